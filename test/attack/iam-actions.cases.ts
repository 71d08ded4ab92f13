/**
 * Every action of IAM, by who may do none of them: nobody, users without the right to it, beyond a boundary, in sessions that may
 * not, and with signatures for another service.
 */
import { operations } from '@s3d/server/iam'
import type { Attack } from './attack.ts'
import { administrator, allow, bounds, policyText } from './tenants-identities.ts'
import { arn, form, type Members, type Tenants } from './tenants.ts'

const denied = '403 AccessDenied'
const invalidToken = '403 InvalidClientTokenId'

const everything = policyText(allow('*', '*'))
const anybody = policyText({ Effect: 'Allow', Principal: '*', Action: 'sts:AssumeRole' })

/** Of all actions: each takes what it knows. */
const members = ({ keys, idp }: Tenants): Members => ({
  AccessKeyId: keys['ada']?.accessKeyId ?? '',
  AccountAlias: 'stolen',
  'ActionNames.member.1': 's3:GetObject',
  AssumeRolePolicyDocument: anybody,
  ClientID: 'stolen',
  Description: 'stolen',
  GroupName: 'owners',
  OpenIDConnectProviderArn: arn(`oidc-provider/${idp.url.slice('https://'.length)}`),
  PermissionsBoundary: administrator,
  PolicyArn: bounds,
  PolicyDocument: everything,
  'PolicyInputList.member.1': everything,
  PolicyName: 'stolen',
  PolicySourceArn: arn('user/admins/ada'),
  RoleName: 'keeper',
  SetAsDefault: 'true',
  Status: 'Active',
  'TagKeys.member.1': 'team',
  'Tags.member.1.Key': 'team',
  'Tags.member.1.Value': 'red',
  'ThumbprintList.member.1': '0'.repeat(40),
  Url: 'https://elsewhere.example',
  UserName: 'ada',
  VersionId: 'v1',
})

const actions = Object.keys(operations)

/** Every action, by who may do none of them. */
function every(
  how: string,
  want: string,
  ask: (tenants: Tenants, asked: Members) => Promise<string>,
): readonly Attack<Tenants>[] {
  return actions.map((Action): Attack<Tenants> => ({
    name: `${Action} ${how}`,
    want,
    attempt: tenants => ask(tenants, { ...members(tenants), Action }),
  }))
}

export const actionAttacks: readonly Attack<Tenants>[] = [
  ...every('by nobody', '403 MissingAuthenticationToken', (tenants, asked) =>
    tenants.ask(tenants.bare(form('iam', asked))),
  ),
  ...every('by who has no policy', denied, (tenants, asked) => tenants.call('nell', 'iam', asked)),
  ...every('beyond a boundary', denied, (tenants, asked) => tenants.call('bob', 'iam', asked)),
  ...every('with the signature of STS', '403 SignatureDoesNotMatch', (tenants, asked) =>
    tenants.ask(tenants.signed('own', form('iam', asked), { service: 'sts' })),
  ),
  ...every('by a token of an administrator', invalidToken, async (tenants, asked) =>
    tenants.call(
      await kept(tenants, 'token', () => tenants.session('ada', { Action: 'GetSessionToken' })),
      'iam',
      asked,
    ),
  ),
  ...every('by whom root vouches for', invalidToken, async (tenants, asked) =>
    tenants.call(await kept(tenants, 'federated', () => federated(tenants)), 'iam', asked),
  ),
  ...every('in a session that its policy bounds', denied, async (tenants, asked) =>
    tenants.call(await kept(tenants, 'bounded', () => bounded(tenants)), 'iam', asked),
  ),
]

type Made = ReturnType<Tenants['session']>
const sessions = new Map<string, Made>()

/** One session for a hundred attacks. */
function kept({ host }: Tenants, name: string, make: () => Made): Made {
  const found = sessions.get(`${host} ${name}`) ?? make()
  sessions.set(`${host} ${name}`, found)
  return found
}

const federated = (tenants: Tenants): Made =>
  tenants.session('own', { Action: 'GetFederationToken', Name: 'anybody', Policy: everything })

/** Of the role of administrators, with a policy that leaves it nothing of IAM. */
const bounded = (tenants: Tenants): Made =>
  tenants.assumed('ada', arn('role/admins/keeper'), { Policy: policyText(allow('s3:*', '*')) })
