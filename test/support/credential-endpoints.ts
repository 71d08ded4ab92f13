/**
 * The endpoints that hand out credentials: of containers, instances (IMDSv2), STS and SSO, as one server that a test
 * starts on loopback. The first credentials are about to expire, so whoever looks after expiry asks again; the next
 * ones last.
 */
import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface CredentialEndpoints {
  readonly endpoint: string
  /** `METHOD /path`, in the order of the requests. */
  readonly asked: string[]
  /** How often credentials were handed out. */
  issued(): number
  close(): Promise<void>
}

export const containerToken = 'a-container-token'
export const webIdentityToken = 'a-web-identity-token'
export const ssoToken = 'an-sso-token'
const instanceToken = 'an-instance-token'
const soonMs = 120_000
const laterMs = 3_600_000

interface Issued {
  readonly id: string
  readonly secret: string
  readonly token: string
  readonly expiration: Date
}

interface Asked {
  readonly request: IncomingMessage
  readonly body: string
  readonly issue: () => Issued
}

type Page = (asked: Asked) => string | undefined

/** Each answers only who shows what it has to. */
const pages: Readonly<Record<string, Page>> = {
  'GET /container': ({ request, issue }) => {
    if (request.headers.authorization !== containerToken) return undefined
    const { id, secret, token, expiration } = issue()
    return JSON.stringify({ AccessKeyId: id, SecretAccessKey: secret, Token: token, Expiration: expiration })
  },
  'PUT /latest/api/token': ({ request }) =>
    request.headers['x-aws-ec2-metadata-token-ttl-seconds'] === undefined ? undefined : instanceToken,
  'GET /latest/meta-data/iam/security-credentials/': ({ request }) =>
    isInstance(request) ? 'a-role' : undefined,
  'GET /latest/meta-data/iam/security-credentials/a-role': ({ request, issue }) => {
    if (!isInstance(request)) return undefined
    const { id, secret, token, expiration } = issue()
    return JSON.stringify({
      Code: 'Success',
      AccessKeyId: id,
      SecretAccessKey: secret,
      Token: token,
      Expiration: expiration,
    })
  },
  'POST /': ({ body, issue }) => {
    const form = new URLSearchParams(body)
    if (
      form.get('Action') !== 'AssumeRoleWithWebIdentity' ||
      form.get('WebIdentityToken') !== webIdentityToken
    )
      return undefined
    const { id, secret, token, expiration } = issue()
    return `<AssumeRoleWithWebIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><AssumeRoleWithWebIdentityResult>
<AssumedRoleUser><AssumedRoleId>id:session</AssumedRoleId><Arn>arn:aws:sts::123456789012:assumed-role/r/session</Arn></AssumedRoleUser>
<Credentials><AccessKeyId>${id}</AccessKeyId><SecretAccessKey>${secret}</SecretAccessKey><SessionToken>${token}</SessionToken>
<Expiration>${expiration.toISOString()}</Expiration></Credentials>
</AssumeRoleWithWebIdentityResult></AssumeRoleWithWebIdentityResponse>`
  },
  'GET /federation/credentials': ({ request, issue }) => {
    if (request.headers['x-amz-sso_bearer_token'] !== ssoToken) return undefined
    const { id, secret, token, expiration } = issue()
    return JSON.stringify({
      roleCredentials: {
        accessKeyId: id,
        secretAccessKey: secret,
        sessionToken: token,
        expiration: expiration.getTime(),
      },
    })
  },
  // For a process that hands out what it is given here.
  'GET /process': ({ issue }) => {
    const { id, secret, token, expiration } = issue()
    return JSON.stringify({
      Version: 1,
      AccessKeyId: id,
      SecretAccessKey: secret,
      SessionToken: token,
      Expiration: expiration,
    })
  },
}

function isInstance({ headers }: IncomingMessage): boolean {
  return headers['x-aws-ec2-metadata-token'] === instanceToken
}

/** @param port a free one when 0 */
export async function startCredentialEndpoints(host = '127.0.0.1', port = 0): Promise<CredentialEndpoints> {
  const asked: string[] = []
  let count = 0
  const issue = (): Issued => {
    count += 1
    const expiration = new Date(Date.now() + (count === 1 ? soonMs : laterMs))
    return { id: `ASIA${count}`, secret: 'secret', token: `token-${count}`, expiration }
  }
  const server = createServer((request, response) => {
    const what = `${request.method} ${request.url?.split('?', 1)[0]}`
    asked.push(what)
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const text = pages[what]?.({ request, body: Buffer.concat(chunks).toString(), issue })
      const isXml = text?.startsWith('<')
      response.writeHead(text === undefined ? 403 : 200, {
        'content-type': isXml ? 'text/xml' : 'application/json',
      })
      response.end(text)
    })
  })
  server.listen(port, host)
  await once(server, 'listening')
  const bound = (server.address() as AddressInfo).port // a server on a TCP port has such an address
  return {
    endpoint: `http://${host}:${bound}`,
    asked,
    issued: () => count,
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
