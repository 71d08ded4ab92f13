/**
 * What authentication costs one request: prints microseconds of CPU time per operation, for tuning by hand, because a
 * busy machine stretches the clock's time. Run it with `node --import tsx bench/auth.ts`. A request that is refused
 * stops it.
 */
import { createHash } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { parseQuery } from '@s3d/server/protocol'
import { authenticator } from '../src/auth/authenticate.ts'
import { presign, signRequest, type UnsignedRequest } from '../src/auth/sign.ts'
import { systemClock } from '../src/base/clock.ts'
import type { SignedRequest } from '../src/service/authentication.ts'

const rounds = 7
const operationsPerRound = 100_000

const timeMs = Date.now()
const signer = {
  accessKeyId: 'S3DKEXAMPLEEXAMPLE00',
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY',
  region: 'us-east-1',
}
const credential = { ...signer, identity: { kind: 'root', accessKeyId: signer.accessKeyId } } as const
const clock = { ...systemClock, now: () => timeMs }
const authenticate = authenticator(
  { clock, credential: id => (id === signer.accessKeyId ? credential : undefined) },
  { region: signer.region, mode: 'sigv4', acceptsV2: false, accessKeyId: signer.accessKeyId },
)

const body = Buffer.alloc(4096, 'a')
const bodyHash = createHash('sha256').update(body).digest('hex')
const plain: UnsignedRequest = {
  method: 'GET',
  path: '/bench-bucket/some/prefix/object-000123.bin',
  rawQuery: '',
  headers: { host: 'localhost:33333', 'x-amz-content-sha256': 'UNSIGNED-PAYLOAD' },
}
/** What an SDK sends along, unsigned. */
const unsignedHeaders = {
  'user-agent': 'aws-sdk-js/3.1173.0 ua/2.1 os/linux lang/js md/nodejs#20.20.2 api/s3#3.1173.0',
  'amz-sdk-invocation-id': '2b0c1f3e-43f1-44f3-93c4-b8f0d12f0a11',
  'amz-sdk-request': 'attempt=1; max=3',
  accept: '*/*',
  connection: 'keep-alive',
}

/** As node hands it over: joined map and raw list. */
function received(request: UnsignedRequest, headers: IncomingHttpHeaders): SignedRequest {
  const all = { ...headers, ...unsignedHeaders }
  const rawHeaders = Object.entries(all).flatMap(([name, value]) => [name, String(value)])
  return { ...request, query: parseQuery(request.rawQuery), headers: all, rawHeaders }
}

function headerSigned(request: UnsignedRequest): SignedRequest {
  return received(request, signRequest(request, signer, timeMs))
}

function presigned(request: UnsignedRequest): SignedRequest {
  const target = presign(request, signer, { timeMs, expiresSeconds: 3600 })
  const rawQuery = target.slice(target.indexOf('?') + 1)
  return received({ ...request, rawQuery }, request.headers)
}

function take(request: SignedRequest): void {
  authenticate(request)
}

function takeBody(request: SignedRequest): void {
  const { payload } = authenticate(request)
  payload.push(body, () => {})
  payload.end(() => {})
}

const put = { ...plain, method: 'PUT', headers: { ...plain.headers, 'content-length': '4096' } }
const list = 'delimiter=%2F&list-type=2&max-keys=1000&prefix=some%2Fprefix%2F'
const scenarios: readonly [string, SignedRequest, (request: SignedRequest) => void][] = [
  ['GET, header', headerSigned(plain), take],
  ['GET, path to encode', headerSigned({ ...plain, path: '/b/a%20(b)' }), take],
  ['LIST, header', headerSigned({ ...plain, path: '/b', rawQuery: list }), take],
  ['GET, presigned', presigned({ ...plain, headers: { host: 'localhost:33333' } }), take],
  ['PUT 4 KiB, unsigned payload', headerSigned(put), takeBody],
  [
    'PUT 4 KiB, signed payload',
    headerSigned({ ...put, headers: { ...put.headers, 'x-amz-content-sha256': bodyHash } }),
    takeBody,
  ],
]

for (const [name, request, run] of scenarios) {
  const figures: number[] = []
  for (let round = 0; round < rounds; round++) {
    const start = process.cpuUsage()
    for (let operation = 0; operation < operationsPerRound; operation++) run(request)
    const { user, system } = process.cpuUsage(start)
    figures.push((user + system) / operationsPerRound)
  }
  const sorted = figures.toSorted((a, b) => a - b)
  const [best = 0, median = 0] = [sorted[0], sorted[rounds >> 1]]
  console.log(`${name.padEnd(32)} ${median.toFixed(2)} µs (best ${best.toFixed(2)})`)
}
