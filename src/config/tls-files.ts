/**
 * The files of TLS that the configuration names: those that the daemon shows and trusts, and those of the commands that call
 * one.
 */
import type { Values } from './settings.ts'

/** Absolute paths of PEM files. */
export interface TlsFiles {
  readonly certFile: string
  readonly keyFile: string
  /** Absent where clients need no certificate. */
  readonly clientCaFile: string | undefined
}

/** Absolute paths of PEM files. */
export interface CallerTls {
  /** Absent where node's own authorities decide. */
  readonly caFile: string | undefined
  /** Absent where the daemon asks for none. */
  readonly certificate: { readonly certFile: string; readonly keyFile: string } | undefined
}

export function callerTls({ tlsCaFile: caFile, tlsClientCertFile, tlsClientKeyFile }: Values): CallerTls {
  const [certFile, keyFile] = [tlsClientCertFile, tlsClientKeyFile]
  const isComplete = certFile !== undefined && keyFile !== undefined
  return { caFile, certificate: isComplete ? { certFile, keyFile } : undefined }
}

export function tlsFiles(values: Values): TlsFiles | undefined {
  const { tlsCertFile: certFile, tlsKeyFile: keyFile, tlsClientCaFile: clientCaFile } = values
  return certFile !== undefined && keyFile !== undefined ? { certFile, keyFile, clientCaFile } : undefined
}
