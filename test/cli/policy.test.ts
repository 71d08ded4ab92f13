/** `s3d policy explain`: what it prints, its exit codes, and what is told to whoever mistypes. */
import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { runCli } from '../support/terminal.ts'

const alice = 'arn:aws:iam::000000000000:user/alice'
let dir = ''
before(async () => {
  dir = await mkdtemp(join(tmpdir(), 's3d-policy-'))
  const allow = { Effect: 'Allow', Action: 's3:Get*', Resource: 'arn:aws:s3:::photos/*' }
  const inside = { IpAddress: { 'aws:SourceIp': '10.0.0.0/8' } }
  const deny = { Sid: 'Office', Effect: 'Deny', Action: '*', Resource: '*', Principal: '*' }
  const files = {
    'own.json': { Version: '2012-10-17', Statement: [{ ...allow, Condition: inside }] },
    'bucket.json': {
      Version: '2012-10-17',
      Statement: [{ ...deny, Condition: { NotIpAddress: inside.IpAddress } }],
    },
    'bad.json': { Version: '2012-10-17', Statement: [{ ...deny, Principal: { AWS: 'alice' } }] },
  }
  for (const [name, document] of Object.entries(files))
    await writeFile(join(dir, name), JSON.stringify(document))
})
after(() => rm(dir, { recursive: true }))

async function explain(...args: readonly string[]) {
  const given = args.map(each => (each.endsWith('.json') ? join(dir, each) : each))
  const { code, stdout, stderr } = await runCli([
    'policy',
    'explain',
    's3:GetObject',
    'photos/cat.jpg',
    ...given,
  ])
  return { code, out: stdout.toString().replaceAll(dir + '/', ''), err: stderr.replaceAll(dir + '/', '') }
}

const both = [
  '--principal',
  alice,
  '--identity-policy',
  'own.json',
  '--bucket-policy',
  'bucket.json',
] as const

test('what allows', async () => {
  assert.deepEqual(await explain(...both, '--context', 'aws:SourceIp=10.1.2.3', '--check'), {
    code: 0,
    out: [
      'allowed by statement 1 of identity policy own.json',
      '  statement 1 of identity policy own.json           Allow  applies',
      '  statement 1 (Office) of bucket policy bucket.json  Deny   does not apply: NotIpAddress aws:sourceip 10.0.0.0/8',
      '',
    ]
      .join('\n')
      .replace('own.json           Allow', 'own.json            Allow'),
    err: '',
  })
})

test('what denies', async () => {
  const { code, out, err } = await explain(...both, '--context', 'aws:SourceIp=192.0.2.1', '--check')
  assert.deepEqual({ code, err }, { code: 1, err: 's3d: s3:GetObject is not allowed\n' })
  assert.deepEqual(out.split('\n').slice(0, 2), [
    'denied by statement 1 (Office) of bucket policy bucket.json',
    `User: ${alice} is not authorized to perform: s3:GetObject on resource: "arn:aws:s3:::photos/cat.jpg" with an explicit deny in a resource-based policy`,
  ])
})

test('as JSON', async () => {
  const { out } = await explain('--principal', alice, '--identity-policy', 'own.json', '--json')
  assert.deepEqual(JSON.parse(out), {
    decision: 'implicit-deny',
    by: [],
    missing: 'identity',
    message: `User: ${alice} is not authorized to perform: s3:GetObject on resource: "arn:aws:s3:::photos/cat.jpg" because no identity-based policy allows the s3:GetObject action`,
    statements: [
      {
        type: 'identity',
        policy: 'own.json',
        statement: 1,
        sid: null,
        effect: 'Allow',
        unmet: {
          element: 'condition',
          operator: 'IpAddress',
          key: 'aws:sourceip',
          values: ['10.0.0.0/8'],
        },
      },
    ],
  })
})

test('the root needs no permission, a stranger is told nothing', async () => {
  const root = await explain()
  const nobody = await explain('--principal', 'anonymous')
  assert.deepEqual(
    [root.out, nobody.out],
    [
      'allowed: the root of an account needs no permission for what is its own\n',
      'denied: no bucket policy allows it\nAccess Denied\n',
    ],
  )
})

const mistakes: readonly (readonly [readonly string[], string])[] = [
  [
    ['--bucket-policy', 'bad.json'],
    '--bucket-policy bad.json: Invalid principal in policy ("AWS" : "alice")',
  ],
  [
    ['--principal', 'alice'],
    '--principal: expected an account, anonymous, a service, or the ARN of a root, user, assumed-role or federated-user; got "alice"',
  ],
  [['--context', 'x'], 'expected --context KEY=VALUE; got "x"'],
]
for (const [args, want] of mistakes) {
  test(want, async () => {
    assert.deepEqual(await explain(...args), { code: 2, out: '', err: `s3d: ${want} (see s3d --help)\n` })
  })
}

test('a file that is not there, another verb, no action', async () => {
  assert.equal((await explain('--boundary', 'none.json')).code, 1)
  const verb = await runCli(['policy', 'test', 's3:GetObject', 'b'])
  assert.match(verb.stderr, /expected explain ACTION BUCKET\[\/KEY\]; got "test"/)
  const action = await runCli(['policy', 'explain', 'GetObject', 'b'])
  assert.match(action.stderr, /expected an action such as s3:GetObject; got "GetObject"/)
})
