/**
 * PostObject: a browser's form becomes a PutObject. The layer stands before policy, because the form's own fields say
 * who sends it; whatever stands behind it sees an upload like any other.
 */
import { protocol, type WireRequest } from '@s3d/server/protocol'
import type { AuthenticateForm } from '../service/authentication.ts'
import type { ArrivedSignature, Context, Identity } from '../service/context.ts'
import { S3Error } from '../service/errors.ts'
import { payloadOf } from '../service/payload.ts'
import { around, reply, type Call, type Layer, type OpName, type Output } from '../service/service.ts'
import { openForm, type FilePayload } from './form.ts'
import { boundaryOf } from './form-parser.ts'

type Fields = ReadonlyMap<string, string>
type Posted = Call<'PostObject'>

/** What this layer answers by itself, for the coverage document. */
export const formOperations: readonly OpName[] = ['PostObject']

/** @param authenticate from the fields, before the file is read */
export function forms(authenticate: AuthenticateForm): Layer {
  return around({
    async PostObject(call, inner) {
      const { input, context, resource } = call
      if (call.raw !== undefined && input.ContentLength === undefined)
        throw new S3Error('MissingContentLength')
      const form = await openForm(payloadOf(input.Body), boundaryOf(input.ContentType))
      const { file } = form
      try {
        const fields = withFilename(form.fields, form.filename)
        const key = keyOf(fields)
        const bucket = resource.bucket
        const { identity, ...range } = authenticate({ bucket, fields }, context.identity)
        file.limit(range)
        if (context.trail !== undefined) context.trail.acting = { identity, key }
        const put = putCall(call, { fields, key, file, identity })
        const stored = await (await inner(put)).output()
        return reply(answer(call, fields, { key, stored }))
      } finally {
        file.drop()
      }
    },
  })
}

/** `${filename}` stands for the name of the file in every field; browsers of old send a path with it. */
function withFilename(fields: Fields, filename: string): Fields {
  const base = filename.slice(Math.max(filename.lastIndexOf('/'), filename.lastIndexOf('\\')) + 1)
  const filled = [...fields].map(
    ([name, value]) => [name, value.replaceAll('${filename}', () => base)] as const,
  )
  return new Map(filled)
}

function keyOf(fields: Fields): string {
  const key = fields.get('key')
  if (key !== undefined && key !== '') return key
  throw new S3Error('InvalidArgument', {
    message: `Bucket POST must contain a field named 'key'.  If it is specified, please check the order of the fields.`,
    ArgumentName: 'key',
    ArgumentValue: '',
  })
}

interface Upload {
  readonly fields: Fields
  readonly key: string
  readonly file: FilePayload
  readonly identity: Identity
}

/** Without `raw`: nothing is as it came. */
function putCall({ resource, context }: Posted, { fields, key, file, identity }: Upload): Call<'PutObject'> {
  const { bucket } = resource
  const headers = headersOf(fields)
  const wire: WireRequest = { method: 'PUT', bucket, key, query: {}, headers, body: file }
  return {
    op: 'PutObject',
    resource: { bucket, key, version: undefined },
    input: protocol.PutObject.deserialize(wire),
    raw: undefined,
    context: withIdentity(context, identity, fields),
  }
}

/** The signal is made when somebody looks at it, as that of the form's own call. */
function withIdentity(context: Context, identity: Identity, fields: Fields): Context {
  return {
    requestId: context.requestId,
    identity,
    trail: context.trail,
    get arrival() {
      return context.arrival && { ...context.arrival, signature: signatureOf(fields) }
    },
    get signal() {
      return context.signal
    },
  }
}

function signatureOf(fields: Fields): ArrivedSignature | undefined {
  if (!fields.has('policy')) return undefined
  const version = fields.has('x-amz-signature') ? 'AWS4-HMAC-SHA256' : 'AWS'
  return { version, place: 'POST', presignedMs: undefined }
}

/** Fields that are headers under the same name. */
const headerFields: ReadonlySet<string> = new Set([
  'cache-control',
  'content-disposition',
  'content-encoding',
  'content-language',
  'content-md5',
  'content-type',
  'expires',
])
/** Beginning like headers, but about the form itself. */
const formFields: ReadonlySet<string> = new Set([
  'x-amz-algorithm',
  'x-amz-credential',
  'x-amz-date',
  'x-amz-security-token',
  'x-amz-signature',
])
const checksumFields =
  /^x-amz-checksum-(algorithm|type|crc32|crc32c|crc64nvme|sha1|sha256|sha512|md5|xxhash64|xxhash3|xxhash128)$/

/** What PutObject would be told in headers. */
function headersOf(fields: Fields): Record<string, string> {
  const headers: Record<string, string> = {}
  for (const [name, value] of fields) {
    if (name === 'acl') headers['x-amz-acl'] = headerValue(name, value)
    else if (name === 'tagging') headers['x-amz-tagging'] = taggingHeader(value)
    else if (headerFields.has(name)) headers[name] = headerValue(name, value)
    else if (name.startsWith('x-amz-') && !formFields.has(name)) {
      if (name.startsWith('x-amz-checksum-') && !checksumFields.test(name)) throw unknownChecksum()
      if (!/^[!#$%&'*+\-.^_`|~0-9a-z]+$/.test(name)) throw invalidField(name, value)
      headers[name] = headerValue(name, value)
    }
  }
  return headers
}

/** Characters become bytes, as in headers. @throws {S3Error} `InvalidArgument` for what no header can say */
function headerValue(name: string, value: string): string {
  const bytes = Buffer.from(value)
  if (bytes.some(byte => (byte < 0x20 && byte !== 0x09) || byte === 0x7f)) throw invalidField(name, value)
  return bytes.toString('latin1')
}

/** The document of PutObjectTagging, as the header has it. @throws {S3Error} `MalformedXML` */
function taggingHeader(document: string): string {
  const wire: WireRequest = {
    method: 'PUT',
    bucket: '',
    key: '',
    query: {},
    headers: {},
    body: Buffer.from(document),
  }
  const { Tagging } = protocol.PutObjectTagging.deserialize(wire)
  return Tagging.TagSet.map(
    ({ Key, Value }) => `${encodeURIComponent(Key)}=${encodeURIComponent(Value)}`,
  ).join('&')
}

interface Stored {
  readonly key: string
  readonly stored: Output<'PutObject'>
}

function answer(call: Posted, fields: Fields, { key, stored }: Stored): Output<'PostObject'> {
  const { bucket } = call.resource
  const ETag = stored.ETag ?? ''
  const output = { ...stored, Location: locationOf(call, key) }
  const redirect = redirectOf(fields.get('success_action_redirect') ?? fields.get('redirect'))
  if (redirect !== undefined) {
    const about = [`bucket=${encodeURIComponent(bucket)}`, `key=${encodeURIComponent(key)}`]
    about.push(`etag=${encodeURIComponent(ETag)}`)
    return { ...output, StatusCode: 303, Location: withQuery(redirect, about.join('&')) }
  }
  switch (fields.get('success_action_status')) {
    case '200':
      return { ...output, StatusCode: 200 }
    case '201':
      return {
        ...output,
        StatusCode: 201,
        Response: { Location: output.Location, Bucket: bucket, Key: key, ETag },
      }
    default:
      return { ...output, StatusCode: 204 }
  }
}

/** @returns `undefined` for what is no URL, which S3 passes over */
function redirectOf(text: string | undefined): string | undefined {
  if (text === undefined || !URL.canParse(text)) return undefined
  const url = new URL(text)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return undefined
  return /^[\x21-\x7e]+$/.test(text) ? text : url.href
}

function withQuery(url: string, query: string): string {
  const hash = url.indexOf('#')
  const [base, fragment] = hash < 0 ? [url, ''] : [url.slice(0, hash), url.slice(hash)]
  return base + (base.includes('?') ? '&' : '?') + query + fragment
}

/** The object's URL, as this request addressed its bucket. */
function locationOf({ raw, resource }: Posted, key: string): string {
  const name = encodeURIComponent(key)
  const host = raw?.headers['host']
  const path = raw?.target.split('?', 1)[0]
  if (raw === undefined || !path?.startsWith('/') || typeof host !== 'string') {
    return `/${resource.bucket}/${name}`
  }
  return `${raw.secure ? 'https' : 'http'}://${host}${path.endsWith('/') ? path : path + '/'}${name}`
}

function invalidField(name: string, value: string): S3Error<'InvalidArgument'> {
  return new S3Error('InvalidArgument', { ArgumentName: name, ArgumentValue: value })
}

function unknownChecksum(): S3Error<'InvalidRequest'> {
  return new S3Error('InvalidRequest', {
    message: 'The algorithm type you specified in x-amz-checksum- header is invalid.',
  })
}
