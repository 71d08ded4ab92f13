/** The rules by which policies come together, one line each, with the words in which AWS refuses. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { denialOf } from '../../src/policy/denial.ts'
import { evaluate, type Policies } from '../../src/policy/evaluate.ts'
import type { AccessRequest } from '../../src/policy/statement.ts'
import {
  account,
  alice,
  asking,
  bucketPolicy,
  identityPolicy,
  role,
  session,
  stranger,
  type Element,
} from './asking.ts'

interface Case {
  readonly title: string
  readonly who?: string
  readonly said?: Partial<AccessRequest>
  readonly identity?: readonly Element[]
  readonly bucket?: readonly Element[]
  readonly boundary?: readonly Element[]
  readonly session?: readonly Element[]
  /** The types of the policies that allow, or the end of the message. */
  readonly want: readonly string[] | string
}

const allow = [{}]
const deny = [{ Effect: 'Deny' }]
const other = [{ Action: 's3:PutObject' }]
const to = (...names: string[]) => [{ Principal: { AWS: names } }]
const none = (kind: string) => `because no ${kind} allows the s3:GetObject action`
const denied = (kind: string) => `with an explicit deny in ${kind}`

const cases: readonly Case[] = [
  { title: 'nothing', want: none('identity-based policy') },
  { title: 'identity allows', identity: allow, want: ['identity'] },
  { title: 'bucket allows everybody', bucket: allow, want: ['resource'] },
  { title: 'bucket allows her', bucket: to(alice), want: ['resource'] },
  { title: 'bucket allows her account', bucket: to(account), want: none('identity-based policy') },
  {
    title: 'bucket allows her account, which passes it on',
    bucket: to(`arn:aws:iam::${account}:root`),
    identity: allow,
    want: ['identity'],
  },
  { title: 'identity denies', identity: [...allow, ...deny], want: denied('an identity-based policy') },
  { title: 'bucket denies', identity: allow, bucket: deny, want: denied('a resource-based policy') },
  { title: 'boundary denies', identity: allow, boundary: deny, want: denied('a permissions boundary') },
  { title: 'session denies', who: session, identity: allow, session: deny, want: denied('a session policy') },
  { title: 'boundary bounds', identity: allow, boundary: other, want: none('permissions boundary') },
  { title: 'boundary alone', boundary: allow, want: none('identity-based policy') },
  { title: 'both', identity: allow, boundary: allow, want: ['identity', 'boundary'] },
  { title: 'her own permission is not bounded', bucket: to(alice), boundary: other, want: ['resource'] },
  { title: 'session bounds', who: session, identity: allow, session: other, want: none('session policy') },
  {
    title: 'all three',
    who: session,
    identity: allow,
    boundary: allow,
    session: allow,
    want: ['identity', 'boundary', 'session'],
  },
  { title: "the role's permission", who: session, bucket: to(role), want: ['resource'] },
  {
    title: "the role's permission is bounded",
    who: session,
    bucket: to(role),
    boundary: other,
    want: none('permissions boundary'),
  },
  {
    title: "the role's permission is bounded by the session",
    who: session,
    bucket: to(role),
    session: other,
    want: none('session policy'),
  },
  {
    title: "the session's own permission is not",
    who: session,
    bucket: to(role, session),
    boundary: other,
    session: other,
    want: ['resource'],
  },
  { title: 'root of the account', who: account, want: [] },
  {
    title: 'root of the account, denied',
    who: account,
    bucket: deny,
    want: denied('a resource-based policy'),
  },
  {
    title: 'across accounts, identity alone',
    who: stranger,
    identity: allow,
    want: none('resource-based policy'),
  },
  {
    title: 'across accounts, bucket alone',
    who: stranger,
    bucket: allow,
    want: none('identity-based policy'),
  },
  {
    title: 'across accounts, both',
    who: stranger,
    bucket: to('444455556666'),
    identity: allow,
    want: ['resource', 'identity'],
  },
  { title: 'root across accounts', who: '444455556666', bucket: to('444455556666'), want: ['resource'] },
  { title: 'root across accounts, unasked', who: '444455556666', want: none('resource-based policy') },
  { title: 'anonymous, everybody', who: 'anonymous', bucket: allow, want: ['resource'] },
  { title: 'anonymous, another', who: 'anonymous', bucket: to(alice), want: 'Access Denied' },
  { title: 'anonymous, an account', who: 'anonymous', bucket: to(account), want: 'Access Denied' },
  {
    title: 'anonymous, an unknown canonical user',
    who: 'anonymous',
    bucket: [{ Principal: { CanonicalUser: 'd'.repeat(64) } }],
    want: 'Access Denied',
  },
  {
    title: 'canonical user of the account',
    who: account,
    said: { owner: { account: '999999999999', canonical: () => account } },
    bucket: [{ Principal: { CanonicalUser: 'c'.repeat(64) } }],
    want: ['resource'],
  },
  {
    title: 'a service',
    who: 'logging.s3.amazonaws.com',
    bucket: [{ Principal: { Service: 'logging.s3.amazonaws.com' } }],
    want: ['resource'],
  },
  {
    title: 'NotPrincipal spares her',
    identity: allow,
    bucket: [{ Effect: 'Deny', NotPrincipal: { AWS: alice } }],
    want: ['identity'],
  },
  {
    title: 'NotPrincipal spares nobody else',
    who: session,
    identity: allow,
    bucket: [{ Effect: 'Deny', NotPrincipal: { AWS: alice } }],
    want: denied('a resource-based policy'),
  },
  { title: 'NotAction', identity: [{ Action: undefined, NotAction: 's3:Put*' }], want: ['identity'] },
  {
    title: 'NotAction, excluded',
    identity: [{ Action: undefined, NotAction: 'S3:GET*' }],
    want: none('identity-based policy'),
  },
  { title: 'actions are of any case', identity: [{ Action: 'S3:getobject' }], want: ['identity'] },
  {
    title: 'NotResource',
    identity: [{ Resource: undefined, NotResource: 'arn:aws:s3:::b/k' }],
    want: none('identity-based policy'),
  },
  {
    title: 'a wildcard stays in its segment',
    identity: [{ Resource: 'arn:aws:s3:*:b/k' }],
    want: none('identity-based policy'),
  },
  { title: 'segments left out', identity: [{ Resource: 'arn:aws:s3' }], want: ['identity'] },
  {
    title: 'her own folder',
    said: { resource: 'arn:aws:s3:::b/alice/k' },
    identity: [{ Resource: 'arn:aws:s3:::b/${aws:username}/*' }],
    want: ['identity'],
  },
  {
    title: 'a session has no user name',
    who: session,
    said: { resource: 'arn:aws:s3:::b//k' },
    identity: [{ Resource: 'arn:aws:s3:::b/${aws:username}/*' }],
    want: none('identity-based policy'),
  },
]
for (const { title, who = alice, said, want, ...written } of cases) {
  test(title, () => {
    const request = asking(who, {}, said)
    const policies: Policies = {
      identity: written.identity ? [identityPolicy(...written.identity)] : [],
      resource: written.bucket && bucketPolicy(...written.bucket),
      boundary: written.boundary && identityPolicy(...written.boundary),
      session: written.session ? [identityPolicy(...written.session)] : [],
    }
    const decision = evaluate(request, policies)
    if (decision.effect === 'allow') {
      assert.deepEqual(
        decision.by.map(({ type }) => type),
        want,
      )
      return
    }
    const message = denialOf(request, decision) ?? 'Access Denied'
    const prefix = 'is not authorized to perform: s3:GetObject on resource: '
    assert.equal(message.slice(message.indexOf('" ') < 0 ? 0 : message.indexOf('" ') + 2), want)
    if (message !== 'Access Denied') assert.ok(message.includes(prefix), message)
  })
}

test('the whole message', () => {
  const decision = evaluate(asking(), { identity: [], resource: undefined, boundary: undefined, session: [] })
  assert.ok(decision.effect !== 'allow')
  assert.equal(
    denialOf(asking(), decision),
    'User: arn:aws:iam::111122223333:user/alice is not authorized to perform: s3:GetObject on resource: "arn:aws:s3:::b/k" because no identity-based policy allows the s3:GetObject action',
  )
})

test('what a variable brings is no wildcard', () => {
  const policy = identityPolicy({ Resource: 'arn:aws:s3:::b/${aws:PrincipalTag/x}' })
  const policies = { identity: [policy], resource: undefined, boundary: undefined, session: [] }
  const effect = (tag: string) => evaluate(asking(alice, { 'aws:PrincipalTag/x': [tag] }), policies).effect
  assert.deepEqual([effect('k'), effect('*'), effect('?')], ['allow', 'implicit-deny', 'implicit-deny'])
})

test('Version 2008-10-17 knows no variables', async () => {
  const { parsePolicy } = await import('../../src/policy/parse.ts')
  const { identityRules } = await import('../../src/policy/identity-rules.ts')
  const text = '{"Statement":{"Effect":"Allow","Action":"s3:*","Resource":"arn:aws:s3:::b/${aws:username}"}}'
  const policies = {
    identity: [{ name: 'old', policy: parsePolicy(text, identityRules) }],
    resource: undefined,
    boundary: undefined,
    session: [],
  }
  const effect = (resource: string) => evaluate(asking(alice, {}, { resource }), policies).effect
  assert.deepEqual(
    [effect('arn:aws:s3:::b/alice'), effect('arn:aws:s3:::b/${aws:username}')],
    ['implicit-deny', 'allow'],
  )
})
