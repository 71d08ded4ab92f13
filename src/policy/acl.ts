/**
 * Access control lists, pure: what a list lets whom do. A list permits and never denies; how far it reaches is as with
 * policies, since what it gives to an account the account has to pass on.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/acl-overview.html
 */
import { accountOf, type Principal, type Reach } from './principal.ts'

export type Permission = 'FULL_CONTROL' | 'READ' | 'WRITE' | 'READ_ACP' | 'WRITE_ACP'

export type Group = 'AllUsers' | 'AuthenticatedUsers' | 'LogDelivery'

/** An account of twelve digits, a group, or the canonical id of somebody who is not here. */
export type Grantee = string

export type Grant = readonly [grantee: Grantee, permission: Permission]

export type Acl = readonly Grant[]

/** How requests name a list in headers, by the members of their inputs. */
export interface GrantHeaders {
  readonly ACL?: string | undefined
  readonly GrantFullControl?: string | undefined
  readonly GrantRead?: string | undefined
  readonly GrantReadACP?: string | undefined
  readonly GrantWrite?: string | undefined
  readonly GrantWriteACP?: string | undefined
}

const publicGroups: ReadonlySet<Grantee> = new Set<Group>(['AllUsers', 'AuthenticatedUsers'])

/** Whether it lets in who is not named. */
export function isPublicAcl(acl: Acl): boolean {
  return acl.some(([grantee]) => publicGroups.has(grantee))
}

/** By the name of an action without its prefix, in lower case. */
const ofBuckets: ReadonlyMap<string, Permission> = new Map([
  ['listbucket', 'READ'],
  ['listbucketversions', 'READ'],
  ['listbucketmultipartuploads', 'READ'],
  ['putobject', 'WRITE'],
  ['getbucketacl', 'READ_ACP'],
  ['putbucketacl', 'WRITE_ACP'],
])

const ofObjects: ReadonlyMap<string, Permission> = new Map([
  ['getobject', 'READ'],
  ['getobjectversion', 'READ'],
  ['getobjecttorrent', 'READ'],
  ['getobjectversiontorrent', 'READ'],
  ['getobjectacl', 'READ_ACP'],
  ['getobjectversionacl', 'READ_ACP'],
  ['putobjectacl', 'WRITE_ACP'],
  ['putobjectversionacl', 'WRITE_ACP'],
])

/** @param action `s3:GetObject`. @returns what a bucket's list has to say; `undefined` for what no such list is about */
export function bucketPermission(action: string): Permission | undefined {
  return ofBuckets.get(shortName(action))
}

/** The same for an object's list. What there is one for is the object's owner's to permit. */
export function objectPermission(action: string): Permission | undefined {
  return ofObjects.get(shortName(action))
}

function shortName(action: string): string {
  return action.slice(action.indexOf(':') + 1).toLowerCase()
}

export interface AclQuestion {
  readonly principal: Principal
  readonly permission: Permission
  /** The public access block says so: nobody is let in who is not named. */
  readonly ignoresPublic: boolean
}

/** @returns `undefined` where it does not permit it */
export function reachOfAcl(acl: Acl, question: AclQuestion): Reach | undefined {
  const reaches = acl
    .filter(([, permission]) => permission === question.permission || permission === 'FULL_CONTROL')
    .map(([grantee]) => reachOfGrantee(grantee, question))
  return reaches.includes('own') ? 'own' : reaches.find(reach => reach !== undefined)
}

function reachOfGrantee(grantee: Grantee, { principal, ignoresPublic }: AclQuestion): Reach | undefined {
  if (publicGroups.has(grantee)) {
    const isMember = grantee === 'AllUsers' || accountOf(principal) !== ''
    return isMember && !ignoresPublic ? 'own' : undefined
  }
  if (accountOf(principal) !== grantee) return undefined
  return principal.kind === 'root' ? 'own' : 'account'
}
