/**
 * The program: arguments, streams and signals of the process go to `cli/`, its exit code comes back. Loaded by
 * `bin/s3d`.
 */
import { constants } from 'node:os'
import { systemClock } from './base/clock.ts'
import { cli } from './cli/cli.ts'

/** npm passes on a signal that the terminal has already sent to everybody; that is one wish, not two. */
const repetitionMs = 500

const interruption = new AbortController()
let interruptedAtMs = 0

for (const name of ['SIGINT', 'SIGTERM'] as const) {
  process.on(name, () => {
    const now = systemClock.now()
    if (!interruption.signal.aborted) interruption.abort(name)
    else if (now - interruptedAtMs > repetitionMs) process.exit(128 + constants.signals[name])
    interruptedAtMs ||= now
  })
}

process.exitCode = await cli(process.argv.slice(2), process, interruption)
