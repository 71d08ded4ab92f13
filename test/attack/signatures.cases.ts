/**
 * Requests that are not the ones that were signed, signatures of somebody else, of another time, place, service or version:
 * in the Authorization header and in the query.
 */
import { createHmac } from 'node:crypto'
import type { Attack, Control } from './attack.ts'
import { reheaded, withBody } from './chunked.ts'
import type { Signed, Unsigned, Wire } from './signing.ts'
import { domain, keys, type Stage } from './stage.ts'

const path = '/vault/home/ann/mine'
const put: Unsigned = { method: 'PUT', path, body: 'forged' }
const get: Unsigned = { path }
const mismatch = '403 SignatureDoesNotMatch'
const minute = 60_000

/** Signed by ann in its header, and changed on the way. */
function changed(name: string, want: string, change: (wire: Signed) => Wire): Attack<Stage> {
  return {
    name: `signed in the header: ${name}`,
    want,
    attempt: stage => stage.ask(change(stage.signed('ann', put))),
  }
}

/** The same in the query. */
function linked(name: string, want: string, change: (wire: Signed) => Wire): Attack<Stage> {
  return {
    name: `signed in the query: ${name}`,
    want,
    attempt: stage => stage.ask(change(stage.presigned('ann', put))),
  }
}

const authorization = (wire: Wire, change: (text: string) => string): Wire => ({
  ...wire,
  headers: wire.headers.map(([name, value]) => [name, name === 'Authorization' ? change(value) : value]),
})
const target = (wire: Wire, change: (text: string) => string): Wire => ({
  ...wire,
  target: change(wire.target),
})
const adding = (wire: Wire, name: string, value: string): Wire => ({
  ...wire,
  headers: [...wire.headers, [name, value]],
})
const flip = (text: string): string =>
  text.replace(
    /(Signature=[0-9a-f]{63})(.)/,
    (_, most: string, last: string) => most + (last === '0' ? '1' : '0'),
  )

const malformedHeader = '400 AuthorizationHeaderMalformed'

const inHeader: readonly Attack<Stage>[] = [
  changed('a forged signature', mismatch, wire => authorization(wire, flip)),
  changed('half a signature', mismatch, wire => authorization(wire, text => text.slice(0, -32))),
  changed('no signature', malformedHeader, wire =>
    authorization(wire, text => text.replace(/Signature=.*/, 'Signature=')),
  ),
  changed('a signature in capitals', mismatch, wire =>
    authorization(wire, text => text.replace(/(?<=Signature=).*/, hex => hex.toUpperCase())),
  ),
  changed('another method', mismatch, wire => ({ ...wire, method: 'DELETE' })),
  changed('another key', mismatch, wire => target(wire, () => '/vault/home/ann/other')),
  changed('another bucket', mismatch, wire => target(wire, () => '/spare/home/ann/mine')),
  changed('a member of the query added', mismatch, wire => target(wire, text => text + '?tagging')),
  changed('another host', mismatch, wire => reheaded(wire, 'Host', `vault.${domain}`)),
  changed('another time', mismatch, wire =>
    reheaded(
      wire,
      'x-amz-date',
      wire.timestamp.replace(/..Z/, '01Z').replace('01Z', wire.timestamp.endsWith('01Z') ? '02Z' : '01Z'),
    ),
  ),
  changed('a header of Amazon added', '403 AccessDenied', wire => adding(wire, 'x-amz-acl', 'public-read')),
  changed('metadata added', '403 AccessDenied', wire => adding(wire, 'x-amz-meta-owner', 'eve')),
  changed('a copy made of it', '403 AccessDenied', wire =>
    adding(wire, 'x-amz-copy-source', '/vault/secret/plans'),
  ),
  changed('a signed header twice', mismatch, wire =>
    adding(wire, 'x-amz-content-sha256', 'UNSIGNED-PAYLOAD'),
  ),
  changed('two hosts', '400 BadRequest', wire => adding(wire, 'Host', 'elsewhere')),
  changed('two signatures', '400 InvalidArgument', wire =>
    adding(wire, 'Authorization', wire.headers.find(([name]) => name === 'Authorization')?.[1] ?? ''),
  ),
  changed('signed in the query as well', '400 InvalidArgument', wire =>
    target(wire, text => text + '?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Signature=00'),
  ),
  changed('somebody else named', mismatch, wire =>
    authorization(wire, text => text.replace(keys.ann.accessKeyId, keys.root.accessKeyId)),
  ),
  changed('nobody named', '403 InvalidAccessKeyId', wire =>
    authorization(wire, text => text.replace(keys.ann.accessKeyId, 'AKIANOBODY')),
  ),
  changed('the name without a key', malformedHeader, wire =>
    authorization(wire, text => text.replace(keys.ann.accessKeyId, '')),
  ),
  changed('the algorithm of other days', '400 InvalidArgument', wire =>
    authorization(wire, text => text.replace('AWS4-HMAC-SHA256', 'AWS4-HMAC-SHA1')),
  ),
  changed('the algorithm of other keys', '501 NotImplemented', wire =>
    authorization(wire, text => text.replace('AWS4-HMAC-SHA256', 'AWS4-ECDSA-P256-SHA256')),
  ),
  changed('a bearer’s token', '400 InvalidArgument', wire => authorization(wire, () => 'Bearer root')),
  changed('a password', '400 InvalidArgument', wire => authorization(wire, () => 'Basic cm9vdDpyb290')),
  changed('an empty header', '400 InvalidArgument', wire => authorization(wire, () => '')),
  changed('a token that belongs to no key of this kind', '400 InvalidToken', wire =>
    adding(wire, 'x-amz-security-token', 'AQoDYXdzEJr'),
  ),
]

/** Signed otherwise than it should be. */
const otherwise: readonly Attack<Stage>[] = [
  {
    name: 'signed with another secret',
    want: mismatch,
    attempt: stage =>
      stage.ask(stage.signed({ ...keys.ann, secretAccessKey: keys.ben.secretAccessKey }, put)),
  },
  {
    name: 'signed with an empty secret',
    want: mismatch,
    attempt: stage => stage.ask(stage.signed({ ...keys.root, secretAccessKey: '' }, put)),
  },
  {
    name: 'signed a quarter of an hour and a minute ago',
    want: '403 RequestTimeTooSkewed',
    attempt: stage => stage.ask(stage.signed('ann', put, { timeMs: Date.now() - 16 * minute })),
  },
  {
    name: 'signed for a quarter of an hour and a minute from now',
    want: '403 RequestTimeTooSkewed',
    attempt: stage => stage.ask(stage.signed('ann', put, { timeMs: Date.now() + 16 * minute })),
  },
  ...(
    [
      ['another region', { region: 'eu-west-1' }],
      ['another service', { service: 'sts' }],
      ['another day', { scopeDate: '20200101' }],
      ['no day', { scopeDate: 'today' }],
    ] as const
  ).map(([what, how]): Attack<Stage> => ({
    name: `signed for ${what}`,
    want: malformedHeader,
    attempt: stage => stage.ask(stage.signed('ann', put, how)),
  })),
  {
    name: 'signed without the host',
    want: '403 AccessDenied',
    attempt: stage => stage.ask(stage.signed('ann', put, { unsigned: ['host'] })),
  },
  {
    name: 'signed without the hash of the body',
    want: '403 AccessDenied',
    attempt: stage => stage.ask(stage.signed('ann', put, { unsigned: ['x-amz-content-sha256'] })),
  },
  {
    name: 'signed without the time',
    want: '403 AccessDenied',
    attempt: stage => stage.ask(stage.signed('ann', put, { unsigned: ['x-amz-date'] })),
  },
  {
    name: 'signed without saying what the body is',
    want: '400 InvalidRequest',
    attempt: stage =>
      stage.ask(
        reheaded(
          stage.signed('ann', put, { unsigned: ['x-amz-content-sha256'] }),
          'x-amz-content-sha256',
          undefined,
        ),
      ),
  },
  {
    name: 'a body that is said to be something else',
    want: '400 InvalidArgument',
    attempt: stage => stage.ask(stage.signed('ann', put, { payload: 'TRUST-ME' })),
  },
  {
    name: 'signed by Version 2, which is off',
    want: '400 InvalidRequest',
    attempt(stage) {
      const date = new Date().toUTCString()
      const text = `PUT\n\n\n${date}\n${path}`
      const signature = createHmac('sha1', keys.ann.secretAccessKey).update(text).digest('base64')
      const headers = [
        ['Host', stage.host],
        ['Date', date],
        ['Authorization', `AWS ${keys.ann.accessKeyId}:${signature}`],
        ['Content-Length', '0'],
      ] as const
      return stage.ask({ method: 'PUT', target: path, headers, body: Buffer.alloc(0) })
    },
  },
  {
    name: 'signed by Version 2 in the query, which is off',
    want: '400 InvalidRequest',
    attempt(stage) {
      const expires = Math.floor(Date.now() / 1_000) + 300
      const signature = createHmac('sha1', keys.ann.secretAccessKey)
        .update(`GET\n\n\n${expires}\n${path}`)
        .digest('base64')
      const query = `AWSAccessKeyId=${keys.ann.accessKeyId}&Expires=${expires}&Signature=${encodeURIComponent(signature)}`
      return stage.ask({
        method: 'GET',
        target: `${path}?${query}`,
        headers: [['Host', stage.host]],
        body: Buffer.alloc(0),
      })
    },
  },
  {
    name: 'a signature of the query API’s service in a request of S3',
    want: malformedHeader,
    attempt: stage => stage.ask(stage.signed('root', put, { service: 'iam' })),
  },
  {
    name: 'a signature of S3 in a request of the query API',
    want: '403 SignatureDoesNotMatch',
    attempt: stage => stage.ask(stage.signed('ann', queryCall, { service: 's3' })),
  },
  {
    name: 'the query API: a member twice',
    want: '400 MalformedQueryString',
    attempt: stage =>
      stage.ask(
        stage.signed(
          'ann',
          { ...queryCall, body: queryCall.body + '&Action=GetSessionToken' },
          { service: 'sts' },
        ),
      ),
  },
  {
    name: 'the query API: another body than was signed',
    want: '403 SignatureDoesNotMatch',
    attempt(stage) {
      const wire = stage.signed('ann', queryCall, { service: 'sts' })
      const body = Buffer.from(wire.body.toString().replace('&Version', '&Version'.replace('V', '%56')))
      return stage.ask(withBody(wire, body))
    },
  },
]

const queryCall = {
  method: 'POST',
  path: '/',
  headers: [['Content-Type', 'application/x-www-form-urlencoded']],
  body: 'Action=GetCallerIdentity&Version=2011-06-15',
} as const

const badMembers = '400 AuthorizationQueryParametersError'

const inQuery: readonly Attack<Stage>[] = [
  linked('a forged signature', mismatch, wire => target(wire, flip)),
  linked('another method', mismatch, wire => ({ ...wire, method: 'DELETE' })),
  linked('another key', mismatch, wire => target(wire, text => text.replace('/mine?', '/other?'))),
  linked('a longer life', mismatch, wire =>
    target(wire, text => text.replace('Expires=300', 'Expires=3000')),
  ),
  linked('a life of more than a week', badMembers, wire =>
    target(wire, text => text.replace('Expires=300', 'Expires=604801')),
  ),
  linked('a life that ends before it begins', badMembers, wire =>
    target(wire, text => text.replace('Expires=300', 'Expires=-1')),
  ),
  linked('a life that is no number', badMembers, wire =>
    target(wire, text => text.replace('Expires=300', 'Expires=1e9')),
  ),
  linked('no life', badMembers, wire => target(wire, text => text.replace('&X-Amz-Expires=300', ''))),
  linked('no time', badMembers, wire => target(wire, text => text.replace(/&X-Amz-Date=[^&]*/, ''))),
  linked('no algorithm', badMembers, wire =>
    target(wire, text => text.replace(/X-Amz-Algorithm=[^&]*&/, '')),
  ),
  linked('another algorithm', badMembers, wire => target(wire, text => text.replace('SHA256', 'SHA1'))),
  linked('a member added', mismatch, wire => target(wire, text => text + '&tagging')),
  linked('another version', mismatch, wire => target(wire, text => text + '&versionId=null')),
  linked('another type for the answer', mismatch, wire =>
    target(wire, text => text + '&response-content-type=text%2Fhtml'),
  ),
  linked('an ACL in the query', mismatch, wire => target(wire, text => text + '&x-amz-acl=public-read')),
  linked('an ACL in a header', '403 AccessDenied', wire => adding(wire, 'x-amz-acl', 'public-read')),
  linked('a copy made of it', '403 AccessDenied', wire =>
    adding(wire, 'x-amz-copy-source', '/vault/secret/plans'),
  ),
  linked('another host', mismatch, wire => reheaded(wire, 'Host', `vault.${domain}`)),
  linked('a right signature behind a wrong one', mismatch, wire =>
    target(wire, text =>
      text.replace('&X-Amz-Signature=', `&X-Amz-Signature=${'0'.repeat(64)}&X-Amz-Signature=`),
    ),
  ),
  linked('somebody else named', mismatch, wire =>
    target(wire, text => text.replace(keys.ann.accessKeyId, keys.root.accessKeyId)),
  ),
  linked('somebody else named first', badMembers, wire =>
    target(wire, text =>
      text.replace(
        '?',
        `?X-Amz-Credential=${keys.root.accessKeyId}%2F20260101%2Fus-east-1%2Fs3%2Faws4_request&`,
      ),
    ),
  ),
  {
    name: 'signed in the query: expired',
    want: '403 AccessDenied',
    attempt: stage => stage.ask(stage.presigned('ann', put, { timeMs: Date.now() - 10 * minute })),
  },
  {
    name: 'signed in the query: for later',
    want: '403 AccessDenied',
    attempt: stage => stage.ask(stage.presigned('ann', put, { timeMs: Date.now() + 20 * minute })),
  },
  ...(
    [
      ['another region', { region: 'eu-west-1' }],
      ['another service', { service: 'iam' }],
      ['another day', { scopeDate: '20200101' }],
    ] as const
  ).map(([what, how]): Attack<Stage> => ({
    name: `signed in the query: for ${what}`,
    want: badMembers,
    attempt: stage => stage.ask(stage.presigned('ann', put, how)),
  })),
  {
    name: 'signed in the query: without the host',
    want: badMembers,
    attempt: stage => stage.ask(stage.presigned('ann', put, { unsigned: ['host'] })),
  },
  {
    name: 'signed in the query: an age that is said twice',
    want: badMembers,
    attempt(stage) {
      const wire = stage.presigned('ann', put)
      return stage.ask(target(wire, text => text.replace('?', '?X-Amz-Date=20300101T000000Z&')))
    },
  },
]

export const signatureAttacks: readonly Attack<Stage>[] = [...inHeader, ...otherwise, ...inQuery]

export const signatureControls: readonly Control<Stage>[] = [
  { name: 'ann’s own is taken', want: '200', attempt: stage => stage.ask(stage.signed('ann', put)) },
  { name: 'ann’s own URL is taken', want: '200', attempt: stage => stage.ask(stage.presigned('ann', get)) },
  {
    name: 'ann’s question who she is is answered',
    want: '200',
    attempt: stage => stage.ask(stage.signed('ann', queryCall, { service: 'sts' })),
  },
]
