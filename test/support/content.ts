/**
 * Bytes and names for round trips: contents that differ in every object and compress nowhere, names that clients and
 * servers get wrong.
 */
import { createCipheriv, createHash } from 'node:crypto'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

export const mebibyte = 1024 * 1024

/** @returns `sizeBytes` bytes that depend on `seed` alone */
export function content(seed: string, sizeBytes: number): Buffer {
  const key = createHash('sha256').update(seed).digest()
  const cipher = createCipheriv('aes-128-ctr', key.subarray(0, 16), key.subarray(16))
  return cipher.update(Buffer.alloc(sizeBytes))
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** Possible both as file names and as keys. */
export const oddNames: readonly string[] = [
  'plain.txt',
  'with space and  two.txt',
  ' leading and trailing ',
  'plus+plus',
  '100% %2F %zz %25',
  'hash#question?ampersand&semicolon;equals=',
  `quotes'"\`.txt`,
  '.hidden',
  '..almost-up',
  'three.../dots',
  'back\\slash',
  'tab\tnewline\nreturn\r.txt',
  'control-\u0001-\u007f',
  '<tag attribute="1">&amp;]]>',
  '*?[a-z]{1,2}~!@$^(),:|',
  'caf\u00e9-nfc',
  'cafe\u0301-nfd',
  '日本語/ファイル.txt',
  'emoji-😀-👩‍👩‍👧',
  'rtl-\u202eabc-\u00a0nbsp-\u200bzero-width',
  '\ufb01-ligature-\uffee',
  '007',
  '1e3',
  'true',
  'a/b/c/d/e/f/g/h/i/j/k/l/m/n/o/p/deep.txt',
  'x'.repeat(200),
]

/** Around what clients treat differently: nothing, one part, just more than one part. */
export const oddSizes: readonly number[] = [0, 1, 8 * mebibyte - 1, 8 * mebibyte, 8 * mebibyte + 1]

/** Writes files with odd names and sizes below a folder. @returns their paths and contents */
export async function writeOddTree(folder: string): Promise<Map<string, Buffer>> {
  const tree = new Map<string, Buffer>()
  for (const [index, name] of oddNames.entries()) tree.set(name, content(name, index * 37))
  for (const sizeBytes of oddSizes) tree.set(`sizes/${sizeBytes}`, content('size', sizeBytes))
  for (const [name, bytes] of tree) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), bytes)
  }
  return tree
}

/** @returns paths below a folder and the SHA-256 of each file, sorted, to be compared as a whole */
export async function treeDigest(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name))
  const lines = await Promise.all(
    files.map(async file => `${file.slice(folder.length + 1)} ${sha256(await readFile(file))}`),
  )
  return lines.toSorted()
}

/** The same for what was written. */
export function digestOf(tree: ReadonlyMap<string, Uint8Array>): readonly string[] {
  return [...tree].map(([name, bytes]) => `${name} ${sha256(bytes)}`).toSorted()
}
