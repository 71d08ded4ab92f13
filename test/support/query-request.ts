/**
 * Requests of the query APIs signed with the AWS SDK's signer, for what no client sends and for who wants to see the bytes that
 * come back.
 */
import { createHash, createHmac, type Hash, type Hmac } from 'node:crypto'
import { SignatureV4 } from '@smithy/signature-v4'
import type { Checksum, SourceData } from '@smithy/types'
import { rootKey, type Daemon, type KeyPair } from './daemon.ts'

/** What the SDK's signer hashes with. */
export class Sha256 implements Checksum {
  readonly #secret: SourceData | undefined
  #hash: Hash | Hmac

  constructor(secret?: SourceData) {
    this.#secret = secret
    this.#hash = this.#fresh()
  }

  #fresh(): Hash | Hmac {
    if (this.#secret === undefined) return createHash('sha256')
    return createHmac('sha256', this.#secret as string | Uint8Array) // the signer gives no other
  }

  update(chunk: Uint8Array): void {
    this.#hash.update(chunk)
  }

  digest(): Promise<Uint8Array> {
    return Promise.resolve(new Uint8Array(this.#hash.digest()))
  }

  reset(): void {
    this.#hash = this.#fresh()
  }
}

export interface QueryRequest {
  readonly service: 'iam' | 'sts'
  readonly body: string
  readonly region?: string
  readonly key?: KeyPair & { readonly sessionToken?: string }
  readonly headers?: Readonly<Record<string, string>>
}

export interface QueryAnswer {
  readonly status: number
  readonly headers: Headers
  readonly text: string
}

/** With the version that says which service is meant. */
export function formOf(service: QueryRequest['service'], form: Readonly<Record<string, string>>): string {
  const Version = service === 'sts' ? '2011-06-15' : '2010-05-08'
  return new URLSearchParams({ Version, ...form }).toString()
}

/** Posts a form that is signed, as SDKs do. */
export async function askQuery(
  { endpoint }: Pick<Daemon, 'endpoint'>,
  { service, body, region = 'us-east-1', key = rootKey, headers = {} }: QueryRequest,
): Promise<QueryAnswer> {
  const { hostname, port, host } = new URL(endpoint)
  const signer = new SignatureV4({ service, region, credentials: key, sha256: Sha256 })
  const signed = await signer.sign({
    protocol: 'http:',
    hostname,
    port: Number(port),
    path: '/',
    method: 'POST',
    query: {},
    headers: { host, 'content-type': 'application/x-www-form-urlencoded', ...headers },
    body,
  })
  const { host: _, ...others } = signed.headers
  const response = await fetch(endpoint, { method: 'POST', headers: others, body })
  return { status: response.status, headers: response.headers, text: await response.text() }
}
