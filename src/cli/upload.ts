/**
 * Object data of any length into one object, with memory that does not grow with it: what fits into one part is one
 * PutObject, the rest a multipart upload that is aborted when it can't be completed. Called by `put`.
 */
import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  PutObjectCommand,
  UploadPartCommand,
  type S3Client,
} from '@s3d/client'
import type { ObjectTarget } from './target.ts'

/** What the object is to be. */
export interface NewObject extends ObjectTarget {
  readonly ContentType?: string
  readonly Metadata?: Record<string, string>
}

export interface Upload {
  readonly client: S3Client
  readonly object: NewObject
  readonly data: AsyncIterable<Uint8Array>
  /** As far as anybody knows; decides the size of the parts. */
  readonly sizeBytes: number | undefined
  readonly signal: AbortSignal
  /** Called for every part that has arrived. */
  readonly onSent: (sizeBytes: number) => void
}

const smallestPartBytes = 8 * 2 ** 20
/** Of parts under way; one part is under way even where it is larger. */
const memoryBytes = 32 * 2 ** 20
/** S3's own limit. */
const maxParts = 10_000
const partsOfOneSize = 1_000

/** @returns what the server answered to the request that made the object */
export async function upload(wanted: Upload): Promise<object> {
  const parts = cut(wanted.data, number => partSizeBytes(number, wanted.sizeBytes))
  const first = await parts.next()
  const body = first.done ? new Uint8Array(0) : first.value
  if (body.length < partSizeBytes(1, wanted.sizeBytes)) return putWhole(wanted, body)
  return putParts(wanted, body, parts)
}

/**
 * @param number of the part, from 1
 * @param totalBytes `undefined` when unknown: parts then double every thousand, which reaches the largest object there
 *   may be
 */
export function partSizeBytes(number: number, totalBytes: number | undefined): number {
  if (totalBytes === undefined) return smallestPartBytes * 2 ** Math.floor((number - 1) / partsOfOneSize)
  return Math.max(smallestPartBytes, Math.ceil(totalBytes / maxParts))
}

/** Cuts data into parts of exactly the sizes asked for, but for the last; yields no empty one. */
export async function* cut(
  data: AsyncIterable<Uint8Array>,
  sizeOfPart: (number: number) => number,
): AsyncGenerator<Uint8Array> {
  let number = 1
  let part = Buffer.allocUnsafe(sizeOfPart(number))
  let filled = 0
  for await (const chunk of data) {
    for (let offset = 0; offset < chunk.length;) {
      const taken = Math.min(part.length - filled, chunk.length - offset)
      part.set(chunk.subarray(offset, offset + taken), filled)
      filled += taken
      offset += taken
      if (filled < part.length) continue
      yield part
      part = Buffer.allocUnsafe(sizeOfPart(++number))
      filled = 0
    }
  }
  if (filled > 0) yield part.subarray(0, filled)
}

async function putWhole({ client, object, signal, onSent }: Upload, body: Uint8Array): Promise<object> {
  const output = await client.send(new PutObjectCommand({ ...object, Body: body }), { abortSignal: signal })
  onSent(body.length)
  return output
}

interface SentPart {
  readonly PartNumber: number
  readonly ETag: string | undefined
}

async function putParts(
  wanted: Upload,
  first: Uint8Array,
  rest: AsyncGenerator<Uint8Array>,
): Promise<object> {
  const { client, object, signal } = wanted
  const { UploadId } = await client.send(new CreateMultipartUploadCommand(object), { abortSignal: signal })
  const { Bucket, Key } = object
  const failed = new AbortController()
  const sender = partSender({ ...wanted, signal: AbortSignal.any([signal, failed.signal]) }, UploadId)
  try {
    await sender.send(first)
    let MpuObjectSize = first.length
    for await (const part of rest) {
      MpuObjectSize += part.length
      await sender.send(part)
    }
    const MultipartUpload = { Parts: await sender.finished() }
    const complete = { Bucket, Key, UploadId, MultipartUpload, MpuObjectSize }
    return await client.send(new CompleteMultipartUploadCommand(complete), { abortSignal: signal })
  } catch (error) {
    failed.abort()
    await sender.settled()
    await abandon(client, { Bucket, Key, UploadId })
    throw error
  }
}

interface PartSender {
  /** Resolves when there is room for another part, not when this one has arrived. @throws what any part failed with */
  send(body: Uint8Array): Promise<void>
  /** @returns every part, in order */
  finished(): Promise<SentPart[]>
  /** Resolves when nothing is under way any more, whatever became of it. */
  settled(): Promise<unknown>
}

function partSender({ client, object, signal, onSent }: Upload, UploadId: string | undefined): PartSender {
  const { Bucket, Key } = object
  const sent: Promise<SentPart>[] = []
  const underWay = new Map<number, Promise<SentPart>>()
  const sendOne = async (PartNumber: number, Body: Uint8Array): Promise<SentPart> => {
    const command = new UploadPartCommand({ Bucket, Key, UploadId, PartNumber, Body })
    const { ETag } = await client.send(command, { abortSignal: signal })
    onSent(Body.length)
    // One that fails stays, so that whoever waits for room hears of it.
    underWay.delete(PartNumber)
    return { PartNumber, ETag }
  }
  return {
    async send(body) {
      const part = sendOne(sent.length + 1, body)
      underWay.set(sent.push(part), part)
      // Until somebody waits, a failure must not count as unhandled.
      part.catch(() => {})
      const room = Math.max(1, Math.floor(memoryBytes / body.length))
      while (underWay.size >= room) await Promise.race(underWay.values())
    },
    finished: () => Promise.all(sent),
    settled: () => Promise.allSettled(sent),
  }
}

/** The parts would take room until somebody removed them. The failure that led here matters more than one of this. */
async function abandon(client: S3Client, unfinished: UnfinishedUpload): Promise<void> {
  await client.send(new AbortMultipartUploadCommand(unfinished)).catch(() => {})
}

interface UnfinishedUpload extends ObjectTarget {
  readonly UploadId: string | undefined
}
