/**
 * A key pair somebody may sign with, as whoever keeps credentials hands it to the verifier.
 */
import type { Identity } from '../service/context.ts'

export interface Credential {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  /** Who has signed, when the signature is right. */
  readonly identity: Identity
  /** Temporary credentials only: must come with every request. */
  readonly sessionToken?: string
  /** Temporary credentials only: milliseconds since the epoch. */
  readonly expiresMs?: number
}

/**
 * @param sessionToken that came with the request
 * @returns `undefined` for a key nobody has, and for a token that is not the key's
 */
export type CredentialLookup = (
  accessKeyId: string,
  sessionToken: string | undefined,
) => Credential | undefined
