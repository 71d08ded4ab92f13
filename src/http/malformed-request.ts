/**
 * What never becomes a request, because node's parser refuses it or because it asks for a tunnel, still gets an S3
 * error with the headers of every answer.
 * `listen` calls it, with the connection instead of a response.
 */
import { STATUS_CODES, type ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import { serializeError } from '@s3d/server/protocol'
import type { Clock } from '../base/clock.ts'
import type { Random } from '../base/random.ts'
import { S3Error, type ErrorCode } from '../service/errors.ts'
import { identification, newRequestId } from './identification.ts'
import { breakOff } from './unread-body.ts'

export interface Refusing {
  readonly clock: Clock
  readonly random: Random
  /** `x-amz-id-2`: which process answered. */
  readonly hostId: string
}

/** By node's code; everything else is malformed. */
const codes: Readonly<Record<string, ErrorCode>> = {
  HPE_HEADER_OVERFLOW: 'RequestHeaderSectionTooLarge',
  ERR_HTTP_REQUEST_TIMEOUT: 'RequestTimeout',
}

/**
 * Answers and closes the connection: where the next request would begin is not known. A connection that failed
 * below HTTP, in its TLS handshake for example, could not read an answer.
 * @param last what was asked last on this connection, if anything
 */
export function refuseMalformed(
  error: NodeJS.ErrnoException,
  { connection, last }: { readonly connection: Duplex; readonly last: ServerResponse | undefined },
  line: Refusing,
): void {
  const reason = error.code ?? ''
  if (!connection.writable || !/^(HPE|ERR_HTTP)_/.test(reason)) {
    connection.destroy()
    return
  }
  const refuse = () => {
    if (connection.writable) end(connection, new S3Error(codes[reason] ?? 'BadRequest'), line)
  }
  // An answer that is due comes first, or it would be taken for that of a request that may have been carried out.
  if (last === undefined || last.writableFinished) refuse()
  else if (last.req.complete) last.once('close', refuse)
  else breakOff(last.req, error) // whoever reads its body answers
}

/** For the client to read its answer. */
const lingerMs = 1_000

/** CONNECT asks for a tunnel to somewhere else; node leaves the bare connection to whoever answers. */
export function refuseTunnel(connection: Duplex, line: Refusing): void {
  connection.on('error', () => connection.destroy())
  end(connection, new S3Error('MethodNotAllowed', { Method: 'CONNECT' }), line)
  // Nobody else reads or times a bare connection, so it would stay for as long as the client likes.
  connection.resume().once('end', () => connection.destroy())
  line.clock.after(lingerMs, () => connection.destroy())
}

function end(connection: Duplex, refusal: S3Error, { random, clock, hostId }: Refusing): void {
  const requestId = newRequestId(random)
  const { status, headers, body } = serializeError(refusal, { resource: '', requestId, hostId })
  headers.push(...identification(requestId, hostId), 'Date', new Date(clock.now()).toUTCString())
  let head = `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nConnection: close\r\n`
  for (let at = 0; at < headers.length; at += 2) head += `${headers[at]}: ${headers[at + 1]}\r\n`
  connection.end(`${head}\r\n${typeof body === 'string' ? body : ''}`)
}
