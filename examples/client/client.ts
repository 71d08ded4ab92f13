/**
 * Writes an object, reads it back and lists the bucket with `@s3d/client` alone:
 * `node --import tsx examples/client/client.ts ENDPOINT`.
 */
import {
  CreateBucketCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  NoSuchKey,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
} from '@s3d/client'

const [, , endpoint = 'http://localhost:33333'] = process.argv
const client = new S3Client({
  endpoint,
  region: 'us-east-1',
  credentials: {
    accessKeyId: process.env['S3D_ACCESS_KEY_ID'] ?? 'anybody',
    secretAccessKey: process.env['S3D_SECRET_ACCESS_KEY'] ?? 'anything',
  },
})
const Bucket = 'examples'

await client.send(new CreateBucketCommand({ Bucket }))
await client.send(new PutObjectCommand({ Bucket, Key: 'a/../greeting //ü.txt', Body: 'hello' }))

const { Body } = await client.send(new GetObjectCommand({ Bucket, Key: 'a/../greeting //ü.txt' }))
console.log(await Body?.transformToString())

const { Contents = [] } = await client.send(new ListObjectsV2Command({ Bucket, Prefix: 'a/' }))
for (const { Key, Size } of Contents) console.log(Key, Size)

try {
  await client.send(new GetObjectCommand({ Bucket, Key: 'missing' }))
} catch (error) {
  if (!(error instanceof S3ServiceException)) throw error
  console.log(error instanceof NoSuchKey, error.name, error.message)
}

client.destroy()
