/**
 * Where a bucket's objects really are, in words that stay the same as long as they are there: for whoever keeps something
 * for a bucket of the remote over a change of the configuration.
 */
import type { KnownName, NamesOf } from '../service/names.ts'
import type { RoutedConfig } from './remotes.ts'
import { clientNames, wayTo, type Route } from './routes.ts'

type Endpoint = NonNullable<RoutedConfig['endpoint']>

interface Place extends Route {
  readonly endpoint: Endpoint
  readonly region: string
  readonly credentials: RoutedConfig['credentials']
}

/** All that `openRemotes` makes of it, in its order. */
function placesOf({ endpoint, routes, region, credentials }: RoutedConfig): readonly Place[] {
  if (endpoint === undefined) return routes
  return [...routes, { buckets: ['*'], alias: {}, prefix: '', endpoint, region, credentials }]
}

/** @returns for a client's bucket, how its remote is reached and what it is called there */
export function homesOf(config: RoutedConfig): (bucket: string) => string {
  const places = placesOf(config)
  return bucket => {
    const way = wayTo(bucket, places)
    return way === undefined
      ? 'nowhere'
      : `${addressOf(way.route.endpoint)}/${way.bucket}/${way.route.prefix}`
  }
}

/** @returns for a client's bucket, the name of its remote, as `openRemotes` has it; `undefined` where it has none */
export function remoteNamesOf({ endpoint, routes }: RoutedConfig): (bucket: string) => string | undefined {
  return bucket => wayTo(bucket, routes)?.route.name ?? (endpoint && 'default')
}

/**
 * Clients may reach one bucket under several names: aliases of it, and its own where a route has that, too. With the same
 * credentials and below the same prefix they are one bucket, and one of the names stands for all.
 * @returns by each other name the one that stands for it: the first alias of the first route that has one
 */
export function standInsOf(config: RoutedConfig): ReadonlyMap<string, string> {
  const places = placesOf(config)
  const named = new Map<string, string[]>()
  const add = (name: string) => {
    const way = wayTo(name, places)
    if (way === undefined) return
    const { route, bucket } = way
    const what = JSON.stringify([...accountOf(route), bucket, route.prefix])
    const names = named.get(what) ?? []
    if (!names.includes(name)) named.set(what, [...names, name])
  }
  for (const { alias } of places) Object.keys(alias).forEach(add)
  for (const { alias } of places) Object.values(alias).forEach(add)
  return new Map([...named.values()].flatMap(([first = '', ...others]) => others.map(name => [name, first])))
}

/**
 * What is written to a bucket is also written to others, where those are the same one of the remote by other credentials
 * or below other prefixes.
 * @returns for a client's bucket, all names that its objects have, its own first, without those that another stands for
 */
export function namesOf(config: RoutedConfig): NamesOf {
  const places = placesOf(config)
  const standIns = standInsOf(config)
  const addresses = places.map(({ endpoint }) => addressOf(endpoint))
  const areApart = new Set(addresses).size === addresses.length
  return given => {
    const own = { bucket: standIns.get(given) ?? given, keyOf: (key: string) => key }
    const way = areApart ? undefined : wayTo(given, places)
    if (way === undefined) return [own]
    const names = new Map<string, KnownName>([[own.bucket, own]])
    for (const place of places.filter((_, at) => addresses[at] === addressOf(way.route.endpoint))) {
      for (const name of clientNames(way.bucket, place, places)) {
        const bucket = standIns.get(name) ?? name
        const keyOf = (key: string) => moved(key, way.route.prefix, place.prefix)
        if (!names.has(bucket)) names.set(bucket, { bucket, keyOf })
      }
    }
    return [...names.values()]
  }
}

function moved(key: string, from: string, to: string): string | undefined {
  const theirs = from + key
  return theirs.startsWith(to) && theirs.length > to.length ? theirs.slice(to.length) : undefined
}

/** With what a bucket's remote is asked, as far as the configuration says it: another account may see others' buckets. */
export function accountsOf(config: RoutedConfig, identity: string): (bucket: string) => string {
  const places = placesOf(config)
  return bucket => {
    const way = wayTo(bucket, places)
    if (way === undefined) return ''
    const { kind } = way.route.credentials
    // Of these two alone the variables of this process are a part.
    const told = kind === 'chain' || kind === 'environment' ? identity : ''
    return JSON.stringify([...accountOf(way.route).slice(1), told])
  }
}

function accountOf({ endpoint, region, credentials }: Place): readonly string[] {
  // Keys of a test's own are told apart by what is no secret.
  const { kind } = credentials
  const which = kind === 'profile' ? credentials.name : kind === 'keys' ? credentials.accessKeyId : ''
  return [addressOf(endpoint), region, kind, which]
}

/** Whether it is reached over TLS makes it no other one. */
export function addressOf(endpoint: Endpoint): string {
  if (endpoint.kind === 'aws') return 'aws'
  const { hostname, port, pathPrefix } = endpoint
  return (port === undefined ? hostname : `${hostname}:${port}`) + pathPrefix
}
