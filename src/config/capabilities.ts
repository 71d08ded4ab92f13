/**
 * What a remote can and can't do, as a setting states it: names of capabilities, `no-` before those it lacks. What is
 * not named is found out.
 */
import { capabilityNames, type Capability, type StatedCapabilities } from '../service/capabilities.ts'
import type { Kind } from './values.ts'

export const statedCapabilities: Kind<StatedCapabilities> = {
  flag: 'repeated',
  expects: `names of ${capabilityNames.join(', ')}, no- before those it lacks, several separated by commas`,
  parse(text) {
    const stated: Partial<Record<Capability, boolean>> = {}
    for (const part of text === '' ? [] : text.split(/\s*,\s*/)) {
      const word = part.trim().replace(/^no-/, '')
      const name = capabilityNames.find(each => each === word)
      if (name === undefined) return undefined
      stated[name] = !part.trim().startsWith('no-')
    }
    return stated
  },
  show: stated =>
    Object.entries(stated)
      .map(([name, has]) => (has ? name : `no-${name}`))
      .join(','),
}
