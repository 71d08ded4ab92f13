/**
 * The canonical request of SigV4: what both sides hash. The verifier calls it with what came over the wire, the
 * signer with what is about to go. S3 canonicalises the path by decoding and encoding it once; other services
 * normalise it and encode it twice.
 *
 * Strings hold one character per byte, as node hands out targets and header values. A path or query that is
 * already canonical, which nearly all are, is recognised by one scan and returned as it is.
 */
import type { IncomingHttpHeaders } from 'node:http'
import { S3Error } from '../service/errors.ts'

export interface PathRules {
  /** Remove `.` and `..` segments and empty ones. */
  readonly normalizePath: boolean
  /** Encode what is already encoded once more. */
  readonly doubleEncode: boolean
}

const percent = 0x25
const plus = 0x2b
const slash = 0x2f
const space = 0x20
const lowerA = 0x61

/** The canonical form of each byte. */
const encodedBytes: readonly string[] = Array.from({ length: 256 }, (_, byte) => {
  const character = String.fromCharCode(byte)
  return /[A-Za-z0-9\-._~]/.test(character)
    ? character
    : '%' + byte.toString(16).toUpperCase().padStart(2, '0')
})

/** The value of each hexadecimal digit in either case; -1 elsewhere. */
const hexValues = Int8Array.from(encodedBytes, (_, byte) => {
  const digit = String.fromCharCode(byte)
  return /[0-9A-Fa-f]/.test(digit) ? Number.parseInt(digit, 16) : -1
})

/** One byte per byte: 1 where a query component has it as it is. */
const plainInQuery = Uint8Array.from(encodedBytes, text => (text.length === 1 ? 1 : 0))
/** The same for a path, where `/` stays. */
const plainInPath = Uint8Array.from(plainInQuery, (plain, byte) => (byte === slash ? 1 : plain))

/**
 * @param rawPath as sent, without the query
 * @throws {S3Error} `InvalidURI` when its percent-encoding is broken
 */
export function canonicalPath(rawPath: string, rules: PathRules): string {
  const path = rules.normalizePath ? normalized(rawPath) : rawPath
  if (path === '') return '/'
  if (rules.doubleEncode) return encode(path)
  return isCanonical(path, plainInPath) ? path : recode(path, plainInPath)
}

/**
 * @param rawQuery as sent, without the question mark
 * @param omitted the one parameter that is not signed: a presigned request's own signature
 * @throws {S3Error} `InvalidURI` when its percent-encoding is broken
 */
export function canonicalQuery(rawQuery: string, omitted?: string): string {
  if (rawQuery === '') return ''
  const pairs: string[] = []
  for (const pair of rawQuery.split('&')) {
    if (pair === '') continue
    const equals = pair.indexOf('=')
    const name = canonicalComponent(equals < 0 ? pair : pair.slice(0, equals))
    if (name === omitted) continue
    // The line feed sorts before every character of a name or value, so that pairs sort by name, then by value.
    pairs.push(name + '\n' + (equals < 0 ? '' : canonicalComponent(pair.slice(equals + 1))))
  }
  if (pairs.length > 1) pairs.sort()
  return pairs.join('&').replaceAll('\n', '=')
}

/**
 * Lines of `name:value`, each ended by a line feed.
 * @param names signed names in the order they were listed; one the request lacks counts as empty
 */
export function canonicalHeaders(headers: IncomingHttpHeaders, names: readonly string[]): string {
  let lines = ''
  for (const name of names) {
    const value = headers[name]
    // A plain object also answers to `constructor`, which is a fine header name.
    lines += name + ':' + (typeof value === 'string' ? canonicalValue(value) : '') + '\n'
  }
  return lines
}

/**
 * Headers as SigV4 sees them, repeated ones joined by a comma in the order sent. Node's own map joins some with
 * `, ` and keeps only the first of others, so a request with repeated headers needs this one.
 * @param rawHeaders name, value, name, value …
 */
export function joinedHeaders(rawHeaders: readonly string[]): IncomingHttpHeaders {
  const joined: Record<string, string> = Object.create(null)
  for (let index = 0; index + 1 < rawHeaders.length; index += 2) {
    const name = (rawHeaders[index] ?? '').toLowerCase()
    const value = canonicalValue(rawHeaders[index + 1] ?? '')
    const earlier = joined[name]
    joined[name] = earlier === undefined ? value : earlier + ',' + value
  }
  return joined
}

/** Without white space around it and with one space where there were several. */
function canonicalValue(value: string): string {
  const isPlain =
    value.charCodeAt(0) !== space &&
    value.charCodeAt(value.length - 1) !== space &&
    !value.includes('  ') &&
    !/[\t\r\n]/.test(value)
  return isPlain ? value : value.replace(/[ \t\r\n]+/g, ' ').replace(/^ | $/g, '')
}

function canonicalComponent(component: string): string {
  return isCanonical(component, plainInQuery) ? component : recode(component, plainInQuery)
}

/** Whether decoding and encoding `text` would give it back. */
function isCanonical(text: string, plain: Uint8Array): boolean {
  for (let index = 0; index < text.length; index++) {
    const byte = text.charCodeAt(index)
    if (plain[byte] === 1) continue
    if (byte !== percent) return false
    const decoded = decodedByte(text, index)
    if (decoded < 0 || plain[decoded] === 1) return false
    if (text.charCodeAt(index + 1) >= lowerA || text.charCodeAt(index + 2) >= lowerA) return false
    index += 2
  }
  return true
}

/** Decodes, then encodes each byte. In a query a plus is a space, as the query's readers have it. */
function recode(text: string, plain: Uint8Array): string {
  let recoded = ''
  for (let index = 0; index < text.length; index++) {
    let byte = text.charCodeAt(index)
    if (byte === percent) {
      byte = decodedByte(text, index)
      index += 2
    } else if (byte === plus && plain === plainInQuery) {
      byte = space
    }
    recoded += plain[byte] === 1 ? String.fromCharCode(byte) : encodedByte(byte, text)
  }
  return recoded
}

/** Encodes each byte of a path, percent signs too. */
function encode(path: string): string {
  let encoded = ''
  for (let index = 0; index < path.length; index++) {
    const byte = path.charCodeAt(index)
    encoded += byte === slash ? '/' : encodedByte(byte, path)
  }
  return encoded
}

/** @throws {S3Error} `InvalidURI` for what is no byte: broken percent-encoding */
function encodedByte(byte: number, text: string): string {
  const encoded = encodedBytes[byte]
  if (encoded === undefined) throw new S3Error('InvalidURI', { URI: text })
  return encoded
}

/** @returns 0 to 255, or -1 where no two hexadecimal digits follow the percent sign at `index` */
function decodedByte(text: string, index: number): number {
  const high = hexValues[text.charCodeAt(index + 1)] ?? -1
  const low = hexValues[text.charCodeAt(index + 2)] ?? -1
  return high < 0 || low < 0 ? -1 : high * 16 + low
}

/** @see RFC 3986, section 5.2.4; empty segments go too */
function normalized(path: string): string {
  const kept: string[] = []
  for (const segment of path.split('/')) {
    if (segment === '..') kept.pop()
    else if (segment !== '' && segment !== '.') kept.push(segment)
  }
  return '/' + kept.join('/') + (kept.length > 0 && path.endsWith('/') ? '/' : '')
}
