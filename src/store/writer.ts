/**
 * One body on its way in. Small ones are gathered in memory and appended to a segment; at the first byte too many
 * the body moves to a file of its own.
 */
import type { BodyKey } from '../sealed/body-key.ts'
import { Sealer } from '../sealed/format.ts'
import type { ContentWriter } from './bytes.ts'
import type { ContentRows } from './content-rows.ts'
import { emptyContent, type Content, type WrittenContent } from './content.ts'
import type { Files, FileWriter } from './files.ts'
import type { Segments } from './segments.ts'

export interface WriterDeps {
  readonly contents: ContentRows
  readonly segments: Segments
  readonly files: Files
  /** Gets small bodies as they lie on the disk, where who wrote them is going to read them. */
  readonly keep?: ((content: WrittenContent, stored: Uint8Array) => void) | undefined
}

/** Seals a body on its way to `BodyWriter`. */
export class SealingWriter implements ContentWriter {
  readonly #inner: BodyWriter
  readonly #sealer: Sealer
  readonly #wrappedKey: Uint8Array
  #sizeBytes = 0

  constructor(inner: BodyWriter, { keys, wrapped }: BodyKey) {
    this.#inner = inner
    this.#sealer = new Sealer(keys)
    this.#wrappedKey = wrapped
  }

  write(chunk: Uint8Array): void | Promise<void> {
    this.#sizeBytes += chunk.length
    return this.#pass(this.#sealer.push(chunk))
  }

  async finish(): Promise<Content> {
    await this.#pass(this.#sealer.end())
    return this.#inner.finish({ sizeBytes: this.#sizeBytes, wrappedKey: this.#wrappedKey })
  }

  abort(): Promise<void> {
    return this.#inner.abort()
  }

  #pass(sealed: readonly Uint8Array[]): void | Promise<void> {
    const waits = sealed.flatMap(bytes => this.#inner.write(bytes) ?? [])
    if (waits.length > 0) return Promise.all(waits).then(() => {})
  }
}

/** What a body was before it was sealed. */
interface Unsealed {
  readonly sizeBytes: number
  readonly wrappedKey: Uint8Array
}

export class BodyWriter implements ContentWriter {
  readonly #deps: WriterDeps
  readonly #smallMaxBytes: number
  #chunks: Uint8Array[] = []
  #sizeBytes = 0
  #file: FileWriter | undefined
  #opening: Promise<void> | undefined

  constructor(deps: WriterDeps, smallMaxBytes: number) {
    this.#deps = deps
    this.#smallMaxBytes = smallMaxBytes
  }

  write(chunk: Uint8Array): void | Promise<void> {
    if (this.#file) return this.#file.write(chunk)
    this.#chunks.push(chunk)
    this.#sizeBytes += chunk.length
    if (this.#sizeBytes <= this.#smallMaxBytes) return
    // Chunks that come while the file is being opened wait with the others.
    return (this.#opening ??= this.#moveToFile())
  }

  /** @param unsealed set where what was written is sealed */
  async finish(unsealed?: Unsealed): Promise<Content> {
    await this.#opening
    if (this.#file) return this.#finishFile(this.#file, unsealed)
    if (this.#sizeBytes === 0) return emptyContent
    const body = joined(this.#chunks, this.#sizeBytes)
    this.#chunks = []
    const place = await this.#deps.segments.append(body)
    const id = this.#deps.contents.nextId()
    const { sizeBytes, wrappedKey } = unsealed ?? { sizeBytes: body.length, wrappedKey: undefined }
    const content: WrittenContent = { id, sizeBytes, place, wrappedKey }
    this.#deps.keep?.(content, body)
    return content
  }

  async abort(): Promise<void> {
    this.#chunks = []
    await this.#opening?.catch(() => {})
    await this.#file?.abort()
  }

  async #finishFile(file: FileWriter, unsealed: Unsealed | undefined): Promise<WrittenContent> {
    await file.finish()
    return {
      id: this.#deps.contents.nextId(),
      sizeBytes: unsealed?.sizeBytes ?? file.sizeBytes,
      place: { kind: 'file', file: file.id },
      wrappedKey: unsealed?.wrappedKey,
    }
  }

  async #moveToFile(): Promise<void> {
    const file = await this.#deps.files.create()
    for (let chunk = this.#chunks.shift(); chunk; chunk = this.#chunks.shift()) await file.write(chunk)
    this.#file = file
  }
}

/** A small body usually comes from the HTTP parser in one piece, which needs no copy. */
function joined(chunks: readonly Uint8Array[], sizeBytes: number): Uint8Array {
  const [only] = chunks
  return chunks.length === 1 && only ? only : Buffer.concat(chunks, sizeBytes)
}
