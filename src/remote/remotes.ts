/**
 * Several remotes as one: each call goes to the remote that has its bucket, under the name that the bucket has there,
 * and comes back under the name that the client used. Nothing is tried elsewhere when a remote refuses or is away.
 */
import { S3Error } from '../service/errors.ts'
import {
  reply,
  type Call,
  type OpName,
  type Output,
  type RawRequest,
  type Reply,
  type Service,
} from '../service/service.ts'
import { renamed } from './bucket-names.ts'
import { requireTranslatable } from './key-prefix.ts'
import { openRemote, type OpenRemote, type RemoteConfig, type RemoteDependencies } from './remote.ts'
import { copySource, renamedCall } from './renamed-call.ts'
import { clientNames, wayTo, type Route, type Way } from './routes.ts'

export interface RoutedConfig extends Omit<RemoteConfig, 'endpoint' | 'roles'> {
  /** Where buckets are that no route has; absent where they are nowhere. */
  readonly endpoint: RemoteConfig['endpoint'] | undefined
  readonly routes: readonly (Route &
    Pick<RemoteConfig, 'endpoint' | 'region' | 'credentials' | 'capabilities'> & { readonly name: string })[]
}

interface Destination extends Route {
  readonly name: string
  readonly remote: OpenRemote
}

/** A remote has no more pages of buckets than this. */
const maxPages = 1_000

/** Nothing is sent before the first call. */
export function openRemotes(
  deps: RemoteDependencies,
  config: RoutedConfig,
  roles: RemoteConfig['roles'] = [],
): OpenRemote {
  const { routes, endpoint, ...others } = config
  const common = { ...others, roles }
  if (routes.length === 0 && endpoint !== undefined) return openRemote(deps, { ...common, endpoint })
  const destinations: Destination[] = routes.map(({ buckets, alias, prefix, name, ...where }) => {
    return { name, buckets, alias, prefix, remote: openRemote(deps, { ...common, ...where }) }
  })
  if (endpoint !== undefined) {
    destinations.push({
      name: 'default',
      buckets: ['*'],
      alias: {},
      prefix: '',
      remote: openRemote(deps, { ...common, endpoint }),
    })
  }
  const service: Service = call => {
    if (call.op === 'ListBuckets') return listed(destinations, call)
    return routed(destinations, call)
  }
  const passing = (raw: RawRequest): [OpenRemote, RawRequest] => {
    const { route, bucket } = found(destinations, raw.bucket)
    const key = raw.key === '' ? '' : route.prefix + raw.key
    return [route.remote, { ...raw, bucket, key }]
  }
  const monitors = destinations.flatMap(({ name, remote }) =>
    Object.values(remote.monitors).map(monitor => [name, monitor] as const),
  )
  return {
    service,
    monitors: Object.fromEntries(monitors),
    signers: Object.fromEntries(
      destinations.flatMap(({ name, remote }) => Object.values(remote.signers).map(each => [name, each])),
    ),
    probes: Object.fromEntries(
      destinations.flatMap(({ name, remote }) => Object.values(remote.probes).map(each => [name, each])),
    ),
    async passage(raw, context) {
      const [remote, request] = passing(raw)
      // Nobody knows which keys it is about.
      if (found(destinations, raw.bucket).route.prefix !== '') throw new S3Error('NotImplemented')
      return remote.passage(request, context)
    },
    async preflight(raw, context) {
      const [remote, request] = passing(raw)
      return remote.preflight(request, context)
    },
    close() {
      for (const { remote } of destinations) remote.close()
    },
  }
}

function found(destinations: readonly Destination[], bucket: string): Way<Destination> {
  const [first] = destinations
  // What is about no bucket has to go somewhere.
  const way =
    bucket === '' && first !== undefined
      ? { route: destinations.at(-1) ?? first, bucket }
      : wayTo(bucket, destinations)
  if (way === undefined) throw new S3Error('NoSuchBucket', { BucketName: bucket })
  return way
}

async function routed<Op extends OpName>(
  destinations: readonly Destination[],
  call: Call<Op>,
): Promise<Reply<Op>> {
  const { op, resource } = call
  const { bucket: asked } = resource
  const { route, bucket } = found(destinations, asked)
  const { prefix } = route
  if (prefix !== '') requireTranslatable(op, asked)
  const source = copySource(call)
  if (source === undefined && bucket === asked && prefix === '') return route.remote.service(call)
  const there = source === undefined ? undefined : found(destinations, source.bucket)
  if (there !== undefined && there.route !== route) {
    throw new S3Error('NotImplemented', {
      message: `A copy from the remote ${there.route.name} to the remote ${route.name} is not implemented.`,
    })
  }
  const from = source && there && `${there.bucket}/${there.route.prefix}${source.rest}`
  const answer = await route.remote.service(await renamedCall(call, { bucket, prefix, source: from }))
  const isSame = bucket === asked && prefix === ''
  return isSame ? answer : renamed(op, answer, { theirs: bucket, ours: asked, prefix })
}

/** All buckets of all remotes that clients can reach, or none: a list that lacks a remote's would be a wrong one. */
async function listed<Op extends OpName>(
  destinations: readonly Destination[],
  call: Call<Op>,
): Promise<Reply<Op>> {
  const input = call.input as Call<'ListBuckets'>['input'] // asked by whoever knows the operation
  const { Prefix = '', MaxBuckets = 10_000, ContinuationToken } = input
  const after = ContinuationToken === undefined ? '' : Buffer.from(ContinuationToken, 'base64url').toString()
  const all = await Promise.all(destinations.map(each => bucketsAt(each, destinations, call)))
  const matching = all
    .flatMap(({ buckets }) => buckets)
    .filter(({ Name = '' }) => Name.startsWith(Prefix) && Name > after)
    .toSorted((one, other) => ((one.Name ?? '') < (other.Name ?? '') ? -1 : 1))
  const Buckets = matching.slice(0, MaxBuckets)
  const last = Buckets.at(-1)?.Name ?? ''
  const output: Output<'ListBuckets'> = {
    Owner: all.find(({ Owner }) => Owner !== undefined)?.Owner,
    Buckets,
    Prefix: input.Prefix,
    ContinuationToken: matching.length > Buckets.length ? Buffer.from(last).toString('base64url') : undefined,
  }
  return reply(output as Output<Op>) // `Op` is ListBuckets
}

type Listed = NonNullable<Output<'ListBuckets'>['Buckets']>

async function bucketsAt(
  destination: Destination,
  destinations: readonly Destination[],
  { context }: Pick<Call<OpName>, 'context'>,
): Promise<{ buckets: Listed; Owner: Output<'ListBuckets'>['Owner'] }> {
  const buckets: Listed[number][] = []
  let ContinuationToken: string | undefined
  for (let page = 0; page < maxPages; page += 1) {
    const input = ContinuationToken === undefined ? {} : { ContinuationToken }
    const resource = { bucket: '', key: '', version: undefined }
    const asked = { op: 'ListBuckets', resource, input, raw: undefined, context } as const
    const output = await (await destination.remote.service<'ListBuckets'>(asked)).output()
    for (const { BucketRegion: _theirs, ...bucket } of output.Buckets ?? []) {
      const names = clientNames(bucket.Name ?? '', destination, destinations)
      buckets.push(...names.map(Name => ({ ...bucket, Name })))
    }
    ContinuationToken = output.ContinuationToken
    if (ContinuationToken === undefined) return { buckets, Owner: output.Owner }
  }
  throw new S3Error('ServiceUnavailable', { message: `The remote ${destination.name} has too many buckets.` })
}
