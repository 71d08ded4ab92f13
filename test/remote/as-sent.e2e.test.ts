/**
 * What a remote without checksums stored of a body too long to be kept for a digest: found out by the ETag of its answer,
 * and where that says nothing by what is there, through a real gateway in front of a remote that the test plays.
 */
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { after, describe, test } from 'node:test'
import { PutObjectCommand, UploadPartCommand, type S3Client } from '@aws-sdk/client-s3'
import { s3Client } from '../support/clients.ts'
import { content } from '../support/content.ts'
import { Daemon } from '../support/daemon.ts'
import { startFakeRemote, type Answerer, type FakeRemote } from '../support/fake-remote.ts'
import { behind } from '../support/gateway.ts'

const Body = content('as sent', 17 * 2 ** 20)
const md5 = createHash('md5').update(Body).digest('hex')
const other = { etag: `"${'0'.repeat(32)}"` }
const put = new PutObjectCommand({ Bucket: 'b', Key: 'k', Body })
const part = new UploadPartCommand({ Bucket: 'b', Key: 'k', UploadId: 'u', PartNumber: 1, Body })
const keyed = { ...other, 'x-amz-server-side-encryption': 'aws:kms' }

const answering =
  (headers: Record<string, string>, body: Uint8Array = Buffer.alloc(0)): Answerer =>
  response => {
    response.writeHead(200, headers)
    response.end(body)
  }
const refusing: Answerer = response => {
  response.writeHead(403, { 'content-type': 'application/xml' })
  response.end('<?xml version="1.0"?><Error><Code>AccessDenied</Code><Message>no</Message></Error>')
}
const gone: Answerer = response => void response.writeHead(412).end()
const sized = (length: number): Answerer => answering({ ...other, 'content-length': String(length) })

type Stated = 'no-checksums' | 'no-checksums,no-md5-etags' | 'no-checksums,md5-etags'

/** A gateway, and the remote it is in front of. */
interface Stage {
  readonly remote: FakeRemote
  readonly gateway: Daemon
  readonly s3: S3Client
}

const stages = new Map<Stated, Stage>()

async function staged(capabilities: Stated): Promise<Stage> {
  const known = stages.get(capabilities)
  if (known !== undefined) {
    known.remote.received.length = 0
    return known
  }
  const remote = await startFakeRemote()
  const settings = { ...behind(remote.endpoint), S3D_REMOTE_CAPABILITIES: capabilities }
  const gateway = await Daemon.start({ settings })
  const stage = { remote, gateway, s3: s3Client(gateway, { maxAttempts: 1 }) }
  stages.set(capabilities, stage)
  return stage
}

const asked = ({ remote }: Stage) => remote.received.map(({ method }) => method)

describe('a long body at a remote without checksums', () => {
  after(async () => {
    for (const { s3, gateway, remote } of stages.values()) {
      s3.destroy()
      await gateway.remove()
      await remote.close()
    }
  })

  const fine = [
    { what: 'whose ETag is its MD5', answers: [answering({ etag: `"${md5}"` })], want: ['PUT'] },
    { what: 'that nobody may read back', answers: [answering(other), refusing], want: ['PUT', 'GET'] },
    {
      what: 'that is encrypted with keys, and as long',
      answers: [answering(keyed), sized(Body.length)],
      want: ['PUT', 'HEAD'],
    },
    {
      what: 'that somebody else has replaced since',
      capabilities: 'no-checksums,no-md5-etags',
      answers: [answering(other), gone],
      want: ['PUT', 'HEAD'],
    },
  ] as const
  for (const { what, answers, want, ...more } of fine) {
    test(`${what}, is acknowledged`, async () => {
      const stage = await staged('capabilities' in more ? more.capabilities : 'no-checksums')
      stage.remote.answers = [...answers]
      await stage.s3.send(put)
      assert.deepEqual(asked(stage), want)
      assert.equal(stage.remote.received[0]?.headers['content-md5'], undefined)
    })
  }

  const wrong = [
    {
      what: 'that is another one when it is read back',
      capabilities: 'no-checksums,md5-etags',
      answers: [answering(other), answering(other, Buffer.alloc(Body.length))],
      command: put,
      message: /stored other bytes instead/,
    },
    {
      what: 'that is shorter there',
      capabilities: 'no-checksums,no-md5-etags',
      answers: [answering(other), sized(Body.length - 1)],
      command: put,
      message: /stored 17825791 bytes instead/,
    },
    {
      what: 'that is a part whose ETag has to be its MD5',
      capabilities: 'no-checksums,md5-etags',
      answers: [answering(other)],
      command: part,
      message: /stored another MD5 instead/,
    },
  ] as const
  for (const { what, capabilities, answers, command, message } of wrong) {
    test(`${what}, is to be sent again`, async () => {
      const { remote, s3 } = await staged(capabilities)
      remote.answers = [...answers]
      const sent = command === part ? s3.send(part) : s3.send(put)
      await assert.rejects(sent, { name: 'ServiceUnavailable', message })
    })
  }

  test('of a part nothing is asked where ETags may be anything', async () => {
    const stage = await staged('no-checksums')
    stage.remote.answers = [answering(other)]
    await stage.s3.send(part)
    assert.deepEqual(asked(stage), ['PUT'])
  })

  test('is read back once for another ETag, and the remote then known to have others', async () => {
    const stage = await staged('no-checksums')
    stage.remote.answers = [answering(other), answering(other, Body), answering(other), sized(Body.length)]
    await stage.s3.send(put)
    await stage.s3.send(put)
    assert.deepEqual(asked(stage), ['PUT', 'GET', 'PUT', 'HEAD'])
  })
})
