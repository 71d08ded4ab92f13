/**
 * Calls that go to the remote although the queue is on: behind what is queued for their keys.
 */
import type { Call, OpName, Reply, Service } from '../service/service.ts'
import { heeding } from '../service/context.ts'
import type { Mirrors } from './mirrors.ts'
import type { Turns } from './waiting.ts'

export interface ThroughDependencies {
  readonly mirrors: Mirrors
  readonly turns: Turns
}

export class Through {
  readonly #deps: ThroughDependencies

  constructor(deps: ThroughDependencies) {
    this.#deps = deps
  }

  /** A write about the call's own key. */
  async write<Op extends OpName>(call: Call<Op>, inner: Service): Promise<Reply<Op>> {
    const { mirrors, turns } = this.#deps
    const { bucket, key } = call.resource
    const mirror = mirrors.of(bucket)
    if (mirror !== undefined) {
      const name = { bucketId: mirror.id, key }
      return turns.behind(name, () => inner(this.#heard(call, [key])), call.context.signal)
    }
    const answer = await inner(this.#heard(call, [key]))
    if (isSuccess(answer)) mirrors.wroteThrough(bucket)
    return answer
  }

  /** A write about other keys, each of which it may find as it is when all of them have been waited for. */
  async writeAll<Op extends OpName>(
    call: Call<Op>,
    keys: readonly string[],
    inner: Service,
  ): Promise<Reply<Op>> {
    const { mirrors, turns } = this.#deps
    const mirror = mirrors.of(call.resource.bucket)
    if (mirror === undefined) return inner(this.#heard(call, keys))
    const names = keys.map(key => ({ bucketId: mirror.id, key }))
    await turns.quiet(names, call.context.signal)
    return inner(this.#heard(call, keys))
  }

  /** The same call, of which is told if nobody answers. */
  #heard<Op extends OpName>(call: Call<Op>, keys: readonly string[]): Call<Op> {
    const { op, resource, raw, context } = call
    const { mirrors } = this.#deps
    return {
      op,
      resource,
      raw,
      get input() {
        return call.input
      },
      context: heeding(context, () => {
        for (const key of keys) mirrors.unanswered(resource.bucket, key)
      }),
    }
  }

  /** A read of something that only the remote knows. */
  async read<Op extends OpName>(call: Call<Op>, inner: Service): Promise<Reply<Op>> {
    const { mirrors, turns } = this.#deps
    const { resource, context } = call
    const mirror = mirrors.of(resource.bucket)
    if (mirror !== undefined) await turns.done([{ bucketId: mirror.id, key: resource.key }], context.signal)
    return inner(call)
  }
}

/** A forwarded refusal is a reply, too. */
export function isSuccess({ raw }: Reply<OpName>): boolean {
  return raw === undefined || raw.status < 300
}
