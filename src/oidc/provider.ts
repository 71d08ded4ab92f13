/**
 * The OpenID Connect providers whose tokens are taken: those that s3d.yaml declares, and any that are kept elsewhere. Whoever
 * keeps some answers for them as a `FindProvider`; nobody but a provider found so is ever asked for its keys.
 */

export interface OidcProvider {
  /** `https://…`, exactly as tokens have it in `iss`. */
  readonly url: string
  /** For whom its tokens have to be made. */
  readonly clientIds: readonly string[]
  /** Authorities in PEM that its host is trusted by; `undefined` where node's own decide. */
  readonly ca: string | undefined
  /** Absolute path of a JSON Web Key Set; `undefined` where the provider is asked. */
  readonly keysFile: string | undefined
  /** Hosts that keys may be fetched from beside the provider's own, each perhaps with a port. */
  readonly keysHosts: readonly string[]
}

/** @returns `undefined` for an issuer that nobody has declared. A promise is for those who have to look it up. */
export type FindProvider = (issuer: string) => OidcProvider | undefined | Promise<OidcProvider | undefined>

/** The first that knows the issuer answers for it. */
export function firstOf(sources: readonly FindProvider[]): FindProvider {
  return async issuer => {
    for (const find of sources) {
      const found = await find(issuer)
      if (found !== undefined) return found
    }
    return undefined
  }
}

/** As IAM names it in ARNs and condition keys: host and path. */
export function providerName({ url }: Pick<OidcProvider, 'url'>): string {
  return url.replace(/^https:\/\//, '')
}
