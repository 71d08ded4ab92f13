/**
 * Bodies that are documents (XML, small binary ones) are read whole before the operation decodes them. A layer, so
 * that policy stands before it and a stranger's document is never read; whoever forwards calls stands before it, too.
 */
import { operations } from '@s3d/server/protocol'
import { payloadOf } from '../service/payload.ts'
import type { Layer } from '../service/service.ts'
import { HttpCall } from './operation.ts'
import { collect } from './request-payload.ts'

/**
 * @param limits what a document may measure
 * @throws {S3Error} from the layer: `MaxMessageLengthExceeded`
 */
export function documents({ maxDocumentBytes }: { readonly maxDocumentBytes: number }): Layer {
  return inner => call => {
    const { op, raw, context } = call
    const kind = operations[op].payload
    if (raw === undefined || (kind !== 'xml' && kind !== 'bytes') || raw.body instanceof Uint8Array) {
      return inner(call)
    }
    const collected = collect(payloadOf(raw.body), maxDocumentBytes)
    return collected.then(body => inner(new HttpCall(op, { ...raw, body }, context)))
  }
}
