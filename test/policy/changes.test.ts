/**
 * What policies say is found once for each action and remembered. A change of anything that decides is seen by the very next
 * question, whoever asks: each step below changes one thing and says what may be done then.
 */
import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import { systemClock } from '../../src/base/clock.ts'
import { accessLookups } from '../../src/operations/access-lookups.ts'
import { Accounts } from '../../src/policy/accounts.ts'
import { Judge } from '../../src/policy/judge.ts'
import { needsOf } from '../../src/policy/needs.ts'
import type { Identity } from '../../src/service/context.ts'
import type { Json } from '../../src/store/rows.ts'
import { openIdentities, policyText, trustText, type Kept } from '../support/identities.ts'
import { createShelf, noAttributes, temporaryFolder, type Shelf } from '../support/store.ts'
import { callOf } from './asking.ts'

const [allow, deny] = [policyText('s3:GetObject'), policyText('s3:GetObject', 'Deny')]
const other = policyText('s3:PutObject')

interface Stage extends Kept {
  readonly shelf: Shelf
  /** Whether somebody may read the object now. */
  readonly may: (identity: Identity | undefined) => Promise<boolean>
}

async function stage(t: TestContext): Promise<Stage> {
  const dir = temporaryFolder(t)
  const kept = await openIdentities(dir)
  t.after(() => kept.close())
  const { store, identities } = kept
  const shelf = await createShelf(store, dir)
  await shelf.put('k', 'body')
  const bucket = shelf.bucket.name
  const deps = {
    ...accessLookups(store),
    heldBy: (identity: Identity) => identities.of(identity),
    accounts: new Accounts([]),
    clock: systemClock,
    region: 'us-east-1',
  }
  return {
    ...kept,
    shelf,
    may: async identity => {
      assert.ok(identity)
      const call = callOf('GetObject', { Bucket: bucket, Key: 'k' }, 'object')
      const resource = { bucket, key: 'k', version: undefined }
      const asked = { ...call, resource, context: { ...call.context, identity } }
      const judge = new Judge(deps, asked)
      const answers = []
      // The second time by what the first has found.
      for (const need of [...needsOf(asked), ...needsOf(asked)]) answers.push(await judge.allows(need))
      assert.equal(answers[0], answers[1])
      return answers[0] === true
    },
  }
}

async function setBucket({ shelf }: Stage, settings: Readonly<Record<string, Json>>): Promise<void> {
  const { bucket, store } = shelf
  await store.index.commit(transaction => transaction.updateBucket({ ...bucket, settings }))
}

function bucketPolicy(effect: 'Allow' | 'Deny', condition: object = {}): Json {
  const Statement = {
    Effect: effect,
    Principal: '*',
    Action: 's3:GetObject',
    Resource: 'arn:aws:s3:::shelf/*',
    Condition: condition,
  }
  return { Policy: JSON.stringify({ Version: '2012-10-17', Statement }) }
}

test('what a user, its groups and its boundary have', async t => {
  const here = await stage(t)
  const { iam, identities, may } = here
  await iam.users.create({ name: 'ann' })
  const user = { kind: 'user', name: 'ann' } as const
  const key = await iam.keys.create('ann')
  const ann = (): Identity | undefined => identities.key(key.id)?.identity
  const identity = ann()
  assert.equal(await may(identity), false, 'nothing permits it')
  await iam.holdings.putInline(user, { name: 'own', text: allow })
  assert.equal(await may(identity), true)
  await iam.holdings.putInline(user, { name: 'own', text: other })
  assert.equal(await may(identity), false, 'the same policy says something else')
  const { arn } = await iam.policies.create({ name: 'read', text: allow })
  await iam.holdings.attach(user, arn)
  assert.equal(await may(identity), true)
  const denying = await iam.policies.createVersion(arn, deny, true)
  assert.equal(await may(identity), false, 'another version is in force')
  await iam.policies.setDefault(arn, 'v1')
  assert.equal(await may(identity), true)
  await iam.policies.deleteVersion(arn, denying.id)
  const { arn: boundary } = await iam.policies.create({ name: 'bound', text: other })
  await iam.holdings.setBoundary('user', 'ann', boundary)
  assert.equal(await may(identity), false, 'it is bounded')
  await iam.holdings.deleteBoundary('user', 'ann')
  await iam.holdings.detach(user, arn)
  assert.equal(await may(identity), false)
  await iam.groups.create({ name: 'readers' })
  await iam.holdings.putInline({ kind: 'group', name: 'readers' }, { name: 'all', text: allow })
  await iam.users.join('ann', 'readers')
  assert.equal(await may(identity), true)
  await iam.users.leave('ann', 'readers')
  assert.equal(await may(identity), false)
  assert.deepEqual(ann(), identity, 'all of it was about one and the same caller')
  await iam.keys.setActive('ann', key.id, false)
  assert.equal(ann(), undefined, 'a key that is switched off is nobody’s')
})

test('what a session has of its role and of the policies that came with it', async t => {
  const { iam, identities, may } = await stage(t)
  const role = await iam.roles.create({ name: 'job', trust: trustText })
  const { arn } = await iam.policies.create({ name: 'read', text: allow })
  const session = identities.actor(role, 'one', { policyArns: [arn] })
  assert.equal(await may(session), false, 'the role has nothing')
  await iam.holdings.putInline({ kind: 'role', name: 'job' }, { name: 'own', text: allow })
  assert.equal(await may(session), true)
  const bounded = identities.actor(role, 'two', { policyArns: [arn], sessionPolicy: other })
  assert.equal(await may(bounded), true, 'one of those that bound it permits it')
  await iam.policies.createVersion(arn, deny, true)
  assert.equal(await may(bounded), false, 'a managed one is as it is now')
  await iam.policies.setDefault(arn, 'v1')
  assert.equal(await may(bounded), true)
  await iam.holdings.deleteInline({ kind: 'role', name: 'job' }, 'own')
  assert.equal(await may(bounded), false)
  await iam.roles.delete('job')
  assert.equal(await may(bounded), false, 'the role is gone')
})

test('what the bucket says, and the tags of the object and of the user', async t => {
  const here = await stage(t)
  const { iam, identities, may, shelf, store } = here
  await iam.users.create({ name: 'ann' })
  const identity = identities.key((await iam.keys.create('ann')).id)?.identity
  await setBucket(here, { policy: bucketPolicy('Allow') })
  assert.equal(await may(identity), true)
  await setBucket(here, { policy: bucketPolicy('Deny') })
  assert.equal(await may(identity), false)
  await setBucket(here, {})
  assert.equal(await may(identity), false)
  const open = { StringEquals: { 's3:ExistingObjectTag/open': '${aws:PrincipalTag/open}' } }
  await setBucket(here, { policy: bucketPolicy('Allow', open) })
  assert.equal(await may(identity), false, 'it has no tag')
  await iam.users.tag('ann', [{ key: 'open', value: 'yes' }])
  assert.equal(await may(identity), false)
  const tag = async (value: string) => {
    await store.index.commit(transaction => {
      const row = transaction.object(shelf.bucket.id, 'k')
      assert.ok(row)
      transaction.setTags(shelf.bucket.id, row, { ...noAttributes.tags, open: value })
    })
  }
  await tag('yes')
  assert.equal(await may(identity), true)
  await tag('no')
  assert.equal(await may(identity), false)
  await iam.users.tag('ann', [{ key: 'open', value: 'no' }])
  assert.equal(await may(identity), true)
})
