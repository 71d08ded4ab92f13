/**
 * Rights that somebody does not have: of another user, of a role, of a session, beyond a boundary, beside a permission that
 * was given for something else, and what may be learned of what is not there.
 */
import type { Attack, Control } from './attack.ts'
import { roleArn } from './identities.ts'
import { deletion } from './paths.cases.ts'
import type { Key, Unsigned } from './signing.ts'
import { keys, type Person, type Stage } from './stage.ts'

const denied = '403 AccessDenied'

type Row = readonly [
  who: Person,
  name: string,
  request: Unsigned | ((stage: Stage) => Unsigned),
  want?: Attack<Stage>['want'],
]

function asking(...[who, name, request, want = denied]: Row): Attack<Stage> {
  return {
    name,
    want,
    attempt: stage => stage.ask(stage.signed(who, typeof request === 'function' ? request(stage) : request)),
  }
}

const until = new Date(Date.now() + 3_600_000).toISOString().slice(0, 19) + 'Z'
const inBox = { method: 'PUT', path: '/vault/in/new', body: 'x' } as const

/** What may be put with an object and is a right of its own. */
const besides: readonly Attack<Stage>[] = (
  [
    ['an ACL', [['x-amz-acl', 'public-read']]],
    ['an ACL that changes nothing', [['x-amz-acl', 'private']]],
    ['a grant', [['x-amz-grant-read', 'uri="http://acs.amazonaws.com/groups/global/AllUsers"']]],
    ['tags', [['x-amz-tagging', 'a=b']]],
    ['no tags, as a header', [['x-amz-tagging', '']]],
    [
      'a retention',
      [
        ['x-amz-object-lock-mode', 'GOVERNANCE'],
        ['x-amz-object-lock-retain-until-date', until],
      ],
    ],
    ['a legal hold', [['x-amz-object-lock-legal-hold', 'ON']]],
  ] as const
).flatMap(([what, headers]) => [
  asking('dora', `an object with ${what}`, { ...inBox, headers }),
  asking('dora', `an upload with ${what}`, {
    method: 'POST',
    path: '/vault/in/new',
    query: 'uploads=',
    headers,
  }),
  asking('dora', `a copy with ${what}`, {
    method: 'PUT',
    path: '/vault/in/new',
    headers: [['x-amz-copy-source', '/vault/in/box'], ...headers],
  }),
])

const others: readonly Attack<Stage>[] = [
  asking('dora', 'reading what one may write', { path: '/vault/in/box' }),
  asking('dora', 'copying what one may write', {
    method: 'PUT',
    path: '/vault/in/new',
    headers: [['x-amz-copy-source', '/vault/in/box']],
  }),
  asking('dora', 'the tags of what one may write', { path: '/vault/in/box', query: 'tagging=' }),
  asking('dora', 'deleting what one may write', { method: 'DELETE', path: '/vault/in/box' }),
  asking(
    'dora',
    'deleting it in a document',
    { path: '/vault', ...deletion('<Object><Key>in/box</Key></Object>') },
    '200 AccessDenied',
  ),
  asking('ann', 'a version of what one may read', { path: '/vault/home/ann/mine', query: 'versionId=null' }),
  asking('ann', 'an empty version of what one may read', {
    path: '/vault/home/ann/mine',
    query: 'versionId=',
  }),
  asking('ann', 'deleting a version for good', {
    method: 'DELETE',
    path: '/vault/home/ann/mine',
    query: 'versionId=null',
  }),
  asking('ann', 'attributes', {
    path: '/vault/home/ann/mine',
    query: 'attributes=',
    headers: [['x-amz-object-attributes', 'ETag']],
  }),
  asking('ann', 'the ACL', { path: '/vault/home/ann/mine', query: 'acl=' }),
  asking('ann', 'a torrent', { path: '/vault/home/ann/mine', query: 'torrent=' }),
  asking('ann', 'restoring', { method: 'POST', path: '/vault/home/ann/mine', query: 'restore=' }),
  ...[
    'policy',
    'acl',
    'policyStatus',
    'publicAccessBlock',
    'versioning',
    'ownershipControls',
    'cors',
    'encryption',
    'object-lock',
    'tagging',
    'lifecycle',
    'notification',
    'replication',
    'website',
    'logging',
    'location',
    'uploads',
    'versions',
  ].map(query => asking('ann', `a bucket’s ${query}`, { path: '/vault', query: `${query}=` })),
  ...['policy', 'cors', 'lifecycle', 'publicAccessBlock', 'tagging', 'encryption', ''].map(query =>
    asking('ann', `deleting a bucket’s ${query || 'all'}`, {
      method: 'DELETE',
      path: '/vault',
      query: query && `${query}=`,
    }),
  ),
  asking('ann', 'a bucket of one’s own', { method: 'PUT', path: '/anns' }),
  asking('ann', 'the list of buckets', { path: '/' }),
  asking('gus', 'anything, with no policy', { path: '/vault/public/page' }),
  asking('gus', 'what one was lent, changed', { method: 'PUT', path: '/vault/lent/book', body: 'x' }),
  asking('bea', 'all that a boundary does not let through', { path: '/vault/home/ann/mine' }),
  asking('bea', 'a write beyond the boundary', { method: 'PUT', path: '/vault/public/page', body: 'x' }),
  asking('bea', 'the boundary’s bucket itself', { method: 'DELETE', path: '/spare' }),
  asking('ben', 'locking everybody out', { method: 'PUT', path: '/vault', query: 'policy=', body: '{}' }),
  asking('ben', 'taking a policy away', { method: 'DELETE', path: '/vault', query: 'policy=' }),
  asking('ben', 'opening a bucket', { method: 'DELETE', path: '/vault', query: 'publicAccessBlock=' }),
]

const heldPath = '/held/record'
const versioned = ({ prepared }: Stage): string => `versionId=${prepared.heldVersion}`
const bypassing = [['x-amz-bypass-governance-retention', 'true']] as const

const locks: readonly Attack<Stage>[] = [
  asking('ben', 'deleting what is locked', stage => ({
    method: 'DELETE',
    path: heldPath,
    query: versioned(stage),
  })),
  asking('ben', 'deleting what is locked, bypassing', stage => ({
    method: 'DELETE',
    path: heldPath,
    query: versioned(stage),
    headers: bypassing,
  })),
  asking('root', 'deleting what is locked, as root without a bypass', stage => ({
    method: 'DELETE',
    path: heldPath,
    query: versioned(stage),
  })),
  asking(
    'ben',
    'deleting what is locked in a document',
    ({ prepared }) => {
      const { headers = [], ...rest } = deletion(
        `<Object><Key>record</Key><VersionId>${prepared.heldVersion}</VersionId></Object>`,
      )
      return { path: '/held', ...rest, headers: [...headers, ...bypassing] }
    },
    '200 AccessDenied',
  ),
  asking('ben', 'ending the lock', stage => ({
    method: 'PUT',
    path: heldPath,
    query: `retention=&${versioned(stage)}`,
    headers: [...bypassing, ['Content-MD5', '1B2M2Y8AsgTpgAmY7PhCfg==']],
  })),
]

const uploads: readonly Attack<Stage>[] = [
  [
    'a part of another’s upload',
    'PUT',
    '/vault/home/ann/upload',
    'partNumber=1&uploadId=ID',
    '404 NoSuchUpload',
  ],
  ['the parts of another’s upload', 'GET', '/vault/home/ann/upload', 'uploadId=ID', '404 NoSuchUpload'],
  ['ending another’s upload', 'DELETE', '/vault/home/ann/upload', 'uploadId=ID', '404 NoSuchUpload'],
  ['the parts by the upload’s own name', 'GET', '/vault/home/ben/upload', 'uploadId=ID', denied],
  ['ending it by its own name', 'DELETE', '/vault/home/ben/upload', 'uploadId=ID', denied],
  ['in another bucket', 'PUT', '/spare/home/ben/upload', 'partNumber=1&uploadId=ID', denied],
].map(([name = '', method = '', path = '', query = '', want = '']): Attack<Stage> =>
  asking(
    'ann',
    `uploads: ${name}`,
    ({ prepared }) => ({
      method,
      path,
      query: query.replace('ID', prepared.uploadId),
      ...(method === 'PUT' && { body: 'x' }),
    }),
    want,
  ),
)

const complete =
  '<CompleteMultipartUpload><Part><PartNumber>1</PartNumber><ETag>TAG</ETag></Part></CompleteMultipartUpload>'

const tags: readonly Attack<Stage>[] = [
  asking('tess', 'without the tag that has to be there', inBox),
  asking('tess', 'with another value', { ...inBox, headers: [['x-amz-tagging', 'class=secret']] }),
  asking('tess', 'with another case', { ...inBox, headers: [['x-amz-tagging', 'Class=public']] }),
  asking('tess', 'with the tag in the query', { ...inBox, query: 'x-amz-tagging=class%3Dpublic' }),
  asking(
    'tess',
    'with the value twice',
    { ...inBox, headers: [['x-amz-tagging', 'class=secret&class=public']] },
    '400 InvalidArgument',
  ),
  asking(
    'tess',
    'with the tag behind a question mark',
    { ...inBox, headers: [['x-amz-tagging', '?class=public']] },
    '400 InvalidTag',
  ),
  asking('tess', 'a copy that says the tag and keeps its source’s', {
    method: 'PUT',
    path: '/vault/in/new',
    headers: [
      ['x-amz-copy-source', '/vault/public/page'],
      ['x-amz-tagging', 'class=public'],
    ],
  }),
  asking('tess', 'finishing another’s upload', ({ prepared }) => ({
    method: 'POST',
    path: '/vault/home/ben/upload',
    query: `uploadId=${prepared.uploadId}`,
    body: complete.replace('TAG', prepared.partEtag),
  })),
]

/** What everybody is told of names that nobody has; in front of a remote only who may ask there. */
const noBucket = ({ isGateway }: Stage): string => (isGateway ? denied : '404 NoSuchBucket')

/** Who may not list is not told what there is, and nobody else's words about it differ. */
const secrets: readonly Attack<Stage>[] = [
  asking('ann', 'a key of one’s own that is not there', { path: '/vault/home/ann/none' }),
  asking('ann', 'the head of it', { method: 'HEAD', path: '/vault/home/ann/none' }, '403'),
  asking('ann', 'another’s key that is there', { path: '/vault/home/ben/his' }),
  asking('ann', 'another’s key that is not there', { path: '/vault/home/ben/none' }),
  asking('ann', 'a bucket that is not there', { path: '/none-such' }, noBucket),
  asking('ann', 'a key in a bucket that is not there', { path: '/none-such/key' }, noBucket),
  asking('ann', 'the head of a bucket that is there', { method: 'HEAD', path: '/vault' }, '403'),
  asking(
    'ann',
    'the head of a bucket that is not there',
    { method: 'HEAD', path: '/none-such' },
    ({ isGateway }) => (isGateway ? '403' : '404'),
  ),
  asking('tess', 'a copy of what is not there', {
    method: 'PUT',
    path: '/vault/in/new',
    headers: [
      ['x-amz-copy-source', '/vault/public/none'],
      ['x-amz-tagging', 'class=public'],
      ['x-amz-tagging-directive', 'REPLACE'],
    ],
  }),
]

/** What a token is worth with another key, or changed. */
const tokens: readonly Attack<Stage>[] = [
  ...(['ann', 'root'] as const).map((who): Attack<Stage> => ({
    name: `the token of a session with the key of ${who}`,
    want: '400 InvalidToken',
    async attempt(stage) {
      const { sessionToken } = await sessionOf(stage, 'ann')
      return stage.ask(stage.signed({ ...keys[who], sessionToken }, { path: '/vault/home/ann/mine' }))
    },
  })),
  {
    name: 'the key of one session with the token of another',
    want: '400 InvalidToken',
    async attempt(stage) {
      const [own, other] = [await sessionOf(stage, 'ann'), await sessionOf(stage, 'ben')]
      return stage.ask(
        stage.signed({ ...own, sessionToken: other.sessionToken }, { path: '/vault/public/page' }),
      )
    },
  },
  {
    name: 'the key of a session without its token',
    want: '403 InvalidAccessKeyId',
    async attempt(stage) {
      const own = await sessionOf(stage, 'ann')
      return stage.ask(stage.signed({ ...own, sessionToken: undefined }, { path: '/vault/home/ann/mine' }))
    },
  },
  {
    name: 'a token that is not signed',
    want: '403 AccessDenied',
    async attempt(stage) {
      const own = await sessionOf(stage, 'ann')
      return stage.ask(
        stage.signed(own, { path: '/vault/home/ann/mine' }, { unsigned: ['x-amz-security-token'] }),
      )
    },
  },
  {
    name: 'a token with any one of its characters changed',
    want: '400 InvalidToken',
    async attempt(stage) {
      const own = await sessionOf(stage, 'ann')
      const verdicts = new Set<string>()
      for (const sessionToken of changes(own.sessionToken ?? '')) {
        verdicts.add(
          await stage.ask(stage.signed({ ...own, sessionToken }, { path: '/vault/home/ann/mine' })),
        )
      }
      return [...verdicts].join(', ')
    },
  },
]

/** Each character in turn, and what is shorter and longer. */
export function* changes(token: string): Iterable<string> {
  for (let at = 0; at < token.length; at += 1) {
    yield token.slice(0, at) + (token[at] === 'A' ? 'B' : 'A') + token.slice(at + 1)
  }
  yield* [token.slice(0, -1), token.slice(1), token + 'A', token + '=', token.repeat(2), 'A'.repeat(9_000)]
}

export async function sessionOf(stage: Stage, who: Person): Promise<Key> {
  return assumed(stage, keys[who], 'Action=GetSessionToken')
}

/** @throws when there is none, with the refusal */
export async function assumed(stage: Stage, who: Key, members: string): Promise<Key> {
  const answer = await stage.answer(stage.signed(who, sts(members), { service: 'sts' }))
  const text = answer.body.toString()
  const member = (name: string): string => new RegExp(`<${name}>([^<]+)`).exec(text)?.[1] ?? ''
  if (answer.status !== 200) throw new Error(text)
  return {
    accessKeyId: member('AccessKeyId'),
    secretAccessKey: member('SecretAccessKey'),
    sessionToken: member('SessionToken'),
  }
}

export function sts(members: string): Unsigned {
  return {
    method: 'POST',
    path: '/',
    headers: [['Content-Type', 'application/x-www-form-urlencoded']],
    body: `${members}&Version=2011-06-15`,
  }
}

export const assuming = (role: string, more = ''): string =>
  `Action=AssumeRole&RoleArn=${encodeURIComponent(role.startsWith('arn:') ? role : roleArn(role))}&RoleSessionName=attack${more}`

export const privilegeAttacks: readonly Attack<Stage>[] = [
  ...besides,
  ...others,
  ...locks,
  ...uploads,
  ...tags,
  ...secrets,
  ...tokens,
]

export const privilegeControls: readonly Control<Stage>[] = [
  { ...asking('dora', 'an object by itself is taken', inBox), want: '200' },
  {
    ...asking('tess', 'with the tag it is taken', { ...inBox, headers: [['x-amz-tagging', 'class=public']] }),
    want: '200',
  },
  { ...asking('bea', 'what the boundary lets through is read', { path: '/vault/public/page' }), want: '200' },
  {
    name: 'a session with its token reads',
    want: '200',
    async attempt(stage) {
      return stage.ask(stage.signed(await sessionOf(stage, 'ann'), { path: '/vault/home/ann/mine' }))
    },
  },
]
