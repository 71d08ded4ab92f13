/**
 * AWS's own SigV4 test suite, through the verifier with the rules of the generic signer it was written for. It is not
 * in the repository: `node test/auth/fetch-sigv4-suite.mjs` brings it, or `SIGV4_SUITE_DIR` names its `v4` folder.
 * Each case is a header-signed and a presigned request; each passes or is listed with the reason why it can't.
 */
import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { parseAmzDate } from '../../src/auth/amz-date.ts'
import { headerClaim, queryClaim } from '../../src/auth/claim.ts'
import { verifier, type Verified } from '../../src/auth/verify.ts'
import { systemClock } from '../../src/base/clock.ts'
import type { SignedRequest } from '../../src/service/authentication.ts'
import { sha256 } from './reference.ts'
import { assertRefused, received } from './signed.ts'

const fetched = fileURLToPath(new URL('../../build/sigv4-suite/v4', import.meta.url))
const folder = process.env['SIGV4_SUITE_DIR'] ?? fetched

/** The one request of the suite that a verifier can't accept, and why. */
const inapplicable: Readonly<Record<string, string>> = {
  'post-sts-header-after/query':
    'the token was added after signing, and a verifier takes the whole query as signed',
}

interface SuiteContext {
  readonly credentials: {
    readonly access_key_id: string
    readonly secret_access_key: string
    readonly token?: string
  }
  readonly normalize: boolean
  readonly region: string
  readonly service: string
  readonly timestamp: string
}

/** Two cases are the crate's own, signed in the header only, and say nothing of how. */
const ownContexts: Readonly<Record<string, SuiteContext>> = {
  'double-encode-path': {
    credentials: { access_key_id: 'ANOTREAL', secret_access_key: 'notrealrnrELgWzOk3IfjzDKtFBhDby' },
    normalize: true,
    region: 'us-east-1',
    service: 'service',
    timestamp: '2015-08-30T12:36:00Z',
  },
  'double-url-encode': {
    credentials: {
      access_key_id: 'AKIDEXAMPLE',
      secret_access_key: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY',
    },
    normalize: true,
    region: 'us-east-2',
    service: 'lambda',
    timestamp: '2021-05-11T15:40:45Z',
  },
}

/** One character per byte, as node hands requests over. */
function read(name: string, file: string): string {
  return readFileSync(`${folder}/${name}/${file}`, 'latin1')
}

/** As node's parser hands it over: continuation lines joined, values without white space around them. */
function parse(text: string): { request: SignedRequest; body: string } {
  const [head = '', ...rest] = text.split('\n\n')
  const [requestLine = '', ...lines] = head.replace(/\n[ \t]+/g, ' ').split('\n')
  const [, method = '', target = ''] = /^(\S+) (.*?)(?: HTTP\/1\.1)?$/.exec(requestLine) ?? []
  const pairs = lines
    .filter(line => line !== '')
    .map(line => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()] as const)
  return { request: received(method, target, pairs), body: rest.join('\n\n') }
}

function verify(name: string, source: 'header' | 'query', tamper = (text: string) => text): Verified {
  const context: SuiteContext = ownContexts[name] ?? JSON.parse(read(name, 'context.json'))
  const { request, body } = parse(tamper(read(name, `${source}-signed-request.txt`)))
  const timeMs = parseAmzDate(context.timestamp.replace(/[-:]/g, '')) ?? Number.NaN
  const { access_key_id: accessKeyId, secret_access_key: secretAccessKey, token } = context.credentials
  const identity = { kind: 'root', accessKeyId } as const
  const verifyClaim = verifier(
    {
      clock: { ...systemClock, now: () => timeMs },
      credential: () => ({ accessKeyId, secretAccessKey, identity, ...(token && { sessionToken: token }) }),
    },
    {
      region: context.region,
      service: context.service,
      normalizePath: context.normalize,
      doubleEncode: true,
      signsEveryAmzHeader: false,
    },
  )
  const claim =
    source === 'query' ? queryClaim(request) : headerClaim(request, request.headers.authorization ?? '')
  return verifyClaim(request, claim, sha256(Buffer.from(body, 'latin1')))
}

function otherMethod(text: string): string {
  return text.replace(/^[A-Z]+/, 'PATCH')
}

if (!existsSync(folder)) {
  test('the SigV4 test suite', { skip: `not at ${folder}: run node test/auth/fetch-sigv4-suite.mjs` })
} else {
  const signedRequests = readdirSync(folder).flatMap(name =>
    (['header', 'query'] as const)
      .filter(source => existsSync(`${folder}/${name}/${source}-signed-request.txt`))
      .map(source => ({ name, source })),
  )

  test('the suite is whole', () => assert.equal(signedRequests.length, 78))

  describe('the SigV4 test suite', () => {
    for (const { name, source } of signedRequests) {
      const title = `${name}/${source}`
      test(title, { skip: inapplicable[title] ?? false }, () => {
        const { signature } = verify(name, source)
        assert.ok(read(name, `${source}-signed-request.txt`).includes(signature))
      })
      test(`${title}, tampered with`, () => {
        assertRefused(() => verify(name, source, otherMethod), { code: 'SignatureDoesNotMatch' })
      })
    }
  })
}
