/**
 * Where buckets are, in words: the same as long as it is the same bucket, whatever else the configuration says.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { accountsOf, homesOf, namesOf, remoteNamesOf, standInsOf } from '../../src/remote/home.ts'
import type { RoutedConfig } from '../../src/remote/remotes.ts'

const one = {
  kind: 'url',
  protocol: 'https:',
  hostname: 'one.example',
  port: undefined,
  pathPrefix: '',
} as const
const two = {
  kind: 'url',
  protocol: 'http:',
  hostname: 'two.example',
  port: 9000,
  pathPrefix: '/s3',
} as const
const route = { name: 'r', region: undefined, credentials: undefined, capabilities: {} }

/** Nothing else of it is looked at. */
function configOf(
  config: Partial<Omit<RoutedConfig, 'routes'>> & { routes?: readonly object[] },
): RoutedConfig {
  return { routes: [], ...config } as unknown as RoutedConfig // see above
}

const routes = [
  { ...route, endpoint: two, buckets: ['logs-*'], alias: { archive: 'theirs' }, prefix: 'team/' },
]
const homes: readonly [string, RoutedConfig, string, string][] = [
  ['of AWS', configOf({ endpoint: { kind: 'aws' } }), 'photos', 'aws/photos/'],
  ['of an endpoint', configOf({ endpoint: one }), 'photos', 'one.example/photos/'],
  ['over TLS or not', configOf({ endpoint: { ...one, protocol: 'http:' } }), 'photos', 'one.example/photos/'],
  ['of a route', configOf({ endpoint: one, routes }), 'logs-1', 'two.example:9000/s3/logs-1/team/'],
  ['under another name', configOf({ endpoint: one, routes }), 'archive', 'two.example:9000/s3/theirs/team/'],
  ['of no route', configOf({ endpoint: one, routes }), 'photos', 'one.example/photos/'],
  ['nowhere', configOf({ endpoint: undefined, routes }), 'photos', 'nowhere'],
]
for (const [name, config, bucket, home] of homes) {
  test(`a bucket’s home ${name}`, () => assert.equal(homesOf(config)(bucket), home))
}

const chain = { kind: 'chain' } as const
const mine = { name: 'mine', endpoint: one, region: 'r', credentials: chain, capabilities: {}, prefix: '' }
const theirs = { ...mine, name: 'theirs', credentials: { kind: 'profile', name: 'p' } }
const aliased = configOf({
  endpoint: one,
  region: 'r',
  credentials: chain,
  routes: [
    { ...mine, buckets: ['logs'], alias: { nick: 'photos', also: 'photos', logs: 'logs' } },
    { ...theirs, buckets: [], alias: { team: 'photos' }, prefix: 'team/' },
    { ...theirs, buckets: [], alias: { guest: 'photos' }, prefix: '' },
    { ...mine, name: 'shadowed', endpoint: two, buckets: ['*'], alias: { nick: 'other' } },
  ],
})

test('one name stands for all that a bucket has with the same credentials and prefix', () => {
  assert.deepEqual(
    [...standInsOf(aliased)],
    [['also', 'nick']],
    'photos is elsewhere by its own name, for the last route takes it',
  )
  const [first, ...others] = aliased.routes.slice(0, 3)
  const reachable = { ...aliased, routes: first === undefined ? others : [first, ...others] }
  assert.deepEqual(
    [...standInsOf(reachable)],
    [
      ['also', 'nick'],
      ['photos', 'nick'],
    ],
  )
  assert.deepEqual([...standInsOf(configOf({ endpoint: one }))], [])
})

test('objects have other names by other credentials and below prefixes', () => {
  const config = { ...aliased, routes: aliased.routes.slice(0, 3) }
  const known = (bucket: string, key: string) =>
    namesOf(config)(bucket).map(each => [each.bucket, each.keyOf(key)])
  for (const name of ['nick', 'also', 'photos']) {
    assert.deepEqual(known(name, 'team/a'), [
      ['nick', 'team/a'],
      ['team', 'a'],
      ['guest', 'team/a'],
    ])
  }
  assert.deepEqual(known('photos', 'b'), [
    ['nick', 'b'],
    ['team', undefined],
    ['guest', 'b'],
  ])
  assert.deepEqual(known('team', 'a'), [
    ['team', 'a'],
    ['nick', 'team/a'],
    ['guest', 'team/a'],
  ])
  assert.deepEqual(known('elsewhere', 'a'), [['elsewhere', 'a']])
  assert.deepEqual(
    namesOf(configOf({ endpoint: one }))('photos').map(({ bucket }) => bucket),
    ['photos'],
  )
})

test('a bucket’s remote has a name, and an account that the configuration tells from others', () => {
  const [remote, account, other] = [
    remoteNamesOf(aliased),
    accountsOf(aliased, 'AKIA1'),
    accountsOf(aliased, 'AKIA2'),
  ]
  assert.deepEqual(['nick', 'team', 'photos'].map(remote), ['mine', 'theirs', 'shadowed'])
  assert.notEqual(account('nick'), account('guest'))
  assert.notEqual(account('nick'), other('nick'))
  assert.equal(account('guest'), other('guest'), 'a profile is not of these variables')
})
