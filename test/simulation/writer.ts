/**
 * How a client writes, and what its answers say of keys before and behind them. Invariant: a write whose outcome nobody
 * knows may have taken effect or not, at any time from its beginning.
 */
import { S3Error } from '../../src/service/errors.ts'
import type { Input, OpName, Output } from '../../src/service/service.ts'
import { ask, type ClientParts } from './asking.ts'
import type { Open, Seen } from './ledger.ts'
import type { State } from './linearizable.ts'
import { idOf } from './states.ts'

/** What a write makes of a key, as far as it is known. */
export type Effect = Omit<Seen, 'begin'>

export interface Refused {
  readonly outcome: S3Error
  readonly begin: number
  readonly name: string
  readonly isConditional: boolean
  /** Whether the write's condition holds. */
  readonly fits: (state: State) => boolean
}

export class Writer {
  readonly #parts: ClientParts

  constructor(parts: ClientParts) {
    this.#parts = parts
  }

  /** Writes, and writes down what is known of it before and behind the answer. */
  async write<Op extends OpName>(
    call: { readonly op: Op; readonly input: Input<Op> },
    effects: Readonly<Record<string, Effect>>,
  ): Promise<{ readonly outcome: Output<Op> | S3Error | undefined; readonly begin: number }> {
    const { ledger, time } = this.#parts
    const begin = time.exactMs
    const opened: Open[] = []
    for (const [key, effect] of Object.entries(effects)) {
      ledger.writing(key, 1)
      opened.push(ledger.open(key, effect))
    }
    const outcome = await ask(this.#parts, call.op, call.input)
    for (const key of Object.keys(effects)) ledger.writing(key, -1)
    if (isKnown(outcome)) for (const open of opened) open.close()
    return { outcome, begin }
  }

  done(key: string, begin: number, { name, apply, relaxed = apply }: Effect): void {
    this.#parts.ledger.note(key, { name, begin, apply, relaxed })
    if (this.#parts.plan.rule !== 'copy') return
    // It may go beside what somebody else has put there.
    this.#parts.world.yields(key)
  }

  refused(key: string, { outcome, begin, name, isConditional, fits }: Refused): void {
    const { code } = outcome
    if (!isConditional || (code !== 'PreconditionFailed' && code !== 'NoSuchKey')) return
    const apply = (state: State) =>
      !fits(state) && (idOf(state) === '') === (code === 'NoSuchKey') ? [state] : []
    this.#parts.ledger.note(key, { name: `${name}: ${code}`, begin, apply })
  }

  /** @param condition an ETag in quotes, or none */
  matches(state: State, condition: string | undefined): boolean {
    return condition === undefined || this.#parts.values.of(state)?.etag === condition.replaceAll('"', '')
  }
}

/** Whether it is certain from an answer what the call did. */
export function isKnown<T extends object>(outcome: T | S3Error | undefined): outcome is T | S3Error {
  return outcome !== undefined && !(outcome instanceof S3Error && outcome.status >= 500)
}

/** Whether a refusal is one that the weather explains, since then. */
export function isWeather({ hadTrouble }: ClientParts, { code }: S3Error, sinceMs: number): boolean {
  if (code === 'IncompleteBody') return true
  return (code === 'AccessDenied' || code === 'RequestTimeTooSkewed') && hadTrouble(sinceMs)
}

export function streamOf(bytes: Uint8Array): NonNullable<Input<'PutObject'>['Body']> {
  return {
    async *[Symbol.asyncIterator]() {
      yield bytes
    },
  }
}
