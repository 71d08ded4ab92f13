/**
 * The root key pair in `$S3D_LOCAL_DIR/credentials`, for who sets none in the configuration: made by the first start,
 * read by every later one and by the commands that call the daemon on the same machine. The file is complete or absent,
 * never readable by others, and a shell can `source` it.
 */
import { join } from 'node:path'
import { makePrivateFile, PrivateFileError, readPrivateFile } from './base/private-file.ts'
import type { Random } from './base/random.ts'
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
  const text = inOwnWords(() => readPrivateFile(path))
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
  const created = inOwnWords(() => makePrivateFile(path, exportLines(made), random))
  if (created) return { pair: made, created: true }
  const others = readRootCredentials(localDir)
  if (others) return { pair: others, created: false }
  throw new CredentialsError(`${path}: appeared and vanished again; is something else using this folder?`)
}

function inOwnWords<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw error instanceof PrivateFileError ? new CredentialsError(error.message, { cause: error }) : error
  }
}
