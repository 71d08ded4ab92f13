/**
 * What a remote takes of uploads in parts: whether it has them at all, copies into them, how small a part may be that is
 * not the last, and how high its number. Asked with parts of a few bytes; the upload ends with the probe.
 */
import type { Capability } from '../service/capabilities.ts'
import { plainSource, type ProbeBench, type Told } from './probe-bench.ts'
import { isYes, judged, taken, type Finding } from './probe-finding.ts'

/** What S3 itself takes. */
const maxNumber = 10_000
const name = 'parts'
const body = 'probe'

export async function multipart(bench: ProbeBench): Promise<readonly Finding[]> {
  const begun = await bench.ask({ method: 'POST', name, query: { uploads: '' } })
  const uploadId = /<UploadId>([^<]+)/.exec(begun.text)?.[1]
  if (uploadId === undefined) {
    const names: readonly Capability[] = ['multipart', 'part-copy', 'small-parts', 'part-10000']
    return names.map(each => judged(each, [{ ok: false, told: begun }]))
  }
  const part = (partNumber: number) =>
    bench.ask({ method: 'PUT', name, query: { partNumber: String(partNumber), uploadId }, body })
  const first = await part(1)
  const second = await part(2)
  const numbers = await highestNumber(part)
  const copied = await bench.ask({
    method: 'PUT',
    name,
    query: { partNumber: '3', uploadId },
    headers: { 'x-amz-copy-source': plainSource(bench) },
  })
  const document = completionOf([first, second])
  const told = await bench.ask({ method: 'POST', name, query: { uploadId }, body: document })
  const small = smallParts(told)
  const isSmallRefused = told.text.includes('<Code>EntityTooSmall</Code>')
  return [
    judged('multipart', [taken(first), { ok: small.has === true || isSmallRefused, told }]),
    judged('part-copy', [{ ok: isYes(copied) && copied.text.includes('<ETag>'), told: copied }]),
    small,
    numbers,
  ]
}

/** The first is too small, where anything is. */
function completionOf(parts: readonly Told[]): string {
  const elements = parts.map(
    ({ headers }, at) =>
      `<Part><PartNumber>${at + 1}</PartNumber><ETag>${headers['etag']?.replaceAll('"', '&quot;')}</ETag></Part>`,
  )
  return `<CompleteMultipartUpload>${elements.join('')}</CompleteMultipartUpload>`
}

/** Who refuses a small one may say what would do. */
function smallParts(told: Told): Finding {
  const isComplete = isYes(told) && told.text.includes('<CompleteMultipartUploadResult')
  const finding = judged('small-parts', [{ ok: isComplete, told }])
  const limit = Number(/<MinSizeAllowed>(\d{1,15})</.exec(told.text)?.[1])
  if (finding.has !== false || !(limit > 0)) return finding
  return { ...finding, evidence: `${finding.evidence}, at least ${limit} bytes`, limit }
}

/** The highest is looked for by halves where it is lower than S3's: with parts that are small, fourteen of them. */
async function highestNumber(part: (number: number) => Promise<Told>): Promise<Finding> {
  const last = await part(maxNumber)
  const finding = judged('part-10000', [taken(last)])
  if (finding.has === true) {
    const beyond = await part(maxNumber + 1)
    return { ...finding, evidence: `${finding.evidence}; ${maxNumber + 1}: ${beyond.said}` }
  }
  if (finding.has === undefined) return finding
  let [lowest, highest] = [1, maxNumber - 1]
  while (lowest < highest) {
    const middle = Math.ceil((lowest + highest) / 2)
    const answer = judged('part-10000', [taken(await part(middle))])
    // Trouble on the way tells nothing of numbers.
    if (answer.has === undefined) return finding
    if (answer.has) lowest = middle
    else highest = middle - 1
  }
  return { ...finding, evidence: `${finding.evidence}, up to ${lowest}`, limit: lowest }
}
