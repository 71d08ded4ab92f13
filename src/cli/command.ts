/**
 * What a command is: how it is called, what it takes, and the module that does it, loaded only when it is asked for.
 * `commands.ts` lists them, `cli.ts` runs one, `help.ts` describes them.
 */
import type { Readable, Writable } from 'node:stream'
import type { Flags } from '../config/sources.ts'

/** Where a command reads and writes: the process's streams, or a test's. */
export interface Terminal {
  readonly stdin: Readable
  readonly stdout: Writable
  /** `isTTY` where a person watches. */
  readonly stderr: Writable & { readonly isTTY?: boolean }
}

export interface Option {
  readonly type: 'string' | 'boolean'
  /** One letter. */
  readonly short?: string
  readonly multiple?: boolean
  /** What a value is called in help, e.g. `FILE`. */
  readonly placeholder?: string
  /** What a value may be, where that is known; a shell offers these. */
  readonly choices?: readonly string[]
  readonly about: string
}

/** By name without dashes. */
export type Options = Readonly<Record<string, Option>>

/** A command line, understood. */
export interface Invocation {
  readonly positionals: readonly string[]
  /** The command's own options and the common ones. */
  readonly options: Flags
  /** Options that are settings, and `config`. */
  readonly settings: Flags
  readonly terminal: Terminal
  /** Aborts when the process is told to stop; the reason is the signal's name. */
  readonly signal: AbortSignal
  /** Every command there is, for the one that tells a shell about them. */
  readonly commands: Commands
}

export type Commands = Readonly<Record<string, Command>>

export interface Command {
  /** Arguments as help shows them, e.g. `BUCKET/KEY [FILE]`; shells complete each by what it says. */
  readonly usage: string
  readonly summary: string
  readonly positionals: { readonly min: number; readonly max: number }
  /** Depends on the first argument where that names an operation. */
  readonly options: Options | ((args: readonly string[]) => Promise<Options>)
  /** Which settings are options too: all, those of a caller, or none. */
  readonly settings: 'all' | 'client' | 'none'
  /** Lines of help below the options. */
  readonly details?: (args: readonly string[]) => Promise<string>
  /** A closed stdout ends other commands. */
  readonly outlivesOutput?: true
  /** @throws {UsageError} and whatever the operation failed with */
  readonly load: () => Promise<(invocation: Invocation) => Promise<void>>
}

/** A command that was told to stop did, and that is not all there is to say. */
export class UnfinishedError extends Error {
  override readonly name = 'UnfinishedError'
}

/** The command line makes no sense. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}
