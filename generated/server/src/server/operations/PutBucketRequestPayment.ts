// Generated from model/ by `npm run codegen`; do not edit.
import type { Operation as __Operation } from '@aws-smithy/server-common'
import type { PutBucketRequestPaymentRequest } from '../../models/models_0.ts'
import { type OnUnexpected, operationHandler, type ServiceHandler } from '../handler.ts'

export type PutBucketRequestPayment<Context> = __Operation<
  PutBucketRequestPaymentServerInput,
  PutBucketRequestPaymentServerOutput,
  Context
>

export interface PutBucketRequestPaymentServerInput extends PutBucketRequestPaymentRequest {}

export interface PutBucketRequestPaymentServerOutput {}

export type PutBucketRequestPaymentErrors = never

export function getPutBucketRequestPaymentHandler<Context>(
  operation: PutBucketRequestPayment<Context>,
  onUnexpected?: OnUnexpected,
): ServiceHandler<Context> {
  return operationHandler('PutBucketRequestPayment', operation, onUnexpected)
}
