/**
 * The body of a client that sent `Expect: 100-continue` and holds it back. It is told to send it when somebody reads, so
 * that what is refused before is never sent; and at the latest while it still listens.
 */
import type { ServerResponse } from 'node:http'
import type { Clock } from '../base/clock.ts'

/**
 * curl, boto3 and the SDK for Go send their body after a second without a word, so nothing is saved by keeping
 * quiet longer. Some releases of the SDK for JavaScript send nothing then, for good.
 */
const patienceMs = 500

export class HeldBody {
  readonly #response: ServerResponse
  #isHeld = true

  constructor(response: ServerResponse) {
    this.#response = response
  }

  /** Whether the client has not been told to send it. */
  get isHeld(): boolean {
    return this.#isHeld
  }

  letGo(): void {
    if (!this.#isHeld || this.#response.headersSent || this.#response.destroyed) return
    this.#isHeld = false
    this.#response.writeContinue()
  }

  /** Lets go after a while, whoever reads or not; to be asked for once the request is known to be a good one. */
  letGoSoon(clock: Clock): void {
    const timer = clock.after(patienceMs, () => this.letGo())
    this.#response.once('close', () => timer.cancel())
  }
}
