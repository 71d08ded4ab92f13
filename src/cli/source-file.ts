/**
 * Object data from a file or stdin. Called by `put` and `api`.
 */
import { open } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { systemCode } from '../base/system-error.ts'
import type { Terminal } from './command.ts'

export interface DataSource {
  readonly data: Readable
  /** `undefined` for a pipe: only its end tells. */
  readonly sizeBytes: number | undefined
}

/** How much is read from a file at once. */
const readBytes = 2 ** 20

/**
 * @param file `undefined` and `-` are stdin
 * @returns data that closes its file when it was read to its end or destroyed
 * @throws when there is no such file, or it can't be read
 */
export async function openSource(file: string | undefined, { stdin }: Terminal): Promise<DataSource> {
  if (file === undefined || file === '-') return { data: stdin, sizeBytes: undefined }
  const handle = await open(file).catch((error: unknown) => {
    if (systemCode(error) !== 'ENOENT') throw error
    throw new Error(`there is no file ${file}`, { cause: error })
  })
  try {
    const status = await handle.stat()
    if (status.isDirectory()) throw new Error(`${file} is a directory`)
    const data = handle.createReadStream({ highWaterMark: readBytes })
    return { data, sizeBytes: status.isFile() ? status.size : undefined }
  } catch (error) {
    await handle.close()
    throw error
  }
}
