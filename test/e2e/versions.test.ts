/**
 * Delete markers and locks as they are on the wire: what an answer says in its headers, which no document repeats.
 */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import {
  CreateBucketCommand,
  DeleteObjectCommand,
  PutObjectCommand,
  PutObjectTaggingCommand,
  type S3Client,
} from '@aws-sdk/client-s3'
import { s3Client } from '../support/clients.ts'
import { Daemon } from '../support/daemon.ts'
import { errorCode, presign, RawConnection, type RawResponse } from '../support/raw-http.ts'

const at = { Bucket: 'versions', Key: 'k' }
const until = new Date('2099-01-01T00:00:00Z')
let daemon: Daemon
let s3: S3Client
let version: string | undefined
let marker: string | undefined

before(async () => {
  daemon = await Daemon.start()
  s3 = s3Client(daemon)
  await s3.send(new CreateBucketCommand({ Bucket: at.Bucket, ObjectLockEnabledForBucket: true }))
  const locks = { ObjectLockMode: 'GOVERNANCE', ObjectLockRetainUntilDate: until } as const
  version = (await s3.send(new PutObjectCommand({ ...at, Body: 'x', ...locks }))).VersionId
  marker = (await s3.send(new DeleteObjectCommand(at))).VersionId
})
after(async () => {
  s3.destroy()
  await daemon.remove()
})

async function exchange(method: 'GET' | 'HEAD', VersionId?: string): Promise<RawResponse> {
  const { target, host } = await presign(s3, method, { ...at, VersionId })
  const connection = await RawConnection.open(daemon.port)
  await connection.send(`${method} ${target} HTTP/1.1\r\nHost: ${host}\r\n\r\n`)
  const response = await connection.response(method)
  connection.destroy()
  return response
}

for (const method of ['GET', 'HEAD'] as const) {
  test(`${method} of what a delete marker hides`, async () => {
    const response = await exchange(method)
    assert.equal(response.status, 404)
    assert.deepEqual(
      [response.headers['x-amz-delete-marker'], response.headers['x-amz-version-id']],
      ['true', marker],
    )
    if (method === 'GET') assert.equal(errorCode(response), 'NoSuchKey')
  })

  test(`${method} of a delete marker`, async () => {
    const { status, headers, body } = await exchange(method, marker)
    assert.equal(status, 405)
    assert.deepEqual(
      [headers['allow'], headers['x-amz-delete-marker'], headers['x-amz-version-id']],
      ['DELETE', 'true', marker],
    )
    assert.ok(Date.parse(headers['last-modified'] ?? '') > 0)
    if (method === 'GET') {
      assert.match(
        body.toString(),
        /<Code>MethodNotAllowed<\/Code><Message>The specified method is not allowed against this resource.<\/Message><Method>GET<\/Method><ResourceType>DeleteMarker<\/ResourceType>/,
      )
    }
  })

  test(`${method} of a locked version`, async () => {
    const { status, headers } = await exchange(method, version)
    assert.equal(status, 200)
    assert.deepEqual(
      [headers['x-amz-version-id'], headers['x-amz-delete-marker'], headers['x-amz-object-lock-mode']],
      [version, undefined, 'GOVERNANCE'],
    )
    assert.equal(Date.parse(headers['x-amz-object-lock-retain-until-date'] ?? ''), until.getTime())
  })
}

test('a PUT at a delete marker is refused as what it is', async () => {
  const Tagging = { TagSet: [] }
  const call = s3.send(new PutObjectTaggingCommand({ ...at, VersionId: marker, Tagging }))
  await assert.rejects(call, { name: 'MethodNotAllowed', Method: 'PUT', ResourceType: 'DeleteMarker' })
})
