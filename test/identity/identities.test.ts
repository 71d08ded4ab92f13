/** Users and what is theirs. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Identities } from '../../src/identity/identities.ts'
import { identityRules } from '../../src/policy/identity-rules.ts'
import { parsePolicy } from '../../src/policy/parse.ts'

const account = '000000000000'
const text = '{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"*","Resource":"*"}}'
const all = { name: 'all', policy: parsePolicy(text, identityRules) }
const ann = {
  name: 'ann',
  accessKeys: [{ accessKeyId: 'ANNANNANNANNANN1', secretAccessKey: 'secret-of-ann-01' }],
  policies: [all],
  boundary: undefined,
}

test('a key leads to its user, and to what the user has', () => {
  const identities = new Identities(account, {
    policies: [],
    users: [ann, { ...ann, name: 'ben', accessKeys: [], policies: [] }],
    roles: [],
  })
  const key = identities.key('ANNANNANNANNANN1')
  assert.equal(key?.secretAccessKey, 'secret-of-ann-01')
  const { identity } = key
  assert.ok(identity.kind === 'user')
  assert.equal(identity.arn, 'arn:aws:iam::000000000000:user/ann')
  assert.match(identity.id, /^AIDA[A-Z2-7]{17}$/)
  assert.deepEqual(identities.of(identity), { identity: [all], boundary: undefined, session: [], tags: [] })
})

function idOf(name: string): string | undefined {
  const identities = new Identities(account, { policies: [], users: [{ ...ann, name }], roles: [] })
  const { identity } = identities.key('ANNANNANNANNANN1') ?? assert.fail()
  return identity.kind === 'user' ? identity.id : undefined
}

test('an id stays the same, and is nobody else’s', () => {
  assert.equal(idOf('ann'), idOf('ann'))
  assert.notEqual(idOf('ann'), idOf('ben'))
})

test('nobody else has anything', () => {
  const identities = new Identities(account, { policies: [], users: [ann], roles: [] })
  assert.equal(identities.key('toString'), undefined)
  for (const identity of [
    { kind: 'anonymous' },
    { kind: 'root', accessKeyId: 'ANNANNANNANNANN1' },
    { kind: 'user', accessKeyId: 'x', account, arn: 'arn:aws:iam::000000000000:user/ben', id: 'AIDA' },
  ] as const)
    assert.deepEqual(identities.of(identity), { identity: [], boundary: undefined, session: [] })
})

const reader = {
  name: 'reader',
  trust: all.policy,
  policies: [all],
  boundary: undefined,
  maxSessionMs: 3_600_000,
}

test('who acts in a session has what the role has, bounded by the policy of the session', () => {
  const identities = new Identities(account, { policies: [], users: [], roles: [reader] })
  const role = identities.role('reader')
  assert.ok(role)
  const actor = identities.actor(role, 'job-7')
  assert.equal(actor.arn, 'arn:aws:sts::000000000000:assumed-role/reader/job-7')
  assert.match(actor.id, /^AROA[A-Z2-7]{17}:job-7$/)
  assert.deepEqual(identities.of(actor), { identity: [all], boundary: undefined, session: [], tags: [] })
  const bounded = identities.of(identities.actor(role, 'job-7', { sessionPolicy: text }))
  assert.equal(bounded.session[0]?.policy.statements[0]?.effect, 'Allow')
  assert.equal(new Identities(account, { policies: [], users: [], roles: [] }).of(actor).identity.length, 0)
})
