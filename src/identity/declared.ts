/**
 * What the configuration declares of identities, as entities like those that are stored: the same look-ups find both. Beside it the
 * policies that every account has. Nothing of it can be changed while the daemon runs.
 */
import type { NamedPolicy, Policy } from '../policy/document.ts'
import { readManaged } from './documents.ts'
import type { AccessKey, AnyEntity, Group, ManagedPolicy, Provider, Role, Tenant, User } from './entities.ts'
import { arnOf, idOf } from './names.ts'
import { awsAccount } from './state.ts'

export interface KeyPair {
  readonly accessKeyId: string
  readonly secretAccessKey: string
}

export interface DeclaredPolicy extends NamedPolicy {
  /** In JSON; absent where nobody will ask for it. */
  readonly text?: string
}

interface DeclaredHolder {
  readonly name: string
  readonly policies: readonly DeclaredPolicy[]
}

interface DeclaredBounded extends DeclaredHolder {
  /** `undefined` where nothing bounds. */
  readonly boundary: DeclaredPolicy | undefined
}

export interface DeclaredUser extends DeclaredBounded {
  readonly accessKeys: readonly KeyPair[]
  /** Names of declared groups; in none where it is absent. */
  readonly groups?: readonly string[]
}

export interface DeclaredRole extends DeclaredBounded {
  /** Who may assume it. */
  readonly trust: Policy
  /** In JSON; absent where nobody will ask for it. */
  readonly trustText?: string
  readonly maxSessionMs: number
}

/** Whose tokens are taken. */
export interface DeclaredProvider {
  /** `https://…` */
  readonly url: string
  readonly clientIds: readonly string[]
}

export interface Declared {
  /** Absent of the daemon's own account. */
  readonly tenant?: { readonly label: string; readonly email: string | undefined }
  /** Beside those that somebody has. */
  readonly policies?: readonly DeclaredPolicy[]
  readonly groups?: readonly DeclaredHolder[]
  readonly users: readonly DeclaredUser[]
  readonly roles: readonly DeclaredRole[]
  readonly providers?: readonly DeclaredProvider[]
}

/** @param account whose they are, twelve digits */
export function declaredEntities(account: string, declared: Declared): readonly AnyEntity[] {
  const { tenant, policies = [], groups = [], users, roles, providers = [] } = declared
  const held = [...groups, ...users, ...roles].flatMap(each => each.policies)
  const bounding = [...users, ...roles].flatMap(({ boundary }) => boundary ?? [])
  const named = new Map([...held, ...bounding, ...policies].map(policy => [policy.name, policy]))
  return [
    ...(tenant === undefined ? [] : [tenantEntity(account, tenant)]),
    ...[...named.values()].map(policy => policyEntity(account, policy)),
    ...groups.map(group => groupEntity(account, group)),
    ...users.flatMap(user => userEntities(account, user)),
    ...roles.map(role => roleEntity(account, role)),
    ...providers.map(provider => providerEntity(account, provider)),
  ]
}

const always = { path: '/', createdMs: 0, declared: true } as const

function policyEntity(account: string, { name, policy, text = '' }: DeclaredPolicy): ManagedPolicy {
  const arn = arnOf('policy', { account, path: '/', name })
  return {
    ...always,
    kind: 'policy',
    account,
    id: idOf('ANPA', arn),
    name,
    arn,
    description: undefined,
    tags: [],
    versions: [{ id: 'v1', text, policy, createdMs: 0 }],
    defaultVersion: 'v1',
    nextVersion: 2,
    updatedMs: 0,
  }
}

function groupEntity(account: string, { name, policies }: DeclaredHolder): Group {
  const arn = arnOf('group', { account, path: '/', name })
  const attached = arnsOf(account, policies)
  return { ...always, kind: 'group', account, id: idOf('AGPA', arn), name, arn, attached, inline: [] }
}

function userEntities(account: string, user: DeclaredUser): readonly (User | AccessKey)[] {
  const { name, accessKeys, policies, boundary, groups = [] } = user
  const arn = arnOf('user', { account, path: '/', name })
  const id = idOf('AIDA', arn)
  const entity: User = {
    ...always,
    kind: 'user',
    account,
    id,
    name,
    arn,
    attached: arnsOf(account, policies),
    inline: [],
    boundary: boundary && arnsOf(account, [boundary])[0],
    tags: [],
    groups: groups.map(group => idOf('AGPA', arnOf('group', { account, path: '/', name: group }))),
  }
  return [entity, ...accessKeys.map(pair => keyEntity(entity, pair))]
}

function keyEntity({ account, id: user }: User, { accessKeyId: id, secretAccessKey }: KeyPair): AccessKey {
  const arn = `arn:aws:iam::${account}:access-key/${id}`
  const key = { kind: 'key', account, id, name: id, arn, createdMs: 0, declared: true } as const
  return { ...key, user, secretAccessKey, sealed: undefined, active: true }
}

function roleEntity(account: string, role: DeclaredRole): Role {
  const { name, policies, boundary, trust, trustText = '', maxSessionMs } = role
  const arn = arnOf('role', { account, path: '/', name })
  return {
    ...always,
    kind: 'role',
    account,
    id: idOf('AROA', arn),
    name,
    arn,
    attached: arnsOf(account, policies),
    inline: [],
    boundary: boundary && arnsOf(account, [boundary])[0],
    tags: [],
    description: undefined,
    trust,
    trustText,
    principals: {}, // names are all that a file knows
    maxSessionMs,
  }
}

function tenantEntity(account: string, tenant: NonNullable<Declared['tenant']>): Tenant {
  const base = { kind: 'account', account, id: account, name: account } as const
  return { ...base, arn: `arn:aws:iam::${account}:root`, createdMs: 0, declared: true, ...tenant }
}

function providerEntity(account: string, { url, clientIds }: DeclaredProvider): Provider {
  const name = url.replace(/^https:\/\//, '')
  const arn = `arn:aws:iam::${account}:oidc-provider/${name}`
  const base = { kind: 'provider', account, id: name.toLowerCase(), name, arn, url: name } as const
  return { ...base, createdMs: 0, declared: true, clientIds, thumbprints: [], tags: [] }
}

function arnsOf(account: string, policies: readonly NamedPolicy[]): readonly string[] {
  return policies.map(({ name }) => arnOf('policy', { account, path: '/', name }))
}

/** Of the policies that AWS keeps, those that are about what is here. */
const common: readonly (readonly [name: string, description: string, actions: readonly string[]])[] = [
  ['AdministratorAccess', 'Provides full access to AWS services and resources.', ['*']],
  [
    'AmazonS3FullAccess',
    'Provides full access to all buckets via the AWS Management Console.',
    ['s3:*', 's3-object-lambda:*'],
  ],
  [
    'AmazonS3ReadOnlyAccess',
    'Provides read only access to all buckets via the AWS Management Console.',
    ['s3:Get*', 's3:List*', 's3:Describe*', 's3-object-lambda:Get*', 's3-object-lambda:List*'],
  ],
  ['IAMFullAccess', 'Provides full access to IAM via the AWS Management Console.', ['iam:*']],
  [
    'IAMReadOnlyAccess',
    'Provides read only access to IAM via the AWS Management Console.',
    [
      'iam:GenerateCredentialReport',
      'iam:GenerateServiceLastAccessedDetails',
      'iam:Get*',
      'iam:List*',
      'iam:SimulateCustomPolicy',
      'iam:SimulatePrincipalPolicy',
    ],
  ],
]

/** @see https://docs.aws.amazon.com/aws-managed-policy/latest/reference/policy-list.html */
export function commonPolicies(): readonly ManagedPolicy[] {
  return common.map(([name, description, Action]) => {
    const Statement = [{ Effect: 'Allow', Action, Resource: '*' }]
    const text = JSON.stringify({ Version: '2012-10-17', Statement })
    return { ...policyEntity(awsAccount, { name, policy: readManaged(text), text }), description }
  })
}
