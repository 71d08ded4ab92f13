/**
 * The listings of a bucket in front of which writes are queued: what is pending and what the remote has, as one. The
 * remote that can't be reached is an error, never a list of what is here.
 */
import type { Handlers } from '../../service/service.ts'
import type { ListingDependencies } from './arguments.ts'
import { listObjects, listObjectsV2 } from './objects.ts'
import { listMultipartUploads } from './uploads.ts'
import { listObjectVersions } from './versions.ts'

export function listings(deps: ListingDependencies): Handlers {
  return {
    ListObjects: (call, inner) => listObjects(deps, call, inner),
    ListObjectsV2: (call, inner) => listObjectsV2(deps, call, inner),
    ListObjectVersions: (call, inner) => listObjectVersions(deps, call, inner),
    ListMultipartUploads: (call, inner) => listMultipartUploads(deps, call, inner),
  }
}
