/** Multipart uploads from creation to the completed object, and the lists of what is under way. */
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { crc32 } from 'node:zlib'
import type { Input, Output } from '../../src/service/service.ts'
import { content, mebibyte } from '../support/content.ts'
import { caseGroup, type CaseGroup } from './case-group.ts'
import { assertRefused, body, bytesOf, freshBucket, given, textOf, type Subject } from './subject.ts'

const whole = content('multipart', 5 * mebibyte + 1000)
const first = whole.subarray(0, 5 * mebibyte)
const second = whole.subarray(5 * mebibyte)

interface Upload {
  readonly Bucket: string
  readonly Key: string
  readonly UploadId: string
}

async function create(s3: Subject, input: Partial<Input<'CreateMultipartUpload'>> = {}): Promise<Upload> {
  const Bucket = input.Bucket ?? (await freshBucket(s3))
  const { UploadId, Key } = await s3.call('CreateMultipartUpload', { Key: 'k', ...input, Bucket })
  assert.ok(UploadId !== undefined && Key !== undefined)
  return { Bucket, Key, UploadId }
}

type Uploaded = Output<'UploadPart'> & { readonly PartNumber: number }

async function upload(
  s3: Subject,
  to: Upload & { readonly PartNumber: number },
  bytes: Uint8Array | string,
): Promise<Uploaded> {
  return { ...(await s3.call('UploadPart', { ...to, Body: body(bytes) })), PartNumber: to.PartNumber }
}

function complete(
  s3: Subject,
  to: Input<'CompleteMultipartUpload'>,
  parts: readonly Uploaded[],
): Promise<Output<'CompleteMultipartUpload'>> {
  return s3.call('CompleteMultipartUpload', { ...to, MultipartUpload: { Parts: [...parts] } })
}

function md5(bytes: Uint8Array): Buffer {
  return createHash('md5').update(bytes).digest()
}

function crc32Base64(bytes: Uint8Array): string {
  const digest = Buffer.alloc(4)
  digest.writeUInt32BE(crc32(bytes))
  return digest.toString('base64')
}

export const uploads: CaseGroup = caseGroup('multipart uploads')

uploads.add('may have an empty part, which is no range', async s3 => {
  const to = await create(s3)
  const parts = [
    await upload(s3, { ...to, PartNumber: 1 }, first),
    await upload(s3, { ...to, PartNumber: 2 }, ''),
  ]
  await complete(s3, to, parts)
  const part = await s3.call('GetObject', { Bucket: to.Bucket, Key: 'k', PartNumber: 2 })
  assert.equal(part.ContentLength, 0)
  assert.equal(part.ContentRange, undefined)
  assert.equal(await textOf(part.Body), '')
})

uploads.add('say where their object is, as a URL', async s3 => {
  const to = await create(s3, { Key: 'a b/é+' })
  const done = await complete(s3, to, [await upload(s3, { ...to, PartNumber: 1 }, 'x')])
  assert.ok(done.Location?.endsWith(`/${to.Bucket}/a%20b/%C3%A9%2B`), done.Location)
})

uploads.add('become one object with what its creator said of it', async s3 => {
  const to = await create(s3, {
    ContentType: 'text/x',
    Metadata: { a: '1' },
    CacheControl: 'no-cache',
    StorageClass: 'STANDARD_IA',
    Tagging: 'a=1',
  })
  const parts = [
    await upload(s3, { ...to, PartNumber: 1 }, first),
    await upload(s3, { ...to, PartNumber: 2 }, second),
  ]
  assert.equal(parts[0]?.ETag, `"${md5(first).toString('hex')}"`)
  await assertRefused(s3.call('HeadObject', { Bucket: to.Bucket, Key: 'k' }), { code: 'NoSuchKey' })
  const done = await complete(s3, { ...to, MpuObjectSize: whole.length }, parts)
  const etag = `"${md5(Buffer.concat([md5(first), md5(second)])).toString('hex')}-2"`
  assert.equal(done.ETag, etag)
  assert.equal(done.ChecksumType, 'FULL_OBJECT')
  assert.ok(done.Location?.endsWith(`/${to.Bucket}/k`))

  const object = await s3.call('GetObject', { Bucket: to.Bucket, Key: 'k', ChecksumMode: 'ENABLED' })
  assert.ok(whole.equals(await bytesOf(object.Body)))
  assert.equal(object.ETag, etag)
  assert.equal(object.ContentType, 'text/x')
  assert.deepEqual(object.Metadata, { a: '1' })
  assert.equal(object.CacheControl, 'no-cache')
  assert.equal(object.StorageClass, 'STANDARD_IA')
  assert.equal(object.TagCount, 1)
  assert.equal(object.ChecksumCRC64NVME, done.ChecksumCRC64NVME)
  // The CRC made from the parts' is the one of the same bytes in one piece.
  const single = await s3.call('PutObject', { Bucket: to.Bucket, Key: 'single', Body: body(whole) })
  assert.equal(done.ChecksumCRC64NVME, single.ChecksumCRC64NVME)
  await assertRefused(s3.call('ListParts', to), { code: 'NoSuchUpload' })
})

uploads.add('can be read by range across parts and by part', async s3 => {
  const to = await create(s3)
  await complete(s3, to, [
    await upload(s3, { ...to, PartNumber: 3 }, first),
    await upload(s3, { ...to, PartNumber: 7 }, second),
  ])
  const object = { Bucket: to.Bucket, Key: to.Key }
  const start = first.length - 10
  const range = await s3.call('GetObject', { ...object, Range: `bytes=${start}-${start + 19}` })
  assert.ok(whole.subarray(start, start + 20).equals(await bytesOf(range.Body)))
  const part = await s3.call('GetObject', { ...object, PartNumber: 7, ChecksumMode: 'ENABLED' })
  assert.ok(second.equals(await bytesOf(part.Body)))
  assert.equal(part.PartsCount, 2)
  assert.equal(part.ContentRange, `bytes ${first.length}-${whole.length - 1}/${whole.length}`)
  const alone = await s3.call('PutObject', { Bucket: to.Bucket, Key: 'alone', Body: body(second) })
  assert.equal(part.ChecksumCRC64NVME, alone.ChecksumCRC64NVME)
  await assertRefused(s3.call('HeadObject', { ...object, PartNumber: 2 }), {
    code: 'InvalidPartNumber',
    members: { PartNumberRequested: 2, ActualPartCount: 2 },
  })
})

uploads.add('take a part again and leave out what completing does not name', async s3 => {
  const to = await create(s3)
  await upload(s3, { ...to, PartNumber: 1 }, 'stale')
  await upload(s3, { ...to, PartNumber: 2 }, 'never used')
  const part = await upload(s3, { ...to, PartNumber: 1 }, 'fresh')
  await complete(s3, to, [part])
  assert.equal(await textOf((await s3.call('GetObject', { Bucket: to.Bucket, Key: 'k' })).Body), 'fresh')
})

uploads.add('can be completed again by who missed the answer', async s3 => {
  const to = await create(s3)
  const parts = [await upload(s3, { ...to, PartNumber: 1 }, 'x')]
  const done = await complete(s3, { ...to, IfNoneMatch: '*' }, parts)
  assert.deepEqual(given(await complete(s3, { ...to, IfNoneMatch: '*' }, parts)), given(done))
})

uploads.add('are completed on conditions', async s3 => {
  const to = await create(s3)
  const parts = [await upload(s3, { ...to, PartNumber: 1 }, 'x')]
  await assertRefused(complete(s3, { ...to, IfMatch: '"x"' }, parts), { code: 'NoSuchKey' })
  const { ETag } = await s3.call('PutObject', { Bucket: to.Bucket, Key: 'k', Body: body('there') })
  await assertRefused(complete(s3, { ...to, IfNoneMatch: '*' }, parts), { code: 'PreconditionFailed' })
  await assertRefused(complete(s3, { ...to, IfMatch: '"x"' }, parts), { code: 'PreconditionFailed' })
  await complete(s3, { ...to, IfMatch: ETag }, parts)
})

uploads.add('can be given up', async s3 => {
  const to = await create(s3)
  await upload(s3, { ...to, PartNumber: 1 }, 'x')
  await s3.call('AbortMultipartUpload', to)
  const gone = { code: 'NoSuchUpload', members: { UploadId: to.UploadId } }
  await assertRefused(s3.call('AbortMultipartUpload', to), gone)
  await assertRefused(s3.call('ListParts', to), gone)
  await assertRefused(upload(s3, { ...to, PartNumber: 1 }, 'x'), gone)
  await assertRefused(complete(s3, to, [{ PartNumber: 1, ETag: '"x"' }]), gone)
})

uploads.add('are refused with an id of another key', async s3 => {
  const to = await create(s3)
  await assertRefused(upload(s3, { ...to, Key: 'other', PartNumber: 1 }, 'x'), { code: 'NoSuchUpload' })
})

const misnamed: readonly {
  title: string
  parts: (a: Uploaded, b: Uploaded) => Uploaded[]
  code: string
}[] = [
  { title: 'no parts', parts: () => [], code: 'MalformedXML' },
  { title: 'parts out of order', parts: (a, b) => [b, a], code: 'InvalidPartOrder' },
  { title: 'a part twice', parts: a => [a, a], code: 'InvalidPartOrder' },
  {
    title: 'a part that is not there',
    parts: a => [a, { PartNumber: 9, ETag: '"x"' }],
    code: 'InvalidPart',
  },
  { title: 'another ETag', parts: (a, b) => [a, { ...b, ETag: a.ETag }], code: 'InvalidPart' },
  { title: 'a short part before the last', parts: (a, b) => [a, b], code: 'EntityTooSmall' },
]
for (const { title, parts, code } of misnamed) {
  uploads.add(`are not completed with ${title}`, async s3 => {
    const to = await create(s3)
    const named = parts(
      await upload(s3, { ...to, PartNumber: 1 }, 'one'),
      await upload(s3, { ...to, PartNumber: 2 }, 'two'),
    )
    await assertRefused(complete(s3, to, named), { code })
    await assertRefused(s3.call('HeadObject', { Bucket: to.Bucket, Key: 'k' }), { code: 'NoSuchKey' })
    assert.equal((await s3.call('ListParts', to)).Parts?.length, 2)
  })
}

uploads.add('say which part is too short', async s3 => {
  const to = await create(s3)
  const one = await upload(s3, { ...to, PartNumber: 1 }, 'one')
  await assertRefused(complete(s3, to, [one, await upload(s3, { ...to, PartNumber: 2 }, 'two')]), {
    code: 'EntityTooSmall',
    message: 'Your proposed upload is smaller than the minimum allowed size',
    members: {
      ETag: one.ETag?.replaceAll('"', ''),
      PartNumber: 1,
      MinSizeAllowed: 5 * mebibyte,
      ProposedSize: 3,
    },
  })
})

uploads.add('have parts 1 to 10,000 of the size they claim', async s3 => {
  const to = await create(s3)
  for (const PartNumber of [0, -1, 10_001]) {
    await assertRefused(upload(s3, { ...to, PartNumber }, 'x'), {
      code: 'InvalidArgument',
      message: 'Part number must be an integer between 1 and 10000, inclusive',
    })
  }
  const parts = [await upload(s3, { ...to, PartNumber: 10_000 }, 'x')]
  await assertRefused(complete(s3, { ...to, MpuObjectSize: 2 }, parts), { code: 'InvalidRequest' })
  await complete(s3, { ...to, MpuObjectSize: 1 }, parts)
})

export const uploadChecksums: CaseGroup = caseGroup('checksums of multipart uploads')

uploadChecksums.add('are of the parts’ checksums by default', async s3 => {
  const to = await create(s3, { ChecksumAlgorithm: 'SHA256' })
  const parts = [
    await upload(s3, { ...to, PartNumber: 1 }, first),
    await upload(s3, { ...to, PartNumber: 2 }, second),
  ]
  const digests = [first, second].map(bytes => createHash('sha256').update(bytes).digest())
  assert.deepEqual(
    parts.map(part => part.ChecksumSHA256),
    digests.map(digest => digest.toString('base64')),
  )
  const want = createHash('sha256').update(Buffer.concat(digests)).digest('base64') + '-2'
  await assertRefused(
    complete(
      s3,
      to,
      parts.map(({ PartNumber, ETag }) => ({ PartNumber, ETag })),
    ),
    {
      code: 'InvalidRequest',
      message:
        'The upload was created using a sha256 checksum. The complete request must include the checksum for each part. It was missing for part 1 in the request.',
    },
  )
  await assertRefused(complete(s3, { ...to, ChecksumType: 'FULL_OBJECT' }, parts), {
    code: 'InvalidRequest',
    message: /must use the same checksum mode/,
  })
  const done = await complete(s3, { ...to, ChecksumType: 'COMPOSITE', ChecksumSHA256: want }, parts)
  assert.equal(done.ChecksumSHA256, want)
  assert.equal(done.ChecksumType, 'COMPOSITE')
  const head = await s3.call('HeadObject', { Bucket: to.Bucket, Key: 'k', ChecksumMode: 'ENABLED' })
  assert.equal(head.ChecksumSHA256, want)
  assert.equal(head.ChecksumType, 'COMPOSITE')
})

uploadChecksums.add('of the whole object are made from the parts’', async s3 => {
  const to = await create(s3, { ChecksumAlgorithm: 'CRC32', ChecksumType: 'FULL_OBJECT' })
  const parts = [
    await upload(s3, { ...to, PartNumber: 1 }, first),
    await upload(s3, { ...to, PartNumber: 2 }, second),
  ]
  await assertRefused(complete(s3, { ...to, ChecksumCRC32: 'AAAAAA==' }, parts), { code: 'BadDigest' })
  const done = await complete(s3, { ...to, ChecksumCRC32: crc32Base64(whole) }, parts)
  assert.equal(done.ChecksumCRC32, crc32Base64(whole))
  assert.equal(done.ChecksumType, 'FULL_OBJECT')
})

uploadChecksums.add('hold parts to their algorithm and value', async s3 => {
  const to = await create(s3, { ChecksumAlgorithm: 'CRC32C' })
  const part = { ...to, PartNumber: 1, Body: body('123456789') }
  await assertRefused(s3.call('UploadPart', { ...part, ChecksumCRC32: 'y/Q5Jg==' }), {
    code: 'InvalidRequest',
    message: 'Checksum Type mismatch occurred, expected checksum Type: crc32c, actual checksum Type: crc32',
  })
  await assertRefused(s3.call('UploadPart', { ...part, ChecksumCRC32C: 'AAAAAA==' }), {
    code: 'BadDigest',
  })
  const stored = await s3.call('UploadPart', { ...part, ChecksumCRC32C: '4waSgw==' })
  assert.equal(stored.ChecksumCRC32C, '4waSgw==')
  await assertRefused(complete(s3, to, [{ PartNumber: 1, ETag: stored.ETag, ChecksumCRC32C: 'AAAAAA==' }]), {
    code: 'InvalidPart',
  })
  const done = await complete(s3, to, [{ ...stored, PartNumber: 1 }])
  assert.match(done.ChecksumCRC32C ?? '', /-1$/)
})

uploadChecksums.add('are CRC64NVME where nobody chose, whatever the parts came with', async s3 => {
  const to = await create(s3)
  const part = { ...to, PartNumber: 1, Body: body('123456789') }
  const stored = await s3.call('UploadPart', { ...part, ChecksumCRC32: 'y/Q5Jg==' })
  assert.equal(stored.ChecksumCRC32, 'y/Q5Jg==')
  const done = await complete(s3, to, [{ ...stored, PartNumber: 1 }])
  assert.equal(done.ChecksumCRC64NVME, 'rosUhgp5mIg=')
})

const refused: readonly { input: Partial<Input<'CreateMultipartUpload'>>; message: RegExp }[] = [
  { input: { ChecksumType: 'COMPOSITE' }, message: /can only be used with the x-amz-checksum-algorithm/ },
  {
    input: { ChecksumAlgorithm: 'SHA256', ChecksumType: 'FULL_OBJECT' },
    message: /^The FULL_OBJECT checksum type cannot be used with the sha256 checksum algorithm\.$/,
  },
  {
    input: { ChecksumAlgorithm: 'CRC64NVME', ChecksumType: 'COMPOSITE' },
    message: /^The COMPOSITE checksum type cannot be used with the crc64nvme checksum algorithm\.$/,
  },
]
for (const { input, message } of refused) {
  uploadChecksums.add(`can't be ${JSON.stringify(input)}`, async s3 => {
    await assertRefused(create(s3, input), { code: 'InvalidRequest', message })
  })
}

export const uploadLists: CaseGroup = caseGroup('lists of what is being uploaded')

uploadLists.add('have parts in order and pages', async s3 => {
  const to = await create(s3, { ChecksumAlgorithm: 'CRC32' })
  for (const number of [3, 1, 20, 10]) await upload(s3, { ...to, PartNumber: number }, String(number))
  const all = await s3.call('ListParts', to)
  assert.deepEqual(
    all.Parts?.map(({ PartNumber, Size }) => ({ PartNumber, Size })),
    [
      { PartNumber: 1, Size: 1 },
      { PartNumber: 3, Size: 1 },
      { PartNumber: 10, Size: 2 },
      { PartNumber: 20, Size: 2 },
    ],
  )
  assert.equal(all.Parts?.[0]?.ChecksumCRC32, crc32Base64(Buffer.from('1')))
  assert.equal(all.ChecksumAlgorithm, 'CRC32')
  assert.equal(all.ChecksumType, 'COMPOSITE')
  assert.equal(all.IsTruncated, false)
  const page = await s3.call('ListParts', { ...to, MaxParts: 2, PartNumberMarker: '1' })
  assert.deepEqual(
    page.Parts?.map(part => part.PartNumber),
    [3, 10],
  )
  assert.equal(page.NextPartNumberMarker, '10')
  assert.equal(page.IsTruncated, true)
  await assertRefused(s3.call('ListParts', { ...to, MaxParts: -1 }), { code: 'InvalidArgument' })
  await assertRefused(s3.call('ListParts', { ...to, PartNumberMarker: 'x' }), { code: 'InvalidArgument' })
})

uploadLists.add('have uploads by key, then by age, rolled up and in pages', async s3 => {
  const { Bucket, UploadId: a1 } = await create(s3, { Key: 'a' })
  const { UploadId: a2 } = await create(s3, { Bucket, Key: 'a' })
  await create(s3, { Bucket, Key: 'b/1' })
  await create(s3, { Bucket, Key: 'b/2' })
  const { UploadId: c } = await create(s3, { Bucket, Key: 'c' })
  const all = await s3.call('ListMultipartUploads', { Bucket, Delimiter: '/' })
  const byAge = [a1, a2].toSorted()
  assert.deepEqual(
    all.Uploads?.map(entry => entry.UploadId),
    [...byAge, c],
  )
  assert.deepEqual(all.CommonPrefixes, [{ Prefix: 'b/' }])

  const names: (string | undefined)[] = []
  let markers: { KeyMarker?: string | undefined; UploadIdMarker?: string | undefined } = {}
  for (;;) {
    const page = await s3.call('ListMultipartUploads', {
      Bucket,
      Delimiter: '/',
      MaxUploads: 1,
      ...markers,
    })
    names.push(page.Uploads?.[0]?.UploadId ?? page.CommonPrefixes?.[0]?.Prefix)
    if (page.IsTruncated !== true) break
    markers = { KeyMarker: page.NextKeyMarker, UploadIdMarker: page.NextUploadIdMarker }
  }
  assert.deepEqual(names, [...byAge, 'b/', c])
  const behind = await s3.call('ListMultipartUploads', { Bucket, KeyMarker: 'a' })
  assert.deepEqual(
    behind.Uploads?.map(entry => entry.Key),
    ['b/1', 'b/2', 'c'],
  )
  const prefixed = await s3.call('ListMultipartUploads', { Bucket, Prefix: 'b', EncodingType: 'url' })
  assert.deepEqual(
    prefixed.Uploads?.map(entry => entry.Key),
    ['b/1', 'b/2'],
  )
})
