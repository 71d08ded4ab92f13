/**
 * Answers about a bucket that clients call by another name than its remote does: where a document says the name, it is
 * made the client's. Only names of buckets are touched, never what belongs to an object.
 */
import type { WireResponse } from '@s3d/server/protocol'
import type { OpName, Reply } from '../service/service.ts'
import { ForwardedReply } from './forwarded-reply.ts'

export interface Renaming {
  readonly theirs: string
  readonly ours: string
}

/** The element that names the bucket, before any that a client has a say in. */
const elements: Readonly<Partial<Record<OpName, string>>> = {
  CompleteMultipartUpload: 'Bucket',
  CreateMultipartUpload: 'Bucket',
  ListMultipartUploads: 'Bucket',
  ListObjects: 'Name',
  ListObjectsV2: 'Name',
  ListObjectVersions: 'Name',
  ListParts: 'Bucket',
}

/** @returns the reply; one whose document can't have the name stays as it is */
export async function renamed<Op extends OpName>(
  op: Op,
  reply: Reply<Op>,
  names: Renaming,
): Promise<Reply<Op>> {
  const { raw } = reply
  if (raw === undefined || !(reply instanceof ForwardedReply)) return reply
  if (op === 'CreateBucket' && raw.status < 300) {
    const headers = raw.headers.map(value => (value === `/${names.theirs}` ? `/${names.ours}` : value))
    return new ForwardedReply(op, { ...raw, headers })
  }
  if (raw.status < 300 && elements[op] === undefined) return reply
  const document: Buffer = await reply.document()
  if (document.length === 0) return reply
  const body = Buffer.from(inDocument(document.toString(), elements[op], names))
  return new ForwardedReply(op, { ...raw, headers: withLength(raw.headers, body.length), body })
}

function inDocument(document: string, element: string | undefined, { theirs, ours }: Renaming): string {
  if (element === undefined || document.includes('<Error>')) {
    const named = replace(document, `<BucketName>${theirs}</BucketName>`, `<BucketName>${ours}</BucketName>`)
    return named.replace(/<Resource>\/([^/<]*)/, (all, name) =>
      name === theirs ? `<Resource>/${ours}` : all,
    )
  }
  const named = replace(document, `<${element}>${theirs}</${element}>`, `<${element}>${ours}</${element}>`)
  // A path of the remote, below whatever its endpoint has before it.
  return named.replace(/<Location>[^<]*/, location => replace(location, `/${theirs}/`, `/${ours}/`))
}

function withLength(headers: WireResponse['headers'], sizeBytes: number): string[] {
  const kept: string[] = []
  for (let at = 0; at + 1 < headers.length; at += 2) {
    const [name = '', value = ''] = headers.slice(at, at + 2)
    if (name.toLowerCase() !== 'content-length') kept.push(name, value)
  }
  return [...kept, 'content-length', String(sizeBytes)]
}

/** The first one; what takes its place is text, not a pattern. */
function replace(text: string, before: string, after: string): string {
  return text.replace(before, () => after)
}
