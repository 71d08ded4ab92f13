/**
 * The pages of the admin endpoint about accounts: which there are beside the daemon's own, and making and removing them. They hand
 * out keys, so whoever asks has to have signed as root.
 */
import type { IncomingMessage } from 'node:http'
import type { AdminKey } from '../base/admin-signature.ts'
import type { Clock } from '../base/clock.ts'
import { json, text, type Page } from '../base/page.ts'
import { deskPage, type Asked } from './signed.ts'

/** Why something was not done, in a line for who asked. */
export class RefusedError extends Error {
  override readonly name = 'RefusedError'
}

/** All of them throw {RefusedError} for what can't be. */
export interface AccountDesk {
  list(): readonly object[]
  /** @returns the account, with a key of its root; its secret is told here and nowhere else */
  add(account: {
    readonly name: string
    readonly id: string | undefined
    readonly email: string | undefined
  }): Promise<object>
  /** @returns a further key of its root, likewise */
  addKey(id: string): Promise<object>
  remove(id: string): Promise<void>
}

export interface AccountPagesDependencies {
  /** Absent in front of a remote, where there is one account. */
  readonly desk: AccountDesk | undefined
  readonly key: AdminKey
  readonly clock: Clock
}

/** @returns `undefined` for what is no page about accounts */
export function accountPage(
  deps: AccountPagesDependencies,
  request: IncomingMessage,
): Page | Promise<Page> | undefined {
  const isOff = "in front of a remote there is one account, the remote's own"
  return deskPage(deps, request, { prefix: '/v1/accounts', isOff, shown, verb })
}

function shown({ desk, name }: Asked<AccountDesk>): Page {
  return name === '' ? json(200, { accounts: desk.list() }) : text(404, 'no such page')
}

async function verb({ desk, name: action, query }: Asked<AccountDesk>): Promise<Page> {
  const [name, id, email] = ['name', 'id', 'email'].map(member => query.get(member) ?? undefined)
  try {
    if (action === 'add')
      return name === undefined
        ? text(400, 'name is missing')
        : json(200, await desk.add({ name, id, email }))
    if (action !== 'key' && action !== 'rm') return text(404, 'no such verb')
    if (id === undefined) return text(400, 'id is missing')
    if (action === 'key') return json(200, await desk.addKey(id))
    await desk.remove(id)
    return json(200, { id })
  } catch (error) {
    if (error instanceof RefusedError) return text(409, error.message)
    throw error
  }
}
