/**
 * What an object is stored with besides its bytes: standard headers, user metadata, storage class, tags. From the
 * inputs that store an object, and back into the outputs that describe one.
 */
import { S3Error } from '../service/errors.ts'
import type { Attributes, Names } from '../store/rows.ts'
import { archiveClasses } from './archive.ts'
import { parseTaggingHeader } from './tags.ts'

export interface AttributesInput {
  readonly CacheControl?: string | undefined
  readonly ContentDisposition?: string | undefined
  readonly ContentEncoding?: string | undefined
  readonly ContentLanguage?: string | undefined
  readonly ContentType?: string | undefined
  readonly Expires?: string | undefined
  readonly Metadata?: Names | undefined
  readonly StorageClass?: string | undefined
  readonly Tagging?: string | undefined
  readonly WebsiteRedirectLocation?: string | undefined
}

/** Members of the outputs that describe an object, set where the object has them. */
export interface AttributesOutput {
  CacheControl?: string | undefined
  ContentDisposition?: string | undefined
  ContentEncoding?: string | undefined
  ContentLanguage?: string | undefined
  ContentType?: string | undefined
  Expires?: string | undefined
  Metadata?: Record<string, string> | undefined
  WebsiteRedirectLocation?: string | undefined
}

const defaultContentType = 'binary/octet-stream'
const maxMetadataBytes = 2048

/** They are kept and shown; s3d stores all bytes alike. */
const storageClasses: ReadonlySet<string> = new Set([
  'STANDARD',
  'REDUCED_REDUNDANCY',
  'STANDARD_IA',
  'ONEZONE_IA',
  'INTELLIGENT_TIERING',
  'GLACIER_IR',
  ...archiveClasses,
])

/** All but the lock, which depends on the bucket. @throws {S3Error} `MetadataTooLarge`, `InvalidStorageClass`, `InvalidTag`, `InvalidArgument` */
export function attributesOf(input: AttributesInput): Omit<Attributes, 'lock'> {
  return {
    contentType: input.ContentType || undefined,
    storageClass: storageClassOf(input.StorageClass),
    headers: headersOf(input),
    metadata: metadataOf(input.Metadata),
    tags: input.Tagging === undefined ? undefined : parseTaggingHeader(input.Tagging),
  }
}

/** Puts what `attributes` has into `output`; the response header overrides of a GET come later. */
export function setAttributes(output: AttributesOutput, attributes: Attributes): void {
  output.ContentType = attributes.contentType ?? defaultContentType
  if (attributes.metadata !== undefined) output.Metadata = attributes.metadata
  const { headers } = attributes
  if (headers === undefined) return
  output.CacheControl = headers['cache-control']
  output.ContentDisposition = headers['content-disposition']
  output.ContentEncoding = headers['content-encoding']
  output.ContentLanguage = headers['content-language']
  output.Expires = headers['expires']
  output.WebsiteRedirectLocation = headers['x-amz-website-redirect-location']
}

/**
 * The `Content-Encoding` an object keeps: `aws-chunked` is how the request was framed, not what the object is.
 * @returns `undefined` when nothing else is left
 */
export function storedContentEncoding(header: string | undefined): string | undefined {
  if (header === undefined || header === '') return undefined
  if (!header.toLowerCase().includes('aws-chunked')) return header
  const kept = header.split(',').filter(token => token.trim().toLowerCase() !== 'aws-chunked')
  return kept.join(',').trim() || undefined
}

function headersOf(input: AttributesInput): Names | undefined {
  const headers: Record<string, string> = {}
  const keep = (name: string, value: string | undefined) => {
    if (value !== undefined && value !== '') headers[name] = value
  }
  keep('cache-control', input.CacheControl)
  keep('content-disposition', input.ContentDisposition)
  keep('content-encoding', storedContentEncoding(input.ContentEncoding))
  keep('content-language', input.ContentLanguage)
  keep('expires', input.Expires)
  keep('x-amz-website-redirect-location', redirectLocation(input.WebsiteRedirectLocation))
  return isEmpty(headers) ? undefined : headers
}

function redirectLocation(location: string | undefined): string | undefined {
  if (location === undefined || /^(\/|https?:\/\/)/.test(location)) return location
  throw new S3Error('InvalidRequest', {
    message: "The website redirect location must have a prefix of 'http://' or 'https://' or '/'.",
  })
}

function metadataOf(metadata: Names | undefined): Names | undefined {
  if (metadata === undefined || isEmpty(metadata)) return undefined
  let sizeBytes = 0
  // Header values are bytes, one per character: what node reads as Latin-1 goes back as the same bytes.
  for (const name in metadata) sizeBytes += name.length + (metadata[name] ?? '').length
  if (sizeBytes > maxMetadataBytes) {
    throw new S3Error('MetadataTooLarge', { Size: sizeBytes, MaxSizeAllowed: maxMetadataBytes })
  }
  return metadata
}

/** @returns `undefined` for the default class, which S3 does not mention */
function storageClassOf(name: string | undefined): string | undefined {
  if (name === undefined || name === 'STANDARD') return undefined
  if (storageClasses.has(name)) return name
  throw new S3Error('InvalidStorageClass', { StorageClassRequested: name })
}

function isEmpty(names: Names): boolean {
  for (const _ in names) return false
  return true
}
