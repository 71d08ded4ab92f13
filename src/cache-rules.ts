/**
 * Which rule holds for an object in the read cache, from the filters of the configuration and the object's own tags. Given
 * to the cache by `gateway.ts`. Invariant: what can't be decided is not kept.
 */
import type { Clock } from './base/clock.ts'
import type { Rule, RuleOf, Subject } from './cache/freshness.ts'
import type { Head } from './cache/shelf.ts'
import { decide } from './filters/decide.ts'
import type { Filter } from './filters/filter.ts'
import type { Fact, Facts, Fields } from './filters/judge.ts'
import type { AdmitsCandidate } from './opa/admission.ts'
import { S3Error, type ErrorCode } from './service/errors.ts'

export interface FreshnessFilters {
  readonly filter: Filter
  readonly freshness: {
    readonly ttlMs: number
    readonly ttl: Filter | undefined
    readonly immutable: Filter | undefined
    readonly staleIfErrorMs: number
    readonly stale: Filter
  }
}

export interface TagSources {
  /** @throws when they can't be had */
  readonly bucketTags: (bucket: string) => Promise<Fields>
  /** @throws when they can't be had */
  readonly objectTags: (bucket: string, key: string) => Promise<Fields>
  readonly clock: Clock
}

/** By a reserved tag, an object says itself that it is to stay as long as possible, or not to be kept. */
const reservedTag = 's3d.cache'
const tagsCount = 'x-amz-tagging-count'
/** Tags of buckets change without an object noticing, and who may see tags can be changed, too. */
const tagsMaxAgeMs = 60_000
/** Tags that the remote shows to nobody who asks with these credentials, or does not have. */
const hidden: ReadonlySet<string> = new Set<ErrorCode>(['AccessDenied', 'MethodNotAllowed', 'NotImplemented'])

interface Known {
  readonly rule: Rule | undefined
  readonly untilMs: number
}

/** What is not decided yet, and what is missing. */
type Verdict = { readonly rule: Rule | undefined } | { readonly needs: ReadonlySet<Fact> }

export function cacheRules(filters: FreshnessFilters, { bucketTags, objectTags, clock }: TagSources): RuleOf {
  const known = new WeakMap<Head, Known>()
  const judged = (facts: Facts): Verdict => verdict(filters, facts)
  const learned = async (subject: Subject, head: Head, facts: Facts): Promise<Rule | undefined> => {
    const { bucket, key } = subject
    let [full, untilMs] = [facts, Infinity]
    try {
      if (facts.object?.tags === undefined) {
        full = { ...full, object: { ...full.object, key, tags: await objectTags(bucket, key) } }
      }
      let found = judged(full)
      if ('needs' in found) {
        full = { ...full, bucket: { name: bucket, tags: await bucketTags(bucket) } }
        untilMs = clock.now() + tagsMaxAgeMs
        found = judged(full)
      }
      const rule = 'needs' in found ? undefined : tagged(found.rule, full.object?.tags)
      known.set(head, { rule, untilMs })
      return rule
    } catch (error) {
      const found = judged(facts)
      const rule = 'needs' in found ? undefined : found.rule
      // They forbid nothing then, unless a filter asks for them.
      if (error instanceof S3Error && hidden.has(error.code)) {
        known.set(head, { rule, untilMs: clock.now() + tagsMaxAgeMs })
        return rule
      }
      // The remote may tell a moment later: they forbade nothing when what is kept came, and may forbid what comes now.
      const { kept } = subject
      return kept && rule && { ...rule, isPinned: kept.isPinned === true }
    }
  }
  return subject => {
    const { bucket, key, head } = subject
    if (head === undefined) {
      const found = judged({ bucket: { name: bucket }, object: { key } })
      return 'needs' in found ? validating : found.rule
    }
    const before = known.get(head)
    if (before !== undefined && before.untilMs > clock.now()) return before.rule
    const facts = factsOf(subject, head)
    const found = judged(facts)
    if ('needs' in found || facts.object?.tags === undefined) return learned(subject, head, facts)
    const rule = tagged(found.rule, facts.object.tags)
    known.set(head, { rule, untilMs: Infinity })
    return rule
  }
}

/** Who else has to admit what is kept. */
export interface Judge {
  readonly asks: AdmitsCandidate
  /** For how long an answer holds for a version of an object. */
  readonly rememberedMs: number
  /** Absent where tags need not be known. */
  readonly objectTags: TagSources['objectTags'] | undefined
  readonly clock: Clock
}

/** Asked about what the filters admit, once it is known what it is. */
export function judgedRules(ruleOf: RuleOf, judge: Judge | undefined): RuleOf {
  if (judge === undefined) return ruleOf
  const known = new WeakMap<Head, { readonly admits: boolean; readonly untilMs: number }>()
  const asked = async (subject: Subject, head: Head): Promise<boolean> => {
    const untilMs = judge.clock.now() + judge.rememberedMs
    const admits = await admittedBy(judge, subject, head)
    known.set(head, { admits, untilMs })
    return admits
  }
  return subject => {
    const found = ruleOf(subject)
    const { head } = subject
    if (head === undefined || found === undefined) return found
    const before = known.get(head)
    if (before !== undefined && before.untilMs > judge.clock.now()) return before.admits ? found : undefined
    return Promise.all([found, asked(subject, head)]).then(([rule, admits]) => (admits ? rule : undefined))
  }
}

async function admittedBy({ asks, objectTags }: Judge, subject: Subject, head: Head): Promise<boolean> {
  const { bucket, key } = subject
  const facts = factsOf(subject, head).object
  if (facts === undefined) return false
  if (objectTags === undefined || facts.tags !== undefined) return asks({ bucket, object: facts })
  return objectTags(bucket, key).then(
    tags => asks({ bucket, object: { ...facts, tags } }),
    () => false,
  )
}

const validating: Rule = { mode: 'validate', ttlMs: 0, staleIfErrorMs: 0 }

function verdict({ filter, freshness }: FreshnessFilters, facts: Facts): Verdict {
  const admitted = decide(filter, facts)
  if (admitted.state === 'refused') return { rule: undefined }
  if (admitted.state === 'open') return { needs: admitted.needs }
  const { ttlMs, ttl, immutable, staleIfErrorMs, stale } = freshness
  const decisions = [immutable, ttl, staleIfErrorMs > 0 ? stale : undefined].map(
    each => each && decide(each, facts),
  )
  for (const each of decisions) if (each?.state === 'open') return { needs: each.needs }
  const [isImmutable, isTtl, isStale] = decisions.map(each => each?.state === 'admitted')
  const mode = isImmutable === true ? 'immutable' : isTtl === true ? 'ttl' : 'validate'
  return { rule: { mode, ttlMs, staleIfErrorMs: isStale === true ? staleIfErrorMs : 0 } }
}

function tagged(rule: Rule | undefined, tags: Fields | undefined): Rule | undefined {
  const said = tags?.get(reservedTag)
  if (rule === undefined || said === 'skip') return undefined
  return said === 'pin' ? { ...rule, isPinned: true } : rule
}

/** Of an object without tags that is known, too. */
function factsOf({ bucket, key, tags: given }: Subject, { headers: list, sizeBytes }: Head): Facts {
  const headers = new Map<string, string>()
  const metadata = new Map<string, string>()
  for (let at = 0; at + 1 < list.length; at += 2) {
    const name = list[at]?.toLowerCase() ?? ''
    const value = list[at + 1] ?? ''
    if (name.startsWith('x-amz-meta-')) metadata.set(name.slice('x-amz-meta-'.length), value)
    else headers.set(name, value)
  }
  const tags = given ?? (Number(headers.get(tagsCount) ?? 0) === 0 ? new Map<string, string>() : undefined)
  return { bucket: { name: bucket }, object: { key, headers, metadata, sizeBytes, ...(tags && { tags }) } }
}
