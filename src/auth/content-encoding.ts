/**
 * What remains of `Content-Encoding` once the transfer is over. Operations that store it call this.
 */

/**
 * Drops `aws-chunked`, which is about the transfer and not about the object.
 * @returns the other codings in their order; `undefined` when none is left
 */
export function storedContentEncoding(header: string | undefined): string | undefined {
  if (header === undefined || !/aws-chunked/i.test(header)) return header === '' ? undefined : header
  const codings = header.split(',').map(coding => coding.trim())
  return (
    codings.filter(coding => coding !== '' && coding.toLowerCase() !== 'aws-chunked').join(',') || undefined
  )
}
