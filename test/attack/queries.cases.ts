/**
 * Requests of IAM and STS that are not what was signed, are signed for something else, or hold more than they may; in the body, in
 * the URL, with members twice, in another form than the API has.
 */
import type { Attack, Control } from './attack.ts'
import { reheaded } from './chunked.ts'
import { presigned, type How, type Signed, type Unsigned, type Wire } from './signing.ts'
import { form, formOf, type Tenants } from './tenants.ts'

const mismatch = '403 SignatureDoesNotMatch'
const incomplete = '403 IncompleteSignature'
const malformed = '400 MalformedQueryString'

const creating = 'Action=CreateUser&Version=2010-05-08&UserName=stolen'
const create: Unsigned = formOf(creating)
const minute = 60_000

/** Signed by root, and changed on the way. */
function changed(name: string, want: string, change: (wire: Signed) => Wire): Attack<Tenants> {
  return {
    name: `a user to be made: ${name}`,
    want,
    attempt: tenants => tenants.ask(change(tenants.signed('own', create, { service: 'iam' }))),
  }
}

/** The time is that of the request, however long the others before it took. */
type Otherwise = Partial<How> & { readonly lateMs?: number }

/** Signed otherwise than it should be. */
function signedAs(name: string, want: string, { lateMs = 0, ...how }: Otherwise): Attack<Tenants> {
  return {
    name: `a user to be made: ${name}`,
    want,
    attempt: tenants =>
      tenants.ask(tenants.signed('own', create, { service: 'iam', timeMs: Date.now() + lateMs, ...how })),
  }
}

const authorization = (wire: Wire, change: (text: string) => string): Wire => ({
  ...wire,
  headers: wire.headers.map(([name, value]) => [name, name === 'Authorization' ? change(value) : value]),
})
const bodied = (wire: Wire, text: string): Wire =>
  reheaded({ ...wire, body: Buffer.from(text) }, 'Content-Length', String(text.length))

const forged: readonly Attack<Tenants>[] = [
  changed('another name', mismatch, wire => bodied(wire, creating.replace('stolen', 'other'))),
  changed('another action', mismatch, wire => bodied(wire, creating.replace('CreateUser', 'DeleteUser'))),
  changed('a member more', mismatch, wire => bodied(wire, `${creating}&Path=/admins/`)),
  changed('the members in another order', mismatch, wire =>
    bodied(wire, creating.split('&').toReversed().join('&')),
  ),
  changed('its members encoded otherwise', mismatch, wire =>
    bodied(wire, creating.replace('stolen', '%73tolen')),
  ),
  changed('a member in the URL', mismatch, wire => ({ ...wire, target: '/?Path=%2Fadmins%2F' })),
  changed('all of it in the URL', mismatch, wire => bodied({ ...wire, target: `/?${creating}` }, '')),
  changed('by GET', mismatch, wire => bodied({ ...wire, method: 'GET', target: `/?${creating}` }, '')),
  changed('by PUT', '400 AuthorizationHeaderMalformed', wire => ({ ...wire, method: 'PUT' })),
  changed('a forged signature', mismatch, wire =>
    authorization(wire, text => text.replace(/(?<=Signature=)../, 'zz')),
  ),
  changed('half a signature', mismatch, wire => authorization(wire, text => text.slice(0, -32))),
  changed('no signature', incomplete, wire =>
    authorization(wire, text => text.replace(/, Signature=.*/, '')),
  ),
  changed('an empty signature', incomplete, wire =>
    authorization(wire, text => text.replace(/(?<=Signature=).*/, '')),
  ),
  changed('the signature in capitals', mismatch, wire =>
    authorization(wire, text => text.replace(/(?<=Signature=).*/, hex => hex.toUpperCase())),
  ),
  changed('somebody else named', mismatch, wire =>
    authorization(wire, text => text.replace('AKIAS3DTEST', 'MILLSACCESSKEY01')),
  ),
  changed('nobody named', '403 InvalidClientTokenId', wire =>
    authorization(wire, text => text.replace('AKIAS3DTEST', 'AKIANOBODY')),
  ),
  changed('no key at all', '403 MissingAuthenticationToken', wire =>
    reheaded(wire, 'Authorization', undefined),
  ),
  changed('another host', mismatch, wire => reheaded(wire, 'Host', 'iam.amazonaws.com')),
  changed('another time', mismatch, wire =>
    reheaded(
      wire,
      'x-amz-date',
      wire.timestamp.replace(/.Z$/, digit => (digit === '0Z' ? '1Z' : '0Z')),
    ),
  ),
  changed('a token that is none', '403 InvalidClientTokenId', wire => ({
    ...wire,
    headers: [...wire.headers, ['x-amz-security-token', 'AQoDYXdzEJr']],
  })),
  changed('a hash that is said to be another’s', mismatch, wire =>
    bodied(reheaded(wire, 'x-amz-content-sha256', 'UNSIGNED-PAYLOAD'), creating.replace('stolen', 'other')),
  ),
]

const scoped: readonly Attack<Tenants>[] = [
  ...(['s3', 'sts', 'ec2', 'IAM', ''] as const).map(service =>
    signedAs(`for the service “${service}”`, mismatch, { service }),
  ),
  ...(['eu-west-1', 'us-east-1-fips', 'aws-global', ''] as const).map(region =>
    signedAs(`for the region “${region}”`, mismatch, { region }),
  ),
  signedAs('for another day', incomplete, { scopeDate: '20200101' }),
  signedAs('for no day', incomplete, { scopeDate: 'today' }),
  signedAs('a quarter of an hour and a minute ago', mismatch, { lateMs: -16 * minute }),
  signedAs('for a quarter of an hour and a minute from now', mismatch, { lateMs: 16 * minute }),
  signedAs('without the host', incomplete, { unsigned: ['host'] }),
  signedAs('without the time', incomplete, { unsigned: ['x-amz-date'] }),
  signedAs('with the hash of another body', mismatch, {
    payload: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  }),
  signedAs('with no hash of its body', mismatch, { payload: 'UNSIGNED-PAYLOAD' }),
  {
    name: 'a signature for IAM in a request of STS',
    want: mismatch,
    attempt: tenants =>
      tenants.ask(tenants.signed('own', form('sts', { Action: 'GetSessionToken' }), { service: 'iam' })),
  },
  {
    name: 'a signature for S3 in a request of STS',
    want: mismatch,
    attempt: tenants => tenants.ask(tenants.signed('own', form('sts', { Action: 'GetSessionToken' }))),
  },
  ...(['iam', 'sts'] as const).flatMap(service =>
    (
      [
        ['an object', { path: '/commons/page' }],
        ['a bucket to be made', { method: 'PUT', path: '/stolen' }],
        ['a policy to be put', { method: 'DELETE', path: '/commons', query: 'policy=' }],
      ] as const
    ).map(([what, request]): Attack<Tenants> => ({
      name: `a signature for ${service} in a request of S3: ${what}`,
      want: '400 AuthorizationHeaderMalformed',
      attempt: tenants => tenants.ask(tenants.signed('own', request, { service })),
    })),
  ),
  {
    name: 'an action of IAM under the version of STS',
    want: '400 InvalidAction',
    attempt: tenants =>
      tenants.ask(
        tenants.signed('own', formOf(creating.replace('2010-05-08', '2011-06-15')), { service: 'iam' }),
      ),
  },
  {
    name: 'an action of STS under the version of IAM',
    want: '400 InvalidAction',
    attempt: tenants =>
      tenants.ask(
        tenants.signed('own', formOf('Action=GetSessionToken&Version=2010-05-08'), { service: 'sts' }),
      ),
  },
  {
    name: 'an action of IAM under no version',
    want: '400 InvalidAction',
    attempt: tenants =>
      tenants.ask(tenants.signed('own', formOf('Action=CreateUser&UserName=stolen'), { service: 'iam' })),
  },
]

type Posted = readonly [name: string, want: string, body: string, query?: string]

/** What is signed and makes no sense, or two. */
function posting(...[name, want, body, query = '']: Posted): Attack<Tenants> {
  return {
    name: `a form: ${name}`,
    want,
    attempt: tenants => tenants.ask(tenants.signed('own', { ...formOf(body), query }, { service: 'iam' })),
  }
}

const many = (count: number, text: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => text(at + 1)).join('&')

const forms: readonly Attack<Tenants>[] = [
  posting('two names', malformed, `${creating}&UserName=other`),
  posting('two names, one of them encoded', malformed, `${creating}&%55serName=other`),
  posting('two actions', malformed, `${creating}&Action=ListUsers`),
  posting('two versions', malformed, `${creating}&Version=2011-06-15`),
  posting('a name in the body and one in the URL', malformed, creating, 'UserName=other'),
  posting('an action in the body and one in the URL', malformed, creating, 'Action=ListUsers'),
  posting(
    'a name with members',
    '400 MalformedInput',
    `Action=CreateUser&Version=2010-05-08&UserName.member.1=stolen`,
  ),
  posting('a name that is a value and has members', '400 MalformedInput', `${creating}&UserName.a=b`),
  posting(
    'a name in another case',
    '400 ValidationError',
    'Action=CreateUser&Version=2010-05-08&username=stolen',
  ),
  posting('an action in another case', '400 InvalidAction', creating.replace('CreateUser', 'createuser')),
  posting('an action that there is not', '400 InvalidAction', creating.replace('CreateUser', 'constructor')),
  posting('an action of every object', '400 InvalidAction', creating.replace('CreateUser', '__proto__')),
  posting('no action', '400 MissingAction', 'Version=2010-05-08&UserName=stolen'),
  posting(
    'tags with gaps that are no numbers',
    '400 MalformedInput',
    `${creating}&Tags.member.x.Key=a&Tags.member.x.Value=b`,
  ),
  posting(
    'tags with a number too much',
    '400 ValidationError',
    `${creating}&${many(51, at => `Tags.member.${at}.Key=k${at}&Tags.member.${at}.Value=v`)}`,
  ),
  posting('a tag without a value', '400 ValidationError', `${creating}&Tags.member.1.Key=a`),
  posting('a hundred levels', malformed, `${creating}&${'a.'.repeat(100)}a=b`),
  posting('ten thousand members', malformed, `${creating}&${many(10_000, at => `m${at}=v`)}`),
  posting('ten thousand tags', malformed, `${creating}&${many(10_000, at => `Tags.member.${at}.Key=k`)}`),
  posting('more than there may be', '413 RequestEntityTooLarge', `${creating}&x=${'x'.repeat(300_000)}`),
  posting('a text that is no UTF-8', malformed, `${creating}%FF`),
  posting('half an escape', malformed, `${creating}%4`),
  posting('a name that is too long', '400 ValidationError', creating.replace('stolen', 's'.repeat(65))),
  posting('a path that is too long', '400 ValidationError', `${creating}&Path=/${'p'.repeat(600)}/`),
  posting(
    'a document without an end',
    '400 MalformedPolicyDocument',
    `Action=PutUserPolicy&Version=2010-05-08&UserName=tim&PolicyName=own&PolicyDocument=${'%7B%22a%22%3A'.repeat(300)}`,
  ),
  posting(
    'names of every object as members',
    '400 ValidationError',
    'Action=CreateUser&Version=2010-05-08&__proto__.UserName=stolen&constructor=x',
  ),
]

/** Other ways to say it. */
const ways: readonly Attack<Tenants>[] = [
  ...(
    [
      ['as JSON', 'application/x-amz-json-1.1'],
      ['as parts', 'multipart/form-data; boundary=x'],
      ['as text', 'text/plain'],
    ] as const
  ).map(([how, type]): Attack<Tenants> => ({
    name: `a user to be made, ${how}`,
    want: '400 AuthorizationHeaderMalformed',
    attempt: tenants =>
      tenants.ask(
        tenants.signed('own', { ...create, headers: [['Content-Type', type]] }, { service: 'iam' }),
      ),
  })),
  {
    name: 'a user to be made, in a bucket',
    want: '400 AuthorizationHeaderMalformed',
    attempt: tenants =>
      tenants.ask(tenants.signed('own', { ...create, path: '/commons' }, { service: 'iam' })),
  },
  {
    name: 'a user to be made, by who has signed nothing but a cookie',
    want: '403 MissingAuthenticationToken',
    attempt: tenants =>
      tenants.ask(
        tenants.bare({ ...create, headers: [...(create.headers ?? []), ['Cookie', 'session=root']] }),
      ),
  },
]

type Linked = readonly [name: string, want: string, change: (wire: Signed) => Wire, how?: Partial<How>]

/** In the URL of a GET. */
function linked(...[name, want, change, how = {}]: Linked): Attack<Tenants> {
  return {
    name: `a URL that makes a user: ${name}`,
    want,
    attempt: tenants =>
      tenants.ask(
        change(
          presigned(
            { path: '/', query: creating },
            { key: tenants.key('own'), host: tenants.host, service: 'iam', payload: emptyHash, ...how },
          ),
        ),
      ),
  }
}

const emptyHash = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'
const target = (wire: Wire, change: (text: string) => string): Wire => ({
  ...wire,
  target: change(wire.target),
})

const links: readonly Attack<Tenants>[] = [
  linked('another name', mismatch, wire => target(wire, text => text.replace('stolen', 'other'))),
  linked('another action', mismatch, wire => target(wire, text => text.replace('CreateUser', 'DeleteUser'))),
  linked('a member more', mismatch, wire => target(wire, text => `${text}&Path=%2Fadmins%2F`)),
  linked('a name twice', malformed, wire => target(wire, text => `${text}&UserName=other`)),
  linked('by POST', mismatch, wire => ({
    ...wire,
    method: 'POST',
    headers: [
      ...wire.headers,
      ['Content-Type', 'application/x-www-form-urlencoded'],
      ['Content-Length', '0'],
    ],
  })),
  linked('another host', mismatch, wire => reheaded(wire, 'Host', 'iam.amazonaws.com')),
  linked('for S3', mismatch, wire => wire, { service: 's3' }),
  linked('for STS', mismatch, wire => wire, { service: 'sts' }),
  linked('for another region', mismatch, wire => wire, { region: 'eu-west-1' }),
  linked('that has ended', mismatch, wire => wire, { timeMs: Date.now() - 10 * minute }),
  linked('for tomorrow', mismatch, wire => wire, { timeMs: Date.now() + 86_400_000 }),
  linked('for more than a week', incomplete, wire => wire, { expires: 604_801 }),
  linked('for less than nothing', incomplete, wire => wire, { expires: -1 }),
  linked('of a body that nobody has signed', mismatch, wire => wire, { payload: 'UNSIGNED-PAYLOAD' }),
]

export const queryAttacks: readonly Attack<Tenants>[] = [...forged, ...scoped, ...forms, ...ways, ...links]

export const queryControls: readonly Control<Tenants>[] = [
  { ...changed('as it was signed', '200', wire => wire) },
  {
    name: 'a URL that tells of users is good',
    want: '200',
    attempt: tenants =>
      tenants.ask(
        presigned(
          { path: '/', query: 'Action=ListUsers&Version=2010-05-08' },
          { key: tenants.key('own'), host: tenants.host, service: 'iam', payload: emptyHash },
        ),
      ),
  },
]
