/**
 * The CRC of bytes laid end to end from the CRCs of the pieces, so that completing a multipart upload reads nothing
 * again. A CRC is a polynomial over GF(2); appending n bytes multiplies it by x^8n modulo the generator.
 *
 * Polynomials are kept reflected, as the CRCs are: the highest bit is the coefficient of x^0. A width of 32 bits
 * uses `high` alone.
 */

/** 64 bits in two unsigned words. */
interface Word {
  readonly high: number
  readonly low: number
}

interface Generator extends Word {
  readonly widthBits: 32 | 64
}

export type CombinableCrc = 'CRC32' | 'CRC32C' | 'CRC64NVME'

const generators: Readonly<Record<CombinableCrc, Generator>> = {
  CRC32: { widthBits: 32, high: 0xedb88320, low: 0 },
  CRC32C: { widthBits: 32, high: 0x82f63b78, low: 0 },
  CRC64NVME: { widthBits: 64, high: 0x9a6c9329, low: 0xac4bc9b5 },
}

export function isCombinable(name: string): name is CombinableCrc {
  return Object.hasOwn(generators, name)
}

export interface CrcPiece {
  /** The piece's CRC, most significant byte first. */
  readonly digest: Buffer
  readonly sizeBytes: number
}

/** @returns the CRC of all pieces in order, most significant byte first; of no bytes when there are none */
export function combineCrcs(name: CombinableCrc, pieces: readonly CrcPiece[]): Buffer {
  const generator = generators[name]
  // Nearly all parts of an upload have one length.
  const shifts = new Map<number, Word>()
  let total: Word = { high: 0, low: 0 }
  for (const { digest, sizeBytes } of pieces) {
    let shift = shifts.get(sizeBytes)
    if (shift === undefined) {
      shift = powerOfX8(sizeBytes, generator)
      shifts.set(sizeBytes, shift)
    }
    const moved = multiply(total, shift, generator)
    const piece = read(digest)
    total = { high: moved.high ^ piece.high, low: moved.low ^ piece.low }
  }
  return write(total, generator.widthBits)
}

/** x^(8 * exponent) by repeated squaring. */
function powerOfX8(exponent: number, generator: Generator): Word {
  let power: Word = { high: 0x80000000, low: 0 } // x^0
  let square: Word = { high: 0x00800000, low: 0 } // x^8
  // Lengths may exceed 32 bits, so no bit operators.
  for (let rest = exponent; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) power = multiply(power, square, generator)
    square = multiply(square, square, generator)
  }
  return power
}

function multiply(left: Word, right: Word, generator: Generator): Word {
  const wide = generator.widthBits === 64
  let { high, low } = right
  let productHigh = 0
  let productLow = 0
  for (let bit = 0; bit < generator.widthBits; bit++) {
    const word = bit < 32 ? left.high : left.low
    if ((word >>> (31 - (bit % 32))) & 1) {
      productHigh ^= high
      productLow ^= low
    }
    // `right` times x, reduced where it grew past the generator's degree.
    const carry = (wide ? low : high) & 1
    if (wide) low = (low >>> 1) | (high << 31)
    high >>>= 1
    if (carry) {
      high ^= generator.high
      low ^= generator.low
    }
  }
  return { high: productHigh, low: productLow }
}

function read(digest: Buffer): Word {
  return { high: digest.readUInt32BE(0), low: digest.length === 8 ? digest.readUInt32BE(4) : 0 }
}

function write(word: Word, widthBits: number): Buffer {
  const bytes = Buffer.allocUnsafe(8)
  bytes.writeUInt32BE(word.high >>> 0, 0)
  bytes.writeUInt32BE(word.low >>> 0, 4)
  return bytes.subarray(0, widthBits / 8)
}
