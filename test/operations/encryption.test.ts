/**
 * Encryption where only the request shows it: headers that contradict each other or do not belong there, and the setting
 * that encrypts everything.
 */
import assert from 'node:assert/strict'
import { createHash, randomBytes } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import type { Input } from '../../src/service/service.ts'
import { assertRefused, body, textOf } from '../conformance/subject.ts'
import { openService, type OpenService } from '../support/service.ts'

const key = randomBytes(32)
const mine = {
  SSECustomerAlgorithm: 'AES256',
  SSECustomerKey: key.toString('base64'),
  SSECustomerKeyMD5: createHash('md5').update(key).digest('base64'),
}
const at = { Bucket: 'encrypted', Key: 'k' }

describe('a customer’s key in three headers', () => {
  let s3: OpenService
  before(async () => {
    s3 = await openService()
    await s3.call('CreateBucket', at)
  })
  after(() => s3.close())

  const must = 'Requests specifying Server Side Encryption with Customer provided keys must'
  const short = randomBytes(16)
  const cases: readonly {
    title: string
    input: Partial<Input<'PutObject'>>
    code: string
    message: string
  }[] = [
    {
      title: 'no algorithm',
      input: { ...mine, SSECustomerAlgorithm: undefined },
      code: 'InvalidArgument',
      message: `${must} provide a valid encryption algorithm.`,
    },
    {
      title: 'another algorithm',
      input: { ...mine, SSECustomerAlgorithm: 'AES128' },
      code: 'InvalidEncryptionAlgorithmError',
      message: 'The Encryption request you specified is not valid. Supported value: AES256.',
    },
    {
      title: 'no key',
      input: { ...mine, SSECustomerKey: undefined },
      code: 'InvalidArgument',
      message: `${must} provide an appropriate secret key.`,
    },
    {
      title: 'no digest',
      input: { ...mine, SSECustomerKeyMD5: undefined },
      code: 'InvalidArgument',
      message: `${must} provide the client calculated MD5 of the secret key.`,
    },
    {
      title: 'a short key',
      input: {
        ...mine,
        SSECustomerKey: short.toString('base64'),
        SSECustomerKeyMD5: createHash('md5').update(short).digest('base64'),
      },
      code: 'InvalidArgument',
      message: 'The secret key was invalid for the specified algorithm.',
    },
    {
      title: 'the digest of another key',
      input: { ...mine, SSECustomerKeyMD5: 'AAAAAAAAAAAAAAAAAAAAAA==' },
      code: 'InvalidArgument',
      message: 'The calculated MD5 hash of the key did not match the hash that was provided.',
    },
  ]
  for (const { title, input, ...want } of cases) {
    test(`is refused with ${title}`, async () => {
      await assertRefused(s3.call('PutObject', { ...at, Body: body('x'), ...input }), want)
      await s3.call('PutObject', { ...at, Body: body('x'), ...mine })
      await assertRefused(s3.call('GetObject', { ...at, ...input }), want)
    })
  }
})

describe('x-amz-server-side-encryption is refused where nothing is stored', () => {
  let s3: OpenService
  before(async () => {
    s3 = await openService()
    await s3.call('CreateBucket', at)
    await s3.call('PutObject', { ...at, Body: body('x') })
  })
  after(() => s3.close())
  const raw = { headers: { 'x-amz-server-side-encryption': 'AES256' } }
  const want = {
    code: 'InvalidArgument',
    message: 'x-amz-server-side-encryption header is not supported for this operation.',
    members: { ArgumentName: 'x-amz-server-side-encryption', ArgumentValue: 'AES256' },
  }
  test('by GetObject and HeadObject', async () => {
    await assertRefused(s3.call('GetObject', at, raw), want)
    await assertRefused(s3.call('HeadObject', at, raw), want)
  })
  test('by the requests of an upload but its first', async () => {
    const { UploadId = '' } = await s3.call('CreateMultipartUpload', {
      ...at,
      ServerSideEncryption: 'AES256',
    })
    const to = { ...at, UploadId, PartNumber: 1 }
    await assertRefused(s3.call('UploadPart', { ...to, Body: body('x') }, raw), want)
    await assertRefused(s3.call('UploadPartCopy', { ...to, CopySource: 'encrypted/k' }, raw), want)
    const MultipartUpload = { Parts: [{ PartNumber: 1, ETag: '"x"' }] }
    await assertRefused(s3.call('CompleteMultipartUpload', { ...at, UploadId, MultipartUpload }, raw), want)
  })
})

test('a setting encrypts what nobody says anything about, and says so', async t => {
  const s3 = await openService('us-east-1', 'AES256')
  t.after(() => s3.close())
  await s3.call('CreateBucket', at)
  const { ServerSideEncryptionConfiguration: told } = await s3.call('GetBucketEncryption', at)
  assert.deepEqual(told?.Rules[0]?.ApplyServerSideEncryptionByDefault, { SSEAlgorithm: 'AES256' })
  const stored = await s3.call('PutObject', { ...at, Body: body('x') })
  assert.equal(stored.ServerSideEncryption, 'AES256')
  assert.equal(await textOf((await s3.call('GetObject', at)).Body), 'x')
})
