/**
 * multipart/form-data as S3 takes it: fields, then one file, then nothing that matters. Bytes are pushed in whatever
 * pieces they arrive; fields are handed over whole, since they are few and short, and the file as it flows.
 * @see RFC 7578, RFC 2046 section 5.1
 */
import { S3Error } from '../service/errors.ts'

/** Who is told what a form holds, in its order. */
export interface FormEvents {
  /** @param name as sent */
  field(name: string, value: string): void
  /** The file begins. @param filename as sent, `''` when there is none */
  file(filename: string): void
  /** Bytes of the file; a returned promise holds the form back. */
  data(slice: Buffer): void | Promise<void>
}

/** S3's limit of everything before the file's bytes. */
const maxBeforeFileBytes = 20 * 1024
const maxBoundaryLength = 200
const blank = Buffer.from('\r\n\r\n')
const carriageReturn = 0x0d
const nothing = Buffer.alloc(0)

/**
 * @param contentType of the request
 * @throws {S3Error} `MalformedPOSTRequest` without a boundary
 */
export function boundaryOf(contentType: string): string {
  const boundary = parameters(contentType).get('boundary') ?? ''
  if (boundary === '' || boundary.length > maxBoundaryLength) throw malformed()
  return boundary
}

export class FormParser {
  readonly #events: FormEvents
  /** What separates parts: `CRLF--boundary`. */
  readonly #delimiter: Buffer
  /** Where in the form `#rest` begins. */
  #state: 'preamble' | 'headers' | 'value' | 'file' | 'end' = 'preamble'
  /** Bytes that no event has told of. A form begins as if behind an empty line. */
  #rest: Buffer = Buffer.from('\r\n')
  /** How far `#rest` is known not to hold what is looked for. */
  #searched = 0
  #beforeFileBytes = -2
  #name = ''

  constructor(boundary: string, events: FormEvents) {
    this.#events = events
    this.#delimiter = Buffer.from(`\r\n--${boundary}`, 'latin1')
  }

  /** @throws {S3Error} `MalformedPOSTRequest`, `MaxPostPreDataLengthExceededError`, `InvalidArgument` without a file */
  push(chunk: Buffer): void | Promise<void> {
    if (this.#state === 'end') return undefined
    this.#rest = this.#rest.length === 0 ? chunk : Buffer.concat([this.#rest, chunk])
    let goesOn = true
    while (goesOn) goesOn = this.#state !== 'file' && this.#step()
    if (this.#state === 'file') return this.#pushFile()
    if (this.#beforeFileBytes + this.#rest.length > maxBeforeFileBytes) throw tooLong()
    return undefined
  }

  /** The form's bytes are over. @throws {S3Error} `MalformedPOSTRequest` */
  end(): void {
    if (this.#state !== 'end') throw malformed()
  }

  /** @returns whether something was recognised, so that it is worth trying again */
  #step(): boolean {
    const wanted = this.#state === 'headers' ? blank : this.#delimiter
    const at = this.#rest.indexOf(wanted, this.#searched)
    if (at < 0) {
      this.#searched = Math.max(0, this.#rest.length - wanted.length + 1)
      return false
    }
    if (this.#state === 'headers') {
      this.#head(this.#take(at + wanted.length))
      return true
    }
    // What follows a delimiter says whether a part follows it.
    const behind = at + wanted.length
    if (this.#rest.length < behind + 2) {
      this.#searched = at
      return false
    }
    const isLast = this.#isLast(behind)
    const value = this.#take(behind).subarray(0, at)
    if (this.#state === 'value') this.#events.field(this.#name, decoded(value))
    if (isLast) throw fileMissing()
    // The line break stays: with the next one it ends the head of a part that has no headers.
    this.#state = 'headers'
    return true
  }

  #head(head: Buffer): void {
    const disposition = parameters(dispositionOf(decoded(head)))
    const name = disposition.get('name')
    if (name === undefined) throw malformed()
    this.#name = name
    if (name.toLowerCase() !== 'file') {
      this.#state = 'value'
      return
    }
    if (this.#beforeFileBytes > maxBeforeFileBytes) throw tooLong()
    this.#state = 'file'
    this.#events.file(disposition.get('filename') ?? '')
  }

  #pushFile(): void | Promise<void> {
    const bytes = this.#rest
    const end = bytes.indexOf(this.#delimiter)
    const behind = end + this.#delimiter.length
    if (end < 0) {
      this.#rest = bytes.subarray(this.#beginningOfDelimiter(bytes))
    } else if (bytes.length < behind + 2) {
      this.#rest = bytes.subarray(end)
    } else {
      this.#isLast(behind)
      this.#state = 'end'
      this.#rest = nothing
    }
    const slice = bytes.subarray(0, end >= 0 ? end : bytes.length - this.#rest.length)
    return slice.length === 0 ? undefined : this.#events.data(slice)
  }

  /**
   * @param behind where a delimiter ends
   * @returns whether it ends the form
   * @throws {S3Error} `MalformedPOSTRequest` for a line that only begins like a delimiter: no part may have one
   */
  #isLast(behind: number): boolean {
    const follows = this.#rest.toString('latin1', behind, behind + 2)
    if (follows !== '--' && follows !== '\r\n') throw malformed()
    return follows === '--'
  }

  /** @returns where the delimiter may begin that the next bytes go on with; the end when it can't */
  #beginningOfDelimiter(bytes: Buffer): number {
    let at = bytes.indexOf(carriageReturn, Math.max(0, bytes.length - this.#delimiter.length + 1))
    while (at >= 0) {
      const beginning = this.#delimiter.subarray(0, bytes.length - at)
      if (beginning.equals(bytes.subarray(at))) return at
      at = bytes.indexOf(carriageReturn, at + 1)
    }
    return bytes.length
  }

  #take(count: number): Buffer {
    const taken = this.#rest.subarray(0, count)
    this.#rest = this.#rest.subarray(count)
    this.#beforeFileBytes += count
    this.#searched = 0
    return taken
  }
}

/** The one header of a part that S3 reads. */
function dispositionOf(head: string): string {
  for (const line of head.split('\r\n')) {
    const value = /^content-disposition\s*:\s*form-data\s*(;.*)$/i.exec(line)?.[1]
    if (value !== undefined) return value
  }
  throw malformed()
}

/** The parameters of a header's value, by lower-case name. Of escapes only `\"` is one: paths of Windows have others. */
function parameters(value: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const [, name = '', quoted, token = ''] of value.matchAll(parameter)) {
    found.set(name.toLowerCase(), quoted === undefined ? token : quoted.replaceAll('\\"', '"'))
  }
  return found
}

const parameter = /;\s*([^\s=;"]+)\s*=\s*(?:"((?:\\"|[^"])*)"|([^\s;"]*))/g

/** @throws {S3Error} `MalformedPOSTRequest` for what is no UTF-8 */
function decoded(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw malformed()
  }
}

export function malformed(): S3Error<'MalformedPOSTRequest'> {
  return new S3Error('MalformedPOSTRequest')
}

function fileMissing(): S3Error<'InvalidArgument'> {
  return new S3Error('InvalidArgument', {
    message: 'POST requires exactly one file upload per request.',
    ArgumentName: 'file',
    ArgumentValue: '0',
  })
}

function tooLong(): S3Error<'MaxPostPreDataLengthExceededError'> {
  return new S3Error('MaxPostPreDataLengthExceededError', { MaxPostPreDataLengthBytes: maxBeforeFileBytes })
}
