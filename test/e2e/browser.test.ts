/**
 * A real browser on a page from another origin: it asks before it sends (preflight), reads what CORS lets it read, posts
 * a signed form with a file, and goes where the answer sends it. What the page saw it reports to the server it is from.
 */
import assert from 'node:assert/strict'
import { hash } from 'node:crypto'
import { EventEmitter, once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, describe, test } from 'node:test'
import {
  CreateBucketCommand,
  GetObjectCommand,
  HeadObjectCommand,
  PutBucketCorsCommand,
  PutObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import { missingBrowser, openPage, type OpenPage } from '../support/browser.ts'
import { s3Client } from '../support/clients.ts'
import { Daemon, rootKey } from '../support/daemon.ts'
import { encodePolicy, signedByVersion4, type Fields } from '../support/forms.ts'

const Bucket = 'browser'
const fileName = 'my "holiday" photo é.bin'
/** Browsers write quotes like this, and nobody can tell whether the name had them. */
const sentName = fileName.replaceAll('"', '%22')
const sizeBytes = 300_000

/** What the page reports. */
interface Seen {
  readonly put: { readonly status: number; readonly etag: string | null }
  readonly got: { readonly type: string | null; readonly bytes: number; readonly sum: number }
  /** A header that no rule allows. */
  readonly refused: string
  /** The answer to a form posted by `fetch`. */
  readonly posted: { readonly status: number; readonly location: string | null; readonly key: string }
}

describe('a browser', { skip: missingBrowser(), timeout: 120_000 }, () => {
  let daemon: Daemon
  let s3: S3Client
  let pages: Server
  let page: OpenPage | undefined
  let origin: string
  let html = ''
  /** `seen` with what the page reports, `landed` with where the form led to. */
  const browsing = new EventEmitter<{ seen: [Seen]; landed: [URL] }>()
  const seen = once(browsing, 'seen').then(([report]): Seen => report)
  const landed = once(browsing, 'landed').then(([url]): URL => url)

  before(async () => {
    daemon = await Daemon.start()
    s3 = s3Client(daemon, { requestChecksumCalculation: 'WHEN_REQUIRED' })
    await s3.send(new CreateBucketCommand({ Bucket }))
    pages = createServer((request, response) => {
      const url = new URL(request.url ?? '/', origin)
      if (url.pathname === '/landed') browsing.emit('landed', url)
      if (request.method === 'POST') {
        const chunks: Buffer[] = []
        request.on('data', (chunk: Buffer) => chunks.push(chunk))
        request.on('end', () => browsing.emit('seen', JSON.parse(Buffer.concat(chunks).toString())))
      }
      response.setHeader('content-type', 'text/html')
      response.end(url.pathname === '/' ? html : '')
    })
    await new Promise<void>(resolve => pages.listen(0, '127.0.0.1', resolve))
    // It listens on an address.
    origin = `http://127.0.0.1:${(pages.address() as AddressInfo).port}`
    const rule = {
      AllowedOrigins: [origin],
      AllowedMethods: ['PUT', 'GET', 'POST'],
      AllowedHeaders: ['content-type'],
      ExposeHeaders: ['ETag', 'Location'],
    }
    await s3.send(new PutBucketCorsCommand({ Bucket, CORSConfiguration: { CORSRules: [rule] } }))
    html = await pageOf({ s3, url: `${daemon.endpoint}/${Bucket}`, origin })
    page = await openPage(origin)
  })
  after(async () => {
    await page?.close()
    pages.close()
    pages.closeAllConnections()
    s3.destroy()
    await daemon.remove()
  })

  async function stored(Key: string): Promise<{ body: string; type: string | undefined }> {
    const { Body, ContentType } = await s3.send(new GetObjectCommand({ Bucket, Key }))
    return { body: hash('md5', (await Body?.transformToByteArray()) ?? ''), type: ContentType }
  }

  const report = (): Promise<Seen> => Promise.race([seen, page?.ended ?? seen])

  test('asks, puts by a presigned URL, and reads the headers that are exposed', async () => {
    const { put, got } = await report()
    const { body } = await stored('put/file')
    assert.deepEqual(put, { status: 200, etag: `"${body}"` })
    assert.equal(body, hash('md5', content()))
    assert.deepEqual(got, { type: 'image/x-test', bytes: sizeBytes, sum: sum(content()) })
  })

  test('sends nothing when what it asked for is not allowed', async () => {
    assert.equal((await report()).refused, 'TypeError')
    await assert.rejects(s3.send(new HeadObjectCommand({ Bucket, Key: 'put/refused' })), { name: 'NotFound' })
  })

  test('posts a form in the background and reads where its file is', async () => {
    const { posted } = await report()
    const key = `fetched/${sentName}`
    assert.equal(posted.status, 201)
    assert.equal(posted.key, key)
    assert.equal(posted.location, `${daemon.endpoint}/${Bucket}/${encodeURIComponent(key)}`)
    assert.deepEqual(await stored(key), { body: hash('md5', content()), type: 'image/x-form' })
  })

  test('submits a form and goes where the answer sends it', async () => {
    const url = await Promise.race([landed, page?.ended ?? landed])
    const key = `submitted/${sentName}`
    assert.deepEqual(Object.fromEntries(url.searchParams), {
      from: 'form',
      bucket: Bucket,
      key,
      etag: `"${hash('md5', content())}"`,
    })
    assert.deepEqual(await stored(key), { body: hash('md5', content()), type: 'image/x-form' })
  })
})

/** As the page makes it. */
function content(): Uint8Array {
  return new Uint8Array(sizeBytes).map((_, at) => at * 31)
}

function sum(bytes: Uint8Array): number {
  return bytes.reduce((total, byte) => total + byte, 0)
}

/** The fields of a form, all of which its policy permits. */
function fieldsOf(more: Fields): Fields {
  const conditions: unknown[] = [{ bucket: Bucket }, ['content-length-range', 1, sizeBytes]]
  const plain: Fields = [['Content-Type', 'image/x-form'], ...more]
  for (const [name, value] of plain) {
    conditions.push(name === 'key' ? ['starts-with', '$key', value.split('/')[0]] : { [name]: value })
  }
  const sign = (scope: Fields) =>
    encodePolicy([...conditions, ...scope.map(([name, value]) => ({ [name]: value }))])
  return [...plain, ...signedByVersion4(sign, rootKey)]
}

interface Surroundings {
  readonly s3: S3Client
  /** Of the bucket. */
  readonly url: string
  readonly origin: string
}

async function pageOf({ s3, url, origin }: Surroundings): Promise<string> {
  const put = (Key: string) =>
    getSignedUrl(s3, new PutObjectCommand({ Bucket, Key, ContentType: 'image/x-test' }), {
      signableHeaders: new Set(['content-type']),
    })
  const given = {
    url,
    sizeBytes,
    fileName,
    put: await put('put/file'),
    get: await getSignedUrl(s3, new GetObjectCommand({ Bucket, Key: 'put/file' })),
    refused: await put('put/refused'),
    fields: fieldsOf([
      ['key', 'fetched/${filename}'],
      ['success_action_status', '201'],
    ]),
  }
  const submitted = fieldsOf([
    ['key', 'submitted/${filename}'],
    ['success_action_redirect', `${origin}/landed?from=form`],
  ])
  const inputs = submitted.map(
    ([name, value]) => `<input type="hidden" name="${escaped(name)}" value="${escaped(value)}">`,
  )
  return `<!doctype html><meta charset="utf-8">
<form method="post" enctype="multipart/form-data" action="${url}">${inputs.join('')}<input type="file" name="file"></form>
<script type="module">const given = ${JSON.stringify(given).replaceAll('<', '\\u003c')}
${script}</script>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
}

/** Runs in the page. */
const script = `
const bytes = new Uint8Array(given.sizeBytes).map((_, at) => at * 31)
const file = new File([bytes], given.fileName, { type: 'image/x-file' })
const headers = { 'content-type': 'image/x-test' }
const seen = {}

const put = await fetch(given.put, { method: 'PUT', headers, body: bytes })
seen.put = { status: put.status, etag: put.headers.get('etag') }
const got = await fetch(given.get)
const read = new Uint8Array(await got.arrayBuffer())
seen.got = {
  type: got.headers.get('content-type'),
  bytes: read.length,
  sum: read.reduce((total, byte) => total + byte, 0),
}
try {
  await fetch(given.refused, { method: 'PUT', headers: { ...headers, 'x-not-allowed': '1' }, body: bytes })
  seen.refused = 'sent'
} catch (error) {
  seen.refused = error.name
}
const form = new FormData()
for (const [name, value] of given.fields) form.append(name, value)
form.append('file', file)
const posted = await fetch(given.url, { method: 'POST', body: form })
const answer = new DOMParser().parseFromString(await posted.text(), 'application/xml')
seen.posted = {
  status: posted.status,
  location: posted.headers.get('location'),
  key: answer.querySelector('Key')?.textContent,
}
await fetch('/seen', { method: 'POST', body: JSON.stringify(seen) })

const chosen = new DataTransfer()
chosen.items.add(file)
document.querySelector('input[type=file]').files = chosen.files
document.querySelector('form').submit()
`
