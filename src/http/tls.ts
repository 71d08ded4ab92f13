/**
 * TLS for the listeners: servers that speak it, all with the certificate that is on disk now. `listen.ts` makes its
 * TCP servers here when there are certificate files. Until its handshake is done a connection is nobody: it has one
 * header timeout, is never answered, and a stop does not wait for it.
 */
import { createServer, type Server, type ServerOptions } from 'node:https'
import type { Socket } from 'node:net'
import type { SecureContextOptions } from 'node:tls'
import type { Clock } from '../base/clock.ts'
import type { Log } from '../base/log.ts'
import { systemCode } from '../base/system-error.ts'
import { followCertificates, readCertificates, type Certificates, type TlsFiles } from './certificates.ts'

export interface Tls {
  /** @param options as for a plain server, and `handshakeTimeout` in milliseconds */
  createServer(options: ServerOptions): Server
  /** Lets go of the files, and of connections in their handshake. */
  stop(): void
}

/** @throws {CertificateError} when a file is missing or no PEM, or they don't belong together */
export async function openTls(
  files: TlsFiles,
  { clock, log }: { readonly clock: Clock; readonly log: Log },
): Promise<Tls> {
  let loaded = await readCertificates(files, clock)
  for (const warning of loaded.warnings) log.warn(warning)
  const servers: Server[] = []
  const handshakes = new Handshakes()
  const unfollow = followCertificates(files, {
    clock,
    log,
    loaded,
    use(replaced) {
      loaded = replaced
      for (const server of servers) server.setSecureContext(contextOf(replaced))
    },
  })
  return {
    createServer(options) {
      const asksClient = files.clientCaFile !== undefined
      const server = createServer({
        ...options,
        ...contextOf(loaded),
        requestCert: asksClient,
        rejectUnauthorized: asksClient,
      })
      server.on('tlsClientError', (error, { remoteAddress }) => {
        const from = remoteAddress === undefined ? {} : { remoteAddress } // unknown once it is closed
        log.debug('a TLS handshake failed', { reason: systemCode(error), ...from })
      })
      handshakes.track(server)
      servers.push(server)
      return server
    },
    stop() {
      unfollow()
      handshakes.drop()
    },
  }
}

function contextOf({ cert, key, ca }: Certificates): SecureContextOptions {
  return { cert, key, ca, minVersion: 'TLSv1.2' }
}

/** Sockets that node's HTTP server does not know yet, so nobody else could close them. */
class Handshakes {
  readonly #sockets = new Map<string, Socket>()

  track(server: Server): void {
    server.on('connection', (socket: Socket) => {
      const ends = endsOf(socket)
      this.#sockets.set(ends, socket)
      socket.once('close', () => {
        if (this.#sockets.get(ends) === socket) this.#sockets.delete(ends)
      })
    })
    server.on('secureConnection', socket => this.#sockets.delete(endsOf(socket)))
  }

  drop(): void {
    for (const socket of this.#sockets.values()) socket.destroy()
  }
}

/** What a TLS socket and the socket below it have in common, and no two connections at a time. */
function endsOf({ localAddress, localPort, remoteAddress, remotePort }: Socket): string {
  return [localAddress, localPort, remoteAddress, remotePort].join(' ')
}
