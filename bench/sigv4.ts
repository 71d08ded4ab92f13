/**
 * SigV4 for the two ends of the benchmark: the driver signs every request, the bare server verifies every request.
 * Both keep the day's key and hash in one shot, so that what is measured is the server and not its bench. This is
 * deliberately not `src/auth`: a mistake there must not hide behind the same mistake here.
 */
import { createHmac, hash } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'

export interface Credentials {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly region: string
}

/** What is signed. `path` and `query` are canonical already; `payloadHash` is 64 hexadecimal digits. */
export interface Signable {
  readonly method: string
  readonly path: string
  readonly query: string
  readonly payloadHash: string
}

/** SHA-256 of no bytes. */
export const emptyHash = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'

const blockSizeBytes = 64
const digestSizeBytes = 32
const signedNames = 'host;x-amz-content-sha256;x-amz-date'

/**
 * HMAC-SHA-256 under one key, as two one-shot hashes over buffers that hold the padded key already: `createHmac`
 * costs up to ten times as much on newer Node versions.
 * @returns a function from an ASCII message to 64 hexadecimal digits
 */
export function macWith(key: Buffer): (message: string) => string {
  const outer = padded(key, 0x5c, digestSizeBytes)
  let inner = padded(key, 0x36, 0)
  return message => {
    // Every string to sign of one day has the same length, so this is as good as never.
    if (inner.length !== blockSizeBytes + message.length) inner = padded(key, 0x36, message.length)
    inner.write(message, blockSizeBytes, 'latin1')
    outer.write(hash('sha256', inner, 'binary'), blockSizeBytes, 'latin1')
    return hash('sha256', outer, 'hex')
  }
}

function padded(key: Buffer, pad: number, roomSizeBytes: number): Buffer {
  const block = Buffer.alloc(blockSizeBytes + roomSizeBytes)
  key.copy(block)
  for (let at = 0; at < blockSizeBytes; at++) block[at] = (block[at] ?? 0) ^ pad
  return block
}

/** @param day `YYYYMMDD` */
function signingKey(credentials: Credentials, day: string): Buffer {
  const steps = [day, credentials.region, 's3', 'aws4_request']
  return steps.reduce(
    (key, step) => createHmac('sha256', key).update(step).digest(),
    Buffer.from('AWS4' + credentials.secretAccessKey),
  )
}

/** @returns a function from a request to the header lines that sign it, each ended by CRLF, `Host` included */
export function createSigner(credentials: Credentials, host: string): (request: Signable) => string {
  let second = 0
  let stamp = ''
  let scope = ''
  let mac = macWith(Buffer.alloc(0))
  const tick = (now: number): void => {
    second = now
    stamp = new Date(now * 1000).toISOString().slice(0, 19).replaceAll(/[-:]/g, '') + 'Z'
    const day = stamp.slice(0, 8)
    if (scope.startsWith(day)) return
    scope = `${day}/${credentials.region}/s3/aws4_request`
    mac = macWith(signingKey(credentials, day))
  }
  return request => {
    const now = Math.floor(Date.now() / 1000)
    if (now !== second) tick(now)
    const { payloadHash } = request
    const values = `host:${host}\nx-amz-content-sha256:${payloadHash}\nx-amz-date:${stamp}\n`
    const canonical = `${request.method}\n${request.path}\n${request.query}\n${values}\n${signedNames}\n${payloadHash}`
    const signature = mac(`AWS4-HMAC-SHA256\n${stamp}\n${scope}\n${hash('sha256', canonical, 'hex')}`)
    return (
      `Host: ${host}\r\nx-amz-content-sha256: ${payloadHash}\r\nx-amz-date: ${stamp}\r\n` +
      `Authorization: AWS4-HMAC-SHA256 Credential=${credentials.accessKeyId}/${scope}, ` +
      `SignedHeaders=${signedNames}, Signature=${signature}\r\n`
    )
  }
}

const authorization =
  /^AWS4-HMAC-SHA256 Credential=([^/]+)\/([^,]+), ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/

/** What a signature is checked against: the request line as it came and node's lower-case headers. */
export interface Received {
  readonly method: string
  /** Request target; its path must be canonical already. */
  readonly target: string
  readonly headers: IncomingHttpHeaders
}

/** The least a server has to do to know who asks: no expiry, no canonicalisation of odd paths, no error texts. */
export function createVerifier(credentials: Credentials): (received: Received) => boolean {
  const macs = new Map<string, (message: string) => string>()
  const macFor = (scope: string): ((message: string) => string) => {
    const mac = macWith(signingKey(credentials, scope.slice(0, 8)))
    macs.set(scope, mac)
    return mac
  }
  return ({ method, target, headers }) => {
    const [, accessKeyId, scope, names, signature] = authorization.exec(headers.authorization ?? '') ?? []
    if (accessKeyId !== credentials.accessKeyId || scope === undefined || names === undefined) return false
    const mark = target.indexOf('?')
    const path = mark < 0 ? target : target.slice(0, mark)
    const query =
      mark < 0
        ? ''
        : target
            .slice(mark + 1)
            .split('&')
            .toSorted()
            .join('&')
    let values = ''
    for (const name of names.split(';')) values += `${name}:${String(headers[name])}\n`
    const canonical = `${method}\n${path}\n${query}\n${values}\n${names}\n${String(headers['x-amz-content-sha256'])}`
    const toSign = `AWS4-HMAC-SHA256\n${String(headers['x-amz-date'])}\n${scope}\n${hash('sha256', canonical, 'hex')}`
    return (macs.get(scope) ?? macFor(scope))(toSign) === signature
  }
}
