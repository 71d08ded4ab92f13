/**
 * What facts.ts expects of every client, by the AWS SDK for JavaScript of the folder in the first argument: `sdk.mjs HOME SERVICE`.
 * Each line that it writes is a fact for the test to judge.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Agent } from 'node:https'
import { join } from 'node:path'

const [home = '.', service = ''] = process.argv.slice(2)
const load = createRequire(join(home, 'package.json'))
const { S3, S3ServiceException } = load('@aws-sdk/client-s3')
const { IAM, IAMServiceException } = load('@aws-sdk/client-iam')
const { STS, STSServiceException } = load('@aws-sdk/client-sts')

const {
  SDK_NAME: name = '',
  SDK_ISSUER: issuer,
  SDK_TOKENS: tokens,
  SDK_CERTIFICATE: certificate,
} = process.env
const account = 'arn:aws:iam::000000000000:'
const Bucket = 'data'
const object = `${name}/a`

/** @param keys as IAM and STS give them; those of the environment where there are none */
function client(Client, keys) {
  const config = { region: 'us-east-1', maxAttempts: 1 }
  if (keys !== undefined) {
    const { AccessKeyId: accessKeyId, SecretAccessKey: secretAccessKey, SessionToken: sessionToken } = keys
    config.credentials = { accessKeyId, secretAccessKey, sessionToken }
  }
  if (Client === S3) config.forcePathStyle = true
  if (certificate !== undefined) {
    const key = readFileSync(process.env['SDK_CERTIFICATE_KEY'] ?? '')
    config.requestHandler = { httpsAgent: new Agent({ cert: readFileSync(certificate), key }) }
  }
  return new Client(config)
}

/** Writes what a call gives, or as what the SDK throws the refusal. */
async function say(fact, call) {
  let said
  try {
    said = await call()
  } catch (error) {
    const isRefusal = [S3ServiceException, IAMServiceException, STSServiceException].some(
      of => error instanceof of,
    )
    if (!isRefusal) throw error
    said = `${error.Code ?? error.Error?.Code} as ${error.constructor.name}`
  }
  console.log(`${fact}: ${said}`)
}

function document(statement) {
  return JSON.stringify({ Version: '2012-10-17', Statement: [statement] })
}

function policy(Effect, Action, resource) {
  return document({ Effect, Action, Resource: `arn:aws:s3:::${Bucket}/${resource}` })
}

function trust(Action, Principal) {
  return document({ Effect: 'Allow', Action, Principal })
}

async function write(s3, Key = object) {
  await s3.putObject({ Bucket, Key, Body: Key })
  return 'written'
}

async function read(s3, Key = object) {
  const { Body } = await s3.getObject({ Bucket, Key })
  return Body.transformToString()
}

function token(of) {
  return readFileSync(join(tokens ?? '', of), 'utf8')
}

async function identity(keys) {
  return (await client(STS, keys).getCallerIdentity({})).Arn
}

const role = of => `${account}role/${of}`

async function ofIam() {
  const iam = client(IAM)
  const UserName = name
  await say('a user', async () => (await iam.createUser({ UserName, Path: '/sdks/' })).User.Arn)
  await say('the same again', () => iam.createUser({ UserName }))
  await say('a role that nobody made', () => iam.getRole({ RoleName: 'nobody' }))
  const none = { PolicyName: `${name}-none`, PolicyDocument: 'no policy' }
  await say('a policy that is none', () => iam.createPolicy(none))
  const { AccessKey: key } = await iam.createAccessKey({ UserName })
  const s3 = client(S3, key)
  await say('its key', () => identity(key))
  await policies(iam, s3)
  const of = { UserName, AccessKeyId: key.AccessKeyId }
  await iam.updateAccessKey({ ...of, Status: 'Inactive' })
  await say('switched off it reads', () => read(s3))
  await iam.updateAccessKey({ ...of, Status: 'Active' })
  await say('switched on it reads', () => read(s3))
  const { AccessKeyLastUsed } = await iam.getAccessKeyLastUsed({ AccessKeyId: key.AccessKeyId })
  await say('last used for', () => AccessKeyLastUsed.ServiceName)
  await roles(iam, key)
  await say('a user who has a key is deleted', () => iam.deleteUser({ UserName }))
  await iam.deleteAccessKey(of)
  await say('without its key it reads', () => read(s3))
  await tidy(iam)
  await say('the user in the end', () => iam.getUser({ UserName }))
}

async function policies(iam, s3) {
  const [UserName, GroupName] = [name, `${name}-writers`]
  await say('a key that may nothing writes', () => write(s3))
  const PolicyDocument = policy('Allow', 's3:PutObject', `${name}/*`)
  const { Policy } = await iam.createPolicy({ PolicyName: `${name}-writes`, PolicyDocument })
  const PolicyArn = Policy.Arn
  await iam.createGroup({ GroupName })
  await iam.attachGroupPolicy({ GroupName, PolicyArn })
  await iam.addUserToGroup({ GroupName, UserName })
  await say('in a group it writes', () => write(s3))
  const { Groups } = await iam.listGroupsForUser({ UserName })
  await say('its groups', () => Groups.map(each => each.GroupName).join())
  await say('and reads', () => read(s3))
  const reads = { PolicyName: 'reads', PolicyDocument: policy('Allow', 's3:GetObject', `${name}/*`) }
  await iam.putUserPolicy({ UserName, ...reads })
  await say('with a policy of its own it reads', () => read(s3))
  const { EvaluationResults } = await iam.simulatePrincipalPolicy({
    PolicySourceArn: `${account}user/sdks/${name}`,
    ActionNames: ['s3:GetObject', 's3:DeleteObject'],
    ResourceArns: [`arn:aws:s3:::${Bucket}/${object}`],
  })
  await say('as simulated', () => EvaluationResults.map(each => each.EvalDecision).join())
  const denies = policy('Deny', 's3:PutObject', '*')
  await iam.createPolicyVersion({ PolicyArn, PolicyDocument: denies, SetAsDefault: true })
  await say('under a version that denies it writes', () => write(s3))
  await iam.setDefaultPolicyVersion({ PolicyArn, VersionId: 'v1' })
  await iam.deletePolicyVersion({ PolicyArn, VersionId: 'v2' })
  await say('under the first again', () => write(s3))
}

async function roles(iam, key) {
  const [RoleName, web] = [`${name}-acting`, `${name}-web`]
  const byUser = trust('sts:AssumeRole', { AWS: `${account}user/sdks/${name}` })
  const Tags = [{ Key: 'team', Value: 'blue' }]
  await iam.createRole({ RoleName, AssumeRolePolicyDocument: byUser, Tags })
  const reads = { PolicyName: 'reads', PolicyDocument: policy('Allow', 's3:GetObject', `${name}/*`) }
  await iam.putRolePolicy({ RoleName, ...reads })
  const listed = await iam.listRoleTags({ RoleName })
  await say('tags of a role', () => listed.Tags.map(each => `${each.Key}=${each.Value}`).join())
  const assume = { RoleArn: role(RoleName), RoleSessionName: name }
  const { AssumedRoleUser, Credentials } = await client(STS, key).assumeRole(assume)
  await say('the role', () => AssumedRoleUser.Arn)
  await say('the role reads', () => read(client(S3, Credentials)))
  const made = await iam.createOpenIDConnectProvider({ Url: issuer, ClientIDList: ['sts.amazonaws.com'] })
  const { OpenIDConnectProviderArn } = made
  const byToken = trust('sts:AssumeRoleWithWebIdentity', { Federated: OpenIDConnectProviderArn })
  await iam.createRole({ RoleName: web, AssumeRolePolicyDocument: byToken })
  const exchange = async () => {
    const asked = { RoleArn: role(web), RoleSessionName: name, WebIdentityToken: token('own') }
    return (await client(STS).assumeRoleWithWebIdentity(asked)).AssumedRoleUser.Arn
  }
  await say('a token of a provider', exchange)
  await iam.deleteOpenIDConnectProvider({ OpenIDConnectProviderArn })
  await say('when the provider is gone', exchange)
}

async function tidy(iam) {
  const [UserName, GroupName, RoleName] = [name, `${name}-writers`, `${name}-acting`]
  const PolicyArn = `${account}policy/${name}-writes`
  await iam.removeUserFromGroup({ GroupName, UserName })
  await iam.detachGroupPolicy({ GroupName, PolicyArn })
  await iam.deleteGroup({ GroupName })
  await iam.deletePolicy({ PolicyArn })
  await iam.deleteUserPolicy({ UserName, PolicyName: 'reads' })
  await iam.deleteUser({ UserName })
  await iam.deleteRolePolicy({ RoleName, PolicyName: 'reads' })
  await iam.deleteRole({ RoleName })
  await iam.deleteRole({ RoleName: `${name}-web` })
}

async function ofSts() {
  const sts = client(STS)
  await say('who', () => identity())
  const asked = { RoleArn: role('reader'), RoleSessionName: name, Tags: [{ Key: 'team', Value: 'blue' }] }
  const assumed = await sts.assumeRole(asked)
  await say('a role', () => assumed.AssumedRoleUser.Arn)
  const tagged = assumed.Credentials
  await say('what its tag lets it read', () => read(client(S3, tagged), 'blue/a'))
  await say('what its tag does not', () => read(client(S3, tagged), 'red/a'))
  const bound = await sts.assumeRole({ ...asked, Policy: policy('Allow', 's3:GetObject', 'blue/b') })
  await say('what its policy lets it read', () => read(client(S3, bound.Credentials), 'blue/b'))
  await say('what its policy does not', () => read(client(S3, bound.Credentials), 'blue/a'))
  const { Credentials: session } = await sts.getSessionToken({})
  await say('a session', () => identity(session))
  await say('a session reads', () => read(client(S3, session), 'red/a'))
  await say('a session asks IAM', () => client(IAM, session).listUsers({}))
  const mixed = { ...session, SessionToken: tagged.SessionToken }
  await say("its key with another's token", () => read(client(S3, mixed), 'red/a'))
  const vouched = { Name: name, Policy: policy('Allow', 's3:GetObject', 'red/*') }
  const { Credentials: guest } = await sts.getFederationToken(vouched)
  await say('a guest', () => identity(guest))
  await say('a guest reads', () => read(client(S3, guest), 'red/a'))
  await say('a guest reads what it may not', () => read(client(S3, guest), 'blue/a'))
  await exchanges(sts)
  const closed = { RoleArn: role('closed'), RoleSessionName: name }
  await say('a role that trusts others', () => sts.assumeRole(closed))
  await say('a policy that is none', () => sts.assumeRole({ ...asked, Policy: 'no policy' }))
  const nobody = { AccessKeyId: 'AKIANOBODYHASTHIS', SecretAccessKey: 'secret' }
  await say('a key that nobody has', () => identity(nobody))
}

async function exchanges(sts) {
  const exchange = of => {
    const asked = { RoleArn: role('web'), RoleSessionName: name, WebIdentityToken: token(of) }
    return sts.assumeRoleWithWebIdentity(asked)
  }
  const exchanged = await exchange('good')
  await say('a token', () => exchanged.AssumedRoleUser.Arn)
  await say('whose', () => exchanged.SubjectFromWebIdentityToken)
  await say('a token reads', () => read(client(S3, exchanged.Credentials), 'web/a'))
  for (const of of ['expired', 'foreign', 'misdirected'])
    await say(`a token that is ${of}`, () => exchange(of))
}

async function ofTls() {
  const [s3, iam, sts] = [client(S3), client(IAM), client(STS)]
  await say('S3 writes', () => write(s3))
  await say('S3 reads', () => read(s3))
  await say('S3 refuses', () => s3.listObjectsV2({ Bucket: 'no-such-bucket' }))
  await say('IAM', async () => (await iam.getUser({})).User.Arn)
  await say('IAM refuses', () => iam.getRole({ RoleName: 'nobody' }))
  await say('STS', () => identity())
  await say('STS refuses', () => sts.assumeRole({ RoleArn: role('nobody'), RoleSessionName: name }))
}

/** With what the SDK finds by itself. */
async function ofCredentials() {
  await say('who', () => identity())
  for (const of of ['host', 'app', 'pod', 'web']) await say(`reads ${of}`, () => read(client(S3), `${of}/a`))
}

await { iam: ofIam, sts: ofSts, tls: ofTls, credentials: ofCredentials }[service]?.()
