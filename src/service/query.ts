/**
 * What the HTTP line asks of whoever answers a query API, which STS and IAM are: who signed a request, and what an action
 * does. `auth/`, `sts/` and `iam/` answer, `http/` calls, `daemon.ts` joins them.
 */
import type { Inputs as IamInputs, Outputs as IamOutputs } from '@s3d/server/iam'
import type { Inputs as StsInputs, Outputs as StsOutputs } from '@s3d/server/sts'
import type { PayloadDecoder, SignedRequest } from './authentication.ts'
import type { Arrival, Identity, Trail } from './context.ts'

export { QueryError, queryError } from '@s3d/server/sts'

/** As the scope of a signature calls it. */
export type QueryService = 'iam' | 'sts'

/** Who asks. */
export interface Caller {
  readonly identity: Exclude<Identity, { kind: 'anonymous' }>
  /** Whether the credentials are themselves a session's. */
  readonly isTemporary: boolean
}

/** A request whose body has yet to come: its signature covers that, too, and the body says which service is meant. */
export interface Unverified {
  readonly payload: PayloadDecoder
  /** Whether it names a key that there is. Nothing is proven by that, but strangers know few. */
  readonly namesKey: boolean
  /** @throws {QueryError} the refusal, worded as AWS words it */
  readonly verify: (body: Uint8Array, service: QueryService) => Caller
}

export type AuthenticateQuery = (request: SignedRequest) => Unverified

/** Who asks, and how. */
export interface Asker {
  /** @throws {QueryError} where nobody has signed, or not well: who calls an action that need not be signed */
  readonly caller: () => Caller
  readonly requestId: string
  readonly arrival: Arrival
  /** Absent where nobody limits or records requests. */
  readonly trail?: Trail | undefined
}

/** What each action does. @throws {QueryError} for every failure a client may see */
export type Answering<Inputs, Outputs> = {
  readonly [Op in keyof Inputs & keyof Outputs]: (
    input: Inputs[Op],
    asker: Asker,
  ) => Outputs[Op] | Promise<Outputs[Op]>
}

/** Whom an identity provider vouches for, and who has signed nothing. */
export interface WebCaller {
  readonly kind: 'web'
  /** ARN of the provider. */
  readonly provider: string
  readonly subject: string
  /** What the token says, by condition keys. */
  readonly claims: Readonly<Record<string, readonly string[]>>
}

/** An action that s3d's own policies allow, for who is asked beside them. */
export interface QueryNeed {
  readonly service: QueryService
  /** Of the request, which may need several actions. */
  readonly operation: string
  /** `iam:CreateUser`. */
  readonly action: string
  /** An ARN, or `*`. */
  readonly resource: string
  readonly who: Caller['identity'] | WebCaller
  /** Of the request's input. */
  readonly members: Readonly<Record<string, unknown>>
}

/**
 * Asked before anything is done.
 * @throws {QueryError} `AccessDenied`; `ServiceUnavailable` where nobody decides, which may pass
 */
export type PermitsQuery = (
  need: QueryNeed,
  asker: Pick<Asker, 'arrival' | 'requestId' | 'trail'>,
) => Promise<void>

export type IamActions = Answering<IamInputs, IamOutputs>
export type StsActions = Answering<StsInputs, StsOutputs>

export interface QueryEndpoint {
  readonly authenticate: AuthenticateQuery
  readonly iam: IamActions
  readonly sts: StsActions
}
