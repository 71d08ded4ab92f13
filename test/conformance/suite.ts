/**
 * All conformance cases, to be run on one subject.
 */
import { describe, test } from 'node:test'
import { archives } from './archives.cases.ts'
import { bucketEncryption } from './bucket-encryption.cases.ts'
import { buckets } from './buckets.cases.ts'
import type { CaseGroup } from './case-group.ts'
import { checksums } from './checksum.cases.ts'
import { configurationRules } from './configuration-rules.cases.ts'
import { configurations } from './configuration.cases.ts'
import { attributes, copying } from './copying.cases.ts'
import { customerKeys } from './customer-key.cases.ts'
import { deleting } from './deleting.cases.ts'
import { devices } from './devices.cases.ts'
import { encryption } from './encryption.cases.ts'
import { listing } from './listing.cases.ts'
import { uploadChecksums, uploadLists, uploads } from './multipart.cases.ts'
import { legalHold, objectLockConfiguration, retention } from './object-lock.cases.ts'
import { objects } from './objects.cases.ts'
import { conditionalReads, conditionalWrites, ranges } from './reading.cases.ts'
import { lazily, type OpenSubject } from './subject.ts'
import { bucketTagging, objectTagging } from './tagging.cases.ts'
import { versionLists } from './version-lists.cases.ts'
import { bucketVersioning, deleteMarkers, versions } from './versioning.cases.ts'

/** All cases there are. */
export const groups: readonly CaseGroup[] = [
  buckets,
  objects,
  ranges,
  conditionalReads,
  conditionalWrites,
  checksums,
  deleting,
  listing,
  uploads,
  uploadChecksums,
  uploadLists,
  copying,
  attributes,
  archives,
  bucketVersioning,
  versions,
  deleteMarkers,
  devices,
  versionLists,
  objectLockConfiguration,
  retention,
  legalHold,
  objectTagging,
  bucketTagging,
  encryption,
  customerKeys,
  bucketEncryption,
  configurations,
  configurationRules,
]

/** @param name how the subject is reached, e.g. `the bare service` */
export function conformance(name: string, open: () => Promise<OpenSubject>): void {
  describe(`S3 by ${name}`, () => {
    const s3 = lazily(open)
    for (const group of groups) {
      describe(group.name, () => {
        for (const { title, run } of group.cases) test(title, () => run(s3))
      })
    }
  })
}
