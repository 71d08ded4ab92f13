/**
 * The process that holds the two servers without s3d in them, pinned to the same core as s3d: the bare server and
 * the ceiling server. Started by the run with a folder and its credentials; tells its ports when it listens and
 * ends when the run goes away.
 */
import { createBareServer } from './bare-server.ts'
import { createCeilingServer } from './ceiling-server.ts'
import { listenOnLoopback } from './loopback.ts'

/** Sent once to the parent. */
export interface LimitPorts {
  readonly bare: number
  readonly ceiling: number
}

const [dir = '', accessKeyId = '', secretAccessKey = '', region = ''] = process.argv.slice(2)
const bare = createBareServer({ dir, credentials: { accessKeyId, secretAccessKey, region } })
const ports: LimitPorts = {
  bare: await listenOnLoopback(bare),
  ceiling: await listenOnLoopback(createCeilingServer()),
}
process.on('disconnect', () => process.exit())
process.send?.(ports)
