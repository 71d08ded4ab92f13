/** What a gateway signs is what it sends, byte for byte: verified by the daemon's own verifier. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { HttpRequest } from '@smithy/protocol-http'
import { createSigner } from '../../src/remote/signer.ts'
import {
  assertRefused,
  authenticatorWith,
  emptyHash,
  nowMs,
  received,
  signer as key,
} from '../auth/signed.ts'

const authenticate = authenticatorWith()
const signer = createSigner(() => Promise.resolve(key))

const values = [
  'plain',
  'two  spaces',
  'ü',
  'à la carte',
  'a\u00a0\u00a0b',
  '\u00a0',
  '日本 €',
  '\ue0a0',
  '\u{1f600}',
]

for (const value of values) {
  test(`metadata ${JSON.stringify(value)}`, async () => {
    // As node has a header that a client sent in UTF-8.
    const header = Buffer.from(value).toString('latin1')
    const headers = { host: 'localhost:33333', 'x-amz-content-sha256': emptyHash, 'x-amz-meta-a': header }
    const request = new HttpRequest({ method: 'GET', path: '/b/k', headers })
    const signed = await signer.sign(request, { region: 'us-east-1', timeMs: nowMs })
    assert.equal(signed.headers['x-amz-meta-a'], header)
    const sent = received('GET', '/b/k', Object.entries(signed.headers))
    assert.equal(authenticate(sent).identity.kind, 'root')
    const changed = Object.entries({ ...signed.headers, 'x-amz-meta-a': header + 'x' })
    assertRefused(() => authenticate(received('GET', '/b/k', changed)), { code: 'SignatureDoesNotMatch' })
  })
}
