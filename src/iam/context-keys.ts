/**
 * Which condition keys a policy asks for: in its conditions, and as variables wherever it may have them.
 */
import type { ArnPattern } from '../policy/arn.ts'
import type { Policy, Statement } from '../policy/document.ts'
import type { Template } from '../policy/template.ts'

/** Each once, as the text spells it. */
export function contextKeysOf({
  policy,
  text,
}: {
  readonly policy: Policy
  readonly text: string
}): readonly string[] {
  const inLowerCase = text.toLowerCase()
  const keys = new Map(policy.statements.flatMap(keysOfStatement).map(key => [key.toLowerCase(), key]))
  return [...keys].map(([lower, key]) => {
    const at = inLowerCase.indexOf(lower)
    return at < 0 ? key : text.slice(at, at + key.length)
  })
}

function keysOfStatement({ conditions, resources }: Statement): string[] {
  return [
    ...conditions.map(({ key }) => key),
    ...resources.entries.flatMap(variablesOf),
    ...conditions.flatMap(({ values }) => values.flatMap(variablesIn)),
  ]
}

function variablesOf({ segments }: ArnPattern): string[] {
  return segments.flatMap(({ parts }: Template) => parts.flatMap(part => ('key' in part ? [part.key] : [])))
}

/** In a value as it was written. */
function variablesIn(value: string): string[] {
  return Array.from(value.matchAll(/\$\{\s*([\w.-]+:[^,'{}$\s]+)\s*(?:,[^{}]*)?\}/g), ([, key = '']) => key)
}
