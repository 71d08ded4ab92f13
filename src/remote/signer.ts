/**
 * Signs what goes to a remote: the SDK's signer, with the remote's clock instead of ours where the two differ.
 */
import { createHash, createHmac, type Hash as NodeHash, type Hmac } from 'node:crypto'
import { SignatureV4 } from '@smithy/signature-v4'
import type { AwsCredentialIdentity, Checksum, HttpRequest, Provider, SourceData } from '@smithy/types'

export type Credentials = Provider<AwsCredentialIdentity>

export interface Signer {
  /** @returns the request with its signature; a header `x-amz-content-sha256` says what the body is */
  sign(request: HttpRequest, when: { readonly region: string; readonly timeMs: number }): Promise<HttpRequest>
}

export function createSigner(credentials: Credentials): Signer {
  const signer = new SignatureV4({
    service: 's3',
    region: 'us-east-1', // each request says its own
    credentials,
    sha256: HeaderBytesSha256,
    uriEscapePath: false,
    applyChecksum: true,
  })
  return {
    async sign(request, { region, timeMs }) {
      const options = { signingRegion: region, signingDate: new Date(timeMs) }
      const headers = Object.fromEntries(
        Object.entries(request.headers).map(([name, value]) => [name, value.replace(beyondAscii, guarded)]),
      )
      const signed = await signer.sign({ ...request, headers }, options)
      // What was guarded is sent as it came; what the signer added is ASCII.
      return { ...signed, headers: { ...signed.headers, ...request.headers } }
    },
  }
}

/** Header values hold one character per byte; those beyond ASCII are no text, and U+00A0 is no white space. */
const beyondAscii = /[\x80-\xff]/g
const guardBase = 0xe000

/** A character that the signer takes for nothing special, to be a byte again where it is hashed. */
function guarded(character: string): string {
  return String.fromCharCode(guardBase + character.charCodeAt(0))
}

/**
 * SHA-256 over a canonical request. Node has header values as Latin-1, one character per byte, and sends them so;
 * the signer writes text as UTF-8, which for metadata beyond ASCII are other bytes than those sent. Guarded characters
 * become the bytes they stand for.
 */
export class HeaderBytesSha256 implements Checksum {
  readonly #secret: SourceData | undefined
  #hash: NodeHash | Hmac

  constructor(secret?: SourceData) {
    this.#secret = secret
    this.#hash = fresh(secret)
  }

  update(chunk: Uint8Array): void {
    const isText = this.#secret === undefined && chunk.some(byte => byte > 0x7f)
    // Latin-1 keeps the low byte of each character: of a guarded one the byte it stands for.
    this.#hash.update(isText ? Buffer.from(Buffer.from(chunk).toString('utf8'), 'latin1') : chunk)
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
