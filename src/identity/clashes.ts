/**
 * Whether what is stored and what the configuration declares can both be. The configuration may have changed while the daemon was
 * off, and nobody could say which of two users of one name is meant: so the start ends, with a line for each of them.
 */
import type { AnyEntity } from './entities.ts'
import type { State } from './state.ts'

/** What is stored and what is declared contradict each other. */
export class IdentityClashError extends Error {
  override readonly name = 'IdentityClashError'
  /** Each in a line that says what to do. */
  readonly problems: readonly string[]

  constructor(problems: readonly string[]) {
    super(problems.join('; '))
    this.problems = problems
  }
}

/**
 * @param state what is declared
 * @throws {IdentityClashError}
 */
export function clashes(
  state: State,
  stored: readonly AnyEntity[],
  isRootKey: (accessKeyId: string) => boolean,
): void {
  const kept = new Set(stored.flatMap(entity => (entity.kind === 'policy' ? [entity.arn] : [])))
  const isThere = ({ account }: AnyEntity, arn: string): boolean =>
    kept.has(arn) || state.policy(account, arn) !== undefined
  const problems = stored.flatMap(entity => {
    const called = `${entity.kind === 'key' ? 'access key' : entity.kind} ${entity.name}`
    const isDeclared = state
      .accounts()
      .some(
        account =>
          (entity.kind === 'key' || account === entity.account) &&
          state.of(account)[entity.kind].named(entity.name),
      )
    return [
      ...(isDeclared ? [`the ${called} is stored and declared: give the declared one another name`] : []),
      ...(entity.kind === 'key' && isRootKey(entity.id)
        ? [`the stored ${called} is root's: give root another`]
        : []),
      ...policiesOf(entity)
        .filter(arn => !isThere(entity, arn))
        .map(
          arn =>
            `the stored ${called} has the policy ${arn}, which is not declared any more: declare it again, or first detach it`,
        ),
    ]
  })
  if (problems.length > 0) throw new IdentityClashError(problems.map(each => `identities: ${each}`))
}

function policiesOf(entity: AnyEntity): readonly string[] {
  if (entity.kind === 'group') return entity.attached
  if (entity.kind !== 'user' && entity.kind !== 'role') return []
  return entity.boundary === undefined ? entity.attached : [...entity.attached, entity.boundary]
}
