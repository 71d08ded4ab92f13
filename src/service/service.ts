/**
 * The waist. What answers S3 calls is a `Service`; what wraps one is a `Layer`. HTTP, the command line, FUSE and
 * sync only call; store and remote only answer. Layers do not know each other: `daemon.ts` alone orders them.
 */
import type { Inputs, OperationName, Outputs, Query, WireRequest, WireResponse } from '@s3d/server/protocol'
import type { Context } from './context.ts'

export type OpName = OperationName
export type Input<Op extends OpName> = Inputs[Op]
export type Output<Op extends OpName> = Outputs[Op]

/** What a call is about, known from the route without decoding its body. */
export interface Resource {
  /** `''` at the service root. */
  readonly bucket: string
  /** `''` for the bucket itself; else 1 to 1,024 bytes of UTF-8, opaque. */
  readonly key: string
  readonly version: string | undefined
}

/** The request as it came, for whoever forwards it. */
export interface RawRequest extends WireRequest {
  /** Request target exactly as sent: never normalised, never decoded. */
  readonly target: string
  /** Whether it came over TLS. */
  readonly secure: boolean
  readonly query: Query
}

/** One S3 call: typed for whoever looks, raw for whoever doesn't. */
export interface Call<Op extends OpName> {
  readonly op: Op
  readonly resource: Resource
  /** Decoded on first use. @throws {S3Error} when the request can't be decoded */
  readonly input: Input<Op>
  /** Absent when the caller is FUSE, sync or a test. */
  readonly raw: RawRequest | undefined
  readonly context: Context
}

/** The answer; a forwarded one stays raw until somebody asks for its output. */
export interface Reply<Op extends OpName> {
  readonly raw?: WireResponse
  /** Headers of our own beside whatever is answered: lower-case names that begin with `x-s3d-`. */
  readonly notes?: Notes
  output(): Promise<Output<Op>>
}

export type Notes = Readonly<Record<string, string>>

/** @throws {S3Error} for every failure a client may see */
export type Service = <Op extends OpName>(call: Call<Op>) => Promise<Reply<Op>>
export type Layer = (inner: Service) => Service

/**
 * What no operation of the model stands for, as it came: the question that a browser asks beforehand, or a sub-resource
 * that this version does not know. Only in front of a remote somebody may have an answer.
 */
export type Passage = (raw: RawRequest, context: Context) => Promise<WireResponse>

/** The first layer is the outermost. */
export function stack(layers: readonly Layer[], innermost: Service): Service {
  return layers.reduceRight((inner, layer) => layer(inner), innermost)
}

/** What a layer does about some operations. */
export type Handlers = {
  readonly [Op in OpName]?: (call: Call<Op>, inner: Service) => Promise<Reply<Op>>
}

/** A layer that looks at some operations and passes the rest on. */
export function around(handlers: Handlers): Layer {
  return inner => call => {
    const handler = handlers[call.op]
    return handler ? handler(call, inner) : inner(call)
  }
}

/** The same reply with more notes; of two with one name the one given here stands. */
export function noted<Op extends OpName>(answer: Reply<Op>, notes: Notes): Reply<Op> {
  const { raw } = answer
  const typed = { notes: { ...answer.notes, ...notes }, output: () => answer.output() }
  if (raw === undefined) return typed
  // Asked for again when it goes out: whoever reads the output in between uses its body up.
  return {
    ...typed,
    get raw() {
      return answer.raw ?? raw
    },
  }
}

/** A reply made here, typed, to be serialized by whoever needs it raw. */
export function reply<Op extends OpName>(output: Output<Op>): Reply<Op> {
  return { output: () => Promise.resolve(output) }
}
