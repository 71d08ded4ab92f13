/** `s3d status` and `s3d set` against a real daemon: what they say is so, and tags change as asked or not at all. */
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { AdminEndpoint } from '../support/admin.ts'
import { Daemon, freePort, rootKey } from '../support/daemon.ts'
import { eventually } from '../support/eventually.ts'
import type { Ran } from '../support/program.ts'
import { runCli as s3d } from '../support/terminal.ts'

let daemon: Daemon
let admin: AdminEndpoint
before(async () => {
  admin = await AdminEndpoint.choose()
  daemon = await Daemon.start({ settings: admin.settings })
  Object.assign(process.env, {
    S3D_ENDPOINT: daemon.endpoint,
    S3D_ADMIN_ENDPOINT: 'none',
    S3D_ACCESS_KEY_ID: rootKey.accessKeyId,
    S3D_SECRET_ACCESS_KEY: rootKey.secretAccessKey,
  })
  for (const bucket of ['first', 'first-and-longer'])
    await succeeds(['api', 'create-bucket', '--bucket', bucket])
  await succeeds(['put', 'first/a/key', '--metadata', 'note=n', '--content-type', 'text/plain'])
})
after(() => daemon.remove())

async function succeeds(args: readonly string[]): Promise<Ran> {
  const ran = await s3d(args)
  assert.equal(ran.code, 0, `${args.join(' ')}: ${ran.stderr}`)
  return ran
}

async function json(args: readonly string[]): Promise<Readonly<Record<string, unknown>>> {
  return JSON.parse((await succeeds([...args, '--json'])).stdout.toString())
}

describe('status', () => {
  test('of the daemon', async () => {
    const { answeredInMs, ...facts } = await json(['status'])
    assert.ok(Number.isInteger(answeredInMs))
    assert.deepEqual(facts, { endpoint: daemon.endpoint, auth: 'sigv4', region: 'us-east-1', buckets: 2 })
    const { stdout } = await succeeds(['status'])
    assert.match(stdout.toString(), /^buckets +2$/m)
  })

  test('of the daemon, and what its admin endpoint says', async () => {
    await eventually(async () => (await admin.get('/readyz')).status === 200)
    const facts = await json(['status', '--admin-endpoint', admin.endpoint])
    const { version, mode, uptimeSeconds, freeBytes, ready, checks, buckets } = facts
    assert.match(String(version), /^\d+\.\d+\.\d+$/)
    assert.ok(Number(uptimeSeconds) >= 0 && Number(freeBytes) > 0)
    assert.deepEqual([mode, ready, checks, buckets], ['standalone', true, { daemon: 'ok', disk: 'ok' }, 2])
    const { stdout } = await succeeds(['status', '--admin-endpoint', admin.endpoint])
    assert.match(stdout.toString(), /^check:disk +ok$/m)
  })

  test('of the daemon, where its admin endpoint is silent or another daemon’s', async () => {
    const nobody = `http://127.0.0.1:${await freePort()}`
    const silent = await json(['status', '--admin-endpoint', nobody])
    assert.deepEqual([silent['buckets'], silent['admin']], [2, `not reachable at ${nobody} (ECONNREFUSED)`])
    const other = await AdminEndpoint.choose()
    const another = await Daemon.start({ settings: other.settings })
    try {
      // Neither another daemon nor what speaks no such thing is taken for ours.
      for (const endpoint of [other.endpoint, another.endpoint]) {
        const facts = await json(['status', '--admin-endpoint', endpoint])
        assert.deepEqual(
          [facts['buckets'], facts['version'], facts['admin']],
          [2, undefined, `another daemon's at ${endpoint}`],
        )
      }
    } finally {
      await another.remove()
    }
  })

  test('of a bucket, which is not another whose name begins alike', async () => {
    for (const { bucket, objects } of [
      { bucket: 'first', objects: 1 },
      { bucket: 'first-and-longer', objects: 0 },
    ]) {
      const facts = await json(['status', bucket])
      assert.deepEqual(
        [facts['bucket'], facts['region'], facts['objects'], facts['tags']],
        [bucket, 'us-east-1', objects, {}],
      )
      assert.match(String(facts['created']), /^\d{4}-\d\d-\d\dT/)
    }
  })

  test('of an object', async () => {
    const { modified, etag, checksums, ...facts } = await json(['status', 's3://first/a/key'])
    const wanted = {
      bucket: 'first',
      key: 'a/key',
      size: 0,
      contentType: 'text/plain',
      storageClass: 'STANDARD',
      checksumType: 'FULL_OBJECT',
      metadata: { note: 'n' },
      tags: {},
    }
    for (const [name, want] of Object.entries(wanted)) assert.deepEqual(facts[name], want, name)
    assert.match(String(modified), /^\d{4}-\d\d-\d\dT/)
    assert.equal(etag, '"d41d8cd98f00b204e9800998ecf8427e"')
    assert.deepEqual(checksums, { CRC32: 'AAAAAA==' })
    assert.match((await succeeds(['status', 'first/a/key'])).stdout.toString(), /^md:note +n$/m)
  })

  const missing = ['no-such-bucket', 'no-such-bucket/key', 'first/no-such-key']
  for (const target of missing) {
    test(`of ${target}, which is not there`, async () => {
      const { code, stdout, stderr } = await s3d(['status', target])
      assert.deepEqual([code, stdout.length], [1, 0])
      assert.match(stderr, /^s3d: NotFound: [^\n]+\n$/)
    })
  }

  test('of a daemon that is not there', async () => {
    const { code, stderr } = await s3d(['status', '--endpoint', 'http://127.0.0.1:9'])
    assert.equal(code, 1)
    assert.match(stderr, /^s3d: can't reach the daemon /)
  })
})

describe('set', () => {
  for (const target of ['first', 'first/a/key']) {
    test(`the tags of ${target}`, async () => {
      const steps: readonly { readonly args: readonly string[]; readonly want: object }[] = [
        { args: ['--tag', 'a=1', '--tag', 'b='], want: { a: '1', b: '' } },
        { args: ['--tag', 'a=x=y', '--tag', 'c:d=3'], want: { a: 'x=y', b: '', 'c:d': '3' } },
        { args: ['--reset', '--tag', 'e=5'], want: { e: '5' } },
        { args: ['--reset'], want: {} },
        { args: ['--reset'], want: {} },
      ]
      for (const { args, want } of steps) {
        assert.deepEqual(await json(['set', target, ...args]), { tags: want })
        assert.deepEqual((await json(['status', target]))['tags'], want)
      }
    })
  }

  test('says what it has set', async () => {
    const { stdout, stderr } = await succeeds(['set', 'first/a/key', '--tag', 'colour=blue'])
    assert.deepEqual([stdout.length, stderr], [0, 'tag:colour  blue\n'])
  })

  test('what is refused changes nothing', async () => {
    const tagged = await json(['status', 'first/a/key'])
    const { code, stderr } = await s3d(['set', 'first/a/key', '--tag', 'aws:x=1'])
    assert.equal(code, 1)
    assert.match(stderr, /^s3d: InvalidTag: [^\n]+\n$/)
    const many = Array.from({ length: 11 }, (_, index) => ['--tag', `t${index}=`]).flat()
    assert.equal((await s3d(['set', 'first/a/key', '--reset', ...many])).code, 1)
    assert.deepEqual(await json(['status', 'first/a/key']), tagged)
    assert.match((await s3d(['set', 'first/no', '--tag', 'a=1'])).stderr, /^s3d: NoSuchKey: /)
    assert.match((await s3d(['set', 'no-such-bucket', '--reset'])).stderr, /^s3d: NoSuchBucket: /)
  })
})
