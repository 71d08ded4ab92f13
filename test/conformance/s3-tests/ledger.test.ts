/**
 * The ledger is strict: whatever a run does other than it says is a difference. Each row plants one, because a ledger
 * that can't complain checks nothing.
 */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { differences, formatLedger, parseLedger, totals, updated, type Outcome } from './ledger.ts'

const text = `reason acl     access control lists
reason quotas  of Ceph only

# a.py
pass a.py::works
fail a.py::acl[x-y] acl

# b.py
skip b.py::quota quotas
`
const ledger = parseLedger(text)

const asExpected: readonly Outcome[] = [
  { name: 'a.py::works', verdict: 'pass', message: '' },
  { name: 'a.py::acl[x-y]', verdict: 'fail', message: 'NotImplemented' },
  { name: 'b.py::quota', verdict: 'skip', message: 'not Ceph' },
]
const [works, acl, quota] = asExpected

describe('a run', () => {
  const [first, ...others] = asExpected
  assert.ok(first && works && acl && quota)
  const rows: readonly {
    readonly what: string
    readonly run: readonly Outcome[]
    readonly want: readonly string[]
  }[] = [
    { what: 'as expected', run: asExpected, want: [] },
    {
      what: 'with a new failure',
      run: [{ ...first, verdict: 'fail', message: 'wrong ETag' }, ...others],
      want: ['unexpected fail: a.py::works\n    wrong ETag'],
    },
    {
      what: 'with a new pass',
      run: [works, { ...acl, verdict: 'pass', message: '' }, quota],
      want: ['unexpected pass: a.py::acl[x-y]'],
    },
    {
      what: 'with a skip that was a failure',
      run: [works, { ...acl, verdict: 'skip', message: '' }, quota],
      want: ['unexpected skip: a.py::acl[x-y]'],
    },
    { what: 'without a case', run: [works, acl], want: ['did not run: b.py::quota'] },
    {
      what: 'with a new case',
      run: [...asExpected, { ...works, name: 'b.py::new' }],
      want: ['not in the ledger: b.py::new (pass)'],
    },
    { what: 'that repeats a case', run: [works, works, acl, quota], want: ['ran twice: a.py::works'] },
  ]
  for (const { what, run, want } of rows)
    test(what, () => assert.deepEqual(differences(ledger, run, 'all'), want))

  test('of some cases misses none', () => assert.deepEqual(differences(ledger, [works], 'some'), []))
})

describe('an update', () => {
  const changed: readonly Outcome[] = [
    { name: 'a.py::works', verdict: 'fail', message: 'wrong ETag' },
    { name: 'a.py::acl[x-y]', verdict: 'fail', message: 'another way' },
    { name: 'b.py::new', verdict: 'pass', message: '' },
  ]

  test('keeps reasons and asks for new ones', () => {
    const want = `reason acl  access control lists

# a.py
fail a.py::works unexplained
fail a.py::acl[x-y] acl

# b.py
pass b.py::new
`
    assert.equal(formatLedger(updated(ledger, changed, 'all')), want)
  })

  test('does not explain by itself', () =>
    assert.deepEqual(differences(updated(ledger, changed, 'all'), changed, 'all'), [
      'unexplained fail: a.py::works\n    wrong ETag',
    ]))

  test('of some cases keeps the others', () =>
    assert.deepEqual(
      [...updated(ledger, changed, 'some').cases.keys()],
      [...ledger.cases.keys(), 'b.py::new'],
    ))
})

describe('a ledger', () => {
  test('reads back as written', () => assert.equal(formatLedger(ledger), text))
  test('counts by reason', () =>
    assert.deepEqual(totals(ledger), [
      ['pass', 1],
      ['acl', 1],
      ['quotas', 1],
    ]))
  test('complains of a reason for nothing', () =>
    assert.deepEqual(differences(parseLedger('reason idle  of old\n'), [], 'all'), [
      'a reason for nothing: idle',
    ]))

  for (const { bad, want } of [
    { bad: 'fail a.py::b acl', want: 'ledger, line 1: no such reason: fail a.py::b acl' },
    { bad: 'fail a.py::b', want: 'ledger, line 1: no such reason: fail a.py::b' },
    { bad: 'pass a.py::b\npass a.py::b', want: 'ledger, line 2: said before: pass a.py::b' },
    { bad: 'pass a.py::b acl', want: 'ledger, line 1: a pass needs no reason: pass a.py::b acl' },
    { bad: 'reason acl', want: 'ledger, line 1: explains nothing: reason acl' },
    { bad: 'reason unexplained it', want: 'ledger, line 1: explains nothing: reason unexplained it' },
    { bad: 'xfail a.py::b', want: 'ledger, line 1: not understood: xfail a.py::b' },
  ])
    test('refuses ' + bad, () => assert.throws(() => parseLedger(bad), { message: want }))
})

describe('the ledger of ceph/s3-tests', () => {
  const committed = readFileSync(new URL('ledger.txt', import.meta.url), 'utf8')
  test('reads back as written', () => assert.equal(formatLedger(parseLedger(committed)), committed))
  test('explains every failure', () => assert.doesNotMatch(committed, / unexplained$/m))
})
