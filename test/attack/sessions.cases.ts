/**
 * Sessions: of roles that have lost what they had, or are gone; tokens cut up and put together, of other keys, of other daemons, of
 * yesterday; tags and sources that a session would change on its way through roles.
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { systemClock } from '../../src/base/clock.ts'
import { systemRandom } from '../../src/base/random.ts'
import { Sessions, type Actor } from '../../src/identity/sessions.ts'
import type { Attack, Control } from './attack.ts'
import type { Key, Unsigned } from './signing.ts'
import { allow, policyText } from './tenants-identities.ts'
import { arn, assuming, member, type Members, type Tenants } from './tenants.ts'

const denied = '403 AccessDenied'
const badToken = '400 InvalidToken'
const invalidToken = '403 InvalidClientTokenId'

const page: Unsigned = { path: '/commons/page' }

/** What somebody is told by S3. */
export const reading = (tenants: Tenants, who: string | Key): Promise<string> =>
  tenants.ask(tenants.signed(who, page))

/**
 * What a role may do is taken away while somebody is in a session of it, and given back.
 * @param away and its opposite
 */
function losing(name: string, want: string, [away, back]: readonly [Members, Members]): Attack<Tenants> {
  return {
    name: `in a session: ${name}`,
    want: `200, then ${want}`,
    async attempt(tenants) {
      const key = await tenants.assumed('ash', 'reader')
      const first = await reading(tenants, key)
      await tenants.done('own', 'iam', away)
      const second = await reading(tenants, key)
      await tenants.done('own', 'iam', back)
      return `${first}, then ${second}`
    },
  }
}

const reader = { RoleName: 'reader' }
const readers = {
  ...reader,
  PolicyName: 'own',
  PolicyDocument: policyText(allow('s3:GetObject', 'arn:aws:s3:::commons/*')),
}
const revoking = policyText({
  Effect: 'Deny',
  Action: '*',
  Resource: '*',
  Condition: { DateLessThan: { 'aws:TokenIssueTime': new Date(Date.now() + 86_400_000).toISOString() } },
})
const everything = policyText(allow('*', '*'))

const trusting = (name: string) => ({
  Action: 'UpdateAssumeRolePolicy',
  ...reader,
  PolicyDocument: policyText({
    Effect: 'Allow',
    Principal: { AWS: arn(`user/${name}`) },
    Action: 'sts:AssumeRole',
  }),
})

const lost: readonly Attack<Tenants>[] = [
  losing('the role’s policy is gone', denied, [
    { Action: 'DeleteRolePolicy', RoleName: 'reader', PolicyName: 'own' },
    { Action: 'PutRolePolicy', ...readers },
  ]),
  losing('the role’s policy is another', denied, [
    { Action: 'PutRolePolicy', ...readers, PolicyDocument: policyText(allow('s3:PutObject', '*')) },
    { Action: 'PutRolePolicy', ...readers },
  ]),
  losing('sessions before tomorrow are revoked', denied, [
    { Action: 'PutRolePolicy', ...reader, PolicyName: 'revoke', PolicyDocument: revoking },
    { Action: 'DeleteRolePolicy', ...reader, PolicyName: 'revoke' },
  ]),
  losing('the role has a boundary', denied, [
    { Action: 'PutRolePermissionsBoundary', ...reader, PermissionsBoundary: arn('policy/team/writes') },
    { Action: 'DeleteRolePermissionsBoundary', ...reader },
  ]),
  {
    name: 'another session of a role that trusts somebody else now',
    want: `200, then ${denied}`,
    async attempt(tenants) {
      const ask = () => tenants.call('ash', 'sts', assuming('reader'))
      const first = await ask()
      await tenants.done('own', 'iam', trusting('nell'))
      const second = await ask()
      await tenants.done('own', 'iam', trusting('ash'))
      return `${first}, then ${second}`
    },
  },
  {
    name: 'in a session of a role that is gone, and of another one with its name',
    want: `200, then ${badToken}, then ${badToken}`,
    async attempt(tenants) {
      const [RoleName, PolicyName] = ['brief', 'own']
      const make = async () => {
        const AssumeRolePolicyDocument = policyText({
          Effect: 'Allow',
          Principal: { AWS: arn('user/ash') },
          Action: 'sts:AssumeRole',
        })
        await tenants.done('own', 'iam', { Action: 'CreateRole', RoleName, AssumeRolePolicyDocument })
        await tenants.done('own', 'iam', {
          Action: 'PutRolePolicy',
          RoleName,
          PolicyName,
          PolicyDocument: everything,
        })
      }
      const remove = async () => {
        await tenants.done('own', 'iam', { Action: 'DeleteRolePolicy', RoleName, PolicyName })
        await tenants.done('own', 'iam', { Action: 'DeleteRole', RoleName })
      }
      await make()
      const key = await tenants.assumed('ash', RoleName)
      const verdicts = [await reading(tenants, key)]
      await remove()
      verdicts.push(await reading(tenants, key))
      await make()
      verdicts.push(await reading(tenants, key))
      await remove()
      return verdicts.join(', then ')
    },
  },
  {
    name: 'in a token of a user who is gone, and of another one with the name',
    want: `200, then ${badToken}, then ${badToken}`,
    async attempt(tenants) {
      const [UserName, PolicyName] = ['brief', 'own']
      const make = async (): Promise<Key> => {
        await tenants.done('own', 'iam', { Action: 'CreateUser', UserName })
        await tenants.done('own', 'iam', {
          Action: 'PutUserPolicy',
          UserName,
          PolicyName,
          PolicyDocument: everything,
        })
        const made = await tenants.done('own', 'iam', { Action: 'CreateAccessKey', UserName })
        return { accessKeyId: member(made, 'AccessKeyId'), secretAccessKey: member(made, 'SecretAccessKey') }
      }
      const remove = async ({ accessKeyId: AccessKeyId }: Key) => {
        await tenants.done('own', 'iam', { Action: 'DeleteAccessKey', UserName, AccessKeyId })
        await tenants.done('own', 'iam', { Action: 'DeleteUserPolicy', UserName, PolicyName })
        await tenants.done('own', 'iam', { Action: 'DeleteUser', UserName })
      }
      const first = await make()
      const token = await tenants.session(first, { Action: 'GetSessionToken' })
      const verdicts = [await reading(tenants, token)]
      await remove(first)
      verdicts.push(await reading(tenants, token))
      const second = await make()
      verdicts.push(await reading(tenants, token))
      await remove(second)
      return verdicts.join(', then ')
    },
  },
  ...(['s3', 'sts', 'iam'] as const).map((service): Attack<Tenants> => ({
    name: `a key that is switched off, and one that is gone: ${service}`,
    want:
      service === 's3'
        ? '200, then 403 InvalidAccessKeyId, then 403 InvalidAccessKeyId'
        : `200, then ${invalidToken}, then ${invalidToken}`,
    async attempt(tenants) {
      const UserName = 'ada'
      const made = await tenants.done('own', 'iam', { Action: 'CreateAccessKey', UserName })
      const AccessKeyId = member(made, 'AccessKeyId')
      const key = { accessKeyId: AccessKeyId, secretAccessKey: member(made, 'SecretAccessKey') }
      const ask = () =>
        service === 's3'
          ? reading(tenants, key)
          : tenants.call(key, service, { Action: service === 'sts' ? 'GetCallerIdentity' : 'GetUser' })
      const verdicts = [await ask()]
      await tenants.done('own', 'iam', {
        Action: 'UpdateAccessKey',
        UserName,
        AccessKeyId,
        Status: 'Inactive',
      })
      verdicts.push(await ask())
      await tenants.done('own', 'iam', { Action: 'DeleteAccessKey', UserName, AccessKeyId })
      verdicts.push(await ask())
      return verdicts.join(', then ')
    },
  })),
]

/** In a session of `reader`, with what may be a token, for each of the services. */
function withToken(
  name: string,
  change: (token: string, tenants: Tenants) => string | undefined | Promise<string | undefined>,
  refusals: readonly [s3: string, query: string] = [badToken, invalidToken],
): readonly Attack<Tenants>[] {
  const keyOf = async (tenants: Tenants): Promise<Key> => {
    const key = await tenants.assumed('ash', 'reader')
    return { ...key, sessionToken: await change(key.sessionToken ?? '', tenants) }
  }
  return [
    {
      name: `S3: ${name}`,
      want: refusals[0],
      attempt: async tenants => reading(tenants, await keyOf(tenants)),
    },
    {
      name: `STS: ${name}`,
      want: refusals[1],
      attempt: async tenants => tenants.call(await keyOf(tenants), 'sts', { Action: 'GetCallerIdentity' }),
    },
    {
      name: `IAM: ${name}`,
      want: refusals[1],
      attempt: async tenants => tenants.call(await keyOf(tenants), 'iam', { Action: 'ListUsers' }),
    },
  ]
}

const middle = (token: string): number => Math.floor(token.length / 8) * 4
const another = async (tenants: Tenants): Promise<string> =>
  (await tenants.assumed('ada', arn('role/admins/keeper'))).sessionToken ?? ''

const tokens: readonly Attack<Tenants>[] = [
  ...withToken('a token without its end', token => token.slice(0, -1)),
  ...withToken('a token without its beginning', token => token.slice(1)),
  ...withToken('half a token', token => token.slice(0, middle(token))),
  ...withToken('a token of one character', () => 'A'),
  ...withToken('the token of a mightier session', (_, tenants) => another(tenants)),
  ...withToken(
    'the end of a mightier session’s token',
    async (token, tenants) => token.slice(0, middle(token)) + (await another(tenants)).slice(middle(token)),
  ),
  ...withToken(
    'the beginning of a mightier session’s token',
    async (token, tenants) => (await another(tenants)).slice(0, middle(token)) + token.slice(middle(token)),
  ),
  ...withToken(
    'the salt of another session’s token',
    async (token, tenants) => (await another(tenants)).slice(0, 44) + token.slice(44),
  ),
  ...withToken('two tokens', async (token, tenants) => token + (await another(tenants))),
  ...withToken('a token in the other alphabet of Base64', token =>
    Buffer.from(token, 'base64url').toString('base64'),
  ),
  ...withToken('a token in hexadecimal digits', token => Buffer.from(token, 'base64url').toString('hex')),
  ...withToken('a token of the version before', token =>
    Buffer.concat([Buffer.of(0), Buffer.from(token, 'base64url').subarray(1)]).toString('base64url'),
  ),
  ...withToken('no token', () => undefined, ['403 InvalidAccessKeyId', invalidToken]),
]

interface Forging {
  /** Of when it is made, from now. */
  readonly agoMs?: number
  readonly key?: Uint8Array
}

const administrator: Actor = { kind: 'root', accessKeyId: '' }

/** A session as the daemon makes them, but for when, or with which key. */
async function forged({ daemon }: Tenants, { agoMs = 0, key }: Forging): Promise<Key> {
  const hex = await readFile(join(daemon.directory, 'session-key'), 'utf8')
  const sealing = key ?? Buffer.from(hex.trim(), 'hex')
  const clock = { ...systemClock, now: () => Date.now() - agoMs }
  const sessions = new Sessions({
    clock,
    random: systemRandom(),
    key: { ensure: () => sealing, read: () => sealing },
  })
  return sessions.make(administrator, 3_600_000)
}

function forging(
  name: string,
  how: Forging,
  refusals: readonly [s3: string, query: string],
): readonly Attack<Tenants>[] {
  return [
    {
      name: `S3: ${name}`,
      want: refusals[0],
      attempt: async tenants => reading(tenants, await forged(tenants, how)),
    },
    {
      name: `STS: ${name}`,
      want: refusals[1],
      attempt: async tenants =>
        tenants.call(await forged(tenants, how), 'sts', { Action: 'GetCallerIdentity' }),
    },
    {
      name: `IAM: ${name}`,
      want: refusals[1],
      attempt: async tenants => tenants.call(await forged(tenants, how), 'iam', { Action: 'ListUsers' }),
    },
  ]
}

const made: readonly Attack<Tenants>[] = [
  ...forging('a session that has ended', { agoMs: 3_601_000 }, ['400 ExpiredToken', '403 ExpiredToken']),
  ...forging('a session of last year', { agoMs: 365 * 86_400_000 }, ['400 ExpiredToken', '403 ExpiredToken']),
  ...forging('a session of another daemon', { key: Buffer.alloc(32, 7) }, [badToken, invalidToken]),
  ...forging('a session sealed with nothing', { key: Buffer.alloc(32) }, [badToken, invalidToken]),
]

export const sessionAttacks: readonly Attack<Tenants>[] = [...lost, ...tokens, ...made]

export const sessionControls: readonly Control<Tenants>[] = [
  {
    name: 'a session as it is reads',
    want: '200',
    attempt: async tenants => reading(tenants, await tenants.assumed('ash', 'reader')),
  },
  {
    name: 'a session that has not ended reads',
    want: '200',
    attempt: async tenants => reading(tenants, await forged(tenants, {})),
  },
]
