/**
 * Buckets that clients reach under several names, for what is kept here of the remote's: behind this layer each has one
 * name, so that what was written under one is seen under all. Answers say the name that was asked for.
 */
import { notesOn, noteOn, S3Error, type ErrorCode } from '../service/errors.ts'
import { noted, type Call, type Layer, type OpName, type Output, type Reply } from '../service/service.ts'
import { inPath, nameElement, renamed } from './bucket-names.ts'
import { ForwardedReply } from './forwarded-reply.ts'
import { copySource, renamedCall } from './renamed-call.ts'

/** @param standIns by each other name of a bucket the one that stands for it */
export function oneName(standIns: ReadonlyMap<string, string>): Layer {
  if (standIns.size === 0) return inner => inner
  return inner => async call => {
    const ours = call.resource.bucket
    const theirs = standIns.get(ours)
    const source = copySource(call)
    const from = source && standIns.get(source.bucket)
    if (theirs === undefined && from === undefined) return inner(call)
    const bucket = theirs ?? ours
    const names = { bucket, prefix: '', source: from && `${from}/${source?.rest ?? ''}` }
    const answering = inner(await renamedCall(call, names))
    return theirs === undefined ? answering : asAsked(call, answering, { ours, theirs })
  }
}

interface Names {
  readonly ours: string
  readonly theirs: string
}

async function asAsked<Op extends OpName>(
  { op }: Call<Op>,
  answering: Promise<Reply<Op>>,
  { ours, theirs }: Names,
): Promise<Reply<Op>> {
  try {
    const answer = await answering
    const { raw, notes } = answer
    const named: Reply<Op> =
      raw === undefined
        ? { output: async () => renamedOutput(op, await answer.output(), { ours, theirs }) }
        : await renamed(op, new ForwardedReply(op, raw), { theirs, ours, prefix: '' })
    return notes === undefined ? named : noted(named, notes)
  } catch (error) {
    throw renamedError(error, { ours, theirs })
  }
}

function renamedOutput<Op extends OpName>(op: Op, output: Output<Op>, { ours, theirs }: Names): Output<Op> {
  const members: Record<string, unknown> = { ...output }
  const element = nameElement(op)
  if (element !== undefined && members[element] === theirs) members[element] = ours
  const { Location } = members
  if (typeof Location === 'string') members['Location'] = inPath(Location, '/', { theirs, ours, prefix: '' })
  return members as unknown as Output<Op> // the same members
}

function renamedError(error: unknown, { ours, theirs }: Names): unknown {
  if (!(error instanceof S3Error) || error.members['BucketName'] !== theirs) return error
  const { code, message, cause, members } = error
  const named = new S3Error<ErrorCode>(code, { ...members, BucketName: ours, message, cause })
  noteOn(named, notesOn(error))
  return named
}
