/**
 * `s3d api OPERATION`: any operation, with its members as options or JSON, its answer as JSON, and object data from and
 * to files.
 */
import { readFile } from 'node:fs/promises'
import { text } from 'node:stream/consumers'
import { addAbortSignal, type Readable } from 'node:stream'
import { isRecord, optionValue, parseJson, toStructure } from './api-input.ts'
import { optionName } from './api-options.ts'
import { withClient } from './client.ts'
import { UsageError, type Invocation, type Terminal } from './command.ts'
import { plainOutput, toJson } from './metadata.ts'
import { callOperation, findOperation, type Operation } from './operation.ts'
import { write } from './output.ts'
import { members, type Shape } from './shape.ts'
import { skeleton } from './skeleton.ts'
import { openSource } from './source-file.ts'
import { receive } from './target-file.ts'

/** @throws {UsageError} and what the server answered */
export async function api(invocation: Invocation): Promise<void> {
  const { positionals, options, terminal } = invocation
  const operation = findOperation(positionals[0] ?? '')
  if (options['generate-skeleton']) {
    await write(terminal.stdout, JSON.stringify(skeleton(operation.input), undefined, 2) + '\n')
    return
  }
  if (positionals[1] !== undefined && streamIn(operation.output) === undefined) {
    throw new UsageError(`${operation.name} answers no object data to write to ${positionals[1]}`)
  }
  const wanted = await inputOf(operation, invocation)
  await withClient(invocation.settings, client => call(client, operation, { ...invocation, wanted }))
}

type Input = Readonly<Record<string, unknown>>

/** @returns the checked input, whose stream, if any, is still the name of a file */
async function inputOf({ input: shape }: Operation, { options, terminal }: Invocation): Promise<Input> {
  const readText = (file: string) => (file === '-' ? text(terminal.stdin) : readFile(file, 'utf8'))
  const given = options['input']
  const whole = typeof given === 'string' ? parseJson(await textOf(given, readText)) : {}
  const values: Record<string, unknown> = {}
  for (const member of members(shape)) {
    const written = options[optionName(member.name)]
    if (typeof written !== 'string') continue
    values[member.name] = await optionValue(written, member.shape, readText).catch(inOption(member.name))
  }
  return toStructure(isRecord(whole) ? { ...whole, ...values } : whole, shape, '')
}

function textOf(written: string, readText: (file: string) => Promise<string>): Promise<string> | string {
  if (written === '-') return readText('-')
  return written.startsWith('@') ? readText(written.slice(1)) : written
}

function inOption(member: string): (error: unknown) => never {
  return error => {
    throw error instanceof UsageError ? new UsageError(`--${optionName(member)}: ${error.message}`) : error
  }
}

interface Wanted extends Invocation {
  readonly wanted: Input
}

async function call(
  client: Parameters<typeof callOperation>[0],
  operation: Operation,
  wanted: Wanted,
): Promise<void> {
  const { terminal, signal, positionals } = wanted
  const input = await withStream(operation, wanted.wanted, wanted)
  const output = await callOperation(client, { name: operation.name, input }, signal)
  const dataMember = streamIn(operation.output)
  if (dataMember === undefined) {
    await writeAnswer(terminal, output, [])
    return
  }
  const isFile = positionals[1] !== undefined && positionals[1] !== '-'
  // Where stdout takes the data, stderr takes the facts.
  await writeAnswer(isFile ? terminal : { ...terminal, stdout: terminal.stderr }, output, [dataMember])
  const data = output[dataMember]
  if (data === undefined) return
  // On Node a streaming member is a Readable; the client's type also covers browsers.
  const body = addAbortSignal(signal, data as Readable)
  await receive(body, { file: positionals[1], key: String(input['Key'] ?? ''), terminal })
}

/** Opens the file that the input's streaming member names. */
async function withStream(
  { input: shape }: Operation,
  input: Input,
  { terminal, signal }: Invocation,
): Promise<Input> {
  const member = streamIn(shape)
  const file = member === undefined ? undefined : input[member]
  if (member === undefined || typeof file !== 'string') return input
  const { data, sizeBytes } = await openSource(file, terminal)
  addAbortSignal(signal, data)
  return { ...input, [member]: data, ...(sizeBytes !== undefined && { ContentLength: sizeBytes }) }
}

async function writeAnswer({ stdout }: Terminal, output: Input, hidden: readonly string[]): Promise<void> {
  const answer = plainOutput(output, hidden)
  // An operation that answers nothing prints nothing.
  if (Object.keys(answer).length > 0) await write(stdout, toJson(answer) + '\n')
}

function streamIn(shape: Shape): string | undefined {
  return members(shape).find(member => member.shape.kind === 'stream')?.name
}
