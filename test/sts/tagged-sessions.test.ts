/**
 * What sessions carry: tags and which of them go on, who is behind them, policies by ARN, and whom somebody vouches for. What
 * they may do is asked of the evaluator with what the session's own token says.
 */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Inputs } from '@s3d/server/sts'
import { systemRandom } from '../../src/base/random.ts'
import type { DeclaredRole } from '../../src/identity/declared.ts'
import { Identities } from '../../src/identity/identities.ts'
import { Sessions, type Actor } from '../../src/identity/sessions.ts'
import { evaluate } from '../../src/policy/evaluate.ts'
import { identityRules } from '../../src/policy/identity-rules.ts'
import { canonicalAccount } from '../../src/policy/owner.ts'
import { parsePolicy } from '../../src/policy/parse.ts'
import { principalKeys } from '../../src/policy/principal.ts'
import { parseTrust } from '../../src/policy/trust-rules.ts'
import { QueryError, type Asker } from '../../src/service/query.ts'
import { stsActions } from '../../src/sts/actions.ts'

const account = '123456789012'
const nowMs = Date.UTC(2026, 0, 1)
const clock = { now: () => nowMs, after: () => ({ cancel() {} }) }
const key = Buffer.alloc(32, 1)
const sessions = new Sessions({ clock, random: systemRandom(), key: { ensure: () => key, read: () => key } })

const arnOf = (kind: string, name: string): string => `arn:aws:iam::${account}:${kind}/${name}`
const policyOf = (...statements: object[]): string =>
  JSON.stringify({ Version: '2012-10-17', Statement: statements })
const reading = (resource: string): object => ({
  Effect: 'Allow',
  Action: 's3:GetObject',
  Resource: `arn:aws:s3:::${resource}`,
})
const named = (name: string, ...statements: object[]) => ({
  name,
  policy: parsePolicy(policyOf(...statements), identityRules),
})

function roleWith(name: string, actions: string[], more: object = {}): DeclaredRole {
  const statement = { Effect: 'Allow', Principal: { AWS: account }, Action: actions, ...more }
  const trust = parseTrust(policyOf(statement))
  const policies = [named('own-team', reading('data/${aws:PrincipalTag/Team}/*'), reading('shared/*'))]
  return { name, trust, maxSessionMs: 3_600_000, policies, boundary: undefined }
}

const everySts = { Effect: 'Allow', Action: 'sts:*', Resource: '*' }
const ann = {
  name: 'ann',
  accessKeys: [{ accessKeyId: 'KEYOFANN00000000', secretAccessKey: 'x'.repeat(20) }],
  policies: [named('ann', everySts, reading('data/*'))],
  boundary: undefined,
}
const bob = {
  ...ann,
  name: 'bob',
  accessKeys: [{ accessKeyId: 'KEYOFBOB00000000', secretAccessKey: 'x'.repeat(20) }],
  policies: [],
}
const tagging = ['sts:AssumeRole', 'sts:TagSession']
const roles: readonly DeclaredRole[] = [
  roleWith('plain', ['sts:AssumeRole']),
  roleWith('tagged', tagging),
  roleWith('teams', tagging, {
    Condition: {
      StringLike: { 'aws:RequestTag/team': 't-*' },
      'ForAllValues:StringEquals': { 'aws:TagKeys': ['Team', 'Case'], 'sts:TransitiveTagKeys': ['Team'] },
    },
  }),
  roleWith('of-team', tagging, { Condition: { StringEquals: { 'aws:PrincipalTag/Team': 't-1' } } }),
  roleWith('sourced', ['sts:AssumeRole', 'sts:SetSourceIdentity']),
  roleWith('of-source', ['sts:AssumeRole', 'sts:SetSourceIdentity'], {
    Condition: { StringEquals: { 'aws:SourceIdentity': 'ann' } },
  }),
]
const identities = new Identities(account, {
  users: [ann, bob],
  policies: [named('read-a', reading('data/a/*')), named('read-b', reading('data/b/*'))],
  roles,
})
const tenant = '111122223333'
identities.declare(tenant, {
  users: [],
  policies: [named('read-a', reading('data/a/*'))],
  roles: [roleWith('theirs', ['sts:AssumeRole'])],
})
const sts = stsActions({
  account,
  region: 'us-east-1',
  clock,
  identities,
  sessions,
  verifyToken: () => assert.fail('nobody has a token'),
})

const root: Actor = { kind: 'root', accessKeyId: 'ROOT' }
const user = (name: string): Actor =>
  identities.key(`KEYOF${name.toUpperCase()}00000000`)?.identity ?? assert.fail(name)

function asker(identity: Actor): Asker {
  const isTemporary = identity.accessKeyId.startsWith('ASIA')
  const arrival = {
    address: '10.1.2.3',
    secure: false,
    tlsVersion: undefined,
    userAgent: undefined,
    referer: undefined,
    signature: undefined,
  }
  return { caller: () => ({ identity, isTemporary }), requestId: 'R', arrival }
}

type Asked = Partial<Inputs['AssumeRole']>

/** Who acts in the session, as its own token says. */
async function assumed(by: Actor, role: string, more: Asked = {}): Promise<Actor> {
  const input = { RoleArn: arnOf('role', role), RoleSessionName: 'night', ...more }
  const made = await sts.AssumeRole(input, asker(by))
  return sessions.open(made.Credentials?.SessionToken ?? '')?.identity ?? assert.fail()
}

async function federated(by: Actor, more: Partial<Inputs['GetFederationToken']> = {}): Promise<Actor> {
  const made = await sts.GetFederationToken({ Name: 'Guest', ...more }, asker(by))
  return sessions.open(made.Credentials?.SessionToken ?? '')?.identity ?? assert.fail()
}

async function refusal(act: Promise<unknown>): Promise<string> {
  try {
    await act
  } catch (error) {
    assert.ok(error instanceof QueryError, String(error))
    return `${error.status} ${error.code}: ${error.message}`
  }
  return 'allowed'
}

function mayRead(identity: Actor, object: string): boolean {
  assert.ok(identity.kind !== 'root' && identity.kind !== 'account')
  const request = {
    principal: identity,
    action: 's3:GetObject',
    resource: `arn:aws:s3:::${object}`,
    owner: { account, canonical: canonicalAccount },
    keys: principalKeys(identity),
  }
  return evaluate(request, { ...identities.of(identity), resource: undefined }).effect === 'allow'
}

const tag = (Key: string, Value: string): { Key: string; Value: string } => ({ Key, Value })

describe('tags', () => {
  test('are what policies ask for', async () => {
    const session = await assumed(user('ann'), 'tagged', {
      Tags: [tag('team', 't-1'), tag('__proto__', 'x')],
    })
    assert.equal(mayRead(session, 'data/t-1/a'), true)
    assert.equal(mayRead(session, 'data/t-2/a'), false)
    assert.equal(mayRead(await assumed(user('ann'), 'tagged'), 'data/t-1/a'), false)
  })

  const cases: readonly {
    readonly title: string
    readonly role: string
    readonly input: Asked
    readonly want: RegExp
  }[] = [
    {
      title: 'as the role has them',
      role: 'teams',
      input: { Tags: [tag('Team', 't-1')] },
      want: /^allowed$/,
    },
    {
      title: 'that the role does not have',
      role: 'teams',
      input: { Tags: [tag('Team', 't-1'), tag('Other', '')] },
      want: /^403 AccessDenied/,
    },
    {
      title: 'with another value',
      role: 'teams',
      input: { Tags: [tag('Team', 'x')] },
      want: /^403 AccessDenied/,
    },
    {
      title: 'that may not go on',
      role: 'teams',
      input: { Tags: [tag('Team', 't-1'), tag('Case', '')], TransitiveTagKeys: ['Case'] },
      want: /^403 AccessDenied/,
    },
    {
      title: 'twice',
      role: 'tagged',
      input: { Tags: [tag('a', '1'), tag('A', '2')] },
      want: /^400 InvalidParameterValue: Duplicate tag keys found/,
    },
    {
      title: 'of AWS',
      role: 'tagged',
      input: { Tags: [tag('AWS:x', '1')] },
      want: /^400 InvalidParameterValue: System tags/,
    },
    {
      title: 'that go on and are not there',
      role: 'tagged',
      input: { TransitiveTagKeys: ['a'] },
      want: /^400 InvalidParameterValue: The specified transitive tag key must be included/,
    },
    {
      title: 'too many',
      role: 'tagged',
      input: { Tags: Array.from({ length: 50 }, (_, at) => tag(`k${at}`, 'x'.repeat(256))) },
      want: /^400 PackedPolicyTooLarge/,
    },
  ]
  for (const { title, role, input, want } of cases) {
    test(title, async () => assert.match(await refusal(assumed(user('ann'), role, input)), want))
  }

  test('go on to the next session, but not all of them', async () => {
    const Tags = [tag('Team', 't-1'), tag('Case', '7')]
    const first = await assumed(user('ann'), 'tagged', { Tags, TransitiveTagKeys: ['team'] })
    const chained = identities.role('tagged') ?? assert.fail()
    assert.ok(chained.attached.length > 0)
    const more = { Tags: [tag('Own', '1')] }
    // The role's own policy lets it ask for nothing, so the trust policy has to name it.
    const found = await refusal(assumed(first, 'tagged', more))
    assert.match(
      found,
      /AccessDenied: User: .*assumed-role\/tagged\/night is not authorized to perform: sts:AssumeRole/,
    )
  })
})

describe('from role to role', () => {
  const chaining = named('chaining', everySts)
  const of = (names: readonly string[]): Identities =>
    new Identities(account, {
      users: [ann],
      policies: [],
      roles: roles
        .filter(({ name }) => names.includes(name))
        .map(role => ({ ...role, policies: [...role.policies, chaining] })),
    })
  const all = of(['plain', 'tagged', 'of-team', 'sourced', 'of-source'])
  const by = stsActions({
    account,
    region: 'us-east-1',
    clock,
    identities: all,
    sessions,
    verifyToken: () => assert.fail(),
  })
  const next = async (from: Actor, role: string, more: Asked = {}): Promise<Actor> => {
    const input = { RoleArn: arnOf('role', role), RoleSessionName: 'next', ...more }
    const made = await by.AssumeRole(input, asker(from))
    return sessions.open(made.Credentials?.SessionToken ?? '')?.identity ?? assert.fail()
  }

  test('transitive tags go along, others do not', async () => {
    const Tags = [tag('Team', 't-1'), tag('Case', '7')]
    const first = await next(user('ann'), 'tagged', { Tags, TransitiveTagKeys: ['team'] })
    const second = await next(first, 'of-team', { Tags: [tag('Own', '1')] })
    assert.ok(second.kind === 'role')
    assert.deepEqual(second.tags, { Team: 't-1', Own: '1' })
    const third = await next(second, 'tagged')
    assert.ok(third.kind === 'role')
    assert.deepEqual(third.tags, { Team: 't-1' })
  })
  test('none of them is changed or shaken off', async () => {
    const first = await next(user('ann'), 'tagged', {
      Tags: [tag('Team', 't-1')],
      TransitiveTagKeys: ['Team'],
    })
    assert.match(
      await refusal(next(first, 'tagged', { Tags: [tag('TEAM', 't-2')] })),
      /^400 InvalidParameterValue: One of the specified transitive tag keys can't be set because it conflicts/,
    )
    assert.match(await refusal(next(first, 'plain')), /^403 AccessDenied: .* perform: sts:TagSession/)
  })
  test('who is behind it stays so', async () => {
    const first = await next(user('ann'), 'sourced', { SourceIdentity: 'ann' })
    const second = await next(first, 'of-source')
    assert.ok(second.kind === 'role')
    assert.equal(second.sourceIdentity, 'ann')
    assert.match(
      await refusal(next(first, 'sourced', { SourceIdentity: 'bob' })),
      /^403 AccessDenied: The source identity is already set for this assume role session$/,
    )
    assert.match(await refusal(next(first, 'plain')), /^403 AccessDenied: .* perform: sts:SetSourceIdentity/)
    const another = await next(user('ann'), 'sourced', { SourceIdentity: 'bob' })
    assert.match(await refusal(next(another, 'of-source')), /^403 AccessDenied/)
  })
})

const arns = (...names: string[]): { arn: string }[] => names.map(name => ({ arn: arnOf('policy', name) }))

describe('policies by ARN', () => {
  test('bound a session, together with its own', async () => {
    const Policy = policyOf(reading('shared/x'))
    const Tags = [tag('Team', 'a')]
    const session = await assumed(user('ann'), 'tagged', { PolicyArns: arns('read-a'), Policy, Tags })
    assert.equal(mayRead(session, 'data/a/1'), true)
    assert.equal(mayRead(session, 'shared/x'), true)
    assert.equal(mayRead(session, 'shared/y'), false)
    const only = await assumed(user('ann'), 'tagged', { PolicyArns: arns('read-b'), Tags })
    assert.equal(mayRead(only, 'data/a/1'), false)
    assert.equal(mayRead(only, 'data/b/1'), false)
  })
  const cases: readonly { readonly title: string; readonly input: Asked; readonly want: RegExp }[] = [
    {
      title: 'that are none',
      input: { PolicyArns: arns('nothing') },
      want: /^400 ValidationError: Policy .*:policy\/nothing does not exist/,
    },
    {
      title: 'too many',
      input: { PolicyArns: arns(...Array.from({ length: 11 }, () => 'read-a')) },
      want: /^400 ValidationError/,
    },
    {
      title: 'too long with the policy',
      input: { PolicyArns: arns('read-a'), Policy: ' '.repeat(2_030) },
      want: /^400 PackedPolicyTooLarge/,
    },
  ]
  for (const { title, input, want } of cases) {
    test(title, async () => assert.match(await refusal(assumed(user('ann'), 'plain', input)), want))
  }

  test('are of the account of the role', async () => {
    const assume = (PolicyArns: { arn: string }[]) => {
      const RoleArn = `arn:aws:iam::${tenant}:role/theirs`
      return sts.AssumeRole({ RoleArn, RoleSessionName: 'night', PolicyArns }, asker(user('ann')))
    }
    const made = await assume([{ arn: `arn:aws:iam::${tenant}:policy/read-a` }])
    const session = sessions.open(made.Credentials?.SessionToken ?? '')?.identity ?? assert.fail()
    const [own, managed] = identities.of(session).session
    assert.deepEqual([own?.name, managed?.name], ['the policy of the session', 'read-a'])
    assert.match(
      await refusal(Promise.resolve().then(() => assume(arns('read-a')))),
      /^400 ValidationError: Policy .* does not exist/,
    )
  })
})

describe('a federated user', () => {
  test('may do what both the user and the policies permit', async () => {
    const session = await federated(user('ann'), {
      Policy: policyOf(reading('data/a/*'), reading('shared/*')),
    })
    assert.ok(session.kind === 'federated')
    assert.equal(session.arn, `arn:aws:sts::${account}:federated-user/Guest`)
    assert.equal(session.id, `${account}:Guest`)
    assert.equal(mayRead(session, 'data/a/1'), true)
    assert.equal(mayRead(session, 'data/b/1'), false)
    assert.equal(mayRead(session, 'shared/x'), false)
    const byArn = await federated(user('ann'), { PolicyArns: [{ arn: arnOf('policy', 'read-b') }] })
    assert.equal(mayRead(byArn, 'data/b/1'), true)
    assert.equal(mayRead(byArn, 'data/a/1'), false)
  })
  test('may do nothing without policies', async () => {
    assert.equal(mayRead(await federated(user('ann')), 'data/a/1'), false)
    assert.equal(mayRead(await federated(root), 'data/a/1'), false)
  })
  test("of root's may do what the policies permit, and lasts an hour", async () => {
    const made = await sts.GetFederationToken({ Name: 'Guest', DurationSeconds: 129_600 }, asker(root))
    assert.equal(made.Credentials?.Expiration?.getTime(), nowMs + 3_600_000)
    const session = await federated(root, { Policy: policyOf(reading('any/*')), Tags: [tag('Team', 'x')] })
    assert.equal(mayRead(session, 'any/1'), true)
    assert.equal(mayRead(session, 'data/1'), false)
    assert.deepEqual(
      principalKeys(session.kind === 'federated' ? session : assert.fail())('aws:principaltag/team'),
      ['x'],
    )
    assert.equal(
      (await sts.GetCallerIdentity({}, asker(session))).Arn,
      `arn:aws:sts::${account}:federated-user/Guest`,
    )
  })
  test('is had by who may ask for one, and by no session', async () => {
    assert.match(
      await refusal(federated(user('bob'))),
      /^403 AccessDenied: User: .*user\/bob is not authorized to perform: sts:GetFederationToken on resource: .*:federated-user\/Guest$/,
    )
    const session = await federated(user('ann'), { Policy: policyOf(everySts) })
    for (const by of [session, await assumed(user('ann'), 'plain')])
      assert.equal(
        await refusal(federated(by)),
        '403 AccessDenied: Cannot call GetFederationToken with session credentials',
      )
    assert.match(
      await refusal(assumed(session, 'plain')),
      /^403 AccessDenied: .*federated-user\/Guest is not authorized to perform: sts:AssumeRole/,
    )
  })
})
