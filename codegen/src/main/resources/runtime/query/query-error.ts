/**
 * The expected failures of the query protocol: a code, the HTTP status that goes with it, and whose fault it is. Thrown
 * by the generated deserializers and by whoever implements operations; written by `errorResponse`.
 */

/** One code. */
export interface ErrorEntry {
  readonly status: number
  readonly fault: 'Sender' | 'Receiver'
  /** AWS's words where whoever throws has none. */
  readonly message: string
  /** Writes the members that only this error has. */
  readonly write?: (members: Readonly<Record<string, unknown>>) => string
}

/** What every service of the protocol may answer. */
export const commonErrors = {
  AccessDenied: sender(403, 'Access Denied'),
  ExpiredToken: sender(403, 'The security token included in the request is expired'),
  IncompleteSignature: sender(403, 'The request signature does not conform to AWS standards.'),
  InternalFailure: {
    status: 500,
    fault: 'Receiver',
    message: 'The request processing has failed because of an unknown error, exception or failure.',
  },
  InvalidAction: sender(400, 'The action or operation requested is invalid.'),
  InvalidClientTokenId: sender(403, 'The security token included in the request is invalid.'),
  InvalidParameterCombination: sender(400, 'Parameters that must not be used together were used together.'),
  MalformedInput: sender(400, 'The request could not be read.'),
  MalformedQueryString: sender(400, 'The query string contains a syntax error.'),
  MissingAction: sender(400, 'The request is missing an action or a required parameter.'),
  MissingAuthenticationToken: sender(403, 'Request is missing Authentication Token'),
  NotImplemented: { status: 501, fault: 'Receiver', message: 'This action is not implemented.' },
  RequestEntityTooLarge: sender(413, 'The request body is too large.'),
  ServiceUnavailable: {
    status: 503,
    fault: 'Receiver',
    message: 'The request has failed due to a temporary failure of the server.',
  },
  SignatureDoesNotMatch: sender(
    403,
    'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.',
  ),
  Throttling: sender(400, 'Rate exceeded'),
  ValidationError: sender(400, 'The input fails to satisfy the constraints specified by an AWS service.'),
} as const satisfies Readonly<Record<string, ErrorEntry>>

export type CommonErrorCode = keyof typeof commonErrors

export interface QueryErrorDetails {
  /** Replaces AWS's default message. */
  readonly message?: string | undefined
  /** What led to it, for the log; never written to the client. */
  readonly cause?: unknown
  /** What the error has beside its message. */
  readonly members?: Readonly<Record<string, unknown>>
}

/** An expected failure, answered with its code's status. */
export class QueryError extends Error {
  override readonly name = 'QueryError'
  readonly code: string
  readonly entry: ErrorEntry
  readonly members: Readonly<Record<string, unknown>>

  /** @param code one that all services have, or one whose entry is given */
  constructor(code: CommonErrorCode, details?: QueryErrorDetails)
  constructor(code: string, details: QueryErrorDetails | undefined, entry: ErrorEntry)
  constructor(code: string, details?: QueryErrorDetails, entry?: ErrorEntry) {
    const known = entry ?? commonErrors[code as CommonErrorCode] // the first signature asks for one of these
    const { message = known.message, cause, members = {} } = details ?? {}
    super(message, cause === undefined ? undefined : { cause })
    this.code = code
    this.entry = known
    this.members = members
  }

  get status(): number {
    return this.entry.status
  }
}

/** Says that the service has no such operation. @param version as sent, which may be not at all */
export function invalidAction(action: string, version: string | undefined): QueryError {
  const message = `Could not find operation ${action} for version ${version || 'NO_VERSION_SPECIFIED'}`
  return new QueryError('InvalidAction', { message })
}

function sender<Message extends string>(status: number, message: Message) {
  return { status, fault: 'Sender', message } as const
}
