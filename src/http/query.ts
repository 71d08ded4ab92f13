/**
 * Requests of the query APIs, which STS and IAM are, on the listener of S3: told from S3's by where they go and what they hold,
 * read by the generated protocols, answered in their documents. Nothing of such a request is ever taken for one of S3.
 */
import { parseForm } from '@s3d/server/sts'
import type { Form } from '@s3d/server/sts'
import type { WireRequest, WireResponse } from '@s3d/server/protocol'
import { Budget } from '../base/budget.ts'
import type { PayloadDecoder, SignedRequest } from '../service/authentication.ts'
import type { Arrival, Identity, Trail } from '../service/context.ts'
import { S3Error } from '../service/errors.ts'
import type { Payload } from '../service/payload.ts'
import { QueryError, type Caller, type QueryEndpoint, type QueryService } from '../service/query.ts'
import type { Address } from './address.ts'
import { holding } from './documents.ts'
import { queryApi } from './query-api.ts'
import { collect } from './request-payload.ts'

/** What bodies may take that are on their way, each and all together: whoever sends them need not have signed them. */
interface Room {
  readonly bodyMaxBytes: number
  readonly memory: Budget
}

/** More than any action can use: some policies, fifty tags. */
const room: Room = { bodyMaxBytes: 262_144, memory: new Budget(16 * 1024 * 1024) }
/** Of who names no key: a token of an identity provider, and a policy. They keep nobody out who names one. */
const strangersRoom: Room = { bodyMaxBytes: 65_536, memory: new Budget(4 * 1024 * 1024) }

const formType = 'application/x-www-form-urlencoded'

/**
 * S3 has nothing that is posted to its root, and no member of a query that is called `Action`. A presigned request has
 * both names in its URL.
 */
export function isQuery(method: string, address: Address, headers: WireRequest['headers']): boolean {
  const { path, hostedBucket, query } = address
  if (path !== '/' || hostedBucket !== undefined) return false
  if (method === 'GET') return 'Action' in query && 'Version' in query
  const type = headers['content-type']
  return method === 'POST' && ('Action' in query || (typeof type === 'string' && type.startsWith(formType)))
}

/** What became of a request. */
export interface QueryAnswer {
  readonly wire: WireResponse
  /** The action, or `''` where none was found. */
  readonly op: string
  /** `''` where there was none. */
  readonly errorCode: string
  /** What is a bug, to be logged. */
  readonly unexpected: unknown
}

interface Asked {
  readonly signed: SignedRequest
  readonly requestId: string
  readonly arrival: () => Arrival
  readonly trail: Trail | undefined
  /** Asked before anything is done for who is known now. @throws {S3Error} `SlowDown` */
  readonly admit: (service: QueryService, op: string, identity: Identity) => void
  /** Told what is asked, before anything is proven. */
  readonly told: (form: Form) => void
  /** Told what came of it. */
  readonly came: (output: unknown) => void
  /** The body, decoded so. */
  readonly payload: (decoder: PayloadDecoder) => Payload
}

/** Never rejects: every failure is an answer in the protocol's own document. */
export async function answerQuery(endpoint: QueryEndpoint, asked: Asked): Promise<QueryAnswer> {
  let op = ''
  let api = queryApi(endpoint, undefined)
  const { signed, requestId, trail } = asked
  try {
    const { payload, verify, namesKey } = endpoint.authenticate(signed)
    const { bodyMaxBytes, memory } = namesKey ? room : strangersRoom
    const wire = await holding(memory, async hold => {
      const body = await collect(asked.payload(payload), { limitBytes: bodyMaxBytes, hold })
      const form = parseForm(formText(signed, body))
      asked.told(form)
      api = queryApi(endpoint, form)
      const named = api.find(form)
      op = named.op
      const caller = callerOnce(() => verify(body, api.service))
      // Nobody is told what is wrong with a request before they have said who they are.
      asked.admit(api.service, op, named.isSigned ? caller().identity : { kind: 'anonymous' })
      return named.answer({ caller, requestId, arrival: asked.arrival(), trail }, asked.came)
    })
    return { wire, op, errorCode: '', unexpected: undefined }
  } catch (error) {
    const known = queryErrorOf(error)
    const unexpected = known.code === 'InternalFailure' ? error : undefined
    const wire = api.serializeError(known, requestId)
    const waitSeconds = retryAfterOf(error)
    if (waitSeconds !== undefined) wire.headers.push('Retry-After', String(waitSeconds))
    return { wire, op, errorCode: known.code, unexpected }
  }
}

/** What is in the URL counts as if it were in the body; a member in both is there twice. */
function formText({ rawQuery }: SignedRequest, body: Uint8Array): string {
  const text = Buffer.from(body).toString()
  return rawQuery === '' || text === '' ? rawQuery + text : `${rawQuery}&${text}`
}

function callerOnce(verify: () => Caller): () => Caller {
  let known: Caller | undefined
  return () => (known ??= verify())
}

/** In seconds. @returns `undefined` where nobody is told for how long */
function retryAfterOf(error: unknown): number | undefined {
  const seconds = error instanceof S3Error ? error.members['RetryAfter'] : undefined
  return typeof seconds === 'number' ? seconds : undefined
}

/** The line's own refusals have codes of S3, which keep their status. */
function queryErrorOf(error: unknown): QueryError {
  if (error instanceof QueryError) return error
  if (!(error instanceof S3Error)) return new QueryError('InternalFailure', { cause: error })
  switch (error.code) {
    case 'MaxMessageLengthExceeded':
      return new QueryError('RequestEntityTooLarge', { cause: error })
    case 'SlowDown':
      // Who is over a limit is told for how long; where memory is short nobody knows.
      return new QueryError(retryAfterOf(error) === undefined ? 'ServiceUnavailable' : 'Throttling', {
        cause: error,
      })
    default: {
      const { code, status, message } = error
      return new QueryError(
        code,
        { cause: error },
        { status, fault: status < 500 ? 'Sender' : 'Receiver', message },
      )
    }
  }
}
