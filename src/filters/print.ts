/**
 * Filter to text: what `parse.ts` reads as the same filter. `s3d config` and explanations show it.
 */
import type { Entry, Filter, Part, Predicate, Test } from './filter.ts'
import { literalGlob, writeExpression, writeWord } from './word.ts'

/** @returns the entries on one line, in the order they have */
export function printFilter({ entries }: Filter): string {
  return entries.map(printEntry).join(' ')
}

export function printEntry({ excludes, bucket, object }: Entry): string {
  const key = object === undefined ? '' : '/' + printPart(object, 'key')
  return (excludes ? '!' : '') + printPart(bucket, 'bucket') + key
}

function printPart({ name, predicates }: Part, kind: 'bucket' | 'key'): string {
  return writeWord(name, kind) + predicates.map(each => `[${printPredicate(each)}]`).join('')
}

/** @returns what is between the brackets */
export function printPredicate({ namespace, name, test }: Predicate): string {
  const written = `${namespace}:${writeWord(literalGlob(name), 'name')}`
  return test.kind === 'absent' ? '!' + written : written + printTest(test)
}

function printTest(test: Test): string {
  switch (test.kind) {
    case 'present':
    case 'absent':
      return ''
    case 'equal':
      return '=' + writeWord(test.value, 'value')
    case 'unequal':
      return '!=' + writeWord(test.value, 'value')
    case 'ordered':
      return test.operator + writeWord(literalGlob(test.text), 'value')
    default:
      return '=~' + writeExpression(test.expression.source)
  }
}
