// The error codes of the wire. Generated from model/ by `npm run codegen`; do not edit.
import { QueryError, commonErrors, type ErrorEntry, type QueryErrorDetails } from './../../query/query-error.ts'

const catalogue = {
  ...commonErrors,
  ExpiredTokenException: {
    status: 400,
    fault: 'Sender',
    message: 'ExpiredTokenException',
  },
  IDPCommunicationError: {
    status: 400,
    fault: 'Sender',
    message: 'IDPCommunicationError',
  },
  IDPRejectedClaim: {
    status: 403,
    fault: 'Sender',
    message: 'IDPRejectedClaim',
  },
  InvalidIdentityToken: {
    status: 400,
    fault: 'Sender',
    message: 'InvalidIdentityToken',
  },
  MalformedPolicyDocument: {
    status: 400,
    fault: 'Sender',
    message: 'MalformedPolicyDocument',
  },
  PackedPolicyTooLarge: {
    status: 400,
    fault: 'Sender',
    message: 'PackedPolicyTooLarge',
  },
  RegionDisabledException: {
    status: 403,
    fault: 'Sender',
    message: 'RegionDisabledException',
  },
} as const satisfies Readonly<Record<string, ErrorEntry>>

/** An error code as the service writes it. */
export type ErrorCode = keyof typeof catalogue

/** An expected failure of the service. */
export function queryError(code: ErrorCode, details?: QueryErrorDetails): QueryError {
  return new QueryError(code, details, catalogue[code])
}
