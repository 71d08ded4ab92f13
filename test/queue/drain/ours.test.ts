/**
 * Attempts whose answers are lost, at a remote whose ETags are no MD5 because it encrypts with keys: what arrived is
 * recognised, by its checksum or by reading it back, and what others have written is never taken for it.
 */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { S3Error } from '../../../src/service/errors.ts'
import type { OpName } from '../../../src/service/service.ts'
import { kmsKeys } from '../../support/service.ts'
import { bucket, openWorld, streamOf, type World, type WorldOptions } from './world.ts'

type T = Parameters<typeof openWorld>[0]

const large = Buffer.alloc(1024 * 1024, 'large')
const partBytes = 5 * 1024 * 1024

/** A remote whose bucket encrypts with keys. @param checksums whether it says which */
async function keyed(t: T, checksums: 'told' | 'untold', options: WorldOptions = {}): Promise<World> {
  const world = await openWorld(t, {
    ...options,
    ...(checksums === 'untold' && { tamper: (_, output) => withoutChecksums(output) }),
  })
  const KMSMasterKeyID = kmsKeys[0]
  const ApplyServerSideEncryptionByDefault = { SSEAlgorithm: 'aws:kms', KMSMasterKeyID } as const
  const ServerSideEncryptionConfiguration = { Rules: [{ ApplyServerSideEncryptionByDefault }] }
  await world.remote.call('PutBucketEncryption', { Bucket: bucket, ServerSideEncryptionConfiguration })
  return world
}

function withoutChecksums(output: object): object {
  return Object.fromEntries(Object.entries(output).filter(([name]) => !name.startsWith('Checksum')))
}

/** Answers to calls of that name are lost. @param times how often; the remote has done what they asked */
function lose(world: World, op: OpName, times: number): void {
  let left = times
  world.weather = call =>
    call.op === op && left-- > 0 ? { error: new S3Error('ServiceUnavailable'), isLost: true } : undefined
}

async function pushed(world: World): Promise<void> {
  world.drain.start()
  await world.settle()
  for (let each = 0; each < 6; each += 1) {
    world.clock.pass(60_000)
    await world.settle()
  }
}

const countOf = ({ calls }: World, op: OpName): number =>
  calls.filter(call => call.startsWith(`${op} `)).length

async function putInParts(world: World): Promise<void> {
  const at = { Bucket: bucket, Key: 'key' }
  const { UploadId = '' } = await world.local.call('CreateMultipartUpload', at)
  const Parts = []
  for (const PartNumber of [1, 2]) {
    const Body = streamOf(Buffer.alloc(PartNumber === 1 ? partBytes : 3, PartNumber))
    const { ETag } = await world.local.call('UploadPart', { ...at, UploadId, PartNumber, Body })
    Parts.push({ PartNumber, ETag })
  }
  await world.local.call('CompleteMultipartUpload', { ...at, UploadId, MultipartUpload: { Parts } })
}

for (const checksums of ['told', 'untold'] as const) {
  describe(`where ETags are no MD5, and checksums are ${checksums}`, () => {
    const reads = checksums === 'told' ? 0 : 1

    test('what arrived is sent once, however often the answer is lost', async t => {
      const world = await keyed(t, checksums)
      await world.put('key', large, { Tagging: 'colour=blue', Metadata: { size: 'large' } })
      lose(world, 'PutObject', Infinity)
      await pushed(world)
      assert.deepEqual(world.entries('key'), [])
      assert.deepEqual([countOf(world, 'PutObject'), countOf(world, 'GetObject')], [1, reads])
    })

    test('a small one as well, when it was tried some times', async t => {
      const world = await keyed(t, checksums)
      await world.put('key', 'small')
      lose(world, 'PutObject', Infinity)
      await pushed(world)
      assert.deepEqual(world.entries('key'), [])
      assert.deepEqual([countOf(world, 'PutObject'), countOf(world, 'GetObject')], [3, reads])
    })

    test('an upload whose completion arrived is not sent again', async t => {
      const world = await keyed(t, checksums)
      await putInParts(world)
      lose(world, 'CompleteMultipartUpload', Infinity)
      await pushed(world)
      assert.deepEqual(world.entries('key'), [])
      assert.deepEqual([countOf(world, 'UploadPart'), countOf(world, 'GetObject')], [2, reads])
    })

    for (const rule of ['fail', 'copy'] as const) {
      test(`an attempt of ours is no conflict under the rule ${rule}`, async t => {
        const world = await keyed(t, checksums, { rule: () => rule })
        const id = await world.put('key', 'ours', { Tagging: 'colour=blue' })
        lose(world, 'PutObject', 1)
        await pushed(world)
        assert.deepEqual(world.entries('key'), [])
        assert.equal(await world.there('key'), 'ours')
        assert.equal(await world.there(`key.conflict-${id}`), undefined)
      })
    }

    test('an older write of ours is no conflict for a newer one', async t => {
      for (const newer of ['put', 'delete'] as const) {
        const world = await keyed(t, checksums, { rule: () => 'fail' })
        await world.put('key', 'older')
        lose(world, 'PutObject', Infinity)
        world.drain.start()
        await world.settle()
        assert.equal(await world.there('key'), 'older')
        world.weather = () => undefined
        if (newer === 'put') await world.put('key', 'newer')
        else await world.delete('key')
        await pushed(world)
        assert.deepEqual(world.entries('key'), [], newer)
        assert.equal(await world.there('key'), newer === 'put' ? 'newer' : undefined)
      }
    })

    test('what somebody else has written, as long and as much alike, is not taken for ours', async t => {
      const world = await keyed(t, checksums)
      await world.put('key', large)
      world.weather = ({ op }) =>
        op === 'PutObject' ? { error: new S3Error('ServiceUnavailable') } : undefined
      world.drain.start()
      await world.settle()
      const theirs = Buffer.alloc(large.length, 'their')
      const described = { ContentType: 'binary/octet-stream' }
      await world.remote.call('PutObject', {
        Bucket: bucket,
        Key: 'key',
        Body: streamOf(theirs),
        ...described,
      })
      world.weather = () => undefined
      await pushed(world)
      assert.deepEqual(world.entries('key'), [])
      assert.equal(await world.there('key'), large.toString())
    })

    test('and under the rule fail it is a conflict', async t => {
      const world = await keyed(t, checksums, { rule: () => 'fail' })
      await world.put('key', 'ours1')
      world.weather = ({ op }) =>
        op === 'PutObject' ? { error: new S3Error('ServiceUnavailable') } : undefined
      world.drain.start()
      await world.settle()
      await new Promise(resolve => setTimeout(resolve, 1_100)) // times at the remote are whole seconds
      await world.remote.call('PutObject', { Bucket: bucket, Key: 'key', Body: streamOf('their') })
      world.weather = () => undefined
      await pushed(world)
      assert.equal(world.entries('key')[0]?.error?.code, 'Conflict')
      assert.equal(await world.there('key'), 'their')
    })
  })
}

test('who may not read what arrived sends it again', async t => {
  const world = await keyed(t, 'untold')
  await world.put('key', large)
  let losses = 1
  world.weather = ({ op }) => {
    if (op === 'GetObject') return { error: new S3Error('AccessDenied') }
    return op === 'PutObject' && losses-- > 0
      ? { error: new S3Error('ServiceUnavailable'), isLost: true }
      : undefined
  }
  await pushed(world)
  assert.deepEqual(world.entries('key'), [])
  assert.equal(countOf(world, 'PutObject'), 2)
})

test('who may not even look sends it again, and is not refused for that', async t => {
  const world = await openWorld(t)
  await world.put('key', large)
  let failures = 1
  world.weather = ({ op }) => {
    if (op === 'HeadObject') return { error: new S3Error('AccessDenied') }
    return op === 'PutObject' && failures-- > 0 ? { error: new S3Error('ServiceUnavailable') } : undefined
  }
  await pushed(world)
  assert.deepEqual(world.entries('key'), [])
  assert.equal(await world.there('key'), large.toString())
})

test('a remote whose ETags are others without a word of keys is known for that', async t => {
  const told: string[] = []
  const abilities = {
    has: (name: string) => (told.includes(name) ? false : undefined),
    learn: (name: string) => told.push(name),
  }
  const world = await openWorld(t, {
    abilitiesOf: () => abilities,
    tamper: (op, output) => (op === 'PutObject' ? { ...output, ETag: `"${'0'.repeat(32)}"` } : output),
  })
  await world.put('key', 'one')
  await world.put('other', 'two')
  await pushed(world)
  assert.deepEqual(told, ['md5-etags'])
  assert.deepEqual([world.entries('key'), world.entries('other')], [[], []])
})
