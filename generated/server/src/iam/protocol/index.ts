// The protocol surface: everything an HTTP front end needs. Generated from model/ by `npm run codegen`; do not edit.

export type { Inputs, OperationName, Outputs } from './operation-types.ts'
export type { ErrorCode } from './error-catalogue.ts'
export type { FormLimits } from '../../query/form.ts'
export type { Operation } from './operations.ts'
export type { OperationProtocol } from './protocol.ts'
export { Form, formLimits, parseForm } from '../../query/form.ts'
export { QueryError } from '../../query/query-error.ts'
export { queryError } from './error-catalogue.ts'
export { operations } from './operations.ts'
export { protocol, serializeError } from './protocol.ts'
export { route, version } from './router.ts'
