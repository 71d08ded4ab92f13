/**
 * The AWS SDK for JavaScript in the zoo: what every SDK is asked to do, in the words of README.md. Takes the SDK from
 * below the folder it is given, so that one program serves all releases.
 */
import assert from 'node:assert/strict'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { request } from 'node:http'
import { createRequire } from 'node:module'
import { Readable } from 'node:stream'
import { setImmediate } from 'node:timers/promises'

const require = createRequire(process.argv[2] + '/package.json')
const { S3 } = require('@aws-sdk/client-s3')
const { GetObjectCommand, PutObjectCommand, paginateListObjectsV2 } = require('@aws-sdk/client-s3')
const { Upload } = require('@aws-sdk/lib-storage')
const { getSignedUrl } = require('@aws-sdk/s3-request-presigner')

const Bucket = process.env.ZOO_BUCKET
const keys = readFileSync(process.env.ZOO_KEYS, 'utf8').split('\0')
const big = readFileSync(process.env.ZOO_BIG)
const settings = { endpoint: process.env.AWS_ENDPOINT_URL, region: 'us-east-1', forcePathStyle: true }
const client = new S3(settings)
/** Others put the checksum of an empty body into the URL of an upload. */
const plainClient = new S3({ ...settings, requestChecksumCalculation: 'WHEN_REQUIRED' })

const bodyOf = key => Buffer.from(key === 'empty' ? '' : 'body of ' + key)
const read = async (Key, more = {}) => bytesOf((await client.getObject({ Bucket, Key, ...more })).Body)
const bytesOf = async body => Buffer.from(await body.transformToByteArray())
const inOrder = texts => texts.toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
/** What `EncodingType: 'url'` encoded; this SDK leaves it to its caller. */
const decoded = text => decodeURIComponent(text.replaceAll('+', ' '))

async function listed(Prefix = '') {
  const found = []
  const pages = paginateListObjectsV2({ client, pageSize: 7 }, { Bucket, Prefix, EncodingType: 'url' })
  for await (const { Contents = [] } of pages) found.push(...Contents.map(({ Key }) => decoded(Key)))
  return found
}

async function upload(Key, Body) {
  await new Upload({ client, params: { Bucket, Key, Body }, partSize: 5 * 1024 * 1024 }).done()
}

const steps = {
  async write() {
    await client.createBucket({ Bucket })
    for (const Key of keys) await client.putObject({ Bucket, Key, Body: bodyOf(Key) })
  },
  async list() {
    assert.deepEqual(await listed(), inOrder(keys))
    const { CommonPrefixes } = await client.listObjectsV2({ Bucket, Delimiter: '/', Prefix: 'dots/' })
    assert.deepEqual(
      CommonPrefixes.map(({ Prefix }) => Prefix),
      ['dots/../', 'dots/./'],
    )
  },
  async read() {
    for (const key of keys) assert.deepEqual(await read(key), bodyOf(key))
  },
  async multipart() {
    await upload('scratch/multipart', big)
    const { ContentLength, ETag } = await client.headObject({ Bucket, Key: 'scratch/multipart' })
    assert.deepEqual([ContentLength, ETag.slice(-3)], [big.length, '-5"'])
    assert.ok((await read('scratch/multipart')).equals(big))
  },
  async range() {
    const spans = { '0-0': [0, 1], '5242879-5242880': [5_242_879, 5_242_881], '-9': [-9] }
    for (const [span, bounds] of Object.entries(spans)) {
      const want = big.subarray(...bounds)
      assert.deepEqual(await read('scratch/multipart', { Range: 'bytes=' + span }), want)
    }
  },
  async stream() {
    // Small chunks, whose sum the SDK can't know.
    await upload('scratch/stream', Readable.from(chunksOf(big)))
    assert.ok((await read('scratch/stream')).equals(big))
  },
  async copy() {
    for (const key of keys) {
      const CopySource = `${Bucket}/${encodeURIComponent(key)}`
      await client.copyObject({ Bucket, Key: 'copies/' + key, CopySource })
      assert.deepEqual(await read('copies/' + key), bodyOf(key))
    }
  },
  async condition() {
    const onlyNew = { Bucket, Key: 'scratch/once', IfNoneMatch: '*' }
    await client.putObject({ ...onlyNew, Body: '1' })
    await assert.rejects(client.putObject({ ...onlyNew, Body: '2' }), { name: 'PreconditionFailed' })
    assert.equal(String(await read('scratch/once')), '1')
  },
  async checksum() {
    for (const ChecksumAlgorithm of ['CRC32', 'CRC32C', 'SHA1', 'SHA256']) {
      const target = { Bucket, Key: 'scratch/' + ChecksumAlgorithm }
      // A stream is sent as chunks with the checksum behind them.
      const body = { Body: Readable.from(chunksOf(big)), ContentLength: big.length }
      await client.putObject({ ...target, ...body, ChecksumAlgorithm })
      const back = await client.getObject({ ...target, ChecksumMode: 'ENABLED' })
      assert.ok(back['Checksum' + ChecksumAlgorithm])
      assert.ok((await bytesOf(back.Body)).equals(big))
    }
  },
  async presign() {
    for (const Key of keys) {
      const url = await getSignedUrl(client, new GetObjectCommand({ Bucket, Key }))
      assert.deepEqual(await answerTo('GET', url), { status: 200, body: bodyOf(Key) })
    }
    const url = await getSignedUrl(plainClient, new PutObjectCommand({ Bucket, Key: 'scratch/presigned' }))
    assert.equal((await answerTo('PUT', url, 'put')).status, 200)
    assert.equal(String(await read('scratch/presigned')), 'put')
  },
  async delete() {
    const copies = await listed('copies/')
    // XML 1.0 has no words for the keys with control characters: they go one by one.
    const plain = copies.filter(key => !/\p{Cc}/u.test(key))
    const { Deleted } = await client.deleteObjects({
      Bucket,
      Delete: { Objects: plain.map(Key => ({ Key })) },
    })
    assert.equal(Deleted.length, plain.length)
    for (const Key of [...(await listed('copies/')), ...(await listed('scratch/'))])
      await client.deleteObject({ Bucket, Key })
    assert.deepEqual(await listed(), inOrder(keys))
  },
}

/** With the path as it is: `fetch` would resolve the dots of `dots/../up`. */
async function answerTo(method, url, body) {
  const [, host, port, path] = /^http:\/\/([^/:]+):(\d+)(.+)$/.exec(url)
  const sent = request({ method, host, port, path }).end(body)
  const [answer] = await once(sent, 'response')
  return { status: answer.statusCode, body: Buffer.concat(await answer.toArray()) }
}

/** With pauses, as reading has them: without any, an old SDK has no time to hear `100 Continue` (docs/clients.md). */
async function* chunksOf(bytes, sizeBytes = 100_003) {
  for (let at = 0; at < bytes.length; at += sizeBytes) {
    yield bytes.subarray(at, at + sizeBytes)
    await setImmediate()
  }
}

console.log('version', require('@aws-sdk/client-s3/package.json').version)
for (const [name, step] of Object.entries(steps)) {
  await step()
  console.log('did', name)
}
