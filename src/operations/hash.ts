/**
 * Incremental hashes of bodies on their way in. One instance per body and algorithm; a body that comes in one chunk
 * is hashed in one call. Hashing runs in the turn of whoever reads the body: moving it elsewhere is a change to
 * this file.
 */
import { createHash, hash as hashOnce, type Hash as NodeHash } from 'node:crypto'
import { crc32 } from 'node:zlib'
import {
  createCRC32,
  createCRC64,
  createXXHash128,
  createXXHash3,
  createXXHash64,
  type IHasher,
} from 'hash-wasm'

export type HashName =
  | 'CRC32'
  | 'CRC32C'
  | 'CRC64NVME'
  | 'MD5'
  | 'SHA1'
  | 'SHA256'
  | 'SHA512'
  | 'XXHASH64'
  | 'XXHASH3'
  | 'XXHASH128'

/** Reads every byte of a body in order, then says what it saw, once. */
export interface Hash {
  update(chunk: Uint8Array): void
  digest(): Buffer
}

/**
 * @param sizeBytes the body's announced length, which lets a body of one chunk take the short way
 * @returns a promise only where a WebAssembly instance has to be made first
 */
export function startHash(name: HashName, sizeBytes: number | undefined): Hash | Promise<Hash> {
  if (name === 'CRC32') return new ZlibCrc32()
  if (isWasm(name)) return startWasm(name)
  return new OpensslHash(name.toLowerCase(), sizeBytes)
}

class OpensslHash implements Hash {
  readonly #algorithm: string
  readonly #sizeBytes: number | undefined
  #whole: Buffer | undefined
  #running: NodeHash | undefined

  constructor(algorithm: string, sizeBytes: number | undefined) {
    this.#algorithm = algorithm
    this.#sizeBytes = sizeBytes
  }

  update(chunk: Uint8Array): void {
    if (this.#running === undefined && chunk.length === this.#sizeBytes) {
      this.#whole = hashOnce(this.#algorithm, chunk, 'buffer')
      return
    }
    this.#running ??= createHash(this.#algorithm)
    this.#running.update(chunk)
  }

  digest(): Buffer {
    return this.#whole ?? (this.#running ?? createHash(this.#algorithm)).digest()
  }
}

class ZlibCrc32 implements Hash {
  #value = 0

  update(chunk: Uint8Array): void {
    this.#value = crc32(chunk, this.#value)
  }

  digest(): Buffer {
    const bytes = Buffer.allocUnsafe(4)
    bytes.writeUInt32BE(this.#value)
    return bytes
  }
}

type WasmName = 'CRC32C' | 'CRC64NVME' | 'XXHASH64' | 'XXHASH3' | 'XXHASH128'

/** Polynomials in the reflected notation that hash-wasm takes. */
const create: Readonly<Record<WasmName, () => Promise<IHasher>>> = {
  CRC32C: () => createCRC32(0x82f63b78),
  CRC64NVME: () => createCRC64('9a6c9329ac4bc9b5'),
  XXHASH64: () => createXXHash64(),
  XXHASH3: () => createXXHash3(),
  XXHASH128: () => createXXHash128(),
}

/** Instances nobody uses right now. Uploads interleave, so each holds one of its own; a failed one is let go. */
const idle: Readonly<Record<WasmName, IHasher[]>> = {
  CRC32C: [],
  CRC64NVME: [],
  XXHASH64: [],
  XXHASH3: [],
  XXHASH128: [],
}
const maxIdle = 32

function isWasm(name: HashName): name is WasmName {
  return Object.hasOwn(create, name)
}

function startWasm(name: WasmName): Hash | Promise<Hash> {
  const instance = idle[name].pop()
  if (instance === undefined) return create[name]().then(made => new WasmHash(name, made))
  return new WasmHash(name, instance)
}

class WasmHash implements Hash {
  readonly #name: WasmName
  readonly #instance: IHasher

  constructor(name: WasmName, instance: IHasher) {
    this.#name = name
    this.#instance = instance.init()
  }

  update(chunk: Uint8Array): void {
    this.#instance.update(chunk)
  }

  digest(): Buffer {
    const digest = Buffer.from(this.#instance.digest('binary'))
    const pool = idle[this.#name]
    if (pool.length < maxIdle) pool.push(this.#instance)
    return digest
  }
}
