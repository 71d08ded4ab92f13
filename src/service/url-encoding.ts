/**
 * `encoding-type=url` of the listings: how AWS writes keys so that XML 1.0 can carry any of them. It is the form
 * encoding (a space is `+`) with `/` left as it is.
 */

const plain = /^[A-Za-z0-9._*/-]*$/
const special = /%20|%2F|[!'()~]/g

/** @param text any string without lone surrogates */
export function urlEncode(text: string): string {
  if (plain.test(text)) return text
  return encodeURIComponent(text).replace(special, encodeSpecial)
}

function encodeSpecial(match: string): string {
  if (match === '%20') return '+'
  if (match === '%2F') return '/'
  return '%' + match.charCodeAt(0).toString(16).toUpperCase()
}

/** The inverse of `urlEncode`. @throws {URIError} for what no encoder writes */
export function urlDecode(text: string): string {
  return decodeURIComponent(text.replaceAll('+', ' '))
}
