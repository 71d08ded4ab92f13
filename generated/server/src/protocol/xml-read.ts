// Copied from codegen/ by `npm run codegen`; do not edit.
/**
 * Reads an XML body into elements, called by the generated deserializers. Text comes back exactly as it
 * was written, entities decoded once; whatever is not well-formed, or asks for more than the five
 * standard entities, is `MalformedXML`.
 */
import { createRequire } from 'node:module'
import type * as FastXmlParser from 'fast-xml-parser'
import { parseEpochSeconds, parseHttpDate } from './dates.ts'
import { parseDecimal } from './numbers.ts'
import { S3Error } from './s3-error.ts'

/** An element; names are local, without a namespace prefix. */
export interface Element {
  readonly name: string
  /** Character data of the element itself, CDATA sections included. */
  readonly text: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly Element[]
}

/** Elements nest at most this deep; S3's own documents stay below ten. */
const DEPTH_LIMIT = 32

/** What fast-xml-parser gives with `preserveOrder`: one tag, text or CDATA per node, and the tag's attributes. */
type Node = Readonly<Record<string, unknown>>

let parser: ((xml: string) => Node[]) | undefined

/**
 * Parses a whole document.
 * @param root the local name the root element must have
 * @throws {S3Error} `MalformedXML`
 */
export function parseXml(body: Uint8Array, root: string): Element {
  const xml = decodeUtf8(body)
  refuseDeclarations(xml)
  parser ??= loadParser()
  const nodes = parser(xml).filter(node => !('#text' in node))
  const [only] = nodes
  if (only === undefined || nodes.length > 1) throw malformed()
  const element = toElement(only, 0)
  if (element.name !== root) throw malformed()
  return element
}

/** The error for a body that is no XML of the expected kind. */
export function malformed(cause?: unknown): S3Error {
  return new S3Error('MalformedXML', { cause })
}

function decodeUtf8(body: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body)
  } catch (cause) {
    throw malformed(cause)
  }
}

/** Comments and CDATA are the only markup with `<!` that a request may hold: no DOCTYPE, no entities of its own. */
function refuseDeclarations(xml: string): void {
  let at = xml.indexOf('<!')
  while (at !== -1) {
    const end = xml.startsWith('<!--', at) ? '-->' : xml.startsWith('<![CDATA[', at) ? ']]>' : undefined
    const stop = end === undefined ? -1 : xml.indexOf(end, at + 4)
    if (stop === -1) throw malformed()
    at = xml.indexOf('<!', stop)
  }
}

/** Loads the library with the first XML body, so that a process that reads none does not pay for it. */
function loadParser(): (xml: string) => Node[] {
  // The package's CommonJS build has the same exports as the typed ES module.
  const library = createRequire(import.meta.url)('fast-xml-parser') as typeof FastXmlParser
  const instance = new library.XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: '',
    cdataPropName: '#cdata',
    removeNSPrefix: true,
    ignoreDeclaration: true,
    ignorePiTags: true,
    parseTagValue: false,
    parseAttributeValue: false,
    trimValues: false,
    processEntities: false,
    maxNestedTags: DEPTH_LIMIT,
  })
  return xml => {
    if (library.XMLValidator.validate(xml) !== true) throw malformed()
    try {
      return instance.parse(xml) as Node[] // what preserveOrder promises
    } catch (cause) {
      throw malformed(cause)
    }
  }
}

function toElement(node: Node, depth: number): Element {
  let name = ''
  let content: readonly Node[] = []
  for (const key in node) {
    if (key === ':@') continue
    name = key
    content = node[key] as Node[] // a tag's value is its content
  }
  let text = ''
  const children: Element[] = []
  for (const child of content) {
    if ('#text' in child) text += decodeText(String(child['#text']))
    else if ('#cdata' in child) text += cdata(child['#cdata'] as Node[]) // a CDATA node holds text nodes
    else children.push(toElement(child, depth + 1))
  }
  return { name, text, attributes: attributesOf(node[':@'] as Record<string, string> | undefined), children } // attributes are text
}

function cdata(content: readonly Node[]): string {
  return content.map(node => String(node['#text'])).join('')
}

const NO_ATTRIBUTES: Readonly<Record<string, string>> = Object.freeze({})

function attributesOf(raw: Record<string, string> | undefined): Readonly<Record<string, string>> {
  if (raw === undefined) return NO_ATTRIBUTES
  return Object.fromEntries(Object.entries(raw).map(([name, value]) => [name, decodeText(value)]))
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** Characters that XML 1.0 has no place for in text: C0 controls other than tab, line feed and return. */
// oxlint-disable-next-line no-control-regex
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]|\]\]>/

function decodeText(raw: string): string {
  if (FORBIDDEN.test(raw)) throw malformed()
  let mark = raw.indexOf('&')
  if (mark === -1) return raw
  let text = ''
  let from = 0
  while (mark !== -1) {
    const end = raw.indexOf(';', mark)
    if (end === -1) throw malformed()
    text += raw.slice(from, mark) + decodeEntity(raw.slice(mark + 1, end))
    from = end + 1
    mark = raw.indexOf('&', from)
  }
  return text + raw.slice(from)
}

const NUMERIC = /^#(?:x([0-9a-fA-F]{1,6})|([0-9]{1,7}))$/

function decodeEntity(name: string): string {
  const named = Object.hasOwn(ENTITIES, name) ? ENTITIES[name] : undefined
  if (named !== undefined) return named
  const [, hex, decimal] = NUMERIC.exec(name) ?? []
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
  const isCharacter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
  if (!isCharacter) throw malformed()
  return String.fromCodePoint(code)
}

/** Reads an element of an enumerated type; values that the model doesn't know are kept. */
export function readEnum<Value extends string>(element: Element): Value {
  return element.text.trim() as Value // the operation decides about unknown values
}

/** Reads an element whose text is an integer that a double holds exactly. */
export function readInteger(element: Element): number {
  const text = element.text.trim()
  const value = Number(text)
  if (!INTEGER.test(text) || !Number.isSafeInteger(value)) throw malformed()
  return value
}

const INTEGER = /^[+-]?[0-9]+$/

/** Reads an element whose text is a number of any kind. */
export function readDecimal(element: Element): number {
  return required(parseDecimal(element.text.trim()))
}

/** Reads an element whose text is bytes, in base64. */
export function readBytes(element: Element): Uint8Array {
  const text = element.text.replaceAll(/\s/g, '')
  const bytes = Buffer.from(text, 'base64')
  if (bytes.toString('base64') !== text) throw malformed()
  return bytes
}

/** Reads an entry of a map, given the names of its two elements. */
export function readEntry<Value>(
  element: Element,
  [keyName, valueName]: readonly [key: string, value: string],
  read: (element: Element) => Value,
): [string, Value] {
  const key = required(element.children.find(child => child.name === keyName))
  return [key.text, read(required(element.children.find(child => child.name === valueName)))]
}

/** A map with one more entry, which is there already unless it is the first. */
export function withEntry<Value>(
  map: Record<string, Value> | undefined,
  [key, value]: readonly [string, Value],
): Record<string, Value> {
  const all = map ?? (Object.create(null) as Record<string, Value>) // no prototype: any name is a key like others
  all[key] = value
  return all
}

/** Reads an element whose text is a boolean as XML Schema has it. */
export function readBoolean(element: Element): boolean {
  switch (element.text.trim()) {
    case 'true':
    case 'TRUE':
    case 'True':
    case '1':
      return true
    case 'false':
    case 'FALSE':
    case 'False':
    case '0':
      return false
    default:
      throw malformed()
  }
}

/** Reads an element whose text is a date, in ISO 8601 or as headers have it. */
export function readTimestamp(element: Element): Date {
  const value = parseHttpDate(element.text.trim())
  if (value === undefined) throw malformed()
  return value
}

/** Reads an element whose text is a date, in seconds since 1970. */
export function readEpochSeconds(element: Element): Date {
  return required(parseEpochSeconds(element.text.trim()))
}

/** Insists on a member that the model requires. */
export function required<Value>(value: Value | undefined): Value {
  if (value === undefined) throw malformed()
  return value
}
