/**
 * Our decisions beside MinIO's, for thousands of policies and requests by chance. Where they differ, the difference has to
 * be one of those that are listed, and asking ours as MinIO reads the case has to bring the same decision: so a difference
 * that nobody has judged fails, and so does one that is listed and no longer there.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bucketRules } from '../../src/policy/bucket-rules.ts'
import { evaluate } from '../../src/policy/evaluate.ts'
import { identityRules } from '../../src/policy/identity-rules.ts'
import { accountId } from '../../src/policy/owner.ts'
import { parsePolicy, PolicyError } from '../../src/policy/parse.ts'
import { Dice, seed } from '../robustness/seeded.ts'
import { asking } from './asking.ts'
import { caseOf, type Case } from './minio/cases.ts'
import { differences } from './minio/differences.ts'
import { judged, withoutGo } from './minio/judge.ts'

const count = 20_000
const least = 5000

function decided({ kind, policy, account, action, bucket, key, context }: Case): string {
  const text = JSON.stringify(policy)
  try {
    const parsed = {
      name: kind,
      policy: parsePolicy(text, kind === 'bucket' ? bucketRules('b') : identityRules),
    }
    const owner = { account: accountId, canonical: () => undefined }
    const resource = `arn:aws:s3:::${bucket}${key === '' ? '' : '/' + key}`
    const request = asking(account, { 'aws:username': [], ...context }, { action, resource, owner })
    const { effect } = evaluate(request, {
      identity: kind === 'identity' ? [parsed] : [],
      resource: kind === 'bucket' ? parsed : undefined,
      boundary: undefined,
      session: [],
    })
    return effect === 'allow' ? 'allow' : 'deny'
  } catch (error) {
    if (error instanceof PolicyError) return 'invalid'
    throw error
  }
}

function asMinio(asked: Case): Case {
  return differences.reduce((each, { apply }) => apply(each), asked)
}

test(`decisions beside MinIO's, seed ${seed}`, { skip: withoutGo() }, async context => {
  const dice = new Dice(seed)
  const cases = Array.from({ length: count }, () => caseOf(dice))
  const verdicts = await judged(cases)
  assert.equal(verdicts.length, cases.length)
  const found = new Map(differences.map(({ title }) => [title, 0]))
  const several = 'several of them together'
  const sums = { compared: 0, allowed: 0, differ: 0 }
  for (const [at, asked] of cases.entries()) {
    const theirs = verdicts[at] ?? ''
    const ours = decided(asked)
    if (theirs.startsWith('invalid') || ours === 'invalid') continue
    sums.compared += 1
    if (ours === 'allow') sums.allowed += 1
    assert.equal(decided(asMinio(asked)), theirs, JSON.stringify(asked, null, 1))
    if (ours === theirs) continue
    sums.differ += 1
    const alone = differences.filter(({ apply }) => decided(apply(asked)) === theirs)
    for (const title of alone.length === 0 ? [several] : alone.map(each => each.title)) {
      found.set(title, (found.get(title) ?? 0) + 1)
    }
  }
  context.diagnostic(JSON.stringify({ ...sums, ...Object.fromEntries(found) }))
  assert.ok(sums.compared >= least, `only ${sums.compared} decisions were compared`)
  assert.ok(sums.allowed > sums.compared / 20, `only ${sums.allowed} of ${sums.compared} allow`)
  for (const { title } of differences)
    assert.ok((found.get(title) ?? 0) > 0, `no longer a difference: ${title}`)
})
