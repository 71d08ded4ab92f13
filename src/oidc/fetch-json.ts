/**
 * One document of a provider, over HTTPS, within a deadline and a size. Redirects are not followed: only hosts that somebody
 * has declared are asked, whatever one of them answers.
 */
import { request } from 'node:https'

export interface Fetching {
  readonly ca: string | undefined
  /** Ends the request. */
  readonly signal: AbortSignal
}

/** Of the discovery document and of the keys, each. */
const maxBytes = 262_144
const maxHeaderBytes = 16_384

/** @throws {Error} what went wrong, in one line, for the log */
export async function fetchJson(url: URL, { ca, signal }: Fetching): Promise<unknown> {
  const text = await new Promise<string>((resolve, reject) => {
    const headers = { Accept: 'application/json', 'User-Agent': 's3d' }
    const options = { headers, signal, agent: false, maxHeaderSize: maxHeaderBytes, ...(ca && { ca }) }
    const sent = request(url, options, response => {
      const { statusCode = 0 } = response
      if (statusCode !== 200) {
        sent.destroy(new Error(`${url.href} answered ${statusCode}`))
        return
      }
      const chunks: Buffer[] = []
      let length = 0
      response.on('data', (chunk: Buffer) => {
        length += chunk.length
        if (length > maxBytes) sent.destroy(new Error(`${url.href} answered more than ${maxBytes} bytes`))
        else chunks.push(chunk)
      })
      response.on('error', reject)
      response.on('end', () => resolve(Buffer.concat(chunks).toString('utf8')))
    })
    sent.on('error', reject)
    sent.end()
  })
  // Whoever reads it takes nothing in it for granted.
  return JSON.parse(text) as unknown
}
