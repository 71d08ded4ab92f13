/**
 * Tokens of identity providers: forged, of somebody else, of another time, with headers that lead elsewhere; and providers that
 * answer what they should not. The role `visitor` is for one subject of one provider, `anyone` for all of its subjects.
 */
import { createHmac, createPublicKey, type JsonWebKey } from 'node:crypto'
import type { Attack, Control } from './attack.ts'
import { crookedRealms, realm } from './tenants-identities.ts'
import { accounts, arn, form, type Members, type Tenants } from './tenants.ts'

const invalid = '400 InvalidIdentityToken'
const denied = '403 AccessDenied'
const rejected = '403 IDPRejectedClaim'
const unreachable = '400 IDPCommunicationError'

/** `more` members of the request. */
type Row<What> = readonly [name: string, want: string, what: What, more?: Members]

type Token = (tenants: Tenants) => string | Promise<string>

function exchange(tenants: Tenants, WebIdentityToken: string, more: Members = {}): Promise<string> {
  const RoleArn = arn('role/visitor')
  const members = {
    Action: 'AssumeRoleWithWebIdentity',
    RoleArn,
    RoleSessionName: 'attack',
    WebIdentityToken,
    ...more,
  }
  return tenants.ask(tenants.bare(form('sts', members)))
}

function token(...[name, want, make, more = {}]: Row<Token>): Attack<Tenants> {
  return {
    name: `a token ${name}`,
    want,
    attempt: async tenants => exchange(tenants, await make(tenants), more),
  }
}

/** With other claims than a good one, signed as it should be. */
function claiming(...[name, want, claims, more]: Row<Readonly<Record<string, unknown>>>): Attack<Tenants> {
  return token(name, want, ({ idp }) => idp.sign(claims), more)
}

const now = (): number => Math.floor(Date.now() / 1_000)
const base64 = (value: unknown): string =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url')
const good = ({ idp }: Pick<Tenants, 'idp'>): Readonly<Record<string, unknown>> => ({
  iss: idp.url,
  sub: 'someone',
  aud: 's3d',
  iat: now(),
  exp: now() + 600,
})
/** As somebody writes it who has no key. */
const written = (header: object, tenants: Tenants, signature = ''): string =>
  `${base64(header)}.${base64(good(tenants))}.${signature}`

const unsigned: readonly Attack<Tenants>[] = [
  ...['none', 'None', 'NONE', 'nOnE', ''].map(alg =>
    token(`that nobody signed, by “${alg}”`, invalid, tenants => written({ alg, typ: 'JWT' }, tenants)),
  ),
  token('that nobody signed, with a key’s id', invalid, tenants =>
    written({ alg: 'none', kid: 'first' }, tenants),
  ),
  token('that says it is signed', invalid, tenants => written({ alg: 'RS256', kid: 'first' }, tenants)),
  token('that says it is signed with zeros', invalid, tenants =>
    written({ alg: 'RS256', kid: 'first' }, tenants, Buffer.alloc(256).toString('base64url')),
  ),
  token('of elliptic zeros', invalid, tenants =>
    written({ alg: 'ES256', kid: 'first' }, tenants, Buffer.alloc(64).toString('base64url')),
  ),
  token('without an algorithm', invalid, tenants => written({ kid: 'first' }, tenants)),
  token('with a list of algorithms', invalid, tenants =>
    written({ alg: ['RS256', 'none'], kid: 'first' }, tenants),
  ),
  ...['jwk', 'pem', 'set'].map(what =>
    token(`signed with the public key as a secret: ${what}`, invalid, tenants => {
      const [jwk] = (JSON.parse(tenants.idp.keySet()) as { readonly keys: readonly JsonWebKey[] }).keys // as it writes it
      const pem = createPublicKey({ key: { ...jwk }, format: 'jwk' }).export({ type: 'spki', format: 'pem' })
      const secret = { jwk: JSON.stringify(jwk), pem, set: tenants.idp.keySet() }[what] ?? ''
      const text = `${base64({ alg: 'HS256', kid: 'first' })}.${base64(good(tenants))}`
      return `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`
    }),
  ),
  token('with claims changed', invalid, async ({ idp }) => {
    const [header, , signature] = (await idp.sign({ sub: 'nobody' })).split('.')
    return `${header}.${base64(good({ idp }))}.${signature}`
  }),
  token('with its header changed', invalid, async ({ idp }) => {
    const [, claims, signature] = (await idp.sign({})).split('.')
    return `${base64({ alg: 'RS384', kid: 'first' })}.${claims}.${signature}`
  }),
  token('with half its signature', invalid, async ({ idp }) => (await idp.sign({})).slice(0, -100)),
  token('without its signature', invalid, async ({ idp }) => (await idp.sign({})).replace(/[^.]*$/, '')),
  token('of two parts', invalid, async ({ idp }) => (await idp.sign({})).split('.').slice(0, 2).join('.')),
  token('of four parts', invalid, async ({ idp }) => `${await idp.sign({})}.${base64('more')}`),
  token(
    'of five parts, as if encrypted',
    invalid,
    tenants => `${written({ alg: 'RSA-OAEP', enc: 'A256GCM' }, tenants)}.a.b`,
  ),
  token('in JSON', invalid, async ({ idp }) => {
    const [header, payload, signature] = (await idp.sign({})).split('.')
    return JSON.stringify({ payload, signatures: [{ protected: header, signature }] })
  }),
  token('that is an access token', invalid, () => 'gho_16C7e42F292c6912E7710c838347Ae178B4a'),
  token('with padding', invalid, async ({ idp }) => `${await idp.sign({})}==`),
  token('with spaces around', invalid, async ({ idp }) => ` ${await idp.sign({})}\n`),
  token('that is too long', '400 ValidationError', async ({ idp }) => idp.sign({ more: 'x'.repeat(20_000) })),
  token('of four characters less than there may be', invalid, () => 'a.b.'),
]

/** Keys that are named, and are not the provider's. */
const keys: readonly Attack<Tenants>[] = [
  ...[
    '../../etc/passwd',
    '/dev/null',
    'file:///dev/null',
    'https://evil.example/keys',
    "first' OR '1'='1",
    'first\0',
    '',
    '__proto__',
    'FIRST',
    'x'.repeat(5_000),
  ].map(kid =>
    token(`by a key with the id “${kid.slice(0, 20).replace('\0', '\\0')}”`, invalid, ({ stranger, idp }) =>
      stranger.signText(JSON.stringify(good({ idp })), { kid }),
    ),
  ),
  token('by a key without an id', invalid, ({ stranger, idp }) =>
    stranger.signText(JSON.stringify(good({ idp })), { kid: undefined }),
  ),
  token('by a key whose id is a number', invalid, ({ stranger, idp }) =>
    stranger.signText(JSON.stringify(good({ idp })), { kid: 1 }),
  ),
  token('by another provider’s key of the same id', invalid, ({ stranger, idp }) =>
    stranger.signText(JSON.stringify(good({ idp }))),
  ),
  token('by a key that it brings', invalid, ({ stranger, idp }) => {
    const [jwk] = (JSON.parse(stranger.keySet()) as { readonly keys: readonly object[] }).keys // as it writes it
    return stranger.signText(JSON.stringify(good({ idp })), { jwk, kid: 'brought' })
  }),
  ...['jku', 'x5u'].flatMap(header =>
    [(tenants: Tenants) => tenants.trap, (tenants: Tenants) => `${tenants.stranger.url}/keys`].map(
      (place, at) =>
        token(`that says where its key is: ${header} ${at}`, invalid, tenants =>
          tenants.stranger.signText(JSON.stringify(good(tenants)), {
            [header]: place(tenants),
            kid: 'there',
          }),
        ),
    ),
  ),
  token('with a certificate that it brings', invalid, ({ stranger, idp }) =>
    stranger.signText(JSON.stringify(good({ idp })), { x5c: ['MIIB'], kid: 'there' }),
  ),
  token('that needs what nobody knows', invalid, ({ idp }) => {
    const text = `${base64({ alg: 'RS256', kid: 'first', crit: ['trust-me'], 'trust-me': true })}.${base64(good({ idp }))}`
    return `${text}.${base64('x')}`
  }),
]

const others: readonly Attack<Tenants>[] = [
  token('of a provider that nobody knows', invalid, ({ stranger }) => stranger.sign({})),
  claiming('of an issuer that begins like it', invalid, {
    iss: 'https://localhost.evil.example/realms/Test',
  }),
  ...['', '/', '//', '/.', '?a', '#a', '%00', ' ']
    .slice(1)
    .map(end =>
      token(`of its issuer with “${end}” behind`, invalid, ({ idp }) => idp.sign({ iss: idp.url + end })),
    ),
  token('of its issuer in capitals', invalid, ({ idp }) => idp.sign({ iss: idp.url.toUpperCase() })),
  token('of its issuer without TLS', invalid, ({ idp }) =>
    idp.sign({ iss: idp.url.replace('https', 'http') }),
  ),
  token('of its issuer by its address', invalid, ({ idp }) =>
    idp.sign({ iss: idp.url.replace('localhost', '127.0.0.1') }),
  ),
  token('of its issuer by a name and a password', invalid, ({ idp }) =>
    idp.sign({ iss: idp.url.replace('https://', 'https://a:b@') }),
  ),
  token('of its issuer in a list', invalid, ({ idp }) => idp.sign({ iss: [idp.url] })),
  token('of an issuer where nothing may be asked', invalid, tenants =>
    tenants.idp.sign({ iss: tenants.trap }),
  ),
  claiming('without an issuer', invalid, { iss: undefined }),
  claiming('for somebody else', invalid, { aud: 'another' }),
  claiming('for somebody whose name begins like it', invalid, { aud: 's3d-2' }),
  claiming('for it in capitals', invalid, { aud: 'S3D' }),
  claiming('for nobody', invalid, { aud: [] }),
  claiming('without an audience', invalid, { aud: undefined }),
  claiming('for it, asked for by somebody else', invalid, { aud: 's3d', azp: 'another' }),
  claiming('for it among others, asked for by somebody else', invalid, {
    aud: ['another', 's3d'],
    azp: 'another',
  }),
  claiming('for an object', invalid, { aud: { s3d: true } }),
  claiming('of another subject', denied, { sub: 'someone-else' }),
  claiming('of a subject in capitals', denied, { sub: 'SOMEONE' }),
  claiming('of a subject with a space', denied, { sub: 'someone ' }),
  claiming('of a subject that is a wildcard', denied, { sub: '*' }),
  claiming('of an empty subject', rejected, { sub: '' }),
  claiming('of a subject that is a list', rejected, { sub: ['someone'] }),
  claiming('without a subject', invalid, { sub: undefined }),
  claiming('of a subject without an end', rejected, { sub: 'someone'.repeat(100) }),
  claiming('that ended', '400 ExpiredTokenException', { exp: now() - 1 }),
  claiming('that ended long ago', '400 ExpiredTokenException', { exp: 1 }),
  claiming('that never ends', invalid, { exp: undefined }),
  claiming('that ends in words', invalid, { exp: 'tomorrow' }),
  claiming('that begins tomorrow', rejected, { nbf: now() + 86_400 }),
  claiming('that begins in words', rejected, { nbf: 'now' }),
  claiming('from tomorrow', rejected, { iat: now() + 86_400, exp: now() + 90_000 }),
  claiming('of no time', invalid, { iat: undefined }),
  // What stands there last is what parsers of JSON believe, and the signature covers both.
  token('with its issuer twice', invalid, ({ idp }) =>
    idp.signText(
      `{"iss":"${idp.url}",${JSON.stringify(good({ idp })).slice(1, -1)},"iss":"https://evil.example"}`,
    ),
  ),
  token('with its subject twice', denied, ({ idp }) =>
    idp.signText(`{${JSON.stringify(good({ idp })).slice(1, -1)},"sub":"someone-else"}`),
  ),
  token('with its audience twice', invalid, ({ idp }) =>
    idp.signText(`{${JSON.stringify(good({ idp })).slice(1, -1)},"aud":"another"}`),
  ),
  token('that is a list', invalid, ({ idp }) => idp.signText(JSON.stringify([good({ idp })]))),
  token('that is a text', invalid, ({ idp }) => idp.signText('"someone"')),
  token('that is nothing', invalid, ({ idp }) => idp.signText('null')),
  token('of a thousand levels', invalid, ({ idp }) =>
    idp.signText('{"a":'.repeat(1_000) + '1' + '}'.repeat(1_000)),
  ),
]

const tags = 'https://aws.amazon.com/tags'

/** What a token may bring along, and may not here. */
const brought: readonly Attack<Tenants>[] = [
  claiming('with tags that the role does not want', denied, {
    [tags]: { principal_tags: { team: ['blue'] } },
  }),
  claiming('with a source that the role does not want', denied, {
    'https://aws.amazon.com/source_identity': 'ada',
  }),
  claiming('with tags of AWS’s own', '400 InvalidParameterValue', {
    [tags]: { principal_tags: { 'aws:team': ['blue'] } },
  }),
  claiming('with tags of two values', rejected, { [tags]: { principal_tags: { team: ['blue', 'red'] } } }),
  claiming('with tags that are a text', rejected, { [tags]: 'team=blue' }),
  claiming('with a source that is a path', rejected, { 'https://aws.amazon.com/source_identity': '../ada' }),
  claiming(
    'with more than a session may keep',
    rejected,
    { amr: Array.from({ length: 300 }, (_, at) => `method-${at}`) },
    { RoleArn: arn('role/anyone') },
  ),
]

/** A good token, for what it is not good for. */
const beyond: readonly Attack<Tenants>[] = (
  [
    ['for a role of users', { RoleArn: arn('role/reader') }, denied],
    ['for a role that there is not', { RoleArn: arn('role/none') }, denied],
    ['for a role that is open to everybody', { RoleArn: arn('role/open') }, denied],
    [
      'for a role of another account, which has no such provider',
      { RoleArn: arn('role/miller', accounts.mill) },
      invalid,
    ],
    ['for a role of an account that there is not', { RoleArn: arn('role/anyone', '999999999999') }, invalid],
    ['for a role in capitals', { RoleArn: arn('role/VISITOR') }, denied],
    ['for longer than the role lasts', { DurationSeconds: '3601' }, '400 ValidationError'],
    ['for ever', { DurationSeconds: '99999999999' }, '400 MalformedInput'],
    ['for a policy that is none', { Policy: '{' }, '400 MalformedPolicyDocument'],
    ['of a provider of another kind', { ProviderId: 'www.amazon.com' }, '400 ValidationError'],
    ['for a session that is a path', { RoleSessionName: '../ada' }, '400 ValidationError'],
    ['for an action of those who sign', { Action: 'AssumeRole' }, '403 MissingAuthenticationToken'],
  ] as const
).map(([name, more, want]) => token(name, want, ({ idp }) => idp.sign({}), more))

type Crooked = readonly [
  name: (typeof crookedRealms)[number],
  want: string,
  answer: (tenants: Tenants, url: string) => Answer,
  keyAnswer?: (tenants: Tenants) => Answer,
]

/** Providers that IAM's API has been told of, on the host of the good one. */
function crooked(...[name, want, answer, keyAnswer]: Crooked): Attack<Tenants> {
  return {
    name: `a provider: ${name}`,
    want,
    async attempt(tenants) {
      const { idp } = tenants
      const url = realm(tenants, name)
      const { pathname } = new URL(url)
      idp.answers.set(`${pathname}/.well-known/openid-configuration`, answer(tenants, url))
      idp.answers.set(`${pathname}/keys`, keyAnswer?.(tenants) ?? { status: 200, body: idp.keySet() })
      return exchange(tenants, await idp.sign({ iss: url }), { RoleArn: arn('role/anyone') })
    },
  }
}

interface Answer {
  readonly status: number
  readonly body: string
  readonly location?: string
}

const discovery = (issuer: string, jwks_uri: string): Answer => ({
  status: 200,
  body: JSON.stringify({ issuer, jwks_uri }),
})
const usual = (_: Tenants, url: string): Answer => discovery(url, `${url}/keys`)

const providers: readonly Attack<Tenants>[] = [
  crooked('other-issuer', unreachable, ({ idp }, url) => discovery(idp.url, `${url}/keys`)),
  crooked('redirected', unreachable, ({ idp }) => ({
    status: 302,
    body: '',
    location: `${idp.url}/.well-known/openid-configuration`,
  })),
  crooked('keys-redirected', unreachable, usual, ({ trap }) => ({ status: 302, body: '', location: trap })),
  crooked('keys-elsewhere', unreachable, ({ stranger }, url) => discovery(url, `${stranger.url}/keys`)),
  crooked('keys-plain', unreachable, ({ trap }, url) => discovery(url, trap)),
  crooked('oversize', unreachable, usual, () => ({
    status: 200,
    body: `{"keys":[${'"x",'.repeat(100_000)}"x"]}`,
  })),
  crooked('no-keys', invalid, usual, () => ({ status: 200, body: '{"keys":[]}' })),
  crooked('many-keys', unreachable, usual, () => ({
    status: 200,
    body: JSON.stringify({ keys: Array.from({ length: 201 }, () => ({})) }),
  })),
  crooked('secrets', invalid, usual, () => ({
    status: 200,
    body: JSON.stringify({ keys: [{ kty: 'oct', kid: 'first', alg: 'HS256', k: base64('x'.repeat(32)) }] }),
  })),
  crooked('not-json', unreachable, () => ({ status: 200, body: '<html>' })),
  crooked('silent', unreachable, () => ({ status: 500, body: '' })),
]

export const webIdentityAttacks: readonly Attack<Tenants>[] = [
  ...unsigned,
  ...keys,
  ...others,
  ...brought,
  ...beyond,
  ...providers,
]

export const webIdentityControls: readonly Control<Tenants>[] = [
  claiming('that is good is taken', '200', {}),
  claiming('for several, asked for by it, is taken', '200', { aud: ['another', 's3d'], azp: 's3d' }),
  claiming(
    'of another subject is taken where all are',
    '200',
    { sub: 'someone-else' },
    { RoleArn: arn('role/anyone') },
  ),
]
