/** The waist: how layers stack, what `around` looks at, and which errors may go away. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Context } from '../../src/service/context.ts'
import { isTemporary, S3Error, type ErrorCode } from '../../src/service/errors.ts'
import { emptyPayload, payloadOf } from '../../src/service/payload.ts'
import { around, reply, stack, type Call, type Layer, type Service } from '../../src/service/service.ts'

const context: Context = {
  requestId: 'TEST',
  identity: { kind: 'anonymous' },
  signal: new AbortController().signal,
}

function headBucket(Bucket: string): Call<'HeadBucket'> {
  const resource = { bucket: Bucket, key: '', version: undefined }
  return { op: 'HeadBucket', resource, input: { Bucket }, raw: undefined, context }
}

const refuse: Service = () => Promise.reject(new S3Error('NotImplemented'))

describe('layers', () => {
  test('the first is the outermost', async () => {
    const seen: string[] = []
    const named =
      (name: string): Layer =>
      inner =>
      call => {
        seen.push(name)
        return inner(call)
      }
    const service = stack([named('first'), named('second')], () => {
      seen.push('service')
      throw new S3Error('NotImplemented')
    })
    await assert.rejects(async () => service(headBucket('b')), { code: 'NotImplemented' })
    assert.deepEqual(seen, ['first', 'second', 'service'])
  })

  const layer = around({
    HeadBucket: async call => reply<'HeadBucket'>({ BucketRegion: call.resource.bucket }),
  })

  test('around answers the operations it names', async () => {
    const answer = await stack([layer], refuse)(headBucket('here'))
    assert.deepEqual(await answer.output(), { BucketRegion: 'here' })
  })

  test('around passes the others on', async () => {
    const call: Call<'ListBuckets'> = {
      ...headBucket(''),
      op: 'ListBuckets',
      input: {},
    }
    await assert.rejects(stack([layer], refuse)(call), { code: 'NotImplemented' })
  })
})

describe('payloads', () => {
  test('an absent body is an empty payload', () => assert.equal(payloadOf(undefined), emptyPayload))
  test('a payload stays itself', () => assert.equal(payloadOf(emptyPayload), emptyPayload))
  test('any body becomes one, held back by its sink', async () => {
    const taken: string[] = []
    const body = (async function* () {
      yield Buffer.from('a')
      yield Buffer.from('b')
    })()
    await payloadOf(body).read(async chunk => {
      await new Promise(resolve => setImmediate(resolve))
      taken.push(Buffer.from(chunk).toString())
    })
    assert.deepEqual(taken, ['a', 'b'])
  })
})

const verdicts: readonly (readonly [ErrorCode, boolean])[] = [
  ['SlowDown', true],
  ['ServiceUnavailable', true],
  ['InternalError', true],
  ['NoSuchKey', false],
  ['AccessDenied', false],
  ['PreconditionFailed', false],
]
describe('errors that may go away', () => {
  for (const [code, want] of verdicts) test(code, () => assert.equal(isTemporary(new S3Error(code)), want))
  test('what is no S3 error', () => assert.equal(isTemporary(new Error('bug')), false))
})
