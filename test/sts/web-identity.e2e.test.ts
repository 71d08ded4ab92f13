/**
 * Pods get their credentials with the token of their service account: AWS's SDKs and CLI, told by environment variables alone
 * which role, which file and where, against a real provider over HTTPS.
 */
import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, test } from 'node:test'
import { CreateBucketCommand, PutObjectCommand } from '@aws-sdk/client-s3'
import { clientEnvironment, missing, run, runWell, s3Client } from '../support/clients.ts'
import { Daemon } from '../support/daemon.ts'
import { environmentWithout } from '../support/environment.ts'
import { IdentityProvider } from '../support/identity-provider.ts'

const account = 'system:serviceaccount:shop:web'

const yaml = (idp: IdentityProvider): string => {
  const name = idp.url.slice('https://'.length)
  return `
identities:
  oidcProviders: [{url: '${idp.url}', clientIds: sts.amazonaws.com, caFile: ${idp.caFile}}]
  policies:
    own-folder: {Version: 2012-10-17, Statement: {Effect: Allow, Action: s3:GetObject, Resource: 'arn:aws:s3:::data/\${${name}:sub}/*'}}
  roles:
    - name: web
      trust:
        Version: 2012-10-17
        Statement:
          Effect: Allow
          Principal: {Federated: 'arn:aws:iam::000000000000:oidc-provider/${name}'}
          Action: sts:AssumeRoleWithWebIdentity
          Condition: {StringEquals: {'${name}:sub': '${account}', '${name}:aud': sts.amazonaws.com}}
      policies: own-folder
`
}

let folder: string
let idp: IdentityProvider
let daemon: Daemon
let env: Record<string, string>

before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 's3d-web-identity-'))
  idp = await IdentityProvider.start(folder)
  await writeFile(path.join(folder, 's3d.yaml'), yaml(idp))
  await writeFile(path.join(folder, 'token'), await idp.sign({ sub: account, aud: ['sts.amazonaws.com'] }))
  daemon = await Daemon.start({ options: ['--config', path.join(folder, 's3d.yaml')] })
  const root = s3Client(daemon)
  await root.send(new CreateBucketCommand({ Bucket: 'data' }))
  for (const owner of [account, 'another'])
    await root.send(new PutObjectCommand({ Bucket: 'data', Key: `${owner}/a`, Body: owner }))
  root.destroy()
  const { AWS_ACCESS_KEY_ID: _id, AWS_SECRET_ACCESS_KEY: _secret, ...plain } = clientEnvironment(daemon)
  env = {
    ...environmentWithout(/^AWS|^S3/),
    ...plain,
    AWS_EC2_METADATA_DISABLED: 'true',
    HOME: folder, // where the CLI remembers sessions, by the names of role and session
    AWS_ROLE_ARN: 'arn:aws:iam::000000000000:role/web',
    AWS_ROLE_SESSION_NAME: 'pod',
    AWS_WEB_IDENTITY_TOKEN_FILE: path.join(folder, 'token'),
  }
})

after(async () => {
  await daemon.remove()
  await idp.stop()
  await rm(folder, { recursive: true })
})

const sdk = JSON.stringify(import.meta.resolve('@aws-sdk/client-s3'))
const program = `
import { S3Client, GetObjectCommand } from ${sdk}
const s3 = new S3Client({ region: 'us-east-1', forcePathStyle: true, maxAttempts: 1 })
for (const owner of ['${account}', 'another']) {
  try {
    const { Body } = await s3.send(new GetObjectCommand({ Bucket: 'data', Key: owner + '/a' }))
    console.log(await Body.transformToString())
  } catch (error) { console.log(error.name + ': ' + error.message) }
}`

test('the SDK for JavaScript', async () => {
  const { stdout } = await runWell('node', ['--input-type=module', '-e', program], { env })
  const [own, other = ''] = stdout.toString().trim().split('\n')
  assert.equal(own, account)
  assert.match(
    other,
    /^AccessDenied: User: arn:aws:sts::000000000000:assumed-role\/web\/pod is not authorized/,
  )
})

test('the AWS CLI', { skip: missing('aws') }, async () => {
  const { stdout } = await runWell(
    'aws',
    ['sts', 'get-caller-identity', '--query', 'Arn', '--output', 'text'],
    { env },
  )
  assert.equal(stdout.toString().trim(), 'arn:aws:sts::000000000000:assumed-role/web/pod')
})

test('the AWS CLI with a token for somebody else', { skip: missing('aws') }, async () => {
  const token = path.join(folder, 'other-token')
  await writeFile(token, await idp.sign({ sub: account, aud: 'kubernetes' }))
  const args = ['sts', 'get-caller-identity']
  const { code, stderr } = await run('aws', args, {
    env: { ...env, AWS_ROLE_SESSION_NAME: 'other', AWS_WEB_IDENTITY_TOKEN_FILE: token },
  })
  assert.notEqual(code, 0)
  assert.match(stderr, /InvalidIdentityToken\) .*Incorrect token audience/)
})

test('no token stands in a log', () => assert.doesNotMatch(daemon.output, /eyJ/))
