/**
 * Calls that go to the remote although the queue is on: behind what is queued for their keys.
 */
import type { Call, OpName, Reply, Service } from '../service/service.ts'
import { heeding } from '../service/context.ts'
import type { Mirrors } from './mirrors.ts'
import type { KeyName, Pushing, Turns } from './waiting.ts'

export interface ThroughDependencies {
  readonly mirrors: Mirrors
  readonly turns: Turns
  readonly pushing: Pick<Pushing, 'unanswered'>
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
      return turns.behind(name, () => inner(this.#heard(call, [name])), call.context.signal)
    }
    const answer = await inner(call)
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
    if (mirror === undefined) return inner(call)
    const names = keys.map(key => ({ bucketId: mirror.id, key }))
    await turns.quiet(names, call.context.signal)
    return inner(this.#heard(call, names))
  }

  /** The same call, of which is told if nobody answers. */
  #heard<Op extends OpName>(call: Call<Op>, names: readonly KeyName[]): Call<Op> {
    const { op, resource, raw, context } = call
    const { pushing } = this.#deps
    return {
      op,
      resource,
      raw,
      get input() {
        return call.input
      },
      context: heeding(context, () => {
        for (const name of names) pushing.unanswered(name)
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
