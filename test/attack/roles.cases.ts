/**
 * Roles of somebody else: without what their trust asks for, for longer than they last, with more than they have, and as a
 * deputy who is asked by the wrong one.
 */
import type { Attack, Control } from './attack.ts'
import { account, roleArn } from './identities.ts'
import { assumed, assuming, sessionOf, sts } from './privileges.cases.ts'
import type { Key, Unsigned } from './signing.ts'
import { keys, type Person, type Stage } from './stage.ts'

const denied = '403 AccessDenied'
const invalid = '400 ValidationError'

type Row = readonly [who: Person, name: string, members: string, want?: string]

function asking(...[who, name, members, want = denied]: Row): Attack<Stage> {
  return { name, want, attempt: stage => stage.ask(stage.signed(who, sts(members), { service: 'sts' })) }
}

const trust: readonly Attack<Stage>[] = [
  asking('ann', 'without the partner’s id', assuming('partner')),
  asking('ann', 'with another partner’s id', assuming('partner', '&ExternalId=of-another')),
  asking('ann', 'with the partner’s id in capitals', assuming('partner', '&ExternalId=OF-THE-PARTNER')),
  asking('ann', 'with a wildcard for an id', assuming('partner', '&ExternalId=%2A'), invalid),
  asking(
    'ann',
    'with the id twice',
    assuming('partner', '&ExternalId=x1&ExternalId=of-the-partner'),
    '400 MalformedQueryString',
  ),
  asking('ann', 'with the id in another case of its name', assuming('partner', '&externalid=of-the-partner')),
  asking('ann', 'as the deputy of a service', assuming('service')),
  asking(
    'ann',
    'as the deputy of a service, by its own word',
    assuming('service', `&SourceArn=arn%3Aaws%3Asns%3Aus-east-1%3A${account}%3Ax`),
  ),
  asking('ann', 'from elsewhere', assuming('office')),
  asking('ann', 'without a device', assuming('devices')),
  asking(
    'ann',
    'with a device that nobody has',
    assuming('devices', `&SerialNumber=arn%3Aaws%3Aiam%3A%3A${account}%3Amfa%2Fann&TokenCode=123456`),
  ),
  asking('ben', 'a role that trusts somebody else', assuming('reader')),
  asking('gus', 'a role that trusts the account, without a right to it', assuming('account')),
  asking('ann', 'a role that trusts another role', assuming('inner')),
  asking('ann', 'a role that trusts a service', assuming('host')),
  asking('ann', 'a role that there is not', assuming('none')),
  asking('ann', 'a role of another account', assuming('arn:aws:iam::111122223333:role/reader')),
  asking('ann', 'a role by another path', assuming(`arn:aws:iam::${account}:role/x/reader`)),
  asking('ann', 'a role by a wildcard', assuming(`arn:aws:iam::${account}:role/read*`), denied),
  asking('ann', 'a user in the place of a role', assuming(`arn:aws:iam::${account}:user/ben`)),
  asking('root', 'a role for root', assuming('reader')),
]

const names: readonly Attack<Stage>[] = [
  'a',
  'a/../b',
  'a:b',
  'a*',
  'a b',
  'a\nb',
  'x'.repeat(65),
  'ann%00',
].map((name): Attack<Stage> => ({
  name: `a session with the name “${name.slice(0, 9).replace('\n', '\\n')}”`,
  want: invalid,
  attempt: stage =>
    stage.ask(
      stage.signed(
        'ann',
        sts(
          `Action=AssumeRole&RoleArn=${encodeURIComponent(roleArn('reader'))}&RoleSessionName=${encodeURIComponent(name)}`,
        ),
        { service: 'sts' },
      ),
    ),
}))

const policyOf = (statement: object): string =>
  encodeURIComponent(JSON.stringify({ Version: '2012-10-17', Statement: statement }))
const everything = policyOf({ Effect: 'Allow', Action: '*', Resource: '*' })
const toBen = policyOf({ Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' })

const lengths: readonly Attack<Stage>[] = [
  asking('ann', 'longer than the role allows', assuming('reader', '&DurationSeconds=7201'), invalid),
  asking('ann', 'shorter than there are', assuming('reader', '&DurationSeconds=1'), invalid),
  asking('ann', 'for less than nothing', assuming('reader', '&DurationSeconds=-3600'), invalid),
  asking('ann', 'for ever', assuming('reader', '&DurationSeconds=99999999999'), '400 MalformedInput'),
  asking(
    'ann',
    'a token for longer than there are',
    'Action=GetSessionToken&DurationSeconds=129601',
    invalid,
  ),
  asking(
    'ann',
    'a policy of the session that is none',
    assuming('reader', '&Policy=%7B'),
    '400 MalformedPolicyDocument',
  ),
  asking(
    'ann',
    'a policy of the session with principals',
    assuming('reader', `&Policy=${toBen}`),
    '400 MalformedPolicyDocument',
  ),
  asking(
    'ann',
    'a policy of the session that is too long',
    assuming('reader', `&Policy=${'%20'.repeat(2_049)}`),
    '400 PackedPolicyTooLarge',
  ),
  asking(
    'ann',
    'tags without the right to them',
    assuming('reader', '&Tags.member.1.Key=a&Tags.member.1.Value=b'),
    '403 AccessDenied',
  ),
  asking(
    'ann',
    'policies by a name that nothing has',
    assuming('reader', '&PolicyArns.member.1.arn=arn%3Aaws%3Aiam%3A%3Aaws%3Apolicy%2FOfNobody'),
    '400 ValidationError',
  ),
]

/** What is done in a session of a role. */
function within(name: string, want: string, { role, more = '', first, request }: Within): Attack<Stage> {
  return {
    name,
    want,
    async attempt(stage) {
      const key = await assumed(stage, keys.ann, assuming(role, more))
      const inner = first === undefined ? key : await first(stage, key)
      return typeof request === 'string'
        ? stage.ask(stage.signed(inner, sts(request), { service: 'sts' }))
        : stage.ask(stage.signed(inner, request))
    },
  }
}

interface Within {
  readonly role: string
  readonly more?: string
  readonly first?: (stage: Stage, key: Key) => Promise<Key>
  readonly request: Unsigned | string
}

const write = { method: 'PUT', path: '/vault/public/page', body: 'x' } as const

const sessions: readonly Attack<Stage>[] = [
  within('a session’s policy that allows more than the role', denied, {
    role: 'reader',
    more: `&Policy=${everything}`,
    request: write,
  }),
  within('a session’s policy that allows less', denied, {
    role: 'reader',
    more: `&Policy=${policyOf({ Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::vault/public/star*' })}`,
    request: { path: '/vault/public/page' },
  }),
  within('policies by name that allow more than the role', denied, {
    role: 'reader',
    more: '&PolicyArns.member.1.arn=arn%3Aaws%3Aiam%3A%3Aaws%3Apolicy%2FAdministratorAccess',
    request: write,
  }),
  within('a role beyond its boundary', denied, { role: 'bounded', request: write }),
  within('a role of what its user has', denied, {
    role: 'reader',
    request: { path: '/vault/home/ann/mine' },
  }),
  within('a chain for longer than an hour', invalid, {
    role: 'outer',
    request: assuming('inner', '&DurationSeconds=3601'),
  }),
  within('a chain back to a role that trusts a user', denied, {
    role: 'outer',
    request: assuming('partner', '&ExternalId=of-the-partner'),
  }),
  within('a chain by a session that may not', denied, { role: 'reader', request: assuming('inner') }),
  within('a token out of a session', denied, { role: 'reader', request: 'Action=GetSessionToken' }),
  {
    name: 'a token out of a token',
    want: denied,
    async attempt(stage) {
      const key = await sessionOf(stage, 'ann')
      return stage.ask(stage.signed(key, sts('Action=GetSessionToken'), { service: 'sts' }))
    },
  },
  {
    name: 'a role by a token, for longer than an hour',
    want: invalid,
    async attempt(stage) {
      const key = await sessionOf(stage, 'ann')
      return stage.ask(stage.signed(key, sts(assuming('outer', '&DurationSeconds=3601')), { service: 'sts' }))
    },
  },
]

const unsigned: readonly Attack<Stage>[] = ['GetCallerIdentity', 'GetSessionToken'].map(
  (action): Attack<Stage> => ({
    name: `${action} by nobody`,
    want: '403 MissingAuthenticationToken',
    attempt(stage) {
      const { headers = [], body = '' } = sts(`Action=${action}`)
      const length = ['Content-Length', String(body.length)] as const
      return stage.ask({
        method: 'POST',
        target: '/',
        headers: [['Host', stage.host], length, ...headers],
        body: Buffer.from(body),
      })
    },
  }),
)

const forms: readonly Attack<Stage>[] = [
  asking('ann', 'an action that there is not', 'Action=AssumeRoot', '400 InvalidAction'),
  asking('ann', 'an action of another kind', 'Action=toString', '400 InvalidAction'),
  asking('ann', 'no action', 'RoleArn=x', '400 MissingAction'),
  asking(
    'ann',
    'a form beyond its limit',
    `Action=GetCallerIdentity&X=${'x'.repeat(300_000)}`,
    '413 RequestEntityTooLarge',
  ),
  asking(
    'ann',
    'ten thousand members',
    `Action=AssumeRole&${Array.from({ length: 10_000 }, (_, at) => `Tags.member.${at + 1}.Key=a`).join('&')}`,
    '400 MalformedQueryString',
  ),
]

export const roleAttacks: readonly Attack<Stage>[] = [
  ...trust,
  ...names,
  ...lengths,
  ...sessions,
  ...unsigned,
  ...forms,
]

export const roleControls: readonly Control<Stage>[] = [
  { ...within('the role reads', '200', { role: 'reader', request: { path: '/vault/public/page' } }) },
  {
    ...asking('ann', 'with the partner’s id', assuming('partner', '&ExternalId=of-the-partner')),
    want: '200',
  },
  {
    ...within('the chain for an hour', '200', {
      role: 'outer',
      request: assuming('inner', '&DurationSeconds=3600'),
    }),
  },
]
