/**
 * The `Context` of a call that came over HTTP. Its signal is made on first use: most calls never look, and an
 * AbortController with its listener costs more than a small GET's whole routing.
 */
import type { ServerResponse } from 'node:http'
import type { Context, Identity } from '../service/context.ts'

export class RequestContext implements Context {
  readonly requestId: string
  readonly identity: Identity
  readonly #response: ServerResponse
  #signal: AbortSignal | undefined

  constructor(requestId: string, identity: Identity, response: ServerResponse) {
    this.requestId = requestId
    this.identity = identity
    this.#response = response
  }

  get signal(): AbortSignal {
    if (this.#signal === undefined) {
      const controller = new AbortController()
      const response = this.#response
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
