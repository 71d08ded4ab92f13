/**
 * Where a bucket's objects really are, in words that stay the same as long as they are there: for whoever keeps something
 * for a bucket of the remote over a change of the configuration.
 */
import { wayTo } from './routes.ts'
import type { RoutedConfig } from './remotes.ts'

type Endpoint = NonNullable<RoutedConfig['endpoint']>

/** @returns for a client's bucket, how its remote is reached and what it is called there */
export function homesOf({ endpoint, routes }: RoutedConfig): (bucket: string) => string {
  const rest = endpoint && { buckets: ['*'], alias: {}, prefix: '', endpoint }
  const all = rest === undefined ? routes : [...routes, rest]
  return bucket => {
    const way = wayTo(bucket, all)
    return way === undefined
      ? 'nowhere'
      : `${addressOf(way.route.endpoint)}/${way.bucket}/${way.route.prefix}`
  }
}

/** @returns for a client's bucket, the name of its remote, as `openRemotes` has it; `undefined` where it has none */
export function remoteNamesOf({ endpoint, routes }: RoutedConfig): (bucket: string) => string | undefined {
  return bucket => wayTo(bucket, routes)?.route.name ?? (endpoint && 'default')
}

/** Whether it is reached over TLS makes it no other one. */
export function addressOf(endpoint: Endpoint): string {
  if (endpoint.kind === 'aws') return 'aws'
  const { hostname, port, pathPrefix } = endpoint
  return (port === undefined ? hostname : `${hostname}:${port}`) + pathPrefix
}
