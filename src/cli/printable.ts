/**
 * Text from elsewhere on its way to a terminal. Keys and error messages may hold anything, also what would move the
 * cursor or break a line into two.
 */

const unprintable = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\\]/gu

/** @returns the text with everything invisible written as an escape, e.g. `\n`, `\x1b`, `\u202e`; backslashes doubled */
export function printable(text: string): string {
  return text.replace(unprintable, character => {
    if (character === '\\') return '\\\\'
    if (character === '\n') return '\\n'
    if (character === '\t') return '\\t'
    const code = character.codePointAt(0) ?? 0
    if (code > 0xffff) return `\\u{${code.toString(16)}}`
    return code > 0xff
      ? '\\u' + code.toString(16).padStart(4, '0')
      : '\\x' + code.toString(16).padStart(2, '0')
  })
}
