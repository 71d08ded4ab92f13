/**
 * A bucket for one fuzzer, and everything a client can see of it.
 */
import {
  AbortMultipartUploadCommand,
  CreateBucketCommand,
  CreateMultipartUploadCommand,
  DeleteObjectCommand,
  GetBucketTaggingCommand,
  GetObjectTaggingCommand,
  ListMultipartUploadsCommand,
  ListObjectsV2Command,
  ListPartsCommand,
  PutObjectCommand,
  S3ServiceException,
  UploadPartCommand,
  type S3Client,
} from '@aws-sdk/client-s3'
import { largeKey, smallKey, uploadKey, type Ground } from './fuzz-request.ts'

export class Playground implements Ground {
  readonly bucket: string
  readonly #s3: S3Client
  uploadId = ''
  partETag = ''

  private constructor(s3: S3Client, bucket: string) {
    this.#s3 = s3
    this.bucket = bucket
  }

  static async create(s3: S3Client, bucket: string): Promise<Playground> {
    const ground = new Playground(s3, bucket)
    await ground.reset()
    return ground
  }

  /** Removes what mutants left and puts what they work on. @returns the state */
  async reset(): Promise<string> {
    const Bucket = this.bucket
    await this.#s3.send(new CreateBucketCommand({ Bucket }))
    const { Contents = [] } = await this.#s3.send(new ListObjectsV2Command({ Bucket }))
    // One by one, because no document can name keys with characters that XML does not have.
    for (const { Key } of Contents) await this.#s3.send(new DeleteObjectCommand({ Bucket, Key }))
    const { Uploads = [] } = await this.#s3.send(new ListMultipartUploadsCommand({ Bucket }))
    for (const { Key, UploadId } of Uploads) {
      await this.#s3.send(new AbortMultipartUploadCommand({ Bucket, Key, UploadId }))
    }
    await this.#s3.send(new PutObjectCommand({ Bucket, Key: smallKey, Body: 'small'.repeat(200) }))
    await this.#s3.send(new PutObjectCommand({ Bucket, Key: largeKey, Body: 'large'.repeat(60_000) }))
    const upload = await this.#s3.send(new CreateMultipartUploadCommand({ Bucket, Key: uploadKey }))
    this.uploadId = upload.UploadId ?? ''
    const part = { Bucket, Key: uploadKey, UploadId: this.uploadId, PartNumber: 1, Body: 'part one' }
    this.partETag = (await this.#s3.send(new UploadPartCommand(part))).ETag ?? ''
    return this.state()
  }

  /** Objects, uploads, parts and tags: text that is equal when nothing has changed. */
  async state(): Promise<string> {
    const Bucket = this.bucket
    const [objects, uploads, ...others] = await Promise.all([
      this.#s3.send(new ListObjectsV2Command({ Bucket })),
      this.#s3.send(new ListMultipartUploadsCommand({ Bucket })),
      this.#s3
        .send(new ListPartsCommand({ Bucket, Key: uploadKey, UploadId: this.uploadId }))
        .then(({ Parts }) => Parts, codeOf),
      this.#s3.send(new GetBucketTaggingCommand({ Bucket })).then(({ TagSet }) => TagSet, codeOf),
      this.#s3
        .send(new GetObjectTaggingCommand({ Bucket, Key: smallKey }))
        .then(({ TagSet }) => TagSet, codeOf),
    ])
    return JSON.stringify([objects.Contents, uploads.Uploads, ...others], null, 1)
  }
}

function codeOf(error: unknown): string {
  if (error instanceof S3ServiceException) return error.name
  throw error
}
