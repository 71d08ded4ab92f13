/** What is no policy, and the words in which S3 and IAM say so. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bucketRules } from '../../src/policy/bucket-rules.ts'
import { identityRules, sessionRules } from '../../src/policy/identity-rules.ts'
import { parsePolicy, PolicyError, type PolicyRules } from '../../src/policy/parse.ts'

const statement = { Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: 'arn:aws:s3:::b/*' }
const of = (changed: object) =>
  JSON.stringify({ Version: '2012-10-17', Statement: [{ ...statement, ...changed }] })
const own = (changed: object) => of({ Principal: undefined, ...changed })
const when = (operator: string, value: unknown) =>
  of({ Condition: { [operator]: { 'aws:SourceIp': value } } })
const syntax = 'Syntax errors in policy.'

const bucket: readonly (readonly [string, string])[] = [
  ['', "Policies must be valid JSON and the first byte must be '{'"],
  [' {}', "Policies must be valid JSON and the first byte must be '{'"],
  ['[]', "Policies must be valid JSON and the first byte must be '{'"],
  ['{', 'This policy contains invalid Json'],
  ['{"Statement":[],"Statement":[]}', 'This policy contains invalid Json'],
  [
    of({}).replace('"Effect":"Allow"', '"Effect":"Deny","\\u0045ffect":"Allow"'),
    'This policy contains invalid Json',
  ],
  ['{}', 'Missing required field Statement'],
  ['{"Statement":[]}', 'Could not parse the policy: Statement is empty!'],
  ['{"Statement":[1]}', 'Invalid policy syntax.'],
  ['{"Version":"2012-10-18","Statement":[]}', 'The policy must contain a valid version string'],
  ['{"statement":[]}', 'Unknown field statement'],
  [of({ Effect: undefined }), 'Missing required field Effect'],
  [of({ Effect: 'allow' }), 'Invalid effect: allow'],
  [of({ Principal: undefined }), 'Missing required field Principal'],
  [of({ Principal: 'alice' }), 'Invalid principal in policy'],
  [of({ Principal: { AWS: 'alice' } }), 'Invalid principal in policy'],
  [of({ Principal: { AWS: 'arn:aws:iam::111122223333:user/*' } }), 'Invalid principal in policy'],
  [of({ Principal: { AWS: '111122223333:root' } }), 'Invalid principal in policy'],
  [of({ Principal: { Someone: '*' } }), 'Invalid principal in policy'],
  [of({ Principal: { AWS: [] } }), 'Invalid principal in policy'],
  [of({ NotPrincipal: '*' }), 'Invalid policy syntax.'],
  [of({ Principal: undefined, NotPrincipal: { AWS: '111122223333' } }), 'Invalid policy syntax.'],
  [of({ Action: undefined }), 'Missing required field Action'],
  [of({ Action: [] }), 'Missing required field Action'],
  [of({ Action: 'GetObject' }), 'Policy has invalid action'],
  [of({ NotAction: 's3:*' }), 'Invalid policy syntax.'],
  [of({ Action: [1] }), 'Invalid policy syntax.'],
  [of({ Resource: undefined }), 'Missing required field Resource'],
  [of({ Resource: 'b/*' }), 'Policy has invalid resource'],
  [of({ Resource: 'arn:aws:s3:::b/${aws:username' }), 'Policy has invalid resource'],
  [of({ Resource: 'arn:aws:s3:::b/${}' }), 'Policy has invalid resource'],
  [of({ Action: 's3:GetObjects' }), 'Policy has invalid action'],
  [of({ Action: 'iam:*' }), 'Policy has invalid action'],
  [of({ Resource: 'arn:aws:s3:::another/*' }), 'Policy has invalid resource'],
  [of({ Resource: 'arn:aws:sqs:::b/*' }), 'Policy has invalid resource'],
  [of({ Resource: 'arn:aws:s3::111122223333:b/*' }), 'Policy has invalid resource'],
  [of({ Resource: 'arn:aws:s3:::b' }), 'Action does not apply to any resource(s) in statement'],
  [
    of({ Action: ['s3:GetObject', 's3:ListBucket'] }),
    'Action does not apply to any resource(s) in statement',
  ],
  [
    of({ Action: 's3:ListAllMyBuckets', Resource: '*' }),
    'Action does not apply to any resource(s) in statement',
  ],
  [of({ Condition: { StringEquals: { 's3:x-acl': 'a' } } }), 'Policy has an invalid condition key'],
  [of({ Condition: { StringEquals: { 'other:key': 'a' } } }), 'Policy has an invalid condition key'],
  [
    of({ Condition: { StringEquals: { 's3:prefix': 'a' } } }),
    'Conditions do not apply to combination of actions and resources in statement',
  ],
  [
    of({
      Action: ['s3:GetObjectRetention'],
      Condition: { StringEquals: { 's3:ExistingObjectTag/a': 'b' } },
    }),
    'Conditions do not apply to combination of actions and resources in statement',
  ],
  [of({ condition: {} }), 'Unknown field condition'],
  [of({ Condition: [] }), 'Invalid policy syntax.'],
  [when('StringSame', 'a'), 'Invalid Condition type : StringSame'],
  [when('stringEquals', 'a'), 'Invalid Condition type : stringEquals'],
  [when('NullIfExists', 'true'), 'Invalid Condition type : NullIfExists'],
  [when('IpAddress', '10.0.0.256'), 'Invalid IP address in Conditions'],
  [when('IpAddress', '10.0.0.0/33'), 'Invalid IP address in Conditions'],
  [when('NumericLessThan', 'many'), 'Invalid policy syntax.'],
  [when('DateLessThan', '2024-02-29T00:00:00'), 'Invalid policy syntax.'],
  [when('StringEquals', { a: 1 }), 'Invalid policy syntax.'],
  [when('StringEquals', []), 'Invalid policy syntax.'],
  [
    JSON.stringify({ Statement: [statement, statement].map(each => ({ ...each, Sid: 'One' })) }),
    'Statement IDs (SID) in a single policy must be unique.',
  ],
  [of({ Sid: 'x'.repeat(20_480) }), 'Policy exceeds the maximum allowed document size.'],
]

const identity: readonly (readonly [string, string])[] = [
  ['{', syntax],
  [of({}), 'Policy document should not specify a principal.'],
  [own({ Action: undefined }), 'Policy statement must contain actions.'],
  [own({ Resource: undefined }), 'Policy statement must contain resources.'],
  [
    own({ Action: 'GetObject' }),
    'Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.',
  ],
  [own({ Resource: 'b/*' }), 'Resource b/* must be in ARN format or "*".'],
  [
    own({ Sid: 'one two' }),
    'Statement IDs (SID) must be alpha-numeric. Check that your input satisfies the regular expression [0-9A-Za-z]*',
  ],
  [own({ Effect: 'allow' }), syntax],
  [own({ Sid: 'x'.repeat(10_240) }), 'Cannot exceed quota for PolicySize: 10240'],
]

function refusals(kind: string, rules: PolicyRules, table: readonly (readonly [string, string])[]): void {
  for (const [text, want] of table) {
    test(`${kind}: ${text.slice(0, 160)}`, () =>
      assert.throws(
        () => parsePolicy(text, rules),
        (error: unknown) => error instanceof PolicyError && (assert.equal(error.message, want), true),
      ))
  }
}
refusals('bucket', bucketRules('b'), bucket)
refusals('identity', identityRules, identity)
refusals('session', sessionRules, [
  [own({ Sid: 'x'.repeat(2048) }), 'Cannot exceed quota for PolicySize: 2048'],
])

const taken: readonly object[] = [
  {},
  {
    Principal: {
      AWS: ['111122223333', 'arn:aws:iam::111122223333:root', 'arn:aws:iam::111122223333:role/a/b'],
    },
  },
  { Principal: { AWS: 'arn:aws:sts::111122223333:assumed-role/a/b', CanonicalUser: 'c'.repeat(64) } },
  { Principal: { Service: ['logging.s3.amazonaws.com'], Federated: 'cognito-identity.amazonaws.com' } },
  { Action: ['s3:*', '*'], Resource: ['*', 'arn:aws:s3:::b'] },
  {
    Sid: 'with spaces',
    Condition: { Bool: { 'aws:SecureTransport': false }, Null: { 's3:VersionId': true } },
    Action: 's3:Get*',
  },
  { Action: ['s3:GetObject', 's3:ListBucket'], Resource: ['arn:aws:s3:::b*'] },
  { Action: 's3:List*', Resource: 'arn:aws:s3:::?', Condition: { StringLike: { 's3:prefix': 'a/*' } } },
  {
    Action: 's3:*',
    Condition: { StringEquals: { 's3:ExistingObjectTag/Team': 'x', 'aws:PrincipalTag/a': 'y' } },
  },
  {
    Action: undefined,
    NotAction: 's3:PutObject',
    Resource: undefined,
    NotResource: 'arn:aws:s3:::b/private/*',
  },
  { Principal: undefined, NotPrincipal: { AWS: '111122223333' }, Effect: 'Deny' },
]
for (const changed of taken) {
  test(`taken: ${JSON.stringify(changed)}`, () => {
    const policy = parsePolicy(of(changed), bucketRules('b'))
    assert.ok(
      Object.isFrozen(policy) &&
        Object.isFrozen(policy.statements) &&
        policy.statements.every(Object.isFrozen),
    )
  })
}

test('the principal that is invalid is told', () => {
  assert.throws(
    () => parsePolicy(of({ Principal: { AWS: 'alice' } }), bucketRules('b')),
    (error: unknown) => error instanceof PolicyError && error.detail === '"AWS" : "alice"',
  )
})
