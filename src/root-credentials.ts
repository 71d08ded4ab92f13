/**
 * The root key pair in `$S3D_LOCAL_DIR/credentials`, for who sets none in the configuration: made by the first start,
 * read by every later one and by the commands that call the daemon on the same machine. The file is complete or absent,
 * never readable by others, and a shell can `source` it.
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
import { join } from 'node:path'
import { makePrivateDirectory } from './base/directory.ts'
import type { Random } from './base/random.ts'
import { systemCode } from './base/system-error.ts'
import type { KeyPair } from './config.ts'

/** What is wrong with the file and what to do, in one line. */
export class CredentialsError extends Error {
  override readonly name = 'CredentialsError'
}

const idVariable = 'S3D_ACCESS_KEY_ID'
const secretVariable = 'S3D_SECRET_ACCESS_KEY'

/** @returns the two lines that let a shell, and every client started from it, sign as `pair` */
export function exportLines(pair: KeyPair): string {
  return `export ${idVariable}=${pair.accessKeyId}\nexport ${secretVariable}=${pair.secretAccessKey}\n`
}

export function credentialsPath(localDir: string): string {
  return join(localDir, 'credentials')
}

/**
 * @returns `undefined` when there is no file
 * @throws {CredentialsError} when others may read the file, or it holds something else
 */
export function readRootCredentials(localDir: string): KeyPair | undefined {
  const path = credentialsPath(localDir)
  const text = readPrivateFile(path)
  if (text === undefined) return undefined
  const values = new Map<string, string>()
  for (const line of text.split('\n')) {
    if (/^\s*(#|$)/.test(line)) continue
    const match = /^\s*(?:export\s+)?(\w+)=(["']?)([^\s"']*)\2\s*$/.exec(line)
    if (!match)
      throw new CredentialsError(
        `${path}: expected the two export lines that s3d wrote; remove it to start anew`,
      )
    values.set(match[1] ?? '', match[3] ?? '')
  }
  const [accessKeyId, secretAccessKey] = [values.get(idVariable), values.get(secretVariable)]
  if (accessKeyId && secretAccessKey) return { accessKeyId, secretAccessKey }
  throw new CredentialsError(
    `${path}: lacks ${accessKeyId ? secretVariable : idVariable}; remove it to start anew`,
  )
}

/**
 * Reads the pair, or makes one that is durable before anybody sees it. Of several processes that start at once, one
 * makes the file and all return its pair.
 * @throws {CredentialsError} as `readRootCredentials`, and when the file can't be written
 */
export function ensureRootCredentials(localDir: string, random: Random): { pair: KeyPair; created: boolean } {
  const existing = readRootCredentials(localDir)
  if (existing) return { pair: existing, created: false }
  const made = { accessKeyId: 'S3DK' + random.hex(8).toUpperCase(), secretAccessKey: random.hex(20) }
  const path = credentialsPath(localDir)
  try {
    makePrivateDirectory(localDir)
    const created = publish(path, `${path}.${random.hex(8)}.tmp`, exportLines(made))
    if (created) return { pair: made, created }
  } catch (error) {
    throw new CredentialsError(`${path}: can't be written (${systemCode(error)})`, { cause: error })
  }
  const others = readRootCredentials(localDir)
  if (others) return { pair: others, created: false }
  throw new CredentialsError(`${path}: appeared and vanished again; is something else using this folder?`)
}

/** @returns false, having changed nothing, when `path` exists */
function publish(path: string, temporaryPath: string, text: string): boolean {
  withDescriptor(openSync(temporaryPath, 'wx', 0o600), descriptor => {
    writeSync(descriptor, text)
    fsyncSync(descriptor)
  })
  try {
    // A link, because unlike a rename it never replaces what another process has published meanwhile.
    linkSync(temporaryPath, path)
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false
    throw error
  } finally {
    unlinkSync(temporaryPath)
  }
  withDescriptor(openSync(join(path, '..'), 'r'), fsyncSync)
  return true
}

/** @returns `undefined` when there is no file */
function readPrivateFile(path: string): string | undefined {
  let file: { readonly mode: number; readonly text: string }
  try {
    // The mode is that of what was opened, so that nothing can be exchanged between the look and the read.
    file = withDescriptor(openSync(path, 'r'), descriptor => ({
      mode: fstatSync(descriptor).mode & 0o777,
      text: readFileSync(descriptor, 'utf8'),
    }))
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined
    throw new CredentialsError(`${path}: can't be read (${systemCode(error)})`, { cause: error })
  }
  if ((file.mode & 0o077) === 0 || process.platform === 'win32') return file.text
  const mode = file.mode.toString(8).padStart(4, '0')
  throw new CredentialsError(
    `${path}: others on this machine may read it (mode ${mode}); run: chmod 600 ${path}`,
  )
}

function withDescriptor<T>(descriptor: number, use: (descriptor: number) => T): T {
  try {
    return use(descriptor)
  } finally {
    closeSync(descriptor)
  }
}
