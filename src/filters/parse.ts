/**
 * Text to filter, by hand, one function per rule of the grammar in docs/filters.md. Configuration and `s3d filter`
 * call it. Whatever it returns is valid, and is printed as text that is read as the same filter.
 */
import { Cursor } from './cursor.ts'
import {
  filterLimits,
  type Entry,
  type Filter,
  type Glob,
  type Namespace,
  type Ordering,
  type Part,
  type Predicate,
  type Test,
} from './filter.ts'
import { parseQuantity } from './quantity.ts'
import { RegularExpression } from './regular-expression.ts'
import { literalText, readExpression, readWord } from './word.ts'

/** @throws {FilterError} with the column and what was expected there */
export function parseFilter(text: string): Filter {
  const cursor = new Cursor(text)
  const entries: Entry[] = []
  let expressions = 0
  cursor.skipBlanks()
  do {
    if (entries.length === filterLimits.entries) {
      throw cursor.problem(`a filter has at most ${filterLimits.entries} entries`)
    }
    const start = cursor.at
    const entry = readEntry(cursor)
    entries.push(entry)
    expressions += countExpressions(entry)
    if (expressions > filterLimits.expressions) {
      throw cursor.problem(`a filter has at most ${filterLimits.expressions} regular expressions`, start)
    }
    cursor.skipBlanks()
  } while (!cursor.isAtEnd)
  return { entries }
}

function readEntry(cursor: Cursor): Entry {
  const excludes = cursor.skip('!')
  const bucket = readPart(cursor, 'bucket')
  if (!cursor.skip('/')) {
    if (!cursor.isAtEnd && !cursor.isAtBlank) throw cursor.expected(`'[', '/', a blank or the end`)
    return { excludes, bucket, object: undefined }
  }
  const object = readPart(cursor, 'key')
  if (!cursor.isAtEnd && !cursor.isAtBlank) throw cursor.expected(`'[', a blank or the end`)
  return { excludes, bucket, object }
}

function readPart(cursor: Cursor, kind: 'bucket' | 'key'): Part {
  const name = readWord(cursor, kind)
  if (name === undefined || name.length === 0) throw cursor.expected(`a ${kind} pattern, such as *`)
  const predicates: Predicate[] = []
  while (cursor.skip('[')) predicates.push(readPredicate(cursor, kind))
  return { name, predicates }
}

/** Behind the opening bracket. */
function readPredicate(cursor: Cursor, about: 'bucket' | 'key'): Predicate {
  const isAbsence = cursor.skip('!')
  const namespace = readNamespace(cursor, about)
  const name = readName(cursor, namespace)
  const test = isAbsence ? ({ kind: 'absent' } as const) : readTest(cursor)
  if (cursor.skip(']')) return { namespace, name, test }
  if (isAbsence) throw cursor.expected(`']'`)
  throw cursor.expected(test.kind === 'present' ? `']' or one of = != < <= > >= =~` : `']'`)
}

function readNamespace(cursor: Cursor, about: 'bucket' | 'key'): Namespace {
  if (cursor.skip('tag:')) return 'tag'
  if (about === 'bucket') throw cursor.expected('tag:, for only tags are known of a bucket')
  if (cursor.skip('hdr:')) return 'hdr'
  if (cursor.skip('md:')) return 'md'
  throw cursor.expected('tag:, hdr: or md:')
}

function readName(cursor: Cursor, namespace: Namespace): string {
  const start = cursor.at
  const word = readWord(cursor, 'name')
  if (word === undefined || word.length === 0) throw cursor.expected('a name')
  if (hasWildcard(word)) throw cursor.problem('a name takes no * or ? without a backslash', start)
  const name = literalText(word)
  return namespace === 'tag' ? name : name.toLowerCase()
}

function hasWildcard(word: Glob): boolean {
  return word.some(atom => typeof atom === 'string')
}

function readTest(cursor: Cursor): Test {
  if (cursor.skip('!=')) return { kind: 'unequal', value: readValue(cursor) }
  if (cursor.skip('=~')) return { kind: 'found', expression: readRegularExpression(cursor) }
  if (cursor.skip('=')) return { kind: 'equal', value: readValue(cursor) }
  const operator = readOrdering(cursor)
  if (operator === undefined) return { kind: 'present' }
  const text = literalText(readValue(cursor))
  return { kind: 'ordered', operator, text, quantity: parseQuantity(text) }
}

/** The longer ones first, for they begin with the shorter ones. */
const orderings: readonly Ordering[] = ['<=', '>=', '<', '>']

function readOrdering(cursor: Cursor): Ordering | undefined {
  return orderings.find(each => cursor.skip(each))
}

function readValue(cursor: Cursor): Glob {
  const value = readWord(cursor, 'value')
  if (value === undefined)
    throw cursor.expected(`a value ('' is the empty one; quotes go around what has a meaning)`)
  return value
}

function readRegularExpression(cursor: Cursor): RegularExpression {
  const start = cursor.at
  const source = readExpression(cursor)
  if (source === undefined)
    throw cursor.expected('a regular expression, in quotes if it has brackets or blanks')
  if (Array.from(source).length > filterLimits.expressionCharacters) {
    const most = filterLimits.expressionCharacters
    throw cursor.problem(`a regular expression has at most ${most} characters`, start)
  }
  try {
    return new RegularExpression(source)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    throw cursor.problem(`expected a regular expression of RE2: ${error.message}`, start)
  }
}

function countExpressions({ bucket, object }: Entry): number {
  const predicates = [...bucket.predicates, ...(object?.predicates ?? [])]
  return predicates.filter(({ test }) => test.kind === 'found').length
}
