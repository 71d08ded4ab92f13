/**
 * Typed calls to the service below the queue, in the daemon's own name. Whatever the queue itself wants from the remote goes
 * through here, so that the cache below learns of it.
 */
import type { Random } from '../../base/random.ts'
import type { Call, Input, OpName, Output, Service } from '../../service/service.ts'

/** @param keys that the call was about */
export type Unanswered = (bucket: string, keys: readonly string[]) => void

const idBytes = 8
/** Nothing of these is in any object before the upload is completed. */
const partsOnly: ReadonlySet<OpName> = new Set<OpName>([
  'AbortMultipartUpload',
  'CreateMultipartUpload',
  'UploadPart',
  'UploadPartCopy',
])

interface NamedKeys {
  readonly Bucket: string
  readonly Key?: string
  readonly Delete?: Input<'DeleteObjects'>['Delete']
}

export class Caller {
  readonly #service: Service
  readonly #random: Random
  readonly #unanswered: Unanswered | undefined

  /** @param unanswered told of writes of objects that may be carried out yet; absent where nobody wants to know */
  constructor(service: Service, random: Random, unanswered?: Unanswered) {
    this.#service = service
    this.#random = random
    this.#unanswered = unanswered
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
        unanswered: this.#heard(op, input),
      },
    }
    const answer = await this.#service(call)
    return answer.output()
  }

  #heard(op: OpName, input: Pick<Input<'PutObject'>, 'Bucket'>): (() => void) | undefined {
    const tell = this.#unanswered
    if (tell === undefined || partsOnly.has(op)) return undefined
    const { Bucket, Key, Delete } = input as NamedKeys // of those that have them
    const keys =
      Delete === undefined ? (Key === undefined ? [] : [Key]) : Delete.Objects.map(each => each.Key)
    return () => tell(Bucket, keys)
  }
}
