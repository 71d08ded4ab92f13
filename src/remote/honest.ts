/**
 * What a remote is known not to heed is refused here, as S3 refuses what is not implemented, because the remote would
 * say yes and do something else: overwrite in spite of a condition, delete the newest version for an old one, store
 * nothing for a copy. What nobody knows is passed on, and the remote decides.
 */
import type { Capability } from '../service/capabilities.ts'
import { S3Error } from '../service/errors.ts'
import type { OpName, RawRequest } from '../service/service.ts'
import type { Capabilities } from './capabilities.ts'
import { said } from './said.ts'

/**
 * What becomes of conditional writes: `refuse` them at remotes that are known to lack them, at all that are not known
 * to have them (`prove`), or `forward` them in any case.
 */
export type ConditionRule = 'refuse' | 'prove' | 'forward'

const conditionalWrites: ReadonlySet<OpName> = new Set<OpName>([
  'CompleteMultipartUpload',
  'CopyObject',
  'PutObject',
])
const tagged: ReadonlySet<OpName> = new Set<OpName>(['CopyObject', 'CreateMultipartUpload', 'PutObject'])
const copies: ReadonlySet<OpName> = new Set<OpName>(['CopyObject', 'UploadPartCopy'])
const writeConditions = ['if-match', 'if-none-match']
const deleteConditions = ['if-match', 'x-amz-if-match-last-modified-time', 'x-amz-if-match-size']

/** @throws {S3Error} `NotImplemented` for what the remote would not do, or not as it is meant */
export function requireHonest(
  op: OpName,
  raw: RawRequest,
  { capabilities, conditions }: { readonly capabilities: Capabilities; readonly conditions: ConditionRule },
): void {
  const lacks = (name: Capability) => capabilities.has(name) === false
  if (conditions !== 'forward') {
    const isUnfit = (name: Capability) =>
      conditions === 'prove' ? capabilities.has(name) !== true : lacks(name)
    if (conditionalWrites.has(op) && isUnfit('conditional-writes')) refuseAny(raw, writeConditions)
    if (op === 'DeleteObject' && isUnfit('conditional-deletes')) refuseAny(raw, deleteConditions)
  }
  if (tagged.has(op) && lacks('tagging')) refuseAny(raw, ['x-amz-tagging'])
  if (copies.has(op) && lacks('copy')) throw notImplemented('x-amz-copy-source')
  if (op === 'UploadPartCopy' && lacks('part-copy')) throw notImplemented('x-amz-copy-source')
  if (lacks('versioning')) requireNoVersion(raw)
}

/**
 * Whether a deletion of several objects has conditions that the remote would not heed.
 * @param document the request's
 */
export function requireHonestDeletion(
  document: Uint8Array,
  { capabilities, conditions }: { readonly capabilities: Capabilities; readonly conditions: ConditionRule },
): void {
  const text = Buffer.from(document).toString('latin1')
  const has = capabilities.has('conditional-deletes')
  const isUnfit = conditions === 'prove' ? has !== true : conditions === 'refuse' && has === false
  if (isUnfit && /<(?:ETag|LastModifiedTime|Size)>/.test(text)) throw notImplemented('If-Match')
  const version = /<VersionId>([^<]*)/.exec(text)?.[1] ?? 'null'
  if (capabilities.has('versioning') === false && version !== 'null') throw notImplemented('versionId')
}

function refuseAny(raw: RawRequest, names: readonly string[]): void {
  const name = names.find(each => said(raw, each) !== undefined)
  if (name !== undefined) throw notImplemented(name)
}

function requireNoVersion(raw: RawRequest): void {
  const source = /[?]versionId=([^&]*)/.exec(said(raw, 'x-amz-copy-source') ?? '')?.[1]
  const version = raw.query['versionId'] ?? source ?? 'null'
  if (version !== 'null' && version !== '') throw notImplemented('versionId')
}

function notImplemented(name: string): S3Error<'NotImplemented'> {
  return new S3Error('NotImplemented', {
    Header: name,
    message: `The remote S3 does not implement what ${name} asks for.`,
  })
}
