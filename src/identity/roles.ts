/**
 * Roles of an account: what is had for a while, by whom their trust policy names.
 */
import type { Account } from './draft.ts'
import { holder } from './draft.ts'
import type { LastUse, Role, Tag } from './entities.ts'
import { boundaryOf } from './holdings.ts'
import { deleteConflict, validationError } from './identity-error.ts'
import { arnOf, requireLength, requireName, requirePath } from './names.ts'
import { pageOf, type Page, type PageRequest } from './page.ts'
import { givenTrust } from './trust.ts'
import { mergeTags, removeTags, requireTags } from './tags.ts'

export interface NewRole {
  readonly name: string
  /** `/` unless given. */
  readonly path?: string | undefined
  /** Text of the policy that says who may assume it. */
  readonly trust: string
  readonly description?: string | undefined
  /** An hour unless given. */
  readonly maxSessionSeconds?: number | undefined
  /** ARN of a managed policy. */
  readonly boundary?: string | undefined
  readonly tags?: readonly Tag[] | undefined
}

const hourSeconds = 3_600
const sessionMaxSeconds = 43_200
const descriptionMaxLength = 1_000

export class Roles {
  readonly #account: Account
  readonly #lastUse: (roleId: string) => LastUse | undefined

  constructor(account: Account, lastUse: (roleId: string) => LastUse | undefined) {
    this.#account = account
    this.#lastUse = lastUse
  }

  /** @throws {IdentityError} `NoSuchEntity` */
  get(name: string): Role {
    return holder(this.#account.sets, 'role', name)
  }

  list(page: PageRequest): Page<Role> {
    return pageOf(this.#account.sets.role.all(), page)
  }

  /** @returns `undefined` for a role in whose sessions nobody has signed */
  lastUse({ id }: Role): LastUse | undefined {
    return this.#lastUse(id)
  }

  /** @throws {IdentityError} `EntityAlreadyExists`, `LimitExceeded`, `MalformedPolicyDocument`, `NoSuchEntity` for the boundary, `ValidationError`, `InvalidInput` */
  create(role: NewRole): Promise<Role> {
    const {
      name,
      path = '/',
      trust,
      description,
      maxSessionSeconds = hourSeconds,
      boundary,
      tags = [],
    } = role
    return this.#account.change(draft => {
      requireName('role', name)
      requirePath(path)
      requireSession(maxSessionSeconds)
      requireLength('description', description ?? '', descriptionMaxLength)
      draft.requireFree('role', name)
      draft.requireRoom('role')
      const { account, nowMs } = draft.now
      const made: Role = {
        kind: 'role',
        account,
        id: draft.now.newId('AROA'),
        name,
        path,
        arn: arnOf('role', { account, path, name }),
        createdMs: nowMs,
        declared: false,
        attached: [],
        inline: [],
        boundary: boundary === undefined ? undefined : boundaryOf(draft, boundary),
        tags: requireTags(tags),
        description,
        ...givenTrust(trust, arn => draft.now.meant(arn)),
        maxSessionMs: maxSessionSeconds * 1_000,
      }
      draft.put(made)
      return made
    })
  }

  /** What is left out stays. @throws {IdentityError} `NoSuchEntity`, `ValidationError` */
  update(
    name: string,
    what: { readonly description?: string | undefined; readonly maxSessionSeconds?: number | undefined },
  ): Promise<Role> {
    return this.#account.change(draft => {
      const role = draft.changing('role', name)
      const { description = role.description, maxSessionSeconds = role.maxSessionMs / 1_000 } = what
      requireSession(maxSessionSeconds)
      requireLength('description', description ?? '', descriptionMaxLength)
      const changed = { ...role, description, maxSessionMs: maxSessionSeconds * 1_000 }
      draft.put(changed)
      return changed
    })
  }

  /** Sessions that there are go on. @throws {IdentityError} `NoSuchEntity`, `MalformedPolicyDocument`, `LimitExceeded` */
  setTrust(name: string, text: string): Promise<void> {
    return this.#account.change(draft => {
      const role = draft.changing('role', name)
      draft.put({ ...role, ...givenTrust(text, arn => draft.now.meant(arn)) })
    })
  }

  /** Its sessions have nothing any more. @throws {IdentityError} `DeleteConflict`, `NoSuchEntity` */
  delete(name: string): Promise<void> {
    return this.#account.change(draft => {
      const role = draft.changing('role', name)
      if (role.attached.length > 0)
        throw deleteConflict('Cannot delete entity, must detach all policies first.')
      if (role.inline.length > 0) throw deleteConflict('Cannot delete entity, must delete policies first.')
      draft.drop(role)
    })
  }

  /** @throws {IdentityError} `NoSuchEntity`, `InvalidInput`, `LimitExceeded` */
  tag(name: string, tags: readonly Tag[]): Promise<void> {
    return this.#account.change(draft => {
      const role = draft.changing('role', name)
      draft.put({ ...role, tags: mergeTags(role.tags, tags) })
    })
  }

  /** @throws {IdentityError} `NoSuchEntity` */
  untag(name: string, keys: readonly string[]): Promise<void> {
    return this.#account.change(draft => {
      const role = draft.changing('role', name)
      draft.put({ ...role, tags: removeTags(role.tags, keys) })
    })
  }
}

function requireSession(seconds: number): void {
  if (Number.isInteger(seconds) && seconds >= hourSeconds && seconds <= sessionMaxSeconds) return
  const bound =
    seconds > sessionMaxSeconds
      ? `less than or equal to ${sessionMaxSeconds}`
      : `greater than or equal to ${hourSeconds}`
  throw validationError(
    `1 validation error detected: Value '${seconds}' at 'maxSessionDuration' failed to satisfy constraint: Member must have value ${bound}`,
  )
}
