/** Requests that are no calls, and that nobody signs: whom they count for, and for how long. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Log } from '../../src/base/log.ts'
import { Limits } from '../../src/limits/limits.ts'
import { counterOf, type LimitRule } from '../../src/limits/rule.ts'
import { Trail } from '../../src/service/context.ts'
import type { Counting } from '../../src/service/limiting.ts'
import { HandClock } from './hand-clock.ts'

const log: Log = { debug() {}, info() {}, warn() {}, error() {} }
const everybody: LimitRule = {
  name: 'rule',
  who: [],
  services: [],
  buckets: [],
  operations: 'all',
  per: [],
  rate: undefined,
  concurrency: undefined,
  receiveBytes: undefined,
  sendBytes: undefined,
}

/** What a browser asks beforehand. */
const unsigned: Counting = {
  service: 's3',
  isWrite: false,
  identity: { kind: 'anonymous' },
  bucket: 'b',
  address: '192.0.2.7',
  isNeverSigned: true,
}

function nameOf(
  given: Partial<Counting>,
  rule: Partial<LimitRule> = { per: ['identity'] },
): string | undefined {
  return counterOf({ ...everybody, ...rule }, { has: () => true })({ ...unsigned, ...given })
}

describe('what nobody signs', () => {
  for (const [address, want] of [
    ['192.0.2.7', '192.0.2.7'],
    ['2001:db8:0:1:a::7', '2001:db8:0:1::/64'],
    ['2001:db8:0:1:ffff:ffff:ffff:ffff', '2001:db8:0:1::/64'],
    ['2001:0DB8::7', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    [undefined, 'unix'],
  ] as const)
    test(`counts by address: ${address}`, () => assert.equal(nameOf({ address }), want))

  test('counts apart from who could sign, unless a rule goes by address', () => {
    assert.equal(nameOf({ isNeverSigned: false }), 'anonymous')
    assert.equal(
      nameOf({ isNeverSigned: false, identity: { kind: 'root', accessKeyId: 'ROOT' } }, { per: ['address'] }),
      '192.0.2.7',
    )
  })

  test('is of a service', () => {
    const rule = { services: ['sts', 'iam'] } as const
    assert.equal(nameOf({}, rule), undefined)
    assert.equal(nameOf({ service: 'sts' }, rule), '')
  })

  test('is under way until its trail ends', () => {
    const limits = new Limits({ clock: new HandClock(), log, isBucket: undefined }, [
      { ...everybody, concurrency: 1 },
    ])
    const [first, second] = [new Trail(), new Trail()]
    limits.admit(unsigned, first)
    assert.throws(() => limits.admit(unsigned, second), { name: 'S3Error', code: 'SlowDown' })
    first.ended()
    limits.admit(unsigned, second)
  })
})
