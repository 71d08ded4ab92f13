/**
 * Clients of a gateway with a write queue: what a write became, and buckets that are queued for.
 */
import { CreateBucketCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import assert from 'node:assert/strict'
import type { KeyPair } from './daemon.ts'

export function clientOf(endpoint: string, credentials: KeyPair): S3Client {
  return new S3Client({ endpoint, credentials, region: 'us-east-1', forcePathStyle: true, maxAttempts: 1 })
}

/** The header that says which entry a write became. */
export function queuedAs(client: S3Client): () => string | undefined {
  let id: string | undefined
  client.middlewareStack.add(
    next => async args => {
      const result = await next(args)
      const { headers } = result.response as { headers?: Record<string, string> } // the SDK has it as unknown
      id = headers?.['x-s3d-queued']
      return result
    },
    { step: 'deserialize', priority: 'low' },
  )
  return () => id
}

/** Again and again until it does not throw. @throws what it threw last, after half a minute */
export async function soon(work: () => Promise<void>): Promise<void> {
  for (const deadline = Date.now() + 30_000; ;) {
    try {
      return await work()
    } catch (error) {
      if (Date.now() > deadline) throw error
      await new Promise(resolve => setTimeout(resolve, 50))
    }
  }
}

/** A bucket is queued for once a write to it went through. */
export async function writable(
  client: S3Client,
  bucket: string,
  queued: () => string | undefined,
): Promise<void> {
  await client.send(new CreateBucketCommand({ Bucket: bucket }))
  await soon(async () => {
    await client.send(new PutObjectCommand({ Bucket: bucket, Key: 'probe', Body: 'probe' }))
    assert.ok(queued())
  })
}
