/**
 * Tokens of identity providers, with a real provider on loopback: which are taken, why others are not, and how often and where
 * the provider is asked.
 */
import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, afterEach, before, beforeEach, describe, test } from 'node:test'
import { SignJWT, UnsecuredJWT } from 'jose'
import { silentLog } from '../../src/base/log.ts'
import { KeySets } from '../../src/oidc/key-sets.ts'
import { firstOf, type OidcProvider } from '../../src/oidc/provider.ts'
import { TokenError, verifyToken, type TokenDependencies } from '../../src/oidc/verify-token.ts'
import { IdentityProvider } from '../support/identity-provider.ts'

const startMs = Date.UTC(2026, 0, 1)
let nowMs = startMs
const clock = { now: () => nowMs, after: () => ({ cancel() {} }) }
let onWarning = (): void => {}
const log = { ...silentLog, warn: () => onWarning() }

let folder: string
let idp: IdentityProvider
let declared: OidcProvider
let deps: TokenDependencies

before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 's3d-oidc-'))
})
after(() => rm(folder, { recursive: true }))

afterEach(() => idp.stop())
beforeEach(async () => {
  nowMs = startMs
  idp = await IdentityProvider.start(folder)
  declared = { url: idp.url, clientIds: ['s3d', 'other'], ca: idp.ca, keysFile: undefined, keysHosts: [] }
  deps = depsWith(declared)
})

function depsWith(provider: OidcProvider): TokenDependencies {
  const find = firstOf([() => undefined, issuer => (issuer === provider.url ? provider : undefined)])
  return { clock, find, keys: new KeySets({ clock, log }) }
}

/** @returns `good`, or the problem and what is said of it */
async function outcome(token: string | Promise<string>, by = deps): Promise<string> {
  try {
    await verifyToken(by, await token)
    return 'good'
  } catch (error) {
    assert.ok(error instanceof TokenError, String(error))
    return `${error.problem}: ${error.message}`
  }
}

test('what a good token says', async () => {
  const claims = { sub: 'system:serviceaccount:shop:web', aud: ['unknown', 'other', 's3d'], extra: [1] }
  const found = await verifyToken(deps, await idp.sign(claims, nowMs))
  assert.equal(found.provider, declared)
  assert.equal(found.subject, claims.sub)
  assert.deepEqual(found.audiences, ['other', 's3d'])
  assert.deepEqual(found.claims['extra'], [1])
})

const seconds = startMs / 1_000
const tokens: readonly {
  readonly title: string
  readonly claims: Readonly<Record<string, unknown>>
  readonly want: string | RegExp
}[] = [
  {
    title: 'of another issuer',
    claims: { iss: 'https://evil.example' },
    want: 'invalid: No OpenIDConnect provider found in your account for https://evil.example',
  },
  { title: 'without an issuer', claims: { iss: undefined }, want: 'invalid: Missing a required claim: iss' },
  { title: 'for somebody else', claims: { aud: 'another' }, want: 'invalid: Incorrect token audience' },
  { title: 'for us among others', claims: { aud: ['another', 's3d'] }, want: 'good' },
  {
    title: 'asked for by somebody else',
    claims: { aud: 's3d', azp: 'another' },
    want: 'invalid: Incorrect token audience',
  },
  { title: 'asked for by us', claims: { aud: 'another', azp: 's3d' }, want: 'good' },
  {
    title: 'without an audience',
    claims: { aud: undefined },
    want: 'invalid: Missing a required claim: aud',
  },
  { title: 'without a subject', claims: { sub: undefined }, want: 'invalid: Missing a required claim: sub' },
  {
    title: 'with an empty subject',
    claims: { sub: '' },
    want: 'rejected: The claim sub of the token is not valid',
  },
  { title: 'with a subject that is no text', claims: { sub: 7 }, want: /^(invalid|rejected): / },
  { title: 'without an end', claims: { exp: undefined }, want: 'invalid: Missing a required claim: exp' },
  {
    title: 'that ends now',
    claims: { exp: seconds },
    want: `expired: Token expired: current date/time ${seconds} must be before the expiration date/time ${seconds}`,
  },
  { title: 'that ended', claims: { exp: seconds - 600 }, want: /^expired: Token expired/ },
  { title: 'that begins soon', claims: { nbf: seconds + 30 }, want: 'good' },
  {
    title: 'that begins later',
    claims: { nbf: seconds + 90 },
    want: 'rejected: The claim nbf of the token is not valid',
  },
  {
    title: 'from the future',
    claims: { iat: seconds + 90 },
    want: 'rejected: The token was issued in the future',
  },
  {
    title: 'that says not when it was issued',
    claims: { iat: undefined },
    want: 'invalid: Missing a required claim: iat',
  },
]
describe('a token', () => {
  for (const { title, claims, want } of tokens) {
    test(title, async () => {
      const found = await outcome(idp.sign(claims, nowMs))
      if (want instanceof RegExp) assert.match(found, want)
      else assert.equal(found, want)
    })
  }

  for (const alg of ['ES256', 'ES384', 'RS512']) {
    test(`signed with ${alg}`, async () => {
      await idp.addKey('second', alg)
      assert.equal(await outcome(idp.sign({}, nowMs)), 'good')
    })
  }
})

const claims = (): object => ({ iss: idp.url, sub: 'someone', aud: 's3d', iat: seconds, exp: seconds + 60 })

describe('a token that nobody signed', () => {
  const malformed = /^invalid: The ID Token provided is not a valid JWT/
  test('and says so', async () => {
    assert.match(
      await outcome(new UnsecuredJWT({ ...claims() }).encode()),
      /^invalid: The token is not signed with/,
    )
  })
  test('but somebody with what everybody knows', async () => {
    const secret = Buffer.from(idp.keySet())
    const token = new SignJWT({ ...claims() }).setProtectedHeader({ alg: 'HS256', kid: 'first' }).sign(secret)
    assert.match(await outcome(token), /^invalid: The token is not signed with/)
  })
  test('and was changed', async () => {
    const [header = '', , signature = ''] = (await idp.sign({}, nowMs)).split('.')
    const changed = Buffer.from(JSON.stringify(claims())).toString('base64url')
    assert.equal(
      await outcome(`${header}.${changed}.${signature}`),
      'invalid: The signature of the token is not valid',
    )
  })
  test('and is none', async () => {
    assert.match(await outcome('an access token'), malformed)
    assert.match(await outcome('a.b.c.d.e'), malformed)
    assert.match(await outcome(`${await idp.sign({}, nowMs)}=`), malformed)
    assert.match(await outcome('x'.repeat(20_001)), malformed)
    assert.deepEqual(idp.asked, [])
  })
})

test('keys that one account believes are nothing to another that believes other sources', async () => {
  const keysFile = path.join(folder, 'own-keys')
  const forger = await IdentityProvider.start(folder)
  await writeFile(keysFile, forger.keySet())
  const forged = await forger.sign({ iss: idp.url }, nowMs)
  await forger.stop()
  const keys = new KeySets({ clock, log })
  const believing = (provider: OidcProvider): TokenDependencies => ({ clock, find: () => provider, keys })
  assert.equal(await outcome(forged, believing({ ...declared, keysFile })), 'good')
  assert.match(
    await outcome(forged, believing(declared)),
    /^invalid: The signature of the token is not valid/,
  )
})

describe('a provider whose URL ends in a slash', () => {
  let slashed: IdentityProvider
  beforeEach(async () => void (slashed = await IdentityProvider.start(folder, '/')))
  afterEach(() => slashed.stop())

  for (const ending of ['/', ''])
    test(`is the issuer that ends in ${JSON.stringify(ending)}, and no other`, async () => {
      const url = slashed.url.replace(/\/$/, ending)
      const by = depsWith({ ...declared, url, ca: slashed.ca })
      const problem = 'invalid: No OpenIDConnect provider found in your account for '
      assert.equal(
        await outcome(slashed.sign({}, nowMs), by),
        ending === '/' ? 'good' : problem + slashed.url,
      )
    })
})

describe('the provider is asked', () => {
  test('once for many tokens at a time, and not again while its keys are fresh', async () => {
    const each = await idp.sign({ exp: seconds + 86_400 }, nowMs)
    await Promise.all([outcome(each), outcome(each), outcome(each)])
    nowMs += 599_000
    assert.equal(await outcome(each), 'good')
    assert.equal(idp.asked.length, 2)
  })

  test('for a key it did not have, and no more often than there is a pause', async () => {
    assert.equal(await outcome(idp.sign({}, nowMs)), 'good')
    await idp.addKey('second', 'ES256')
    nowMs += 10_000
    assert.equal(await outcome(idp.sign({}, nowMs)), 'good')
    assert.equal(idp.asked.length, 4)
    const foreign = await IdentityProvider.start(folder)
    await foreign.addKey('third', 'ES256')
    const forged = await foreign.sign({ iss: idp.url }, nowMs)
    await foreign.stop()
    assert.match(await outcome(forged), /^invalid: Couldn't retrieve verification key/)
    assert.match(await outcome(forged), /^invalid: Couldn't retrieve verification key/)
    assert.equal(idp.asked.length, 4)
    nowMs += 10_000
    await Promise.all([outcome(forged), outcome(forged)])
    assert.equal(idp.asked.length, 6)
  })

  test('after a pause, also when the clock is set back', async () => {
    assert.equal(await outcome(idp.sign({}, nowMs)), 'good')
    nowMs -= 3_600_000
    await idp.addKey('second', 'ES256')
    const renewed = await idp.sign({}, nowMs)
    assert.match(await outcome(renewed), /^invalid: Couldn't retrieve verification key/)
    nowMs += 10_000
    assert.equal(await outcome(renewed), 'good')
  })

  test('and while it is gone its keys are good for an hour', async () => {
    const token = await idp.sign({ exp: seconds + 86_400 }, nowMs)
    assert.equal(await outcome(token), 'good')
    await idp.stop()
    nowMs += 3_599_000
    const failed = new Promise<void>(resolve => (onWarning = resolve))
    assert.equal(await outcome(token), 'good')
    await failed
    nowMs += 11_000
    assert.equal(await outcome(token), `unreachable: The keys of ${idp.url} can't be had now`)
  })
})

const pathOf = (page: string): string => new URL(idp.url).pathname + page
const gone = (): string => `unreachable: The keys of ${idp.url} can't be had now`
const discovery = '/.well-known/openid-configuration'

describe('nobody else is asked', () => {
  test('by a redirect', async () => {
    const location = `${idp.url}/elsewhere`
    idp.answers.set(pathOf(discovery), { status: 302, body: '', location })
    assert.equal(await outcome(idp.sign({}, nowMs)), gone())
    assert.deepEqual(idp.asked, [pathOf(discovery)])
  })

  const documents: readonly { readonly title: string; readonly body: () => object }[] = [
    {
      title: 'whose keys are at another host',
      body: () => ({ issuer: idp.url, jwks_uri: 'https://169.254.169.254/' }),
    },
    {
      title: 'whose keys are at another port',
      body: () => ({ issuer: idp.url, jwks_uri: 'https://localhost:1/keys' }),
    },
    {
      title: 'whose keys come in the clear',
      body: () => ({ issuer: idp.url, jwks_uri: `http${idp.url.slice(5)}/keys` }),
    },
    {
      title: 'that is about somebody else',
      body: () => ({ issuer: idp.url + '/', jwks_uri: `${idp.url}/keys` }),
    },
    {
      title: 'that is too large',
      body: () => ({ issuer: idp.url, jwks_uri: `${idp.url}/keys`, x: 'x'.repeat(262_144) }),
    },
    { title: 'that is no object', body: () => [] },
  ]
  for (const { title, body } of documents) {
    test(`by a document ${title}`, async () => {
      idp.answers.set(pathOf(discovery), { status: 200, body: JSON.stringify(body()) })
      assert.equal(await outcome(idp.sign({}, nowMs)), gone())
      assert.deepEqual(idp.asked, [pathOf(discovery)])
    })
  }

  test('but a host that is declared for its keys', async () => {
    const other = await IdentityProvider.start(folder)
    other.answers.set('/keys', { status: 200, body: idp.keySet() })
    const at = new URL(other.url).host
    const body = JSON.stringify({ issuer: idp.url, jwks_uri: `https://${at}/keys` })
    idp.answers.set(pathOf(discovery), { status: 200, body })
    // The second's certificate is of an authority of its own.
    const both = depsWith({ ...declared, ca: idp.ca + other.ca, keysHosts: [at] })
    assert.equal(await outcome(idp.sign({}, nowMs), both), 'good')
    await other.stop()
  })

  test('and none whose certificate nobody here trusts', async () => {
    assert.equal(await outcome(idp.sign({}, nowMs), depsWith({ ...declared, ca: undefined })), gone())
    assert.deepEqual(idp.asked, [])
  })
})

test('keys in a file need nobody to be asked', async () => {
  const keysFile = path.join(folder, 'keys.json')
  await writeFile(keysFile, idp.keySet())
  const offline = depsWith({ ...declared, keysFile })
  assert.equal(await outcome(idp.sign({}, nowMs), offline), 'good')
  await idp.addKey('second', 'ES256')
  await writeFile(keysFile, idp.keySet())
  nowMs += 10_000
  assert.equal(await outcome(idp.sign({}, nowMs), offline), 'good')
  assert.deepEqual(idp.asked, [])
})
