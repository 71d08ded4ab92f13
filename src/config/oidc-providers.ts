/**
 * The identity providers whose tokens are taken, as s3d.yaml lists them under `identities`. One that could not be asked safely,
 * or whose tokens would be for anybody, stops the start.
 */
import { complaint, matching, path, type Kind, type Place } from './values.ts'

export interface DeclaredProvider {
  /** `https://…`, exactly as tokens have it in `iss`. */
  readonly url: string
  /** One at least. */
  readonly clientIds: readonly string[]
  /** Absolute path. */
  readonly caFile: string | undefined
  /** Absolute path. */
  readonly keysFile: string | undefined
  readonly keysHosts: readonly string[]
}

export interface ProviderReading {
  readonly file: string
  /** Where in it. */
  readonly at: string
  readonly place: Place
  readonly problems: string[]
}

const members = ['url', 'clientIds', 'caFile', 'jwksFile', 'jwksHosts']
const clientId = matching(/^\S{1,255}$/, 'a client id of 1 to 255 characters')
const host = matching(/^[a-z0-9.-]+(?::\d{1,5})?$/, 'a host in lower case, perhaps with a port')
/** Compared with `iss` as it is written, so it has to be written as URLs are read. */
const issuer: Kind<string> = {
  expects: 'a URL with https, without query and fragment, as tokens have it in iss',
  parse(text) {
    if (!URL.canParse(text)) return undefined
    const { href, protocol, search, hash, username } = new URL(text)
    const isPlain = protocol === 'https:' && search === '' && hash === '' && username === ''
    return isPlain && (href === text || href === text + '/') ? text : undefined
  },
  show: text => text,
}

/** @param node what the file has under `oidcProviders` of an account, its scalars all text */
export function parseProviders(node: unknown, reading: ProviderReading): readonly DeclaredProvider[] {
  const { file, problems } = reading
  const at = `${file}: ${reading.at}`
  if (isAbsent(node)) return []
  if (!Array.isArray(node)) {
    problems.push(`${at}: expected a list`)
    return []
  }
  const providers = node.flatMap((entry: unknown, index) => provider(entry, `${at}[${index}]`, reading))
  const urls = providers.map(({ url }) => url)
  const twice = urls.find((url, index) => urls.indexOf(url) !== index)
  if (twice !== undefined) problems.push(`${at}: there are two with the url ${twice}`)
  return providers
}

function provider(entry: unknown, at: string, { place, problems }: ProviderReading): DeclaredProvider[] {
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) {
    problems.push(`${at}: expected ${members.join(', ')}`)
    return []
  }
  // Its members are looked at one by one.
  const node = entry as Readonly<Record<string, unknown>>
  const before = problems.length
  for (const member of Object.keys(node).filter(each => !members.includes(each)))
    problems.push(`${at}.${member}: no such setting; there are ${members.join(', ')}`)
  const read = <T>(member: string, kind: Kind<T>, value: unknown): T[] => {
    const text = typeof value === 'string' ? value : ''
    const parsed = text === '' ? undefined : kind.parse(text, place)
    if (parsed === undefined) problems.push(`${at}.${member}: ${complaint(kind, text, false)}`)
    return parsed === undefined ? [] : [parsed]
  }
  const list = <T>(member: string, kind: Kind<T>): T[] =>
    (isAbsent(node[member]) ? [] : [node[member]].flat()).flatMap(value => read(member, kind, value))
  const [url = ''] = read('url', issuer, node['url'])
  const clientIds = list('clientIds', clientId)
  const [caFile] = list('caFile', path)
  const [keysFile] = list('jwksFile', path)
  const keysHosts = list('jwksHosts', host)
  if (clientIds.length === 0)
    problems.push(`${at}.clientIds: expected one at least, as tokens have it in aud`)
  return problems.length > before ? [] : [{ url, clientIds, caFile, keysFile, keysHosts }]
}

function isAbsent(node: unknown): boolean {
  return node === undefined || node === null || node === ''
}
