/** ListObjects and ListObjectsV2: order, roll-up, pages, encoding. */
import assert from 'node:assert/strict'
import * as fc from 'fast-check'
import type { Input } from '../../src/service/service.ts'
import { caseGroup, type CaseGroup } from './case-group.ts'
import { assertRefused, freshBucket, given, put, type Subject } from './subject.ts'

/** Few characters, so that keys share prefixes; several bytes each, so that UTF-16 order would show. */
const letters = fc.constantFrom('a', 'b', '/', 'é', '\uffff', '\u{1f600}', ' ', '%')
const word = fc.array(letters, { maxLength: 5 }).map(parts => parts.join(''))

export const listing: CaseGroup = caseGroup('listing')

listing.add('has keys, sizes, ETags and times in order', async s3 => {
  const Bucket = await freshBucket(s3)
  const etag = await put(s3, { Bucket, Key: 'b' }, '123')
  await put(s3, { Bucket, Key: 'a' })
  const output = await s3.call('ListObjectsV2', { Bucket, FetchOwner: true })
  const [first, second] = output.Contents ?? []
  assert.equal(first?.Key, 'a')
  const { LastModified, Owner, ...entry } = given(second ?? {})
  assert.ok(LastModified instanceof Date)
  assert.match(Owner?.ID ?? '', /^[0-9a-f]{64}$/)
  assert.deepEqual(entry, {
    Key: 'b',
    ETag: etag,
    Size: 3,
    StorageClass: 'STANDARD',
    ChecksumAlgorithm: ['CRC64NVME'],
    ChecksumType: 'FULL_OBJECT',
  })
  const { Name, Prefix, KeyCount, MaxKeys, IsTruncated } = output
  assert.deepEqual(
    { Name, Prefix, KeyCount, MaxKeys, IsTruncated },
    { Name: Bucket, Prefix: '', KeyCount: 2, MaxKeys: 1000, IsTruncated: false },
  )
  assert.equal((await s3.call('ListObjectsV2', { Bucket })).Contents?.[0]?.Owner, undefined)
  assert.ok((await s3.call('ListObjects', { Bucket })).Contents?.[0]?.Owner !== undefined)
})

const folders = ['a', 'b/1', 'b/2', 'b/c/3', 'd', 'e/4', 'f']
const cases: readonly {
  input: Omit<Input<'ListObjectsV2'>, 'Bucket'>
  want: readonly string[]
  isTruncated?: boolean
}[] = [
  { input: {}, want: folders },
  { input: { Delimiter: '/' }, want: ['a', 'd', 'f', 'b/', 'e/'] },
  { input: { Delimiter: '' }, want: folders },
  { input: { Prefix: 'b' }, want: ['b/1', 'b/2', 'b/c/3'] },
  { input: { Prefix: 'b/', Delimiter: '/' }, want: ['b/1', 'b/2', 'b/c/'] },
  { input: { Prefix: 'b', Delimiter: '/' }, want: ['b/'] },
  { input: { Prefix: 'none' }, want: [] },
  { input: { Delimiter: '/c/' }, want: ['a', 'b/1', 'b/2', 'd', 'e/4', 'f', 'b/c/'] },
  { input: { StartAfter: 'b/2' }, want: ['b/c/3', 'd', 'e/4', 'f'] },
  { input: { StartAfter: 'b' }, want: folders.slice(1) },
  { input: { StartAfter: 'b/1', Delimiter: '/' }, want: ['d', 'f', 'e/'] },
  { input: { StartAfter: 'z' }, want: [] },
  { input: { MaxKeys: 0 }, want: [] },
  { input: { MaxKeys: 2 }, want: ['a', 'b/1'], isTruncated: true },
  { input: { MaxKeys: 7 }, want: folders },
  { input: { MaxKeys: 2, Delimiter: '/' }, want: ['a', 'b/'], isTruncated: true },
  { input: { MaxKeys: 5, Delimiter: '/' }, want: ['a', 'd', 'f', 'b/', 'e/'] },
]
for (const { input, want, isTruncated = false } of cases) {
  listing.add(`with ${JSON.stringify(input)}`, async s3 => {
    const Bucket = await freshBucket(s3)
    for (const key of folders) await put(s3, { Bucket, Key: key })
    const output = await s3.call('ListObjectsV2', { Bucket, ...input })
    assert.deepEqual(entriesOf(output), want)
    assert.equal(output.KeyCount, want.length)
    assert.equal(output.IsTruncated, isTruncated)
    assert.equal(output.NextContinuationToken !== undefined, isTruncated)
    const { StartAfter, ...common } = input
    const first = await s3.call('ListObjects', { Bucket, ...common, Marker: StartAfter })
    assert.deepEqual(entriesOf(first), want)
    assert.equal(first.IsTruncated, isTruncated)
    assert.equal(first.NextMarker !== undefined, isTruncated && input.Delimiter !== undefined)
  })
}

listing.add('never has more than 1,000 entries in a page', async s3 => {
  const Bucket = await freshBucket(s3)
  const names = Array.from({ length: 1002 }, (_, at) => String(at).padStart(4, '0'))
  await Promise.all(names.map(name => put(s3, { Bucket, Key: name }, '')))
  const first = await s3.call('ListObjectsV2', { Bucket, MaxKeys: 5000 })
  assert.equal(first.MaxKeys, 1000)
  assert.equal(first.KeyCount, 1000)
  const second = await s3.call('ListObjectsV2', {
    Bucket,
    ContinuationToken: first.NextContinuationToken,
    StartAfter: 'ignored with a token',
  })
  assert.deepEqual(entriesOf(second), ['1000', '1001'])
  assert.equal(second.ContinuationToken, first.NextContinuationToken)
  assert.equal(second.IsTruncated, false)
})

listing.add('encodes keys for XML when asked to', async s3 => {
  const Bucket = await freshBucket(s3)
  await put(s3, { Bucket, Key: 'a b/\u0001é+' })
  await put(s3, { Bucket, Key: 'a b/c d/e' })
  const input = { Bucket, EncodingType: 'url', Prefix: 'a b/', Delimiter: '/' } as const
  const output = await s3.call('ListObjectsV2', { ...input, StartAfter: 'a ' })
  assert.equal(output.Contents?.[0]?.Key, 'a+b/%01%C3%A9%2B')
  assert.deepEqual(output.CommonPrefixes, [{ Prefix: 'a+b/c+d/' }])
  assert.equal(output.Prefix, 'a+b/')
  assert.equal(output.Delimiter, '/')
  assert.equal(output.StartAfter, 'a+')
  assert.equal(output.EncodingType, 'url')
  const first = await s3.call('ListObjects', { ...input, Marker: 'a b', MaxKeys: 1 })
  assert.equal(first.Marker, 'a+b')
  assert.equal(first.NextMarker, 'a+b/%01%C3%A9%2B')
})

listing.add('refuses what it can’t mean', async s3 => {
  const Bucket = await freshBucket(s3)
  await assertRefused(s3.call('ListObjectsV2', { Bucket, ContinuationToken: 'nonsense' }), {
    code: 'InvalidArgument',
    message: 'The continuation token provided is incorrect',
    members: { ArgumentName: 'continuation-token', ArgumentValue: 'nonsense' },
  })
  assert.deepEqual(entriesOf(await s3.call('ListObjectsV2', { Bucket, ContinuationToken: '' })), [])
  for (const op of ['ListObjects', 'ListObjectsV2'] as const) {
    await assertRefused(s3.call(op, { Bucket, MaxKeys: -1 }), {
      code: 'InvalidArgument',
      message: 'Argument maxKeys must be an integer between 0 and 2147483647',
      members: { ArgumentName: 'maxKeys', ArgumentValue: '-1' },
    })
    // What a client sends need not be what the types allow.
    const odd = { Bucket, EncodingType: 'base64' } as object as Input<typeof op>
    await assertRefused(s3.call(op, odd), {
      code: 'InvalidArgument',
      message: 'Invalid Encoding Method specified in Request',
    })
  }
})

listing.add('pages laid end to end are the whole, with every prefix, delimiter and page size', async s3 => {
  const Bucket = await freshBucket(s3)
  const sample = fc.sample(
    fc.uniqueArray(
      word.filter(key => key !== ''),
      { minLength: 60, maxLength: 60 },
    ),
    {
      numRuns: 1,
      seed: 20260301,
    },
  )
  const drawn = sample[0] ?? []
  await Promise.all(drawn.map(key => put(s3, { Bucket, Key: key }, '')))
  const delimiter = fc.option(
    word.filter(text => text !== ''),
    { nil: undefined },
  )
  await fc.assert(
    fc.asyncProperty(word, delimiter, fc.integer({ min: 1, max: 9 }), async (Prefix, Delimiter, MaxKeys) => {
      const want = model(drawn, Prefix, Delimiter)
      assert.deepEqual(await pagesByToken(s3, { Bucket, Prefix, Delimiter, MaxKeys }), want)
      assert.deepEqual(await pagesByMarker(s3, { Bucket, Prefix, Delimiter, MaxKeys }), want)
    }),
    { numRuns: 100 },
  )
})

interface Listed {
  readonly Contents?: readonly { readonly Key?: string | undefined }[] | undefined
  readonly CommonPrefixes?: readonly { readonly Prefix?: string | undefined }[] | undefined
}

function entriesOf({ Contents = [], CommonPrefixes = [] }: Listed): string[] {
  return [...Contents.map(entry => entry.Key ?? ''), ...CommonPrefixes.map(entry => entry.Prefix ?? '')]
}

function byBytes(left: string, right: string): number {
  return Buffer.compare(Buffer.from(left), Buffer.from(right))
}

/** Everything a listing has, in order: all keys at once, rolled up. */
function model(keys: readonly string[], prefix: string, delimiter: string | undefined): string[] {
  const entries = new Set<string>()
  for (const key of keys) {
    if (!key.startsWith(prefix)) continue
    const at = delimiter === undefined ? -1 : key.indexOf(delimiter, prefix.length)
    entries.add(at < 0 ? key : key.slice(0, at + (delimiter ?? '').length))
  }
  return [...entries].toSorted(byBytes)
}

async function pagesByToken(s3: Subject, input: Input<'ListObjectsV2'>): Promise<string[]> {
  const entries: string[] = []
  let ContinuationToken: string | undefined
  do {
    const page = await s3.call('ListObjectsV2', { ...input, ContinuationToken })
    entries.push(...entriesOf(page).toSorted(byBytes))
    ContinuationToken = page.NextContinuationToken
  } while (ContinuationToken !== undefined)
  return entries
}

async function pagesByMarker(s3: Subject, input: Input<'ListObjects'>): Promise<string[]> {
  const entries: string[] = []
  let Marker: string | undefined
  for (;;) {
    const page = await s3.call('ListObjects', { ...input, Marker })
    entries.push(...entriesOf(page).toSorted(byBytes))
    if (page.IsTruncated !== true) return entries
    Marker = page.NextMarker ?? entries.at(-1)
  }
}
