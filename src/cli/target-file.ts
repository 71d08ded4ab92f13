/**
 * Object data into a file or to stdout. A file appears under its name when it is complete, never before: whoever reads
 * it sees the old content or the new. Called by `get` and `api`.
 */
import type { Stats } from 'node:fs'
import { open, realpath, rename, stat, unlink } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { systemRandom } from '../base/random.ts'
import { systemCode } from '../base/system-error.ts'
import { UsageError, type Terminal } from './command.ts'
import { write } from './output.ts'

/**
 * Where data for this argument goes: asked before any data is fetched.
 * @param file `undefined` and `-` are stdout; a directory takes a file named like the key
 * @returns the file, `undefined` for stdout
 * @throws {UsageError} when a directory is named and the key has no last part to name a file by
 * @throws when the directory that the file would be in is missing
 */
export async function targetFile(file: string | undefined, key: string): Promise<string | undefined> {
  if (file === undefined || file === '-') return undefined
  const existing = await statOf(file)
  if (existing?.isDirectory()) return join(file, fileName(key))
  if (existing === undefined && (file.endsWith('/') || (await statOf(dirname(file))) === undefined)) {
    throw new Error(`there is no directory ${file.endsWith('/') ? file : dirname(file)}`)
  }
  return file
}

/**
 * @param data read to its end, or destroyed on failure
 * @param file as `targetFile` returns it
 * @returns how many bytes there were
 */
export async function receive(
  data: AsyncIterable<Uint8Array>,
  file: string | undefined,
  { stdout }: Terminal,
): Promise<number> {
  const counted = counter(data)
  if (file !== undefined) await replaceFile(file, counted.data)
  else for await (const chunk of counted.data) await write(stdout, chunk)
  return counted.sizeBytes()
}

async function replaceFile(named: string, data: AsyncIterable<Uint8Array>): Promise<void> {
  const existing = await statOf(named)
  // Behind a link, the file it leads to is replaced and not the link.
  const file = existing === undefined ? named : await realpath(named)
  // A pipe or a device is written to; only a file can be replaced.
  if (existing !== undefined && !existing.isFile())
    return writeTo(file, { flags: 'w', mode: undefined }, data)
  const unfinished = `${file}.${systemRandom().hex(6)}.part`
  try {
    await writeTo(unfinished, { flags: 'wx', mode: existing?.mode }, data)
    await rename(unfinished, file)
  } catch (error) {
    await unlink(unfinished).catch(unless('ENOENT'))
    throw error
  }
}

interface OpenMode {
  readonly flags: string
  readonly mode: number | undefined
}

async function writeTo(
  file: string,
  { flags, mode }: OpenMode,
  data: AsyncIterable<Uint8Array>,
): Promise<void> {
  const handle = await open(file, flags, mode)
  try {
    for await (const chunk of data) await handle.writeFile(chunk)
  } finally {
    await handle.close()
  }
}

function fileName(key: string): string {
  const name = basename(key)
  if (name === '' || name === '.' || name === '..' || key.endsWith('/')) {
    throw new UsageError(`${JSON.stringify(key)} names no file; say which to write`)
  }
  return name
}

function statOf(file: string): Promise<Stats | undefined> {
  return stat(file).catch(unless('ENOENT'))
}

function unless(code: string): (error: unknown) => undefined {
  return error => {
    if (systemCode(error) !== code) throw error
  }
}

function counter(data: AsyncIterable<Uint8Array>): {
  data: AsyncIterable<Uint8Array>
  sizeBytes: () => number
} {
  let sizeBytes = 0
  async function* counting() {
    for await (const chunk of data) {
      sizeBytes += chunk.length
      yield chunk
    }
  }
  return { data: counting(), sizeBytes: () => sizeBytes }
}
