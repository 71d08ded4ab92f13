/**
 * Forms posted to a real daemon, as browsers send them: with a multipart body of the platform's own making, in any
 * pieces, broken off, and of the wrong kind.
 */
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import {
  CreateBucketCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  type S3Client,
} from '@aws-sdk/client-s3'
import { missing, runWell, s3Client } from '../support/clients.ts'
import { mebibyte } from '../support/content.ts'
import { Daemon, rootKey } from '../support/daemon.ts'
import {
  encodeForm,
  encodePolicy,
  signedByVersion2,
  signedByVersion4,
  type Fields,
} from '../support/forms.ts'
import { errorCode, RawConnection, type RawResponse } from '../support/raw-http.ts'

const Bucket = 'posted'
let daemon: Daemon
let s3: S3Client
let url: string

before(async () => {
  daemon = await Daemon.start()
  s3 = s3Client(daemon)
  url = `${daemon.endpoint}/${Bucket}`
  await s3.send(new CreateBucketCommand({ Bucket }))
})
after(async () => {
  s3.destroy()
  await daemon.remove()
})

function permitted(Key: string, more: Fields = []): Fields {
  const fields: Fields = [['key', Key], ...more]
  const sign = (scope: Fields) =>
    encodePolicy([{ bucket: Bucket }, ...[...fields, ...scope].map(([name, value]) => ({ [name]: value }))])
  return [...fields, ...signedByVersion4(sign, rootKey)]
}

async function stored(Key: string): Promise<Uint8Array | undefined> {
  const { Contents = [] } = await s3.send(new ListObjectsV2Command({ Bucket, Prefix: Key }))
  if (Contents.length === 0) return undefined
  const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key }))
  return Body?.transformToByteArray()
}

/** @param pieces of the body, each sent when the one before it has gone */
async function postRaw(head: readonly string[], pieces: readonly Uint8Array[]): Promise<RawResponse> {
  const connection = await RawConnection.open(daemon.port)
  await connection.send([`POST /${Bucket} HTTP/1.1`, 'Host: here', ...head, '', ''].join('\r\n'))
  for (const piece of pieces) {
    await connection.send(piece)
    await new Promise(resolve => setImmediate(resolve))
  }
  const response = await connection.response()
  connection.destroy()
  return response
}

describe('a form', () => {
  test('of a large file is stored as it was, and answered with where it is', async () => {
    const content = new Uint8Array(9 * mebibyte).map((_, at) => at * 31)
    const form = new FormData()
    for (const [name, value] of permitted('large/file', [['success_action_status', '201']]))
      form.append(name, value)
    form.append('file', new Blob([content]), 'any.bin')
    const answer = await fetch(url, { method: 'POST', body: form })
    assert.equal(answer.status, 201)
    assert.equal(answer.headers.get('location'), `${url}/large%2Ffile`)
    const document = await answer.text()
    assert.match(
      document,
      /<PostResponse[^>]*><Location>.*<\/Location><Bucket>posted<\/Bucket><Key>large\/file<\/Key><ETag>/,
    )
    assert.ok(Buffer.from(content).equals((await stored('large/file')) ?? Buffer.alloc(0)))
  })

  test('sends its browser on, and gives an empty answer otherwise', async () => {
    const there: Fields = [['success_action_redirect', 'https://app.example/']]
    const form = encodeForm(permitted('here', there), { content: 'x' })
    const headers = { 'content-type': form.contentType }
    const moved = await fetch(url, { method: 'POST', body: form.body, headers, redirect: 'manual' })
    assert.equal(moved.status, 303)
    assert.match(
      moved.headers.get('location') ?? '',
      /^https:\/\/app\.example\/\?bucket=posted&key=here&etag=%22/,
    )
    const plain = encodeForm(
      [['key', 'plain'], ...signedByVersion2(encodePolicy([{ bucket: Bucket }, { key: 'plain' }]), rootKey)],
      {
        content: 'x',
      },
    )
    const empty = await fetch(url, {
      method: 'POST',
      body: plain.body,
      headers: { 'content-type': plain.contentType },
    })
    assert.deepEqual([empty.status, await empty.text()], [204, ''])
    assert.equal(empty.headers.get('location'), `${url}/plain`)
  })

  test('is sent by curl', { skip: missing('curl') }, async () => {
    const input = 'by curl '.repeat(100_000)
    const policy = encodePolicy([{ bucket: Bucket }, ['starts-with', '$key', 'curl/']])
    const fields: Fields = [['key', 'curl/${filename}'], ...signedByVersion2(policy, rootKey)]
    const strings = fields.flatMap(([name, value]) => ['--form-string', `${name}=${value}`])
    const file = ['--form', 'file=@-;filename=a b.txt']
    const status = ['--write-out', '%{http_code}', '--noproxy', '*']
    const { stdout } = await runWell('curl', ['--silent', ...strings, ...file, ...status, url], { input })
    assert.equal(stdout.toString(), '204')
    assert.equal(Buffer.from((await stored('curl/a b.txt')) ?? []).toString(), input)
  })

  test('may come byte by byte', async () => {
    const { contentType, body } = encodeForm(permitted('bytes'), { content: '\r\n--slow--\r\n' })
    const head = [`Content-Type: ${contentType}`, `Content-Length: ${body.length}`]
    const response = await postRaw(
      head,
      Array.from(body, byte => Buffer.of(byte)),
    )
    assert.equal(response.status, 204)
    assert.equal(Buffer.from((await stored('bytes')) ?? []).toString(), '\r\n--slow--\r\n')
  })

  test('that nobody may post is refused before its file is read', async () => {
    const { contentType, body } = encodeForm([['key', 'anonymous']], { content: 'x' })
    const head = [`Content-Type: ${contentType}`, `Content-Length: ${100 * mebibyte}`]
    const response = await postRaw(head, [body])
    assert.deepEqual([response.status, errorCode(response)], [403, 'AccessDenied'])
    assert.equal(await stored('anonymous'), undefined)
  })

  test('that breaks off stores nothing', async () => {
    const { contentType, body } = encodeForm(permitted('broken'), { content: 'x'.repeat(mebibyte) })
    const connection = await RawConnection.open(daemon.port)
    const head = [
      `POST /${Bucket} HTTP/1.1`,
      'Host: here',
      `Content-Type: ${contentType}`,
      `Content-Length: ${body.length}`,
    ]
    await connection.send([...head, '', ''].join('\r\n'))
    await connection.send(body.subarray(0, mebibyte))
    connection.destroy()
    assert.equal(await stored('broken'), undefined)
  })

  const refused: readonly { title: string; contentType: string; body: string; want: [number, string] }[] = [
    {
      title: 'no form at all',
      contentType: 'application/json',
      body: '{}',
      want: [412, 'PreconditionFailed'],
    },
    {
      title: 'no boundary',
      contentType: 'multipart/form-data',
      body: 'x',
      want: [400, 'MalformedPOSTRequest'],
    },
    {
      title: 'nothing in it',
      contentType: 'multipart/form-data; boundary=b',
      body: '',
      want: [400, 'MalformedPOSTRequest'],
    },
    {
      title: 'too much before the file',
      contentType: 'multipart/form-data; boundary=b',
      body: `--b\r\nContent-Disposition: form-data; name="x"\r\n\r\n${'x'.repeat(30_000)}`,
      want: [400, 'MaxPostPreDataLengthExceededError'],
    },
  ]
  for (const { title, contentType, body, want } of refused) {
    test(`is ${want[1]} with ${title}`, async () => {
      const answer = await fetch(url, { method: 'POST', body, headers: { 'content-type': contentType } })
      assert.deepEqual([answer.status, /<Code>(\w+)</.exec(await answer.text())?.[1]], want)
    })
  }

  test('of unknown length is refused', async () => {
    const head = ['Content-Type: multipart/form-data; boundary=b', 'Transfer-Encoding: chunked']
    const response = await postRaw(head, [Buffer.from('0\r\n\r\n')])
    assert.deepEqual([response.status, errorCode(response)], [411, 'MissingContentLength'])
  })
})
