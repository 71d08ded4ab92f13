/**
 * A daemon whose neighbours answer with directions to somewhere else, and the place where they lead: whatever arrives there
 * was sent by the daemon for somebody else.
 */
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Daemon, rootKey } from '../support/daemon.ts'
import { startFakeRemote, type FakeRemote } from '../support/fake-remote.ts'
import { behind, startSecondDaemon } from '../support/gateway.ts'
import type { Attacked } from './attack.ts'
import { signed, type Unsigned } from './signing.ts'
import { answerOf, verdictOf } from './stage.ts'

export class Errands implements Attacked {
  /** What a daemon is told to ask; it answers what a test says. */
  readonly neighbour: FakeRemote
  readonly #trap: Server
  readonly #visits: string[] = []
  #daemons: Daemon[] = []

  private constructor(neighbour: FakeRemote, trap: Server) {
    this.neighbour = neighbour
    this.#trap = trap
    trap.on('request', (request, response) => {
      this.#visits.push(`${request.method} ${request.url}`)
      response.end('<secret/>')
    })
  }

  static async open(): Promise<Errands> {
    const trap = createServer().listen(0, '127.0.0.1')
    await once(trap, 'listening')
    return new Errands(await startFakeRemote(), trap)
  }

  /** Where nothing may ever be asked. */
  get trap(): string {
    // A server on a TCP port has such an address.
    return `http://127.0.0.1:${(this.#trap.address() as AddressInfo).port}/latest/meta-data`
  }

  /** Every answer of the neighbour leads to the trap. */
  mislead(status: number, headers: Readonly<Record<string, string>> = {}, body = ''): void {
    this.neighbour.answers = [
      response => {
        response.writeHead(status, { Location: this.trap, ...headers })
        response.end(body)
      },
    ]
  }

  /** In front of the neighbour. */
  gateway(settings: Readonly<Record<string, string>> = {}): Promise<Daemon> {
    return this.#started({ ...behind(this.neighbour.endpoint), ...settings })
  }

  /** In front of a remote that does what it should. */
  async withRemote(settings: Readonly<Record<string, string>>): Promise<Daemon> {
    const remote = await startSecondDaemon()
    this.#daemons.push(remote)
    return this.#started({ ...behind(remote.endpoint), ...settings })
  }

  alone(settings: Readonly<Record<string, string>> = {}): Promise<Daemon> {
    return this.#started(settings)
  }

  async #started(settings: Readonly<Record<string, string>>): Promise<Daemon> {
    const daemon = await Daemon.start({ settings })
    this.#daemons.push(daemon)
    return daemon
  }

  async ask({ port }: Daemon, request: Unsigned): Promise<string> {
    return verdictOf(await answerOf(port, signed(request, { key: rootKey, host: `127.0.0.1:${port}` })))
  }

  snapshot(): Promise<string> {
    return Promise.resolve(this.#visits.join('\n'))
  }

  /** Ends the daemons that an attack has started. */
  async end(): Promise<void> {
    const daemons = this.#daemons.toReversed()
    this.#daemons = []
    for (const daemon of daemons) await daemon.remove()
    this.neighbour.received.length = 0
  }

  async close(): Promise<void> {
    await this.end()
    await this.neighbour.close()
    this.#trap.closeAllConnections()
    this.#trap.close()
  }
}
