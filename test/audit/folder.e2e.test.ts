/** The folder of an audit log belongs to one daemon at a time: two would write two chains into it. */
import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test } from 'node:test'
import { Daemon, freePort } from '../support/daemon.ts'
import { runProgram } from '../support/program.ts'

test('a folder of the log is one daemon’s', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 's3d-audited-'))
  const settings = { S3D_AUDIT: 'on', S3D_AUDIT_DIR: path.join(folder, 'audit') }
  const daemon = await Daemon.start({ settings })
  try {
    const S3D_ENDPOINT = `http://127.0.0.1:${await freePort()}`
    const own = { ...settings, S3D_ENDPOINT, S3D_LOCAL_DIR: folder, S3D_ADMIN_ENDPOINT: 'none' }
    const { code, stderr } = await runProgram(['run'], { settings: own })
    const file = path.join(folder, 'audit', 'lock.db')
    const want = `s3d: another process has ${file} locked: only one s3d may use a directory\n`
    assert.deepEqual([code, stderr.endsWith(want)], [1, true], stderr)
    await writeFile(path.join(folder, 'file'), '')
    const dir = path.join(folder, 'file', 'audit')
    const nowhere = await runProgram(['run'], { settings: { ...own, S3D_AUDIT_DIR: dir } })
    assert.equal(nowhere.code, 1)
    assert.match(nowhere.stderr, /s3d: .*ENOTDIR/)
  } finally {
    await daemon.remove()
    await rm(folder, { recursive: true, force: true })
  }
})
