/**
 * Encryption at rest, looked at from the disk: no plaintext and no customer's key in any file, and everything is there
 * again after a restart.
 */
import Database from 'better-sqlite3'
import assert from 'node:assert/strict'
import { createHash, randomBytes } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
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
  ['dual', { ServerSideEncryption: 'aws:kms:dsse' }],
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

describe('a master key that is gone or another', () => {
  const Body = 'sealed'
  let daemon: Daemon
  before(async () => {
    daemon = await Daemon.start()
  })
  after(() => daemon.remove())

  async function store(asked: Partial<typeof mine> | (typeof kinds)[0][1], Key: string): Promise<void> {
    const s3 = s3Client(daemon)
    await s3.send(new PutObjectCommand({ Bucket, Key, Body, ...asked }))
    s3.destroy()
  }

  test('is needed by nobody while only customers’ keys seal', async () => {
    const s3 = s3Client(daemon)
    await s3.send(new CreateBucketCommand({ Bucket }))
    s3.destroy()
    await store(mine, 'customer')
    await daemon.stop()
    await daemon.restart()
    assert.equal(existsSync(path.join(daemon.directory, 'master.key')), false)
  })

  test('keeps the daemon from starting, and the right one makes everything readable again', async () => {
    const file = path.join(daemon.directory, 'master.key')
    await store({ ServerSideEncryption: 'AES256' }, 'before')
    // Not the end it would like: what was acknowledged is remembered all the same.
    await daemon.signal('SIGKILL')
    renameSync(file, file + '.away')
    await assert.rejects(daemon.restart(), /s3d: \S+master\.key: the master key is missing/)
    assert.equal(existsSync(file), false)

    const other = randomBytes(32).toString('base64')
    writeFileSync(file, other + '\n', { mode: 0o600 })
    await assert.rejects(daemon.restart(), /master\.key: another master key than the one/)
    rmSync(file)
    const { directory, port } = daemon
    const set = (S3D_MASTER_KEY: string) => Daemon.start({ directory, port, settings: { S3D_MASTER_KEY } })
    await assert.rejects(set(other), /S3D_MASTER_KEY: another master key than the one/)
    const right = await set(readFileSync(file + '.away', 'utf8').trim())
    await right.stop()

    // As a store from before there were check values.
    const index = new Database(path.join(directory, 'index.db'))
    assert.equal(index.prepare("delete from state where name = 'master-key'").run().changes, 1)
    index.close()
    await assert.rejects(daemon.restart(), /the master key is missing/)
    await assert.rejects(set(other), /another master key than the one/)

    renameSync(file + '.away', file)
    await daemon.restart()
    await store({ ServerSideEncryption: 'AES256' }, 'after')
    const s3 = s3Client(daemon)
    for (const [Key, asked] of [
      ['customer', mine],
      ['before', {}],
      ['after', {}],
    ] as const) {
      const read = await s3.send(new GetObjectCommand({ Bucket, Key, ...asked }))
      assert.equal(await read.Body?.transformToString(), Body)
    }
    s3.destroy()
  })
})

function filesIn(dir: string): string[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => path.join(entry.parentPath, entry.name))
}
