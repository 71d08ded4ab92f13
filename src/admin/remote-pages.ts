/**
 * The remotes' pages of the admin endpoint: what each is known to be able to do, and a probe that finds out. A probe
 * writes to the remote, so whoever asks has to have signed. It runs behind its answer, because it may take a while.
 */
import type { IncomingMessage } from 'node:http'
import type { AdminKey } from '../base/admin-signature.ts'
import type { Clock } from '../base/clock.ts'
import { json, text, type Page } from '../base/page.ts'
import { refusedAsUnsigned } from './signed.ts'

/** What there is to ask of the remotes. */
export interface RemoteDesk {
  readonly names: readonly string[]
  /** What is known of one, and how its last probe is or went; `undefined` where there is no such remote. */
  shown(name: string): object | undefined
  /** @returns whether it began: one at a time, and only at a remote that there is */
  probe(name: string, place: { readonly bucket: string; readonly prefix: string }): boolean
}

export interface RemotePagesDependencies {
  /** Absent where s3d stands alone. */
  readonly desk: RemoteDesk | undefined
  readonly key: AdminKey
  readonly clock: Clock
}

const prefix = '/v1/remotes'

/** @returns `undefined` for what is no page of the remotes */
export function remotePage(deps: RemotePagesDependencies, request: IncomingMessage): Page | undefined {
  const { url = '/', method = 'GET' } = request
  const [path = '', query = ''] = url.split('?', 2)
  if (path !== prefix && !path.startsWith(prefix + '/')) return undefined
  const refused = refusedAsUnsigned(deps, request)
  if (refused !== undefined) return refused
  const { desk } = deps
  if (desk === undefined) return text(404, 'there is no remote')
  const [name = '', verb] = path.slice(prefix.length + 1).split('/', 2)
  if (method === 'GET' && name === '') return json(200, { remotes: desk.names.map(each => desk.shown(each)) })
  const remote = desk.shown(name)
  if (remote === undefined) return text(404, `no such remote; there are ${desk.names.join(', ')}`)
  if (method === 'GET' && verb === undefined) return json(200, remote)
  if (method !== 'POST' || verb !== 'probe') return text(404, 'no such page')
  const asked = new URLSearchParams(query)
  const bucket = asked.get('bucket') ?? ''
  if (!/^[A-Za-z0-9._-]{1,255}$/.test(bucket)) return text(400, 'bucket is the name of one at the remote')
  if (!desk.probe(name, { bucket, prefix: asked.get('prefix') ?? '' })) return text(409, 'a probe is running')
  return json(202, desk.shown(name))
}
