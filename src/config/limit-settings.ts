/**
 * Limits that every identity has for itself, a part of the table in `settings.ts`: the ones that need no list. The others
 * are in `limit-rules.ts`.
 */
import type { AnySetting } from './setting.ts'
import { count, optional, size, type Kind } from './values.ts'

export interface LimitValues {
  limitRequests: number | undefined
  limitBurst: number | undefined
  limitConcurrency: number | undefined
  limitReceiveBytes: number | undefined
  limitSendBytes: number | undefined
}

export interface LimitRule {
  readonly name: string
  readonly who: readonly LimitedWho[]
  readonly services: readonly ('s3' | 'iam' | 'sts')[]
  /** Patterns of names. */
  readonly buckets: readonly string[]
  readonly operations: 'all' | 'read' | 'write'
  readonly per: readonly ('identity' | 'access-key' | 'account' | 'bucket' | 'address')[]
  readonly rate: { readonly perSecond: number; readonly burst: number } | undefined
  readonly concurrency: number | undefined
  /** Bytes a second. */
  readonly receiveBytes: number | undefined
  readonly sendBytes: number | undefined
}

export type LimitedWho =
  | { readonly kind: 'root' | 'anonymous' }
  | { readonly kind: 'user' | 'role' | 'account' | 'key'; readonly pattern: string }

/** Half a request a second is one every two seconds. */
export const requestRate: Kind<number> = {
  expects: 'requests a second, from 0.001 to 1000000',
  parse(text) {
    const value = /^\d{1,7}(\.\d{1,3})?$/.test(text) ? Number(text) : 0
    return value >= 0.001 && value <= 1_000_000 ? value : undefined
  },
  show: String,
}
export const requestCount: Kind<number> = count({ min: 1, max: 1_000_000 })
/** A second. */
export const byteRate: Kind<number> = size({ min: 1_024, max: 2 ** 40 })

export const limitSettings: {
  readonly [Name in keyof LimitValues]: AnySetting<LimitValues[Name], object>
} = {
  limitRequests: {
    env: 'S3D_LIMIT_REQUESTS',
    path: 'limits.requests',
    flag: 'limit-requests',
    kind: optional(requestRate),
    about: 'requests a second for each identity; more are told SlowDown',
  },
  limitBurst: {
    env: 'S3D_LIMIT_BURST',
    path: 'limits.burst',
    flag: 'limit-burst',
    kind: optional(requestCount),
    fallbackNote: 'as many as in a second',
    about: 'requests that may come at once where there were fewer before',
  },
  limitConcurrency: {
    env: 'S3D_LIMIT_CONCURRENCY',
    path: 'limits.concurrency',
    flag: 'limit-concurrency',
    kind: optional(requestCount),
    about: 'requests under way at once for each identity; more are told SlowDown',
  },
  limitReceiveBytes: {
    env: 'S3D_LIMIT_RECEIVE',
    path: 'limits.receive',
    flag: 'limit-receive',
    kind: optional(byteRate),
    about: 'bytes a second that bodies of requests may have, for each identity; more are held back',
  },
  limitSendBytes: {
    env: 'S3D_LIMIT_SEND',
    path: 'limits.send',
    flag: 'limit-send',
    kind: optional(byteRate),
    about: 'bytes a second that bodies of answers may have, for each identity; more are held back',
  },
}

/** @returns the rule that the settings make, if they make one */
export function limitRuleOf(values: LimitValues): readonly LimitRule[] {
  const { limitRequests: perSecond, limitBurst: burst, limitConcurrency: concurrency } = values
  const { limitReceiveBytes: receiveBytes, limitSendBytes: sendBytes } = values
  if ([perSecond, concurrency, receiveBytes, sendBytes].every(each => each === undefined)) return []
  const rate = perSecond === undefined ? undefined : { perSecond, burst: burst ?? burstOf(perSecond) }
  const about = { who: [], services: [], buckets: [], operations: 'all', per: ['identity'] } as const
  return [{ name: 'settings', ...about, rate, concurrency, receiveBytes, sendBytes }]
}

export function burstOf(perSecond: number): number {
  return Math.max(1, Math.ceil(perSecond))
}
