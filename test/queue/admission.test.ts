/**
 * The table of what is queued and what goes through: every row of it is run, and docs/write-queue.md has it as it is.
 * `UPDATE=1` writes the table into the document.
 */
import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { describe, test, type TestContext } from 'node:test'
import { systemClock } from '../../src/base/clock.ts'
import { silentLog } from '../../src/base/log.ts'
import { systemRandom } from '../../src/base/random.ts'
import { exceptions, reasons, type Queueable, type Reason } from '../../src/queue/admission.ts'
import { Caller } from '../../src/queue/drain/caller.ts'
import type { QueueDependencies } from '../../src/queue/parts.ts'
import { Queue } from '../../src/queue/queue.ts'
import type { Pushing } from '../../src/queue/waiting.ts'
import type { Call, Input, OpName, Service } from '../../src/service/service.ts'
import { callOf, openService, type OpenService } from '../support/service.ts'

const Bucket = 'bucket'
const plain: { readonly [Op in Queueable]: Input<Op> } = {
  PutObject: { Bucket, Key: 'k' },
  CreateMultipartUpload: { Bucket, Key: 'k' },
  CopyObject: { Bucket, Key: 'k', CopySource: `${Bucket}/source` },
  DeleteObject: { Bucket, Key: 'k' },
  DeleteObjects: { Bucket, Delete: { Objects: [{ Key: 'k' }, { Key: 'l' }] } },
}
const ops = Object.keys(plain) as Queueable[] // of the object above

interface Tried {
  readonly layer: Service
  /** What reached the remote. */
  readonly below: OpName[]
}

/** A queue before a remote that takes everything, with a bucket that is queued for and a pending source of copies. */
async function tried(t: TestContext, different: Partial<QueueDependencies> = {}): Promise<Tried> {
  const local = await openService()
  const remote = await openService()
  t.after(() => Promise.all([local.close(), remote.close()]))
  await remote.call('CreateBucket', { Bucket })
  const below: OpName[] = []
  const inner: Service = call => {
    below.push(call.op)
    return remote.service(call)
  }
  const queue = new Queue(
    {
      local: local.service,
      inner,
      index: local.store.index,
      pushing: { push: pushOf(local, inner), wake() {}, rewind() {}, alone: (_name, work) => work() },
      admits: () => true,
      homeOf: () => 'the remote',
      freeBytes: () => Infinity,
      clock: systemClock,
      random: systemRandom(),
      log: silentLog,
      ...different,
    },
    { maxBytes: 1 << 20, maxFiles: 100, waitMs: 100, ack: 'local' },
  )
  await queue.mirrors.learn(Bucket)
  const layer = queue.layer(inner)
  await layer(callOf('PutObject', { Bucket, Key: 'source', Body: bodyOf('source'), ContentLength: 6 }))
  below.length = 0
  return { layer, below }
}

/** A filter by a tag. */
function isNotDirect({ input }: Call<OpName>): boolean {
  return !('Tagging' in input && typeof input.Tagging === 'string' && input.Tagging.includes('direct'))
}

/** What is not sealed needs no opening. */
function pushOf({ store }: OpenService, inner: Service): Pushing['push'] {
  const writes = new Caller(inner, systemRandom())
  return { writes, source: { bytes: store.bytes, opening: () => undefined } }
}

async function* bodyOf(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text)
}

/** Whatever becomes of it there. */
async function send<Op extends OpName>(layer: Service, call: Call<Op>): Promise<void> {
  await layer(call).then(
    answer => answer.output(),
    () => undefined,
  )
}

describe('what is queued', () => {
  for (const op of ops) {
    test(`a plain ${op}`, async t => {
      const { layer, below } = await tried(t)
      await (await layer(callOf(op, plain[op]))).output()
      assert.deepEqual(below, [])
    })
    for (const [reason, members] of Object.entries(exceptions[op])) {
      for (const member of members) {
        test(`not ${op} with ${member}: ${reason}`, async t => {
          const { layer, below } = await tried(t)
          await send(layer, callOf(op, { ...plain[op], [member]: 'x' }))
          assert.deepEqual(below, [op])
        })
      }
    }
    test(`not ${op} that the filter does not admit`, async t => {
      const { layer, below } = await tried(t, { admits: () => false })
      await send(layer, callOf(op, plain[op]))
      assert.ok(below.includes(op))
    })
    test(`not ${op} whose client waits for the remote`, async t => {
      const { layer, below } = await tried(t)
      await send(layer, callOf(op, plain[op], { headers: { 'x-s3d-ack': 'remote' } }))
      assert.deepEqual(below, [op])
    })
    test(`not ${op} to a bucket that nobody knows`, async t => {
      const { layer, below } = await tried(t)
      await send(layer, callOf(op, { ...plain[op], Bucket: 'other' }))
      assert.ok(below.includes(op))
    })
  }

  for (const [reason, object] of Object.entries({
    versions: { Key: 'k', VersionId: 'v' },
    conditional: { Key: 'k', ETag: 'e' },
  })) {
    test(`not DeleteObjects with one that has ${reason}`, async t => {
      const { layer, below } = await tried(t)
      await send(layer, callOf('DeleteObjects', { Bucket, Delete: { Objects: [{ Key: 'l' }, object] } }))
      assert.deepEqual(below, ['DeleteObjects'])
    })
  }

  test('and not tags that the filter does not admit, but for what holds an object back', async t => {
    const { layer, below } = await tried(t, { admits: isNotDirect })
    const tagged = async (Key: string, Value: string) => {
      const Tagging = { TagSet: [{ Key, Value }] }
      await send(layer, callOf('PutObjectTagging', { Bucket, Key: 'source', Tagging }))
    }
    await tagged('way', 'queued')
    assert.deepEqual(below, [])
    await tagged('way', 'direct')
    assert.deepEqual(below, ['PutObjectTagging'])
    await tagged('s3d.upload', 'false')
    await tagged('way', 'direct')
    assert.deepEqual(below, ['PutObjectTagging'])
  })

  test('what is no source of a rename is for the remote to refuse', async t => {
    const { layer, below } = await tried(t)
    await send(layer, callOf('RenameObject', { Bucket, Key: 'k', RenameSource: '%zz' }))
    assert.deepEqual(below, ['RenameObject'])
  })

  test('an unknown acknowledgement is refused', async t => {
    const { layer } = await tried(t)
    const call = callOf('PutObject', plain.PutObject, { headers: { 'x-s3d-ack': 'maybe' } })
    await assert.rejects(layer(call), { code: 'InvalidArgument' })
  })
})

const document = new URL('../../docs/write-queue.md', import.meta.url)
const tableInDocument = /^\| operation \|.*?\n(?=\n)/ms

function expectedTable(): string {
  const rows = ops.flatMap(op =>
    Object.entries(exceptions[op]).map(([reason, members]) => {
      const names = members.map((name: string) => '`' + name + '`').join(', ')
      return `| ${op} | ${names} | ${reasons[reason as Reason]} |\n` // a key of the table
    }),
  )
  return '| operation | goes through with | because |\n|---|---|---|\n' + rows.join('')
}

test('docs/write-queue.md has the table as it is', () => {
  const text = readFileSync(document, 'utf8')
  const [table] = tableInDocument.exec(text) ?? []
  assert.ok(table, 'the document has the table')
  if (process.env['UPDATE']) writeFileSync(document, text.replace(table, expectedTable))
  else assert.equal(table, expectedTable(), 'run this test with UPDATE=1 to rewrite the table')
})
