/**
 * A signed S3 call of the driver: builds the request, sends it over one connection and refuses every answer that is
 * not the expected one. Workloads are written in terms of it.
 */
import { openConnection, type Answer, type Connection } from './connection.ts'
import { createSigner, emptyHash, type Credentials } from './sigv4.ts'

/** A server under load, on 127.0.0.1. */
export interface Target {
  readonly name: string
  readonly port: number
  readonly credentials: Credentials
}

export interface S3Call {
  readonly method: string
  /** Canonical path: what it holds needs no escaping. */
  readonly path: string
  /** Canonical query: sorted, escaped, with `=` after every name. */
  readonly query?: string
  readonly body?: Buffer
  /** SHA-256 of the body in hexadecimal. */
  readonly payloadHash?: string
  /** The one status that is right. */
  readonly status: number
  /** Exact length of the answer's body in bytes, where known. */
  readonly sizeBytes?: number
  /** Exact bytes of the answer's body, where they are to be compared. */
  readonly expected?: Buffer | undefined
  /** Hand the answer's body over. */
  readonly keep?: boolean
}

export interface Client {
  /** @throws {Error} when the answer is not the expected one; the client is of no use afterwards */
  call(call: S3Call): Promise<Answer>
  close(): void
}

export async function openClient(target: Target): Promise<Client> {
  const connection = await openConnection(target.port)
  const sign = createSigner(target.credentials, `127.0.0.1:${target.port}`)
  return {
    async call(call) {
      const answer = await send(connection, sign, call)
      if (answer.status !== call.status) {
        throw new Error(
          `${call.method} ${call.path}: status ${answer.status}, not ${call.status}: ${answer.body}`,
        )
      }
      if (call.sizeBytes !== undefined && answer.sizeBytes !== call.sizeBytes) {
        throw new Error(`${call.method} ${call.path}: ${answer.sizeBytes} bytes, not ${call.sizeBytes}`)
      }
      return answer
    },
    close: () => connection.close(),
  }
}

function send(connection: Connection, sign: ReturnType<typeof createSigner>, call: S3Call): Promise<Answer> {
  const { method, path, query = '', body, payloadHash = emptyHash } = call
  const target = query === '' ? path : `${path}?${query}`
  const length = method === 'PUT' || method === 'POST' ? `Content-Length: ${body?.length ?? 0}\r\n` : ''
  return connection.send({
    head: `${method} ${target} HTTP/1.1\r\n${sign({ method, path, query, payloadHash })}${length}\r\n`,
    body,
    withoutBody: method === 'HEAD',
    expected: call.expected,
    keep: call.keep ?? false,
  })
}
