/**
 * Answers that come as events: the records in them are object data and go where that goes, everything else is told as
 * it comes. Called by `api`.
 */
import { isRecord } from './api-input.ts'
import type { Output } from './metadata.ts'

type Events = AsyncIterable<unknown>

export function isEvents(value: unknown): value is Events {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value
}

/** Ends waiting for the next event, however long that takes, when the signal aborts. @throws the signal's reason */
export async function* until(signal: AbortSignal, events: Events): AsyncGenerator {
  const iterator = events[Symbol.asyncIterator]()
  const listening = new AbortController()
  const aborted = new Promise<never>((_, reject) => {
    const onAbort = () => reject(new Error('interrupted', { cause: signal.reason }))
    signal.addEventListener('abort', onAbort, { signal: listening.signal })
  })
  try {
    for (;;) {
      signal.throwIfAborted()
      const { done, value } = await Promise.race([iterator.next(), aborted])
      if (done) return
      yield value
    }
  } finally {
    listening.abort()
  }
}

/**
 * @param events each an object with one member, named like the kind of event
 * @param told takes every event that holds no records, and is waited for
 * @returns the records' bytes
 * @throws when the events end without the one that says so: what came is not all there is
 */
export async function* recordsOf(
  events: Events,
  told: (event: Output) => Promise<void>,
): AsyncGenerator<Uint8Array> {
  let isComplete = false
  for await (const event of events) {
    if (!isRecord(event)) continue
    const records = event['Records']
    if (isRecord(records) && records['Payload'] instanceof Uint8Array) yield records['Payload']
    else await told(event)
    isComplete ||= 'End' in event
  }
  if (!isComplete) throw new Error('the answer broke off before its last event')
}
