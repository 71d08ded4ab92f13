/**
 * `s3d set`: tags of a bucket or an object, added to those there are or instead of them.
 */
import { withClient } from './client.ts'
import { UsageError, type Invocation } from './command.ts'
import { namesAndValues } from './name-value.ts'
import { columns, write, writeJson } from './output.ts'
import { printable } from './printable.ts'
import { readTags, writeTags, type TagSet } from './tags.ts'
import { parseTarget } from './target.ts'

const nothing: TagSet = { tags: {}, versionId: undefined }

/** @throws {UsageError} and what the server answered */
export function set({ positionals, options, settings, terminal, signal }: Invocation): Promise<void> {
  const target = parseTarget(positionals[0])
  const wanted = namesAndValues(options['tag'], 'tag')
  const isReset = options['reset'] === true
  if (Object.keys(wanted).length === 0 && !isReset) {
    throw new UsageError('nothing to set: give --tag NAME=VALUE, --reset, or both')
  }
  return withClient(settings, async client => {
    const tagged = { client, target, signal }
    const { tags: existing, versionId } = isReset ? nothing : await readTags(tagged)
    const tags = { ...existing, ...wanted }
    await writeTags(tagged, { tags, versionId })
    if (options['json']) await writeJson(terminal.stdout, { tags })
    else
      await write(
        terminal.stderr,
        columns(Object.entries(tags).map(([name, value]) => ['tag:' + printable(name), printable(value)])),
      )
  })
}
