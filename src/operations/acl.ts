/**
 * GetBucketAcl, PutBucketAcl, GetObjectAcl, PutObjectAcl. All buckets are owner-enforced: there is one access control
 * list, the owner's full control, and a request for any other is refused.
 */
import { owner, ownerId } from '../policy/owner.ts'
import { S3Error } from '../service/errors.ts'
import type { Call, Input, Output } from '../service/service.ts'
import type { Dependencies } from './dependencies.ts'
import { durably, findBucket, findBucketOf, requireObject } from './find.ts'
import { grantsAccess } from './refusals.ts'
import { verifyIfDeclared } from './verify-document.ts'

type Policy = NonNullable<Input<'PutBucketAcl'>['AccessControlPolicy']>

const ownerOnly: Output<'GetBucketAcl'> = Object.freeze({
  Owner: owner,
  Grants: [{ Grantee: { Type: 'CanonicalUser', ID: ownerId }, Permission: 'FULL_CONTROL' }],
} satisfies Output<'GetBucketAcl'>)

export async function getBucketAcl(
  deps: Dependencies,
  call: Call<'GetBucketAcl'>,
): Promise<Output<'GetBucketAcl'>> {
  const bucket = await findBucket(deps, call.input)
  await deps.store.index.settled(bucket.id)
  return ownerOnly
}

/** Changes nothing: what it may ask for is how it is. */
export async function putBucketAcl(deps: Dependencies, call: Call<'PutBucketAcl'>): Promise<object> {
  await verifyIfDeclared(call.raw)
  const bucket = await findBucket(deps, call.input)
  await deps.store.index.settled(bucket.id)
  requireOwnerOnly(call.input)
  return {}
}

export async function getObjectAcl(
  deps: Dependencies,
  call: Call<'GetObjectAcl'>,
): Promise<Output<'GetObjectAcl'>> {
  await requireObjectOf(deps, call.input)
  return ownerOnly
}

/** Changes nothing: what it may ask for is how it is. */
export async function putObjectAcl(
  deps: Dependencies,
  call: Call<'PutObjectAcl'>,
): Promise<Output<'PutObjectAcl'>> {
  await verifyIfDeclared(call.raw)
  await requireObjectOf(deps, call.input)
  requireOwnerOnly(call.input)
  return {}
}

/** @throws {S3Error} as `findBucketOf` and `requireObject` */
async function requireObjectOf(deps: Dependencies, input: Input<'GetObjectAcl'>): Promise<void> {
  const { index } = deps.store
  const bucket = await findBucketOf(deps, input)
  await durably(index.settled(bucket.id, input.Key), () => requireObject(index, bucket, input))
}

/** @throws {S3Error} `AccessControlListNotSupported`, `MissingSecurityHeader` without an ACL, `MalformedACLError` */
function requireOwnerOnly(input: Input<'PutBucketAcl'> | Input<'PutObjectAcl'>): void {
  if (grantsAccess(input)) throw new S3Error('AccessControlListNotSupported')
  const { ACL, AccessControlPolicy } = input
  if (ACL !== undefined && AccessControlPolicy !== undefined) throw new S3Error('UnexpectedContent')
  if (AccessControlPolicy !== undefined) checkPolicy(AccessControlPolicy)
  else if (ACL === undefined) {
    throw new S3Error('MissingSecurityHeader', { MissingHeaderName: 'x-amz-acl' })
  }
}

function checkPolicy({ Owner, Grants = [] }: Policy): void {
  if (Owner === undefined) throw new S3Error('MalformedACLError')
  const isOwners =
    Owner.ID === ownerId &&
    Grants.length > 0 &&
    Grants.every(grant => grant.Grantee?.ID === ownerId && grant.Permission === 'FULL_CONTROL')
  if (!isOwners) throw new S3Error('AccessControlListNotSupported')
}
