/** What strangers can make records of: as long as they like, and no longer than any reader of the log expects. */
import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { Socket } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test } from 'node:test'
import { lineMaxBytes } from '../../src/audit/files.ts'
import { AuditLog } from '../../src/audit/log.ts'
import { AuditRecorder } from '../../src/audit/recorder.ts'
import { systemClock } from '../../src/base/clock.ts'
import { systemDisk } from '../../src/base/disk.ts'
import { silentLog } from '../../src/base/log.ts'
import { Asked, recordedOf } from '../../src/http/recording.ts'
import { Trail, type Decisions } from '../../src/service/context.ts'

/** Each takes six bytes of JSON. */
const long = '\u0001'.repeat(20_000)

function refuse(object: Decisions): void {
  object.decide({ effect: 'deny', by: Array.from({ length: 20 }, () => long) })
}

test('no record is longer than a line may be', async t => {
  const dir = await mkdtemp(path.join(tmpdir(), 's3d-records-'))
  t.after(() => rm(dir, { recursive: true }))
  const config = { dir, maxFileBytes: 1e9, flushMs: 10, key: Buffer.alloc(32) }
  const log = await AuditLog.open({ disk: systemDisk, clock: systemClock, log: silentLog }, config, {})
  const recorder = new AuditRecorder(systemClock, log, {
    isStrict: false,
    refuses: false,
    changesOnly: false,
  })
  const sent = {
    target: '/',
    routed: '/',
    secure: false,
    headers: { authorization: `AWS ${'K'.repeat(128)}:x` },
    rawHeaders: [],
    client: undefined,
  }
  const address = { path: '/', rawQuery: '', query: { versionId: long }, bucket: long, key: long }
  const turn = {
    requestId: 'R'.repeat(16),
    op: 'AssumeRole',
    status: 403,
    errorCode: 'AccessDenied',
    brokeOff: true,
    receivedBytes: 1e12,
    sentBytes: 1e12,
    beganMs: 0,
  }
  const form = { child: () => ({ value: long }) }
  for (const isQuery of [true, false]) {
    const asked = new Asked(new Socket(), sent, address)
    const trail = new Trail()
    trail.decide({ effect: 'deny', by: [`OPA: ${long.slice(0, 500)}`] })
    if (isQuery) asked.tell(form)
    else for (let index = 0; index < 1_000; index++) refuse(trail.object({ Key: long, VersionId: long }))
    recorder.record(recordedOf(asked, { ...turn, trail }))
  }
  await log.close()
  const lines = (await readFile(path.join(dir, 'audit-00000001.jsonl'), 'utf8')).split('\n')
  const longest = Math.max(...lines.map(line => Buffer.byteLength(line)))
  assert.ok(longest > 40_000 && longest <= lineMaxBytes, `${longest} bytes`)
})
