/** Lifecycle rules: which of them S3 takes together and for which objects, and in which words it refuses the others. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Rule } from '../../src/operations/lifecycle-actions.ts'
import { check, expiration, refuses, rule, tag, type Refused } from '../support/lifecycle.ts'

const midnight = new Date('2030-01-01T00:00:00Z')
const nextMidnight = new Date('2030-01-02T00:00:00Z')
const toGlacier = { Days: 10, StorageClass: 'GLACIER' } as const
const lifecycleV2 = 'can only be used in Lifecycle V2.'

refuses('rules together', [
  { title: 'none', rules: [] },
  { title: '1,001', rules: Array.from({ length: 1001 }, () => expiration) },
  {
    title: 'two of the same id',
    rules: [
      { ID: 'a', ...expiration },
      { ID: 'a', ...expiration },
    ],
    code: 'InvalidArgument',
    message: 'Rule ID must be unique. Found same ID for more than one rule',
  },
  {
    title: 'an id of 256 characters',
    rules: [{ ID: 'i'.repeat(256), ...expiration }],
    code: 'InvalidArgument',
    message: 'ID length should not exceed allowed limit of 255',
  },
  {
    title: 'a filter behind a prefix',
    rules: [{ Prefix: 'a', ...expiration }, expiration],
    code: 'InvalidRequest',
    message: 'Filter element ' + lifecycleV2,
  },
  {
    title: 'a prefix behind a filter',
    rules: [expiration, { Prefix: 'a', ...expiration }],
    code: 'InvalidRequest',
    message: 'Base level prefix cannot be used in Lifecycle V2, prefixes are only supported in the Filter.',
  },
  {
    title: 'two of the same prefix',
    rules: [
      { Prefix: 'a', ...expiration },
      { Prefix: 'a', ...expiration },
    ],
    code: 'InvalidRequest',
    message: "Found two rules with same prefix 'a'",
  },
  {
    title: 'two expirations of one key by prefix',
    rules: [
      { Prefix: 'a/b', ...expiration },
      { Prefix: 'b', ...expiration },
      { Prefix: '', ...expiration },
    ],
    code: 'InvalidRequest',
    message: "Found overlapping prefixes '' and 'a/b' for same action type 'Expiration'",
  },
  {
    title: 'two transitions of one key by prefix',
    rules: ['a', 'ab'].map(Prefix => ({ Prefix, Transitions: [{ Days: 1, StorageClass: 'GLACIER' }] })),
    code: 'InvalidRequest',
    message: "Found overlapping prefixes 'a' and 'ab' for same action type 'Transition'",
  },
])

const sizes = 'and 1099511627776000.'
const sizeCases = [
  { size: { ObjectSizeGreaterThan: -1 }, message: `'ObjectSizeGreaterThan' should be between 0 ${sizes}` },
  {
    size: { ObjectSizeGreaterThan: 1_099_511_627_776_001 },
    message: `'ObjectSizeGreaterThan' should be between 0 ${sizes}`,
  },
  { size: { ObjectSizeLessThan: 0 }, message: `'ObjectSizeLessThan' should be between 1 ${sizes}` },
  {
    size: { ObjectSizeGreaterThan: 5, ObjectSizeLessThan: 5 },
    message: "'ObjectSizeLessThan' has to be a value greater than 'ObjectSizeGreaterThan'.",
  },
]

refuses('filters', [
  { title: 'none, and no prefix', rules: [{ Filter: undefined, ...expiration }] },
  { title: 'one beside a prefix', rules: [{ Prefix: '', Filter: {}, ...expiration }] },
  { title: 'two conditions without And', rules: [{ Filter: { Prefix: 'a', Tag: tag }, ...expiration }] },
  {
    title: 'And beside a prefix',
    rules: [{ Filter: { Prefix: 'a', And: { Tags: [tag, tag] } }, ...expiration }],
  },
  { title: 'And of one', rules: [{ Filter: { And: { Prefix: 'a' } }, ...expiration }] },
  {
    title: 'And of the same tag twice',
    rules: [{ Filter: { And: { Tags: [tag, tag] } }, ...expiration }],
    code: 'InvalidRequest',
    message: 'Duplicate Tag Keys are not allowed.',
  },
  {
    title: 'a prefix of 1,025 bytes',
    rules: [{ Filter: { Prefix: 'p'.repeat(1025) }, ...expiration }],
    code: 'InvalidRequest',
    message: 'The maximum size of a prefix is 1024.',
  },
  ...sizeCases.map(({ size, message }): Refused => ({
    title: `sizes ${JSON.stringify(size)}`,
    rules: [{ Filter: { And: { Prefix: 'p', ...size } }, ...expiration }],
    code: 'InvalidRequest',
    message,
  })),
])

describe('S3 takes', () => {
  const accepted: readonly { title: string; rules: readonly Partial<Rule>[] }[] = [
    {
      title: '1,000 rules',
      rules: Array.from({ length: 1000 }, (_, at) => ({ ID: `${at}`, ...expiration })),
    },
    { title: 'an id of 255 characters', rules: [{ ID: 'i'.repeat(255), ...expiration }] },
    {
      title: 'And of an empty prefix and a tag',
      rules: [{ Filter: { And: { Prefix: '', Tags: [tag] } }, ...expiration }],
    },
    {
      title: 'And of two tags',
      rules: [{ Filter: { And: { Tags: [tag, { Key: 'K', Value: 'v' }] } }, ...expiration }],
    },
    { title: 'empty objects only', rules: [{ Filter: { ObjectSizeLessThan: 1 }, ...expiration }] },
    { title: 'overlapping filters', rules: [expiration, { Filter: { Prefix: 'a' }, ...expiration }] },
    {
      title: 'overlapping prefixes of different actions',
      rules: [
        { Prefix: 'a', ...expiration },
        { Prefix: 'ab', Transitions: [toGlacier] },
        { Prefix: 'abc', Status: 'Disabled', ...expiration },
      ],
    },
    { title: 'a move at once', rules: [{ Transitions: [{ Days: 0, StorageClass: 'GLACIER_IR' }] }] },
    {
      title: 'moves down all classes',
      rules: [
        {
          Transitions: [
            { Days: 271, StorageClass: 'DEEP_ARCHIVE' },
            { Days: 30, StorageClass: 'STANDARD_IA' },
            { Days: 60, StorageClass: 'INTELLIGENT_TIERING' },
            { Days: 61, StorageClass: 'ONEZONE_IA' },
            { Days: 91, StorageClass: 'GLACIER_IR' },
            { Days: 181, StorageClass: 'GLACIER' },
          ],
          Expiration: { Days: 1000 },
        },
      ],
    },
    {
      title: 'dates',
      rules: [
        { Transitions: [{ Date: midnight, StorageClass: 'GLACIER' }], Expiration: { Date: nextMidnight } },
      ],
    },
    {
      title: 'delete markers beside transitions',
      rules: [{ Transitions: [toGlacier], Expiration: { ExpiredObjectDeleteMarker: true } }],
    },
    {
      title: 'more versions kept than are documented',
      rules: [{ NoncurrentVersionExpiration: { NoncurrentDays: 1, NewerNoncurrentVersions: 500 } }],
    },
  ]
  for (const { title, rules } of accepted) {
    test(title, () => {
      const { Rules = [] } = check(rules.map(rule))
      assert.deepEqual(
        Rules.map(kept => ({ ...kept, ID: undefined })),
        rules.map(given => ({ ...rule(given), ID: undefined })),
      )
      assert.equal(new Set(Rules.map(({ ID }) => ID)).size, rules.length)
    })
  }

  test('two ways to treat small objects', () => {
    const all = 'all_storage_classes_128K'
    const varies = 'varies_by_storage_class'
    for (const [asked, want] of [
      [undefined, all],
      [all, all],
      [varies, varies],
    ] as const) {
      assert.equal(check([rule(expiration)], asked).TransitionDefaultMinimumObjectSize, want)
    }
    assert.throws(() => check([rule(expiration)], 'none'), {
      code: 'InvalidRequest',
      message: 'Invalid TransitionDefaultMinimumObjectSize found: none',
    })
  })
})
