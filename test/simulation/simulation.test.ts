/**
 * Histories of the gateway with its queue, and with its cache: a few hundred, those that were wrong once, and each planted bug until it is
 * found. `.ci/run` and `npm run simulate` run many more.
 */
import assert from 'node:assert/strict'
import { readFileSync, rmSync } from 'node:fs'
import { after, describe, test } from 'node:test'
import { history, played } from './history.ts'
import { readPlans, type Regression } from './plan-text.ts'
import { foundBy, plants } from './plants.ts'
import { isFine, noHistories, summary, withHistory } from './tally.ts'
import { memoryFolder } from './world.ts'

const root = memoryFolder('s3d-simulation-')
after(() => rmSync(root, { recursive: true, force: true }))

/** Beyond, a planted bug counts as not found. */
const seedsMax = 1_000
const plainCount = 300
const regressions = readPlans<readonly Regression[]>(
  readFileSync(new URL('regressions.json', import.meta.url), 'utf8'),
)

test(`${plainCount} histories are as one bucket would have answered`, async t => {
  let tally = noHistories
  for (let seed = 1; seed <= plainCount; seed++) {
    const found = await history(seed, root)
    assert.equal(found.wrong, undefined, `seed ${seed}`)
    tally = withHistory(tally, found)
  }
  t.diagnostic(summary(tally))
  assert.ok(isFine(tally), summary(tally))
})

describe('a history that was wrong once:', () => {
  for (const { why, plan } of regressions)
    test(`${plan.seed}, ${why}`, async () => assert.equal((await played(plan, root)).wrong, undefined))
})

describe('a planted bug is found:', () => {
  for (const [name, plant] of Object.entries(plants)) {
    test(name, async t => {
      const seeds = { first: 1, end: seedsMax + 1 }
      const found = await foundBy(plant, seeds, (plan, planted) => played(plan, root, planted))
      assert.ok(found !== undefined, `not in ${seedsMax} histories`)
      t.diagnostic(`seed ${found.seed}: ${found.wrong.slice(0, 200)}`)
      assert.equal(
        (await history(found.seed, root)).wrong,
        undefined,
        `seed ${found.seed} is fine without it`,
      )
    })
  }
})
