/**
 * Plain writes and deletes: queued where `admission.ts`, the bucket and the filter allow it, else through.
 */
import { renameSourceKey } from '../service/copy-source.ts'
import { S3Error } from '../service/errors.ts'
import { payloadOf } from '../service/payload.ts'
import type { Call, Handlers, Input, OpName, Reply, Service } from '../service/service.ts'
import { queued } from './acknowledged.ts'
import { exceptionOf, saysUnknown, type Queueable } from './admission.ts'
import type { Parts } from './parts.ts'

export function writes(parts: Parts): Handlers {
  const { through } = parts
  const write = through.write.bind(through)
  return {
    PutObject: (call: Call<'PutObject'>, inner: Service) => put(parts, call, inner),
    DeleteObject: (call: Call<'DeleteObject'>, inner: Service) => remove(parts, call, inner),
    DeleteObjects: (call: Call<'DeleteObjects'>, inner: Service) => removeMany(parts, call, inner),
    PutObjectAcl: write<'PutObjectAcl'>,
    PutObjectLegalHold: write<'PutObjectLegalHold'>,
    PutObjectRetention: write<'PutObjectRetention'>,
    RestoreObject: write<'RestoreObject'>,
    RenameObject: (call: Call<'RenameObject'>, inner: Service) => rename(parts, call, inner),
  }
}

/** Whether a write is to be queued. @throws {S3Error} `InvalidArgument` for an unknown kind of acknowledgement */
export async function isQueued<Op extends Queueable>(parts: Parts, call: Call<Op>): Promise<boolean> {
  const asked = acknowledgement(call) ?? parts.ack
  if (parts.mirrors.admitting(call.resource.bucket) === undefined || asked === 'remote') return false
  if (exceptionOf(call.op, call.input) !== undefined) return false
  if (call.raw !== undefined && saysUnknown(call.raw)) return false
  const admits = parts.admits(call)
  if (typeof admits === 'boolean') return admits
  // Somebody may be changing the bucket meanwhile, and waits for what was let in.
  return (await admits) && parts.mirrors.admitting(call.resource.bucket) !== undefined
}

/** What the client wants to have waited for. */
export function acknowledgement({ raw }: Call<OpName>): 'local' | 'remote' | undefined {
  const asked = raw?.headers['x-s3d-ack']
  if (asked === undefined || asked === 'local' || asked === 'remote') return asked
  throw new S3Error('InvalidArgument', {
    message: 'x-s3d-ack is local or remote',
    ArgumentName: 'x-s3d-ack',
    ArgumentValue: String(asked),
  })
}

/** Executes here, once there is room for it, what becomes one entry. To be called in the turn in which `isQueued` has answered. */
export function kept<Op extends OpName>(parts: Parts, call: Call<Op>, sizeBytes: number): Promise<Reply<Op>> {
  return letIn(parts, call, { sizeBytes, files: 1, work: async () => queued(await parts.local(call)) })
}

/** A write that becomes entries. */
interface Entry<T> {
  readonly sizeBytes: number
  readonly files: number
  readonly work: () => Promise<T>
}

async function letIn<T>(
  { room, pushing, entering }: Parts,
  { resource, context }: Call<OpName>,
  { sizeBytes, files, work }: Entry<T>,
): Promise<T> {
  const entered = entering.enter(resource.bucket)
  try {
    const reserving = room.reserve(sizeBytes, files, context)
    const reservation = reserving instanceof Promise ? await reserving : reserving
    const written = pushing.writing()
    try {
      return await work()
    } finally {
      reservation.release()
      written()
    }
  } finally {
    entered()
  }
}

async function put(parts: Parts, call: Call<'PutObject'>, inner: Service): Promise<Reply<'PutObject'>> {
  const { room, through } = parts
  if (!(await isQueued(parts, call))) return through.write(call, inner)
  const sizeBytes = payloadOf(call.input.Body).sizeBytes ?? call.input.ContentLength
  if (sizeBytes === undefined || !room.couldHold(sizeBytes)) return through.write(call, inner)
  return kept(parts, call, sizeBytes)
}

async function remove(
  parts: Parts,
  call: Call<'DeleteObject'>,
  inner: Service,
): Promise<Reply<'DeleteObject'>> {
  return (await isQueued(parts, call)) ? kept(parts, call, 0) : parts.through.write(call, inner)
}

/** All of them are queued, or none: the answer is one. */
async function removeMany(
  parts: Parts,
  call: Call<'DeleteObjects'>,
  inner: Service,
): Promise<Reply<'DeleteObjects'>> {
  const { local, room, through } = parts
  // The document is read for everybody who looks into it, the remote included.
  const keys = keysOf(call.input)
  // A key that is named twice is deleted twice.
  const files = call.input.Delete.Objects.length
  if (!(await isQueued(parts, call)) || !room.couldHold(0, files)) return through.writeAll(call, keys, inner)
  return letIn(parts, call, {
    sizeBytes: 0,
    files,
    work: async () => removed(await local(inFull(call)), call),
  })
}

async function removed(
  answer: Reply<'DeleteObjects'>,
  { input }: Call<'DeleteObjects'>,
): Promise<Reply<'DeleteObjects'>> {
  const { Deleted = [], ...output } = await answer.output()
  const last = Deleted.findLast(({ DeleteMarkerVersionId: id }) => id !== undefined)?.DeleteMarkerVersionId
  const isQuiet = input.Delete.Quiet === true
  return {
    ...(last !== undefined && { notes: { 'x-s3d-queued': last } }),
    output: () => Promise.resolve({ ...output, Deleted: isQuiet ? [] : Deleted.map(({ Key }) => ({ Key })) }),
  }
}

/** The same, answered with what became of each object, the ids of entries included. */
function inFull({ op, resource, input, raw, context }: Call<'DeleteObjects'>): Call<'DeleteObjects'> {
  return { op, resource, input: { ...input, Delete: { ...input.Delete, Quiet: false } }, raw, context }
}

function keysOf({ Delete }: Input<'DeleteObjects'>): string[] {
  return [...new Set(Delete.Objects.map(({ Key }) => Key))]
}

async function rename(
  parts: Parts,
  call: Call<'RenameObject'>,
  inner: Service,
): Promise<Reply<'RenameObject'>> {
  const { through } = parts
  const source = renameSourceKey(call.input.RenameSource, call.resource.bucket)
  // What is no key the remote refuses.
  const sources = source === undefined ? [] : [source]
  return through.writeAll(call, sources, renaming => through.write(renaming, inner))
}
