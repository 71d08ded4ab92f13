/**
 * The key that audit records are sealed with, derived from the master key: daemon and `s3d audit verify` find it alike. It is
 * never made here, because a key that lies beside the log by default would seal against nobody.
 */
import { hkdfSync } from 'node:crypto'
import { readPrivateFile } from './base/private-file.ts'
import { ConfigError, type EncryptionConfig } from './config.ts'

const keyBytes = 32

/** @returns `undefined` where there is no master key. @throws {PrivateFileError} when others may read its file */
export function auditKeyOf({ masterKey, masterKeyFile }: EncryptionConfig): Uint8Array | undefined {
  const text = masterKey ?? readPrivateFile(masterKeyFile)?.trim()
  if (text === undefined) return undefined
  const master = Buffer.from(text, 'base64')
  if (master.length !== keyBytes)
    throw new ConfigError([`${masterKeyFile}: expected 32 bytes in base64, as s3d wrote them`])
  return new Uint8Array(hkdfSync('sha256', master, new Uint8Array(0), 's3d audit seal', keyBytes))
}

/** @throws {ConfigError} when there is none */
export function requiredAuditKey(encryption: EncryptionConfig): Uint8Array {
  const key = auditKeyOf(encryption)
  if (key !== undefined) return key
  throw new ConfigError([
    'S3D_AUDIT_SEAL: there is no master key yet; set S3D_MASTER_KEY or S3D_MASTER_KEY_FILE, best to one that is not on the same disk',
  ])
}
