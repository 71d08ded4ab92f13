/**
 * GetObject and HeadObject: from what is kept where that is fresh enough for its rule, else by asking the remote, whose
 * answer is kept as it passes. Invariant: what is answered was the object at some moment not before the read began, or
 * as much earlier as the key's rule allows.
 */
import type { WireResponse } from '@s3d/server/protocol'
import { noteOn, notesOn } from '../service/errors.ts'
import type { ByteRange } from '../service/range.ts'
import { noted, type Call, type Reply, type Service } from '../service/service.ts'
import { answerWith, selectionOf, statusHeader, type CacheStatus } from './answer.ts'
import { askOf, type Ask, type ReadCall } from './ask.ts'
import type { Outcome } from './askings.ts'
import { BlockBody } from './block-body.ts'
import { blockOf, type Fill } from './fill.ts'
import { VersionChangedError } from './fills.ts'
import { isFresh, mayBeStale, type Rule } from './freshness.ts'
import type { Parts } from './parts.ts'
import { Question, type Answered, type Told } from './question.ts'
import type { Item } from './shelf.ts'

type ReadOp = 'GetObject' | 'HeadObject'

/** Of a key that may be written any moment, what is kept is good for nothing without the remote's word. */
const doubted = { mode: 'validate', staleIfErrorMs: 0 } as const
/** Looks at the shelf before the read goes to the remote as it came. */
const looksMax = 8

/** One read on its way through the cache. */
interface Reading<Op extends ReadOp> {
  readonly parts: Parts
  readonly ask: Ask
  readonly call: Call<Op>
  readonly inner: Service
  readonly began: number
}

export async function answerRead<Op extends ReadOp>(
  parts: Parts,
  call: Call<Op>,
  inner: Service,
): Promise<Reply<Op>> {
  const ask = askOf(call as ReadCall) // `Op` is one of the two
  if (ask === undefined || parts.keys.isChanging(ask.bucket, ask.key)) return passed(parts, call, inner)
  const reading: Reading<Op> = { parts, ask, call, inner, began: parts.askings.tick() }
  for (let looks = 0; looks < looksMax; looks += 1) {
    const answer = await look(reading)
    if (answer === 'pass') break
    if (answer !== 'again') return answer
  }
  return passed(parts, call, inner)
}

async function passed<Op extends ReadOp>(parts: Parts, call: Call<Op>, inner: Service): Promise<Reply<Op>> {
  parts.counts.count('bypass')
  return noted(await inner(call), { [statusHeader]: 'bypass' })
}

type Look<Op extends ReadOp> = Reply<Op> | 'again' | 'pass'

async function look<Op extends ReadOp>(reading: Reading<Op>): Promise<Look<Op>> {
  const { parts, ask, began } = reading
  const { shelf, askings, clock } = parts
  const { bucket, key } = ask
  const item = shelf.find(bucket, key)
  const known = item?.head.isAssumed === true ? undefined : item?.head
  const ruled = parts.ruleOf({ bucket, key, head: known, kept: known })
  const found = ruled instanceof Promise ? await ruled : ruled
  if (found === undefined) return 'pass'
  const rule: Rule = parts.doubts.has(bucket, key, item?.head) ? { ...found, ...doubted } : found
  if (item !== undefined && isDescribed(ask, item)) {
    const isAsked = askings.wasAskedSince(item, began)
    if (isAsked || isFresh(item, rule, clock.now())) return answered(reading, { item, status: 'hit' })
  }
  if (parts.keys.isChanging(bucket, key)) return 'pass'
  const takesOlder = rule.mode !== 'validate'
  const waiting = askings.toWaitFor({ bucket, key, isKnown: known !== undefined, takesOlder })
  if (waiting === undefined) return asked(reading, item, rule)
  const { outcome, isOwn } = await waiting
  if (outcome.kind === 'alone') return 'pass'
  if (outcome.kind === 'failed' && isOwn) return failed(reading, { item, rule, error: outcome.error })
  return 'again'
}

/** What was kept from a range has no checksums, whether the object has or not. */
function isDescribed(ask: Ask, { head }: Item): boolean {
  return !ask.wantsChecksums || head.hasChecksums || ask.range !== undefined
}

/** Asks the remote, also for those who come before the question is on its way. */
async function asked<Op extends ReadOp>(
  reading: Reading<Op>,
  item: Item | undefined,
  rule: Rule,
): Promise<Look<Op>> {
  const { parts, ask, call } = reading
  const asking = parts.askings.begin(ask.bucket, ask.key)
  let told: Told | undefined
  try {
    await new Promise<void>(resolve => parts.soon(resolve))
    asking.isSent = true
    told = await new Question(parts, ask).put(item, call.context.requestId)
  } finally {
    asking.settle(outcomeOf(told))
  }
  if (told.kind === 'version') return answered(reading, told)
  if (told.kind === 'again') return 'again'
  if (told.kind === 'other') return relayed(reading, told)
  const { error, answer } = told
  if (answer === undefined || (item !== undefined && mayBeStale(item, rule, parts.clock.now()))) {
    return failed(reading, { item, rule, error })
  }
  return relayed(reading, answer)
}

/** @param told absent where something went wrong here */
function outcomeOf(told: Told | undefined): Outcome {
  if (told?.kind === 'failed') return { kind: 'failed', error: told.error }
  const isShared = told?.kind === 'again' || (told?.kind === 'version' && told.isKept)
  return { kind: isShared ? 'told' : 'alone' }
}

/** What the remote said to this very read goes on as it is; to anything else it is asked again. */
async function relayed<Op extends ReadOp>(
  { parts, call, inner }: Reading<Op>,
  { wire, op }: Answered,
): Promise<Reply<Op>> {
  if (op !== call.op || wire.status === 412 || wire.status === 304) return passed(parts, call, inner)
  parts.counts.count('miss')
  const answer = parts.replyOf(call, noteIn(wire, 'miss'))
  // Whoever asks without HTTP expects refusals to be thrown.
  if (call.raw === undefined && wire.status >= 300) await answer.output()
  return answer
}

function noteIn(wire: WireResponse, status: CacheStatus): WireResponse {
  return { ...wire, headers: [...wire.headers, statusHeader, status] }
}

interface Failure {
  readonly item: Item | undefined
  readonly rule: Rule
  readonly error: unknown
}

/** An error is no absence: what is kept stays, and is answered where the rule allows that. */
async function failed<Op extends ReadOp>(
  reading: Reading<Op>,
  { item, rule, error }: Failure,
): Promise<Look<Op>> {
  noteOn(error, { [statusHeader]: 'miss' satisfies CacheStatus })
  if (item === undefined || item.isDropped || !mayBeStale(item, rule, reading.parts.clock.now())) throw error
  const answer = await answered(reading, { item, status: 'stale' }).catch((other: unknown) => {
    if (notesOn(other)[statusHeader] === 'stale') throw other
    return undefined
  })
  if (answer === undefined || answer === 'again') throw error
  return answer
}

interface Source {
  readonly item: Item
  readonly status: CacheStatus
  /** What was started for this read. */
  readonly fill?: Fill | undefined
}

/**
 * @returns `again` where the key holds another version by now
 * @throws {S3Error} as `selectionOf`, and what the remote refuses missing blocks with
 */
async function answered<Op extends ReadOp>(
  { parts, ask, call }: Reading<Op>,
  { item, status, fill }: Source,
): Promise<Reply<Op> | 'again'> {
  const { head } = item
  const onChanged = async () => {
    if (!item.isDropped) await parts.shelf.drop(item.bucket, item.key)
  }
  let body: BlockBody | Uint8Array | undefined
  try {
    const selection = selectionOf(ask, head)
    if (!ask.isHead && head.sizeBytes > 0) {
      const range = selection ?? { start: 0, end: head.sizeBytes }
      body =
        (await inOneBlock(item, range)) ??
        new BlockBody(item, range, { fills: parts.fills, context: call.context, onChanged })
      if (body instanceof BlockBody) {
        if (fill !== undefined) body.takeFrom(fill)
        await body.begin()
      } else fill?.abandon()
    } else {
      fill?.abandon()
      if (!ask.isHead) body = noBytes
    }
    parts.counts.count(status)
    return parts.replyOf(call, answerWith(ask, { head, selection, status, body }))
  } catch (error) {
    if (!(body instanceof BlockBody)) fill?.abandon()
    if (error instanceof VersionChangedError) return 'again'
    // Without a body, it is what the kept version says to conditions and ranges.
    const told = body === undefined ? status : 'miss'
    parts.counts.count(told)
    noteOn(error, { [statusHeader]: told })
    throw error
  }
}

const noBytes = new Uint8Array(0)

/** What lies in one block goes out in one piece. */
async function inOneBlock(item: Item, { start, end }: ByteRange): Promise<Uint8Array | undefined> {
  const { blockBytes } = item
  const block = blockOf(start, blockBytes)
  if (blockOf(end - 1, blockBytes) !== block || !item.has(block)) return undefined
  const found = item.read(block, 1)
  const bytes = found instanceof Promise ? await found : found
  const at = block * blockBytes
  return start === at && end === at + (bytes?.length ?? 0) ? bytes : bytes?.subarray(start - at, end - at)
}
