/**
 * Certificate files: read, checked, and followed while the daemon runs, because whoever renews them tells nobody.
 * `tls.ts` puts them to use. What is handed out has been tried: its key fits, and OpenSSL takes it.
 */
import { createPrivateKey, X509Certificate, type KeyObject } from 'node:crypto'
import { watch, type FSWatcher } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { createSecureContext } from 'node:tls'
import type { Clock, Timer } from '../base/clock.ts'
import type { Log } from '../base/log.ts'
import { systemCode } from '../base/system-error.ts'

/** Paths of PEM files. */
export interface TlsFiles {
  /** The server's certificate, then the intermediate ones that lead to its root. */
  readonly certFile: string
  readonly keyFile: string
  /** Whose signature on a client's certificate lets it in; without, clients need none. */
  readonly clientCaFile: string | undefined
}

/** PEM texts that belong together. */
export interface Certificates {
  readonly cert: string
  /** Secret. */
  readonly key: string
  readonly ca: string | undefined
  /** When the server's certificate ends, as X.509 says it. */
  readonly validTo: string
  /** What works and yet needs somebody's attention, one line each. */
  readonly warnings: readonly string[]
}

/** What is wrong with which file, in one line. */
export class CertificateError extends Error {
  override readonly name = 'CertificateError'
}

/**
 * @param clock decides what has expired
 * @throws {CertificateError} when a file is missing or no PEM, or they don't belong together
 */
export async function readCertificates(files: TlsFiles, clock: Clock): Promise<Certificates> {
  const { certFile, keyFile, clientCaFile } = files
  const cert = await readText(certFile)
  const key = await readText(keyFile)
  const ca = clientCaFile === undefined ? undefined : await readText(clientCaFile)

  const own = parseCertificates(certFile, cert)
  const trusted = clientCaFile === undefined || ca === undefined ? [] : parseCertificates(clientCaFile, ca)
  // The first one is the server's; those after it only have to be there.
  const [server] = own
  if (server?.checkPrivateKey(parseKey(keyFile, key)) !== true) {
    throw new CertificateError(`${keyFile}: is not the key of the certificate in ${certFile}`)
  }
  try {
    createSecureContext({ cert, key, ca })
  } catch (error) {
    throw new CertificateError(`${certFile}: OpenSSL refuses it (${systemCode(error)})`, { cause: error })
  }
  const warnings = [
    ...own.flatMap(each => dateWarnings(certFile, each, clock.now())),
    ...trusted.flatMap(each => dateWarnings(clientCaFile ?? '', each, clock.now())),
  ]
  return { cert, key, ca, validTo: server.validTo, warnings }
}

async function readText(file: string): Promise<string> {
  return readFile(file, 'utf8').catch((error: unknown) => {
    throw new CertificateError(`${file}: can't be read (${systemCode(error)})`, { cause: error })
  })
}

const pemCertificate = /-----BEGIN CERTIFICATE-----.+?-----END CERTIFICATE-----/gs

/** @returns at least one */
function parseCertificates(file: string, text: string): readonly X509Certificate[] {
  const blocks = text.match(pemCertificate)
  if (blocks === null) throw new CertificateError(`${file}: holds no PEM certificate`)
  return blocks.map((block, index) => {
    try {
      return new X509Certificate(block)
    } catch (error) {
      throw new CertificateError(`${file}: certificate ${index + 1} is damaged`, { cause: error })
    }
  })
}

function parseKey(file: string, text: string): KeyObject {
  try {
    return createPrivateKey(text)
  } catch (error) {
    const isLocked = /^-----BEGIN ENCRYPTED|^Proc-Type: .*ENCRYPTED/m.test(text)
    const what = isLocked
      ? 'the key has a passphrase; nobody is there to type it'
      : 'holds no PEM private key'
    throw new CertificateError(`${file}: ${what}`, { cause: error })
  }
}

function dateWarnings(
  file: string,
  { subject, validFrom, validTo }: X509Certificate,
  nowMs: number,
): string[] {
  const name = subject.replaceAll('\n', ', ')
  if (Date.parse(validTo) <= nowMs) return [`${file}: ${name} expired on ${validTo}`]
  if (Date.parse(validFrom) > nowMs) return [`${file}: ${name} is not valid before ${validFrom}`]
  return []
}

interface Following {
  readonly clock: Clock
  readonly log: Log
  /** What is in use now. */
  readonly loaded: Certificates
  /** Called with every good set of files that differs from the one before. */
  readonly use: (certificates: Certificates) => void
}

/** Several files are replaced one after the other; looking in between would find a key that does not fit. */
const settleMs = 250
/** What no event tells of: network file systems, links to other folders, folders that were replaced. */
const pollMs = 30_000

/**
 * Looks at the files when their folders change, and every half minute. Files that are no good change nothing and are
 * told once, until they are good or bad in another way.
 * @returns ends it
 */
export function followCertificates(files: TlsFiles, following: Following): () => void {
  const { clock, log, use } = following
  let { loaded } = following
  let state: 'waiting' | 'settling' | 'looking' | 'changed while looking' | 'ended' = 'waiting'
  let problem = ''
  let timer: Timer
  const look = async () => {
    state = 'looking'
    try {
      const found = await readCertificates(files, clock)
      if (isEnded()) return
      problem = ''
      if (!isSame(found, loaded)) {
        loaded = found
        use(found)
        log.info('the TLS certificate was replaced', { validTo: found.validTo })
        for (const warning of found.warnings) log.warn(warning)
      }
    } catch (error) {
      if (isEnded()) return
      const told = problem
      problem = error instanceof Error ? error.message : String(error)
      if (problem !== told) log.error('the TLS files are no good, what was loaded stays in use', { problem })
    }
    if (isEnded()) return
    const isOver = state === 'looking'
    state = isOver ? 'waiting' : 'settling'
    timer = clock.after(isOver ? pollMs : settleMs, lookLater)
  }
  const lookLater = () => void look()
  const isEnded = () => state === 'ended'
  const onChange = () => {
    if (state === 'looking') state = 'changed while looking'
    // Settling is not begun again, or a folder that never rests would keep us from looking.
    if (state !== 'waiting') return
    state = 'settling'
    timer.cancel()
    timer = clock.after(settleMs, lookLater)
  }
  timer = clock.after(pollMs, lookLater)
  const watchers = foldersOf(files).flatMap(folder => watchFolder(folder, onChange))
  return () => {
    state = 'ended'
    timer.cancel()
    for (const watcher of watchers) watcher.close()
  }
}

/** An editor's rename and the exchange of a Kubernetes volume's `..data` link are changes of the folder, not the file. */
function foldersOf({ certFile, keyFile, clientCaFile }: TlsFiles): readonly string[] {
  return [...new Set([certFile, keyFile, clientCaFile ?? certFile].map(file => dirname(file)))]
}

/** @returns nothing where the system can't watch: polling is left */
function watchFolder(folder: string, onChange: () => void): readonly FSWatcher[] {
  try {
    const watcher = watch(folder, { persistent: false }, onChange)
    watcher.on('error', () => watcher.close())
    return [watcher]
  } catch {
    return []
  }
}

function isSame(one: Certificates, other: Certificates): boolean {
  return one.cert === other.cert && one.key === other.key && one.ca === other.ca
}
