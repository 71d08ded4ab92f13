/**
 * What has to hold for the head of a request before anything in it means anything: a version that there is, and one host, the
 * same wherever it is named. Node keeps the first of several hosts, a proxy before us may have gone by another, and where buckets
 * are in hosts they are other buckets.
 */
import type { IncomingMessage } from 'node:http'
import { S3Error } from '../service/errors.ts'

/**
 * @param host as the client sent it, whatever stands between
 * @throws {S3Error} `BadRequest`
 * @see RFC 9112, section 3.2
 */
export function requireSoundHead(request: IncomingMessage, host: string | undefined): void {
  const { headers, httpVersion, rawHeaders, url = '/' } = request
  if (httpVersion !== '1.1' && httpVersion !== '1.0') throw new S3Error('BadRequest')
  if (host === undefined && httpVersion !== '1.0') throw new S3Error('BadRequest')
  let count = 0
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const name = rawHeaders[at]
    if (name?.length === 4 && name.toLowerCase() === 'host') count += 1
  }
  if (count > 1 || (!url.startsWith('/') && isElsewhere(url, headers.host ?? '')))
    throw new S3Error('BadRequest')
}

/** In absolute form the target names its host itself. */
function isElsewhere(url: string, host: string): boolean {
  const [, authority] = /^[a-z][a-z0-9+.-]*:\/\/([^/?#]*)/i.exec(url) ?? []
  return authority !== undefined && authority.toLowerCase() !== host.toLowerCase()
}
