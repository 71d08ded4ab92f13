/**
 * `s3d filter test`: what a filter says to a bucket or an object, and why. No daemon takes part; everything the filter
 * may look at is on the command line.
 */
import { parseSize } from '../base/quantity.ts'
import type { Flags } from '../config/sources.ts'
import { FilterError } from '../filters/cursor.ts'
import { startsWithAll, type Decision } from '../filters/decide.ts'
import { explain, type ExplainedEntry, type ExplainedTest } from '../filters/explain.ts'
import type { Filter } from '../filters/filter.ts'
import type { Facts } from '../filters/judge.ts'
import { parseFilter } from '../filters/parse.ts'
import { UsageError, type Invocation } from './command.ts'
import { namesAndValues } from './name-value.ts'
import { columns, write, writeJson } from './output.ts'
import { printable } from './printable.ts'
import { parseTarget } from './target.ts'

/** @throws {UsageError} and, with `--check`, when the filter does not admit what was asked about */
export async function filter({ positionals, options, terminal }: Invocation): Promise<void> {
  const [verb, expression = '', target = ''] = positionals
  if (verb !== 'test') throw new UsageError(`expected test EXPR BUCKET[/KEY]; got ${JSON.stringify(verb)}`)
  const parsed = parseExpression(expression)
  const { decision, entries } = explain(parsed, givenFacts(target, options))
  if (options['json']) await writeJson(terminal.stdout, document(decision, entries))
  else await write(terminal.stdout, [headline(decision, parsed) + '\n', ...entries.map(paragraph)].join(''))
  if (options['check'] && decision.state !== 'admitted') {
    throw new Error(`the filter does not admit ${target}`)
  }
}

function parseExpression(text: string): Filter {
  try {
    return parseFilter(text)
  } catch (error) {
    throw error instanceof FilterError ? new UsageError(error.message, { cause: error }) : error
  }
}

/** What is not given is not there, except the key and the size: without them the answer may depend on them. */
function givenFacts(target: string, options: Flags): Facts {
  const { Bucket: name, Key: key } = parseTarget(target)
  if (name === '') throw new UsageError('expected BUCKET[/KEY]; got ""')
  const headers = fields('header', options, each => each.toLowerCase())
  const sizeBytes = givenSize(options['size'] ?? headers.get('content-length'))
  const bucket = { name, tags: fields('bucket-tag', options) }
  if (key === '') return { bucket }
  const metadata = fields('meta', options, each => each.toLowerCase())
  return { bucket, object: { key, tags: fields('tag', options), headers, metadata, sizeBytes } }
}

function fields(
  option: string,
  options: Flags,
  named: (name: string) => string = name => name,
): ReadonlyMap<string, string> {
  const given = Object.entries(namesAndValues(options[option], option))
  return new Map(given.map(([name, value]) => [named(name), value]))
}

function givenSize(text: Flags[string]): number | undefined {
  if (typeof text !== 'string') return undefined
  const sizeBytes = parseSize(text)
  if (sizeBytes === undefined) {
    throw new UsageError(`--size: expected a size such as 64KiB; got ${JSON.stringify(text)}`)
  }
  return sizeBytes
}

/** Entries are counted from 1, as people do. */
function document(decision: Decision, entries: readonly ExplainedEntry[]): unknown {
  const { state } = decision
  return {
    decision: state,
    entry: state === 'open' || decision.entry === undefined ? null : decision.entry + 1,
    needs: state === 'open' ? [...decision.needs] : [],
    entries: entries.map(({ entry, excludes, matches = null, tests }) => {
      const told = tests.map(({ about, test, holds = null, value = null, need = null }) => {
        return { about, test, holds, value, need }
      })
      return { entry, excludes, matches, tests: told }
    }),
  }
}

function headline(decision: Decision, parsed: Filter): string {
  if (decision.state === 'open') return `open: depends on the ${[...decision.needs].join(' and the ')}`
  if (decision.entry !== undefined) return `${decision.state} by entry ${decision.entry + 1}`
  const why = startsWithAll(parsed) ? 'no entry matches, and the first one excludes' : 'no entry matches'
  return `${decision.state}: ${why}`
}

function paragraph({ entry, excludes, matches, tests }: ExplainedEntry, index: number): string {
  const effect =
    matches === undefined ? 'might match' : matches ? (excludes ? 'excludes' : 'admits') : 'does not match'
  const rows = tests.map(each => [`     ${answer(each)} ${each.about}`, shown(each.test), finding(each)])
  return `${String(index + 1).padStart(3)}  ${shown(entry)}  ${effect}\n` + columns(rows)
}

/** Backslashes stay single, so that it can be copied. */
function shown(written: string): string {
  return printable(written).replaceAll('\\\\', '\\')
}

function answer({ holds }: ExplainedTest): string {
  if (holds === undefined) return '?  '
  return holds ? 'yes' : 'no '
}

function finding({ value, need }: ExplainedTest): string {
  if (need !== undefined) return 'not known'
  return value === undefined ? 'missing' : `"${printable(value)}"`
}
