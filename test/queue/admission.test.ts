/**
 * The table of what is queued and what goes through: every row of it is run, and docs/write-queue.md has it as it is.
 * `UPDATE=1` writes the table into the document.
 */
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { exceptions, reasons, type Queueable, type Reason } from '../../src/queue/admission.ts'
import type { Call, Input, OpName, Service } from '../../src/service/service.ts'
import { callOf } from '../support/service.ts'
import { Bucket, tried } from './tried.ts'

const plain: { readonly [Op in Queueable]: Input<Op> } = {
  PutObject: { Bucket, Key: 'k' },
  CreateMultipartUpload: { Bucket, Key: 'k' },
  CopyObject: { Bucket, Key: 'k', CopySource: `${Bucket}/source` },
  DeleteObject: { Bucket, Key: 'k' },
  DeleteObjects: { Bucket, Delete: { Objects: [{ Key: 'k' }, { Key: 'l' }] } },
}
const ops = Object.keys(plain) as Queueable[] // of the object above

/** A filter by a tag. */
function isNotDirect({ input }: Call<OpName>): boolean {
  return !('Tagging' in input && typeof input.Tagging === 'string' && input.Tagging.includes('direct'))
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

  for (const op of ops) {
    test(`not ${op} that says something unknown`, async t => {
      const { layer, below } = await tried(t)
      await send(layer, callOf(op, plain[op], { headers: { 'x-amz-from-tomorrow': 'x' } }))
      await send(layer, callOf(op, plain[op], { query: { 'x-amz-from-tomorrow': 'x' } }))
      assert.deepEqual(below, [op, op])
    })
  }

  test('not a body with an unknown checksum behind it, but metadata of any name', async t => {
    const { layer, below } = await tried(t)
    const headers = { 'x-amz-trailer': 'x-amz-checksum-crc32, x-amz-checksum-tomorrow' }
    await send(layer, callOf('PutObject', plain.PutObject, { headers }))
    assert.deepEqual(below, ['PutObject'])
    const known = { 'x-amz-meta-from-tomorrow': 'x', 'x-amz-trailer': 'x-amz-checksum-crc32' }
    await send(layer, callOf('PutObject', plain.PutObject, { headers: known }))
    assert.deepEqual(below, ['PutObject'])
  })

  test('not a deletion of more objects than the queue could ever hold: nobody waits for that', async t => {
    const { layer, below } = await tried(t)
    const Objects = Array.from({ length: 101 }, (_, number) => ({ Key: `k${number}` }))
    await send(layer, callOf('DeleteObjects', { Bucket, Delete: { Objects } }))
    assert.deepEqual(below, ['DeleteObjects'])
  })

  test('a quiet deletion of many says which entry it became, too', async t => {
    const { layer, below } = await tried(t)
    const input = { Bucket, Delete: { Objects: [{ Key: 'k' }, { Key: 'l' }], Quiet: true } }
    const answer = await layer(callOf('DeleteObjects', input))
    assert.deepEqual((await answer.output()).Deleted, [])
    assert.ok(answer.notes?.['x-s3d-queued'])
    assert.deepEqual(below, [])
  })

  test('not tags whose client waits for the remote, but for what is held back', async t => {
    const { layer, below } = await tried(t)
    const tagged = async (Value: string) => {
      const Tagging = { TagSet: [{ Key: 's3d.upload', Value }] }
      const body = Buffer.from('as it came')
      const digest = createHash('md5').update(body).digest('base64')
      const raw = { headers: { 'x-s3d-ack': 'remote', 'content-md5': digest }, body }
      await send(layer, callOf('PutObjectTagging', { Bucket, Key: 'source', Tagging }, raw))
    }
    await tagged('true')
    assert.deepEqual(below, ['PutObjectTagging'])
    await tagged('false')
    await tagged('true')
    assert.deepEqual(below, ['PutObjectTagging'])
  })

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
