/**
 * AWS's SDKs in four languages get credentials from the daemon beside them with nothing set but the variable that says where,
 * as on an instance and as in a container: each tells STS who it is, and reads what its role may and no more. They are installed
 * as in the zoo; one that can't be is skipped with the reason, except where `TEST_CLIENTS=required` and its language is there.
 */
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { CreateBucketCommand, PutObjectCommand } from '@aws-sdk/client-s3'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import { findProgram, s3Client } from '../support/clients.ts'
import { Daemon, freePort } from '../support/daemon.ts'
import { environmentWithout } from '../support/environment.ts'

interface Sdk {
  readonly name: string
  /** Programs that the machine has to have. */
  readonly needs: readonly string[]
  /** A script of the zoo's, and its arguments after the folder to install into. */
  readonly install: readonly [script: string, ...args: string[]]
  readonly command: (home: string) => readonly [program: string, ...args: string[]]
}

const source = fileURLToPath(new URL('clients/', import.meta.url))
const zoo = fileURLToPath(new URL('../zoo/', import.meta.url))
const homes = fileURLToPath(new URL('../../build/credentials/', import.meta.url))
const goModules = ['service/s3@v1.114.10', 'service/sts@v1.52.0', 'config@v1.33.18']

const sdks: readonly Sdk[] = [
  {
    name: 'javascript',
    needs: [],
    install: ['javascript/install.sh', '@aws-sdk/client-s3@3.1175.0', '@aws-sdk/client-sts@3.1174.0'],
    command: home => [process.execPath, source + 'credentials.mjs', home],
  },
  {
    name: 'python',
    needs: ['python3'],
    install: ['python/install.sh', 'boto3==1.44.5'],
    command: home => [home + '/bin/python3', source + 'credentials.py'],
  },
  {
    name: 'go',
    needs: ['go'],
    install: ['go/install.sh', ...goModules.map(module => 'github.com/aws/aws-sdk-go-v2/' + module)],
    command: home => [home + '/sdk'],
  },
  {
    name: 'java',
    needs: ['mvn', 'javac', 'java'],
    install: ['java/install.sh', '2.57.8'],
    command: home => ['java', '-cp', `${home}/classes:${home}/jars/*`, 'Credentials'],
  },
]

/** An identity provider of a cluster; where its keys lie. */
const issuer = 'https://kubernetes.default.svc'

const yaml = (folder: string, port: number): string => `
credentials: {endpoint: 'http://127.0.0.1:${port}'}
identities:
  oidcProviders: [{url: '${issuer}', clientIds: pods.eks.amazonaws.com, jwksFile: ${folder}/jwks}]
  policies:
    pod: {Version: 2012-10-17, Statement: {Effect: Allow, Action: s3:GetObject, Resource: 'arn:aws:s3:::data/\${aws:PrincipalTag/kubernetes-service-account}/*'}}
    host: {Version: 2012-10-17, Statement: {Effect: Allow, Action: s3:GetObject, Resource: 'arn:aws:s3:::data/host/*'}}
    app: {Version: 2012-10-17, Statement: {Effect: Allow, Action: s3:GetObject, Resource: 'arn:aws:s3:::data/app/*'}}
  roles:
    - name: host
      trust: {Version: 2012-10-17, Statement: {Effect: Allow, Principal: {Service: ec2.amazonaws.com}, Action: sts:AssumeRole}}
      policies: host
      callers: [{from: 127.0.0.1}]
    - name: app
      trust: {Version: 2012-10-17, Statement: {Effect: Allow, Principal: {Service: ecs-tasks.amazonaws.com}, Action: sts:AssumeRole}}
      policies: app
      callers: [{tokenFile: ${folder}/token}]
    - name: pod
      trust: {Version: 2012-10-17, Statement: {Effect: Allow, Principal: {Service: pods.eks.amazonaws.com}, Action: ['sts:AssumeRole', 'sts:TagSession']}}
      policies: pod
      callers: [{serviceAccount: shop/pod}]
`

const roles = ['host', 'app', 'pod'] as const
type Role = (typeof roles)[number]

const keys = roles.map(role => `${role}/a`)

let folder: string
let daemon: Daemon
let ways: Record<Role, Record<string, string>>

before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 's3d-sdks-'))
  const port = await freePort()
  await writeFile(path.join(folder, 'token'), 'a-token-of-the-app')
  await writeServiceAccount(folder)
  await writeFile(path.join(folder, 's3d.yaml'), yaml(folder, port))
  daemon = await Daemon.start({ options: ['--config', path.join(folder, 's3d.yaml')] })
  const root = s3Client(daemon)
  await root.send(new CreateBucketCommand({ Bucket: 'data' }))
  for (const Key of keys) await root.send(new PutObjectCommand({ Bucket: 'data', Key, Body: Key }))
  root.destroy()
  ways = {
    host: { AWS_EC2_METADATA_SERVICE_ENDPOINT: `http://127.0.0.1:${port}` },
    app: {
      AWS_CONTAINER_CREDENTIALS_FULL_URI: `http://127.0.0.1:${port}/v1/credentials`,
      AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE: path.join(folder, 'token'),
    },
    pod: {
      AWS_CONTAINER_CREDENTIALS_FULL_URI: `http://127.0.0.1:${port}/v1/credentials`,
      AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE: path.join(folder, 'service-account'),
    },
  }
})

after(async () => {
  await daemon.remove()
  await rm(folder, { recursive: true })
})

/** A token as Kubernetes projects it into a pod, and the keys of who made it. */
async function writeServiceAccount(to: string): Promise<void> {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true })
  const jwk = { ...(await exportJWK(publicKey)), kid: 'k', alg: 'RS256', use: 'sig' }
  await writeFile(path.join(to, 'jwks'), JSON.stringify({ keys: [jwk] }))
  const bound = {
    namespace: 'shop',
    pod: { name: 'pod-0', uid: '1' },
    serviceaccount: { name: 'pod', uid: '2' },
  }
  const token = await new SignJWT({ 'kubernetes.io': bound })
    .setProtectedHeader({ alg: 'RS256', kid: 'k' })
    .setIssuer(issuer)
    .setSubject('system:serviceaccount:shop:pod')
    .setAudience(['pods.eks.amazonaws.com'])
    .setIssuedAt()
    .setExpirationTime('1h')
    .sign(privateKey)
  await writeFile(path.join(to, 'service-account'), token)
}

/** @returns the lines it wrote, `undefined` where it failed, and all that it said */
async function run(
  [program, ...args]: readonly [program: string, ...args: string[]],
  env: Record<string, string>,
): Promise<{ readonly lines: readonly string[] | undefined; readonly output: string }> {
  const child = spawn(program, args, { env, stdio: ['ignore', 'pipe', 'pipe'] })
  let [out, all] = ['', '']
  child.stdout.on('data', (chunk: Buffer) => ((out += chunk.toString()), (all += chunk.toString())))
  child.stderr.on('data', (chunk: Buffer) => (all += chunk.toString()))
  const failed = once(child, 'error').then(([error]) => String(error))
  const ended = await Promise.race([once(child, 'close'), failed])
  if (typeof ended === 'string') return { lines: undefined, output: ended }
  return { lines: ended[0] === 0 ? out.trim().split('\n') : undefined, output: all }
}

const plain = environmentWithout(/^(AWS|S3D?)_|^REQUESTS_CA_BUNDLE$/)

for (const { name, needs, install, command } of sdks) {
  const lacking = needs.filter(each => findProgram(each) === undefined)
  describe(name, { skip: lacking.length > 0 && `${lacking.join(', ')} is missing` }, () => {
    const [script, ...packages] = install
    let reason: string | undefined
    before(async () => {
      const env = { ...plain, SOURCE: source }
      const { lines, output } = await run(['bash', zoo + script, homes + name, ...packages], env)
      if (lines === undefined) reason = `it could not be installed: ${output.trim().slice(-500)}`
    })
    for (const role of roles) {
      test(`is the role ${role}, and no other`, async context => {
        if (reason !== undefined && process.env['TEST_CLIENTS'] !== 'required') {
          context.skip(reason)
          return
        }
        assert.equal(reason, undefined)
        const env = { ...plain, AWS_ENDPOINT_URL: daemon.endpoint, HOME: folder, ...ways[role] }
        const [program, ...args] = command(homes + name)
        const { lines, output } = await run([program, ...args, ...keys], env)
        const [arn, ...read] = lines ?? assert.fail(output)
        const session = role === 'pod' ? 'pod-0' : '127.0.0.1'
        assert.equal(arn, `arn:aws:sts::000000000000:assumed-role/${role}/${session}`)
        for (const [at, key] of keys.entries())
          if (key === `${role}/a`) assert.equal(read[at], key)
          else
            assert.match(read[at] ?? '', /^AccessDenied: User: .* is not authorized to perform: s3:GetObject/)
      })
    }
  })
}
