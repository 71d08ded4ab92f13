/**
 * Small files for the eyes of one user, most of them with secrets: complete or absent, durable before anybody sees them, with
 * nothing left beside them, refused when others on the machine may read them.
 */
import {
  closeSync,
  fsyncSync,
  linkSync,
  openSync,
  readFileSync,
  fstatSync,
  unlinkSync,
  writeSync,
} from 'node:fs'
import { open, rename, unlink } from 'node:fs/promises'
import { dirname } from 'node:path'
import { makePrivateDirectory } from './directory.ts'
import type { Random } from './random.ts'
import { systemCode } from './system-error.ts'

/** What is wrong with a file and what to do, in one line. */
export class PrivateFileError extends Error {
  override readonly name: string = 'PrivateFileError'
}

/** @returns `undefined` when there is no file @throws {PrivateFileError} when others may read it, or it can't be read */
export function readPrivateFile(path: string): string | undefined {
  let file: { readonly mode: number; readonly text: string }
  try {
    // The mode is that of what was opened, so that nothing can be exchanged between the look and the read.
    file = withDescriptor(openSync(path, 'r'), descriptor => ({
      mode: fstatSync(descriptor).mode & 0o777,
      text: readFileSync(descriptor, 'utf8'),
    }))
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined
    throw new PrivateFileError(`${path}: can't be read (${systemCode(error)})`, { cause: error })
  }
  if ((file.mode & 0o077) === 0 || process.platform === 'win32') return file.text
  const mode = file.mode.toString(8).padStart(4, '0')
  throw new PrivateFileError(
    `${path}: others on this machine may read it (mode ${mode}); run: chmod 600 ${path}`,
  )
}

/**
 * Makes the file, and its directory where that is missing; durable on return.
 * @returns false, having changed nothing, when there is such a file
 * @throws {PrivateFileError}
 */
export function makePrivateFile(path: string, text: string, random: Random): boolean {
  try {
    makePrivateDirectory(dirname(path))
    return publish(path, `${path}.${random.hex(8)}.tmp`, text)
  } catch (error) {
    throw new PrivateFileError(`${path}: can't be written (${systemCode(error)})`, { cause: error })
  }
}

/**
 * Makes the file, in the place of the one that is there, and its directory where that is missing. The old one or the new one is
 * there, whatever happens.
 * @throws the system's error
 */
export async function replacePrivateFile(path: string, text: string, random: Random): Promise<void> {
  makePrivateDirectory(dirname(path))
  const temporaryPath = `${path}.${random.hex(8)}.tmp`
  const file = await open(temporaryPath, 'wx', 0o600)
  try {
    try {
      await file.writeFile(text)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(temporaryPath, path)
  } catch (error) {
    await unlink(temporaryPath).catch(() => {}) // why it could not be written is the error to tell
    throw error
  }
}

function publish(path: string, temporaryPath: string, text: string): boolean {
  const temporary = openSync(temporaryPath, 'wx', 0o600)
  try {
    withDescriptor(temporary, descriptor => {
      writeSync(descriptor, text)
      fsyncSync(descriptor)
    })
    // A link, because unlike a rename it never replaces what another process has published meanwhile.
    linkSync(temporaryPath, path)
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false
    throw error
  } finally {
    unlinkSync(temporaryPath)
  }
  withDescriptor(openSync(dirname(path), 'r'), fsyncSync)
  return true
}

function withDescriptor<T>(descriptor: number, use: (descriptor: number) => T): T {
  try {
    return use(descriptor)
  } finally {
    closeSync(descriptor)
  }
}
