/**
 * Real certificates for a test, made by the `openssl` command in a folder of the test's: an authority, and what it
 * signs. They are good for this machine's loopback addresses for two days.
 */
import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

/** PEM files and what is in them. */
export interface Certificate {
  readonly certFile: string
  readonly keyFile: string
  readonly cert: string
  readonly key: string
}

const execute = promisify(execFile)
const newKey = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-noenc']

/** @param name of its files, and its common name */
export function makeAuthority(folder: string, name: string): Promise<Certificate> {
  return make(folder, name, ['-addext', 'keyUsage=critical,keyCertSign,cRLSign'])
}

export function makeCertificate(folder: string, name: string, issuer: Certificate): Promise<Certificate> {
  const signed = ['-CA', issuer.certFile, '-CAkey', issuer.keyFile]
  const kind = ['-addext', 'basicConstraints=critical,CA:FALSE']
  const names = ['-addext', 'subjectAltName=DNS:localhost,IP:127.0.0.1,IP:::1']
  return make(folder, name, [...signed, ...kind, ...names])
}

/** The same key with a passphrase on it. @returns its file */
export async function lockKey({ keyFile }: Certificate): Promise<string> {
  const locked = keyFile + '.locked'
  await execute('openssl', ['pkey', '-in', keyFile, '-out', locked, '-aes256', '-passout', 'pass:secret'])
  return locked
}

async function make(folder: string, name: string, args: readonly string[]): Promise<Certificate> {
  const [certFile, keyFile] = [join(folder, name + '.pem'), join(folder, name + '.key')]
  const subject = ['-subj', '/CN=' + name, '-days', '2']
  await execute('openssl', [
    'req',
    '-x509',
    ...newKey,
    ...subject,
    '-keyout',
    keyFile,
    '-out',
    certFile,
    ...args,
  ])
  return { certFile, keyFile, cert: await readFile(certFile, 'utf8'), key: await readFile(keyFile, 'utf8') }
}
