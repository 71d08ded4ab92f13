/**
 * The role at the remote that a role here acts as, as s3d.yaml declares it below the role, and what goes together with it.
 */
import { remoteEndpoint, type RemoteEndpoint } from './remote-endpoint.ts'
import { complaint, matching, path, type Kind, type Place } from './values.ts'

export interface DeclaredRemoteRole {
  /** Of the remote's role. */
  readonly arn: string
  /** Where the remote's STS is; absent where it is where one expects it. */
  readonly sts: RemoteEndpoint | undefined
  /** Absolute path of a token of an identity provider; absent where the daemon's own credentials ask. */
  readonly tokenFile: string | undefined
}

export interface RemoteRoleReading {
  /** Before each problem. */
  readonly at: string
  readonly place: Place
  readonly problem: (at: string, what: string) => void
}

const members = ['role', 'sts', 'tokenFile']
const roleArn = matching(/^arn:aws[\w-]*:iam::\d{12}:role\/[\w+=,.@/-]+$/, 'the ARN of a role')

/** @returns `undefined` where nothing is said, or something wrong, which has been told */
export function parseRemoteRole(
  node: unknown,
  { at, place, problem }: RemoteRoleReading,
): DeclaredRemoteRole | undefined {
  if (isAbsent(node)) return undefined
  if (typeof node !== 'object' || node === null || Array.isArray(node)) {
    problem(at, `expected ${members.join(', ')}`)
    return undefined
  }
  // Its members are looked at one by one.
  const entry = node as Readonly<Record<string, unknown>>
  for (const member of Object.keys(entry).filter(each => !members.includes(each)))
    problem(`${at}.${member}`, `no such setting; there are ${members.join(', ')}`)
  const read = <T>(member: string, kind: Kind<T>): T | undefined => {
    const text = typeof entry[member] === 'string' ? entry[member] : ''
    const value = text === '' ? undefined : kind.parse(text, place)
    if (value === undefined) problem(`${at}.${member}`, complaint(kind, text, false))
    return value
  }
  const maybe = <T>(member: string, kind: Kind<T>) =>
    isAbsent(entry[member]) ? undefined : read(member, kind)
  const arn = read('role', roleArn)
  const [sts, tokenFile] = [maybe('sts', remoteEndpoint), maybe('tokenFile', path)]
  return arn === undefined ? undefined : { arn, sts, tokenFile }
}

interface RemoteFacts {
  readonly hasRemote: boolean
  /** Whether something of the remote's is kept here, by a write queue or a read cache. */
  readonly keeps: boolean
  /** What names a remote. */
  readonly variable: string
}

/** @returns why such roles can't be: what is kept is everybody's, and is pushed when their sessions may have ended */
export function remoteRoleProblems(
  roles: readonly { readonly name: string; readonly remote: DeclaredRemoteRole | undefined }[],
  { hasRemote, keeps, variable }: RemoteFacts,
): string[] {
  const having = roles.filter(({ remote }) => remote !== undefined).map(({ name }) => name)
  if (having.length === 0) return []
  const who = `identities: the role ${having[0]} acts as a role at the remote`
  if (!hasRemote) return [`${who}, and there is none; set ${variable} or leave it out`]
  return keeps
    ? [
        `${who}, who would not be asked for what the write queue and the read cache keep; switch them off, or leave it out`,
      ]
    : []
}

function isAbsent(node: unknown): boolean {
  return node === undefined || node === null || node === ''
}
