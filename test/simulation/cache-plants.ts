/**
 * Bugs of the read cache that are planted around its parts, to see that histories find them.
 */
import type { Clock } from '../../src/base/clock.ts'
import type { Rule, RuleOf } from '../../src/cache/freshness.ts'
import type { Item, Shelf } from '../../src/cache/shelf.ts'
import { payloadOf } from '../../src/service/payload.ts'
import type { Call, OpName, Output, Reply, Service } from '../../src/service/service.ts'
import type { Keeper } from '../../src/queue/drain/keep.ts'
import type { Index } from '../../src/store/index.ts'

export interface CachePlant {
  /** As the cache sees it. */
  index(real: Index): Index
  shelf(real: Shelf): Shelf
  rules(real: RuleOf): RuleOf
  /** Below the cache. */
  remote(real: Service): Service
  clock(real: Clock): Clock
  /** Of what was pushed. */
  keeper(real: Keeper): Keeper
}

export const noCachePlant: CachePlant = {
  index: real => real,
  shelf: real => real,
  rules: real => real,
  remote: real => real,
  clock: real => real,
  keeper: real => real,
}

/** Every object's rule is another one. */
function ruled(change: (rule: Rule) => Rule): CachePlant {
  return {
    ...noCachePlant,
    rules: real => async subject => {
      const rule = await real(subject)
      return rule && change(rule)
    },
  }
}

/** The real one, but for some members. */
function overlaid<T extends object>(real: T, members: Partial<T>): T {
  return new Proxy(real, {
    get(target, name) {
      if (Object.hasOwn(members, name)) return Reflect.get(members, name)
      const found: unknown = Reflect.get(target, name)
      return typeof found === 'function' ? found.bind(target) : found
    },
  })
}

function lengthOf({ head, blockBytes }: Item, block: number): number {
  return Math.min(blockBytes, head.sizeBytes - block * blockBytes)
}

/** Whatever was kept of a key before counts as a block of what is kept of it now. */
function mixing(real: Shelf): Shelf {
  const blocks = new Map<string, Map<number, Uint8Array>>()
  const seen = new WeakMap<Item, Item>()
  const mixed = (item: Item): Item => {
    const before = seen.get(item)
    if (before !== undefined) return before
    const known = blocks.get(item.key) ?? new Map<number, Uint8Array>()
    blocks.set(item.key, known)
    const mixture = overlaid(item, {
      has: block => known.get(block)?.length === lengthOf(item, block),
      read: block => known.get(block),
      write(block, bytes) {
        known.set(block, bytes)
        return item.write(block, bytes)
      },
    })
    seen.set(item, mixture)
    return mixture
  }
  return overlaid(real, {
    find(bucket, key) {
      const item = real.find(bucket, key)
      return item && mixed(item)
    },
    place: (bucket, key, version) => mixed(real.place(bucket, key, version)),
  })
}

function isGet(call: Call<OpName>): call is Call<'GetObject'> {
  return call.op === 'GetObject'
}

/** Of the operation of the call. */
function outputOf<Op extends OpName>(output: object): Reply<Op> {
  return { output: () => Promise.resolve(output as Output<Op>) } // as the caller knows
}

/** A body that ends early is taken for all there is. */
function believing(real: Service): Service {
  return async <Op extends OpName>(call: Call<Op>): Promise<Reply<Op>> => {
    if (!isGet(call)) return real(call)
    const output = await (await real<'GetObject'>(call)).output()
    const { Body, ContentRange, ...head } = output
    if (ContentRange !== undefined || Body === undefined || typeof Body === 'string') return outputOf(output)
    const chunks: Uint8Array[] = []
    if (Body instanceof Uint8Array) chunks.push(Body)
    else
      await payloadOf(Body)
        .read(chunk => void chunks.push(chunk))
        .catch(() => {})
    const bytes = Buffer.concat(chunks)
    return outputOf({ ...head, Body: bytes, ContentLength: bytes.length })
  }
}

export const cachePlants: Readonly<Record<string, CachePlant>> = {
  'blocks of two versions are mixed': { ...noCachePlant, shelf: mixing },
  'what is kept is never asked for again': ruled(rule =>
    rule.mode === 'validate' ? { ...rule, mode: 'immutable' } : rule,
  ),
  'a body that ended early is kept as all there is': { ...noCachePlant, remote: believing },
  'a TTL never ends': ruled(rule => ({ ...rule, ttlMs: Infinity })),
  'what is written through stays kept': {
    ...noCachePlant,
    shelf: real => overlaid(real, { drop: () => undefined }),
  },
  'no outcome is doubted for long': {
    ...noCachePlant,
    clock: real => ({ now: () => real.now(), after: (_delayMs, callback) => real.after(0, callback) }),
  },
  'doubts are forgotten at a start': {
    ...noCachePlant,
    index: real => overlaid(real, { cache: overlaid(real.cache, { isCalm: () => true }) }),
  },
  'what was pushed is kept with other bytes': {
    ...noCachePlant,
    keeper: real => ({
      wants: pushed => real.wants(pushed),
      async keep(pushed, body) {
        const chunks: Uint8Array[] = []
        for await (const chunk of body) chunks.push(Buffer.from(chunk))
        await real.keep(pushed, [Buffer.concat(chunks).toReversed()])
      },
    }),
  },
  'stale answers are given for ever': ruled(rule =>
    rule.staleIfErrorMs > 0 ? { ...rule, staleIfErrorMs: Infinity } : rule,
  ),
}

/** Nobody tells the cache what left the queue. */
export const deaf: CachePlant = {
  ...noCachePlant,
  index: real => overlaid(real, { onUncached() {} }),
}
