/**
 * Programs that behave differently where a person watches, on a terminal that `pseudo-terminal.py` makes for them: its
 * size is 100 columns and 24 rows, and stdout and stderr are one.
 */
import { fileURLToPath } from 'node:url'
import { findProgram } from './clients.ts'
import { runProgram } from './program.ts'

/** What a person types once a text has come up. */
export interface Step {
  readonly after: string
  readonly type: string
}

const helper = fileURLToPath(new URL('pseudo-terminal.py', import.meta.url))

/** @returns everything that was shown, control sequences included, and how it ended */
export async function runOnTerminal(
  command: readonly string[],
  steps: readonly Step[],
  settings: Readonly<Record<string, string>>,
): Promise<{ readonly code: number | null; readonly shown: string }> {
  const program = findProgram('python3') ?? 'python3'
  const args = [helper, JSON.stringify(steps), ...command]
  const { code, stdout, stderr } = await runProgram(args, { program, settings })
  if (stderr !== '') throw new Error(stderr)
  return { code, shown: stdout.toString() }
}
