/**
 * Sends bytes that may be no HTTP, and reads what comes back as strictly as they were careless: whole answers, each
 * with the headers of S3, each error a well-formed document with its code. Whatever else comes is a finding.
 */
import { connect, type Socket } from 'node:net'

export interface Answer {
  readonly status: number
  /** Of an error with a document. */
  readonly code: string | undefined
}

export interface Outcome {
  readonly answers: readonly Answer[]
  /** The server ended the connection, before or after it answered. */
  readonly closed: boolean
}

export interface Sending {
  readonly port: number
  /** Ends the client's side behind the request, as some clients do. */
  readonly halfClose: boolean
  /** Waits for the server to close, to see what else it says. */
  readonly patient: boolean
}

const timeoutMs = 20_000

/** @throws when there is no answer and no end in time, or an answer that is none */
export async function converse(wire: Buffer, sending: Sending): Promise<Outcome> {
  const socket = connect(sending.port, '127.0.0.1')
  const received: Buffer[] = []
  const isHead = /^\s*HEAD /.test(wire.toString('latin1', 0, 16))
  try {
    const closed = await new Promise<boolean>((resolve, reject) => {
      const timeout = setTimeout(() => reject(new Error(`no answer in ${timeoutMs} ms`)), timeoutMs)
      const settle = (isClosed: boolean) => {
        clearTimeout(timeout)
        resolve(isClosed)
      }
      socket.on('data', chunk => {
        received.push(chunk)
        if (!sending.patient && firstIsWhole(Buffer.concat(received), isHead)) settle(false)
      })
      socket.on('error', (error: NodeJS.ErrnoException) => {
        if (error.code === 'ECONNREFUSED') reject(new Error('nobody listens any more'))
      })
      socket.on('close', () => settle(true))
      send(socket, wire, sending.halfClose)
    })
    return { answers: read(Buffer.concat(received), isHead), closed }
  } finally {
    socket.destroy()
  }
}

function send(socket: Socket, wire: Buffer, halfClose: boolean): void {
  if (halfClose) socket.end(wire)
  else socket.write(wire)
}

function firstIsWhole(received: Buffer, isHead: boolean): boolean {
  try {
    return read(received, isHead).length > 0
  } catch {
    return false
  }
}

/** @throws when what was received is not answers, or one of them breaks a rule */
function read(received: Buffer, isHead: boolean): Answer[] {
  const answers: Answer[] = []
  let rest = received
  while (rest.length > 0) {
    const end = rest.indexOf('\r\n\r\n')
    const head = rest.toString('latin1', 0, end < 0 ? rest.length : end)
    const [, digits] = /^HTTP\/1\.1 (\d{3}) /.exec(head) ?? []
    if (end < 0 || digits === undefined) throw new Error(`no answer: ${JSON.stringify(head.slice(0, 300))}`)
    const status = Number(digits)
    const isBodiless = status < 200 || status === 204 || status === 304 || (isHead && answers.length === 0)
    const { body, next } = isBodiless
      ? { body: Buffer.alloc(0), next: rest.subarray(end + 4) }
      : bodyOf(head, rest.subarray(end + 4))
    rest = next
    if (status < 200) continue
    if (!/\r\nx-amz-request-id: [0-9A-F]{16}/i.test(head)) throw new Error(`no request id: ${head}`)
    if (status >= 500 && status !== 501) throw new Error(`${head}\n${body.toString()}`)
    answers.push({ status, code: status < 300 || isBodiless ? undefined : codeOf(head, body) })
    // Nobody knows what of the rest answers HEAD.
    if (isHead) return answers
  }
  return answers
}

function bodyOf(head: string, rest: Buffer): { body: Buffer; next: Buffer } {
  const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1]
  if (length !== undefined) {
    if (rest.length < Number(length)) throw new Error(`a body of ${rest.length} instead of ${length} bytes`)
    return { body: rest.subarray(0, Number(length)), next: rest.subarray(Number(length)) }
  }
  if (!/\r\ntransfer-encoding: chunked/i.test(head)) throw new Error(`a body without an end: ${head}`)
  const chunks: Buffer[] = []
  for (let at = 0; ;) {
    const end = rest.indexOf('\r\n', at)
    const size = Number.parseInt(rest.toString('latin1', at, end), 16)
    if (end < 0 || Number.isNaN(size) || rest.length < end + size + 4) throw new Error('a broken chunk')
    chunks.push(rest.subarray(end + 2, end + 2 + size))
    at = end + size + 4
    if (size === 0) return { body: Buffer.concat(chunks), next: rest.subarray(at) }
  }
}

function codeOf(head: string, body: Buffer): string {
  if (!/\r\ncontent-type: application\/xml/i.test(head))
    throw new Error(`an error without a document: ${head}`)
  const [, members = ''] = document.exec(body.toString()) ?? []
  const code = /^(?:<[\w-]+>[^<]*<\/[\w-]+>)*?<Code>(\w+)<\/Code>/.exec(members)?.[1]
  if (code === undefined || code === 'InternalError') throw new Error(body.toString())
  return code
}

/** Members without children, their text escaped as XML has it. */
const document =
  /^<\?xml version="1.0" encoding="UTF-8"\?>\s*<Error>((?:<([\w-]+)>(?:[^<>&]|&(?:amp|lt|gt|quot|apos|#x?[0-9A-F]+);)*<\/\2>)+)<\/Error>$/i
