/**
 * Filters, facts and texts that a property test draws: names from few characters, so that they often meet, among them
 * every one that has a meaning in the syntax.
 */
import fc from 'fast-check'
import type { Atom, Filter, Glob, Part, Predicate, Test } from '../../src/filters/filter.ts'
import type { Facts, Fields } from '../../src/filters/judge.ts'
import { parseQuantity } from '../../src/filters/quantity.ts'
import { RegularExpression } from '../../src/filters/regular-expression.ts'

/** As literals are, so that they compare with what a parser made. */
const plain = { noNullPrototype: true } as const

const characters = Array.from('ab1/!=<>~:[]\'"\\ \t\n*?é😀')

/** Anything that somebody might take for a filter. */
export const anyText: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...characters, 'tag:', 'hdr:', 'md:', '=~', '[tag:a', ']', ' ', '/'), {
    maxLength: 30,
  })
  .map(parts => parts.join(''))

const anyName: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...characters), { minLength: 1, maxLength: 4 })
  .map(parts => parts.join(''))

const anyAtom: fc.Arbitrary<Atom> = fc.oneof(
  fc.constantFrom<Atom>('*', '?'),
  fc.constantFrom(...characters).map(character => character.codePointAt(0) ?? 0),
)

/** @param minLength how many atoms it has at least */
export function anyGlob(minLength: number): fc.Arbitrary<Glob> {
  return fc
    .array(anyAtom, { minLength, maxLength: 6 })
    .map(atoms => atoms.filter((atom, index) => atom !== '*' || atoms[index - 1] !== '*'))
}

const anyValue: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom('', 'a', 'b', '1', '2.5', '10MB', '2026-11-24', '2026-11-24T12:00:00Z'),
  anyName,
)

const expressions = [
  'a',
  '^a$',
  '[ab]+',
  String.raw`\d`,
  "it's",
  '"',
  String.raw`\'"`,
  '',
  ' ',
  String.raw`\\`,
]

const anyTest: fc.Arbitrary<Test> = fc.oneof(
  fc.constantFrom<Test>({ kind: 'present' }, { kind: 'absent' }),
  fc.record({ kind: fc.constantFrom('equal', 'unequal'), value: anyGlob(0) }, plain),
  fc.tuple(fc.constantFrom('<', '<=', '>', '>='), anyValue).map(([operator, text]): Test => {
    return { kind: 'ordered', operator, text, quantity: parseQuantity(text) }
  }),
  fc
    .constantFrom(...expressions)
    .map((source): Test => ({ kind: 'found', expression: new RegularExpression(source) })),
)

function anyPredicate(namespaces: readonly Predicate['namespace'][]): fc.Arbitrary<Predicate> {
  return fc.record(
    {
      namespace: fc.constantFrom(...namespaces),
      name: fc.oneof(fc.constantFrom('a', 'b', 'content-length'), anyName),
      test: anyTest,
    },
    plain,
  )
}

function anyPart(namespaces: readonly Predicate['namespace'][]): fc.Arbitrary<Part> {
  return fc.record(
    { name: anyGlob(1), predicates: fc.array(anyPredicate(namespaces), { maxLength: 2 }) },
    plain,
  )
}

export const anyFilter: fc.Arbitrary<Filter> = fc.record(
  {
    entries: fc.array(
      fc.record(
        {
          excludes: fc.boolean(),
          bucket: anyPart(['tag']),
          object: fc.option(anyPart(['tag', 'hdr', 'md']), { nil: undefined }),
        },
        plain,
      ),
      { minLength: 1, maxLength: 5 },
    ),
  },
  plain,
)

const anyFields: fc.Arbitrary<Fields> = fc
  .array(fc.tuple(fc.constantFrom('a', 'b'), anyValue), { maxLength: 2 })
  .map(entries => new Map(entries))

/** Everything that can be known, of an object. */
export const allFacts: fc.Arbitrary<Facts> = fc.record(
  {
    bucket: fc.record({ name: anyName, tags: anyFields }, plain),
    object: fc.record(
      {
        key: anyName,
        tags: anyFields,
        headers: anyFields,
        metadata: anyFields,
        sizeBytes: fc.nat(20),
      },
      plain,
    ),
  },
  plain,
)
