/** What a client asked for, read from what its proxy sent: path, host and scheme, from trusted proxies only. */
import assert from 'node:assert/strict'
import type { IncomingMessage } from 'node:http'
import { describe, test } from 'node:test'
import { proxyNetworks, publicUrl } from '../../src/config/public-url.ts'
import { readAsSent } from '../../src/http/forwarded.ts'

const place = { homeDir: '/', workingDir: '/' }

interface Case {
  readonly name: string
  readonly url?: string
  readonly trust?: string
  readonly from?: string
  readonly target: string
  readonly headers?: Readonly<Record<string, string>>
  /** `[target, routed, host, secure]`. */
  readonly want: readonly [string, string, string, boolean]
}

const forwarded = {
  host: 'inside:1',
  'x-forwarded-host': 'files.example:8443, other',
  'x-forwarded-proto': 'https',
  'x-forwarded-prefix': '/s3/',
}

const cases: readonly Case[] = [
  {
    name: 'nothing is configured, so nothing is believed',
    target: '/b/k',
    headers: forwarded,
    want: ['/b/k', '/b/k', 'inside:1', false],
  },
  {
    name: 'a trusted proxy tells all',
    trust: '127.0.0.0/8',
    target: '/b/k?x',
    headers: forwarded,
    want: ['/s3/b/k?x', '/b/k?x', 'files.example:8443', true],
  },
  {
    name: 'its address may be mapped',
    trust: '127.0.0.0/8',
    from: '::ffff:127.0.0.9',
    target: '/b',
    headers: forwarded,
    want: ['/s3/b', '/b', 'files.example:8443', true],
  },
  {
    name: 'of somebody else nothing is believed',
    trust: '10.0.0.0/8,fd00::/8',
    target: '/b/k',
    headers: forwarded,
    want: ['/b/k', '/b/k', 'inside:1', false],
  },
  {
    name: 'a Unix socket is trusted where it is named',
    trust: 'unix',
    from: '',
    target: '/b',
    headers: forwarded,
    want: ['/s3/b', '/b', 'files.example:8443', true],
  },
  {
    name: 'and not where it is not',
    trust: '0.0.0.0/0,::/0',
    from: '',
    target: '/b',
    headers: forwarded,
    want: ['/b', '/b', 'inside:1', false],
  },
  {
    name: 'the public URL stands in for what a trusted proxy does not tell',
    url: 'https://files.example/s3',
    trust: '127.0.0.1',
    target: '/b/k',
    want: ['/s3/b/k', '/b/k', 'files.example', true],
  },
  {
    name: 'a prefix that was not taken off is',
    url: 'https://files.example/s3',
    target: '/s3/b/k?x',
    want: ['/s3/b/k?x', '/b/k?x', 'inside:1', false],
  },
  {
    name: 'down to the root',
    url: 'https://files.example/s3',
    target: '/s3?list',
    want: ['/s3?list', '/?list', 'inside:1', false],
  },
  {
    name: 'a longer name is no prefix',
    url: 'https://files.example/s3',
    target: '/s3d/k',
    want: ['/s3d/k', '/s3d/k', 'inside:1', false],
  },
  {
    name: 'a bucket in the host stays there',
    url: 'http://files.example/',
    trust: '127.0.0.1',
    target: '/k',
    headers: { host: 'b.files.example' },
    want: ['/k', '/k', 'b.files.example', false],
  },
  {
    name: 'nonsense is not believed',
    trust: '127.0.0.1',
    target: '/b',
    headers: { host: 'inside:1', 'x-forwarded-host': 'a b', 'x-forwarded-prefix': '//evil/..?' },
    want: ['/b', '/b', 'inside:1', false],
  },
]

describe('a request', () => {
  for (const {
    name,
    url,
    trust = '',
    from = '127.0.0.1',
    target,
    headers = { host: 'inside:1' },
    want,
  } of cases) {
    test(name, () => {
      const read = readAsSent({
        publicUrl: url === undefined ? undefined : publicUrl.parse(url, place),
        trustedProxies: proxyNetworks.parse(trust, place) ?? [],
      })
      const rawHeaders = Object.entries(headers).flatMap(([header, value]) => [header.toUpperCase(), value])
      const socket = from === '' ? {} : { remoteAddress: from }
      const request = { url: target, headers, rawHeaders, socket } as unknown as IncomingMessage // all that is read of it
      const sent = read(request)
      assert.deepEqual([sent.target, sent.routed, sent.headers.host, sent.secure], want)
      const at = sent.rawHeaders.findIndex(each => each.toLowerCase() === 'host')
      assert.equal(sent.rawHeaders[at + 1], sent.headers.host)
    })
  }
})

describe('networks of proxies', () => {
  for (const text of ['10.0.0.0/33', '10.0.0/8', '::1/129', 'example.com', '10.0.0.0/8,', '10.0.0.0/8/8'])
    test(`${text} are none`, () => assert.equal(proxyNetworks.parse(text, place), undefined))
})

const addresses: readonly (readonly [string, string, string | undefined])[] = [
  ['the one that the trusted proxy heard', '192.0.2.7', '192.0.2.7'],
  ['not one that the client made up', '10.9.9.9, 192.0.2.7', '192.0.2.7'],
  ['behind several trusted proxies', '192.0.2.7, 127.0.0.2,127.0.0.3', '192.0.2.7'],
  ['nobody but proxies', '127.0.0.2', undefined],
  ['no address', 'unknown', undefined],
  ['none behind what is no address', '192.0.2.7, unknown, 127.0.0.3', undefined],
]
for (const [name, header, want] of addresses) {
  test(`the client's address: ${name}`, () => {
    const read = readAsSent({
      publicUrl: undefined,
      trustedProxies: proxyNetworks.parse('127.0.0.0/8', place) ?? [],
    })
    const request = {
      url: '/',
      headers: { 'x-forwarded-for': header },
      rawHeaders: [],
      socket: { remoteAddress: '127.0.0.1' },
    }
    // What is read of a request is in there.
    assert.equal(read(request as unknown as IncomingMessage).client, want)
  })
}
