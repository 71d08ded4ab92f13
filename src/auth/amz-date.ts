/**
 * The one time format of SigV4, `yyyyMMdd'T'HHmmss'Z'`, read by the verifier and written by the signer.
 */

// The last text read. Clients sign many requests within one second, so most texts are a repetition.
let lastText = ''
let lastMs = 0

/** @returns milliseconds since the epoch, or `undefined` when `text` is no such time */
export function parseAmzDate(text: string): number | undefined {
  if (text === lastText) return lastMs
  if (!/^\d{8}T\d{6}Z$/.test(text)) return undefined
  const at = (start: number, end: number) => Number(text.slice(start, end))
  const timeMs = Date.UTC(at(0, 4), at(4, 6) - 1, at(6, 8), at(9, 11), at(11, 13), at(13, 15))
  // Date.UTC carries 31 February into March; such a text is no time.
  if (formatAmzDate(timeMs) !== text) return undefined
  lastText = text
  lastMs = timeMs
  return timeMs
}

/** @param timeMs milliseconds since the epoch, before the year 10,000 */
export function formatAmzDate(timeMs: number): string {
  return new Date(timeMs).toISOString().slice(0, 19).replace(/[-:]/g, '') + 'Z'
}

/** As error members have it: `yyyy-MM-dd'T'HH:mm:ss'Z'`. */
export function formatErrorTime(timeMs: number): string {
  return new Date(timeMs).toISOString().slice(0, 19) + 'Z'
}
