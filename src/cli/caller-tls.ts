/**
 * What commands show and trust over HTTPS: the files that the configuration names, read and tried once before anything
 * is called, so that a bad one is named and no handshake has to fail first. `client.ts` and `probe.ts` hand it to node.
 */
import { readFile } from 'node:fs/promises'
import { createSecureContext } from 'node:tls'
import { systemCode } from '../base/system-error.ts'
import { ConfigError } from '../config.ts'
import type { CallerTls } from '../config/tls-files.ts'

/** PEM texts as node's TLS takes them. What is absent is node's own. */
export interface TlsTexts {
  readonly ca?: string
  readonly cert?: string
  /** Secret. */
  readonly key?: string
}

/** @throws {ConfigError} naming the file that is missing or no good */
export async function readCallerTls({ caFile, certificate }: CallerTls): Promise<TlsTexts> {
  const ca = caFile === undefined ? {} : { ca: await readText(caFile) }
  if (caFile !== undefined) tryOut(ca, `${caFile}: holds no PEM certificate`)
  if (certificate === undefined) return ca
  const { certFile, keyFile } = certificate
  const pair = { cert: await readText(certFile), key: await readText(keyFile) }
  tryOut({ cert: pair.cert }, `${certFile}: holds no PEM certificate`)
  tryOut(pair, `${keyFile}: is not the private key of ${certFile}, or has a passphrase`)
  return { ...ca, ...pair }
}

async function readText(file: string): Promise<string> {
  return readFile(file, 'utf8').catch((error: unknown) => {
    throw new ConfigError([`${file}: can't be read (${systemCode(error)})`])
  })
}

/** OpenSSL takes an authority's file without any certificate for an empty one, which trusts nobody. */
function tryOut(texts: TlsTexts, problem: string): void {
  const { ca } = texts
  try {
    createSecureContext(texts)
  } catch {
    throw new ConfigError([problem])
  }
  if (ca !== undefined && !ca.includes('-----BEGIN CERTIFICATE-----')) throw new ConfigError([problem])
}
