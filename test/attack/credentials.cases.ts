/**
 * Credentials of another caller of the endpoint beside the daemon: by a token of another address, through a proxy, a browser
 * or a request that somebody was made to send, by guessing, and by other names for what is there.
 */
import { connect } from 'node:net'
import { once } from 'node:events'
import type { Attack, Control } from './attack.ts'
import { changes } from './privileges.cases.ts'
import { appToken, type Stage } from './stage.ts'

const tokenPath = '/latest/api/token'
const rolesPath = '/latest/meta-data/iam/security-credentials'
const ttl = ['X-aws-ec2-metadata-token-ttl-seconds: 60']

interface Asked {
  readonly method?: string
  readonly path: string
  readonly lines?: readonly string[]
  /** Where the connection comes from. */
  readonly from?: string
  readonly host?: string
}

/** @returns status and body */
async function ask(
  stage: Stage,
  { method = 'GET', path, lines = [], from = '127.0.0.1', host }: Asked,
): Promise<string> {
  const socket = connect({ port: stage.ports.credentials, host: '127.0.0.1', localAddress: from })
  let text = ''
  socket.setEncoding('latin1').on('data', chunk => (text += String(chunk)))
  socket.write(
    [
      `${method} ${path} HTTP/1.1`,
      `Host: ${host ?? '127.0.0.1'}`,
      'Connection: close',
      ...lines,
      '',
      '',
    ].join('\r\n'),
  )
  await once(socket, 'close')
  const [head = '', body = ''] = text.split('\r\n\r\n')
  return `${head.split(' ')[1]} ${body.trim()}`.trim()
}

async function tokenOf(stage: Stage, from?: string): Promise<string> {
  const answer = await ask(stage, {
    method: 'PUT',
    path: tokenPath,
    lines: ttl,
    ...(from !== undefined && { from }),
  })
  return answer.slice('200 '.length)
}

const bearing = (token: string): string => `X-aws-ec2-metadata-token: ${token}`

/** @param want the status */
function asking(
  name: string,
  want: string,
  asked: Asked | ((stage: Stage) => Promise<Asked>),
): Attack<Stage> {
  return {
    name,
    want,
    async attempt(stage) {
      const answer = await ask(stage, typeof asked === 'function' ? await asked(stage) : asked)
      if (/SecretAccessKey/.test(answer)) return `in: ${answer}`
      return answer.slice(0, 3)
    },
  }
}

const page = (role: string): string => `${rolesPath}/${role}`

const unproven: readonly Attack<Stage>[] = [
  asking('version 1: the role', '401', { path: rolesPath }),
  asking('version 1: its credentials', '401', { path: page('host') }),
  asking('a token by GET, as a forged request may ask', '405', { path: tokenPath, lines: ttl }),
  asking('a token by POST', '405', { method: 'POST', path: tokenPath, lines: ttl }),
  asking('a token by POST that would be PUT', '405', {
    method: 'POST',
    path: tokenPath,
    lines: [...ttl, 'X-HTTP-Method-Override: PUT'],
  }),
  asking('a token without its length of life', '400', { method: 'PUT', path: tokenPath }),
  ...['0', '-1', '21601', '1e3', '0x10', '60s', '999999', ' '].map(seconds =>
    asking(`a token for “${seconds}” seconds`, '400', {
      method: 'PUT',
      path: tokenPath,
      lines: [`X-aws-ec2-metadata-token-ttl-seconds: ${seconds}`],
    }),
  ),
  asking('a token for who has no role', '403', {
    method: 'PUT',
    path: tokenPath,
    lines: ttl,
    from: '127.0.0.9',
  }),
  asking('an empty token', '401', { path: page('host'), lines: [bearing('')] }),
  asking('a guessed token', '401', { path: page('host'), lines: [bearing('A'.repeat(51))] }),
  asking('the application’s token', '401', { path: page('host'), lines: [bearing(appToken)] }),
]

const others: readonly Attack<Stage>[] = [
  asking('the token of another address', '401', async stage => ({
    path: page('neighbour'),
    lines: [bearing(await tokenOf(stage, '127.0.0.2'))],
  })),
  asking('one’s own token at another address', '401', async stage => ({
    path: page('neighbour'),
    lines: [bearing(await tokenOf(stage))],
    from: '127.0.0.2',
  })),
  ...[
    'neighbour',
    'app',
    '../neighbour',
    'host/../neighbour',
    '%2e%2e/neighbour',
    'host%2F..%2Fneighbour',
    'NEIGHBOUR',
    'host%00neighbour',
    '*',
    'host?role=neighbour#neighbour',
  ]
    .map((role): Attack<Stage> =>
      asking(
        `another role by one’s own token: ${role}`,
        role.startsWith('host?') ? '200' : '404',
        async stage => ({ path: page(role), lines: [bearing(await tokenOf(stage))] }),
      ),
    )
    .filter(({ want }) => want !== '200'),
  {
    name: 'a token with any one of its characters changed',
    want: '401',
    async attempt(stage) {
      const token = await tokenOf(stage)
      const seen = new Set<string>()
      for (const other of changes(token)) {
        // Of its last character two bits say nothing; and headers end somewhere.
        const isSame = Buffer.from(other, 'base64url').equals(Buffer.from(token, 'base64url'))
        if (isSame || other.length > 4_000) continue
        seen.add((await ask(stage, { path: page('host'), lines: [bearing(other)] })).slice(0, 3))
      }
      return [...seen].join(', ')
    },
  },
]

const passedOn = [
  'X-Forwarded-For: 127.0.0.2',
  'X-Forwarded-For:',
  'Forwarded: for=127.0.0.2',
  'Via: 1.1 proxy',
  'Origin: http://127.0.0.1',
  'Origin: null',
  'Sec-Fetch-Site: same-origin',
]

const throughOthers: readonly Attack<Stage>[] = passedOn.flatMap(line => [
  asking(`a token with ${line}`, '403', { method: 'PUT', path: tokenPath, lines: [...ttl, line] }),
  asking(`credentials with ${line}`, '403', async stage => ({
    path: page('host'),
    lines: [bearing(await tokenOf(stage)), line],
  })),
  asking(`a container’s with ${line}`, '403', {
    path: '/v1/credentials',
    lines: [`Authorization: ${appToken}`, line],
  }),
])

const containers: readonly Attack<Stage>[] = [
  asking('a container without a token', '401', { path: '/v1/credentials' }),
  asking('with an empty one', '401', { path: '/v1/credentials', lines: ['Authorization:'] }),
  asking('with another', '401', { path: '/v1/credentials', lines: ['Authorization: the-token-of-somebody'] }),
  asking('with the half of it', '401', {
    path: '/v1/credentials',
    lines: [`Authorization: ${appToken.slice(0, -1)}`],
  }),
  asking('with more of it', '401', { path: '/v1/credentials', lines: [`Authorization: ${appToken}x`] }),
  asking('with it in capitals', '401', {
    path: '/v1/credentials',
    lines: [`Authorization: ${appToken.toUpperCase()}`],
  }),
  asking('with it as a bearer', '401', {
    path: '/v1/credentials',
    lines: [`Authorization: Bearer ${appToken}`],
  }),
  asking('with it in the query', '401', { path: `/v1/credentials?Authorization=${appToken}` }),
  asking('with the name of its file', '401', {
    path: '/v1/credentials',
    lines: ['Authorization: /proc/self/environ'],
  }),
  asking('with it by POST', '405', {
    method: 'POST',
    path: '/v1/credentials',
    lines: [`Authorization: ${appToken}`],
  }),
  asking('with a token of an instance', '401', async stage => ({
    path: '/v1/credentials',
    lines: [`Authorization: ${await tokenOf(stage)}`],
  })),
  ...[
    '/v1/credentials/',
    '/v1//credentials',
    '/v1/./credentials',
    '/V1/credentials',
    '/v1/%63redentials',
    '/',
    '/v2/credentials',
    '/latest/user-data',
    '/latest/../v1/credentials',
  ].map(path =>
    asking(`another page: ${path}`, path.startsWith('/latest/') ? '401' : '404', {
      path,
      lines: [`Authorization: ${appToken}`],
    }),
  ),
]

export const credentialAttacks: readonly Attack<Stage>[] = [
  ...unproven,
  ...others,
  ...throughOthers,
  ...containers,
]

export const credentialControls: readonly Control<Stage>[] = [
  {
    name: 'one’s own role by one’s own token',
    want: '200 host',
    attempt: async stage => ask(stage, { path: rolesPath, lines: [bearing(await tokenOf(stage))] }),
  },
  {
    name: 'one’s own credentials',
    want: 'in',
    attempt: async stage =>
      /"SecretAccessKey"/.test(
        await ask(stage, { path: page('host'), lines: [bearing(await tokenOf(stage))] }),
      )
        ? 'in'
        : 'out',
  },
  {
    name: 'the application’s by its token',
    want: 'in',
    attempt: async stage =>
      /role\/app/.test(await ask(stage, { path: '/v1/credentials', lines: [`Authorization: ${appToken}`] }))
        ? 'in'
        : 'out',
  },
]
