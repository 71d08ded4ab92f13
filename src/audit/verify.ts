/**
 * Whether an audit log is what daemons wrote: reads every file once, line by line, and follows the chain. It tells a changed
 * record from a missing, an inserted and a moved one, a line that a crash tore from one that somebody cut, and a log whose end
 * was taken away from a whole one where somebody remembers its head.
 */
import { createHash, type Hash } from 'node:crypto'
import { join } from 'node:path'
import type { Disk } from '../base/disk.ts'
import { auditFiles, lineMaxBytes, type Torn } from './files.ts'
import { beginning, hashOf, parseLine, sealStateOf, type Link, type Placed } from './record.ts'

export interface VerifyOptions {
  /** What the records were sealed with; absent where seals are not looked at. */
  readonly key: Uint8Array | undefined
  /** Whether all records have to be sealed. */
  readonly isSealed: boolean
  /** What the log has to contain. */
  readonly head: Link | undefined
}

export interface Problem {
  readonly file: string
  /** From 1; of the whole file where it is 0. */
  readonly line: number
  readonly what: string
}

export interface Verified {
  readonly files: number
  readonly records: number
  /** Not more than can be read; `problemsCount` knows all. */
  readonly problems: readonly Problem[]
  readonly problemsCount: number
  /** Of the last record. */
  readonly head: Link
  /** Of the first one: more than 1 where older files are elsewhere. */
  readonly firstSeq: number
  /** What is no fault of the log's, and worth knowing. */
  readonly notes: readonly string[]
}

const problemsMax = 100
const readBytes = 262_144

/** @throws the system's error when a file can't be read */
export async function verifyAudit(
  disk: Pick<Disk, 'list' | 'status' | 'open'>,
  dir: string,
  options: VerifyOptions,
): Promise<Verified> {
  const chain = new Chain(options)
  for (const name of await auditFiles(disk, dir)) {
    chain.open(name)
    const torn = await eachLine(disk, join(dir, name), line => chain.line(line))
    if (torn !== undefined) chain.torn({ file: name, ...torn })
  }
  return chain.result()
}

class Chain {
  readonly #options: VerifyOptions
  readonly #problems: Problem[] = []
  readonly #notes: string[] = []
  #problemsCount = 0
  #files = 0
  #records = 0
  #file = ''
  #line = 0
  #last: Link = beginning
  #firstSeq = 0
  #isHeadFound = false
  #hasSeals = false
  #unsealedFile = ''
  /** Lines that a crash tore, until a file has said that it knows of them. */
  #unexplained: Torn[] = []

  constructor(options: VerifyOptions) {
    this.#options = options
  }

  open(file: string): void {
    this.#files++
    this.#file = file
    this.#line = 0
  }

  /** @param bytes a line, without its end */
  line(bytes: Buffer): void {
    this.#line++
    const text = bytes.toString()
    const record = parseLine(text)
    if (record === undefined)
      return this.#problem('is no audit record: it was changed, or something was put in')
    const hash = hashOf(bytes)
    this.#records++
    if (this.#line === 1) this.#opening(record)
    this.#place(record)
    this.#seal(text, record)
    this.#last = { seq: record.seq, hash }
    const { head } = this.#options
    if (head?.seq === record.seq && head.hash === hash) this.#isHeadFound = true
    if (record.event === 'lost') {
      this.#notes.push(`${String(record.fields['records'])} records were lost before record ${record.seq}`)
    }
  }

  torn(torn: Torn): void {
    this.#unexplained.push(torn)
  }

  result(): Verified {
    const { head, key } = this.#options
    for (const { file, bytes } of this.#unexplained.filter(each => each.file !== this.#file))
      this.#problemAt(file, `ends with ${bytes} bytes of a line that no daemon has seen torn`)
    if (this.#unexplained.some(each => each.file === this.#file))
      this.#notes.push(`${this.#file} ends with a torn line: a daemon crashed, or is writing just now`)
    if (head !== undefined && !this.#isHeadFound) this.#problemAt(this.#file, headMissing(head, this.#last))
    if (this.#hasSeals && key === undefined)
      this.#notes.push('records are sealed; without the key seals were not checked')
    if (this.#firstSeq > 1)
      this.#notes.push(`the records before ${this.#firstSeq} are in files that are not here`)
    return {
      files: this.#files,
      records: this.#records,
      problems: this.#problems,
      problemsCount: this.#problemsCount,
      head: this.#last,
      firstSeq: this.#firstSeq,
      notes: this.#notes,
    }
  }

  #opening({ event, fields, seq }: Placed): void {
    if (event !== 'opened' || fields['file'] !== this.#file)
      this.#problem(
        'is not the beginning of this file: something is missing before it, or the file was renamed',
      )
    if (this.#firstSeq === 0) {
      this.#firstSeq = seq
      // What came before is elsewhere, and so is its hash.
      if (seq > 1) this.#last = { seq: seq - 1, hash: String(fields['prev']) }
    }
    const torn = Array.isArray(fields['torn']) ? fields['torn'] : []
    this.#unexplained = this.#unexplained.filter(each => !torn.some(known => isSame(known, each)))
    if (fields['closedBefore'] === false && seq > 1)
      this.#notes.push(
        `before record ${seq} a daemon ended without closing the log: its last records may be missing`,
      )
  }

  #place({ seq, prev }: Placed): void {
    const { seq: lastSeq, hash } = this.#last
    if (seq > lastSeq + 1) {
      const missing =
        seq === lastSeq + 2 ? `record ${lastSeq + 1} is` : `records ${lastSeq + 1} to ${seq - 1} are`
      this.#problem(`is record ${seq}, and ${missing} missing before it`)
    } else if (seq <= lastSeq) {
      this.#problem(`is record ${seq} behind record ${lastSeq}: it was moved, repeated or put in`)
    } else if (prev !== hash) {
      this.#problem(`record ${lastSeq} is not the one that record ${seq} follows: one of them was changed`)
    }
  }

  #seal(text: string, { seq }: Placed): void {
    const { key, isSealed } = this.#options
    if (text.includes(',"seal":"')) this.#hasSeals = true
    if (key === undefined) return
    const state = sealStateOf(text, key)
    if (state === 'bad')
      this.#problem(`record ${seq} was not sealed with this key: it was changed or made by somebody else`)
    // Once for a file: one that was written before records were sealed has nothing else.
    if (state !== 'none' || (!isSealed && !this.#hasSeals) || this.#unsealedFile === this.#file) return
    this.#unsealedFile = this.#file
    this.#problem(`record ${seq} is not sealed`)
  }

  #problem(what: string): void {
    this.#problemAt(this.#file, what, this.#line)
  }

  #problemAt(file: string, what: string, line = 0): void {
    this.#problemsCount++
    if (this.#problems.length < problemsMax) this.#problems.push({ file, line, what })
  }
}

function headMissing(head: Link, last: Link): string {
  return last.seq < head.seq
    ? `the log ends with record ${last.seq}, and record ${head.seq} was there: its end was taken away`
    : `record ${head.seq} is not the one that was there`
}

function isSame(known: unknown, torn: Torn): boolean {
  if (typeof known !== 'object' || known === null) return false
  const said: Readonly<Record<string, unknown>> = { ...known }
  return said['file'] === torn.file && said['bytes'] === torn.bytes && said['sha256'] === torn.sha256
}

/** In place of a line that is longer than any record. */
const noRecord = Buffer.alloc(0)

/** @returns what is behind the last end of line */
async function eachLine(
  disk: Pick<Disk, 'open'>,
  path: string,
  take: (line: Buffer) => void,
): Promise<Omit<Torn, 'file'> | undefined> {
  const file = await disk.open(path, 'read')
  try {
    let rest = Buffer.alloc(0)
    /** What stands before that of a line that is longer than any record. */
    let long: { readonly hash: Hash; bytes: number } | undefined
    for (let position = 0; ; position += readBytes) {
      const chunk = Buffer.from(await file.read(position, readBytes))
      if (chunk.length === 0) break
      const data = rest.length === 0 ? chunk : Buffer.concat([rest, chunk])
      let start = 0
      for (let end = data.indexOf('\n'); end >= 0; end = data.indexOf('\n', start)) {
        take(long === undefined ? data.subarray(start, end) : noRecord)
        long = undefined
        start = end + 1
      }
      rest = data.subarray(start)
      if (rest.length > 2 * lineMaxBytes) {
        long ??= { hash: createHash('sha256'), bytes: 0 }
        long.hash.update(rest)
        long.bytes += rest.length
        rest = Buffer.alloc(0)
      }
      if (chunk.length < readBytes) break
    }
    if (long !== undefined)
      return { bytes: long.bytes + rest.length, sha256: long.hash.update(rest).digest('hex') }
    return rest.length === 0 ? undefined : { bytes: rest.length, sha256: hashOf(rest) }
  } finally {
    await file.close()
  }
}

/** @param text as a daemon logs its head. @returns `undefined` for what is none */
export function parseHead(text: string): Link | undefined {
  const [, seq, hash] = /^(\d{1,15}):([0-9a-f]{64})$/.exec(text) ?? []
  return seq === undefined || hash === undefined ? undefined : { seq: Number(seq), hash }
}
