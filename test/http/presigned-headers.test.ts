/** Which members of a query count as headers, and when. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { presignedHeaders } from '../../src/http/presigned-headers.ts'

const headers = { host: 'h', 'x-amz-meta-a': 'header' }
const signed = { 'X-Amz-Signature': '0' }

const table = [
  { name: 'nothing without a signature', query: { 'x-amz-meta-b': '1' }, want: headers },
  { name: 'nothing of the signature', query: { ...signed, 'X-Amz-Date': '1' }, want: headers },
  { name: 'no other members', query: { ...signed, 'content-type': 'a', versionId: 'v' }, want: headers },
  { name: 'no capitalised names', query: { ...signed, 'X-Amz-Meta-B': '1' }, want: headers },
  { name: 'less than a header', query: { ...signed, 'x-amz-meta-a': 'query' }, want: headers },
  {
    name: 'what a header would say',
    query: { ...signed, 'x-amz-meta-b': '1', 'x-amz-tagging': '' },
    want: { ...headers, 'x-amz-meta-b': '1', 'x-amz-tagging': '' },
  },
]

for (const { name, query, want } of table) {
  test(`a presigned URL says ${name}`, () => {
    assert.deepEqual(presignedHeaders(headers, query), want)
    assert.equal(presignedHeaders(headers, query) === headers, want === headers)
  })
}
