/**
 * What `policy/` judges requests by: whose a bucket is, its policy and its access control list, and the same of objects. A
 * bucket is read once for each of its states.
 */
import type { AuthorizeDependencies, BucketAccess } from '../policy/judge.ts'
import type { Resource } from '../service/service.ts'
import { isMarker, type Bucket, type ObjectRow } from '../store/rows.ts'
import type { Store } from '../store/store.ts'
import { policyOf } from './bucket-policy.ts'
import { durably } from './find.ts'
import { accountOfBucket, aclOfBucket, hasLists, initiatorOf, objectAccessOf } from './ownership.ts'
import { publicAccessOf } from './public-access.ts'
import { isPublic } from '../policy/public.ts'

type Lookups = Pick<AuthorizeDependencies, 'access' | 'accessNow' | 'initiator' | 'objectAccess' | 'tagsOf'>

export function accessLookups({ index }: Store): Lookups {
  const known = new WeakMap<Bucket, BucketAccess>()
  const accessOf = (bucket: Bucket | undefined) => {
    if (bucket === undefined) return undefined
    let access = known.get(bucket)
    if (access === undefined) known.set(bucket, (access = readAccess(bucket)))
    return access
  }
  const found = async <T>(resource: Resource, read: (bucket: Bucket, row: ObjectRow) => T) => {
    const { bucket: name, key, version } = resource
    const bucket = index.bucket(name)
    if (bucket === undefined || key === '') return undefined
    return durably(index.settled(bucket.id, key), () => {
      const row =
        version === undefined ? index.object(bucket.id, key) : index.version(bucket.id, key, version)
      return row === undefined || isMarker(row) ? undefined : read(bucket, row)
    })
  }
  return {
    accessNow: name => accessOf(index.bucket(name)),
    access(name) {
      const bucket = index.bucket(name)
      return durably(index.settled(bucket?.id), () => accessOf(bucket))
    },
    objectAccess: object => found(object, objectAccessOf),
    tagsOf: object => found(object, (_, row) => row.tags),
    async initiator({ bucket: name, key }, uploadId) {
      const bucket = index.bucket(name)
      if (bucket === undefined) return undefined
      return durably(index.settled(bucket.id, key), () => {
        const upload = index.upload(bucket.id, key, uploadId)
        return upload && initiatorOf(bucket, upload)
      })
    },
  }
}

function readAccess(bucket: Bucket): BucketAccess {
  const policy = policyOf(bucket)
  const block = publicAccessOf(bucket)
  return {
    account: accountOfBucket(bucket),
    policy: policy && { name: `the policy of ${bucket.name}`, policy },
    denies: policy?.statements.some(({ effect }) => effect === 'Deny') === true,
    restricted: block?.RestrictPublicBuckets === true && policy !== undefined && isPublic(policy),
    acl: hasLists(bucket) ? aclOfBucket(bucket) : undefined,
    ignoresPublicAcls: block?.IgnorePublicAcls === true,
  }
}
