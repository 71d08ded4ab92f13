/**
 * A request's target as the log may have it: whoever reads the log must not be able to make the request again, so
 * signatures, tokens and keys in the query are left out.
 */

const secretName = /signature|token|credential|key|secret|password/i

/** @returns the target, with `*` for each value that is nobody's business */
export function loggedTarget(target: string): string {
  const mark = target.indexOf('?')
  if (mark < 0) return target
  const members = target
    .slice(mark + 1)
    .split('&')
    .map(member => {
      const equals = member.indexOf('=')
      return equals < 0 || !isSecret(member.slice(0, equals)) ? member : `${member.slice(0, equals)}=*`
    })
  return `${target.slice(0, mark)}?${members.join('&')}`
}

function isSecret(written: string): boolean {
  try {
    return secretName.test(decodeURIComponent(written))
  } catch {
    return true
  }
}
