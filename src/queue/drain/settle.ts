/**
 * Pushes entries and writes down what became of them: gone with their version once the remote confirmed them, due again
 * later, or failed. Invariant: an entry leaves the store only behind the remote's confirmation, or an operator's word.
 */
import type { Clock } from '../../base/clock.ts'
import type { Log } from '../../base/log.ts'
import type { Random } from '../../base/random.ts'
import { S3Error } from '../../service/errors.ts'
import type { Entry, EntryError } from '../../store/entries.ts'
import { StoreError } from '../../store/errors.ts'
import type { Index } from '../../store/index.ts'
import { isMarker } from '../../store/rows.ts'
import { awayBackoff, delayMs, drawFrom, entryBackoff, overdueBackoff } from './backoff.ts'
import { Endings } from './endings.ts'
import { eventOf, type QueueEvent } from './event.ts'
import type { Figures } from './figures.ts'
import { etagOf } from './guard.ts'
import { HandOvers, type HandOver, type Keeper } from './keep.ts'
import type { Keys } from './keys.ts'
import { look } from './look.ts'
import type { Pace } from './pace.ts'
import { pushDelete, pushPut } from './push.ts'
import {
  nothing,
  type Begun,
  type ConflictRule,
  type Outcome,
  type PushDependencies,
  type Task,
} from './task.ts'
import type { Unsettled } from './unsettled.ts'
import { entryErrorOf, retryAfterMs, verdictOn, type Verdict } from './verdict.ts'
import type { ObjectRow } from '../../store/rows.ts'

export interface SettleDependencies {
  readonly index: Index
  readonly clock: Clock
  readonly random: Random
  readonly log: Log
  readonly push: PushDependencies
  readonly keys: Keys
  readonly unsettled: Pick<Unsettled, 'has'>
  readonly figures: Figures
  /** @param row absent for a delete */
  readonly ruleOf: (entry: Entry, row: ObjectRow | undefined) => ConflictRule | Promise<ConflictRule>
  readonly notify: (event: QueueEvent) => void
  /** Absent where nobody keeps what was pushed. */
  readonly keeper?: Keeper | undefined
}

export interface SettleConfig {
  /** An entry that waits longer is overdue. */
  readonly maxAgeMs: number
  /** Failed entries kept; beyond, what is refused is tried again. */
  readonly maxFailed: number
  /** And what they come to, where there are several. */
  readonly maxFailedBytes: number
}

type Pushed = Extract<Outcome, { kind: 'pushed' }>

/** Attempts at what arrives damaged, or is refused in words that nobody knows. */
const maxCounted = 5

export class Settling {
  readonly #deps: SettleDependencies
  readonly #config: SettleConfig
  readonly #handOvers: HandOvers | undefined
  /** Of what was pushed. */
  readonly endings: Endings

  constructor(deps: SettleDependencies, config: SettleConfig) {
    this.#deps = deps
    this.#config = config
    const { keeper, push } = deps
    this.endings = new Endings(deps)
    this.#handOvers = keeper && new HandOvers(push.source, keeper)
  }

  /** @returns what the remote made of it. @throws what it refused it with; `StoreError` `gone` when it was dropped */
  async push(entry: Begun, signal: AbortSignal): Promise<Outcome> {
    const { index, push, ruleOf } = this.#deps
    const task = { entry, signal, ...this.#leavings(entry) }
    if (entry.kind === 'delete') return pushDelete(push, task, await ruleOf(entry, undefined))
    const row = index.version(entry.bucketId, entry.key, entry.id)
    if (row === undefined || isMarker(row)) throw new StoreError('gone', 'the entry has no version any more')
    return pushPut(push, { ...task, row }, await ruleOf(entry, row))
  }

  #leavings({ bucketId, key, older: entries }: Begun): Pick<Task, 'ours' | 'older'> {
    const { index } = this.#deps
    const older = entries.flatMap(each => {
      const row = each.kind === 'delete' ? undefined : index.version(bucketId, key, each.id)
      return row === undefined || isMarker(row) ? [] : [row]
    })
    const isDeleted = entries.some(({ kind }) => kind === 'delete')
    return { ours: [...older.map(({ etag }) => etag), ...(isDeleted ? [nothing] : [])], older }
  }

  /**
   * Takes the entry and those it replaced out of the store, in one transaction with what the cache knew of the key. An
   * entry whose tags changed meanwhile stays where they can't be set at once.
   */
  async finish(entry: Begun, outcome: Outcome, signal: AbortSignal): Promise<void> {
    if (outcome.kind === 'conflict') return this.#conflict(entry, outcome)
    const { index, keys, log, clock, figures, notify, push } = this.#deps
    const leaves = outcome.etag ?? nothing
    // What was begun before its tags changed, by an earlier attempt, may have arrived with those of then.
    const mayLackTags = entry.revision > 0 && outcome.copiedTo === undefined
    const opening = this.#handOver(entry, outcome)
    const handOver = opening && (await opening)
    let isFinished = false
    try {
      isFinished = !mayLackTags && (await this.#ended(entry, leaves))
      if (!isFinished) isFinished = await this.#retag(entry, outcome, signal)
    } finally {
      if (handOver !== undefined) {
        const isLast = isFinished && index.entriesOf(entry.bucketId, entry.key).length === 0
        if (isLast) handOver.done()
        else handOver.cancelled()
      }
    }
    if (!isFinished) return
    if (entry.older.some(({ upload }) => upload !== undefined)) push.leftovers.look()
    figures.ended(entry.kind, 'pushed')
    if (outcome.copiedTo !== undefined) {
      const { bucket, key } = entry
      log.warn('somebody else changed a key that was queued: both are kept', {
        bucket,
        key,
        copy: outcome.copiedTo,
      })
    }
    keys.tell(entry, entry.id, undefined)
    notify({
      ...eventOf('pushed', entry, clock.now()),
      ...(outcome.etag !== undefined && { etag: outcome.etag }),
      ...(outcome.copiedTo !== undefined && { copiedTo: outcome.copiedTo }),
    })
  }

  #ended(entry: Entry, leaves: string): Promise<boolean> {
    const ended = this.endings.finish(entry, leaves)
    if (this.#deps.keys.isAwaited(entry)) this.endings.hurry()
    return ended
  }

  #handOver(entry: Entry, outcome: Outcome): Promise<HandOver | undefined> | undefined {
    const { index } = this.#deps
    const handOvers = this.#handOvers
    if (handOvers === undefined || entry.kind === 'delete') return undefined
    const row = index.version(entry.bucketId, entry.key, entry.id)
    return row === undefined || isMarker(row) ? undefined : handOvers.open(entry, row, outcome)
  }

  /**
   * @param pace of the entry's bucket, to be told of it
   * @returns when it is due again; `undefined` where it is not
   */
  async refused(entry: Entry, error: unknown, pace: Pace | undefined): Promise<number | undefined> {
    const { clock, index, random, figures } = this.#deps
    const nowMs = clock.now()
    const verdict = verdictOn(error)
    if (verdict === 'gone') return undefined
    const askedMs = retryAfterMs(error, nowMs)
    if (pace !== undefined) this.#tell(pace, verdict, { nowMs, askedMs })
    const attempts = entry.attempts + 1
    const why = entryErrorOf(error)
    // What failed before for another reason, such as an absence, says nothing about this one.
    const times = entry.error?.code === why.code ? (entry.error.times ?? 0) + 1 : 1
    const isCounted = verdict === 'damaged' || verdict === 'doubtful'
    const isFinal = verdict === 'permanent' || (isCounted && times >= maxCounted)
    if (isFinal && this.#mayFail(entry)) {
      await this.#fail(entry, why, error)
      return undefined
    }
    const isOverdue = nowMs - entry.queuedMs > this.#config.maxAgeMs
    const ownBackoff = isOverdue ? overdueBackoff : entryBackoff
    // A remote in trouble is spared by the bucket's pause, and its entries need not be late on top of that.
    const backoff = verdict === 'away' ? awayBackoff : ownBackoff
    const waitMs = Math.max(askedMs, delayMs(backoff, attempts, drawFrom(random)))
    const nextMs = nowMs + waitMs
    figures.ended(entry.kind, 'retried')
    const deferral = { attempts, nextMs, error: { ...why, times } }
    await index.commit(transaction => transaction.deferEntry(entry.id, deferral))
    return nextMs
  }

  #mayFail({ sizeBytes }: Entry): boolean {
    const { failed, failedBytes } = this.#deps.index.queueTotals()
    const { maxFailed, maxFailedBytes } = this.#config
    // One that is larger by itself would be sent again for ever.
    return failed < maxFailed && (failedBytes === 0 || failedBytes + sizeBytes <= maxFailedBytes)
  }

  #tell(
    pace: Pace,
    verdict: Verdict,
    { nowMs, askedMs }: { readonly nowMs: number; readonly askedMs: number },
  ): void {
    if (verdict === 'away') pace.away(nowMs, { askedMs, draw: drawFrom(this.#deps.random) })
    else if (verdict === 'busy') pace.busy(nowMs, askedMs)
    else if (verdict !== 'temporary') pace.answered()
  }

  /** The bytes are there: only the tags are not, which changed during the push. */
  async #retag(entry: Entry, outcome: Pushed, signal: AbortSignal): Promise<boolean> {
    const { index, push, unsettled } = this.#deps
    const current = index.entry(entry.id)
    if (current === undefined || current.state !== 'waiting') return false
    // An attempt with the tags of before may arrive behind these: all of it is pushed again when it can't any more.
    if (current.revision !== entry.revision && unsettled.has(entry)) return false
    const row = index.version(entry.bucketId, entry.key, entry.id)
    if (row === undefined || isMarker(row)) return false
    if (await this.#isStillOurs(entry, outcome, signal)) {
      const where = { Bucket: entry.bucket, Key: outcome.copiedTo ?? entry.key }
      const TagSet = Object.entries(row.tags ?? {}).map(([Key, Value]) => ({ Key, Value }))
      if (TagSet.length === 0) await push.writes.ask('DeleteObjectTagging', where, signal)
      else await push.writes.ask('PutObjectTagging', { ...where, Tagging: { TagSet } }, signal)
    }
    return index.commit(transaction => transaction.finishEntry(current, outcome.etag ?? nothing))
  }

  /**
   * Tags belong to the object they were put on, not to one that somebody else has put in its place since. S3 has no
   * condition for tags, so a look just before is as near as one comes.
   */
  async #isStillOurs(entry: Entry, { etag, copiedTo }: Pushed, signal: AbortSignal): Promise<boolean> {
    if (etag === undefined || copiedTo !== undefined) return true
    try {
      return etagOf(await look(this.#deps.push.looks, entry, signal)) === etag
    } catch (error) {
      // Who may write need not be allowed to look.
      if (error instanceof S3Error && error.status === 403) return true
      throw error
    }
  }

  #conflict(entry: Entry, { ours, theirs }: Extract<Outcome, { kind: 'conflict' }>): Promise<void> {
    const message = `Somebody else changed the key: it holds ${theirs}, where ${entry.base ?? 'something else'} was replaced.`
    this.#deps.figures.ended(entry.kind, 'conflict')
    const told = new S3Error('PreconditionFailed', { message })
    return this.#fail(entry, { code: 'Conflict', message, ours, theirs }, told)
  }

  async #fail(entry: Entry, error: EntryError, told: unknown): Promise<void> {
    const { index, keys, log, clock, figures, notify } = this.#deps
    await index.commit(transaction => transaction.failEntry(entry.id, error))
    if (error.code !== 'Conflict') figures.ended(entry.kind, 'failed')
    const { bucket, key, id, kind } = entry
    log.error('a queued write was refused: it stays until it is retried or dropped', {
      bucket,
      key,
      id,
      kind,
      ...error,
    })
    keys.tell(entry, entry.id, told instanceof Error ? told : new S3Error('InternalError'))
    notify({ ...eventOf('failed', entry, clock.now()), error })
  }
}
