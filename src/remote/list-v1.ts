/**
 * ListObjectsV2 at a remote that has only the first version of it: asked in its words, answered in the client's. A
 * continuation token is the marker the next page starts after, so it stays good across restarts and remotes.
 */
import { parseTarget, protocol, type WireResponse } from '@s3d/server/protocol'
import { S3Error } from '../service/errors.ts'
import type { Output, RawRequest } from '../service/service.ts'
import { ForwardedReply } from './forwarded-reply.ts'

const tokenMark = 'v1:'
/** Of the second version only, or given another name. */
const dropped: ReadonlySet<string> = new Set([
  'continuation-token',
  'fetch-owner',
  'list-type',
  'marker',
  'start-after',
])

/**
 * @param ask sends a ListObjects
 * @returns what ListObjectsV2 would have said, or what the remote refused with
 * @throws {S3Error} `InvalidArgument` for a token that is none
 */
export async function listedByV1(
  raw: RawRequest,
  ask: (raw: RawRequest) => Promise<WireResponse>,
): Promise<WireResponse> {
  const { query } = raw
  const token = query['continuation-token']
  const startAfter = query['start-after'] ?? ''
  const marker = token === undefined ? startAfter : markerOf(token)
  const wire = await ask(firstVersion(raw, marker))
  if (wire.status >= 300) return wire
  const { Marker: _marker, NextMarker, ...page } = await new ForwardedReply('ListObjects', wire).output()
  const Contents = page.Contents?.map(({ Owner, ...each }) =>
    query['fetch-owner'] === 'true' ? { ...each, Owner } : each,
  )
  const items = [
    ...(page.Contents ?? []).map(({ Key }) => Key ?? ''),
    ...(page.CommonPrefixes ?? []).map(({ Prefix }) => Prefix ?? ''),
  ]
  const isEncoded = page.EncodingType === 'url'
  const decoded = items.map(each => (isEncoded ? decodedUrl(each) : each))
  const nextMarker = NextMarker !== undefined && isEncoded ? decodedUrl(NextMarker) : NextMarker
  const next = page.IsTruncated === true ? (nextMarker ?? greatest(decoded)) : undefined
  const output: Output<'ListObjectsV2'> = {
    ...page,
    Contents,
    KeyCount: items.length,
    StartAfter: startAfter === '' ? undefined : isEncoded ? encodeURIComponent(startAfter) : startAfter,
    ContinuationToken: token,
    NextContinuationToken: next === undefined ? undefined : tokenOf(next),
  }
  const answer = protocol.ListObjectsV2.serialize(output)
  const notes = wire.headers.flatMap((name, at) =>
    at % 2 === 0 && name.startsWith('x-s3d-') ? [name, wire.headers[at + 1] ?? ''] : [],
  )
  return { ...answer, headers: [...answer.headers, ...notes] }
}

/** Whether a page that was asked for as the second version is one of the first. */
export function isFirstVersion(document: Uint8Array): boolean {
  const head = Buffer.from(document.subarray(0, 4_096)).toString('latin1')
  const top = head.split(/<Contents>|<CommonPrefixes>/, 1)[0] ?? ''
  return /<ListBucketResult/.test(top) && /<Marker\s*\/?>/.test(top) && !/<KeyCount>/.test(top)
}

function firstVersion(raw: RawRequest, marker: string): RawRequest {
  const { path, rawQuery } = parseTarget(raw.target)
  const kept = rawQuery.split('&').filter(part => {
    const name = decodeURIComponent(part.split('=', 1)[0] ?? '')
    return name !== '' && !dropped.has(name)
  })
  if (marker !== '') kept.push(`marker=${encodeURIComponent(marker)}`)
  return { ...raw, target: kept.length === 0 ? path : `${path}?${kept.join('&')}` }
}

function tokenOf(marker: string): string {
  return Buffer.from(tokenMark + marker).toString('base64url')
}

function markerOf(token: string): string {
  const text = Buffer.from(token, 'base64url').toString()
  if (text.startsWith(tokenMark) && tokenOf(text.slice(tokenMark.length)) === token)
    return text.slice(tokenMark.length)
  throw new S3Error('InvalidArgument', {
    ArgumentName: 'continuation-token',
    message: 'The continuation token provided is incorrect',
  })
}

/** In the order of UTF-8, as lists are; a page without a marker names its last item so. */
function greatest(items: readonly string[]): string | undefined {
  return items.reduce<string | undefined>(
    (last, each) =>
      last === undefined || Buffer.compare(Buffer.from(each), Buffer.from(last)) > 0 ? each : last,
    undefined,
  )
}

function decodedUrl(text: string): string {
  return decodeURIComponent(text.replaceAll('+', ' '))
}
