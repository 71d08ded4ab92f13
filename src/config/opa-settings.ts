/**
 * The settings of OPA, a part of the table in `settings.ts`, and its slice of the configuration.
 */
import { remoteEndpoint, type RemoteEndpoint } from './remote-endpoint.ts'
import type { AnySetting } from './setting.ts'
import { age, count, matching, oneOf, optional, path, switchedOn, type Kind } from './values.ts'

/** Where an OPA server is. */
export type OpaAddress =
  | { readonly kind: 'unix'; readonly path: string }
  | Extract<RemoteEndpoint, { readonly kind: 'url' }>

export interface OpaValues {
  opaUrl: OpaAddress | undefined
  opaBundle: string | undefined
  opaPath: string
  opaAdmissionPath: string | undefined
  opaDecides: 'with-policies' | 'alone' | 'admission'
  opaTimeoutMs: number
  opaFails: 'closed' | 'open'
  opaCacheEntries: number
  opaCacheAgeMs: number
  opaTags: boolean
  opaTokenFile: string | undefined
  opaCaFile: string | undefined
}

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
  /** Of the document that decides what is queued and kept; absent where filters alone do. */
  readonly admissionPath: string | undefined
  /** Who decides who may do what; nothing of that is asked where it is `admission`. */
  readonly decides: 'with-policies' | 'alone' | 'admission'
  readonly timeoutMs: number
  /** What becomes of calls while nobody answers. */
  readonly fails: 'closed' | 'open'
  readonly cacheEntries: number
  readonly cacheAgeMs: number
  /** Whether policies are told of the tags that objects have. */
  readonly tellsTags: boolean
}

/** @returns `undefined` where OPA is not asked */
export function opaConfigOf(values: OpaValues): OpaConfig | undefined {
  const source = sourceOf(values)
  if (source === undefined) return undefined
  return {
    source,
    path: values.opaPath,
    admissionPath: values.opaAdmissionPath,
    decides: values.opaDecides,
    timeoutMs: values.opaTimeoutMs,
    fails: values.opaFails,
    cacheEntries: values.opaCacheEntries,
    cacheAgeMs: values.opaCacheAgeMs,
    tellsTags: values.opaTags,
  }
}

function sourceOf({ opaUrl, opaBundle, opaTokenFile, opaCaFile }: OpaValues): OpaSource | undefined {
  if (opaBundle !== undefined) return { kind: 'bundle', file: opaBundle }
  if (opaUrl === undefined) return undefined
  return { kind: 'server', address: opaUrl, tokenFile: opaTokenFile, caFile: opaCaFile }
}

/** @returns what is fine setting by setting, but not together */
export function opaContradictions(values: OpaValues): string[] {
  const { opaUrl, opaBundle, opaDecides, opaAdmissionPath } = values
  const problems: string[] = []
  if (opaUrl !== undefined && opaBundle !== undefined)
    problems.push(`${opaSettings.opaUrl.env} and ${opaSettings.opaBundle.env}: set one of them`)
  if (opaDecides === 'admission' && opaAdmissionPath === undefined)
    problems.push(`${opaSettings.opaDecides.env}: admission needs ${opaSettings.opaAdmissionPath.env}`)
  return problems
}

const opaAddress: Kind<OpaAddress> = {
  expects: 'a URL such as http://127.0.0.1:8181, or unix:/run/opa.sock',
  parse(text) {
    if (/^unix:\/[^\0]*$/.test(text)) return { kind: 'unix', path: text.slice('unix:'.length) }
    const url = remoteEndpoint.parse(text, { homeDir: '/', workingDir: '/' })
    return url?.kind === 'url' ? url : undefined
  },
  show: address => (address.kind === 'unix' ? `unix:${address.path}` : remoteEndpoint.show(address)),
}

const documentPath = matching(
  /^[A-Za-z_][\w-]*(?:\/[A-Za-z_][\w-]*)*$/,
  "a document's path such as s3d/authz",
)

export const opaSettings: {
  readonly [Name in keyof OpaValues]: AnySetting<OpaValues[Name], object>
} = {
  opaUrl: {
    env: 'S3D_OPA_URL',
    path: 'opa.url',
    flag: 'opa-url',
    kind: optional(opaAddress),
    about:
      'OPA server that is asked whether calls are permitted: an http or https URL, or unix:/run/opa.sock',
  },
  opaBundle: {
    env: 'S3D_OPA_BUNDLE',
    path: 'opa.bundle',
    flag: 'opa-bundle',
    kind: optional(path),
    about:
      'instead of a server, a policy compiled to WebAssembly: a bundle of opa build -t wasm, or a .wasm file with data.json beside it; read again when it changes',
  },
  opaPath: {
    env: 'S3D_OPA_PATH',
    path: 'opa.path',
    flag: 'opa-path',
    kind: documentPath,
    fallback: 's3d/authz',
    about: "document that decides about calls: a package's, or a rule's behind it",
  },
  opaAdmissionPath: {
    env: 'S3D_OPA_ADMISSION_PATH',
    path: 'opa.admissionPath',
    flag: 'opa-admission-path',
    kind: optional(documentPath),
    about: 'document that decides what is queued and what the read cache keeps, of what their filters admit',
  },
  opaDecides: {
    env: 'S3D_OPA_DECIDES',
    path: 'opa.decides',
    flag: 'opa-decides',
    kind: oneOf(['with-policies', 'alone', 'admission']),
    fallback: 'with-policies',
    about:
      "about calls: OPA has to allow what s3d's own policies allow (with-policies), or decides alone; or only about the admission of queue and cache",
  },
  opaTimeoutMs: {
    env: 'S3D_OPA_TIMEOUT',
    path: 'opa.timeout',
    flag: 'opa-timeout',
    kind: age({ min: 10, max: 60_000 }),
    fallback: '1s',
    about: 'time OPA has for a decision',
  },
  opaFails: {
    env: 'S3D_OPA_FAIL',
    path: 'opa.fail',
    flag: 'opa-fail',
    kind: oneOf(['closed', 'open']),
    fallback: 'closed',
    about: 'while OPA does not answer, calls are refused with 503 (closed), or permitted (open)',
  },
  opaCacheEntries: {
    env: 'S3D_OPA_CACHE_ENTRIES',
    path: 'opa.cacheEntries',
    flag: 'opa-cache-entries',
    kind: count({ min: 2, max: 10_000_000 }),
    fallback: '10000',
    about: 'decisions remembered at most, of each kind',
  },
  opaCacheAgeMs: {
    env: 'S3D_OPA_CACHE_AGE',
    path: 'opa.cacheAge',
    flag: 'opa-cache-age',
    kind: age({ min: 0, max: 86_400_000 }),
    fallback: '5s',
    about: 'time a decision is remembered for the same question; 0s for not at all',
  },
  opaTags: {
    env: 'S3D_OPA_TAGS',
    path: 'opa.tags',
    flag: 'opa-tags',
    kind: switchedOn,
    fallback: 'false',
    about: 'tell policies the tags that objects have, which are looked up for every question',
  },
  opaTokenFile: {
    env: 'S3D_OPA_TOKEN_FILE',
    path: 'opa.tokenFile',
    flag: 'opa-token-file',
    kind: optional(path),
    about: 'file with the bearer token that the OPA server wants, read again every ten seconds',
  },
  opaCaFile: {
    env: 'S3D_OPA_TLS_CA',
    path: 'opa.tlsCa',
    flag: 'opa-tls-ca',
    kind: optional(path),
    about: 'PEM file with certificate authorities of the OPA server, instead of those node trusts',
  },
}
