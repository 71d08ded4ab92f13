/**
 * `s3d get`: an object's data to a file or stdout, what is known about it to stderr.
 */
import { addAbortSignal, type Readable } from 'node:stream'
import { GetObjectCommand } from '@aws-sdk/client-s3'
import { withClient } from './client.ts'
import type { Invocation } from './command.ts'
import { outputLines, plainOutput, toJson } from './metadata.ts'
import { write } from './output.ts'
import { progress } from './progress.ts'
import { parseObjectTarget } from './target.ts'
import { receive } from './target-file.ts'

/** @throws {UsageError} what the server answered, and when it sent less than it announced */
export function get({ positionals, options, settings, terminal, signal }: Invocation): Promise<void> {
  const target = parseObjectTarget(positionals[0] ?? '')
  return withClient(settings, async client => {
    const output = await client.send(new GetObjectCommand(target), { abortSignal: signal })
    const facts = plainOutput(output, ['Body'])
    await write(terminal.stderr, options['json'] ? toJson(facts) + '\n' : outputLines(facts))

    const bar = progress(terminal, output.ContentLength)
    // On Node the body is a Readable; the SDK's type also covers browsers.
    const body = addAbortSignal(signal, output.Body as Readable)
    const data = metered(body, bar.advance)
    const sizeBytes = await receive(data, { file: positionals[1], key: target.Key, terminal }).finally(
      bar.end,
    )
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
