/**
 * Access control lists as documents: of another owner, for grantees of two kinds or none, beside a list in the headers, and XML that
 * would become more than it is.
 */
import type { Attack } from './attack.ts'
import { asking, having, read } from './lists.cases.ts'
import { canonical, document, groups, grant, grantee, owner, policy } from './tenants-lists.ts'
import { accounts, type Tenants } from './tenants.ts'

const denied = '403 AccessDenied'

const farm = grantee('CanonicalUser', `<ID>${canonical.farm}</ID>`)
const everybody = `<URI>${groups}/global/AllUsers</URI>`

const malformedAcl = '400 MalformedACLError'
const malformedXml = '400 MalformedXML'

const bodies: readonly (readonly [what: string, body: string, want: string])[] = [
  ['of another owner', policy({ owner: owner(canonical.mill) }), denied],
  ['of nobody', policy({ owner: owner('0'.repeat(64)) }), denied],
  ['of an account’s id', policy({ owner: owner(accounts.own) }), denied],
  ['without an owner', policy({ owner: '' }), malformedAcl],
  [
    'of an owner without an id',
    policy({ owner: '<Owner><DisplayName>own</DisplayName></Owner>' }),
    malformedAcl,
  ],
  ['of two owners', policy({ owner: owner(canonical.own) + owner(canonical.mill) }), malformedXml],
  [
    'of an owner of two ids',
    policy({ owner: `<Owner><ID>${canonical.own}</ID><ID>${canonical.mill}</ID></Owner>` }),
    malformedXml,
  ],
  [
    'for a name that is shown',
    policy({ grants: grant(grantee('CanonicalUser', '<DisplayName>farm</DisplayName>')) }),
    malformedAcl,
  ],
  ['for nobody', policy({ grants: grant('') }), malformedAcl],
  [
    'for a grantee without a kind',
    policy({ grants: grant(`<Grantee><ID>${canonical.farm}</ID></Grantee>`) }),
    malformedXml,
  ],
  [
    'for a group that is a user',
    policy({ grants: grant(grantee('CanonicalUser', everybody)) }),
    malformedAcl,
  ],
  [
    'for a user who is a group',
    policy({ grants: grant(grantee('Group', `<ID>${canonical.farm}</ID>`)) }),
    malformedAcl,
  ],
  [
    'for a user and a group in one',
    policy({ grants: grant(grantee('CanonicalUser', `<ID>${canonical.farm}</ID>${everybody}`)) }),
    malformedAcl,
  ],
  [
    'for a group and a user in one',
    policy({ grants: grant(grantee('Group', `${everybody}<ID>${canonical.farm}</ID>`)) }),
    malformedAcl,
  ],
  [
    'for an address that is a user',
    policy({ grants: grant(grantee('CanonicalUser', '<EmailAddress>farm@example.com</EmailAddress>')) }),
    malformedAcl,
  ],
  ['for a kind that there is not', policy({ grants: grant(grantee('Everybody', everybody)) }), malformedAcl],
  [
    'for an address that two have',
    policy({
      grants: grant(grantee('AmazonCustomerByEmail', '<EmailAddress>shared@example.com</EmailAddress>')),
    }),
    '400 AmbiguousGrantByEmailAddress',
  ],
  ['for a permission that there is not', policy({ grants: grant(farm, 'ALL') }), malformedAcl],
  ['for a permission in small letters', policy({ grants: grant(farm, 'read') }), malformedAcl],
  ['for more than a hundred', policy({ grants: grant(farm).repeat(101) }), malformedAcl],
  [
    'of a billion laughs',
    `<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>${policy({ owner: '<Owner><ID>&b;</ID></Owner>' })}`,
    malformedXml,
  ],
  [
    'of a file',
    `<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>${policy({ owner: '<Owner><ID>&x;</ID></Owner>' })}`,
    malformedXml,
  ],
  ['of ten thousand levels', '<a>'.repeat(10_000) + '</a>'.repeat(10_000), malformedXml],
  ['of another kind', '<Tagging><TagSet/></Tagging>', malformedXml],
  ['of nothing', '', '400 MissingSecurityHeader'],
]

const documents: readonly Attack<Tenants>[] = bodies.flatMap(([what, body, want]) => [
  asking('own', `a bucket’s list ${what}`, document('/commons', 'acl=', body), want),
  asking('own', `an object’s list ${what}`, document('/commons/page', 'acl=', body), want),
])

const both: readonly Attack<Tenants>[] = (
  [
    ['a name', ['x-amz-acl', 'private']],
    ['a grant', read(`id=${canonical.farm}`)],
  ] as const
).flatMap(([what, header]) =>
  ['/commons', '/commons/page'].map(path =>
    asking(
      'own',
      `a document and ${what} for ${path}`,
      having(document(path, 'acl=', policy({})), header),
      '400 UnexpectedContent',
    ),
  ),
)

export const listDocumentAttacks: readonly Attack<Tenants>[] = [...documents, ...both]
