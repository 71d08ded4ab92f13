/**
 * Sockets: opens the listeners, holds every connection to its limits, and stops gracefully. Knows HTTP, not S3.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { connect, type Socket } from 'node:net'
import { chownSync } from 'node:fs'
import { lstat, unlink } from 'node:fs/promises'
import type { Duplex } from 'node:stream'
import { Server as TlsServer } from 'node:tls'
import { assert } from '../base/assert.ts'
import type { Log } from '../base/log.ts'
import type { TlsFiles } from './certificates.ts'
import type { Exchange } from './exchange.ts'
import { refuseMalformed, refuseTunnel, type Refusing } from './malformed-request.ts'
import { openTls, type Tls } from './tls.ts'

/** One address to bind. `optional` ones may be missing from the machine, as `::1` often is. */
export type ListenAddress =
  | { readonly kind: 'tcp'; readonly host: string; readonly port: number; readonly optional: boolean }
  | {
      readonly kind: 'unix'
      readonly path: string
      /** Whose alone the file is, by user id; absent where the directory's permissions decide. */
      readonly owner?: number
    }

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
  connections(): Connections
  /** Refuses new connections, lets requests under way finish, then closes what is left. */
  stop(): Promise<void>
}

export interface Connections {
  readonly open: number
  /** Closed at once, since the start, because as many as there may be were open. */
  readonly refused: number
}

export interface ListenDependencies extends Refusing {
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
  const servers: Server[] = []
  const open: Open = {
    servers,
    connections: new Set(),
    silent: new Set(),
    last: new WeakMap(),
    ahead: new WeakMap(),
    refused: 0,
    tls,
  }
  const addresses: string[] = []
  try {
    for (const address of config.listen) {
      const server = newServer(config, address.kind === 'tcp' ? tls : undefined)
      limitConnections(server, open, config.maxConnections)
      serve(server, handle, open)
      server.timeout = config.stallTimeoutMs // between requests node closes the connection itself
      server.on('clientError', (error, connection) => {
        refuseMalformed(error, { connection, last: open.last.get(connection) }, deps)
      })
      server.on('connect', (_request, connection) => refuseTunnel(connection, deps))
      if (!(await bind(server, address))) continue
      servers.push(server)
      addresses.push(boundAddress(server, address))
    }
  } catch (error) {
    tls?.stop()
    await Promise.all(servers.map(closed))
    throw error
  }
  return {
    addresses,
    connections: () => ({ open: open.connections.size, refused: open.refused }),
    stop: () => stop(open, deps, config.drainTimeoutMs),
  }
}

function newServer(config: ListenConfig, tls: Tls | undefined): Server {
  const options = {
    maxHeaderSize: config.maxHeaderBytes,
    headersTimeout: config.headerTimeoutMs,
    requestTimeout: 0, // a body may take as long as it keeps moving; stallTimeoutMs ends one that doesn't
    keepAliveTimeout: config.idleTimeoutMs,
    connectionsCheckingInterval: Math.min(config.headerTimeoutMs, 5_000),
    noDelay: true,
    requireHostHeader: false, // the exchange refuses, with an answer like all others
  }
  if (tls === undefined) return createServer(options)
  return tls.createServer({ ...options, handshakeTimeout: config.headerTimeoutMs })
}

/** What there is to close. */
interface Open {
  readonly servers: readonly Server[]
  /** Of all servers: node's own limit is each server's alone. */
  readonly connections: Set<Duplex>
  /** Those on which nobody has asked anything yet; node counts them as busy with their first request. */
  readonly silent: Set<Duplex>
  /** What answers the last request of each. */
  readonly last: WeakMap<Duplex, ServerResponse>
  /** How many requests of each wait for answers to others. */
  readonly ahead: WeakMap<Duplex, number>
  refused: number
  readonly tls: Tls | undefined
}

function limitConnections(server: Server, open: Open, maxConnections: number): void {
  const { connections } = open
  server.on('connection', connection => {
    if (connections.size >= maxConnections) {
      open.refused++
      connection.destroy()
      return
    }
    connections.add(connection)
    connection.once('close', () => connections.delete(connection))
  })
}

/** Requests that a connection may send ahead of their answers: beyond, whoever awaits none would have all of them kept. */
const aheadMax = 100

/** @returns whether the request may wait for the answers to those before it; the connection is closed where it may not */
function mayWait({ ahead }: Open, socket: Socket, response: ServerResponse): boolean {
  const count = ahead.get(socket) ?? 0
  if (count >= aheadMax) {
    socket.destroy()
    return false
  }
  ahead.set(socket, count + 1)
  response.once('close', () => ahead.set(socket, (ahead.get(socket) ?? 1) - 1))
  return true
}

function serve(server: Server, handle: Exchange, open: Open): void {
  const { silent, last } = open
  const opened = server instanceof TlsServer ? 'secureConnection' : 'connection'
  server.on(opened, (connection: Socket) => {
    learnAddress(connection)
    silent.add(connection)
    connection.once('close', () => silent.delete(connection))
  })
  const take = (awaitsContinue: boolean) => (request: IncomingMessage, response: ServerResponse) => {
    const { socket } = request
    const before = last.get(socket)
    request.on('error', ignore)
    if (before !== undefined && !before.writableFinished && !mayWait(open, socket, response)) return
    silent.delete(socket)
    last.set(socket, response)
    response.on('timeout', closeStalled)
    handle(request, response, awaitsContinue)
  }
  server.on('request', take(false))
  server.on('checkContinue', take(true))
  server.on('checkExpectation', take(false)) // S3 ignores expectations it does not know
}

/**
 * Node asks the kernel when it is asked first, remembers the answer, and has none for who has left. A request may wait for its
 * turn until then, and who is denied something by their address must not get it by leaving.
 */
function learnAddress({ remoteAddress }: Socket): string | undefined {
  return remoteAddress
}

/** A body that breaks off concerns whoever reads it; with nobody reading, node would end the process. */
function ignore(): void {}

/**
 * Nothing has moved on a connection with a request under way. A client that does not read its answer is cut off; one
 * that does not send its body gets an answer from whoever reads that; one that waits for our work waits on.
 */
function closeStalled(connection: Socket): void {
  if (connection.writableLength > 0) connection.destroy()
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
    if (address.kind === 'unix') listenAt(server, address, ready)
    else server.listen(address.port, address.host, ready)
  })
}

/** Before it is somebody's it is nobody else's: node makes the file before it returns. */
function listenAt(
  server: Server,
  { path, owner }: Extract<ListenAddress, { kind: 'unix' }>,
  ready: () => void,
): void {
  if (owner === undefined) {
    server.listen(path, ready)
    return
  }
  const before = process.umask(0o177)
  try {
    server.listen(path, ready)
  } finally {
    process.umask(before)
  }
  if (owner !== process.getuid?.()) chownSync(path, owner, -1)
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

async function stop(
  { servers, silent, tls }: Open,
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
    clock.after(sweepIntervalMs, () => {
      if (!open) return
      // Only now, because at first a request may still have been on its way from the kernel.
      for (const connection of silent) connection.destroy()
      sweep()
    })
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
