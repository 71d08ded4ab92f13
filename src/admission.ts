/**
 * Whether a filter admits what a call writes, by what the call carries and the bucket's tags, which are looked up only
 * where the filter needs them. Given to the queue by `daemon.ts`. Invariant: what can't be decided is not admitted.
 */
import type { Clock } from './base/clock.ts'
import { decide } from './filters/decide.ts'
import type { Filter } from './filters/filter.ts'
import type { Facts, Fields } from './filters/judge.ts'
import type { AdmitsCandidate } from './opa/admission.ts'
import { S3Error } from './service/errors.ts'
import { payloadOf } from './service/payload.ts'
import type { Call, OpName, Service } from './service/service.ts'

export type Admits = (call: Call<OpName>) => boolean | Promise<boolean>

/** @returns a bucket's tags, none where it has none. @throws when they can't be had */
export type BucketTags = (bucket: string) => Promise<Fields>

export function admission(filter: Filter, bucketTags: BucketTags): Admits {
  const judged = (facts: Facts) => decide(filter, facts)
  return call => {
    const { bucket: name } = call.resource
    const objects = objectsOf(call)
    let isOpen = false
    for (const object of objects) {
      const { state } = judged({ bucket: { name }, object })
      if (state === 'refused') return false
      isOpen ||= state === 'open'
    }
    if (!isOpen) return objects.length > 0
    return bucketTags(name).then(
      tags => objects.every(object => judged({ bucket: { name, tags }, object }).state === 'admitted'),
      () => false,
    )
  }
}

/** Asked about what the filter admits, object by object: OPA has to admit all of them as well. */
export function alsoAdmitted(admits: Admits, asks: AdmitsCandidate | undefined): Admits {
  if (asks === undefined) return admits
  return async call => {
    if (!(await admits(call))) return false
    const { op: operation, resource } = call
    const { bucket } = resource
    const objects = objectsOf(call)
    for (let from = 0; from < objects.length; from += togetherMax) {
      const some = objects.slice(from, from + togetherMax)
      const answers = await Promise.all(some.map(object => asks({ operation, bucket, object })))
      if (answers.includes(false)) return false
    }
    return true
  }
}

/** Objects that are asked about at once. */
const togetherMax = 16

type ObjectFacts = NonNullable<Facts['object']>

/** What is known of the objects that a call writes. */
function objectsOf(call: Call<OpName>): readonly ObjectFacts[] {
  const { key } = call.resource
  const { op } = call
  if (op === 'DeleteObjects') {
    const { Delete } = (call as Call<'DeleteObjects'>).input // the operation says which call it is
    return Delete.Objects.map(object => ({ key: object.Key }))
  }
  if (op !== 'PutObject' && op !== 'CreateMultipartUpload') return [{ key }]
  const { input } = call as Call<'PutObject'> // whose members those of the other are, but for the body
  return [new Written(key, input, op === 'PutObject' ? payloadOf(input.Body).sizeBytes : undefined)]
}

/** What a write carries; read when it is asked for, because most filters only look at keys. */
class Written implements ObjectFacts {
  readonly key: string
  readonly sizeBytes: number | undefined
  readonly #input: Carrying

  constructor(key: string, input: Carrying, sizeBytes: number | undefined) {
    this.key = key
    this.sizeBytes = sizeBytes
    this.#input = input
  }

  get tags(): Fields {
    return new Map(new URLSearchParams(this.#input.Tagging ?? ''))
  }

  get headers(): Fields {
    return headersOf(this.#input)
  }

  get metadata(): Fields {
    return lowerCase(this.#input.Metadata ?? {})
  }
}

type Carrying = Described & Pick<Call<'PutObject'>['input'], 'Tagging' | 'Metadata'>

type Described = Pick<
  Call<'PutObject'>['input'],
  | 'CacheControl'
  | 'ContentDisposition'
  | 'ContentEncoding'
  | 'ContentLanguage'
  | 'ContentType'
  | 'StorageClass'
>

function headersOf(input: Described): Fields {
  const pairs: readonly (readonly [string, string | undefined])[] = [
    ['cache-control', input.CacheControl],
    ['content-disposition', input.ContentDisposition],
    ['content-encoding', input.ContentEncoding],
    ['content-language', input.ContentLanguage],
    ['content-type', input.ContentType],
    ['x-amz-storage-class', input.StorageClass],
  ]
  return new Map(pairs.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const])))
}

function lowerCase(names: Readonly<Record<string, string>>): Fields {
  return new Map(Object.entries(names).map(([name, value]) => [name.toLowerCase(), value]))
}

const tagsMaxAgeMs = 60_000
const rememberedMax = 1_000

/** Asks the remote, and remembers for a minute. */
export function bucketTagsOf(service: Service, clock: Clock): BucketTags {
  const known = new Map<string, { readonly tags: Promise<Fields>; readonly askedMs: number }>()
  return bucket => {
    const found = known.get(bucket)
    if (found !== undefined && clock.now() - found.askedMs < tagsMaxAgeMs) return found.tags
    if (known.size >= rememberedMax) known.clear()
    const tags = asked(service, bucket)
    known.set(bucket, { tags, askedMs: clock.now() })
    tags.catch(() => known.delete(bucket))
    return tags
  }
}

/** Asks the remote each time: whoever wants to know remembers it with what it is about. */
export function objectTagsOf(
  service: Service,
): (bucket: string, key: string, version?: string) => Promise<Fields> {
  return (bucket, key, version) =>
    tagsFrom(service, {
      op: 'GetObjectTagging',
      resource: { bucket, key, version },
      input: { Bucket: bucket, Key: key, VersionId: version },
    })
}

function asked(service: Service, bucket: string): Promise<Fields> {
  return tagsFrom(service, {
    op: 'GetBucketTagging',
    resource: { bucket, key: '', version: undefined },
    input: { Bucket: bucket },
  })
}

type TagsOp = 'GetBucketTagging' | 'GetObjectTagging'

async function tagsFrom<Op extends TagsOp>(
  service: Service,
  call: Pick<Call<Op>, 'op' | 'resource' | 'input'>,
): Promise<Fields> {
  try {
    const answer = await service<Op>({
      ...call,
      raw: undefined,
      context: {
        requestId: 'S3DFILTER0000000',
        identity: { kind: 'root', accessKeyId: '' },
        signal: AbortSignal.timeout(10_000),
      },
    })
    const { TagSet } = await answer.output()
    return new Map(TagSet?.map(({ Key, Value }) => [Key, Value]))
  } catch (error) {
    if (error instanceof S3Error && error.code === 'NoSuchTagSet') return new Map()
    throw error
  }
}
