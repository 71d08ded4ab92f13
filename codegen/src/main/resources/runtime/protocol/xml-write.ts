/**
 * Writes XML text, called by the generated serializers. What is written reads back as the same string,
 * as far as XML 1.0 has a way to say it.
 */

/** The first line of every document. */
export const PROLOG = '<?xml version="1.0" encoding="UTF-8"?>\n'

/** Escapes a string for element content and attribute values; nearly all strings come back untouched. */
export function escapeXml(text: string): string {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code <= 0x3e && ESCAPES[code] !== undefined) return escapeFrom(text, i)
  }
  return text
}

/** By character code: what stands for it. Tab and line feed stay, as AWS leaves them. */
const ESCAPES: ReadonlyArray<string | undefined> = escapes()

function escapes(): Array<string | undefined> {
  const table = new Array<string | undefined>(0x3f).fill(undefined)
  for (let code = 0; code < 0x20; code++) table[code] = `&#x${code.toString(16)};`
  table[0x09] = table[0x0a] = undefined
  table[0x0d] = '&#13;'
  table[0x22] = '&quot;'
  table[0x26] = '&amp;'
  table[0x27] = '&apos;'
  table[0x3c] = '&lt;'
  table[0x3e] = '&gt;'
  return table
}

function escapeFrom(text: string, start: number): string {
  let result = ''
  let from = 0
  for (let i = start; i < text.length; i++) {
    const code = text.charCodeAt(i)
    const escape = code <= 0x3e ? ESCAPES[code] : undefined
    if (escape === undefined) continue
    result += text.slice(from, i) + escape
    from = i + 1
  }
  return result + text.slice(from)
}
