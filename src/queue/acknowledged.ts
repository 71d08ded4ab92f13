/**
 * Answers of our own store about a mirror, as the remote's bucket would have given them: one that keeps no versions.
 */
import { reply, type Notes, type OpName, type Output, type Reply } from '../service/service.ts'

/** Members that only versioned buckets have. */
interface Versioned {
  VersionId?: unknown
  DeleteMarker?: unknown
  CopySourceVersionId?: unknown
}

/** The answer to a write that was queued. */
export async function queued<Op extends OpName>(answer: Reply<Op>): Promise<Reply<Op>> {
  const output = await answer.output()
  const { VersionId } = output as Versioned // every output has optional members only
  return unversioned(output, typeof VersionId === 'string' ? { 'x-s3d-queued': VersionId } : undefined)
}

/** The answer to a read of something pending. */
export async function pendingAnswer<Op extends OpName>(answer: Reply<Op>, id?: string): Promise<Reply<Op>> {
  return unversioned(await answer.output(), id === undefined ? undefined : { 'x-s3d-queued': id })
}

function unversioned<Op extends OpName>(output: Output<Op>, notes: Notes | undefined): Reply<Op> {
  const versioned = output as Versioned // as above
  // It was made for this answer, and nobody else has it. Whoever writes it out passes over what is undefined; an object
  // that members were deleted from would cost it more than the rest of the answer.
  if (versioned.VersionId !== undefined) versioned.VersionId = undefined
  if (versioned.DeleteMarker !== undefined) versioned.DeleteMarker = undefined
  if (versioned.CopySourceVersionId !== undefined) versioned.CopySourceVersionId = undefined
  return notes === undefined ? reply(output) : { notes, output: () => Promise.resolve(output) }
}
