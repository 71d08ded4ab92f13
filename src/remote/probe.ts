/**
 * Finds out what a remote can do by asking it, with small objects of its own below a name that nobody else has. Each
 * question is one where a remote that says yes and does nothing shows: a wrong checksum, a condition that does not hold,
 * a version that is not there. Every object that it made is removed at the end, whatever happened.
 */
import { createHash } from 'node:crypto'
import { crc32 } from 'node:zlib'
import { plainSource, type ProbeBench } from './probe-bench.ts'
import { failed, isYes, judged, refused, taken, type Finding, type Outcome } from './probe-finding.ts'
import { multipart } from './probe-parts.ts'

export interface ProbeResult {
  readonly findings: readonly Finding[]
  /** Keys that could not be removed. */
  readonly left: readonly string[]
}

const body = 'probe'
const right = checksumOf(body)
const wrong = checksumOf('another')
const checksum = 'x-amz-checksum-crc32'
const md5 = createHash('md5').update(body).digest('hex')
const noEtag = '"00000000000000000000000000000000"'

/** @throws when the remote takes no objects there at all, or can't be reached */
export async function probe(bench: ProbeBench): Promise<ProbeResult> {
  const findings: Finding[] = []
  try {
    await bench.put('plain', body)
    for (const question of questions) findings.push(...(await question(bench)))
  } catch (error) {
    await bench.clean()
    throw error
  }
  return { findings, left: await bench.clean() }
}

type Question = (bench: ProbeBench) => Promise<readonly Finding[]>

const questions: readonly Question[] = [
  checksums,
  trailers,
  conditionalWrites,
  conditionalDeletes,
  listV2,
  tagging,
  versioning,
  copy,
  deleteObjects,
  objectAttributes,
  md5Etags,
  multipart,
]

async function checksums(bench: ProbeBench): Promise<readonly Finding[]> {
  const put = (value: string) =>
    bench.ask({ method: 'PUT', name: 'checksum', headers: { [checksum]: value }, body })
  const good = await put(right)
  const bad = await put(wrong)
  return [judged('checksums', [taken(good), refused(bad)])]
}

async function trailers(bench: ProbeBench): Promise<readonly Finding[]> {
  const put = (value: string) =>
    bench.ask({ method: 'PUT', name: 'trailer', trailers: { [checksum]: value }, body })
  const good = await put(right)
  const stored = await bench.ask({ name: 'trailer' })
  const bad = await put(wrong)
  // One that does not know the framing may store it.
  const kept: Outcome = { ok: stored.text === body, told: stored }
  return [judged('trailers', [taken(good), ...(isYes(good) ? [kept] : []), refused(bad)])]
}

async function conditionalWrites(bench: ProbeBench): Promise<readonly Finding[]> {
  const put = (headers: Readonly<Record<string, string>>) =>
    bench.ask({ method: 'PUT', name: 'plain', headers, body })
  const none = await put({ 'if-none-match': '*' })
  const match = await put({ 'if-match': noEtag })
  return [judged('conditional-writes', [failed(none), failed(match)])]
}

async function conditionalDeletes(bench: ProbeBench): Promise<readonly Finding[]> {
  await bench.put('deleted', body)
  const told = await bench.ask({ method: 'DELETE', name: 'deleted', headers: { 'if-match': noEtag } })
  return [judged('conditional-deletes', [failed(told)])]
}

async function listV2(bench: ProbeBench): Promise<readonly Finding[]> {
  const told = await bench.ask({ query: { 'list-type': '2', prefix: bench.base, 'max-keys': '1' } })
  return [judged('list-v2', [{ ok: isYes(told) && told.text.includes('<KeyCount>'), told }])]
}

async function tagging(bench: ProbeBench): Promise<readonly Finding[]> {
  const put = await bench.ask({ method: 'PUT', name: 'tagged', headers: { 'x-amz-tagging': 'a=b' }, body })
  const told = await bench.ask({ name: 'tagged', query: { tagging: '' } })
  const isThere = /<Key>a<\/Key>\s*<Value>b<\/Value>/.test(told.text)
  return [judged('tagging', [taken(put), { ok: isYes(told) && isThere, told }])]
}

/** Whether it looks at a version at all: one that it can't have has to be refused. */
async function versioning(bench: ProbeBench): Promise<readonly Finding[]> {
  const status = await bench.ask({ query: { versioning: '' } })
  const told = await bench.ask({ name: 'plain', query: { versionId: 's3dProbe0000000000000000000000000' } })
  return [judged('versioning', [{ ok: isYes(status), told: status }, refused(told)])]
}

async function deleteObjects(bench: ProbeBench): Promise<readonly Finding[]> {
  const names = ['many-1', 'many-2']
  for (const name of names) await bench.put(name, body)
  const keys = names.map(name => `<Object><Key>${bench.base}${name}</Key></Object>`)
  const document = `<Delete>${keys.join('')}</Delete>`
  const headers = { 'content-md5': createHash('md5').update(document).digest('base64') }
  const told = await bench.ask({ method: 'POST', query: { delete: '' }, headers, body: document })
  for (const [, deleted = ''] of told.text.matchAll(/<Deleted>(.*?)<\/Deleted>/gs)) {
    const marker = /<DeleteMarkerVersionId>([^<]+)/.exec(deleted)?.[1]
    const name = names.find(each => deleted.includes(each))
    if (marker !== undefined && name !== undefined) bench.made(name, marker)
  }
  const after = await bench.ask({ name: 'many-2' })
  return [judged('delete-objects', [taken(told), { ok: after.status === 404, told: after }])]
}

async function copy(bench: ProbeBench): Promise<readonly Finding[]> {
  const headers = { 'x-amz-copy-source': plainSource(bench) }
  const put = await bench.ask({ method: 'PUT', name: 'copy', headers })
  const told = await bench.ask({ name: 'copy' })
  return [judged('copy', [taken(put), { ok: isYes(told) && told.text === body, told }])]
}

async function objectAttributes(bench: ProbeBench): Promise<readonly Finding[]> {
  const headers = { 'x-amz-object-attributes': 'ETag,ObjectSize' }
  const told = await bench.ask({ name: 'plain', query: { attributes: '' }, headers })
  return [judged('object-attributes', [{ ok: isYes(told) && told.text.includes('<ObjectSize>'), told }])]
}

/** Of a bucket that encrypts with keys they tell nothing about the others of its remote. */
async function md5Etags(bench: ProbeBench): Promise<readonly Finding[]> {
  const told = await bench.ask({ method: 'PUT', name: 'etag', body })
  const { etag = '', 'x-amz-server-side-encryption': encryption = '' } = told.headers
  const finding = judged('md5-etags', [{ ok: isYes(told) && bare(etag) === md5, told }])
  return [encryption.startsWith('aws:kms') ? { ...finding, has: undefined } : finding]
}

function bare(etag: string): string {
  return etag.replaceAll('"', '').toLowerCase()
}

function checksumOf(text: string): string {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(crc32(text))
  return bytes.toString('base64')
}
