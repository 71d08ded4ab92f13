/**
 * What flags, environment and s3d.yaml say, as text by the name each source uses. `config.ts` calls it and decides who
 * overrides whom. An empty text is an unset one everywhere, and whatever is not understood is a problem.
 */
import { closest } from '../base/suggest.ts'
import { laterKey, laterVariable } from './later.ts'
import { settingNames, settings } from './settings.ts'

/** By flag name without dashes; a flag that was repeated is a list. */
export type Flags = Readonly<Record<string, string | boolean | readonly string[] | undefined>>

export type Environment = Readonly<Record<string, string | undefined>>

export interface ConfigFile {
  /** As the user named it, for messages. */
  readonly name: string
  /** Parsed YAML whose scalars are all text. */
  readonly content: unknown
}

type Texts = ReadonlyMap<string, string>

export function flagTexts(flags: Flags): Texts {
  const texts = Object.entries(flags).map(([name, value]) => [name, String(value ?? '')] as const)
  return new Map(texts.filter(([, text]) => text !== ''))
}

/**
 * What a Kubernetes cluster tells every container about a service whose name begins with s3d: it looks like ours, and
 * is not.
 */
const serviceVariable =
  /_SERVICE_(HOST|PORT(_\w+)?)=|_PORT=\w+:\/\/|_PORT_\d+_(TCP|UDP|SCTP)(_(PROTO|PORT|ADDR))?=/

/** @param problems takes a line for each variable of ours that is no setting */
export function environmentTexts(env: Environment, problems: string[]): Texts {
  const known = knownNames('env')
  const texts = new Map<string, string>()
  for (const [name, text = ''] of Object.entries(env)) {
    if (text === '') continue
    const later = laterVariable(name)
    if (known.has(name)) texts.set(name, text)
    else if (later !== undefined) {
      if (name !== later.env || text !== later.harmless)
        problems.push(`${name}: ${later.feature} is not there yet`)
    } else if (name.startsWith('S3D_') && !serviceVariable.test(`${name}=${text}`)) {
      problems.push(`${name}: no such setting${meant(name, known)}`)
    }
  }
  return texts
}

/** More than settings: what is below them is read by the files of these names. */
const structures = ['remotes', 'identities', 'limits.rules']

/**
 * @param problems takes a line for each key that is no setting, or holds something that no setting is
 * @returns texts by dotted path; the items of a list are joined by commas
 */
export function fileTexts(file: ConfigFile, problems: string[]): Texts {
  const known = knownNames('path')
  const groups = new Set([...known].map(path => path.slice(0, Math.max(0, path.indexOf('.')))))
  const texts = new Map<string, string>()
  const visit = (node: unknown, path: string) => {
    const at = path === '' ? file.name : `${file.name}: ${path}`
    const later = laterKey(path)
    if (node === undefined || node === null || node === '') return
    if (structures.includes(path)) return
    if (later !== undefined) problems.push(`${at}: ${later.feature} is not there yet`)
    else if (groups.has(path)) visitGroup(node, path, at)
    else if (!known.has(path))
      problems.push(`${at}: no such setting${meant(path, [...known, ...structures])}`)
    else if (isTextOrList(node)) texts.set(path, String(node))
    else problems.push(`${at}: expected one value or a list of values`)
  }
  const visitGroup = (node: unknown, path: string, at: string) => {
    if (!isRecord(node)) problems.push(`${at}: expected settings by name`)
    else for (const [key, child] of Object.entries(node)) visit(child, path === '' ? key : `${path}.${key}`)
  }
  visit(file.content, '')
  return texts
}

function knownNames(nameOf: 'env' | 'path'): ReadonlySet<string> {
  return new Set(settingNames.flatMap(name => settings[name][nameOf] ?? []))
}

function meant(typed: string, known: Iterable<string>): string {
  const name = closest(typed, known)
  return name === undefined ? '' : `; did you mean ${name}?`
}

function isRecord(node: unknown): node is Readonly<Record<string, unknown>> {
  return typeof node === 'object' && node !== null && !Array.isArray(node)
}

function isTextOrList(node: unknown): node is string | readonly string[] {
  return typeof node === 'string' || (Array.isArray(node) && node.every(item => typeof item === 'string'))
}
