/**
 * ARNs of requests and patterns of them in policies. They are compared segment by segment: a wildcard reaches no further
 * than the colon, except in the last segment, where colons are a part of the name.
 */
import {
  matchesTemplate,
  parseSegments,
  parseTemplate,
  type Keys,
  type Template,
  type Version,
} from './template.ts'
import { isText } from './wildcard.ts'

/** `arn`, partition, service, region, account, resource. */
const segmentCount = 6
const anything = parseTemplate('*', '2008-10-17')

export interface ArnPattern {
  readonly written: string
  /** None for what stands for anything. */
  readonly segments: readonly Template[]
  /** What an ARN begins with up to its resource, where no wildcard and no variable is in that. */
  readonly head: string | undefined
  /** The whole of it as a text, or as what stands before and behind one star in its resource; most are no more. */
  readonly plain: Plain | undefined
}

interface Plain {
  readonly prefix: string
  /** `undefined` where no star parts it from the prefix. */
  readonly suffix: string | undefined
}

/**
 * What is left out at the end stands for anything, as AWS completes it.
 * @throws {VariableError}
 */
export function parseArnPattern(written: string, version: Version): ArnPattern {
  const given = parseSegments(written, version, segmentCount)
  const missing = Array.from({ length: segmentCount - given.length }, () => anything)
  const segments = written === '*' ? [] : [...given, ...missing]
  const head = headOf(segments)
  return Object.freeze({ written, segments, head, plain: plainOf(head, segments) })
}

function headOf(segments: readonly Template[]): string | undefined {
  const head = segments.slice(0, segmentCount - 1)
  const isFixed = head.every(({ fixed }) => fixed !== undefined && isText(fixed.pattern))
  return isFixed && head.length > 0 ? head.map(({ fixed }) => `${fixed?.text}:`).join('') : undefined
}

function plainOf(head: string | undefined, segments: readonly Template[]): Plain | undefined {
  const pattern = segments[segmentCount - 1]?.fixed?.pattern
  if (head === undefined || pattern?.plain === undefined) return undefined
  const { prefix, suffix } = pattern.plain
  return { prefix: head + prefix, suffix: isText(pattern) ? undefined : suffix }
}

export function matchesArn({ segments, head, plain }: ArnPattern, arn: string, keys: Keys): boolean {
  if (plain !== undefined) {
    const { prefix, suffix } = plain
    if (suffix === undefined) return arn === prefix
    return arn.length >= prefix.length + suffix.length && arn.startsWith(prefix) && arn.endsWith(suffix)
  }
  const resource = segments[segmentCount - 1]
  if (resource === undefined) return true
  if (head !== undefined)
    return arn.startsWith(head) && matchesTemplate(resource, arn.slice(head.length), keys)
  const given = splitArn(arn)
  return (
    given.length === segmentCount &&
    segments.every((segment, index) => matchesTemplate(segment, given[index] ?? '', keys))
  )
}

export function splitArn(arn: string): readonly string[] {
  const parts = arn.split(':')
  return parts.length <= segmentCount
    ? parts
    : [...parts.slice(0, segmentCount - 1), parts.slice(segmentCount - 1).join(':')]
}
