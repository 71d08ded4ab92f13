/**
 * The key that temporary credentials are sealed with: derived from the configured master key, so that daemons that share it
 * know each other's sessions; otherwise in a file of its own, made by the first session.
 */
import { hkdfSync } from 'node:crypto'
import { join } from 'node:path'
import { makePrivateFile, PrivateFileError, readPrivateFile } from './base/private-file.ts'
import type { Random } from './base/random.ts'
import type { Config } from './config.ts'
import type { SessionKey } from './identity/sessions.ts'

const keyBytes = 32

/** Its functions throw {PrivateFileError} when others may read the file, or it holds something else. */
export function sessionKeyOf(
  { localDir, encryption: { masterKey } }: Pick<Config, 'localDir' | 'encryption'>,
  random: Random,
): SessionKey {
  const file = join(localDir, 'session-key')
  let known: Uint8Array | undefined
  const read = (): Uint8Array | undefined => {
    known ??= masterKey === undefined ? readKey(file) : derived(masterKey)
    return known
  }
  return {
    read,
    ensure() {
      const key = read()
      if (key !== undefined) return key
      const made = random.hex(keyBytes)
      // Where another process was faster, its key is the one there is.
      makePrivateFile(file, made + '\n', random)
      const found = read()
      if (found !== undefined) return found
      throw new PrivateFileError(`${file}: appeared and vanished again; is something else using this folder?`)
    },
  }
}

function derived(masterKey: string): Uint8Array {
  const master = Buffer.from(masterKey, 'base64')
  return new Uint8Array(hkdfSync('sha256', master, new Uint8Array(0), 's3d sessions', keyBytes))
}

function readKey(file: string): Uint8Array | undefined {
  const text = readPrivateFile(file)?.trim()
  if (text === undefined) return undefined
  if (/^[0-9a-f]{64}$/.test(text)) return Buffer.from(text, 'hex')
  throw new PrivateFileError(
    `${file}: expected 64 hexadecimal digits, as s3d wrote them; remove it to end all sessions`,
  )
}
