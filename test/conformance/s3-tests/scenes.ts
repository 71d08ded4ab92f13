/**
 * What a run consists of: the cases about buckets, or those about identities, which want other users and an identity provider.
 * `run.ts` plays one of them on a daemon of its own.
 */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { accountId } from '../../../src/policy/owner.ts'
import type { Daemon, KeyPair } from '../../support/daemon.ts'
import { IdentityProvider } from '../../support/identity-provider.ts'
import { askQuery } from '../../support/query-request.ts'
import type { Scene } from './pytest-run.ts'
import { altUser, bucketsConfiguration, identitiesConfiguration, type WebIdentity } from './suite-users.ts'

export const sceneNames = ['buckets', 'identities'] as const

/** Files of the suite, in the order of the ledger. */
const bucketFiles = filesOf('test_s3.py', 'test_headers.py')
/** They need a daemon that keeps identities. */
const identityFiles = filesOf('test_iam.py', 'test_sts.py')

function filesOf(...names: readonly string[]): readonly string[] {
  return names.map(name => 's3tests/functional/' + name)
}

/** @param hasAccounts whether the daemon knows `suiteAccounts` */
export function bucketsScene(
  { port }: Pick<Daemon, 'port'>,
  { run, hasAccounts }: { readonly run: string; readonly hasAccounts: boolean },
): Scene {
  return { run, files: bucketFiles, configuration: bucketsConfiguration({ port, hasAccounts }) }
}

/** The provider of the suite's tokens; its authority is for the daemon to trust before it starts. */
export async function startProvider(scratch: string): Promise<IdentityProvider> {
  const folder = join(scratch, 'provider')
  await mkdir(folder)
  return IdentityProvider.start(folder)
}

/** Makes the user whom the cases want to be there. */
export async function identitiesScene(daemon: Daemon, idp: IdentityProvider): Promise<Scene> {
  const alt = await makeAltUser(daemon)
  return {
    run: 'identities',
    files: identityFiles,
    configuration: identitiesConfiguration(daemon.port, { alt, web: await webIdentity(idp) }),
    plugins: ['aws_forms'],
    env: { S3D_ACCOUNT: accountId, S3D_AUDIENCE: audience, S3D_PROVIDER: new URL(idp.url).host },
  }
}

const audience = 'app-profile-jsp'

async function webIdentity(idp: IdentityProvider): Promise<WebIdentity> {
  const subject = 'someone'
  const claims = { sub: subject, aud: audience, azp: audience }
  const tags = { principal_tags: { Department: ['Engineering'] } }
  return {
    audience,
    subject,
    token: await idp.sign(claims),
    userToken: await idp.sign({ ...claims, 'https://aws.amazon.com/tags': tags }),
    realm: new URL(idp.url).pathname.slice('/realms/'.length),
  }
}

/** May do everything with S3, as the suite takes for granted, by a group: it looks at the user's own policies. */
async function makeAltUser(daemon: Daemon): Promise<KeyPair> {
  const call = async (action: string, members: Readonly<Record<string, string>>) => {
    const body = new URLSearchParams({ Action: action, Version: '2010-05-08', ...members }).toString()
    const { status, text } = await askQuery(daemon, { service: 'iam', body })
    if (status !== 200) throw new Error(`${action}: ${text}`)
    return (member: string) => new RegExp(`<${member}>([^<]+)`).exec(text)?.[1] ?? ''
  }
  const [user, group] = [{ UserName: altUser }, { GroupName: 'of-the-suite' }]
  await call('CreateUser', user)
  await call('CreateGroup', group)
  await call('AttachGroupPolicy', { ...group, PolicyArn: 'arn:aws:iam::aws:policy/AmazonS3FullAccess' })
  await call('AddUserToGroup', { ...user, ...group })
  const made = await call('CreateAccessKey', user)
  return { accessKeyId: made('AccessKeyId'), secretAccessKey: made('SecretAccessKey') }
}
