/**
 * Answers of the SDK in the reference's terms, and the comparison of both.
 */
import assert from 'node:assert/strict'
import { S3ServiceException } from '@aws-sdk/client-s3'
import { inBytes, Refused, type Entry } from './reference-bucket.ts'

/**
 * Both are to return the same, or to refuse with the same code.
 * @param statuses of codes, where an answer has no document to name one
 */
export async function agree<T>(
  reference: () => T,
  real: () => Promise<T | undefined>,
  statuses?: Readonly<Record<string, number>>,
): Promise<void> {
  const want = attempt(reference, statuses)
  const got = await real().then(
    value => ({ value }),
    (error: unknown) => {
      if (!(error instanceof S3ServiceException)) throw error
      return { refused: statuses === undefined ? codeOf(error) : error.$metadata.httpStatusCode }
    },
  )
  assert.deepEqual(got, want)
}

function attempt<T>(reference: () => T, statuses?: Readonly<Record<string, number>>): object {
  try {
    return { value: reference() }
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    return { refused: statuses === undefined ? error.code : statuses[error.code] }
  }
}

/** 304 has no document. */
function codeOf(error: S3ServiceException): string {
  return error.$metadata.httpStatusCode === 304 ? 'NotModified' : error.name
}

export interface ReadAnswer {
  readonly ContentLength?: number | undefined
  readonly ETag?: string | undefined
  readonly Metadata?: Readonly<Record<string, string>> | undefined
  readonly TagCount?: number | undefined
}

/** @param body `undefined` for HEAD */
export function seen(output: ReadAnswer, body: Buffer | undefined): object {
  return {
    body: body?.toString('base64'),
    sizeBytes: output.ContentLength,
    etag: unquoted(output.ETag),
    metadata: output.Metadata,
    tagCount: body && output.TagCount,
  }
}

/** @throws {Refused} `InvalidRange` */
export function partOf(body: Buffer, range: string): Buffer {
  const [, first, last] = /^bytes=(\d*)-(\d*)$/.exec(range) ?? []
  if (first === undefined || last === undefined) return body
  if (first !== '' && last !== '' && Number(last) < Number(first)) return body
  const start = first === '' ? Math.max(0, body.length - Number(last)) : Number(first)
  const part = body.subarray(start, first === '' || last === '' ? undefined : Number(last) + 1)
  if (part.length === 0) throw new Refused('InvalidRange')
  return part
}

/** Keys and common prefixes of a page that was asked for in URL encoding, in their common order. */
export function entriesOf(
  contents: readonly { readonly Key?: string | undefined }[] = [],
  commonPrefixes: readonly { readonly Prefix?: string | undefined }[] = [],
): Entry[] {
  const entries: Entry[] = [
    ...contents.map(({ Key }) => ({ key: decoded(Key) ?? '' })),
    ...commonPrefixes.map(({ Prefix }) => ({ commonPrefix: decoded(Prefix) ?? '' })),
  ]
  return entries.toSorted((a, b) => inBytes(textOf(a), textOf(b)))
}

export function textOf(entry: Entry): string {
  return 'key' in entry ? entry.key : entry.commonPrefix
}

export function decoded(text: string | undefined): string | undefined {
  return text === undefined ? undefined : decodeURIComponent(text.replaceAll('+', ' '))
}

export function unquoted(etag: string | undefined): string | undefined {
  return etag?.replaceAll('"', '')
}

/** Whether XML can say it: a document with other characters can't be sent. */
export function inXml(key: string): boolean {
  // oxlint-disable-next-line no-control-regex
  return !/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(key)
}
