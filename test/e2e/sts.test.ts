/**
 * STS on the daemon's own listener, asked as real clients ask: `aws`, and by hand with the SDK's signer for what no client
 * sends. Every refusal is in the words and the document of AWS's query APIs, and S3 beside it is as it was.
 */
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { CreateBucketCommand, GetObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import { SignatureV4 } from '@smithy/signature-v4'
import type { HttpRequest } from '@smithy/types'
import { clientEnvironment, missing, run, runWell, s3Client } from '../support/clients.ts'
import { Daemon, rootKey, type KeyPair } from '../support/daemon.ts'
import { eventually } from '../support/eventually.ts'
import { Sha256 } from '../support/query-request.ts'
import { RawConnection } from '../support/raw-http.ts'

const account = '000000000000'
const identity = { UserId: account, Account: account, Arn: `arn:aws:iam::${account}:root` }
const whoAmI = 'Action=GetCallerIdentity&Version=2011-06-15'

let daemon: Daemon
before(async () => {
  daemon = await Daemon.start()
})
after(() => daemon.remove())

interface Asked {
  readonly method?: string
  readonly body?: string
  readonly query?: Readonly<Record<string, string>>
  readonly headers?: Readonly<Record<string, string>>
  readonly accessKeyId?: string
  readonly secretAccessKey?: string
  readonly sessionToken?: string
  readonly service?: string
  readonly region?: string
  readonly signingDate?: Date
}

function signerOf(asked: Asked): SignatureV4 {
  const { service = 'sts', region = 'us-east-1', ...key } = { ...rootKey, ...asked }
  return new SignatureV4({ service, region, credentials: key, sha256: Sha256 })
}

function requestOf({ method = 'POST', body = '', query = {}, headers = {} }: Asked): HttpRequest {
  const { hostname, port, host } = new URL(daemon.endpoint)
  const type = method === 'POST' ? { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' } : {}
  const all = { host, ...type, ...headers }
  return { protocol: 'http:', hostname, port: Number(port), path: '/', method, query, headers: all, body }
}

interface Answer {
  readonly status: number
  readonly text: string
}

async function send(request: HttpRequest, body: string = String(request.body)): Promise<Answer> {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(request.query ?? {})) query.set(name, String(value))
  const { host: _, ...headers } = request.headers
  const url = `${daemon.endpoint}${request.path}${query.size === 0 ? '' : `?${String(query)}`}`
  const init = { method: request.method, headers, ...(request.method === 'POST' && { body }) }
  const response = await fetch(url, init)
  return { status: response.status, text: await response.text() }
}

async function ask(asked: Asked, sentBody?: string): Promise<Answer> {
  const { signingDate = new Date() } = asked
  return send(await signerOf(asked).sign(requestOf(asked), { signingDate }), sentBody)
}

/** Status, code and message of an error document, whose form is checked. */
function errorOf({ status, text }: Answer): string {
  const form =
    /^<ErrorResponse xmlns="https:\/\/sts\.amazonaws\.com\/doc\/2011-06-15\/"><Error><Type>(?:Sender|Receiver)<\/Type><Code>(\w+)<\/Code><Message>([^<]*)<\/Message><\/Error><RequestId>[0-9A-F]{16}<\/RequestId><\/ErrorResponse>$/
  const [, code, message] = form.exec(text) ?? assert.fail(text)
  return `${status} ${code}: ${message}`
}

interface SessionKey {
  readonly AccessKeyId: string
  readonly SecretAccessKey: string
  readonly SessionToken: string
}

/** @param members of the request, beside the action */
async function sessionOf(members = ''): Promise<SessionKey> {
  const { status, text } = await ask({ body: `Action=GetSessionToken&Version=2011-06-15&${members}` })
  assert.equal(status, 200, text)
  const member = (name: string): string =>
    new RegExp(`<${name}>([^<]+)</${name}>`).exec(text)?.[1] ?? assert.fail(text)
  return {
    AccessKeyId: member('AccessKeyId'),
    SecretAccessKey: member('SecretAccessKey'),
    SessionToken: member('SessionToken'),
  }
}

async function anotherSession(): Promise<{ readonly sessionToken: string }> {
  return { sessionToken: (await sessionOf()).SessionToken }
}

function keyOf({ AccessKeyId, SecretAccessKey, SessionToken }: SessionKey): Asked {
  return { accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey, sessionToken: SessionToken }
}

function withoutToken({ accessKeyId, secretAccessKey }: KeyPair): KeyPair {
  return { accessKeyId, secretAccessKey }
}

describe('who asks', () => {
  test('is told', async () => {
    const { status, text } = await ask({ body: whoAmI })
    assert.equal(status, 200)
    assert.match(text, /<GetCallerIdentityResult><UserId>0{12}<\/UserId><Account>0{12}<\/Account>/)
  })

  test('is told with everything in the URL', async () => {
    const query = Object.fromEntries(new URLSearchParams(whoAmI))
    assert.equal((await ask({ query })).status, 200)
    const request = requestOf({ method: 'GET', query })
    const presigned = await signerOf({}).presign(request, { expiresIn: 60 })
    assert.equal((await send(presigned)).status, 200)
    const expired = await signerOf({}).presign(request, {
      expiresIn: 60,
      signingDate: new Date(Date.now() - 120_000),
    })
    assert.match(errorOf(await send(expired)), /^403 SignatureDoesNotMatch: Signature expired: /)
  })
})

describe('is refused', () => {
  const refused: ReadonlyArray<{
    readonly title: string
    readonly asked: Asked
    readonly want: string | RegExp
  }> = [
    {
      title: 'a key that nobody has',
      asked: { accessKeyId: 'AKIANOBODY' },
      want: '403 InvalidClientTokenId: The security token included in the request is invalid.',
    },
    {
      title: 'another secret',
      asked: { secretAccessKey: 'guessed' },
      want: '403 SignatureDoesNotMatch: The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.',
    },
    {
      title: 'a signature for S3',
      asked: { service: 's3' },
      want: '403 SignatureDoesNotMatch: Credential should be scoped to correct service: &apos;sts&apos;.',
    },
    {
      title: 'a signature for another region',
      asked: { region: 'eu-west-1' },
      want: '403 SignatureDoesNotMatch: Credential should be scoped to a valid region, not &apos;eu-west-1&apos;.',
    },
    {
      title: 'an old signature',
      asked: { signingDate: new Date(Date.now() - 1_000_000) },
      want: /^403 SignatureDoesNotMatch: Signature expired: \w+ is now earlier than \w+ \(\w+ - 15 min\.\)$/,
    },
    {
      title: 'a signature from the future',
      asked: { signingDate: new Date(Date.now() + 1_000_000) },
      want: /^403 SignatureDoesNotMatch: Signature not yet current: \w+ is still later than \w+ \(\w+ \+ 15 min\.\)$/,
    },
    {
      title: 'an action that STS does not have',
      asked: { body: 'Action=ListUsers&Version=2011-06-15' },
      want: '400 InvalidAction: Could not find operation ListUsers for version 2011-06-15',
    },
    {
      title: 'no action',
      asked: { body: 'a=b' },
      want: '400 MissingAction: The request is missing an action or a required parameter.',
    },
    {
      title: 'a request that is too long',
      asked: { body: `${whoAmI}&a=${'b'.repeat(262_144)}` },
      want: '413 RequestEntityTooLarge: The request body is too large.',
    },
    {
      title: 'an action in the URL and another in the body',
      asked: { query: { Action: 'GetSessionToken' } },
      want: '400 MalformedQueryString: The query string contains a syntax error.',
    },
  ]
  for (const { title, asked, want } of refused) {
    test(title, async () => {
      const error = errorOf(await ask({ body: whoAmI, ...asked }))
      if (typeof want === 'string') assert.equal(error, want)
      else assert.match(error, want)
    })
  }

  test('a body that is not the one signed', async () => {
    const answer = await ask({ body: whoAmI }, `${whoAmI}&a=b`)
    assert.match(errorOf(answer), /^403 SignatureDoesNotMatch: The request signature we calculated/)
  })

  test('a request without a signature', async () => {
    const want = '403 MissingAuthenticationToken: Request is missing Authentication Token'
    assert.equal(errorOf(await send(requestOf({ body: whoAmI }))), want)
  })

  test('a header that is half a signature', async () => {
    const headers = { authorization: 'AWS4-HMAC-SHA256 Credential=a', 'x-amz-date': '20260101T000000Z' }
    assert.match(errorOf(await send(requestOf({ body: whoAmI, headers }))), /^403 IncompleteSignature: /)
  })
})

test('strangers who hold all the memory there is for them keep nobody out who has a key', async () => {
  const type = 'Content-Type: application/x-www-form-urlencoded'
  const head = `POST / HTTP/1.1\r\nHost: here\r\n${type}\r\nContent-Length: 65536\r\n\r\n`
  const hold = async () => {
    const connection = await RawConnection.open(daemon.port)
    await connection.send(head + 'a'.repeat(65_535))
    return connection
  }
  const holding = await Promise.all(Array.from({ length: 60 }, hold))
  const unsigned = () => send(requestOf({ body: `${whoAmI}&a=${'b'.repeat(1_000)}` }))
  await eventually(async () => {
    holding.push(await hold())
    return errorOf(await unsigned()).startsWith('503 ServiceUnavailable')
  })
  const { status, text } = await ask({ body: whoAmI })
  assert.equal(status, 200, text)
  for (const connection of holding) connection.destroy()
  await eventually(async () => errorOf(await unsigned()).startsWith('403 MissingAuthenticationToken'))
  const long = await send(requestOf({ body: `${whoAmI}&a=${'b'.repeat(65_536)}` }))
  assert.match(errorOf(long), /^413 RequestEntityTooLarge/)
})

describe('a session', () => {
  test('is a key of its own, with a token', async () => {
    const { AccessKeyId, SecretAccessKey, SessionToken } = await sessionOf('DurationSeconds=900')
    assert.match(AccessKeyId, /^ASIA[A-Z2-7]{16}$/)
    const credentials = {
      accessKeyId: AccessKeyId,
      secretAccessKey: SecretAccessKey,
      sessionToken: SessionToken,
    }
    const client = s3Client(daemon, { credentials })
    await client.send(new CreateBucketCommand({ Bucket: 'session' }))
    await client.send(new PutObjectCommand({ Bucket: 'session', Key: 'k', Body: 'by a session' }))
    const url = await getSignedUrl(client, new GetObjectCommand({ Bucket: 'session', Key: 'k' }))
    assert.equal(await (await fetch(url)).text(), 'by a session')

    const damaged = `${SessionToken.slice(0, -2)}${SessionToken.endsWith('AA') ? 'BB' : 'AA'}`
    const refused = [
      { title: 'without its token', sessionToken: undefined, want: 'InvalidAccessKeyId' },
      { title: 'with a damaged token', sessionToken: damaged, want: 'InvalidToken' },
      { title: 'of another session', ...(await anotherSession()), want: 'InvalidToken' },
    ]
    for (const { title, sessionToken, want } of refused) {
      const other = s3Client(daemon, {
        credentials: { ...withoutToken(credentials), ...(sessionToken !== undefined && { sessionToken }) },
      })
      const asked = other.send(new GetObjectCommand({ Bucket: 'session', Key: 'k' }))
      await assert.rejects(asked, { name: want }, title)
      other.destroy()
    }
    client.destroy()
  })

  test('can ask who it is, but for no other session', async () => {
    const session = await sessionOf()
    assert.match((await ask({ body: whoAmI, ...keyOf(session) })).text, /:root<\/Arn>/)
    const body = 'Action=GetSessionToken&Version=2011-06-15'
    const want = '403 AccessDenied: Cannot call GetSessionToken with session credentials'
    assert.equal(errorOf(await ask({ body, ...keyOf(session) })), want)
    const stolen = { ...keyOf(session), sessionToken: (await sessionOf()).SessionToken }
    assert.match(errorOf(await ask({ body: whoAmI, ...stolen })), /^403 InvalidClientTokenId: /)
  })

  test('lasts for 15 minutes to 36 hours', async () => {
    const body = 'Action=GetSessionToken&Version=2011-06-15&DurationSeconds='
    assert.equal(
      errorOf(await ask({ body: `${body}899` })),
      '400 ValidationError: 1 validation error detected: Value &apos;899&apos; at &apos;durationSeconds&apos; failed to satisfy constraint: Member must have value greater than or equal to 900',
    )
    assert.match(
      errorOf(await ask({ body: `${body}129601` })),
      /Member must have value less than or equal to 129600$/,
    )
  })
})

describe('S3 beside it', () => {
  test('does not take a signature for STS', async () => {
    const signed = await signerOf({}).sign(requestOf({ method: 'GET' }))
    const { status, text } = await send(signed)
    assert.equal(status, 400)
    assert.match(text, /<Code>AuthorizationHeaderMalformed<\/Code>/)
  })

  test('has no operation for what else is posted to its root', async () => {
    const headers = { 'content-type': 'application/xml', 'x-amz-content-sha256': 'UNSIGNED-PAYLOAD' }
    const request = requestOf({ body: '<a/>', headers })
    const { status, text } = await send(await signerOf({ service: 's3' }).sign(request))
    assert.equal(status, 405)
    assert.match(text, /<Code>MethodNotAllowed<\/Code>/)
  })
})

describe('aws', { skip: missing('aws') }, () => {
  test('sts get-caller-identity', async () => {
    const { stdout } = await runWell('aws', ['sts', 'get-caller-identity', '--output', 'json'], {
      env: clientEnvironment(daemon),
    })
    assert.deepEqual(JSON.parse(stdout.toString()), identity)
  })

  test('sts get-session-token gives what aws s3 works with', async () => {
    const env = clientEnvironment(daemon)
    const { stdout } = await runWell('aws', ['sts', 'get-session-token', '--output', 'json'], { env })
    const { Credentials } = JSON.parse(stdout.toString()) as { readonly Credentials: SessionKey } // as aws writes it
    const ofSession = {
      ...env,
      AWS_ACCESS_KEY_ID: Credentials.AccessKeyId,
      AWS_SECRET_ACCESS_KEY: Credentials.SecretAccessKey,
      AWS_SESSION_TOKEN: Credentials.SessionToken,
    }
    await runWell('aws', ['s3', 'mb', 's3://by-aws'], { env: ofSession })
    await runWell('aws', ['s3', 'cp', '-', 's3://by-aws/k'], { env: ofSession, input: 'by a session' })
    const read = await runWell('aws', ['s3', 'cp', 's3://by-aws/k', '-'], { env: ofSession })
    assert.equal(read.stdout.toString(), 'by a session')
    const stolen = { ...ofSession, AWS_SESSION_TOKEN: (await sessionOf()).SessionToken }
    assert.match((await run('aws', ['s3', 'ls', 's3://by-aws'], { env: stolen })).stderr, /\(InvalidToken\)/)
  })

  test('is told what is wrong', async () => {
    const env = { ...clientEnvironment(daemon), AWS_SECRET_ACCESS_KEY: 'guessed' }
    const { code, stderr } = await run('aws', ['sts', 'get-caller-identity'], { env })
    assert.notEqual(code, 0)
    assert.match(stderr, /\(SignatureDoesNotMatch\) when calling the GetCallerIdentity operation/)
  })
})
