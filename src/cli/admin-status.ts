/**
 * What the daemon's admin endpoint says about it. `status` and `doctor` show it beside what they learn by S3, and go on
 * without where there is none: most of what they say does not depend on it.
 */
import { systemCode } from '../base/system-error.ts'
import type { Config } from '../config.ts'
import { hostAndPort, isLocal, parseAddress } from '../config/address.ts'

export type AdminAnswer =
  /** There is none to ask, or it is that of a daemon on another machine. */
  | { readonly state: 'none' }
  | { readonly state: 'silent'; readonly endpoint: string; readonly reason: string }
  /** Somebody answers who is not the daemon that serves S3. */
  | { readonly state: 'stranger'; readonly endpoint: string }
  | { readonly state: 'known'; readonly endpoint: string; readonly facts: AdminFacts }

export interface AdminFacts {
  readonly version: string
  readonly mode: string
  readonly uptimeSeconds: number
  /** Absent where the daemon keeps nothing on a disk. */
  readonly freeBytes: number | undefined
  readonly ready: boolean
  readonly checks: Readonly<Record<string, string>>
}

/** Who is there answers at once. */
const timeoutMs = 2_000

/** @param hostId of who answered at the S3 endpoint, its `x-amz-id-2` */
export async function askAdmin(
  { admin, endpoint: s3 }: Pick<Config, 'admin' | 'endpoint'>,
  hostId: string | undefined,
  signal: AbortSignal,
): Promise<AdminAnswer> {
  if (admin === undefined || (admin.listen.every(isLocal) && !isHere(s3))) return { state: 'none' }
  const { endpoint } = admin
  try {
    const limited = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)])
    const response = await fetch(endpoint + '/v1/status', { signal: limited, redirect: 'error' })
    const answer: unknown = response.ok ? await response.json() : undefined
    const facts = factsOf(answer)
    if (facts === undefined || hostId === undefined || member(answer, 'hostId') !== hostId)
      return { state: 'stranger', endpoint }
    return { state: 'known', endpoint, facts }
  } catch (error) {
    signal.throwIfAborted()
    if (error instanceof SyntaxError) return { state: 'stranger', endpoint }
    const cause = error instanceof Error && error.cause !== undefined ? error.cause : error
    return { state: 'silent', endpoint, reason: systemCode(cause) }
  }
}

function isHere(endpoint: string): boolean {
  return parseAddress(hostAndPort(endpoint))?.every(isLocal) ?? false
}

/** @returns `undefined` when the answer is not that of an admin endpoint */
function factsOf(answer: unknown): AdminFacts | undefined {
  const [version, mode, uptimeSeconds] = ['version', 'mode', 'uptimeSeconds'].map(name =>
    member(answer, name),
  )
  const [freeBytes, ready, checks] = ['freeBytes', 'ready', 'checks'].map(name => member(answer, name))
  if (typeof version !== 'string' || typeof mode !== 'string') return undefined
  if (typeof uptimeSeconds !== 'number' || typeof ready !== 'boolean') return undefined
  if (typeof checks !== 'object' || checks === null) return undefined
  return {
    version,
    mode,
    uptimeSeconds,
    freeBytes: typeof freeBytes === 'number' ? freeBytes : undefined,
    ready,
    checks: Object.fromEntries(Object.entries(checks).map(([name, result]) => [name, String(result)])),
  }
}

function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).find(([key]) => key === name)?.[1]
    : undefined
}
