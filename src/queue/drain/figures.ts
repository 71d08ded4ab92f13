/**
 * What the drain has done, for whoever asks for metrics.
 */
import { durationBounds, Histogram } from '../../base/histogram.ts'
import type { Meter } from '../../base/probe.ts'
import type { Entry } from '../../store/entries.ts'
import type { Outcome } from './task.ts'

type Kind = Entry['kind']
/** `retried` will be attempted again. */
export type PushResult = 'pushed' | 'conflict' | 'failed' | 'retried'

const kinds: readonly Kind[] = ['put', 'delete']
const results: readonly PushResult[] = ['pushed', 'conflict', 'failed', 'retried']
const proofs = ['checksum', 'etag', 'size', 'bytes', 'answer'] as const

export class Figures {
  readonly #pushes = new Map<string, number>()
  readonly #proofs = new Map<string, number>()
  readonly #seconds = new Histogram(durationBounds)
  #bytes = 0

  ended(kind: Kind, result: PushResult): void {
    add(this.#pushes, `${kind} ${result}`)
  }

  pushed(
    { sizeBytes, tookMs }: { readonly sizeBytes: number; readonly tookMs: number },
    outcome: Outcome,
  ): void {
    this.#bytes += sizeBytes
    this.#seconds.add(tookMs / 1_000)
    if (outcome.kind === 'pushed') add(this.#proofs, outcome.proof)
  }

  report(meter: Meter): void {
    for (const kind of kinds) {
      for (const result of results)
        meter.sample('s3d_queue_pushes_total', this.#pushes.get(`${kind} ${result}`) ?? 0, { kind, result })
    }
    for (const proof of proofs)
      meter.sample('s3d_queue_verified_total', this.#proofs.get(proof) ?? 0, { proof })
    meter.sample('s3d_queue_pushed_bytes_total', this.#bytes)
    meter.histogram('s3d_queue_push_duration_seconds', this.#seconds)
  }
}

function add(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1)
}
