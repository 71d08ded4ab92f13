/**
 * IAM on the daemon's own listener, as real clients use it: boto3 in scenarios, `aws iam`, and requests as the SDK for Go sends
 * them, which Terraform's provider is built on. What it makes signs for S3 at once, and is there after a restart.
 */
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { clientEnvironment, missing, noBoto3, run, runWell } from '../support/clients.ts'
import { Daemon } from '../support/daemon.ts'
import { askQuery, type QueryAnswer, type QueryRequest } from '../support/query-request.ts'

const script = fileURLToPath(new URL('boto3-scenarios.py', import.meta.url))

const scenarios = [
  'users',
  'pages',
  'access_keys',
  'root_keys',
  'groups',
  'roles',
  'policies',
  'providers',
  'account',
  'simulation',
  'conditions',
]

let daemon: Daemon
before(async () => {
  daemon = await Daemon.start()
})
after(() => daemon.remove())

async function aws(...args: string[]): Promise<unknown> {
  const how = { env: clientEnvironment(daemon) }
  const { stdout } = await runWell('aws', ['iam', ...args, '--output', 'json'], how)
  return stdout.length === 0 ? undefined : JSON.parse(stdout.toString())
}

function ask(body: string, how: Partial<QueryRequest> = {}): Promise<QueryAnswer> {
  return askQuery(daemon, { service: 'iam', body: `${body}&Version=2010-05-08`, ...how })
}

function list(name: string, values: readonly string[]): string {
  return values.map((value, at) => `&${name}.member.${at + 1}=${encodeURIComponent(value)}`).join('')
}

describe('boto3', { skip: noBoto3() }, () => {
  for (const scenario of scenarios) {
    test(scenario.replaceAll('_', ' '), async () => {
      await runWell('python3', [script, scenario], { env: clientEnvironment(daemon) })
    })
  }
})

describe('aws iam', { skip: missing('aws') }, () => {
  const document = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: 's3:*', Resource: '*' }] }

  test('makes a user whose key opens S3, also after a restart', async () => {
    await aws('create-user', '--user-name', 'cli')
    const put = ['--policy-name', 'all', '--policy-document', JSON.stringify(document)]
    await aws('put-user-policy', '--user-name', 'cli', ...put)
    const { AccessKey } = (await aws('create-access-key', '--user-name', 'cli')) as {
      readonly AccessKey: { readonly AccessKeyId: string; readonly SecretAccessKey: string }
    } // as aws writes it
    const env = {
      ...clientEnvironment(daemon),
      AWS_ACCESS_KEY_ID: AccessKey.AccessKeyId,
      AWS_SECRET_ACCESS_KEY: AccessKey.SecretAccessKey,
    }
    await runWell('aws', ['s3', 'mb', 's3://of-cli'], { env })
    await daemon.stop()
    await daemon.restart()
    await runWell('aws', ['s3', 'ls', 's3://of-cli'], { env })
    assert.deepEqual(await aws('get-user-policy', '--user-name', 'cli', '--policy-name', 'all'), {
      UserName: 'cli',
      PolicyName: 'all',
      PolicyDocument: document,
    })
    await aws('delete-access-key', '--user-name', 'cli', '--access-key-id', AccessKey.AccessKeyId)
    const refused = await run('aws', ['s3', 'ls', 's3://of-cli'], { env })
    assert.match(refused.stderr, /\(InvalidAccessKeyId\)/)
  })

  test('is told what is wrong', async () => {
    const { code, stderr } = await run('aws', ['iam', 'get-role', '--role-name', 'nobody'], {
      env: clientEnvironment(daemon),
    })
    assert.notEqual(code, 0)
    assert.match(
      stderr,
      /\(NoSuchEntity\) when calling the GetRole operation: The role with name nobody cannot be found\./,
    )
  })

  test('asks the simulator', async () => {
    const answer = (await aws(
      'simulate-custom-policy',
      '--policy-input-list',
      JSON.stringify(document),
      '--action-names',
      's3:GetObject',
      'iam:CreateUser',
    )) as { readonly EvaluationResults: readonly { readonly EvalDecision: string }[] } // as aws writes it
    assert.deepEqual(
      answer.EvaluationResults.map(({ EvalDecision }) => EvalDecision),
      ['allowed', 'implicitDeny'],
    )
  })
})

describe('a request', () => {
  test('may be signed for us-east-1 wherever the daemon is', async () => {
    const elsewhere = await Daemon.start({ settings: { S3D_REGION: 'eu-central-1' } })
    try {
      const body = 'Action=ListUsers&Version=2010-05-08'
      for (const region of ['us-east-1', 'eu-central-1'])
        assert.equal((await askQuery(elsewhere, { service: 'iam', body, region })).status, 200, region)
      const { status, text } = await askQuery(elsewhere, { service: 'iam', body, region: 'eu-west-1' })
      assert.equal(status, 403)
      assert.match(text, /scoped to a valid region, not &apos;eu-west-1&apos;/)
    } finally {
      await elsewhere.remove()
    }
  })

  test('that is signed for another service is refused', async () => {
    const { status, text } = await ask('Action=ListUsers', { service: 'sts' })
    assert.equal(status, 403)
    assert.match(text, /<Code>SignatureDoesNotMatch<\/Code>.*correct service: &apos;iam&apos;/)
    const body = 'Action=GetCallerIdentity&Version=2011-06-15'
    assert.equal((await askQuery(daemon, { service: 'iam', body })).status, 403)
  })

  test('for an action that is not served is told so', async () => {
    const { status, text } = await ask('Action=GenerateCredentialReport')
    assert.equal(status, 400)
    assert.match(text, /^<ErrorResponse xmlns="https:\/\/iam\.amazonaws\.com\/doc\/2010-05-08\/"><Error>/)
    assert.match(text, /Could not find operation GenerateCredentialReport for version 2010-05-08/)
  })

  test('of a session of root is refused', async () => {
    const session = await askQuery(daemon, {
      service: 'sts',
      body: 'Action=GetSessionToken&Version=2011-06-15',
    })
    const member = (name: string): string =>
      new RegExp(`<${name}>([^<]+)</${name}>`).exec(session.text)?.[1] ?? assert.fail(session.text)
    const key = {
      accessKeyId: member('AccessKeyId'),
      secretAccessKey: member('SecretAccessKey'),
      sessionToken: member('SessionToken'),
    }
    const { status, text } = await ask('Action=ListUsers', { key })
    assert.equal(status, 403)
    assert.match(text, /<Code>InvalidClientTokenId<\/Code>/)
  })

  test('that asks for a thousand simulations keeps nobody else waiting', async () => {
    const Statement = Array.from({ length: 100 }, (_, at) => ({
      Effect: 'Allow',
      Action: ['s3:Get*', 's3:Put*'],
      Resource: `arn:aws:s3:::a*${at}*c/*`,
    }))
    const numbers = Array.from({ length: 100 }, (_, at) => String(at))
    const ended: string[] = []
    const noted = async (what: string, asking: Promise<QueryAnswer>) => {
      const { status, text } = await asking
      assert.equal(status, 200, text)
      ended.push(what)
    }
    const much =
      'Action=SimulateCustomPolicy&MaxItems=1000' +
      list('PolicyInputList', [JSON.stringify({ Version: '2012-10-17', Statement })]) +
      list(
        'ActionNames',
        numbers.map(number => `s3:GetThing${number}`),
      ) +
      list(
        'ResourceArns',
        numbers.slice(0, 10).map(number => `arn:aws:s3:::a${number}b${'x'.repeat(200)}c/k`),
      )
    const simulating = noted('a thousand simulations', ask(much))
    await noted('a list', ask('Action=ListUsers'))
    await noted('another list', ask('Action=ListUsers'))
    await simulating
    assert.deepEqual(ended, ['a list', 'another list', 'a thousand simulations'])
  })
})
