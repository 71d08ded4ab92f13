/**
 * Who signs for whom: calls in a session of a role that acts as one at the remote are signed with that role's credentials, and
 * with no others; all others with the daemon's own.
 */
import type { Clock } from '../base/clock.ts'
import type { Log } from '../base/log.ts'
import type { Meter } from '../base/probe.ts'
import type { Random } from '../base/random.ts'
import type { Identity } from '../service/context.ts'
import { assumeRemoteRole } from './assume-remote-role.ts'
import { RoleCredentials } from './role-credentials.ts'
import { createSigner, type Credentials, type Signer } from './signer.ts'
import type { RemoteAddress } from './upstream-request.ts'

type Endpoint = { readonly kind: 'aws' } | ({ readonly kind: 'url' } & RemoteAddress)

export interface RoleAtRemote {
  /** Of the role here. */
  readonly name: string
  readonly hereArn: string
  readonly remoteArn: string
  /** Where the remote's STS is; `undefined` for AWS's own, or where the remote is. */
  readonly sts: Endpoint | undefined
  /** As `RemoteRole` has it. */
  readonly tokenFile: string | undefined
}

export interface SigningDependencies {
  readonly clock: Clock
  readonly random: Random
  readonly log: Log
  /** The daemon's own. */
  readonly own: Credentials
}

export interface SigningConfig {
  readonly endpoint: Endpoint
  readonly region: string
  readonly roles: readonly RoleAtRemote[]
}

const sessionNameMaxLength = 64

export class RoleSigners {
  /** By the ARNs of roles here. */
  readonly #signers = new Map<string, { readonly signer: Signer; readonly credentials: RoleCredentials }>()

  constructor({ own, ...deps }: SigningDependencies, { endpoint, region, roles }: SigningConfig) {
    for (const { name, hereArn, remoteArn, sts, tokenFile } of roles) {
      const sessionName = `s3d-${name}`.slice(0, sessionNameMaxLength)
      const role = { arn: remoteArn, sessionName, tokenFile }
      const where = { address: stsAddress(sts ?? endpoint, region), region }
      const fetch = () => assumeRemoteRole({ ...deps, credentials: own }, where, role)
      const credentials = new RoleCredentials(name, { ...deps, fetch })
      this.#signers.set(hereArn, { signer: createSigner(credentials.provide), credentials })
    }
  }

  /** @returns `undefined` for whoever the daemon calls as itself */
  of(identity: Identity): Signer | undefined {
    return identity.kind === 'role' ? this.#signers.get(identity.role)?.signer : undefined
  }

  report(meter: Meter, remote: string): void {
    for (const { credentials } of this.#signers.values()) credentials.report(meter, remote)
  }
}

function stsAddress(endpoint: Endpoint, region: string): RemoteAddress {
  if (endpoint.kind === 'url') return endpoint
  const domain = region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com'
  return { protocol: 'https:', hostname: `sts.${region}.${domain}`, port: undefined, pathPrefix: '' }
}
