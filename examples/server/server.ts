/**
 * A bucket in memory, served with `@s3d/server` alone: `node --import tsx examples/server/server.ts [PORT]`.
 * The generated types say what each operation takes and gives; whatever is left out answers `NotImplemented`.
 */
import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { getAmazonS3ServiceHandler, S3Error } from '@s3d/server'
import { parseQuery, parseTarget } from '@s3d/server/protocol'

const objects = new Map<string, Buffer>()

const handler = getAmazonS3ServiceHandler<undefined>(
  {
    async CreateBucket({ Bucket }) {
      return { Location: `/${Bucket}` }
    },

    async PutObject({ Key, Body }) {
      objects.set(Key, Body === undefined ? Buffer.alloc(0) : await buffer(Body))
      return {}
    },

    async GetObject({ Key }) {
      const Body = objects.get(Key)
      if (Body === undefined) throw new S3Error('NoSuchKey', { Key })
      return { Body, ContentLength: Body.length }
    },

    async ListObjectsV2({ Bucket, Prefix = '' }) {
      const keys = [...objects.keys()].filter(key => key.startsWith(Prefix)).toSorted()
      const Contents = keys.map(Key => ({ Key, Size: objects.get(Key)?.length }))
      return { Name: Bucket, Prefix, KeyCount: keys.length, IsTruncated: false, Contents }
    },
  },
  error => console.error(error),
)

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { method = 'GET', headers, url = '/' } = request
  const { path, rawQuery } = parseTarget(url)
  const query = parseQuery(rawQuery)
  const {
    statusCode,
    headers: sent,
    body = '',
  } = await handler.handle({ method, path, query, headers, body: request }, undefined)
  response.writeHead(statusCode, sent)
  await pipeline(
    Readable.from(typeof body === 'string' || body instanceof Uint8Array ? [body] : body),
    response,
  )
}

const server = createServer((request, response) => {
  answer(request, response).catch((error: unknown) =>
    response.destroy(error instanceof Error ? error : undefined),
  )
})

server.listen(Number(process.argv[2] ?? 0), 'localhost', () => console.log(server.address()))
