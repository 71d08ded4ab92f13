/** Which remotes have to be reached for a gateway to be ready. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readinessChecks, type ReadyRule } from '../../src/remote/readiness.ts'

const up = { check: () => Promise.resolve(undefined) }
const down = { check: () => Promise.reject(new Error("can't be reached")) }
/** One that never answers. */
const silent = { check: () => new Promise<undefined>(() => {}) }

const cases: readonly {
  readonly rule: ReadyRule
  readonly remotes: Readonly<Record<string, { check(): Promise<string | undefined> }>>
  readonly want: Readonly<Record<string, string>>
}[] = [
  { rule: 'all', remotes: { a: up, b: down }, want: { 'remote:a': 'ok', 'remote:b': "can't be reached" } },
  { rule: 'any', remotes: { a: down, b: up }, want: { 'remote:any': 'ok' } },
  { rule: 'any', remotes: { a: silent, b: up }, want: { 'remote:any': 'ok' } },
  {
    rule: 'any',
    remotes: { b: down, a: down },
    want: { 'remote:any': "a: can't be reached; b: can't be reached" },
  },
  { rule: 'any', remotes: { default: down }, want: { 'remote:default': "can't be reached" } },
  { rule: 'none', remotes: { a: down }, want: {} },
]
for (const { rule, remotes, want } of cases) {
  test(`${rule} of ${Object.keys(remotes).join(', ')} is ${JSON.stringify(want)}`, async () => {
    const checks = Object.entries(readinessChecks(remotes, rule))
    const results = checks.map(async ([name, check]) => {
      const problem = await check().catch((error: unknown) => (error as Error).message) // as the health does
      return [name, problem ?? 'ok'] as const
    })
    assert.deepEqual(Object.fromEntries(await Promise.all(results)), want)
  })
}
