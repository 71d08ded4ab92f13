/**
 * A remote S3 for histories: one bucket in memory, that never loses anything, at the end of a way that is slow, refuses,
 * and loses answers. It judges conditions, and bodies by their MD5, as S3 does.
 */
import { S3Error } from '../../src/service/errors.ts'
import { payloadOf } from '../../src/service/payload.ts'
import type { Call, Input, OpName, Output, Reply, Service } from '../../src/service/service.ts'
import { createHash } from 'node:crypto'
import type { Dice } from './dice.ts'
import type { VirtualTime } from './virtual-time.ts'

interface Stored {
  readonly body: Buffer
  /** Without quotes. */
  readonly etag: string
  readonly modifiedMs: number
  readonly input: Pick<Input<'PutObject'>, 'ContentType' | 'Metadata' | 'Tagging'>
}

/** What happens on the way to the remote and back. */
export interface Weather {
  /** Nobody answers. */
  readonly isDown: boolean
  /** Refused with 503 before anything happens. */
  readonly refused: number
  /** Done, and the answer lost. */
  readonly lost: number
  /** The body breaks off on its way. */
  readonly cut: number
}

export const fair: Weather = { isDown: false, refused: 0, lost: 0, cut: 0 }

type Handlers = { readonly [Op in OpName]?: (call: Call<Op>) => Promise<Output<Op>> }

export class SimulatedRemote {
  readonly objects = new Map<string, Stored>()
  weather: Weather = fair
  /** The way there of one life of the daemon: what has not arrived when that ends does not arrive. */
  readonly from: (isDead: () => boolean) => Service
  readonly #time: VirtualTime
  readonly #dice: Dice

  constructor(time: VirtualTime, dice: Dice) {
    this.#time = time
    this.#dice = dice
    const handlers: Handlers = {
      PutObject: call => this.#put(call),
      GetObject: call => this.#get(call),
      HeadObject: call => this.#head(call),
      DeleteObject: async ({ input }) => this.#remove(input.Key),
      DeleteObjects: async ({ input }) => {
        for (const { Key } of input.Delete.Objects) this.#remove(Key)
        return { Deleted: input.Delete.Objects.map(({ Key }) => ({ Key })) }
      },
      ListObjectsV2: async ({ input }) => this.#list(input),
      GetBucketVersioning: async () => ({}),
      GetBucketEncryption: async () => {
        throw new S3Error('ServerSideEncryptionConfigurationNotFoundError')
      },
      GetObjectLockConfiguration: async () => {
        throw new S3Error('ObjectLockConfigurationNotFoundError')
      },
    }
    this.from =
      isDead =>
      async <Op extends OpName>(call: Call<Op>): Promise<Reply<Op>> => {
        const handler = handlers[call.op]
        if (handler === undefined) throw new S3Error('NotImplemented')
        const output = await this.#travel(() => handler(call), isDead)
        return { output: () => Promise.resolve(output) }
      }
  }

  async #travel<T>(work: () => Promise<T>, isDead: () => boolean): Promise<T> {
    await this.#time.sleep(this.#dice.spread(1, 300))
    const { isDown, refused, lost } = this.weather
    if (isDead() || isDown || this.#dice.chance(refused)) throw new S3Error('ServiceUnavailable')
    const done = await work()
    await this.#time.sleep(this.#dice.spread(1, 300))
    if (this.weather.isDown || this.#dice.chance(lost)) throw new S3Error('ServiceUnavailable')
    return done
  }

  async #put({ input }: Call<'PutObject'>): Promise<Output<'PutObject'>> {
    const chunks: Buffer[] = []
    await payloadOf(input.Body).read(chunk => void chunks.push(Buffer.from(chunk)))
    const body = Buffer.concat(chunks)
    if (this.#dice.chance(this.weather.cut)) throw new S3Error('IncompleteBody')
    const digest = createHash('md5').update(body)
    const etag = digest.copy().digest('hex')
    if (input.ContentMD5 !== undefined && input.ContentMD5 !== digest.digest('base64')) {
      throw new S3Error('BadDigest')
    }
    const there = this.objects.get(input.Key)
    if (input.IfNoneMatch === '*' && there !== undefined) throw new S3Error('PreconditionFailed')
    if (input.IfMatch !== undefined && there?.etag !== bare(input.IfMatch)) {
      throw new S3Error(there === undefined ? 'NoSuchKey' : 'PreconditionFailed')
    }
    const { ContentType, Metadata, Tagging } = input
    const modifiedMs = Math.floor(this.#time.now() / 1_000) * 1_000
    this.objects.set(input.Key, { body, etag, modifiedMs, input: { ContentType, Metadata, Tagging } })
    return { ETag: `"${etag}"` }
  }

  async #head({ input }: Call<'HeadObject'>): Promise<Output<'HeadObject'>> {
    const found = this.objects.get(input.Key)
    if (found === undefined) throw new S3Error('NoSuchKey', { Key: input.Key })
    const { body, etag, modifiedMs } = found
    const { ContentType, Metadata } = found.input
    return {
      ETag: `"${etag}"`,
      ContentLength: body.length,
      LastModified: new Date(modifiedMs),
      ContentType,
      Metadata,
    }
  }

  async #get(call: Call<'GetObject'>): Promise<Output<'GetObject'>> {
    const { input, context } = call
    const head = await this.#head({
      op: 'HeadObject',
      resource: call.resource,
      input,
      raw: undefined,
      context,
    })
    const body = this.objects.get(input.Key)?.body ?? Buffer.alloc(0)
    return { ...head, Body: body }
  }

  /** Pages in the order of keys; a token is the last key. */
  #list({
    ContinuationToken,
    StartAfter = '',
    MaxKeys = 1_000,
  }: Input<'ListObjectsV2'>): Output<'ListObjectsV2'> {
    const after = ContinuationToken ?? StartAfter
    const keys = [...this.objects.keys()].filter(key => key > after).toSorted()
    const page = keys.slice(0, MaxKeys)
    const Contents = page.map(Key => {
      const { etag, body, modifiedMs } = this.objects.get(Key) ?? { etag: '', body: '', modifiedMs: 0 }
      return { Key, ETag: `"${etag}"`, Size: body.length, LastModified: new Date(modifiedMs) }
    })
    const IsTruncated = page.length < keys.length
    const NextContinuationToken = IsTruncated ? page.at(-1) : undefined
    return { Name: 'bucket', KeyCount: page.length, MaxKeys, IsTruncated, NextContinuationToken, Contents }
  }

  #remove(key: string): Output<'DeleteObject'> {
    this.objects.delete(key)
    return {}
  }
}

function bare(etag: string): string {
  return etag.replaceAll('"', '')
}
