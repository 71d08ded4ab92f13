/**
 * AssumeRoleWithWebIdentity: which subject of which provider gets a session of which role, and what the session brings along.
 */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { systemRandom } from '../../src/base/random.ts'
import type { DeclaredRole } from '../../src/identity/declared.ts'
import { Identities } from '../../src/identity/identities.ts'
import { Sessions } from '../../src/identity/sessions.ts'
import { TokenError, type VerifiedToken } from '../../src/oidc/verify-token.ts'
import { principalKeys } from '../../src/policy/principal.ts'
import { parseTrust } from '../../src/policy/trust-rules.ts'
import { QueryError } from '../../src/service/query.ts'
import { stsActions } from '../../src/sts/actions.ts'

const account = '123456789012'
const nowMs = Date.UTC(2026, 0, 1)
const clock = { now: () => nowMs, after: () => ({ cancel() {} }) }
const key = Buffer.alloc(32, 1)
const sessions = new Sessions({ clock, random: systemRandom(), key: { ensure: () => key, read: () => key } })

const name = 'oidc.Example.com/id/ABC'
const issuer = `https://oidc.example.com/id/ABC`
const providerArn = `arn:aws:iam::${account}:oidc-provider/oidc.example.com/id/ABC`

function trusting(role: string, statement: object): DeclaredRole {
  const document = { Version: '2012-10-17', Statement: statement }
  return {
    name: role,
    trust: parseTrust(JSON.stringify(document)),
    maxSessionMs: 3_600_000,
    policies: [],
    boundary: undefined,
  }
}
const Action = 'sts:AssumeRoleWithWebIdentity'
const Federated = providerArn
const identities = new Identities(account, {
  policies: [],
  users: [],
  roles: [
    trusting('any', { Effect: 'Allow', Principal: { Federated }, Action }),
    trusting('web', {
      Effect: 'Allow',
      Principal: { Federated },
      Action,
      Condition: {
        StringEquals: { [`${name}:sub`]: 'system:serviceaccount:shop:web', [`${name}:aud`]: 's3d' },
      },
    }),
    trusting('mfa', {
      Effect: 'Allow',
      Principal: { Federated },
      Action,
      Condition: { 'ForAnyValue:StringEquals': { [`${name}:amr`]: 'mfa' } },
    }),
    trusting('own-source', {
      Effect: 'Allow',
      Principal: { Federated },
      Action,
      Condition: {
        StringEquals: { 'aws:FederatedProvider': providerArn },
        IpAddress: { 'aws:SourceIp': '10.0.0.0/8' },
      },
    }),
    trusting('everybody', [
      { Effect: 'Allow', Principal: '*', Action },
      { Effect: 'Allow', Principal: { AWS: '*' }, Action },
    ]),
    trusting('nobody', [
      { Effect: 'Allow', Principal: { Federated }, Action },
      { Effect: 'Deny', Principal: '*', Action },
    ]),
    trusting('another', {
      Effect: 'Allow',
      Principal: { Federated: Federated.replace('ABC', 'abc') },
      Action,
    }),
    trusting('users', { Effect: 'Allow', Principal: { AWS: account }, Action: 'sts:*' }),
    trusting('signed', { Effect: 'Allow', Principal: { Federated }, Action: 'sts:AssumeRole' }),
    trusting('denied', [
      { Effect: 'Allow', Principal: { Federated }, Action },
      {
        Effect: 'Deny',
        Principal: { Federated },
        Action,
        Condition: { StringLike: { [`${name}:sub`]: 'system:*' } },
      },
    ]),
  ],
})

const token: VerifiedToken = {
  provider: { url: issuer, clientIds: ['s3d'], ca: undefined, keysFile: undefined, keysHosts: [] },
  subject: 'system:serviceaccount:shop:web',
  audiences: ['s3d'],
  claims: { 'kubernetes.io': { namespace: 'shop' } },
}
const arrival = {
  address: '10.1.2.3',
  secure: false,
  tlsVersion: undefined,
  userAgent: undefined,
  referer: undefined,
  signature: undefined,
}
const stranger = { caller: () => assert.fail('nobody has signed'), requestId: 'R', arrival }

function asked(role: string, more: object = {}): Parameters<typeof sts.AssumeRoleWithWebIdentity>[0] {
  const RoleArn = `arn:aws:iam::${account}:role/${role}`
  return { RoleArn, RoleSessionName: 'pod', WebIdentityToken: 'token', ...more }
}
function stsFor(verify: () => Promise<VerifiedToken>): ReturnType<typeof stsActions> {
  return stsActions({ account, region: 'us-east-1', clock, identities, sessions, verifyToken: verify })
}
const sts = stsFor(() => Promise.resolve(token))

async function refusal(act: () => unknown): Promise<string> {
  try {
    await act()
  } catch (error) {
    assert.ok(error instanceof QueryError, String(error))
    return `${error.status} ${error.code}: ${error.message}`
  }
  return 'allowed'
}

test('the session is the role, and knows whose token it was', async () => {
  const made = await sts.AssumeRoleWithWebIdentity(asked('web'), stranger)
  assert.equal(made.AssumedRoleUser?.Arn, `arn:aws:sts::${account}:assumed-role/web/pod`)
  assert.equal(made.SubjectFromWebIdentityToken, token.subject)
  assert.equal(made.Audience, 's3d')
  assert.equal(made.Provider, issuer)
  assert.equal(made.Credentials?.Expiration?.getTime(), nowMs + 3_600_000)
  const { identity } = sessions.open(made.Credentials?.SessionToken ?? '') ?? assert.fail()
  assert.ok(identity.kind === 'role')
  const keys = principalKeys(identity)
  assert.deepEqual(keys('aws:federatedprovider'), [providerArn])
  assert.deepEqual(keys('oidc.example.com/id/ABC:sub'), [token.subject])
  assert.deepEqual(keys('oidc.example.com/id/ABC:aud'), ['s3d'])
  assert.equal(keys('oidc.example.com/id/ABC:amr'), undefined)
})

describe('a role', () => {
  const roles: readonly {
    readonly role: string
    readonly of?: Partial<VerifiedToken>
    readonly isAllowed: boolean
  }[] = [
    { role: 'any', isAllowed: true },
    { role: 'any', of: { subject: 'another' }, isAllowed: true },
    { role: 'web', of: { subject: 'another' }, isAllowed: false },
    { role: 'web', of: { audiences: ['other'] }, isAllowed: false },
    { role: 'mfa', isAllowed: false },
    { role: 'mfa', of: { claims: { amr: ['pwd', 'mfa', 7] } }, isAllowed: true },
    { role: 'mfa', of: { claims: { amr: 'mfa' } }, isAllowed: false },
    { role: 'own-source', isAllowed: true },
    { role: 'everybody', isAllowed: false },
    { role: 'nobody', isAllowed: false },
    { role: 'another', isAllowed: false },
    { role: 'users', isAllowed: false },
    { role: 'signed', isAllowed: false },
    { role: 'denied', isAllowed: false },
    { role: 'denied', of: { subject: 'another' }, isAllowed: true },
    { role: 'none', isAllowed: false },
  ]
  for (const { role, of = {}, isAllowed } of roles) {
    test(`${role} for ${JSON.stringify(of)}`, async () => {
      const found = await refusal(() =>
        stsFor(() => Promise.resolve({ ...token, ...of })).AssumeRoleWithWebIdentity(asked(role), stranger),
      )
      assert.equal(found, isAllowed ? 'allowed' : `403 AccessDenied: Not authorized to perform ${Action}`)
    })
  }
})

describe('is refused', () => {
  const problems = [
    ['invalid', '400 InvalidIdentityToken: so'],
    ['expired', '400 ExpiredTokenException: so'],
    ['rejected', '403 IDPRejectedClaim: so'],
    ['unreachable', '400 IDPCommunicationError: so'],
  ] as const
  for (const [problem, want] of problems) {
    test(`a token that is ${problem}`, async () => {
      const by = stsFor(() => Promise.reject(new TokenError(problem, 'so')))
      assert.equal(await refusal(() => by.AssumeRoleWithWebIdentity(asked('any'), stranger)), want)
    })
  }
  test('more time than the role has', async () => {
    const input = asked('any', { DurationSeconds: 3_601 })
    assert.match(
      await refusal(() => sts.AssumeRoleWithWebIdentity(input, stranger)),
      /^400 ValidationError: .*MaxSessionDuration/,
    )
  })
  test('a provider of another kind', async () => {
    const input = asked('any', { ProviderId: 'graph.facebook.com' })
    assert.match(
      await refusal(() => sts.AssumeRoleWithWebIdentity(input, stranger)),
      /^400 ValidationError: ProviderId/,
    )
  })
})
