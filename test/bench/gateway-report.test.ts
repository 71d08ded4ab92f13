/**
 * The gateway's table says met, missed and wrong where each is due: a report that can't say missed reports nothing.
 */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { gatewayReportOf } from '../../bench/gateway-report.ts'
import type { Found, GatewayResults, GatewayRound } from '../../bench/gateway-run.ts'

function results(scenarios: Readonly<Record<string, readonly GatewayRound[]>>): GatewayResults {
  return {
    date: '2026-01-01',
    rounds: 1,
    seconds: 1,
    roundTripMs: 30,
    load: 1,
    scenarios,
    figures: { requestsPerRead: [], memoryMib: [100, 110], memoryGib: [] },
    peers: [],
  }
}

const waited = (p50Ms: number): Found => ({ rate: 1, p50Ms })

const cases: readonly { name: string; scenario: string; round: GatewayRound; want: RegExp }[] = [
  {
    name: 'a share that is reached',
    scenario: 'hit4k',
    round: { s3d: { rate: 50 }, bare: { rate: 100 } },
    want: /≥ 0\.5 × bare \| 0\.5 \| met/,
  },
  {
    name: 'a share that is not reached',
    scenario: 'hit4k',
    round: { s3d: { rate: 49 }, bare: { rate: 100 } },
    want: /≥ 0\.5 × bare \| 0\.49 \| \*\*missed\*\*/,
  },
  {
    name: 'a wait that is short enough',
    scenario: 'miss4k',
    round: { s3d: waited(33), direct: waited(30) },
    want: /≤ 1\.1 × direct \| 1\.1 \| met/,
  },
  {
    name: 'a wait that is too long',
    scenario: 'miss4k',
    round: { s3d: waited(60), direct: waited(30) },
    want: /≤ 1\.1 × direct \| 2 \| \*\*missed\*\*/,
  },
  {
    name: 'a wait that adds too much',
    scenario: 'passget4k',
    round: { s3d: waited(1), direct: waited(0.25) },
    want: /0\.75 ms \| \*\*missed\*\*/,
  },
  {
    name: 'a second target of the same scenario',
    scenario: 'queued4k',
    round: { s3d: { rate: 50, p99Ms: 11 }, bare: { rate: 100 } },
    want: /0\.5 \| met.*\n.*p99 ≤ 10 ms \| 11 ms \| \*\*missed\*\*/,
  },
  {
    name: 'one that was not there to compare with',
    scenario: 'hit64m',
    round: { s3d: { rate: 50 } },
    want: /compared with rclone \| – \| not measured/,
  },
  {
    name: 'wrong answers, of whomever, are no result',
    scenario: 'hit4k',
    round: { s3d: { rate: 50 }, bare: { rate: 100, errors: 3 } },
    want: /\*\*3 wrong answers\*\*/,
  },
]

describe('the gateway’s report', () => {
  for (const { name, scenario, round, want } of cases)
    test(name, () => assert.match(gatewayReportOf(results({ [scenario]: [round] })), want))

  test('memory that grows with the object', () => {
    const found = results({})
    const grown = { ...found, figures: { ...found.figures, memoryGib: [140] } }
    assert.match(gatewayReportOf(grown), /140 \| no more than a quarter above \| \*\*missed\*\*/)
    const flat = { ...found, figures: { ...found.figures, memoryGib: [120] } }
    assert.match(gatewayReportOf(flat), /120 \| no more than a quarter above \| met/)
  })
})
