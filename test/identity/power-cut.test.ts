/**
 * Identities and power cuts: at every named fault point of a life of changes, and however the disk may have lost what was not
 * flushed, a new daemon finds what was acknowledged, and of the change under way all or nothing.
 */
import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test } from 'node:test'
import { isDeepStrictEqual } from 'node:util'
import { systemDisk } from '../../src/base/disk.ts'
import { openIdentities, policyText, seen, trustText, type Kept } from '../support/identities.ts'
import { fates, PowerCut } from '../support/power-cut.ts'
import { traceDisk, type Step } from '../support/traced-disk.ts'

const ann = { kind: 'user', name: 'ann' } as const

/** Changes of one entity and of several, and what takes entities away. */
const life: readonly ((iam: Kept['iam']) => Promise<unknown>)[] = [
  iam => iam.users.create({ name: 'ann' }),
  iam => iam.keys.create('ann'),
  iam => iam.policies.create({ name: 'read', text: policyText('s3:Get*') }),
  iam => iam.holdings.attach(ann, 'arn:aws:iam::000000000000:policy/read'),
  iam => iam.policies.createVersion('arn:aws:iam::000000000000:policy/read', policyText('s3:*'), true),
  iam => iam.keys.setActive('ann', iam.keys.list('ann', { limit: 1 }).items[0]?.id ?? '', false),
  iam => iam.aliases.set('first-name'),
  iam => iam.aliases.set('second-name'), // drops one and puts another
  iam => iam.roles.create({ name: 'web', trust: trustText }),
  iam => iam.users.update('ann', { newName: 'anna' }),
  iam => iam.roles.delete('web'),
]

interface Cut {
  readonly dir: string
  readonly name: string
  /** How many changes were acknowledged. */
  readonly count: number
}

/** @param skipsFlush to show that the test would notice */
async function violations(skipsFlush: boolean): Promise<readonly string[]> {
  const root = mkdtempSync(path.join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 's3d-identities-'))
  try {
    const dir = path.join(root, 'store')
    const masterKeyFile = path.join(root, 'master.key')
    const cut = new PowerCut(dir, path.join(root, 'graveyard'))
    const cuts: Cut[] = []
    let states: unknown[] = []
    const snapshot = (when: string, { point }: Step): void => {
      if (states.length === 0) return
      for (const fate of fates) {
        const name = `${when} ${point}, files ${fate.files}, log ${fate.log}, change ${states.length}`
        const target = path.join(root, `cut-${cuts.length}`)
        cut.copy(target, fate)
        cuts.push({ dir: target, name, count: states.length })
      }
    }
    const recorded = traceDisk(systemDisk, {
      before(step) {
        cut.before(step)
        snapshot('before', step)
      },
      after(step) {
        cut.after(step)
        snapshot('after', step)
      },
    })
    const before = (step: Step): 'skip' | undefined =>
      skipsFlush && step.point === 'index.flush' ? 'skip' : undefined
    const kept = await openIdentities(dir, { disk: traceDisk(recorded, { before }), masterKeyFile })
    states = [seen(kept)]
    for (const change of life) {
      await change(kept.iam)
      states.push(seen(kept))
    }
    await kept.close()
    assert.ok(cuts.length > 100, `only ${cuts.length} cuts`)
    const found: string[] = []
    for (const each of cuts) {
      const again = await openIdentities(each.dir, { masterKeyFile })
      const state = seen(again)
      await again.close()
      rmSync(each.dir, { recursive: true })
      const allowed = [states[each.count - 1], states[each.count]]
      if (!allowed.some(one => isDeepStrictEqual(state, one))) found.push(each.name)
    }
    return found
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

test('what was acknowledged survives a power cut, and of the rest all or nothing', async () => {
  assert.deepEqual(await violations(false), [])
})

test('it would be noticed that the index is not flushed', async () => {
  assert.notDeepEqual(await violations(true), [])
})
