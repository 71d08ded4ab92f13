/**
 * The benchmark's own checks: driver and bare server agree, a real SDK agrees with the bare server, and whatever
 * answers wrongly is caught. A benchmark that counts wrong answers as fast ones measures nothing.
 */
import { HeadObjectCommand, PutObjectCommand, S3Client, S3ServiceException } from '@aws-sdk/client-s3'
import assert from 'node:assert/strict'
import { hash } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer, type RequestListener } from 'node:http'
import type { Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { createBareServer } from '../../bench/bare-server.ts'
import { createCeilingServer } from '../../bench/ceiling-server.ts'
import { openClient, type Target } from '../../bench/client.ts'
import { listenOnLoopback } from '../../bench/loopback.ts'
import { measure, type Measurement } from '../../bench/measure.ts'
import { objectBytes, smallKey, smallSizeBytes } from '../../bench/object-bytes.ts'
import type { ScenarioName } from '../../bench/scenarios.ts'
import { macWith } from '../../bench/sigv4.ts'
import { percentile, spread } from '../../bench/statistics.ts'
import { prepare } from '../../bench/workloads.ts'

const credentials = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'secret', region: 'us-east-1' }
const dir = mkdtempSync(join(tmpdir(), 's3d-bench-test-'))
const servers: Server[] = []
let bare: Target

async function target(name: string, server: Server): Promise<Target> {
  servers.push(server)
  return { name, port: await listenOnLoopback(server), credentials }
}

function measureBriefly(server: Target, scenario: ScenarioName): Promise<Measurement> {
  const window = { scenario, warmSeconds: 0, seconds: 0.1, pid: process.pid }
  return measure(server, window, { made: 0, deleted: 0 })
}

function sdk(secretAccessKey: string): S3Client {
  return new S3Client({
    endpoint: `http://127.0.0.1:${bare.port}`,
    region: credentials.region,
    credentials: { ...credentials, secretAccessKey },
    forcePathStyle: true,
    requestChecksumCalculation: 'WHEN_REQUIRED',
  })
}

before(async () => {
  bare = await target('bare', createBareServer({ dir, credentials }))
})
after(() => {
  for (const server of servers) server.close()
  rmSync(dir, { recursive: true })
})

describe('driver and bare server agree', () => {
  for (const name of ['get4k', 'head', 'put4k', 'put64m', 'get64m'] as const) {
    test(name, async () => {
      await prepare(bare, name === 'get64m' ? [name] : [])
      const measured = await measureBriefly(bare, name)
      assert.deepEqual(
        { errors: measured.errors, firstError: measured.firstError },
        { errors: 0, firstError: undefined },
      )
      assert.ok(measured.operations > 0 && measured.rate > 0 && measured.p99Ms >= measured.p50Ms)
      assert.deepEqual(
        readdirSync(dir).filter(file => file.includes('.')),
        [],
        'temporary files are left',
      )
    })
  }
  test('ceiling', async () => {
    const ceiling = await target('ceiling', createCeilingServer())
    assert.equal((await measureBriefly(ceiling, 'get4k')).errors, 0)
  })
})

describe('an SDK agrees with the bare server', () => {
  const small = { Bucket: 'bench', Key: smallKey(7) }
  test('reads', async () => {
    const { ContentLength } = await sdk(credentials.secretAccessKey).send(new HeadObjectCommand(small))
    assert.equal(ContentLength, smallSizeBytes)
  })
  test('writes', async () => {
    await sdk(credentials.secretAccessKey).send(new PutObjectCommand({ ...small, Body: 'body' }))
  })
  test('is refused with another secret', () =>
    assert.rejects(
      sdk('other').send(new HeadObjectCommand(small)),
      error => error instanceof S3ServiceException && error.$metadata.httpStatusCode === 403,
    ))
})

describe('what is wrong is counted as an error', () => {
  const right = objectBytes(0, smallSizeBytes)
  const wrong: readonly { readonly what: string; readonly answer: RequestListener; readonly want: RegExp }[] =
    [
      {
        what: 'status',
        answer: (_, response) => response.writeHead(404, { 'Content-Length': 4 }).end('gone'),
        want: /status 404, not 200: gone/,
      },
      {
        what: 'length',
        answer: (_, response) => response.end(right.subarray(0, -1)),
        want: /4095 bytes, not 4096/,
      },
      {
        what: 'bytes',
        answer: (_, response) => response.end(Buffer.alloc(smallSizeBytes)),
        want: /wrong bytes/,
      },
      { what: 'end', answer: (_, response) => response.destroy(), want: /closed|ECONNRESET/ },
      {
        what: 'framing',
        answer: (_, response) => void response.write('chunked'),
        want: /without Content-Length/,
      },
    ]
  for (const { what, answer, want } of wrong) {
    test(what, async () => {
      const server = createServer(answer)
      const { errors, firstError = '' } = await measureBriefly(await target(what, server), 'get4k')
      assert.ok(errors > 0)
      assert.match(firstError, want)
    })
  }
  test('a signature by another key', async () => {
    const stranger = { ...bare, credentials: { ...credentials, secretAccessKey: 'other' } }
    const { errors, operations, firstError = '' } = await measureBriefly(stranger, 'get4k')
    assert.ok(errors > 0)
    assert.equal(operations, 0)
    assert.match(firstError, /status 403/)
  })
  test('a body that is not the signed one', async () => {
    const client = await openClient(bare)
    const put = { method: 'PUT', path: '/bench/other', body: Buffer.from('body'), status: 200 }
    await client.call({ ...put, payloadHash: hash('sha256', 'body', 'hex') })
    await assert.rejects(client.call({ ...put, payloadHash: hash('sha256', 'other', 'hex') }), /status 400/)
    client.close()
  })
})

test('HMAC from two hashes, RFC 4231 test case 2', () => {
  const want = '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843'
  assert.equal(macWith(Buffer.from('Jefe'))('what do ya want for nothing?'), want)
})

test('statistics', () => {
  assert.deepEqual(spread([3, 1, 2]), { median: 2, least: 1, most: 3 })
  assert.deepEqual(spread([4, 1, 2, 3]), { median: 2.5, least: 1, most: 4 })
  const hundred = Float64Array.from({ length: 100 }, (_, index) => index + 1)
  assert.deepEqual(
    [0.5, 0.99, 1].map(share => percentile(hundred, share)),
    [50, 99, 100],
  )
})
