/**
 * The policy of a bucket: held to S3's rules in its words on its way in, kept as it was written, and looked up for
 * `policy/`, which judges requests by it. A policy is read once for each state of its bucket.
 */
import { bucketRules } from '../policy/bucket-rules.ts'
import { refusal } from '../policy/denial.ts'
import type { Policy } from '../policy/document.ts'
import type { AuthorizeDependencies, BucketAccess } from '../policy/authorize.ts'
import { accountId } from '../policy/owner.ts'
import { parsePolicy, PolicyError } from '../policy/parse.ts'
import { isPublic } from '../policy/public.ts'
import { S3Error } from '../service/errors.ts'
import type { Input, Output, Resource } from '../service/service.ts'
import { isMarker, type Bucket } from '../store/rows.ts'
import type { Store } from '../store/store.ts'
import { answers, removes, stores } from './configuration.ts'
import type { Dependencies, OperationTable } from './dependencies.ts'
import { durably } from './find.ts'
import { publicAccessOf } from './public-access.ts'

type Stored = Output<'GetBucketPolicy'>

export const bucketPolicy: OperationTable = {
  PutBucketPolicy: stores('policy', (input: Input<'PutBucketPolicy'>, deps) => checked(input, deps)),
  GetBucketPolicy: answers<Stored, Stored>('policy', present),
  GetBucketPolicyStatus: answers<Stored, Output<'GetBucketPolicyStatus'>>('policy', (stored, bucket) => ({
    PolicyStatus: { IsPublic: isPublic(parsed(present(stored, bucket), bucket.name)) },
  })),
  DeleteBucketPolicy: removes('policy'),
}

function present(stored: Stored | null | undefined, { name }: Pick<Bucket, 'name'>): Stored {
  if (stored === undefined || stored === null) throw new S3Error('NoSuchBucketPolicy', { BucketName: name })
  return stored
}

function parsed({ Policy: text = '' }: Stored, bucket: string): Policy {
  return parsePolicy(text, bucketRules(bucket))
}

/** @throws {S3Error} `MalformedPolicy`, and `AccessDenied` for a public one where that is blocked */
function checked({ Bucket: name, Policy: text }: Input<'PutBucketPolicy'>, { store }: Dependencies): Stored {
  const policy = readPolicy(text, name)
  const bucket = store.index.bucket(name)
  if (bucket !== undefined && publicAccessOf(bucket)?.BlockPublicPolicy === true && isPublic(policy)) {
    throw new S3Error('AccessDenied', {
      message: refusal(
        {
          principal: { kind: 'root', account: accountId },
          action: 's3:PutBucketPolicy',
          resource: `arn:aws:s3:::${name}`,
        },
        'because public policies are prevented by the BlockPublicPolicy setting in S3 Block Public Access.',
      ),
    })
  }
  return { Policy: text }
}

function readPolicy(text: string, bucket: string): Policy {
  try {
    return parsePolicy(text, bucketRules(bucket))
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error
    throw new S3Error('MalformedPolicy', { message: error.message, Detail: error.detail })
  }
}

type Lookups = Pick<AuthorizeDependencies, 'access' | 'accessNow' | 'tagsOf'>

/** What `policy/` judges requests by. */
export function accessLookups({ index }: Store): Lookups {
  const known = new WeakMap<Bucket, BucketAccess>()
  const accessOf = (bucket: Bucket | undefined) => {
    if (bucket?.settings['policy'] === undefined) return undefined
    let access = known.get(bucket)
    if (access === undefined) known.set(bucket, (access = readAccess(bucket)))
    return access
  }
  return {
    accessNow: name => accessOf(index.bucket(name)),
    async access(name) {
      const bucket = index.bucket(name)
      return durably(index.settled(bucket?.id), () => accessOf(bucket))
    },
    async tagsOf({ bucket: name, key, version }: Resource) {
      const bucket = index.bucket(name)
      if (bucket === undefined || key === '') return undefined
      return durably(index.settled(bucket.id, key), () => {
        const row =
          version === undefined ? index.object(bucket.id, key) : index.version(bucket.id, key, version)
        return row === undefined || isMarker(row) ? undefined : row.tags
      })
    },
  }
}

function readAccess(bucket: Bucket): BucketAccess {
  // Nothing else is stored under this name.
  const stored = bucket.settings['policy'] as Stored
  const policy = parsed(stored, bucket.name)
  return {
    policy,
    denies: policy.statements.some(({ effect }) => effect === 'Deny'),
    restricted: publicAccessOf(bucket)?.RestrictPublicBuckets === true && isPublic(policy),
  }
}
