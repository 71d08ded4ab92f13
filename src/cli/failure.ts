/**
 * What went wrong, for people, machines and shells: one line with S3's code, everything with `--debug`, an object with
 * `--json`, and the exit code. `cli.ts` hands every error here.
 */
import { constants } from 'node:os'
import { inspect } from 'node:util'
import { systemCode } from '../base/system-error.ts'
import { ConfigError } from '../config.ts'
import { UsageError, type Terminal } from './command.ts'
import { printable } from './printable.ts'

export const exitCodes = {
  fine: 0,
  failed: 1,
  usage: 2,
  /** What a shell reports for a process that a signal ended; a closed pipe is a reader that had enough. */
  interrupted(reason: unknown): number {
    if (reason === 'EPIPE') return 0
    return 128 + (reason === 'SIGTERM' ? constants.signals.SIGTERM : constants.signals.SIGINT)
  },
} as const

/** How the error is shown. */
interface Wishes {
  readonly debug: boolean
  readonly json: boolean
}

interface Failure {
  /** S3's code, the system's, or ours. */
  readonly code: string
  readonly message: string
  readonly status?: number
  readonly requestId?: string
}

/** Writes the error to stderr. @returns the exit code */
export function report(error: unknown, { stderr }: Terminal, { debug, json }: Wishes): number {
  const failures = describe(error)
  for (const failure of failures) {
    stderr.write(json ? JSON.stringify({ error: failure }) + '\n' : `s3d: ${line(error, failure)}\n`)
  }
  if (debug) stderr.write(inspect(error, { depth: 6 }) + '\n')
  return error instanceof UsageError || error instanceof ConfigError ? exitCodes.usage : exitCodes.failed
}

/** @returns the error as one line says it, with S3's code where there is one */
export function sentence(error: unknown): string {
  return describe(error)
    .map(failure => line(error, failure))
    .join('; ')
}

function line(error: unknown, { code, message }: Failure): string {
  if (isAnswer(error)) return `${printable(code)}: ${printable(message)}`
  return printable(message) + (error instanceof UsageError ? ' (see s3d --help)' : '')
}

function describe(error: unknown): readonly Failure[] {
  if (error instanceof ConfigError) return error.problems.map(message => ({ code: error.name, message }))
  if (isAnswer(error)) {
    const { httpStatusCode: status, requestId } = error.$metadata
    const facts = { ...(status !== undefined && { status }), ...(requestId !== undefined && { requestId }) }
    // A HEAD request's error has a status and nothing else.
    if (status !== undefined && isUnnamed(error)) return [{ ...facts, ...bareStatus(status) }]
    return [{ code: error.name, message: error.message, ...facts }]
  }
  if (!(error instanceof Error)) return [{ code: 'Error', message: String(error) }]
  const code = 'code' in error ? systemCode(error) : error.name
  return [{ code, message: connectionMessage(error, code) ?? error.message }]
}

/** An error that a server answered with, as generated clients throw it. */
interface Answer extends Error {
  readonly $metadata: { readonly httpStatusCode?: number; readonly requestId?: string }
}

function isAnswer(error: unknown): error is Answer {
  if (!(error instanceof Error) || !('$metadata' in error)) return false
  const metadata = error.$metadata
  return (
    typeof metadata === 'object' &&
    metadata !== null &&
    'httpStatusCode' in metadata &&
    metadata.httpStatusCode !== undefined
  )
}

function isUnnamed({ name, message }: Answer): boolean {
  return /^(Error|Unknown|UnknownError|\d{3})$/.test(name) || message === 'UnknownError' || message === ''
}

function bareStatus(status: number): Pick<Failure, 'code' | 'message'> {
  if (status === 404) return { code: 'NotFound', message: 'no such bucket or object' }
  if (status === 403) return { code: 'Forbidden', message: 'access denied' }
  return { code: 'Error', message: `the server answered with status ${status}` }
}

const connectionCodes: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EAI_AGAIN',
  'ENOTFOUND',
  'ETIMEDOUT',
])

/** What node says of a certificate that nobody it trusts has signed. */
const untrustedCodes: ReadonlySet<string> = new Set([
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
])

/** @returns what to do about a daemon that can't be reached; `undefined` for other failures */
export function connectionMessage(error: Error, code: string): string | undefined {
  if (untrustedCodes.has(code)) {
    return `the daemon's certificate is not trusted (${error.message}); name its authority's file with S3D_TLS_CA`
  }
  if (code === 'ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED') {
    return 'the daemon asks for a certificate; name one with S3D_TLS_CLIENT_CERT and S3D_TLS_CLIENT_KEY'
  }
  if (!connectionCodes.has(code)) return undefined
  // When both loopback families refuse, node leaves the message empty.
  return `can't reach the daemon (${error.message || code}); is it running, and is S3D_ENDPOINT its address?`
}
