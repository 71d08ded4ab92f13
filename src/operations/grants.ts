/**
 * Access control lists as requests give them: a canned name, grants in headers, or a document. Whom a grant names has to be
 * there; what is kept names accounts.
 */
import type { Accounts } from '../policy/accounts.ts'
import type { Acl, Grant, Grantee, GrantHeaders, Group, Permission } from '../policy/acl.ts'
import { S3Error } from '../service/errors.ts'
import type { Input, Output } from '../service/service.ts'

type Document = NonNullable<Input<'PutBucketAcl'>['AccessControlPolicy']>
type WrittenGrantee = NonNullable<NonNullable<Document['Grants']>[number]['Grantee']>
type ShownGrant = NonNullable<Output<'GetBucketAcl'>['Grants']>[number]

/** Whose list it is. */
export interface Owners {
  readonly account: string
  /** The same for a bucket's own list. */
  readonly bucketAccount: string
  readonly of: 'bucket' | 'object'
}

const permissions = ['FULL_CONTROL', 'READ', 'WRITE', 'READ_ACP', 'WRITE_ACP'] as const
const groups: readonly Group[] = ['AllUsers', 'AuthenticatedUsers', 'LogDelivery']
/** EC2's own, whom `aws-exec-read` is for. */
const ec2 = '6aa5a366c34c1cbe25dc49211496e913e0351eb0e8c37aa3477e40942ec6b97c'
const maxGrants = 100

const headers = [
  ['GrantFullControl', 'FULL_CONTROL', 'x-amz-grant-full-control'],
  ['GrantRead', 'READ', 'x-amz-grant-read'],
  ['GrantWrite', 'WRITE', 'x-amz-grant-write'],
  ['GrantReadACP', 'READ_ACP', 'x-amz-grant-read-acp'],
  ['GrantWriteACP', 'WRITE_ACP', 'x-amz-grant-write-acp'],
] as const satisfies readonly (readonly [keyof GrantHeaders, Permission, string])[]

/**
 * @returns `undefined` where the headers ask for none
 * @throws {S3Error} `InvalidRequest` for a name and grants, `InvalidArgument`, `UnresolvableGrantByEmailAddress`, `AmbiguousGrantByEmailAddress`
 */
export function aclInHeaders(input: GrantHeaders, owners: Owners, accounts: Accounts): Acl | undefined {
  const given = headers.filter(([member]) => input[member] !== undefined)
  if (input.ACL === undefined) {
    if (given.length === 0) return undefined
    return limited(
      given.flatMap(([member, permission, name]) =>
        granteesIn(input[member] ?? '', name, accounts).map((grantee): Grant => [grantee, permission]),
      ),
    )
  }
  if (given.length > 0) {
    throw new S3Error('InvalidRequest', {
      message: 'Specifying both Canned ACLs and Header Grants is not allowed',
    })
  }
  return canned(input.ACL, owners)
}

function canned(name: string, { account, bucketAccount, of }: Owners): Acl {
  const others = cannedGrants(name, of)
  if (others === undefined) {
    throw new S3Error('InvalidArgument', { ArgumentName: 'x-amz-acl', ArgumentValue: name })
  }
  const bucketOwners = of === 'object' && account !== bucketAccount ? bucketOwnerGrants.get(name) : undefined
  const further: readonly Grant[] = bucketOwners === undefined ? others : [[bucketAccount, bucketOwners]]
  return [[account, 'FULL_CONTROL'], ...further]
}

const bucketOwnerGrants: ReadonlyMap<string, Permission> = new Map([
  ['bucket-owner-read', 'READ'],
  ['bucket-owner-full-control', 'FULL_CONTROL'],
])

/** Beside the owner's. @returns `undefined` for a name that there is not */
function cannedGrants(name: string, of: Owners['of']): Acl | undefined {
  switch (name) {
    case 'private':
    case 'bucket-owner-read':
    case 'bucket-owner-full-control':
      return []
    case 'public-read':
      return [['AllUsers', 'READ']]
    case 'public-read-write':
      return [
        ['AllUsers', 'READ'],
        ['AllUsers', 'WRITE'],
      ]
    case 'authenticated-read':
      return [['AuthenticatedUsers', 'READ']]
    case 'aws-exec-read':
      return [[ec2, 'READ']]
    case 'log-delivery-write':
      return of === 'object'
        ? undefined
        : [
            ['LogDelivery', 'WRITE'],
            ['LogDelivery', 'READ_ACP'],
          ]
    default:
      return undefined
  }
}

/** `id="…", uri=…, emailAddress="…"`, with or without quotes. */
function granteesIn(text: string, name: string, accounts: Accounts): readonly Grantee[] {
  return text.split(',').map(each => {
    const [, type = '', quoted, bare] = /^\s*(\w+)\s*=\s*(?:"([^"]*)"|([^\s"]+))\s*$/.exec(each) ?? []
    const value = quoted ?? bare ?? ''
    switch (type.toLowerCase()) {
      case 'id':
        return granteeOfId(value, accounts)
      case 'uri':
        return groupOf(value)
      case 'emailaddress':
        return granteeOfEmail(value, accounts)
      default:
        throw new S3Error('InvalidArgument', {
          message: 'Argument format not recognized',
          ArgumentName: name,
          ArgumentValue: text,
        })
    }
  })
}

/**
 * @param ownerId canonical, of whose list it is; a document can't give it to somebody else
 * @throws {S3Error} `MalformedACLError`, `AccessDenied` for another owner, and as `aclInHeaders`
 */
export function aclInDocument({ Owner, Grants = [] }: Document, ownerId: string, accounts: Accounts): Acl {
  if (Owner?.ID === undefined) throw new S3Error('MalformedACLError')
  if (Owner.ID !== ownerId) throw new S3Error('AccessDenied')
  return limited(
    Grants.map(({ Grantee: grantee, Permission }): Grant => {
      const permission = permissions.find(each => each === Permission)
      if (grantee === undefined || permission === undefined) throw new S3Error('MalformedACLError')
      return [granteeIn(grantee, accounts), permission]
    }),
  )
}

/** What says of itself that it is of one kind has what that kind has: who reads a list must not take it for another's. */
function granteeIn({ Type, ID, URI, EmailAddress }: WrittenGrantee, accounts: Accounts): Grantee {
  const [name, ...others] = [ID, URI, EmailAddress].filter(each => each !== undefined)
  if (name !== undefined && others.length === 0) {
    if (Type === 'CanonicalUser' && name === ID) return granteeOfId(name, accounts)
    if (Type === 'Group' && name === URI) return groupOf(name)
    if (Type === 'AmazonCustomerByEmail' && name === EmailAddress) return granteeOfEmail(name, accounts)
  }
  throw new S3Error('MalformedACLError')
}

function limited(acl: Acl): Acl {
  if (acl.length > maxGrants) throw new S3Error('MalformedACLError')
  return acl
}

function granteeOfId(id: string, accounts: Accounts): Grantee {
  const account = id === ec2 ? ec2 : accounts.accountOf(id)
  if (account !== undefined) return account
  throw new S3Error('InvalidArgument', {
    message: 'Invalid id',
    ArgumentName: 'CanonicalUser/ID',
    ArgumentValue: id,
  })
}

function groupOf(uri: string): Grantee {
  const group = groups.find(each => uriOf(each) === uri)
  if (group !== undefined) return group
  throw new S3Error('InvalidArgument', {
    message: 'Invalid group uri',
    ArgumentName: 'Group/URI',
    ArgumentValue: uri,
  })
}

function granteeOfEmail(address: string, accounts: Accounts): Grantee {
  const [account, ...others] = accounts.withEmail(address)
  if (account === undefined) throw new S3Error('UnresolvableGrantByEmailAddress')
  if (others.length > 0) throw new S3Error('AmbiguousGrantByEmailAddress')
  return account
}

function uriOf(group: Group): string {
  const kind = group === 'LogDelivery' ? 's3' : 'global'
  return `http://acs.amazonaws.com/groups/${kind}/${group}`
}

/** As answers show it. */
export function grantsShown(acl: Acl, accounts: Accounts): ShownGrant[] {
  return acl.map(([grantee, Permission]) => {
    const group = groups.find(each => each === grantee)
    if (group !== undefined) return { Grantee: { Type: 'Group', URI: uriOf(group) }, Permission }
    const ID = grantee.length === 12 ? accounts.canonicalOf(grantee) : grantee
    return { Grantee: { Type: 'CanonicalUser', ID }, Permission }
  })
}
