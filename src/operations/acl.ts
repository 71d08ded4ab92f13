/**
 * GetBucketAcl, PutBucketAcl, GetObjectAcl, PutObjectAcl. Where a bucket's owner owns everything in it, as in new buckets,
 * there is one access control list, the owner's full control, and a request for any other is refused.
 */
import type { Acl } from '../policy/acl.ts'
import { S3Error } from '../service/errors.ts'
import type { Call, Input, Output } from '../service/service.ts'
import type { Bucket, ObjectRow } from '../store/rows.ts'
import { change, withSetting } from './configuration.ts'
import type { Dependencies } from './dependencies.ts'
import { durably, findBucket, findBucketOf, requireBucket, requireObject } from './find.ts'
import { aclInDocument, aclInHeaders, grantsShown, type Owners } from './grants.ts'
import {
  accessOf,
  accountOfBucket,
  aclOfBucket,
  hasLists,
  isPrivate,
  objectAccessOf,
  ownerShown,
  privateAcl,
} from './ownership.ts'
import { asksForList } from './refusals.ts'
import { verifyIfDeclared } from './verify-document.ts'
import { refusePublicAcl } from './written-access.ts'

type AclInput = Input<'PutBucketAcl'> | Input<'PutObjectAcl'>
type Policy = NonNullable<AclInput['AccessControlPolicy']>

export async function getBucketAcl(
  deps: Dependencies,
  call: Call<'GetBucketAcl'>,
): Promise<Output<'GetBucketAcl'>> {
  const bucket = await findBucket(deps, call.input)
  await deps.store.index.settled(bucket.id)
  const account = accountOfBucket(bucket)
  return shown(deps, account, hasLists(bucket) ? aclOfBucket(bucket) : privateAcl(account))
}

/** Changes nothing where there are no lists: what it may ask for is how it is. */
export async function putBucketAcl(deps: Dependencies, call: Call<'PutBucketAcl'>): Promise<object> {
  await verifyIfDeclared(call.raw)
  const { input, context } = call
  const bucket = await findBucket(deps, input)
  await deps.store.index.settled(bucket.id)
  const account = accountOfBucket(bucket)
  if (!hasLists(bucket)) {
    requireOwnerOnly(input, deps.accounts.canonicalOf(account))
    return {}
  }
  const acl = askedFor(deps, input, { account, bucketAccount: account, of: 'bucket' })
  const asked = { action: 's3:PutBucketAcl', resource: `arn:aws:s3:::${bucket.name}` }
  refusePublicAcl(bucket, acl, { identity: context.identity, ...asked })
  await change(deps, bucket, settings => {
    if (!hasLists({ settings })) throw new S3Error('AccessControlListNotSupported')
    // The same grants, which are JSON as they are.
    return withSetting(settings, 'acl', isPrivate(acl, account) ? undefined : acl)
  })
  return {}
}

export async function getObjectAcl(
  deps: Dependencies,
  call: Call<'GetObjectAcl'>,
): Promise<Output<'GetObjectAcl'>> {
  const bucket = await findBucketOf(deps, call.input)
  const row = await currentRow(deps, bucket, call.input)
  const { account, acl } = objectAccessOf(bucket, row)
  return shown(deps, account, acl)
}

/** As `putBucketAcl`. */
export async function putObjectAcl(
  deps: Dependencies,
  call: Call<'PutObjectAcl'>,
): Promise<Output<'PutObjectAcl'>> {
  await verifyIfDeclared(call.raw)
  const { input, context } = call
  const bucket = await findBucketOf(deps, input)
  const row = await currentRow(deps, bucket, input)
  const { account } = objectAccessOf(bucket, row)
  if (!hasLists(bucket)) {
    requireOwnerOnly(input, deps.accounts.canonicalOf(account))
    return {}
  }
  const acl = askedFor(deps, input, { account, bucketAccount: accountOfBucket(bucket), of: 'object' })
  const asked = { action: 's3:PutObjectAcl', resource: `arn:aws:s3:::${bucket.name}/${input.Key}` }
  refusePublicAcl(bucket, acl, { identity: context.identity, ...asked })
  await deps.store.index.commit(transaction => {
    const current = requireBucket(transaction, bucket)
    if (!hasLists(current)) throw new S3Error('AccessControlListNotSupported')
    const found = requireObject(transaction, current, input)
    // What was asked for is the list of whoever owned what was there.
    if (objectAccessOf(current, found).account !== account) throw new S3Error('AccessDenied')
    transaction.setAccess(bucket.id, found, accessOf(current, { account, acl }))
  })
  return {}
}

function currentRow(
  { store: { index } }: Dependencies,
  bucket: Bucket,
  input: Input<'GetObjectAcl'>,
): ObjectRow | Promise<ObjectRow> {
  return durably(index.settled(bucket.id, input.Key), () => requireObject(index, bucket, input))
}

function shown({ accounts }: Dependencies, account: string, acl: Acl): Output<'GetBucketAcl'> {
  return { Owner: ownerShown(accounts, account), Grants: grantsShown(acl, accounts) }
}

/** @throws {S3Error} as `aclInHeaders` and `aclInDocument`, `UnexpectedContent`, `MissingSecurityHeader` without a list */
function askedFor({ accounts }: Dependencies, input: AclInput, owners: Owners): Acl {
  const named = aclInHeaders(input, owners, accounts)
  const { AccessControlPolicy } = input
  if (named !== undefined && AccessControlPolicy !== undefined) throw new S3Error('UnexpectedContent')
  if (named !== undefined) return named
  if (AccessControlPolicy === undefined)
    throw new S3Error('MissingSecurityHeader', { MissingHeaderName: 'x-amz-acl' })
  return aclInDocument(AccessControlPolicy, accounts.canonicalOf(owners.account), accounts)
}

/** @throws {S3Error} `AccessControlListNotSupported`, `MissingSecurityHeader` without an ACL, `MalformedACLError` */
function requireOwnerOnly(input: AclInput, ownerId: string): void {
  if (asksForList(input)) throw new S3Error('AccessControlListNotSupported')
  const { ACL, AccessControlPolicy } = input
  if (ACL !== undefined && AccessControlPolicy !== undefined) throw new S3Error('UnexpectedContent')
  if (AccessControlPolicy !== undefined) checkPolicy(AccessControlPolicy, ownerId)
  else if (ACL === undefined) {
    throw new S3Error('MissingSecurityHeader', { MissingHeaderName: 'x-amz-acl' })
  }
}

function checkPolicy({ Owner, Grants = [] }: Policy, ownerId: string): void {
  if (Owner === undefined) throw new S3Error('MalformedACLError')
  const isOwners =
    Owner.ID === ownerId &&
    Grants.length > 0 &&
    Grants.every(grant => grant.Grantee?.ID === ownerId && grant.Permission === 'FULL_CONTROL')
  if (!isOwners) throw new S3Error('AccessControlListNotSupported')
}
