/**
 * Answers about a bucket that is another one at its remote: where a document says the remote's name of the bucket, or
 * a key with the prefix that it has there, it is made the client's. Nothing else of a document is touched, and never
 * what belongs to an object.
 */
import type { WireResponse } from '@s3d/server/protocol'
import type { OpName, Reply } from '../service/service.ts'
import { ForwardedReply } from './forwarded-reply.ts'

export interface Renaming {
  readonly theirs: string
  readonly ours: string
  /** Before every key at the remote; `''` for none. Letters, digits and `._/-`. */
  readonly prefix: string
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

/** @returns the member of an operation's output that names its bucket */
export function nameElement(op: OpName): string | undefined {
  return elements[op]
}

const ofLists = ['Key', 'KeyMarker', 'Marker', 'NextKeyMarker', 'NextMarker', 'Prefix', 'StartAfter']

/** Elements whose text begins with the prefix where it is a key. */
const keyElements: Readonly<Partial<Record<OpName, readonly string[]>>> = {
  CompleteMultipartUpload: ['Key'],
  CreateMultipartUpload: ['Key'],
  DeleteObjects: ['Key'],
  ListMultipartUploads: ofLists,
  ListObjects: ofLists,
  ListObjectsV2: ofLists,
  ListObjectVersions: ofLists,
  ListParts: ['Key'],
}

/** @returns the reply; one whose document can't have the names stays as it is */
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
  const keys = names.prefix === '' ? undefined : keyElements[op]
  if (raw.status < 300 && elements[op] === undefined && keys === undefined) return reply
  const document: Buffer = await reply.document()
  if (document.length === 0) return reply
  // One character per byte, so that what is no text survives.
  const body = Buffer.from(inDocument(op, document.toString('latin1'), names), 'latin1')
  return new ForwardedReply(op, { ...raw, headers: withLength(raw.headers, body.length), body })
}

function inDocument(op: OpName, document: string, { theirs, ours, prefix }: Renaming): string {
  const element = elements[op]
  const isError = /^(<\?xml[^>]*>)?\s*<Error>/.test(document)
  if (element === undefined || isError) {
    const named = replace(document, `<BucketName>${theirs}</BucketName>`, `<BucketName>${ours}</BucketName>`)
    const keyed = withoutPrefix(named, isError ? ['Key'] : (keyElements[op] ?? []), prefix)
    return keyed.replace(/<Resource>[^<]*/, resource =>
      inPath(resource, '<Resource>/', { theirs, ours, prefix }),
    )
  }
  const named = replace(document, `<${element}>${theirs}</${element}>`, `<${element}>${ours}</${element}>`)
  const keyed = withoutPrefix(named, keyElements[op] ?? [], prefix)
  // A path of the remote, below whatever its endpoint has before it.
  return keyed.replace(/<Location>[^<]*/, location => inPath(location, '/', { theirs, ours, prefix }))
}

function withLength(headers: WireResponse['headers'], sizeBytes: number): string[] {
  const kept: string[] = []
  for (let at = 0; at + 1 < headers.length; at += 2) {
    const [name = '', value = ''] = headers.slice(at, at + 2)
    if (name.toLowerCase() !== 'content-length') kept.push(name, value)
  }
  return [...kept, 'content-length', String(sizeBytes)]
}

/** The bucket, and the prefix of the key behind it. @param before stands right before the bucket */
export function inPath(text: string, before: string, { theirs, ours, prefix }: Renaming): string {
  const at = new RegExp(`${before}${escaped(theirs)}(?:(/)${anyForm(prefix)}|(?=/|$))`)
  return text.replace(at, (_all, slash: string | undefined) => before + ours + (slash ?? ''))
}

function withoutPrefix(document: string, names: readonly string[], prefix: string): string {
  if (prefix === '' || names.length === 0) return document
  const beginning = new RegExp(`<(${names.join('|')})>${anyForm(prefix)}`, 'g')
  return document.replace(beginning, (_all, name: string) => `<${name}>`)
}

/** A pattern for the prefix as it is, or percent-encoded as some remotes do where they were asked to encode. */
function anyForm(prefix: string): string {
  return prefix.replace(/[^A-Za-z0-9]/g, character => {
    const code = character.charCodeAt(0).toString(16)
    return `(?:${escaped(character)}|%${code}|%${code.toUpperCase()})`
  })
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/-]/g, String.raw`\$&`)
}

/** The first one; what takes its place is text, not a pattern. */
function replace(text: string, before: string, after: string): string {
  return text.replace(before, () => after)
}
