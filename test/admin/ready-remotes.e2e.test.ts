/** A gateway in front of two remotes of which one is away: ready or not, as the setting has it. */
import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { AdminEndpoint } from '../support/admin.ts'
import { Daemon, freePort } from '../support/daemon.ts'
import { eventually } from '../support/eventually.ts'
import { startFakeRemote, type FakeRemote } from '../support/fake-remote.ts'
import { behind } from '../support/gateway.ts'

let directory: string
let remote: FakeRemote
let file: string

before(async () => {
  directory = await mkdtemp(join(tmpdir(), 's3d-ready-'))
  remote = await startFakeRemote()
  file = join(directory, 's3d.yaml')
  const away = `http://127.0.0.1:${await freePort()}`
  await writeFile(
    file,
    `remotes:\n  - name: away\n    endpoint: ${away}\n    credentials: environment\n    buckets: [away-*]\n`,
  )
})
after(async () => {
  await remote.close()
  await rm(directory, { recursive: true })
})

const cases = [
  { settings: {}, status: 503, checks: ['remote:away', 'remote:default'] },
  { settings: { S3D_READY_REMOTES: 'any' }, status: 200, checks: ['remote:any'] },
  { settings: { S3D_READY_REMOTES: 'none' }, status: 200, checks: [] },
  { settings: { S3D_WRITE_QUEUE: 'true' }, status: 200, checks: ['disk'] },
  {
    settings: { S3D_WRITE_QUEUE: 'true', S3D_READY_REMOTES: 'any' },
    status: 200,
    checks: ['disk', 'remote:any'],
  },
]

describe('one of two remotes is away', () => {
  for (const { settings, status, checks } of cases) {
    test(`with ${JSON.stringify(settings)} the daemon is ${status === 200 ? '' : 'not '}ready`, async t => {
      const admin = await AdminEndpoint.choose()
      const options = ['--config', file]
      const all = { ...behind(remote.endpoint), ...admin.settings, ...settings }
      const gateway = await Daemon.start({ settings: all, options })
      t.after(() => gateway.remove())
      await eventually(async () => !(await admin.get('/readyz?verbose')).text.includes('not checked yet'))
      const answer = await admin.get('/readyz?verbose')
      const told: unknown = JSON.parse(answer.text)
      assert.ok(told instanceof Object && 'checks' in told && told.checks instanceof Object)
      assert.equal(answer.status, status, answer.text)
      assert.deepEqual(Object.keys(told.checks), ['daemon', ...checks])
      if (checks.includes('remote:away'))
        assert.match(answer.text, /"remote:away":"can't be reached: ECONNREFUSED"/)
    })
  }
})
