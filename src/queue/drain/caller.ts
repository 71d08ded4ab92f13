/**
 * Typed calls to the service below the queue, in the daemon's own name. Whatever the queue itself wants from the remote goes
 * through here, so that the cache below learns of it.
 */
import type { Random } from '../../base/random.ts'
import type { Call, Input, OpName, Output, Service } from '../../service/service.ts'

const idBytes = 8

export class Caller {
  readonly #service: Service
  readonly #random: Random

  constructor(service: Service, random: Random) {
    this.#service = service
    this.#random = random
  }

  /** @throws {S3Error} what the remote refused with, or `ServiceUnavailable` when it can't be reached */
  async ask<Op extends OpName>(
    op: Op,
    input: Input<Op> & { readonly Bucket: string; readonly Key?: string },
    signal: AbortSignal,
  ): Promise<Output<Op>> {
    const call: Call<Op> = {
      op,
      resource: { bucket: input.Bucket, key: input.Key ?? '', version: undefined },
      input,
      raw: undefined,
      context: {
        requestId: this.#random.hex(idBytes).toUpperCase(),
        identity: { kind: 'root', accessKeyId: '' },
        isBackground: true,
        signal,
      },
    }
    const answer = await this.#service(call)
    return answer.output()
  }
}
