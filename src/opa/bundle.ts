/**
 * A policy compiled to WebAssembly, as files have it: the bundle that `opa build -t wasm` writes, or a bare `policy.wasm` with
 * a `data.json` beside it. Nothing in it is run here; what is too large or cut short is refused.
 */
import { readFile, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { systemCode } from '../base/system-error.ts'

export interface Bundle {
  readonly wasm: Uint8Array
  readonly data: readonly DataFile[]
}

/** JSON, and where it lies in the policy's data. */
export interface DataFile {
  readonly folders: readonly string[]
  readonly text: string
}

/** What can't be used of what the configuration names, and why. */
export class OpaError extends Error {
  override readonly name = 'OpaError'
}

const unpackedMaxBytes = 256 * 1024 * 1024
const unpack = promisify(gunzip)

/** @throws {OpaError} */
export async function readBundle(file: string): Promise<Bundle> {
  if (file.endsWith('.wasm')) {
    const text = await contentOf(dataBeside(file)).catch((error: unknown) => {
      if (error instanceof OpaError && systemCode(error.cause) === 'ENOENT') return undefined
      throw error
    })
    return {
      wasm: await contentOf(file),
      data: text === undefined ? [] : [{ folders: [], text: text.toString() }],
    }
  }
  const packed = await contentOf(file)
  const tar = await unpack(packed, { maxOutputLength: unpackedMaxBytes }).catch((cause: unknown) => {
    throw new OpaError(`${file}: is no bundle that was packed with gzip (${systemCode(cause)})`, { cause })
  })
  const files = [...filesOf(tar, file)]
  const wasm = files.find(({ name }) => name === 'policy.wasm')
  if (wasm === undefined) throw new OpaError(`${file}: holds no policy.wasm; build it with opa build -t wasm`)
  const data = files
    .filter(({ name }) => /(?:^|\/)data\.json$/.test(name))
    .map(({ name, content }) => ({ folders: name.split('/').slice(0, -1), text: content.toString() }))
  return { wasm: wasm.content, data }
}

/** @returns what changes when the bundle does; a file that is not there is a state, too */
export async function stampOf(file: string): Promise<string> {
  const files = file.endsWith('.wasm') ? [file, dataBeside(file)] : [file]
  const stamps = await Promise.all(
    files.map(each =>
      stat(each).then(
        ({ ino, size, mtimeMs }) => `${ino} ${size} ${mtimeMs}`,
        (error: unknown) => systemCode(error),
      ),
    ),
  )
  return stamps.join(', ')
}

function dataBeside(file: string): string {
  return join(dirname(file), 'data.json')
}

async function contentOf(file: string): Promise<Buffer> {
  try {
    return await readFile(file)
  } catch (cause) {
    throw new OpaError(`${file}: can't be read (${systemCode(cause)})`, { cause })
  }
}

interface TarFile {
  /** Without a slash before it. */
  readonly name: string
  readonly content: Buffer
}

const recordBytes = 512
/** Types of entries: a file, written in two ways; and headers that say more of the next entry, or of all. */
const plainFile: ReadonlySet<string> = new Set(['0', '\0'])
const furtherHeader: ReadonlySet<string> = new Set(['x', 'L'])

/** @see POSIX.1-2017, pax, "ustar Interchange Format" */
function* filesOf(tar: Buffer, file: string): Generator<TarFile> {
  for (let at = 0; at < tar.length;) {
    const header = tar.subarray(at, at + recordBytes)
    if (header.length === recordBytes && header.every(byte => byte === 0)) return
    const sizeBytes = Number.parseInt(fieldOf(header, 124, 12), 8)
    const from = at + recordBytes
    if (!(sizeBytes >= 0) || from + sizeBytes > tar.length)
      throw new OpaError(`${file}: is cut short or no tar archive`)
    const type = String.fromCharCode(header[156] ?? 0)
    if (furtherHeader.has(type)) throw new OpaError(`${file}: has names of more than 100 characters`)
    const [prefix, name] = [fieldOf(header, 345, 155), fieldOf(header, 0, 100)]
    const whole = (prefix === '' ? name : `${prefix}/${name}`).replace(/^(?:\.?\/)+/, '')
    if (plainFile.has(type)) yield { name: whole, content: tar.subarray(from, from + sizeBytes) }
    at = from + Math.ceil(sizeBytes / recordBytes) * recordBytes
  }
}

/** Text up to the first zero. */
function fieldOf(header: Buffer, from: number, length: number): string {
  const field = header.subarray(from, from + length)
  const end = field.indexOf(0)
  return field.toString('utf8', 0, end < 0 ? length : end).trim()
}
