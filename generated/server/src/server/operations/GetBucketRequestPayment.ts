// Generated from model/ by `npm run codegen`; do not edit.
import type { Operation as __Operation } from '@aws-smithy/server-common'
import type { GetBucketRequestPaymentOutput, GetBucketRequestPaymentRequest } from '../../models/models_0.ts'
import { type OnUnexpected, operationHandler, type ServiceHandler } from '../handler.ts'

export type GetBucketRequestPayment<Context> = __Operation<
  GetBucketRequestPaymentServerInput,
  GetBucketRequestPaymentServerOutput,
  Context
>

export interface GetBucketRequestPaymentServerInput extends GetBucketRequestPaymentRequest {}

export interface GetBucketRequestPaymentServerOutput extends GetBucketRequestPaymentOutput {}

export type GetBucketRequestPaymentErrors = never

export function getGetBucketRequestPaymentHandler<Context>(
  operation: GetBucketRequestPayment<Context>,
  onUnexpected?: OnUnexpected,
): ServiceHandler<Context> {
  return operationHandler('GetBucketRequestPayment', operation, onUnexpected)
}
