/**
 * Policies as they are given: how long they may be, and in IAM's words why they are none. White space does not count.
 */
import type { Policy } from '../policy/document.ts'
import { identityRules } from '../policy/identity-rules.ts'
import { parsePolicy, PolicyError } from '../policy/parse.ts'
import { parseTrust } from '../policy/trust-rules.ts'
import { IdentityError, limitExceeded } from './identity-error.ts'
import type { HolderKind, InlinePolicy } from './entities.ts'

/** In characters. */
const managedMax = 6_144
const trustMax = 2_048
/** Of all inline policies of one holder together. */
const inlineMax = { user: 2_048, group: 5_120, role: 10_240 } as const

/** @throws {IdentityError} `LimitExceeded`, `MalformedPolicyDocument` */
export function readManaged(text: string): Policy {
  if (lengthOf(text) > managedMax) throw limitExceeded(`Cannot exceed quota for PolicySize: ${managedMax}`)
  return identityPolicy(text)
}

/** @throws as `readManaged` */
export function readTrust(text: string): Policy {
  if (lengthOf(text) > trustMax) throw limitExceeded(`Cannot exceed quota for ACLSizePerRole: ${trustMax}`)
  return worded(() => parseTrust(text))
}

/**
 * @param others what the holder has beside it
 * @throws as `readManaged`
 */
export function readInline(
  text: string,
  { kind, name }: { readonly kind: HolderKind; readonly name: string },
  others: readonly InlinePolicy[],
): Policy {
  const most = inlineMax[kind]
  const total = others.reduce((sum, other) => sum + lengthOf(other.text), lengthOf(text))
  if (total > most) throw limitExceeded(`Maximum policy size of ${most} bytes exceeded for ${kind} ${name}`)
  return identityPolicy(text)
}

/** What was accepted before, whatever the limits are now. @throws {PolicyError} */
export function readStored(text: string): Policy {
  return parsePolicy(text, identityRules)
}

function identityPolicy(text: string): Policy {
  return worded(() => parsePolicy(text, identityRules))
}

function worded(read: () => Policy): Policy {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error
    throw new IdentityError('MalformedPolicyDocument', error.message, { cause: error })
  }
}

function lengthOf(text: string): number {
  return text.replaceAll(/\s/g, '').length
}
