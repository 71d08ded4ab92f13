/** What access control lists permit, one line each, and how they come together with policies. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isPublicAcl, objectPermission, reachOfAcl, type Acl, type Permission } from '../../src/policy/acl.ts'
import { evaluate, type Policies } from '../../src/policy/evaluate.ts'
import { principalOf } from '../../src/policy/principal.ts'
import { account, alice, asking, bucketPolicy, identityPolicy, stranger } from './asking.ts'

const elsewhere = '444455556666'

const lists: readonly {
  readonly acl: Acl
  readonly who: string
  readonly permission?: Permission
  readonly ignoresPublic?: boolean
  readonly want: string | undefined
}[] = [
  { acl: [], who: account, want: undefined },
  { acl: [[account, 'READ']], who: account, want: 'own' },
  { acl: [[account, 'READ']], who: alice, want: 'account' },
  { acl: [[account, 'READ']], who: 'anonymous', want: undefined },
  { acl: [[account, 'READ']], who: elsewhere, want: undefined },
  { acl: [[account, 'READ']], who: account, permission: 'WRITE', want: undefined },
  { acl: [[account, 'READ_ACP']], who: account, want: undefined },
  { acl: [[account, 'FULL_CONTROL']], who: account, permission: 'WRITE_ACP', want: 'own' },
  { acl: [['AllUsers', 'READ']], who: 'anonymous', want: 'own' },
  { acl: [['AllUsers', 'READ']], who: stranger, want: 'own' },
  { acl: [['AllUsers', 'READ']], who: 'anonymous', ignoresPublic: true, want: undefined },
  { acl: [['AuthenticatedUsers', 'READ']], who: 'anonymous', want: undefined },
  { acl: [['AuthenticatedUsers', 'READ']], who: elsewhere, want: 'own' },
  { acl: [['AuthenticatedUsers', 'READ']], who: elsewhere, ignoresPublic: true, want: undefined },
  { acl: [['LogDelivery', 'READ']], who: elsewhere, want: undefined },
  { acl: [['c'.repeat(64), 'FULL_CONTROL']], who: 'anonymous', want: undefined },
]
for (const { acl, who, permission = 'READ', ignoresPublic = false, want } of lists)
  test(`${permission} by ${who} of ${JSON.stringify(acl)}${ignoresPublic ? ', public ignored' : ''}`, () => {
    const principal = principalOf(who, undefined)
    assert.ok(principal)
    assert.equal(reachOfAcl(acl, { principal, permission, ignoresPublic }), want)
  })

test('a list is public that names a group of everybody', () => {
  assert.equal(isPublicAcl([[account, 'FULL_CONTROL']]), false)
  assert.equal(isPublicAcl([['LogDelivery', 'WRITE']]), false)
  assert.equal(isPublicAcl([['AuthenticatedUsers', 'READ_ACP']]), true)
})

test('what lists of objects are about', () => {
  assert.equal(objectPermission('s3:GetObjectVersionAcl'), 'READ_ACP')
  assert.equal(objectPermission('s3:PutObject'), undefined)
})

const nothing: Policies = { identity: [], boundary: undefined, session: [], resource: undefined }
const together: readonly {
  readonly title: string
  readonly who?: string
  readonly policies: Partial<Policies>
  readonly want: string
}[] = [
  { title: 'her account passes it on', policies: { acl: 'account' }, want: 'implicit-deny' },
  {
    title: 'her account has passed it on',
    policies: { acl: 'account', identity: [identityPolicy({})] },
    want: 'allow',
  },
  { title: 'everybody may', policies: { acl: 'own' }, want: 'allow' },
  {
    title: 'everybody may, in another account',
    who: stranger,
    policies: { acl: 'own' },
    want: 'implicit-deny',
  },
  {
    title: 'both sides, across accounts',
    who: stranger,
    policies: { acl: 'own', identity: [identityPolicy({})] },
    want: 'allow',
  },
  { title: 'a stranger', who: 'anonymous', policies: { acl: 'own' }, want: 'allow' },
  { title: 'root of another account', who: elsewhere, policies: { acl: 'own' }, want: 'allow' },
  {
    title: 'a denial is final',
    who: 'anonymous',
    policies: { acl: 'own', resource: bucketPolicy({ Effect: 'Deny' }) },
    want: 'explicit-deny',
  },
  {
    title: "a policy that isn't the object's owner's permits nothing",
    who: elsewhere,
    policies: { resource: bucketPolicy({}), resourceAllows: false },
    want: 'implicit-deny',
  },
  {
    title: 'and denies all the same',
    who: elsewhere,
    policies: { acl: 'own', resource: bucketPolicy({ Effect: 'Deny' }), resourceAllows: false },
    want: 'explicit-deny',
  },
]
for (const { title, who, policies, want } of together)
  test(title, () => assert.equal(evaluate(asking(who), { ...nothing, ...policies }).effect, want))
