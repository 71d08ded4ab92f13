/**
 * The checksums S3 knows besides the ETag: their names in inputs and outputs, what a request declares, and how the
 * stored ones are answered. One table; everything else is derived from it.
 */
import type { HashName } from '../base/hash.ts'
import { S3Error } from '../service/errors.ts'
import type { RawRequest } from '../service/service.ts'
import type { Checksum } from '../store/rows.ts'

export type ChecksumAlgorithm = HashName
export type ChecksumMember = `Checksum${ChecksumAlgorithm}`
export type ChecksumType = Checksum['type']

/** Inputs, outputs and list entries that carry one checksum in a member named after its algorithm. */
export type ChecksumMembers = { [Member in ChecksumMember]?: string | undefined }

interface Facts {
  readonly member: ChecksumMember
  /** Request and response header, and name of the trailer. */
  readonly header: string
  readonly digestSizeBytes: number
  /** How a multipart object's checksum may be made from its parts', the default first. */
  readonly multipartTypes: readonly ChecksumType[]
}

const compositeOnly = ['COMPOSITE'] as const
const either = ['COMPOSITE', 'FULL_OBJECT'] as const

const facts: Readonly<Record<ChecksumAlgorithm, Facts>> = {
  CRC32: factsOf('CRC32', 4, either),
  CRC32C: factsOf('CRC32C', 4, either),
  CRC64NVME: factsOf('CRC64NVME', 8, ['FULL_OBJECT']),
  SHA1: factsOf('SHA1', 20, compositeOnly),
  SHA256: factsOf('SHA256', 32, compositeOnly),
  SHA512: factsOf('SHA512', 64, compositeOnly),
  MD5: factsOf('MD5', 16, compositeOnly),
  XXHASH64: factsOf('XXHASH64', 8, compositeOnly),
  XXHASH3: factsOf('XXHASH3', 8, compositeOnly),
  XXHASH128: factsOf('XXHASH128', 16, compositeOnly),
}

/** What S3 computes where the client declares nothing. */
export const defaultAlgorithm: ChecksumAlgorithm = 'CRC64NVME'

// The keys of a record typed by its keys.
const algorithms = Object.keys(facts) as readonly ChecksumAlgorithm[]
const algorithmByHeader: ReadonlyMap<string, ChecksumAlgorithm> = new Map(
  algorithms.map(algorithm => [facts[algorithm].header, algorithm]),
)
const otherChecksumHeaders: ReadonlySet<string> = new Set([
  'x-amz-checksum-algorithm',
  'x-amz-checksum-mode',
  'x-amz-checksum-type',
])

function factsOf(
  algorithm: ChecksumAlgorithm,
  digestSizeBytes: number,
  types: readonly ChecksumType[],
): Facts {
  const header = 'x-amz-checksum-' + algorithm.toLowerCase()
  return { member: `Checksum${algorithm}`, header, digestSizeBytes, multipartTypes: types }
}

export function isChecksumAlgorithm(name: string): name is ChecksumAlgorithm {
  return Object.hasOwn(facts, name)
}

/** @param name from a request, upper case */
export function parseAlgorithm(name: string): ChecksumAlgorithm {
  if (isChecksumAlgorithm(name)) return name
  throw new S3Error('InvalidRequest', {
    message: `Checksum algorithm provided is unsupported. Please try again with any of the valid types: [${algorithms.join(', ')}]`,
  })
}

/** How multipart uploads may use the algorithm, the default first. */
export function multipartTypes(algorithm: ChecksumAlgorithm): readonly ChecksumType[] {
  return facts[algorithm].multipartTypes
}

export interface ChecksumValue {
  readonly algorithm: ChecksumAlgorithm
  /** Base64. */
  readonly value: string
}

/** A checksum the client declares, in a header or, once the body was read, in a trailer. */
export type DeclaredChecksum =
  | (ChecksumValue & { readonly in: 'header' })
  | { readonly algorithm: ChecksumAlgorithm; readonly in: 'trailer' }

/**
 * What the request declares about its body.
 * @param headers the request's own, `undefined` when it did not come over HTTP
 * @throws {S3Error} `InvalidRequest` for several, unknown or malformed ones
 */
export function declaredChecksum(
  input: Readonly<ChecksumMembers> & { readonly ChecksumAlgorithm?: string | undefined },
  headers: RawRequest['headers'] | undefined,
): DeclaredChecksum | undefined {
  const inHeader = checksumMember(input)
  const inTrailer = headers === undefined ? undefined : trailerAlgorithm(headers)
  if (inHeader !== undefined && inTrailer !== undefined) throw severalChecksums()
  const algorithm = inHeader?.algorithm ?? inTrailer
  checkSdkAlgorithm(input.ChecksumAlgorithm, algorithm)
  if (headers !== undefined) refuseUnknownChecksums(headers)
  if (inHeader === undefined) return inTrailer && { algorithm: inTrailer, in: 'trailer' }
  const { header, digestSizeBytes } = facts[inHeader.algorithm]
  if (!isBase64Of(inHeader.value, digestSizeBytes)) throw invalidHeader(header, 'header')
  return { ...inHeader, in: 'header' }
}

/** The members as they would be of an input whose operation the model gives none. */
export function checksumMembersOf(headers: RawRequest['headers']): ChecksumMembers {
  const members: ChecksumMembers = {}
  for (const algorithm of algorithms) {
    const value = headers[facts[algorithm].header]
    if (typeof value === 'string') members[facts[algorithm].member] = value
  }
  return members
}

/**
 * The one checksum member that is set, its value as it came.
 * @throws {S3Error} `InvalidRequest` for several
 */
export function checksumMember(members: Readonly<ChecksumMembers>): ChecksumValue | undefined {
  let found: ChecksumValue | undefined
  for (const algorithm of algorithms) {
    const value = members[facts[algorithm].member]
    if (value === undefined) continue
    if (found !== undefined) throw severalChecksums()
    found = { algorithm, value }
  }
  return found
}

/**
 * @param trailers complete, by lower-case name
 * @returns the declared value in base64
 * @throws {S3Error} `MalformedTrailerError` when it did not come, `InvalidRequest` when it is malformed
 */
export function trailingChecksum(
  algorithm: ChecksumAlgorithm,
  trailers: Readonly<Record<string, string>>,
): string {
  const { header, digestSizeBytes } = facts[algorithm]
  const value = trailers[header]
  if (value === undefined) throw new S3Error('MalformedTrailerError')
  if (!isBase64Of(value, digestSizeBytes)) throw invalidHeader(header, 'trailing header')
  return value
}

export function checksumMismatch(algorithm: ChecksumAlgorithm): S3Error {
  return new S3Error('BadDigest', {
    message: `The ${algorithm} you specified did not match the calculated checksum.`,
  })
}

/** Names a stored checksum in an output or list entry. */
export function setChecksum(output: ChecksumMembers, checksum: Omit<Checksum, 'type'> | undefined): void {
  if (checksum === undefined) return
  // Rows are written by this folder, with names of the table only.
  output[facts[checksum.algorithm as ChecksumAlgorithm].member] = checksum.value
}

function checkSdkAlgorithm(name: string | undefined, declared: ChecksumAlgorithm | undefined): void {
  if (name === undefined) return
  const algorithm = parseAlgorithm(name.toUpperCase())
  if (declared === undefined) {
    throw new S3Error('InvalidRequest', {
      message:
        'x-amz-sdk-checksum-algorithm specified, but no corresponding x-amz-checksum-* or x-amz-trailer headers were found.',
    })
  }
  if (algorithm !== declared) throw invalidHeader('x-amz-sdk-checksum-algorithm', 'header')
}

function trailerAlgorithm(headers: RawRequest['headers']): ChecksumAlgorithm | undefined {
  const announced = headers['x-amz-trailer']
  if (announced === undefined) return undefined
  const names = String(announced).split(',')
  if (names.length > 1) throw severalChecksums()
  const algorithm = algorithmByHeader.get(String(announced).trim().toLowerCase())
  if (algorithm === undefined) {
    throw new S3Error('InvalidRequest', {
      message: 'The value specified in the x-amz-trailer header is not supported',
    })
  }
  return algorithm
}

function refuseUnknownChecksums(headers: RawRequest['headers']): void {
  for (const name in headers) {
    if (!name.startsWith('x-amz-checksum-')) continue
    if (algorithmByHeader.has(name) || otherChecksumHeaders.has(name)) continue
    throw new S3Error('InvalidRequest', {
      message: 'The algorithm type you specified in x-amz-checksum- header is invalid.',
    })
  }
}

function isBase64Of(value: string, sizeBytes: number): boolean {
  return value.length === Math.ceil(sizeBytes / 3) * 4 && Buffer.from(value, 'base64').length === sizeBytes
}

function severalChecksums(): S3Error {
  return new S3Error('InvalidRequest', {
    message: 'Expecting a single x-amz-checksum- header. Multiple checksum Types are not allowed.',
  })
}

function invalidHeader(name: string, kind: 'header' | 'trailing header'): S3Error {
  return new S3Error('InvalidRequest', { message: `Value for ${name} ${kind} is invalid.` })
}
