/**
 * The policy of a bucket: held to S3's rules in its words on its way in, and kept as it was written.
 */
import { bucketRules } from '../policy/bucket-rules.ts'
import { refusal } from '../policy/denial.ts'
import type { Policy } from '../policy/document.ts'
import { parsePolicy, PolicyError } from '../policy/parse.ts'
import { isPublic } from '../policy/public.ts'
import { S3Error } from '../service/errors.ts'
import type { Input, Output } from '../service/service.ts'
import type { Bucket } from '../store/rows.ts'
import { answers, removes, stores } from './configuration.ts'
import type { Dependencies, OperationTable } from './dependencies.ts'
import { accountOfBucket } from './ownership.ts'
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
          principal: { kind: 'root', account: accountOfBucket(bucket) },
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

/** @returns `undefined` for a bucket without one */
export function policyOf({ settings, name }: Bucket): Policy | undefined {
  // Nothing else is stored under this name.
  const stored = settings['policy'] as Stored | undefined
  return stored && parsed(stored, name)
}
