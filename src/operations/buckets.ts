/**
 * Buckets themselves: CreateBucket, HeadBucket, GetBucketLocation, DeleteBucket, ListBuckets.
 */
import { accountOfIdentity } from '../policy/accounts.ts'
import { isPublicAcl } from '../policy/acl.ts'
import { accountId } from '../policy/owner.ts'
import { isBucketName } from '../service/bucket-name.ts'
import { S3Error } from '../service/errors.ts'
import type { Call, Input, Output } from '../service/service.ts'
import { versioningOf, type Bucket } from '../store/rows.ts'
import { withSetting } from './configuration.ts'
import { formatToken, parseToken } from './continuation-token.ts'
import { nowInSeconds, type Dependencies } from './dependencies.ts'
import { durably, findBucket, requireBucket } from './find.ts'
import { aclInHeaders } from './grants.ts'
import { accountOfBucket, hasLists, isPrivate, ownerShown, ownerships } from './ownership.ts'
import { bucketTagRules, parseTagSet } from './tags.ts'

/** The region that has no name as a location constraint. */
const namelessRegion = 'us-east-1'
const maxBuckets = 10_000
const tokenScope = 'buckets'

export async function createBucket(
  deps: Dependencies,
  call: Call<'CreateBucket'>,
): Promise<Output<'CreateBucket'>> {
  const { input, context } = call
  const { region } = deps.config
  const account = accountOfIdentity(context.identity) ?? accountId
  if (!isBucketName(input.Bucket)) throw new S3Error('InvalidBucketName', { BucketName: input.Bucket })
  refuseBucketOptions(input)
  checkLocation(input.CreateBucketConfiguration?.LocationConstraint, region)
  const tags = parseTagSet(input.CreateBucketConfiguration?.Tags ?? [], bucketTagRules)
  const hasObjectLock = input.ObjectLockEnabledForBucket === true
  const owned = ownershipSettings(deps, input, account)
  const settings = {
    ...(tags !== undefined && { tags }),
    // Object lock is about versions, so it brings them along.
    ...(hasObjectLock && { versioning: 'Enabled', objectLock: {} }),
    ...owned,
  }
  const createdMs = nowInSeconds(deps.clock)
  await deps.store.index.commit(transaction => {
    const existing = transaction.bucket(input.Bucket)
    if (existing === undefined) {
      const owner = account === accountId ? {} : { account }
      transaction.createBucket({ name: input.Bucket, ...owner, createdMs, region, settings })
    } else if (accountOfBucket(existing) !== account) {
      throw new S3Error('BucketAlreadyExists', { BucketName: input.Bucket })
    } else if (region !== namelessRegion) {
      throw new S3Error('BucketAlreadyOwnedByYou', { BucketName: input.Bucket })
    } else if (hasLists(existing)) {
      // In us-east-1, and only there, creating one's own bucket again is fine, and its list begins anew.
      transaction.updateBucket({ ...existing, settings: withSetting(existing.settings, 'acl', owned['acl']) })
    }
  })
  return { Location: `/${input.Bucket}` }
}

export async function headBucket(
  deps: Dependencies,
  call: Call<'HeadBucket'>,
): Promise<Output<'HeadBucket'>> {
  const bucket = await findBucket(deps, call.input)
  await deps.store.index.settled(bucket.id)
  return { BucketRegion: bucket.region, AccessPointAlias: false }
}

export async function getBucketLocation(
  deps: Dependencies,
  call: Call<'GetBucketLocation'>,
): Promise<Output<'GetBucketLocation'>> {
  const { id, region } = await findBucket(deps, call.input)
  await deps.store.index.settled(id)
  type Location = Output<'GetBucketLocation'>['LocationConstraint']
  // A region of the configuration need not be one of AWS's.
  return { LocationConstraint: region === namelessRegion ? undefined : (region as Location) }
}

export async function deleteBucket(deps: Dependencies, call: Call<'DeleteBucket'>): Promise<object> {
  const bucket = await findBucket(deps, call.input)
  await deps.store.index.commit(transaction => {
    const current = requireBucket(transaction, bucket)
    if (!transaction.isEmpty(bucket.id)) throw notEmpty(current)
    transaction.deleteBucket(bucket.id)
  })
  return {}
}

export async function listBuckets(
  deps: Dependencies,
  call: Call<'ListBuckets'>,
): Promise<Output<'ListBuckets'>> {
  const { input, context } = call
  const account = accountOfIdentity(context.identity) ?? accountId
  const own = { account: account === accountId ? '' : account }
  const limit = checkMaxBuckets(input.MaxBuckets)
  const prefix = input.Prefix ?? ''
  const token = input.ContinuationToken
  const after = token === undefined ? '' : parseToken(tokenScope, token)
  const { index } = deps.store
  const isHere = input.BucketRegion === undefined || input.BucketRegion === deps.config.region
  const found = await durably(index.settled(), () =>
    isHere ? index.buckets({ prefix, after, limit: limit + 1, ...own }) : [],
  )
  const buckets = found.slice(0, limit)
  const last = buckets.at(-1)
  return {
    Owner: ownerShown(deps.accounts, account),
    Buckets: buckets.map(bucket => ({
      Name: bucket.name,
      CreationDate: new Date(bucket.createdMs),
      BucketRegion: bucket.region,
    })),
    ContinuationToken: last && found.length > limit ? formatToken(tokenScope, last.name) : undefined,
    Prefix: input.Prefix,
  }
}

function notEmpty(bucket: Bucket): S3Error {
  const keepsVersions = versioningOf(bucket) !== undefined
  return new S3Error('BucketNotEmpty', {
    BucketName: bucket.name,
    ...(keepsVersions && {
      message: 'The bucket you tried to delete is not empty. You must delete all versions in the bucket.',
    }),
  })
}

/**
 * Who owns what will be in it, and its list. Without a word of ownership there are no lists, and the only one to ask for is
 * how it is: the owner's full control.
 * @throws {S3Error} `InvalidArgument`, `InvalidBucketAclWithObjectOwnership`, `InvalidBucketAclWithBlockPublicAccessError` for a
 *   public list, since new buckets block those, and as `aclInHeaders`
 */
function ownershipSettings(
  { accounts }: Dependencies,
  input: Input<'CreateBucket'>,
  account: string,
): Bucket['settings'] {
  const ownership = input.ObjectOwnership ?? 'BucketOwnerEnforced'
  if (!ownerships.includes(ownership)) {
    throw new S3Error('InvalidArgument', {
      message: `Invalid x-amz-object-ownership header: ${ownership}`,
      ArgumentName: 'x-amz-object-ownership',
      ArgumentValue: ownership,
    })
  }
  const acl = aclInHeaders(input, { account, bucketAccount: account, of: 'bucket' }, accounts)
  const isOwners = acl === undefined || isPrivate(acl, account)
  if (ownership === 'BucketOwnerEnforced') {
    if (!isOwners) throw new S3Error('InvalidBucketAclWithObjectOwnership')
    return {}
  }
  if (acl !== undefined && isPublicAcl(acl)) throw new S3Error('InvalidBucketAclWithBlockPublicAccessError')
  return { ownership: { Rules: [{ ObjectOwnership: ownership }] }, ...(!isOwners && { acl }) }
}

/** @throws {S3Error} for what would make another bucket than s3d's: directory buckets */
function refuseBucketOptions(input: Input<'CreateBucket'>): void {
  const { Bucket, Location } = input.CreateBucketConfiguration ?? {}
  if (Bucket !== undefined || Location !== undefined || input.BucketNamespace !== undefined) {
    throw new S3Error('NotImplemented')
  }
}

/** @throws {S3Error} `InvalidLocationConstraint`, `IllegalLocationConstraintException` */
function checkLocation(constraint: string | undefined, region: string): void {
  if (constraint === undefined || constraint === '') {
    if (region === namelessRegion) return
    throw new S3Error('IllegalLocationConstraintException')
  }
  if (constraint === namelessRegion || !isRegionLike(constraint)) {
    throw new S3Error('InvalidLocationConstraint', { LocationConstraint: constraint })
  }
  const named = constraint === 'EU' ? 'eu-west-1' : constraint
  if (named === region) return
  throw new S3Error('IllegalLocationConstraintException', {
    message: `The ${constraint} location constraint is incompatible for the region specific endpoint this request was sent to.`,
  })
}

function isRegionLike(name: string): boolean {
  return name === 'EU' || /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name)
}

/** @throws {S3Error} `InvalidArgument` */
function checkMaxBuckets(value: number | undefined): number {
  if (value === undefined) return maxBuckets
  if (value >= 1 && value <= maxBuckets) return value
  throw new S3Error('InvalidArgument', {
    message: `Argument max-buckets must be an integer between 1 and ${maxBuckets}`,
    ArgumentName: 'max-buckets',
    ArgumentValue: String(value),
  })
}
