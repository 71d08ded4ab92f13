/**
 * Keys for property tests.
 */
import * as fc from 'fast-check'

/** Every code point but lone surrogates, dense where encodings change their length. */
const edges = [
  '\u0000',
  '\u0001',
  ' ',
  '/',
  'a',
  '\u007f',
  '\u0080',
  '\u07ff',
  '\u0800',
  '\ud7ff',
  '\ue000',
  '\uffff',
]
const character = fc.oneof(
  fc.constantFrom(...edges, '\u{10000}', '😀', '\u{10ffff}'),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
)
/** Up to six characters, so that keys often share a prefix or are equal. */
export const anyKey: fc.Arbitrary<string> = fc
  .array(character, { maxLength: 6 })
  .map(characters => characters.join(''))
