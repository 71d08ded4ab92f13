// Copied from codegen/ by `npm run codegen`; do not edit.
/**
 * Makes a body of an output's events, called by the generated serializers. Events are asked for one by one, as the
 * client takes them, and whoever makes them is told when nobody wants any more.
 */
import type { EventHeader } from './event-headers.ts'
import { EventStreamError } from './event-headers.ts'
import { encodeMessage } from './event-message.ts'
import type { EventMessage } from './event-message.ts'
import { knownError } from './s3-error.ts'
import type { Body } from './wire.ts'

/** The media type of a body that is an event stream. */
export const EVENT_STREAM = 'application/vnd.amazon.eventstream'

/** What an event says beside its name. */
export interface EventParts {
  /** Absent without a body. */
  readonly contentType?: string
  readonly body?: Uint8Array | string | undefined
  /** The headers of its own; `undefined` ones are left out. */
  readonly headers?: ReadonlyArray<readonly [name: string, value: EventHeader | undefined]>
}

/** The message of an event. */
export function eventMessage(name: string, parts: EventParts): EventMessage {
  return message([text(':message-type', 'event'), text(':event-type', name)], parts)
}

/** The message of an exception that is one of the stream's events. */
export function exceptionMessage(name: string, parts: EventParts): EventMessage {
  return message([text(':message-type', 'exception'), text(':exception-type', name)], parts)
}

/** The message of an error that the stream ends with, for which it has no event. */
export function errorMessage(code: string, description: string): EventMessage {
  const kind = [text(':message-type', 'error'), text(':error-code', code)]
  // Long messages would not fit, and a header is no place for them.
  return message([...kind, text(':error-message', description.slice(0, 1024))], {})
}

/** A header of text. */
function text(name: string, value: string): readonly [string, EventHeader] {
  return [name, { type: 'string', value }]
}

function message(kind: ReadonlyArray<readonly [string, EventHeader]>, parts: EventParts): EventMessage {
  const headers = new Map<string, EventHeader>(kind)
  if (parts.contentType !== undefined) headers.set(':content-type', { type: 'string', value: parts.contentType })
  for (const [name, value] of parts.headers ?? []) {
    if (value !== undefined) headers.set(name, value)
  }
  const { body = '' } = parts
  return { headers, body: typeof body === 'string' ? Buffer.from(body) : body }
}

/** The value of a header, when there is one. */
export function eventHeader<Type extends EventHeader['type']>(
  type: Type,
  value: Extract<EventHeader, { readonly type: Type }>['value'] | undefined,
): EventHeader | undefined {
  return value === undefined ? undefined : ({ type, value } as EventHeader) // the parameters belong together
}

/** A long has as many bits on the wire as a bigint; the model's type is a number. */
export function longHeader(value: number | undefined): EventHeader | undefined {
  return value === undefined ? undefined : { type: 'long', value: BigInt(value) }
}

/** The error for an event that the model does not know, which only an implementation can cause. */
export function unknownEvent(event: object): EventStreamError {
  return new EventStreamError(`no such event: ${Object.keys(event).join(', ')}`)
}

/**
 * Writes events as they come. The status was sent long ago, so an S3 error becomes the stream's last message;
 * anything else is a bug, and breaks the answer off.
 */
export function encodeEvents<Event>(events: AsyncIterable<Event>, messageOf: (event: Event) => EventMessage): Body {
  return { [Symbol.asyncIterator]: () => new EncodedEvents(events[Symbol.asyncIterator](), messageOf) }
}

/** An iterator of its own: a generator that never started could not tell its source to stop. */
class EncodedEvents<Event> implements AsyncIterator<Uint8Array, undefined> {
  readonly #events: AsyncIterator<Event>
  readonly #messageOf: (event: Event) => EventMessage
  #hasEnded = false

  constructor(events: AsyncIterator<Event>, messageOf: (event: Event) => EventMessage) {
    this.#events = events
    this.#messageOf = messageOf
  }

  async next(): Promise<IteratorResult<Uint8Array, undefined>> {
    if (this.#hasEnded) return { done: true, value: undefined }
    let event: IteratorResult<Event>
    try {
      event = await this.#events.next()
    } catch (error) {
      this.#hasEnded = true
      const known = knownError(error)
      if (known === undefined) throw error
      return { done: false, value: encodeMessage(errorMessage(known.code, known.message)) }
    }
    if (event.done === true) return this.#end()
    try {
      return { done: false, value: encodeMessage(this.#messageOf(event.value)) }
    } catch (error) {
      await this.return()
      throw error
    }
  }

  async return(): Promise<IteratorResult<Uint8Array, undefined>> {
    await this.#events.return?.()
    return this.#end()
  }

  #end(): IteratorResult<Uint8Array, undefined> {
    this.#hasEnded = true
    return { done: true, value: undefined }
  }
}
