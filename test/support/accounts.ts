/** Clients of several accounts of one daemon, each with a key pair of its own. */
import { S3Client } from '@aws-sdk/client-s3'
import type { Daemon, KeyPair } from './daemon.ts'

export function clientOf({ endpoint }: Pick<Daemon, 'endpoint'>, credentials: KeyPair): S3Client {
  return new S3Client({
    endpoint,
    region: 'us-east-1',
    forcePathStyle: true,
    credentials,
    maxAttempts: 1,
  })
}
