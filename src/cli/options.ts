/**
 * Arguments to options and back: which options a command takes, what was given, and how help shows them. Called by
 * `cli.ts` and `help.ts`; a settings option is the setting's flag, taken from the table of settings.
 */
import { parseArgs } from 'node:util'
import { closest, sameName } from '../base/suggest.ts'
import { settingNames, settings } from '../config/settings.ts'
import type { Flags } from '../config/sources.ts'
import { UsageError, type Command, type Option, type Options } from './command.ts'

export const commonOptions: Options = {
  json: { type: 'boolean', about: 'write JSON, for machines' },
  debug: { type: 'boolean', about: 'on an error, say everything that is known about it' },
  help: { type: 'boolean', short: 'h', about: 'show this' },
}

interface Parsed {
  readonly positionals: readonly string[]
  readonly options: Flags
  readonly settings: Flags
}

/** @throws {UsageError} naming the first option or argument that makes no sense */
export function parseCommandLine(args: readonly string[], command: Command, own: Options): Parsed {
  const settingOptions = optionsOfSettings(command.settings)
  const known: Options = { ...settingOptions, ...own, ...commonOptions }
  const { values, positionals, tokens } = parseArgs({
    args: respelt(args, known),
    options: plainOptions(known),
    strict: false,
    allowPositionals: true,
    tokens: true,
  })
  for (const token of tokens) if (token.kind === 'option') checkOption(token, known)

  const given: Flags = values
  // Help is wanted more than arguments.
  if (!given['help']) checkCount(positionals, command)
  const isSetting = ([name]: readonly [string, unknown]) => name in settingOptions
  const entries = Object.entries(given)
  return {
    positionals,
    options: Object.fromEntries(entries.filter(entry => !isSetting(entry))),
    settings: Object.fromEntries(entries.filter(isSetting)),
  }
}

/** @returns the flags of the settings a command takes, and `config` */
export function optionsOfSettings(which: Command['settings']): Options {
  if (which === 'none') return {}
  const options: Record<string, Option> = {
    config: { type: 'string', placeholder: 'FILE', about: 'read settings from this YAML file' },
  }
  for (const name of settingNames) {
    const { flag, kind, about, client } = settings[name]
    if (flag === undefined || (which === 'client' && !client)) continue
    options[flag] =
      kind.flag === 'bare'
        ? { type: 'boolean', about }
        : {
            type: 'string',
            placeholder: 'VALUE',
            about,
            multiple: kind.flag === 'repeated',
            ...(kind.choices && { choices: kind.choices }),
          }
  }
  return options
}

/** `--MaxKeys` and `--maxkeys` are `--max-keys`: whoever has the documentation of S3 at hand copies from it. */
function respelt(args: readonly string[], known: Options): string[] {
  const names = Object.keys(known)
  const end = args.includes('--') ? args.indexOf('--') : args.length
  return args.map((arg, index) => {
    if (index >= end) return arg
    const [, typed, value = ''] = /^--([^=]+)(=.*)?$/s.exec(arg) ?? []
    const name = typed === undefined ? undefined : names.find(each => sameName(each, typed))
    return name === undefined ? arg : `--${name}${value}`
  })
}

/** A token of `parseArgs`. */
interface GivenOption {
  readonly name: string
  readonly rawName: string
  readonly value?: string | undefined
  readonly inlineValue?: boolean | undefined
}

/** Stricter than `parseArgs`, and in our words. */
function checkOption({ name, rawName, value, inlineValue }: GivenOption, known: Options): void {
  const option = Object.hasOwn(known, name) ? known[name] : undefined
  if (option === undefined) {
    const meant = closest(name, Object.keys(known))
    throw new UsageError(
      `unknown option ${rawName}` + (meant === undefined ? '' : `; did you mean --${meant}?`),
    )
  }
  if (option.type === 'boolean' && value !== undefined) throw new UsageError(`${rawName} takes no value`)
  if (option.type === 'string' && value === undefined) throw new UsageError(`${rawName} needs a value`)
  if (!inlineValue && value?.startsWith('--')) {
    throw new UsageError(`${rawName} needs a value; if ${value} is meant, write ${rawName}=${value}`)
  }
}

function checkCount(positionals: readonly string[], { positionals: { min, max }, usage }: Command): void {
  if (positionals.length < min) throw new UsageError(`expected ${usage}`)
  const surplus = positionals[max]
  if (surplus !== undefined)
    throw new UsageError(`unexpected argument ${JSON.stringify(surplus)}; expected ${usage || 'none'}`)
}

/** What `parseArgs` understands of an option. */
export function plainOptions(
  options: Options,
): Record<string, { type: Option['type']; short?: string; multiple?: boolean }> {
  return Object.fromEntries(
    Object.entries(options).map(([name, { type, short, multiple }]) => [
      name,
      { type, ...(short !== undefined && { short }), ...(multiple !== undefined && { multiple }) },
    ]),
  )
}
