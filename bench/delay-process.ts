/**
 * The delay proxy as a process of its own. Started by the run with the remote's port and the delay in milliseconds; tells
 * its port once, then answers every message with what it has counted, and ends when the run goes away.
 */
import { DelayProxy, type DelayProxyCounts, type DelayProxyState } from './delay-proxy.ts'
import { listenOnLoopback } from './loopback.ts'

/** What the run asks; an empty one asks for the counts alone. */
export type DelayProxyOrder = Partial<DelayProxyState>
export type DelayProxyAnswer = DelayProxyCounts & { readonly port: number }

const [targetPort = '', oneWayMs = ''] = process.argv.slice(2)
const proxy = new DelayProxy(Number(targetPort), { oneWayMs: Number(oneWayMs), held: false, away: false })
const port = await listenOnLoopback(proxy.server)
const answer = (): void => void process.send?.({ ...proxy.counts, port } satisfies DelayProxyAnswer)

process.on('disconnect', () => process.exit())
// The run is the only one who sends, and it sends orders.
process.on('message', (order: DelayProxyOrder) => {
  if (Object.keys(order).length > 0) proxy.set({ ...proxy.state, ...order })
  answer()
})
answer()
