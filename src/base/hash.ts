/**
 * Incremental hashes of bodies on their way in. One `Hash` per body and algorithm; a body that comes in one chunk
 * is hashed in one call. Hashing runs in the turn of whoever reads the body: moving it elsewhere is a change to
 * this file.
 */
import { createHash, hash as hashOnce, type Hash as NodeHash } from 'node:crypto'
import { createRequire } from 'node:module'
import { crc32 } from 'node:zlib'
import type { IHasher } from 'hash-wasm'

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
const loaders: Readonly<Record<WasmName, () => Promise<IHasher>>> = {
  CRC32C: () => bundle('crc32').createCRC32(0x82f63b78),
  CRC64NVME: () => bundle('crc64').createCRC64('9a6c9329ac4bc9b5'),
  XXHASH64: () => bundle('xxhash64').createXXHash64(),
  XXHASH3: () => bundle('xxhash3').createXXHash3(),
  XXHASH128: () => bundle('xxhash128').createXXHash128(),
}

const require = createRequire(import.meta.url)

/** The package's main file has every algorithm there is; a bundle has one and loads in a tenth of the time. */
function bundle(file: string): typeof import('hash-wasm') {
  // A bundle has the exports of its algorithm, and no types of its own.
  return require(`hash-wasm/dist/${file}.umd.min.js`) as typeof import('hash-wasm')
}

const machines = new Map<WasmName, Machine>()
const loading = new Map<WasmName, Promise<Machine>>()

function isWasm(name: HashName): name is WasmName {
  return Object.hasOwn(loaders, name)
}

function startWasm(name: WasmName): Hash | Promise<Hash> {
  const machine = machines.get(name)
  return machine === undefined ? load(name).then(loaded => new WasmHash(loaded)) : new WasmHash(machine)
}

function load(name: WasmName): Promise<Machine> {
  let machine = loading.get(name)
  if (machine === undefined) {
    machine = loaders[name]().then(hasher => new Machine(hasher))
    loading.set(name, machine)
    machine.then(
      loaded => machines.set(name, loaded),
      () => loading.delete(name),
    )
  }
  return machine
}

/**
 * One WebAssembly instance per algorithm serves all bodies. Uploads interleave, so whoever was at it saves its state
 * when another one wants to go on; that takes a microsecond and is rare for small bodies.
 */
class Machine {
  readonly hasher: IHasher
  #owner: WasmHash | undefined

  constructor(hasher: IHasher) {
    this.hasher = hasher
  }

  give(hash: WasmHash): IHasher {
    if (this.#owner !== hash) {
      if (this.#owner !== undefined) this.#owner.state = this.hasher.save()
      this.#owner = hash
      if (hash.state === undefined) this.hasher.init()
      else this.hasher.load(hash.state)
    }
    return this.hasher
  }

  release(): void {
    this.#owner = undefined
  }
}

class WasmHash implements Hash {
  readonly #machine: Machine
  /** Where it stopped when another one took the machine. */
  state: Uint8Array | undefined

  constructor(machine: Machine) {
    this.#machine = machine
  }

  update(chunk: Uint8Array): void {
    this.#machine.give(this).update(chunk)
  }

  digest(): Buffer {
    const digest = Buffer.from(this.#machine.give(this).digest('binary'))
    this.#machine.release()
    return digest
  }
}
