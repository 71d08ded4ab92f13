/**
 * Log lines: one JSON object or one readable line per event, on stderr. Whoever logs passes facts as fields; secrets
 * never become fields.
 */
import type { Clock } from './clock.ts'

export type LogLevel = 'debug' | 'info' | 'warn' | 'error' | 'silent'
export type LogFields = Readonly<Record<string, unknown>>

export interface Log {
  debug(message: string, fields?: LogFields): void
  info(message: string, fields?: LogFields): void
  warn(message: string, fields?: LogFields): void
  error(message: string, fields?: LogFields): void
}

const rank: Readonly<Record<LogLevel, number>> = { debug: 0, info: 1, warn: 2, error: 3, silent: 4 }

/** Where log lines go and which of them. */
export interface LogConfig {
  readonly level: LogLevel
  readonly format: 'json' | 'text'
}

/** @param write takes one line with its newline; the process's stderr in the daemon */
export function createLog(clock: Clock, config: LogConfig, write: (line: string) => void): Log {
  const least = rank[config.level]
  const line = config.format === 'json' ? jsonLine : textLine
  const at = (level: LogLevel) => (message: string, fields?: LogFields) => {
    if (rank[level] < least) return
    write(line({ time: new Date(clock.now()).toISOString(), level, message }, plain(fields)))
  }
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') }
}

/** For callers that keep quiet: tests and the command line. */
export const silentLog: Log = { debug() {}, info() {}, warn() {}, error() {} }

interface Event {
  readonly time: string
  readonly level: LogLevel
  readonly message: string
}

function jsonLine(event: Event, fields: LogFields): string {
  return JSON.stringify({ ...event, ...fields }) + '\n'
}

function textLine({ time, level, message }: Event, fields: LogFields): string {
  const tail = Object.entries(fields).map(([name, value]) => ` ${name}=${JSON.stringify(value)}`)
  return `${time} ${level.padEnd(5)} ${message}${tail.join('')}\n`
}

/** Errors are objects without enumerable fields; their message, stack and cause are what a reader wants. */
function plain(fields: LogFields = {}): LogFields {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, value instanceof Error ? errorText(value) : value]),
  )
}

function errorText(error: Error): string {
  const own = error.stack ?? `${error.name}: ${error.message}`
  return error.cause instanceof Error ? `${own}\ncaused by ${errorText(error.cause)}` : own
}
