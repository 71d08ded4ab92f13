/** What the tests of lifecycle rules ask: whether S3 takes rules, and in which words it refuses them. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { systemRandom } from '../../src/base/random.ts'
import type { Rule } from '../../src/operations/lifecycle-actions.ts'
import { checkedLifecycle } from '../../src/operations/lifecycle-rules.ts'
import type { Input } from '../../src/service/service.ts'

type PutInput = Input<'PutBucketLifecycleConfiguration'>

const random = systemRandom()
/** Of any rule, where it does not matter what it does. */
export const expiration = { Expiration: { Days: 1 } } as const
export const tag = { Key: 'k', Value: 'v' } as const

/** Enabled and for all objects, where the rule does not say otherwise. */
export function rule(actions: Partial<Rule>): Rule {
  return { Status: 'Enabled', ...(actions.Prefix === undefined && { Filter: {} }), ...actions }
}

export function check(rules: readonly Rule[], minimum?: string): ReturnType<typeof checkedLifecycle> {
  return checkedLifecycle(
    {
      Bucket: 'b',
      LifecycleConfiguration: { Rules: [...rules] },
      // What a client sends need not be what the model has.
      TransitionDefaultMinimumObjectSize: minimum as PutInput['TransitionDefaultMinimumObjectSize'],
    },
    random,
  )
}

export interface Refused {
  readonly title: string
  readonly rules: readonly Partial<Rule>[]
  /** Of `MalformedXML`, where there is none. */
  readonly message?: string
  readonly code?: 'InvalidArgument' | 'InvalidRequest'
}

export function refuses(name: string, cases: readonly Refused[]): void {
  describe(name, () => {
    for (const { title, rules, code = 'MalformedXML', message } of cases) {
      test(`${title} is ${code}`, () => {
        const want = message === undefined ? { code } : { code, message }
        assert.throws(() => check(rules.map(rule)), want)
      })
    }
  })
}
