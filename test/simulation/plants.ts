/**
 * Bugs that are planted around the real parts, to see that histories find them. Production code knows nothing of them.
 */
import { createHash } from 'node:crypto'
import { around, reply } from '../../src/service/service.ts'
import type { Call, Layer, OpName, Output, Reply, Service } from '../../src/service/service.ts'
import type { Pushing } from '../../src/queue/waiting.ts'
import { payloadOf } from '../../src/service/payload.ts'
import type { OpenStore } from '../../src/store/store.ts'
import type { Step } from '../support/traced-disk.ts'
import { planOf, type Plan } from './plan.ts'
import type { Judgement } from './tally.ts'
import { cachePlants, deaf, noCachePlant, type CachePlant } from './cache-plants.ts'
import { layerPlants, toldAs, versionPlants } from './layer-plants.ts'

export interface Plant {
  /** What becomes of a change of the disk. */
  disk(step: Step): 'skip' | undefined
  /** After the start, each time. */
  opened?(store: OpenStore): void
  /**
   * How the drain reaches the remote.
   * @param below the cache, where there is one
   */
  push(below: Service, store: OpenStore, remote: Service): Service
  pushing(real: Pushing): Pushing
  local(real: Service): Service
  layer(real: Layer): Layer
  /** Of histories that have one. */
  readonly cache: CachePlant
  /** Whether it can make a difference to a history; without, to all. */
  readonly concerns?: (plan: Plan) => boolean
}

export const noPlant: Plant = {
  disk: () => undefined,
  push: below => below,
  pushing: real => real,
  local: real => real,
  layer: real => real,
  cache: noCachePlant,
}

const hasCache = ({ cache }: Plan): boolean => cache !== undefined
const hasVersions = ({ versions }: Plan): boolean => versions !== undefined

const skipping = (point: string): Plant => ({
  ...noPlant,
  disk: step => (step.call === 'flush' && step.point === point ? 'skip' : undefined),
})

function isPut(call: Call<OpName>): call is Call<'PutObject'> {
  return call.op === 'PutObject'
}

function isList(call: Call<OpName>): call is Call<'ListObjectsV2'> {
  return call.op === 'ListObjectsV2'
}

function isGet(call: Call<OpName>): call is Call<'GetObject'> {
  return call.op === 'GetObject'
}

function isPart(call: Call<OpName>): call is Call<'UploadPart'> {
  return call.op === 'UploadPart'
}

function isCompletion(call: Call<OpName>): call is Call<'CompleteMultipartUpload'> {
  return call.op === 'CompleteMultipartUpload'
}

/** What the remote would answer to an upload in parts. */
function etagIn({ input }: Call<'CompleteMultipartUpload'>): string {
  const digests = (input.MultipartUpload?.Parts ?? []).map(({ ETag = '' }) => ETag.replaceAll('"', ''))
  const whole = createHash('md5').update(Buffer.from(digests.join(''), 'hex'))
  return `"${whole.digest('hex')}-${digests.length}"`
}

/** Their answers say nothing. */
const withoutOutput: ReadonlySet<OpName> = new Set([
  'DeleteObject',
  'PutObjectTagging',
  'DeleteObjectTagging',
])

/** Every output may be without its members. */
function outputOf<Op extends OpName>(output: object): Reply<Op> {
  return { output: () => Promise.resolve(output as Output<Op>) } // for what is planted, close enough
}

export const plants: Readonly<Record<string, Plant>> = {
  'the index is not flushed': skipping('index.flush'),
  'bodies are not flushed': skipping('segment.flush'),
  'an entry is dropped before it is pushed': {
    ...noPlant,
    push: (below, store) => async call => {
      const mirror = store.index.bucket(call.resource.bucket)
      if (call.op === 'PutObject' && mirror !== undefined) {
        const [entry] = store.index.entriesOf(mirror.id, call.resource.key)
        if (entry !== undefined) await store.index.commit(change => change.finishEntry(entry, undefined))
      }
      return below(call)
    },
  },
  'a refusal is taken for success': {
    ...noPlant,
    push: below => call => below(call).catch(() => outputOf<typeof call.op>({})),
  },
  'bodies are cut short, and nobody compares': {
    ...noPlant,
    push: below => async call => {
      if (!isPut(call)) return below(call)
      const { Body, ContentMD5: _md5, ContentLength: _length, ...input } = call.input
      const digest = createHash('md5')
      async function* cut(): AsyncGenerator<Uint8Array> {
        for await (const chunk of payloadOf(Body)) {
          digest.update(chunk)
          yield chunk.subarray(0, chunk.length - 1)
        }
      }
      const { op, resource, raw, context } = call
      await (
        await below<'PutObject'>({ op, resource, raw, context, input: { ...input, Body: cut() } })
      ).output()
      return outputOf<typeof call.op>({ ETag: `"${digest.digest('hex')}"` })
    },
  },
  'pending deletes are forgotten at the start': {
    ...noPlant,
    opened(store) {
      for (const { id, kind } of store.index.pendingEntries({ limit: 100, afterId: '' })) {
        if (kind === 'delete') void store.index.commit(change => change.dropEntry(id))
      }
    },
  },
  'reads do not see what is pending': {
    ...noPlant,
    layer: real => inner => {
      const layer = real(inner)
      return call => (call.op === 'GetObject' ? inner(call) : layer(call))
    },
  },
  'lists ask the remote before they look at the queue': {
    ...noPlant,
    layer: real => inner => async call => {
      const isWhole = isList(call) && call.input.MaxKeys === undefined && call.input.Delimiter === undefined
      if (!isWhole) return real(inner)(call)
      const early = await (await inner(call)).output()
      // Some time passes.
      await (await inner(call)).output()
      const answered = real(asked => (isList(asked) ? Promise.resolve(outputOf(early)) : inner(asked)))
      return answered(call)
    },
  },
  'ranges are of the object before': {
    ...noPlant,
    layer: real => inner => {
      const layer = real(inner)
      const before = new Map<string, string>()
      return async call => {
        if (!isGet(call) || call.input.Range === undefined) return layer(call)
        const told = await layer<'GetObject'>(call)
        const answer = await told.output()
        const etag = before.get(call.input.Key)
        if (answer.ETag !== undefined) before.set(call.input.Key, answer.ETag)
        return toldAs(told, outputOf<typeof call.op>({ ...answer, ETag: etag ?? answer.ETag }))
      }
    },
  },
  'tags of what is pending are forgotten': {
    ...noPlant,
    local: real => async call => (call.op === 'PutObjectTagging' ? outputOf<typeof call.op>({}) : real(call)),
  },
  'copies are of what the remote has': {
    ...noPlant,
    layer: real => inner => {
      const layer = real(inner)
      return call => (call.op === 'CopyObject' ? inner(call) : layer(call))
    },
  },
  'completed uploads are not pushed': {
    ...noPlant,
    push: below => call =>
      isCompletion(call) ? Promise.resolve(outputOf<typeof call.op>({ ETag: etagIn(call) })) : below(call),
  },
  'deletes are forgotten once they are acknowledged': {
    ...noPlant,
    layer: real => inner =>
      around({ DeleteObject: () => Promise.resolve(reply<'DeleteObject'>({})) })(real(inner)),
  },
  'what goes through does not wait': {
    ...noPlant,
    // A change of versioning asks until nothing is queued, and would without waiting for ever.
    concerns: plan => !hasVersions(plan),
    pushing: real => ({
      push: real.push,
      writing: () => real.writing(),
      rewind: () => real.rewind(),
      alone: (_name, work) => work(),
      behind: () => Promise.resolve(),
      isUnsettled: () => false,
      unanswered() {},
    }),
  },
  'a push is repeated later': {
    ...noPlant,
    push: below => {
      let before: (() => Promise<unknown>) | undefined
      return async call => {
        const again = before
        if (call.op === 'PutObject') before = () => below(call)
        const answer = await below(call)
        await again?.().catch(() => {})
        return answer
      }
    },
  },
  'what was not answered is not waited for': {
    ...noPlant,
    push: below => call => {
      const { op, resource, input, raw, context } = call
      return below({ op, resource, input, raw, context: { ...context, unanswered: undefined } })
    },
    concerns: ({ late }) => late !== undefined,
  },
  'a death is taken for an end in good order': {
    ...noPlant,
    opened: store => void store.index.commit(change => change.queueEnd.setCalm(true)),
    concerns: ({ late, cuts }) => late !== undefined && cuts.length > 0,
  },
  'the cache is not told of pushes': {
    ...noPlant,
    push: (_below, _store, remote) => remote,
    cache: deaf,
    concerns: hasCache,
  },
  ...Object.fromEntries(Object.entries(layerPlants).map(([name, layer]) => [name, { ...noPlant, layer }])),
  ...Object.fromEntries(
    Object.entries(versionPlants).map(([name, layer]) => [
      name,
      { ...noPlant, layer, concerns: hasVersions },
    ]),
  ),
  ...Object.fromEntries(
    Object.entries(cachePlants).map(([name, cache]) => [name, { ...noPlant, cache, concerns: hasCache }]),
  ),
  'a write is acknowledged before it is stored': {
    ...noPlant,
    local: real => async call => {
      if (!withoutOutput.has(call.op)) return real(call)
      void real(call).catch(() => {})
      return outputOf<typeof call.op>({})
    },
  },
}

/** A copy takes what there is of its source. Chance alone hardly shows it: a history that was wrong once does. */
export const halfCopies: Plant = {
  ...noPlant,
  local: real => async call => {
    if (!isPart(call)) return real(call)
    const { ContentLength: _length, ...input } = call.input
    async function* begun(): AsyncGenerator<Uint8Array> {
      try {
        for await (const chunk of payloadOf(input.Body)) yield chunk
      } catch {
        // That is all there is.
      }
    }
    const { op, resource, raw, context } = call
    const part = { op, resource, raw, context, input: { ...input, Body: begun() } }
    return outputOf<typeof call.op>(await (await real<'UploadPart'>(part)).output())
  },
}

/** @returns the first seed from `first`, below `end`, whose history shows that it is planted, and what is wrong there */
export async function foundBy(
  plant: Plant,
  seeds: { readonly first: number; readonly end: number },
  played: (plan: Plan, plant: Plant) => Promise<Pick<Judgement, 'wrong'>>,
): Promise<{ readonly seed: number; readonly wrong: string } | undefined> {
  for (let seed = seeds.first; seed < seeds.end; seed++) {
    const plan = planOf(seed)
    if (plant.concerns?.(plan) === false) continue
    const { wrong } = await played(plan, plant)
    if (wrong !== undefined) return { seed, wrong }
  }
  return undefined
}
