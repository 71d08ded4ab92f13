/**
 * What authorisation costs: a daemon with a user, whose identity policy and bucket's policy are asked for every object. The user
 * and root read the same objects of it in turns; for root nothing is judged, as long as no policy denies something.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PutBucketPolicyCommand, S3Client } from '@aws-sdk/client-s3'
import type { Target } from './client.ts'
import { startDaemon, type Daemon, type DaemonOptions } from './daemon-process.ts'
import { bucket } from './workloads.ts'

export interface Judged {
  /** Signed by root. */
  readonly daemon: Daemon
  /** The same, signed by the user. */
  readonly user: Target
  /** Once the bucket is there. */
  putPolicy(): Promise<void>
}

const name = 'reader'
const key = { accessKeyId: 'BENCHREADERKEY01', secretAccessKey: 'bench-secret-of-the-reader' }
const arn = `arn:aws:iam::000000000000:user/${name}`

/** Read through by each request before the one that permits it. */
const identities = `
identities:
  policies:
    read:
      Version: 2012-10-17
      Statement:
        - {Effect: Deny, Action: 's3:GetObject', Resource: 'arn:aws:s3:::${bucket}/secret/*'}
        - {Effect: Allow, Action: ['s3:ListBucket', 's3:GetBucketLocation'], Resource: 'arn:aws:s3:::${bucket}'}
        - Effect: Allow
          Action: ['s3:GetObject', 's3:GetObjectTagging']
          Resource: 'arn:aws:s3:::${bucket}/*'
          Condition: {StringEquals: {'aws:username': ${name}}, IpAddress: {'aws:SourceIp': 127.0.0.0/8}}
  users:
    - {name: ${name}, accessKeys: [{id: ${key.accessKeyId}, secret: ${key.secretAccessKey}}], policies: [read]}
`

const policy = JSON.stringify({
  Version: '2012-10-17',
  Statement: [
    {
      Effect: 'Allow',
      Principal: { AWS: arn },
      Action: 's3:PutObject',
      Resource: `arn:aws:s3:::${bucket}/in/\${aws:username}/*`,
    },
    {
      Effect: 'Allow',
      Principal: { AWS: arn },
      Action: 's3:GetObjectVersion',
      Resource: `arn:aws:s3:::${bucket}/*`,
    },
  ],
})

/** @throws as `startDaemon` */
export async function startJudged(options: DaemonOptions): Promise<Judged> {
  const file = join(options.dir, 's3d.yaml')
  writeFileSync(file, identities)
  const localDir = join(options.dir, 'judged')
  const daemon = await startDaemon({ ...options, localDir, options: ['--config', file] })
  const { target } = daemon
  return {
    daemon,
    user: { ...target, name: 'judged', credentials: { ...target.credentials, ...key } },
    async putPolicy() {
      const { region, ...credentials } = target.credentials
      const endpoint = `http://127.0.0.1:${target.port}`
      const s3 = new S3Client({ endpoint, region, credentials, forcePathStyle: true })
      await s3.send(new PutBucketPolicyCommand({ Bucket: bucket, Policy: policy }))
      s3.destroy()
    },
  }
}
