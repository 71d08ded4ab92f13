/**
 * What stands in front of a remote: the remote itself, the read cache before it and the write queue before that, where they
 * are on. Loaded by `daemon.ts` only where there is a remote: who stands alone does not pay for the parts of the AWS SDK.
 */
import { join } from 'node:path'
import { bucketTagsOf, objectTagsOf } from './admission.ts'
import { systemDisk } from './base/disk.ts'
import type { Config } from './config.ts'
import type { RemoteConfig } from './config/remote-config.ts'
import { openCache, type CacheSurroundings, type OpenCache } from './gateway-cache.ts'
import { openQueue, type OpenQueue, type QueueSurroundings } from './gateway-queue.ts'
import { documents } from './http/documents.ts'
import type { Innermost, Shared } from './innermost.ts'
import { openKeys } from './keys.ts'
import { guarded } from './opa/open.ts'
import { authorization, gate } from './policy/authorize.ts'
import type { AuthorizeDependencies, BucketAccess } from './policy/judge.ts'
import { accountId } from './policy/owner.ts'
import { ownerOnly, ownersPassage } from './policy/owner-only.ts'
import { remoteDesk } from './remote/desk.ts'
import { accountsOf, addressOf, homesOf, namesOf, remoteNamesOf, standInsOf } from './remote/home.ts'
import { partLimitsOf } from './remote/part-limits.ts'
import { readinessChecks } from './remote/readiness.ts'
import { Remembered } from './remote/remembered.ts'
import { oneName } from './remote/one-name.ts'
import type { OpenRemote } from './remote/remote.ts'
import { openRemotes } from './remote/remotes.ts'
import type { RoleAtRemote } from './remote/role-signers.ts'
import { S3Error } from './service/errors.ts'
import { stack, type Layer, type Passage, type Service } from './service/service.ts'
import { keepIdentities } from './stored-identities.ts'
import { countLeftEntries } from './store/left-entries.ts'
import { openStore, storeDefaults, type Store } from './store/store.ts'

/** Writes were acknowledged that the remote does not have, and nobody would show or push them. */
class LeftWritesError extends Error {
  override readonly name = 'LeftWritesError'
}

/** @throws as `openStore` and `openKeys`, where something is kept here; `LeftWritesError` where the queue is off and not empty */
export async function inFrontOf(
  remoteConfig: RemoteConfig,
  shared: Shared,
  config: Config,
): Promise<Innermost> {
  if (config.queue === undefined) refuseLeftWrites(indexDirOf(config))
  const remembered = new Remembered(remoteConfig.rememberedPath, shared)
  const remote = openRemotes({ ...shared, remembered }, remoteConfig, rolesOf(config))
  const kept = await openKept(behindOf(remote, remoteConfig, config), shared, config)
  const passage = kept?.cache?.passing(remote.passage) ?? remote.passage
  const monitors = Object.entries(remote.monitors)
  return {
    service: kept?.service ?? remote.service,
    layers: layersOf({ service: kept?.service ?? remote.service, keeps: kept !== undefined }, shared, config),
    passages: {
      cors: () => 'not enabled', // the remote's answers bring its own headers
      preflight: remote.preflight,
      unknown: remoteConfig.unknownOperations === 'forward' ? unknownTo(shared, passage) : undefined,
    },
    isBucket: undefined,
    failed: kept?.store.failed ?? new Promise<never>(() => {}), // where nothing is kept nothing can get lost
    checks: { ...checksOf(kept), ...readinessChecks(remote.monitors, remoteConfig.ready) },
    report(meter) {
      for (const [name, each] of monitors) each.report(meter, name)
      for (const [name, each] of Object.entries(remote.signers)) each.report(meter, name)
      kept?.store.report(meter)
      kept?.cache?.report(meter)
      kept?.queue?.report(meter)
    },
    accountDesk: undefined, // to the remote every call is the daemon's
    desk: kept?.queue?.desk,
    cacheDesk: kept?.cache?.desk,
    remotes: remoteDesk(remote.probes, shared),
    freeBytes: () => kept?.store.freeBytes,
    async close(deadlineMs) {
      // What is open behind it keeps the process.
      try {
        return (await kept?.queue?.close(deadlineMs)) ?? 0
      } finally {
        await kept?.cache?.close()
        await shared.identities.close()
        await kept?.store.close()
        remote.close()
        await remembered.written()
      }
    },
  }
}

/** Those that act as roles at the remote. */
function rolesOf({ auth }: Config): readonly RoleAtRemote[] {
  return auth.declared.roles.flatMap(({ name, remote }) => {
    if (remote === undefined) return []
    const { arn, ...how } = remote
    return [{ name, hereArn: `arn:aws:iam::${accountId}:role/${name}`, remoteArn: arn, ...how }]
  })
}

/** Root's alone, where OPA allows it as well. */
function unknownTo({ opa }: Shared, passage: Passage): Passage {
  return ownersPassage(opa === undefined ? passage : opa.passing(passage))
}

/** What stands before the calls: where there can only be root, nothing has to be read to know what is permitted. */
function layersOf(
  { service, keeps }: { readonly service: Service; readonly keeps: boolean },
  { identities, accounts, clock, opa }: Shared,
  { http, region, audit }: Config,
): readonly Layer[] {
  const isRootAlone = identities.isEmpty && !identities.keeps
  if (isRootAlone && opa === undefined)
    return keeps || audit.isOn ? [ownerOnly, documents(http)] : [ownerOnly]
  const objectTags = objectTagsOf(service)
  const access: AuthorizeDependencies = {
    // Buckets have their policies and lists where they are, and to the remote every call is the daemon's.
    accessNow: () => ours,
    access: () => ours,
    objectAccess: () => Promise.resolve(undefined),
    initiator: () => Promise.resolve(undefined),
    accounts,
    tagsOf: ({ bucket, key, version }) =>
      objectTags(bucket, key, version).then(tags => Object.fromEntries(tags), whereThereIsNone),
    heldBy: identity => identities.of(identity),
    clock,
    region,
  }
  const own = isRootAlone
    ? { gate: ownerOnly, authorization: undefined }
    : { gate: gate(access), authorization: authorization(access) }
  return guarded(opa, { ...own, documents: documents(http) }, access.tagsOf)
}

/** As what is permitted at a remote is judged: by what who asks has, and nothing else. */
const ours: BucketAccess = {
  account: accountId,
  policy: undefined,
  denies: false,
  restricted: false,
  acl: undefined,
  ignoresPublicAcls: false,
}

/** @throws what keeps from knowing */
function whereThereIsNone(error: unknown): undefined {
  if (error instanceof S3Error && error.status === 404) return undefined
  throw error
}

/** What is kept on the local disk, and the service over it. */
interface Kept {
  readonly service: Service
  readonly store: Store
  readonly cache: OpenCache | undefined
  readonly queue: OpenQueue | undefined
}

/** What is behind what is kept here. */
interface Behind
  extends
    Pick<
      QueueSurroundings,
      'remote' | 'abilitiesOf' | 'partLimitsOf' | 'homeOf' | 'nameOf' | 'movedFrom' | 'onReachable'
    >,
    Pick<CacheSurroundings, 'namesOf' | 'placeOf'> {
  /** Before whatever keeps something. */
  readonly oneName: Layer
}

function behindOf(
  { service: remote, monitors, probes }: OpenRemote,
  remoteConfig: RemoteConfig,
  { queue }: Config,
): Behind {
  const movedFrom = queue?.movedFrom && addressOf(queue.movedFrom)
  const remoteOf = remoteNamesOf(remoteConfig)
  const standIns = standInsOf(remoteConfig)
  const homeOf = homesOf(remoteConfig)
  const accountOf = accountsOf(remoteConfig, remoteConfig.identity)
  const abilitiesOf = (bucket: string) => probes[remoteOf(bucket) ?? '']?.capabilities
  return {
    remote,
    abilitiesOf,
    partLimitsOf(bucket) {
      const abilities = abilitiesOf(bucket)
      return abilities === undefined ? {} : partLimitsOf(abilities)
    },
    oneName: oneName(standIns),
    nameOf: bucket => standIns.get(bucket) ?? bucket,
    namesOf: namesOf(remoteConfig),
    homeOf,
    placeOf: bucket => ({ home: homeOf(bucket), account: accountOf(bucket) }),
    movedFrom,
    onReachable(listener) {
      for (const [name, monitor] of Object.entries(monitors))
        monitor.onReachable(() => listener(bucket => remoteOf(bucket) === name))
    },
  }
}

async function openKept(behind: Behind, shared: Shared, config: Config): Promise<Kept | undefined> {
  const { remote } = behind
  const bodiesDir = config.queue?.dir ?? config.cache?.queueDir
  if (bodiesDir === undefined) return undefined
  const where = { dir: indexDirOf(config), bodiesDir }
  const store = await openStore(
    { disk: systemDisk, ...shared },
    { ...storeDefaults, ...where, remembersWritten: config.queue !== undefined },
  )
  const keys = await openKeys(store, config.encryption, shared.random)
  await keepIdentities(shared, store, keys)
  try {
    const bucketTags = bucketTagsOf(remote, shared.clock)
    const surroundings = { shared, config, store, keys, ...behind, bucketTags }
    const cache = config.cache && (await openCache(config.cache, surroundings))
    const below = cache === undefined ? remote : stack([cache.layer], remote)
    const queue =
      config.queue && (await openQueue(config.queue, { ...surroundings, below, keeper: cache?.keeper }))
    const layers =
      queue === undefined ? [] : cache === undefined ? [queue.layer] : [cache.marked, queue.layer]
    return { service: stack([behind.oneName, ...layers], below), store, cache, queue }
  } catch (error) {
    await store.close()
    throw error
  }
}

function checksOf(kept: Kept | undefined): Innermost['checks'] {
  const store = kept?.store
  return store === undefined ? {} : { disk: () => store.checkDisk() }
}

/** An index of its own: one that stood alone in the same directory has its bodies elsewhere. */
function indexDirOf({ localDir }: Config): string {
  return join(localDir, 'gateway')
}

function refuseLeftWrites(dir: string): void {
  const count = countLeftEntries(dir)
  if (count === 0) return
  const writes = count === 1 ? '1 acknowledged write' : `${count} acknowledged writes`
  throw new LeftWritesError(
    `the write queue is off and holds ${writes} that the remote does not have: start with S3D_WRITE_QUEUE=true until it is empty`,
  )
}
