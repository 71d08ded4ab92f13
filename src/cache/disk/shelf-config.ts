/**
 * What the shelf on the disk is made of, and its limits, each of which is hard.
 */
import type { Clock } from '../../base/clock.ts'
import type { Disk } from '../../base/disk.ts'
import type { Log } from '../../base/log.ts'
import type { Random } from '../../base/random.ts'
import type { Index } from '../../store/index.ts'
import type { PlaceOf } from './homes.ts'
import type { Layout } from './kept-item.ts'
import type { RoomConfig } from './room.ts'

export interface ShelfDependencies {
  readonly index: Index
  readonly disk: Disk
  readonly clock: Clock
  readonly random: Random
  readonly log: Log
  readonly soon: (callback: () => void) => void
  readonly placeOf: PlaceOf
}

export interface ShelfConfig extends RoomConfig, Layout {
  readonly maxObjects: number
  /** Memory that the records of what is kept may take, as far as it can be told. */
  readonly maxRecordBytes: number
  /** What nobody used for longer goes first; `Infinity` for no such limit. */
  readonly maxAgeMs: number
  readonly memoryMaxBytes: number
  /** From which the keys that seal blocks are derived; `undefined` for blocks as they are. */
  readonly sealingKey: Uint8Array | undefined
}
