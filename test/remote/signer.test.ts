/** What a gateway signs is what it sends, byte for byte: verified by the daemon's own verifier. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { HttpRequest } from '@smithy/protocol-http'
import { SignatureV4 } from '@smithy/signature-v4'
import fc from 'fast-check'
import { createSigner, HeaderBytesSha256 } from '../../src/remote/signer.ts'
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

const token = fc.stringMatching(/^[a-z][a-z0-9-]{0,12}$/)
const text = fc.string({ unit: fc.integer({ min: 0x20, max: 0x7e }).map(code => String.fromCharCode(code)) })

test('requests of ASCII are signed as the SDK signs them', async () => {
  const sessionTokens = fc.option(fc.stringMatching(/^[A-Za-z0-9+/=]{1,40}$/), { nil: undefined })
  await fc.assert(
    fc.asyncProperty(
      fc.record({
        method: fc.constantFrom('GET', 'HEAD', 'PUT', 'POST', 'DELETE'),
        path: fc.webPath(),
        query: fc.dictionary(
          text.filter(name => name !== '__proto__'),
          text,
        ),
        headers: fc.dictionary(
          fc.oneof(token, fc.constantFrom('date', 'range', 'x-amz-Meta-B', 'proxy-a', 'sec-b', 'user-agent')),
          text.map(value => value.trim()),
        ),
        region: fc.constantFrom('us-east-1', 'eu-central-1'),
        sessionToken: sessionTokens,
        timeMs: fc.integer({ min: 0, max: 4e12 }),
      }),
      async ({ method, path, query, headers: some, region, sessionToken, timeMs }) => {
        const headers = { ...some, host: 'localhost:1', 'x-amz-content-sha256': emptyHash }
        const credentials = { ...key, ...(sessionToken !== undefined && { sessionToken }) }
        const request = new HttpRequest({ method, path, query, headers })
        const theirs = await new SignatureV4({
          service: 's3',
          region,
          credentials,
          sha256: HeaderBytesSha256,
          uriEscapePath: false,
        }).sign(request, { signingDate: new Date(timeMs) })
        const ours = await createSigner(() => Promise.resolve(credentials)).sign(request, { region, timeMs })
        assert.deepEqual(ours.headers, { ...theirs.headers, ...headers })
      },
    ),
  )
})

test('another secret, day or region has another key', async () => {
  let secretAccessKey = 'first'
  const changing = createSigner(() => Promise.resolve({ accessKeyId: 'A', secretAccessKey }))
  const signature = async (region: string, timeMs: number): Promise<string> => {
    const headers = { host: 'h', 'x-amz-content-sha256': emptyHash }
    const request = new HttpRequest({ method: 'GET', path: '/b', headers })
    return (await changing.sign(request, { region, timeMs })).headers['authorization'] ?? ''
  }
  const first = await signature('us-east-1', nowMs)
  const others = [await signature('eu-west-1', nowMs), await signature('us-east-1', nowMs + 86_400_000)]
  secretAccessKey = 'second'
  others.push(await signature('us-east-1', nowMs))
  secretAccessKey = 'first'
  assert.equal(await signature('us-east-1', nowMs), first)
  assert.equal(new Set([first, ...others]).size, 4)
})
