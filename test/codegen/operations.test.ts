/** Every operation of the model, both ways, against the generated client. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { members } from '@s3d/server/cli'
import { operations, protocol, route } from '@s3d/server/protocol'
import type { OperationName, Outputs, WireResponse } from '@s3d/server/protocol'
import { isCallable, outputOf as received, requestOf } from './client-wire.ts'
import { inputOf, outputOf } from './samples.ts'

const names = Object.keys(operations) as OperationName[] // the table's keys are that type

/** Members that the overlays add for the server, which the client does not know. */
const additions = new Set(['BucketRegion', 'ElementOrder', 'StatusCode'])

/** Not to be had from the client, or by its path. */
const unreachable: Partial<Record<OperationName, string>> = {
  ListDirectoryBuckets: 'ListBuckets',
  PostObject: 'PostObject',
}

for (const size of ['minimal', 'maximal'] as const) {
  describe(`the ${size} call of`, () => {
    for (const name of names.filter(isCallable)) test(name, () => checkCall(name, size))
  })
}

async function checkCall(name: OperationName, size: 'minimal' | 'maximal'): Promise<void> {
  const input = inputOf(name, size)
  const request = await requestOf(name, input)
  assert.equal(route(request.method, request), unreachable[name] ?? name)
  const read = await plain(protocol[name].deserialize(request))
  for (const [member, want] of Object.entries(await plain(input)))
    assert.deepEqual(read[member], want, member)
}

// An event stream has a test of its own: select.test.ts.
for (const size of ['minimal', 'maximal'] as const) {
  describe(`the ${size} answer of`, () => {
    for (const name of names.filter(it => isCallable(it) && operations[it].output !== 'events')) {
      test(name, () => checkAnswer(name, size))
    }
  })
}

async function checkAnswer(name: OperationName, size: 'minimal' | 'maximal'): Promise<void> {
  const output = outputOf(name, size)
  const response = serialized(name, output)
  const status = members[name].output.some(member => member.location === 'status')
    ? undefined
    : operations[name].status
  const isPartial = 'ContentRange' in output
  assert.equal(response.status, isPartial ? 206 : (status ?? response.status))
  const read = await plain(await received(name, response))
  for (const [member, want] of Object.entries(await plain(output))) {
    if (!additions.has(member)) assert.deepEqual(textual(read[member]), textual(want), member)
  }
}

function serialized<Op extends OperationName>(name: Op, output: Outputs[Op]): WireResponse {
  return protocol[name].serialize(output)
}

/** The client makes a date of `Expires`, which the server keeps as text. */
function textual(value: unknown): unknown {
  return value instanceof Date ? value.toUTCString() : value
}

/** The members, streams read to their end and maps with the prototype that tests expect. */
async function plain(value: object): Promise<Record<string, unknown>> {
  const result: Record<string, unknown> = {}
  for (const [name, member] of Object.entries(value)) {
    result[name] = isStream(member)
      ? await collect(member)
      : name === 'Metadata'
        ? { ...Object(member) }
        : member
  }
  return result
}

async function collect(stream: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  for await (const chunk of stream) chunks.push(chunk)
  return Buffer.concat(chunks)
}

function isStream(value: unknown): value is AsyncIterable<Uint8Array> {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value
}
