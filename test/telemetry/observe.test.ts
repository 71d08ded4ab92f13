/** What is counted of requests, in this process: exact numbers, and a bound on how many there are. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { monotonicMs } from '../../src/base/clock.ts'
import type { Histogram } from '../../src/base/histogram.ts'
import type { Labels, Measured } from '../../src/base/probe.ts'
import { Observed } from '../../src/telemetry/observe.ts'

function measured(request: Partial<Measured> = {}): Measured {
  return {
    op: 'GetObject',
    status: 200,
    errorCode: '',
    brokeOff: false,
    beganMs: monotonicMs(),
    receivedBytes: 0,
    sentBytes: 0,
    ...request,
  }
}

function shown(name: string, labels: Labels = {}): string {
  return [name, ...Object.values(labels)].join(' ')
}

function reported(observed: Observed): ReadonlyMap<string, number> {
  const values = new Map<string, number>()
  observed.report({
    sample: (name, value, labels) => void values.set(shown(name, labels), value),
    histogram: (name, { counts }: Histogram, labels) =>
      void values.set(
        shown(name, labels),
        counts.reduce((sum, count) => sum + count, 0),
      ),
  })
  return values
}

test('requests by operation, status and code', () => {
  const observed = new Observed()
  const requests = [
    measured({ sentBytes: 10 }),
    measured({ status: 206, sentBytes: 5 }),
    measured({ status: 404, errorCode: 'NoSuchKey' }),
    measured({ op: 'PutObject', receivedBytes: 7 }),
    measured({ op: '', status: 403, errorCode: 'SignatureDoesNotMatch' }),
    measured({ status: 0, brokeOff: true }),
  ]
  for (const request of requests) {
    observed.began()
    observed.ended(request)
  }
  observed.began()
  assert.deepEqual(
    reported(observed),
    new Map([
      ['s3d_request_duration_seconds GetObject', 4],
      ['s3d_requests_total GetObject none ', 1],
      ['s3d_requests_total GetObject 2xx ', 2],
      ['s3d_requests_total GetObject 4xx NoSuchKey', 1],
      ['s3d_request_duration_seconds PutObject', 1],
      ['s3d_requests_total PutObject 2xx ', 1],
      ['s3d_request_duration_seconds unknown', 1],
      ['s3d_requests_total unknown 4xx SignatureDoesNotMatch', 1],
      ['s3d_requests_in_flight', 1],
      ['s3d_broken_answers_total', 1],
      ['s3d_received_body_bytes_total', 7],
      ['s3d_sent_body_bytes_total', 15],
    ]),
  )
})

test('codes beyond what an operation can have are counted together', () => {
  const observed = new Observed()
  for (let number = 0; number < 1_000; number++)
    observed.ended(measured({ status: 400, errorCode: `Code${number}` }))
  const series = [...reported(observed)].filter(([name]) => name.startsWith('s3d_requests_total'))
  assert.ok(series.length <= 65, `${series.length} series`)
  assert.equal(
    series.reduce((sum, [, count]) => sum + count, 0),
    1_000,
  )
})
