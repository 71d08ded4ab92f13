/**
 * OPA as the configuration wants it: what it decides, whom it asks, and where its layers stand among those of s3d's own
 * policies. Rule: what several decide, all of them have to allow; those here are asked first.
 */
import { readFile } from 'node:fs/promises'
import type { Clock } from '../base/clock.ts'
import type { Log } from '../base/log.ts'
import type { Report } from '../base/probe.ts'
import { systemCode } from '../base/system-error.ts'
import type { Layer, Passage } from '../service/service.ts'
import { opaAuthorization, opaGate, opaPassage, type OpaDependencies } from './authorize.ts'
import { OpaError } from './bundle.ts'
import { Decider } from './decider.ts'
import type { Engine } from './engine.ts'
import { RestEngine, type OpaAddress } from './rest.ts'
import { TokenFile } from './token.ts'
import { WasmEngine } from './wasm.ts'

/** Who is asked. */
export type OpaSource =
  | {
      readonly kind: 'server'
      readonly address: OpaAddress
      /** Absolute path; absent where the server wants no token. */
      readonly tokenFile: string | undefined
      /** Absolute path of PEM; absent where node's own authorities decide. */
      readonly caFile: string | undefined
    }
  /** A policy that was compiled to WebAssembly, by its absolute path. */
  | { readonly kind: 'bundle'; readonly file: string }

export interface OpaConfig {
  readonly source: OpaSource
  /** Of the document that decides. */
  readonly path: string
  /** Who decides who may do what. */
  readonly decides: 'with-policies' | 'alone'
  readonly timeoutMs: number
  /** What becomes of calls while nobody answers. */
  readonly fails: 'closed' | 'open'
  readonly cacheEntries: number
  readonly cacheAgeMs: number
  /** Whether policies are told of the tags that objects have. */
  readonly tellsTags: boolean
}

/** Layers of s3d's own policies. */
export interface OwnLayers {
  /** Before documents are read. */
  readonly gate: Layer
  readonly documents: Layer
  /** Behind them; absent where the gate says all. */
  readonly authorization: Layer | undefined
}

type TagsOf = NonNullable<OpaDependencies['tagsOf']>

export interface OpenOpa {
  /** @returns what stands before the calls, the outermost first */
  layers(own: OwnLayers, tagsOf: TagsOf): readonly Layer[]
  passing(passage: Passage): Passage
  readonly report: Report
  close(): Promise<void>
}

/** @throws {OpaError} */
export async function openOpa(
  { clock, log }: { readonly clock: Clock; readonly log: Log },
  config: OpaConfig,
): Promise<OpenOpa> {
  const engine = await engineOf({ clock, log }, config)
  const { path, cacheEntries, cacheAgeMs, tellsTags } = config
  const decider = new Decider(
    { engine, clock, log },
    { about: 'calls', path, member: 'allow', cacheEntries, cacheAgeMs, isOpen: config.fails === 'open' },
  )
  const deps = { decider, clock, log, tagsOf: undefined }
  return {
    layers({ gate, documents, authorization }, tagsOf) {
      const asking = { ...deps, tagsOf: tellsTags ? tagsOf : undefined }
      if (config.decides === 'alone') return [opaGate(asking), documents, opaAuthorization(asking)]
      return [...inOrder({ gate, documents, authorization }), opaAuthorization(asking)]
    },
    passing: passage => opaPassage(deps, passage),
    report(meter) {
      decider.report(meter)
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
  { source, path, timeoutMs }: OpaConfig,
): Promise<Engine> {
  if (source.kind === 'bundle') {
    return WasmEngine.open({ clock, log }, { file: source.file, paths: [path], timeoutMs })
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
