/** Browsers' forms through a gateway: the file becomes an object of the remote, whatever comes behind it in the form. */
import assert from 'node:assert/strict'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import {
  CreateBucketCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  type S3Client,
} from '@aws-sdk/client-s3'
import { s3Client } from '../support/clients.ts'
import { content, mebibyte } from '../support/content.ts'
import { Daemon, rootKey } from '../support/daemon.ts'
import { startFakeRemote } from '../support/fake-remote.ts'
import { encodeForm, encodePolicy, signedByVersion4, type Fields } from '../support/forms.ts'
import { behind, startGateway, type Gateway } from '../support/gateway.ts'

const Bucket = 'posted'
let gateway: Gateway
let s3: S3Client

before(async () => {
  gateway = await startGateway()
  s3 = s3Client(gateway.daemon)
  await s3.send(new CreateBucketCommand({ Bucket }))
})
after(async () => {
  s3.destroy()
  await gateway.remove()
})

interface Post {
  /** Conditions of the policy, beside the fields. */
  readonly extra?: readonly unknown[]
  /** Another gateway's. */
  readonly endpoint?: string
}

function post(
  fields: Fields,
  file: Uint8Array,
  { extra = [], endpoint = gateway.endpoint }: Post = {},
): Promise<Response> {
  const policy = (scope: Fields) =>
    encodePolicy([
      { bucket: Bucket },
      ...[...fields, ...scope].map(([name, value]) => ({ [name]: value })),
      ...extra,
    ])
  const form = encodeForm([...fields, ...signedByVersion4(policy, rootKey)], { content: file })
  return fetch(`${endpoint}/${Bucket}`, {
    method: 'POST',
    headers: { 'content-type': form.contentType },
    body: withSubmit(form.body, form.contentType),
  })
}

/** Browsers send the button that was pressed, which stands behind the file as a rule: so nobody can tell its length. */
function withSubmit(body: Buffer, contentType: string): Buffer {
  const end = `--${contentType.split('boundary=')[1]}--\r\n`
  const button = `${end.slice(0, -4)}\r\nContent-Disposition: form-data; name="submit"\r\n\r\nUpload\r\n`
  return Buffer.concat([body.subarray(0, body.length - end.length), Buffer.from(button + end)])
}

test('a form is stored with what its fields say', async () => {
  const file = content('form', 3 * mebibyte)
  const fields: Fields = [
    ['key', 'a//form'],
    ['Content-Type', 'image/png'],
    ['x-amz-meta-who', 'me'],
    ['success_action_status', '201'],
  ]
  const answer = await post(fields, file)
  assert.equal(answer.status, 201)
  const ETag = /<ETag>([^<]*)</.exec(await answer.text())?.[1]
  const got = await s3.send(new GetObjectCommand({ Bucket, Key: 'a//form' }))
  assert.equal(got.ContentType, 'image/png')
  assert.deepEqual(got.Metadata, { who: 'me' })
  assert.equal(ETag?.replaceAll('&quot;', '"'), got.ETag)
  assert.deepEqual(Buffer.from((await got.Body?.transformToByteArray()) ?? []), file)
})

test('what the policy does not permit is not stored, and nothing is left of it', async () => {
  const file = content('too long', mebibyte)
  const answer = await post([['key', 'too-long']], file, { extra: [['content-length-range', 0, 1000]] })
  assert.equal(answer.status, 400)
  assert.match(await answer.text(), /<Code>EntityTooLarge</)
  const { KeyCount } = await s3.send(new ListObjectsV2Command({ Bucket, Prefix: 'too-long' }))
  assert.equal(KeyCount, 0)
  assert.deepEqual(await readdir(join(gateway.daemon.directory, 'spool')), [])
})

test('what the remote refuses is refused in its words', async () => {
  const form = await post(
    [
      ['key', 'k'],
      ['x-amz-storage-class', 'NOT_A_CLASS'],
    ],
    content('refused', 10),
  )
  assert.equal(form.status, 400)
  assert.match(await form.text(), /<Code>InvalidStorageClass</)
})

/** How often a remote that asks for so many seconds gets the file of a form. */
const patience = [
  { seconds: 7, status: 503, times: 1 },
  { seconds: 1, status: 204, times: 2 },
]
for (const { seconds, status, times } of patience) {
  test(`a remote that asks for ${seconds} s gets the file ${times} times`, { timeout: 20_000 }, async () => {
    const remote = await startFakeRemote()
    const other = await Daemon.start({ settings: behind(remote.endpoint) })
    try {
      remote.answers = [
        response => {
          response.writeHead(503, { 'retry-after': String(seconds) })
          response.end(
            '<Error><Code>SlowDown</Code><Message>Please reduce your request rate.</Message></Error>',
          )
        },
        response => response.end(),
      ]
      const file = content('patience', mebibyte)
      const answer = await post([['key', 'k']], file, other)
      assert.deepEqual(
        [answer.status, answer.headers.get('retry-after')],
        [status, status === 503 ? String(seconds) : null],
      )
      if (status === 503) assert.match(await answer.text(), /<Code>SlowDown</)
      assert.equal(remote.received.length, times)
      for (const { body } of remote.received) assert.ok(body.equals(file))
    } finally {
      await other.remove()
      await remote.close()
    }
  })
}
