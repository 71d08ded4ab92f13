/**
 * What a key holds at the remote right now. Asked past the cache, because an answer that is a second old decides
 * nothing here.
 */
import { S3Error } from '../../service/errors.ts'
import type { Output } from '../../service/service.ts'
import type { Caller } from './caller.ts'

export type There = Output<'HeadObject'> | undefined

/** @returns `undefined` for nothing. @throws {S3Error} when that can't be told */
export async function look(
  remote: Caller,
  { bucket, key }: { readonly bucket: string; readonly key: string },
  signal: AbortSignal,
): Promise<There> {
  try {
    return await remote.ask('HeadObject', { Bucket: bucket, Key: key, ChecksumMode: 'ENABLED' }, signal)
  } catch (error) {
    if (error instanceof S3Error && (error.code === 'NoSuchKey' || error.code === 'NotFound'))
      return undefined
    throw error
  }
}
