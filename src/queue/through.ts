/**
 * Calls that go to the remote although the queue is on: behind what is queued for their keys.
 */
import type { Call, OpName, Reply, Service } from '../service/service.ts'
import type { Mirrors } from './mirrors.ts'
import type { Turns } from './waiting.ts'

export class Through {
  readonly #deps: { readonly mirrors: Mirrors; readonly turns: Turns }

  constructor(deps: { readonly mirrors: Mirrors; readonly turns: Turns }) {
    this.#deps = deps
  }

  /** A write about the call's own key. */
  async write<Op extends OpName>(call: Call<Op>, inner: Service): Promise<Reply<Op>> {
    const { mirrors, turns } = this.#deps
    const { bucket, key } = call.resource
    const mirror = mirrors.of(bucket)
    if (mirror !== undefined)
      return turns.behind({ bucketId: mirror.id, key }, () => inner(call), call.context.signal)
    const answer = await inner(call)
    if (isSuccess(answer)) mirrors.wroteThrough(bucket)
    return answer
  }

  /** A read of something that only the remote knows. */
  async read<Op extends OpName>(call: Call<Op>, inner: Service): Promise<Reply<Op>> {
    await this.done(call, [call.resource.key])
    return inner(call)
  }

  /** Settles when the entries of some keys are at the remote. */
  async done({ resource, context }: Call<OpName>, keys: readonly string[]): Promise<void> {
    const { mirrors, turns } = this.#deps
    const mirror = mirrors.of(resource.bucket)
    if (mirror === undefined) return
    await turns.done(
      keys.map(key => ({ bucketId: mirror.id, key })),
      context.signal,
    )
  }
}

/** A forwarded refusal is a reply, too. */
export function isSuccess({ raw }: Reply<OpName>): boolean {
  return raw === undefined || raw.status < 300
}
