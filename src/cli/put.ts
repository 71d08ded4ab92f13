/**
 * `s3d put`: a file or stdin into an object.
 */
import { addAbortSignal } from 'node:stream'
import { withClient } from './client.ts'
import type { Invocation } from './command.ts'
import { outputLines, plainOutput, toJson } from './metadata.ts'
import { namesAndValues } from './name-value.ts'
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
  const metadata = namesAndValues(options['metadata'], 'metadata')
  return {
    ...parseObjectTarget(target),
    ...(typeof contentType === 'string' && { ContentType: contentType }),
    ...(Object.keys(metadata).length > 0 && { Metadata: metadata }),
  }
}
