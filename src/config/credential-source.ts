/**
 * Where the credentials for a remote come from, as a setting says it. Whoever names a source means it: there is no
 * falling through to another one, which might be allowed more.
 */
import type { Kind } from './values.ts'

export type CredentialSource =
  | { readonly kind: 'chain' | 'environment' | 'web-identity' | 'container' | 'instance' }
  | { readonly kind: 'profile'; readonly name: string }

const plain = ['chain', 'environment', 'web-identity', 'container', 'instance'] as const

export const credentialSource: Kind<CredentialSource> = {
  expects: `${plain.join(', ')} or profile:NAME`,
  parse(text) {
    const kind = plain.find(each => each === text)
    if (kind !== undefined) return { kind }
    const name = /^profile:([^\s\]]+)$/.exec(text)?.[1]
    return name === undefined ? undefined : { kind: 'profile', name }
  },
  show: source => (source.kind === 'profile' ? `profile:${source.name}` : source.kind),
}
