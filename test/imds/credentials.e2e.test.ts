/**
 * Applications that know no key get credentials from the daemon beside them, with nothing set but the variable that says
 * where: AWS's SDKs as on an instance and as in a container, each with its own role and no other's.
 */
import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, describe, test } from 'node:test'
import { CreateBucketCommand, PutObjectCommand } from '@aws-sdk/client-s3'
import { clientEnvironment, missing, run, runWell, s3Client } from '../support/clients.ts'
import { Daemon, freePort } from '../support/daemon.ts'
import { environmentWithout } from '../support/environment.ts'

const yaml = (folder: string, port: number): string => `
credentials: {endpoint: 'http://127.0.0.1:${port}'}
identities:
  policies:
    read: {Version: 2012-10-17, Statement: {Effect: Allow, Action: s3:GetObject, Resource: 'arn:aws:s3:::data/host/*'}}
    write: {Version: 2012-10-17, Statement: {Effect: Allow, Action: [s3:GetObject, s3:PutObject], Resource: 'arn:aws:s3:::data/app/*'}}
  roles:
    - name: host
      trust: {Version: 2012-10-17, Statement: {Effect: Allow, Principal: {Service: ec2.amazonaws.com}, Action: sts:AssumeRole}}
      policies: read
      callers: [{from: 127.0.0.1}]
    - name: app
      trust: {Version: 2012-10-17, Statement: {Effect: Allow, Principal: {Service: ecs-tasks.amazonaws.com}, Action: sts:AssumeRole}}
      policies: write
      callers: [{tokenFile: ${folder}/token}]
`

let folder: string
let daemon: Daemon
let environments: Record<'host' | 'app', Record<string, string>>

before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 's3d-imds-'))
  const port = await freePort()
  await writeFile(path.join(folder, 'token'), 'a-token-of-the-app')
  await writeFile(path.join(folder, 's3d.yaml'), yaml(folder, port))
  daemon = await Daemon.start({ options: ['--config', path.join(folder, 's3d.yaml')] })
  const root = s3Client(daemon)
  await root.send(new CreateBucketCommand({ Bucket: 'data' }))
  for (const Key of ['host/a', 'app/a'])
    await root.send(new PutObjectCommand({ Bucket: 'data', Key, Body: Key }))
  root.destroy()
  const {
    AWS_ACCESS_KEY_ID: _id,
    AWS_SECRET_ACCESS_KEY: _secret,
    AWS_EC2_METADATA_DISABLED: _off,
    ...plain
  } = clientEnvironment(daemon)
  environments = {
    host: { ...plain, AWS_EC2_METADATA_SERVICE_ENDPOINT: `http://127.0.0.1:${port}` },
    app: {
      ...plain,
      AWS_EC2_METADATA_DISABLED: 'true',
      AWS_CONTAINER_CREDENTIALS_FULL_URI: `http://127.0.0.1:${port}/v1/credentials`,
      AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE: path.join(folder, 'token'),
    },
  }
})

after(async () => {
  await daemon.remove()
  await rm(folder, { recursive: true })
})

/** Reads two objects, and tells what came of it. */
const programs = {
  javascript: {
    name: 'node',
    args: [
      '--input-type=module',
      '-e',
      `import { S3Client, GetObjectCommand } from ${JSON.stringify(import.meta.resolve('@aws-sdk/client-s3'))}
       const s3 = new S3Client({ region: 'us-east-1', forcePathStyle: true, maxAttempts: 1 })
       for (const Key of ['host/a', 'app/a']) {
         try {
           const { Body } = await s3.send(new GetObjectCommand({ Bucket: 'data', Key }))
           console.log(await Body.transformToString())
         } catch (error) { console.log(error.name + ': ' + error.message) }
       }`,
    ],
  },
  boto3: {
    name: 'python3',
    args: [
      '-c',
      `import boto3, botocore.exceptions
s3 = boto3.client('s3')
for key in ['host/a', 'app/a']:
    try:
        print(s3.get_object(Bucket='data', Key=key)['Body'].read().decode())
    except botocore.exceptions.ClientError as error:
        print(error.response['Error']['Code'] + ': ' + error.response['Error']['Message'])`,
    ],
  },
} as const

for (const [client, { name, args }] of Object.entries(programs)) {
  describe(client, () => {
    const skip = client === 'boto3' ? missing('aws') : false
    for (const role of ['host', 'app'] as const) {
      test(`acts as the role ${role}, and as no other`, { skip }, async () => {
        const env = { ...environmentWithout(/^AWS|^S3/), ...environments[role] }
        const { stdout } = await runWell(name, args, { env })
        const other = role === 'host' ? 'app' : 'host'
        const refusal = new RegExp(
          `^AccessDenied: User: arn:aws:sts::000000000000:assumed-role/${role}/127.0.0.1 is not authorized to perform: ` +
            `s3:GetObject on resource: "arn:aws:s3:::data/${other}/a" because no identity-based policy allows the s3:GetObject action$`,
        )
        const [first = '', second = ''] = stdout.toString().trim().split('\n')
        const [allowed, denied] = role === 'host' ? [first, second] : [second, first]
        assert.equal(allowed, `${role}/a`)
        assert.match(denied, refusal)
      })
    }
  })
}

describe('aws', { skip: missing('aws') }, () => {
  test('copies with credentials of the container, and not where it may not', async () => {
    const env = environments.app
    await runWell('aws', ['s3', 'cp', path.join(folder, 'token'), 's3://data/app/copy'], { env })
    const refused = await run('aws', ['s3', 'cp', path.join(folder, 'token'), 's3://data/host/copy'], { env })
    assert.equal(refused.code, 1)
    assert.match(refused.stderr, /AccessDenied.*s3:PutObject/)
  })
})

test('what a session holds stands in no log', () => {
  assert.doesNotMatch(daemon.output, /ASIA|a-token-of-the-app/)
})
