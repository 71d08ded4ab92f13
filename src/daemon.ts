/**
 * The composition root: opens, stacks, listens; stops in reverse. The only file that sees every part, and the
 * architecture's diagram. Started by `s3d run` and by tests.
 */
import { openAccountDesk } from './account-desk.ts'
import { auditedPages } from './audit/pages.ts'
import { adminPage } from './admin/admin.ts'
import { Health, healthDefaults } from './admin/health.ts'
import { authenticator } from './auth/authenticate.ts'
import type { CredentialLookup } from './auth/credential.ts'
import { formAuthenticator } from './auth/form-signature.ts'
import { notingForms, notingQueries, notingRequests, type Noted } from './auth/noted.ts'
import { queryAuthenticator } from './auth/query-signature.ts'
import { systemClock } from './base/clock.ts'
import { systemDisk } from './base/disk.ts'
import { createLog } from './base/log.ts'
import { answering, pageLimits } from './base/page.ts'
import type { Meter } from './base/probe.ts'
import { systemRandom } from './base/random.ts'
import { stayFor } from './base/stay.ts'
import { version } from './base/version.ts'
import type { AdminEndpoint } from './config/admin-endpoint.ts'
import { declaredAccountKeys, declaredIdentities, type AccountKey } from './declared-identities.ts'
import type { Config, KeyPair } from './config.ts'
import { openCredentials, type TokenParts } from './credentials.ts'
import type { Identities } from './identity/identities.ts'
import { Sessions } from './identity/sessions.ts'
import { addressing } from './http/address.ts'
import { documents } from './http/documents.ts'
import { exchange } from './http/exchange.ts'
import { readAsSent } from './http/forwarded.ts'
import { forms } from './http/form-post.ts'
import { newHostId } from './http/identification.ts'
import { listen, type Listener } from './http/listen.ts'
import { iamActions } from './iam/actions.ts'
import { stsActions } from './sts/actions.ts'
import type { QueryEndpoint } from './service/query.ts'
import { guarded, openOpa } from './opa/open.ts'
import { accessLookups } from './operations/access-lookups.ts'
import { corsLookup } from './operations/cors-rules.ts'
import { openKeys } from './keys.ts'
import type { Innermost, Shared } from './innermost.ts'
import { Limits } from './limits/limits.ts'
import { operations } from './operations/operations.ts'
import { authorization, gate } from './policy/authorize.ts'
import { openAudit, type OpenAudit } from './open-audit.ts'
import { Accounts } from './policy/accounts.ts'
import { accountId } from './policy/owner.ts'
import type { Authenticate, AuthenticateForm } from './service/authentication.ts'
import type { Identity } from './service/context.ts'
import { stack, type Layer, type Service } from './service/service.ts'
import { sessionKeyOf } from './session-key.ts'
import { keepIdentities } from './stored-identities.ts'
import { sqliteVersion } from './store/native.ts'
import { openStore, storeDefaults, type Store } from './store/store.ts'
import { contentType, Exposition } from './telemetry/exposition.ts'
import { Observed } from './telemetry/observe.ts'
import { ProcessFigures } from './telemetry/process-figures.ts'
import { webTokens } from './web-tokens.ts'

export interface Daemon {
  /** What it listens on, as URLs or `unix:` paths. */
  readonly addresses: readonly string[]
  /** Rejects when carrying on could lose data; whoever started the daemon ends the process then. */
  readonly failed: Promise<never>
  /**
   * Refuses new connections, finishes requests under way, pushes what is queued while there is time, closes the store.
   * @returns acknowledged writes that the remote does not have yet, where they may go with this machine
   */
  stop(): Promise<number>
}

/**
 * @param root what clients sign with
 * @throws {StoreError} when the directory belongs to another daemon or to a newer s3d
 * @throws {PrivateFileError} when others may read the master key
 * @throws {PrivateFileError} {ConfigError} when a declared user has no secret, or root's access key
 * @throws {MasterKeyError} when something is sealed and its key is missing or another one
 * @throws the system's error when an address can't be bound
 * @throws {CertificateError} when TLS is asked for and its files are no good
 */
export async function startDaemon(config: Config, root: KeyPair): Promise<Daemon> {
  const clock = systemClock
  const random = systemRandom()
  const log = createLog(clock, config.log, line => process.stderr.write(line))

  const { accounts: others } = config.auth.declared
  const identities = declaredIdentities(accountId, config.auth, root)
  const accountKeys = declaredAccountKeys(config.auth, root)
  const isRootKey = (id: string) => id === root.accessKeyId || accountKeys.has(id)
  const accounts = new Accounts(others)
  const opa = config.opa && (await openOpa({ clock, log }, config.opa))
  const shared = { clock, random, log, hostId: newHostId(random), identities, accounts, isRootKey, opa }
  const sessions = new Sessions({ clock, random, key: sessionKeyOf(config, random) })
  const innermost = await (config.remote === undefined
    ? standingAlone(shared, config)
    : (await import('./gateway.ts')).inFrontOf(config.remote, shared, config))
  const temporary = { sessions, verifyToken: webTokens(shared, config.auth) }
  const authentication = authenticationOf(shared, config, { root, accountKeys, ...temporary })
  const guards = await openGuards(config, { ...shared, ...innermost }).catch(closingFirst(innermost))
  const { recorder } = guards
  const s3 = stackOf(innermost, forms(authentication.ofForms), guards)

  const address = addressing(config.http.domains)
  const probe = new Observed()
  const health = new Health(shared, healthDefaults)
  const asSent = readAsSent(config.http)
  const line = exchange({
    ...shared,
    service: s3,
    authenticate: authentication.ofRequests,
    query: authentication.query,
    address,
    asSent,
    probe,
    recorder,
    limiter: guards.limits,
    ...innermost.passages,
  })
  // Closed from the last to the first: who is asked for health answers until there is nothing left to close.
  let deadlineMs = 0
  let left = 0
  const closing = async () => {
    left = await stayFor(innermost.close(deadlineMs))
    await opa?.close()
    await guards.close()
  }
  const opened: Pick<Listener, 'stop'>[] = [{ stop: closing }]
  const stop = async () => {
    deadlineMs = clock.now() + config.http.drainTimeoutMs
    health.stopping() // first, and answered until the last request is: whoever balances load looks elsewhere
    for (const each of opened.toReversed()) await each.stop()
    return left
  }
  try {
    const seen: Seen = { ...shared, config, root, innermost, probe, health, guards, listener: undefined }
    if (config.admin !== undefined) opened.unshift(await openAdmin(config.admin, seen))
    opened.push(...(await openCredentials(config, shared, { ...temporary, recorder })))
    const listener = await listen(line, shared, config.http)
    opened.push(listener)
    seen.listener = listener
    health.serving()
    return { addresses: listener.addresses, failed: innermost.failed, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** @param posted turns forms into uploads: a form says itself who sends it */
function stackOf({ layers, service }: Innermost, posted: Layer, { limits, recorder }: Guards): Service {
  return stack(
    [
      posted,
      ...(limits === undefined ? [] : [limits.layer]), // who is over a limit costs as little as can be
      ...layers, // the first of them is policy: before any state is touched, before a stranger's document is read
      ...(recorder === undefined ? [] : [recorder.objects]), // what a document names is recorded
    ],
    service,
  )
}

/** What stands around S3 where somebody wants it. */
interface Guards {
  readonly limits: Limits | undefined
  readonly recorder: OpenAudit['recorder'] | undefined
  readonly reports: readonly { report(meter: Meter): void }[]
  close(): Promise<void>
}

/** @throws as `openAudit` */
async function openGuards(config: Config, shared: Shared & Pick<Innermost, 'isBucket'>): Promise<Guards> {
  const limits = config.limits.length === 0 ? undefined : new Limits(shared, config.limits)
  const audit = await openAudit(config, shared)
  const recorder = audit?.recorder
  const reports = [limits, recorder, shared.opa].filter(each => each !== undefined)
  return { limits, recorder, reports, close: async () => audit?.close() }
}

function closingFirst(innermost: Innermost): (error: unknown) => Promise<never> {
  return async error => {
    await innermost.close(0)
    throw error
  }
}

/** What the admin endpoint tells of. */
interface Seen extends Shared {
  readonly config: Config
  readonly root: KeyPair
  readonly innermost: Innermost
  readonly probe: Observed
  readonly health: Health
  readonly guards: Guards
  /** Absent until S3 is served. */
  listener: Listener | undefined
}

/** @throws the system's error, with the name of the setting that says where it is */
async function openAdmin({ listen: addresses }: AdminEndpoint, seen: Seen): Promise<Pick<Listener, 'stop'>> {
  const { config, innermost, probe, health, clock, log, hostId } = seen
  const build = { version: await version(), mode: config.remote === undefined ? 'standalone' : 'gateway' }
  const startedMs = clock.now()
  const figures = new ProcessFigures(clock)
  const metrics = async () => {
    const page = new Exposition()
    page.sample('s3d_build_info', 1, build)
    reportConnections(seen.listener, page)
    for (const part of [health, probe, innermost, ...seen.guards.reports]) part.report(page)
    await figures.report(page)
    return { text: page.text(), contentType }
  }
  const status = () => ({
    ...build,
    hostId, // by which a caller knows that this and what answered its S3 request are one
    startedAt: new Date(startedMs).toISOString(),
    uptimeSeconds: Math.floor((clock.now() - startedMs) / 1_000),
    region: config.region,
    addresses: seen.listener?.addresses ?? [],
    connections: seen.listener?.connections().open ?? 0,
    requests: { answered: probe.answered, inFlight: probe.inFlight },
    freeBytes: innermost.freeBytes(),
  })
  try {
    const queue = { desk: innermost.desk, key: seen.root, clock }
    const cache = { desk: innermost.cacheDesk, key: seen.root, clock }
    const remotes = { desk: innermost.remotes, key: seen.root, clock }
    const accounts = { desk: innermost.accountDesk, key: seen.root, clock }
    const deps = { health, metrics, status, accounts, queue, cache, remotes }
    const pages = answering(
      auditedPages(seen.guards.recorder, 'admin', request => adminPage(deps, request)),
      log,
    )
    const listener = await listen(pages, seen, { ...pageLimits, listen: addresses })
    health.watch(innermost.checks)
    return {
      async stop() {
        figures.stop()
        await listener.stop()
      },
    }
  } catch (error) {
    figures.stop()
    throw error instanceof Error ? Object.assign(error, { setting: 'S3D_ADMIN_ENDPOINT' }) : error
  }
}

function reportConnections(listener: Listener | undefined, meter: Meter): void {
  const { open, refused } = listener?.connections() ?? { open: 0, refused: 0 }
  meter.sample('s3d_connections', open)
  meter.sample('s3d_refused_connections_total', refused)
}

/** @returns the version of SQLite. @throws when its native code does not load here */
export function nativeParts(): string {
  return sqliteVersion()
}

async function standingAlone(shared: Shared, config: Config): Promise<Innermost> {
  const { region, encryption, localDir } = config
  const store = await openStore({ disk: systemDisk, ...shared }, { ...storeDefaults, dir: localDir })
  const keys = await openKeys(store, encryption, shared.random)
  await keepIdentities(shared, store, keys)
  const { accounts, identities, clock } = shared
  const heldBy = (identity: Identity) => identities.of(identity)
  const access = { ...accessLookups(store), heldBy, accounts, clock, region }
  const own = {
    gate: gate(access), // before a stranger's document is read
    documents: documents(config.http),
    authorization: authorization(access), // what is in a document may be what has to be permitted
  }
  return {
    service: operations({ store, keys, ...shared }, { region, defaultEncryption: encryption.byDefault }),
    layers: guarded(shared.opa, own, access.tagsOf),
    passages: { cors: corsLookup(store), preflight: undefined, unknown: undefined },
    isBucket: name => store.index.bucket(name) !== undefined,
    failed: store.failed,
    checks: { disk: () => store.checkDisk() },
    report: meter => store.report(meter),
    accountDesk: openAccountDesk(shared, account => hasBuckets(store, account)),
    desk: undefined,
    cacheDesk: undefined,
    remotes: undefined,
    freeBytes: () => store.freeBytes,
    async close() {
      await shared.identities.close()
      await store.close()
      return 0
    },
  }
}

function hasBuckets({ index }: Store, account: string): boolean {
  return index.buckets({ prefix: '', after: '', limit: 1, account }).length > 0
}

/** Who has signed, and that they have is remembered. */
interface Authentication {
  readonly ofRequests: Authenticate
  readonly ofForms: AuthenticateForm
  /** STS and IAM, which know the same keys as S3. */
  readonly query: QueryEndpoint
}

function authenticationOf(
  shared: Shared,
  { region, auth: { mode, acceptsV2 } }: Config,
  signing: Signing & TokenParts,
): Authentication {
  const { clock, identities } = shared
  const { root, sessions, verifyToken: verifying } = signing
  const auth = { region, mode, acceptsV2, accessKeyId: root.accessKeyId }
  const deps = { clock, credential: credentialsOf(identities, signing) }
  const noted: Noted = (identity, service) => identities.used(identity, { ms: clock.now(), region, service })
  const of = { account: accountId, region, clock, identities, sessions }
  const permits = shared.opa?.permits
  return {
    ofRequests: notingRequests(authenticator(deps, auth), noted),
    ofForms: notingForms(formAuthenticator(deps, auth), noted),
    query: {
      authenticate: notingQueries(queryAuthenticator(deps, auth), noted),
      iam: iamActions({ rootAccount: accountId, region, clock, identities, permits }),
      sts: stsActions({ ...of, verifyToken: verifying, permits }),
    },
  }
}

/** Whose signatures there may be, beside users'. */
interface Signing {
  readonly root: KeyPair
  /** Of the roots of other accounts. */
  readonly accountKeys: ReadonlyMap<string, AccountKey>
  readonly sessions: Sessions
}

/** Who keeps keys: root's is asked for most. */
function credentialsOf(
  identities: Identities,
  { root: { accessKeyId, secretAccessKey }, accountKeys, sessions }: Signing,
): CredentialLookup {
  const credential = { accessKeyId, secretAccessKey, identity: { kind: 'root', accessKeyId } } as const
  return (id, sessionToken) => {
    if (id === accessKeyId) return credential
    const key = identities.key(id) ?? accountKeys.get(id)
    if (key !== undefined || sessionToken === undefined) return key
    const session = sessions.open(sessionToken)
    if (session?.accessKeyId !== id) return undefined
    const identity = identities.current(session.identity)
    return identity === session.identity ? session : identity && { ...session, identity }
  }
}
