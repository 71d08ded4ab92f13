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

/** `arn`, partition, service, region, account, resource. */
const segmentCount = 6
const anything = parseTemplate('*', '2008-10-17')

export interface ArnPattern {
  readonly written: string
  readonly segments: readonly Template[]
}

/**
 * What is left out at the end stands for anything, as AWS completes it.
 * @throws {VariableError}
 */
export function parseArnPattern(written: string, version: Version): ArnPattern {
  const given = parseSegments(written, version, segmentCount)
  const missing = Array.from({ length: segmentCount - given.length }, () => anything)
  return Object.freeze({ written, segments: written === '*' ? [] : [...given, ...missing] })
}

export function matchesArn({ segments }: ArnPattern, arn: string, keys: Keys): boolean {
  if (segments.length === 0) return true
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
