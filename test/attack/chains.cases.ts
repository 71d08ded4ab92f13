/**
 * From role to role: tags and sources that a session would change on its way, for how long, with which policies, and what comes out of
 * sessions that may not make others.
 */
import type { Attack, Control } from './attack.ts'
import type { Key } from './signing.ts'
import { reading } from './sessions.cases.ts'
import { allow, policyText } from './tenants-identities.ts'
import { arn, assuming, formOf, type Members, type Tenants } from './tenants.ts'

const denied = '403 AccessDenied'
const everything = policyText(allow('*', '*'))

const blue = { 'Tags.member.1.Key': 'team', 'Tags.member.1.Value': 'blue' }
const red = { 'Tags.member.1.Key': 'team', 'Tags.member.1.Value': 'red' }
const transitive = { 'TransitiveTagKeys.member.1': 'team' }

type Chained = readonly [
  name: string,
  want: string,
  members: readonly [first: Members, second: Members],
  then?: (tenants: Tenants, key: Key) => Promise<string>,
]

/** From a session of `marked` into one of `next`. */
function chained(...[name, want, [first, second], then]: Chained): Attack<Tenants> {
  return {
    name: `from role to role: ${name}`,
    want,
    async attempt(tenants) {
      const outer = await tenants.assumed('ash', 'marked', first)
      if (then === undefined) return tenants.call(outer, 'sts', assuming('next', second))
      return then(tenants, await tenants.assumed(outer, 'next', second))
    },
  }
}

const invalidTag = '400 InvalidParameterValue'

export const chainAttacks: readonly Attack<Tenants>[] = [
  chained('a tag that goes along, changed', invalidTag, [{ ...red, ...transitive }, blue]),
  chained('a tag that goes along, in capitals', invalidTag, [
    { ...red, ...transitive },
    { 'Tags.member.1.Key': 'TEAM', 'Tags.member.1.Value': 'blue' },
  ]),
  chained('a tag that goes along, left out', denied, [{ ...red, ...transitive }, {}], reading),
  chained('a tag that does not go along', denied, [blue, {}], reading),
  chained('a tag that goes along without being there', invalidTag, [
    {},
    { 'TransitiveTagKeys.member.1': 'team' },
  ]),
  chained('a source that is said already, changed', denied, [
    { SourceIdentity: 'ash' },
    { SourceIdentity: 'ada' },
  ]),
  chained('for longer than an hour', '400 ValidationError', [{}, { DurationSeconds: '3601' }]),
  chained('with a policy that allows more', denied, [{}, { Policy: everything }], reading),
  chained('back to the first role', denied, [{}, {}], (tenants, key) =>
    tenants.call(key, 'sts', assuming('marked')),
  ),
  chained('to a role that trusts the user', denied, [{}, {}], (tenants, key) =>
    tenants.call(key, 'sts', assuming('reader')),
  ),
  chained('a token out of it', denied, [{}, {}], (tenants, key) =>
    tenants.call(key, 'sts', { Action: 'GetSessionToken' }),
  ),
  chained('somebody to vouch for', denied, [{}, {}], (tenants, key) =>
    tenants.call(key, 'sts', { Action: 'GetFederationToken', Name: 'anybody', Policy: everything }),
  ),
  chained('a key for root', denied, [{}, {}], (tenants, key) =>
    tenants.call(key, 'iam', { Action: 'CreateAccessKey' }),
  ),
  ...(
    [
      [
        'two tags that differ by their case',
        { ...blue, 'Tags.member.2.Key': 'TEAM', 'Tags.member.2.Value': 'red' },
        invalidTag,
      ],
      ['a tag of AWS’s own', { 'Tags.member.1.Key': 'aws:team', 'Tags.member.1.Value': 'blue' }, invalidTag],
      ['a tag without a key', { 'Tags.member.1.Value': 'blue' }, '400 ValidationError'],
      ['a source that is a path', { SourceIdentity: '../ada' }, '400 ValidationError'],
      ['a source of AWS’s own', { SourceIdentity: 'aws:ada' }, '400 ValidationError'],
      ['a session’s name of another', { RoleSessionName: 'ada:admin' }, '400 ValidationError'],
    ] as const
  ).map(([name, more, want]): Attack<Tenants> => ({
    name: `a session with ${name}`,
    want,
    attempt: tenants => tenants.call('ash', 'sts', assuming('marked', more)),
  })),
  {
    name: 'an administrator’s session with the policy of a reader, widened by another session',
    want: denied,
    async attempt(tenants) {
      const narrow = await tenants.assumed('ada', arn('role/admins/keeper'), {
        Policy: policyText(allow(['s3:GetObject', 'sts:*'], '*')),
      })
      return tenants.call(narrow, 'sts', assuming(arn('role/admins/keeper'), { Policy: everything }))
    },
  },
  ...(['CreateAccessKey', 'ListAccessKeys'] as const).map((Action): Attack<Tenants> => ({
    name: `an administrator’s session that means root by naming nobody: ${Action}`,
    want: '400 ValidationError',
    attempt: async tenants =>
      tenants.call(await tenants.assumed('ada', arn('role/admins/keeper')), 'iam', { Action }),
  })),
  {
    name: 'a session whose name is said twice',
    want: '400 MalformedQueryString',
    attempt: tenants =>
      tenants.ask(
        tenants.signed(
          'ash',
          formOf(
            `Action=AssumeRole&Version=2011-06-15&RoleArn=${encodeURIComponent(arn('role/reader'))}&RoleSessionName=a1&RoleSessionName=a2`,
          ),
          { service: 'sts' },
        ),
      ),
  },
]

export const chainControls: readonly Control<Tenants>[] = [
  chained('a tag that goes along opens what it should', '200', [{ ...blue, ...transitive }, {}], reading),
]
