/**
 * A command line from its arguments to its exit code. `main.ts` calls it with the process's arguments and streams; the
 * commands do the work and throw what went wrong.
 */
import { closest } from '../base/suggest.ts'
import { systemCode } from '../base/system-error.ts'
import { version } from '../base/version.ts'
import type { Flags } from '../config/sources.ts'
import { UnfinishedError, UsageError, type Terminal } from './command.ts'
import { commands } from './commands.ts'
import { exitCodes, report } from './failure.ts'
import { commandHelp, generalHelp } from './help.ts'
import { parseCommandLine } from './options.ts'
import { write } from './output.ts'

/**
 * @param args without the program's own name
 * @param interruption aborted by whoever is told to stop, with the signal's name, and when stdout takes no more
 * @returns the exit code: 0 fine, 1 the operation failed, 2 usage, 128 and more for a signal
 */
export async function cli(
  args: readonly string[],
  terminal: Terminal,
  interruption: AbortController,
): Promise<number> {
  try {
    return await dispatch(args, terminal, interruption)
  } catch (error) {
    const { aborted, reason } = interruption.signal
    const isObeyed = aborted && !(error instanceof UnfinishedError)
    if (isObeyed && !(reason instanceof Error)) return exitCodes.interrupted(reason)
    return report(isObeyed ? reason : error, terminal, {
      debug: args.includes('--debug'),
      json: args.includes('--json'),
    })
  }
}

async function dispatch(
  args: readonly string[],
  terminal: Terminal,
  interruption: AbortController,
): Promise<number> {
  const before = args.slice(0, leadingSwitches(args))
  const [name, ...rest] = args.slice(before.length)
  const switches = Object.fromEntries(before.map(arg => [arg.slice('--'.length), true]))
  if (name === undefined) {
    await write(terminal.stderr, generalHelp())
    return exitCodes.usage
  }
  if (name === '--help' || name === '-h' || name === 'help') {
    const [about, ...further] = rest.slice(leadingSwitches(rest))
    if (about !== undefined)
      return perform(about, [...further, '--help'], { terminal, interruption, switches })
    await write(terminal.stdout, generalHelp())
    return exitCodes.fine
  }
  if (name === '--version') {
    await write(terminal.stdout, (await version()) + '\n')
    return exitCodes.fine
  }
  return perform(name, rest, { terminal, interruption, switches })
}

/** @returns how many arguments stand before the first that is more than a switch every command has */
function leadingSwitches(args: readonly string[]): number {
  const first = args.findIndex(arg => arg !== '--debug' && arg !== '--json')
  return first < 0 ? args.length : first
}

interface Surroundings {
  readonly terminal: Terminal
  readonly interruption: AbortController
  /** Options that stand before the command. */
  readonly switches: Flags
}

async function perform(
  name: string,
  args: readonly string[],
  { terminal, interruption, switches }: Surroundings,
): Promise<number> {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (command === undefined) {
    const meant = closest(name, Object.keys(commands))
    throw new UsageError(
      `unknown command ${JSON.stringify(name)}` + (meant === undefined ? '' : `; did you mean ${meant}?`),
    )
  }
  const own = typeof command.options === 'function' ? await command.options(args) : command.options
  const parsed = parseCommandLine(args, command, own)
  if (parsed.options['help']) {
    await write(terminal.stdout, await commandHelp(name, command, args))
    return exitCodes.fine
  }
  terminal.stdout.on('error', error => {
    // A reader that has seen enough closes the pipe; that is no failure. A full disk is.
    if (!command.outlivesOutput) interruption.abort(systemCode(error) === 'EPIPE' ? 'EPIPE' : error)
  })
  // Where errors can't be told, nothing is left to tell.
  terminal.stderr.on('error', () => {})
  const execute = await command.load()
  const options = { ...switches, ...parsed.options }
  await execute({ ...parsed, options, terminal, signal: interruption.signal, commands })
  return exitCodes.fine
}
