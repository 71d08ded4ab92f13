/**
 * OPA at the protocol's boundary, as layers: every action that a call needs is put to the policy, root's as well. Only what
 * repairs a bucket's policy is root's whatever OPA says. Clients learn that they are denied and nothing of why; the log
 * has the policy's reason.
 */
import { operations } from '@s3d/server/protocol'
import type { Clock } from '../base/clock.ts'
import type { Log } from '../base/log.ts'
import { judging } from '../policy/authorize.ts'
import { answerableFor } from '../policy/accounts.ts'
import { ownersAlone, rootsAlways, type Permitting } from '../policy/judge.ts'
import { need as ownNeed, type Need } from '../policy/needs.ts'
import type { Decisions } from '../service/context.ts'
import { S3Error } from '../service/errors.ts'
import type { Call, Layer, OpName, Passage, Resource } from '../service/service.ts'
import type { Decider } from './decider.ts'
import { UndecidedError } from './engine.ts'
import { momentOf, questionOf, unknownQuestion } from './question.ts'

export interface OpaDependencies {
  readonly decider: Decider
  /** Absent where policies are not told of an object's tags, which have to be looked up. */
  readonly tagsOf: ((object: Resource) => Promise<Readonly<Record<string, string>> | undefined>) | undefined
  readonly clock: Clock
  readonly log: Log
}

/** Behind the documents, since what is in one may be what has to be permitted. */
export function opaAuthorization(deps: OpaDependencies): Layer {
  return inner => {
    const judged = judging(call => new Asking(deps, call), inner)
    return call => (isRepair(call) ? inner(call) : judged(call))
  }
}

/** Before a stranger's document is read, where nobody else keeps strangers out. */
export function opaGate(deps: OpaDependencies): Layer {
  return inner => async call => {
    if (call.context.identity.kind === 'anonymous') {
      if (ownersAlone.has(call.op)) throw new S3Error('AccessDenied')
      if (hasDocument(call.op)) await new Asking(deps, call, false).require([ownNeed(call.op, call.resource)])
    }
    return inner(call)
  }
}

/** The same for what is no operation. */
export function opaPassage(deps: OpaDependencies, inner: Passage): Passage {
  return async (raw, context) => {
    const { requestId, trail } = context
    const asker = askerOf(context)
    const about = { requestId, action: 's3d:UnknownOperation', resource: raw.bucket, decisions: trail, asker }
    await allowed(deps, unknownQuestion(raw, context), about)
    return inner(raw, context)
  }
}

function isRepair({ op, context }: Call<OpName>): boolean {
  return context.identity.kind === 'root' && rootsAlways.has(op)
}

/** What many objects are deleted by names them only in its document: it is judged behind that, object by object. */
function hasDocument(op: OpName): boolean {
  const { payload } = operations[op]
  return (payload === 'xml' || payload === 'bytes') && op !== 'DeleteObjects'
}

class Asking implements Permitting {
  readonly #deps: OpaDependencies
  readonly #call: Call<OpName>
  readonly #isRead: boolean

  /** @param isRead whether the request's document may be looked into */
  constructor(deps: OpaDependencies, call: Call<OpName>, isRead = true) {
    this.#deps = deps
    this.#call = call
    this.#isRead = isRead
  }

  async require(
    needs: readonly Need[],
    decisions: Decisions | undefined = this.#call.context.trail,
  ): Promise<void> {
    await Promise.all(needs.map(need => this.#require(need, decisions)))
  }

  async allows(need: Need): Promise<boolean> {
    try {
      await this.#require(need, undefined)
      return true
    } catch (error) {
      if (error instanceof S3Error && error.code === 'AccessDenied') return false
      throw error
    }
  }

  async #require(need: Need, decisions: Decisions | undefined): Promise<void> {
    const { tagsOf } = this.#deps
    const existingTags = need.about.key === '' ? undefined : await tagsOf?.(need.about)
    const question = questionOf(this.#call, { need, existingTags, isRead: this.#isRead })
    const { action, resource } = need
    const { context } = this.#call
    const { requestId } = context
    await allowed(this.#deps, question, { requestId, action, resource, decisions, asker: askerOf(context) })
  }
}

/** Strangers are told apart by where they come from. */
function askerOf({ identity, arrival }: Call<OpName>['context']): string {
  const name = answerableFor(identity)
  return identity.kind === 'anonymous' ? `${name} ${arrival?.address ?? ''}` : name
}

interface Subject {
  /** Whose question it is. */
  readonly asker: string
  /** Where it is to be recorded. */
  readonly decisions: Decisions | undefined
  readonly requestId: string
  readonly action: string
  readonly resource: string
}

/** @throws {S3Error} `AccessDenied`; `ServiceUnavailable` where nobody decides, which may pass */
export async function allowed(
  { decider, clock, log }: OpaDependencies,
  question: object,
  { decisions, asker, ...about }: Subject,
): Promise<void> {
  try {
    const { allows, reason, decisionId } = await decider.decide(
      question,
      momentOf(about.requestId, clock.now()),
      asker,
    )
    if (allows) {
      decisions?.decide({ effect: 'allow', by: [...others(decisions), word] })
      return
    }
    decisions?.decide({ effect: 'deny', by: [reason === undefined ? word : `${word}: ${reason}`] })
    log.info('OPA denies', { ...about, reason, decisionId })
  } catch (cause) {
    if (!(cause instanceof UndecidedError)) throw cause
    decisions?.decide({ effect: 'deny', by: [`no answer of ${word}: ${cause.reason}`] })
    throw new S3Error('ServiceUnavailable', { cause })
  }
  throw new S3Error('AccessDenied')
}

/** As records of decisions name it. */
const word = 'OPA'

/** Who else has allowed it. */
function others({ decided }: Decisions): readonly string[] {
  return (decided?.by ?? []).filter(each => each !== word)
}
