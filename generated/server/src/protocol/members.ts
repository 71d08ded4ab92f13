// Copied from codegen/ by `npm run codegen`; do not edit.
/** How the tables of `cli.ts` describe a member. Types only. */

/** One member of an input, an output or a structure. */
export interface Member {
  readonly name: string
  readonly type:
    | 'string'
    | 'integer'
    | 'long'
    | 'boolean'
    | 'timestamp'
    | 'list'
    | 'structure'
    | 'map'
    | 'blob'
    | 'stream'
    | 'events'
  /** Where it travels; absent inside a structure. */
  readonly location?: 'label' | 'query' | 'header' | 'prefix-headers' | 'payload' | 'body' | 'status'
  readonly required?: boolean
  /** The values of an enumerated string that the model knows. */
  readonly values?: readonly string[]
  /** The name of a composite member's shape. */
  readonly shape?: string
}

/** What a composite member is made of; keys and values of a map are strings. */
export type MemberShape =
  | { readonly type: 'structure' | 'union'; readonly members: readonly Member[] }
  | { readonly type: 'list'; readonly item: Member }
  | { readonly type: 'map' }
