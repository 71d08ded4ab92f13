/**
 * How far a long transfer is, on one line of stderr, for a person who watches a terminal. `get` and `put` report to it;
 * where nobody watches it writes nothing.
 */
import { systemClock, type Clock } from '../base/clock.ts'
import { formatSize } from '../base/quantity.ts'
import type { Terminal } from './command.ts'

export interface Progress {
  /** @param sizeBytes transferred since the last call */
  readonly advance: (sizeBytes: number) => void
  /** Removes the line. */
  readonly end: () => void
}

/** Shorter transfers end before anybody would read it. */
const quietMs = 1_000
const betweenLinesMs = 100
const barWidth = 30

/** @param totalBytes `undefined` when nobody knows */
export function progress(
  terminal: Terminal,
  totalBytes: number | undefined,
  clock: Clock = systemClock,
): Progress {
  const { stderr } = terminal
  if (!stderr.isTTY) return { advance() {}, end() {} }
  const startedMs = clock.now()
  let doneBytes = 0
  let shownMs = startedMs + quietMs - betweenLinesMs
  let isShown = false
  return {
    advance(sizeBytes) {
      doneBytes += sizeBytes
      const now = clock.now()
      if (now - shownMs < betweenLinesMs) return
      shownMs = now
      isShown = true
      stderr.write(`\r\x1b[K${line({ doneBytes, totalBytes, elapsedMs: now - startedMs })}`)
    },
    end() {
      if (isShown) stderr.write('\r\x1b[K')
    },
  }
}

interface State {
  readonly doneBytes: number
  readonly totalBytes: number | undefined
  readonly elapsedMs: number
}

function line({ doneBytes, totalBytes, elapsedMs }: State): string {
  const speed = `${rounded((doneBytes * 1000) / elapsedMs)}/s`
  if (totalBytes === undefined) return `${rounded(doneBytes)}  ${speed}`
  const share = totalBytes === 0 ? 1 : Math.min(1, doneBytes / totalBytes)
  const filled = Math.round(share * barWidth)
  const bar = '#'.repeat(filled) + '-'.repeat(barWidth - filled)
  return `[${bar}] ${Math.floor(share * 100)}%  ${rounded(doneBytes)} of ${rounded(totalBytes)}  ${speed}`
}

/** @returns whole mebibytes, because a figure that changes ten times a second needs no more */
function rounded(sizeBytes: number): string {
  return formatSize(Math.round(sizeBytes / 2 ** 20) * 2 ** 20)
}
