/**
 * Which region each bucket of a remote is in, as the remote's own answers say. A request signed for another region is
 * refused with the right one, which is then remembered.
 */
import type { UpstreamAnswer } from './upstream-reply.ts'

/** Buckets remembered; the oldest is forgotten first and learned again. */
const knownMax = 10_000
const regionName = /^[a-z0-9][a-z0-9-]{0,62}$/

/** Statuses with which S3 says that a bucket is somewhere else. */
const elsewhere: ReadonlySet<number> = new Set([301, 307, 400, 403])

export class Regions {
  readonly #known = new Map<string, string>()
  readonly #fallback: string

  constructor(fallback: string) {
    this.#fallback = fallback
  }

  of(bucket: string): string {
    return this.#known.get(bucket) ?? this.#fallback
  }

  isKnown(bucket: string): boolean {
    return this.#known.has(bucket)
  }

  /** A request signed for the bucket's region was carried out. */
  confirm(bucket: string): void {
    if (bucket !== '' && !this.#known.has(bucket)) this.#remember(bucket, this.#fallback)
  }

  /**
   * @param document the answer's body where it is an error
   * @returns whether the answer names another region than the bucket's requests were signed for
   */
  learn(bucket: string, answer: Pick<UpstreamAnswer, 'statusCode' | 'headers'>, document: string): boolean {
    if (!elsewhere.has(answer.statusCode)) return false
    const named = answer.headers['x-amz-bucket-region'] ?? /<Region>([^<]*)<\/Region>/.exec(document)?.[1]
    if (named === undefined || !regionName.test(named) || named === this.of(bucket)) return false
    this.#remember(bucket, named)
    return true
  }

  #remember(bucket: string, region: string): void {
    const oldest = this.#known.keys().next().value
    if (this.#known.size >= knownMax && oldest !== undefined) this.#known.delete(oldest)
    this.#known.set(bucket, region)
  }
}
