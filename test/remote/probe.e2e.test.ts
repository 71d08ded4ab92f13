/**
 * `s3d remote probe` through a real gateway: in front of a daemon that has everything, of one that lacks one thing at a
 * time, and of one that takes nothing. Whatever it found the gateway heeds at once, and nothing is left of it.
 */
import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, test } from 'node:test'
import {
  CreateBucketCommand,
  ListObjectVersionsCommand,
  PutBucketVersioningCommand,
  PutObjectCommand,
  ListMultipartUploadsCommand,
  type S3Client,
} from '@aws-sdk/client-s3'
import { AdminEndpoint } from '../support/admin.ts'
import { s3Client } from '../support/clients.ts'
import { Daemon, rootKey } from '../support/daemon.ts'
import { behind } from '../support/gateway.ts'
import { startLackingRemote, type LackingRemote } from '../support/lacking-remote.ts'
import { runProgram, type Ran } from '../support/program.ts'

let remote: LackingRemote
let gateway: Daemon
let admin: AdminEndpoint
let s3: S3Client

before(async () => {
  remote = await startLackingRemote()
  admin = await AdminEndpoint.choose()
  gateway = await Daemon.start({ settings: { ...behind(remote.endpoint), ...admin.settings } })
  s3 = s3Client(gateway)
  await s3.send(new CreateBucketCommand({ Bucket: 'plain' }))
  await s3.send(new CreateBucketCommand({ Bucket: 'versions' }))
  const VersioningConfiguration = { Status: 'Enabled' } as const
  await s3.send(new PutBucketVersioningCommand({ Bucket: 'versions', VersioningConfiguration }))
})
beforeEach(() => (remote.lacks = []))
after(async () => {
  s3.destroy()
  await gateway.remove()
  await remote.close()
})

function s3d(...args: readonly string[]): Promise<Ran> {
  const settings = {
    ...admin.settings,
    S3D_ENDPOINT: gateway.endpoint,
    S3D_ACCESS_KEY_ID: rootKey.accessKeyId,
    S3D_SECRET_ACCESS_KEY: rootKey.secretAccessKey,
  }
  return runProgram(['remote', ...args], { settings })
}

interface Matrix {
  readonly capabilities: readonly { readonly capability: string; readonly has: boolean | null }[]
  readonly setting: string
}

async function probed(bucket: string): Promise<Matrix> {
  const { code, stdout, stderr } = await s3d('probe', '--bucket', bucket, '--prefix', 'in/here', '--json')
  assert.equal(code, 0, stderr)
  return JSON.parse(stdout.toString())
}

/** Names of what it lacks, and of what nobody knows. */
function lacking({ capabilities }: Matrix): readonly string[] {
  return capabilities.filter(({ has }) => has !== true).map(({ capability }) => capability)
}

async function left(Bucket: string): Promise<unknown> {
  const { Versions, DeleteMarkers } = await s3.send(new ListObjectVersionsCommand({ Bucket }))
  const { Uploads } = await s3.send(new ListMultipartUploadsCommand({ Bucket }))
  return [...(Versions ?? []), ...(DeleteMarkers ?? []), ...(Uploads ?? [])].map(({ Key }) => Key)
}

describe('a remote that has everything', () => {
  for (const bucket of ['plain', 'versions']) {
    test(`is found to, in the bucket ${bucket}, and keeps nothing of it`, async () => {
      assert.deepEqual(lacking(await probed(bucket)), ['small-parts'])
      assert.deepEqual(await left(bucket), [])
    })
  }

  test('is shown as a table, with the line that states it', async () => {
    await probed('plain')
    const { stdout } = await s3d('show')
    assert.match(stdout.toString(), /^remote default\nchecksums +yes +probed +200, 400 BadDigest\n/)
    assert.match(stdout.toString(), /\nsmall-parts +no +probed +400 EntityTooSmall, at least 5242880 bytes\n/)
    assert.match(stdout.toString(), /\npart-10000 +yes +probed +200; 10001: 400 InvalidArgument\n/)
    assert.match(
      stdout.toString(),
      /\nto state it: S3D_REMOTE_CAPABILITIES=checksums,.*,no-small-parts,part-10000\n$/,
    )
  })
})

function putOnce(): Promise<unknown> {
  return s3.send(new PutObjectCommand({ Bucket: 'plain', Key: 'k', Body: 'x', IfNoneMatch: '*' }))
}

/** What can't be there without it. */
const withIt: Readonly<Partial<Record<string, readonly string[]>>> = {
  multipart: ['part-10000', 'part-copy'],
  copy: ['part-copy'],
}

describe('a remote that lacks', () => {
  const names = [
    'checksums',
    'trailers',
    'conditional-writes',
    'conditional-deletes',
    'list-v2',
    'tagging',
    'versioning',
    'copy',
    'delete-objects',
    'object-attributes',
    'md5-etags',
    'multipart',
    'part-10000',
  ]
  for (const name of names) {
    test(`${name} is found to`, async () => {
      remote.lacks = [name]
      const found = lacking(await probed('plain'))
      const want = [name, 'small-parts', ...(withIt[name] ?? [])]
      assert.deepEqual(found.toSorted(), want.toSorted())
      remote.lacks = []
      assert.deepEqual(await left('plain'), [])
    })
  }

  test('high part numbers is asked for the highest', async () => {
    remote.lacks = ['part-10000']
    const { capabilities, setting } = await probed('plain')
    const found = capabilities.find(({ capability }) => capability === 'part-10000')
    assert.deepEqual(
      { ...found, found: undefined, until: undefined },
      {
        capability: 'part-10000',
        has: false,
        source: 'probed',
        evidence: '501 NotImplemented, up to 1000',
        limit: 1_000,
        found: undefined,
        until: undefined,
      },
    )
    assert.doesNotMatch(setting, /part-10000/, 'the number can not be stated')
    remote.lacks = []
    assert.deepEqual(await left('plain'), [])
  })

  test('conditional writes is not sent any from then on', async () => {
    remote.lacks = ['conditional-writes']
    await probed('plain')
    await assert.rejects(putOnce(), { name: 'NotImplemented' })
    remote.lacks = []
    await probed('plain')
    await putOnce()
    await assert.rejects(putOnce(), { name: 'PreconditionFailed' })
  })
})

test('what a probe found is known after a restart', async () => {
  remote.lacks = ['tagging']
  await probed('plain')
  remote.lacks = []
  await gateway.stop()
  await gateway.restart()
  const { stdout } = await s3d('show')
  assert.match(stdout.toString(), /\ntagging +no +probed /)
  await probed('plain')
})

describe('a probe', () => {
  test('of a bucket that is not there fails, and says why', async () => {
    const { code, stderr } = await s3d('probe', '--bucket', 'nowhere')
    assert.equal(code, 1)
    assert.match(stderr, /the remote does not take objects there: 404 NoSuchBucket/)
  })

  const usage = [
    { args: ['probe'], want: /a probe needs --bucket/ },
    { args: ['probe', 'other', '--bucket', 'b'], want: /no such remote; there are default/ },
    { args: ['dance'], want: /s3d remote \[show/ },
  ]
  for (const { args, want } of usage) {
    test(`is not begun by s3d remote ${args.join(' ')}`, async () => {
      const { code, stderr } = await s3d(...args)
      assert.equal(code, 2)
      assert.match(stderr, want)
    })
  }

  test('is for who signs as root', async () => {
    const answer = await admin.get('/v1/remotes/default/probe?bucket=plain', 'POST')
    assert.deepEqual(
      [answer.status, answer.text],
      [403, 'sign as root, by a clock that is right to five minutes\n'],
    )
  })
})
