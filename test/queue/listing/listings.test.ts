/**
 * Merged listings against the plain thing: one bucket with everything in it. The drain moves keys to the remote between
 * pages, and between the look at the queue and the remote's answer; the list must not change by that.
 */
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import * as fc from 'fast-check'
import { listings } from '../../../src/queue/listing/listings.ts'
import { S3Error } from '../../../src/service/errors.ts'
import {
  around,
  stack,
  type Input,
  type OpName,
  type Output,
  type Service,
} from '../../../src/service/service.ts'
import type { Bucket } from '../../../src/store/rows.ts'
import { callOf, openService, type OpenService } from '../../support/service.ts'
import { objectOf } from '../../support/store.ts'

let mirrorSide: OpenService
let remoteSide: OpenService
before(async () => {
  mirrorSide = await openService()
  remoteSide = await openService()
})
after(async () => {
  await mirrorSide.close()
  await remoteSide.close()
})

let worlds = 0

/** A bucket at the remote, its mirror, and the layer between. */
class World {
  readonly name: string
  readonly mirror: Bucket
  readonly plain: string
  /** Done when the remote is asked, before it looks and before its answer is there. */
  onAsked: () => Promise<void> = async () => {}
  asked = 0

  private constructor(name: string, mirror: Bucket) {
    this.name = name
    this.plain = `${name}-plain`
    this.mirror = mirror
  }

  static async open(): Promise<World> {
    worlds += 1
    const name = `bucket-${worlds}`
    await remoteSide.call('CreateBucket', { Bucket: name })
    await remoteSide.call('CreateBucket', { Bucket: `${name}-plain` })
    const settings = { versioning: 'Enabled', mirror: {} }
    const mirror = await mirrorSide.store.index.commit(transaction =>
      transaction.createBucket({ name, createdMs: 1, region: '', settings }),
    )
    return new World(name, mirror)
  }

  readonly #service: Service = call =>
    stack(
      [
        around(
          listings({
            index: mirrorSide.store.index,
            mirrors: { of: bucket => (bucket === this.name ? this.mirror : undefined) },
          }),
        ),
      ],
      async inner => {
        this.asked += 1
        await this.onAsked()
        const answer = await remoteSide.service(inner)
        await this.onAsked()
        return answer
      },
    )(call)

  async call<Op extends OpName>(op: Op, input: Omit<Input<Op>, 'Bucket'>): Promise<Output<Op>> {
    // Every operation here is about the one bucket.
    const whole = { ...input, Bucket: this.name } as unknown as Input<Op>
    return (await this.#service(callOf(op, whole))).output()
  }

  /** The same of the bucket that holds everything. */
  async plainly<Op extends OpName>(op: Op, input: Omit<Input<Op>, 'Bucket'>): Promise<Output<Op>> {
    // As above.
    const whole = { ...input, Bucket: this.plain } as unknown as Input<Op>
    return remoteSide.call(op, whole)
  }

  async fill(bucket: string, keys: readonly string[]): Promise<void> {
    const { index } = remoteSide.store
    const { id } = index.bucket(bucket) ?? assert.fail('the bucket is there')
    await index.commit(transaction => {
      for (const key of keys) transaction.putObject(id, key, objectOf({ id: 0, sizeBytes: 0 }))
    })
  }

  async pend(puts: readonly string[], deletes: readonly string[]): Promise<void> {
    await mirrorSide.store.index.commit(transaction => {
      for (const key of puts) transaction.putObject(this.mirror.id, key, objectOf({ id: 0, sizeBytes: 0 }))
      for (const key of deletes) transaction.putMarker(this.mirror.id, key, 1)
    })
  }

  /** What the drain does with a key: the remote first, the row then. */
  async push(key: string): Promise<void> {
    const { index } = mirrorSide.store
    const row = index.object(this.mirror.id, key)
    const marker = row === undefined ? index.marker(this.mirror.id, key) : undefined
    if (row !== undefined) await this.fill(this.name, [key])
    if (marker !== undefined) await remoteSide.call('DeleteObject', { Bucket: this.name, Key: key })
    const version = row?.versionId ?? marker?.versionId
    if (version === undefined) return
    await index.commit(transaction => transaction.deleteVersion(this.mirror.id, key, version))
  }
}

interface Content {
  readonly remote: readonly string[]
  readonly puts: readonly string[]
  readonly deletes: readonly string[]
  /** Keys in the order they are pushed, one whenever the remote is asked. */
  readonly pushed: readonly string[]
}

async function worldOf({ remote, puts, deletes, pushed }: Content): Promise<World> {
  const world = await World.open()
  const gone = new Set(deletes.filter(key => !puts.includes(key)))
  await world.fill(world.name, remote)
  await world.fill(world.plain, [...remote.filter(key => !gone.has(key)), ...puts])
  await world.pend(puts, [...gone])
  const waiting = [...pushed]
  world.onAsked = async () => {
    const key = waiting.shift()
    if (key !== undefined) await world.push(key)
  }
  return world
}

const letters = fc.constantFrom('a', 'b', '/', 'é', '\uffff', '\u{1f600}', ' ', '%', '\u0001')
const word = fc.array(letters, { maxLength: 5 }).map(parts => parts.join(''))
const key = word.filter(text => text !== '')
const content: fc.Arbitrary<Content> = fc.uniqueArray(key, { minLength: 4, maxLength: 24 }).chain(keys =>
  fc.record({
    remote: fc.subarray(keys),
    puts: fc.subarray(keys),
    deletes: fc.subarray(keys),
    pushed: fc.shuffledSubarray(keys),
  }),
)
const query = fc.record({
  Prefix: fc.oneof(fc.constant(''), word),
  Delimiter: fc.constantFrom(undefined, '', '/', 'a', '//'),
  EncodingType: fc.constantFrom(undefined, 'url' as const),
  MaxKeys: fc.constantFrom(1, 2, 3, 5, 1000, 5000),
})
const runs = { numRuns: 120 }

/** What a page shows, without what differs between two buckets. */
function shown(output: Output<'ListObjects'> | Output<'ListObjectsV2'>): object {
  const { Contents = [], CommonPrefixes = [], IsTruncated, Prefix, Delimiter, MaxKeys, EncodingType } = output
  const keys = Contents.map(({ Key, Size, ETag, StorageClass }) => [Key, Size, ETag, StorageClass])
  return { keys, CommonPrefixes, IsTruncated, Prefix, Delimiter, MaxKeys, EncodingType }
}

function versionsOf({ Versions = [], ...rest }: Output<'ListObjectVersions'>): unknown[] {
  return [
    Versions.map(({ Key, VersionId, IsLatest, Size }) => [Key, VersionId, IsLatest, Size]),
    [rest.CommonPrefixes, rest.IsTruncated, rest.NextKeyMarker, rest.NextVersionIdMarker],
  ]
}

describe('a bucket of which part is pending lists like one that has everything', () => {
  test('ListObjectsV2, page by page', () =>
    fc.assert(
      fc.asyncProperty(content, query, word, async (held, asked, StartAfter) => {
        const world = await worldOf(held)
        let ours: string | undefined
        let theirs: string | undefined
        for (;;) {
          const page = await world.call('ListObjectsV2', { ...asked, StartAfter, ContinuationToken: ours })
          const want = await world.plainly('ListObjectsV2', {
            ...asked,
            StartAfter,
            ContinuationToken: theirs,
          })
          assert.deepEqual(shown(page), shown(want))
          assert.equal(page.KeyCount, want.KeyCount)
          assert.equal(page.ContinuationToken, ours)
          assert.equal(page.NextContinuationToken === undefined, want.NextContinuationToken === undefined)
          ours = page.NextContinuationToken
          theirs = want.NextContinuationToken
          if (ours === undefined) return
        }
      }),
      runs,
    ))

  test('ListObjects, by markers', () =>
    fc.assert(
      fc.asyncProperty(content, query, async (held, { EncodingType: _url, ...asked }) => {
        const world = await worldOf(held)
        let Marker: string | undefined
        for (;;) {
          const page = await world.call('ListObjects', { ...asked, Marker })
          const want = await world.plainly('ListObjects', { ...asked, Marker })
          assert.deepEqual(shown(page), shown(want))
          assert.equal(page.NextMarker, want.NextMarker)
          if (page.IsTruncated !== true) return
          Marker = page.NextMarker ?? page.Contents?.at(-1)?.Key
        }
      }),
      runs,
    ))

  test('ListObjectVersions: every key has the version null', () =>
    fc.assert(
      fc.asyncProperty(content, query, async (held, { EncodingType: _url, ...asked }) => {
        const world = await worldOf(held)
        let markers: { KeyMarker?: string | undefined; VersionIdMarker?: string | undefined } = {}
        for (;;) {
          const page = await world.call('ListObjectVersions', { ...asked, ...markers })
          const want = await world.plainly('ListObjectVersions', { ...asked, ...markers })
          assert.deepEqual(versionsOf(page), versionsOf(want))
          if (page.IsTruncated !== true) return
          markers = { KeyMarker: page.NextKeyMarker, VersionIdMarker: page.NextVersionIdMarker }
        }
      }),
      runs,
    ))
})

test('uploads of both sides are listed once each, whatever the page', () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(key, { maxLength: 8 }),
      fc.array(key, { maxLength: 8 }),
      fc.integer({ min: 1, max: 4 }),
      async (here, there, MaxUploads) => {
        const world = await World.open()
        const ids: (string | undefined)[] = []
        for (const Key of here) {
          ids.push((await mirrorSide.call('CreateMultipartUpload', { Bucket: world.name, Key })).UploadId)
        }
        for (const Key of there) {
          ids.push((await remoteSide.call('CreateMultipartUpload', { Bucket: world.name, Key })).UploadId)
        }
        const seen: (string | undefined)[] = []
        const keys: string[] = []
        let markers: { KeyMarker?: string | undefined; UploadIdMarker?: string | undefined } = {}
        for (;;) {
          const page = await world.call('ListMultipartUploads', { MaxUploads, ...markers })
          assert.ok((page.Uploads ?? []).length <= MaxUploads)
          seen.push(...(page.Uploads ?? []).map(({ UploadId }) => UploadId))
          keys.push(...(page.Uploads ?? []).map(({ Key = '' }) => Key))
          if (page.IsTruncated !== true) break
          markers = { KeyMarker: page.NextKeyMarker, UploadIdMarker: page.NextUploadIdMarker }
        }
        assert.equal(seen.length, ids.length)
        assert.deepEqual(new Set(seen), new Set(ids))
        assert.deepEqual(
          keys,
          keys.toSorted((one, other) => Buffer.compare(Buffer.from(one), Buffer.from(other))),
        )
      },
    ),
    { numRuns: 40 },
  ))

test('a remote that can’t be reached is a 503, never a partial list', async () => {
  const world = await worldOf({ remote: ['a'], puts: ['b'], deletes: [], pushed: [] })
  world.onAsked = () => Promise.reject(new S3Error('ServiceUnavailable'))
  for (const op of ['ListObjects', 'ListObjectsV2', 'ListObjectVersions'] as const) {
    await assert.rejects(world.call(op, {}), { code: 'ServiceUnavailable', status: 503 })
  }
})

test('a folder whose keys are all pending deletes is not shown, for one more question', async () => {
  const keys = Array.from({ length: 1500 }, (_, at) => `gone/${String(at).padStart(4, '0')}`)
  const world = await worldOf({ remote: [...keys, 'kept/1'], puts: [], deletes: keys, pushed: [] })
  const { CommonPrefixes } = await world.call('ListObjectsV2', { Delimiter: '/' })
  assert.deepEqual(CommonPrefixes, [{ Prefix: 'kept/' }])
  assert.ok(world.asked <= 4, `${world.asked} questions`)
})

test('a token outlives what was pending when it was given, and what was not', async () => {
  const world = await worldOf({ remote: ['a', 'c', 'e'], puts: ['b'], deletes: [], pushed: [] })
  const first = await world.call('ListObjectsV2', { MaxKeys: 2 })
  await world.push('b')
  const second = await world.call('ListObjectsV2', {
    MaxKeys: 1,
    ContinuationToken: first.NextContinuationToken,
  })
  assert.deepEqual(
    second.Contents?.map(({ Key }) => Key),
    ['c'],
  )
  const third = await world.call('ListObjectsV2', { MaxKeys: 1, StartAfter: 'b' })
  await world.pend(['d'], [])
  const last = await world.call('ListObjectsV2', { ContinuationToken: third.NextContinuationToken })
  assert.deepEqual(
    last.Contents?.map(({ Key }) => Key),
    ['d', 'e'],
  )
})

test('the remote’s page goes out as it came, but for the token that says where it ended', async () => {
  const world = await worldOf({ remote: ['a', 'b', 'c'], puts: [], deletes: [], pushed: [] })
  const head = '<ListBucketResult><IsTruncated>true</IsTruncated><Unheard>of</Unheard>'
  const layer = around(listings({ index: mirrorSide.store.index, mirrors: { of: () => world.mirror } }))
  const targets: string[] = []
  const inner: Service = async call => {
    const answer = await remoteSide.service(call)
    targets.push(call.raw?.target ?? 'typed')
    const body = Buffer.from(
      `${head}<NextContinuationToken>theirs/+=</NextContinuationToken></ListBucketResult>`,
    )
    return { ...answer, raw: { status: 200, headers: ['Content-Length', String(body.length)], body } }
  }
  const input = { Bucket: world.name, MaxKeys: 1 }
  const first = await layer(inner)(callOf('ListObjectsV2', input, { target: `/${world.name}?list-type=2` }))
  const { NextContinuationToken: token = '' } = await first.output()
  const sent = first.raw?.body
  const document = typeof sent === 'string' || sent instanceof Uint8Array ? Buffer.from(sent).toString() : ''
  assert.equal(document, `${head}<NextContinuationToken>${token}</NextContinuationToken></ListBucketResult>`)
  assert.deepEqual(first.raw?.headers, ['content-length', String(document.length)])
  const { NextContinuationToken: theirs = '' } = await remoteSide.call('ListObjectsV2', input)
  const target = `/${world.name}?list-type=2&continuation-token=${token}&max-keys=1`
  const asked = callOf('ListObjectsV2', { ...input, ContinuationToken: token }, { target })
  const second = await (await layer(inner)(asked)).output()
  assert.deepEqual(
    second.Contents?.map(({ Key }) => Key),
    ['b'],
  )
  assert.equal(second.ContinuationToken, token)
  const passed = `/${world.name}?list-type=2&continuation-token=${encodeURIComponent(theirs)}&max-keys=1`
  assert.deepEqual(targets, [`/${world.name}?list-type=2`, passed])
  await world.pend(['aa'], [])
  const merged = await layer(inner)(callOf('ListObjectsV2', { Bucket: world.name }))
  assert.deepEqual(
    (await merged.output()).Contents?.map(({ Key }) => Key),
    ['a', 'aa', 'b', 'c'],
  )
})

test('what is odd is the remote’s to answer', async () => {
  const world = await worldOf({ remote: ['a'], puts: ['b'], deletes: [], pushed: [] })
  assert.deepEqual((await world.call('ListObjectsV2', { MaxKeys: 0 })).Contents, [])
  await assert.rejects(world.call('ListObjectsV2', { MaxKeys: -1 }), { code: 'InvalidArgument' })
  await assert.rejects(world.call('ListObjectsV2', { ContinuationToken: 'nonsense' }), {
    code: 'InvalidArgument',
  })
})
