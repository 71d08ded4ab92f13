/**
 * Temporary credentials for who has lasting ones, and how every action of STS writes credentials.
 * @see https://docs.aws.amazon.com/STS/latest/APIReference/API_GetSessionToken.html
 */
import type { Inputs, Outputs } from '@s3d/server/sts'
import type { Session, Sessions } from '../identity/sessions.ts'
import { QueryError, type Asker, type Caller } from '../service/query.ts'
import { requirePermits, type PermitDependencies } from './permitted.ts'

type Credentials = NonNullable<Outputs['GetSessionToken']['Credentials']>

const defaultSeconds = 43_200
/** Root's sessions are short, whatever is asked for. */
const rootMaxSeconds = 3_600

export async function getSessionToken(
  { sessions, ...deps }: PermitDependencies & { readonly sessions: Sessions },
  input: Inputs['GetSessionToken'],
  asker: Asker,
): Promise<Outputs['GetSessionToken']> {
  const { identity, isTemporary } = asker.caller()
  const { DurationSeconds, SerialNumber, TokenCode } = input
  if (isTemporary)
    throw new QueryError('AccessDenied', {
      message: 'Cannot call GetSessionToken with session credentials',
    })
  refuseDevices(SerialNumber, TokenCode)
  const seconds = secondsOf(DurationSeconds, identity)
  const operation = 'GetSessionToken'
  const wanted = {
    operation,
    actions: [`sts:${operation}`],
    resource: '*',
    who: identity,
    members: { ...input },
  }
  await requirePermits(deps, wanted, asker)
  return { Credentials: credentialsOf(sessions.make(identity, seconds * 1_000)) }
}

/** How long a session may last that who has lasting credentials asks for. */
export function secondsOf(asked: number | undefined, { kind }: Caller['identity']): number {
  const seconds = asked ?? defaultSeconds
  return kind === 'root' || kind === 'account' ? Math.min(seconds, rootMaxSeconds) : seconds
}

/** Nobody has a device here, so that no code can be right. */
export function refuseDevices(serialNumber: string | undefined, tokenCode: string | undefined): void {
  if (serialNumber === undefined && tokenCode === undefined) return
  throw new QueryError('AccessDenied', {
    message:
      'MultiFactorAuthentication failed, unable to validate MFA code.  Please verify your MFA serial number is valid and associated with this user.',
  })
}

export function credentialsOf(session: Session): Credentials {
  return {
    AccessKeyId: session.accessKeyId,
    SecretAccessKey: session.secretAccessKey,
    SessionToken: session.sessionToken,
    Expiration: new Date(session.expiresMs),
  }
}
