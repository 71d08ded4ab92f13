/**
 * What the conformance cases run against: any `Service`, however it is reached. A case knows operations, inputs and
 * outputs, never HTTP; so the same cases hold for the bare service, for the daemon over the wire, and later for the
 * gateway.
 */
import assert from 'node:assert/strict'
import { after } from 'node:test'
import { errorCatalogue, type ErrorCode, type OutputBody } from '@s3d/server/protocol'
import type { Payload } from '../../src/service/payload.ts'
import type { Input, OpName, Output } from '../../src/service/service.ts'

export interface Subject {
  /** @throws an error with `code`, `message` and `members` as `S3Error` has them */
  call<Op extends OpName>(op: Op, input: Input<Op>): Promise<Output<Op>>
}

export interface OpenSubject extends Subject {
  close(): Promise<void>
}

/** Opens with the first call and closes after the suite that asked for it. */
export function lazily(open: () => Promise<OpenSubject>): Subject {
  let opening: Promise<OpenSubject> | undefined
  after(async () => (await opening)?.close())
  return {
    async call(op, input) {
      opening ??= open()
      return (await opening).call(op, input)
    },
  }
}

let bucketsMade = 0

/** A bucket of the case's own. */
export async function freshBucket(s3: Subject): Promise<string> {
  bucketsMade += 1
  const Bucket = `conformance-${bucketsMade}`
  await s3.call('CreateBucket', { Bucket })
  return Bucket
}

/** A body as HTTP would announce it. */
export function body(content: string | Uint8Array, trailers: Readonly<Record<string, string>> = {}): Payload {
  const bytes = Buffer.from(content)
  return {
    sizeBytes: bytes.length,
    trailers,
    async read(sink) {
      // Two chunks, so that nothing depends on a body coming whole.
      const half = bytes.length >> 1
      if (half > 0) await sink(bytes.subarray(0, half))
      if (bytes.length > 0) await sink(bytes.subarray(half))
    },
    async *[Symbol.asyncIterator]() {
      yield bytes
    },
  }
}

export async function bytesOf(content: OutputBody | undefined): Promise<Buffer> {
  assert.ok(content !== undefined, 'an output has a body')
  if (typeof content === 'string' || content instanceof Uint8Array) return Buffer.from(content)
  const chunks: Uint8Array[] = []
  for await (const chunk of content) chunks.push(chunk)
  return Buffer.concat(chunks)
}

export async function textOf(content: OutputBody | undefined): Promise<string> {
  return (await bytesOf(content)).toString()
}

export interface At {
  readonly Bucket: string
  readonly Key: string
}

/** Puts a small object with nothing special. @returns its ETag */
export async function put(s3: Subject, at: At, content: string = at.Key): Promise<string> {
  const { ETag } = await s3.call('PutObject', { ...at, Body: body(content) })
  assert.ok(ETag !== undefined)
  return ETag
}

export interface Refusal {
  readonly code: string
  readonly message?: string | RegExp
  readonly members?: Readonly<Record<string, unknown>>
}

/** Over the wire some refusals are a status alone, and all members are text. */
export async function assertRefused(call: Promise<unknown>, want: Refusal): Promise<void> {
  await assert.rejects(call, (error: unknown) => {
    assert.ok(
      error instanceof Error && 'code' in error && 'members' in error && 'status' in error,
      String(error),
    )
    if (error.code === undefined) {
      // Every code of the cases is one of the catalogue's.
      assert.equal(error.status, errorCatalogue[want.code as ErrorCode].status, error.message)
      return true
    }
    assert.equal(error.code, want.code, error.message)
    if (typeof want.message === 'string') assert.equal(error.message, want.message)
    if (want.message instanceof RegExp) assert.match(error.message, want.message)
    if (want.members !== undefined) {
      // What an error says in headers is not in the document, which is all that an SDK shows.
      const { headers } = errorCatalogue[want.code as ErrorCode] // every code of the cases is in it
      const inHeaders = new Set(headers.map(([member]) => member))
      assert.deepEqual(asText(error.members, inHeaders), asText(want.members))
    }
    return true
  })
}

function asText(
  members: unknown,
  without: ReadonlySet<string> = new Set(),
): Readonly<Record<string, string>> {
  assert.ok(members instanceof Object)
  const entries = Object.entries(members).filter(([name, value]) => value !== undefined && !without.has(name))
  return Object.fromEntries(entries.map(([name, value]) => [name, String(value)]))
}

/** The output without members that are not set, so that tables need not name them. */
export function given<T extends object>(output: T): Partial<T> {
  const entries = Object.entries(output).filter(([, value]) => value !== undefined)
  // Members were only taken away.
  return Object.fromEntries(entries) as Partial<T>
}
