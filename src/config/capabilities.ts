/**
 * What a remote can and can't do, as a setting states it: names of capabilities, `no-` before those it lacks. What is
 * not named is found out.
 */
import type { Kind } from './values.ts'

/** By name. */
export type StatedCapabilities = Readonly<Record<string, boolean>>

/** As `src/remote/capabilities.ts` has them. */
export const capabilityNames: readonly string[] = [
  'checksums',
  'trailers',
  'conditional-writes',
  'conditional-deletes',
  'list-v2',
  'tagging',
  'versioning',
  'copy',
  'object-attributes',
  'multipart',
  'small-parts',
  'part-10000',
]

export const statedCapabilities: Kind<StatedCapabilities> = {
  flag: 'repeated',
  expects: `names of ${capabilityNames.join(', ')}, no- before those it lacks, several separated by commas`,
  parse(text) {
    const stated: Record<string, boolean> = {}
    for (const part of text === '' ? [] : text.split(/\s*,\s*/)) {
      const name = part.trim().replace(/^no-/, '')
      if (!capabilityNames.includes(name)) return undefined
      stated[name] = !part.trim().startsWith('no-')
    }
    return stated
  },
  show: stated =>
    Object.entries(stated)
      .map(([name, has]) => (has ? name : `no-${name}`))
      .join(','),
}
