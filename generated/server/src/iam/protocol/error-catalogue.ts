// The error codes of the wire. Generated from model/ by `npm run codegen`; do not edit.
import { QueryError, commonErrors, type ErrorEntry, type QueryErrorDetails } from './../../query/query-error.ts'

const catalogue = {
  ...commonErrors,
  ConcurrentModification: {
    status: 409,
    fault: 'Sender',
    message: 'ConcurrentModification',
  },
  DeleteConflict: {
    status: 409,
    fault: 'Sender',
    message: 'DeleteConflict',
  },
  EntityAlreadyExists: {
    status: 409,
    fault: 'Sender',
    message: 'EntityAlreadyExists',
  },
  EntityTemporarilyUnmodifiable: {
    status: 409,
    fault: 'Sender',
    message: 'EntityTemporarilyUnmodifiable',
  },
  InvalidInput: {
    status: 400,
    fault: 'Sender',
    message: 'InvalidInput',
  },
  LimitExceeded: {
    status: 409,
    fault: 'Sender',
    message: 'LimitExceeded',
  },
  MalformedPolicyDocument: {
    status: 400,
    fault: 'Sender',
    message: 'MalformedPolicyDocument',
  },
  NoSuchEntity: {
    status: 404,
    fault: 'Sender',
    message: 'NoSuchEntity',
  },
  NotSupportedService: {
    status: 404,
    fault: 'Sender',
    message: 'NotSupportedService',
  },
  OpenIdIdpCommunicationError: {
    status: 400,
    fault: 'Sender',
    message: 'OpenIdIdpCommunicationError',
  },
  PolicyEvaluation: {
    status: 500,
    fault: 'Receiver',
    message: 'PolicyEvaluation',
  },
  PolicyNotAttachable: {
    status: 400,
    fault: 'Sender',
    message: 'PolicyNotAttachable',
  },
  ServiceFailure: {
    status: 500,
    fault: 'Receiver',
    message: 'ServiceFailure',
  },
  UnmodifiableEntity: {
    status: 400,
    fault: 'Sender',
    message: 'UnmodifiableEntity',
  },
} as const satisfies Readonly<Record<string, ErrorEntry>>

/** An error code as the service writes it. */
export type ErrorCode = keyof typeof catalogue

/** An expected failure of the service. */
export function queryError(code: ErrorCode, details?: QueryErrorDetails): QueryError {
  return new QueryError(code, details, catalogue[code])
}
