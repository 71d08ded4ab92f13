/**
 * `s3d run`: the daemon in the foreground, from its configuration to its graceful end. Loads no client: it would be
 * paid for in every start and in idle memory.
 */
import { once } from 'node:events'
import { systemRandom } from '../base/random.ts'
import { systemCode } from '../base/system-error.ts'
import { loadConfig, type Config, type KeyPair } from '../config.ts'
import { startDaemon, type Daemon } from '../daemon.ts'
import { credentialsPath, ensureRootCredentials, exportLines } from '../root-credentials.ts'
import { UnfinishedError, type Invocation, type Terminal } from './command.ts'
import { write } from './output.ts'

/** Resolves once the daemon has stopped because it was told to. @throws what kept it from starting, or ended it */
export async function run({ settings, terminal, signal }: Invocation): Promise<void> {
  const { config } = await loadConfig(settings, 'serve')
  // Nothing the daemon makes is for other users of the machine, whatever the directory's own mode.
  process.umask(0o077)
  const root = config.auth.root ?? (await storedRoot(config, terminal))
  const daemon = await startDaemon(config, root).catch(explainStart)
  try {
    await write(terminal.stdout, `s3d is ready on ${daemon.addresses.join(', ')}\n`)
    await Promise.race([daemon.failed, told(signal)])
  } catch (error) {
    await daemon.stop()
    throw error
  }
  const left = await daemon.stop()
  if (left === 0) return
  const writes = left === 1 ? '1 queued write is' : `${left} queued writes are`
  throw new UnfinishedError(
    `${writes} not at the remote yet; the next start goes on with ${left === 1 ? 'it' : 'them'}`,
  )
}

/** A pair made just now is shown at once, because it will not be shown again. */
async function storedRoot({ localDir }: Config, { stdout }: Terminal): Promise<KeyPair> {
  const { pair, created } = ensureRootCredentials(localDir, systemRandom())
  if (created) {
    await write(
      stdout,
      `The root credentials, kept in ${credentialsPath(localDir)} and shown this once:\n${exportLines(pair)}`,
    )
  }
  return pair
}

async function told(signal: AbortSignal): Promise<void> {
  if (!signal.aborted) await once(signal, 'abort')
}

const listenProblems: Readonly<Record<string, string>> = {
  EADDRINUSE: 'something else is listening there',
  EADDRNOTAVAIL: 'this machine has no such address',
  EACCES: 'permission denied',
  ENOTFOUND: 'no such host',
}

/** @throws the error, in words where it is about an address */
function explainStart(error: unknown): Promise<Daemon> {
  if (
    !(error instanceof Error) ||
    !('syscall' in error) ||
    !/^(listen|getaddrinfo)$/.test(String(error.syscall))
  )
    throw error
  const code = systemCode(error)
  const host = 'address' in error ? error.address : 'hostname' in error ? error.hostname : undefined
  const port = 'port' in error && Number(error.port) > 0 ? ` port ${Number(error.port)}` : ''
  const setting = 'setting' in error ? `; name another address with ${String(error.setting)}, or none` : ''
  const message = `can't listen on ${String(host)}${port}: ${listenProblems[code] ?? code}${setting}`
  throw Object.assign(new Error(message, { cause: error }), { code })
}
