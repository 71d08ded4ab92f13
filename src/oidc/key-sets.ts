/**
 * The keys that providers sign with, fetched when a token needs them and remembered for a while. A provider is asked by one
 * request at a time, and after a failure, or for a key that it did not have, not again before a pause: strangers send tokens,
 * and none of them may make this daemon ask more often.
 */
import { readFile } from 'node:fs/promises'
import { createLocalJWKSet, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose'
import type { Clock } from '../base/clock.ts'
import type { Log } from '../base/log.ts'
import { fetchJson } from './fetch-json.ts'
import { providerName, type OidcProvider } from './provider.ts'

/** Asked again after that. */
const freshMs = 600_000
/** Good for so long while the provider can't be asked. */
const staleMs = 3_600_000
const pauseMs = 10_000
/** As STS has it, for both documents together. */
const deadlineMs = 5_000
const maxKeys = 200
const maxProviders = 100

interface Known {
  keys: JWTVerifyGetKey | undefined
  fetchedMs: number
  /** Of the last attempt, whatever came of it. */
  askedMs: number
  asking: Promise<void> | undefined
}

export class KeySets {
  readonly #clock: Clock
  readonly #log: Log
  readonly #known = new Map<string, Known>()

  constructor({ clock, log }: { readonly clock: Clock; readonly log: Log }) {
    this.#clock = clock
    this.#log = log
  }

  /** @returns `undefined` where there are none to be had */
  async of(provider: OidcProvider): Promise<JWTVerifyGetKey | undefined> {
    const known = this.#entry(provider)
    const age = this.#clock.now() - known.fetchedMs
    // Whoever has keys does not wait for newer ones.
    if (age >= staleMs) await this.#ask(provider, known)
    else if (age >= freshMs) void this.#ask(provider, known)
    return this.#clock.now() - known.fetchedMs < staleMs ? known.keys : undefined
  }

  /** For a token with a key that `of` did not have. @returns `undefined` where it was not the time to ask again */
  async renewed(provider: OidcProvider): Promise<JWTVerifyGetKey | undefined> {
    const known = this.#entry(provider)
    const before = known.keys
    await this.#ask(provider, known)
    return known.keys === before ? undefined : known.keys
  }

  #entry(provider: OidcProvider): Known {
    const trusted = trustOf(provider)
    const found = this.#known.get(trusted)
    if (found !== undefined) {
      // After a clock was set back keys must not be fresh, nor pauses last, until it is where it was.
      const nowMs = this.#clock.now()
      found.fetchedMs = Math.min(found.fetchedMs, nowMs)
      found.askedMs = Math.min(found.askedMs, nowMs)
      return found
    }
    const [oldest] = this.#known.keys()
    if (oldest !== undefined && this.#known.size >= maxProviders) this.#known.delete(oldest)
    const made: Known = { keys: undefined, fetchedMs: -Infinity, askedMs: -Infinity, asking: undefined }
    this.#known.set(trusted, made)
    return made
  }

  /** Never rejects: whether there are keys then is to be looked at. */
  async #ask(provider: OidcProvider, known: Known): Promise<void> {
    if (known.asking === undefined && this.#clock.now() - known.askedMs < pauseMs) return
    known.asking ??= this.#load(provider, known).finally(() => (known.asking = undefined))
    await known.asking
  }

  async #load(provider: OidcProvider, known: Known): Promise<void> {
    known.askedMs = this.#clock.now()
    try {
      known.keys = createLocalJWKSet(await keysOf(provider))
      known.fetchedMs = this.#clock.now()
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      this.#log.warn('keys of an identity provider are not to be had', {
        provider: providerName(provider),
        reason,
      })
    }
  }
}

/** Of one issuer two accounts may believe different sources: what one of them believes is nothing to the other. */
function trustOf({ url, ca, keysFile, keysHosts }: OidcProvider): string {
  return JSON.stringify([url, ca, keysFile, keysHosts])
}

async function keysOf(provider: OidcProvider): Promise<JSONWebKeySet> {
  const { keysFile } = provider
  const document =
    keysFile === undefined
      ? await fetchKeys(provider)
      : // It is held to the same shape as what is fetched.
        (JSON.parse(await readFile(keysFile, 'utf8')) as unknown)
  if (!isRecord(document) || !Array.isArray(document['keys'])) throw new Error('not a JSON Web Key Set')
  const keys: readonly unknown[] = document['keys']
  if (keys.length > maxKeys) throw new Error(`more than ${maxKeys} keys`)
  // Secrets that are shared with a provider are no keys of its own, and keys that are none are nobody's.
  const own = keys.filter(key => isRecord(key) && (key['kty'] === 'RSA' || key['kty'] === 'EC'))
  return { keys: own as JSONWebKeySet['keys'] } // the library looks at each member it uses
}

/** @see https://openid.net/specs/openid-connect-discovery-1_0.html */
async function fetchKeys({ url, ca, keysHosts }: OidcProvider): Promise<unknown> {
  const fetching = { ca, signal: AbortSignal.timeout(deadlineMs) }
  const issuer = new URL(url)
  const wellKnown = new URL(`${url.replace(/\/$/, '')}/.well-known/openid-configuration`)
  const about = await fetchJson(wellKnown, fetching)
  if (!isRecord(about) || about['issuer'] !== url) throw new Error(`${wellKnown.href} is not about ${url}`)
  const { jwks_uri: written } = about
  const at = typeof written === 'string' && URL.canParse(written) ? new URL(written) : undefined
  if (at?.protocol !== 'https:') throw new Error(`${wellKnown.href} has no jwks_uri with https`)
  if (at.host !== issuer.host && !keysHosts.includes(at.host))
    throw new Error(`the jwks_uri is at ${at.host}, which is not declared for ${url}`)
  return fetchJson(at, fetching)
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
