/**
 * What of `Content-Encoding` belongs to the object once the transfer is over.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { storedContentEncoding } from '../../src/auth/content-encoding.ts'

const headers: readonly { readonly header: string | undefined; readonly want: string | undefined }[] = [
  { header: undefined, want: undefined },
  { header: '', want: undefined },
  { header: 'gzip', want: 'gzip' },
  { header: 'gzip, br', want: 'gzip, br' },
  { header: 'aws-chunked', want: undefined },
  { header: 'AWS-Chunked', want: undefined },
  { header: 'aws-chunked,', want: undefined },
  { header: 'aws-chunked,gzip', want: 'gzip' },
  { header: 'gzip, aws-chunked', want: 'gzip' },
  { header: 'gzip, aws-chunked, br', want: 'gzip,br' },
  { header: 'x-aws-chunked', want: 'x-aws-chunked' },
]

for (const { header, want } of headers) {
  test(`${header}`, () => assert.equal(storedContentEncoding(header), want))
}
