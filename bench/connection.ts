/**
 * One keep-alive HTTP/1.1 connection of the driver, on a raw socket: a request is one string, an answer is parsed no
 * further than its length needs. One request at a time. Whatever is not as expected rejects, and the connection is
 * not used again.
 */
import { connect, type Socket } from 'node:net'

export interface Outgoing {
  /** Request line and headers with the empty line that ends them. */
  readonly head: string
  readonly body: Buffer | undefined
  /** An answer to HEAD announces a body that never comes. */
  readonly withoutBody?: boolean
  /** Compared with the answer's body byte for byte, as it arrives. */
  readonly expected?: Buffer | undefined
  /** Hand the body over, for answers that are read. */
  readonly keep?: boolean
}

export interface Answer {
  readonly status: number
  /** Status line and headers. */
  readonly head: string
  /** Announced length of the body in bytes; all of it was received, except for HEAD. */
  readonly sizeBytes: number
  /** Empty unless asked for, or when the status is not 2xx. */
  readonly body: string
}

const readBufferSizeBytes = 2 ** 20
const joinedBodySizeBytes = 16 * 2 ** 10
const silenceMs = 60_000
const lengthHeader = /\r\ncontent-length: *(\d+)/i

/** @returns once connected */
export function openConnection(port: number): Promise<Connection> {
  return new Promise((resolve, reject) => {
    const connection = new Connection(port, error => (error ? reject(error) : resolve(connection)))
  })
}

export class Connection {
  readonly #socket: Socket
  /** Joins a small body to its head: one write, one packet. */
  readonly #outgoing = Buffer.allocUnsafe(2 * joinedBodySizeBytes)
  #pending:
    | { readonly resolve: (answer: Answer) => void; readonly reject: (error: Error) => void }
    | undefined
  #request: Outgoing = { head: '', body: undefined }
  #status = 0
  #head = ''
  /** Bytes of a head whose end has not come yet. */
  #partial: Buffer | undefined
  #body: Buffer[] = []
  #sizeBytes = 0
  #receivedSizeBytes = 0

  constructor(port: number, ready: (error?: Error) => void) {
    // `onread` hands out one reused buffer and leaves node's stream machinery out of the driver's time.
    const buffer = Buffer.allocUnsafe(readBufferSizeBytes)
    const onread = {
      buffer,
      callback: (size: number) => {
        this.#receive(buffer.subarray(0, size))
        return true
      },
    }
    this.#socket = connect({ host: '127.0.0.1', port, noDelay: true, onread })
    this.#socket.setTimeout(silenceMs, () => this.#socket.destroy(new Error(`no answer for ${silenceMs} ms`)))
    this.#socket.on('connect', () => ready())
    this.#socket.on('error', error => {
      ready(error)
      this.#fail(error)
    })
    this.#socket.on('close', () => this.#fail(new Error('the server closed the connection')))
  }

  send(request: Outgoing): Promise<Answer> {
    this.#request = request
    this.#head = ''
    this.#partial = undefined
    return new Promise((resolve, reject) => {
      this.#pending = { resolve, reject }
      this.#write(request.head, request.body)
    })
  }

  close(): void {
    this.#socket.destroy()
  }

  #write(head: string, body: Buffer | undefined): void {
    if (body === undefined) {
      this.#socket.write(head, 'latin1')
    } else if (body.length <= joinedBodySizeBytes) {
      const headSize = this.#outgoing.write(head, 'latin1')
      body.copy(this.#outgoing, headSize)
      this.#socket.write(this.#outgoing.subarray(0, headSize + body.length))
    } else {
      this.#socket.write(head, 'latin1')
      this.#socket.write(body)
    }
  }

  #fail(error: Error): void {
    const pending = this.#pending
    this.#pending = undefined
    pending?.reject(error)
  }

  #receive(chunk: Buffer): void {
    if (this.#pending === undefined) return this.close()
    if (this.#head !== '') return this.#receiveBody(chunk)
    const bytes = this.#partial === undefined ? chunk : Buffer.concat([this.#partial, chunk])
    const end = bytes.indexOf('\r\n\r\n')
    if (end < 0) {
      this.#partial = Buffer.from(bytes)
      return
    }
    const head = bytes.toString('latin1', 0, end + 2)
    if (head.startsWith('HTTP/1.1 100')) {
      this.#partial = undefined
      if (bytes.length > end + 4) this.#receive(bytes.subarray(end + 4))
      return
    }
    this.#receiveHead(head)
    this.#receiveBody(bytes.subarray(end + 4))
  }

  #receiveHead(head: string): void {
    this.#head = head
    this.#status = Number(head.slice(9, 12))
    const [, length] = lengthHeader.exec(head) ?? []
    if (length === undefined && this.#status !== 204 && this.#status !== 304) {
      return this.#fail(new Error(`an answer without Content-Length: ${head}`))
    }
    this.#sizeBytes = Number(length ?? 0)
    this.#receivedSizeBytes = 0
    this.#body = []
  }

  #receiveBody(chunk: Buffer): void {
    const { expected, keep = false, withoutBody = false } = this.#request
    const start = this.#receivedSizeBytes
    const end = start + chunk.length
    if (chunk.length > 0) {
      if (keep || this.#status >= 300) this.#body.push(Buffer.from(chunk))
      // A body of the wrong length is the caller's to report; here only bytes that both have are compared.
      else if (
        expected !== undefined &&
        end <= expected.length &&
        chunk.compare(expected, start, end) !== 0
      ) {
        return this.#fail(new Error(`wrong bytes between ${start} and ${end}`))
      }
    }
    this.#receivedSizeBytes = end
    const due = withoutBody ? 0 : this.#sizeBytes
    if (end > due) return this.#fail(new Error(`${end - due} bytes after the end of the answer`))
    if (end < due) return
    const pending = this.#pending
    this.#pending = undefined
    pending?.resolve({
      status: this.#status,
      head: this.#head,
      sizeBytes: this.#sizeBytes,
      body: this.#body.length === 0 ? '' : Buffer.concat(this.#body).toString('utf8'),
    })
  }
}
