/**
 * Where MinIO's evaluator is known to decide differently, each written as what would have to be asked of ours for the same
 * decision. The judge between the two is AWS's documentation; docs/adr/0020 lists them with what it says.
 */
import type { Case, Conditions, WrittenStatement } from './cases.ts'

export interface Difference {
  readonly title: string
  /** The case as MinIO reads it. */
  readonly apply: (asked: Case) => Case
}

/** In an order in which none undoes another. */
export const differences: readonly Difference[] = [
  {
    title: 'a missing key and NumericNotEquals or DateNotEquals',
    apply: everyCondition((operator, key, values) =>
      /^(Numeric|Date)NotEquals$/.test(operator)
        ? { [operator]: { [key]: values }, ...present(key) }
        : undefined,
    ),
  },
  {
    title: 'what is no number and NumericNotEquals',
    apply: asked =>
      asked.context['s3:signatureAge']?.[0] === 'ten'
        ? everyCondition((operator, key, values) =>
            operator === 'NumericNotEquals' && key === 's3:signatureAge'
              ? { NumericEquals: { [key]: values } }
              : undefined,
          )(asked)
        : asked,
  },
  {
    title: 'ForAnyValue and a negated operator',
    apply: everyCondition((operator, key, values) =>
      operator.startsWith('ForAnyValue:StringNot')
        ? { [operator.replace('ForAnyValue:', '')]: { [key]: values } }
        : undefined,
    ),
  },
  {
    title: 'ForAllValues and a negated operator',
    apply: everyCondition((operator, key, values) =>
      operator.startsWith('ForAllValues:StringNot')
        ? { [operator.replace('ForAllValues', 'ForAnyValue')]: { [key]: values } }
        : undefined,
    ),
  },
  {
    title: 'BinaryEquals and what the request has',
    apply: everyCondition((operator, key, values) =>
      operator === 'BinaryEquals'
        ? { StringEquals: { [key]: [values].flat().map(value => Buffer.from(value, 'base64').toString()) } }
        : undefined,
    ),
  },
  { title: 'variables', apply: withVariables },
  {
    title: 'a bucket and the slash behind it',
    apply: asked =>
      asked.kind === 'identity' && asked.key === ''
        ? everyStatement({ ...asked, bucket: asked.bucket + '/' }, statement =>
            everyResource(statement, each => (each === `arn:aws:s3:::${asked.bucket}` ? each + '/' : each)),
          )
        : asked,
  },
  {
    title: 'GetObjectVersion permits GetObject',
    apply: asked =>
      everyStatement(asked, statement => ({
        ...statement,
        ...(statement.Action && { Action: withGetObject(statement.Action) }),
        ...(statement.NotAction && { NotAction: withGetObject(statement.NotAction) }),
      })),
  },
]

function withGetObject(actions: readonly string[]): readonly string[] {
  return actions.includes('s3:GetObjectVersion') ? [...actions, 's3:GetObject'] : actions
}

/** The key is there, whatever it holds. */
function present(key: string): Conditions {
  return { 'ForAnyValue:ArnLike': { [key]: '*' } }
}

function everyStatement(asked: Case, change: (statement: WrittenStatement) => WrittenStatement): Case {
  return { ...asked, policy: { ...asked.policy, Statement: asked.policy.Statement.map(change) } }
}

function everyResource(statement: WrittenStatement, change: (resource: string) => string): WrittenStatement {
  return {
    ...statement,
    ...(statement.Resource && { Resource: statement.Resource.map(change) }),
    ...(statement.NotResource && { NotResource: statement.NotResource.map(change) }),
  }
}

type Rewrite = (operator: string, key: string, values: string | readonly string[]) => Conditions | undefined

/** Conditions that become the same but for their values are negated ones: none of either's values may be there. */
function everyCondition(rewrite: Rewrite): Difference['apply'] {
  return asked =>
    everyStatement(asked, statement => {
      if (statement.Condition === undefined) return statement
      const all: Record<string, Record<string, readonly string[]>> = {}
      for (const [operator, key, values] of conditionsOf(statement.Condition)) {
        for (const [name, other, others] of conditionsOf(
          rewrite(operator, key, values) ?? { [operator]: { [key]: values } },
        )) {
          const block = (all[name] ??= {})
          block[other] = [...(block[other] ?? []), ...others]
        }
      }
      return { ...statement, Condition: all }
    })
}

function conditionsOf(conditions: Conditions): readonly (readonly [string, string, readonly string[]])[] {
  return Object.entries(conditions).flatMap(([operator, block]) =>
    Object.entries(block).map(([key, values]) => [operator, key, [values].flat()] as const),
  )
}

/**
 * Filled in as text, so that a wildcard in a value is one; what has no value, a default, or is none of its variables stays
 * as it is written.
 */
function withVariables(asked: Case): Case {
  const name = asked.context['aws:username']?.[0]
  const fill = (text: string) =>
    name === undefined || name === '' ? text : text.replaceAll('${aws:username}', () => name)
  const filled = everyStatement(asked, statement => everyResource(statement, fill))
  const compared = everyCondition((operator, key, values) =>
    operator.includes('String') ? { [operator]: { [key]: [values].flat().map(fill) } } : undefined,
  )(filled)
  return { ...compared, policy: { ...compared.policy, Version: '2008-10-17' } }
}
