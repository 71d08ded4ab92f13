/**
 * Reads: from what is pending, else from below. What only the remote knows of an object is asked when it has it.
 */
import { S3Error } from '../service/errors.ts'
import type { Call, Handlers, Input, Reply, Service } from '../service/service.ts'
import { pendingAnswer } from './acknowledged.ts'
import { onlyVersionId, refuseDeleted } from './pending.ts'
import type { Parts } from './parts.ts'

type Read = 'GetObject' | 'HeadObject' | 'GetObjectAttributes' | 'GetObjectTagging'

export function reads(parts: Parts): Handlers {
  const read = <Op extends Read>(call: Call<Op>, inner: Service) => readPending(parts, call, inner)
  const behind = parts.through.read.bind(parts.through)
  return {
    GetObject: read<'GetObject'>,
    HeadObject: read<'HeadObject'>,
    GetObjectAttributes: read<'GetObjectAttributes'>,
    GetObjectTagging: read<'GetObjectTagging'>,
    GetObjectAcl: behind<'GetObjectAcl'>,
    GetObjectLegalHold: behind<'GetObjectLegalHold'>,
    GetObjectRetention: behind<'GetObjectRetention'>,
    GetObjectTorrent: behind<'GetObjectTorrent'>,
    SelectObjectContent: behind<'SelectObjectContent'>,
  }
}

async function readPending<Op extends Read>(
  parts: Parts,
  call: Call<Op>,
  inner: Service,
): Promise<Reply<Op>> {
  const { bucket, key, version } = call.resource
  const pending = parts.pending.of(bucket, key)
  if (pending === undefined || (version !== undefined && version !== onlyVersionId)) return inner(call)
  // Whose bucket it is the remote alone knows, and it is asked when it has what is pending.
  if (expectsOwner(call)) return parts.through.read(call, inner)
  if (pending.isDelete) return refuseDeleted(pending, key)
  try {
    return await pendingAnswer(
      await parts.local(version === undefined ? call : withoutVersion(call)),
      pending.id,
    )
  } catch (error) {
    // It was pushed, or deleted, between the look and the read.
    if (!(error instanceof S3Error && error.code === 'NoSuchKey')) throw error
    return readPending(parts, call, inner)
  }
}

function expectsOwner({ input }: Call<Read>): boolean {
  return input.ExpectedBucketOwner !== undefined
}

function withoutVersion<Op extends Read>(call: Call<Op>): Call<Op> {
  // The same members, one of them left out.
  const input = { ...call.input, VersionId: undefined } as Input<Op>
  return { ...plain(call), input, resource: { ...call.resource, version: undefined } }
}

/** A call's parts, of which some are computed. */
function plain<Op extends Read>({ op, raw, context }: Call<Op>): Pick<Call<Op>, 'op' | 'raw' | 'context'> {
  return { op, raw, context }
}
