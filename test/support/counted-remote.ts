/**
 * A remote that counts: it stands in front of a real one, knows how many requests are with it at once and when each came, and
 * keeps them for as long as a test says. What it lets go is answered by the real one, or refused as a busy remote refuses.
 */
import { once } from 'node:events'
import { createServer, request, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

interface Guest {
  readonly incoming: IncomingMessage
  readonly outgoing: ServerResponse
}

export class CountedRemote {
  readonly endpoint: string
  /** When each signed request came, in milliseconds of `Date.now`. */
  readonly cameMs: number[] = []
  /** The most that were there at once. */
  peak = 0
  readonly #here = new Set<Guest>()
  readonly #kept: Guest[] = []
  #isOpen = true
  readonly #server: Server
  readonly #port: number

  private constructor(server: Server, port: number) {
    this.#server = server
    this.#port = port
    // An AddressInfo for every server that listens on TCP.
    this.endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    server.on('request', (incoming, outgoing) => this.#come({ incoming, outgoing }))
  }

  /** @param port of the real one, on loopback */
  static async start(port: number): Promise<CountedRemote> {
    const server = createServer().listen(0, '127.0.0.1')
    await once(server, 'listening')
    return new CountedRemote(server, port)
  }

  /** How many are with it now. */
  get count(): number {
    return this.#here.size
  }

  /** From now on everybody stays. */
  close(): void {
    this.#isOpen = false
  }

  /** Lets all go who are here, and whoever comes. */
  open(): void {
    this.#isOpen = true
    for (const each of this.#kept.splice(0)) this.#pass(each)
  }

  /** Lets the one go that is here longest. */
  letOneGo(): void {
    const [first] = this.#kept.splice(0, 1)
    if (first !== undefined) this.#pass(first)
  }

  /** Refuses all who are here, and has them come again in so many seconds. */
  complain(retryAfterSeconds: number): void {
    for (const guest of this.#kept.splice(0)) {
      const { incoming, outgoing } = guest
      incoming.resume()
      outgoing.writeHead(503, { 'Retry-After': String(retryAfterSeconds), 'Content-Type': 'application/xml' })
      this.#leave(
        guest,
        '<Error><Code>SlowDown</Code><Message>Please reduce your request rate.</Message></Error>',
      )
    }
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections()
    this.#server.close()
    await once(this.#server, 'close')
  }

  #come(guest: Guest): void {
    // Whether it is there at all is asked without a signature, and is no call.
    if (guest.incoming.headers.authorization === undefined) {
      this.#pass(guest)
      return
    }
    this.cameMs.push(Date.now())
    this.#here.add(guest)
    this.peak = Math.max(this.peak, this.#here.size)
    guest.outgoing.once('close', () => this.#here.delete(guest))
    if (this.#isOpen) this.#pass(guest)
    else this.#kept.push(guest)
  }

  /** It is gone before anybody can have its last byte, and come because of it. */
  #leave(guest: Guest, body: string | Buffer): void {
    this.#here.delete(guest)
    guest.outgoing.end(body)
  }

  #pass(guest: Guest): void {
    const { method, url: path, headers } = guest.incoming
    const passed = request({ host: '127.0.0.1', port: this.#port, method, path, headers }, answer => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('end', () => {
        guest.outgoing.writeHead(answer.statusCode ?? 500, answer.headers)
        this.#leave(guest, Buffer.concat(chunks))
      })
    })
    passed.on('error', () => guest.outgoing.destroy())
    guest.incoming.pipe(passed)
  }
}
