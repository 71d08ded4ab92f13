/** PostObject that is refused: in AWS's words, and nothing is stored. */
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import fc from 'fast-check'
import { S3Error } from '../../src/service/errors.ts'
import { assertRefused, type Refusal } from '../conformance/subject.ts'
import { rootKey } from '../support/daemon.ts'
import { Bucket, file, openFormService, permitted, type FormService } from '../support/form-service.ts'
import {
  encodeForm,
  encodePolicy,
  signedByVersion2,
  signedByVersion4,
  type Fields,
  type PostedFile,
} from '../support/forms.ts'

let service: FormService

before(async () => {
  service = await openFormService()
})
after(() => service.s3.close())

const key: Fields = [['key', 'refused']]
const good = [{ bucket: Bucket }, { key: 'refused' }]

function byVersion2(conditions: readonly unknown[], fields: Fields = key, minutes = 10): Fields {
  return [...fields, ...signedByVersion2(encodePolicy(conditions, minutes), rootKey)]
}

function encoded(policy: unknown): Fields {
  const text = typeof policy === 'string' ? policy : JSON.stringify(policy)
  return [...key, ...signedByVersion2(Buffer.from(text).toString('base64'), rootKey)]
}

function without(fields: Fields, name: string): Fields {
  return fields.filter(([given]) => given.toLowerCase() !== name.toLowerCase())
}

function replaced(fields: Fields, name: string, value: string): Fields {
  return fields.map(([given, was]) => [given, given === name ? value : was] as const)
}

function missing(name: string): Refusal {
  return {
    code: 'InvalidArgument',
    message: `Bucket POST must contain a field named '${name}'.  If it is specified, please check the order of the fields.`,
  }
}

const expiration = '2100-01-01T00:00:00Z'
const refusals: readonly { title: string; fields: Fields; file?: PostedFile; want: Refusal }[] = [
  { title: 'nobody signed', fields: key, want: { code: 'AccessDenied' } },
  { title: 'has no key', fields: [['acl', 'private']], want: missing('key') },
  { title: 'has no policy', fields: without(byVersion2(good), 'policy'), want: missing('policy') },
  { title: 'has no signature', fields: without(byVersion2(good), 'signature'), want: missing('Signature') },
  {
    title: 'has no access key',
    fields: without(byVersion2(good), 'AWSAccessKeyId'),
    want: missing('AWSAccessKeyId'),
  },
  { title: 'has no date', fields: without(permitted(key), 'x-amz-date'), want: missing('X-Amz-Date') },
  {
    title: 'has no credential',
    fields: without(permitted(key), 'x-amz-credential'),
    want: missing('X-Amz-Credential'),
  },
  {
    title: 'another secret signed',
    fields: [...key, ...signedByVersion2(encodePolicy(good), { ...rootKey, secretAccessKey: 'other' })],
    want: { code: 'SignatureDoesNotMatch' },
  },
  {
    title: 'somebody else changed',
    fields: replaced(permitted(key), 'policy', encodePolicy([['starts-with', '$key', '']])),
    want: { code: 'SignatureDoesNotMatch' },
  },
  {
    title: 'has a policy with characters that decoding drops',
    fields: replaced(byVersion2(good), 'policy', encodePolicy(good).replace('e', '\u0165')),
    want: { code: 'InvalidPolicyDocument' },
  },
  {
    title: 'a stranger signed',
    fields: [...key, ...signedByVersion2(encodePolicy(good), { ...rootKey, accessKeyId: 'NOBODY' })],
    want: { code: 'InvalidAccessKeyId', members: { AWSAccessKeyId: 'NOBODY' } },
  },
  {
    title: 'is signed for another region',
    fields: [...key, ...signedByVersion4(() => encodePolicy(good), rootKey, 'eu-west-1')],
    want: { code: 'AuthorizationQueryParametersError', message: /the region 'eu-west-1' is wrong/ },
  },
  {
    title: 'has a token that nobody gave out',
    fields: [...byVersion2(good), ['x-amz-security-token', 'made up']],
    want: { code: 'InvalidToken' },
  },
  {
    title: 'is too late',
    fields: byVersion2(good, key, -1),
    want: { code: 'AccessDenied', message: 'Invalid according to Policy: Policy expired.' },
  },
  {
    title: 'has another key',
    fields: byVersion2([{ bucket: Bucket }, ['eq', '$Key', 'other']]),
    want: {
      code: 'AccessDenied',
      message: 'Invalid according to Policy: Policy Condition failed: ["eq", "$Key", "other"]',
    },
  },
  {
    title: 'has a key of another kind',
    fields: byVersion2([{ bucket: Bucket }, ['starts-with', '$key', 'user/']]),
    want: {
      code: 'AccessDenied',
      message: 'Invalid according to Policy: Policy Condition failed: ["starts-with", "$key", "user/"]',
    },
  },
  {
    title: 'is for another bucket',
    fields: byVersion2([{ bucket: 'other' }, { key: 'refused' }], [...key, ['bucket', 'other']]),
    want: {
      code: 'AccessDenied',
      message: 'Invalid according to Policy: Policy Condition failed: ["eq", "$bucket", "other"]',
    },
  },
  {
    title: 'says nothing of its bucket',
    fields: byVersion2([{ key: 'refused' }]),
    want: { code: 'AccessDenied', message: 'Invalid according to Policy: Extra input fields: bucket' },
  },
  {
    title: 'has a field more',
    fields: byVersion2(good, [...key, ['acl', 'private'], ['x-ignore-me', '1']]),
    want: { code: 'AccessDenied', message: 'Invalid according to Policy: Extra input fields: acl' },
  },
  {
    title: 'has one type of many that is not permitted',
    fields: byVersion2(
      [...good, ['starts-with', '$Content-Type', 'image/']],
      [...key, ['Content-Type', 'image/png, text/html']],
    ),
    want: { code: 'AccessDenied' },
  },
  {
    title: 'is too large',
    fields: byVersion2([...good, ['content-length-range', 0, 7]]),
    want: { code: 'EntityTooLarge', members: { ProposedSize: 8, MaxSizeAllowed: 7 } },
  },
  {
    title: 'is too small',
    fields: byVersion2([...good, ['content-length-range', '9', 10]]),
    want: { code: 'EntityTooSmall', members: { ProposedSize: 8, MinSizeAllowed: 9 } },
  },
  {
    title: 'is empty and must not be',
    fields: byVersion2([...good, ['content-length-range', 1, 10]]),
    file: { content: '' },
    want: { code: 'EntityTooSmall', members: { ProposedSize: 0, MinSizeAllowed: 1 } },
  },
  {
    title: 'has a policy that is no JSON',
    fields: encoded('{'),
    want: { code: 'InvalidPolicyDocument', message: 'Invalid Policy: Invalid JSON.' },
  },
  { title: 'has a policy that is a list', fields: encoded([]), want: { code: 'InvalidPolicyDocument' } },
  {
    title: 'has a policy for ever',
    fields: encoded({ conditions: good }),
    want: { code: 'InvalidPolicyDocument', message: 'Invalid Policy: Policy missing expiration.' },
  },
  {
    title: 'has a policy until whenever',
    fields: encoded({ expiration: '2100-01-01 00:00:00', conditions: good }),
    want: {
      code: 'InvalidPolicyDocument',
      message: "Invalid Policy: Invalid 'expiration' value: '2100-01-01 00:00:00'",
    },
  },
  {
    title: 'has a policy without conditions',
    fields: encoded({ expiration }),
    want: { code: 'InvalidPolicyDocument', message: 'Invalid Policy: Policy missing conditions.' },
  },
  ...[
    [{}],
    [{ a: '1', b: '2' }],
    [{ a: 1 }],
    ['eq'],
    [['like', '$key', 'a']],
    [['eq', 'key', 'a']],
    [['content-length-range', 0]],
    [['content-length-range', -1, 0]],
    [null],
    'all',
  ].map(conditions => ({
    title: `has the conditions ${JSON.stringify(conditions)}`,
    fields: encoded({ expiration, conditions }),
    want: { code: 'InvalidPolicyDocument' },
  })),
  {
    title: 'says in a field what no header can say',
    fields: permitted([...key, ['x-amz-meta-a', 'one\r\ntwo']]),
    want: { code: 'InvalidArgument', members: { ArgumentName: 'x-amz-meta-a', ArgumentValue: 'one\r\ntwo' } },
  },
  {
    title: 'has a field that no header is called',
    fields: permitted([...key, ['x-amz-meta-a b', '1']]),
    want: { code: 'InvalidArgument' },
  },
  {
    title: 'says the same twice',
    fields: permitted([...key, ['Key', 'refused']]),
    want: { code: 'MalformedPOSTRequest' },
  },
  {
    title: 'gives something away',
    fields: permitted([...key, ['acl', 'public-read']]),
    want: { code: 'AccessControlListNotSupported' },
  },
  {
    title: 'has tags that are no document',
    fields: permitted([...key, ['tagging', 'a=b']]),
    want: { code: 'MalformedXML' },
  },
]

describe('a form is refused that', () => {
  for (const { title, fields, want, file: posted } of refusals) {
    test(title, async () => {
      await assertRefused(service.post(fields, posted), want)
      await service.assertStored('refused', undefined)
    })
  }

  test('is for a bucket that is not there', async () => {
    const policy = encodePolicy([['starts-with', '$bucket', ''], { key: 'refused' }])
    const fields = [...key, ...signedByVersion2(policy, rootKey)]
    await assertRefused(service.post(fields, file, 'not-there-at-all'), { code: 'NoSuchBucket' })
  })
})

test('a broken form is refused with an S3 error, whatever is broken', async () => {
  const whole = encodeForm(permitted(key), { content: 'x'.repeat(100), filename: 'f' })
  const change = fc.tuple(fc.nat(whole.body.length - 1), fc.nat(40), fc.uint8Array({ maxLength: 8 }))
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async changes => {
      let { body } = whole
      for (const [at, removed, added] of changes) {
        body = Buffer.concat([body.subarray(0, at), added, body.subarray(at + removed)])
      }
      try {
        const { StatusCode } = await service.send({ ...whole, body })
        assert.equal(StatusCode, 204)
      } catch (error) {
        assert.ok(error instanceof S3Error && error.status < 500, String(error))
      }
    }),
    { numRuns: 300 },
  )
})
