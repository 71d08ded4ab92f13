// Copied from codegen/ by `npm run codegen`; do not edit.
/** What the reader of XML needs to know about characters: the bytes that mean something, and what names are made of. */

export const TAB = 0x09
export const LINE_FEED = 0x0a
export const RETURN = 0x0d
export const BANG = 0x21
export const QUOTE = 0x22
const HASH = 0x23
export const AMPERSAND = 0x26
export const APOSTROPHE = 0x27
export const HYPHEN = 0x2d
export const SLASH = 0x2f
export const COLON = 0x3a
export const SEMICOLON = 0x3b
export const LESS = 0x3c
export const EQUALS = 0x3d
export const GREATER = 0x3e
export const CLOSING_BRACKET = 0x5d

const SPECIAL = [QUOTE, AMPERSAND, APOSTROPHE, HYPHEN, LESS, CLOSING_BRACKET]

/** By byte, 1 where it stands for itself, whatever it stands in: no markup, no line end, nothing that is forbidden. */
export const PLAIN: Uint8Array = table(byte => byte >= 0x20 && !SPECIAL.includes(byte))

/** By byte, 1 for the four that separate names from attributes. */
export const SPACE: Uint8Array = table(byte => [0x20, TAB, LINE_FEED, RETURN].includes(byte))

/** By byte, 1 where a name goes on; beyond ASCII that is `isName`'s to say. */
export const NAME: Uint8Array = table(byte => byte >= 0x80 || /[-.\w]/.test(String.fromCharCode(byte)))

/** By byte, 1 where a name may begin; beyond ASCII that is `isName`'s to say. */
export const NAME_START: Uint8Array = table(byte => byte >= 0x80 || /[A-Z_]/i.test(String.fromCharCode(byte)))

function table(is: (byte: number) => boolean): Uint8Array {
  return Uint8Array.from({ length: 256 }, (_, byte) => (is(byte) ? 1 : 0))
}

const START =
  'A-Z_a-z\\u{c0}-\\u{d6}\\u{d8}-\\u{f6}\\u{f8}-\\u{2ff}\\u{370}-\\u{37d}\\u{37f}-\\u{1fff}\\u{200c}\\u{200d}' +
  '\\u{2070}-\\u{218f}\\u{2c00}-\\u{2fef}\\u{3001}-\\u{d7ff}\\u{f900}-\\u{fdcf}\\u{fdf0}-\\u{fffd}\\u{10000}-\\u{effff}'
const NAME_PATTERN = new RegExp(`^[${START}][-.0-9\\u{b7}\\u{300}-\\u{36f}\\u{203f}\\u{2040}${START}]*$`, 'u')

/**
 * Whether a name without a colon is one.
 * @see XML 1.0, fifth edition, section 2.3
 */
export function isName(name: string): boolean {
  return NAME_PATTERN.test(name)
}

const ENTITIES: ReadonlyArray<readonly [name: Buffer, code: number]> = [
  [Buffer.from('quot'), QUOTE],
  [Buffer.from('amp'), AMPERSAND],
  [Buffer.from('lt'), LESS],
  [Buffer.from('gt'), GREATER],
  [Buffer.from('apos'), APOSTROPHE],
]

/** How long a reference's name may be, leading zeros included. */
export const REFERENCE_LIMIT = 16

/**
 * The code point that a reference stands for, whose name is the bytes from `start` to `end`. Control characters can
 * be written like this, which XML 1.0 forbids and AWS does: keys may hold them.
 * @returns `undefined` for what is none
 */
export function codePointOf(bytes: Uint8Array, start: number, end: number): number | undefined {
  if (bytes[start] !== HASH) {
    return ENTITIES.find(([name]) => name.length === end - start && holds(bytes, start, name))?.[1]
  }
  const isHex = bytes[start + 1] === 0x78
  const code = isHex ? numberOf(bytes.subarray(start + 2, end), 16) : numberOf(bytes.subarray(start + 1, end), 10)
  const isCharacter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
  return isCharacter ? code : undefined
}

/** @returns `NaN` where anything but digits is in it, 0 where nothing is */
function numberOf(digits: Uint8Array, base: 10 | 16): number {
  let number = 0
  for (const byte of digits) {
    const letter = byte | 0x20
    const digit = byte <= 0x39 ? byte - 0x30 : letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : base
    number = digit >= 0 && digit < base ? number * base + digit : Number.NaN
  }
  return number
}

/** Whether what is looked for stands in the bytes at `start`. */
export function holds(bytes: Uint8Array, start: number, what: Uint8Array): boolean {
  for (let i = 0; i < what.length; i++) if (what[i] !== bytes[start + i]) return false
  return true
}

const S = '[ \\t\\r\\n]'
const DECLARATION = new RegExp(
  `^<\\?xml${S}+version${S}*=${S}*(?:"1\\.[0-9]+"|'1\\.[0-9]+')` +
    `(?:${S}+encoding${S}*=${S}*(?:"([A-Za-z][-.\\w]*)"|'([A-Za-z][-.\\w]*)'))?` +
    `(?:${S}+standalone${S}*=${S}*(?:"(?:yes|no)"|'(?:yes|no)'))?${S}*\\?>`,
)

/** Longest XML declaration. */
export const DECLARATION_LIMIT = 256

/**
 * Reads the XML declaration at the beginning of a text.
 * @returns its length and the encoding it names, in upper case; `undefined` where there is none
 */
export function declaration(text: string): { length: number; encoding: string } | undefined {
  const [all, double, single] = DECLARATION.exec(text) ?? []
  if (all === undefined) return undefined
  return { length: all.length, encoding: (double ?? single ?? 'UTF-8').toUpperCase() }
}
