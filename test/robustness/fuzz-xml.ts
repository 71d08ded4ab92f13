/**
 * What the fuzzer does to an XML document: what attacks on parsers do, what careless clients send, and chance.
 */
import type { Dice } from './seeded.ts'

type Spoiling = (xml: string, dice: Dice) => string

const text = />[^<]+</
const doctype = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd"><!ENTITY b "&a;&a;">]>'
const laughs = ['<!DOCTYPE l [<!ENTITY a0 "ha">']
for (let level = 1; level < 12; level++) {
  laughs.push(`<!ENTITY a${level} "${`&a${level - 1};`.repeat(10)}">`)
}

/** In the middle of an element's text. */
const oddTexts: readonly string[] = [
  '',
  ' ',
  '\n\t',
  '&amp;lt;',
  '&unknown;',
  '&a11;',
  '&#0;',
  '&#x0;',
  '&#1;',
  '&#xD800;',
  '&#x110000;',
  '&#99999999999;',
  '&#x;',
  '&',
  '&;',
  ']]>',
  '<![CDATA[<a>&b;]]>',
  '<![CDATA[',
  '<!-- -- -->',
  '<!--',
  '<?php echo 1 ?>',
  '<?',
  '\u0000',
  '\u0001',
  '\ufffe',
  '-1',
  '1e9',
  '99999999999999999999',
  'true',
  '2026-13-45T99:99:99Z',
  '__proto__',
  'x'.repeat(3000),
]

const spoilings: readonly Spoiling[] = [
  xml => doctype + xml.replace(text, '>&b;<'),
  xml => `${laughs.join('')}]>${xml.replace(text, '>&a11;<')}`,
  (xml, dice) => xml.replace(text, `>${dice.of(oddTexts)}<`),
  (xml, dice) => xml.replaceAll(new RegExp(text, 'g'), () => `>${dice.of(oddTexts)}<`),
  (xml, dice) =>
    xml.replace(/^<(\w+)/, `<$1 xmlns="${dice.of(['urn:x', '', 'http://s3.amazonaws.com/doc/2006-03-01'])}"`),
  xml => xml.replaceAll('<', '<p:').replaceAll('<p:/', '</p:'),
  xml => xml.replace(/^<(\w+)>/, '<$1 a="1" a="2">'),
  xml => xml.replace(/^<(\w+)>/, '<$1 a=1>'),
  xml => xml.replace(/^<(\w+)>/, '<$1 a="<">'),
  xml => xml.replace(/^<(\w+)>/, `<$1 ${Array.from({ length: 3000 }, (_, i) => `a${i}="v"`).join(' ')}>`),
  (xml, dice) => `${'<d>'.repeat(dice.of([10, 40, 20_000]))}${xml}`,
  (xml, dice) => nested(xml, dice.of([10, 40, 20_000])),
  xml => xml.replace(/<(\w+)>([^<]*)<\/\1>/, '$&'.repeat(2)),
  xml => xml.replace(/<(\w+)>([^<]*)<\/\1>/, ''),
  xml => xml.replace(/<(\w+)>([^<]*)<\/\1>/, '<$1/>'),
  xml => xml.replace(/<(\w+)>([^<]*)<\/\1>/, '$&'.repeat(3000)),
  xml => xml.replace(/^<\w+>(.*)<\/\w+>$/s, '<Other>$1</Other>'),
  xml => xml.replace(/<\/\w+>$/, ''),
  xml => xml + xml,
  xml => xml + 'text behind',
  xml => `\ufeff${xml}`,
  xml => `<?xml version="1.0" encoding="UTF-16"?>${xml}`,
  xml => `<?xml version="9.9" standalone="maybe"?>${xml}`,
  xml => `  <?xml version="1.0"?>${xml}`,
  xml => xml.replaceAll('>', ' >\n'),
  xml => `{"json": ${JSON.stringify(xml)}}`,
  xml =>
    xml.replaceAll(/<\/?(\w)(\w*)/g, (_, first: string, rest: string) => `<${first.toLowerCase()}${rest}`),
  (xml, dice) => `<!--${'x'.repeat(dice.of([10, 1000, 2_700_000]))}-->${xml}`,
  xml => xml.slice(0, xml.length >> 1),
  () => '',
  () => '<',
  () => '<a',
  () => '<!',
  () => '<a/>',
  () => '\u0000'.repeat(1000),
]

function nested(xml: string, depth: number): string {
  return xml.replace(text, `>${'<d>'.repeat(depth)}x${'</d>'.repeat(depth)}<`)
}

/** Enough to be too large; more would only make the test slow. */
const documentMaxBytes = 3_000_000

/** One thing wrong, or a few bytes changed. */
export function spoilXml(document: Buffer, dice: Dice): Buffer {
  return spoilt(document, dice).subarray(0, documentMaxBytes)
}

function spoilt(document: Buffer, dice: Dice): Buffer {
  if (dice.chance(0.7)) return Buffer.from(dice.of(spoilings)(document.toString(), dice))
  if (dice.chance(0.3)) return Buffer.from(document.toString(), 'utf16le')
  const bytes = Buffer.from(document)
  for (let count = 1 + dice.below(4); count > 0; count--) bytes[dice.below(bytes.length)] = dice.below(256)
  return bytes
}
