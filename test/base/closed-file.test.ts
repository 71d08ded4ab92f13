/** A file that was closed is out of reach, whoever has its descriptor by now. */
import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test } from 'node:test'
import { systemDisk } from '../../src/base/disk.ts'
import { syncDisk } from '../simulation/sync-disk.ts'

const bytes = (text: string) => [Buffer.from(text)]

for (const [name, disk] of Object.entries({ systemDisk, syncDisk })) {
  test(`${name}: what comes late reaches no other file`, async t => {
    const folder = await mkdtemp(path.join(tmpdir(), 's3d-closed-'))
    t.after(() => rm(folder, { recursive: true }))
    const late = await disk.create('segment.create', path.join(folder, 'late'))
    await late.close()
    // The lowest number that is free is that of the closed one.
    const other = await disk.create('segment.create', path.join(folder, 'other'))
    await other.write('segment.append', bytes('theirs'), 0)
    const closed = /late is closed/
    await assert.rejects(async () => late.write('segment.append', bytes('ours'), 0), closed)
    await assert.rejects(async () => late.read(0, 1), closed)
    await assert.rejects(async () => late.truncate('segment.truncate', 0), closed)
    await assert.rejects(async () => late.status(), closed)
    await late.close()
    await other.close()
    assert.equal(await readFile(path.join(folder, 'other'), 'utf8'), 'theirs')
  })
}
