/**
 * A terminal that a test owns: what is fed is stdin, what a command writes is kept.
 */
import { PassThrough, Readable } from 'node:stream'
import { cli } from '../../src/cli/cli.ts'
import type { Ran } from './program.ts'

/** Runs a command line inside this process, as `main.ts` would. */
export async function runCli(
  args: readonly string[],
  stdin: Iterable<string | Uint8Array> = [],
): Promise<Ran> {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()]
  const written = Promise.all([stdout.toArray(), stderr.toArray()])
  const code = await cli(args, { stdin: Readable.from(stdin), stdout, stderr }, new AbortController())
  stdout.end()
  stderr.end()
  const [out, err] = await written
  return { code, stdout: Buffer.concat(out), stderr: Buffer.concat(err).toString() }
}
