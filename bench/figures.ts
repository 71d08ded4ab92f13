/**
 * Figures that are no scenario: measured on their own, each in a unit of its own, less is better unless it is a
 * ceiling. The table says what is asked of them; `run.ts` fills in the values.
 */

export type FigureName =
  | 'getObjectProtocol'
  | 'listProtocol'
  | 'start'
  | 'idleMemory'
  | 'largeMemory'
  | 'smallCeiling'
  | 'largeCeiling'
  | 'millionSpread'

export interface Figure {
  readonly name: FigureName
  readonly title: string
  readonly unit: string
  /** The median must not exceed it. */
  readonly atMost: number | undefined
}

export const figures: readonly Figure[] = [
  {
    name: 'getObjectProtocol',
    title: 'address, router, deserializer and serializer of GetObject',
    unit: 'µs',
    atMost: 3,
  },
  {
    name: 'listProtocol',
    title: 'the same of ListObjectsV2 with 1,000 keys',
    unit: 'µs',
    atMost: 600,
  },
  { name: 'start', title: 'process spawn to first signed answer', unit: 'ms', atMost: 350 },
  { name: 'idleMemory', title: 'resident memory, idle after the first answer', unit: 'MiB', atMost: 90 },
  {
    name: 'largeMemory',
    title: 'resident memory, highest in each window of 64 MiB transfers',
    unit: 'MiB',
    atMost: undefined,
  },
  {
    name: 'millionSpread',
    title: 'CPU of a page of 10⁶ keys: dearest of first, middle and last, over the cheapest',
    unit: '×',
    atMost: 1.5,
  },
  { name: 'smallCeiling', title: 'driver’s ceiling, GET 4 KiB', unit: 'ops/s', atMost: undefined },
  { name: 'largeCeiling', title: 'driver’s ceiling, GET 64 MiB', unit: 'MiB/s', atMost: undefined },
]
