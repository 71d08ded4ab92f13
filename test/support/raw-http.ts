/**
 * HTTP by hand over `node:net`, for what no client library would send: halves of requests, several at once, silence.
 * Reading has a deadline, so a server that hangs fails the test instead of stopping it.
 */
import { connect, type Socket } from 'node:net'
import { once } from 'node:events'
import { connect as connectSecurely, type ConnectionOptions } from 'node:tls'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import { GetObjectCommand, HeadObjectCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3'

export interface RawResponse {
  readonly status: number
  /** By lower-case name; repeated ones joined with `, `. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
}

const readTimeoutMs = 15_000

export class RawConnection {
  readonly #socket: Socket
  #chunks: Buffer[] = []
  #length = 0
  #ended = false
  #wake: (() => void) | undefined

  private constructor(socket: Socket) {
    this.#socket = socket
    const wake = () => this.#wake?.()
    socket.on('data', chunk => {
      this.#chunks.push(chunk)
      this.#length += chunk.length
      wake()
    })
    socket.on('error', () => {}) // a reset is an end; what was received before it counts
    socket.on('close', () => {
      this.#ended = true
      wake()
    })
    socket.on('end', () => {
      this.#ended = true
      wake()
    })
  }

  static async open(port: number): Promise<RawConnection> {
    const socket = connect(port, '127.0.0.1')
    await once(socket, 'connect')
    return new RawConnection(socket)
  }

  /** Over TLS. @throws when the handshake fails */
  static async openSecure(port: number, options: ConnectionOptions): Promise<RawConnection> {
    const socket = connectSecurely({ port, host: '127.0.0.1', ...options })
    await once(socket, 'secureConnect')
    return new RawConnection(socket)
  }

  /** @returns once the kernel took it, which it may not while the server reads nothing */
  send(data: string | Uint8Array): Promise<void> {
    return new Promise(resolve => this.#socket.write(data, () => resolve()))
  }

  /** @param method of the request it answers: HEAD has no body */
  async response(method = 'GET'): Promise<RawResponse> {
    const head = await this.#through('\r\n\r\n', 'a response')
    const { status, headers } = parseHead(head.toString('latin1'))
    const bodiless = method === 'HEAD' || status < 200 || status === 204 || status === 304
    return { status, headers, body: bodiless ? Buffer.alloc(0) : await this.#body(headers) }
  }

  /** Waits until that many bytes are there, whatever they are. */
  async bytes(count: number): Promise<Buffer> {
    return this.#take(() => (this.#length >= count ? count : undefined), `${count} bytes`)
  }

  /** What arrives during a while in which nothing should. */
  async silence(durationMs: number): Promise<string> {
    await new Promise(resolve => setTimeout(resolve, durationMs))
    return this.#flat().toString('latin1')
  }

  /** Waits for the server to close. @returns what came before that was not read */
  async closed(): Promise<Buffer> {
    return this.#take(() => (this.#ended ? this.#length : undefined), 'the end')
  }

  /** Stops reading, so that what the server sends piles up on its side. */
  pause(): void {
    this.#socket.pause()
  }

  resume(): void {
    this.#socket.resume()
  }

  /** Goes away as a crashed client does. */
  destroy(): void {
    // Node leaks a socket that is reset after its other side has closed, and the process would not end.
    if (this.#ended) this.#socket.destroy()
    else this.#socket.resetAndDestroy()
  }

  async #body(headers: RawResponse['headers']): Promise<Buffer> {
    const { 'content-length': length, 'transfer-encoding': coding } = headers
    if (length !== undefined) return this.bytes(Number(length))
    if (coding !== 'chunked') return this.closed()
    const chunks: Buffer[] = []
    for (;;) {
      const line = await this.#through('\r\n', 'a chunk')
      const chunk = await this.bytes(Number.parseInt(line.toString('latin1'), 16) + 2)
      if (chunk.length === 2) return Buffer.concat(chunks)
      chunks.push(chunk.subarray(0, -2))
    }
  }

  #through(delimiter: string, what: string): Promise<Buffer> {
    const ready = () => {
      const index = this.#flat().indexOf(delimiter)
      return index < 0 ? undefined : index + delimiter.length
    }
    return this.#take(ready, what)
  }

  /** @param ready how many of the received bytes to take, once it is known */
  async #take(ready: () => number | undefined, what: string): Promise<Buffer> {
    const deadline = Date.now() + readTimeoutMs
    for (;;) {
      const count = ready()
      if (count !== undefined) {
        const received = this.#flat()
        this.#chunks = [received.subarray(count)]
        this.#length -= count
        return received.subarray(0, count)
      }
      const got = () => JSON.stringify(this.#flat().toString('latin1').slice(0, 200))
      if (this.#ended) throw new Error(`the server closed instead of sending ${what}; got ${got()}`)
      if (Date.now() >= deadline) throw new Error(`no ${what} in ${readTimeoutMs} ms; got ${got()}`)
      await this.#news(deadline - Date.now())
    }
  }

  /** Put together only when looked at: a large body arrives in thousands of chunks. */
  #flat(): Buffer {
    const flat = Buffer.concat(this.#chunks)
    this.#chunks = [flat]
    return flat
  }

  #news(timeoutMs: number): Promise<void> {
    return new Promise(resolve => {
      const timeout = setTimeout(resolve, timeoutMs)
      this.#wake = () => {
        clearTimeout(timeout)
        resolve()
      }
    })
  }
}

function parseHead(head: string): Pick<RawResponse, 'status' | 'headers'> {
  const [statusLine = '', ...lines] = head.split('\r\n').filter(line => line !== '')
  const headers: Record<string, string> = {}
  for (const line of lines) {
    const colon = line.indexOf(':')
    const name = line.slice(0, colon).toLowerCase()
    const value = line.slice(colon + 1).trim()
    headers[name] = name in headers ? `${headers[name]}, ${value}` : value
  }
  return { status: Number(statusLine.split(' ')[1]), headers }
}

/** @returns the `<Code>` of an error document */
export function errorCode({ body }: RawResponse): string | undefined {
  return /<Code>(\w+)<\/Code>/.exec(body.toString())?.[1]
}

/**
 * Signed by URL, so that a raw request needs no header but `Host`.
 * @returns request target and Host, e.g. `/b/k?X-Amz-…` and `127.0.0.1:33333`
 */
export async function presign(
  s3: S3Client,
  method: 'GET' | 'HEAD' | 'PUT',
  object: { readonly Bucket: string; readonly Key: string; readonly VersionId?: string | undefined },
): Promise<{ target: string; host: string }> {
  const url = await signedUrl(s3, method, object)
  const [, host = '', target = '/'] = /^http:\/\/([^/]+)(.*)$/.exec(url) ?? []
  return { target, host }
}

const signedUrl: (...given: Parameters<typeof presign>) => Promise<string> = (s3, method, object) => {
  if (method === 'GET') return getSignedUrl(s3, new GetObjectCommand(object))
  if (method === 'HEAD') return getSignedUrl(s3, new HeadObjectCommand(object))
  return getSignedUrl(s3, new PutObjectCommand(object))
}
