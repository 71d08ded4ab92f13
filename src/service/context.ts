/**
 * What goes with a call through every layer: who asks, under which id, and whether they still want the answer.
 */

/** What a session was made with: it bounds each of its requests, or is told policies of each. */
export interface Carried {
  /** The text of a policy that bounds the session; absent where none does. */
  readonly sessionPolicy?: string
  /** Of managed policies that bound it beside that one. */
  readonly policyArns?: readonly string[]
  readonly tags?: Readonly<Record<string, string>>
  /** Keys of `tags` that sessions get which this one asks for. */
  readonly transitive?: readonly string[]
  /** Who is behind it, whichever roles it passes through. */
  readonly sourceIdentity?: string
  /** Values of condition keys, by their names as policies are asked for them. */
  readonly claims?: Readonly<Record<string, readonly string[]>>
}

/** Who signed the request. */
export type Identity =
  /** Of the daemon's own account. */
  | { readonly kind: 'root'; readonly accessKeyId: string }
  /** The root of another account. */
  | { readonly kind: 'account'; readonly accessKeyId: string; readonly account: string }
  | {
      readonly kind: 'user'
      readonly accessKeyId: string
      /** Twelve digits. */
      readonly account: string
      readonly arn: string
      /** Unique, where a name may be given again. */
      readonly id: string
    }
  | ({
      /** A session of a role. */
      readonly kind: 'role'
      readonly accessKeyId: string
      readonly account: string
      /** Of the session: `arn:aws:sts::…:assumed-role/ROLE/SESSION`. */
      readonly arn: string
      /** The role's own. */
      readonly role: string
      /** The role's unique id, a colon, the session's name. */
      readonly id: string
    } & Carried)
  | ({
      /** Whom a user, or root, vouched for. */
      readonly kind: 'federated'
      readonly accessKeyId: string
      readonly account: string
      /** `arn:aws:sts::…:federated-user/NAME`. */
      readonly arn: string
      /** The account, a colon, the name. */
      readonly id: string
      /** ARN of the user, or of root: what that may do is the most that the session may. */
      readonly by: string
      /** The user's unique id; absent for root. */
      readonly byId?: string
    } & Carried)
  | { readonly kind: 'anonymous' }

/** How a request came, for who judges by it. */
export interface Arrival {
  /** The client's, whatever trusted proxies stand between; absent for a Unix socket. */
  readonly address: string | undefined
  /** Whether the client speaks TLS, with whomever. */
  readonly secure: boolean
  /** `1.3`; absent where TLS ends before us. */
  readonly tlsVersion: string | undefined
  readonly userAgent: string | undefined
  readonly referer: string | undefined
  /** Absent where nobody has signed. */
  readonly signature: ArrivedSignature | undefined
}

/** As AWS calls them in policies. */
export interface ArrivedSignature {
  readonly version: 'AWS4-HMAC-SHA256' | 'AWS'
  readonly place: 'REST-HEADER' | 'REST-QUERY-STRING' | 'POST'
  /** When a URL was signed, in milliseconds since the epoch. */
  readonly presignedMs: number | undefined
}

export interface Context {
  /** 16 upper-case hexadecimal digits or letters, as in `x-amz-request-id`. */
  readonly requestId: string
  readonly identity: Identity
  /** Found out on first use. Absent when the caller is FUSE, sync or a test. */
  readonly arrival?: Arrival | undefined
  /** Whether no client waits for it: then it waits for calls for which one does. */
  readonly isBackground?: boolean | undefined
  /** Absent where nobody limits or records requests. */
  readonly trail?: Trail | undefined
  /** Aborts when the client goes away or a limit is reached; made on first use, because most calls never look. */
  readonly signal: AbortSignal
  /**
   * Called when an attempt of the call may have reached the remote and got no answer: it may be carried out yet, whatever
   * becomes of further attempts and of the call. Must not throw. Absent where nobody wants to know.
   */
  readonly unanswered?: (() => void) | undefined
}

/** The same context for somebody who also wants to know of attempts without an answer. */
export function heeding(context: Context, heard: () => void): Context {
  const { requestId, identity, isBackground, trail } = context
  return {
    requestId,
    identity,
    isBackground,
    trail,
    get arrival() {
      return context.arrival
    },
    get signal() {
      return context.signal
    },
    unanswered() {
      heard()
      context.unanswered?.()
    },
  }
}

/** Holds bytes back, never for an error. */
export interface Pacing {
  /** @returns settles when more may come; `undefined` where that is at once */
  received(sizeBytes: number): Promise<void> | undefined
  /** @returns settles when these may go; `undefined` where that is at once */
  sent(sizeBytes: number): Promise<void> | undefined
  /** As many bytes may be asked for at once, so that others get their turn. */
  readonly sliceBytes: number
}

/** Whether somebody may do something, and what said so. */
export interface Decided {
  readonly effect: 'allow' | 'deny'
  /** Such as `identity policy own-folder, statement 1`; empty where nothing had to. */
  readonly by: readonly string[]
}

/** What was decided about one thing: the last that was said, and a refusal stays. */
export class Decisions {
  #decided: Decided | undefined

  get decided(): Decided | undefined {
    return this.#decided
  }

  decide(decided: Decided): void {
    if (this.#decided?.effect !== 'deny') this.#decided = decided
  }
}

/** An object of a request that is about many. */
export class TrailObject extends Decisions {
  readonly key: string
  readonly version: string | undefined
  /** Of what the answer says of it; `''` where that is no error, or nobody has looked. */
  errorCode = ''

  constructor({ Key, VersionId }: DocumentEntry) {
    super()
    this.key = Key
    this.version = VersionId
  }
}

/** What a document says of one object. */
interface DocumentEntry {
  readonly Key: string
  readonly VersionId?: string | undefined
}

/** Whom an identity provider vouches for. */
export interface WebSubject {
  /** ARN of the provider. */
  readonly provider: string
  readonly subject: string
}

/**
 * What goes on beside one request that came over HTTP: how fast its bytes may travel, who wants to know its end, and what
 * was decided about it. Layers write it, the line obeys it and reads it at the end.
 */
export class Trail extends Decisions {
  pacing: Pacing | undefined
  /** Who acts, and on what, where only a body says it. */
  acting: { readonly identity: Identity; readonly key: string } | undefined
  /** Who acts, where a token says it. */
  web: WebSubject | undefined
  #objects: Map<DocumentEntry, TrailObject> | undefined
  #onEnd: (() => void)[] = []

  /** @param entry the same one in every layer: of two that say the same each is one */
  object(entry: DocumentEntry): TrailObject {
    this.#objects ??= new Map()
    const known = this.#objects.get(entry)
    if (known !== undefined) return known
    const made = new TrailObject(entry)
    this.#objects.set(entry, made)
    return made
  }

  get objects(): readonly TrailObject[] {
    return this.#objects === undefined ? [] : [...this.#objects.values()]
  }

  /** @param callback called once, when the last byte of the answer is through or the connection is lost; must not throw */
  onEnd(callback: () => void): void {
    this.#onEnd.push(callback)
  }

  ended(): void {
    const callbacks = this.#onEnd
    this.#onEnd = []
    for (const callback of callbacks) callback()
  }
}
