/**
 * One entry to the remote: what its rule for conflicts asks for, then the call or calls that do it. Repeating a push is
 * harmless: the same bytes under the same key, and what is already there is recognised where that spares much.
 */
import { S3Error } from '../../service/errors.ts'
import { deleteOne, deleted } from './deletes.ts'
import {
  compare,
  conditionOn,
  copyKey,
  etagOf,
  isContradicted,
  lacksConditions,
  type Finding,
} from './guard.ts'
import { look, type There } from './look.ts'
import { asArrived, provenBytes, provenOurs } from './ours.ts'
import { putParts } from './parts.ts'
import { putWhole } from './put.ts'
import type { ConflictRule, Manner, Outcome, PushDependencies, PutTask, Task } from './task.ts'

/** Larger bodies are looked for at the remote before they are sent again. */
const lookFromBytes = 1024 * 1024
/** Smaller ones from this attempt on: some remotes never get to answer. */
const lookFromAttempt = 3

export async function pushPut(deps: PushDependencies, task: PutTask, rule: ConflictRule): Promise<Outcome> {
  const { entry, row } = task
  if (rule === 'overwrite') {
    const { attempts } = entry
    const isLooked = attempts >= lookFromAttempt || (attempts > 0 && row.sizeBytes >= lookFromBytes)
    const arrived = isLooked
      ? await arrivedBefore(deps, task, await lookFor(deps, task).catch(unlessRefused))
      : undefined
    return arrived ?? put(deps, task, { key: entry.key, precondition: {} })
  }
  const there = await lookFor(deps, task)
  // Ours, from an attempt whose answer was lost, is no conflict.
  const arrived = await arrivedBefore(deps, task, there)
  if (arrived !== undefined) return arrived
  const found = await compared(deps, task, { there, rows: [...task.older, row] })
  if (found.kind === 'changed') return conflicting(deps, task, { rule, theirs: found.theirs })
  try {
    return await conditionally(deps, task, isConditional =>
      put(deps, task, { key: entry.key, precondition: isConditional ? found.precondition : {} }),
    )
  } catch (error) {
    if (!isContradicted(error)) throw await foundBefore(deps, task, { there, error })
    const now = await lookFor(deps, task)
    const isThere = await arrivedBefore(deps, task, now)
    if (isThere !== undefined) return isThere
    if (now === undefined || (await provenBytes(deps, task, now)) === undefined)
      return conflicting(deps, task, { rule, theirs: etagOf(now) })
    // A call that was repeated on the way has met itself: with the bytes, and perhaps without all else.
    return put(deps, task, { key: entry.key, precondition: conditionOn(now) })
  }
}

export async function pushDelete(deps: PushDependencies, task: Task, rule: ConflictRule): Promise<Outcome> {
  if (rule === 'overwrite') return deleteOne(deps, task, {})
  const there = await lookFor(deps, task)
  if (there === undefined) return deleted
  const found = await compared(deps, task, { there, rows: task.older })
  try {
    if (found.kind === 'unchanged') {
      return await conditionally(deps, task, isConditional =>
        deleteOne(deps, task, isConditional ? found.precondition : {}),
      )
    }
  } catch (error) {
    if (!isContradicted(error)) throw await foundBefore(deps, task, { there, error })
  }
  const theirs = etagOf(await lookFor(deps, task))
  if (theirs === etagOf(undefined)) return deleted
  // There is nothing of ours that could go beside theirs.
  return rule === 'copy'
    ? { kind: 'pushed', etag: theirs, proof: 'answer' }
    : { kind: 'conflict', ours: 'none', theirs }
}

function lookFor({ looks }: PushDependencies, { entry, signal }: Task): Promise<There> {
  return look(looks, entry, signal)
}

/**
 * The next attempt is to find what this one has found: what comes between the two is somebody else's, however near the times
 * are. @returns the error
 */
async function foundBefore(
  { keepBase }: PushDependencies,
  { entry }: Task,
  { there, error }: { readonly there: There; readonly error: unknown },
): Promise<unknown> {
  if (entry.base === undefined) await keepBase(entry, etagOf(there))
  return error
}

/** Who may write need not be allowed to look. */
function unlessRefused(error: unknown): undefined {
  if (error instanceof S3Error && error.status === 403) return undefined
  throw error
}

/** @returns `undefined` where what is there is not all that there is to push */
async function arrivedBefore(
  deps: PushDependencies,
  task: PutTask,
  there: There,
): Promise<Outcome | undefined> {
  const proof = there && (await provenOurs(deps, task, there))
  if (proof === undefined) return undefined
  await leaveBegun(deps, task)
  return asArrived(there, proof)
}

/** @param rows of ours that may be what is there, under another name than here */
async function compared(
  deps: PushDependencies,
  task: Task,
  { there, rows }: { readonly there: There; readonly rows: readonly PutTask['row'][] },
): Promise<Finding> {
  const own = rows.map(({ etag }) => etag)
  const found = compare({ entry: task.entry, ours: [...task.ours, ...own] }, there)
  if (found.kind === 'unchanged' || there === undefined) return found
  for (const row of rows) {
    if ((await provenBytes(deps, { ...task, row }, there)) !== undefined)
      return { kind: 'unchanged', precondition: conditionOn(there) }
  }
  return found
}

function put(deps: PushDependencies, task: PutTask, manner: Manner): Promise<Outcome> {
  return task.row.partsCount === undefined ? putWhole(deps, task, manner) : putParts(deps, task, manner)
}

/** What an earlier attempt began under the entry's own key, where that is not what brings it there. */
async function leaveBegun({ leaveUpload }: PushDependencies, { entry }: PutTask): Promise<void> {
  const { bucket, key, upload: uploadId } = entry
  if (uploadId !== undefined) await leaveUpload({ bucket, key, uploadId }, entry)
}

/** With conditions, and without where the remote has none: the look just before has to do then. */
async function conditionally(
  { lacks }: PushDependencies,
  { entry }: Task,
  work: (isConditional: boolean) => Promise<Outcome>,
): Promise<Outcome> {
  const name = entry.kind === 'put' ? 'conditional-writes' : 'conditional-deletes'
  if (lacks.has(entry, name)) return work(false)
  try {
    return await work(true)
  } catch (error) {
    if (!lacksConditions(error)) throw error
    const outcome = await work(false)
    lacks.found(entry, name, 'a push with a condition')
    return outcome
  }
}

/** Somebody else's object is there. */
async function conflicting(
  deps: PushDependencies,
  task: PutTask,
  { rule, theirs }: { readonly rule: ConflictRule; readonly theirs: string },
): Promise<Outcome> {
  const beside = rule === 'copy' ? copyKey(task.entry) : undefined
  if (beside === undefined) return { kind: 'conflict', ours: task.row.etag, theirs }
  const outcome = await put(deps, task, { key: beside, precondition: {} })
  await leaveBegun(deps, task)
  return outcome.kind === 'pushed' ? { ...outcome, etag: theirs, copiedTo: beside } : outcome
}
