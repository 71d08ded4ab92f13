/**
 * Objects that came in parts go in the same parts, and an upload that broke off is taken up where it ended.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { S3Error } from '../../../src/service/errors.ts'
import { bucket, openWorld, streamOf, type World } from './world.ts'

const partSize = 5 * 1024 * 1024

async function putInParts(world: World, key: string, more: object = {}): Promise<string> {
  const { local } = world
  const { UploadId = '' } = await local.call('CreateMultipartUpload', { Bucket: bucket, Key: key, ...more })
  const Parts = []
  for (const [PartNumber, sizeBytes] of [
    [2, partSize],
    [5, partSize],
    [9, 3],
  ] as const) {
    const Body = streamOf(Buffer.alloc(sizeBytes, PartNumber))
    const part = await local.call('UploadPart', { Bucket: bucket, Key: key, UploadId, PartNumber, Body })
    Parts.push({ PartNumber, ETag: part.ETag })
  }
  const MultipartUpload = { Parts }
  const done = await local.call('CompleteMultipartUpload', {
    Bucket: bucket,
    Key: key,
    UploadId,
    MultipartUpload,
  })
  world.drain.wake()
  return done.ETag ?? ''
}

test('part by part, with the ETag that was acknowledged', async t => {
  const world = await openWorld(t)
  const etag = await putInParts(world, 'key', { ContentType: 'text/plain', Metadata: { colour: 'blue' } })
  world.drain.start()
  await world.settle()
  const head = await world.remote.call('HeadObject', {
    Bucket: bucket,
    Key: 'key',
    PartNumber: 5,
    ChecksumMode: 'ENABLED',
  })
  assert.equal(head.ETag, etag)
  assert.equal(head.ContentLength, partSize)
  assert.equal(head.PartsCount, 3)
  assert.equal(head.ContentType, 'text/plain')
  assert.deepEqual(head.Metadata, { colour: 'blue' })
  assert.equal(world.local.store.index.isQueueEmpty, true)
  assert.equal((await world.there('key'))?.slice(-4), '\u0005\t\t\t')
})

test('what arrived is not sent again', async t => {
  const world = await openWorld(t)
  await putInParts(world, 'key')
  const uploads: number[] = []
  world.weather = ({ op, input }) => {
    if (op !== 'UploadPart' || !('PartNumber' in input)) return undefined
    uploads.push(Number(input.PartNumber))
    return uploads.length <= 3 && input.PartNumber === 5 ? { error: new S3Error('InternalError') } : undefined
  }
  world.drain.start()
  await world.settle()
  assert.notEqual(world.entries('key')[0]?.upload, undefined)
  world.clock.pass(10_000)
  await world.settle()
  assert.deepEqual(uploads, [2, 5, 9, 5])
  assert.equal(world.calls.filter(call => call.startsWith('CreateMultipartUpload')).length, 1)
  assert.equal(world.local.store.index.isQueueEmpty, true)
})

test('a completion whose answer was lost is recognised', async t => {
  const world = await openWorld(t)
  await putInParts(world, 'key')
  let isFirst = true
  world.weather = ({ op }) => {
    if (op !== 'CompleteMultipartUpload' || !isFirst) return undefined
    isFirst = false
    return { error: new S3Error('ServiceUnavailable'), isLost: true }
  }
  world.drain.start()
  await world.settle()
  world.clock.pass(10_000)
  await world.settle()
  assert.equal(world.calls.filter(call => call.startsWith('UploadPart')).length, 3)
  assert.equal(world.local.store.index.isQueueEmpty, true)
})

for (const isLost of [true, false]) {
  const how = isLost ? 'whose answer was lost' : 'that failed'
  test(`tags that change after a completion ${how} are those at the remote`, async t => {
    const world = await openWorld(t)
    const at = { Bucket: bucket, Key: 'key' }
    await putInParts(world, 'key', { Tagging: 'colour=blue' })
    let isFirst = true
    world.weather = ({ op }) => {
      if (op !== 'CompleteMultipartUpload' || !isFirst) return undefined
      isFirst = false
      return { error: new S3Error('ServiceUnavailable'), ...(isLost && { isLost }) }
    }
    world.drain.start()
    await world.settle()
    const TagSet = [{ Key: 'colour', Value: 'red' }]
    await world.local.call('PutObjectTagging', { ...at, Tagging: { TagSet } })
    world.clock.pass(10_000)
    await world.settle()
    assert.equal(world.local.store.index.isQueueEmpty, true)
    assert.deepEqual((await world.remote.call('GetObjectTagging', at)).TagSet, TagSet)
  })
}

test('an upload that the remote forgot is begun anew', async t => {
  const world = await openWorld(t)
  await putInParts(world, 'key')
  world.weather = ({ op }) =>
    op === 'CompleteMultipartUpload' ? { error: new S3Error('InternalError') } : undefined
  world.drain.start()
  await world.settle()
  const UploadId = world.entries('key')[0]?.upload ?? ''
  await world.remote.call('AbortMultipartUpload', { Bucket: bucket, Key: 'key', UploadId })
  world.weather = () => undefined
  world.clock.pass(10_000)
  await world.settle()
  assert.equal((await world.there('key'))?.length, 2 * partSize + 3)
})

test('an upload of what was overwritten meanwhile is given up', async t => {
  const world = await openWorld(t)
  await putInParts(world, 'key')
  world.weather = ({ op }) =>
    op === 'CompleteMultipartUpload' ? { error: new S3Error('InternalError') } : undefined
  world.drain.start()
  await world.settle()
  await world.put('key', 'new')
  world.clock.pass(10_000)
  await world.settle()
  assert.equal(await world.there('key'), 'new')
  assert.deepEqual((await world.remote.call('ListMultipartUploads', { Bucket: bucket })).Uploads ?? [], [])
})

/** An entry whose upload is begun at the remote, and which fails for good. */
async function failedInParts(world: World): Promise<string> {
  await putInParts(world, 'key')
  world.weather = ({ op }) =>
    op === 'CompleteMultipartUpload' ? { error: new S3Error('AccessDenied') } : undefined
  world.drain.start()
  await world.settle()
  const [entry] = world.entries('key')
  assert.equal(entry?.state, 'failed')
  return entry.id
}

const never = new AbortController().signal
const uploadsThere = async ({ remote }: World) =>
  (await remote.call('ListMultipartUploads', { Bucket: bucket })).Uploads ?? []

test('an upload of what was dropped is aborted, as soon as the remote is there', async t => {
  const world = await openWorld(t)
  const id = await failedInParts(world)
  const { leftUploads } = world.local.store.index
  world.weather = () => ({ error: new S3Error('ServiceUnavailable') })
  assert.equal(await world.operator.drop(id, never), true)
  await world.settle()
  assert.deepEqual(
    leftUploads.all({ limit: 10, afterId: 0 }).map(({ key, attempts }) => [key, attempts]),
    [['key', 1]],
  )
  assert.equal((await uploadsThere(world)).length, 1)
  world.weather = () => undefined
  world.clock.pass(5_000)
  await world.settle()
  assert.deepEqual([await uploadsThere(world), leftUploads.count], [[], 0])
})

test('an upload that the remote does not let go is given up', async t => {
  const world = await openWorld(t)
  const id = await failedInParts(world)
  world.weather = ({ op }) =>
    op === 'AbortMultipartUpload' ? { error: new S3Error('AccessDenied') } : undefined
  assert.equal(await world.operator.drop(id, never), true)
  await world.settle()
  assert.equal(world.local.store.index.leftUploads.count, 0)
  assert.equal(world.calls.filter(call => call.startsWith('Abort')).length, 1)
})

test('where the remote has no checksums, parts have a digest, and are recognised by it', async t => {
  const world = await openWorld(t, {
    tamper(op, output) {
      if (op !== 'ListParts' || !('Parts' in output) || !Array.isArray(output.Parts)) return output
      return { ...output, Parts: output.Parts.map(part => ({ ...part, ChecksumCRC64NVME: undefined })) }
    },
  })
  await putInParts(world, 'key')
  let failures = 1
  world.weather = ({ op, input }) => {
    if (op === 'CreateMultipartUpload' && 'ChecksumAlgorithm' in input && input.ChecksumAlgorithm)
      return { error: new S3Error('NotImplemented') }
    if (op === 'CompleteMultipartUpload' && failures-- > 0) return { error: new S3Error('InternalError') }
    return undefined
  }
  world.drain.start()
  await world.settle()
  world.clock.pass(10_000)
  await world.settle()
  const sent = world.calls.flatMap((call, at) => (call.startsWith('UploadPart') ? [world.inputs[at]] : []))
  assert.equal(sent.length, 3, 'none is sent again')
  assert.ok(sent.every(input => input !== undefined && 'ContentMD5' in input && input.ContentMD5))
  assert.equal(world.local.store.index.isQueueEmpty, true)
})

test('what attempts left of a copy beside theirs is given up, and of what others began nothing', async t => {
  const world = await openWorld(t, { rule: () => 'copy' })
  await putInParts(world, 'key')
  const [entry] = world.entries('key')
  assert.ok(entry !== undefined)
  await world.local.store.index.commit(transaction => transaction.setEntryBase(entry.id, 'what was there'))
  const beside = `key.conflict-${entry.id}`
  await world.remote.call('PutObject', { Bucket: bucket, Key: 'key', Body: streamOf('theirs') })
  for (const Key of ['key', beside + '-more'])
    await world.remote.call('CreateMultipartUpload', { Bucket: bucket, Key })
  let failuresCount = 0
  world.weather = ({ op, resource }) => {
    if (op !== 'UploadPart' || resource.key !== beside || failuresCount === 2) return undefined
    failuresCount += 1
    return { error: new S3Error('InternalError'), isLost: true }
  }
  world.drain.start()
  await world.settle()
  for (let each = 0; each < 3; each += 1) {
    world.clock.pass(10_000)
    await world.settle()
  }
  assert.equal(failuresCount, 2)
  assert.equal(await world.there('key'), 'theirs')
  assert.equal((await world.there(beside))?.length, 2 * partSize + 3)
  const { Uploads = [] } = await world.remote.call('ListMultipartUploads', { Bucket: bucket })
  assert.deepEqual(
    Uploads.map(({ Key }) => Key),
    ['key', beside + '-more'],
  )
})
