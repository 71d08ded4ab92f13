/**
 * What every client of the zoo is asked to store, and the look at what it stored, through another client. README.md
 * describes the files and variables that clients find.
 */
import assert from 'node:assert/strict'
import { mkdir, rm, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { GetObjectCommand, paginateListObjectsV2, type S3Client } from '@aws-sdk/client-s3'
import { content, digestOf, mebibyte, oddNames, sha256, writeOddTree } from '../support/content.ts'
import type { ZooClient } from './clients.ts'

/** Names of keys that no file can have, and one for an object without content. */
const keysOnly = [
  'empty',
  '/leading',
  'trailing/',
  'double//slash',
  '//',
  'dots/./here',
  'dots/../up',
  'x/..',
]
const keys: readonly string[] = [...oddNames, ...keysOnly]

const folderMarker = '/ ' + sha256(new Uint8Array())

/** Just more than four parts of 5 MiB. */
const bigSizeBytes = 21 * mebibyte + 7

export interface Assignment {
  /** For the client. */
  readonly env: Readonly<Record<string, string>>
  /** @throws {AssertionError} when the bucket holds anything but what the client was to leave there */
  inspect(s3: S3Client): Promise<void>
}

/**
 * Writes what a client is to store below a folder.
 * @param bucket doesn't exist; the client makes it
 */
export async function assign(client: ZooClient, folder: string, bucket: string): Promise<Assignment> {
  const files = { ZOO_KEYS: join(folder, 'keys'), ZOO_BIG: join(folder, 'big') }
  const folders = {
    ZOO_TREE: join(folder, 'tree'),
    ZOO_SCRATCH: join(folder, 'own'),
    HOME: join(folder, 'home'),
  }
  for (const path of Object.values(folders)) await mkdir(path, { recursive: true })
  const tree = await writeOddTree(folders.ZOO_TREE)
  // Objects have times of whole seconds, and to some clients a file of the same second is newer.
  const hourAgo = Date.now() / 1_000 - 3_600
  for (const name of tree.keys()) {
    const file = join(folders.ZOO_TREE, name)
    if (client.spoils?.test(name) === true) {
      await rm(file)
      tree.delete(name)
    } else await utimes(file, hourAgo, hourAgo)
  }
  await writeFile(files.ZOO_KEYS, keys.join('\0'))
  await writeFile(files.ZOO_BIG, content('big', bigSizeBytes))
  const wanted = {
    keys: digestOf(new Map(keys.map(key => [key, bodyOf(key)]))),
    tree: digestOf(new Map([...tree].map(([name, bytes]) => ['tree/' + name, bytes]))),
  }
  return {
    env: { ...files, ...folders, ZOO_BUCKET: bucket },
    async inspect(s3) {
      if (client.leaves === 'its own') return
      const found = await digests(s3, bucket)
      // Some clients keep a folder as an empty object with its name.
      const kept = client.leaves === 'tree' ? found.filter(line => !line.endsWith(folderMarker)) : found
      assert.deepEqual(kept, wanted[client.leaves])
    },
  }
}

function bodyOf(key: string): Buffer {
  return Buffer.from(key === 'empty' ? '' : 'body of ' + key)
}

/** Like `treeDigest`, of a bucket. */
async function digests(s3: S3Client, bucket: string): Promise<readonly string[]> {
  const lines: string[] = []
  // The SDK leaves it to its caller to undo the encoding, without which it can't read control characters.
  const pages = paginateListObjectsV2({ client: s3 }, { Bucket: bucket, EncodingType: 'url' })
  for await (const { Contents = [] } of pages) {
    for (const { Key = '' } of Contents) {
      const key = decodeURIComponent(Key.replaceAll('+', ' '))
      const { Body } = await s3.send(new GetObjectCommand({ Bucket: bucket, Key: key }))
      lines.push(`${key} ${sha256((await Body?.transformToByteArray()) ?? new Uint8Array())}`)
    }
  }
  return lines.toSorted()
}
