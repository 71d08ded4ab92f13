/**
 * The limit that every ratio is against: a bare `node:http` server that verifies SigV4 and sends or takes the same
 * bytes as s3d with as many headers, and does nothing else. Small objects live in memory; a small PUT is hashed and
 * dropped, durable or not; a large PUT is hashed as s3d hashes it and written with the same flushes; a large GET is
 * a file stream. Run as a process by the benchmark, in process by its test.
 */
import { createHash, hash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open, rename, stat } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createCRC64, type IHasher } from 'hash-wasm'
import { objectBytes, smallCount, smallKey, smallSizeBytes } from './object-bytes.ts'
import { createVerifier, type Credentials } from './sigv4.ts'
import { bucket } from './workloads.ts'

export interface BareConfig {
  /** Where large objects go; must exist. */
  readonly dir: string
  readonly credentials: Credentials
}

interface SmallObject {
  readonly bytes: Buffer
  /** Flat: name, value, name, value; node only reads it. */
  readonly headers: string[]
}

const inMemoryMaxBytes = 2 ** 20
const writeSizeBytes = 2 ** 20
/** Bytes waiting for the disk at which the client is held back. */
const pendingMaxBytes = 4 * writeSizeBytes
/** CRC-64/NVME, reflected. */
const crc64Polynomial = '9a6c9329ac4bc9b5'

export function createBareServer(config: BareConfig): Server {
  const verified = createVerifier(config.credentials)
  const objects = smallObjects()
  return createServer({ keepAliveTimeout: 60_000 }, (request, response) => {
    const { method = '', url: target = '', headers } = request
    if (!verified({ method, target, headers })) return refuse(response, 403)
    const object = objects.get(target)
    if (method === 'PUT') {
      const large = Number(headers['content-length']) > inMemoryMaxBytes
      if (large) takeLarge(request, response, fileOf(config, target)).catch(() => response.destroy())
      else takeSmall(request, response)
    } else if (object !== undefined) {
      response.writeHead(200, object.headers)
      response.end(method === 'HEAD' ? undefined : object.bytes)
    } else {
      sendLarge(response, fileOf(config, target)).catch(() => refuse(response, 404))
    }
  })
}

function smallObjects(): ReadonlyMap<string, SmallObject> {
  const objects = new Map<string, SmallObject>()
  for (let index = 0; index < smallCount; index++) {
    const bytes = objectBytes(index, smallSizeBytes)
    objects.set(`/${bucket}/${smallKey(index)}`, { bytes, headers: answerHeaders(bytes.length) })
  }
  return objects
}

/** As many headers as s3d answers a GET with; node adds Date, Connection and Keep-Alive for both. */
function answerHeaders(sizeBytes: number): string[] {
  return [
    ['x-amz-request-id', '0123456789ABCDEF'],
    ['x-amz-id-2', 'MDEyMzQ1Njc4OUFCQ0RFRg=='],
    ['Server', 'bare'],
    ['Accept-Ranges', 'bytes'],
    ['Last-Modified', 'Mon, 01 Jan 2024 00:00:00 GMT'],
    ['ETag', '"0123456789abcdef0123456789abcdef"'],
    ['Content-Type', 'binary/octet-stream'],
    ['Content-Length', String(sizeBytes)],
  ].flat()
}

const emptyHeaders = answerHeaders(0)

function refuse(response: ServerResponse, status: number): void {
  if (!response.headersSent) response.writeHead(status, { 'Content-Length': 0 })
  response.end()
}

const fileOf = (config: BareConfig, target: string): string => join(config.dir, encodeURIComponent(target))

function takeSmall(request: IncomingMessage, response: ServerResponse): void {
  const chunks: Buffer[] = []
  request.on('data', (chunk: Buffer) => chunks.push(chunk))
  request.on('end', () => {
    const [first = Buffer.alloc(0)] = chunks
    const digest = hash('sha256', chunks.length > 1 ? Buffer.concat(chunks) : first, 'hex')
    if (digest !== request.headers['x-amz-content-sha256']) return refuse(response, 400)
    response.writeHead(200, emptyHeaders)
    response.end()
  })
}

async function sendLarge(response: ServerResponse, file: string): Promise<void> {
  const { size } = await stat(file)
  response.writeHead(200, answerHeaders(size))
  await pipeline(createReadStream(file, { highWaterMark: writeSizeBytes }), response)
}

/** SHA-256, MD5 and CRC64NVME over the body, written in steps of 1 MiB, then fsync, rename and fsync of the folder. */
async function takeLarge(request: IncomingMessage, response: ServerResponse, file: string): Promise<void> {
  const temporary = `${file}.${Math.random()}`
  const handle = await open(temporary, 'w')
  const sha256 = createHash('sha256')
  const md5 = createHash('md5')
  const crc64 = (crcs.pop() ?? (await createCRC64(crc64Polynomial))).init()
  let waiting: Buffer[] = []
  let waitingSizeBytes = 0
  let unwrittenSizeBytes = 0
  let written: Promise<unknown> = Promise.resolve()
  const write = (): void => {
    const [buffers, sizeBytes] = [waiting, waitingSizeBytes]
    waiting = []
    waitingSizeBytes = 0
    unwrittenSizeBytes += sizeBytes
    written = written.then(() => handle.writev(buffers)).then(() => (unwrittenSizeBytes -= sizeBytes))
  }
  // Without an encoding set, a request's chunks are buffers.
  for await (const chunk of request as AsyncIterable<Buffer>) {
    sha256.update(chunk)
    md5.update(chunk)
    crc64.update(chunk)
    waiting.push(chunk)
    waitingSizeBytes += chunk.length
    if (waitingSizeBytes >= writeSizeBytes) write()
    if (unwrittenSizeBytes >= pendingMaxBytes) await written
  }
  write()
  await written
  await handle.datasync()
  await handle.close()
  await rename(temporary, file)
  await syncFolder(join(file, '..'))
  md5.digest('hex')
  crc64.digest('hex')
  crcs.push(crc64)
  if (sha256.digest('hex') !== request.headers['x-amz-content-sha256']) return refuse(response, 400)
  response.writeHead(200, emptyHeaders)
  response.end()
}

/** Instances that no upload uses at the moment: making one compiles its module. */
const crcs: IHasher[] = []

async function syncFolder(dir: string): Promise<void> {
  const handle = await open(dir, 'r')
  await handle.sync()
  await handle.close()
}
