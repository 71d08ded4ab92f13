// The (de)serializers by operation. Generated from model/ by `npm run codegen`; do not edit.
import type { WireResponse } from './../../protocol/wire.ts'
import { errorResponse, resultResponse } from './../../query/answer.ts'
import type { Form } from './../../query/form.ts'
import type { QueryError } from './../../query/query-error.ts'
import { Violations } from './../../query/violations.ts'
import type { Inputs, OperationName, Outputs } from './operation-types.ts'
import {
  checkAssumeRoleRequest,
  checkAssumeRoleWithWebIdentityRequest,
  checkGetFederationTokenRequest,
  checkGetSessionTokenRequest,
} from './shape-checks.ts'
import {
  readAssumeRoleRequest,
  readAssumeRoleWithWebIdentityRequest,
  readGetCallerIdentityRequest,
  readGetFederationTokenRequest,
  readGetSessionTokenRequest,
} from './shape-readers.ts'
import {
  writeAssumeRoleResponse,
  writeAssumeRoleWithWebIdentityResponse,
  writeGetCallerIdentityResponse,
  writeGetFederationTokenResponse,
  writeGetSessionTokenResponse,
} from './shape-writers.ts'

const namespace = ' xmlns="https://sts.amazonaws.com/doc/2011-06-15/"'

/** How one operation is read from a request and written to a response. */
export interface OperationProtocol<Op extends OperationName> {
  /** @throws {QueryError} `ValidationError` with all that is wrong, `MalformedInput` */
  readonly deserialize: (form: Form) => Inputs[Op]
  readonly serialize: (output: Outputs[Op], requestId: string) => WireResponse
}

/** The (de)serializers of every operation. */
export const protocol: { readonly [Op in OperationName]: OperationProtocol<Op> } = {
  AssumeRole: {
    deserialize: form => {
      const input = readAssumeRoleRequest(form)
      const violations = new Violations()
      checkAssumeRoleRequest(input, '', violations)
      violations.refuse()
      return input
    },
    serialize: (output, requestId) =>
      resultResponse('AssumeRole', writeAssumeRoleResponse(output), { namespace, requestId }),
  },
  AssumeRoleWithWebIdentity: {
    deserialize: form => {
      const input = readAssumeRoleWithWebIdentityRequest(form)
      const violations = new Violations()
      checkAssumeRoleWithWebIdentityRequest(input, '', violations)
      violations.refuse()
      return input
    },
    serialize: (output, requestId) =>
      resultResponse('AssumeRoleWithWebIdentity', writeAssumeRoleWithWebIdentityResponse(output), {
        namespace,
        requestId,
      }),
  },
  GetCallerIdentity: {
    deserialize: form => {
      const input = readGetCallerIdentityRequest(form)
      return input
    },
    serialize: (output, requestId) =>
      resultResponse('GetCallerIdentity', writeGetCallerIdentityResponse(output), { namespace, requestId }),
  },
  GetFederationToken: {
    deserialize: form => {
      const input = readGetFederationTokenRequest(form)
      const violations = new Violations()
      checkGetFederationTokenRequest(input, '', violations)
      violations.refuse()
      return input
    },
    serialize: (output, requestId) =>
      resultResponse('GetFederationToken', writeGetFederationTokenResponse(output), { namespace, requestId }),
  },
  GetSessionToken: {
    deserialize: form => {
      const input = readGetSessionTokenRequest(form)
      const violations = new Violations()
      checkGetSessionTokenRequest(input, '', violations)
      violations.refuse()
      return input
    },
    serialize: (output, requestId) =>
      resultResponse('GetSessionToken', writeGetSessionTokenResponse(output), { namespace, requestId }),
  },
}

/** The answer that an error becomes. */
export function serializeError(error: QueryError, requestId: string): WireResponse {
  return errorResponse(error, { namespace, requestId })
}
