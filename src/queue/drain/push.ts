/**
 * One entry to the remote: what its rule for conflicts asks for, then the call or calls that do it. Repeating a push is
 * harmless: the same bytes under the same key, and what is already there is recognised where that spares much.
 */
import { deleteOne, deleted } from './deletes.ts'
import { compare, conditionOn, copyKey, etagOf, isContradicted, lacksConditions } from './guard.ts'
import { look } from './look.ts'
import { putParts } from './parts.ts'
import { putWhole } from './put.ts'
import { isStoredAs } from './stored.ts'
import type { ConflictRule, Manner, Outcome, PushDependencies, PutTask, Task } from './task.ts'

/** Larger bodies are looked for at the remote before they are sent again. */
const lookFromBytes = 1024 * 1024

export async function pushPut(deps: PushDependencies, task: PutTask, rule: ConflictRule): Promise<Outcome> {
  const { entry, row } = task
  if (rule === 'overwrite') {
    if (entry.attempts > 0 && row.sizeBytes >= lookFromBytes) {
      const there = await look(deps.looks, entry, task.signal)
      if (there !== undefined && isStoredAs(there, row)) return alreadyThere(deps, task)
    }
    return put(deps, task, { key: entry.key, precondition: {} })
  }
  const there = await look(deps.looks, entry, task.signal)
  // Ours, from an attempt whose answer was lost, is no conflict, even where tags can't be told.
  if (there !== undefined && isStoredAs(there, row)) return alreadyThere(deps, task)
  const found = compare({ entry, ours: [...task.ours, row.etag] }, there)
  if (found.kind === 'changed') return conflicting(deps, task, { rule, theirs: found.theirs })
  try {
    return await conditionally(deps, task, isConditional =>
      put(deps, task, { key: entry.key, precondition: isConditional ? found.precondition : {} }),
    )
  } catch (error) {
    if (!isContradicted(error)) throw error
    const now = await look(deps.looks, entry, task.signal)
    if (now !== undefined && isStoredAs(now, row)) return alreadyThere(deps, task)
    const theirs = etagOf(now)
    if (theirs !== row.etag) return conflicting(deps, task, { rule, theirs })
    // A call that was repeated on the way has met itself: with the bytes, and perhaps without all else.
    return put(deps, task, { key: entry.key, precondition: conditionOn(now) })
  }
}

export async function pushDelete(deps: PushDependencies, task: Task, rule: ConflictRule): Promise<Outcome> {
  const { entry, signal } = task
  if (rule === 'overwrite') return deleteOne(deps, task, {})
  const there = await look(deps.looks, entry, signal)
  if (there === undefined) return deleted
  const found = compare(task, there)
  try {
    if (found.kind === 'unchanged') {
      return await conditionally(deps, task, isConditional =>
        deleteOne(deps, task, isConditional ? found.precondition : {}),
      )
    }
  } catch (error) {
    if (!isContradicted(error)) throw error
  }
  const theirs = etagOf(await look(deps.looks, entry, signal))
  if (theirs === etagOf(undefined)) return deleted
  // There is nothing of ours that could go beside theirs.
  return rule === 'copy'
    ? { kind: 'pushed', etag: theirs, proof: 'answer' }
    : { kind: 'conflict', ours: 'none', theirs }
}

function put(deps: PushDependencies, task: PutTask, manner: Manner): Promise<Outcome> {
  return task.row.partsCount === undefined ? putWhole(deps, task, manner) : putParts(deps, task, manner)
}

async function alreadyThere(deps: PushDependencies, task: PutTask): Promise<Outcome> {
  await leaveBegun(deps, task)
  return { kind: 'pushed', etag: task.row.etag, proof: 'etag' }
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
