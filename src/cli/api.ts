/**
 * `s3d api OPERATION`: any operation, with its members as options or JSON, its answer as JSON, and object data from and
 * to files.
 */
import { readFile } from 'node:fs/promises'
import { text } from 'node:stream/consumers'
import { addAbortSignal, Readable, type Writable } from 'node:stream'
import { assert } from '../base/assert.ts'
import { isRecord, optionValue, parseJson, toInput } from './api-input.ts'
import { isEvents, recordsOf, until } from './api-events.ts'
import { optionName } from './api-options.ts'
import { UsageError, type Invocation } from './command.ts'
import { plainOutput, toJson, type Output } from './metadata.ts'
import { dataMember, findOperation, type Operation } from './operation.ts'
import { write } from './output.ts'
import { skeleton } from './skeleton.ts'
import { openSource } from './source-file.ts'
import { receive, targetFile } from './target-file.ts'

/** @throws {UsageError} and what the server answered */
export async function api(invocation: Invocation): Promise<void> {
  const { positionals, options, terminal } = invocation
  const operation = findOperation(positionals[0] ?? '')
  if (options['generate-skeleton']) {
    await write(terminal.stdout, JSON.stringify(skeleton(operation.input), undefined, 2) + '\n')
    return
  }
  if (positionals[1] !== undefined && dataMember(operation.output) === undefined) {
    throw new UsageError(`${operation.name} answers no object data to write to ${positionals[1]}`)
  }
  await call(operation, await inputOf(operation, invocation), invocation)
}

type Input = Readonly<Record<string, unknown>>

/** @returns the checked input, whose stream, if any, is still the name of a file */
async function inputOf({ input: members }: Operation, { options, terminal }: Invocation): Promise<Input> {
  const readText = (file: string) => (file === '-' ? text(terminal.stdin) : readFile(file, 'utf8'))
  const given = options['input']
  const whole = typeof given === 'string' ? parseJson(await textOf(given, readText)) : {}
  const values: Record<string, unknown> = {}
  for (const member of members) {
    const written = options[optionName(member.name)]
    if (typeof written !== 'string') continue
    values[member.name] = await optionValue(written, member, readText).catch(inOption(member.name))
  }
  return toInput(isRecord(whole) ? { ...whole, ...values } : whole, members, '')
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

async function call(
  { name, input: members, output: answers }: Operation,
  given: Input,
  from: Invocation,
): Promise<void> {
  const { terminal, signal, settings, positionals } = from
  const data = dataMember(answers)
  const file = await targetFile(positionals[1], typeof given['Key'] === 'string' ? given['Key'] : '')
  const input = await withData(given, dataMember(members), from)
  // Help, skeletons and mistakes need no client.
  const { callOperation, withClient } = await import('./client.ts')
  await withClient(settings, async client => {
    const output = await callOperation(client, { name, input }, signal)
    // Where stdout takes the data, stderr takes the facts.
    const facts = data !== undefined && file === undefined ? terminal.stderr : terminal.stdout
    await writeFacts(facts, plainOutput(output, data === undefined ? [] : [data]))
    const body = data === undefined ? undefined : output[data]
    if (body === undefined) return
    await receive(
      dataOf(body, signal, event => writeFacts(facts, event)),
      file,
      terminal,
    )
  }).finally(() => {
    // A request that was never sent has not read its data.
    for (const value of Object.values(input)) if (value instanceof Readable) value.destroy()
  })
}

/** @param told takes what is no data, where the answer comes as events */
function dataOf(
  body: unknown,
  signal: AbortSignal,
  told: (event: Output) => Promise<void>,
): AsyncIterable<Uint8Array> {
  if (body instanceof Readable) return addAbortSignal(signal, body)
  assert(isEvents(body), 'on Node, object data is a Readable, and what is not comes as events')
  return recordsOf(until(signal, body), told)
}

/** Opens the file that the input names for its object data. */
async function withData(
  input: Input,
  member: string | undefined,
  { terminal, signal }: Invocation,
): Promise<Input> {
  const file = member === undefined ? undefined : input[member]
  if (member === undefined || typeof file !== 'string') return input
  const { data, sizeBytes } = await openSource(file, terminal)
  addAbortSignal(signal, data)
  return { ...input, [member]: data, ...(sizeBytes !== undefined && { ContentLength: sizeBytes }) }
}

/** An operation that answers nothing prints nothing. */
async function writeFacts(stream: Writable, facts: Output): Promise<void> {
  if (Object.keys(facts).length > 0) await write(stream, toJson(facts) + '\n')
}
