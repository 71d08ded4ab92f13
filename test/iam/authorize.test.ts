/** What each action of IAM is about, so that policies can name it: the resources of AWS's service authorization reference. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { OperationName } from '@s3d/server/iam'
import { authorize } from '../../src/iam/authorize.ts'
import { renamed, subjectOf, type Lookups, type Members } from '../../src/iam/subject.ts'
import { identityRules } from '../../src/policy/identity-rules.ts'
import { parsePolicy } from '../../src/policy/parse.ts'
import { QueryError } from '../../src/service/query.ts'

const account = '123456789012'
const arn = (rest: string): string => `arn:aws:iam::${account}:${rest}`

/** Everybody is called `ann` and lies in a path. */
const known =
  (kind: string): Lookups['user'] =>
  name =>
    name === 'ann' ? { arn: arn(`${kind}/path/ann`) } : undefined

const lookups: Lookups = {
  user: known('user'),
  group: known('group'),
  role: known('role'),
  policy: () => undefined,
  provider: () => undefined,
  userOfKey: keyId => (keyId === 'AKIAOFANN' ? 'ann' : undefined),
}

const cases: readonly (readonly [OperationName, Members, string])[] = [
  ['CreateUser', { UserName: 'new' }, arn('user/new')],
  ['CreateUser', { UserName: 'ann', Path: '/other/' }, arn('user/other/ann')],
  ['GetUser', { UserName: 'ann' }, arn('user/path/ann')],
  ['GetUser', { UserName: 'nobody' }, arn('user/nobody')],
  ['AttachUserPolicy', { UserName: 'ann', PolicyArn: arn('policy/p') }, arn('user/path/ann')],
  ['AddUserToGroup', { GroupName: 'ann', UserName: 'nobody' }, arn('group/path/ann')],
  ['AddUserToGroup', { GroupName: 'nobody', UserName: 'ann' }, arn('group/nobody')],
  ['DeleteRole', { RoleName: 'ann' }, arn('role/path/ann')],
  ['ListInstanceProfilesForRole', { RoleName: 'nobody' }, arn('role/nobody')],
  ['DeleteAccessKey', { UserName: 'ann', AccessKeyId: 'AKIAOFANOTHER' }, arn('user/path/ann')],
  ['GetAccessKeyLastUsed', { AccessKeyId: 'AKIAOFANN' }, arn('user/path/ann')],
  ['GetAccessKeyLastUsed', { AccessKeyId: 'AKIAOFNOBODY' }, arn('user/')],
  ['ListUsers', {}, arn('user/')],
  ['ListRoles', { PathPrefix: '/path/' }, arn('role/path/')],
  ['ListPolicies', {}, 'policy path /'],
  ['CreatePolicy', { PolicyName: 'p', Path: '/path/' }, arn('policy/path/p')],
  ['DeletePolicyVersion', { PolicyArn: arn('policy/p'), VersionId: 'v1' }, arn('policy/p')],
  ['SimulatePrincipalPolicy', { PolicySourceArn: arn('role/r') }, arn('role/r')],
  ['SimulateCustomPolicy', { PolicyInputList: [] }, '*'],
  ['CreateOpenIDConnectProvider', { Url: 'https://issuer.example/a' }, arn('oidc-provider/issuer.example/a')],
  [
    'GetOpenIDConnectProvider',
    { OpenIDConnectProviderArn: arn('oidc-provider/issuer.example') },
    arn('oidc-provider/issuer.example'),
  ],
  ['GetAccountSummary', {}, '*'],
]

describe('an action is about', () => {
  for (const [op, members, want] of cases) {
    test(`${op} ${JSON.stringify(members)}`, () => {
      assert.equal(subjectOf(op, members, { account, lookups }).arn, want)
    })
  }
})

describe('who is called otherwise is judged under both names', () => {
  const renamings: readonly (readonly [OperationName, string, Members, string | undefined])[] = [
    ['UpdateUser', 'user/path/ann', { NewUserName: 'eve' }, 'user/path/eve'],
    ['UpdateUser', 'user/ann', { NewPath: '/admins/' }, 'user/admins/ann'],
    ['UpdateUser', 'user/a/b/ann', { NewPath: '/', NewUserName: 'eve' }, 'user/eve'],
    ['UpdateGroup', 'group/path/g', { NewGroupName: 'h' }, 'group/path/h'],
    ['UpdateRole', 'role/r', {}, undefined],
  ]
  for (const [op, from, members, want] of renamings) {
    test(`${op} ${from} ${JSON.stringify(members)}`, () => {
      const found = renamed(op, members, { arn: arn(from) })
      assert.equal(found?.arn, want === undefined ? undefined : arn(want))
    })
  }
})

describe('conditions know tags whatever the case of their keys', () => {
  const identity = {
    kind: 'user',
    accessKeyId: 'AKIAOFANN',
    account,
    arn: arn('user/ann'),
    id: 'AIDAANN',
  } as const
  const arrival = {
    address: '10.1.2.3',
    secure: false,
    tlsVersion: undefined,
    userAgent: undefined,
    referer: undefined,
    signature: undefined,
  }
  const subject = { arn: arn('user/bob'), tags: [{ key: 'Stage', value: 'live' }] }

  function isPermitted(condition: string, tags: readonly object[]): boolean {
    const statements = [
      { Effect: 'Allow', Action: 'iam:*', Resource: '*' },
      {
        Effect: 'Deny',
        Action: 'iam:*',
        Resource: '*',
        Condition: { StringEquals: { [condition]: 'live' } },
      },
    ]
    const text = JSON.stringify({ Version: '2012-10-17', Statement: statements })
    const policy = { name: 'own', policy: parsePolicy(text, identityRules) }
    const held = { identity: [policy], boundary: undefined, session: [] }
    const clock = { now: () => 0, after: () => ({ cancel() {} }) }
    const caller = { identity, isTemporary: false }
    const wanted = { op: 'TagUser', members: { UserName: 'bob', Tags: tags }, subject, caller } as const
    try {
      authorize({ clock, region: 'us-east-1', heldBy: () => held }, { ...wanted, account, arrival })
      return true
    } catch (error) {
      assert.ok(error instanceof QueryError && error.code === 'AccessDenied', String(error))
      return false
    }
  }

  const tag = { Key: 'TEAM', Value: 'live' }
  for (const [condition, want] of [
    ['aws:RequestTag/team', false],
    ['aws:RequestTag/Team', false],
    ['aws:RequestTag/Other', true],
    ['aws:ResourceTag/stage', false],
    ['iam:ResourceTag/STAGE', false],
    ['aws:ResourceTag/Team', true],
  ] as const)
    test(condition, () => assert.equal(isPermitted(condition, [tag]), want))
})
