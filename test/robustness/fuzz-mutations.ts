/**
 * What the fuzzer does to a request. `mutate` changes its meaning before it is signed, so that it gets past
 * authentication; `garble` changes bytes afterwards, for the parsers in front of it.
 */
import { framingFlaws, type Framing } from './fuzz-framing.ts'
import { md5, type Plan } from './fuzz-request.ts'
import type { Dice } from './seeded.ts'
import { spoilXml } from './fuzz-xml.ts'

/** Values that numbers, dates, names and lists are confused with. Latin-1, as headers are. */
const oddValues: readonly string[] = [
  '',
  ' ',
  '0',
  '-1',
  '1.5',
  '1e3',
  '0x10',
  '+1',
  '10001',
  '2147483648',
  '9007199254740993',
  '99999999999999999999999',
  'NaN',
  'true',
  'null',
  'undefined',
  '__proto__',
  'constructor',
  'toString',
  '*',
  '""',
  '"',
  '""""',
  'W/"x"',
  '"a", "b", *',
  ',',
  ',,,a,,',
  'bytes=0-0,5-9',
  'bytes=-0',
  'bytes=-99999999999999999999',
  'bytes=5-1',
  'bytes=999999999999-',
  'bytes=a-b',
  'BYTES=0-1',
  'bytes = 0 - 1',
  'octets=1-2',
  'bytes=' + '0-1,'.repeat(2000),
  'Thu, 32 Foo 2026 99:99:99 GMT',
  'Sun, 06 Nov 1994 08:49:37 GMT',
  '19941106T084937Z',
  '/',
  '//',
  '/a',
  'a/b',
  '/a/b?versionId=',
  '/a/b?versionId=null',
  'a%2Fb%3FversionId%3Dx',
  '/%00/%ff',
  'http://example.com/a/b',
  'arn:aws:s3:us-east-1:123456789012:accesspoint/x/object/y',
  'a=b&a=b',
  'a=' + 'x'.repeat(300),
  '&=&=&',
  '%',
  '%zz',
  '%00',
  '%ff',
  '%ed%a0%80',
  '%f4%90%80%80',
  '%c0%af',
  '\u00e9\u00ff',
  'x'.repeat(5000),
  'COPY',
  'REPLACE',
  'GLACIER',
  'aws:kms',
  'AES256',
  'SHA1',
  'CRC64NVME',
  'AAAA',
  'AAAAAAAAAAA=',
  '=?UTF-8?B?w6k=?=',
  '=?UTF-8?Q?=00?=',
  'gzip, aws-chunked',
  'chunked',
  'STREAMING-UNSIGNED-PAYLOAD-TRAILER',
  'UNSIGNED-PAYLOAD',
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
]

const headerNames: readonly string[] = [
  'range',
  'if-match',
  'if-none-match',
  'if-modified-since',
  'if-unmodified-since',
  'if-range',
  'content-type',
  'content-md5',
  'content-encoding',
  'content-disposition',
  'content-language',
  'cache-control',
  'expires',
  'expect',
  'accept-encoding',
  'x-amz-acl',
  'x-amz-grant-read',
  'x-amz-meta-',
  'x-amz-meta-a',
  'x-amz-meta-__proto__',
  'x-amz-tagging',
  'x-amz-tagging-directive',
  'x-amz-metadata-directive',
  'x-amz-storage-class',
  'x-amz-copy-source',
  'x-amz-copy-source-range',
  'x-amz-copy-source-if-match',
  'x-amz-copy-source-if-modified-since',
  'x-amz-checksum-algorithm',
  'x-amz-checksum-type',
  'x-amz-checksum-mode',
  'x-amz-checksum-crc32',
  'x-amz-checksum-crc64nvme',
  'x-amz-checksum-sha256',
  'x-amz-sdk-checksum-algorithm',
  'x-amz-trailer',
  'x-amz-decoded-content-length',
  'x-amz-content-sha256',
  'x-amz-object-attributes',
  'x-amz-max-parts',
  'x-amz-part-number-marker',
  'x-amz-mp-object-size',
  'x-amz-expected-bucket-owner',
  'x-amz-source-expected-bucket-owner',
  'x-amz-request-payer',
  'x-amz-security-token',
  'x-amz-date',
  'x-amz-server-side-encryption',
  'x-amz-server-side-encryption-customer-algorithm',
  'x-amz-server-side-encryption-customer-key',
  'x-amz-object-lock-mode',
  'x-amz-object-lock-retain-until-date',
  'x-amz-bypass-governance-retention',
  'x-amz-website-redirect-location',
  'x-amz-bucket-region',
  'x-amz-rename-source',
  'x-amz-write-offset-bytes',
  'x-amz-if-match-size',
  'authorization',
  'host',
  'connection',
  'upgrade',
  'te',
  'trailer',
]

const queryNames: readonly string[] = [
  'acl',
  'attributes',
  'cors',
  'delete',
  'encryption',
  'encoding-type',
  'delimiter',
  'prefix',
  'marker',
  'key-marker',
  'upload-id-marker',
  'continuation-token',
  'start-after',
  'fetch-owner',
  'list-type',
  'max-keys',
  'max-parts',
  'max-uploads',
  'max-buckets',
  'part-number-marker',
  'partNumber',
  'uploadId',
  'uploads',
  'legal-hold',
  'lifecycle',
  'location',
  'object-lock',
  'policy',
  'restore',
  'response-content-type',
  'response-expires',
  'retention',
  'select',
  'select-type',
  'session',
  'tagging',
  'torrent',
  'versionId',
  'versioning',
  'versions',
  'website',
  'x-id',
  '__proto__',
  'X-Amz-Signature',
  'X-Amz-Algorithm',
  'unheard-of',
]

/** Percent-encoded path ends. */
const oddKeys: readonly string[] = [
  '',
  '/',
  '//',
  '/..',
  '/../..',
  '/./a',
  '/%2e%2e/%2e%2e/etc/passwd',
  '/%00',
  '/%01%1f%7f',
  '/%ff',
  '/%ed%a0%80',
  '/%f0%9f%98%80',
  '/%',
  '/%4',
  '/%zz',
  '/' + 'k'.repeat(1024),
  '/' + 'k'.repeat(1025),
  '/' + '%f0%9f%98%80'.repeat(256),
  '/a?b',
  '/a%3Fb',
  '/a+b c'.replace(' ', '%20'),
  '/__proto__',
  '/*',
]

const methods: readonly string[] = ['GET', 'HEAD', 'PUT', 'POST', 'DELETE', 'OPTIONS', 'PATCH', 'TRACE']

type Mutation = (plan: Plan, dice: Dice) => Plan

const mutations: readonly Mutation[] = [
  (plan, dice) => ({ ...plan, headers: { ...plan.headers, [dice.of(headerNames)]: dice.of(oddValues) } }),
  (plan, dice) => ({ ...plan, headers: { ...plan.headers, ...oddHeader(dice) } }),
  (plan, dice) => {
    const names = Object.keys(plan.headers)
    return names.length === 0
      ? plan
      : { ...plan, headers: { ...plan.headers, [dice.of(names)]: dice.of(oddValues) } }
  },
  (plan, dice) => ({
    ...plan,
    query: [...plan.query, [dice.of(queryNames), encoded(dice.of(oddValues), dice)]],
  }),
  (plan, dice) => ({
    ...plan,
    query: plan.query.map(([name, value]) =>
      dice.chance(0.5) ? [name, encoded(dice.of(oddValues), dice)] : [name, value],
    ),
  }),
  (plan, dice) => ({ ...plan, query: plan.query.filter(() => dice.chance(0.5)) }),
  (plan, dice) => ({ ...plan, path: plan.path.replace(/(^\/[^/]*)?\/?[^/]*$/, `$1${dice.of(oddKeys)}`) }),
  (plan, dice) => ({ ...plan, method: dice.of(methods) }),
  (plan, dice) => {
    const framing: Framing = { kind: dice.of(framingKinds), flaw: dice.of(framingFlaws) }
    return plan.body.length === 0 || plan.query.length > 0 ? plan : { ...plan, framing }
  },
]

const framingKinds = ['unsigned', 'signed', 'signed with trailers'] as const

/** Changes what a request means. */
export function mutate(plan: Plan, dice: Dice): Plan {
  if (plan.framing !== undefined && dice.chance(0.8)) {
    return { ...plan, framing: { ...plan.framing, flaw: dice.of(framingFlaws) } }
  }
  if (plan.body[0] === 0x3c && dice.chance(0.7)) return respelled(plan, spoilXml(plan.body, dice))
  return dice.of(mutations)(plan, dice)
}

/** A document that was changed still has the digest it needs to be read. */
function respelled(plan: Plan, body: Buffer): Plan {
  const headers = 'content-md5' in plan.headers ? { ...plan.headers, 'content-md5': md5(body) } : plan.headers
  return { ...plan, headers, body }
}

function oddHeader(dice: Dice): Record<string, string> {
  switch (dice.below(5)) {
    case 0:
      return { [`x-amz-meta-${'n'.repeat(2000)}`]: 'v' }
    case 1:
      return { 'x-amz-meta-big': 'v'.repeat(dice.of([2047, 2048, 3000, 20_000])) }
    case 2:
      return Object.fromEntries(Array.from({ length: 200 }, (_, index) => [`x-many-${index}`, 'v']))
    case 3:
      return { 'x-amz-meta-latin': '\u0080\u00e9\u00ff' }
    default:
      return { [`x-amz-${dice.of(['new', '', '__proto__', 'meta'])}`]: dice.of(oddValues) }
  }
}

function encoded(value: string, dice: Dice): string {
  return dice.chance(0.5) ? encodeURIComponent(value) : value.replaceAll(/[^\x21-\x7e]|[&#]/g, '%20')
}

type Garbling = (wire: string, dice: Dice) => string

const heads: readonly Garbling[] = [
  wire => wire.replace(/\r\nhost: [^\r]*/i, ''),
  wire => wire.replace(/\r\nhost: [^\r]*/i, '$&$&'),
  wire => wire.replace(/\r\nhost: [^\r]*/i, '\r\nhost: \u00ff\u0001'),
  wire => wire.replace(/\r\ncontent-length: (\d+)/i, '$&\r\ncontent-length: 3'),
  wire => wire.replace(/\r\ncontent-length: \d+/i, '\r\ncontent-length: 99999999999999999999'),
  wire => wire.replace(/\r\ncontent-length: \d+/i, '\r\ncontent-length: -5'),
  wire => wire.replace(/\r\ncontent-length: \d+/i, '\r\ncontent-length: 5'),
  wire => wire.replace(/\r\ncontent-length: \d+/i, ''),
  wire => wire.replace(/\r\n/, '\r\ntransfer-encoding: chunked\r\n'),
  wire => wire.replace(/\r\n/, '\r\ntransfer-encoding: chunked, identity\r\n'),
  wire => wire.replace(/\r\ncontent-length: \d+/i, '\r\ntransfer-encoding: chunked'),
  wire => wire.replace(/\r\n/, '\r\nexpect: 100-continue\r\n'),
  wire => wire.replace(/\r\n/, '\r\nexpect: the-unexpected\r\n'),
  wire => wire.replace(/\r\n/, '\r\nconnection: upgrade\r\nupgrade: websocket\r\n'),
  wire => wire.replace(/\r\n/, '\r\n folded: line\r\n'),
  wire => wire.replace(/\r\n/, '\r\nx-space : v\r\n'),
  wire => wire.replace(/\r\n/, '\r\n: nameless\r\n'),
  wire => wire.replace(/\r\n/, '\r\nno colon here\r\n'),
  wire => wire.replace(/\r\n/, `\r\nx: ${'y'.repeat(100_000)}\r\n`),
  wire => wire.replace(/\r\n/, `\r\n${'a: b\r\n'.repeat(1900)}`),
  wire => wire.replace(/\r\n/, '\r\nx-nul: a\u0000b\r\n'),
  wire => wire.replace(' HTTP/1.1', ' HTTP/1.0'),
  wire => wire.replace(' HTTP/1.1', ' HTTP/0.9'),
  wire => wire.replace(' HTTP/1.1', ' HTTP/2.0'),
  wire => wire.replace(' HTTP/1.1', ''),
  wire => wire.replace(' HTTP/1.1', '\u00ff HTTP/1.1'),
  wire => wire.replace(/^(\w+) /, '$1 http://other.example'),
  wire => wire.replace(/^(\w+) \S+/, '$1 *'),
  wire => wire.replace(/^(\w+) \S+/, '$1 relative'),
  wire => wire.replace(/^(\w+) \S+/, '$1 /' + 'long'.repeat(20_000)),
  wire => wire.replace(/^\w+ \S+/, 'CONNECT example.com:443'),
  wire => wire.replace(/^\w+ /, 'PRI '),
  wire => wire.replace(/^/, '\r\n\r\n'),
  wire => wire.replaceAll('\r\n', '\n'),
  wire => wire + wire,
  wire => wire.slice(0, wire.length >> 1),
  wire => wire.replace(/Signature=..../, 'Signature=0000'),
  wire => wire.replace(/\r\nauthorization: [^\r]*/i, ''),
  wire => wire.replace(/\r\nauthorization: [^\r]*/i, '$&$&'),
  wire => wire.replace(/Credential=/, 'Credential=,Credential=/////'),
  wire => wire.replace(/SignedHeaders=/, `SignedHeaders=${'a;'.repeat(3000)}`),
  (wire, dice) => wire.replace(/x-amz-date: [^\r]*/i, `x-amz-date: ${dice.of(oddValues)}`),
]

/** Changes the bytes on the wire. */
export function garble(wire: Buffer, dice: Dice): Buffer {
  if (dice.chance(0.6)) return Buffer.from(dice.of(heads)(wire.toString('latin1'), dice), 'latin1')
  const bytes = Buffer.from(wire)
  const end = dice.chance(0.7) ? Math.max(1, bytes.indexOf('\r\n\r\n')) : bytes.length
  for (let count = 1 + dice.below(3); count > 0; count--) bytes[dice.below(end)] = dice.below(256)
  if (dice.chance(0.7)) return bytes
  const [from, to] = [dice.below(end), dice.below(bytes.length)]
  return dice.chance(0.5)
    ? Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)])
    : Buffer.concat([bytes.subarray(0, from), bytes.subarray(from, to), bytes.subarray(from)])
}
