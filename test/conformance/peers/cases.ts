/**
 * Runs all conformance cases on one column, one after the other, and says what each complained of. What no two runs have
 * in common (dates, ids, ports) is taken out of that, so that complaints of two columns can be compared.
 */
import { groups } from '../suite.ts'
import type { Subject } from '../subject.ts'

/** By name of the case: what it complained of; `undefined` for a pass. */
export type Complaints = ReadonlyMap<string, string | undefined>

const caseTimeoutMs = 60_000

/** @returns names `group › title` of the cases that have one of the words; of all without words */
export function caseNames(words: readonly string[]): string[] {
  const names = groups.flatMap(group => group.cases.map(({ title }) => `${group.name} › ${title}`))
  return names.filter(name => words.length === 0 || words.some(word => name.includes(word)))
}

export async function runCases(s3: Subject, names: readonly string[]): Promise<Complaints> {
  const wanted = new Set(names)
  const complaints = new Map<string, string | undefined>()
  for (const group of groups) {
    for (const { title, run } of group.cases) {
      const name = `${group.name} › ${title}`
      if (complaints.has(name)) throw new Error(`two cases are called ${name}`)
      if (wanted.has(name)) complaints.set(name, await complaintOf(() => run(s3)))
    }
  }
  return complaints
}

async function complaintOf(run: () => Promise<void>): Promise<string | undefined> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`took longer than ${caseTimeoutMs} ms`)), caseTimeoutMs)
  })
  try {
    await Promise.race([run(), late])
    return undefined
  } catch (error) {
    return comparable(error instanceof Error ? error.message : String(error))
  } finally {
    clearTimeout(timer)
  }
}

/** Beyond this a diff says what happened to be there. */
const maxDiff = 80

/** On one line, without what differs from run to run. */
export function comparable(message: string): string {
  const drawn = message.replace(/(Property failed after).*/s, '$1 some tests')
  const [said = '', ...diff] = drawn.split(/\+ actual - expected/)
  return (
    (diff.join(' ').length > maxDiff ? said : drawn)
      .replaceAll(/conformance-\d+/g, 'conformance-N')
      .replaceAll(/\b\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d[.\d]*(Z|\+00:00)?/g, 'DATE')
      .replaceAll(/\b\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT/g, 'DATE')
      .replaceAll(/127\.0\.0\.1:\d+/g, 'HOST')
      .replaceAll(/[\w+/=-]{16,}/g, 'ID')
      .replaceAll(/\s+/g, ' ')
      .trim() || 'nothing'
  )
}
