/**
 * What a request says in a header, or, where it is presigned, in its query instead: whoever signs a URL for somebody
 * else puts headers there, and the remote heeds them.
 */
import type { RawRequest } from '../service/service.ts'

/** @param name in lower case. @returns `undefined` where it says nothing of it */
export function said(
  { headers, query }: Pick<RawRequest, 'headers' | 'query'>,
  name: string,
): string | undefined {
  const header = headers[name]
  if (header !== undefined) return String(header)
  for (const member in query) {
    if (member.length === name.length && member.toLowerCase() === name) return query[member]
  }
  return undefined
}
