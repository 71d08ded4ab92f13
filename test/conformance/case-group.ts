/**
 * Conformance cases as data: a title and what to do with a subject. The suite runs them on whatever it is given.
 */
import type { Subject } from './subject.ts'

export interface Case {
  readonly title: string
  readonly run: (s3: Subject) => Promise<void>
}

export interface CaseGroup {
  readonly name: string
  readonly cases: readonly Case[]
  add(title: string, run: Case['run']): void
}

export function caseGroup(name: string): CaseGroup {
  const cases: Case[] = []
  return { name, cases, add: (title, run) => void cases.push({ title, run }) }
}
