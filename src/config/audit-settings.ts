/**
 * The settings of the audit log, a part of the table in `settings.ts`.
 */
import type { AnySetting } from './setting.ts'
import { age, oneOf, path, size } from './values.ts'

export interface AuditValues {
  audit: 'none' | 'on' | 'strict'
  auditDir: string
  auditOperations: 'all' | 'changes'
  auditFailure: 'refuse' | 'drop'
  auditSeal: 'none' | 'master-key'
  auditFlushMs: number
  auditMaxFileBytes: number
}

export interface AuditConfig {
  readonly isOn: boolean
  /** Absolute path. */
  readonly dir: string
  readonly isStrict: boolean
  readonly refuses: boolean
  readonly changesOnly: boolean
  readonly isSealed: boolean
  readonly flushMs: number
  readonly maxFileBytes: number
}

type Known = Readonly<{ localDir?: string; audit?: AuditValues['audit'] }>

export const auditSettings: {
  readonly [Name in keyof AuditValues]: AnySetting<AuditValues[Name], Known>
} = {
  audit: {
    env: 'S3D_AUDIT',
    path: 'audit.mode',
    flag: 'audit',
    kind: oneOf(['none', 'on', 'strict']),
    fallback: 'none',
    about: 'keep an audit log; strict answers what changes something only when its record is on the disk',
  },
  auditDir: {
    env: 'S3D_AUDIT_DIR',
    path: 'audit.dir',
    flag: 'audit-dir',
    kind: path,
    fallback: known => (known.localDir === undefined ? undefined : known.localDir + '/audit'),
    fallbackNote: '`$S3D_LOCAL_DIR/audit`',
    about: 'directory of the audit log, of one daemon only',
    client: true,
  },
  auditOperations: {
    env: 'S3D_AUDIT_OPERATIONS',
    path: 'audit.operations',
    flag: 'audit-operations',
    kind: oneOf(['all', 'changes']),
    fallback: 'all',
    about: 'whether reads that succeed are recorded, too; refusals always are',
  },
  auditFailure: {
    env: 'S3D_AUDIT_FAILURE',
    path: 'audit.failure',
    flag: 'audit-failure',
    kind: oneOf(['refuse', 'drop']),
    fallback: known => (known.audit === 'strict' ? 'refuse' : 'drop'),
    fallbackNote: '`drop`, with strict `refuse`',
    about:
      'while the audit log can not be written: refuse requests, or go on and count the records that are lost',
  },
  auditSeal: {
    env: 'S3D_AUDIT_SEAL',
    path: 'audit.seal',
    flag: 'audit-seal',
    kind: oneOf(['none', 'master-key']),
    fallback: 'none',
    about: 'seal records with a key that is derived from the master key, which has to be there',
    client: true,
  },
  auditFlushMs: {
    env: 'S3D_AUDIT_FLUSH',
    path: 'audit.flush',
    flag: 'audit-flush',
    kind: age({ min: 1, max: 60_000 }),
    fallback: '1s',
    about: 'time by which a record is on the disk',
  },
  auditMaxFileBytes: {
    env: 'S3D_AUDIT_FILE_SIZE',
    path: 'audit.fileSize',
    flag: 'audit-file-size',
    kind: size({ min: 4_096, max: 2 ** 40 }),
    fallback: '64MiB',
    about: 'size at which a file of the audit log is followed by the next',
  },
}

export function auditConfigOf(values: AuditValues): AuditConfig {
  return {
    isOn: values.audit !== 'none',
    dir: values.auditDir,
    isStrict: values.audit === 'strict',
    refuses: values.auditFailure === 'refuse',
    changesOnly: values.auditOperations === 'changes',
    isSealed: values.auditSeal === 'master-key',
    flushMs: values.auditFlushMs,
    maxFileBytes: values.auditMaxFileBytes,
  }
}
