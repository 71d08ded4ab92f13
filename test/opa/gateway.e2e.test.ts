/**
 * A gateway whose OPA server, played by the test, decides in front of a remote: with the gateway's own rule, and alone, where
 * strangers get what it allows. The audit log names it.
 */
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, beforeEach, test } from 'node:test'
import { CreateBucketCommand, GetObjectCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3'
import { signRequest } from '../../src/auth/sign.ts'
import { s3Client } from '../support/clients.ts'
import { Daemon, rootKey } from '../support/daemon.ts'
import { answered, FakeOpa, type Input } from '../support/fake-opa.ts'
import { behind, startGateway, type Gateway } from '../support/gateway.ts'

let opa: FakeOpa
let gateway: Gateway
let alone: Daemon
let s3: S3Client
let allows: (input: Input) => unknown

before(async () => {
  opa = await FakeOpa.start()
  opa.answer = (input, response) => answered(response, allows(input))
  allows = () => true
  const settings = {
    S3D_OPA_URL: opa.address,
    S3D_OPA_CACHE_AGE: '0s',
    S3D_OPA_TAGS: 'true',
    S3D_REMOTE_UNKNOWN_OPERATIONS: 'forward',
    S3D_AUDIT: 'on',
  }
  gateway = await startGateway(settings)
  alone = await Daemon.start({
    settings: { ...behind(gateway.remote.endpoint), ...settings, S3D_OPA_DECIDES: 'alone' },
  })
  s3 = s3Client(gateway.daemon)
  await s3.send(new CreateBucketCommand({ Bucket: 'bkt' }))
  await s3.send(new PutObjectCommand({ Bucket: 'bkt', Key: 'k', Body: 'far', Tagging: 'team=web' }))
})
beforeEach(() => {
  allows = () => true
  opa.taken()
})
after(async () => {
  s3.destroy()
  await alone.remove()
  await gateway.remove()
  await opa.close()
})

const get = (Key: string) => s3.send(new GetObjectCommand({ Bucket: 'bkt', Key }))

test('who is allowed by both gets it; tags are looked up at the remote', async () => {
  const { Body } = await get('k')
  assert.equal(await Body?.transformToString(), 'far')
  const [input, ...more] = opa.taken()
  assert.deepEqual(more, [])
  assert.deepEqual(input?.object, { tags: { team: 'web' } })
  allows = () => ({ allow: false, reason: 'not today' })
  await assert.rejects(get('k'), { name: 'AccessDenied', message: 'Access Denied' })
})

test('what is not there is not told to who may not list', async () => {
  await assert.rejects(get('none'), { name: 'NoSuchKey' })
  allows = ({ action }) => action !== 's3:ListBucket'
  await assert.rejects(get('none'), { name: 'AccessDenied' })
})

async function stranger({ endpoint }: Daemon, path: string): Promise<string> {
  const answer = await fetch(`${endpoint}/${path}`)
  return `${answer.status} ${await answer.text()}`
}

test('strangers are let in by the one that decides alone', async () => {
  allows = ({ action, identity }) => identity['kind'] === 'anonymous' && action === 's3:GetObject'
  assert.match(await stranger(gateway.daemon, 'bkt/k'), /^403 /)
  assert.deepEqual(opa.taken(), [])
  assert.equal(await stranger(alone, 'bkt/k'), '200 far')
  assert.match(await stranger(alone, 'bkt?list-type=2'), /^403 /)
})

/** @returns the status */
async function unknown(): Promise<number> {
  const { port, endpoint } = gateway.daemon
  const headers = { host: `127.0.0.1:${port}` }
  const signed = signRequest(
    { method: 'GET', path: '/bkt/k', rawQuery: 'unheard-of', headers },
    { ...rootKey, region: 'us-east-1' },
    Date.now(),
  )
  return (await fetch(`${endpoint}/bkt/k?unheard-of`, { headers: signed })).status
}

test("what the model does not know is root's, and asked about", async () => {
  assert.notEqual(await unknown(), 403)
  assert.deepEqual(
    opa.taken().map(({ action, operation, key, request }) => [action, operation, key, request.query]),
    [['s3d:UnknownOperation', 'UnknownOperation', 'k', { 'unheard-of': '' }]],
  )
  allows = () => false
  assert.equal(await unknown(), 403)
})

test('the audit log says that OPA has decided, and why', async () => {
  await gateway.daemon.stop()
  const dir = join(gateway.daemon.directory, 'audit')
  const text = readdirSync(dir)
    .map(name => readFileSync(join(dir, name), 'utf8'))
    .join('')
  assert.match(text, /"operation":"GetObject".*"decision":\{"effect":"allow","by":\["OPA"\]\},"status":200/)
  assert.match(text, /"decision":\{"effect":"deny","by":\["OPA: not today"\]\},"status":403/)
})
