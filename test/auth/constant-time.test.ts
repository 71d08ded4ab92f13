/**
 * That the time of a refusal tells nothing of a secret, shown by what is done instead of by a clock: whatever digits of a
 * signature are right, and whosever key it is for, the same hashes are made, and one comparison of the same length, of which
 * node promises that it takes as long wherever the difference is. Whether there is a key is told by the answer itself, as on AWS.
 */
import assert from 'node:assert/strict'
import crypto from 'node:crypto'
import { syncBuiltinESMExports } from 'node:module'
import { after, before, beforeEach, test } from 'node:test'
import { authenticator } from '../../src/auth/authenticate.ts'
import { systemClock } from '../../src/base/clock.ts'
import { Callers } from '../../src/imds/callers.ts'
import { S3Error } from '../../src/service/errors.ts'
import { openIdentities } from '../support/identities.ts'
import { temporaryFolder } from '../support/store.ts'
import { authenticatorWith, headerSigned, nowMs, presigned, reworded, signer } from './signed.ts'

const { hash, timingSafeEqual } = crypto
let hashes: number
/** Of what was compared. */
let lengths: number[]

before(() => {
  crypto.hash = ((...given: Parameters<typeof hash>) => {
    hashes += 1
    return hash(...given)
  }) as typeof hash // its overloads are one function
  crypto.timingSafeEqual = (left, right) => {
    lengths.push(left.byteLength)
    return timingSafeEqual(left, right)
  }
  syncBuiltinESMExports()
})
after(() => {
  Object.assign(crypto, { hash, timingSafeEqual })
  syncBuiltinESMExports()
})
beforeEach(() => {
  hashes = 0
  lengths = []
})

/** @returns what was done for a signature of which the first digits are right */
function done(rightDigits: number): { code: string; hashes: number; lengths: number[] } {
  const authenticate = authenticatorWith()
  authenticate(headerSigned()) // keys and headers are remembered from now on
  const wrong = (text: string): string =>
    text.slice(0, rightDigits) +
    text.slice(rightDigits).replaceAll(/./g, digit => (digit === '0' ? '1' : '0'))
  const request = reworded(/(?<=Signature=)\w+/, wrong)
  hashes = 0
  lengths = []
  try {
    authenticate(request)
    return { code: 'none', hashes, lengths: [...lengths] }
  } catch (error) {
    assert.ok(error instanceof S3Error)
    return { code: error.code, hashes, lengths: [...lengths] }
  }
}

test('a signature costs the same, however much of it is right', () => {
  const first = done(0)
  assert.deepEqual(first, { code: 'SignatureDoesNotMatch', hashes: 3, lengths: [64] })
  for (const digits of [1, 32, 63]) assert.deepEqual(done(digits), first)
  assert.deepEqual(done(64), { ...first, code: 'none' })
})

test('it costs the same for every secret', () => {
  const costs = ['short', 'x'.repeat(40), 'x'.repeat(128)].map(secretAccessKey => {
    const authenticate = authenticatorWith({ credential: { secretAccessKey } })
    const request = headerSigned()
    const refused = () => assert.throws(() => authenticate(request), { code: 'SignatureDoesNotMatch' })
    refused()
    hashes = 0
    lengths = []
    refused()
    return { hashes, lengths: [...lengths] }
  })
  assert.deepEqual(
    costs,
    Array.from({ length: 3 }, () => ({ hashes: 3, lengths: [64] })),
  )
})

test('keys that IAM has made cost what the first one costs, and one that is off costs what none does', async t => {
  const kept = await openIdentities(temporaryFolder(t))
  const { identities, iam } = kept
  t.after(() => kept.close())
  const keys = []
  for (let at = 0; at < 20; at += 1) {
    await iam.users.create({ name: `user-${at}` })
    keys.push(await iam.keys.create(`user-${at}`))
  }
  const off = keys[10] ?? assert.fail()
  await iam.keys.setActive('user-10', off.id, false)
  const authenticate = authenticator(
    { clock: { ...systemClock, now: () => nowMs }, credential: id => identities.key(id) },
    { region: 'us-east-1', mode: 'sigv4', acceptsV2: false, accessKeyId: 'ROOT' },
  )
  const costOf = (accessKeyId: string) => {
    const request = headerSigned({}, { ...signer, accessKeyId })
    const ask = () => {
      try {
        authenticate(request)
      } catch (error) {
        assert.ok(error instanceof S3Error)
        return error.code
      }
      return 'none'
    }
    ask() // what is remembered of a key is remembered from now on
    hashes = 0
    lengths = []
    return { code: ask(), hashes, lengths: [...lengths] }
  }
  const costs = new Map(keys.map(({ id }) => [id, costOf(id)]))
  const none = costOf('NOBODY')
  assert.deepEqual(none, { code: 'InvalidAccessKeyId', hashes: none.hashes, lengths: [] })
  for (const [id, cost] of costs)
    assert.deepEqual(cost, id === off.id ? none : { code: 'SignatureDoesNotMatch', hashes: 3, lengths: [64] })
})

test('who has no key is told so, and nothing is compared', () => {
  const authenticate = authenticatorWith()
  for (const request of [
    headerSigned({}, { ...signer, accessKeyId: 'NOBODY' }),
    presigned({}, { ...signer, accessKeyId: 'NOBODY' }),
  ])
    assert.throws(() => authenticate(request), { code: 'InvalidAccessKeyId' })
  assert.deepEqual(lengths, [])
})

test('a token of a container is compared with every one there is, by hashes of one length', async () => {
  const tokens = new Map([
    ['/a', 'the-token-of-the-first'],
    ['/b', 'the-token-of-the-second-which-is-longer'],
    ['/c', ''],
  ])
  const callers = new Callers(
    [...tokens.keys()].map(file => ({ role: { account: '000000000000', name: file }, kind: 'token', file })),
    file => Promise.resolve(tokens.get(file)),
  )
  for (const [token, role] of [
    ['the-token-of-the-first', '/a'],
    ['the-token-of-the-second-which-is-longer', '/b'],
    ['the-token-of-nobody', undefined],
    ['', undefined],
  ] as const) {
    lengths = []
    assert.equal((await callers.with(token))?.name, role)
    assert.deepEqual(lengths, [32, 32, 32])
  }
})
