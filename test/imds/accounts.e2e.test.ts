/**
 * Several accounts, each with roles of the same names: who calls gets a session of the account that its caller, or its identity
 * provider, is declared for, and of no other. AWS's SDKs ask, told by environment variables where.
 */
import assert from 'node:assert/strict'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, describe, test } from 'node:test'
import { CreateBucketCommand, PutBucketPolicyCommand, PutObjectCommand } from '@aws-sdk/client-s3'
import { clientOf } from '../support/accounts.ts'
import { clientEnvironment, noBoto3, runWell } from '../support/clients.ts'
import { Daemon, freePort, rootKey, type KeyPair } from '../support/daemon.ts'
import { environmentWithout } from '../support/environment.ts'
import { IdentityProvider } from '../support/identity-provider.ts'
import { askQuery, formOf } from '../support/query-request.ts'

const ids = { own: '000000000000', mill: '111122223333', farm: '444455556666' } as const
type Account = keyof typeof ids
const roots: Readonly<Record<Account, KeyPair>> = {
  own: rootKey,
  mill: { accessKeyId: 'MILLSACCESSKEY01', secretAccessKey: 'secret/of/mill/0123456789' },
  farm: { accessKeyId: 'FARMSACCESSKEY01', secretAccessKey: 'secret/of/farm/0123456789' },
}
const subject = 'system:serviceaccount:shop:web'

/** Policies, providers and roles of an account; `app` has a caller with a token, and reads what is called like any account. */
const members = (
  account: Account,
  { folder, idp }: Pick<Surroundings, 'folder' | 'idp'>,
  more = '',
): string => `
      policies:
        read: {Version: 2012-10-17, Statement: {Effect: Allow, Action: [s3:GetObject, s3:ListAllMyBuckets], Resource: '*'}}
      roles:
        - name: app
          trust: {Version: 2012-10-17, Statement: {Effect: Allow, Principal: {AWS: '${ids[account]}'}, Action: sts:AssumeRole}}
          policies: read
          callers: [{tokenFile: ${folder}/${account}}${more}]
        - name: pod
          trust:
            Version: 2012-10-17
            Statement:
              Effect: Allow
              Principal: {Federated: 'arn:aws:iam::${ids.mill}:oidc-provider/${idp.url.slice('https://'.length)}'}
              Action: sts:AssumeRoleWithWebIdentity
          policies: read
`
const yaml = ({ folder, idp, port }: Pick<Surroundings, 'folder' | 'idp' | 'port'>): string => `
credentials: {endpoint: 'http://127.0.0.1:${port}'}
identities:
  accounts:
    - id: '${ids.mill}'
      name: mill
      accessKeys: [{id: ${roots.mill.accessKeyId}, secret: ${roots.mill.secretAccessKey}}]
      oidcProviders: [{url: '${idp.url}', clientIds: [sts.amazonaws.com, pods.eks.amazonaws.com], caFile: ${idp.caFile}}]
${members('mill', { folder, idp }, ', {from: 127.0.0.1}, {serviceAccount: shop/web}')}
    - id: '${ids.farm}'
      name: farm
      accessKeys: [{id: ${roots.farm.accessKeyId}, secret: ${roots.farm.secretAccessKey}}]
${members('farm', { folder, idp })}
${members('own', { folder, idp }).replaceAll(/^ {4}/gm, '')}
`

interface Surroundings {
  readonly folder: string
  readonly idp: IdentityProvider
  /** Its URL ends in a slash. */
  readonly slashed: IdentityProvider
  readonly port: number
  readonly daemon: Daemon
  /** Without credentials. */
  readonly env: Readonly<Record<string, string>>
}

let all: Surroundings

before(async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 's3d-imds-'))
  const idp = await IdentityProvider.start(folder)
  await mkdir(path.join(folder, 'slashed')) // for its own certificates
  const slashed = await IdentityProvider.start(path.join(folder, 'slashed'), '/')
  const port = await freePort()
  for (const account of Object.keys(ids))
    await writeFile(path.join(folder, account), `the-token-of-the-${account}`)
  const file = path.join(folder, 's3d.yaml')
  await writeFile(file, yaml({ folder, idp, port }), { mode: 0o600 })
  const settings = { NODE_EXTRA_CA_CERTS: slashed.caFile }
  const daemon = await Daemon.start({ settings, options: ['--config', file] })
  for (const [account, key] of Object.entries(roots)) {
    const root = clientOf(daemon, key)
    await root.send(new CreateBucketCommand({ Bucket: `${account}-data` }))
    await root.send(new PutObjectCommand({ Bucket: `${account}-data`, Key: 'a', Body: account }))
    root.destroy()
  }
  const { AWS_ACCESS_KEY_ID: _, AWS_SECRET_ACCESS_KEY: __, ...plain } = clientEnvironment(daemon)
  const env = { ...environmentWithout(/^AWS|^S3/), ...plain, AWS_EC2_METADATA_DISABLED: 'true' }
  all = { folder, idp, slashed, port, daemon, env }
})

after(async () => {
  await all.daemon.remove()
  await all.idp.stop()
  await all.slashed.stop()
  await rm(all.folder, { recursive: true })
})

/** Tells which buckets it has, and what came of reading each account's. */
const javascript = `
import { S3Client, GetObjectCommand, ListBucketsCommand } from ${JSON.stringify(import.meta.resolve('@aws-sdk/client-s3'))}
const s3 = new S3Client({ region: 'us-east-1', forcePathStyle: true, maxAttempts: 1 })
console.log((await s3.send(new ListBucketsCommand({}))).Buckets.map(({ Name }) => Name).join())
for (const account of ['own', 'mill', 'farm']) {
  try {
    const { Body } = await s3.send(new GetObjectCommand({ Bucket: account + '-data', Key: 'a' }))
    console.log(await Body.transformToString())
  } catch (error) { console.log(error.name + ': ' + error.message) }
}`

async function seen(env: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const { stdout } = await runWell('node', ['--input-type=module', '-e', javascript], { env })
  return stdout.toString().trim().split('\n')
}

/** What a session of a role of that account sees. */
function assertOf(account: Account, session: string, [buckets, ...read]: readonly string[]): void {
  assert.equal(buckets, `${account}-data`)
  for (const [at, each] of (['own', 'mill', 'farm'] as const).entries()) {
    if (each === account) assert.equal(read[at], each)
    else
      assert.match(
        read[at] ?? '',
        new RegExp(
          `^AccessDenied: User: arn:aws:sts::${ids[account]}:assumed-role/${session} is not authorized`,
        ),
      )
  }
}

const asContainer = (token: string): Record<string, string> => ({
  ...all.env,
  AWS_CONTAINER_CREDENTIALS_FULL_URI: `http://127.0.0.1:${all.port}/v1/credentials`,
  AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE: path.join(all.folder, token),
})

for (const account of ['own', 'mill', 'farm'] as const)
  test(`who has the token of ${account} is in that account`, async () => {
    assertOf(account, 'app/127.0.0.1', await seen(asContainer(account)))
  })

test(
  'who comes from an address of an account is in that one, by its role’s name',
  { skip: noBoto3() },
  async () => {
    const { AWS_EC2_METADATA_DISABLED: _, ...env } = all.env
    const endpoint = `http://127.0.0.1:${all.port}`
    const script = "import boto3\nprint(boto3.client('sts').get_caller_identity()['Arn'])"
    const { stdout } = await runWell('python3', ['-c', script], {
      env: { ...env, AWS_EC2_METADATA_SERVICE_ENDPOINT: endpoint, AWS_ENDPOINT_URL: all.daemon.endpoint },
    })
    assert.equal(stdout.toString().trim(), `arn:aws:sts::${ids.mill}:assumed-role/app/127.0.0.1`)
  },
)

test('a service account is in the account whose provider vouches for it', async () => {
  const about = { namespace: 'shop', serviceaccount: { name: 'web', uid: '1' } }
  const claims = { sub: subject, aud: ['pods.eks.amazonaws.com'], 'kubernetes.io': about }
  await writeFile(path.join(all.folder, 'pod'), await all.idp.sign(claims))
  assertOf('mill', 'app/web', await seen(asContainer('pod')))
})

async function asWeb(role: string, token: string): Promise<Record<string, string>> {
  const file = path.join(all.folder, 'web-identity')
  await writeFile(file, token)
  return {
    ...all.env,
    AWS_ROLE_ARN: role,
    AWS_ROLE_SESSION_NAME: 'pod',
    AWS_WEB_IDENTITY_TOKEN_FILE: file,
  }
}
const signed = (): Promise<string> => all.idp.sign({ sub: subject, aud: ['sts.amazonaws.com'] })

describe('a token of a provider', () => {
  test('is good for a role of the account that has it', async () => {
    assertOf('mill', 'pod/pod', await seen(await asWeb(`arn:aws:iam::${ids.mill}:role/pod`, await signed())))
  })

  for (const account of ['own', 'farm'] as const)
    test(`and for none of ${account}, whatever that trusts`, async () => {
      const env = await asWeb(`arn:aws:iam::${ids[account]}:role/pod`, await signed())
      await assert.rejects(seen(env), /No OpenIDConnect provider found in your account for/)
    })

  test('that IAM has made in another account, whose URL ends in a slash', async () => {
    const done = async (form: Readonly<Record<string, string>>): Promise<void> => {
      const { status, text } = await askQuery(all.daemon, {
        service: 'iam',
        body: formOf('iam', form),
        key: roots.farm,
      })
      assert.equal(status, 200, text)
    }
    const { url } = all.slashed
    const name = url.slice('https://'.length)
    await done({ Action: 'CreateOpenIDConnectProvider', Url: url, 'ClientIDList.member.1': 's3d' })
    await done({
      Action: 'CreateRole',
      RoleName: 'job',
      AssumeRolePolicyDocument: JSON.stringify({
        Version: '2012-10-17',
        Statement: {
          Effect: 'Allow',
          Principal: { Federated: `arn:aws:iam::${ids.farm}:oidc-provider/${name}` },
          Action: 'sts:AssumeRoleWithWebIdentity',
          Condition: { StringEquals: { [`${name}:sub`]: 'someone' } },
        },
      }),
    })
    const PolicyArn = `arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess`
    await done({ Action: 'AttachRolePolicy', RoleName: 'job', PolicyArn })
    const env = await asWeb(`arn:aws:iam::${ids.farm}:role/job`, await all.slashed.sign({}))
    assertOf('farm', 'job/pod', await seen(env))
  })
})

test('another account’s data, where its bucket’s policy names the role and the role’s own policy permits it', async () => {
  const root = clientOf(all.daemon, roots.mill)
  const Policy = JSON.stringify({
    Version: '2012-10-17',
    Statement: {
      Effect: 'Allow',
      Principal: { AWS: `arn:aws:iam::${ids.farm}:role/app` },
      Action: 's3:GetObject',
      Resource: 'arn:aws:s3:::mill-data/*',
    },
  })
  await root.send(new PutBucketPolicyCommand({ Bucket: 'mill-data', Policy }))
  root.destroy()
  const [, own, mill, farm] = await seen(asContainer('farm'))
  assert.match(own ?? '', /^AccessDenied/)
  assert.deepEqual([mill, farm], ['mill', 'farm'])
})
