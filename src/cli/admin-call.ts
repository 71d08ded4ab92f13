/**
 * Calls of the admin endpoint that only root may make. The commands that look after the queue and the remotes use it.
 */
import { adminSignature } from '../base/admin-signature.ts'
import { systemClock } from '../base/clock.ts'
import { systemCode } from '../base/system-error.ts'
import type { Config } from '../config.ts'
import { callerOf } from './client.ts'
import { UsageError } from './command.ts'

export type Fields = Readonly<Record<string, unknown>>

interface AdminCall {
  readonly method: 'GET' | 'POST'
  /** Path and query. */
  readonly target: string
  readonly signal: AbortSignal
}

/** @throws {UsageError} where there is no endpoint; an error with what the daemon said, or that none answers */
export async function askAdmin(config: Config, { method, target, signal }: AdminCall): Promise<Fields> {
  if (config.admin === undefined) throw new UsageError('S3D_ADMIN_ENDPOINT is none: there is nobody to ask')
  const { endpoint } = config.admin
  const authorization = adminSignature({ method, target }, callerOf(config), systemClock.now())
  const response = await fetch(endpoint + target, {
    method,
    headers: { authorization },
    signal,
    redirect: 'error',
  }).catch((error: unknown) => {
    signal.throwIfAborted()
    const cause = error instanceof Error && error.cause !== undefined ? error.cause : error
    throw new Error(`no daemon answers at ${endpoint} (${systemCode(cause)})`)
  })
  const text = await response.text()
  if (!response.ok) throw new Error(`the daemon refused: ${text.trim()}`)
  const answer: unknown = JSON.parse(text)
  return isFields(answer) ? answer : {}
}

export function listOf(value: unknown): readonly Fields[] {
  return Array.isArray(value) ? value.filter(isFields) : []
}

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null
}
