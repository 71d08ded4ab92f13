/**
 * What the tenants have in common: buckets with access control lists, one that is open and one that is fenced in, and objects of
 * several owners in them.
 */
import { createHash } from 'node:crypto'
import { Accounts } from '../../src/policy/accounts.ts'
import type { Headers, Unsigned } from './signing.ts'
import { allow, policyText } from './tenants-identities.ts'
import { accounts, type Question, type Tenants } from './tenants.ts'

/** Canonical user ids. */
export const canonical: Readonly<Record<keyof typeof accounts, string>> = {
  own: new Accounts([]).canonicalOf(accounts.own),
  mill: new Accounts([]).canonicalOf(accounts.mill),
  farm: new Accounts([]).canonicalOf(accounts.farm),
}

export const groups = 'http://acs.amazonaws.com/groups'

/** A document, with what says that it arrived whole. */
export function document(path: string, query: string, body: string): Unsigned {
  const headers: Headers = [['Content-MD5', createHash('md5').update(body).digest('base64')]]
  return { method: 'PUT', path, query, body, headers }
}

const objects: readonly (readonly [who: 'own' | 'mill', key: string, ...Headers])[] = [
  ['own', 'private'],
  ['own', 'page'],
  ['own', 'shown', ['x-amz-acl', 'public-read']],
  ['own', 'members', ['x-amz-acl', 'authenticated-read']],
  ['own', 'to-farm', ['x-amz-grant-read', `id=${canonical.farm}`]],
  ['own', 'list-to-farm', ['x-amz-grant-read-acp', `id=${canonical.farm}`]],
  ['own', 'to-mill', ['x-amz-grant-full-control', `id=${canonical.own},id=${canonical.mill}`]],
  ['mill', 'mill/own'],
  ['mill', 'mill/denied'],
  ['mill', 'mill/given', ['x-amz-acl', 'bucket-owner-read']],
]

const buckets = ['commons', 'fenced', 'enforced'] as const

/** The owners of objects see them, and who sees the rest of a bucket is its owner. */
export const listQuestions: readonly Question[] = [
  ['own', '/', ''],
  ['mill', '/', ''],
  ['farm', '/', ''],
  ...buckets.flatMap(bucket =>
    ['acl', 'policy', 'ownershipControls', 'publicAccessBlock', 'versions', 'uploads'].map(
      (query): Question => ['own', `/${bucket}`, `${query}=`],
    ),
  ),
  ...objects.flatMap(([who, key]): Question[] => [
    [who, `/commons/${key}`, ''],
    [who, `/commons/${key}`, 'acl='],
  ]),
  ['own', '/fenced/shown', 'acl='],
  ['own', '/enforced/page', 'acl='],
  ['mill', '/millstone', 'acl='],
  ['mill', '/millstone/own', ''],
]

export async function putLists(tenants: Tenants): Promise<void> {
  const own = (request: Unsigned) => tenants.put('own', request)
  for (const bucket of ['commons', 'fenced']) {
    await own({ method: 'PUT', path: `/${bucket}`, headers: [['x-amz-object-ownership', 'ObjectWriter']] })
    await own({ method: 'DELETE', path: `/${bucket}`, query: 'publicAccessBlock=' })
  }
  await own({ method: 'PUT', path: '/enforced' })
  await own({ method: 'PUT', path: '/enforced/page', body: 'enforced' })
  const mills = { Principal: { AWS: accounts.mill } }
  const denying = policyText(
    allow(['s3:PutObject', 's3:PutObjectAcl', 's3:GetObject'], 'arn:aws:s3:::commons/mill/*', mills),
    { ...allow('s3:*', 'arn:aws:s3:::commons/mill/denied', mills), Effect: 'Deny' },
  )
  // What the policy denies is there before it does.
  const before = policyText(allow('s3:PutObject', 'arn:aws:s3:::commons/mill/*', mills))
  await own(document('/commons', 'policy=', before))
  for (const [who, key, ...headers] of objects)
    await tenants.put(who, { method: 'PUT', path: `/commons/${key}`, body: key, headers })
  await own(document('/commons', 'policy=', denying))
  await own({ method: 'PUT', path: '/fenced/shown', body: 'shown', headers: [['x-amz-acl', 'public-read']] })
  await own({ method: 'PUT', path: '/fenced', query: 'acl=', headers: [['x-amz-acl', 'public-read']] })
  const all = ['BlockPublicAcls', 'IgnorePublicAcls', 'BlockPublicPolicy', 'RestrictPublicBuckets']
  const block = all.map(each => `<${each}>true</${each}>`).join('')
  const wrapped = `<PublicAccessBlockConfiguration>${block}</PublicAccessBlockConfiguration>`
  await own(document('/fenced', 'publicAccessBlock=', wrapped))
  await tenants.put('mill', { method: 'PUT', path: '/millstone' })
  await tenants.put('mill', { method: 'PUT', path: '/millstone/own', body: 'of the mill' })
}

interface Written {
  readonly owner?: string
  readonly grants?: string
}

export function grant(to: string, permission = 'READ'): string {
  return `<Grant>${to}<Permission>${permission}</Permission></Grant>`
}

export function grantee(type: string, members: string): string {
  return `<Grantee xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="${type}">${members}</Grantee>`
}

export function owner(id: string): string {
  return `<Owner><ID>${id}</ID></Owner>`
}

/** The document of a list: of the daemon's own account, for one other, unless said otherwise. */
export function policy({ owner: whose = owner(canonical.own), grants = grant(toFarm) }: Written): string {
  return `<AccessControlPolicy xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${whose}<AccessControlList>${grants}</AccessControlList></AccessControlPolicy>`
}

const toFarm = grantee('CanonicalUser', `<ID>${canonical.farm}</ID>`)
