/**
 * The four ways a gateway runs: with and without the write queue and the read cache. Tests of the whole gateway run in each; what clients see
 * must be the same in all of them.
 */

export const modeNames = ['passage', 'queue', 'cache', 'queue+cache'] as const
export type ModeName = (typeof modeNames)[number]

/** @returns the settings that make a gateway of this mode */
export function modeSettings(mode: ModeName): Record<string, string> {
  const parts = mode.split('+')
  return {
    ...(parts.includes('queue') ? { S3D_WRITE_QUEUE: 'true' } : {}),
    ...(parts.includes('cache') ? { S3D_READ_CACHE: 'true' } : {}),
  }
}
