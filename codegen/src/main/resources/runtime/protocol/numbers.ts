/** Numbers as the wire writes them. */

const DECIMAL = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/

/**
 * Reads a number with or without decimals, or one of the three values that are none, by their names in XML Schema.
 * @returns `undefined` for anything else
 */
export function parseDecimal(text: string): number | undefined {
  switch (text) {
    case 'NaN':
      return Number.NaN
    case 'Infinity':
      return Number.POSITIVE_INFINITY
    case '-Infinity':
      return Number.NEGATIVE_INFINITY
    default:
      return DECIMAL.test(text) ? Number(text) : undefined
  }
}
