/**
 * What users, groups and roles have: managed policies that are attached to them, policies of their own, and for users and roles the
 * policy that bounds them.
 */
import type { Account, Draft } from './draft.ts'
import { holder } from './draft.ts'
import { readInline } from './documents.ts'
import type { Entities, HolderKind, InlinePolicy, ManagedPolicy, Role, User } from './entities.ts'
import { IdentityError, limitExceeded, noSuchEntity } from './identity-error.ts'
import { requireName } from './names.ts'
import { byName, pageOf, type Page, type PageRequest } from './page.ts'

/** A user, a group or a role. */
export interface HolderName {
  readonly kind: HolderKind
  readonly name: string
}

/** A policy that is attached. */
export interface Attached {
  readonly arn: string
  readonly name: string
  readonly path: string
}

const attachedMax = 10

export class Holdings {
  readonly #account: Account

  constructor(account: Account) {
    this.#account = account
  }

  /** @throws {IdentityError} `NoSuchEntity` */
  attached({ kind, name }: HolderName, page: PageRequest): Page<Attached> {
    const arns = holder(this.#account.sets, kind, name).attached
    const found = arns.flatMap(arn => this.#account.policy(arn) ?? [])
    const { items, ...rest } = pageOf(found.toSorted(byName), page)
    return { items: items.map(({ arn, name: called, path }) => ({ arn, name: called, path })), ...rest }
  }

  /** Nothing changes where it is attached already. @throws {IdentityError} `NoSuchEntity`, `LimitExceeded`, `InvalidInput` */
  attach({ kind, name }: HolderName, arn: string): Promise<void> {
    return this.#account.change(draft => {
      const entity = draft.changing(kind, name)
      const policy = attachable(draft, arn, `Policy ${arn} does not exist or is not attachable.`)
      if (entity.attached.includes(policy.arn)) return
      if (entity.attached.length >= attachedMax)
        throw limitExceeded(`Cannot exceed quota for PoliciesPer${titles[kind]}: ${attachedMax}`)
      draft.put({ ...entity, attached: [...entity.attached, policy.arn] })
    })
  }

  /** @throws {IdentityError} `NoSuchEntity`, also where it is not attached */
  detach({ kind, name }: HolderName, arn: string): Promise<void> {
    return this.#account.change(draft => {
      const entity = draft.changing(kind, name)
      if (!entity.attached.includes(arn)) throw noSuchEntity(`Policy ${arn} was not found.`)
      draft.put({ ...entity, attached: entity.attached.filter(other => other !== arn) })
    })
  }

  /** @throws {IdentityError} `NoSuchEntity` */
  inline({ kind, name }: HolderName, page: PageRequest): Page<InlinePolicy> {
    return pageOf(holder(this.#account.sets, kind, name).inline.toSorted(byName), page)
  }

  /** @throws {IdentityError} `NoSuchEntity` */
  getInline({ kind, name }: HolderName, policyName: string): InlinePolicy {
    return inlineOf(holder(this.#account.sets, kind, name), policyName)
  }

  /** Takes the place of the one of that name. @throws {IdentityError} `NoSuchEntity`, `MalformedPolicyDocument`, `LimitExceeded`, `ValidationError` */
  putInline({ kind, name }: HolderName, given: Omit<InlinePolicy, 'policy'>): Promise<void> {
    return this.#account.change(draft => {
      const entity = draft.changing(kind, name)
      requireName('policy', given.name)
      const others = entity.inline.filter(other => other.name.toLowerCase() !== given.name.toLowerCase())
      const policy = readInline(given.text, entity, others)
      draft.put({ ...entity, inline: [...others, { name: given.name, text: given.text, policy }] })
    })
  }

  /** @throws {IdentityError} `NoSuchEntity` */
  deleteInline({ kind, name }: HolderName, policyName: string): Promise<void> {
    return this.#account.change(draft => {
      const entity = draft.changing(kind, name)
      const gone = inlineOf(entity, policyName)
      draft.put({ ...entity, inline: entity.inline.filter(other => other !== gone) })
    })
  }

  /** @throws {IdentityError} `NoSuchEntity`, `InvalidInput` */
  setBoundary(kind: 'user' | 'role', name: string, arn: string): Promise<void> {
    return this.#account.change(draft => {
      const entity = bounded(draft, kind, name)
      draft.put({ ...entity, boundary: boundaryOf(draft, arn) })
    })
  }

  /** @throws {IdentityError} `NoSuchEntity`, also where nothing bounds */
  deleteBoundary(kind: 'user' | 'role', name: string): Promise<void> {
    return this.#account.change(draft => {
      const entity = bounded(draft, kind, name)
      if (entity.boundary === undefined)
        throw noSuchEntity(`${titles[kind]} ${entity.name} does not have a permissions boundary.`)
      draft.put({ ...entity, boundary: undefined })
    })
  }
}

/** @returns the ARN of a policy that may bound. @throws {IdentityError} `NoSuchEntity`, `InvalidInput` */
export function boundaryOf(draft: Draft, arn: string): string {
  return attachable(draft, arn, `Scope ARN: ${arn} does not exist or is not attachable.`).arn
}

const titles: { readonly [K in HolderKind]: string } = { user: 'User', group: 'Group', role: 'Role' }

function bounded(draft: Draft, kind: 'user' | 'role', name: string): User | Role {
  return kind === 'user' ? draft.changing('user', name) : draft.changing('role', name)
}

function attachable(draft: Draft, arn: string, missing: string): ManagedPolicy {
  const found = draft.now.policy(arn)
  if (found !== undefined) return found
  if (!/^arn:aws[\w-]*:iam::(?:\d{12}|aws):policy\/\S+$/.test(arn))
    throw new IdentityError('InvalidInput', `ARN ${arn} is not valid.`)
  throw noSuchEntity(missing)
}

function inlineOf(entity: Entities[HolderKind], policyName: string): InlinePolicy {
  const found = entity.inline.find(({ name }) => name.toLowerCase() === policyName.toLowerCase())
  if (found !== undefined) return found
  throw noSuchEntity(`The ${entity.kind} policy with name ${policyName} cannot be found.`)
}
