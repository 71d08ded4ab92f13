/**
 * Roles as real clients assume them: `aws` and the SDK for JavaScript by a profile that names a role, boto3 by hand. What
 * they do then is what the role's policies and the session's permit, and no more.
 */
import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import {
  CreateBucketCommand,
  GetObjectCommand,
  PutObjectCommand,
  S3ServiceException,
} from '@aws-sdk/client-s3'
import { fromIni } from '@aws-sdk/credential-provider-ini'
import { clientEnvironment, missing, noBoto3, run, runWell, s3Client } from '../support/clients.ts'
import { Daemon, type KeyPair } from '../support/daemon.ts'

const ann: KeyPair = { accessKeyId: 'ANNSACCESSKEY0001', secretAccessKey: 'secret/of/ann/0123456789' }
const role = 'arn:aws:iam::000000000000:role/reader'

const yaml = `
identities:
  policies:
    read: {Version: 2012-10-17, Statement: {Effect: Allow, Action: 's3:GetObject', Resource: 'arn:aws:s3:::data/*'}}
  roles:
    - name: reader
      trust:
        Version: 2012-10-17
        Statement: {Effect: Allow, Principal: {AWS: 'arn:aws:iam::000000000000:user/ann'}, Action: 'sts:AssumeRole'}
      policies: [read]
  users:
    - name: ann
      accessKeys: [{id: ${ann.accessKeyId}, secret: ${ann.secretAccessKey}}]
`

const profiles = `
[profile reader]
role_arn = ${role}
role_session_name = night
source_profile = ann
region = us-east-1

[profile ann]
region = us-east-1
aws_access_key_id = ${ann.accessKeyId}
aws_secret_access_key = ${ann.secretAccessKey}
`

/** Assumes the role with a policy for one object, and reads that and another. */
const boto3Program = `
import boto3, json
from botocore.config import Config
from botocore.exceptions import ClientError
policy = {"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::data/k"}}
sts = boto3.client("sts", config=Config(parameter_validation=False))
made = sts.assume_role(RoleArn="${role}", RoleSessionName="boto3", Policy=json.dumps(policy))["Credentials"]
keys = {"aws_access_key_id": made["AccessKeyId"], "aws_secret_access_key": made["SecretAccessKey"], "aws_session_token": made["SessionToken"]}
print(boto3.client("sts", **keys).get_caller_identity()["Arn"])
s3 = boto3.client("s3", **keys)
print(s3.get_object(Bucket="data", Key="k")["Body"].read().decode())
for call in (lambda: s3.get_object(Bucket="data", Key="other"), lambda: sts.assume_role(RoleArn="${role}x", RoleSessionName="boto3"), lambda: sts.get_session_token(DurationSeconds=1)):
    try:
        call()
    except ClientError as error:
        print(error.response["Error"]["Code"], error.response["ResponseMetadata"]["HTTPStatusCode"])
`

describe('a role', () => {
  let daemon: Daemon
  let folder: string
  let env: Record<string, string>

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 's3d-roles-'))
    await writeFile(join(folder, 's3d.yaml'), yaml)
    await writeFile(join(folder, 'profiles'), profiles)
    daemon = await Daemon.start({ options: ['--config', join(folder, 's3d.yaml')] })
    const root = s3Client(daemon)
    await root.send(new CreateBucketCommand({ Bucket: 'data' }))
    for (const Key of ['k', 'other'])
      await root.send(new PutObjectCommand({ Bucket: 'data', Key, Body: 'content' }))
    root.destroy()
    const { AWS_ACCESS_KEY_ID: _, AWS_SECRET_ACCESS_KEY: __, ...others } = clientEnvironment(daemon)
    // `aws` keeps the credentials of roles below HOME.
    env = { ...others, HOME: folder, AWS_CONFIG_FILE: join(folder, 'profiles') }
  })
  after(async () => {
    await daemon.remove()
    await rm(folder, { recursive: true })
  })

  test('of a profile, by the SDK for JavaScript', async () => {
    const credentials = fromIni({
      profile: 'reader',
      configFilepath: join(folder, 'profiles'),
      filepath: '/dev/null',
      clientConfig: { endpoint: daemon.endpoint, region: 'us-east-1' },
    })
    const client = s3Client(daemon, { credentials })
    const { Body } = await client.send(new GetObjectCommand({ Bucket: 'data', Key: 'k' }))
    assert.equal(await Body?.transformToString(), 'content')
    const arn = 'arn:aws:sts::000000000000:assumed-role/reader/night'
    await assert.rejects(
      client.send(new PutObjectCommand({ Bucket: 'data', Key: 'k', Body: 'x' })),
      (error: S3ServiceException) =>
        error.name === 'AccessDenied' &&
        error.message.includes(`User: ${arn} is not authorized to perform: s3:PutObject`),
    )
    client.destroy()
  })

  test('of a profile, by aws', { skip: missing('aws') }, async () => {
    const aws = (...args: string[]) => runWell('aws', ['--profile', 'reader', ...args], { env })
    assert.equal((await aws('s3', 'cp', 's3://data/k', '-')).stdout.toString(), 'content')
    const { Arn } = JSON.parse(
      (await aws('sts', 'get-caller-identity', '--output', 'json')).stdout.toString(),
    ) as {
      readonly Arn: string
    } // as aws writes it
    assert.equal(Arn, 'arn:aws:sts::000000000000:assumed-role/reader/night')
    const refused = await run('aws', ['--profile', 'reader', 's3', 'rm', 's3://data/k'], { env })
    assert.match(refused.stderr, /\(AccessDenied\)/)
  })

  test('with a policy of the session, by boto3', { skip: noBoto3() }, async () => {
    const keys = { AWS_ACCESS_KEY_ID: ann.accessKeyId, AWS_SECRET_ACCESS_KEY: ann.secretAccessKey }
    const { stdout } = await runWell('python3', ['-c', boto3Program], { env: { ...env, ...keys } })
    assert.deepEqual(stdout.toString().trim().split('\n'), [
      'arn:aws:sts::000000000000:assumed-role/reader/boto3',
      'content',
      'AccessDenied 403',
      'AccessDenied 403',
      'ValidationError 400',
    ])
  })
})
