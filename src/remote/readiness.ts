/**
 * When a gateway in front of remotes is ready: while all of them can be reached, while any can, or whatever becomes of
 * them. Each check is one of the health's.
 */

/** Which remotes have to be reached for the daemon to be ready. */
export type ReadyRule = 'all' | 'any' | 'none'

/** @returns why a remote can't be reached, `undefined` when it can; a rejection says why, too */
type Check = () => Promise<string | undefined>

interface Checked {
  check(): Promise<string | undefined>
}

/** @param remotes by name */
export function readinessChecks(
  remotes: Readonly<Record<string, Checked>>,
  rule: ReadyRule,
): Readonly<Record<string, Check>> {
  const named = Object.entries(remotes)
  if (rule === 'none') return {}
  // Of one alone, any is all, and its own name says more.
  if (rule === 'any' && named.length > 1) return { 'remote:any': () => anyOf(named) }
  return Object.fromEntries(named.map(([name, each]) => [`remote:${name}`, () => each.check()]))
}

/** As soon as one can be reached: the others may take long to say that they can't. */
async function anyOf(named: readonly (readonly [string, Checked])[]): Promise<string | undefined> {
  const problems: string[] = []
  const asked = named.map(async ([name, each]) => {
    const problem = await each.check().catch((error: unknown) => messageOf(error))
    if (problem === undefined) return
    problems.push(`${name}: ${problem}`)
    throw new Error(problem)
  })
  try {
    await Promise.any(asked)
    return undefined
  } catch {
    return problems.toSorted().join('; ')
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
