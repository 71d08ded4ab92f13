/**
 * The audit log of a real daemon, standing alone and in front of a remote: what each kind of request leaves in it, that it is
 * whole after a stop and after a kill, and what a disk that takes nothing does to requests.
 */
import assert from 'node:assert/strict'
import { appendFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, describe, test } from 'node:test'
import {
  CreateBucketCommand,
  DeleteObjectsCommand,
  GetObjectCommand,
  PutBucketPolicyCommand,
  PutObjectCommand,
} from '@aws-sdk/client-s3'
import { AdminEndpoint } from '../support/admin.ts'
import { s3Client } from '../support/clients.ts'
import { Daemon, freePort, rootKey, type KeyPair } from '../support/daemon.ts'
import { eventually } from '../support/eventually.ts'
import { encodeForm, encodePolicy, signedByVersion4, type Fields } from '../support/forms.ts'
import { behind, startSecondDaemon } from '../support/gateway.ts'
import { runProgram } from '../support/program.ts'
import { askQuery, formOf } from '../support/query-request.ts'

const ann: KeyPair = { accessKeyId: 'ANNSACCESSKEY0001', secretAccessKey: 'secret/of/ann/0123456789' }
const masterKey = Buffer.alloc(32, 'master').toString('base64')
const token = 'a-token-of-the-web-role'

const yaml = (folder: string): string => `
identities:
  policies:
    read:
      Version: 2012-10-17
      Statement:
        - {Sid: Reading, Effect: Allow, Action: s3:GetObject, Resource: '*'}
        - {Effect: Allow, Action: sts:AssumeRole, Resource: '*'}
    clean:
      Version: 2012-10-17
      Statement:
        - {Sid: Own, Effect: Allow, Action: 's3:DeleteObject', Resource: 'arn:aws:s3:::photos/own/*'}
  users:
    - {name: ann, policies: [read, clean], accessKeys: [{id: ${ann.accessKeyId}, secret: ${ann.secretAccessKey}}]}
  roles:
    - name: web
      trust: {Version: 2012-10-17, Statement: {Effect: Allow, Principal: {AWS: '000000000000'}, Action: 'sts:AssumeRole'}}
      policies: read
      callers: [{tokenFile: ${folder}/token}]
limits:
  rules:
    - {name: never, buckets: limited, requests: 0.001, burst: 1}
`

type Found = Readonly<Record<string, unknown>>

for (const place of ['standing alone', 'in front of a remote'] as const) {
  describe(`the audit log ${place}`, () => {
    let folder: string
    let remote: Daemon | undefined
    let daemon: Daemon
    let credentials: string
    let admin: AdminEndpoint

    before(async () => {
      folder = await mkdtemp(path.join(tmpdir(), 's3d-audited-'))
      const config = path.join(folder, 's3d.yaml')
      await writeFile(config, yaml(folder))
      await writeFile(path.join(folder, 'token'), token)
      admin = await AdminEndpoint.choose()
      credentials = `http://127.0.0.1:${await freePort()}`
      remote = place === 'standing alone' ? undefined : await startSecondDaemon()
      daemon = await Daemon.start({
        settings: {
          ...admin.settings,
          ...(remote === undefined ? {} : behind(remote.endpoint)),
          S3D_CREDENTIALS_ENDPOINT: credentials,
          S3D_MASTER_KEY: masterKey,
          S3D_AUDIT: 'strict',
          S3D_AUDIT_DIR: path.join(folder, 'audit'),
          S3D_AUDIT_SEAL: 'master-key',
        },
        options: ['--config', config],
      })
    })
    after(async () => {
      await daemon?.remove()
      await remote?.remove()
      await rm(folder, { recursive: true, force: true })
    })

    const records = () => recordsIn(path.join(folder, 'audit'))

    /** The last that fits, waited for: what changes nothing is flushed within a second. */
    async function found(fits: (record: Found) => boolean): Promise<Found> {
      let last: Found | undefined
      await eventually(async () => (last = (await records()).findLast(fits)) !== undefined)
      assert(last)
      return last
    }

    const verify = () =>
      runProgram(['audit', 'verify', path.join(folder, 'audit'), '--json'], {
        settings: { S3D_MASTER_KEY: masterKey, S3D_AUDIT_SEAL: 'master-key', S3D_LOCAL_DIR: folder },
      })

    const ask = (service: 'sts' | 'iam', form: Readonly<Record<string, string>>, key = ann) =>
      askQuery(daemon, { service, key, body: formOf(service, form) })

    test('a write is recorded before it is answered', async () => {
      const client = s3Client(daemon)
      await client.send(new CreateBucketCommand({ Bucket: 'photos' }))
      await client.send(new CreateBucketCommand({ Bucket: 'limited' })).catch(() => {})
      await client.send(new PutObjectCommand({ Bucket: 'photos', Key: 'k', Body: 'body' }))
      const put = (await records()).findLast(({ operation }) => operation === 'PutObject')
      assert(put)
      const { requestId, time, ms, prev, seal, seq, receivedBytes, ...rest } = put
      assert.match(String(requestId), /^[0-9A-Z]{16}$/)
      assert.deepEqual(
        [typeof time, typeof ms, typeof prev, typeof seal, typeof seq],
        ['string', 'number', 'string', 'string', 'number'],
      )
      assert(Number(receivedBytes) >= 4)
      assert.deepEqual(rest, {
        event: 'request',
        who: { kind: 'root', accessKeyId: rootKey.accessKeyId },
        operation: 'PutObject',
        bucket: 'photos',
        key: 'k',
        decision: { effect: 'allow', by: ['root'] },
        status: 200,
        address: '127.0.0.1',
        sentBytes: 0,
      })
    })

    test('who may, who may not, and by what', async () => {
      const client = s3Client(daemon, { credentials: ann })
      const { Body } = await client.send(new GetObjectCommand({ Bucket: 'photos', Key: 'k' }))
      await Body?.transformToString()
      const get = await found(({ operation, status }) => operation === 'GetObject' && status === 200)
      assert.deepEqual(get['decision'], {
        effect: 'allow',
        by: ['identity policy read, statement 1 (Reading)'],
      })
      assert.deepEqual(get['sentBytes'], 4)
      await assert.rejects(client.send(new PutObjectCommand({ Bucket: 'photos', Key: 'x', Body: 'x' })))
      const { who, decision, error } = await found(({ key, status }) => key === 'x' && status === 403)
      assert.deepEqual(
        [who, decision, error],
        [
          { kind: 'user', arn: 'arn:aws:iam::000000000000:user/ann', accessKeyId: ann.accessKeyId },
          { effect: 'deny', by: ['no identity policy allows it'] },
          'AccessDenied',
        ],
      )
    })

    test('a bad signature proves nobody, and names the key it claims', async () => {
      const client = s3Client(daemon, { credentials: { ...ann, secretAccessKey: 'x'.repeat(20) } })
      await assert.rejects(client.send(new GetObjectCommand({ Bucket: 'photos', Key: 'k' })))
      const { who, decision } = await found(({ error }) => error === 'SignatureDoesNotMatch')
      assert.deepEqual(
        [who, decision],
        [
          { kind: 'unproven', accessKeyId: ann.accessKeyId },
          { effect: 'deny', by: ['authentication'] },
        ],
      )
    })

    test('what a limit refused', async () => {
      const get = new GetObjectCommand({ Bucket: 'limited', Key: 'k' })
      for (let turn = 0; turn < 2; turn++) await assert.rejects(s3Client(daemon).send(get))
      const { decision, status } = await found(({ error }) => error === 'SlowDown')
      assert.deepEqual([decision, status], [{ effect: 'deny', by: ['limit never'] }, 503])
    })

    test('each object of a deletion of many', async () => {
      const Objects = Array.from({ length: 1_000 }, (_, index) => ({ Key: `${'long/'.repeat(20)}${index}` }))
      await s3Client(daemon).send(new DeleteObjectsCommand({ Bucket: 'photos', Delete: { Objects } }))
      const { requestId } = await found(({ operation }) => operation === 'DeleteObjects')
      const all = (await records()).filter(record => record['requestId'] === requestId)
      assert(all.length > 2)
      const keys = all.flatMap(({ objects }) => objects as { readonly key: string }[]) // as the log says
      assert.deepEqual(keys.map(({ key }) => key).toSorted(), Objects.map(({ Key }) => Key).toSorted())
    })

    test('each object of a deletion of many has a decision of its own', async () => {
      const Objects = [{ Key: 'own/1' }, { Key: 'k' }, { Key: 'own/2' }]
      const client = s3Client(daemon, { credentials: ann })
      const { Errors } = await client.send(
        new DeleteObjectsCommand({ Bucket: 'photos', Delete: { Objects } }),
      )
      assert.deepEqual(
        Errors?.map(({ Key, Code }) => [Key, Code]),
        [['k', 'AccessDenied']],
      )
      const { decision, objects, status } = await found(
        ({ operation, who }) => operation === 'DeleteObjects' && JSON.stringify(who).includes('ann'),
      )
      assert.equal(status, 200)
      assert.deepEqual(decision, { effect: 'deny', by: ['1 of 3 objects'] })
      const own = { effect: 'allow', by: ['identity policy clean, statement 1 (Own)'] }
      const nobody = { effect: 'deny', by: ['no identity policy allows it'] }
      assert.deepEqual(objects, [
        { key: 'own/1', decision: own },
        { key: 'k', error: 'AccessDenied', decision: nobody },
        { key: 'own/2', decision: own },
      ])
    })

    test('a posted form is its signer’s upload', async () => {
      const conditions = [{ bucket: 'photos' }, ['starts-with', '$key', '']]
      const policyOf = (scope: Fields) =>
        encodePolicy([...conditions, ...scope.map(([name, value]) => ({ [name]: value }))])
      const fields: Fields = [['key', 'posted'], ...signedByVersion4(policyOf, rootKey)]
      const { body, contentType } = encodeForm(fields, { content: 'posted' })
      const answer = await fetch(`${daemon.endpoint}/photos`, {
        method: 'POST',
        body,
        headers: { 'content-type': contentType },
      })
      assert.equal(answer.status, 204, await answer.text())
      const { who, key } = await found(({ operation }) => operation === 'PostObject')
      assert.deepEqual([who, key], [{ kind: 'root', accessKeyId: rootKey.accessKeyId }, 'posted'])
    })

    test('STS, credentials that are handed out, and verbs of the admin endpoint', async () => {
      const RoleArn = 'arn:aws:iam::000000000000:role/web'
      const answer = await ask('sts', { Action: 'AssumeRole', RoleArn, RoleSessionName: 'tests' })
      assert.equal(answer.status, 200, answer.text)
      const assumed = await found(({ operation }) => operation === 'AssumeRole')
      assert.deepEqual(assumed['about'], { RoleArn, RoleSessionName: 'tests' })
      assert.match(JSON.stringify(assumed['who']), /user\/ann/)
      assert.match(JSON.stringify(assumed['decision']), /^\{"effect":"allow"/)
      const { session, accessKeyId, expires } = { ...Object(assumed['result']) }
      assert.equal(session, 'arn:aws:sts::000000000000:assumed-role/web/tests')
      assert.match(`${accessKeyId} ${expires}`, /^ASIA\w{16} 20\S+Z$/)
      assert(answer.text.includes(`<AccessKeyId>${accessKeyId}<`))
      const handed = await fetch(`${credentials}/v1/credentials`, { headers: { authorization: token } })
      assert.equal(handed.status, 200)
      const out = await found(({ operation }) => operation === 'hand out')
      assert.match(JSON.stringify(out['who']), /role\/web/)
      assert.equal((await fetch(`${credentials}/v1/credentials`)).status, 401)
      const none = await found(({ event, status }) => event === 'credentials' && status === 401)
      assert.deepEqual(none['decision'], { effect: 'deny', by: [] })
      await fetch(`${admin.endpoint}/v1/queue/drop?id=1`, { method: 'POST' })
      const { operation, about, decision } = await found(({ event }) => event === 'admin')
      assert.deepEqual(
        [operation, about, decision],
        ['POST /v1/queue/drop', { id: '1' }, { effect: 'deny', by: [] }],
      )
    })

    test('what STS and IAM refused, by what, and what IAM made', async () => {
      const RoleArn = 'arn:aws:iam::000000000000:role/none'
      await ask('sts', { Action: 'AssumeRole', RoleArn, RoleSessionName: 'tests' })
      const none = await found(({ operation, status }) => operation === 'AssumeRole' && status === 403)
      assert.deepEqual(
        [none['decision'], none['about'], none['error'], none['result']],
        [
          { effect: 'deny', by: ['no such role'] },
          { RoleArn, RoleSessionName: 'tests' },
          'AccessDenied',
          undefined,
        ],
      )
      await ask('iam', { Action: 'CreateUser', UserName: 'ben' })
      const refused = await found(({ operation, status }) => operation === 'CreateUser' && status === 403)
      assert.deepEqual(
        [refused['decision'], refused['about']],
        [{ effect: 'deny', by: ['no identity policy allows it'] }, { UserName: 'ben' }],
      )
      // In front of a remote without an index nobody keeps users.
      if (place === 'in front of a remote') return
      await ask('iam', { Action: 'CreateUser', UserName: 'ben' }, rootKey)
      const made = await found(({ operation, status }) => operation === 'CreateUser' && status === 200)
      assert.deepEqual(
        [made['decision'], made['result']],
        [{ effect: 'allow', by: ['root'] }, { arn: 'arn:aws:iam::000000000000:user/ben' }],
      )
      const key = await ask('iam', { Action: 'CreateAccessKey', UserName: 'ben' }, rootKey)
      const { result } = await found(({ operation }) => operation === 'CreateAccessKey')
      assert.deepEqual(result, { accessKeyId: /<AccessKeyId>(\w+)</.exec(key.text)?.[1] })
    })

    test('what a browser asks beforehand', async () => {
      const headers = { Origin: 'https://one.example', 'Access-Control-Request-Method': 'GET' }
      await fetch(`${daemon.endpoint}/photos/k`, { method: 'OPTIONS', headers })
      const { who, decision } = await found(({ operation }) => operation === 'Preflight')
      assert.deepEqual(who, { kind: 'anonymous' })
      const by = place === 'standing alone' ? 'CORS: not enabled' : 'remote'
      assert.deepEqual(decision, { effect: 'deny', by: [by] })
    })

    test('is whole, before a kill and after it', async () => {
      const running = await verify()
      assert.equal(running.code, 0, running.stderr)
      await daemon.signal('SIGKILL')
      await appendFile(path.join(folder, 'audit', await lastFile(path.join(folder, 'audit'))), '{"seq":9')
      await daemon.restart()
      await daemon.stop()
      const { code, stdout, stderr } = await verify()
      assert.equal(code, 0, stderr)
      const { notes, head } = JSON.parse(stdout.toString())
      assert.match(notes.join(), /a daemon ended without closing the log/)
      assert.match(daemon.output, new RegExp(`the audit log is closed head="${head}"`))
    })

    test('and when somebody has edited it, verify says where', async () => {
      const name = path.join(folder, 'audit', 'audit-00000001.jsonl')
      const text = await readFile(name, 'utf8')
      await writeFile(name, text.replace('"key":"k"', '"key":"j"'))
      const { code, stdout } = await verify()
      assert.equal(code, 1)
      const said = JSON.parse(stdout.toString())
      assert.equal(said.problemsCount, 2)
      assert.match(said.problems[0].what, /was not sealed with this key/)
    })
  })
}

test('while nothing can be recorded nothing is done, where that is wanted', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 's3d-audited-'))
  const config = path.join(folder, 's3d.yaml')
  await writeFile(config, yaml(folder))
  await writeFile(path.join(folder, 'token'), token)
  const admin = await AdminEndpoint.choose()
  const credentials = `http://127.0.0.1:${await freePort()}`
  const settings = {
    ...admin.settings,
    S3D_CREDENTIALS_ENDPOINT: credentials,
    S3D_AUDIT: 'strict',
    S3D_AUDIT_DIR: path.join(folder, 'audit'),
    S3D_AUDIT_FILE_SIZE: '4KiB',
  }
  const daemon = await Daemon.start({ settings, options: ['--config', config] })
  const handedOut = () => asked(`${credentials}/v1/credentials`, { headers: { authorization: token } })
  try {
    const client = s3Client(daemon)
    await client.send(new CreateBucketCommand({ Bucket: 'bucket' }))
    // The next file can't be made where one is that somebody else made.
    await writeFile(path.join(folder, 'audit', 'audit-00000002.jsonl'), '')
    let done = 0
    const put = () =>
      client.send(new PutObjectCommand({ Bucket: 'bucket', Key: `k${done}`, Body: 'x' })).then(() => done++)
    await assert.rejects(
      async () => {
        for (let turn = 0; turn < 100; turn++) await put()
      },
      { name: 'ServiceUnavailable', message: 'The audit log can not be written.' },
    )
    assert(done > 2)
    await assert.rejects(client.send(new PutBucketPolicyCommand({ Bucket: 'bucket', Policy: '{}' })), {
      name: 'ServiceUnavailable',
    })
    assert.equal(await handedOut(), 503, 'nor are credentials handed out')
    assert.equal(await asked(`${admin.endpoint}/v1/queue/flush`, { method: 'POST' }), 503)
    assert.equal(await asked(`${admin.endpoint}/metrics`), 200, 'which tells it')
    await rm(path.join(folder, 'audit', 'audit-00000002.jsonl'))
    await eventually(() =>
      put().then(
        () => true,
        () => false,
      ),
    )
    assert.equal(await handedOut(), 200)
    assert.equal(await asked(`${admin.endpoint}/livez`, { method: 'POST' }), 405)
    await daemon.stop()
    const nobodys = (await recordsIn(path.join(folder, 'audit'))).filter(({ status }) => status === 405)
    assert.deepEqual(nobodys, [], 'what is no verb was no root')
    const { code, stderr } = await runProgram(['audit', 'verify', path.join(folder, 'audit')])
    assert.equal(code, 0, stderr)
  } finally {
    await daemon.remove()
    await rm(folder, { recursive: true, force: true })
  }
})

async function asked(url: string, init: RequestInit = {}): Promise<number> {
  return (await fetch(url, init)).status
}

async function filesIn(dir: string): Promise<string[]> {
  return (await readdir(dir)).filter(name => name.endsWith('.jsonl')).toSorted()
}

async function lastFile(dir: string): Promise<string> {
  return (await filesIn(dir)).at(-1) ?? ''
}

async function recordsIn(dir: string): Promise<Found[]> {
  const names = await filesIn(dir)
  const texts = await Promise.all(names.map(name => readFile(path.join(dir, name), 'utf8')))
  return texts
    .flatMap(text => text.split('\n').filter(line => line.endsWith('}')))
    .map(line => JSON.parse(line))
}
