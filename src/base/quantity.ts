/**
 * Sizes and spans of time as people write them. Configuration parses them, help and `s3d config` show them; whatever
 * is shown parses back to the same number.
 */

type Units = Readonly<Record<string, number>>

/** By lower-case name, because `mb` and `MB` mean the same to everybody. */
const sizeUnits: Units = {
  b: 1,
  kb: 1e3,
  mb: 1e6,
  gb: 1e9,
  tb: 1e12,
  pb: 1e15,
  kib: 2 ** 10,
  mib: 2 ** 20,
  gib: 2 ** 30,
  tib: 2 ** 40,
  pib: 2 ** 50,
}
const shownSizeUnits = ['PiB', 'PB', 'TiB', 'TB', 'GiB', 'GB', 'MiB', 'MB', 'KiB', 'KB']

const ageUnits: Units = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 }
const shownAgeUnits = ['d', 'h', 'm', 's', 'ms']

/**
 * @param text `512` (bytes), `64KiB`, `1.5 GB`: decimal units KB to PB and binary ones KiB to PiB, in any case
 * @returns whole bytes, >= 0; `undefined` when the text is no size, or none that a number holds exactly
 */
export function parseSize(text: string): number | undefined {
  return parseQuantity(text.toLowerCase(), sizeUnits, 'b')
}

/**
 * @param sizeBytes whole bytes, >= 0
 * @returns the size in the largest unit that shows it as a whole number, e.g. `64KiB`, `10MB`, `1025`
 */
export function formatSize(sizeBytes: number): string {
  const unit = shownSizeUnits.find(name => divides(sizeUnits[name.toLowerCase()], sizeBytes))
  return unit === undefined ? String(sizeBytes) : sizeBytes / (sizeUnits[unit.toLowerCase()] ?? 1) + unit
}

/**
 * @param text `90` (seconds), `250ms`, `90s`, `1.5h`, `7d`
 * @returns whole milliseconds, >= 0; `undefined` when the text is no age, or none that a number holds exactly
 */
export function parseAge(text: string): number | undefined {
  return parseQuantity(text, ageUnits, 's')
}

/**
 * @param ageMs whole milliseconds, >= 0
 * @returns the age in the largest unit that shows it as a whole number, e.g. `1h`, `90s`, `250ms`
 */
export function formatAge(ageMs: number): string {
  const unit = shownAgeUnits.find(name => divides(ageUnits[name], ageMs))
  return unit === undefined ? '0s' : ageMs / (ageUnits[unit] ?? 1) + unit
}

function parseQuantity(text: string, units: Units, defaultUnit: string): number | undefined {
  const match = /^(\d+(?:\.\d+)?) *([a-z]*)$/.exec(text.trim())
  const scale = units[match?.[2] || defaultUnit]
  if (!match || scale === undefined) return undefined
  const quantity = Number(match[1]) * scale
  const whole = Math.round(quantity)
  // 1.005KB is 1,005 bytes although the product is a hair less; 1.5 bytes are not 2.
  const isWhole = Math.abs(quantity - whole) <= quantity * Number.EPSILON * 2
  return isWhole && Number.isSafeInteger(whole) ? whole : undefined
}

function divides(scale: number | undefined, quantity: number): boolean {
  return scale !== undefined && quantity > 0 && quantity % scale === 0
}
