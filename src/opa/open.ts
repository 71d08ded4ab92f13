/**
 * OPA as the configuration wants it: what it decides, whom it asks, and where its layers stand among those of s3d's own
 * policies. Rule: what several decide, all of them have to allow; those here are asked first.
 */
import { readFile } from 'node:fs/promises'
import type { Clock } from '../base/clock.ts'
import type { Log } from '../base/log.ts'
import type { Report } from '../base/probe.ts'
import { systemCode } from '../base/system-error.ts'
import type { OpaConfig } from '../config/opa-settings.ts'
import type { PermitsQuery } from '../service/query.ts'
import type { Layer, Passage } from '../service/service.ts'
import { admitting, type AdmitsCandidate } from './admission.ts'
import { opaAuthorization, opaGate, opaPassage, type OpaDependencies } from './authorize.ts'
import { OpaError } from './bundle.ts'
import { Decider } from './decider.ts'
import type { Engine } from './engine.ts'
import { opaPermits } from './query.ts'
import { RestEngine } from './rest.ts'
import { TokenFile } from './token.ts'
import { WasmEngine } from './wasm.ts'

/** Layers of s3d's own policies. */
export interface OwnLayers {
  /** Before documents are read. */
  readonly gate: Layer
  readonly documents: Layer
  /** Behind them; absent where the gate says all. */
  readonly authorization: Layer | undefined
}

type TagsOf = NonNullable<OpaDependencies['tagsOf']>

/** What the policy says to queue and cache. */
export interface OpaAdmission {
  readonly queue: AdmitsCandidate
  readonly cache: AdmitsCandidate
  /** For how long an answer may be remembered. */
  readonly rememberedMs: number
  /** Whether it is told of the tags of what is read, which have to be looked up. */
  readonly tellsTags: boolean
}

export interface OpenOpa {
  /** @returns what stands before the calls, the outermost first */
  layers(own: OwnLayers, tagsOf: TagsOf): readonly Layer[]
  passing(passage: Passage): Passage
  /** Asked about what IAM and STS are to do; absent where only admission is asked about. */
  readonly permits: PermitsQuery | undefined
  /** Absent where filters alone decide. */
  readonly admission: OpaAdmission | undefined
  readonly report: Report
  close(): Promise<void>
}

/** @throws {OpaError} */
export async function openOpa(
  { clock, log }: { readonly clock: Clock; readonly log: Log },
  config: OpaConfig,
): Promise<OpenOpa> {
  const engine = await engineOf({ clock, log }, config)
  const { path, admissionPath, decides, cacheEntries, cacheAgeMs, tellsTags } = config
  const memory = { cacheEntries, cacheAgeMs }
  const calls = { about: 'calls', path, member: 'allow', ...memory, isOpen: config.fails === 'open' }
  const decider = decides === 'admission' ? undefined : new Decider({ engine, clock, log }, calls)
  const features = (['queue', 'cache'] as const).map(feature => {
    if (admissionPath === undefined) return undefined
    const asking = { about: feature, path: admissionPath, member: feature, ...memory, isOpen: false }
    return new Decider({ engine, clock, log }, asking)
  })
  const [queue, cache] = features
  const deps = decider && { decider, clock, log, tagsOf: undefined }
  return {
    layers(own, tagsOf) {
      if (deps === undefined) return inOrder(own)
      const asking = { ...deps, tagsOf: tellsTags ? tagsOf : undefined }
      if (decides === 'alone') return [opaGate(asking), own.documents, opaAuthorization(asking)]
      return [...inOrder(own), opaAuthorization(asking)]
    },
    permits: deps && opaPermits(deps),
    passing: passage => (deps === undefined ? passage : opaPassage(deps, passage)),
    admission: queue &&
      cache && {
        queue: admitting(queue, 'queue'),
        cache: admitting(cache, 'cache'),
        rememberedMs: cacheAgeMs,
        tellsTags,
      },
    report(meter) {
      for (const each of [decider, ...features]) each?.report(meter)
      engine.report(meter)
    },
    close: () => engine.close(),
  }
}

/** The layers of s3d's own policies with those of OPA, where it is asked. */
export function guarded(opa: OpenOpa | undefined, own: OwnLayers, tagsOf: TagsOf): readonly Layer[] {
  return opa === undefined ? inOrder(own) : opa.layers(own, tagsOf)
}

function inOrder({ gate, documents, authorization }: OwnLayers): readonly Layer[] {
  return authorization === undefined ? [gate, documents] : [gate, documents, authorization]
}

async function engineOf(
  { clock, log }: { readonly clock: Clock; readonly log: Log },
  { source, path, admissionPath, decides, timeoutMs }: OpaConfig,
): Promise<Engine> {
  if (source.kind === 'bundle') {
    const paths = [decides === 'admission' ? undefined : path, admissionPath].filter(
      each => each !== undefined,
    )
    return WasmEngine.open({ clock, log }, { file: source.file, paths, timeoutMs })
  }
  const { address, tokenFile, caFile } = source
  const token = tokenFile === undefined ? undefined : new TokenFile(tokenFile, clock)
  const ca = caFile === undefined ? undefined : await textOf(caFile)
  return new RestEngine({ clock, token }, { address, timeoutMs, ca })
}

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (cause) {
    throw new OpaError(`${file}: can't be read (${systemCode(cause)})`, { cause })
  }
}
