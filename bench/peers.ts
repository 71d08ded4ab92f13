/**
 * Other servers, measured once with another driver of the same design on another machine of two cores: server on one
 * core, driver on the other, default settings, local disk, three rounds in turn. Facts to compare orders of
 * magnitude with, not rivals in a race: the run beside them had other conditions.
 */
import type { FigureName } from './figures.ts'
import type { ScenarioName } from './scenarios.ts'

export const peerNames = ['versitygw', 'MinIO', 'rclone', 's3proxy', 'SeaweedFS', 's3s-fs', 's3rver'] as const

/** Medians are in the order of `peerNames`; NaN where there is none. */
export type PeerRow =
  | {
      readonly title: string
      readonly scenario: ScenarioName
      readonly field: 'rate' | 'p99Ms'
      readonly medians: readonly number[]
    }
  | { readonly title: string; readonly figure: FigureName; readonly medians: readonly number[] }

const none = Number.NaN

export const peerRows: readonly PeerRow[] = [
  rate('GET 4 KiB, ops/s', 'get4k', [6125, 4317, 5995, 2330, 3513, 1965, 2151]),
  p99('GET 4 KiB, p99 ms', 'get4k', [9.2, 11.8, 25, 36.2, 13, 47.9, 23.1]),
  rate('HEAD, ops/s', 'head', [7363, 6163, 13_521, 4010, 8784, 16_266, 2759]),
  rate('PUT 4 KiB, ops/s', 'put4k', [361, 635, 897, 968, 1981, 1143, 1201]),
  p99('PUT 4 KiB, p99 ms', 'put4k', [100, 112, 63.8, 161, 21.9, 26.7, 34.5]),
  rate('DELETE, ops/s', 'delete', [988, 605, 280, 3233, 6599, 24_064, 1780]),
  rate('LIST, keys/s', 'list', [41_043, 43_281, 99_840, 1990, 103_027, 10_510, none]),
  rate(
    'LIST with delimiter, entries/s',
    'listdelim',
    [427_051, 103_237, 458_655, 75_914, 146_739, 9322, 768],
  ),
  rate('GET 64 MiB, MiB/s', 'get64m', [2758, 1635, 398, 1058, 1009, 463, 814]),
  rate('PUT 64 MiB, MiB/s', 'put64m', [317, 267, 182, 148, 107, 321, 283]),
  rate('multipart 64 MiB, MiB/s', 'mpu64m', [258, 152, 136, 80, 109, 172, 145]),
  figure('memory, idle, MiB', 'idleMemory', [34.7, 112, 72.4, 146, 193, 6.9, 68.9]),
  figure('memory, large transfers, MiB', 'largeMemory', [53, 501, 183, 947, 784, 20.1, 114]),
  figure('start to first answer, ms', 'start', [85.3, 605, 245, 1853, 16_410, 136, 419]),
]

function rate(title: string, scenario: ScenarioName, medians: readonly number[]): PeerRow {
  return { title, scenario, field: 'rate', medians }
}

function p99(title: string, scenario: ScenarioName, medians: readonly number[]): PeerRow {
  return { title, scenario, field: 'p99Ms', medians }
}

function figure(title: string, name: FigureName, medians: readonly number[]): PeerRow {
  return { title, figure: name, medians }
}
