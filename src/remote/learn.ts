/**
 * What a remote's answers show of it, beside what they say to the client. Only what makes requests simpler is learned
 * like this: a remote that refuses something by itself says so by itself the next time, too. That it verifies checksums is never learned: some repeat
 * a checksum that they did not look at.
 */
import type { WireResponse } from '@s3d/server/protocol'
import type { Capability } from '../service/capabilities.ts'
import type { OpName, RawRequest } from '../service/service.ts'
import type { Capabilities } from './capabilities.ts'
import { checksumsOf } from './verified.ts'

interface Refused {
  readonly status: number
  readonly code: string
  /** The header that it is about, where it says so. */
  readonly header: string
  /** What the remote says of it; nothing that its client has a say in. */
  readonly text: string
}

/** @returns whether the request may fare better when it is made anew */
export function learned(
  op: OpName,
  { sent, wire }: { readonly sent: RawRequest; readonly wire: WireResponse },
  capabilities: Capabilities,
): boolean {
  const refused = wire.status < 300 ? undefined : refusedWith(wire)
  if (refused === undefined) return false
  const lacking = lackShown(op, sent, refused)
  if (lacking === undefined) return false
  return capabilities.learn(lacking, false, {
    source: 'learned',
    evidence: `${refused.status} ${refused.code}`,
  })
}

function lackShown(
  op: OpName,
  sent: RawRequest,
  { status, code, header, text }: Refused,
): Capability | undefined {
  if (op === 'ListObjectsV2') {
    const isUnknown = status === 501 || status === 405 || (status === 400 && /list-type/i.test(text))
    return isUnknown ? 'list-v2' : undefined
  }
  const hasTrailer = sent.headers['x-amz-trailer'] !== undefined && !(sent.body instanceof Uint8Array)
  // Who knows no chunks misses a length, or takes their name for a hash.
  const isAboutFraming =
    /trailer|STREAMING-UNSIGNED|aws-chunked|x-amz-content-sha256|content-length/i.test(text) ||
    code === 'MissingContentLength' ||
    code === 'XAmzContentSHA256Mismatch'
  // About tags, for instance.
  const isAboutOther =
    header !== '' && !/^(x-amz-(trailer|content-sha256|sdk-checksum|checksum)|content-)/i.test(header)
  if (isAboutOther) return undefined
  if (hasTrailer && (status === 501 || status === 411 || (status === 400 && isAboutFraming)))
    return 'trailers'
  if (checksumsOf(sent).length === 0) return undefined
  const wantsMd5 = code === 'MissingContentMD5' || /(missing|requires?d?)\b.*content-md5/i.test(text)
  if (status === 400 && wantsMd5 && sent.headers['content-md5'] === undefined) return 'checksums'
  const isAboutChecksum = /x-amz-(sdk-)?checksum/i.test(text)
  const isUnknown = status === 501 || code === 'UnsupportedHeader' || code === 'UnsupportedArgument'
  return isUnknown && isAboutChecksum ? 'checksums' : undefined
}

function refusedWith({ status, body }: WireResponse): Refused | undefined {
  if (!(body instanceof Uint8Array))
    return status === 501 || status === 411 ? { status, code: '', header: '', text: '' } : undefined
  const document = Buffer.from(body).toString('latin1')
  const textOf = (element: string) => new RegExp(`<${element}>([^<]*)`).exec(document)?.[1] ?? ''
  const text = ['Message', 'Header', 'ArgumentName'].map(textOf).join(' ')
  return { status, code: textOf('Code'), header: textOf('Header'), text }
}
