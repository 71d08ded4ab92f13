/**
 * Temporary credentials that nobody keeps: all that is to be known of a session is in its token, sealed with a key that only
 * the daemon has. A token says nothing to whoever holds it, opens nowhere else, and can't be made to say anything else.
 */
import { createCipheriv, createDecipheriv, hkdfSync } from 'node:crypto'
import type { Clock } from '../base/clock.ts'
import type { Random } from '../base/random.ts'
import { Recent } from '../base/recent.ts'
import type { Identity } from '../service/context.ts'

/** Who acts in a session. */
export type Actor = Exclude<Identity, { kind: 'anonymous' }>

export interface Session {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  /** Must come with every request. */
  readonly sessionToken: string
  /** Milliseconds since the epoch. */
  readonly expiresMs: number
  readonly identity: Actor
}

export interface SessionsDependencies {
  readonly clock: Clock
  readonly random: Random
  readonly key: SessionKey
}

/** 32 bytes, the same for every daemon that is to know the tokens. */
export interface SessionKey {
  /** Made now where there is none yet. @throws where it can't be read or made */
  ensure(): Uint8Array
  /** @returns `undefined` where none has been made, so that no token can be good */
  read(): Uint8Array | undefined
}

/** What the sealed part says, in JSON. */
type Sealed = readonly [secretAccessKey: string, expiresMs: number, identity: Actor]

const algorithm = 'aes-256-gcm'
/** Also what is authenticated beside what is sealed. */
const format = Buffer.of(1)
const saltBytes = 32
const tagBytes = 16
const keyBytes = 32
const nonceBytes = 12
const sealedStart = format.length + saltBytes
/** More than all that a session may carry; clients know no limit but their headers'. */
const tokenMaxLength = 12_288
const secretBytes = 30
const idDigits = 16
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
const rememberedTokens = 1_000

export class Sessions {
  readonly #deps: SessionsDependencies
  /** Opened before: every request brings its token. */
  readonly #known = new Recent<Session>(rememberedTokens)

  constructor(deps: SessionsDependencies) {
    this.#deps = deps
  }

  /** @param actor whose access key is the session's from then on */
  make(actor: Actor, durationMs: number): Session {
    const { clock, random } = this.#deps
    const bytes = Buffer.from(random.hex(idDigits), 'hex')
    const accessKeyId = 'ASIA' + Array.from(bytes, byte => alphabet[byte % alphabet.length]).join('')
    const secretAccessKey = Buffer.from(random.hex(secretBytes), 'hex').toString('base64')
    // Answers tell it in seconds.
    const expiresMs = Math.floor((clock.now() + durationMs) / 1_000) * 1_000
    const identity = Object.freeze({ ...actor, accessKeyId })
    const sealed: Sealed = [secretAccessKey, expiresMs, identity]
    const sessionToken = this.#seal(JSON.stringify(sealed))
    return { accessKeyId, secretAccessKey, sessionToken, expiresMs, identity }
  }

  /** @returns `undefined` for a token that none of these daemons has made; whether it has expired is the caller's to ask */
  open(sessionToken: string): Session | undefined {
    const known = this.#known.get(sessionToken)
    if (known !== undefined) return known
    const text = sessionToken.length > tokenMaxLength ? undefined : this.#unseal(sessionToken)
    if (text === undefined) return undefined
    // What was sealed with our key is what `make` wrote.
    const [secretAccessKey, expiresMs, identity] = JSON.parse(text) as Sealed
    const { accessKeyId } = Object.freeze(identity)
    const session = { accessKeyId, secretAccessKey, sessionToken, expiresMs, identity }
    this.#known.set(sessionToken, session)
    return session
  }

  #seal(text: string): string {
    const salt = Buffer.from(this.#deps.random.hex(saltBytes), 'hex')
    const { key, nonce } = onceOnly(this.#deps.key.ensure(), salt)
    const cipher = createCipheriv(algorithm, key, nonce).setAAD(format)
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
    return Buffer.concat([format, salt, sealed, cipher.getAuthTag()]).toString('base64url')
  }

  #unseal(token: string): string | undefined {
    const bytes = Buffer.from(token, 'base64url')
    const isWhole = bytes.length > sealedStart + tagBytes && bytes[0] === format[0]
    // Other spellings of the same bytes would be other tokens that open.
    if (!isWhole || bytes.toString('base64url') !== token) return undefined
    const secret = this.#deps.key.read()
    if (secret === undefined) return undefined
    const { key, nonce } = onceOnly(secret, bytes.subarray(format.length, sealedStart))
    const decipher = createDecipheriv(algorithm, key, nonce, { authTagLength: tagBytes }).setAAD(format)
    decipher.setAuthTag(bytes.subarray(-tagBytes))
    const text = decipher.update(bytes.subarray(sealedStart, -tagBytes))
    try {
      decipher.final()
    } catch {
      return undefined
    }
    return text.toString('utf8')
  }
}

/** The salt gives every token a key and a nonce of its own, so their number has no limit. */
function onceOnly(
  secret: Uint8Array,
  salt: Uint8Array,
): { readonly key: Uint8Array; readonly nonce: Uint8Array } {
  const derived = new Uint8Array(hkdfSync('sha256', secret, salt, 's3d session 1', keyBytes + nonceBytes))
  return { key: derived.subarray(0, keyBytes), nonce: derived.subarray(keyBytes) }
}
