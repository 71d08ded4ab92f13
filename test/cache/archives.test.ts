/** Objects in an archive are seen and never answered from what is kept: when they may be read, the remote alone knows. */
import assert from 'node:assert/strict'
import { after, beforeEach, describe, test } from 'node:test'
import type { Item } from '../../src/cache/shelf.ts'
import { body } from '../conformance/subject.ts'
import { openScene, ttl, validate } from '../support/cached.ts'

const scene = await openScene('archives', ttl)
const { cached, here } = scene

const keptItem = (): Item | undefined => cached.shelf.find(here.Bucket, here.Key)

describe('in front of an archive', () => {
  after(() => cached.close())
  beforeEach(() => scene.begin())

  for (const StorageClass of ['GLACIER', 'DEEP_ARCHIVE'] as const) {
    test(`what is ${StorageClass} is refused in the remote's words, whoever has looked at it before`, async () => {
      await cached.remote.call('PutObject', { ...here, Body: body('cold'), StorageClass })
      for (let time = 0; time < 2; time += 1) {
        assert.equal((await cached.call('HeadObject', here)).StorageClass, StorageClass)
        await assert.rejects(cached.call('GetObject', here), {
          code: 'InvalidObjectState',
          members: { AccessTier: undefined, StorageClass },
        })
      }
      assert.equal(keptItem(), undefined)
    })
  }

  test('what was restored is read and not kept, because it goes back', async () => {
    await cached.remote.call('PutObject', { ...here, Body: body('cold'), StorageClass: 'GLACIER' })
    await cached.remote.call('RestoreObject', { ...here, RestoreRequest: { Days: 1 } })
    for (let time = 0; time < 2; time += 1) assert.equal((await scene.get()).bytes.toString(), 'cold')
    assert.equal(keptItem(), undefined)
  })

  for (const [header, value] of [
    ['x-amz-storage-class', 'GLACIER'],
    ['x-amz-archive-status', 'ARCHIVE_ACCESS'],
  ] as const) {
    test(`what went there since goes with the first answer that has ${header}`, async () => {
      await kept()
      cached.after = (_call, wire) => ({ ...wire, headers: [...wire.headers, header, value] })
      await cached.call('HeadObject', here)
      assert.equal(keptItem(), undefined)
      assert.notEqual((await scene.get()).status, 'hit')
      assert.equal(keptItem(), undefined)
    })

    test(`and be it the answer that nothing changed, with ${header}`, async () => {
      await kept()
      const statuses: number[] = []
      cached.after = (_call, wire) => {
        statuses.push(wire.status)
        return wire.status === 304 ? { ...wire, headers: [...wire.headers, header, value] } : wire
      }
      assert.equal((await scene.get()).status, 'miss')
      assert.deepEqual(statuses, [304, 200])
    })
  }
})

async function kept(): Promise<void> {
  cached.rule = validate
  await scene.elsewhere('warm')
  assert.equal((await scene.get()).status, 'miss')
  assert.equal((await scene.get()).status, 'hit')
  assert.ok(keptItem())
}
