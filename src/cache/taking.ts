/**
 * Objects of which the bytes lie here when the remote has stored them: kept before anybody reads them. Invariant: what is taken is
 * answered only once the remote has said that the key holds just that, so it does not matter who wrote there meanwhile.
 */
import type { Parts } from './parts.ts'
import type { Head, Item } from './shelf.ts'

/** What a write of ours left at the remote. */
export interface Written {
  readonly bucket: string
  readonly key: string
  /** As the remote told it, without quotes. */
  readonly etag: string
  readonly sizeBytes: number
  /** What it was stored with: a flat list of names and values. */
  readonly headers: readonly string[]
  readonly tags: ReadonlyMap<string, string>
}

/** Others may mean something else when they say the same again. */
const isDigest = /^[0-9a-f]{32}(-\d+)?$/

/** @returns whether it is to be kept, as far as that can be said without the remote's description of it */
export async function isWanted(
  { ruleOf, shelf }: Pick<Parts, 'ruleOf' | 'shelf'>,
  written: Written,
): Promise<boolean> {
  const { bucket, key, etag, sizeBytes, headers, tags } = written
  if (sizeBytes === 0 || !isDigest.test(etag) || shelf.find(bucket, key) !== undefined) return false
  const head = { ...assumed(written), headers }
  return (await ruleOf({ bucket, key, head, kept: undefined, tags })) !== undefined
}

/** Never rejects. @param body its bytes, which are not kept any longer than this takes */
export async function take(
  { shelf, keys, counts }: Pick<Parts, 'shelf' | 'keys' | 'counts'>,
  written: Written,
  body: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
): Promise<void> {
  const { bucket, key } = written
  let item: Item | undefined
  try {
    for await (const { block, bytes } of blocksOf(body, written.sizeBytes, shelf.blockBytes)) {
      if (item === undefined) {
        // Whoever read it meanwhile knows more, and whoever writes it lets go of it.
        if (shelf.find(bucket, key) !== undefined || keys.isChanging(bucket, key)) return
        item = shelf.place(bucket, key, { head: assumed(written), checkedMs: 0 })
      }
      if (!(await item.write(block, bytes))) break
    }
  } catch {
    // What is missing is read from the remote when somebody wants it.
  }
  if (item === undefined || item.isDropped) return
  if (item.has(0)) counts.took()
  else await shelf.drop(bucket, key)?.catch(() => {})
}

/** What is known of an object before the remote describes it. */
function assumed({ etag, sizeBytes }: Written): Head {
  return {
    etag: `"${etag}"`,
    modified: '',
    versionId: undefined,
    sizeBytes,
    headers: [],
    hasChecksums: false,
    isAssumed: true,
  }
}

interface Block {
  readonly block: number
  readonly bytes: Uint8Array
}

/** Nothing of a chunk is kept: it may be overwritten once the next one is asked for. */
async function* blocksOf(
  body: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
  sizeBytes: number,
  blockBytes: number,
): AsyncGenerator<Block, void> {
  let block = 0
  let bytes = Buffer.allocUnsafeSlow(Math.min(blockBytes, sizeBytes))
  let filled = 0
  for await (const chunk of body) {
    for (let at = 0; at < chunk.length;) {
      const part = chunk.subarray(at, at + bytes.length - filled)
      bytes.set(part, filled)
      filled += part.length
      at += part.length
      if (filled < bytes.length) continue
      yield { block, bytes }
      block += 1
      const left = sizeBytes - block * blockBytes
      if (left <= 0) return
      bytes = Buffer.allocUnsafeSlow(Math.min(blockBytes, left))
      filled = 0
    }
  }
}
