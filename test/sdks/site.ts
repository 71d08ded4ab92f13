/**
 * What the clients visit: one daemon with users, roles and providers of identities, and two that speak TLS, one of them to nobody
 * without a certificate. Tokens are real ones, signed as each of their names says.
 */
import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { Agent } from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { CreateBucketCommand, PutObjectCommand } from '@aws-sdk/client-s3'
import { makeAuthority, makeCertificate, type Certificate } from '../support/certificates.ts'
import { clientEnvironment, findProgram, s3Client } from '../support/clients.ts'
import { Daemon, freePort, type KeyPair } from '../support/daemon.ts'
import { IdentityProvider } from '../support/identity-provider.ts'
import type { Client, TlsFiles } from './clients.ts'
import { subject, type Role } from './facts.ts'

const execute = promisify(execFile)
const sdkKey: KeyPair = { accessKeyId: 'SDKSACCESSKEY0001', secretAccessKey: 'secret-of-the-sdks-user' }
const podsAudience = 'pods.eks.amazonaws.com'

export class Site {
  readonly daemon: Daemon
  readonly tls: Daemon
  readonly mutual: Daemon
  readonly files: TlsFiles
  readonly #folder: string
  readonly #port: number
  readonly #providers: ReadonlyMap<string, IdentityProvider>

  private constructor(parts: {
    readonly folder: string
    readonly port: number
    readonly providers: ReadonlyMap<string, IdentityProvider>
    readonly daemons: readonly [Daemon, Daemon, Daemon]
    readonly files: TlsFiles
  }) {
    ;[this.daemon, this.tls, this.mutual] = parts.daemons
    this.#folder = parts.folder
    this.#port = parts.port
    this.#providers = parts.providers
    this.files = parts.files
  }

  static async start(clients: readonly Client[]): Promise<Site> {
    const folder = await mkdtemp(join(tmpdir(), 's3d-sdks-'))
    const providers = new Map<string, IdentityProvider>()
    for (const name of ['declared', 'pods', 'forger', ...clients.map(client => client.name)]) {
      await mkdir(join(folder, name))
      providers.set(name, await IdentityProvider.start(join(folder, name)))
    }
    for (const { name } of clients) await writeTokens(join(folder, name), name, providers)
    const port = await freePort()
    const daemon = await startDaemon({ folder, port, providers })
    const authority = await makeAuthority(folder, 'authority')
    const own = await makeCertificate(folder, 'daemon', authority)
    const files = await tlsFiles(folder, authority)
    const settings = { S3D_TLS_CERT: own.certFile, S3D_TLS_KEY: own.keyFile }
    const tls = await startTls(settings, { authority })
    const mutual = await startTls(
      { ...settings, S3D_TLS_CLIENT_CA: authority.certFile },
      { authority, shown: own },
    )
    return new Site({ folder, port, providers, daemons: [daemon, tls, mutual], files })
  }

  /** What is in the environment of everybody who asks IAM, as root. */
  asRoot({ name }: Client): Record<string, string> {
    return { ...this.#plain(name, this.daemon.endpoint), SDK_ISSUER: providerOf(this.#providers, name).url }
  }

  /** The same for who asks STS, as a user. */
  asUser({ name }: Client): Record<string, string> {
    return {
      ...this.#plain(name, this.daemon.endpoint),
      AWS_ACCESS_KEY_ID: sdkKey.accessKeyId,
      AWS_SECRET_ACCESS_KEY: sdkKey.secretAccessKey,
    }
  }

  /** No key, and where to get one. */
  as({ name }: Client, role: Role | 'stranger'): Record<string, string> {
    const found = this.#plain(name, this.daemon.endpoint)
    for (const key of ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_EC2_METADATA_DISABLED'])
      delete found[key]
    const own = `http://127.0.0.1:${this.#port}`
    if (role === 'host') return { ...found, AWS_EC2_METADATA_SERVICE_ENDPOINT: own }
    found['AWS_EC2_METADATA_DISABLED'] = 'true'
    if (role === 'web')
      return {
        ...found,
        AWS_ROLE_ARN: 'arn:aws:iam::000000000000:role/web',
        AWS_ROLE_SESSION_NAME: name,
        AWS_WEB_IDENTITY_TOKEN_FILE: join(this.#folder, name, 'good'),
        // Go's does not look at the other one before it has credentials, and Java's asks AWS where it knows no region.
        AWS_ENDPOINT_URL_STS: this.daemon.endpoint,
        AWS_REGION: 'us-east-1',
      }
    return {
      ...found,
      AWS_CONTAINER_CREDENTIALS_FULL_URI: `${own}/v1/credentials`,
      AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE: join(this.#folder, role),
    }
  }

  overTls({ name }: Client, which: 'tls' | 'mutual'): Record<string, string> {
    return this.#plain(name, `https://127.0.0.1:${this[which].port}`)
  }

  async stop(): Promise<void> {
    for (const daemon of [this.daemon, this.tls, this.mutual]) await daemon.remove()
    for (const provider of this.#providers.values()) await provider.stop()
    await rm(this.#folder, { recursive: true })
  }

  #plain(name: string, endpoint: string): Record<string, string> {
    const folder = join(this.#folder, name)
    return { ...clientEnvironment({ endpoint }), HOME: folder, SDK_NAME: name, SDK_TOKENS: folder }
  }
}

function providerOf(providers: ReadonlyMap<string, IdentityProvider>, name: string): IdentityProvider {
  const provider = providers.get(name)
  if (provider === undefined) throw new Error(`there is no provider ${name}`)
  return provider
}

async function writeTokens(
  folder: string,
  name: string,
  providers: ReadonlyMap<string, IdentityProvider>,
): Promise<void> {
  const declared = providerOf(providers, 'declared')
  const claims = { sub: subject, aud: 'sts.amazonaws.com' }
  const tokens = {
    own: await providerOf(providers, name).sign(claims),
    good: await declared.sign(claims),
    expired: await declared.sign(claims, Date.now() - 7_200_000),
    foreign: await providerOf(providers, 'forger').sign({ ...claims, iss: declared.url }),
    misdirected: await declared.sign({ ...claims, aud: 'kubernetes' }),
  }
  for (const [file, token] of Object.entries(tokens)) await writeFile(join(folder, file), token)
}

interface Ground {
  readonly folder: string
  /** Of the credentials endpoint. */
  readonly port: number
  readonly providers: ReadonlyMap<string, IdentityProvider>
}

async function startDaemon({ folder, port, providers }: Ground): Promise<Daemon> {
  const bound = {
    namespace: 'shop',
    pod: { name: 'pod-0', uid: '1' },
    serviceaccount: { name: 'pod', uid: '2' },
  }
  const pods = providerOf(providers, 'pods')
  const account = { sub: 'system:serviceaccount:shop:pod', aud: [podsAudience], 'kubernetes.io': bound }
  await writeFile(join(folder, 'pod'), await pods.sign(account))
  await writeFile(join(folder, 'app'), 'a-token-of-the-app')
  await writeFile(join(folder, 'stranger'), 'a-token-of-nobody')
  await writeFile(join(folder, 'jwks'), pods.keySet())
  await writeFile(join(folder, 's3d.yaml'), yaml({ folder, port, providers }))
  // What IAM makes of providers has no authority of its own, so the daemon trusts theirs as it does the world's.
  const trusted = join(folder, 'trusted.pem')
  await writeFile(trusted, [...providers.values()].map(({ ca }) => ca).join('\n'))
  const options = ['--config', join(folder, 's3d.yaml')]
  const daemon = await Daemon.start({ options, settings: { NODE_EXTRA_CA_CERTS: trusted } })
  const root = s3Client(daemon)
  await root.send(new CreateBucketCommand({ Bucket: 'data' }))
  for (const Key of ['blue/a', 'blue/b', 'red/a', 'host/a', 'app/a', 'pod/a', 'web/a'])
    await root.send(new PutObjectCommand({ Bucket: 'data', Key, Body: Key }))
  root.destroy()
  return daemon
}

const may = (what: string, on: string) =>
  `{Version: 2012-10-17, Statement: {Effect: Allow, Action: [${what}], Resource: '${on}'}}`
const by = (principal: string, what: string) =>
  `{Version: 2012-10-17, Statement: {Effect: Allow, Principal: {${principal}}, Action: [${what}]}}`
const byService = (host: string) => by(`Service: ${host}`, "'sts:AssumeRole', 'sts:TagSession'")

const yaml = ({ folder, port, providers }: Ground): string => {
  const { url, caFile } = providerOf(providers, 'declared')
  const name = url.slice('https://'.length)
  return `
credentials: {endpoint: 'http://127.0.0.1:${port}'}
identities:
  oidcProviders:
    - {url: '${url}', clientIds: sts.amazonaws.com, caFile: ${caFile}}
    - {url: '${providerOf(providers, 'pods').url}', clientIds: ${podsAudience}, jwksFile: ${folder}/jwks}
  policies:
    sdk: ${may("'s3:GetObject', 'sts:GetFederationToken'", '*')}
    reader: ${may("'s3:GetObject'", 'arn:aws:s3:::data/${aws:PrincipalTag/team}/*')}
    web: ${may("'s3:GetObject'", 'arn:aws:s3:::data/web/*')}
    host: ${may("'s3:GetObject'", 'arn:aws:s3:::data/host/*')}
    app: ${may("'s3:GetObject'", 'arn:aws:s3:::data/app/*')}
    pod: ${may("'s3:GetObject'", 'arn:aws:s3:::data/${aws:PrincipalTag/kubernetes-service-account}/*')}
  users:
    - {name: sdk, accessKeys: [{id: ${sdkKey.accessKeyId}, secret: ${sdkKey.secretAccessKey}}], policies: sdk}
  roles:
    - name: reader
      trust: ${by("AWS: 'arn:aws:iam::000000000000:user/sdk'", "'sts:AssumeRole', 'sts:TagSession'")}
      policies: reader
    - name: closed
      trust: ${by("AWS: 'arn:aws:iam::000000000000:role/reader'", "'sts:AssumeRole'")}
      policies: reader
    - name: web
      trust: ${by(`Federated: 'arn:aws:iam::000000000000:oidc-provider/${name}'`, "'sts:AssumeRoleWithWebIdentity'")}
      policies: web
    - {name: host, policies: host, trust: ${byService('ec2.amazonaws.com')}, callers: [{from: 127.0.0.1}]}
    - {name: app, policies: app, trust: ${byService('ecs-tasks.amazonaws.com')}, callers: [{tokenFile: ${folder}/app}]}
    - {name: pod, policies: pod, trust: ${byService(podsAudience)}, callers: [{serviceAccount: shop/pod}]}
`
}

interface Shown {
  readonly authority: Certificate
  readonly shown?: Certificate
}

async function startTls(
  settings: Readonly<Record<string, string>>,
  { authority, shown }: Shown,
): Promise<Daemon> {
  const port = await freePort()
  const endpoint = `https://127.0.0.1:${port}`
  const daemon = await Daemon.start({ port, settings: { ...settings, S3D_ENDPOINT: endpoint } })
  const httpsAgent = new Agent({ ca: authority.cert, cert: shown?.cert, key: shown?.key })
  const root = s3Client({ endpoint }, { requestHandler: { httpsAgent } })
  await root.send(new CreateBucketCommand({ Bucket: 'data' }))
  root.destroy()
  return daemon
}

/** Java's are made by its own tool, where there is Java. */
async function tlsFiles(folder: string, authority: Certificate): Promise<TlsFiles> {
  const { certFile, keyFile } = await makeCertificate(folder, 'client', authority)
  const password = 'changeit'
  const [trustStore, keyStore] = [join(folder, 'trusted.p12'), join(folder, 'client.p12')]
  const pair = ['-inkey', keyFile, '-in', certFile, '-passout', `pass:${password}`]
  await execute('openssl', ['pkcs12', '-export', '-out', keyStore, ...pair])
  const keytool = findProgram('keytool')
  const where = ['-keystore', trustStore, '-storetype', 'PKCS12', '-storepass', password]
  if (keytool !== undefined)
    await execute(keytool, [
      '-importcert',
      '-noprompt',
      '-alias',
      'ca',
      '-file',
      authority.certFile,
      ...where,
    ])
  return { caFile: authority.certFile, trustStore, certFile, keyFile, keyStore, password }
}
