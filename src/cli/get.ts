/**
 * `s3d get`: an object's data to a file or stdout, what is known about it to stderr.
 */
import { addAbortSignal, Readable } from 'node:stream'
import { GetObjectCommand } from '@s3d/client'
import { assert } from '../base/assert.ts'
import { withClient } from './client.ts'
import type { Invocation } from './command.ts'
import { outputLines, plainOutput, toJson } from './metadata.ts'
import { write } from './output.ts'
import { progress } from './progress.ts'
import { parseObjectTarget } from './target.ts'
import { receive, targetFile } from './target-file.ts'

/** @throws {UsageError} what the server answered, and when it sent less than it announced */
export async function get({ positionals, options, settings, terminal, signal }: Invocation): Promise<void> {
  const target = parseObjectTarget(positionals[0] ?? '')
  const file = await targetFile(positionals[1], target.Key)
  await withClient(settings, async client => {
    const output = await client.send(new GetObjectCommand(target), { abortSignal: signal })
    const facts = plainOutput(output, ['Body'])
    await write(terminal.stderr, options['json'] ? toJson(facts) + '\n' : outputLines(facts))

    const bar = progress(terminal, output.ContentLength)
    assert(output.Body instanceof Readable, 'on Node, object data is a Readable')
    const data = metered(addAbortSignal(signal, output.Body), bar.advance)
    const sizeBytes = await receive(data, file, terminal).finally(bar.end)
    if (output.ContentLength !== undefined && sizeBytes !== output.ContentLength) {
      throw new Error(`received ${sizeBytes} of ${output.ContentLength} bytes`)
    }
  })
}

async function* metered(
  data: AsyncIterable<Uint8Array>,
  advance: (sizeBytes: number) => void,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of data) {
    advance(chunk.length)
    yield chunk
  }
}
