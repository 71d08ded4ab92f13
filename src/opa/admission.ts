/**
 * Whether the write queue or the read cache is to have an object, asked as filters are: about the object, never about who asks
 * or when, so that the same object is judged alike whoever writes, tags or reads it. Invariant: what nobody decides is
 * not admitted, which loses nothing.
 */
import type { Decider } from './decider.ts'
import { UndecidedError } from './engine.ts'

type Fields = ReadonlyMap<string, string>

export type Feature = 'queue' | 'cache'

/** What is known of an object; absent where it is not. */
export interface Candidate {
  /** What becomes of it: of what is written. */
  readonly operation?: string
  readonly bucket: string
  readonly object: {
    readonly key: string
    readonly tags?: Fields | undefined
    /** By lower-case name. */
    readonly headers?: Fields | undefined
    /** By lower-case name, without `x-amz-meta-`. */
    readonly metadata?: Fields | undefined
    readonly sizeBytes?: number | undefined
  }
}

export type AdmitsCandidate = (candidate: Candidate) => Promise<boolean>

export function admitting(decider: Decider, feature: Feature): AdmitsCandidate {
  return async candidate => {
    try {
      const { allows } = await decider.decide(questionOf(feature, candidate))
      return allows
    } catch (error) {
      if (error instanceof UndecidedError) return false
      throw error
    }
  }
}

function questionOf(feature: Feature, { operation, bucket, object }: Candidate): object {
  const { key, tags, headers, metadata, sizeBytes } = object
  return {
    version: 1,
    feature,
    operation,
    bucket,
    key,
    object: { tags: plain(tags), headers: plain(headers), metadata: plain(metadata), sizeBytes },
  }
}

function plain(fields: Fields | undefined): object | undefined {
  return fields && Object.fromEntries(fields)
}
