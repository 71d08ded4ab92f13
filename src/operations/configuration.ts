/**
 * Bucket configurations: documents that a bucket keeps under a name among its settings and gives back as they were
 * put. This file is the mechanism, `configurations.ts` the table of what there is. A document that is refused changes
 * nothing; one that was taken is durable before the answer.
 */
import { S3Error } from '../service/errors.ts'
import type { RawRequest } from '../service/service.ts'
import type { Bucket, Json } from '../store/rows.ts'
import type { Dependencies } from './dependencies.ts'
import { durably, findBucket, requireBucket, type BucketInput } from './find.ts'
import { verifyDocument, verifyIfDeclared } from './verify-document.ts'

/** What an operation on a configuration looks at: less than a call, so that one function serves many operations. */
export interface Asked<Asking extends BucketInput> {
  readonly input: Asking
  readonly raw: RawRequest | undefined
}

/** An operation on a configuration. */
export type Handler<Asking extends BucketInput, Answer> = (
  deps: Dependencies,
  call: Asked<Asking>,
) => Promise<Answer>

interface Storing<Document extends object, Answer> {
  /** S3 takes the document without a digest of it. */
  readonly digest?: 'optional'
  /** What the answer tells; nothing, where it is left out. */
  readonly tell?: (document: Document) => Answer
}

/**
 * Puts a document.
 * @param check the document to be kept, held to S3's rules; `undefined` takes away what there is
 */
export function stores<Asking extends BucketInput, Document extends object, Answer = object>(
  name: string,
  check: (input: Asking, deps: Dependencies) => Document | undefined,
  { digest, tell }: Storing<Document, Answer> = {},
): Handler<Asking, Answer | object> {
  return async (deps, call) => {
    if (digest === 'optional') await verifyIfDeclared(call.raw)
    else await verifyDocument(call.raw)
    const bucket = await findBucket(deps, call.input)
    const document = check(call.input, deps)
    await change(deps, bucket, settings => withSetting(settings, name, document && asJson(document)))
    return document !== undefined && tell !== undefined ? tell(document) : {}
  }
}

/**
 * Gets a document.
 * @param answer from what is stored, `undefined` where nothing is and `null` where it was removed for good
 */
export function answers<Stored extends object, Answer>(
  name: string,
  answer: (stored: Stored | null | undefined, bucket: Bucket) => Answer,
): Handler<BucketInput, Answer> {
  return async (deps, call) => {
    const bucket = await findBucket(deps, call.input)
    return durably(deps.store.index.settled(bucket.id), () => {
      // Under one name there are only documents of one kind, and `asJson` kept their members.
      const stored = bucket.settings[name] as Stored | null | undefined
      return answer(stored, bucket)
    })
  }
}

/**
 * Deletes a document, whether or not there is one.
 * @param leave what is remembered: `null` where no document means something else than a bucket's beginning
 */
export function removes(name: string, leave?: null): Handler<BucketInput, object> {
  return async (deps, call) => {
    const bucket = await findBucket(deps, call.input)
    await change(deps, bucket, settings => withSetting(settings, name, leave))
    return {}
  }
}

/**
 * An enumerated value of a document.
 * @throws {S3Error} `MalformedXML` for one that S3's schema does not have
 */
export function requireOneOf(value: string | undefined, values: readonly string[]): void {
  if (value === undefined || !values.includes(value)) throw new S3Error('MalformedXML')
}

type Settings = Bucket['settings']

/** Changes the bucket's settings as they are when it is done. */
export async function change(
  deps: Dependencies,
  bucket: Bucket,
  work: (settings: Settings) => Settings,
): Promise<void> {
  await deps.store.index.commit(transaction => {
    const current = requireBucket(transaction, bucket)
    transaction.updateBucket({ ...current, settings: work(current.settings) })
  })
}

/** @param document `undefined` takes the setting away */
export function withSetting(settings: Settings, name: string, document: Json | undefined): Settings {
  const { [name]: _, ...others } = settings
  return document === undefined ? others : { ...others, [name]: document }
}

/** A thousand lifecycle rules fit. Settings are in memory whenever their bucket is looked at. */
const maxDocumentBytes = 1024 * 1024

/**
 * Members that are not set are left out, dates become text.
 * @throws {S3Error} `MaxMessageLengthExceeded`
 */
export function asJson(document: object, maxBytes: number = maxDocumentBytes): Json {
  const text = JSON.stringify(document)
  if (Buffer.byteLength(text) > maxBytes) {
    throw new S3Error('MaxMessageLengthExceeded', { MaxMessageLengthBytes: maxBytes })
  }
  const json: Json = JSON.parse(text)
  return json
}
