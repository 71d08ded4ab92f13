/**
 * Signs what goes to a remote with Signature Version 4, by the remote's clock where it differs from ours. By hand for S3, where
 * it is done for every call; tests hold it to the SDK's signer and to the verifier of `auth`. Header values are taken as node sends them,
 * one byte for each character.
 * @see docs/adr/0032-the-gateway-signs-by-hand.md
 */
import { createHash, createHmac, hash, type Hash as NodeHash, type Hmac } from 'node:crypto'
import type { AwsCredentialIdentity, Checksum, HttpRequest, Provider, SourceData } from '@smithy/types'
import { assert } from '../base/assert.ts'
import { HmacKey } from '../base/hmac.ts'
import { byName, queryText } from './query-text.ts'

export type Credentials = Provider<AwsCredentialIdentity>

export interface Signer {
  /** @returns the request with its signature; a header `x-amz-content-sha256` says what the body is */
  sign(request: HttpRequest, when: { readonly region: string; readonly timeMs: number }): Promise<HttpRequest>
}

const algorithm = 'AWS4-HMAC-SHA256'

export function createSigner(credentials: Credentials): Signer {
  const keys = new SigningKeys()
  const texts = new TimeTexts()
  return {
    async sign(request, { region, timeMs }) {
      const { accessKeyId, secretAccessKey, sessionToken } = await credentials()
      const time = texts.of(timeMs)
      const headers: Record<string, string> = { ...request.headers, 'x-amz-date': time }
      if (sessionToken !== undefined) headers['x-amz-security-token'] = sessionToken
      const signed = signedOf(headers)
      const names = namesOf(signed)
      const date = time.slice(0, 8)
      const scope = `${date}/${region}/s3/aws4_request`
      const hashed = hashOf(canonicalOf(request, signed, names))
      const toSign = `${algorithm}\n${time}\n${scope}\n${hashed}`
      const signature = keys.of(secretAccessKey, date, region).sign(toSign)
      const credential = `Credential=${accessKeyId}/${scope}`
      headers['authorization'] = `${algorithm} ${credential}, SignedHeaders=${names}, Signature=${signature}`
      return { ...request, headers }
    },
  }
}

/** Times as signatures have them. Of calls one behind the other most are in the same second. */
class TimeTexts {
  #second = Number.NaN
  #text = ''

  of(timeMs: number): string {
    const second = Math.floor(timeMs / 1_000)
    if (second !== this.#second) {
      this.#text = new Date(timeMs).toISOString().replaceAll(/[-:]|\.\d+/g, '')
      this.#second = second
    }
    return this.#text
  }
}

/** Its characters are bytes; those beyond ASCII, which `hash` would write as UTF-8, are rare. */
function hashOf(canonical: string): string {
  const isAscii = Buffer.byteLength(canonical) === canonical.length
  return hash('sha256', isAscii ? canonical : Buffer.from(canonical, 'latin1'))
}

/** By lower-case name, in order. */
function signedOf(headers: Readonly<Record<string, string>>): readonly Named[] {
  const signed: Named[] = []
  for (const name in headers) {
    const lower = name.toLowerCase()
    if (isSigned(lower)) signed.push([lower, headers[name] ?? ''])
  }
  return signed.toSorted(byName)
}

function namesOf(signed: readonly Named[]): string {
  let names = ''
  for (const [name] of signed) names += names === '' ? name : `;${name}`
  return names
}

/** Of the connection, or changed by whoever stands between; `date` stands back behind `x-amz-date`. */
const unsigned: ReadonlySet<string> = new Set([
  'authorization',
  'cache-control',
  'connection',
  'date',
  'expect',
  'from',
  'keep-alive',
  'max-forwards',
  'pragma',
  'referer',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'user-agent',
  'x-amzn-trace-id',
])

function isSigned(name: string): boolean {
  return !unsigned.has(name) && !name.startsWith('proxy-') && !name.startsWith('sec-')
}

/** @see https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html */
function canonicalOf(
  { method, path, query, headers }: HttpRequest,
  signed: readonly Named[],
  names: string,
): string {
  const payloadHash = headers['x-amz-content-sha256']
  assert(payloadHash !== undefined, 'a request says what its body is before it is signed')
  let lines = ''
  for (const [name, value] of signed) lines += `${name}:${plain(value)}\n`
  return `${method}\n${path}\n${query === undefined ? '' : queryText(query)}\n${lines}\n${names}\n${payloadHash}`
}

type Named = readonly [name: string, value: string]

/** U+00A0 is a byte of some character here, and no white space. */
function plain(value: string): string {
  if (!value.includes(' ') && !value.includes('\t')) return value
  return value.replaceAll(/[\t ]+/g, ' ').replaceAll(/^ | $/g, '')
}

/** A key is good for a day in a region, as long as the secret is the same. */
class SigningKeys {
  readonly #byRegion = new Map<
    string,
    { readonly secret: string; readonly date: string; readonly key: HmacKey }
  >()

  of(secret: string, date: string, region: string): HmacKey {
    const known = this.#byRegion.get(region)
    if (known?.secret === secret && known.date === date) return known.key
    let key = new HmacKey(Buffer.from(`AWS4${secret}`))
    for (const part of [date, region, 's3', 'aws4_request'])
      key = new HmacKey(Buffer.from(key.sign(part), 'hex'))
    this.#byRegion.set(region, { secret, date, key })
    return key
  }
}

/** SHA-256 as the SDK's signer wants it, for what is signed seldom. */
export class HeaderBytesSha256 implements Checksum {
  readonly #secret: SourceData | undefined
  #hash: NodeHash | Hmac

  constructor(secret?: SourceData) {
    this.#secret = secret
    this.#hash = fresh(secret)
  }

  update(chunk: Uint8Array): void {
    this.#hash.update(chunk)
  }

  digest(): Promise<Uint8Array> {
    return Promise.resolve(this.#hash.digest())
  }

  reset(): void {
    this.#hash = fresh(this.#secret)
  }
}

function fresh(secret: SourceData | undefined): NodeHash | Hmac {
  if (secret === undefined) return createHash('sha256')
  if (typeof secret === 'string') return createHmac('sha256', secret)
  const bytes = ArrayBuffer.isView(secret)
    ? Buffer.from(secret.buffer, secret.byteOffset, secret.byteLength)
    : Buffer.from(secret)
  return createHmac('sha256', bytes)
}
