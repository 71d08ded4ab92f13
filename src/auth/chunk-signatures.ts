/**
 * The chain of signatures through an aws-chunked body: each chunk's signs its bytes and the one before, so a chunk
 * can't be altered, dropped, repeated or moved. It starts from the request's own signature.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-streaming.html
 */
import { S3Error } from '../service/errors.ts'
import { emptyPayloadHash } from './plain-payload.ts'
import { isEqual, spacedHex, type Verified } from './verify.ts'

export class ChunkSignatures {
  readonly #seed: Verified
  #previous: string

  constructor(seed: Verified) {
    this.#seed = seed
    this.#previous = seed.signature
  }

  /**
   * @param payloadHash SHA-256 of the chunk's bytes, lower-case hexadecimal
   * @throws {S3Error} `SignatureDoesNotMatch`
   */
  verifyChunk(payloadHash: string, signature: string): void {
    this.#verify('AWS4-HMAC-SHA256-PAYLOAD', emptyPayloadHash + '\n' + payloadHash, signature)
  }

  /**
   * @param trailerHash SHA-256 of the trailers' canonical lines
   * @throws {S3Error} `SignatureDoesNotMatch`
   */
  verifyTrailer(trailerHash: string, signature: string): void {
    this.#verify('AWS4-HMAC-SHA256-TRAILER', trailerHash, signature)
  }

  #verify(kind: string, hashes: string, given: string): void {
    const { key, scope, timestamp, credential } = this.#seed
    const stringToSign = [kind, timestamp, scope, this.#previous, hashes].join('\n')
    const signature = key.sign(stringToSign)
    if (!isEqual(given, signature)) {
      throw new S3Error('SignatureDoesNotMatch', {
        AWSAccessKeyId: credential.accessKeyId,
        StringToSign: stringToSign,
        SignatureProvided: given,
        StringToSignBytes: spacedHex(stringToSign),
      })
    }
    this.#previous = signature
  }
}
