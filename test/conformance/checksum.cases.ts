/** Checksums of single bodies, by header: verified, kept, shown. */
import assert from 'node:assert/strict'
import type { Input } from '../../src/service/service.ts'
import { caseGroup, type CaseGroup } from './case-group.ts'
import { assertRefused, body, freshBucket } from './subject.ts'

/** Of the ASCII digits 1 to 9: the check values of the CRC catalogue and of the hash standards, in base64. */
const checkValues = [
  { member: 'ChecksumCRC32', value: 'y/Q5Jg==' },
  { member: 'ChecksumCRC32C', value: '4waSgw==' },
  { member: 'ChecksumCRC64NVME', value: 'rosUhgp5mIg=' },
  { member: 'ChecksumSHA1', value: '98O8HYCOBHMq32eZZczDTKeuNEE=' },
  { member: 'ChecksumSHA256', value: 'FeKw08M4keuw8e9gnsQZQgwg4yDOlMZfvIwzEkSOsiU=' },
] as const

export const checksums: CaseGroup = caseGroup('checksums')

for (const { member, value } of checkValues) {
  const algorithm = member.slice('Checksum'.length)

  checksums.add(`${algorithm} is verified, kept and shown to whoever asks`, async s3 => {
    const Bucket = await freshBucket(s3)
    const Key = 'k'
    const stored = await s3.call('PutObject', { Bucket, Key, Body: body('123456789'), [member]: value })
    assert.equal(stored[member], value)
    assert.equal(stored.ChecksumType, 'FULL_OBJECT')
    const shown = await s3.call('GetObject', { Bucket, Key, ChecksumMode: 'ENABLED' })
    assert.equal(shown[member], value)
    assert.equal(shown.ChecksumType, 'FULL_OBJECT')
    assert.equal((await s3.call('HeadObject', { Bucket, Key, ChecksumMode: 'ENABLED' }))[member], value)
    assert.equal((await s3.call('GetObject', { Bucket, Key }))[member], undefined)
    const { Contents } = await s3.call('ListObjectsV2', { Bucket })
    assert.deepEqual(Contents?.[0]?.ChecksumAlgorithm, [algorithm])
    assert.equal(Contents?.[0]?.ChecksumType, 'FULL_OBJECT')
  })

  checksums.add(`a wrong ${algorithm} stores nothing`, async s3 => {
    const Bucket = await freshBucket(s3)
    const call = s3.call('PutObject', { Bucket, Key: 'k', Body: body('12345678x'), [member]: value })
    await assertRefused(call, {
      code: 'BadDigest',
      message: `The ${algorithm} you specified did not match the calculated checksum.`,
    })
    await assertRefused(s3.call('HeadObject', { Bucket, Key: 'k' }), { code: 'NoSuchKey' })
  })

  checksums.add(`a malformed ${algorithm} is refused`, async s3 => {
    const Bucket = await freshBucket(s3)
    for (const bad of ['', 'x', value.slice(1), value + '=', '!'.repeat(value.length)]) {
      await assertRefused(s3.call('PutObject', { Bucket, Key: 'k', Body: body('x'), [member]: bad }), {
        code: 'InvalidRequest',
        message: `Value for x-amz-checksum-${algorithm.toLowerCase()} header is invalid.`,
      })
    }
  })
}

checksums.add('an MD5 is verified', async s3 => {
  const Bucket = await freshBucket(s3)
  const input = { Bucket, Key: 'k', ContentMD5: 'XUFAKrxLKna5cZ2REBfFkg==' }
  assert.equal(
    (await s3.call('PutObject', { ...input, Body: body('hello') })).ETag,
    '"5d41402abc4b2a76b9719d911017c592"',
  )
  await assertRefused(s3.call('PutObject', { ...input, Body: body('hallo') }), {
    code: 'BadDigest',
    message: 'The Content-MD5 you specified did not match what we received.',
    members: {
      ExpectedDigest: '5d41402abc4b2a76b9719d911017c592',
      CalculatedDigest: 'WY1MIARhuBUiozKFZcJffA==',
    },
  })
  for (const ContentMD5 of ['', 'x', 'XUFAKrxLKna5cZ2REBfF']) {
    await assertRefused(s3.call('PutObject', { ...input, ContentMD5, Body: body('hello') }), {
      code: 'InvalidDigest',
      members: { 'Content-MD5': ContentMD5 },
    })
  }
})

const refused: readonly { title: string; input: Partial<Input<'PutObject'>>; message: RegExp }[] = [
  {
    title: 'two',
    input: { ChecksumCRC32: 'y/Q5Jg==', ChecksumCRC32C: '4waSgw==' },
    message: /^Expecting a single x-amz-checksum- header/,
  },
  {
    title: 'an announced algorithm that is not the value’s',
    input: { ChecksumAlgorithm: 'SHA1', ChecksumCRC32: 'y/Q5Jg==' },
    message: /^Value for x-amz-sdk-checksum-algorithm header is invalid/,
  },
]
for (const { title, input, message } of refused) {
  checksums.add(`${title} is refused`, async s3 => {
    const Bucket = await freshBucket(s3)
    await assertRefused(s3.call('PutObject', { Bucket, Key: 'k', Body: body('123456789'), ...input }), {
      code: 'InvalidRequest',
      message,
    })
  })
}

checksums.add('made of parts’ checksums want parts without gaps', async s3 => {
  const to = { Bucket: await freshBucket(s3), Key: 'k' }
  const { UploadId } = await s3.call('CreateMultipartUpload', { ...to, ChecksumAlgorithm: 'SHA256' })
  assert.ok(UploadId !== undefined)
  const upload = { ...to, UploadId, PartNumber: 2 }
  const { ETag, ChecksumSHA256 } = await s3.call('UploadPart', { ...upload, Body: body('123456789') })
  const Parts = [{ PartNumber: 2, ETag, ChecksumSHA256 }]
  const call = s3.call('CompleteMultipartUpload', { ...to, UploadId, MultipartUpload: { Parts } })
  await assertRefused(call, { code: 'InvalidPartOrder', members: { UploadId } })
})
