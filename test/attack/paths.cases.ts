/**
 * Names that a policy and the store, or the remote, might read differently: encoded, normalised, in other case, with
 * wildcards of their own, as the source of a copy, in a document, in the Host header. Ben may do everything but with what is
 * below `vault/secret/`; ann what is below `vault/home/ann/`; lou may list, and nothing else.
 */
import { createHash } from 'node:crypto'
import type { Attack, Control } from './attack.ts'
import { reheaded } from './chunked.ts'
import type { Headers, Unsigned } from './signing.ts'
import { domain, type Person, type Stage } from './stage.ts'

const denied = '403 AccessDenied'

type Row = readonly [who: Person, name: string, request: Unsigned, want?: string]

/** Signed as it is sent. */
function asking(...[who, name, request, want = denied]: Row): Attack<Stage> {
  return { name, want, attempt: stage => stage.ask(stage.signed(who, request)) }
}

/** Ways to write what is below `secret/`; the signature covers S3's canonical form. */
const spellings: readonly Attack<Stage>[] = (
  [
    ['as it is', '/vault/secret/plans', undefined],
    ['with a letter encoded', '/vault/secret/plans', '/vault/%73ecret/plans'],
    ['with the slash encoded', '/vault/secret/plans', '/vault/secret%2Fplans'],
    ['with the slash encoded in small letters', '/vault/secret/plans', '/vault/secret%2fplans'],
    ['with all letters encoded', '/vault/secret/plans', '/vault/%73%65%63%72%65%74%2F%70%6C%61%6E%73'],
    ['with the bucket encoded', '/vault/secret/plans', '/%76ault/secret/plans'],
  ] as const
).flatMap(([how, path, target]) =>
  (['GET', 'PUT', 'DELETE'] as const).map((method): Attack<Stage> => ({
    name: `${method} of what is denied, ${how}`,
    want: denied,
    attempt(stage) {
      const wire = stage.signed('ben', { method, path, ...(method === 'PUT' && { body: 'x' }) })
      return stage.ask({ ...wire, target: target ?? path })
    },
  })),
)

/** Who lists may list; what these name is no bucket, or it would be an object behind a proxy that decodes. */
const buckets: readonly Attack<Stage>[] = [
  ...['/vault%2Fsecret%2Fplans', '/vault%2Fpublic%2Fpage', '/vault%2Fhome%2Fben%2Fhis/'].flatMap(path =>
    (['GET', 'PUT', 'DELETE', 'HEAD'] as const).map(method =>
      asking(
        'lou',
        `${method} of a bucket that is a path: ${path}`,
        { method, path },
        method === 'HEAD' ? '400' : '400 InvalidBucketName',
      ),
    ),
  ),
  asking(
    'ben',
    'a bucket that is the folder above',
    { path: '/../vault/secret/plans' },
    '400 InvalidBucketName',
  ),
  asking(
    'ben',
    'a bucket that is the folder itself',
    { path: '/./vault/secret/plans' },
    '400 InvalidBucketName',
  ),
  asking(
    'ben',
    'a bucket that is the folder above, encoded',
    { path: '/..%2Fvault/secret/plans' },
    '400 InvalidBucketName',
  ),
]

const normalised: readonly Attack<Stage>[] = [
  ['two slashes', '/vault//secret/plans', '404 NoSuchKey'],
  ['a slash more', '/vault/secret//plans', denied],
  ['a slash at the end', '/vault/secret/plans/', denied],
  ['up and down', '/vault/public/../secret/plans', '404 NoSuchKey'],
  ['where it is', '/vault/./secret/plans', '404 NoSuchKey'],
  ['beyond the bucket', '/open/../vault/secret/plans', '404 NoSuchKey'],
  ['another case', '/vault/Secret/plans', '404 NoSuchKey'],
  ['the bucket in another case', '/Vault/secret/plans', '400 InvalidBucketName'],
  ['a letter that looks the same', '/vault/s%D0%B5cret/plans', '404 NoSuchKey'],
  ['a letter and its accent', '/vault/se%CC%81cret/plans', '404 NoSuchKey'],
  ['encoded twice', '/vault/%2573ecret/plans', '404 NoSuchKey'],
  ['a zero at the end', '/vault/secret%00/plans', '404 NoSuchKey'],
  ['backslashes', '/vault/public%5C..%5Csecret%5Cplans', '404 NoSuchKey'],
  ['a semicolon', '/vault/secret%3Ba/plans', '404 NoSuchKey'],
].map(([how = '', path = '', want]): Attack<Stage> =>
  asking('ben', `another name for what is denied: ${how}`, { path }, want),
)

const own: readonly Attack<Stage>[] = [
  ['a name that begins like one’s own', '/vault/home/ann', undefined],
  ['up from one’s own', '/vault/home/ann/../ben/his', 'reads'],
  ['the neighbour', '/vault/home/ben/his', undefined],
  ['the neighbour by a wildcard', '/vault/home/%2A/his', undefined],
  ['the neighbour by a single one', '/vault/home/ben/%3F%3F%3F', undefined],
  ['the neighbour in capitals', '/vault/HOME/ANN/mine', undefined],
  ['the variable itself', '/vault/home/%24%7Baws%3Ausername%7D/x', undefined],
  ['a longer name', '/vault/home/annabel/x', undefined],
].flatMap(([how, path = '', what]) =>
  (what === 'reads' ? (['GET'] as const) : (['GET', 'PUT', 'DELETE'] as const)).map(method =>
    asking('ann', `${method}: ${how}`, { method, path, ...(method === 'PUT' && { body: 'x' }) }),
  ),
)

const lists: readonly Attack<Stage>[] = [
  ['no prefix', ''],
  ['an empty prefix', 'list-type=2&prefix='],
  ['the neighbour’s', 'list-type=2&prefix=home%2Fben%2F'],
  ['all homes', 'list-type=2&prefix=home%2F'],
  ['a prefix that begins like one’s own', 'list-type=2&prefix=home%2Fann'],
  ['a wildcard', 'list-type=2&prefix=home%2F%2A%2F'],
  ['one’s own behind another', 'list-type=2&prefix=&prefix=home%2Fann%2F'],
  ['by the first version', 'prefix=home%2Fben%2F'],
  ['all versions of one’s own', 'prefix=home%2Fann%2F&versions='],
  ['uploads', 'prefix=home%2Fann%2F&uploads='],
].map(([how, query = '']): Attack<Stage> => asking('ann', `a list: ${how}`, { path: '/vault', query }))

/** What the remote gets may not be more than what was judged. */
const copies: readonly Attack<Stage>[] = [
  ['/vault/secret/plans', denied],
  ['vault/secret/plans', denied],
  ['vault%2Fsecret%2Fplans', denied],
  ['%2Fvault%2Fsecret%2Fplans', '400 InvalidArgument'],
  ['/vault/%73ecret/plans', denied],
  ['//vault/secret/plans', '400 InvalidArgument'],
  ['/vault/secret/plans?versionId=VERSION', denied],
  ['/vault/secret%2Fplans?versionId=null', denied],
  ['/vault/secret/plans?versionId=', denied],
  ['/vault/secret/plans%3FversionId=VERSION', denied],
  ['/vault/public/../secret/plans', '404 NoSuchKey'],
  ['/open/../vault/secret/plans', '404 NoSuchKey'],
  ['/../vault/secret/plans', '400 InvalidBucketName'],
  ['http://169.254.169.254/latest/meta-data', '400 InvalidBucketName'],
  ['arn:aws:s3:::vault/secret/plans', '400 InvalidBucketName'],
  ['/vault', '400 InvalidArgument'],
  ['/vault/', '400 InvalidArgument'],
  ['/vault/%', '400 InvalidArgument'],
  ['', '400 InvalidArgument'],
].flatMap(([source = '', want = '']) =>
  (['CopyObject', 'UploadPartCopy', 'RenameObject'] as const)
    .filter(op => op !== 'RenameObject' || source.startsWith('/vault/secret/plans'))
    .map((op): Attack<Stage> => ({
      name: `${op} of “${source}”`,
      want: op === 'RenameObject' && source.includes('?') ? denied : want,
      attempt: stage => stage.ask(stage.signed('ben', copy(stage, { op, source }))),
    })),
)

interface Copying {
  readonly op: 'CopyObject' | 'UploadPartCopy' | 'RenameObject'
  readonly source: string
}

function copy({ prepared }: Stage, { op, source }: Copying): Unsigned {
  const value = source.replace('VERSION', prepared.secretVersion)
  const headers: Headers = [[op === 'RenameObject' ? 'x-amz-rename-source' : 'x-amz-copy-source', value]]
  const path = op === 'UploadPartCopy' ? '/vault/home/ben/upload' : '/vault/home/ben/stolen'
  const query =
    op === 'UploadPartCopy'
      ? `partNumber=2&uploadId=${prepared.uploadId}`
      : op === 'RenameObject'
        ? 'renameObject='
        : ''
  return { method: 'PUT', path, query, headers }
}

/** A document that names keys. */
export function deletion(objects: string): Pick<Unsigned, 'body' | 'headers' | 'method' | 'query'> {
  const body = `<Delete>${objects}</Delete>`
  return {
    method: 'POST',
    query: 'delete=',
    body,
    headers: [['Content-MD5', createHash('md5').update(body).digest('base64')]],
  }
}

const documents: readonly Attack<Stage>[] = [
  ['as it is', '<Key>secret/plans</Key>', '200 AccessDenied'],
  ['by entities', '<Key>&#115;ecret&#x2F;plans</Key>', '200 AccessDenied'],
  ['in CDATA', '<Key><![CDATA[secret/plans]]></Key>', '200 AccessDenied'],
  ['with a comment in it', '<Key>sec<!-- -->ret/plans</Key>', '200 AccessDenied'],
  ['with a version', '<Key>secret/plans</Key><VersionId>null</VersionId>', '200 AccessDenied'],
  ['with an empty version', '<Key>secret/plans</Key><VersionId></VersionId>', '200 AccessDenied'],
  ['two keys', '<Key>public/none</Key><Key>secret/plans</Key>', '400 MalformedXML'],
].map(([how, object = '', want = '']): Attack<Stage> => ({
  name: `a document that names what is denied: ${how}`,
  want,
  attempt: stage =>
    stage.ask(stage.signed('ben', { path: '/vault', ...deletion(`<Object>${object}</Object>`) })),
}))

const hosts: readonly Attack<Stage>[] = [
  {
    name: 'the bucket in the host',
    want: denied,
    attempt: stage => stage.ask(stage.signed('ben', { path: '/secret/plans' }, { host: `vault.${domain}` })),
  },
  {
    name: 'the bucket in the host, in capitals',
    want: denied,
    attempt: stage =>
      stage.ask(stage.signed('ben', { path: '/secret/plans' }, { host: `VAULT.${domain}:80` })),
  },
  {
    name: 'one bucket in the host, another in the path',
    want: '404 NoSuchKey',
    attempt: stage =>
      stage.ask(stage.signed('ben', { path: '/vault/secret/plans' }, { host: `open.${domain}` })),
  },
  {
    name: 'a bucket and a folder in the host',
    want: '400 InvalidBucketName',
    attempt: stage =>
      stage.ask(stage.signed('ben', { path: '/plans' }, { host: `vault%2Fsecret.${domain}` })),
  },
  {
    name: 'signed for the path, sent to the host',
    want: '403 SignatureDoesNotMatch',
    attempt: stage =>
      stage.ask(reheaded(stage.signed('ann', { path: '/home/ann/mine' }), 'Host', `vault.${domain}`)),
  },
]

export const pathAttacks: readonly Attack<Stage>[] = [
  ...spellings,
  ...buckets,
  ...normalised,
  ...own,
  ...lists,
  ...copies,
  ...documents,
  ...hosts,
]

export const pathControls: readonly Control<Stage>[] = [
  { ...asking('ben', 'what ben may read he reads', { path: '/vault/public/page' }), want: '200' },
  {
    ...asking('ann', 'ann lists her own', { path: '/vault', query: 'list-type=2&prefix=home%2Fann%2F' }),
    want: '200',
  },
  {
    name: 'a key with a star is found by its name',
    want: '200',
    attempt: stage => stage.ask(stage.signed('tess', { path: '/vault/public/star%2A' })),
  },
  {
    name: 'the bucket in the host is the bucket',
    want: '200',
    attempt: stage => stage.ask(stage.signed('ben', { path: '/public/page' }, { host: `vault.${domain}` })),
  },
]
