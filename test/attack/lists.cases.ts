/**
 * Access control lists: said twice, of nobody, of strangers behind a public access block, of another owner; what a list does not
 * give; and who owns what somebody else has written, or copied. `commons` has lists and is open, `fenced` has them and is blocked,
 * `enforced` has none.
 */
import type { Attack, Control } from './attack.ts'
import type { Headers, Unsigned } from './signing.ts'
import { canonical, document, groups, owner, policy } from './tenants-lists.ts'
import { accounts, type Tenants } from './tenants.ts'

const denied = '403 AccessDenied'
const invalid = '400 InvalidArgument'

type Row = readonly [who: string, name: string, request: Unsigned, want?: string]

/** @param who `nobody` signs nothing */
export function asking(...[who, name, request, want = denied]: Row): Attack<Tenants> {
  return {
    name: `${who}: ${name}`,
    want,
    attempt: tenants => tenants.ask(who === 'nobody' ? tenants.bare(request) : tenants.signed(who, request)),
  }
}

/** Where a list may come along. */
const places: readonly (readonly [what: string, request: Unsigned])[] = [
  ['a bucket’s list', { method: 'PUT', path: '/commons', query: 'acl=' }],
  ['an object’s list', { method: 'PUT', path: '/commons/page', query: 'acl=' }],
  ['a new object', { method: 'PUT', path: '/commons/new', body: 'x' }],
  ['a copy', { method: 'PUT', path: '/commons/new', headers: [['x-amz-copy-source', '/commons/page']] }],
  ['an upload', { method: 'POST', path: '/commons/new', query: 'uploads=' }],
]

export const having = (request: Unsigned, ...headers: Headers): Unsigned => ({
  ...request,
  headers: [...(request.headers ?? []), ...headers],
})
const elsewhere = (request: Unsigned, bucket: string): Unsigned => ({
  ...request,
  path: request.path.replace('commons', bucket).replace('/page', bucket === 'fenced' ? '/shown' : '/page'),
})
export const read = (value: string) => ['x-amz-grant-read', value] as const

const said: readonly (readonly [what: string, headers: Headers, want: string])[] = [
  ['a name and a grant', [['x-amz-acl', 'private'], read(`id=${canonical.farm}`)], '400 InvalidRequest'],
  ['a name that there is not', [['x-amz-acl', 'public']], invalid],
  ['a name in capitals', [['x-amz-acl', 'PUBLIC-READ']], invalid],
  [
    'two names',
    [
      ['x-amz-acl', 'private'],
      ['x-amz-acl', 'public-read'],
    ],
    invalid,
  ],
  ['an empty name', [['x-amz-acl', '']], invalid],
  ['an id that nobody has', [read(`id=${'0'.repeat(64)}`)], invalid],
  ['an account’s id for a canonical one', [read(`id=${accounts.farm}`)], invalid],
  ['a canonical id in capitals', [read(`id=${canonical.farm.toUpperCase()}`)], invalid],
  ['half a canonical id', [read(`id=${canonical.farm.slice(0, 32)}`)], invalid],
  ['an ARN for an id', [read(`id=arn:aws:iam::${accounts.farm}:root`)], invalid],
  ['a name that is shown', [read('displayName=farm')], invalid],
  [
    'an address that nobody has',
    [read('emailAddress=nobody@example.com')],
    '400 UnresolvableGrantByEmailAddress',
  ],
  ['an address that two have', [read('emailAddress=shared@example.com')], '400 AmbiguousGrantByEmailAddress'],
  ['an address as an id', [read('id=farm@example.com')], invalid],
  ['an id as an address', [read(`emailAddress=${canonical.farm}`)], '400 UnresolvableGrantByEmailAddress'],
  ['a group that there is not', [read(`uri=${groups}/global/Everybody`)], invalid],
  ['a group by a secure address', [read(`uri=${groups.replace('http', 'https')}/global/AllUsers`)], invalid],
  ['a group in capitals', [read(`uri=${groups}/global/ALLUSERS`)], invalid],
  ['a group as an id', [read('id=AllUsers')], invalid],
  ['no kind of grantee', [read(canonical.farm)], invalid],
  ['an end without a quote', [read(`id="${canonical.farm}`)], invalid],
  ['nobody between commas', [read(`id=${canonical.farm},,id=${canonical.mill}`)], invalid],
  [
    'more than a hundred',
    [read(Array.from({ length: 101 }, () => `id=${canonical.farm}`).join(','))],
    '400 MalformedACLError',
  ],
]

const headers: readonly Attack<Tenants>[] = said.flatMap(([what, given, want]) =>
  places.map(([place, request]) => asking('own', `${place} with ${what}`, having(request, ...given), want)),
)

const open: readonly (readonly [what: string, headers: Headers])[] = [
  ['a list for everybody', [['x-amz-acl', 'public-read']]],
  ['a list for everybody to write', [['x-amz-acl', 'public-read-write']]],
  ['a list for whoever has signed', [['x-amz-acl', 'authenticated-read']]],
  ['a grant to everybody', [read(`uri="${groups}/global/AllUsers"`)]],
  ['a grant to everybody beside one', [read(`id=${canonical.farm}, uri=${groups}/global/AllUsers`)]],
  [
    'a grant to whoever has signed',
    [['x-amz-grant-full-control', `uri=${groups}/global/AuthenticatedUsers`]],
  ],
]

/** Behind a public access block, and where there are no lists. */
const blocked: readonly Attack<Tenants>[] = open.flatMap(([what, given]) =>
  places.flatMap(([place, request]) => {
    const listed = having(request, ...given)
    return [
      asking('own', `${place} behind a block, with ${what}`, elsewhere(listed, 'fenced')),
      asking(
        'own',
        `${place} without lists, with ${what}`,
        elsewhere(listed, 'enforced'),
        '400 AccessControlListNotSupported',
      ),
    ]
  }),
)

const give = (path: string): Unsigned => ({
  method: 'PUT',
  path,
  query: 'acl=',
  headers: [['x-amz-acl', 'public-read']],
})
const get = (key: string): Unsigned => ({ path: `/commons/${key}` })
const acl = (key: string): Unsigned => ({ path: `/commons/${key}`, query: 'acl=' })

/** What a list gives is what it says, to whom it says. */
const gifts: readonly Attack<Tenants>[] = [
  asking('nobody', 'what is nobody’s', get('private')),
  asking('nobody', 'what is for whoever has signed', get('members')),
  asking('nobody', 'the list of what is everybody’s', acl('shown')),
  asking('nobody', 'writing over what is everybody’s', { method: 'PUT', path: '/commons/shown', body: 'x' }),
  asking('nobody', 'deleting what is everybody’s', { method: 'DELETE', path: '/commons/shown' }),
  asking('nobody', 'the tags of what is everybody’s', { path: '/commons/shown', query: 'tagging=' }),
  asking('nobody', 'what is everybody’s behind a block', { path: '/fenced/shown' }),
  asking('nobody', 'what a bucket has that is everybody’s behind a block', {
    path: '/fenced',
    query: 'list-type=2',
  }),
  asking('farm', 'what is everybody’s behind a block', { path: '/fenced/shown' }),
  asking('mia', 'what is everybody’s, without a right to anything', get('shown')),
  asking('mia', 'what is the account’s, without a right to anything', get('to-mill')),
  asking('farm', 'what is another’s', get('to-mill')),
  asking('farm', 'the list of what it may read', acl('to-farm')),
  asking('farm', 'another list for what it may read', give('/commons/to-farm')),
  asking('farm', 'writing over what it may read', { method: 'PUT', path: '/commons/to-farm', body: 'x' }),
  asking('farm', 'deleting what it may read', { method: 'DELETE', path: '/commons/to-farm' }),
  asking('farm', 'what it may see the list of', get('list-to-farm')),
  asking('farm', 'another list for what it may see the list of', give('/commons/list-to-farm')),
  asking('farm', 'a copy of what it may not read', {
    method: 'PUT',
    path: '/commons/new',
    headers: [['x-amz-copy-source', '/commons/private']],
  }),
  asking('mill', 'deleting what it has full control of', { method: 'DELETE', path: '/commons/to-mill' }),
  asking('mill', 'the tags of what it has full control of', { path: '/commons/to-mill', query: 'tagging=' }),
  asking('mill', 'a lock on what it has full control of', {
    ...document('/commons/to-mill', 'legal-hold=', '<LegalHold><Status>ON</Status></LegalHold>'),
  }),
  asking('mill', 'the bucket’s list', { path: '/commons', query: 'acl=' }),
  asking('mill', 'another list for the bucket', give('/commons')),
]

/** Who has written it owns it, and the bucket's owner has the last word. */
const owners: readonly Attack<Tenants>[] = [
  asking('own', 'what another has written in one’s bucket', get('mill/own')),
  asking('own', 'the list of what another has written', acl('mill/own')),
  asking('own', 'another list for what another has written', give('/commons/mill/own')),
  asking(
    'own',
    'another owner for what another has written',
    document('/commons/mill/own', 'acl=', policy({ owner: owner(canonical.own) })),
  ),
  asking('own', 'a copy of what another has written', {
    method: 'PUT',
    path: '/commons/new',
    headers: [['x-amz-copy-source', '/commons/mill/own']],
  }),
  asking('own', 'another list for what one may read', give('/commons/mill/given')),
  asking('mill', 'what one has written, where the bucket’s owner denies it', get('mill/denied')),
  asking('mill', 'its list, where the bucket’s owner denies it', acl('mill/denied')),
  asking('mill', 'another list for it, where the bucket’s owner denies it', give('/commons/mill/denied')),
  asking('mill', 'writing over it, where the bucket’s owner denies it', {
    method: 'PUT',
    path: '/commons/mill/denied',
    body: 'x',
  }),
  asking(
    'mill',
    'another owner for what one has written',
    document('/commons/mill/own', 'acl=', policy({ owner: owner(canonical.farm) })),
  ),
  asking(
    'mill',
    'a list of another’s for what one has written',
    document('/commons/mill/own', 'acl=', policy({ owner: owner(canonical.own) })),
  ),
  asking(
    'moe',
    'another list for what the account has written, as a user',
    document('/commons/mill/own', 'acl=', policy({ owner: owner(canonical.own) })),
  ),
  asking('farm', 'what another has written', get('mill/own')),
  asking('farm', 'an object where one may not', { method: 'PUT', path: '/commons/mill/new', body: 'x' }),
  ...(['policy', 'ownershipControls', 'publicAccessBlock'] as const).flatMap(what => [
    asking(
      'mill',
      `the ${what} of another’s bucket, gone`,
      { method: 'DELETE', path: '/commons', query: `${what}=` },
      denied,
    ),
    asking('mill', `the ${what} of another’s bucket`, { path: '/commons', query: `${what}=` }, denied),
  ]),
  asking('mill', 'another’s bucket', { method: 'DELETE', path: '/commons' }),
  asking(
    'mill',
    'a bucket with another’s name',
    { method: 'PUT', path: '/commons', headers: [['x-amz-object-ownership', 'BucketOwnerEnforced']] },
    '409 BucketAlreadyExists',
  ),
  asking(
    'own',
    'one’s bucket under another’s name',
    having(get('page'), ['x-amz-expected-bucket-owner', accounts.mill]),
  ),
  asking('own', 'a copy from a bucket under another’s name', {
    method: 'PUT',
    path: '/commons/new',
    headers: [
      ['x-amz-copy-source', '/commons/page'],
      ['x-amz-source-expected-bucket-owner', accounts.mill],
    ],
  }),
]

const writingOver = (...listed: Headers): Unsigned => ({
  method: 'PUT',
  path: '/commons/over',
  body: 'x',
  headers: listed,
})

/** What is copied is whose copies it, and its list does not come along. */
const copied: readonly Attack<Tenants>[] = [
  {
    name: 'a copy of what is everybody’s is nobody else’s',
    want: `200, then ${denied}`,
    async attempt(tenants) {
      await tenants.put('own', {
        method: 'PUT',
        path: '/commons/copy',
        headers: [['x-amz-copy-source', '/commons/shown']],
      })
      const [source, copy] = [
        await tenants.ask(tenants.bare(get('shown'))),
        await tenants.ask(tenants.bare(get('copy'))),
      ]
      await tenants.put('own', { method: 'DELETE', path: '/commons/copy' })
      return `${source}, then ${copy}`
    },
  },
  {
    name: 'a copy by another account is not its source’s owner’s',
    want: `${denied}, then ${denied}`,
    async attempt(tenants) {
      await tenants.put('mill', {
        method: 'PUT',
        path: '/commons/mill/copy',
        headers: [['x-amz-copy-source', '/commons/to-mill']],
      })
      const verdicts = [
        await tenants.ask(tenants.signed('own', get('mill/copy'))),
        await tenants.ask(tenants.signed('own', acl('mill/copy'))),
      ]
      await tenants.put('own', { method: 'DELETE', path: '/commons/mill/copy' })
      return verdicts.join(', then ')
    },
  },
  {
    name: 'what is written over is whose writes it, and its list is gone',
    want: `200, then ${denied}`,
    async attempt(tenants) {
      await tenants.put('own', writingOver(['x-amz-acl', 'public-read']))
      const first = await tenants.ask(tenants.bare(get('over')))
      await tenants.put('own', writingOver())
      const second = await tenants.ask(tenants.bare(get('over')))
      await tenants.put('own', { method: 'DELETE', path: '/commons/over' })
      return `${first}, then ${second}`
    },
  },
]

export const listAttacks: readonly Attack<Tenants>[] = [
  ...headers,
  ...blocked,
  ...gifts,
  ...owners,
  ...copied,
]

export const listControls: readonly Control<Tenants>[] = [
  asking('nobody', 'what is everybody’s is read', get('shown'), '200'),
  asking('farm', 'what is for whoever has signed is read', get('members'), '200'),
  asking('farm', 'what is its is read', get('to-farm'), '200'),
  asking('farm', 'the list that it may see is shown', acl('list-to-farm'), '200'),
  asking('mill', 'what it has written is read', get('mill/own'), '200'),
  asking('own', 'what it is given to read is read', get('mill/given'), '200'),
  asking('mill', 'another list for what it has full control of', give('/commons/to-mill'), '200'),
  asking('own', 'a document with a grant is taken', document('/commons/page', 'acl=', policy({})), '200'),
  asking(
    'own',
    'a grant by an address is taken',
    having({ method: 'PUT', path: '/commons/page', query: 'acl=' }, read('emailAddress=FARM@example.com')),
    '200',
  ),
]
