/**
 * Where the master key comes from: the configuration, or a file that is made when something is first to be encrypted.
 * Whoever loses it loses what was encrypted under it, so once a key has sealed, no other is taken and none is made.
 */
import { makePrivateFile, PrivateFileError, readPrivateFile } from './base/private-file.ts'
import type { Random } from './base/random.ts'
import type { EncryptionConfig } from './config.ts'
import { checkValueOf, opensServerKey, type MasterKey } from './sealed/key-ring.ts'

const keyBytes = 32

/** What is remembered, beside what was sealed, of the key that sealed it. */
export interface KeyMemory {
  /** By which that key is told from others; absent while nothing is sealed, and in old stores. */
  readonly check: string | undefined
  /** In old stores: that something is sealed, and perhaps by which key. */
  readonly unchecked: { readonly wrappedKey: Uint8Array | undefined } | undefined
  /** Durable before anything that is sealed from now on. */
  remember(check: string): void
}

/** The key is missing, or is not the one that sealed what is stored; in one line, with the way out. */
export class MasterKeyError extends Error {
  override readonly name = 'MasterKeyError'
}

/**
 * @throws {PrivateFileError} when there is a file that others may read or that holds something else
 * @throws {MasterKeyError} when something is sealed and its key is missing or another one
 */
export function masterKeyOf(config: EncryptionConfig, random: Random, memory: KeyMemory): MasterKey {
  const file = config.masterKeyFile
  const source = config.masterKey === undefined ? file : 'S3D_MASTER_KEY'
  let known: Uint8Array | undefined
  const find = (): Uint8Array | undefined => {
    known ??= accepted(configuredKey(config), source, memory)
    return known
  }
  const missing = (): MasterKeyError =>
    new MasterKeyError(
      `${file}: the master key is missing, and encrypted objects need it; bring the file back from its backup, or set S3D_MASTER_KEY`,
    )
  const hasSealed = (): boolean => memory.check !== undefined || memory.unchecked !== undefined
  if (find() === undefined && hasSealed()) throw missing()
  return {
    read() {
      const key = find()
      if (key !== undefined) return key
      throw missing()
    },
    ensure() {
      let key = find()
      if (key === undefined && hasSealed()) throw missing()
      key ??= makeKey(file, random)
      if (memory.check === undefined) memory.remember(checkValueOf(key))
      known = key
      return key
    },
  }
}

/** @throws {MasterKeyError} when another key sealed what is stored */
function accepted(key: Uint8Array | undefined, source: string, memory: KeyMemory): Uint8Array | undefined {
  if (key === undefined) return undefined
  const { check, unchecked } = memory
  const isKnown =
    check === undefined
      ? unchecked?.wrappedKey === undefined || opensServerKey(key, unchecked.wrappedKey)
      : check === checkValueOf(key)
  if (!isKnown) {
    throw new MasterKeyError(
      `${source}: another master key than the one that encrypted the objects here; bring that one back, from its backup or in S3D_MASTER_KEY`,
    )
  }
  if (check === undefined && unchecked !== undefined) memory.remember(checkValueOf(key))
  return key
}

/** @returns `undefined` where there is neither a setting nor a file */
function configuredKey({ masterKey, masterKeyFile }: EncryptionConfig): Uint8Array | undefined {
  return masterKey === undefined ? readKey(masterKeyFile) : Buffer.from(masterKey, 'base64')
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
