/**
 * Where the master key comes from: the configuration, or a file that is made when something is first to be encrypted.
 * Whoever loses it loses what was encrypted under it, so a missing file is never replaced to read what is there.
 */
import { makePrivateFile, PrivateFileError, readPrivateFile } from './base/private-file.ts'
import type { Random } from './base/random.ts'
import type { EncryptionConfig } from './config.ts'
import type { MasterKey } from './sealed/key-ring.ts'

const keyBytes = 32

/** @throws {PrivateFileError} when there is a file that others may read or that holds something else */
export function masterKeyOf({ masterKey, masterKeyFile }: EncryptionConfig, random: Random): MasterKey {
  if (masterKey !== undefined) {
    const key = Buffer.from(masterKey, 'base64')
    return { ensure: () => key, read: () => key }
  }
  let known = readKey(masterKeyFile)
  return {
    read() {
      known ??= readKey(masterKeyFile)
      if (known !== undefined) return known
      throw new PrivateFileError(`${masterKeyFile}: the key that encrypted objects need is missing`)
    },
    ensure() {
      known ??= readKey(masterKeyFile) ?? makeKey(masterKeyFile, random)
      return known
    },
  }
}

function makeKey(path: string, random: Random): Uint8Array {
  const key = Buffer.from(random.hex(keyBytes), 'hex')
  if (makePrivateFile(path, key.toString('base64') + '\n', random)) return key
  // Another process was faster: there is one key.
  const theirs = readKey(path)
  if (theirs !== undefined) return theirs
  throw new PrivateFileError(`${path}: appeared and vanished again; is something else using this folder?`)
}

function readKey(path: string): Uint8Array | undefined {
  const text = readPrivateFile(path)
  if (text === undefined) return undefined
  const key = Buffer.from(text.trim(), 'base64')
  if (key.length === keyBytes && key.toString('base64') === text.trim()) return key
  throw new PrivateFileError(`${path}: expected 32 bytes in base64, as s3d wrote them`)
}
