/**
 * An OPA server that answers what a test says, over HTTP or a Unix socket, and keeps the questions. Without an answer it
 * stays silent.
 */
import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { json } from 'node:stream/consumers'

/** What is looked at of a question. */
export interface Input {
  readonly version: number
  /** What admission is asked about. */
  readonly feature?: string
  readonly identity: Readonly<Record<string, string>>
  readonly action: string
  readonly resource: string
  readonly operation: string
  readonly bucket: string
  readonly key: string
  readonly versionId?: string
  readonly object?: { readonly tags: Readonly<Record<string, string>> }
  readonly request: {
    readonly method: string
    readonly headers: Readonly<Record<string, string>>
    readonly query: Readonly<Record<string, string>>
    readonly tags?: Readonly<Record<string, string>>
  }
  readonly source: Readonly<Record<string, unknown>>
  readonly time: string
  readonly requestId: string
}

export interface Asked {
  readonly target: string
  readonly headers: IncomingHttpHeaders
  readonly input: Input
}

export class FakeOpa {
  readonly asked: Asked[] = []
  readonly #server = createServer((incoming, response) => {
    void json(incoming).then(document => {
      // What the daemon sends, as the test looks at it.
      const { input } = document as { input: Input }
      this.asked.push({ target: incoming.url ?? '', headers: incoming.headers, input })
      this.answer(input, response)
    })
  })
  readonly #sockets = new Set<Socket>()
  #connections = 0
  #address = ''
  /** Result of the policy's document. */
  answer: (input: Input, response: ServerResponse) => void = (_input, response) => answered(response, true)

  /** @param path of a Unix socket; a free port when absent */
  static async start(path?: string): Promise<FakeOpa> {
    const opa = new FakeOpa()
    opa.#server.on('connection', socket => {
      opa.#connections += 1
      opa.#sockets.add(socket)
      socket.once('close', () => opa.#sockets.delete(socket))
    })
    if (path === undefined) opa.#server.listen(0, '127.0.0.1')
    else opa.#server.listen(path)
    await once(opa.#server, 'listening')
    // A server on a TCP port has such an address.
    const { port } = path === undefined ? (opa.#server.address() as AddressInfo) : { port: 0 }
    opa.#address = path === undefined ? `http://127.0.0.1:${port}` : `unix:${path}`
    return opa
  }

  get address(): string {
    return this.#address
  }

  /** Made so far. */
  get connections(): number {
    return this.#connections
  }

  /** The questions since the last look. */
  taken(): Input[] {
    return this.asked.splice(0).map(({ input }) => input)
  }

  /** Breaks what is kept, as a restart does. */
  hangUp(): void {
    for (const socket of this.#sockets) socket.destroy()
  }

  async close(): Promise<void> {
    this.hangUp()
    if (!this.#server.listening) return
    this.#server.close()
    await once(this.#server, 'close')
  }
}

/** As an OPA server answers. */
export function answered(response: ServerResponse, result: unknown, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/json' })
  response.end(JSON.stringify(result === undefined ? {} : { result }))
}
