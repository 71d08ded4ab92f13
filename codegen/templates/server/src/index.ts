// Copied from codegen/ by `npm run codegen`; do not edit.
/** The stock surface: the service's interface, its models and errors, and handlers for an implementation of it. */
export * from './models/index.ts'
export * from './server/index.ts'
export { errorCatalogue, S3Error } from './protocol/index.ts'
export type {
  ErrorCode,
  ErrorDetails,
  ErrorMembers,
  Inputs,
  OperationName,
  Outputs,
} from './protocol/index.ts'
export type { HttpRequest, HttpResponse, OnUnexpected, ServiceHandler } from './server/handler.ts'
