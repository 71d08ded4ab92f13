// Event streams of responses. Generated from model/ by `npm run codegen`; do not edit.
import type { SelectObjectContentEventStream } from './../models/index.ts'
import type { EventMessage } from './event-message.ts'
import { eventMessage, unknownEvent } from './event-write.ts'
import { writeProgress, writeStats } from './shape-writers.ts'
import { PROLOG } from './xml-write.ts'

/** The message of one event. */
export function frameSelectObjectContentEventStream(event: SelectObjectContentEventStream): EventMessage {
  if (event.Records !== undefined) {
    const value = event.Records
    return eventMessage('Records', {
      contentType: 'application/octet-stream',
      body: value.Payload,
    })
  }
  if (event.Stats !== undefined) {
    const value = event.Stats
    return eventMessage('Stats', {
      ...(value.Details !== undefined && {
        contentType: 'text/xml',
        body: `${PROLOG}<Stats>${writeStats(value.Details)}</Stats>`,
      }),
    })
  }
  if (event.Progress !== undefined) {
    const value = event.Progress
    return eventMessage('Progress', {
      ...(value.Details !== undefined && {
        contentType: 'text/xml',
        body: `${PROLOG}<Progress>${writeProgress(value.Details)}</Progress>`,
      }),
    })
  }
  if (event.Cont !== undefined) {
    return eventMessage('Cont', {})
  }
  if (event.End !== undefined) {
    return eventMessage('End', {})
  }
  throw unknownEvent(event)
}
