/**
 * What nobody has signed, where a bucket's policy lets strangers in and where it does not any more; policies that would let them
 * in or lock others out; and versions that a policy keeps from somebody. Buckets' policies are here where there is no remote.
 */
import { createHash } from 'node:crypto'
import type { Attack, Control } from './attack.ts'
import { deletion } from './paths.cases.ts'
import type { Headers, Unsigned } from './signing.ts'
import type { Person, Stage } from './stage.ts'

const denied = '403 AccessDenied'

/** By nobody. */
function strange(
  name: string,
  want: string,
  { method = 'GET', path, query = '', headers = [], body = '' }: Unsigned,
): Attack<Stage> {
  return {
    name: `nobody: ${name}`,
    want,
    attempt(stage) {
      const bytes = Buffer.from(body)
      const length: Headers = method === 'GET' ? [] : [['Content-Length', String(bytes.length)]]
      const target = query === '' ? path : `${path}?${query}`
      return stage.ask({
        method,
        target,
        headers: [['Host', stage.host], ...length, ...headers],
        body: bytes,
      })
    },
  }
}

type Row = readonly [
  who: Person,
  name: string,
  request: Unsigned | ((stage: Stage) => Unsigned),
  want?: string,
]

function asking(...[who, name, request, want = denied]: Row): Attack<Stage> {
  return {
    name,
    want,
    attempt: stage => stage.ask(stage.signed(who, typeof request === 'function' ? request(stage) : request)),
  }
}

const within: readonly Attack<Stage>[] = [
  strange('what the policy does not name', denied, { path: '/open/private/page' }),
  strange('what begins like it', denied, { path: '/open/public' }),
  strange('up from it', denied, { path: '/open/in/../private/page' }),
  strange('what is not there', denied, { path: '/open/public/none' }),
  strange('a list', denied, { path: '/open', query: 'list-type=2' }),
  strange('a version', denied, { path: '/open/public/page', query: 'versionId=null' }),
  strange('the tags', denied, { path: '/open/public/page', query: 'tagging=' }),
  strange('an answer of another type', '400 InvalidRequest', {
    path: '/open/public/page',
    query: 'response-content-type=text%2Fhtml',
  }),
  strange('an answer under another name', '400 InvalidRequest', {
    path: '/open/public/page',
    query: 'response-content-disposition=attachment',
  }),
  strange('deleting', denied, { method: 'DELETE', path: '/open/public/page' }),
  strange('writing over', denied, { method: 'PUT', path: '/open/public/page', body: 'x' }),
  strange('writing with an ACL', denied, {
    method: 'PUT',
    path: '/open/in/new',
    body: 'x',
    headers: [['x-amz-acl', 'public-read']],
  }),
  strange('writing with tags', denied, {
    method: 'PUT',
    path: '/open/in/new',
    body: 'x',
    headers: [['x-amz-tagging', 'a=b']],
  }),
  strange('writing with tags in the query', '400 AuthorizationQueryParametersError', {
    method: 'PUT',
    path: '/open/in/new',
    query: 'x-amz-tagging=a%3Db&X-Amz-Signature=',
    body: 'x',
  }),
  strange('copying', denied, {
    method: 'PUT',
    path: '/open/in/new',
    headers: [['x-amz-copy-source', '/open/public/page']],
  }),
  strange('copying a part', denied, {
    method: 'PUT',
    path: '/open/in/new',
    query: 'partNumber=1&uploadId=x',
    headers: [['x-amz-copy-source', '/open/public/page']],
  }),
  strange('renaming', denied, {
    method: 'PUT',
    path: '/open/in/new',
    query: 'renameObject=',
    headers: [['x-amz-rename-source', '/open/public/page']],
  }),
  strange('beginning an upload', denied, { method: 'POST', path: '/open/in/new', query: 'uploads=' }),
  strange('deleting in a document', denied, {
    path: '/closed',
    ...deletion('<Object><Key>public/page</Key></Object>'),
  }),
  strange('the policy', denied, { path: '/open', query: 'policy=' }),
  strange('another policy', denied, { method: 'PUT', path: '/open', query: 'policy=', body: '{}' }),
  strange('what the policy opens and the block closes', denied, { path: '/closed/public/page' }),
  strange('writing there', denied, { method: 'PUT', path: '/closed/in/new', body: 'x' }),
  strange('the buckets', denied, { path: '/' }),
  strange('a bucket that is there', denied, { path: '/vault' }),
  strange('the policy of a bucket that is not', '404 NoSuchBucket', { path: '/none-such', query: 'policy=' }),
  strange('a new bucket', denied, { method: 'PUT', path: '/none-such' }),
]

/** A policy on its way. */
function putting(body: string | Buffer): Unsigned {
  const headers = [['Content-MD5', createHash('md5').update(body).digest('base64')]] as const
  return { method: 'PUT', path: '/vault', query: 'policy=', body, headers }
}

const everybody = {
  Effect: 'Allow',
  Principal: '*',
  Action: 's3:GetObject',
  Resource: 'arn:aws:s3:::vault/*',
}
const ben = { AWS: 'arn:aws:iam::000000000000:user/ben' }

function policy(name: string, want: string, ...statements: readonly object[]): Attack<Stage> {
  const body = JSON.stringify({ Version: '2012-10-17', Statement: statements })
  return asking('root', `a policy ${name}`, putting(body), want)
}

const malformed = '400 MalformedPolicy'

/** The public access block of `vault` is as it was made: all on. */
const policies: readonly Attack<Stage>[] = [
  policy('for everybody', denied, everybody),
  policy('for everybody as a list', denied, { ...everybody, Principal: { AWS: ['*'] } }),
  policy('for everybody by any name', denied, {
    ...everybody,
    Condition: { StringLike: { 'aws:PrincipalArn': '*' } },
  }),
  policy('for everybody from almost everywhere', denied, {
    ...everybody,
    Condition: { IpAddress: { 'aws:SourceIp': ['0.0.0.0/1', '128.0.0.0/1'] } },
  }),
  policy('for everybody who says whence', denied, {
    ...everybody,
    Condition: { StringEquals: { 'aws:Referer': 'https://example.com/' } },
  }),
  policy('for everybody if they have a name', denied, {
    ...everybody,
    Condition: { StringEqualsIfExists: { 'aws:PrincipalAccount': '000000000000' } },
  }),
  policy('for everybody but one', malformed, {
    Effect: 'Allow',
    NotPrincipal: ben,
    Action: 's3:*',
    Resource: 'arn:aws:s3:::vault/*',
  }),
  policy('about another bucket', malformed, {
    ...everybody,
    Principal: ben,
    Resource: 'arn:aws:s3:::open/*',
  }),
  policy('about two, one of them another', malformed, {
    ...everybody,
    Principal: ben,
    Resource: ['arn:aws:s3:::vault/*', 'arn:aws:s3:::open/*'],
  }),
  policy('with an action that there is not', malformed, {
    ...everybody,
    Principal: ben,
    Action: 's3:GetObjekt',
  }),
  policy('with a wildcard in its principal', malformed, {
    ...everybody,
    Principal: { AWS: 'arn:aws:iam::000000000000:user/*' },
  }),
  policy('with a variable that is none', malformed, {
    ...everybody,
    Principal: ben,
    Resource: 'arn:aws:s3:::vault/${',
  }),
  policy('beyond its limit', malformed, { ...everybody, Principal: ben, Sid: 'x'.repeat(21_000) }),
  asking(
    'root',
    'a policy with a member twice',
    putting(
      '{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Effect":"Allow","Principal":{"AWS":"arn:aws:iam::000000000000:user/ben"},"Action":"s3:GetObject","Resource":"arn:aws:s3:::vault/*"}]}',
    ),
    malformed,
  ),
  asking(
    'root',
    'a policy of ten thousand levels',
    putting('{"a":'.repeat(3_000) + '1' + '}'.repeat(3_000)),
    malformed,
  ),
]

/** Ben may have every version of `lent/book` but the one. */
const versions: readonly Attack<Stage>[] = [
  asking('ben', 'a version that is denied', ({ prepared }) => ({
    path: '/vault/lent/book',
    query: `versionId=${prepared.kept}`,
  })),
  asking('ben', 'its tags', ({ prepared }) => ({
    path: '/vault/lent/book',
    query: `tagging=&versionId=${prepared.kept}`,
  })),
  asking('ben', 'deleting it', ({ prepared }) => ({
    method: 'DELETE',
    path: '/vault/lent/book',
    query: `versionId=${prepared.kept}`,
  })),
  asking(
    'ben',
    'deleting it in a document',
    ({ prepared }) => ({
      path: '/vault',
      ...deletion(`<Object><Key>lent/book</Key><VersionId>${prepared.kept}</VersionId></Object>`),
    }),
    '200 AccessDenied',
  ),
  asking('ben', 'copying it', ({ prepared }) => ({
    method: 'PUT',
    path: '/vault/home/ben/stolen',
    headers: [['x-amz-copy-source', `/vault/lent/book?versionId=${prepared.kept}`]],
  })),
]

/** A URL is worth what its signer may when it is used. */
const withdrawn: readonly Attack<Stage>[] = [
  {
    name: 'a URL of who has lost the right that it was made with',
    want: `200, then ${denied}`,
    async attempt(stage) {
      const url = stage.presigned('gus', { path: '/vault/lent/book' })
      const root = (request: Unsigned) => stage.answer(stage.signed('root', request))
      const kept = (await root({ path: '/vault', query: 'policy=' })).body
      const first = await stage.ask(url)
      await root({ method: 'DELETE', path: '/vault', query: 'policy=' })
      const second = await stage.ask(url)
      await root(putting(kept))
      return `${first}, then ${second}`
    },
  },
]

export const strangerAttacks: readonly Attack<Stage>[] = [...within, ...policies, ...versions, ...withdrawn]

export const strangerControls: readonly Control<Stage>[] = [
  strange('what the policy opens is read', '200', { path: '/open/public/page' }),
  strange('what it takes is taken', '200', { method: 'PUT', path: '/open/in/new', body: 'x' }),
  asking('gus', 'what was lent is read', { path: '/vault/lent/book' }, '200'),
  asking('ben', 'another version is read', { path: '/vault/lent/book' }, '200'),
  policy('for one user is taken', '204', { ...everybody, Principal: ben }),
]
