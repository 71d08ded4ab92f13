/** Callers and identity providers of several accounts in s3d.yaml: what may be said of them, and what contradicts itself. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseDocument } from 'yaml'
import { ConfigError, resolveConfig } from '../../src/config.ts'
import type { DeclaredIdentities } from '../../src/config/identities.ts'

/** As the daemon reads the file: every scalar is text. */
function read(yaml: string): DeclaredIdentities {
  const content: unknown = parseDocument(yaml, { schema: 'failsafe' }).toJS()
  return resolveConfig({ env: { HOME: '/home' }, file: { name: 's3d.yaml', content } }).config.auth.declared
}

const trust =
  'trust: {Version: 2012-10-17, Statement: {Effect: Allow, Principal: "*", Action: "sts:AssumeRole"}}'
const endpoint = "credentials: {endpoint: 'http://127.0.0.1:1'}"

const account = (id: string, name: string): string =>
  `{id: '${id}', name: ${name}, roles: [{name: web, ${trust}, callers: [{serviceAccount: shop/web}]}], oidcProviders: [{url: 'https://${name}.example', clientIds: s3d}]}`

test('roles of any account have callers, and their account its providers', () => {
  const { accounts } = read(
    `${endpoint}\nidentities: {accounts: [${account('111122223333', 'a')}, ${account('444455556666', 'b')}]}`,
  )
  assert.deepEqual(
    accounts.map(({ roles, oidcProviders }) => [roles[0]?.callers[0]?.kind, oidcProviders[0]?.url]),
    [
      ['service-account', 'https://a.example'],
      ['service-account', 'https://b.example'],
    ],
  )
})

/** A role of the own account, and one of another, with a caller each. */
const callersOfTwo = (ours: string, theirs: string): string => `
${endpoint}
identities:
  oidcProviders: [{url: 'https://id.example', clientIds: s3d}]
  roles: [{name: r, ${trust}, callers: [{${ours}}]}]
  accounts: [{id: '111122223333', name: t, roles: [{name: r, ${trust}, callers: [{${theirs}}]}]}]
`
const ofTenant = (members: string): string =>
  `identities: {accounts: [{id: '111122223333', name: t, ${members}}]}`

const refused = [
  {
    yaml: ofTenant(`roles: [{name: r, ${trust}, callers: [{from: '::1'}]}]`),
    want: 'identities: roles have callers, who find no credentials; set S3D_CREDENTIALS_ENDPOINT',
  },
  {
    yaml: callersOfTwo('tokenFile: /run/t', 'tokenFile: /run/t'),
    want: 'identities: who has the token in /run/t is a caller of arn:aws:iam::000000000000:role/r and of arn:aws:iam::111122223333:role/r; say which',
  },
  {
    yaml: callersOfTwo('from: 10.0.0.0/8', 'from: 10.0.0.0/8'),
    want: /^identities: who comes from 10\.0\.0\.0\/8 is a caller of /,
  },
  {
    yaml: callersOfTwo('socket: /run/s', 'socket: /run/s, uid: 7'),
    want: /^identities: who may open \/run\/s is a caller of /,
  },
  {
    yaml: callersOfTwo('serviceAccount: a/b', "serviceAccount: a/b, provider: 'https://id.example'"),
    want: /^identities: the service account a\/b of https:\/\/id\.example is a caller of /,
  },
  {
    yaml: ofTenant("oidcProviders: [{url: 'https://id.example'}]"),
    want: 's3d.yaml: identities.accounts[0].oidcProviders[0].clientIds: expected one at least, as tokens have it in aud',
  },
  {
    yaml: ofTenant(`roles: [{name: r, ${trust}, remote: {role: 'arn:aws:iam::111122223333:role/r'}}]`),
    want: 'identities: the role r acts as a role at the remote, and there is none; set S3_ENDPOINT or leave it out',
  },
]
for (const { yaml, want } of refused) {
  test(`refused: ${String(want)}`, () => {
    let problems: readonly string[] = []
    try {
      read(yaml)
    } catch (error) {
      assert.ok(error instanceof ConfigError)
      problems = error.problems
    }
    assert.equal(problems.length, 1, problems.join('\n'))
    if (want instanceof RegExp) assert.match(problems[0] ?? '', want)
    else assert.equal(problems[0], want)
  })
}
