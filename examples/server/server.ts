/**
 * A bucket in memory, served with `@s3d/server` alone: `node --import tsx examples/server/server.ts [PORT]`.
 * The generated types say what each operation takes and gives; whatever is left out answers `NotImplemented`.
 */
import { createServer } from 'node:http'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { getAmazonS3ServiceHandler, S3Error } from '@s3d/server'
import { parseQuery, parseTarget } from '@s3d/server/protocol'

const objects = new Map<string, Buffer>()

const handler = getAmazonS3ServiceHandler<undefined>(
  {
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

const server = createServer(async (request, response) => {
  const { method = 'GET', headers, url = '/' } = request
  const { path, rawQuery } = parseTarget(url)
  const query = parseQuery(rawQuery)
  const answer = await handler.handle({ method, path, query, headers, body: request }, undefined)
  response.writeHead(answer.statusCode, answer.headers)
  const { body = '' } = answer
  await pipeline(
    Readable.from(typeof body === 'string' || body instanceof Uint8Array ? [body] : body),
    response,
  )
})

server.listen(Number(process.argv[2] ?? 0), 'localhost', () => console.log(server.address()))
