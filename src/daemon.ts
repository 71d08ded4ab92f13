/**
 * The composition root: opens, stacks, listens; stops in reverse. The only file that sees every part, and the
 * architecture's diagram. Started by `s3d run` and by tests.
 */
import { authenticator } from './auth/authenticate.ts'
import type { CredentialLookup } from './auth/credential.ts'
import { formAuthenticator } from './auth/form-signature.ts'
import { systemClock } from './base/clock.ts'
import { systemDisk } from './base/disk.ts'
import { createLog } from './base/log.ts'
import { systemRandom } from './base/random.ts'
import type { Config, KeyPair } from './config.ts'
import { addressing } from './http/address.ts'
import { documents } from './http/documents.ts'
import { exchange } from './http/exchange.ts'
import { forms } from './http/form-post.ts'
import { newHostId } from './http/identification.ts'
import { listen } from './http/listen.ts'
import { corsLookup } from './operations/cors-rules.ts'
import { operations } from './operations/operations.ts'
import { ownerOnly } from './policy/owner-only.ts'
import { stack } from './service/service.ts'
import { sqliteVersion } from './store/native.ts'
import { openStore, storeDefaults } from './store/store.ts'

export interface Daemon {
  /** What it listens on, as URLs or `unix:` paths. */
  readonly addresses: readonly string[]
  /** Rejects when carrying on could lose data; whoever started the daemon ends the process then. */
  readonly failed: Promise<never>
  /** Refuses new connections, finishes requests under way, closes the store. */
  stop(): Promise<void>
}

/**
 * @param root what clients sign with
 * @throws {StoreError} when the directory belongs to another daemon or to a newer s3d
 * @throws the system's error when an address can't be bound
 * @throws {CertificateError} when TLS is asked for and its files are no good
 */
export async function startDaemon(config: Config, root: KeyPair): Promise<Daemon> {
  const { region } = config
  const clock = systemClock
  const random = systemRandom()
  const log = createLog(clock, config.log, line => process.stderr.write(line))

  const disk = systemDisk
  const store = await openStore({ disk, clock, random, log }, { ...storeDefaults, dir: config.localDir })
  const innermost = operations({ store, clock, random }, { region })
  const auth = { region, mode: config.auth.mode, accessKeyId: root.accessKeyId }
  const authDeps = { clock, credential: rootOnly(root) }
  const s3 = stack(
    [
      forms(formAuthenticator(authDeps, auth)), // a form says itself who sends it
      ownerOnly, // before any state is touched, and before a stranger's document is read
      documents(config.http),
    ],
    innermost,
  )

  const authenticate = authenticator(authDeps, auth)
  const address = addressing(config.http.domains)
  const shared = { clock, random, log, hostId: newHostId(random) }
  const line = exchange({ ...shared, service: s3, authenticate, address, cors: corsLookup(store) })
  try {
    const listener = await listen(line, shared, config.http)
    return {
      addresses: listener.addresses,
      failed: store.failed,
      async stop() {
        await listener.stop()
        await store.close()
      },
    }
  } catch (error) {
    await store.close()
    throw error
  }
}

/** @returns the version of SQLite. @throws when its native code does not load here */
export function nativeParts(): string {
  return sqliteVersion()
}

/** One identity there is; users and roles will be looked up here. */
function rootOnly({ accessKeyId, secretAccessKey }: KeyPair): CredentialLookup {
  const credential = { accessKeyId, secretAccessKey, identity: { kind: 'root', accessKeyId } } as const
  return id => (id === accessKeyId ? credential : undefined)
}
