/**
 * Whose an object will be that is written, and who may have it: by its bucket's ownership controls, who writes it, and what
 * the request says.
 */
import { accountOfIdentity, principalOf } from '../policy/accounts.ts'
import { isPublicAcl, type Acl } from '../policy/acl.ts'
import { refusal } from '../policy/denial.ts'
import type { Identity } from '../service/context.ts'
import { S3Error } from '../service/errors.ts'
import type { Call } from '../service/service.ts'
import type { Access, Bucket } from '../store/rows.ts'
import type { Dependencies } from './dependencies.ts'
import { aclInHeaders } from './grants.ts'
import { accessOf, accountOfBucket, ownershipOf, privateAcl } from './ownership.ts'
import { publicAccessOf } from './public-access.ts'
import { asksForList } from './refusals.ts'

type Writing = Call<'PutObject'> | Call<'CopyObject'> | Call<'CreateMultipartUpload'>

/**
 * @returns `undefined` for what is the bucket's owner's and nobody else's
 * @throws {S3Error} `AccessControlListNotSupported` where there are no lists, `AccessDenied` for a public one where that is
 *   blocked, and as `aclInHeaders`
 */
export function writtenAccess(
  { accounts }: Dependencies,
  bucket: Bucket,
  { input, context }: Writing,
): Access | undefined {
  const ownership = ownershipOf(bucket)
  if (ownership === 'BucketOwnerEnforced') {
    if (asksForList(input)) throw new S3Error('AccessControlListNotSupported')
    return undefined
  }
  const bucketAccount = accountOfBucket(bucket)
  const isGiven = ownership === 'BucketOwnerPreferred' && input.ACL === 'bucket-owner-full-control'
  // What strangers write is the bucket owner's: AWS has an account for it that nobody could act in here.
  const writer = accountOfIdentity(context.identity) ?? bucketAccount
  const account = isGiven ? bucketAccount : writer
  const acl = aclInHeaders(input, { account, bucketAccount, of: 'object' }, accounts) ?? privateAcl(account)
  const asked = { action: 's3:PutObject', resource: `arn:aws:s3:::${input.Bucket}/${input.Key}` }
  refusePublicAcl(bucket, acl, { identity: context.identity, ...asked })
  return accessOf(bucket, { account, acl })
}

interface Asked {
  readonly identity: Identity
  readonly action: string
  readonly resource: string
}

/** @throws {S3Error} `AccessDenied` for a list that is public, where the public access block keeps those out */
export function refusePublicAcl(bucket: Bucket, acl: Acl, { identity, ...asked }: Asked): void {
  if (!isPublicAcl(acl) || publicAccessOf(bucket)?.BlockPublicAcls !== true) return
  const principal = principalOf(identity)
  throw new S3Error('AccessDenied', {
    message: refusal(
      { ...asked, principal },
      'because public access control lists (ACLs) are prevented by the BlockPublicAcls setting in S3 Block Public Access.',
    ),
  })
}
