/**
 * Sockets: opens the listeners, holds every connection to its limits, and stops gracefully. Knows HTTP, not S3,
 * except for how AWS words the two refusals that happen before there is a request.
 */
import { createServer, type Server } from 'node:http'
import { connect } from 'node:net'
import { lstat, unlink } from 'node:fs/promises'
import type { Duplex } from 'node:stream'
import { Server as TlsServer } from 'node:tls'
import { assert } from '../base/assert.ts'
import type { Clock } from '../base/clock.ts'
import type { Log } from '../base/log.ts'
import type { TlsFiles } from './certificates.ts'
import type { Exchange } from './exchange.ts'
import { openTls, type Tls } from './tls.ts'

/** One address to bind. `optional` ones may be missing from the machine, as `::1` often is. */
export type ListenAddress =
  | { readonly kind: 'tcp'; readonly host: string; readonly port: number; readonly optional: boolean }
  | { readonly kind: 'unix'; readonly path: string }

export interface ListenConfig {
  readonly listen: readonly ListenAddress[]
  /** Where present every TCP address speaks TLS and nothing else. Unix sockets, which leave no machine, stay plain. */
  readonly tls: TlsFiles | undefined
  /** Request line and headers together. */
  readonly maxHeaderBytes: number
  /** Across all addresses; further connections are closed at once. */
  readonly maxConnections: number
  /** From a connection's first byte of a request to the end of its headers; of a TLS handshake as well. */
  readonly headerTimeoutMs: number
  /** Without a byte read or written while a request is under way. */
  readonly stallTimeoutMs: number
  /** Between two requests of a connection. */
  readonly idleTimeoutMs: number
  /** What requests under way get to finish when the daemon stops. */
  readonly drainTimeoutMs: number
}

export interface Listener {
  /** What is bound, as URLs or `unix:` paths, in the order configured. */
  readonly addresses: readonly string[]
  /** Refuses new connections, lets requests under way finish, then closes what is left. */
  stop(): Promise<void>
}

interface ListenDependencies {
  readonly clock: Clock
  readonly log: Log
}

/**
 * @throws the system's error when an address that is not optional can't be bound; nothing stays open then
 * @throws {CertificateError} when TLS is asked for and its files are no good
 */
export async function listen(
  handle: Exchange,
  deps: ListenDependencies,
  config: ListenConfig,
): Promise<Listener> {
  const tls = config.tls === undefined ? undefined : await openTls(config.tls, deps)
  const serving = { ...config, clock: deps.clock, connections: new Set<Duplex>() }
  const servers: Server[] = []
  const addresses: string[] = []
  try {
    for (const address of config.listen) {
      const server = newServer(config, address.kind === 'tcp' ? tls : undefined)
      serve(server, handle, serving)
      if (!(await bind(server, address))) continue
      servers.push(server)
      addresses.push(boundAddress(server, address))
    }
  } catch (error) {
    tls?.stop()
    await Promise.all(servers.map(closed))
    throw error
  }
  return { addresses, stop: () => stop({ servers, tls }, deps, config.drainTimeoutMs) }
}

function newServer(config: ListenConfig, tls: Tls | undefined): Server {
  const options = {
    maxHeaderSize: config.maxHeaderBytes,
    headersTimeout: config.headerTimeoutMs,
    requestTimeout: 0, // a body may take as long as it keeps moving; stallTimeoutMs ends one that doesn't
    keepAliveTimeout: config.idleTimeoutMs,
    connectionsCheckingInterval: Math.min(config.headerTimeoutMs, 5_000),
    noDelay: true,
  }
  if (tls === undefined) return createServer(options)
  return tls.createServer({ ...options, handshakeTimeout: config.headerTimeoutMs })
}

interface Serving extends ListenConfig {
  readonly clock: Clock
  /** Open ones of all servers: node's own limit is each server's alone. */
  readonly connections: Set<Duplex>
}

function serve(server: Server, handle: Exchange, config: Serving): void {
  const { connections, maxConnections } = config
  server.on('connection', socket => {
    if (connections.size >= maxConnections) {
      socket.destroy()
      return
    }
    connections.add(socket)
    socket.once('close', () => connections.delete(socket))
  })
  server.timeout = config.stallTimeoutMs // node closes the connection, unless whoever reads the body answers first
  server.on('request', (request, response) => handle(request, response, false))
  server.on('checkContinue', (request, response) => handle(request, response, true))
  server.on('clientError', (error, socket) => refuse(error, socket, config.clock))
}

/** @returns whether it is bound; false only for an optional address that the machine lacks */
async function bind(server: Server, address: ListenAddress): Promise<boolean> {
  if (address.kind === 'unix') await removeDeadSocket(address.path)
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const missing = error.code === 'EADDRNOTAVAIL' || error.code === 'EAFNOSUPPORT'
      if (missing && address.kind === 'tcp' && address.optional) resolve(false)
      else reject(error)
    })
    const ready = () => {
      server.removeAllListeners('error')
      resolve(true)
    }
    if (address.kind === 'unix') server.listen(address.path, ready)
    else server.listen(address.port, address.host, ready)
  })
}

/** A socket file outlives the process that was killed; one that somebody answers on is left alone. */
async function removeDeadSocket(path: string): Promise<void> {
  const dead = await new Promise<boolean>(resolve => {
    const probe = connect(path)
    probe.once('connect', () => {
      probe.destroy()
      resolve(false)
    })
    probe.once('error', (error: NodeJS.ErrnoException) => resolve(error.code === 'ECONNREFUSED'))
  })
  // Connecting to a file that is no socket is refused too, and that file is somebody's.
  if (dead && (await lstat(path)).isSocket()) await unlink(path)
}

function boundAddress(server: Server, address: ListenAddress): string {
  if (address.kind === 'unix') return 'unix:' + address.path
  const bound = server.address()
  assert(bound !== null && typeof bound === 'object', 'a server that listens on a port has an address')
  const host = bound.family === 'IPv6' ? `[${bound.address}]` : bound.address
  return `${server instanceof TlsServer ? 'https' : 'http'}://${host}:${bound.port}`
}

/**
 * What node's parser refuses never becomes a request; it still gets an S3 error document. A connection that failed
 * below HTTP, in its TLS handshake for example, could not read one.
 */
function refuse(error: NodeJS.ErrnoException, socket: Duplex, clock: Clock): void {
  const reason = error.code ?? ''
  if (!socket.writable || !/^(HPE|ERR_HTTP)_/.test(reason)) {
    socket.destroy()
    return
  }
  const [code, message] = refusals[reason] ?? malformed
  const body = `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${message}</Message></Error>`
  const head = `HTTP/1.1 400 Bad Request\r\nContent-Type: application/xml\r\nContent-Length: ${body.length}`
  socket.end(
    `${head}\r\nDate: ${new Date(clock.now()).toUTCString()}\r\nServer: AmazonS3\r\nConnection: close\r\n\r\n${body}`,
  )
}

const malformed = ['BadRequest', 'An error occurred when parsing the HTTP request.'] as const
const refusals: Readonly<Record<string, readonly [code: string, message: string]>> = {
  HPE_HEADER_OVERFLOW: [
    'RequestHeaderSectionTooLarge',
    'Your request header section exceeds the maximum allowed size.',
  ],
  ERR_HTTP_REQUEST_TIMEOUT: [
    'RequestTimeout',
    'Your socket connection to the server was not read from or written to within the timeout period. Idle connections will be closed.',
  ],
}

async function stop(
  { servers, tls }: { readonly servers: readonly Server[]; readonly tls: Tls | undefined },
  { clock, log }: ListenDependencies,
  timeoutMs: number,
): Promise<void> {
  let open = true
  const all = Promise.all(servers.map(closed))
  tls?.stop()
  const deadline = clock.after(timeoutMs, () => {
    log.warn('closing connections that did not finish in time', { timeoutMs })
    for (const server of servers) server.closeAllConnections()
  })
  // A connection that was busy when the server closed goes idle after its answer and has to be closed then.
  const sweep = () => {
    for (const server of servers) server.closeIdleConnections()
    if (open) clock.after(sweepIntervalMs, sweep)
  }
  sweep()
  await all
  open = false
  deadline.cancel()
}

const sweepIntervalMs = 50

function closed(server: Server): Promise<void> {
  return new Promise(resolve => server.close(() => resolve()))
}
