/**
 * What a provider's token says of the session that it is exchanged for, in AWS's own claims: its tags, which of them go on to
 * further sessions, and who is behind it.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_session-tags.html
 */
import type { Inputs } from '@s3d/server/sts'
import type { VerifiedToken } from '../oidc/verify-token.ts'
import { queryError } from '../service/query.ts'
import { noTags, taggingOf, type Tagging } from './session-tags.ts'

type Tags = NonNullable<Inputs['AssumeRole']['Tags']>

export interface Told {
  /** As a request would bring the tags. */
  readonly asked: { readonly Tags: Tags; readonly TransitiveTagKeys: string[] }
  readonly tagging: Tagging
  readonly sourceIdentity: string | undefined
}

const tagsClaim = 'https://aws.amazon.com/tags'
const sourceClaim = 'https://aws.amazon.com/source_identity'
const maxTags = 50
const keyForm = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]{1,128}$/u
const valueForm = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]{0,256}$/u
const sourceForm = /^[\w+=,.@-]{2,64}$/

/** @throws {QueryError} `IDPRejectedClaim` for a claim that is not as AWS has it, `InvalidParameterValue` */
export function toldBy({ claims }: Pick<VerifiedToken, 'claims'>): Told {
  const { principal_tags: principalTags = {}, transitive_tag_keys: transitive = [] } = recordOf(
    claims[tagsClaim],
  )
  const Tags = Object.entries(recordOf(principalTags)).map(([Key, values]) => ({
    Key,
    Value: valueOf(values),
  }))
  const isGood = Tags.length <= maxTags && Tags.every(({ Key }) => keyForm.test(Key))
  if (!isGood || !isTexts(transitive)) throw rejected(tagsClaim)
  const asked = { Tags, TransitiveTagKeys: transitive }
  const source = claims[sourceClaim]
  if (source !== undefined && (typeof source !== 'string' || !sourceForm.test(source)))
    throw rejected(sourceClaim)
  return { asked, tagging: taggingOf(asked, noTags), sourceIdentity: source }
}

/** Of a list of one, or alone. */
function valueOf(values: unknown): string {
  const [value, ...others]: readonly unknown[] = Array.isArray(values) ? values : [values]
  if (typeof value === 'string' && others.length === 0 && valueForm.test(value)) return value
  throw rejected(tagsClaim)
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every(each => typeof each === 'string')
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  if (value === undefined) return {}
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw rejected(tagsClaim)
  return value as Readonly<Record<string, unknown>> // its members are looked at one by one
}

function rejected(claim: string): Error {
  return queryError('IDPRejectedClaim', { message: `The claim ${claim} of the token is not valid` })
}
