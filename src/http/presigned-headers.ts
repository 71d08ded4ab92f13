/**
 * What a presigned URL says in its query that other requests say in headers: whoever signs it for somebody else puts
 * metadata, tags or a checksum there, and the signature covers them. Called where headers get a meaning; the raw
 * request keeps what came.
 */
import type { Headers, Query } from '@s3d/server/protocol'

/**
 * The headers of a request with those that its presigned URL brings along; a header of the same name wins.
 * @returns `headers` themselves for a request that is not presigned, or brings none
 */
export function presignedHeaders(headers: Headers, query: Query): Headers {
  if (query['X-Amz-Signature'] === undefined) return headers
  let all: Record<string, string | string[] | undefined> | undefined
  for (const name in query) {
    // The members of the signature itself are capitalised, and never meant as headers.
    if (!name.startsWith('x-amz-') || headers[name] !== undefined) continue
    all ??= { ...headers }
    all[name] = query[name]
  }
  return all ?? headers
}
