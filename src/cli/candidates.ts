/**
 * What may come next on a command line that is not finished, from the table of commands: commands, options, their
 * values, operations, and the buckets and keys of the daemon. `completion` asks for it, and a person waits.
 */
import { parseArgs } from 'node:util'
import type { Flags } from '../config/sources.ts'
import type { Command, Commands, Option, Options } from './command.ts'
import { commonOptions, optionsOfSettings, plainOptions } from './options.ts'
import type { StoredName } from './stored-names.ts'

export interface Candidate {
  /** Begins with what was typed. */
  readonly text: string
  readonly about?: string
}

/** A command line that is understood as far as it goes. */
interface Unfinished {
  readonly command: Command
  readonly known: Options
  /** Arguments before the one being typed. */
  readonly positionals: readonly string[]
  readonly given: Flags
}

/**
 * @param words behind the program's name; the last one is being typed, and may be empty
 * @throws when the daemon can't be asked; whoever completes has no candidates then
 */
export async function candidates(
  words: readonly string[],
  commands: Commands,
): Promise<readonly Candidate[]> {
  const typed = words.at(-1) ?? ''
  const before = words.slice(0, -1)
  const first = before.findIndex(word => word !== '--json' && word !== '--debug' && word !== 'help')
  const name = first < 0 ? undefined : before[first]
  const all =
    name === undefined
      ? firstWords(commands)
      : await nextWords({ name, args: before.slice(first + 1), typed }, commands)
  return all.filter(({ text }) => text.startsWith(typed))
}

function firstWords(commands: Commands): readonly Candidate[] {
  const named = Object.entries(commands).map(([text, { summary: about }]) => ({ text, about }))
  const version = { text: '--version', about: 'show the version' }
  return [
    ...named,
    { text: 'help', about: 'describe a command' },
    ...optionCandidates(commonOptions),
    version,
  ]
}

interface Typed {
  readonly name: string
  readonly args: readonly string[]
  readonly typed: string
}

async function nextWords({ name, args, typed }: Typed, commands: Commands): Promise<readonly Candidate[]> {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (command === undefined) return []
  const own = typeof command.options === 'function' ? await command.options(args) : command.options
  const known: Options = { ...own, ...optionsOfSettings(command.settings), ...commonOptions }
  const line = { command, known, ...understood(args, known) }

  const [, inline, start] = /^--([^=]+)(=)/s.exec(typed) ?? []
  if (inline !== undefined) {
    const values = await valueCandidates(inline, line, typed.slice(`--${inline}=`.length))
    return values.map(({ text, ...rest }) => ({ text: `--${inline}${start}${text}`, ...rest }))
  }
  const open = openOption(args, known)
  if (open !== undefined) return valueCandidates(open, line, typed)
  if (typed.startsWith('-')) return optionCandidates(known)
  const { length } = line.positionals
  return argumentCandidates(command.usage.split(' ')[length] ?? '', line, typed)
}

function understood(args: readonly string[], known: Options): Pick<Unfinished, 'positionals' | 'given'> {
  const options = plainOptions(known)
  const { positionals, values } = parseArgs({
    args: [...args],
    options,
    strict: false,
    allowPositionals: true,
  })
  return { positionals, given: values }
}

/** @returns the option whose value is being typed, if the last argument is one that takes a value */
function openOption(args: readonly string[], known: Options): string | undefined {
  const last = args.at(-1) ?? ''
  const name = last.startsWith('--') ? last.slice('--'.length) : ''
  return Object.hasOwn(known, name) && known[name]?.type === 'string' ? name : undefined
}

function optionCandidates(options: Options): readonly Candidate[] {
  return Object.entries(options).map(([name, { about }]) => ({ text: '--' + name, about }))
}

async function valueCandidates(name: string, line: Unfinished, typed: string): Promise<readonly Candidate[]> {
  const option: Option | undefined = Object.hasOwn(line.known, name) ? line.known[name] : undefined
  const choices = option?.choices ?? []
  if (choices.length > 0) return choices.map(text => ({ text }))
  const { bucket } = line.given
  if (name === 'bucket') return stored({ kind: 'bucket' }, line, typed)
  if (/^(key|prefix)$/.test(name) && typeof bucket === 'string')
    return stored({ kind: 'key', bucket }, line, typed)
  return []
}

/** @param slot as the command's usage has it */
async function argumentCandidates(
  slot: string,
  line: Unfinished,
  typed: string,
): Promise<readonly Candidate[]> {
  if (slot.includes('BUCKET')) return stored({ kind: 'path' }, line, typed)
  if (slot.includes('OPERATION')) {
    const { operationNames } = await import('./operation.ts')
    const { optionName } = await import('./api-options.ts')
    // Whoever begins with a capital has the documentation of S3 at hand.
    return operationNames.map(name => ({ text: /^[A-Z]/.test(typed) ? name : optionName(name) }))
  }
  const isChoice = /^[a-z]+(\|[a-z]+)*$/.test(slot)
  return isChoice ? slot.split('|').map(text => ({ text })) : []
}

async function stored(
  wanted: StoredName,
  { command, given }: Unfinished,
  typed: string,
): Promise<readonly Candidate[]> {
  const flags = optionsOfSettings(command.settings)
  const settings = Object.fromEntries(Object.entries(given).filter(([name]) => Object.hasOwn(flags, name)))
  const { storedNames } = await import('./stored-names.ts')
  return (await storedNames(wanted, typed, settings)).map(text => ({ text }))
}
