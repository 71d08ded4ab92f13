/**
 * Secrets never leave the daemon but to whom they belong: daemons with known secrets are driven through successes and
 * failures of every kind, made to crash and given bad configurations, and then everything they wrote is searched: stdout
 * and stderr, the audit log, metrics and the admin pages, and what errors say.
 */
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, describe, test } from 'node:test'
import { CreateBucketCommand, GetObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3'
import { AdminEndpoint } from '../support/admin.ts'
import { s3Client } from '../support/clients.ts'
import { Daemon, freePort, rootKey, type KeyPair } from '../support/daemon.ts'
import { encodeForm, encodePolicy, signedByVersion4, type Fields } from '../support/forms.ts'
import { behind, remoteKey, startSecondDaemon } from '../support/gateway.ts'
import { Secrets } from '../support/leaks.ts'
import { runProgram } from '../support/program.ts'
import { presign, RawConnection } from '../support/raw-http.ts'
import { askQuery } from '../support/query-request.ts'

const ann: KeyPair = { accessKeyId: 'ANNSACCESSKEY0001', secretAccessKey: 'aNn/s+secret=0123456789abcdef' }
const masterKey = createHash('sha256').update('master').digest('base64')
const callerToken = 'token-of-the-caller/0123456789'
const hookToken = 'token-of-the-hook-0123456789'
const customerKey = createHash('sha256').update('customer').digest()
const otherKey = createHash('sha256').update('other').digest()
const webIdentity = `eyJhbGciOiJub25lIn0.${Buffer.from('{"sub":"somebody in secret"}').toString('base64url')}.c2lnbmF0dXJl`

/** What the daemon knows, and tells nobody. */
const held = new Secrets()
/** What clients show it, and what it gives to one of them: an error may show a client what it has sent, as on AWS. */
const shown = new Secrets()

held.add('root secret', rootKey.secretAccessKey)
held.add('user secret', ann.secretAccessKey)
held.add('remote secret', remoteKey.secretAccessKey)
held.add('master key', masterKey)
held.add('master key, raw', Buffer.from(masterKey, 'base64'))
held.add('token of the caller', callerToken)
held.add('token of the webhook', hookToken)
shown.add('customer key', customerKey.toString('base64'))
shown.add('customer key, raw', customerKey)
shown.add('other customer key', otherKey.toString('base64'))
shown.add('web identity token', webIdentity)

const yaml = (folder: string): string => `
identities:
  policies:
    some:
      Version: 2012-10-17
      Statement:
        - {Effect: Allow, Action: s3:GetObject, Resource: '*'}
        - {Effect: Allow, Action: sts:AssumeRole, Resource: '*'}
  users:
    - {name: ann, policies: some, accessKeys: [{id: ${ann.accessKeyId}, secret: '${ann.secretAccessKey}'}]}
  roles:
    - name: web
      trust: {Version: 2012-10-17, Statement: {Effect: Allow, Principal: {AWS: '000000000000'}, Action: 'sts:AssumeRole'}}
      policies: some
      callers: [{tokenFile: ${folder}/token}]
limits:
  rules: [{name: few, buckets: limited, requests: 0.001}]
`

/** Loaded into the daemon, it makes it fail where and when a test says so. */
const fault = `
import fs from 'node:fs'
process.on('SIGUSR2', () => {
  fs.fdatasync = (descriptor, done) => setImmediate(done, Object.assign(new Error('EIO: injected'), { code: 'EIO' }))
})
process.on('SIGHUP', () => setImmediate(() => { throw new Error('injected') }))
`

for (const place of ['standing alone', 'in front of a remote'] as const) {
  describe(`secrets ${place}`, () => {
    let folder: string
    let config: string
    let remote: Daemon | undefined
    let daemon: Daemon
    let credentials: string
    let admin: AdminEndpoint
    let hook: Server
    /** What clients were told of failures. */
    let told = ''

    before(async () => {
      folder = await mkdtemp(path.join(tmpdir(), 's3d-secrets-'))
      config = path.join(folder, 's3d.yaml')
      await writeFile(config, yaml(folder))
      await writeFile(path.join(folder, 'token'), callerToken)
      await writeFile(path.join(folder, 'fault.mjs'), fault)
      admin = await AdminEndpoint.choose()
      credentials = `http://127.0.0.1:${await freePort()}`
      hook = createServer((_request, response) => void response.writeHead(500).end()).listen(0, '127.0.0.1')
      await once(hook, 'listening')
      remote = place === 'standing alone' ? undefined : await startSecondDaemon()
      daemon = await Daemon.start({ settings: settings(), options: ['--config', config] })
    })
    after(async () => {
      await daemon?.remove()
      await remote?.remove()
      hook.closeAllConnections()
      hook.close()
      await rm(folder, { recursive: true, force: true })
    })

    function settings(): Record<string, string> {
      const { port } = hook.address() as AddressInfo // it listens on TCP
      const gateway = {
        ...behind(remote?.endpoint ?? ''),
        S3D_WRITE_QUEUE: 'true',
        S3D_WRITE_QUEUE_FILTER: 'queued',
        S3D_WRITE_QUEUE_WEBHOOK: `http://127.0.0.1:${port}/?token=${hookToken}`,
        S3D_REMOTE_CONNECT_TIMEOUT: '1s',
      }
      return {
        ...admin.settings,
        ...(remote === undefined ? {} : gateway),
        S3D_CREDENTIALS_ENDPOINT: credentials,
        S3D_MASTER_KEY: masterKey,
        S3D_AUDIT: 'on',
        S3D_AUDIT_SEAL: 'master-key',
        S3D_AUDIT_FLUSH: '1ms',
        S3D_AUDIT_DIR: path.join(folder, 'audit'),
        S3D_LOG_LEVEL: 'debug',
        S3D_SIGV2: 'true',
        NODE_OPTIONS: `--import=${path.join(folder, 'fault.mjs')}`,
      }
    }

    /** Remembers what whoever was refused was told. */
    async function ask(url: string, init: RequestInit = {}): Promise<Response> {
      const response = await fetch(url, init)
      const text = await response.clone().text()
      if (response.status >= 400) told += `${JSON.stringify([...response.headers])}\n${text}\n`
      return response
    }

    async function fails(work: Promise<unknown>): Promise<void> {
      await assert.rejects(work, (error: Error) => {
        told += `${error.name}: ${error.message}\n`
        return true
      })
    }

    const presigned = async (key: string, as: KeyPair & { sessionToken?: string } = rootKey) => {
      const client = s3Client(daemon, { credentials: as })
      const { target } = await presign(client, 'GET', { Bucket: 'bucket', Key: key })
      const signature = new URLSearchParams(target.slice(target.indexOf('?'))).get('X-Amz-Signature') ?? ''
      shown.add(`signature of ${signature}`, signature)
      return target
    }

    test('of objects, keys of customers and URLs', async () => {
      const root = s3Client(daemon)
      for (const Bucket of ['bucket', 'queued']) await root.send(new CreateBucketCommand({ Bucket }))
      await root.send(new PutObjectCommand({ Bucket: 'bucket', Key: 'k', Body: 'body' }))
      await root.send(new PutObjectCommand({ Bucket: 'queued', Key: 'k', Body: 'body' }))
      const sealed = { Bucket: 'bucket', Key: 'sealed', SSECustomerAlgorithm: 'AES256' }
      const SSECustomerKey = customerKey.toString('base64')
      await root.send(new PutObjectCommand({ ...sealed, SSECustomerKey, Body: 'body' }))
      await root.send(new GetObjectCommand({ ...sealed, SSECustomerKey }))
      await fails(root.send(new GetObjectCommand({ ...sealed, SSECustomerKey: otherKey.toString('base64') })))
      await fails(root.send(new GetObjectCommand({ Bucket: 'bucket', Key: 'sealed' })))
      const denied = s3Client(daemon, { credentials: ann })
      await denied.send(new GetObjectCommand({ Bucket: 'bucket', Key: 'k' }))
      await fails(denied.send(new PutObjectCommand({ Bucket: 'bucket', Key: 'x', Body: 'x' })))
      await fails(denied.send(new PutObjectCommand({ ...sealed, SSECustomerKey, Body: 'x' })))
      const wrong = { ...ann, secretAccessKey: 'no-secret-of-anybody' }
      await fails(
        s3Client(daemon, { credentials: wrong }).send(new GetObjectCommand({ ...sealed, SSECustomerKey })),
      )
      const target = await presigned('k')
      assert.equal((await ask(daemon.endpoint + target)).status, 200)
      await ask(daemon.endpoint + target.replace('/bucket/', '/other/'))
      await ask(daemon.endpoint + target.replace('X-Amz-Expires=900', 'X-Amz-Expires=1'))
      await ask(`${daemon.endpoint}${await presigned('missing')}`)
      await ask(
        `${daemon.endpoint}/bucket/k?AWSAccessKeyId=${ann.accessKeyId}&Expires=1&Signature=bm9ib2R5cyBzaWduYXR1cmU`,
      )
      for (let turn = 0; turn < 3; turn++)
        await fails(root.send(new GetObjectCommand({ Bucket: 'limited', Key: 'k' })))
    })

    const sts = (form: Readonly<Record<string, string>>, key: KeyPair & { sessionToken?: string }) =>
      askQuery(daemon, { service: 'sts', key, body: new URLSearchParams(form).toString() })

    test('of sessions, tokens and forms', async () => {
      const RoleArn = 'arn:aws:iam::000000000000:role/web'
      const form = { Action: 'AssumeRole', Version: '2011-06-15', RoleArn, RoleSessionName: 'tests' }
      const { status, text } = await sts(form, ann)
      assert.equal(status, 200, text)
      const member = (name: string) => new RegExp(`<${name}>([^<]+)<`).exec(text)?.[1] ?? assert.fail(text)
      const session = {
        accessKeyId: member('AccessKeyId'),
        secretAccessKey: member('SecretAccessKey'),
        sessionToken: member('SessionToken'),
      }
      held.add(`session secret ${place}`, session.secretAccessKey)
      shown.add(`session token ${place}`, session.sessionToken)
      const acting = s3Client(daemon, { credentials: session })
      await acting.send(new GetObjectCommand({ Bucket: 'bucket', Key: 'k' }))
      await fails(acting.send(new PutObjectCommand({ Bucket: 'bucket', Key: 'x', Body: 'x' })))
      const broken = { ...session, sessionToken: session.sessionToken.slice(0, -8) + 'AAAAAAAA' }
      await fails(
        s3Client(daemon, { credentials: broken }).send(new GetObjectCommand({ Bucket: 'bucket', Key: 'k' })),
      )
      await ask(daemon.endpoint + (await presigned('missing', session)))
      told += (await sts({ ...form, RoleArn: RoleArn + 'x' }, session)).text
      told += (await sts(form, { ...ann, secretAccessKey: 'x'.repeat(20) })).text

      const web = {
        Action: 'AssumeRoleWithWebIdentity',
        Version: '2011-06-15',
        RoleArn,
        RoleSessionName: 'tests',
      }
      const asked = new URLSearchParams({ ...web, WebIdentityToken: webIdentity }).toString()
      await ask(`${daemon.endpoint}/?${asked}`)
      await ask(daemon.endpoint, {
        method: 'POST',
        body: asked,
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      })

      const out = await ask(`${credentials}/v1/credentials`, { headers: { authorization: callerToken } })
      const handed = JSON.parse(await out.text())
      held.add(`handed secret ${place}`, handed['SecretAccessKey'] ?? '')
      held.add(`handed token ${place}`, handed['Token'] ?? '')
      await ask(`${credentials}/v1/credentials`, { headers: { authorization: callerToken.slice(1) } })
      await ask(`${credentials}/v1/credentials?token=${encodeURIComponent(callerToken)}`, { method: 'POST' })

      const fields = signedByVersion4(policyOf, rootKey)
      const signature = fields.find(([name]) => name === 'x-amz-signature')?.[1] ?? ''
      shown.add(`signature of a form ${place}`, signature)
      for (const key of ['posted', 'a'.repeat(2_000)]) {
        const { body, contentType } = encodeForm([['key', key], ...fields], { content: 'posted' })
        await ask(`${daemon.endpoint}/bucket`, {
          method: 'POST',
          body,
          headers: { 'content-type': contentType },
        })
      }
    })

    test('of what is no request, and of pages and commands', async () => {
      const connection = await RawConnection.open(daemon.port)
      const authorization = `Authorization: AWS4-HMAC-SHA256 Credential=${rootKey.secretAccessKey}`
      await connection.send(
        `GET /bucket/k HTTP/1.1\r\n${authorization}\r\nbroken header ${callerToken}\r\n\r\n`,
      )
      await connection.closed()
      const crowded = await RawConnection.open(daemon.port)
      await crowded.send(`GET /bucket/k HTTP/1.1\r\nHost: x\r\nX: ${`${callerToken} `.repeat(1_000)}\r\n\r\n`)
      await crowded.closed()
      await ask(`${admin.endpoint}/v1/queue/drop?id=1&token=${hookToken}`, {
        method: 'POST',
        headers: { authorization: `S3D-HMAC-SHA256 ${rootKey.accessKeyId}/1/${'0'.repeat(64)}` },
      })
      const env = { ...settings(), S3D_ENDPOINT: daemon.endpoint, S3D_LOCAL_DIR: daemon.directory }
      const keys = { S3D_ACCESS_KEY_ID: rootKey.accessKeyId, S3D_SECRET_ACCESS_KEY: rootKey.secretAccessKey }
      const own: Record<string, string> = { ...env, ...keys, NODE_OPTIONS: '' }
      const commands = [
        ['config', '--config', config],
        ['config', '--json', '--config', config],
        ['doctor', '--config', config],
        ['status', '--debug'],
        ['queue', '--debug', '--json'],
        ['remote', '--debug'],
        ['get', 'bucket/missing', '--debug'],
        ['get', 'bucket/missing', '--json', '--debug'],
        ['audit', 'verify'],
      ]
      for (const command of commands) {
        const { stdout, stderr } = await runProgram(command, { settings: own })
        assert.deepEqual(leaksIn(stdout.toString() + stderr), [], command.join(' '))
      }
    })

    test('of a configuration that is no good', async () => {
      const bad: readonly Readonly<Record<string, string>>[] = [
        { S3D_SECRET_ACCESS_KEY: `${rootKey.secretAccessKey} with blanks\u0001` },
        { S3D_MASTER_KEY: masterKey.slice(0, -1) + '!' },
        { S3D_WRITE_QUEUE_WEBHOOK: `htp://hooks/?token=${hookToken}` },
        { S3D_MASTER_KEYS: masterKey },
        { S3D_AUDIT_DIR: '/dev/null/x' },
        { S3D_ENDPOINT: `http://root:${hookToken}@localhost:1` },
      ]
      const key = { S3D_ACCESS_KEY_ID: rootKey.accessKeyId, S3D_SECRET_ACCESS_KEY: rootKey.secretAccessKey }
      const own = { ...settings(), NODE_OPTIONS: '' }
      for (const wrong of bad) {
        const environment = { ...own, ...key, S3D_LOCAL_DIR: path.join(folder, 'other'), ...wrong }
        const { code, stdout, stderr } = await runProgram(['run', '--debug'], { settings: environment })
        assert.notEqual(code, 0)
        assert.deepEqual(leaksIn(stdout.toString() + stderr), [], Object.keys(wrong).join())
      }
      const file = path.join(folder, 'bad.yaml')
      const texts = [
        yaml(folder).replace(`secret: '${ann.secretAccessKey}'`, `secret: '${ann.secretAccessKey} '`),
        yaml(folder).replace(`secret: '${ann.secretAccessKey}'`, `secret: '${ann.secretAccessKey}`),
        yaml(folder).replace('secret:', 'secrets:'),
        `auth: {secretAccessKey: [${rootKey.secretAccessKey}]}`,
        `auth: {secretAccessKey: "${rootKey.secretAccessKey} x"}`,
      ]
      for (const text of texts) {
        await writeFile(file, text)
        const { code, stdout, stderr } = await runProgram(['run', '--config', file, '--debug'], {
          settings: own,
        })
        assert.notEqual(code, 0)
        assert.deepEqual(leaksIn(stdout.toString() + stderr), [], text.slice(0, 40))
      }
    })

    test('of a remote that is away, a crash, and another one', async () => {
      await remote?.stop()
      for (let turn = 0; turn < 2; turn++) {
        await ask(daemon.endpoint + (await presigned(`gone${turn}`)))
        if (remote !== undefined)
          await fails(
            s3Client(daemon).send(
              new PutObjectCommand({
                Bucket: 'bucket',
                Key: 'gone',
                Body: 'x',
                SSECustomerAlgorithm: 'AES256',
                SSECustomerKey: customerKey.toString('base64'),
              }),
            ),
          )
      }
      for (const signal of ['SIGUSR2', 'SIGHUP'] as const) {
        const from = daemon.output.length
        process.kill(daemon.pid, signal)
        // The last signal is the end by itself; the first one makes the next write fail.
        const Bucket = remote === undefined ? 'bucket' : 'queued'
        const last = s3Client(daemon).send(new PutObjectCommand({ Bucket, Key: 'last', Body: 'x' }))
        await last.catch((error: Error) => (told += error.message))
        const { code } = await daemon
          .signal(signal === 'SIGHUP' ? 'SIGHUP' : 'SIGTERM')
          .catch(() => ({ code: 1 }))
        assert.notEqual(code, 0, signal)
        assert.match(daemon.output.slice(from), /injected/)
        await daemon.restart()
      }
    })

    test('are nowhere', async () => {
      for (const page of [
        '/metrics',
        '/v1/status',
        '/readyz?verbose',
        '/livez',
        '/v1/queue',
        '/v1/remotes',
      ]) {
        const { text } = await admin.get(page)
        assert.deepEqual(leaksIn(text), [], page)
      }
      const dir = path.join(folder, 'audit')
      const names = await readdir(dir)
      assert(names.length >= 3)
      for (const name of names)
        assert.deepEqual(leaksIn(await readFile(path.join(dir, name), 'utf8')), [], name)
      for (const line of daemon.output.split('\n')) assert.deepEqual(leaksIn(line), [], line)
      assert(told.length > 1_000)
      assert.deepEqual(held.in(told), [], 'what errors say')
    })
  })
}

function leaksIn(text: string): string[] {
  return [...held.in(text), ...shown.in(text)]
}

function policyOf(scope: Fields): string {
  const conditions = [{ bucket: 'bucket' }, ['starts-with', '$key', '']]
  return encodePolicy([...conditions, ...scope.map(([name, value]) => ({ [name]: value }))])
}
