/** Limits in s3d.yaml and in settings: what they may say, and what is said of everything else. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { parseDocument } from 'yaml'
import { ConfigError, resolveConfig } from '../../src/config.ts'
import type { LimitRule } from '../../src/config/limit-settings.ts'

/** As the daemon reads the file: every scalar is text. */
function read(yaml: string, env: Readonly<Record<string, string>> = {}): readonly LimitRule[] {
  const content: unknown = parseDocument(yaml, { schema: 'failsafe' }).toJS()
  return resolveConfig({ env: { HOME: '/home', ...env }, file: { name: 's3d.yaml', content } }).config.limits
}

test('settings make one rule, for each identity', () => {
  assert.deepEqual(read('', { S3D_LIMIT_REQUESTS: '2.5', S3D_LIMIT_SEND: '10MiB' }), [
    {
      name: 'settings',
      who: [],
      services: [],
      buckets: [],
      operations: 'all',
      per: ['identity'],
      rate: { perSecond: 2.5, burst: 3 },
      concurrency: undefined,
      receiveBytes: undefined,
      sendBytes: 10_485_760,
    },
  ])
})

test('none without a value, not even with a burst', () =>
  assert.deepEqual(read('', { S3D_LIMIT_BURST: '3' }), []))

test('a rule of the file, beside other limits', () => {
  const rules = read(`
limits:
  connections: 2
  rules:
    - name: strangers
      who: [anonymous, user/a*, role/team/web, account/000000000000, key/AKIA*]
      services: [s3, sts]
      buckets: [photos, logs-*]
      operations: read
      per: [identity, bucket, address]
      requests: 100
      burst: 5
      concurrency: 8
      receive: 1MB
      send: 2MB
    - {name: all, concurrency: 3}
`)
  assert.deepEqual(rules[0], {
    name: 'strangers',
    who: [
      { kind: 'anonymous' },
      { kind: 'user', pattern: 'a*' },
      { kind: 'role', pattern: 'team/web' },
      { kind: 'account', pattern: '000000000000' },
      { kind: 'key', pattern: 'AKIA*' },
    ],
    services: ['s3', 'sts'],
    buckets: ['photos', 'logs-*'],
    operations: 'read',
    per: ['identity', 'bucket', 'address'],
    rate: { perSecond: 100, burst: 5 },
    concurrency: 8,
    receiveBytes: 1_000_000,
    sendBytes: 2_000_000,
  })
  assert.equal(rules[1]?.concurrency, 3)
})

describe('what is refused, and where', () => {
  const cases: readonly (readonly [rule: string, want: RegExp])[] = [
    ['rules: x', /limits\.rules: expected a list of at most 64 rules$/],
    ['rules: [x]', /rules\[0\]: expected a rule's settings by name$/],
    ['rules: [{name: a}]', /rules\[0\]: needs requests, concurrency, receive, send, or several$/],
    ['rules: [{name: settings, send: 1MB}]', /rules\[0\]\.name: expected a name of lower-case letters/],
    ['rules: [{name: a, send: 1MB}, {name: a, send: 1MB}]', /limits\.rules: two are called a$/],
    ['rules: [{name: a, burst: 3, send: 1MB}]', /rules\[0\]\.burst: needs requests$/],
    [
      'rules: [{name: a, requests: 0}]',
      /requests: expected requests a second, from 0\.001 to 1000000; got "0"$/,
    ],
    [
      'rules: [{name: a, send: 1MB, per: [agent]}]',
      /per\[0\]: expected identity, access-key, account, bucket or address/,
    ],
    ['rules: [{name: a, send: 1MB, services: [sns]}]', /services\[0\]: expected s3, iam or sts/],
    ['rules: [{name: a, send: 1MB, who: [ann]}]', /who\[0\]: expected root, anonymous, user\/NAME/],
    ['rules: [{name: a, send: 1MB, sent: 1}]', /rules\[0\]\.sent: no such setting; there are name, who/],
  ]
  for (const [rule, want] of cases) {
    test(rule, () => {
      assert.throws(
        () => read(`limits: {${rule}}`),
        (error: unknown) => {
          assert(error instanceof ConfigError)
          assert.equal(error.problems.length, 1, error.message)
          assert.match(error.problems[0] ?? '', want)
          return true
        },
      )
    })
  }
})
