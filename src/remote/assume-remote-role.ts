/**
 * One call of a remote's STS: credentials of a role there, asked for with the daemon's own or with a token of an identity
 * provider. Whatever is no complete answer is a failure; nothing that comes back stands in a log.
 */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { NodeHttpHandler } from '@smithy/node-http-handler'
import { HttpRequest } from '@smithy/protocol-http'
import { SignatureV4 } from '@smithy/signature-v4'
import type { AwsCredentialIdentity } from '@smithy/types'
import type { Clock } from '../base/clock.ts'
import { HeaderBytesSha256, type Credentials } from './signer.ts'
import type { RemoteAddress } from './upstream-request.ts'

/** A role of the remote's, and what the daemon's sessions of it are called there. */
export interface RemoteRole {
  readonly arn: string
  readonly sessionName: string
  /** Absolute path; read for each call. `undefined` where the daemon's own credentials ask. */
  readonly tokenFile: string | undefined
}

export interface StsConfig {
  readonly address: RemoteAddress
  /** Of its signatures. */
  readonly region: string
}

export interface StsDependencies {
  readonly clock: Clock
  /** The daemon's own. */
  readonly credentials: Credentials
}

export interface Expiring extends AwsCredentialIdentity {
  readonly expiration: Date
}

const durationSeconds = 3_600
const deadlineMs = 10_000
const answerMaxBytes = 65_536

/** @throws {Error} why not, in one line and without secrets */
export async function assumeRemoteRole(
  { clock, credentials }: StsDependencies,
  { address, region }: StsConfig,
  role: RemoteRole,
): Promise<Expiring> {
  const request = requestFor(address, await formFor(role))
  const signer = new SignatureV4({ service: 'sts', region, credentials, sha256: HeaderBytesSha256 })
  const signed =
    role.tokenFile === undefined
      ? await signer.sign(request, { signingDate: new Date(clock.now()) })
      : request
  const handler = new NodeHttpHandler({ connectionTimeout: deadlineMs, socketTimeout: deadlineMs })
  const late = new AbortController()
  const timer = clock.after(deadlineMs, () => late.abort(new Error('it did not answer in time')))
  try {
    const { response } = await handler.handle(new HttpRequest(signed), { abortSignal: late.signal })
    const text = await textOf(response.body)
    if (response.statusCode !== 200)
      throw new Error(
        `it answered ${response.statusCode} ${member(text, 'Code') ?? ''}: ${member(text, 'Message') ?? ''}`,
      )
    return credentialsIn(text, clock.now())
  } finally {
    timer.cancel()
    handler.destroy()
  }
}

async function formFor({ arn, sessionName, tokenFile }: RemoteRole): Promise<URLSearchParams> {
  const form = new URLSearchParams({
    Action: tokenFile === undefined ? 'AssumeRole' : 'AssumeRoleWithWebIdentity',
    Version: '2011-06-15',
    RoleArn: arn,
    RoleSessionName: sessionName,
    DurationSeconds: String(durationSeconds),
  })
  if (tokenFile !== undefined) form.set('WebIdentityToken', (await readFile(tokenFile, 'utf8')).trim())
  return form
}

function requestFor(
  { protocol, hostname, port, pathPrefix }: RemoteAddress,
  form: URLSearchParams,
): HttpRequest {
  const body = form.toString()
  return new HttpRequest({
    protocol,
    hostname,
    ...(port === undefined ? {} : { port }),
    method: 'POST',
    path: `${pathPrefix}/`,
    headers: {
      host: port === undefined ? hostname : `${hostname}:${port}`,
      'content-type': 'application/x-www-form-urlencoded; charset=utf-8',
      'content-length': String(Buffer.byteLength(body)),
      'x-amz-content-sha256': createHash('sha256').update(body).digest('hex'),
    },
    body,
  })
}

async function textOf(body: unknown): Promise<string> {
  if (!(body instanceof Readable)) return ''
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of body) {
    const bytes = Buffer.from(chunk as Uint8Array) // a response of node's has no other chunks
    length += bytes.length
    if (length > answerMaxBytes) throw new Error(`it answered more than ${answerMaxBytes} bytes`)
    chunks.push(bytes)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function credentialsIn(text: string, nowMs: number): Expiring {
  const accessKeyId = member(text, 'AccessKeyId')
  const secretAccessKey = member(text, 'SecretAccessKey')
  const sessionToken = member(text, 'SessionToken')
  const expiration = new Date(member(text, 'Expiration') ?? '')
  if (accessKeyId === undefined || secretAccessKey === undefined || sessionToken === undefined)
    throw new Error('its answer has no credentials')
  if (!(expiration.getTime() > nowMs)) throw new Error('the credentials in its answer have ended')
  return { accessKeyId, secretAccessKey, sessionToken, expiration }
}

/** None of the members that are asked for has a character that XML writes in another way, but messages. */
function member(text: string, name: string): string | undefined {
  return new RegExp(`<${name}>([^<]{1,8192})</${name}>`).exec(text)?.[1]
}
