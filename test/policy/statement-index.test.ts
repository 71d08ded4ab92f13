/** Decisions by the statements that are about an action, beside a search through all of them. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bucketRules } from '../../src/policy/bucket-rules.ts'
import type { Policy } from '../../src/policy/document.ts'
import { evaluate, type Decision } from '../../src/policy/evaluate.ts'
import { identityRules } from '../../src/policy/identity-rules.ts'
import { accountId } from '../../src/policy/owner.ts'
import { parsePolicy, PolicyError } from '../../src/policy/parse.ts'
import { judge, type AccessRequest } from '../../src/policy/statement.ts'
import { saidBy } from '../../src/policy/statement-index.ts'
import { Dice, seed } from '../robustness/seeded.ts'
import { alice, asking, identityPolicy } from './asking.ts'
import { caseOf, type Case } from './minio/cases.ts'

const count = 2000
/** Requests that each policy is asked about, most of them made for another. */
const together = 4

function policyOf({ kind, policy }: Case): Policy | undefined {
  try {
    return parsePolicy(JSON.stringify(policy), kind === 'bucket' ? bucketRules('b') : identityRules)
  } catch (error) {
    if (error instanceof PolicyError) return undefined
    throw error
  }
}

function requestOf({ account, action, bucket, key, context }: Case): AccessRequest {
  const owner = { account: accountId, canonical: () => undefined }
  const resource = `arn:aws:s3:::${bucket}${key === '' ? '' : '/' + key}`
  return asking(account, context, { action, resource, owner })
}

function deciding(decision: Decision): readonly number[] {
  if (decision.effect === 'implicit-deny') return []
  return (decision.effect === 'allow' ? decision.by : [decision.by]).map(({ index }) => index)
}

/** Where a statement with this effect applies: the first of those that reach furthest. */
function first(policy: Policy, effect: string, request: AccessRequest): number | undefined {
  const applying = policy.statements.flatMap((statement, index) => {
    const verdict = judge(statement, request)
    return statement.effect === effect && verdict.applies ? { index, reach: verdict.reach } : []
  })
  if (effect === 'Deny') return applying[0]?.index
  const reaches = ['own', 'role', 'account'] as const
  return reaches.flatMap(reach => applying.find(each => each.reach === reach) ?? [])[0]?.index
}

test(`the same statements decide, seed ${seed}`, () => {
  const dice = new Dice(seed)
  const seen = { allow: 0, 'explicit-deny': 0, 'implicit-deny': 0 }
  for (let at = 0; at < count; at += together) {
    const cases = Array.from({ length: together }, () => caseOf(dice))
    for (const each of cases) {
      const policy = policyOf(each)
      if (policy === undefined) continue
      const named = { name: each.kind, policy }
      for (const asked of cases) {
        const request = requestOf(asked)
        const decision = evaluate(request, {
          identity: each.kind === 'identity' ? [named] : [],
          resource: each.kind === 'bucket' ? named : undefined,
          boundary: undefined,
          session: [],
        })
        seen[decision.effect] += 1
        const denial = first(policy, 'Deny', request)
        const allowance = first(policy, 'Allow', request)
        if (decision.effect === 'explicit-deny') assert.deepEqual(deciding(decision), [denial])
        else assert.equal(denial, undefined)
        if (decision.effect === 'allow') assert.deepEqual(deciding(decision), [allowance])
        const finds = Object.entries(saidBy('resource', named, request.action))
        const about = finds.flatMap(([, placed]) => placed.map(({ index }) => index))
        for (const [index, statement] of policy.statements.entries()) {
          const verdict = judge(statement, request)
          if (about.includes(index)) assert.ok(verdict.applies || verdict.unmet !== 'action')
          else assert.ok(!verdict.applies && (verdict.unmet === 'action' || verdict.unmet === 'principal'))
        }
      }
    }
  }
  for (const [effect, times] of Object.entries(seen)) assert.ok(times > 50, `${times} × ${effect}`)
})

test('what was asked about made-up actions is forgotten', () => {
  const { name, policy } = identityPolicy({ Action: 's3:Get*' })
  const policies = { identity: [{ name, policy }], resource: undefined, boundary: undefined, session: [] }
  for (let at = 0; at < 1000; at++) {
    const action = at % 2 === 0 ? `s3:Get${at}` : `s3:Put${at}`
    const { effect } = evaluate(asking(alice, {}, { action }), policies)
    assert.equal(effect, at % 2 === 0 ? 'allow' : 'implicit-deny', action)
  }
})
