/**
 * That a gateway and what stands behind it hold the same objects, once the queue is drained: the keys of every bucket,
 * with size and ETag, and the bytes of each. Asked on both sides until it is so, or for as long as a drain may take. What
 * the remote refused is at the gateway alone, and no difference.
 */
import { createHash } from 'node:crypto'
import {
  GetObjectCommand,
  ListBucketsCommand,
  paginateListObjectsV2,
  type S3Client,
} from '@aws-sdk/client-s3'
import { s3Client } from '../../support/clients.ts'
import { rootKey, type KeyPair } from '../../support/daemon.ts'

export interface Side {
  readonly endpoint: string
  /** `rootKey` when absent. */
  readonly key?: KeyPair
}

const drainTimeoutMs = 60_000
const maxReported = 10

/**
 * @param refused names what the remote refused, `bucket/key`
 * @returns a line for each object that is on one side only or differs; at most eleven
 */
export async function sameObjects(
  gateway: Side,
  remote: Side,
  refused: () => Promise<ReadonlySet<string>>,
): Promise<readonly string[]> {
  const clients = [gateway, remote].map(({ endpoint, key }) =>
    s3Client({ endpoint }, { credentials: key ?? rootKey }),
  )
  const [here, there] = clients
  if (here === undefined || there === undefined) throw new Error('there are two sides')
  try {
    const deadline = Date.now() + drainTimeoutMs
    for (;;) {
      const names = await refused()
      const differing = unlike(await listed(here), await listed(there), names)
      if (differing.length === 0) return summary(unlike(await bytes(here), await bytes(there), names))
      if (Date.now() > deadline) return summary(differing)
      await new Promise(resolve => setTimeout(resolve, 500))
    }
  } finally {
    for (const each of clients) each.destroy()
  }
}

type Holding = ReadonlyMap<string, string>

async function listed(s3: S3Client): Promise<Holding> {
  const found = new Map<string, string>()
  const { Buckets = [] } = await s3.send(new ListBucketsCommand())
  for (const { Name: Bucket = '' } of Buckets) {
    found.set(Bucket, 'a bucket')
    // XML has no words for some keys, and not every server knows of encodings.
    const asked = { Bucket, EncodingType: 'url' } as const
    for await (const { Contents = [], EncodingType } of paginateListObjectsV2({ client: s3 }, asked)) {
      for (const { Key = '', Size, ETag } of Contents) {
        const key = EncodingType === 'url' ? decodeURIComponent(Key.replaceAll('+', ' ')) : Key
        found.set(`${Bucket}/${key}`, `${Size} bytes, ETag ${ETag}`)
      }
    }
  }
  return found
}

/**
 * What can't be read, because it needs a customer's key, is archived, or has another MD5 than its server says, is compared
 * as the refusal it is.
 */
async function bytes(s3: S3Client): Promise<Holding> {
  const found = new Map<string, string>()
  for (const [name] of await listed(s3)) {
    const slash = name.indexOf('/')
    if (slash < 0) continue
    const at = { Bucket: name.slice(0, slash), Key: name.slice(slash + 1) }
    found.set(
      name,
      await read(s3, at).catch((error: unknown) => (error instanceof Error ? error.name : String(error))),
    )
  }
  return found
}

async function read(s3: S3Client, at: { readonly Bucket: string; readonly Key: string }): Promise<string> {
  const { Body, ContentType, Metadata } = await s3.send(new GetObjectCommand(at))
  const hash = createHash('sha256').update((await Body?.transformToByteArray()) ?? '')
  return [
    hash.digest('hex'),
    ContentType,
    JSON.stringify(Metadata, Object.keys(Metadata ?? {}).toSorted()),
  ].join(' ')
}

function unlike(here: Holding, there: Holding, refused: ReadonlySet<string>): string[] {
  return [...new Set([...here.keys(), ...there.keys()])]
    .filter(name => here.get(name) !== there.get(name) && !refused.has(name))
    .map(name => `${name}: the gateway has ${here.get(name)}, the remote ${there.get(name)}`)
}

function summary(lines: readonly string[]): readonly string[] {
  const rest = lines.length - maxReported
  return rest > 0 ? [...lines.slice(0, maxReported), `and ${rest} more`] : lines
}
