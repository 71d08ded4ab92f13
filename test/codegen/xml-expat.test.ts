/**
 * The reader of XML against expat, by way of Python's standard library: thousands of documents, made from a grammar and
 * then damaged, are accepted by both or refused by both, and what is accepted reads the same. Where the two differ on
 * purpose, the reason is in `stricter` or `laxer`; well-formed documents that S3's schema does not have are refused.
 */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { protocol } from '@s3d/server/protocol'
import { Dice, seed } from '../robustness/seeded.ts'

type Parts = ReadonlyArray<string | null>
type Verdict = { readonly notes: readonly string[]; readonly root: string; readonly parts: Parts } | null

const pieces: readonly string[] = [
  '<Part>',
  '</Part>',
  '<ETag>',
  '</ETag>',
  '<x:ETag>',
  '</x:ETag>',
  '<Other a="1">',
  '</Other>',
  '<é/>',
  `<Part a = '"' b="&lt;\r\n">`,
  '<ETag\n/>',
  '<Other x:a="" a="">',
  '<a:b:c/>',
  '<a:1/>',
  '<Other a="1" a="2">',
  '&lt;',
  '&amp;',
  '&quot;',
  '&#13;',
  '&#x1F600;',
  '&#233;',
  '&#0;',
  '&#xD800;',
  '&#x110000;',
  '&b;',
  '&#x;',
  '&',
  '<!-- c -->',
  '<!-- -- -->',
  '<!---->',
  '<!--->',
  '<![CDATA[<&]]>',
  '<![CDATA[]]]]>',
  '<![CDATA[',
  ']]>',
  ']]',
  'text',
  ' 007 ',
  'é×',
  '\r\n',
  '\r',
  '\t',
  '\u0001',
  '\u0000',
  '"',
  "'",
  '<',
  '>',
  '/',
  '=',
  ':',
  '-',
  '?',
  '<?pi data?>',
  '<?xml version="1.0"?>',
  '<!DOCTYPE a>',
  '<!ELEMENT a>',
  '<a>'.repeat(31),
  '</a>'.repeat(31),
]

const prologs: readonly string[] = [
  '',
  '',
  '',
  '\ufeff',
  ' ',
  '<!-- a -->\n',
  '<?xml version="1.0" encoding="UTF-8"?>\n',
  "<?xml version='1.0'?>",
  '<?xml version="1.0" encoding="utf-8" standalone="yes" ?>',
  '<?xml version="1.0" encoding="UTF-16"?>',
  '<?xml version="1.0" encoding="ISO-8859-1"?>',
  '<?xml encoding="UTF-8"?>',
  '<?xml version="1.0" standalone="a"?>',
]

/** As S3's schema has it, for the most part. */
function content(dice: Dice, depth: number): string {
  let xml = ''
  for (let count = dice.below(depth === 0 ? 5 : 2); count > 0; count--) {
    const name = dice.chance(0.05)
      ? dice.of(['Other', 'é', 'Part', 'ETag'])
      : dice.of(depth === 0 ? ['Part', 'x:Part'] : ['ETag', 'x:ETag'])
    const attributes = dice.of(['', '', ' ', ' a="1"', ` a='>' x:a="&gt;\t"`])
    const isDeeper = depth === 0 || dice.chance(0.05)
    const inside = isDeeper ? content(dice, depth + 1) : dice.of(['', 'a', '&lt;', ' 1 ', 'é\r\n'])
    xml += `${dice.of(['', '', '\n  '])}<${name}${attributes}>${inside}</${name}>`
    if (dice.chance(0.05)) xml += dice.of(pieces)
  }
  return xml
}

function document(dice: Dice): Buffer {
  const root = 'CompleteMultipartUpload'
  let xml = `${dice.of(prologs)}<${root} xmlns="urn:x">${content(dice, 0)}</${root}>${dice.of(['', '', '\n', '<!-- -->'])}`
  for (let count = dice.below(2); count > 0; count--) {
    const at = dice.below(xml.length + 1)
    xml = xml.slice(0, at) + dice.of(['', dice.of(pieces)]) + xml.slice(at + dice.of([0, 0, 1, 5]))
  }
  const bytes = Buffer.from(xml)
  if (dice.chance(0.2)) bytes[dice.below(bytes.length)] = dice.below(256)
  return bytes
}

/** What the reader makes of a document; `undefined` when it refuses. */
function ours(body: Buffer): Parts | undefined {
  const request = { method: 'POST', bucket: 'b', key: 'k', query: { uploadId: 'u' }, headers: {}, body }
  try {
    const { MultipartUpload } = protocol.CompleteMultipartUpload.deserialize(request)
    return (MultipartUpload?.Parts ?? []).map(({ ETag }) => ETag ?? null)
  } catch (error) {
    assert.equal((error as { code?: string }).code, 'MalformedXML') // anything thrown may be looked at
    return undefined
  }
}

function verdicts(documents: readonly Buffer[]): Verdict[] {
  const script = fileURLToPath(new URL('xml-expat.py', import.meta.url))
  const input = documents.map(body => body.toString('base64')).join('\n')
  const { stdout, stderr, status } = spawnSync('python3', [script], {
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  assert.equal(status, 0, stderr)
  return stdout
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line) as Verdict) // what the script writes
}

/** Why a document that expat accepts is refused. */
function stricter(body: Buffer, { notes, root }: NonNullable<Verdict>): string | undefined {
  if (root !== 'CompleteMultipartUpload') return 'another root'
  if (body.includes(0)) return 'UTF-16'
  return notes[0]
}

/** Why a document that expat refuses is accepted. */
function laxer(body: Buffer): string | undefined {
  const xml = body.toString()
  if (/&#(?:[1-9]|[12]\d|3[01]|x1?[\da-f]);|[\ufffe\uffff]/i.test(xml)) return 'characters that keys may have'
  return /<[^>]*[^\0-\u{7f}é€]/u.test(xml)
    ? "names as of XML's fifth edition; expat has the fourth"
    : undefined
}

const hasPython = spawnSync('python3', ['-c', 'import xml.parsers.expat']).status === 0

test(`as expat, seed ${seed}`, { skip: hasPython ? false : 'needs python3' }, () => {
  const dice = new Dice(seed)
  const documents = Array.from({ length: 6000 }, () => document(dice))
  const count = { accepted: 0, refused: 0 }
  for (const [index, verdict] of verdicts(documents).entries()) {
    const body = documents[index] ?? Buffer.alloc(0)
    const parts = ours(body)
    const shown = JSON.stringify(body.toString())
    if (parts === undefined) {
      count.refused++
      assert.ok(verdict === null || stricter(body, verdict) !== undefined, `refused: ${shown}`)
    } else if (verdict === null) assert.notEqual(laxer(body), undefined, `accepted: ${shown}`)
    else {
      count.accepted++
      const expected = { notes: verdict.notes.filter(note => note !== 'encoding'), parts: verdict.parts }
      assert.deepEqual({ notes: [], parts }, expected, shown)
    }
  }
  assert.ok(count.accepted > 1000 && count.refused > 1000, JSON.stringify(count))
})
