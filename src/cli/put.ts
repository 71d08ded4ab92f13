/**
 * `s3d put`: a file or stdin into an object.
 */
import { addAbortSignal } from 'node:stream'
import { withClient } from './client.ts'
import { UsageError, type Invocation } from './command.ts'
import { outputLines, plainOutput, toJson } from './metadata.ts'
import { write } from './output.ts'
import { progress } from './progress.ts'
import { openSource } from './source-file.ts'
import { parseObjectTarget } from './target.ts'
import { upload, type NewObject } from './upload.ts'

/** @throws {UsageError} what reading the file failed with, and what the server answered */
export function put({ positionals, options, settings, terminal, signal }: Invocation): Promise<void> {
  const object = newObject(positionals[0] ?? '', options)
  return withClient(settings, async client => {
    const { data, sizeBytes } = await openSource(positionals[1], terminal)
    addAbortSignal(signal, data)
    const bar = progress(terminal, sizeBytes)
    const sent = upload({ client, object, data, sizeBytes, signal, onSent: bar.advance })
    const output = plainOutput(
      await sent.finally(() => {
        bar.end()
        data.destroy()
      }),
    )
    if (options['json']) await write(terminal.stdout, toJson(output) + '\n')
    else await write(terminal.stderr, outputLines(output))
  })
}

function newObject(target: string, options: Invocation['options']): NewObject {
  const contentType = options['content-type']
  const metadata = options['metadata']
  return {
    ...parseObjectTarget(target),
    ...(typeof contentType === 'string' && { ContentType: contentType }),
    ...(Array.isArray(metadata) && { Metadata: Object.fromEntries(metadata.map(nameAndValue)) }),
  }
}

function nameAndValue(text: string): readonly [string, string] {
  const equals = text.indexOf('=')
  if (equals < 1) throw new UsageError(`--metadata: expected NAME=VALUE; got ${JSON.stringify(text)}`)
  return [text.slice(0, equals), text.slice(equals + 1)]
}
