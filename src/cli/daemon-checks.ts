/**
 * The checks of `s3d doctor` that look at the daemon, or at why there is none: its address, clock and certificate, and
 * whether it takes our signature. Only the configured endpoints are called.
 */
import { X509Certificate } from 'node:crypto'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { formatAge } from '../base/quantity.ts'
import { systemClock } from '../base/clock.ts'
import { systemCode } from '../base/system-error.ts'
import type { Config } from '../config.ts'
import { formatAddress, isLocal, parseAddress } from '../config/address.ts'
import { askAdmin } from './admin-status.ts'
import { readCallerTls } from './caller-tls.ts'
import { sentence } from './failure.ts'
import { ok, problem, warning, type Finding } from './finding.ts'
import { probe, type Seen } from './probe.ts'

/** What a daemon that answered shows, or the reasons why none did. */
export async function checkDaemon(config: Config, signal: AbortSignal): Promise<readonly Finding[]> {
  const { endpoint } = config
  let seen: Seen
  try {
    seen = await probe({ endpoint, tls: await readCallerTls(config.caller), signal })
  } catch (error) {
    return checkAbsence(config, error)
  }
  if (seen.headers['x-amz-request-id'] === undefined) {
    const found = `what answers at ${endpoint} is no S3 (status ${seen.status})`
    return [problem('daemon', found, 'stop it, or give the daemon another address with S3D_ENDPOINT')]
  }
  const answered = ok('daemon', `answers at ${endpoint} within ${seen.tookMs} ms`)
  const clock = checkClock(seen)
  const served =
    seen.certificate === undefined
      ? []
      : [validity('certificate', 'of the daemon', seen.certificate.valid_to)]
  const signature = await checkSignature(config, signal)
  return [answered, clock, ...served, signature, ...(await checkAdmin(config, seen, signal))]
}

async function checkAdmin(
  config: Config,
  { headers }: Seen,
  signal: AbortSignal,
): Promise<readonly Finding[]> {
  const check = 'admin'
  const answer = await askAdmin(config, headers['x-amz-id-2']?.toString(), signal)
  if (answer.state === 'none') return []
  const { endpoint } = answer
  const advice = 'set S3D_ADMIN_ENDPOINT as the daemon has it'
  if (answer.state === 'silent')
    return [warning(check, `nothing answers at ${endpoint} (${answer.reason})`, advice)]
  if (answer.state === 'stranger')
    return [warning(check, `what answers at ${endpoint} is not this daemon`, advice)]
  const { ready, checks, version, mode } = answer.facts
  if (ready) return [ok(check, `s3d ${version}, ${mode}, says it is ready`)]
  const wrong = Object.entries(checks).filter(([, result]) => result !== 'ok')
  return wrong.map(([name, result]) => problem(check, `the daemon is not ready: ${name}: ${result}`))
}

/** What S3 takes; beyond, it refuses every signature. */
const skewedMs = 15 * 60_000
const noticedMs = 60_000

function checkClock({ headers, atMs }: Seen): Finding {
  const theirsMs = Date.parse(headers.date ?? '')
  if (Number.isNaN(theirsMs))
    return warning('clock', 'the daemon does not tell the time', 'is a proxy in between?')
  // A header has whole seconds.
  const skewMs = Math.max(0, Math.abs(theirsMs - atMs) - 1_000)
  if (skewMs < noticedMs) return ok('clock', "agrees with the daemon's")
  const found = `${formatAge(Math.round(skewMs / 1_000) * 1_000)} from the daemon's`
  const advice = 'set the clocks of both machines, with NTP for example'
  return skewMs < skewedMs
    ? warning('clock', found, advice)
    : problem('clock', found + ': signatures are refused', advice)
}

async function checkSignature(config: Config, signal: AbortSignal): Promise<Finding> {
  const check = 'signature'
  const { callOperation, withClientOf } = await import('./client.ts')
  try {
    const request = { name: 'ListBuckets', input: { MaxBuckets: 1 } }
    await withClientOf(config, client => callOperation(client, request, signal))
    return ok(check, 'accepted')
  } catch (error) {
    signal.throwIfAborted()
    const advice =
      'use the pair the daemon was started with: S3D_ACCESS_KEY_ID and S3D_SECRET_ACCESS_KEY, or its credentials file; and its S3D_REGION'
    return problem(check, sentence(error), advice)
  }
}

/** Nobody answered: is somebody else there, or nobody? */
async function checkAbsence(config: Config, error: unknown): Promise<readonly Finding[]> {
  const { endpoint, http } = config
  const { hostname, port, protocol } = new URL(endpoint)
  const [address] = parseAddress(`${hostname}:${port || (protocol === 'https:' ? 443 : 80)}`) ?? []
  const isRefused = systemCode(error) === 'ECONNREFUSED'
  if (!isRefused || address === undefined || !isLocal(address)) {
    return [problem('daemon', sentence(error))]
  }
  const absent = warning('daemon', `none is running at ${endpoint}`, 'start it with s3d run')
  const ports: Finding[] = []
  const known = 'S3D_ENDPOINT or S3D_LISTEN'
  for (const each of http.listen) if (each.kind === 'tcp') ports.push(await checkPort(each, known))
  for (const each of config.admin?.listen ?? []) {
    if (each.kind === 'tcp') ports.push(await checkPort(each, 'S3D_ADMIN_ENDPOINT'))
  }
  return [absent, ...ports]
}

/** @param setting where another address is named */
async function checkPort(
  address: Config['http']['listen'][number] & { kind: 'tcp' },
  setting: string,
): Promise<Finding> {
  const { host, port, optional } = address
  const server = createServer()
  try {
    server.listen(port, host)
    await once(server, 'listening')
    return ok('port', `${formatAddress(address)} is free`)
  } catch (error) {
    const code = systemCode(error)
    const isMissing = /^(EADDRNOTAVAIL|EAFNOSUPPORT)$/.test(code)
    if (optional && isMissing) return ok('port', `this machine has no ${formatAddress(address)}`)
    const found = `${formatAddress(address)}: ${code === 'EADDRINUSE' ? 'something else is listening there' : code}`
    return problem('port', found, `name another address with ${setting}`)
  } finally {
    server.close()
  }
}

/** The certificates in files that the configuration names. */
export async function checkCertificateFiles({ http: { tls }, caller }: Config): Promise<readonly Finding[]> {
  const files = [tls?.certFile, tls?.clientCaFile, caller.caFile, caller.certificate?.certFile]
  return Promise.all(files.filter(file => file !== undefined).map(checkCertificateFile))
}

async function checkCertificateFile(file: string): Promise<Finding> {
  try {
    const { validTo } = new X509Certificate(await readFile(file))
    return validity('certificate', `in ${file}`, validTo)
  } catch (error) {
    return problem('certificate', `${file}: ${systemCode(error)}`, 'name a PEM file with a certificate')
  }
}

const dayMs = 86_400_000
const soonDays = 14

/** @param validTo as X.509 says it */
function validity(check: string, whose: string, validTo: string): Finding {
  const days = Math.floor((Date.parse(validTo) - systemClock.now()) / dayMs)
  if (days < 0) return problem(check, `${whose}: expired on ${validTo}`, 'renew it')
  const found = `${whose}: valid until ${validTo}`
  return days < soonDays ? warning(check, found, `renew it within ${days} days`) : ok(check, found)
}
