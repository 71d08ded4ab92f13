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

/** The daemon answered, and did not do what it was asked. */
export class AdminRefusal extends Error {
  readonly status: number
  /** In the daemon's words. */
  readonly reason: string

  constructor(status: number, reason: string) {
    super(`the daemon refused: ${reason}`)
    this.status = status
    this.reason = reason
  }
}

/** @throws {UsageError} where there is no endpoint; {AdminRefusal} what the daemon said; an error that none answers */
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
  if (!response.ok) throw new AdminRefusal(response.status, text.trim())
  const answer: unknown = JSON.parse(text)
  return isFields(answer) ? answer : {}
}

export function listOf(value: unknown): readonly Fields[] {
  return Array.isArray(value) ? value.filter(isFields) : []
}

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null
}
