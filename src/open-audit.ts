/**
 * The audit log as the daemon uses it: opened before anything is served, closed when nothing happens any more.
 */
import { join } from 'node:path'
import { requiredAuditKey } from './audit-key.ts'
import { AuditLog } from './audit/log.ts'
import { AuditRecorder } from './audit/recorder.ts'
import type { Clock } from './base/clock.ts'
import { systemDisk } from './base/disk.ts'
import type { Log } from './base/log.ts'
import { version } from './base/version.ts'
import type { Config } from './config.ts'
import { explained } from './store/errors.ts'
import { lockInstance, type InstanceLock } from './store/instance-lock.ts'

export interface OpenAudit {
  readonly recorder: AuditRecorder
  close(): Promise<void>
}

/**
 * @returns `undefined` where there is to be none
 * @throws {ConfigError} {PrivateFileError} when the key for its seals is missing
 * @throws {AuditError} when the log that is there can't be continued
 * @throws {StoreError} when it is another daemon's, or can't be written
 */
export async function openAudit(
  { audit, encryption }: Pick<Config, 'audit' | 'encryption'>,
  { clock, log }: { readonly clock: Clock; readonly log: Log },
): Promise<OpenAudit | undefined> {
  if (!audit.isOn) return undefined
  const { dir, maxFileBytes, flushMs } = audit
  const key = audit.isSealed ? requiredAuditKey(encryption) : undefined
  const deps = { disk: systemDisk, clock, log }
  const about = { version: await version(), pid: process.pid }
  let lock: InstanceLock | undefined
  try {
    await systemDisk.makeDirectory(dir)
    lock = lockInstance(join(dir, 'lock.db'))
    const auditLog = await AuditLog.open(deps, { dir, maxFileBytes, flushMs, key }, about)
    return {
      recorder: new AuditRecorder(clock, auditLog, audit),
      async close() {
        await auditLog.close()
        lock?.release()
      },
    }
  } catch (error) {
    lock?.release()
    throw explained(error, dir)
  }
}
