/** STS's actions: who gets which session for how long, and who gets none, in AWS's words. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { systemRandom } from '../../src/base/random.ts'
import type { DeclaredRole } from '../../src/identity/declared.ts'
import { Identities } from '../../src/identity/identities.ts'
import { Sessions, type Actor } from '../../src/identity/sessions.ts'
import { identityRules } from '../../src/policy/identity-rules.ts'
import { parsePolicy } from '../../src/policy/parse.ts'
import { parseTrust } from '../../src/policy/trust-rules.ts'
import { QueryError, type Asker } from '../../src/service/query.ts'
import { stsActions } from '../../src/sts/actions.ts'

const account = '123456789012'
const nowMs = Date.UTC(2026, 0, 1)
const clock = { now: () => nowMs, after: () => ({ cancel() {} }) }
const key = Buffer.alloc(32, 1)
const sessions = new Sessions({ clock, random: systemRandom(), key: { ensure: () => key, read: () => key } })

const user = (name: string): string => `arn:aws:iam::${account}:user/${name}`
const role = (name: string): string => `arn:aws:iam::${account}:role/${name}`

function trusting(name: string, statement: object, maxSessionMs = 7_200_000): DeclaredRole {
  const document = { Version: '2012-10-17', Statement: [{ Action: 'sts:AssumeRole', ...statement }] }
  const trust = parseTrust(JSON.stringify(document))
  return { name, trust, maxSessionMs, policies: [], boundary: undefined }
}

function userWith(
  name: string,
  statements: readonly object[] = [],
): ConstructorParameters<typeof Identities>[1]['users'][number] {
  const text = JSON.stringify({ Version: '2012-10-17', Statement: statements })
  const policies = statements.length === 0 ? [] : [{ name, policy: parsePolicy(text, identityRules) }]
  const accessKeys = [{ accessKeyId: `KEYOF${name.toUpperCase()}00000000`, secretAccessKey: 'x'.repeat(20) }]
  return { name, accessKeys, policies, boundary: undefined }
}

const identities = new Identities(account, {
  policies: [],
  users: [
    userWith('ann'),
    userWith('bob', [{ Effect: 'Allow', Action: 'sts:AssumeRole', Resource: '*' }]),
    userWith('eve', [{ Effect: 'Deny', Action: 'sts:*', Resource: '*' }]),
  ],
  roles: [
    trusting('of-ann', { Effect: 'Allow', Principal: { AWS: [user('ann'), user('eve')] } }),
    trusting('of-account', { Effect: 'Allow', Principal: { AWS: account } }),
    trusting('of-ids', {
      Effect: 'Allow',
      Principal: { AWS: user('ann') },
      Condition: {
        StringEquals: { 'sts:ExternalId': 'shared' },
        IpAddress: { 'aws:SourceIp': '10.0.0.0/8' },
      },
    }),
    trusting('of-role', { Effect: 'Allow', Principal: { AWS: role('of-ann') } }, 43_200_000),
    trusting('of-nobody', { Effect: 'Deny', Principal: '*' }),
  ],
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

function named(name: string): Actor {
  return identities.key(`KEYOF${name.toUpperCase()}00000000`)?.identity ?? assert.fail(name)
}

function asker(identity: Actor, isTemporary = false): Asker {
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

async function refusal(act: () => unknown): Promise<string> {
  try {
    await act()
  } catch (error) {
    assert.ok(error instanceof QueryError, String(error))
    return `${error.status} ${error.code}: ${error.message}`
  }
  return 'allowed'
}

describe('who asks', () => {
  test('root', async () => {
    const want = { UserId: account, Account: account, Arn: `arn:aws:iam::${account}:root` }
    assert.deepEqual(await sts.GetCallerIdentity({}, asker(root)), want)
  })
  test('a user', async () => {
    const { UserId = '', ...others } = await sts.GetCallerIdentity({}, asker(named('ann')))
    assert.match(UserId, /^AIDA[A-Z2-7]{17}$/)
    assert.deepEqual(others, { Account: account, Arn: user('ann') })
  })
})

describe('a session of one who has lasting credentials', () => {
  const cases = [
    { title: 'of root', of: root, asked: undefined, seconds: 3_600 },
    { title: 'of root, asked to be long', of: root, asked: 129_600, seconds: 3_600 },
    { title: 'of root, asked to be short', of: root, asked: 900, seconds: 900 },
    { title: 'of a user', of: named('ann'), asked: undefined, seconds: 43_200 },
    { title: 'of a user, asked to be long', of: named('ann'), asked: 129_600, seconds: 129_600 },
  ]
  for (const { title, of, asked, seconds } of cases) {
    test(title, async () => {
      const { Credentials: made } = await sts.GetSessionToken({ DurationSeconds: asked }, asker(of))
      assert.ok(made !== undefined)
      assert.equal(made.Expiration?.getTime(), nowMs + seconds * 1_000)
      const session = sessions.open(made.SessionToken ?? '')
      assert.equal(session?.secretAccessKey, made.SecretAccessKey)
      assert.deepEqual(session?.identity, { ...of, accessKeyId: made.AccessKeyId })
    })
  }
  test('is not had for a session', async () => {
    const want = '403 AccessDenied: Cannot call GetSessionToken with session credentials'
    assert.equal(await refusal(() => sts.GetSessionToken({}, asker(root, true))), want)
  })
  test('is not had with a code of a device', async () => {
    const input = { SerialNumber: 'GAHT12345678', TokenCode: '123456' }
    assert.match(
      await refusal(() => sts.GetSessionToken(input, asker(root))),
      /^403 AccessDenied: MultiFactorAuth/,
    )
  })
})

describe('a session of a role', () => {
  test("is the role's, and the caller's by name", async () => {
    const Policy = JSON.stringify({
      Version: '2012-10-17',
      Statement: { Effect: 'Allow', Action: 's3:GetObject', Resource: '*' },
    })
    const input = { RoleArn: role('of-ann'), RoleSessionName: 'night', Policy }
    const {
      Credentials: made,
      AssumedRoleUser,
      PackedPolicySize,
    } = await sts.AssumeRole(input, asker(named('ann')))
    const arn = `arn:aws:sts::${account}:assumed-role/of-ann/night`
    assert.equal(AssumedRoleUser?.Arn, arn)
    assert.match(AssumedRoleUser?.AssumedRoleId ?? '', /^AROA[A-Z2-7]{17}:night$/)
    assert.equal(PackedPolicySize, 4)
    assert.equal(made?.Expiration?.getTime(), nowMs + 3_600_000)
    const { identity } = sessions.open(made?.SessionToken ?? '') ?? assert.fail()
    assert.ok(identity.kind === 'role')
    assert.deepEqual([identity.role, identity.arn, identity.sessionPolicy], [role('of-ann'), arn, Policy])
    assert.equal(identities.of(identity).session.length, 1)
    assert.equal((await sts.GetCallerIdentity({}, asker(identity, true))).Arn, arn)
  })

  interface Case {
    readonly title: string
    readonly by: Actor
    readonly name: string
    readonly input?: Partial<Parameters<typeof sts.AssumeRole>[0]>
    readonly want: 'allowed' | 'unauthorized' | RegExp
  }
  const session = identities.actor(identities.role('of-ann') ?? assert.fail(), 'night')
  const cases: readonly Case[] = [
    { title: 'by who is named', by: named('ann'), name: 'of-ann', want: 'allowed' },
    { title: 'by who is not', by: named('bob'), name: 'of-ann', want: 'unauthorized' },
    { title: 'by who is named, and denied', by: named('eve'), name: 'of-ann', want: 'unauthorized' },
    { title: 'by the account, to whom it permits it', by: named('bob'), name: 'of-account', want: 'allowed' },
    { title: 'by the account, to others', by: named('ann'), name: 'of-account', want: 'unauthorized' },
    { title: 'that trusts nobody', by: named('bob'), name: 'of-nobody', want: 'unauthorized' },
    { title: 'that is none', by: named('bob'), name: 'none', want: 'unauthorized' },
    {
      title: 'under conditions that hold',
      by: named('ann'),
      name: 'of-ids',
      input: { ExternalId: 'shared' },
      want: 'allowed',
    },
    { title: 'under conditions that do not', by: named('ann'), name: 'of-ids', want: 'unauthorized' },
    {
      title: 'by root',
      by: root,
      name: 'of-account',
      want: /^403 AccessDenied: Roles may not be assumed by root/,
    },
    { title: 'by a session of another', by: session, name: 'of-role', want: 'allowed' },
    {
      title: 'by a session of another, for long',
      by: session,
      name: 'of-role',
      input: { DurationSeconds: 3_601 },
      want: /^400 ValidationError: The requested DurationSeconds exceeds the 1 hour session limit/,
    },
    {
      title: 'for as long as it may be',
      by: named('ann'),
      name: 'of-ann',
      input: { DurationSeconds: 7_200 },
      want: 'allowed',
    },
    {
      title: 'for longer',
      by: named('ann'),
      name: 'of-ann',
      input: { DurationSeconds: 7_201 },
      want: /^400 ValidationError: The requested DurationSeconds exceeds the MaxSessionDuration set for this role\.$/,
    },
    {
      title: 'with a policy that is none',
      by: named('ann'),
      name: 'of-ann',
      input: { Policy: '{"Statement": 1}' },
      want: /^400 MalformedPolicyDocument: /,
    },
    {
      title: 'with a policy that is too long',
      by: named('ann'),
      name: 'of-ann',
      input: { Policy: ' '.repeat(2_049) },
      want: /^400 PackedPolicyTooLarge: /,
    },
    {
      title: 'with tags, where the role lets nobody tag',
      by: named('ann'),
      name: 'of-ann',
      input: { Tags: [{ Key: 'a', Value: 'b' }] },
      want: /^403 AccessDenied: User: .*:user\/ann is not authorized to perform: sts:TagSession on resource: .*of-ann$/,
    },
    {
      title: 'with a source, where the role lets nobody set one',
      by: named('ann'),
      name: 'of-ann',
      input: { SourceIdentity: 'ann' },
      want: /^403 AccessDenied: .* perform: sts:SetSourceIdentity on resource/,
    },
    {
      title: 'with what no provider here can assert',
      by: named('ann'),
      name: 'of-ann',
      input: { ProvidedContexts: [{}] },
      want: /^403 AccessDenied: .* perform: sts:SetContext on resource/,
    },
  ]
  for (const { title, by, name, input, want } of cases) {
    test(title, async () => {
      const asked = { RoleArn: role(name), RoleSessionName: 'night', ...input }
      const found = await refusal(() => sts.AssumeRole(asked, asker(by)))
      const arn = 'arn' in by ? by.arn : ''
      const unauthorized = `403 AccessDenied: User: ${arn} is not authorized to perform: sts:AssumeRole on resource: ${role(name)}`
      if (want instanceof RegExp) assert.match(found, want)
      else assert.equal(found, want === 'allowed' ? want : unauthorized)
    })
  }
})
