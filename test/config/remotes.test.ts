/** The list of remotes in s3d.yaml: what it may say, and what is said of everything else. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ConfigError, resolveConfig } from '../../src/config.ts'

function read(remotes: unknown): unknown {
  const file = { name: 's3d.yaml', content: { region: 'eu-west-3', remotes } }
  return resolveConfig({ env: { HOME: '/home' }, file }).config.remote
}

const good = {
  name: 'one',
  endpoint: 'https://one.example/base',
  credentials: 'profile:one',
  buckets: ['a-*'],
}

test('a remote has what its entry says, and the region of the remote where it says none', () => {
  const { endpoint, routes } = read([{ ...good, alias: { mine: 'theirs' } }]) as {
    endpoint: unknown
    routes: unknown
  } // a remote's
  assert.equal(endpoint, undefined)
  assert.deepEqual(routes, [
    {
      name: 'one',
      endpoint: {
        kind: 'url',
        protocol: 'https:',
        hostname: 'one.example',
        port: undefined,
        pathPrefix: '/base',
      },
      region: 'eu-west-3',
      credentials: { kind: 'profile', name: 'one' },
      buckets: ['a-*'],
      alias: { mine: 'theirs' },
      prefix: '',
      capabilities: {},
    },
  ])
})

test('no remotes are none', () => assert.equal(read([]), undefined))

test('what a remote can do is a list, or names with commas between', () => {
  const stated = { checksums: false, 'list-v2': true }
  for (const capabilities of [['no-checksums', 'list-v2'], 'no-checksums, list-v2']) {
    const { routes } = read([{ ...good, capabilities }]) as { routes: [{ capabilities: unknown }] } // a remote's
    assert.deepEqual(routes[0].capabilities, stated)
  }
})

const { credentials: _credentials, ...withoutCredentials } = good
const refused = [
  {
    remotes: [{ ...good, capabilities: ['no-wings'] }],
    want: /^s3d.yaml: remotes\[0\]\.capabilities: expected names of checksums, /,
  },
  { remotes: 'one', want: 's3d.yaml: remotes: expected a list of remotes' },
  { remotes: ['one'], want: "s3d.yaml: remotes[0]: expected a remote's settings by name" },
  { remotes: [{ ...good, name: 'A b' }], want: /^s3d.yaml: remotes\[0\]\.name: expected a name/ },
  {
    remotes: [good, { ...good, name: 'two', endpoint: 'two' }],
    want: /^s3d.yaml: remotes\[1\]\.endpoint: expected aws, or/,
  },
  { remotes: [withoutCredentials], want: /^s3d.yaml: remotes\[0\]\.credentials: expected chain, / },
  {
    remotes: [{ ...good, buckets: ['fine', 'Not'] }],
    want: /^s3d.yaml: remotes\[0\]\.buckets\[1\]: expected a bucket's name, perhaps/,
  },
  {
    remotes: [{ ...good, alias: { mine: 'a' } }],
    want: /^s3d.yaml: remotes\[0\]\.alias\.mine: expected a bucket's name/,
  },
  { remotes: [{ ...good, buckets: [] }], want: 's3d.yaml: remotes[0]: needs buckets or alias' },
  {
    remotes: [{ ...good, prefix: '/a b' }],
    want: /^s3d.yaml: remotes\[0\]\.prefix: expected the beginning of keys/,
  },
  { remotes: [{ ...good, bucket: 'a' }], want: /^s3d.yaml: remotes\[0\]\.bucket: no such setting/ },
  { remotes: [good, good], want: 's3d.yaml: remotes: two are called one' },
]
for (const { remotes, want } of refused) {
  test(`refused: ${String(want)}`, () =>
    assert.throws(
      () => read(remotes),
      (error: unknown) => {
        assert.ok(error instanceof ConfigError)
        assert.equal(error.problems.length, 1, error.message)
        if (typeof want === 'string') assert.equal(error.message, want)
        else assert.match(error.message, want)
        return true
      },
    ))
}
