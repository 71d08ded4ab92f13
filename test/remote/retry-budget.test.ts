/** When a remote is asked again. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Regions } from '../../src/remote/regions.ts'
import { isRefusal, isTemporaryStatus, RetryBudget, retryDelayMs } from '../../src/remote/retry-budget.ts'

const nowMs = Date.UTC(2026, 10, 24, 12)

const delays = [
  { attempt: 1, retryAfter: undefined, draw: 0, want: 0 },
  { attempt: 1, retryAfter: undefined, draw: 0.5, want: 25 },
  { attempt: 3, retryAfter: undefined, draw: 0.5, want: 100 },
  { attempt: 30, retryAfter: undefined, draw: 0.5, want: 1_000 },
  { attempt: 1, retryAfter: '2', draw: 0.5, want: 2_000 },
  { attempt: 1, retryAfter: '6', draw: 0.5, want: undefined },
  { attempt: 1, retryAfter: 'Tue, 24 Nov 2026 12:00:03 GMT', draw: 0.5, want: 3_000 },
  { attempt: 1, retryAfter: 'Tue, 24 Nov 2026 11:00:03 GMT', draw: 0.5, want: 25 },
  { attempt: 1, retryAfter: 'soon', draw: 0.5, want: 25 },
]

for (const { attempt, retryAfter, draw, want } of delays) {
  test(`attempt ${attempt} with Retry-After ${retryAfter} is followed by ${want} ms`, () =>
    assert.equal(retryDelayMs(attempt, { retryAfter, nowMs, draw }), want))
}

test('what is temporary, and what is a refusal', () => {
  const statuses = [200, 304, 400, 403, 404, 409, 412, 429, 500, 501, 502, 503, 504]
  assert.deepEqual(statuses.filter(isTemporaryStatus), [429, 500, 502, 503, 504])
  assert.deepEqual(statuses.filter(isRefusal), [429, 503])
})

test('many failures use the budget up, successes fill it slowly', () => {
  const budget = new RetryBudget()
  let taken = 0
  while (budget.take()) taken += 1
  assert.equal(taken, 100)
  for (let count = 0; count < 5; count += 1) budget.succeeded()
  assert.equal(budget.take(), true)
  assert.equal(budget.take(), false)
})

/** An answer that names a region, or none. */
function at(statusCode: number, region?: string): Parameters<Regions['learn']>[1] {
  return { statusCode, headers: region === undefined ? {} : { 'x-amz-bucket-region': region } }
}

test('regions are learned from what the remote says', () => {
  const regions = new Regions('us-east-1')
  assert.equal(regions.of('b'), 'us-east-1')
  assert.equal(regions.learn('b', at(301, 'eu-west-1'), ''), true)
  assert.equal(regions.of('b'), 'eu-west-1')
  assert.equal(regions.learn('b', at(301, 'eu-west-1'), ''), false, 'known already')
  assert.equal(regions.learn('c', at(400), '<Error><Region>ap-south-1</Region></Error>'), true)
  assert.equal(regions.of('c'), 'ap-south-1')
  assert.equal(regions.learn('d', at(200, 'eu-west-1'), ''), false, 'not an answer that sends elsewhere')
  assert.equal(regions.learn('d', at(301, 'no such/region'), ''), false)
  assert.equal(regions.isKnown('d'), false)
  regions.confirm('d')
  assert.equal(regions.isKnown('d'), true)
})
