/**
 * The `Context` of a call that came over HTTP. Its signal is made on first use: most calls never look, and an
 * AbortController with its listener costs more than a small GET's whole routing.
 */
import type { ServerResponse } from 'node:http'
import type { Arrival, Context, Identity, Trail } from '../service/context.ts'
import { arrivalOf } from './arrival.ts'
import type { AsSent } from './forwarded.ts'

/** The request as its client sent it, and what it is answered with. */
interface Exchanged {
  readonly sent: AsSent
  readonly response: ServerResponse
  readonly trail: Trail | undefined
}

export class RequestContext implements Context {
  readonly requestId: string
  readonly identity: Identity
  readonly trail: Trail | undefined
  readonly #exchanged: Exchanged
  #signal: AbortSignal | undefined
  #arrival: Arrival | undefined

  constructor(requestId: string, identity: Identity, exchanged: Exchanged) {
    this.requestId = requestId
    this.identity = identity
    this.trail = exchanged.trail
    this.#exchanged = exchanged
  }

  get arrival(): Arrival {
    const { response, sent } = this.#exchanged
    return (this.#arrival ??= arrivalOf(response.req.socket, sent))
  }

  get signal(): AbortSignal {
    if (this.#signal === undefined) {
      const controller = new AbortController()
      const { response } = this.#exchanged
      const abort = () => {
        if (!response.writableFinished) controller.abort()
      }
      if (response.destroyed) abort()
      else response.once('close', abort)
      this.#signal = controller.signal
    }
    return this.#signal
  }
}
