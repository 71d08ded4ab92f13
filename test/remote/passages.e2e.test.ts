/** What is no operation of the model: a browser's question beforehand, and sub-resources nobody here knows. Regions. */
import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, test } from 'node:test'
import { GetBucketLocationCommand, PutBucketCorsCommand, CreateBucketCommand } from '@aws-sdk/client-s3'
import { signRequest } from '../../src/auth/sign.ts'
import { s3Client } from '../support/clients.ts'
import { Daemon, rootKey } from '../support/daemon.ts'
import { startFakeRemote, type FakeRemote } from '../support/fake-remote.ts'
import { behind, startGateway } from '../support/gateway.ts'

let remote: FakeRemote
let forwarding: Daemon
let refusing: Daemon

before(async () => {
  remote = await startFakeRemote()
  const settings = behind(remote.endpoint)
  forwarding = await Daemon.start({ settings: { ...settings, S3D_REMOTE_UNKNOWN_OPERATIONS: 'forward' } })
  refusing = await Daemon.start({ settings })
})
beforeEach(() => {
  remote.received.length = 0
  remote.answers = [response => response.end('unheard of')]
})
after(async () => {
  await forwarding.remove()
  await refusing.remove()
  await remote.close()
})

function get(daemon: Daemon, target: string, key = rootKey): Promise<Response> {
  const [path = '', rawQuery = ''] = target.split('?')
  const headers = signRequest(
    { method: 'GET', path, rawQuery, headers: { host: `127.0.0.1:${daemon.port}` } },
    { ...key, region: 'us-east-1' },
    Date.now(),
  )
  return fetch(daemon.endpoint + target, { headers })
}

describe('a sub-resource that nobody knows', () => {
  test('is refused, and the remote hears nothing', async () => {
    const answer = await get(refusing, '/b/k?unheard-of')
    assert.equal(answer.status, 501)
    assert.equal(remote.received.length, 0)
  })

  test('is forwarded as it is where that is configured', async () => {
    const answer = await get(forwarding, '/b/k?unheard-of')
    assert.equal(answer.status, 200)
    assert.equal(await answer.text(), 'unheard of')
    assert.equal(remote.received[0]?.target, '/b/k?unheard-of=')
    assert.ok(remote.received[0].headers.authorization !== undefined)
  })

  test('is forwarded for who may do so only', async () => {
    const anonymous = await fetch(forwarding.endpoint + '/b/k?unheard-of')
    assert.equal(anonymous.status, 403)
    assert.equal(remote.received.length, 0)
  })
})

describe('the region', () => {
  test('of every bucket is the one that clients sign for', async () => {
    remote.answers = [
      response => {
        response.setHeader('x-amz-bucket-region', 'eu-west-1')
        response.end('<LocationConstraint>eu-west-1</LocationConstraint>')
      },
    ]
    const object = await get(refusing, '/b/k')
    assert.equal(object.headers.get('x-amz-bucket-region'), 'us-east-1')
    assert.equal(object.headers.get('x-s3d-remote-bucket-region'), 'eu-west-1')
    const s3 = s3Client(refusing)
    const { LocationConstraint } = await s3.send(new GetBucketLocationCommand({ Bucket: 'b' }))
    assert.equal(LocationConstraint, undefined)
    s3.destroy()
  })
})

describe('a question beforehand', () => {
  test('is answered by the remote and its rules', async () => {
    const gateway = await startGateway()
    const s3 = s3Client(gateway.daemon)
    try {
      const Bucket = 'shared'
      await s3.send(new CreateBucketCommand({ Bucket }))
      const CORSRules = [{ AllowedMethods: ['PUT'], AllowedOrigins: ['https://here.example'] }]
      await s3.send(new PutBucketCorsCommand({ Bucket, CORSConfiguration: { CORSRules } }))
      const ask = (origin: string) =>
        fetch(`${gateway.endpoint}/${Bucket}/k`, {
          method: 'OPTIONS',
          headers: { origin, 'access-control-request-method': 'PUT' },
        })
      const granted = await ask('https://here.example')
      assert.equal(granted.status, 200)
      assert.equal(granted.headers.get('access-control-allow-origin'), 'https://here.example')
      assert.equal((await ask('https://there.example')).status, 403)
    } finally {
      s3.destroy()
      await gateway.remove()
    }
  })
})
