import type { OperationName } from './operation-types.ts'
import type { WireRequest } from './wire.ts'
/** An operation, or why there is none: an unknown sub-resource, or one that this method or level doesn't have. */
export type Route = OperationName | 'UnknownOperation' | 'MethodNotAllowed'
export function route(_method: string, _request: Pick<WireRequest, 'bucket' | 'key' | 'query' | 'headers'>): Route {
  return 'UnknownOperation'
}
