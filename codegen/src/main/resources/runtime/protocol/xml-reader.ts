/**
 * Reads an XML document element by element, called by the generated readers: a cursor over the bytes that only goes
 * forward. Time is linear in the size of the document, and memory is that of the values read. Text comes back exactly as it
 * was written, references decoded once. Whatever is not well-formed XML 1.0 in UTF-8, or has a DOCTYPE, a processing
 * instruction or more than the five standard entities, is `MalformedXML`; so are an element where text should be, and text
 * between elements.
 */
import { isAscii, isUtf8 } from 'node:buffer'
import { S3Error } from './s3-error.ts'
import * as c from './xml-characters.ts'
import { NAME, NAME_START, PLAIN, SPACE } from './xml-characters.ts'

/** Elements nest at most this deep; S3's own documents stay below ten. */
const DEPTH_LIMIT = 32

/** An element's attributes; S3's own documents have two at most. */
const ATTRIBUTE_LIMIT = 32

/** Encodings whose first 128 characters are those of UTF-8, so that a document of nothing else is the same in all. */
const LIKE_ASCII = ['US-ASCII', 'ASCII', 'ISO-8859-1', 'WINDOWS-1252']

const CDATA = Buffer.from('<![CDATA[')
const COMMENT = Buffer.from('<!--')
const MARK = Buffer.from([0xef, 0xbb, 0xbf])

/** The error for a body that is no XML of the expected kind. */
export function malformed(cause?: unknown): S3Error {
  return new S3Error('MalformedXML', { cause })
}

/** The cursor; it stands behind an element's start tag when a reader gets it. */
export class XmlReader {
  readonly #bytes: Buffer
  #at = 0
  /** How many elements are open, the one that the cursor is in included. */
  #depth = 0
  /** The last start tag was an empty element's, whose end is still to be told. */
  #isEmpty = false
  /** Where the names of open elements begin and end, prefixes included; by depth. */
  readonly #starts = new Int32Array(DEPTH_LIMIT + 1)
  readonly #ends = new Int32Array(DEPTH_LIMIT + 1)
  /** Where the local name of the last start tag begins. */
  #local = 0
  readonly #names: string[] = []
  readonly #attributes = new Map<string, string>()
  /** Decoded text, as bytes: never longer than what it was decoded from. */
  readonly #kept: Buffer
  #length = 0
  #encoding: 'latin1' | 'utf8'

  /** @throws {S3Error} `MalformedXML` unless there is a root element */
  constructor(body: Uint8Array) {
    this.#bytes = Buffer.from(body.buffer, body.byteOffset, body.length)
    if (!isUtf8(this.#bytes)) throw malformed()
    const isPlain = isAscii(this.#bytes)
    this.#encoding = isPlain ? 'latin1' : 'utf8'
    this.#kept = Buffer.allocUnsafe(body.length)
    if (this.#isNext(MARK)) this.#at = MARK.length
    this.#declaration(isPlain)
    this.#between()
    if (this.#at === this.#bytes.length) throw malformed()
    this.#startTag()
  }

  /** The local name of the element whose start tag was the last. */
  get name(): string {
    const start = this.#local
    const end = this.#ends[this.#depth] ?? start
    const bytes = this.#bytes
    // A document has few names, and each many times: the strings made last are kept at hand.
    const slot = ((bytes[start] ?? 0) * 31 + (bytes[end - 1] ?? 0) * 7 + end - start) & 127
    const known = this.#names[slot]
    if (known?.length === end - start && isSpelled(known, bytes, start)) return known
    const name = bytes.toString('utf8', start, end)
    this.#names[slot] = name
    return name
  }

  /**
   * An attribute of the element whose start tag was the last, by its local name.
   * @throws {S3Error} `MalformedXML` for two of that name, since prefixes mean nothing here
   */
  attribute(local: string): string | undefined {
    let found: string | undefined
    for (const [name, value] of this.#attributes) {
      if (name !== local && (!name.endsWith(`:${local}`) || name.startsWith('xmlns:'))) continue
      if (found !== undefined) throw malformed()
      found = value
    }
    return found
  }

  /**
   * Moves into the next child of the current element; the one before has to be read to its end.
   * @returns whether there was one; if not, the current element is closed
   * @throws {S3Error} `MalformedXML` for text before it
   */
  nextChild(): boolean {
    const isChild = this.#nextTag()
    if (this.#length > 0) this.#dropSpace()
    return isChild
  }

  /** Moves past the end of the current element. @returns its character data, CDATA sections included */
  text(): string {
    if (this.#nextTag()) throw malformed()
    return this.#takeKept(0)
  }

  /** Moves past the end of the document. */
  end(): void {
    this.#between()
    if (this.#depth > 0 || this.#at < this.#bytes.length) throw malformed()
  }

  #dropSpace(): void {
    for (let at = 0; at < this.#length; at++) if (SPACE[this.#kept[at] ?? 0] === 0) throw malformed()
    this.#length = 0
  }

  #declaration(isPlain: boolean): void {
    const text = this.#bytes.toString('latin1', this.#at, this.#at + c.DECLARATION_LIMIT)
    const found = c.declaration(text)
    if (found === undefined) return
    if (found.encoding !== 'UTF-8' && !(isPlain && LIKE_ASCII.includes(found.encoding))) throw malformed()
    this.#at += found.length
  }

  /** Moves past white space and comments, which is what may stand outside of the root element. */
  #between(): void {
    this.#space()
    while (this.#isNext(COMMENT)) {
      this.#comment()
      this.#space()
    }
    this.#length = 0
  }

  #isNext(what: Buffer): boolean {
    return c.holds(this.#bytes, this.#at, what)
  }

  /** Moves past the next tag, keeping the text before it. @returns whether it opens an element, or closes one */
  #nextTag(): boolean {
    if (this.#isEmpty) {
      this.#isEmpty = false
      this.#depth--
      return false
    }
    for (;;) {
      this.#characters()
      switch (this.#bytes[this.#at + 1]) {
        case c.SLASH:
          this.#endTag()
          return false
        case c.BANG:
          if (this.#isNext(CDATA)) this.#cdata()
          else this.#comment()
          break
        default:
          this.#startTag()
          return true
      }
    }
  }

  /** Keeps text up to the next `<`. */
  #characters(): void {
    for (;;) {
      const byte = this.#plain()
      if (byte === c.LESS) return
      if (byte === c.AMPERSAND) this.#reference()
      else if (byte === c.CLOSING_BRACKET && this.#isCdataEnd()) throw malformed()
      else this.#character()
    }
  }

  #cdata(): void {
    this.#at += CDATA.length
    for (;;) {
      const byte = this.#plain()
      if (byte === c.CLOSING_BRACKET && this.#isCdataEnd()) break
      this.#character()
    }
    this.#at += 3
  }

  #isCdataEnd(): boolean {
    return this.#bytes[this.#at + 1] === c.CLOSING_BRACKET && this.#bytes[this.#at + 2] === c.GREATER
  }

  /** Moves past a comment, where two hyphens are its end. */
  #comment(): void {
    if (!this.#isNext(COMMENT)) throw malformed()
    const length = this.#length
    this.#at += COMMENT.length
    while (this.#plain() !== c.HYPHEN || this.#bytes[this.#at + 1] !== c.HYPHEN) this.#character()
    if (this.#bytes[this.#at + 2] !== c.GREATER) throw malformed()
    this.#at += 3
    this.#length = length
  }

  /** Keeps the bytes that stand for themselves. @returns the next one, which may mean something */
  #plain(): number {
    const bytes = this.#bytes
    const kept = this.#kept
    let at = this.#at
    let length = this.#length
    for (;;) {
      const byte = bytes[at]
      if (byte === undefined) throw malformed()
      if (PLAIN[byte] === 0) {
        this.#at = at
        this.#length = length
        return byte
      }
      kept[length++] = byte
      at++
    }
  }

  /** Keeps one byte that means nothing where it stands, unless it is a control character; a line end is a line feed. */
  #character(): void {
    const byte = this.#bytes[this.#at]
    if (byte === undefined) throw malformed()
    if (byte < 0x20 && SPACE[byte] === 0) throw malformed()
    if (byte === c.RETURN && this.#bytes[this.#at + 1] === c.LINE_FEED) this.#at++
    this.#keep(byte === c.RETURN ? c.LINE_FEED : byte)
    this.#at++
  }

  #keep(byte: number): void {
    this.#kept[this.#length++] = byte
  }

  #reference(): void {
    const start = this.#at + 1
    let end = start
    while (this.#bytes[end] !== c.SEMICOLON) if (++end - start > c.REFERENCE_LIMIT) throw malformed()
    const code = c.codePointOf(this.#bytes, start, end)
    if (code === undefined) throw malformed()
    if (code < 0x80) this.#keep(code)
    else {
      this.#length += this.#kept.write(String.fromCodePoint(code), this.#length)
      this.#encoding = 'utf8'
    }
    this.#at = end + 1
  }

  /** What was kept since, which is forgotten. */
  #takeKept(start: number): string {
    const end = this.#length
    this.#length = start
    return start === end ? '' : this.#kept.toString(this.#encoding, start, end)
  }

  #startTag(): void {
    if (this.#bytes[this.#at] !== c.LESS || this.#depth === DEPTH_LIMIT) throw malformed()
    const start = ++this.#at
    this.#local = this.#qualifiedName()
    this.#depth++
    this.#starts[this.#depth] = start
    this.#ends[this.#depth] = this.#at
    if (this.#attributes.size > 0) this.#attributes.clear()
    while (this.#bytes[this.#at] !== c.GREATER) {
      const hasSpace = this.#space()
      if (this.#bytes[this.#at] === c.GREATER) break
      if (this.#bytes[this.#at] === c.SLASH) {
        this.#at++
        this.#isEmpty = true
        break
      }
      if (!hasSpace) throw malformed()
      this.#attribute()
    }
    this.#take(c.GREATER)
  }

  #endTag(): void {
    const bytes = this.#bytes
    const end = this.#ends[this.#depth] ?? 0
    let at = this.#at + 2
    for (let from = this.#starts[this.#depth] ?? 0; from < end; from++) {
      if (bytes[from] !== bytes[at++]) throw malformed()
    }
    this.#at = at
    this.#space()
    this.#take(c.GREATER)
    this.#depth--
  }

  #attribute(): void {
    const start = this.#at
    this.#qualifiedName()
    const name = this.#bytes.toString('utf8', start, this.#at)
    if (this.#attributes.has(name) || this.#attributes.size === ATTRIBUTE_LIMIT) throw malformed()
    this.#space()
    this.#take(c.EQUALS)
    this.#space()
    const quote = this.#bytes[this.#at]
    if (quote !== c.QUOTE && quote !== c.APOSTROPHE) throw malformed()
    this.#at++
    this.#attributes.set(name, this.#attributeValue(quote))
  }

  /** The value up to the quote, in which white space of any kind is a space. */
  #attributeValue(quote: number): string {
    const start = this.#length
    for (;;) {
      const byte = this.#plain()
      if (byte === quote) break
      if (byte === c.LESS) throw malformed()
      if (byte === c.AMPERSAND) this.#reference()
      else {
        this.#character()
        if (SPACE[byte] === 1) this.#kept[this.#length - 1] = 0x20
      }
    }
    this.#at++
    return this.#takeKept(start)
  }

  /** Moves past a name, with a prefix or without. @returns where its local part begins */
  #qualifiedName(): number {
    const start = this.#at
    this.#localName()
    if (this.#bytes[this.#at] !== c.COLON) return start
    const local = ++this.#at
    this.#localName()
    return local
  }

  #localName(): void {
    const bytes = this.#bytes
    const start = this.#at
    let at = start
    let all = 0
    if (NAME_START[bytes[at] ?? 0] === 0) throw malformed()
    for (let byte = bytes[at] ?? 0; NAME[byte] === 1; byte = bytes[++at] ?? 0) all |= byte
    if (all >= 0x80 && !c.isName(bytes.toString('utf8', start, at))) throw malformed()
    this.#at = at
  }

  #space(): boolean {
    const start = this.#at
    while (SPACE[this.#bytes[this.#at] ?? 0] === 1) this.#at++
    return this.#at > start
  }

  #take(byte: number): void {
    if (this.#bytes[this.#at++] !== byte) throw malformed()
  }
}

function isSpelled(name: string, bytes: Buffer, start: number): boolean {
  for (let i = 0; i < name.length; i++) if (name.charCodeAt(i) !== bytes[start + i]) return false
  return true
}
