/**
 * Encryption at rest, looked at from the disk: no plaintext and no customer's key in any file, and everything is there
 * again after a restart.
 */
import assert from 'node:assert/strict'
import { createHash, randomBytes } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { after, before, describe, test } from 'node:test'
import { CreateBucketCommand, GetObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3'
import { s3Client } from '../support/clients.ts'
import { Daemon } from '../support/daemon.ts'

const Bucket = 'encrypted'
const key = randomBytes(32)
const mine = {
  SSECustomerAlgorithm: 'AES256',
  SSECustomerKey: key.toString('base64'),
  SSECustomerKeyMD5: createHash('md5').update(key).digest('base64'),
}
const kinds = [
  ['server', { ServerSideEncryption: 'AES256' }],
  ['kms', { ServerSideEncryption: 'aws:kms' }],
  ['customer', mine],
] as const

describe('a daemon’s directory', () => {
  const secret = Buffer.from('a sentence that nobody who has the disk may read')
  let daemon: Daemon
  before(async () => {
    daemon = await Daemon.start({ settings: { S3D_LOG_LEVEL: 'debug' } })
  })
  after(() => daemon.remove())

  test('contains neither plaintext nor a customer’s key, in no file and no line of the log', async () => {
    const s3 = s3Client(daemon)
    await s3.send(new CreateBucketCommand({ Bucket }))
    const large = Buffer.concat([randomBytes(300_000), secret])
    for (const [kind, asked] of kinds) {
      for (const [name, bytes] of Object.entries({ small: secret, large })) {
        const Key = `${name} ${kind}`
        await s3.send(new PutObjectCommand({ Bucket, Key, Body: bytes, ...asked }))
        const read = await s3.send(new GetObjectCommand({ Bucket, Key, ...(asked === mine && mine) }))
        assert.deepEqual(Buffer.from((await read.Body?.transformToByteArray()) ?? []), bytes)
      }
    }
    s3.destroy()
    const files = filesIn(daemon.directory)
    assert.ok(files.length > 4)
    for (const name of files) {
      const found = readFileSync(name)
      assert.equal(found.includes(secret), false, name)
      assert.equal(found.includes(key), false, name)
      assert.equal(found.includes(mine.SSECustomerKey), false, name)
    }
    assert.equal(daemon.output.includes(mine.SSECustomerKey), false)
  })

  test('has the master key for nobody else, and a restart reads what was written', async () => {
    const file = path.join(daemon.directory, 'master.key')
    assert.equal(statSync(file).mode & 0o777, 0o600)
    assert.equal(Buffer.from(readFileSync(file, 'utf8'), 'base64').length, 32)
    await daemon.stop()
    await daemon.restart()
    const s3 = s3Client(daemon)
    const Key = 'small server'
    const read = await s3.send(new GetObjectCommand({ Bucket, Key }))
    assert.deepEqual(Buffer.from((await read.Body?.transformToByteArray()) ?? []), secret)
    s3.destroy()
  })
})

function filesIn(dir: string): string[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => path.join(entry.parentPath, entry.name))
}
