/**
 * Bucket configurations of which there may be many, each with an id of its own: one setting of the bucket holds them
 * all, by their ids. `configurations.ts` has the kinds there are.
 */
import { S3Error } from '../service/errors.ts'
import type { Bucket, Json } from '../store/rows.ts'
import { asJson, change, withSetting, type Handler } from './configuration.ts'
import { formatToken, parseToken } from './continuation-token.ts'
import { durably, findBucket, type BucketInput } from './find.ts'
import { verifyIfDeclared } from './verify-document.ts'

interface NamedInput extends BucketInput {
  readonly Id: string
}

interface ListInput extends BucketInput {
  readonly ContinuationToken?: string | undefined
}

/** The members of every answer that lists configurations. */
export interface Page {
  readonly IsTruncated: boolean
  readonly ContinuationToken: string | undefined
  readonly NextContinuationToken: string | undefined
}

type Members = Readonly<Record<string, Json>>

const maxMembers = 1000
const pageSize = 100
/** Of one of them, since there may be a thousand. */
const maxDocumentBytes = 16 * 1024
const idPattern = /^[A-Za-z0-9_.-]{1,64}$/

export class Family<Config extends { readonly Id: string }> {
  readonly #name: string

  /** @param name of the setting that holds them */
  constructor(name: string) {
    this.#name = name
  }

  /** @param check the document to be kept, held to S3's rules */
  put<Asking extends NamedInput>(check: (input: Asking) => Config): Handler<Asking, object> {
    return async (deps, call) => {
      await verifyIfDeclared(call.raw)
      const { input } = call
      const bucket = await findBucket(deps, input)
      const config = check(input)
      if (config.Id !== input.Id || !idPattern.test(input.Id)) throw invalidId(input.Id)
      await change(deps, bucket, settings => {
        const all = new Map(Object.entries(this.#members(settings)))
        all.set(config.Id, asJson(config, maxDocumentBytes))
        if (all.size > maxMembers) throw new S3Error('TooManyConfigurations')
        return withSetting(settings, this.#name, Object.fromEntries(all))
      })
      return {}
    }
  }

  get<Answer>(answer: (config: Config) => Answer): Handler<NamedInput, Answer> {
    return async (deps, call) => {
      const bucket = await findBucket(deps, call.input)
      return durably(deps.store.index.settled(bucket.id), () => {
        const found = new Map(Object.entries(this.#members(bucket.settings))).get(call.input.Id)
        if (found === undefined) throw new S3Error('NoSuchConfiguration')
        return answer(this.#typed(found))
      })
    }
  }

  remove(): Handler<NamedInput, object> {
    return async (deps, call) => {
      const bucket = await findBucket(deps, call.input)
      await change(deps, bucket, settings => {
        const all = new Map(Object.entries(this.#members(settings)))
        if (!all.delete(call.input.Id)) throw new S3Error('NoSuchConfiguration')
        return withSetting(settings, this.#name, all.size === 0 ? undefined : Object.fromEntries(all))
      })
      return {}
    }
  }

  /** In the order of their ids. */
  list<Answer>(answer: (configs: Config[], page: Page) => Answer): Handler<ListInput, Answer> {
    return async (deps, call) => {
      const bucket = await findBucket(deps, call.input)
      const { ContinuationToken } = call.input
      const scope = `${this.#name}/${bucket.name}`
      const after = ContinuationToken === undefined ? '' : parseToken(scope, ContinuationToken)
      return durably(deps.store.index.settled(bucket.id), () => {
        const members = Object.entries(this.#members(bucket.settings))
        const rest = members.filter(([id]) => id > after).toSorted(([a], [b]) => (a < b ? -1 : 1))
        const page = rest.slice(0, pageSize)
        const last = rest.length > pageSize ? page.at(-1) : undefined
        const configs = page.map(([, document]) => this.#typed(document))
        const NextContinuationToken = last && formatToken(scope, last[0])
        return answer(configs, { IsTruncated: last !== undefined, ContinuationToken, NextContinuationToken })
      })
    }
  }

  #members(settings: Bucket['settings']): Members {
    // Nothing else is stored under this name.
    return (settings[this.#name] ?? {}) as Members
  }

  #typed(document: Json): Config {
    // What `put` has checked and `asJson` has kept.
    return document as unknown as Config
  }
}

function invalidId(id: string): S3Error {
  return new S3Error('InvalidArgument', {
    message: 'The specified configuration id is invalid or does not match the one in the document.',
    ArgumentName: 'id',
    ArgumentValue: id,
  })
}
