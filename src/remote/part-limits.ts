/**
 * What a remote takes of parts, as far as a probe found it out. Asked by who acknowledges parts before the remote has
 * them, so that none is acknowledged that the remote is going to refuse, or refused that it would take.
 */
import type { Capabilities } from './capabilities.ts'

/** What is missing is S3's own limit, for all that is known. */
export interface PartLimits {
  /** Of a part that is not its object's last. */
  readonly minPartBytes?: number
  readonly maxPartNumber?: number
}

export function partLimitsOf(capabilities: Pick<Capabilities, 'fact'>): PartLimits {
  const small = capabilities.fact('small-parts')
  const minPartBytes = small?.has === true ? 1 : small?.limit
  const numbers = capabilities.fact('part-10000')
  const maxPartNumber = numbers?.has === false ? numbers.limit : undefined
  return {
    ...(minPartBytes !== undefined && { minPartBytes }),
    ...(maxPartNumber !== undefined && { maxPartNumber }),
  }
}
