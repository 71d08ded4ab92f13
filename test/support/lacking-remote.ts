/**
 * A remote that lacks things: a real daemon behind a proxy that takes from each request what the daemon should not
 * know, or refuses it. The daemon verifies no signature, which would not survive that.
 */
import { once } from 'node:events'
import { createServer, request as httpRequest, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Daemon } from './daemon.ts'

export interface LackingRemote {
  readonly endpoint: string
  readonly daemon: Daemon
  /** Names of capabilities; may be changed at any time. */
  lacks: readonly string[]
  /** Of all requests so far, as they came. */
  readonly received: IncomingMessage[]
  close(): Promise<void>
}

/** What is taken away: headers of all requests, query members, or the whole request. */
interface Lack {
  readonly headers?: RegExp
  readonly methods?: readonly string[]
  readonly query?: string
  /** What is answered instead of an object's ETag. */
  readonly etag?: string
  /** Answered `501`. */
  readonly refuses?: (request: IncomingMessage) => boolean
}

const inQuery =
  (name: string) =>
  ({ url }: IncomingMessage): boolean =>
    new URL(url ?? '/', 'http://remote').searchParams.has(name)

const ways: Readonly<Record<string, Lack>> = {
  checksums: { headers: /^x-amz-(checksum-|sdk-checksum)/ },
  trailers: { refuses: ({ headers }) => headers['x-amz-trailer'] !== undefined },
  'conditional-writes': { headers: /^if-(none-)?match$/, methods: ['PUT', 'POST'] },
  'conditional-deletes': { headers: /^if-match$/, methods: ['DELETE'] },
  'list-v2': { query: 'list-type' },
  tagging: { headers: /^x-amz-tagging$/, refuses: inQuery('tagging') },
  versioning: { query: 'versionId' },
  copy: { headers: /^x-amz-copy-source$/ },
  'delete-objects': { refuses: inQuery('delete') },
  'object-attributes': { query: 'attributes' },
  multipart: { refuses: inQuery('uploads') },
  'part-10000': {
    refuses: ({ url }) => Number(new URL(url ?? '/', 'http://remote').searchParams.get('partNumber')) > 1_000,
  },
  'md5-etags': { etag: '"00000000000000000000000000000000"' },
}

export async function startLackingRemote(): Promise<LackingRemote> {
  const daemon = await Daemon.start({ settings: { S3D_AUTH: 'none' } })
  const received: IncomingMessage[] = []
  const remote: { lacks: readonly string[] } = { lacks: [] }
  const server = createServer((incoming, response) => {
    received.push(incoming)
    const lacks = remote.lacks.flatMap(name => ways[name] ?? [])
    if (lacks.some(({ refuses }) => refuses?.(incoming))) {
      incoming.resume()
      response.writeHead(501, { 'content-type': 'application/xml' })
      response.end('<Error><Code>NotImplemented</Code><Message>not here</Message></Error>')
      return
    }
    const url = new URL(incoming.url ?? '/', 'http://remote')
    const headers = { ...incoming.headers }
    for (const { headers: pattern, methods, query } of lacks) {
      const isMeant = methods === undefined || methods.includes(incoming.method ?? '')
      if (query !== undefined) url.searchParams.delete(query)
      if (pattern !== undefined && isMeant)
        for (const name of Object.keys(headers)) if (pattern.test(name)) delete headers[name]
    }
    const path = url.pathname + url.search.replace(/=(?=&|$)/g, '')
    const { method } = incoming
    const forwarded = httpRequest({ host: '127.0.0.1', port: daemon.port, method, path, headers }, answer => {
      const etag = lacks.find(each => each.etag !== undefined)?.etag
      const isNamed =
        etag !== undefined && answer.headers.etag !== undefined && !inQuery('partNumber')(incoming)
      response.writeHead(answer.statusCode ?? 502, { ...answer.headers, ...(isNamed && { etag }) })
      answer.pipe(response)
    })
    forwarded.on('error', () => response.destroy())
    incoming.pipe(forwarded)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo // a server on a TCP port has such an address
  return Object.assign(remote, {
    endpoint: `http://127.0.0.1:${port}`,
    daemon,
    received,
    async close() {
      server.closeAllConnections()
      server.close()
      await daemon.remove()
    },
  })
}
