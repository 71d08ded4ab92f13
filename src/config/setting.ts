/**
 * What a setting is, and kinds that several of them share. The tables of settings are made of it.
 */
import { age, matching, type Kind } from './values.ts'

/** @typeParam Known what is settled before it */
export interface AnySetting<T, Known> {
  /** Environment variable. */
  readonly env?: string
  /** Dotted path in s3d.yaml. */
  readonly path?: string
  /** Long option without its dashes; absent where a command line, visible to everybody on the machine, is no place. */
  readonly flag?: string
  readonly kind: Kind<T>
  /** As a user would write it, from what is known of the settings above it; absent means unset. */
  readonly fallback?: string | ((known: Known) => string | undefined)
  /** How the documentation puts a fallback that depends on something. */
  readonly fallbackNote?: string
  readonly about: string
  /** Never shown. */
  readonly secret?: true
  /** Not only the daemon, also the commands that talk to one take its flag. */
  readonly client?: true
}

export const region: Kind<string> = matching(/^[a-z0-9][a-z0-9-]{0,62}$/, 'a region such as us-east-1')
export const timeout: Kind<number> = age({ min: 100, max: 86_400_000 })
