/**
 * HTTP that two parties would read differently: lengths and codings that contradict each other, lines that end elsewhere,
 * names and targets in other forms. Written to an object that everybody may write, so that only the framing refuses them;
 * in front of a remote, where nobody may, with a presigned URL.
 */
import type { Attack, Control } from './attack.ts'
import { RawConnection } from '../support/raw-http.ts'
import { domain, verdictOf, type Stage } from './stage.ts'

/** A target that may be written, and its host. */
function writable(stage: Stage, path = '/open/in/framed'): string {
  return stage.presigned('root', { method: 'PUT', path }).target
}

interface Parts {
  readonly method?: string
  readonly target?: string
  readonly version?: string
  /** In the place of `Host: …`. */
  readonly host?: string
  readonly lines?: readonly string[]
  readonly body?: string
}

function text(stage: Stage, parts: Parts): string {
  const {
    method = 'PUT',
    target = writable(stage),
    version = 'HTTP/1.1',
    host,
    lines = [],
    body = '',
  } = parts
  return [`${method} ${target} ${version}`, host ?? `Host: ${stage.host}`, ...lines, '', body].join('\r\n')
}

function framed(
  name: string,
  want: Attack<Stage>['want'],
  parts: Parts | ((stage: Stage) => Parts),
): Attack<Stage> {
  return {
    name,
    want,
    attempt: stage => stage.raw(text(stage, typeof parts === 'function' ? parts(stage) : parts)),
  }
}

const bad = '400 BadRequest'
/** S3 takes no body without a length, whatever is in it; a gateway reads it first. */
const notTaken = ({ isGateway }: Stage): string => (isGateway ? '400 IncompleteBody' : '501 NotImplemented')
const chunked = '3\r\nabc\r\n0\r\n\r\n'

const codingRows: typeof lengthRows = [
  ['a coding that is none', ['Transfer-Encoding: xchunked'], chunked],
  ['a coding in quotes', ['Transfer-Encoding: "chunked"'], chunked],
  ['chunks of a size that is none', ['Transfer-Encoding: chunked'], 'x\r\nabc\r\n0\r\n\r\n'],
  ['chunks of a size with a sign', ['Transfer-Encoding: chunked'], '-3\r\nabc\r\n0\r\n\r\n'],
  [
    'chunks of a size beyond all numbers',
    ['Transfer-Encoding: chunked'],
    'ffffffffffffffffff\r\nabc\r\n0\r\n\r\n',
  ],
  ['chunks that are longer than they say', ['Transfer-Encoding: chunked'], '2\r\nabc\r\n0\r\n\r\n'],
  ['chunks on lines that end with a line feed', ['Transfer-Encoding: chunked'], '3\nabc\n0\n\n'],
  [
    'an extension of a chunk with a line break',
    ['Transfer-Encoding: chunked'],
    '3;a=\nb\r\nabc\r\n0\r\n\r\n',
  ],
]

const lengthRows: readonly (readonly [name: string, lines: readonly string[], body: string])[] = [
  ['a length and chunks', ['Content-Length: 3', 'Transfer-Encoding: chunked'], chunked],
  ['chunks and a length', ['Transfer-Encoding: chunked', 'Content-Length: 3'], chunked],
  ['two lengths', ['Content-Length: 3', 'Content-Length: 5'], 'abcde'],
  ['the same length twice', ['Content-Length: 3', 'Content-Length: 3'], 'abc'],
  ['a list of lengths', ['Content-Length: 3, 3'], 'abc'],
  ['a length with a sign', ['Content-Length: +3'], 'abc'],
  ['a length below nothing', ['Content-Length: -3'], 'abc'],
  ['a length in hexadecimal digits', ['Content-Length: 0x3'], 'abc'],
  ['a length with a space in it', ['Content-Length: 3 3'], 'abc'],
  ['a length beyond all numbers', ['Content-Length: 99999999999999999999'], 'abc'],
  ['a length on the next line', ['Content-Length:', ' 3'], 'abc'],
  ['a length behind a space', ['Content-Length : 3'], 'abc'],
  ['a coding behind a space', ['Transfer-Encoding : chunked'], chunked],
  ['a coding behind a tab', ['Transfer-Encoding\t: chunked'], chunked],
  ['chunks that are not last', ['Transfer-Encoding: chunked, identity'], chunked],
  ['a coding on the next line', ['Transfer-Encoding:', ' chunked'], chunked],
  ['a coding on two lines', ['Transfer-Encoding: chunked', 'Transfer-Encoding: identity'], chunked],
  ['chunks twice', ['Transfer-Encoding: chunked, chunked'], chunked],
]

const lineRows: readonly (readonly [name: string, lines: readonly string[]])[] = [
  ['a header goes on on the next line', ['Content-Length: 0', 'x-amz-meta-a: b', ' c']],
  ['a header’s name with a space in it', ['Content-Length: 0', 'x amz: b']],
  ['a header without a name', ['Content-Length: 0', ': b']],
  ['a header without a colon', ['Content-Length: 0', 'x-amz-acl']],
  ['a header’s name with a zero in it', ['Content-Length: 0', 'x-a\0: b']],
  ['a header’s value with a zero in it', ['Content-Length: 0', 'x-a: b\0c']],
  ['a header’s value with a carriage return in it', ['Content-Length: 0', 'x-a: b\rx-amz-acl: public-read']],
  ['a header’s value with an escape in it', ['Content-Length: 0', 'x-a: b\x1bc']],
  ['a header on a line that ends with a line feed', ['Content-Length: 0\nx-a: b']],
]

const none = ['Content-Length: 0']

const targets: readonly Attack<Stage>[] = [
  framed('no host', bad, { host: 'X-Host: elsewhere', lines: none }),
  framed('two hosts', bad, { lines: ['Host: elsewhere', ...none] }),
  framed('two hosts and nobody’s signature', bad, {
    method: 'GET',
    target: '/open/public/page',
    lines: [`Host: closed.${domain}`],
  }),
  framed('two hosts that are the same', bad, stage => ({ lines: [`Host: ${stage.host}`, ...none] })),
  framed('a target with a space in it', bad, { target: '/open/in/framed /x', lines: none }),
  framed('a target with a zero in it', bad, { target: '/open/in/framed\0', lines: none }),
  framed('no target', bad, { target: '', lines: none }),
  framed('a target that is a word', bad, { target: 'open', lines: none }),
  framed('a version that there is not', bad, { version: 'HTTP/1.9', lines: none }),
  framed('a version of later', bad, { version: 'HTTP/3.0', lines: none }),
  framed('a version of before', bad, { version: 'HTTP/0.9', lines: none }),
  framed('a whole URL of another host', bad, stage => ({
    target: `http://elsewhere${writable(stage)}`,
    lines: none,
  })),
  framed('a whole URL of another bucket’s host, read by nobody', bad, {
    method: 'GET',
    target: `http://vault.${domain}/public/page`,
    host: `Host: open.${domain}`,
  }),
  framed('a tunnel', '405 MethodNotAllowed', { method: 'CONNECT', target: '169.254.169.254:80' }),
  framed('a tunnel to an address of ours', '405 MethodNotAllowed', stage => ({
    method: 'CONNECT',
    target: stage.host,
  })),
  framed('a method that shows headers', '405 MethodNotAllowed', {
    method: 'TRACE',
    target: '/open/public/page',
  }),
  framed('a method in small letters', bad, { method: 'put', lines: none }),
  framed('a method that there is not', bad, { method: 'SMUGGLE', lines: none }),
  framed('HTTP/2 with prior knowledge', bad, {
    method: 'PRI',
    target: '*',
    version: 'HTTP/2.0',
    body: 'SM\r\n\r\n',
  }),
  framed('an upgrade to HTTP/2', '403 AccessDenied', {
    method: 'GET',
    target: '/vault/secret/plans',
    lines: [
      'Connection: Upgrade, HTTP2-Settings',
      'Upgrade: h2c',
      'HTTP2-Settings: AAMAAABkAARAAAAAAAIAAAAA',
    ],
  }),
  framed('an upgrade to a socket of the web', '403 AccessDenied', {
    method: 'GET',
    target: '/vault/secret/plans',
    lines: ['Connection: Upgrade', 'Upgrade: websocket', 'Sec-WebSocket-Version: 13'],
  }),
  framed('a method in a header', '403 AccessDenied', {
    method: 'GET',
    target: '/vault/home/ann/mine',
    lines: ['X-HTTP-Method-Override: DELETE', 'X-Original-URL: /open/public/page'],
  }),
  framed('a method in the query', '403 AccessDenied', {
    method: 'GET',
    target: '/vault/home/ann/mine?_method=DELETE',
  }),
  framed('an address in headers of a proxy that nobody trusts', '403 AccessDenied', {
    method: 'GET',
    target: '/vault/public/page',
    lines: [
      'X-Forwarded-For: 127.0.0.1',
      'X-Forwarded-Host: localhost',
      'X-Forwarded-Prefix: /open',
      'X-Forwarded-Proto: https',
    ],
  }),
]

/** In which whatever was taken for a request would be answered. */
const quietMs = 200

/** What is behind a refused request may not be taken for the next one. */
function leftover(name: string, first: (smuggled: string) => string): Attack<Stage> {
  return {
    name: `leftovers: ${name}`,
    want: 'refused, and no more',
    async attempt(stage) {
      const smuggled = text(stage, { target: writable(stage, '/vault/home/ann/smuggled'), lines: none })
      const connection = await RawConnection.open(stage.daemon.port)
      await connection.send(first(smuggled))
      const { status } = await connection.response()
      const rest = await connection.silence(quietMs)
      connection.destroy()
      return status >= 400 && rest === '' ? 'refused, and no more' : `${status}, then ${rest}`
    },
  }
}

const leftovers: readonly Attack<Stage>[] = [
  leftover(
    'of a stranger’s body',
    rest => `PUT /vault/x HTTP/1.1\r\nHost: a\r\nContent-Length: ${rest.length}\r\n\r\n${rest}`,
  ),
  leftover(
    'of a stranger’s chunks',
    rest =>
      `PUT /vault/x HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n${rest.length.toString(16)}\r\n${rest}\r\n0\r\n\r\n`,
  ),
  leftover(
    'of a body that a GET has',
    rest => `GET /vault/secret/plans HTTP/1.1\r\nHost: a\r\nContent-Length: ${rest.length}\r\n\r\n${rest}`,
  ),
  leftover(
    'behind a length and chunks',
    rest =>
      `PUT /vault/x HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n${rest}`,
  ),
  leftover(
    'behind two lengths',
    rest =>
      `PUT /vault/x HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\nContent-Length: ${rest.length}\r\n\r\n${rest}`,
  ),
  leftover('behind a tunnel', rest => `CONNECT vault:80 HTTP/1.1\r\nHost: a\r\n\r\n${rest}`),
  leftover('behind what is no HTTP', rest => `hello\r\n\r\n${rest}`),
  leftover(
    'of a form',
    rest =>
      `POST /vault HTTP/1.1\r\nHost: a\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: ${rest.length}\r\n\r\n${rest}`,
  ),
  leftover(
    'of a document',
    rest => `POST /vault?delete HTTP/1.1\r\nHost: a\r\nContent-Length: ${rest.length}\r\n\r\n${rest}`,
  ),
]

export const framingAttacks: readonly Attack<Stage>[] = [
  ...lengthRows.map(([name, lines, body]) => framed(`framing: ${name}`, bad, { lines, body })),
  ...codingRows.map(([name, lines, body]) => framed(`framing: ${name}`, notTaken, { lines, body })),
  ...lineRows.map(([name, lines]) => framed(`lines: ${name}`, bad, { lines })),
  ...targets,
  ...leftovers,
]

export const framingControls: readonly Control<Stage>[] = [
  {
    name: 'a length is taken',
    want: '200',
    attempt: stage => stage.raw(text(stage, { lines: ['Content-Length: 3'], body: 'abc' })),
  },
  {
    name: 'an upgrade that is not wanted is passed over',
    want: '200',
    async attempt(stage) {
      const { target } = stage.presigned('root', { path: '/vault/public/page' })
      const connection = await RawConnection.open(stage.daemon.port)
      await connection.send(
        text(stage, { method: 'GET', target, lines: ['Connection: Upgrade', 'Upgrade: h2c'] }),
      )
      const verdict = verdictOf(await connection.response())
      connection.destroy()
      return verdict
    },
  },
]
