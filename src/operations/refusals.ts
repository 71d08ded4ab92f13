/**
 * Headers whose meaning s3d does not have yet. An object stored without it would not be what the client asked for,
 * so they are refused, never dropped.
 */
import type { GrantHeaders } from '../policy/acl.ts'
import { S3Error } from '../service/errors.ts'

/** Members of the inputs that store or read an object. */
interface ObjectInput extends GrantHeaders {
  readonly WriteOffsetBytes?: number | undefined
}

const notImplemented = [
  ['WriteOffsetBytes', 'x-amz-write-offset-bytes'],
] as const satisfies readonly (readonly [keyof ObjectInput, string])[]

const grants = ['GrantFullControl', 'GrantRead', 'GrantReadACP', 'GrantWrite', 'GrantWriteACP'] as const

/** @throws {S3Error} `NotImplemented` with the header's name */
export function refuseUnsupported(input: ObjectInput): void {
  for (const [member, header] of notImplemented) {
    if (input[member] !== undefined) throw new S3Error('NotImplemented', { Header: header })
  }
}

/**
 * Whether headers ask for a list that a bucket without lists refuses: any but the bucket owner's full control by its canned
 * name, `private` included.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-ownership-error-responses.html
 */
export function asksForList(input: GrantHeaders): boolean {
  if (input.ACL !== undefined && input.ACL !== 'bucket-owner-full-control') return true
  return grants.some(grant => input[grant] !== undefined)
}
