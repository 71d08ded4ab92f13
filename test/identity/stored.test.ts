/** Identities that are kept: what their operations do, what they refuse in IAM's words, and what is alive when. */
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, test, type TestContext } from 'node:test'
import type { Declared } from '../../src/identity/declared.ts'
import { Identities } from '../../src/identity/identities.ts'
import { principalOf } from '../../src/policy/accounts.ts'
import { identityRules } from '../../src/policy/identity-rules.ts'
import { parsePolicy } from '../../src/policy/parse.ts'
import { principalKeys } from '../../src/policy/principal.ts'
import type { Identity } from '../../src/service/context.ts'
import {
  account,
  openIdentities,
  policyText,
  refusalOf,
  seen,
  trustText,
  type Kept,
} from '../support/identities.ts'
import { temporaryFolder } from '../support/store.ts'

const arnOf = (what: string): string => `arn:aws:iam::${account}:${what}`
const page = { limit: 100 }

async function kept(t: TestContext, declared?: Declared): Promise<Kept> {
  const opened = await openIdentities(temporaryFolder(t), declared === undefined ? {} : { declared })
  t.after(() => opened.close())
  return opened
}

const actionsOf = (opened: Kept, name: string): string[] =>
  (opened.identities.held(arnOf(`user/${name}`))?.identity ?? []).flatMap(({ policy }) =>
    policy.statements.flatMap(({ actions }) => actions.entries.map(({ written }) => written)),
  )

function userOf(identities: Identities, keyId: string): Extract<Identity, { kind: 'user' }> {
  const identity = identities.key(keyId)?.identity
  assert.ok(identity?.kind === 'user')
  return identity
}

describe('a key', () => {
  test('signs from when it is made until it is switched off, and again when it is switched on', async t => {
    const { identities, iam } = await kept(t)
    const ann = await iam.users.create({ name: 'ann', path: '/team/' })
    const key = await iam.keys.create('ann')
    assert.match(key.id, /^AKIA[A-Z2-7]{16}$/)
    assert.match(key.secretAccessKey, /^[A-Za-z0-9+/]{40}$/)
    assert.deepEqual(identities.key(key.id), {
      accessKeyId: key.id,
      secretAccessKey: key.secretAccessKey,
      identity: { kind: 'user', accessKeyId: key.id, account, arn: arnOf('user/team/ann'), id: ann.id },
    })
    await iam.keys.setActive('ann', key.id, false)
    assert.equal(identities.key(key.id), undefined)
    await iam.keys.setActive('ann', key.id, true)
    assert.equal(identities.key(key.id)?.secretAccessKey, key.secretAccessKey)
    await iam.keys.delete('ann', key.id)
    assert.equal(identities.key(key.id), undefined)
  })

  test('is replaced while the other is in use, and there is no third', async t => {
    const { identities, iam } = await kept(t)
    await iam.users.create({ name: 'ann' })
    const [old, fresh] = [await iam.keys.create('ann'), await iam.keys.create('ann')]
    assert.equal(
      await refusalOf(() => iam.keys.create('ann')),
      'LimitExceeded: Cannot exceed quota for AccessKeysPerUser: 2',
    )
    await iam.keys.setActive('ann', old.id, false)
    await iam.keys.delete('ann', old.id)
    assert.ok(identities.key(fresh.id))
    assert.deepEqual(
      iam.keys.list('ann', page).items.map(({ id, active }) => ({ id, active })),
      [{ id: fresh.id, active: true }],
    )
  })

  test('shows no secret again, and goes by its user’s new name', async t => {
    const { identities, iam } = await kept(t)
    await iam.users.create({ name: 'ann' })
    const key = await iam.keys.create('ann')
    assert.ok(!JSON.stringify(iam.keys.list('ann', page)).includes(key.secretAccessKey))
    await iam.users.update('ann', { newName: 'anna', newPath: '/staff/' })
    assert.equal(userOf(identities, key.id).arn, arnOf('user/staff/anna'))
    assert.deepEqual(iam.keys.use(key.id), { holder: 'anna', lastUse: undefined })
  })

  test('is told when it was last used', async t => {
    const { identities, iam } = await kept(t)
    await iam.users.create({ name: 'ann' })
    const key = await iam.keys.create('ann')
    const identity = identities.key(key.id)?.identity
    assert.ok(identity)
    const use = { ms: 1_000, region: 'us-east-1', service: 's3' }
    identities.used(identity, use)
    assert.deepEqual(iam.keys.use(key.id).lastUse, use)
  })
})

test('a session has nothing once its user is gone, not even when there is another of that name', async t => {
  const { identities, iam } = await kept(t)
  await iam.users.create({ name: 'ann' })
  const key = await iam.keys.create('ann')
  const session = identities.key(key.id)?.identity
  assert.ok(session)
  assert.equal(identities.current(session), session)
  await iam.keys.delete('ann', key.id)
  await iam.users.delete('ann')
  await iam.users.create({ name: 'ann' })
  await iam.holdings.putInline({ kind: 'user', name: 'ann' }, { name: 'all', text: policyText('*') })
  assert.equal(identities.current(session), undefined)
  assert.deepEqual(identities.of(session).identity, [])
})

test('a session goes by its user’s new name, and not by that of who has the old one', async t => {
  const { identities, iam } = await kept(t)
  const { id } = await iam.users.create({ name: 'ann' })
  const key = await iam.keys.create('ann')
  const session = userOf(identities, key.id)
  const federated = {
    kind: 'federated',
    accessKeyId: 'ASIA',
    account,
    arn: `arn:aws:sts::${account}:federated-user/someone`,
    id: `${account}:someone`,
    by: session.arn,
    byId: id,
  } as const
  await iam.users.update('ann', { newName: 'anna' })
  await iam.users.create({ name: 'ann' })
  assert.deepEqual(identities.current(session), { ...session, arn: arnOf('user/anna') })
  assert.deepEqual(identities.current(federated), { ...federated, by: arnOf('user/anna') })
  const root = { kind: 'root', accessKeyId: 'ROOT' } as const
  assert.equal(identities.current(root), root)
})

test('a session of a role has what the role has now, and nothing once the role is gone', async t => {
  const { identities, iam } = await kept(t)
  const role = await iam.roles.create({ name: 'web', path: '/app/', trust: trustText })
  const session = identities.actor(role, 'job')
  assert.equal(session.arn, `arn:aws:sts::${account}:assumed-role/web/job`)
  assert.equal(session.role, arnOf('role/app/web'))
  assert.equal(identities.roleAt(session.role)?.id, role.id)
  const web = { kind: 'role', name: 'web' } as const
  await iam.holdings.putInline(web, { name: 'read', text: policyText('s3:GetObject') })
  assert.equal(identities.of(session).identity[0]?.name, 'role_web_read')
  await iam.holdings.deleteInline(web, 'read')
  await iam.roles.delete('web')
  assert.equal(identities.current(session), undefined)
  assert.equal(identities.roleAt(session.role), undefined)
})

test('policies know the tags of users and roles, and those of a session before them', async t => {
  const { identities, iam } = await kept(t)
  await iam.users.create({ name: 'ann', tags: [{ key: 'Team', value: 'red' }] })
  const key = await iam.keys.create('ann')
  const ann = identities.key(key.id)?.identity
  assert.ok(ann)
  const teamOf = (identity: typeof ann | ReturnType<typeof identities.actor>) => {
    assert.notEqual(identity.kind, 'account')
    return principalKeys(principalOf(identity), identities.of(identity).tags)('aws:principaltag/team')
  }
  assert.deepEqual(teamOf(ann), ['red'])
  await iam.users.tag('ann', [{ key: 'team', value: 'blue' }])
  assert.deepEqual(teamOf(ann), ['blue'])
  const role = await iam.roles.create({
    name: 'web',
    trust: trustText,
    tags: [{ key: 'Team', value: 'green' }],
  })
  assert.deepEqual(teamOf(identities.actor(role, 'job')), ['green'])
  assert.deepEqual(teamOf(identities.actor(role, 'job', { tags: { team: 'own' } })), ['own'])
  await iam.roles.untag('web', ['Team'])
  assert.equal(teamOf(identities.actor(role, 'job')), undefined)
})

test('a trust policy means whom it named, and nobody who has the name later', async t => {
  const { identities, iam } = await kept(t)
  const trustsAnn = JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Principal: { AWS: arnOf('user/ann') }, Action: 'sts:AssumeRole' }],
  })
  const missing = `MalformedPolicyDocument: Invalid principal in policy: "AWS":"${arnOf('user/ann')}"`
  assert.equal(await refusalOf(() => iam.roles.create({ name: 'web', trust: trustsAnn })), missing)
  const ann = await iam.users.create({ name: 'ann' })
  await iam.roles.create({ name: 'web', trust: trustsAnn })
  const trusted = () =>
    identities.role('web')?.trust.statements.flatMap(({ principals }) => principals?.entries)
  assert.deepEqual(trusted(), [{ kind: 'id', id: ann.id }])
  await iam.users.delete('ann')
  await iam.users.create({ name: 'ann' })
  assert.deepEqual(trusted(), [{ kind: 'id', id: ann.id }])
  assert.equal(iam.roles.get('web').trustText, trustsAnn)
  const theirs = trustsAnn.replace(account, '999988887777')
  await iam.roles.setTrust('web', theirs)
  assert.equal(trusted()?.[0]?.kind, 'arn')
})

test('what somebody has is their own, their groups’, and what is attached to either, each once', async t => {
  const opened = await kept(t)
  const { iam, identities } = opened
  await iam.users.create({ name: 'ann' })
  await iam.groups.create({ name: 'readers' })
  const policy = await iam.policies.create({ name: 'read', text: policyText('s3:GetObject') })
  await iam.users.join('ann', 'readers')
  await iam.holdings.attach({ kind: 'user', name: 'ann' }, policy.arn)
  await iam.holdings.attach({ kind: 'group', name: 'readers' }, policy.arn)
  await iam.holdings.putInline(
    { kind: 'group', name: 'readers' },
    { name: 'list', text: policyText('s3:List*') },
  )
  assert.deepEqual(actionsOf(opened, 'ann'), ['s3:GetObject', 's3:List*'])
  await iam.policies.createVersion(policy.arn, policyText('s3:PutObject'), false)
  assert.deepEqual(actionsOf(opened, 'ann'), ['s3:GetObject', 's3:List*'])
  await iam.policies.setDefault(policy.arn, 'v2')
  assert.deepEqual(actionsOf(opened, 'ann'), ['s3:PutObject', 's3:List*'])
  await iam.holdings.setBoundary('user', 'ann', policy.arn)
  assert.equal(identities.held(arnOf('user/ann'))?.boundary?.name, 'read')
  await iam.users.leave('ann', 'readers')
  assert.deepEqual(actionsOf(opened, 'ann'), ['s3:PutObject'])
})

test('lists go on where they ended, and show a path only', async t => {
  const { iam } = await kept(t)
  for (const name of ['Bob', 'ann', 'carl'])
    await iam.users.create({ name, path: name === 'carl' ? '/x/' : '/' })
  const first = iam.users.list({ limit: 2 })
  assert.deepEqual([first.items.map(({ name }) => name), first.next], [['ann', 'Bob'], 'Bob'])
  const second = iam.users.list({ limit: 2, after: first.next })
  assert.deepEqual([second.items.map(({ name }) => name), second.next], [['carl'], undefined])
  assert.deepEqual(
    iam.users.list({ limit: 2, pathPrefix: '/x/' }).items.map(({ name }) => name),
    ['carl'],
  )
})

test('changes at the same time come one after another', async t => {
  const { iam } = await kept(t)
  const outcomes = await Promise.all(
    Array.from({ length: 20 }, (_, at) => refusalOf(() => iam.users.create({ name: `u${at % 10}` }))),
  )
  assert.equal(outcomes.filter(each => each === 'done').length, 10)
  assert.equal(iam.users.list(page).items.length, 10)
})

test('everything is there after a restart, and no secret is readable in a file', async t => {
  const dir = temporaryFolder(t)
  const masterKeyFile = path.join(temporaryFolder(t), 'master.key')
  const first = await openIdentities(dir, { masterKeyFile })
  const secrets = await fill(first)
  const before = seen(first)
  await first.close()
  const files = readdirSync(dir, { recursive: true, encoding: 'utf8', withFileTypes: true })
  const bytes = Buffer.concat(
    files.filter(file => file.isFile()).map(file => readFileSync(path.join(file.parentPath, file.name))),
  )
  assert.ok(bytes.includes('ann'), 'the files were read')
  for (const secret of secrets) assert.ok(!bytes.includes(secret))
  const second = await openIdentities(dir, { masterKeyFile })
  assert.deepEqual(seen(second), before)
  await second.close()
  await assert.rejects(openIdentities(dir, { masterKeyFile: masterKeyFile + '2' }), {
    name: 'MasterKeyError',
  })
})

/** One of everything. @returns secrets */
async function fill({ iam, identities }: Kept): Promise<string[]> {
  const tags = [{ key: 'team', value: 'a' }]
  const policy = await iam.policies.create({
    name: 'read',
    text: policyText('s3:Get*'),
    description: 'd',
    tags,
  })
  await iam.policies.createVersion(policy.arn, policyText('s3:List*'), true)
  await iam.groups.create({ name: 'team', path: '/x/' })
  await iam.users.create({ name: 'ann', boundary: policy.arn, tags })
  await iam.users.create({ name: 'ben' })
  await iam.users.join('ann', 'team')
  await iam.roles.create({
    name: 'web',
    trust: trustText.replace(`"${account}"`, `["${account}","${arnOf('user/ann')}"]`),
    description: 'of the web',
    maxSessionSeconds: 7_200,
  })
  for (const kind of ['user', 'group', 'role'] as const) {
    const holder = { kind, name: { user: 'ann', group: 'team', role: 'web' }[kind] }
    await iam.holdings.attach(holder, policy.arn)
    await iam.holdings.putInline(holder, { name: 'own', text: policyText('s3:PutObject') })
  }
  await iam.providers.create({
    url: 'https://id.example.com',
    clientIds: ['a'],
    thumbprints: ['a'.repeat(40)],
  })
  await iam.aliases.set('some-company')
  const keys = [await iam.keys.create('ann'), await iam.keys.create('ann'), await iam.keys.create('ben')]
  await iam.keys.setActive('ann', keys[1]?.id ?? '', false)
  const identity = identities.key(keys[0]?.id ?? '')?.identity
  assert.ok(identity)
  identities.used(identity, { ms: 5, region: 'r', service: 's3' })
  return keys.map(key => key.secretAccessKey)
}

const view = {
  name: 'view',
  text: policyText('s3:GetObject'),
  policy: parsePolicy(policyText('s3:GetObject'), identityRules),
}
const pair = { accessKeyId: 'ANNANNANNANNANN1', secretAccessKey: 'secret-of-ann-01' }
const declared: Declared = {
  users: [{ name: 'ann', accessKeys: [pair], policies: [view], boundary: undefined }],
  roles: [],
}

describe('what the configuration declares', () => {
  test('is shown, and can’t be changed', async t => {
    const { iam } = await kept(t, declared)
    assert.equal(iam.users.get('ann').declared, true)
    assert.equal(iam.policies.getVersion(arnOf('policy/view'), 'v1').text, view.text)
    const text = "is declared in the daemon's configuration and can't be changed here."
    const attempts: readonly (readonly [string, () => unknown])[] = [
      ['user ann', () => iam.users.delete('ann')],
      ['user ann', () => iam.keys.create('ann')],
      ['user ann', () => iam.keys.setActive('ann', pair.accessKeyId, false)],
      ['policy view', () => iam.policies.createVersion(arnOf('policy/view'), policyText('*'), true)],
    ]
    for (const [what, act] of attempts)
      assert.equal(await refusalOf(act), `UnmodifiableEntity: The ${what} ${text}`)
    assert.equal(
      await refusalOf(() => iam.users.create({ name: 'Ann' })),
      'EntityAlreadyExists: User with name Ann already exists.',
    )
  })

  test('may be attached to who is stored, and has to be there as long as it is', async t => {
    const dir = temporaryFolder(t)
    const opened = await openIdentities(dir, { declared })
    await opened.iam.users.create({ name: 'ben' })
    await opened.iam.holdings.attach({ kind: 'user', name: 'ben' }, arnOf('policy/view'))
    assert.deepEqual(actionsOf(opened, 'ben'), ['s3:GetObject'])
    await opened.close()
    await assert.rejects(openIdentities(dir), {
      problems: [
        `identities: the stored user ben has the policy ${arnOf('policy/view')}, which is not declared any more: declare it again, or first detach it`,
      ],
    })
    await (await openIdentities(dir, { declared })).close()
  })

  test('is nobody who is stored', async t => {
    const dir = temporaryFolder(t)
    const opened = await openIdentities(dir)
    await opened.iam.users.create({ name: 'Ann' })
    await opened.close()
    await assert.rejects(openIdentities(dir, { declared }), {
      problems: ['identities: the user Ann is stored and declared: give the declared one another name'],
    })
  })
})

test('accounts see nothing of each other', async t => {
  const { identities, iam } = await kept(t)
  const theirs = identities.account('111122223333')
  await iam.users.create({ name: 'ann' })
  await theirs.users.create({ name: 'ann' })
  const policy = await theirs.policies.create({ name: 'read', text: policyText('*') })
  assert.equal(
    await refusalOf(() => iam.policies.get(policy.arn)),
    `NoSuchEntity: Policy ${policy.arn} was not found.`,
  )
  await theirs.aliases.set('company')
  assert.equal(
    await refusalOf(() => iam.aliases.set('company')),
    'EntityAlreadyExists: The account alias company already exists.',
  )
  const key = await theirs.keys.create('ann')
  assert.equal(userOf(identities, key.id).account, '111122223333')
  assert.equal(
    await refusalOf(() => iam.keys.use(key.id)),
    `NoSuchEntity: The Access Key with id ${key.id} cannot be found.`,
  )
})

test('without a store there are those that are declared, and no others', async () => {
  const identities = new Identities(account, declared)
  assert.equal(identities.keeps, false)
  assert.equal(
    await refusalOf(() => identities.account(account).users.create({ name: 'ben' })),
    'NotImplemented: This daemon keeps no identities but those of its configuration.',
  )
})
