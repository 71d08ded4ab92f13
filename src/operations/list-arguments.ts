/**
 * What the listings' query parameters mean once they are decoded: limits, encoding, delimiter.
 */
import { S3Error } from '../service/errors.ts'
import { maxPartNumber } from './limits.ts'
import { urlEncode } from '../service/url-encoding.ts'

/** Most entries of a page, whatever is asked for. */
const maxPageSize = 1000
const maxInteger = 2_147_483_647

/**
 * @param name the parameter as AWS calls it in the message, e.g. `maxKeys`
 * @throws {S3Error} `InvalidArgument` for a negative or huge one
 */
export function pageSize(value: number | undefined, name: string): number {
  if (value === undefined) return maxPageSize
  if (value >= 0 && value <= maxInteger) return Math.min(value, maxPageSize)
  throw new S3Error('InvalidArgument', {
    message: `Argument ${name} must be an integer between 0 and ${maxInteger}`,
    ArgumentName: name,
    ArgumentValue: String(value),
  })
}

/**
 * @param text `part-number-marker`, which the model has as text
 * @throws {S3Error} `InvalidArgument`
 */
export function numberMarker(text: string | undefined): number {
  if (text === undefined || text === '') return 0
  if (/^\d{1,10}$/.test(text)) return Math.min(Number(text), maxPartNumber)
  throw new S3Error('InvalidArgument', {
    message: 'Provided part-number-marker not an integer or within integer range',
    ArgumentName: 'part-number-marker',
    ArgumentValue: text,
  })
}

/** An empty delimiter is none. */
export function delimiterOf(delimiter: string | undefined): string | undefined {
  return delimiter === '' ? undefined : delimiter
}

/** Writes keys, prefixes and markers as the client asked for them. */
export type WriteKey = (key: string) => string

/** @throws {S3Error} `InvalidArgument` for any encoding but `url` */
export function keyWriter(encodingType: string | undefined): WriteKey {
  if (encodingType === undefined) return asItIs
  if (encodingType === 'url') return urlEncode
  throw new S3Error('InvalidArgument', {
    message: 'Invalid Encoding Method specified in Request',
    ArgumentName: 'encoding-type',
    ArgumentValue: encodingType,
  })
}

function asItIs(key: string): string {
  return key
}
