/**
 * More than there may be: keys, metadata, tags, headers, policies, documents in length, in depth and in number, and XML that
 * would become more than it is.
 */
import { createHash } from 'node:crypto'
import type { Attack } from './attack.ts'
import type { Unsigned } from './signing.ts'
import type { Stage } from './stage.ts'

function asking(name: string, want: string, request: Unsigned): Attack<Stage> {
  return { name, want, attempt: stage => stage.ask(stage.signed('root', request)) }
}

const path = '/vault/in/new'
const put = { method: 'PUT', path, body: 'x' } as const
const md5 = (body: string): string => createHash('md5').update(body).digest('base64')

/** Of documents that are shorter than most. */
const mostBytes: Readonly<Record<string, number>> = { 'cors=': 65_536, 'versioning=': 1_024 }

/** A document for a sub-resource. */
function document(
  name: string,
  want: string,
  [query, body, at = '/vault']: readonly [string, string, string?],
): Attack<Stage> {
  const isTooLong = body.length > (mostBytes[query] ?? Infinity)
  const method = /^(delete|select|restore|uploadId)/.test(query) ? 'POST' : 'PUT'
  return asking(name, isTooLong ? '400 MaxMessageLengthExceeded' : want, {
    method,
    path: at,
    query,
    body,
    headers: [['Content-MD5', md5(body)]],
  })
}

const long = (count: number): string => 'x'.repeat(count)
const many = (count: number, text: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => text(at)).join('')

const names: readonly Attack<Stage>[] = [
  asking('a key of 1,025 bytes', '400 KeyTooLongError', { ...put, path: `/vault/${long(1_025)}` }),
  asking('a key of 343 characters of three bytes', '400 KeyTooLongError', {
    ...put,
    path: `/vault/${'%E2%82%AC'.repeat(343)}`,
  }),
  asking('a key of 1,025 bytes that is read', '400 KeyTooLongError', { path: `/vault/${long(1_025)}` }),
  asking('a key of 1,025 bytes by an upload', '400 KeyTooLongError', {
    method: 'POST',
    path: `/vault/${long(1_025)}`,
    query: 'uploads=',
  }),
  asking('metadata of 2,049 bytes', '400 MetadataTooLarge', {
    ...put,
    headers: [['x-amz-meta-a', long(2_048)]],
  }),
  asking('metadata of many parts', '400 MetadataTooLarge', {
    ...put,
    headers: Array.from({ length: 100 }, (_, at) => [`x-amz-meta-${at}`, long(30)] as const),
  }),
  asking('eleven tags', '400 BadRequest', {
    ...put,
    headers: [['x-amz-tagging', many(11, at => `&k${at}=v`).slice(1)]],
  }),
  asking('a tag’s key of 129 characters', '400 InvalidTag', {
    ...put,
    headers: [['x-amz-tagging', `${long(129)}=v`]],
  }),
  asking('a tag’s value of 257 characters', '400 InvalidTag', {
    ...put,
    headers: [['x-amz-tagging', `k=${long(257)}`]],
  }),
  asking('a tag of Amazon’s own', '400 InvalidTag', { ...put, headers: [['x-amz-tagging', 'aws:k=v']] }),
  asking('a header beyond the limit of all', '400 RequestHeaderSectionTooLarge', {
    ...put,
    headers: [['x-amz-meta-a', long(70_000)]],
  }),
  asking('a target beyond the limit of all', '400 RequestHeaderSectionTooLarge', {
    ...put,
    path: `/vault/${long(70_000)}`,
  }),
  asking('a part with the number 10,001', '400 InvalidArgument', {
    ...put,
    query: 'partNumber=10001&uploadId=x',
  }),
  asking('a part with the number 0', '400 InvalidArgument', { ...put, query: 'partNumber=0&uploadId=x' }),
  asking('a list of less than nothing', '400 InvalidArgument', { path: '/vault', query: 'max-keys=-1' }),
  asking('a bucket with a name of 64', '400 InvalidBucketName', { method: 'PUT', path: `/${long(64)}` }),
]

/** In front of a remote that is the remote's to say, and nothing is asked there before there is a byte. */
export const oversizeAlone: readonly Attack<Stage>[] = [
  asking('an object beyond 5 GiB', '400 EntityTooLarge', {
    ...put,
    body: '',
    headers: [['Content-Length', String(6 * 1024 ** 3)]],
  }),
]

const malformed = '400 MalformedXML'
const laughs = `<!DOCTYPE a [<!ENTITY a "ha">${many(9, at => `<!ENTITY ${'bcdefghij'[at]} "${`&${'abcdefghi'[at]};`.repeat(10)}">`)}]>`

const bombs: readonly Attack<Stage>[] = (
  ['tagging=', 'delete=', 'cors=', 'lifecycle=', 'acl=', 'versioning=', 'website='] as const
).flatMap(query => [
  document(`${query} a billion laughs`, malformed, [query, `${laughs}<Delete>&j;</Delete>`]),
  document(`${query} an entity of a file`, malformed, [
    query,
    '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><Tagging>&x;</Tagging>',
  ]),
  document(`${query} an entity of a URL`, malformed, [
    query,
    '<!DOCTYPE a SYSTEM "http://169.254.169.254/latest/meta-data"><Tagging/>',
  ]),
  document(`${query} an entity that there is not`, malformed, [query, '<Tagging>&x;</Tagging>']),
  document(`${query} ten thousand levels`, malformed, [
    query,
    `${'<a>'.repeat(10_000)}${'</a>'.repeat(10_000)}`,
  ]),
  document(`${query} an endless beginning`, malformed, [query, '<'.repeat(10_000)]),
  document(`${query} ten thousand attributes`, malformed, [
    query,
    `<Tagging ${many(10_000, at => `a${at}="" `)}/>`,
  ]),
  document(`${query} no XML`, malformed, [query, '{"Tagging": []}']),
])

const object = '<Object><Key>none</Key></Object>'
const tag = (at: number): string => `<Tag><Key>k${at}</Key><Value>v</Value></Tag>`

const lists: readonly Attack<Stage>[] = [
  document('a thousand and one objects to delete', malformed, [
    'delete=',
    `<Delete>${object.repeat(1_001)}</Delete>`,
  ]),
  document('a document beyond its limit', '400 MaxMessageLengthExceeded', [
    'delete=',
    `<Delete>${long(3_000_000)}</Delete>`,
  ]),
  document('eleven tags in a document', '400 BadRequest', [
    'tagging=',
    `<Tagging><TagSet>${many(11, tag)}</TagSet></Tagging>`,
    '/vault/in/box',
  ]),
  document('a tag twice', '400 InvalidTag', [
    'tagging=',
    `<Tagging><TagSet>${tag(1)}${tag(1)}</TagSet></Tagging>`,
    '/vault/in/box',
  ]),
  document('a bucket’s fifty-one tags', '400 BadRequest', [
    'tagging=',
    `<Tagging><TagSet>${many(51, tag)}</TagSet></Tagging>`,
  ]),
  document('a thousand and one rules of a lifecycle', malformed, [
    'lifecycle=',
    `<LifecycleConfiguration>${many(1_001, at => `<Rule><ID>${at}</ID><Status>Enabled</Status><Filter/><Expiration><Days>1</Days></Expiration></Rule>`)}</LifecycleConfiguration>`,
  ]),
  document('a hundred and one rules of CORS', '400 InvalidRequest', [
    'cors=',
    `<CORSConfiguration>${many(101, () => '<CORSRule><AllowedOrigin>*</AllowedOrigin><AllowedMethod>GET</AllowedMethod></CORSRule>')}</CORSConfiguration>`,
  ]),
]

export const oversizeAttacks: readonly Attack<Stage>[] = [...names, ...bombs, ...lists]
