/**
 * Where who runs beside the daemon gets credentials, as the configuration says it: pages on the credentials endpoint, and a
 * socket for each user of this machine who has a role. `daemon.ts` opens them.
 */
import { readFile } from 'node:fs/promises'
import { auditedPages } from './audit/pages.ts'
import type { AuditRecorder } from './audit/recorder.ts'
import { assert } from './base/assert.ts'
import { answering, pageLimits } from './base/page.ts'
import type { Config } from './config.ts'
import type { DeclaredIdentities, DeclaredRole } from './config/identities.ts'
import { listen, type Listener } from './http/listen.ts'
import type { Identities } from './identity/identities.ts'
import type { Sessions } from './identity/sessions.ts'
import { Callers, type CallerRole } from './imds/callers.ts'
import { credentialsPage, type CredentialsDependencies, type Mint } from './imds/credentials-page.ts'
import { SessionTokens } from './imds/session-tokens.ts'
import { socketPage } from './imds/socket-page.ts'
import type { Shared } from './innermost.ts'
import { TokenError } from './oidc/verify-token.ts'
import { accountId } from './policy/owner.ts'
import type { VerifyToken } from './web-tokens.ts'

export interface TokenParts {
  readonly sessions: Sessions
  readonly verifyToken: VerifyToken
}

interface Audited extends TokenParts {
  /** `undefined` where nothing is recorded. */
  readonly recorder: AuditRecorder | undefined
}

type Opened = Pick<Listener, 'stop'>

/** @throws the system's error, with the name of the setting that says where; nothing stays open then */
export async function openCredentials(
  config: Config,
  shared: Shared,
  { sessions, verifyToken, recorder }: Audited,
): Promise<readonly Opened[]> {
  const { credentials, region, auth } = config
  const roles = rolesOf(auth.declared)
  const made = minting(shared.identities, sessions)
  const mint: Mint = grant => {
    const handed = made(grant)
    recorder?.handedOut(handed, grant.session)
    return handed
  }
  const opened: Opened[] = []
  try {
    for (const socket of roles.flatMap(socketsOf))
      opened.push(await openSocket(socket, shared, { mint, recorder }))
    if (credentials === undefined) return opened
    const deps: CredentialsDependencies = {
      ...shared,
      region,
      callers: callersOf(roles),
      tokens: new SessionTokens(shared),
      mint,
      verifyToken: (token, account) => verifying(verifyToken, token, account),
    }
    const pages = answering(
      auditedPages(recorder, 'credentials', request => credentialsPage(deps, request)),
      shared.log,
    )
    const limits = { ...pageLimits, listen: credentials.listen }
    opened.push(await listen(pages, shared, limits).catch(named('S3D_CREDENTIALS_ENDPOINT')))
    return opened
  } catch (error) {
    for (const each of opened) await each.stop()
    throw error
  }
}

function named(setting: string): (error: unknown) => never {
  return error => {
    throw error instanceof Error ? Object.assign(error, { setting }) : error
  }
}

interface CalledRole extends CallerRole {
  readonly callers: DeclaredRole['callers']
}

/** Of all accounts, in the order of the file. */
function rolesOf({ roles, accounts }: DeclaredIdentities): readonly CalledRole[] {
  return [{ id: accountId, roles }, ...accounts].flatMap(({ id: account, roles: each }) =>
    each.map(({ name, callers }) => ({ account, name, callers })),
  )
}

interface RoleSocket {
  readonly role: CallerRole
  readonly path: string
  readonly uid: number | undefined
}

function socketsOf({ account, name, callers }: CalledRole): RoleSocket[] {
  const role = { account, name }
  return callers.flatMap(caller =>
    caller.kind === 'socket' ? [{ role, path: caller.path, uid: caller.uid }] : [],
  )
}

function openSocket(
  { role, path, uid }: RoleSocket,
  shared: Shared,
  { mint, recorder }: Pick<Audited, 'recorder'> & { readonly mint: Mint },
): Promise<Opened> {
  const owner = uid ?? process.getuid?.()
  const page = { mint, role, session: `uid-${owner}` }
  const pages = answering(
    auditedPages(recorder, 'credentials', request => socketPage(page, request)),
    shared.log,
  )
  const address = { kind: 'unix', path, ...(owner !== undefined && { owner }) } as const
  return listen(pages, shared, { ...pageLimits, listen: [address] }).catch(named('identities.roles'))
}

/** Of the roles that say who gets their credentials without signing. */
function callersOf(roles: readonly CalledRole[]): Callers {
  const callers = roles.flatMap(({ account, name, callers: each }) =>
    each.flatMap(caller => (caller.kind === 'socket' ? [] : [{ ...caller, role: { account, name } }])),
  )
  return new Callers(callers, file => readFile(file, 'utf8').catch(() => undefined))
}

/** Sessions of declared roles. What it returns throws {PrivateFileError} as `sessionKeyOf`. */
function minting(identities: Identities, sessions: Sessions): Mint {
  return ({ role: { name, account }, session, tags }) => {
    const role = identities.role(name, account)
    assert(role !== undefined, 'callers have roles that are declared')
    const keys = Object.keys(tags)
    const actor = identities.actor(role, session, keys.length > 0 ? { tags, transitive: keys } : {})
    return { ...sessions.make(actor, role.maxSessionMs), roleArn: actor.role }
  }
}

async function verifying(
  verifyToken: TokenParts['verifyToken'],
  token: string,
  account: string,
): ReturnType<CredentialsDependencies['verifyToken']> {
  try {
    const { provider, ...verified } = await verifyToken(token, account)
    return { ...verified, issuer: provider.url }
  } catch (error) {
    if (!(error instanceof TokenError)) throw error
    return error.problem === 'unreachable' ? 'unreachable' : 'refused'
  }
}
