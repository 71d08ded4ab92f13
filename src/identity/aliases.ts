/**
 * What an account is called beside its number: at most one alias, that no other account has.
 */
import type { Account } from './draft.ts'
import { IdentityError, noSuchEntity, validationError } from './identity-error.ts'

export class Aliases {
  readonly #account: Account

  constructor(account: Account) {
    this.#account = account
  }

  /** None or one. */
  list(): readonly string[] {
    return this.#account.sets.alias.all().map(({ name }) => name)
  }

  /** Takes the place of the one that there is. @throws {IdentityError} `EntityAlreadyExists`, `ValidationError` */
  set(alias: string): Promise<void> {
    return this.#account.change(draft => {
      if (!/^[a-z0-9](?:(?!--)[a-z0-9-]){1,61}[a-z0-9]$/.test(alias))
        throw validationError(`The account alias ${alias} is not valid.`)
      const { account, nowMs, sets } = draft.now
      if (sets.alias.named(alias) !== undefined) return
      if (draft.now.isTaken('alias', alias))
        throw new IdentityError('EntityAlreadyExists', `The account alias ${alias} already exists.`)
      for (const other of sets.alias.all()) draft.drop(other)
      const arn = `arn:aws:iam::${account}:root`
      draft.put({ kind: 'alias', account, id: alias, name: alias, arn, createdMs: nowMs, declared: false })
    })
  }

  /** @throws {IdentityError} `NoSuchEntity` */
  delete(alias: string): Promise<void> {
    return this.#account.change(draft => {
      const found = draft.now.sets.alias.named(alias)
      if (found === undefined) throw noSuchEntity(`The Account Alias ${alias} cannot be found.`)
      draft.drop(found)
    })
  }
}
