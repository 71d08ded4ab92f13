/**
 * Limits of a real daemon, standing alone and in front of a remote: the AWS SDK is told to slow down and comes again, nothing
 * of a refused upload is sent or changed, and bytes that are held back arrive.
 */
import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, describe, test } from 'node:test'
import {
  CreateBucketCommand,
  GetObjectCommand,
  ListBucketsCommand,
  PutObjectCommand,
  S3ServiceException,
  type S3Client,
} from '@aws-sdk/client-s3'
import { AdminEndpoint } from '../support/admin.ts'
import { s3Client } from '../support/clients.ts'
import { Daemon } from '../support/daemon.ts'
import { eventually } from '../support/eventually.ts'
import { behind, startSecondDaemon } from '../support/gateway.ts'
import { askQuery, formOf } from '../support/query-request.ts'
import { errorCode, presign, RawConnection } from '../support/raw-http.ts'

const yaml = `
limits:
  rules:
    - {name: few-writes, buckets: few, operations: write, requests: 0.5, burst: 1}
    - {name: one-by-one, buckets: narrow, operations: read, concurrency: 1}
    - {name: slowly, buckets: slow, send: 1MiB, receive: 1MiB}
    - {name: sts-few, services: sts, requests: 0.01, burst: 2, per: identity}
    - {name: iam-few, services: iam, operations: read, requests: 0.01, burst: 1}
    - {name: asked, buckets: asked, requests: 0.01, burst: 1, per: identity}
`
const large = Buffer.alloc(400_000, 'large')

function put(Bucket: string, Key: string): PutObjectCommand {
  return new PutObjectCommand({ Bucket, Key, Body: 'body' })
}

function refused(error: unknown): boolean {
  return (
    error instanceof S3ServiceException &&
    error.name === 'SlowDown' &&
    error.message === 'Please reduce your request rate.' &&
    error.$metadata.httpStatusCode === 503
  )
}

for (const place of ['standing alone', 'in front of a remote'] as const) {
  describe(`limits ${place}`, () => {
    let folder: string
    let remote: Daemon | undefined
    let daemon: Daemon
    let admin: AdminEndpoint
    let client: S3Client

    before(async () => {
      folder = await mkdtemp(path.join(tmpdir(), 's3d-limits-'))
      const config = path.join(folder, 's3d.yaml')
      await writeFile(config, yaml)
      admin = await AdminEndpoint.choose()
      remote = place === 'standing alone' ? undefined : await startSecondDaemon()
      const settings = { ...admin.settings, ...(remote === undefined ? {} : behind(remote.endpoint)) }
      daemon = await Daemon.start({ settings, options: ['--config', config] })
      client = s3Client(daemon)
      for (const Bucket of ['few', 'narrow', 'slow', 'free']) {
        await s3Client(remote ?? daemon, credentialsOf(remote)).send(new CreateBucketCommand({ Bucket }))
      }
    })
    after(async () => {
      await daemon?.remove()
      await remote?.remove()
      await rm(folder, { recursive: true, force: true })
    })

    test('who is over a rate is told so, and its client comes again', async () => {
      await emptied()
      await assert.rejects(client.send(put('few', 'refused')), refused)
      await s3Client(daemon, { maxAttempts: 10 }).send(put('few', 'retried'))
      await assert.rejects(client.send(new GetObjectCommand({ Bucket: 'few', Key: 'refused' })), {
        name: 'NoSuchKey',
      })
      for (let turn = 0; turn < 5; turn++) await client.send(put('free', `k${turn}`))
    })

    /** Uses up what there is of the rate, whatever went before. */
    async function emptied(): Promise<void> {
      await client.send(put('few', 'k')).catch((error: unknown) => assert(refused(error)))
    }

    test('a body that waits for 100 Continue is not sent', async () => {
      await emptied()
      const connection = await RawConnection.open(daemon.port)
      const { target, host } = await presign(client, 'PUT', { Bucket: 'few', Key: 'refused' })
      await connection.send(
        `PUT ${target} HTTP/1.1\r\nHost: ${host}\r\nContent-Length: 4\r\nExpect: 100-continue\r\n\r\n`,
      )
      const response = await connection.response()
      assert.equal(response.status, 503)
      assert.equal(errorCode(response), 'SlowDown')
      assert.match(response.headers['retry-after'] ?? '', /^[12]$/)
      connection.destroy()
    })

    test('the next may come when the body of the one under way is through, or its client gone', async () => {
      const get = new GetObjectCommand({ Bucket: 'narrow', Key: 'large' })
      await client.send(
        new PutObjectCommand({ Bucket: 'narrow', Key: 'large', Body: Buffer.alloc(50_000_000, 'x') }),
      )
      const first = await RawConnection.open(daemon.port)
      const { target, host } = await presign(client, 'GET', { Bucket: 'narrow', Key: 'large' })
      await first.send(`GET ${target} HTTP/1.1\r\nHost: ${host}\r\n\r\n`)
      await first.bytes(1_000)
      first.pause()
      await assert.rejects(client.send(get), refused)
      first.destroy()
      await eventually(() =>
        client.send(get).then(
          ({ Body }) => Body?.transformToByteArray().then(bytes => bytes.length === 50_000_000) ?? false,
          () => false,
        ),
      )
    })

    test('bytes are held back and arrive, both ways, and who leaves is forgotten', async () => {
      await client.send(new PutObjectCommand({ Bucket: 'slow', Key: 'k', Body: large }))
      const get = new GetObjectCommand({ Bucket: 'slow', Key: 'k' })
      const { Body } = await client.send(get)
      assert.deepEqual(Buffer.from((await Body?.transformToByteArray()) ?? []), large)
      const { target, host } = await presign(client, 'GET', { Bucket: 'slow', Key: 'k' })
      const leaver = await RawConnection.open(daemon.port)
      await leaver.send(`GET ${target} HTTP/1.1\r\nHost: ${host}\r\n\r\n`)
      await leaver.bytes(1_000)
      leaver.destroy()
      await eventually(async () => (await admin.samples()).get('s3d_requests_in_flight') === 0)
      const metrics = await admin.samples()
      const waits = (direction: string) =>
        metrics.get(`s3d_limits_waits_total{rule="slowly",direction="${direction}"}`) ?? 0
      assert(waits('received') > 0 && waits('sent') > 0)
      assert((metrics.get('s3d_limits_refused_total{rule="few-writes",limit="rate"}') ?? 0) >= 2)
      assert((metrics.get('s3d_limits_refused_total{rule="one-by-one",limit="concurrency"}') ?? 0) >= 1)
    })

    async function ask(service: 'sts' | 'iam', form: Readonly<Record<string, string>>) {
      const { status, headers, text } = await askQuery(daemon, { service, body: formOf(service, form) })
      return { status, wait: Number(headers.get('retry-after')), text }
    }

    test('STS and IAM say that it is too much as theirs do, to each caller', async () => {
      const who = { Action: 'GetCallerIdentity' }
      assert.deepEqual([(await ask('sts', who)).status, (await ask('sts', who)).status], [200, 200])
      const { status, wait, text } = await ask('sts', who)
      assert.equal(status, 400, text)
      assert(wait > 50 && wait <= 100, String(wait))
      assert.match(text, /<Type>Sender<\/Type><Code>Throttling<\/Code><Message>Rate exceeded<\/Message>/)
      const list = { Action: 'ListUsers' }
      assert.equal((await ask('iam', list)).status, 200)
      assert.match((await ask('iam', list)).text, /<Code>Throttling<\/Code>/)
      // Another action is no read, and the rule does not count it.
      const write = await ask('iam', { Action: 'DeleteUser', UserName: 'x' })
      assert.doesNotMatch(write.text, /Throttling/)
    })

    test('who has nothing to sign with is counted by address', async () => {
      const body = new URLSearchParams({
        Action: 'AssumeRoleWithWebIdentity',
        Version: '2011-06-15',
        RoleArn: 'arn:aws:iam::000000000000:role/web',
        RoleSessionName: 'tests',
        WebIdentityToken: 'no token',
      })
      const codes: string[] = []
      for (let turn = 0; turn < 3; turn++) {
        const answer = await fetch(daemon.endpoint, { method: 'POST', body })
        codes.push(/<Code>(\w+)</.exec(await answer.text())?.[1] ?? '')
      }
      assert.deepEqual(codes, ['InvalidIdentityToken', 'InvalidIdentityToken', 'Throttling'])
    })

    test('a browser that asks beforehand too often', async () => {
      const headers = { Origin: 'https://one.example', 'Access-Control-Request-Method': 'GET' }
      const preflight = () => fetch(`${daemon.endpoint}/asked/k`, { method: 'OPTIONS', headers })
      assert.notEqual((await preflight()).status, 503)
      const second = await preflight()
      assert.deepEqual([second.status, Number(second.headers.get('retry-after')) > 50], [503, true])
      assert.match(await second.text(), /<Code>SlowDown<\/Code>/)
    })

    test('who is over no limit notices nothing', async () => {
      await Promise.all(Array.from({ length: 20 }, () => client.send(new ListBucketsCommand({}))))
    })
  })
}

function credentialsOf(remote: Daemon | undefined) {
  if (remote === undefined) return {}
  const { AWS_ACCESS_KEY_ID: accessKeyId = '', AWS_SECRET_ACCESS_KEY: secretAccessKey = '' } = behind('')
  return { credentials: { accessKeyId, secretAccessKey } }
}
