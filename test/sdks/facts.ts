/**
 * What every client has to find out of every service: a call's effect, or the refusal with AWS's code, which SDKs throw as the type
 * that the model has for it. The programs beside this do the calls, and write one line for each fact, in this order.
 */

/** Columns of the table. */
export const cells = ['IAM', 'STS', 'IMDSv2', 'TLS', 'mutual TLS'] as const
export type Cell = (typeof cells)[number]

export type Service = 'S3' | 'IAM' | 'STS'

export interface Refusal {
  readonly code: string
  readonly service: Service
  /** What the model calls it. */
  readonly shape: string | undefined
}

export type Fact = readonly [what: string, given: string | Refusal]

const account = 'arn:aws:iam::000000000000'
const session = (role: string, name: string) => `arn:aws:sts::000000000000:assumed-role/${role}/${name}`

const refused =
  (service: Service) =>
  (code: string, shape?: string): Refusal => ({ code, service, shape })
const s3 = refused('S3')
const iam = refused('IAM')
const sts = refused('STS')

/** @param name of the client, and so of what it makes */
export function iamFacts(name: string): readonly Fact[] {
  const object = `${name}/a`
  return [
    ['a user', `${account}:user/sdks/${name}`],
    ['the same again', iam('EntityAlreadyExists', 'EntityAlreadyExistsException')],
    ['a role that nobody made', iam('NoSuchEntity', 'NoSuchEntityException')],
    ['a policy that is none', iam('MalformedPolicyDocument', 'MalformedPolicyDocumentException')],
    ['its key', `${account}:user/sdks/${name}`],
    ['a key that may nothing writes', s3('AccessDenied', 'AccessDenied')],
    ['in a group it writes', 'written'],
    ['its groups', `${name}-writers`],
    ['and reads', s3('AccessDenied', 'AccessDenied')],
    ['with a policy of its own it reads', object],
    ['as simulated', 'allowed,implicitDeny'],
    ['under a version that denies it writes', s3('AccessDenied', 'AccessDenied')],
    ['under the first again', 'written'],
    ['switched off it reads', s3('InvalidAccessKeyId')],
    ['switched on it reads', object],
    ['last used for', 's3'],
    ['tags of a role', 'team=blue'],
    ['the role', session(`${name}-acting`, name)],
    ['the role reads', object],
    ['a token of a provider', session(`${name}-web`, name)],
    ['when the provider is gone', sts('InvalidIdentityToken', 'InvalidIdentityTokenException')],
    ['a user who has a key is deleted', iam('DeleteConflict', 'DeleteConflictException')],
    ['without its key it reads', s3('InvalidAccessKeyId')],
    ['the user in the end', iam('NoSuchEntity', 'NoSuchEntityException')],
  ]
}

export const subject = 'system:serviceaccount:shop:web'

/** @param name of the client, and so of its sessions */
export function stsFacts(name: string): readonly Fact[] {
  return [
    ['who', `${account}:user/sdk`],
    ['a role', session('reader', name)],
    ['what its tag lets it read', 'blue/a'],
    ['what its tag does not', s3('AccessDenied', 'AccessDenied')],
    ['what its policy lets it read', 'blue/b'],
    ['what its policy does not', s3('AccessDenied', 'AccessDenied')],
    ['a session', `${account}:user/sdk`],
    ['a session reads', 'red/a'],
    ['a session asks IAM', iam('InvalidClientTokenId')],
    ["its key with another's token", s3('InvalidToken')],
    ['a guest', `arn:aws:sts::000000000000:federated-user/${name}`],
    ['a guest reads', 'red/a'],
    ['a guest reads what it may not', s3('AccessDenied', 'AccessDenied')],
    ['a token', session('web', name)],
    ['whose', subject],
    ['a token reads', 'web/a'],
    ['a token that is expired', sts('ExpiredTokenException', 'ExpiredTokenException')],
    ['a token that is foreign', sts('InvalidIdentityToken', 'InvalidIdentityTokenException')],
    ['a token that is misdirected', sts('InvalidIdentityToken', 'InvalidIdentityTokenException')],
    ['a role that trusts others', sts('AccessDenied')],
    ['a policy that is none', sts('MalformedPolicyDocument', 'MalformedPolicyDocumentException')],
    ['a key that nobody has', sts('InvalidClientTokenId')],
  ]
}

/** Whose credentials a client finds by itself: as on an instance, in a container, in a pod, and for a token in a file, from STS. */
const roles = ['host', 'app', 'pod', 'web'] as const
export type Role = (typeof roles)[number]

/** @param name of the session */
export function credentialsFacts(own: Role, name: string): readonly Fact[] {
  const reads = roles.map((role): Fact => [
    `reads ${role}`,
    role === own ? `${role}/a` : s3('AccessDenied', 'AccessDenied'),
  ])
  return [['who', session(own, name)], ...reads]
}

export function tlsFacts(name: string): readonly Fact[] {
  return [
    ['S3 writes', 'written'],
    ['S3 reads', `${name}/a`],
    ['S3 refuses', s3('NoSuchBucket', 'NoSuchBucket')],
    ['IAM', `${account}:root`],
    ['IAM refuses', iam('NoSuchEntity', 'NoSuchEntityException')],
    ['STS', `${account}:root`],
    ['STS refuses', sts('AccessDenied')],
  ]
}
