// Generated from model/ by `npm run codegen`; do not edit.
import {
  type WaiterConfiguration,
  type WaiterResult,
  checkExceptions,
  createWaiter,
  WaiterState,
} from '@smithy/util-waiter'
import {
  type HeadBucketCommandInput,
  type HeadBucketCommandOutput,
  HeadBucketCommand,
} from '../commands/HeadBucketCommand.ts'
import type { S3ServiceException } from '../models/S3ServiceException.ts'
import type { S3Client } from '../S3Client.ts'

const checkState = async (
  client: S3Client,
  input: HeadBucketCommandInput,
): Promise<WaiterResult<HeadBucketCommandOutput | S3ServiceException>> => {
  let reason
  try {
    let result: HeadBucketCommandOutput & any = await client.send(new HeadBucketCommand(input))
    reason = result
    return { state: WaiterState.SUCCESS, reason }
  } catch (exception) {
    reason = exception
    if (exception.name === 'NotFound') {
      return { state: WaiterState.RETRY, reason }
    }
  }
  return { state: WaiterState.RETRY, reason }
}

export const waitForBucketExists = async (
  params: WaiterConfiguration<S3Client>,
  input: HeadBucketCommandInput,
): Promise<WaiterResult<HeadBucketCommandOutput | S3ServiceException>> => {
  const serviceDefaults = { minDelay: 5, maxDelay: 120 }
  return createWaiter({ ...serviceDefaults, ...params }, input, checkState)
}

export const waitUntilBucketExists = async (
  params: WaiterConfiguration<S3Client>,
  input: HeadBucketCommandInput,
): Promise<WaiterResult<HeadBucketCommandOutput>> => {
  const serviceDefaults = { minDelay: 5, maxDelay: 120 }
  const result = await createWaiter({ ...serviceDefaults, ...params }, input, checkState)
  return checkExceptions(result) as WaiterResult<HeadBucketCommandOutput>
}
