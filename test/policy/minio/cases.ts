/**
 * Policies and requests by chance, from pools so small that they meet. Only what both evaluators have: MinIO's knows no
 * `Arn` operators, no `IfExists` but one, no boundaries, no sessions and no accounts.
 */
import type { Dice } from '../../robustness/seeded.ts'

export type Conditions = Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>

export interface WrittenStatement {
  readonly Effect: 'Allow' | 'Deny'
  readonly Principal?: unknown
  readonly Action?: readonly string[]
  readonly NotAction?: readonly string[]
  readonly Resource?: readonly string[]
  readonly NotResource?: readonly string[]
  readonly Condition?: Conditions
}

export interface Case {
  readonly kind: 'identity' | 'bucket'
  readonly policy: { readonly Version?: string; readonly Statement: readonly WrittenStatement[] }
  /** ARN of who asks. */
  readonly account: string
  readonly action: string
  readonly bucket: string
  /** `''` for the bucket itself. */
  readonly key: string
  readonly context: Readonly<Record<string, readonly string[]>>
}

const alice = 'arn:aws:iam::000000000000:user/alice'
const bob = 'arn:aws:iam::000000000000:user/bob'
const ofObjects = [
  's3:GetObject',
  's3:PutObject',
  's3:DeleteObject',
  's3:GetObjectTagging',
  's3:GetObjectVersion',
]
const ofBuckets = ['s3:ListBucket', 's3:ListBucketVersions', 's3:GetBucketLocation']
const patterns = ['s3:*', 's3:Get*', 's3:List*', 's3:*Object', 's3:?etObject', 's3:*Object*Tag*']
const folders = ['b/${aws:username}/*', 'b/${aws:username}*', "b/${aws:username, 'none'}/*", 'b/${*}/x']
const objects = ['b/*', 'b/k', 'b/dir/*', 'b/?', 'b/*/x', 'b*/k', 'b/d?r/x', 'b/*i*x*', '*', ...folders]
const buckets = ['b', 'b*', '?', '*', 'b/*', 'bb']
const keys = ['k', 'x', 'dir/x', 'alice/x', '*/x', 'none/x', 'dir/alice/x', 'a', 'alice']

interface Family {
  readonly key: string
  readonly operators: readonly string[]
  readonly values: readonly string[]
  /** What a request has; nothing as well. */
  readonly given: readonly string[]
  /** Whether there may be several of either. */
  readonly many: boolean
}

const texts = [
  'StringEquals',
  'StringNotEquals',
  'StringEqualsIgnoreCase',
  'StringNotEqualsIgnoreCase',
  'StringLike',
  'StringNotLike',
]
const quantified = ['', 'ForAllValues:', 'ForAnyValue:'].flatMap(prefix => texts.map(name => prefix + name))
const comparisons = ['Equals', 'NotEquals', 'LessThan', 'LessThanEquals', 'GreaterThan', 'GreaterThanEquals']
const words = ['a', 'A', 'ab', 'b', 'b*', 'a?', '', '*']
const wordPatterns = [...words, '${aws:username}', 'a${*}', "${aws:username, 'a'}"]
const times = ['2024-02-29T00:00:00Z', '2024-02-29T12:00:00+12:00', '2025-01-01T00:00:00Z']
const networks = ['10.0.0.0/8', '10.1.2.3', '192.0.2.0/24', '2001:db8::/32', '0.0.0.0/0']

const families: readonly Family[] = [
  { key: 'aws:Referer', operators: quantified, values: wordPatterns, given: words, many: true },
  { key: 's3:prefix', operators: texts, values: wordPatterns, given: words, many: false },
  { key: 's3:ExistingObjectTag/team', operators: texts, values: words, given: words, many: false },
  {
    key: 's3:signatureAge',
    operators: [...comparisons.map(each => `Numeric${each}`), 'NumericGreaterThanIfExists'],
    values: ['5', '10'],
    given: ['5', '10', 'ten', 'ten'],
    many: false,
  },
  {
    key: 'aws:CurrentTime',
    operators: comparisons.map(each => `Date${each}`),
    values: times,
    given: times,
    many: false,
  },
  {
    key: 'aws:SourceIp',
    operators: ['IpAddress', 'NotIpAddress'],
    values: networks,
    given: ['10.1.2.3', '192.0.2.1', '2001:db8::1', '198.51.100.1'],
    many: false,
  },
  {
    key: 'aws:SecureTransport',
    operators: ['Bool'],
    values: ['true', 'false'],
    given: ['true', 'false'],
    many: false,
  },
  {
    key: 'aws:UserAgent',
    operators: ['BinaryEquals'],
    values: ['YWI=', 'YQ=='],
    given: ['ab', 'YWI=', 'YQ=='],
    many: false,
  },
]

export function caseOf(dice: Dice): Case {
  const kind = dice.chance(0.5) ? 'bucket' : 'identity'
  const isBucket = dice.chance(0.3)
  const used = families.filter(() => dice.chance(0.35))
  const statements = Array.from({ length: 1 + dice.below(3) }, () =>
    statementOf(dice, kind, { isBucket, used }),
  )
  const context: Record<string, readonly string[]> = {}
  if (dice.chance(0.7)) context['aws:username'] = [dice.of(['alice', 'alice', '*', 'd?r'])]
  for (const family of families)
    if (dice.chance(0.6)) context[family.key] = some(dice, family.given, family.many)
  return {
    kind,
    policy: { ...(dice.chance(0.9) ? { Version: '2012-10-17' } : {}), Statement: statements },
    account: alice,
    action: dice.of(isBucket ? ofBuckets : ofObjects),
    bucket: 'b',
    key: isBucket ? '' : dice.of(keys),
    context,
  }
}

interface About {
  readonly isBucket: boolean
  readonly used: readonly Family[]
}

function statementOf(dice: Dice, kind: Case['kind'], { isBucket, used }: About): WrittenStatement {
  const actions = some(dice, [...(isBucket ? ofBuckets : ofObjects), ...patterns], true)
  const resources = some(dice, isBucket ? buckets : objects, true).map(resourceOf)
  return {
    Effect: dice.chance(0.7) ? 'Allow' : 'Deny',
    ...(kind === 'bucket'
      ? { Principal: dice.of(['*', { AWS: '*' }, { AWS: [alice, bob] }, { AWS: bob }]) }
      : {}),
    ...(dice.chance(0.85) ? { Action: actions } : { NotAction: actions }),
    ...(dice.chance(0.85) ? { Resource: resources } : { NotResource: resources }),
    ...(used.length > 0 && dice.chance(0.8) ? { Condition: conditionsOf(dice, used) } : {}),
  }
}

function resourceOf(name: string): string {
  return name === '*' ? name : `arn:aws:s3:::${name}`
}

function conditionsOf(dice: Dice, used: readonly Family[]): Conditions {
  const all: Record<string, Record<string, string | readonly string[]>> = {}
  for (const family of used.filter(() => dice.chance(0.5)).concat(dice.of(used))) {
    const isNull = dice.chance(0.1)
    const operator = isNull ? 'Null' : dice.of(family.operators)
    const values = isNull
      ? [dice.of(['true', 'false'])]
      : some(dice, family.values, /^(For|String|.*Ip)/.test(operator))
    all[operator] = { ...all[operator], [family.key]: values }
  }
  return all
}

function some(dice: Dice, choices: readonly string[], many: boolean): readonly string[] {
  const count = many ? 1 + dice.below(3) : 1
  return [...new Set(Array.from({ length: count }, () => dice.of(choices)))]
}
