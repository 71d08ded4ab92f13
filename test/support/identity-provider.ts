/**
 * An identity provider for tests: real keys, real tokens, and its two documents over real HTTPS. What it answers, and with
 * which keys it signs, is the test's to change.
 */
import { createServer, type Server } from 'node:https'
import type { AddressInfo } from 'node:net'
import { CompactSign, exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWK } from 'jose'
import { makeAuthority, makeCertificate } from './certificates.ts'

interface Answer {
  readonly status: number
  readonly body: string
  readonly location?: string
}

export class IdentityProvider {
  readonly url: string
  /** PEM, and the file it is in. */
  readonly ca: string
  readonly caFile: string
  /** Paths that were asked for. */
  readonly asked: string[] = []
  /** What is answered instead: by path. */
  readonly answers = new Map<string, Answer>()
  readonly #server: Server
  readonly #keys: {
    readonly id: string
    readonly alg: string
    readonly own: CryptoKey
    readonly open: JWK
  }[] = []

  private constructor(
    server: Server,
    { path, cert, certFile }: { readonly path: string; readonly cert: string; readonly certFile: string },
  ) {
    this.#server = server
    // An AddressInfo for every server that listens on TCP.
    this.url = `https://localhost:${(server.address() as AddressInfo).port}${path}`
    this.ca = cert
    this.caFile = certFile
  }

  /** @param folder for its certificates @param path of its URL */
  static async start(folder: string, path = '/realms/Test'): Promise<IdentityProvider> {
    const authority = await makeAuthority(folder, 'provider-ca')
    const { cert, key } = await makeCertificate(folder, 'provider', authority)
    const server = createServer({ cert, key })
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
    const provider = new IdentityProvider(server, { path, ...authority })
    server.on('request', (request, response) => {
      const asked = request.url ?? ''
      provider.asked.push(asked)
      const { status, body, location } = provider.answers.get(asked) ?? provider.#answer(asked)
      if (location !== undefined) response.setHeader('Location', location)
      response.writeHead(status, { 'Content-Type': 'application/json' })
      response.end(body)
    })
    await provider.addKey('first', 'RS256')
    return provider
  }

  async addKey(id: string, alg: string): Promise<void> {
    const { privateKey, publicKey } = await generateKeyPair(alg, { extractable: true })
    this.#keys.push({ id, alg, own: privateKey, open: { ...(await exportJWK(publicKey)), kid: id } })
  }

  /** From now on it has no such key, in its documents. */
  removeKey(id: string): void {
    const at = this.#keys.findIndex(key => key.id === id)
    this.#keys.splice(at, 1)
  }

  /** Good for an hour from `nowMs`, unless `claims` say otherwise; by the newest key. */
  sign(claims: Readonly<Record<string, unknown>>, nowMs = Date.now()): Promise<string> {
    const key = this.#keys.at(-1)
    if (key === undefined) throw new Error('the provider has no key')
    const now = Math.floor(nowMs / 1_000)
    const all = { iss: this.url, sub: 'someone', aud: 's3d', iat: now, exp: now + 3_600, ...claims }
    return new SignJWT(all).setProtectedHeader({ alg: key.alg, kid: key.id }).sign(key.own)
  }

  /** Any text, by the newest key, under a header that says more than it should. */
  signText(text: string, header: Readonly<Record<string, unknown>> = {}): Promise<string> {
    const key = this.#keys.at(-1)
    if (key === undefined) throw new Error('the provider has no key')
    return new CompactSign(Buffer.from(text))
      .setProtectedHeader({ alg: key.alg, kid: key.id, ...header })
      .sign(key.own)
  }

  keySet(): string {
    return JSON.stringify({ keys: this.#keys.map(({ open }) => open) })
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections()
    await new Promise(resolve => this.#server.close(resolve))
  }

  #answer(path: string): Answer {
    const base = new URL(this.url).pathname.replace(/\/$/, '')
    if (path === `${base}/.well-known/openid-configuration`)
      return {
        status: 200,
        body: JSON.stringify({ issuer: this.url, jwks_uri: new URL(`${base}/keys`, this.url).href }),
      }
    return path === `${base}/keys` ? { status: 200, body: this.keySet() } : { status: 404, body: '{}' }
  }
}
