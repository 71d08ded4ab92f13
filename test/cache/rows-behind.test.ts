/** Rows of the read cache on a disk that is full: what was dropped is found by no restart, or who drops it is told. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { silentLog } from '../../src/base/log.ts'
import { KeptItem, type Keeper } from '../../src/cache/disk/kept-item.ts'
import { RowsBehind } from '../../src/cache/disk/rows-behind.ts'
import { StoreError } from '../../src/store/errors.ts'
import { HandClock } from '../queue/drain/world.ts'

const keeper: Keeper = {
  blockBytes: 1,
  chunkBlocks: 1,
  nowMs: () => 0,
  confirmed() {},
  released() {},
  readBlocks: () => Promise.resolve(undefined),
  writeBlock: () => Promise.resolve(false),
}

function withRow(): KeptItem {
  const head = { etag: '', modified: '', versionId: undefined, sizeBytes: 0, headers: [], hasChecksums: true }
  const item = new KeptItem(keeper, { id: 1, bucket: 'b', key: 'k', head, checkedMs: 0 })
  item.persistedMs = 0
  return item
}

test('that the rows could not be disowned is told each time it is so, and not remembered', async () => {
  const failures = [new Error('read-only'), new Error('still')]
  let disowned = 0
  const rows = new RowsBehind({
    index: { commit: () => Promise.reject(new StoreError('full', 'no room')) },
    clock: new HandClock(),
    log: silentLog,
    placeOf: () => ({ home: '', account: '' }),
    disown() {
      const failure = failures.shift()
      if (failure !== undefined) return Promise.reject(failure)
      disowned += 1
      return Promise.resolve()
    },
  })
  await assert.rejects(Promise.resolve(rows.dropped(withRow())), { message: 'read-only' })
  await assert.rejects(Promise.resolve(rows.dropped(withRow())), { message: 'still' })
  await rows.dropped(withRow())
  await rows.dropped(withRow())
  assert.equal(disowned, 1)
  await rows.close(() => false)
})
