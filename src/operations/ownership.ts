/**
 * Whose a bucket and what is in it are. While a bucket's owner owns everything in it there are no access control lists:
 * those that are stored wait until they are enabled again, as AWS keeps them.
 */
import { accountOfIdentity, principalOf, type Accounts } from '../policy/accounts.ts'
import type { Acl, Grant } from '../policy/acl.ts'
import type { ObjectAccess } from '../policy/judge.ts'
import { accountId } from '../policy/owner.ts'
import { arnOf } from '../policy/principal.ts'
import type { Identity } from '../service/context.ts'
import type { Access, Bucket, ObjectRow, Upload } from '../store/rows.ts'

export const ownerships = ['BucketOwnerEnforced', 'BucketOwnerPreferred', 'ObjectWriter'] as const
export type Ownership = (typeof ownerships)[number]

type Settings = Pick<Bucket, 'settings'>

/** As AWS has it: buckets begin with the first, and with their controls taken away they have the last. */
export function ownershipOf({ settings }: Settings): Ownership {
  // Nothing else is stored under this name.
  const stored = settings['ownership'] as
    | { readonly Rules: readonly { readonly ObjectOwnership: Ownership }[] }
    | null
    | undefined
  if (stored === undefined) return 'BucketOwnerEnforced'
  return stored?.Rules[0]?.ObjectOwnership ?? 'ObjectWriter'
}

export function hasLists(bucket: Settings): boolean {
  return ownershipOf(bucket) !== 'BucketOwnerEnforced'
}

export function accountOfBucket({ account }: Pick<Bucket, 'account'>): string {
  return account ?? accountId
}

/** As it is stored, whether or not lists are enabled. */
export function aclOfBucket(bucket: Bucket): Acl {
  // Nothing else is stored under this name.
  return (bucket.settings['acl'] as Acl | undefined) ?? privateAcl(accountOfBucket(bucket))
}

export function privateAcl(account: string): Acl {
  return [[account, 'FULL_CONTROL']]
}

/** Whether it lets in nobody but the owner. */
export function isPrivate(acl: Acl, account: string): boolean {
  return acl.length === 1 && acl.every(([grantee, permission]) => isOwners(grantee, permission, account))
}

function isOwners(grantee: string, permission: Grant[1], account: string): boolean {
  return grantee === account && permission === 'FULL_CONTROL'
}

/** What `Access` says, where it says something. */
interface Stored {
  readonly owner?: string
  readonly acl?: Acl
  /** `arn` where it is not the root of the account. */
  readonly initiator?: { readonly account?: string; readonly arn?: string }
}

function storedOf({ access }: Pick<ObjectRow, 'access'>): Stored {
  // Only this file writes it.
  const stored: Stored = access ?? {}
  return stored
}

export function objectAccessOf(bucket: Bucket, row: Pick<ObjectRow, 'access'>): ObjectAccess {
  const { owner, acl } = hasLists(bucket) ? storedOf(row) : {}
  const account = owner ?? accountOfBucket(bucket)
  return { account, acl: acl ?? privateAcl(account) }
}

/** @returns `undefined` for what a bucket's owner keeps to themselves */
export function accessOf(bucket: Bucket, { account, acl }: ObjectAccess): Access | undefined {
  const isBucketOwners = account === accountOfBucket(bucket)
  if (isBucketOwners && isPrivate(acl, account)) return undefined
  return {
    ...(!isBucketOwners && { owner: account }),
    ...(!isPrivate(acl, account) && { acl }),
  }
}

/** What an upload is begun with: who began it, where that is not the root of the bucket's owner. */
export function withInitiator(
  bucket: Bucket,
  access: Access | undefined,
  identity: Identity,
): Access | undefined {
  const account = accountOfIdentity(identity)
  const principal = principalOf(identity)
  if (principal.kind === 'root' && account === accountOfBucket(bucket)) return access
  const arn = principal.kind === 'root' ? undefined : arnOf(principal)
  return { ...access, initiator: { ...(account && { account }), ...(arn !== undefined && { arn }) } }
}

/** What the object has that an upload becomes. */
export function accessOfUpload({ access }: Upload): Access | undefined {
  const { initiator: _, ...rest } = access ?? {}
  return Object.keys(rest).length === 0 ? undefined : rest
}

/** @returns `undefined` for a stranger */
export function initiatorOf(bucket: Bucket, upload: Upload): string | undefined {
  const { initiator } = storedOf(upload)
  return initiator === undefined ? accountOfBucket(bucket) : initiator.account
}

/** As listings show it: an account's root by its canonical id, whoever else by their ARN. */
export function initiatorShown(accounts: Accounts, bucket: Bucket, upload: Upload): { readonly ID: string } {
  const account = initiatorOf(bucket, upload)
  const ID = storedOf(upload).initiator?.arn ?? (account && accounts.canonicalOf(account))
  return { ID: ID ?? 'anonymous' }
}

/** As answers show it. */
export function ownerShown(accounts: Accounts, account: string): { readonly ID: string } {
  return { ID: accounts.canonicalOf(account) }
}
