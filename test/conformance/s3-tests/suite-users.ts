/**
 * Who the suite's users are, in the daemon's words and in those of the suite's configuration. `run.ts` starts the daemon with
 * them, `pytest-run.ts` writes the rest down for pytest.
 *
 * test_s3.py wants users that are accounts of their own. test_iam.py and test_sts.py want one account with a root and a user who
 * has keys, and two more roots.
 */
import { Accounts } from '../../../src/policy/accounts.ts'
import { accountId } from '../../../src/policy/owner.ts'
import { rootKey, type KeyPair } from '../../support/daemon.ts'

/** The root of an account. */
interface Root extends KeyPair {
  /** Twelve digits. */
  readonly account: string
}

const roots = {
  main: { account: accountId, ...rootKey },
  alt: {
    account: '111111111111',
    accessKeyId: 'SUITESALTUSER001',
    secretAccessKey: 'secret/of/the/alt/user/01234567',
  },
  tenant: {
    account: '222222222222',
    accessKeyId: 'SUITESTENANT0001',
    secretAccessKey: 'secret/of/the/tenant/0123456789',
  },
} as const satisfies Readonly<Record<string, Root>>

type Name = keyof typeof roots

/** What s3d.yaml says of the suite's users; the daemon must be started with it. */
export const suiteAccounts: string = JSON.stringify({
  identities: {
    accounts: (['alt', 'tenant'] as const).map(name => ({
      id: roots[name].account,
      name,
      email: emailOf(name),
      accessKeys: [{ id: roots[name].accessKeyId, secret: roots[name].secretAccessKey }],
    })),
  },
})

function emailOf(name: string): string {
  return `${name}@example.com`
}

/** The KMS keys that the cases name; the daemon must declare them. */
export const suiteKmsKeys = ['testkey-1', 'testkey-2']

/** A section's `user_id`, its name elsewhere, and its keys. */
interface Section extends KeyPair {
  readonly name: string
  readonly userId: string
}

/** Where access control lists are concerned a user's id is the canonical one. */
function canonically(name: Name): Section {
  const { account, ...keys } = roots[name]
  return { name, userId: new Accounts([]).canonicalOf(account), ...keys }
}

function sectionText(title: string, { name, userId, accessKeyId, secretAccessKey }: Section): string {
  return `[${title}]
display_name = ${name}
user_id = ${userId}
email = ${emailOf(name)}
tenant = other
api_name = us-east-1
access_key = ${accessKeyId}
secret_key = ${secretAccessKey}
`
}

/** @param port of the daemon */
function commonText(port: number): string {
  return `[DEFAULT]
host = 127.0.0.1
port = ${port}
is_secure = False
ssl_verify = False
[fixtures]
bucket prefix = s3d-{random}-
`
}

/** Each user of the suite is the root of an account; through a gateway all of them act as the first, whose remote has the others. */
export function bucketsConfiguration({
  port,
  hasAccounts,
}: {
  readonly port: number
  readonly hasAccounts: boolean
}): string {
  const of = (name: Name): Section => ({ ...canonically(name), ...(hasAccounts ? {} : rootKey) })
  const [keyId, otherKeyId] = suiteKmsKeys
  const main = `${sectionText('s3 main', { ...of('main'), name: 'main' })}kms_keyid = ${keyId}\nkms_keyid2 = ${otherKeyId}\n`
  return [
    commonText(port),
    main,
    sectionText('s3 alt', { ...of('alt'), name: 'alt' }),
    sectionText('s3 tenant', { ...of('tenant'), name: 'tenant' }),
    sectionText('iam', of('main')),
    sectionText('iam root', of('main')),
    sectionText('iam alt root', of('alt')),
  ].join('')
}

/** What the identity provider of the suite has said of somebody. */
export interface WebIdentity {
  readonly audience: string
  readonly subject: string
  readonly token: string
  /** With a tag for the session. */
  readonly userToken: string
  /** In the provider's URL. */
  readonly realm: string
}

/**
 * `alt` is a user of the account whose root `main` and `iam` are; what the suite calls its id is its name. The two further
 * roots are of other accounts: where a root says who it is the id is the account's, and in a list the canonical one.
 * @param alt the keys of that user
 */
export function identitiesConfiguration(
  port: number,
  { alt, web }: { readonly alt: KeyPair; readonly web: WebIdentity },
): string {
  const main = canonically('main')
  return [
    commonText(port),
    sectionText('s3 main', main),
    sectionText('s3 alt', { name: altUser, userId: altUser, ...alt }),
    sectionText('s3 tenant', canonically('tenant')),
    sectionText('iam', main),
    sectionText('iam root', { ...canonically('alt'), userId: roots.alt.account }),
    sectionText('iam alt root', canonically('tenant')),
    `[webidentity]
token = ${web.token}
aud = ${web.audience}
sub = ${web.subject}
azp = ${web.audience}
user_token = ${web.userToken}
thumbprint = ${'0'.repeat(40)}
KC_REALM = ${web.realm}
`,
  ].join('')
}

export const altUser = 'alt'
