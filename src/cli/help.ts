/**
 * Help, made from the tables that also drive parsing. `cli.ts` shows it.
 */
import type { Command, Options } from './command.ts'
import { commands } from './commands.ts'
import { commonOptions, optionsOfSettings } from './options.ts'
import { columns } from './output.ts'

/** What `s3d --help` says. */
export function generalHelp(): string {
  const rows = Object.entries(commands).map(([name, { usage, summary }]) => [
    `  s3d ${name} ${usage}`,
    summary,
  ])
  return [
    'Usage: s3d COMMAND [ARGUMENT…] [OPTION…]\n\n',
    columns(rows),
    '\nOptions of every command\n',
    listed({ ...commonOptions, version: { type: 'boolean', about: 'show the version' } }),
    '\ns3d COMMAND --help says more. Exit codes: 0 fine, 1 the operation failed, 2 usage.\n',
  ].join('')
}

/** What `s3d COMMAND --help` says. */
export async function commandHelp(name: string, command: Command, args: readonly string[]): Promise<string> {
  const own = typeof command.options === 'function' ? await command.options(args) : command.options
  const sections = [
    `Usage: s3d ${name} ${command.usage} [OPTION…]\n\n${command.summary}\n`,
    section('Options', own),
    section('Settings', optionsOfSettings(command.settings)),
    section('Options of every command', commonOptions),
    (await command.details?.(args)) ?? '',
  ]
  return sections.filter(text => text !== '').join('\n')
}

function section(title: string, options: Options): string {
  const text = listed(options)
  return text === '' ? '' : `${title}\n${text}`
}

function listed(options: Options): string {
  const rows = Object.entries(options).map(([name, { short, placeholder, multiple, about }]) => {
    const value = placeholder === undefined ? '' : ` ${placeholder}${multiple ? '…' : ''}`
    return [`  ${short === undefined ? '' : `-${short}, `}--${name}${value}`, about]
  })
  return columns(rows)
}
