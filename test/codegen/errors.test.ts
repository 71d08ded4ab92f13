/** The error catalogue and the error document. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { errorCatalogue, S3Error, serializeError } from '@s3d/server/protocol'
import type { ErrorCode } from '@s3d/server/protocol'
import { bodyText } from './body-text.ts'

const context = { resource: '/b/<k>', requestId: 'R', hostId: 'H' }
const prolog = '<?xml version="1.0" encoding="UTF-8"?>\n'

/** The document between code and message, and the ids. */
function body(error: S3Error): string {
  return bodyText(serializeError(error, context).body)
}

test('own members follow the message, in the order of the catalogue, and stand in for the resource', () => {
  const error = new S3Error('InvalidArgument', {
    ArgumentValue: '<1>',
    ArgumentName: 'max-keys',
    message: 'No & no',
  })
  assert.equal(
    body(error),
    `${prolog}<Error><Code>InvalidArgument</Code><Message>No &amp; no</Message><ArgumentName>max-keys</ArgumentName>` +
      '<ArgumentValue>&lt;1&gt;</ArgumentValue><RequestId>R</RequestId><HostId>H</HostId></Error>',
  )
})

test('without own members the resource is named', () => {
  assert.equal(
    body(new S3Error('AccessDenied')),
    `${prolog}<Error><Code>AccessDenied</Code><Message>Access Denied</Message><Resource>/b/&lt;k&gt;</Resource>` +
      '<RequestId>R</RequestId><HostId>H</HostId></Error>',
  )
})

test('members whose names are no identifiers, and those that are headers', () => {
  assert.ok(
    body(new S3Error('InvalidDigest', { 'Content-MD5': 'x' })).includes('<Content-MD5>x</Content-MD5>'),
  )
  const { headers, status } = serializeError(
    new S3Error('NoSuchKey', { DeleteMarker: true, VersionId: 'v' }),
    context,
  )
  assert.equal(status, 404)
  assert.deepEqual(headers.slice(0, 4), ['x-amz-delete-marker', 'true', 'x-amz-version-id', 'v'])
})

test('not modified has headers and no body', () => {
  const error = new S3Error('NotModified', { ETag: '"e"' })
  assert.deepEqual(serializeError(error, context), { status: 304, headers: ['ETag', '"e"'], body: undefined })
})

test('an error knows its status, message, members and cause', () => {
  const cause = new Error('disk')
  const error = new S3Error('NoSuchKey', { Key: 'k', cause })
  assert.ok(error instanceof Error)
  assert.deepEqual(
    [error.name, error.code, error.status, error.message, error.members, error.cause],
    ['S3Error', 'NoSuchKey', 404, 'The specified key does not exist.', { Key: 'k' }, cause],
  )
  // @ts-expect-error NoSuchKey has no such member
  assert.ok(new S3Error('NoSuchKey', { UploadId: 'u' }))
})

describe('every code', () => {
  const codes = Object.keys(errorCatalogue) as ErrorCode[] // the catalogue's keys are that type
  for (const code of codes) {
    test(code, () => {
      const { status, message, headers } = serializeErrorEntry(code)
      assert.ok(message.length > 0)
      assert.equal(headers, status === 304 ? undefined : 'application/xml')
    })
  }
})

function serializeErrorEntry(code: ErrorCode): {
  status: number
  message: string
  headers: string | undefined
} {
  const response = serializeError(new S3Error(code), context)
  assert.equal(response.status, errorCatalogue[code].status)
  assert.ok(response.status >= 301 && response.status <= 505)
  return { status: response.status, message: errorCatalogue[code].message, headers: response.headers[1] }
}
