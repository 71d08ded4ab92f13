/**
 * IAM and STS of a daemon that asks an OPA server, played by the test: what the server is told of an action, that nothing is done
 * which it does not allow, and that it is asked last.
 */
import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, beforeEach, describe, test } from 'node:test'
import { clientEnvironment, noBoto3, run } from '../support/clients.ts'
import { Daemon, rootKey, type KeyPair } from '../support/daemon.ts'
import { answered, FakeOpa, type Input } from '../support/fake-opa.ts'
import { IdentityProvider } from '../support/identity-provider.ts'
import { askQuery, formOf, type QueryAnswer } from '../support/query-request.ts'

const account = '000000000000'
const arn = (rest: string): string => `arn:aws:iam::${account}:${rest}`
const ann: KeyPair = { accessKeyId: 'ANNSACCESSKEY0001', secretAccessKey: 'secret/of/ann/0123456789' }
const ben: KeyPair = { accessKeyId: 'BENSACCESSKEY0001', secretAccessKey: 'secret/of/ben/0123456789' }

const yaml = (idp: IdentityProvider): string => `
identities:
  oidcProviders: [{url: '${idp.url}', clientIds: s3d, caFile: ${idp.caFile}}]
  policies:
    all: {Version: 2012-10-17, Statement: {Effect: Allow, Action: '*', Resource: '*'}}
  users:
    - {name: ann, accessKeys: [{id: ${ann.accessKeyId}, secret: ${ann.secretAccessKey}}], policies: all}
    - {name: ben, accessKeys: [{id: ${ben.accessKeyId}, secret: ${ben.secretAccessKey}}]}
  roles:
    - name: web
      trust:
        Version: 2012-10-17
        Statement:
          - {Effect: Allow, Principal: {AWS: '${arn('user/ann')}'}, Action: ['sts:AssumeRole', 'sts:TagSession']}
          - Effect: Allow
            Principal: {Federated: '${arn(`oidc-provider/${idp.url.slice('https://'.length)}`)}'}
            Action: sts:AssumeRoleWithWebIdentity
      policies: all
`

let folder: string
let opa: FakeOpa
let idp: IdentityProvider
let daemon: Daemon
let alone: Daemon
/** What the policy says to be true of a question. */
let allows: (input: Input) => unknown

before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 's3d-opa-'))
  idp = await IdentityProvider.start(folder)
  opa = await FakeOpa.start()
  opa.answer = (input, response) => answered(response, allows(input))
  const file = path.join(folder, 's3d.yaml')
  await writeFile(file, yaml(idp), { mode: 0o600 })
  const settings = { S3D_OPA_URL: opa.address, S3D_OPA_CACHE_AGE: '0s' }
  const options = ['--config', file]
  daemon = await Daemon.start({ settings, options })
  alone = await Daemon.start({ settings: { ...settings, S3D_OPA_DECIDES: 'alone' }, options })
})
beforeEach(() => {
  allows = () => true
  opa.taken()
})
after(async () => {
  await daemon.remove()
  await alone.remove()
  await idp.stop()
  await opa.close()
  await rm(folder, { recursive: true })
})

type Form = Readonly<Record<string, string>>

function ask(service: 'iam' | 'sts', form: Form, key: KeyPair = rootKey): Promise<QueryAnswer> {
  return askQuery(daemon, { service, body: formOf(service, form), key })
}

/** Status, code and message; or the status alone. */
async function outcome(answering: Promise<Pick<QueryAnswer, 'status' | 'text'>>): Promise<string> {
  const { status, text } = await answering
  const [, code, message] = /<Code>(\w+)<\/Code>\s*(?:<Message>([^<]*))?/.exec(text) ?? []
  return code === undefined ? String(status) : `${status} ${code}: ${message}`
}

const createUser = (UserName: string): Form => ({ Action: 'CreateUser', UserName })
const assume: Form = { Action: 'AssumeRole', RoleArn: arn('role/web'), RoleSessionName: 'night' }
const actions = (): string[] => opa.taken().map(({ action, resource }) => `${action} ${resource}`)

test('the question about a user who is to be made', async () => {
  const form = {
    ...createUser('cyd'),
    Path: '/team/',
    'Tags.member.1.Key': 'team',
    'Tags.member.1.Value': 'red',
  }
  assert.equal(await outcome(ask('iam', form)), '200')
  const [input, tagging, ...more] = opa.taken()
  assert.deepEqual(more, [])
  assert.equal(tagging?.action, 'iam:TagUser')
  assert.ok(input !== undefined)
  const { time, requestId, ...rest } = input
  assert.deepEqual(rest, {
    version: 1,
    service: 'iam',
    identity: {
      kind: 'root',
      account,
      arn: arn('root'),
      userid: account,
      accessKeyId: rootKey.accessKeyId,
    },
    action: 'iam:CreateUser',
    resource: arn('user/team/cyd'),
    operation: 'CreateUser',
    bucket: '',
    key: '',
    request: { parameters: { UserName: 'cyd', Path: '/team/' }, tags: { team: 'red' } },
    source: {
      address: '127.0.0.1',
      tls: false,
      signature: { version: 'AWS4-HMAC-SHA256', place: 'REST-HEADER' },
    },
  })
  assert.match(requestId, /^[0-9A-Z]{16}$/)
  assert.ok(Math.abs(Date.parse(time) - Date.now()) < 60_000)
})

test('what it denies is not done, and the answer says nothing of why', async () => {
  allows = ({ action }) => ({ allow: action !== 'iam:CreateUser', reason: 'not at this hour' })
  const denied = `403 AccessDenied: User: ${arn('user/ann')} is not authorized to perform: iam:CreateUser on resource: ${arn('user/dan')}`
  assert.equal(await outcome(ask('iam', createUser('dan'), ann)), denied)
  assert.match(await outcome(ask('iam', createUser('dan'))), /^403 AccessDenied: User: \S+:root is not/)
  assert.match(await outcome(ask('iam', { Action: 'GetUser', UserName: 'dan' })), /^404 NoSuchEntity/)
  assert.match(daemon.output, /OPA denies .*action="iam:CreateUser" .*reason="not at this hour"/)
})

test('what is denied here is not asked there', async () => {
  assert.match(await outcome(ask('iam', createUser('eve'), ben)), /^403 AccessDenied.*identity-based policy/)
  assert.match(await outcome(ask('sts', assume, ben)), /^403 AccessDenied/)
  assert.deepEqual(opa.taken(), [])
})

for (const decides of ['with-policies', 'alone'] as const)
  test(`it takes away and never gives: ${decides}`, async () => {
    const at = decides === 'alone' ? alone : daemon
    const askAt = (service: 'iam' | 'sts', form: Form, key: KeyPair) =>
      outcome(askQuery(at, { service, body: formOf(service, form), key }))
    assert.match(await askAt('iam', createUser('eve'), ben), /^403 AccessDenied/)
    assert.match(await askAt('sts', assume, ben), /^403 AccessDenied/)
    assert.equal(await askAt('sts', assume, ann), '200')
    allows = () => false
    assert.match(await askAt('sts', assume, ann), /^403 AccessDenied/)
  })

const unauthorized = (action: string, resource: string): string =>
  `403 AccessDenied: User: ${arn('user/ann')} is not authorized to perform: ${action} on resource: ${resource}`

describe('sessions', () => {
  test('of a role, tagged: each action is a question of its own', async () => {
    const tagged = {
      ...assume,
      'Tags.member.1.Key': 'team',
      'Tags.member.1.Value': 'red',
      ExternalId: 'shared',
    }
    assert.equal(await outcome(ask('sts', tagged, ann)), '200')
    const [first] = opa.asked
    assert.deepEqual(first?.input.request, {
      parameters: { RoleArn: arn('role/web'), RoleSessionName: 'night' },
      tags: { team: 'red' },
    })
    assert.equal(first?.input.identity['username'], 'ann')
    assert.deepEqual(actions(), [`sts:AssumeRole ${arn('role/web')}`, `sts:TagSession ${arn('role/web')}`])
    allows = ({ action }) => action !== 'sts:TagSession'
    assert.equal(await outcome(ask('sts', tagged, ann)), unauthorized('sts:TagSession', arn('role/web')))
  })

  test('of oneself, and of whom one vouches for', async () => {
    const guest = `arn:aws:sts::${account}:federated-user/guest`
    const asked = [
      ['sts:GetSessionToken', '*', { Action: 'GetSessionToken' }],
      ['sts:GetFederationToken', guest, { Action: 'GetFederationToken', Name: 'guest' }],
    ] as const
    for (const [action, resource, form] of asked) {
      assert.equal(await outcome(ask('sts', form, ann)), '200')
      assert.deepEqual(actions(), [`${action} ${resource}`])
      allows = () => false
      assert.equal(await outcome(ask('sts', form, ann)), unauthorized(action, resource))
      allows = () => true
      opa.taken()
    }
  })

  test('for a token: who has it is told, and the token is not', async () => {
    const body = new URLSearchParams({
      Version: '2011-06-15',
      ...assume,
      Action: 'AssumeRoleWithWebIdentity',
      WebIdentityToken: await idp.sign({}),
    })
    const exchange = async () => {
      const answer = await fetch(daemon.endpoint, { method: 'POST', body })
      return { status: answer.status, text: await answer.text() }
    }
    assert.equal(await outcome(exchange()), '200')
    const [input] = opa.taken()
    const provider = arn(`oidc-provider/${idp.url.slice('https://'.length)}`)
    const { claims, ...identity } = input?.identity ?? assert.fail()
    assert.deepEqual(identity, { kind: 'web', provider, subject: 'someone' })
    assert.match(JSON.stringify(claims), /:sub":\["someone"\]/)
    assert.deepEqual(input?.request, {
      parameters: { RoleArn: arn('role/web'), RoleSessionName: 'night' },
      tags: {},
    })
    allows = () => false
    assert.equal(
      await outcome(exchange()),
      '403 AccessDenied: Not authorized to perform sts:AssumeRoleWithWebIdentity',
    )
  })

  test('nobody is asked who somebody is', async () => {
    allows = () => false
    assert.equal(await outcome(ask('sts', { Action: 'GetCallerIdentity' }, ben)), '200')
    assert.deepEqual(opa.taken(), [])
  })
})

test('where nobody decides nothing is done, and SDKs may come again', async () => {
  allows = () => 'true'
  for (const asking of [ask('iam', createUser('fay')), ask('sts', assume, ann)])
    assert.match(await outcome(asking), /^503 ServiceUnavailable/)
  allows = () => true
  assert.match(await outcome(ask('iam', { Action: 'GetUser', UserName: 'fay' })), /^404 NoSuchEntity/)
})

test('boto3 is told as by AWS', { skip: noBoto3() }, async () => {
  allows = ({ action }) => action !== 'iam:CreateUser'
  const script = "import boto3\nboto3.client('iam').create_user(UserName='gus')"
  const env = {
    ...clientEnvironment(daemon),
    AWS_ENDPOINT_URL: daemon.endpoint,
    AWS_DEFAULT_REGION: 'us-east-1',
  }
  const { code, stderr } = await run('python3', ['-c', script], { env })
  assert.notEqual(code, 0)
  assert.match(
    stderr,
    /AccessDenied\) when calling the CreateUser operation: User: \S+:root is not authorized/,
  )
})
