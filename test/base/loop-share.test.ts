/** That the share of its time that the process is busy is told as it was lately, and not since the start. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { loopShare } from '../../src/base/loop-share.ts'

test('idle, then busy, then idle', async () => {
  const share = loopShare()
  await sleep(300)
  assert.ok(share() < 0.5, 'idle')
  for (let turn = 0; turn < 4; turn++) {
    for (const begin = performance.now(); performance.now() - begin < 60;);
    await new Promise(setImmediate)
  }
  assert.ok(share() > 0.5, 'busy')
  await sleep(300)
  assert.ok(share() < 0.5, 'idle again')
})
