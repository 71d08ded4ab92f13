/**
 * The walk over all files after a start: removes content files that no row names, which a crash between rename and
 * commit or between commit and removal leaves behind, reports rows whose bytes are missing, and tells how long the
 * closed segments are. Runs behind the open store, one folder at a time.
 */
import path from 'node:path'
import type { Statement } from 'better-sqlite3'
import type { Disk } from '../base/disk.ts'
import type { Log } from '../base/log.ts'
import type { Connection } from './connection.ts'
import type { Holds } from './holds.ts'
import type { Layout } from './layout.ts'
import type { SegmentStart } from './recovery.ts'

export interface SweepDeps {
  readonly disk: Disk
  readonly log: Log
  readonly connection: Connection
  readonly holds: Holds
  /** A segment that is not appended to, and how long it is. */
  sealed(segment: number, sizeBytes: number): void
}

export interface SweepFindings {
  readonly removedCount: number
  /** Contents whose bytes are not there or too short. */
  readonly damagedCount: number
  /** Whether the walk came to its end, or was needless. */
  readonly isComplete: boolean
}

export class Sweep {
  readonly #deps: SweepDeps
  readonly #layout: Layout
  readonly #named: Statement<[string, string], string>
  #removedCount = 0
  #damagedCount = 0
  #stopped = false

  constructor(deps: SweepDeps, layout: Layout) {
    this.#deps = deps
    this.#layout = layout
    this.#named = deps.connection
      .prepare<[string, string], string>(
        'select file from contents where file >= ? and file < ? order by file',
      )
      .pluck()
  }

  /** Ends `run` after the folder it is at. */
  stop(): void {
    this.#stopped = true
  }

  /**
   * @param segments what the index knows, without the one that is appended to
   * @param walk whether to look at the content files: needless after a clean end
   */
  async run(segments: readonly SegmentStart[], walk: boolean): Promise<SweepFindings> {
    for (const segment of segments) await this.#segment(segment)
    if (walk) {
      const folders = await this.#deps.disk.list(this.#layout.contentDir)
      for (const folder of folders.toSorted()) {
        if (this.#stopped) break
        await this.#folder(folder)
      }
    }
    const findings = {
      removedCount: this.#removedCount,
      damagedCount: this.#damagedCount,
      isComplete: !walk || !this.#stopped,
    }
    if (findings.damagedCount > 0) this.#deps.log.error('stored bytes are missing', { ...findings })
    else if (findings.removedCount > 0)
      this.#deps.log.info('removed files that nothing names', { ...findings })
    return findings
  }

  async #segment({ number, end }: SegmentStart): Promise<void> {
    const status = await this.#deps.disk.status(path.join(this.#layout.segmentsDir, String(number)))
    if (status === undefined || status.sizeBytes < end) {
      this.#damagedCount++
      this.#deps.log.error('a segment is missing or too short', {
        segment: number,
        sizeBytes: status?.sizeBytes,
        end,
      })
    }
    if (status) this.#deps.sealed(number, status.sizeBytes)
  }

  async #folder(folder: string): Promise<void> {
    const dir = path.join(this.#layout.contentDir, folder)
    const names = new Set(await this.#deps.disk.list(dir))
    // Rows are read after the names: a file that came in between is in neither, or held until its row is there.
    this.#deps.connection.enter()
    const named = new Set(this.#named.all(folder, folder + 'g'))
    const orphans = [...names].filter(name => !named.has(name) && !this.#deps.holds.has(name))
    for (const orphan of orphans) {
      await this.#deps.disk.remove('content.remove', path.join(dir, orphan))
      this.#removedCount++
    }
    for (const file of named) {
      if (names.has(file) || !this.#stillNamed(file)) continue
      if ((await this.#deps.disk.status(path.join(dir, file))) !== undefined) continue
      this.#damagedCount++
      this.#deps.log.error('a content file is missing', { file })
    }
  }

  #stillNamed(file: string): boolean {
    this.#deps.connection.enter()
    return this.#named.get(file, file + 'g') !== undefined
  }
}
