// Copied from codegen/ by `npm run codegen`; do not edit.
/**
 * Reads values from XML, called by the generated readers. Each takes the cursor where it stands, in the element that
 * holds the value; whatever is not of the kind asked for is `MalformedXML`.
 */
import { parseEpochSeconds, parseHttpDate } from './dates.ts'
import { parseDecimal } from './numbers.ts'
import { malformed, XmlReader } from './xml-reader.ts'

/**
 * Reads a whole document.
 * @param root the local name the root element must have
 * @param read what reads the root element
 * @throws {S3Error} `MalformedXML`
 */
export function readXml<Value>(body: Uint8Array, root: string, read: (xml: XmlReader) => Value): Value {
  const xml = new XmlReader(body)
  if (xml.name !== root) throw malformed()
  const value = read(xml)
  xml.end()
  return value
}

/** Reads an element of an enumerated type; values that the model doesn't know are kept. */
export function readEnum<Value extends string>(xml: XmlReader): Value {
  return xml.text().trim() as Value // the operation decides about unknown values
}

/** An attribute of an enumerated type; values that the model doesn't know are kept. */
export function readEnumAttribute<Value extends string>(value: string | undefined): Value | undefined {
  return value as Value | undefined // the operation decides about unknown values
}

/** Reads an element whose text is an integer that a double holds exactly. */
export function readInteger(xml: XmlReader): number {
  const text = xml.text().trim()
  const value = Number(text)
  if (!INTEGER.test(text) || !Number.isSafeInteger(value)) throw malformed()
  return value
}

const INTEGER = /^[+-]?[0-9]+$/

/** Reads an element whose text is a number of any kind. */
export function readDecimal(xml: XmlReader): number {
  return required(parseDecimal(xml.text().trim()))
}

/** Reads an element whose text is bytes, in base64. */
export function readBytes(xml: XmlReader): Uint8Array {
  const text = xml.text().replaceAll(/\s/g, '')
  const bytes = Buffer.from(text, 'base64')
  if (bytes.toString('base64') !== text) throw malformed()
  return bytes
}

/** Reads the items of a list, which are the children and have one name. */
export function readList<Value>(xml: XmlReader, name: string, read: (xml: XmlReader) => Value): Value[] {
  const items: Value[] = []
  while (xml.nextChild()) {
    if (xml.name !== name) throw malformed()
    items.push(read(xml))
  }
  return items
}

/** Reads an entry of a map, given the names of its two elements. */
export function readEntry<Value>(
  xml: XmlReader,
  [keyName, valueName]: readonly [key: string, value: string],
  read: (xml: XmlReader) => Value,
): [string, Value] {
  let key: string | undefined
  let value: Value | undefined
  while (xml.nextChild()) {
    if (xml.name === keyName && key === undefined) key = xml.text()
    else if (xml.name === valueName && value === undefined) value = read(xml)
    else throw malformed()
  }
  return [required(key), required(value)]
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
export function readBoolean(xml: XmlReader): boolean {
  switch (xml.text().trim()) {
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
export function readTimestamp(xml: XmlReader): Date {
  const value = parseHttpDate(xml.text().trim())
  if (value === undefined) throw malformed()
  return value
}

/** Reads an element whose text is a date, in seconds since 1970. */
export function readEpochSeconds(xml: XmlReader): Date {
  return required(parseEpochSeconds(xml.text().trim()))
}

/** Insists on a member that the model requires. */
export function required<Value>(value: Value | undefined): Value {
  if (value === undefined) throw malformed()
  return value
}
