// Generated from model/ by `npm run codegen`; do not edit.
import {
  type WaiterConfiguration,
  type WaiterResult,
  checkExceptions,
  createWaiter,
  WaiterState,
} from '@smithy/util-waiter'
import {
  type HeadObjectCommandInput,
  type HeadObjectCommandOutput,
  HeadObjectCommand,
} from '../commands/HeadObjectCommand.ts'
import type { S3ServiceException } from '../models/S3ServiceException.ts'
import type { S3Client } from '../S3Client.ts'

const checkState = async (
  client: S3Client,
  input: HeadObjectCommandInput,
): Promise<WaiterResult<HeadObjectCommandOutput | S3ServiceException>> => {
  let reason
  try {
    let result: HeadObjectCommandOutput & any = await client.send(new HeadObjectCommand(input))
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

export const waitForObjectExists = async (
  params: WaiterConfiguration<S3Client>,
  input: HeadObjectCommandInput,
): Promise<WaiterResult<HeadObjectCommandOutput | S3ServiceException>> => {
  const serviceDefaults = { minDelay: 5, maxDelay: 120 }
  return createWaiter({ ...serviceDefaults, ...params }, input, checkState)
}

export const waitUntilObjectExists = async (
  params: WaiterConfiguration<S3Client>,
  input: HeadObjectCommandInput,
): Promise<WaiterResult<HeadObjectCommandOutput>> => {
  const serviceDefaults = { minDelay: 5, maxDelay: 120 }
  const result = await createWaiter({ ...serviceDefaults, ...params }, input, checkState)
  return checkExceptions(result) as WaiterResult<HeadObjectCommandOutput>
}
