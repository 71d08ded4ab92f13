/**
 * All conformance cases, to be run on one subject.
 */
import { describe } from 'node:test'
import { bucketCases } from './buckets.cases.ts'
import { checksumCases } from './checksum.cases.ts'
import { deletingCases } from './deleting.cases.ts'
import { listingCases } from './listing.cases.ts'
import { multipartCases } from './multipart.cases.ts'
import { objectCases } from './objects.cases.ts'
import { readingCases } from './reading.cases.ts'
import { lazily, type OpenSubject } from './subject.ts'

/** @param name how the subject is reached, e.g. `the bare service` */
export function conformance(name: string, open: () => Promise<OpenSubject>): void {
  describe(`S3 by ${name}`, () => {
    const s3 = lazily(open)
    bucketCases(s3)
    objectCases(s3)
    readingCases(s3)
    checksumCases(s3)
    deletingCases(s3)
    listingCases(s3)
    multipartCases(s3)
  })
}
