/**
 * Tags of sessions, by which policies tell whose a request is: those that the request for the session brings, and those that
 * came with the caller's own session and may neither be left out nor be changed.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_session-tags.html
 */
import type { Inputs } from '@s3d/server/sts'
import type { Keys } from '../policy/template.ts'
import type { Carried } from '../service/context.ts'
import { QueryError } from '../service/query.ts'

export interface Tagging {
  readonly tags: Readonly<Record<string, string>>
  /** Keys of those that go on to further sessions. */
  readonly transitive: readonly string[]
}

type Asked = Pick<Inputs['AssumeRole'], 'Tags' | 'TransitiveTagKeys'>

export const noTags: Tagging = { tags: {}, transitive: [] }

/** What a session hands on to those that it asks for. */
export function handedOn({ tags = {}, transitive = [] }: Carried): Tagging {
  return {
    tags: Object.fromEntries(Object.entries(tags).filter(([key]) => transitive.includes(key))),
    transitive,
  }
}

/** @throws {QueryError} `InvalidParameterValue` */
export function taggingOf({ Tags = [], TransitiveTagKeys = [] }: Asked, inherited: Tagging): Tagging {
  const keys = new Set<string>()
  for (const { Key } of Tags) {
    const key = Key.toLowerCase()
    if (key.startsWith('aws:')) throw invalid('System tags cannot be added/updated by requester')
    if (keys.has(key))
      throw invalid('Duplicate tag keys found. Please note that Tag keys are case insensitive.')
    keys.add(key)
  }
  if (inherited.transitive.some(key => keys.has(key.toLowerCase())))
    throw invalid(
      "One of the specified transitive tag keys can't be set because it conflicts with a transitive tag key from the calling session.",
    )
  const transitive = Tags.map(({ Key }) => Key).filter(key =>
    TransitiveTagKeys.some(asked => asked.toLowerCase() === key.toLowerCase()),
  )
  if (!TransitiveTagKeys.every(asked => keys.has(asked.toLowerCase())))
    throw invalid('The specified transitive tag key must be included in the requested tags.')
  const own = Tags.map(({ Key, Value }) => [Key, Value] as const)
  return {
    tags: { ...inherited.tags, ...Object.fromEntries(own) },
    transitive: [...inherited.transitive, ...transitive],
  }
}

/** As a session carries them. */
export function carriedTags({ tags, transitive }: Tagging): Pick<Carried, 'tags' | 'transitive'> {
  return {
    ...(Object.keys(tags).length > 0 && { tags }),
    ...(transitive.length > 0 && { transitive }),
  }
}

/** The condition keys of a request for a session with tags. */
export function requestedTagKeys({ Tags = [], TransitiveTagKeys = [] }: Asked): Keys {
  return name => {
    if (name === 'aws:tagkeys') return someOf(Tags.map(({ Key }) => Key))
    if (name === 'sts:transitivetagkeys') return someOf(TransitiveTagKeys)
    if (!name.startsWith(requestTag)) return undefined
    const asked = name.slice(requestTag.length).toLowerCase()
    const found = Tags.find(({ Key }) => Key.toLowerCase() === asked)
    return found === undefined ? undefined : [found.Value]
  }
}

const requestTag = 'aws:requesttag/'

function someOf(values: readonly string[]): readonly string[] | undefined {
  return values.length === 0 ? undefined : values
}

function invalid(message: string): QueryError {
  return new QueryError('InvalidParameterValue', { message }, { status: 400, fault: 'Sender', message })
}
