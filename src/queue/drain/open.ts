/**
 * The drain with all that belongs to it, ready to start: what `daemon.ts` and the simulation open.
 */
import type { Meter } from '../../base/probe.ts'
import { sayGoodbye } from './comeback.ts'
import { Drain, type DrainConfig, type DrainDependencies } from './drain.ts'
import type { QueueEvent } from './event.ts'
import { QueueOperator, type Left } from './operator.ts'
import { Webhook, type Post } from './webhook.ts'

export interface OpenDrainDependencies extends Omit<DrainDependencies, 'notify'> {
  /** How a webhook is told; `undefined` for none. */
  readonly post: Post | undefined
}

export interface OpenDrain {
  readonly drain: Drain
  readonly operator: QueueOperator
  report(meter: Meter): void
  /** Tells of everything that leaves the queue or fails, from now on. */
  listen(listener: (event: QueueEvent) => void): void
  /** Gives up what is under way; what is left is in the rows. */
  stop(): Promise<void>
  /**
   * Pushes until nothing waits, at most until then, and ends.
   * @returns what is left
   */
  close(deadlineMs: number): Promise<Left>
}

/** Of what is left, as many are named. */
const namedMax = 20

export function openDrain(deps: OpenDrainDependencies, config: DrainConfig): OpenDrain {
  const { post, ...shared } = deps
  const { index } = deps.store
  const webhook = post && new Webhook({ ...shared, post })
  const listeners: ((event: QueueEvent) => void)[] = []
  const notify = (event: QueueEvent) => {
    webhook?.tell(event)
    for (const listener of listeners) listener(event)
  }
  const drain = new Drain({ ...shared, notify }, config)
  const operator = new QueueOperator({ ...shared, index, drain, notify })
  const stop = async () => {
    await drain.stop()
    await sayGoodbye({ index, unsettled: drain.unsettled }, deps.log)
  }
  return {
    stop,
    drain,
    operator,
    report(meter) {
      drain.report(meter)
      webhook?.report(meter)
    },
    listen: listener => void listeners.push(listener),
    async close(deadlineMs) {
      const late = new AbortController()
      const timer = deps.clock.after(Math.max(0, deadlineMs - deps.clock.now()), () => late.abort())
      // What waits for its time gets another chance: the remote may be back.
      await operator.hurry(late.signal)
      timer.cancel()
      await drain.finish(deadlineMs)
      await stop()
      webhook?.stop()
      return operator.left(namedMax)
    },
  }
}
