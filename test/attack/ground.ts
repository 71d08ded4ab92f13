/**
 * What there is to steal and to spoil: buckets with versions, locks, policies and an upload under way, and the questions whose
 * answers are all of it.
 */
import {
  CreateBucketCommand,
  CreateMultipartUploadCommand,
  DeletePublicAccessBlockCommand,
  PutBucketPolicyCommand,
  PutBucketVersioningCommand,
  PutObjectCommand,
  PutPublicAccessBlockCommand,
  UploadPartCommand,
  type S3Client,
} from '@aws-sdk/client-s3'

export interface Prepared {
  /** The first version of `secret/plans`, and the one that ben may not have though he may have others. */
  readonly secretVersion: string
  readonly kept: string
  /** Of `vault/home/ben/upload`, under way. */
  readonly uploadId: string
  readonly partEtag: string
  /** Of `held/record`, which is locked. */
  readonly heldVersion: string
  /** Paths and queries whose answers, taken together, are equal when nothing has changed. */
  readonly questions: readonly (readonly [path: string, query: string])[]
}

const objects: readonly (readonly [Bucket: string, Key: string, tags?: string])[] = [
  ['vault', 'home/ann/mine'],
  ['vault', 'home/ben/his'],
  ['vault', 'home/bentley/car'],
  ['vault', 'secret/plans', 'class=secret'],
  ['vault', 'public/page', 'class=secret'],
  ['vault', 'public/star*', 'class=public'],
  ['vault', 'lent/book'],
  ['vault', 'in/box'],
  ['open', 'public/page'],
  ['open', 'private/page'],
  ['closed', 'public/page'],
]

const arn = (resource: string): string => `arn:aws:s3:::${resource}`

/** @param hasPolicies of buckets, which are the remote's where there is one */
export async function prepare(
  s3: S3Client,
  { hasPolicies }: { readonly hasPolicies: boolean },
): Promise<Prepared> {
  for (const Bucket of ['vault', 'open', 'closed', 'spare'])
    await s3.send(new CreateBucketCommand({ Bucket }))
  await s3.send(new CreateBucketCommand({ Bucket: 'held', ObjectLockEnabledForBucket: true }))
  const VersioningConfiguration = { Status: 'Enabled' } as const
  await s3.send(new PutBucketVersioningCommand({ Bucket: 'vault', VersioningConfiguration }))
  const questions: [path: string, query: string][] = [['/', '']]
  const put = async (Bucket: string, Key: string, more: object = {}): Promise<string> => {
    const Body = `${Bucket}/${Key}`
    const { VersionId = 'null' } = await s3.send(new PutObjectCommand({ Bucket, Key, Body, ...more }))
    questions.push([`/${Bucket}/${Key.replace('*', '%2A')}`, `versionId=${VersionId}`])
    return VersionId
  }
  const secretVersion = await put('vault', 'secret/plans', { Body: 'the first plans' })
  const kept = await put('vault', 'lent/book', { Body: 'as it was' })
  for (const [Bucket, Key, Tagging] of objects) await put(Bucket, Key, { Tagging })
  const ObjectLockRetainUntilDate = new Date(Date.now() + 86_400_000)
  const lock = { ObjectLockMode: 'GOVERNANCE', ObjectLockRetainUntilDate }
  const heldVersion = await put('held', 'record', lock)
  const upload = { Bucket: 'vault', Key: 'home/ben/upload' }
  const { UploadId = '' } = await s3.send(new CreateMultipartUploadCommand(upload))
  const part = { ...upload, UploadId, PartNumber: 1, Body: 'the first part' }
  const { ETag: partEtag = '' } = await s3.send(new UploadPartCommand(part))
  if (hasPolicies) await putPolicies(s3, kept)
  questions.push(
    ...['vault', 'open', 'closed', 'spare', 'held'].flatMap(bucket =>
      ['acl', 'policy', 'publicAccessBlock', 'uploads', 'versioning', 'versions'].map(
        (query): [string, string] => [`/${bucket}`, `${query}=`],
      ),
    ),
    ['/vault/home/ben/upload', `uploadId=${UploadId}`],
    ['/vault/public/page', 'tagging='],
    ['/vault/in/box', 'tagging='],
    ['/held/record', `retention=&versionId=${heldVersion}`],
  )
  return { secretVersion, kept, uploadId: UploadId, partEtag, heldVersion, questions }
}

async function putPolicies(s3: S3Client, kept: string): Promise<void> {
  for (const Bucket of ['open', 'closed']) await s3.send(new DeletePublicAccessBlockCommand({ Bucket }))
  const everybody = (Bucket: string): object[] => [
    { Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: arn(`${Bucket}/public/*`) },
    { Effect: 'Allow', Principal: '*', Action: 's3:PutObject', Resource: arn(`${Bucket}/in/*`) },
  ]
  const ben = { AWS: 'arn:aws:iam::000000000000:user/ben' }
  const gus = { AWS: 'arn:aws:iam::000000000000:user/gus' }
  const vault = [
    { Effect: 'Allow', Principal: gus, Action: 's3:GetObject', Resource: arn('vault/lent/*') },
    {
      Effect: 'Deny',
      Principal: ben,
      Action: ['s3:GetObjectVersion', 's3:DeleteObjectVersion', 's3:GetObjectVersionTagging'],
      Resource: arn('vault/lent/*'),
      Condition: { StringEquals: { 's3:VersionId': kept } },
    },
  ]
  const policies = { open: everybody('open'), closed: everybody('closed'), vault }
  for (const [Bucket, Statement] of Object.entries(policies)) {
    const Policy = JSON.stringify({ Version: '2012-10-17', Statement })
    await s3.send(new PutBucketPolicyCommand({ Bucket, Policy }))
  }
  // The policy stays, and lets in nobody any more.
  const PublicAccessBlockConfiguration = { RestrictPublicBuckets: true }
  await s3.send(new PutPublicAccessBlockCommand({ Bucket: 'closed', PublicAccessBlockConfiguration }))
}
