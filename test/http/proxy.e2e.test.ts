/**
 * A real nginx before a real daemon, and clients that know nginx's address only: signatures, presigned URLs, Location
 * and virtual-host style hold, in each way in which a proxy may pass requests on. Skipped where there is no nginx.
 */
import assert from 'node:assert/strict'
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import {
  CompleteMultipartUploadCommand,
  CreateBucketCommand,
  CreateMultipartUploadCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  UploadPartCommand,
  type S3Client,
} from '@aws-sdk/client-s3'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import { signRequest } from '../../src/auth/sign.ts'
import { clientEnvironment, findProgram, missing, runWell, s3Client } from '../support/clients.ts'
import { content } from '../support/content.ts'
import { Daemon, freePort, rootKey } from '../support/daemon.ts'
import { eventually } from '../support/eventually.ts'

const nginx =
  findProgram('nginx') ?? ['/usr/sbin/nginx', '/usr/local/sbin/nginx'].find(path => existsSync(path))
const skip = nginx === undefined && missing('nginx')

interface Way {
  readonly name: string
  /** Of a location for `/storage/`. @param port the daemon's */
  readonly location: (port: number) => string
  readonly settings: (port: number) => Readonly<Record<string, string>>
  /** Whether every key arrives as it was signed: nginx writes a path anew when it takes a prefix off. */
  readonly keepsPaths: boolean
}

const told = [
  'proxy_set_header X-Forwarded-Host $http_host;',
  'proxy_set_header X-Forwarded-Proto $scheme;',
  'proxy_set_header X-Forwarded-Prefix /storage;',
].join('\n')

const ways: readonly Way[] = [
  {
    name: 'that takes the prefix off and tells',
    location: port => `proxy_pass http://127.0.0.1:${port}/;\n${told}`,
    settings: () => ({ S3D_TRUSTED_PROXIES: '127.0.0.0/8' }),
    keepsPaths: false,
  },
  {
    name: 'that takes the prefix off and tells nothing',
    location: port => `proxy_pass http://127.0.0.1:${port}/;`,
    settings: port => ({
      S3D_TRUSTED_PROXIES: '127.0.0.1',
      S3D_PUBLIC_URL: `http://127.0.0.1:${port}/storage`,
    }),
    keepsPaths: false,
  },
  {
    name: 'that passes paths on as they are, and the host',
    location: port => `proxy_pass http://127.0.0.1:${port};\nproxy_set_header Host $http_host;`,
    settings: port => ({ S3D_PUBLIC_URL: `http://127.0.0.1:${port}/storage` }),
    keepsPaths: true,
  },
]

interface Proxy {
  readonly port: number
  stop(): Promise<void>
}

async function startNginx(port: number, servers: string): Promise<Proxy> {
  const directory = await mkdtemp(join(tmpdir(), 's3d-nginx-'))
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map(name => `${name}_temp_path ${directory}/${name};`)
    .join('\n')
  const text = `daemon off; worker_processes 1; pid ${directory}/pid; error_log stderr;
events { worker_connections 64; }
http { access_log off; client_max_body_size 0; proxy_request_buffering off; proxy_http_version 1.1; proxy_buffering off;
${temporary}
${servers} }`
  const file = join(directory, 'nginx.conf')
  await writeFile(file, text)
  assert.ok(nginx !== undefined)
  const child: ChildProcess = spawn(nginx, ['-e', 'stderr', '-p', directory, '-c', file], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()))
  await eventually(async () => {
    if (child.exitCode !== null) throw new Error('nginx ended: ' + said)
    return fetch(`http://127.0.0.1:${port}/`).then(
      () => true,
      () => false,
    )
  })
  return {
    port,
    async stop() {
      child.kill('SIGTERM')
      if (child.exitCode === null) await once(child, 'exit')
      await rm(directory, { recursive: true, force: true })
    },
  }
}

for (const { name, location, settings, keepsPaths } of ways) {
  describe(`behind an nginx ${name}`, { skip }, () => {
    let daemon: Daemon
    let proxy: Proxy
    let s3: S3Client
    let endpoint = ''

    before(async () => {
      const port = await freePort()
      endpoint = `http://127.0.0.1:${port}/storage`
      daemon = await Daemon.start({ settings: settings(port) })
      proxy = await startNginx(
        port,
        `server { listen 127.0.0.1:${port}; location /storage/ { ${location(daemon.port)} } }`,
      )
      s3 = s3Client({ endpoint })
      await s3.send(new CreateBucketCommand({ Bucket: 'bucket' }))
    })
    after(async () => {
      s3.destroy()
      await proxy.stop()
      await daemon.remove()
    })

    const keys = keepsPaths
      ? ['plain', 'a//b', 'ü (x)*!', 'a%2Fb', '../up', 'storage/k']
      : ['plain', 'a b+c', 'storage/k']
    for (const Key of keys) {
      test(`${Key} is stored and read`, async () => {
        const Body = content(Key, 100_000)
        await s3.send(new PutObjectCommand({ Bucket: 'bucket', Key, Body }))
        const read = await s3.send(new GetObjectCommand({ Bucket: 'bucket', Key }))
        assert.deepEqual(Buffer.from((await read.Body?.transformToByteArray()) ?? []), Body)
      })
    }

    test('a list is one of the bucket', async () => {
      const { Contents } = await s3.send(new ListObjectsV2Command({ Bucket: 'bucket' }))
      assert.ok(Contents?.some(({ Key }) => Key === 'plain'))
    })

    test('a presigned URL is good there', async () => {
      await s3.send(new PutObjectCommand({ Bucket: 'bucket', Key: 'presigned', Body: 'here' }))
      const url = await getSignedUrl(s3, new GetObjectCommand({ Bucket: 'bucket', Key: 'presigned' }))
      assert.ok(url.startsWith(endpoint + '/bucket/presigned?'), url)
      const answer = await fetch(url)
      assert.deepEqual([answer.status, await answer.text()], [200, 'here'])
      assert.equal(
        (await fetch(url.replace('/storage/bucket/presigned', '/storage/bucket/plain'))).status,
        403,
      )
    })

    test('aws copies a file there and back', { skip: missing('aws') }, async () => {
      const directory = await mkdtemp(join(tmpdir(), 's3d-aws-'))
      const env = clientEnvironment({ endpoint })
      const file = join(directory, 'file')
      await writeFile(file, content('aws', 9 * 2 ** 20))
      await runWell('aws', ['s3', 'cp', file, 's3://bucket/aws', '--endpoint-url', endpoint], { env })
      const { stdout } = await runWell(
        'aws',
        ['s3', 'cp', 's3://bucket/aws', '-', '--endpoint-url', endpoint],
        { env },
      )
      await rm(directory, { recursive: true })
      assert.ok(stdout.equals(content('aws', 9 * 2 ** 20)))
    })

    test('Location is the address that the client knows', async () => {
      const at = { Bucket: 'bucket', Key: 'parts' }
      const { UploadId } = await s3.send(new CreateMultipartUploadCommand(at))
      const { ETag } = await s3.send(new UploadPartCommand({ ...at, UploadId, PartNumber: 1, Body: 'x' }))
      const MultipartUpload = { Parts: [{ PartNumber: 1, ETag }] }
      const { Location } = await s3.send(
        new CompleteMultipartUploadCommand({ ...at, UploadId, MultipartUpload }),
      )
      assert.equal(Location, endpoint + '/bucket/parts')
    })

    test('a signature for another path is refused', async () => {
      const { host, pathname } = new URL(endpoint)
      const signed = signRequest(
        { method: 'GET', path: '/bucket/plain', rawQuery: '', headers: { host } },
        { ...rootKey, region: 'us-east-1' },
        Date.now(),
      )
      const { host: _host, ...headers } = signed
      const answer = await fetch(`http://${host}${pathname}/bucket/plain`, { headers })
      assert.equal(answer.status, 403)
      assert.match(await answer.text(), /SignatureDoesNotMatch/)
    })
  })
}

describe('behind an nginx, in virtual-host style', { skip }, () => {
  test('the bucket is in the host that the client knows', async () => {
    const port = await freePort()
    const settings = { S3D_DOMAIN: 's3.localhost', S3D_TRUSTED_PROXIES: '127.0.0.1' }
    const daemon = await Daemon.start({ settings })
    const headers = 'proxy_set_header X-Forwarded-Host $http_host;'
    const location = `location / { proxy_pass http://127.0.0.1:${daemon.port}; ${headers} }`
    const proxy = await startNginx(port, `server { listen 127.0.0.1:${port}; ${location} }`)
    try {
      const direct = s3Client(daemon)
      await direct.send(new CreateBucketCommand({ Bucket: 'hosted' }))
      await direct.send(new PutObjectCommand({ Bucket: 'hosted', Key: 'k', Body: 'v' }))
      direct.destroy()
      const host = `hosted.s3.localhost:${port}`
      const signed = signRequest(
        { method: 'GET', path: '/k', rawQuery: '', headers: { host } },
        { ...rootKey, region: 'us-east-1' },
        Date.now(),
      )
      const { text, status } = await get(port, '/k', signed)
      assert.deepEqual([status, text], [200, 'v'])
    } finally {
      await proxy.stop()
      await daemon.remove()
    }
  })
})

/** With a host of our own, which `fetch` does not allow. */
async function get(
  port: number,
  path: string,
  headers: Readonly<Record<string, string>>,
): Promise<{ readonly status: number | undefined; readonly text: string }> {
  const { request } = await import('node:http')
  const asked = request({ host: '127.0.0.1', port, path, headers })
  asked.end()
  const [response] = await once(asked, 'response')
  const chunks: Buffer[] = []
  for await (const chunk of response) chunks.push(chunk)
  return { status: response.statusCode, text: Buffer.concat(chunks).toString() }
}
