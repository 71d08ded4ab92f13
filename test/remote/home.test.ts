/**
 * Where buckets are, in words: the same as long as it is the same bucket, whatever else the configuration says.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { homesOf } from '../../src/remote/home.ts'
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
function configOf(config: Pick<RoutedConfig, 'endpoint'> & { routes?: readonly object[] }): RoutedConfig {
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
