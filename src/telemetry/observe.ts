/**
 * Counts requests as the line tells of them. Allocates for the first request of an operation and the first of each of
 * its errors, and nothing after that: every request passes through here.
 */
import { monotonicMs } from '../base/clock.ts'
import { durationBounds, Histogram } from '../base/histogram.ts'
import type { Measured, Meter, Probe } from '../base/probe.ts'

const statusClasses = ['none', '1xx', '2xx', '3xx', '4xx', '5xx'] as const

/** Error codes kept apart for an operation; S3 has fewer for each, so this is only what holds if that turns out wrong. */
const codesMax = 64

interface OperationFigures {
  readonly durations: Histogram
  /** By error code, then by class of the status. */
  readonly answers: Map<string, Float64Array>
}

export class Observed implements Probe {
  readonly #operations = new Map<string, OperationFigures>()
  #began = 0
  #ended = 0
  #brokeOff = 0
  #receivedBytes = 0
  #sentBytes = 0

  get inFlight(): number {
    return this.#began - this.#ended
  }

  /** Since the start. */
  get answered(): number {
    return this.#ended
  }

  began(): void {
    this.#began++
  }

  ended(request: Measured): void {
    this.#ended++
    if (request.brokeOff) this.#brokeOff++
    this.#receivedBytes += request.receivedBytes
    this.#sentBytes += request.sentBytes
    const { durations, answers } = this.#operations.get(request.op) ?? this.#first(request.op)
    durations.add((monotonicMs() - request.beganMs) / 1_000)
    const classes = answers.get(request.errorCode) ?? firstOf(answers, request.errorCode)
    const index = Math.floor(request.status / 100)
    classes[index] = (classes[index] ?? 0) + 1
  }

  report(meter: Meter): void {
    for (const [op, { durations, answers }] of this.#operations) {
      const operation = op === '' ? 'unknown' : op
      meter.histogram('s3d_request_duration_seconds', durations, { operation })
      for (const [code, classes] of answers) {
        for (const [index, status] of statusClasses.entries()) {
          const count = classes[index] ?? 0
          if (count > 0) meter.sample('s3d_requests_total', count, { operation, status, code })
        }
      }
    }
    meter.sample('s3d_requests_in_flight', this.inFlight)
    meter.sample('s3d_broken_answers_total', this.#brokeOff)
    meter.sample('s3d_received_body_bytes_total', this.#receivedBytes)
    meter.sample('s3d_sent_body_bytes_total', this.#sentBytes)
  }

  #first(op: string): OperationFigures {
    const figures = { durations: new Histogram(durationBounds), answers: new Map() }
    this.#operations.set(op, figures)
    return figures
  }
}

function firstOf(answers: Map<string, Float64Array>, code: string): Float64Array {
  const name = answers.size < codesMax ? code : 'other'
  let classes = answers.get(name)
  if (classes === undefined) answers.set(name, (classes = new Float64Array(statusClasses.length)))
  return classes
}
