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

/** What an owner-enforced bucket accepts, since these grant nothing the owner does not have. */
const harmlessAcls: ReadonlySet<string> = new Set([
  'private',
  'bucket-owner-full-control',
  'bucket-owner-read',
])

/** @throws {S3Error} `NotImplemented` with the header's name */
export function refuseUnsupported(input: ObjectInput): void {
  for (const [member, header] of notImplemented) {
    if (input[member] !== undefined) throw new S3Error('NotImplemented', { Header: header })
  }
}

/** Whether an ACL header would give somebody else access, which a bucket without lists has to refuse. */
export function grantsAccess(input: ObjectInput): boolean {
  if (input.ACL !== undefined && !harmlessAcls.has(input.ACL)) return true
  return grants.some(grant => input[grant] !== undefined)
}
