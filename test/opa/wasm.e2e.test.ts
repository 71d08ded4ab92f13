/**
 * Policies that the real OPA compiled, in this process: how they are asked and reloaded, and what becomes of one that does
 * not come to an end.
 */
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { copyFile, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { GetObjectCommand, ListBucketsCommand } from '@aws-sdk/client-s3'
import { systemClock, type Clock } from '../../src/base/clock.ts'
import { silentLog } from '../../src/base/log.ts'
import { OpaError } from '../../src/opa/bundle.ts'
import { UndecidedError } from '../../src/opa/engine.ts'
import { verdictOf } from '../../src/opa/verdict.ts'
import { WasmEngine, type WasmConfig } from '../../src/opa/wasm.ts'
import { AdminEndpoint } from '../support/admin.ts'
import { s3Client } from '../support/clients.ts'
import { Daemon } from '../support/daemon.ts'
import { eventually } from '../support/eventually.ts'
import { examples, opa, withoutOpa } from '../support/real-opa.ts'

const skip = withoutOpa()
let home: string
/** Of the examples. */
let bundle: string

before(async () => {
  home = await mkdtemp(join(tmpdir(), 's3d-wasm-'))
  bundle = join(home, 'examples.tar.gz')
  if (skip !== false) return
  const files = ['authz.rego', 'admission.rego', 'data.json'].map(name => join(examples, name))
  await opa('build', '-t', 'wasm', '-e', 's3d/authz', '-e', 's3d/admission', '-o', bundle, ...files)
})
after(() => rm(home, { recursive: true }))

/** A bundle of one policy. */
async function built(name: string, rules: string): Promise<string> {
  const source = join(home, `${name}.rego`)
  await writeFile(source, `package s3d.authz\n\n${rules}\n`)
  const file = join(home, `${name}-built.tar.gz`)
  await opa('build', '-t', 'wasm', '-e', 's3d/authz', '-o', file, source)
  return file
}

const opened: WasmEngine[] = []
after(() => Promise.all(opened.map(each => each.close())))

async function open(
  file: string,
  config: Partial<WasmConfig> = {},
  clock: Clock = systemClock,
): Promise<WasmEngine> {
  const whole = { file, paths: ['s3d/authz'], timeoutMs: 5_000, ...config }
  const engine = await WasmEngine.open({ clock, log: silentLog }, whole)
  opened.push(engine)
  return engine
}

async function asked(engine: WasmEngine, input: object): Promise<unknown> {
  try {
    const { result } = await engine.ask('s3d/authz', JSON.stringify(input))
    return result
  } catch (error) {
    assert.ok(error instanceof UndecidedError, String(error))
    return error.reason
  }
}

function figures(engine: WasmEngine): Record<string, number> {
  const found: Record<string, number> = {}
  engine.report({
    sample(name, value, labels = {}) {
      found[`${name.replace('s3d_opa_', '')} ${labels['result'] ?? ''}`.trim()] = value
    },
    histogram() {},
  })
  return found
}

const reading = {
  identity: { kind: 'user', username: 'ann' },
  action: 's3:GetObject',
  bucket: 'web',
  key: 'ü',
  request: { headers: {} },
  source: { tls: false, address: '127.0.0.1' },
}

test('the examples decide as they do on the server', { skip }, async context => {
  const engine = await open(bundle, { paths: ['s3d/authz', 's3d/admission'] })
  const far = { ...reading, source: { tls: false, address: '192.0.2.1' } }
  const cases = [reading, { ...reading, bucket: 'lake' }, far]
  const verdicts = await Promise.all(cases.map(each => engine.ask('s3d/authz', JSON.stringify(each))))
  assert.deepEqual(
    verdicts.map(each => verdictOf(each, 'allow')).map(({ allows, reason }) => reason ?? allows),
    [true, 'nothing grants it', 'only TLS from elsewhere'],
  )
  const input = JSON.stringify(reading)
  const count = 2_000
  const beganMs = performance.now()
  for (let at = 0; at < count; at += 1) await engine.ask('s3d/authz', input)
  const eachMs = (performance.now() - beganMs) / count
  const together = performance.now()
  for (let at = 0; at < count; at += 500)
    await Promise.all(Array.from({ length: 500 }, () => engine.ask('s3d/authz', input)))
  const perSecond = Math.round((count / (performance.now() - together)) * 1_000)
  context.diagnostic(
    `one after another ${(eachMs * 1_000).toFixed(0)} µs each; 500 at once ${perSecond} a second`,
  )
})

test('files that are no policy for the path are refused', { skip }, async () => {
  await assert.rejects(open(bundle, { paths: ['s3d/other'] }), (error: unknown) => {
    assert.ok(error instanceof OpaError)
    assert.match(
      error.message,
      /has no entrypoint s3d\/other, only .*s3d\/admission.*; build it with opa build -t wasm -e s3d\/other$/,
    )
    return true
  })
  const broken = join(home, 'broken.wasm')
  await writeFile(broken, 'no module')
  await assert.rejects(open(broken), OpaError)
})

test('a policy that does not come to an end holds nobody longer than the deadline', { skip }, async () => {
  const endless = await built(
    'endless',
    `default allow := false
allow if not input.slow
allow if {
  input.slow
  some i in numbers.range(1, 100000)
  some j in numbers.range(1, 100000)
  i + j == -1
}`,
  )
  const hasty = await open(endless, { timeoutMs: 150 })
  const beganMs = performance.now()
  assert.equal(await asked(hasty, { slow: true }), 'timeout')
  const tookMs = performance.now() - beganMs
  assert.ok(tookMs < 2_000, `${tookMs} ms`)
  await eventually(async () => JSON.stringify(await asked(hasty, {})) === '{"allow":true}')
  assert.equal(figures(hasty)['thread_restarts_total'], 1)
  let aheadMs = 3_600_000
  const setBack = { ...systemClock, now: () => systemClock.now() + aheadMs }
  const wandering = await open(endless, { timeoutMs: 150 }, setBack)
  const slow = asked(wandering, { slow: true })
  aheadMs = 0
  assert.equal(await slow, 'timeout')
  await eventually(async () => JSON.stringify(await asked(wandering, {})) === '{"allow":true}')
  // With time enough it runs out of memory instead, and goes on with the next question.
  const patient = await open(endless, { timeoutMs: 60_000 })
  const both = await Promise.all([asked(patient, { slow: true }), asked(patient, {})])
  assert.deepEqual(both, ['policy', { allow: true }])
  assert.equal(figures(patient)['thread_restarts_total'], 0)
})

test('a bundle that changes takes over; one that is damaged does not', { skip }, async () => {
  const file = join(home, 'live.tar.gz')
  const [none, all] = [
    await built('none', 'default allow := false'),
    await built('all', 'default allow := true'),
  ]
  await copyFile(none, file)
  const engine = await open(file)
  let changes = 0
  engine.onChanged(() => (changes += 1))
  assert.deepEqual(await asked(engine, {}), { allow: false })
  await copyFile(all, join(home, 'next'))
  await rename(join(home, 'next'), file)
  await eventually(async () => JSON.stringify(await asked(engine, {})) === '{"allow":true}')
  assert.equal(changes, 1)
  await writeFile(file, 'damaged')
  await eventually(() => figures(engine)['reloads_total failed'] === 1)
  assert.deepEqual(await asked(engine, {}), { allow: true })
  await rm(file)
  await eventually(() => figures(engine)['reloads_total failed'] === 2)
  assert.deepEqual(await asked(engine, {}), { allow: true })
  await copyFile(none, file)
  await eventually(async () => JSON.stringify(await asked(engine, {})) === '{"allow":false}')
  assert.deepEqual(figures(engine), {
    'reloads_total loaded': 2,
    'reloads_total failed': 2,
    thread_restarts_total: 0,
  })
})

test('a daemon with bare files, whose data changes', { skip }, async () => {
  const bare = await mkdtemp(join(home, 'bare-'))
  const rules = 'default allow := false\n\nallow if input.action in data.allowed'
  execFileSync('tar', ['-xzf', await built('bare', rules), '-C', bare, '/policy.wasm'])
  const data = (...allowed: readonly string[]) =>
    writeFile(join(bare, 'data.json'), JSON.stringify({ allowed }))
  await data('s3:ListAllMyBuckets')
  const admin = await AdminEndpoint.choose()
  const settings = { ...admin.settings, S3D_OPA_BUNDLE: join(bare, 'policy.wasm') }
  const daemon = await Daemon.start({ settings })
  const s3 = s3Client(daemon)
  const list = () =>
    s3.send(new ListBucketsCommand({})).then(
      () => 'done',
      (error: unknown) => (error instanceof Error ? error.name : ''),
    )
  try {
    assert.equal(await list(), 'done')
    await assert.rejects(s3.send(new GetObjectCommand({ Bucket: 'bkt', Key: 'k' })), { name: 'AccessDenied' })
    await data()
    await eventually(async () => (await list()) === 'AccessDenied')
    const samples = await admin.samples()
    assert.equal(samples.get('s3d_opa_reloads_total{result="loaded"}'), 1)
    assert.match(daemon.output, /OPA bundle loaded/)
  } finally {
    s3.destroy()
    await daemon.remove()
  }
  await rm(join(bare, 'policy.wasm'))
  await assert.rejects(Daemon.start({ settings }), /policy\.wasm: can't be read \(ENOENT\)/)
})
