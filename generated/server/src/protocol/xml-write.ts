// Copied from codegen/ by `npm run codegen`; do not edit.
/**
 * Writes XML text, called by the generated serializers. What is written reads back as the same string,
 * control characters included, which AWS writes as character references too.
 */

/** The first line of every document. */
export const PROLOG = '<?xml version="1.0" encoding="UTF-8"?>\n'

/** What can't stand for itself everywhere: readers change or drop white space in places. */
// oxlint-disable-next-line no-control-regex
const SPECIAL = /[&<>"'\u0000-\u001f]/
const EVERY_SPECIAL = new RegExp(SPECIAL, 'g')

/** Escapes a string for element content and attribute values. */
export function escapeXml(text: string): string {
  if (!SPECIAL.test(text)) return text
  // Nearly all of the rest are entity tags, whose quotes are the only special characters.
  const last = text.length - 1
  if (last > 0 && text.charCodeAt(0) === QUOTE && text.charCodeAt(last) === QUOTE) {
    const inner = text.slice(1, last)
    if (!SPECIAL.test(inner)) return `&quot;${inner}&quot;`
  }
  return text.replace(EVERY_SPECIAL, reference)
}

/** Writes bytes as text. */
export function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('base64')
}

const QUOTE = 0x22

function reference(character: string): string {
  switch (character) {
    case '&':
      return '&amp;'
    case '<':
      return '&lt;'
    case '>':
      return '&gt;'
    case '"':
      return '&quot;'
    case "'":
      return '&apos;'
    case '\t':
      return '&#9;'
    case '\n':
      return '&#10;'
    case '\r':
      return '&#13;'
    default:
      return `&#x${character.charCodeAt(0).toString(16)};`
  }
}

/**
 * The elements of several lists in one order.
 * @param order for each element the position of its list; elements it does not name come last, list by list
 */
export function* mixed(lists: readonly (readonly string[])[], order: readonly number[]): Generator<string> {
  const rest = lists.map(list => list.values())
  for (const position of order) {
    const next = rest[position]?.next()
    if (next?.done === false) yield next.value
  }
  for (const list of rest) yield* list
}

/** Concatenated text longer than this is turned into bytes, before the garbage of a long list gets old. */
const SPILL_LENGTH = 1 << 15

/** Moves the text of a document to its chunks once it is long; gives what is left of it. */
export function spill(xml: string, chunks: Uint8Array[]): string {
  if (xml.length < SPILL_LENGTH) return xml
  chunks.push(Buffer.from(xml))
  return ''
}
