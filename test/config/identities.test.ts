/** Users in s3d.yaml: what it may say of them, and what is said of everything else. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { parseDocument } from 'yaml'
import { ConfigError, resolveConfig } from '../../src/config.ts'
import type { DeclaredIdentities } from '../../src/config/identities.ts'

/** As the daemon reads the file: every scalar is text. */
function read(yaml: string, env: NodeJS.ProcessEnv = {}): DeclaredIdentities {
  const content: unknown = parseDocument(yaml, { schema: 'failsafe' }).toJS()
  return resolveConfig({ env: { HOME: '/home', ...env }, file: { name: 's3d.yaml', content } }).config.auth
    .declared
}

const policies = `
identities:
  policies:
    read-photos:
      Version: 2012-10-17
      Statement:
        Effect: Allow
        Action: [s3:GetObject, s3:ListBucket]
        Resource: [arn:aws:s3:::photos, arn:aws:s3:::photos/*]
    all: {Version: 2012-10-17, Statement: {Effect: Allow, Action: '*', Resource: '*'}}
`

test('a user has the keys, policies and boundary that the entry says', () => {
  const { users } = read(`${policies}
  groups:
    - {name: readers, policies: [read-photos]}
  users:
    - name: ann
      accessKeys:
        - {id: ANNANNANNANNANN1, secret: 0123456789012345678901234567890123456789}
        - {id: ANNANNANNANNANN2, secretFile: ~/ann}
      groups: readers
      policies: [all, read-photos]
      boundary: read-photos
    - name: ben
`)
  const [ann, ben] = users
  assert.deepEqual(ann?.accessKeys, [
    { accessKeyId: 'ANNANNANNANNANN1', secret: { text: '0123456789012345678901234567890123456789' } },
    { accessKeyId: 'ANNANNANNANNANN2', secret: { file: '/home/ann' } },
  ])
  assert.deepEqual(
    ann.policies.map(({ name }) => name),
    ['all', 'read-photos'],
  )
  assert.equal(ann.policies[1]?.policy.statements[0]?.actions.entries[1]?.written, 's3:ListBucket')
  assert.equal(ann.boundary?.name, 'read-photos')
  assert.deepEqual(ben, { name: 'ben', accessKeys: [], policies: [], boundary: undefined })
})

test('a role has its trust, policies and longest session', () => {
  const { roles } = read(`${policies}
  roles:
    - name: reader
      trust: {Version: 2012-10-17, Statement: {Effect: Allow, Principal: {AWS: '000000000000'}, Action: 'sts:AssumeRole'}}
      policies: read-photos
      maxSession: 2h
      callers: [{from: 10.0.0.0/8}, {from: '::1'}, {tokenFile: ~/token}]
credentials: {endpoint: 'http://127.0.0.1:1'}
`)
  const [reader] = roles
  assert.equal(reader?.name, 'reader')
  assert.equal(reader.maxSessionMs, 7_200_000)
  assert.equal(reader.policies[0]?.name, 'read-photos')
  assert.deepEqual(reader.callers, [
    { kind: 'network', address: '10.0.0.0', bits: 8 },
    { kind: 'network', address: '::1', bits: 128 },
    { kind: 'token', file: '/home/token' },
  ])
  assert.deepEqual(reader.trust.statements[0]?.principals?.entries, [
    { kind: 'account', account: '000000000000' },
  ])
})

test('a role at the remote', () => {
  const { roles } = read(`
remote: {endpoint: 'https://s3.example.com'}
identities:
  roles:
    - name: reader
      trust: {Version: 2012-10-17, Statement: {Effect: Allow, Principal: "*", Action: "sts:AssumeRole"}}
      remote: {role: 'arn:aws:iam::111122223333:role/team/reader', sts: aws, tokenFile: ~/token}
`)
  const arn = 'arn:aws:iam::111122223333:role/team/reader'
  assert.deepEqual(roles[0]?.remote, { arn, sts: { kind: 'aws' }, tokenFile: '/home/token' })
})

test('identity providers', () => {
  const { oidcProviders } = read(`
identities:
  oidcProviders:
    - url: https://oidc.example.com/id/ABC
      clientIds: [s3d, sts.amazonaws.com]
      caFile: ~/ca.pem
      jwksHosts: keys.example.com
    - {url: https://kubernetes.default.svc/, clientIds: s3d, jwksFile: /etc/jwks}
`)
  assert.deepEqual(oidcProviders, [
    {
      url: 'https://oidc.example.com/id/ABC',
      clientIds: ['s3d', 'sts.amazonaws.com'],
      caFile: '/home/ca.pem',
      keysFile: undefined,
      keysHosts: ['keys.example.com'],
    },
    {
      url: 'https://kubernetes.default.svc/',
      clientIds: ['s3d'],
      caFile: undefined,
      keysFile: '/etc/jwks',
      keysHosts: [],
    },
  ])
})

test('another account has keys of its root, and identities as the own one has', () => {
  const { users, accounts } = read(`${policies}
  users: [{name: ann, policies: all}]
  accounts:
    - id: '111122223333'
      name: tenant
      email: tenant@example.com
      accessKeys: [{id: TENANTTENANT0001, secret: 0123456789012345678901234567890123456789}]
      policies: {all: {Version: 2012-10-17, Statement: {Effect: Allow, Action: 's3:GetObject', Resource: '*'}}}
      users: [{name: ann, policies: all}]
`)
  assert.equal(users[0]?.policies[0]?.policy.statements[0]?.actions.entries[0]?.written, '*')
  const [tenant] = accounts
  assert.deepEqual(
    [tenant?.id, tenant?.name, tenant?.email, tenant?.accessKeys[0]?.accessKeyId, tenant?.roles],
    ['111122223333', 'tenant', 'tenant@example.com', 'TENANTTENANT0001', []],
  )
  // Policies of one account are not another's.
  assert.equal(
    tenant?.users[0]?.policies[0]?.policy.statements[0]?.actions.entries[0]?.written,
    's3:GetObject',
  )
})

test('in front of a remote there is one account', () => {
  const content: unknown = parseDocument("identities: {accounts: [{id: '111122223333', name: t}]}", {
    schema: 'failsafe',
  }).toJS()
  const env = { HOME: '/home', S3_ENDPOINT: 'https://s3.example.com' }
  assert.throws(() => resolveConfig({ env, file: { name: 's3d.yaml', content } }), /in front of a remote/)
})

test('nobody is declared where nothing is said', () => {
  const none = { users: [], roles: [], oidcProviders: [], policies: [], accounts: [] }
  assert.deepEqual(read('region: eu-west-3'), none)
  assert.deepEqual(read('identities:'), none)
})

const key = '{id: ANNANNANNANNANN1, secret: 0123456789abcdef}'
const trust = '{Version: 2012-10-17, Statement: {Effect: Allow, Principal: "*", Action: "sts:AssumeRole"'
const refused = [
  {
    yaml: `identities: {roles: [{name: r, trust: ${trust}, Resource: "*"}}}]}`,
    want: 's3d.yaml: identities.roles[0].trust: Has prohibited field Resource',
  },
  {
    yaml: `identities: {roles: [{name: r, trust: ${trust}}}, callers: [{from: nowhere}]}]}`,
    want: 's3d.yaml: identities.roles[0].callers[0].from: expected an address or a network such as 10.0.0.0/8; got "nowhere"',
  },
  {
    yaml: `identities: {roles: [{name: r, trust: ${trust}}}, callers: [{}]}]}`,
    want: 's3d.yaml: identities.roles[0].callers[0]: expected one of from, tokenFile, serviceAccount and socket',
  },
  {
    yaml: `identities: {roles: [{name: r, trust: ${trust}}}, callers: [{from: '::1'}]}]}`,
    want: 'identities: roles have callers, who find no credentials; set S3D_CREDENTIALS_ENDPOINT',
  },
  {
    yaml: 'identities: {roles: [{name: r}]}',
    want: 's3d.yaml: identities.roles[0].trust: Syntax errors in policy.',
  },
  {
    yaml: `identities: {roles: [{name: r, maxSession: 13h, trust: ${trust}}}}]}`,
    want: /roles\[0\].maxSession: expected seconds or an age .* from 1h to 12h; got "13h"$/,
  },
  {
    yaml: 'identities: {oidcProviders: [{url: "http://a.example", clientIds: s3d}]}',
    want: /oidcProviders\[0\].url: expected a URL with https, .*; got "http:\/\/a.example"$/,
  },
  {
    yaml: 'identities: {oidcProviders: [{url: "https://A.example", clientIds: s3d}]}',
    want: /oidcProviders\[0\].url: expected a URL with https/,
  },
  {
    yaml: 'identities: {oidcProviders: [{url: "https://a.example"}]}',
    want: 's3d.yaml: identities.oidcProviders[0].clientIds: expected one at least, as tokens have it in aud',
  },
  {
    yaml: 'identities: {oidcProviders: [{url: "https://a.example", clientIds: s3d, jwksUri: x}]}',
    want: 's3d.yaml: identities.oidcProviders[0].jwksUri: no such setting; there are url, clientIds, caFile, jwksFile, jwksHosts',
  },
  {
    yaml: 'identities: {oidcProviders: [{url: "https://a.example", clientIds: a}, {url: "https://a.example", clientIds: b}]}',
    want: 's3d.yaml: identities.oidcProviders: there are two with the url https://a.example',
  },
  {
    yaml: 'identities: ann',
    want: 's3d.yaml: identities: expected policies, groups, users, roles, oidcProviders, accounts',
  },
  {
    yaml: 'identities: {kings: []}',
    want: 's3d.yaml: identities.kings: no such setting; there are policies, groups, users, roles, oidcProviders, accounts',
  },
  { yaml: `${policies}  users: ann`, want: 's3d.yaml: identities.users: expected a list' },
  {
    yaml: `${policies}  users: [{name: a b}]`,
    want: /^s3d.yaml: identities.users\[0\].name: expected a name .*"a b"$/,
  },
  { yaml: `${policies}  users: [{name: ann, polices: all}]`, want: /users\[0\].polices: no such setting/ },
  {
    yaml: `${policies}  users: [{name: ann, policies: some}]`,
    want: 's3d.yaml: identities.users[0].policies[0]: there is no policy some',
  },
  {
    yaml: `${policies}  users: [{name: ann, boundary: some}]`,
    want: 's3d.yaml: identities.users[0].boundary[0]: there is no policy some',
  },
  {
    yaml: `${policies}  users: [{name: ann, groups: some}]`,
    want: 's3d.yaml: identities.users[0].groups[0]: there is no group some',
  },
  {
    yaml: `${policies}  users: [{name: ann}, {name: ann}]`,
    want: 's3d.yaml: identities.users: there are two with the user ann',
  },
  {
    yaml: `${policies}  users: [{name: ann}, {name: Ann}]`,
    want: 's3d.yaml: identities.users: there are two with the user Ann',
  },
  {
    yaml: `${policies}    ALL: {Version: 2012-10-17, Statement: {Effect: Deny, Action: '*', Resource: '*'}}`,
    want: 's3d.yaml: identities.policies: there are two with the name ALL',
  },
  {
    yaml: `${policies}  users: [{name: ann, accessKeys: [${key}]}, {name: ben, accessKeys: [${key}]}]`,
    want: 's3d.yaml: identities.users: there are two with the access key ANNANNANNANNANN1',
  },
  {
    yaml: `identities: {accounts: [{id: '1111', name: t}]}`,
    want: /accounts\[0\].id: expected an account id of twelve digits, quoted; got "1111"/,
  },
  {
    yaml: `identities: {accounts: [{id: '000000000000', name: t}]}`,
    want: "s3d.yaml: identities.accounts: 000000000000 is the daemon's own account",
  },
  {
    yaml: `identities: {accounts: [{id: '111122223333', name: t}, {id: '111122223333', name: u}]}`,
    want: 's3d.yaml: identities.accounts: there are two with the id 111122223333',
  },
  {
    yaml: `${policies}  users: [{name: ann, accessKeys: [${key}]}]\n  accounts: [{id: '111122223333', name: t, accessKeys: [${key}]}]`,
    want: 's3d.yaml: identities.accounts: there are two with the access key ANNANNANNANNANN1',
  },
  {
    yaml: `identities: {accounts: [{id: '111122223333', name: t, users: [{name: ann, policies: all}]}]}`,
    want: 's3d.yaml: identities.accounts[0].users[0].policies[0]: there is no policy all',
  },
  {
    yaml: `${policies}  users: [{name: ann, accessKeys: [{id: ANNANNANNANNANN1}]}]`,
    want: 's3d.yaml: identities.users[0].accessKeys[0]: expected either secret or secretFile',
  },
  {
    yaml: `${policies}  users: [{name: ann, accessKeys: [{id: short, secret: 0123456789abcdef}]}]`,
    want: /accessKeys\[0\].id: expected an access key id/,
  },
  {
    yaml: `${policies}  groups: [{name: g}, {name: g}]`,
    want: 's3d.yaml: identities.groups[1]: there are two called g',
  },
  {
    yaml: 'identities: {policies: {p: {Version: 2012-10-17, Statement: {Effect: Perhaps, Action: "*", Resource: "*"}}}}',
    want: 's3d.yaml: identities.policies.p: Syntax errors in policy.',
  },
  {
    yaml: 'identities: {policies: {p: {Version: 2012-10-17, Statement: {Effect: Allow, Principal: "*", Action: "*", Resource: "*"}}}}',
    want: 's3d.yaml: identities.policies.p: Policy document should not specify a principal.',
  },
]

const trusting =
  'trust: {Version: 2012-10-17, Statement: {Effect: Allow, Principal: {AWS: "000000000000"}, Action: "sts:AssumeRole"}}'
const remoteRole = (role: string) =>
  `identities: {roles: [{name: web, ${trusting}, remote: {role: "${role}"}}]}`
const arn = 'arn:aws:iam::111122223333:role/web'

test('a role at the remote needs a remote, and nothing that is kept of it', () => {
  const refusal = (yaml: string, env: NodeJS.ProcessEnv = {}) => {
    let problems: readonly string[] = []
    try {
      read(yaml, env)
    } catch (error) {
      assert.ok(error instanceof ConfigError)
      ;({ problems } = error)
    }
    return problems.join('\n')
  }
  const S3_ENDPOINT = 'http://127.0.0.1:1'
  assert.equal(read(remoteRole(arn), { S3_ENDPOINT }).roles[0]?.remote?.arn, arn)
  assert.match(
    refusal(remoteRole('web'), { S3_ENDPOINT }),
    /roles\[0\].remote.role: expected the ARN of a role/,
  )
  assert.match(
    refusal(remoteRole(arn)),
    /the role web acts as a role at the remote, and there is none; set S3_ENDPOINT/,
  )
  for (const kept of ['S3D_WRITE_QUEUE', 'S3D_READ_CACHE'])
    assert.match(
      refusal(remoteRole(arn), { S3_ENDPOINT, [kept]: 'true' }),
      /the role web acts as a role at the remote, who/,
    )
})

describe('a declaration is refused', () => {
  for (const { yaml, want } of refused) {
    test(String(want), () => {
      assert.throws(
        () => read(yaml),
        (error: unknown) => {
          assert.ok(error instanceof ConfigError)
          const [problem, ...others] = error.problems
          assert.deepEqual(others, [])
          if (typeof want === 'string') assert.equal(problem, want)
          else assert.match(problem ?? '', want)
          return true
        },
      )
    })
  }

  test('where nobody signs', () => {
    const content: unknown = parseDocument('identities: {users: [{name: ann}]}', {
      schema: 'failsafe',
    }).toJS()
    assert.throws(
      () => resolveConfig({ env: { HOME: '/home', S3D_AUTH: 'none' }, file: { name: 's3d.yaml', content } }),
      { message: 'identities: with auth none everybody is root; declare nobody, or verify signatures' },
    )
  })

  test('without its secret', () => {
    const yaml = `${policies}  users: [{name: ann, accessKeys: [{id: ANNANNANNANNANN1, secret: tooshort}]}]`
    assert.throws(
      () => read(yaml),
      (error: unknown) => error instanceof ConfigError && !error.message.includes('tooshort'),
    )
  })
})
