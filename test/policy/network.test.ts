/** Networks and addresses, beside node's own list of subnets. */
import assert from 'node:assert/strict'
import { BlockList, isIP, isIPv4 } from 'node:net'
import { test } from 'node:test'
import fc from 'fast-check'
import { isIn, parseAddress, parseNetwork } from '../../src/policy/network.ts'

function contains(network: string, address: string): boolean | undefined {
  const [known, given] = [parseNetwork(network), parseAddress(address)]
  return known && given && isIn(known, given)
}

const table: readonly (readonly [string, string, boolean | undefined])[] = [
  ['10.1.0.0/16', '10.1.255.255', true],
  ['10.1.0.0/16', '10.2.0.0', false],
  ['10.1.2.3', '10.1.2.3', true],
  ['10.1.2.3/0', '255.255.255.255', true],
  ['128.0.0.0/1', '255.255.255.255', true],
  ['0.0.0.0/0', '2001:db8::1', false],
  ['0.0.0.0/0', '::ffff:a01:203', true],
  ['::ffff:10.1.0.0/112', '10.1.2.3', true],
  ['2001:db8::/33', '2001:db8:7fff::1', true],
  ['2001:db8::/33', '2001:db8:8000::1', false],
  ['::/0', '2001:DB8:1:2:3:4:5:6', true],
  ['fe80::/10', 'fe80::1%eth0', true],
  ['10.0.0.0/8', '10.1.2.3%eth0', true],
  ['1::2:3:4:5:6:7/128', '1:0:2:3:4:5:6:7', true],
  ['::1:2:3:4:5:6:7', '0:1:2:3:4:5:6:7', true],
  ['10.0.0.0/33', '10.0.0.0', undefined],
  ['10.0.0.0/8/8', '10.0.0.0', undefined],
  ['10.0.0.0/', '10.0.0.0', undefined],
  ['10.0.0.0/-1', '10.0.0.0', undefined],
  ['010.0.0.0', '10.0.0.0', undefined],
  ['fe80::1%eth0/64', 'fe80::1', undefined],
  ['10.0.0.0/8', '10.0.0', undefined],
  ['10.0.0.0/8', '10.0.0.256', undefined],
  ['10.0.0.0/8', '10..0.0', undefined],
  ['10.0.0.0/8', '10.0.0.0.', undefined],
  ['10.0.0.0/8', '', undefined],
  ['10.0.0.0/8', '1:2', undefined],
]
for (const [network, address, want] of table) {
  test(`${address} in ${network}: ${want}`, () => assert.equal(contains(network, address), want))
}

const group = fc.oneof(
  fc.constant('0'),
  fc.nat(0xffff).map(value => value.toString(16)),
)
const six = fc
  .tuple(fc.array(group, { minLength: 8, maxLength: 8 }), fc.nat(7), fc.nat(8))
  .map(([groups, from, count]) => {
    const to = Math.min(8, from + count)
    if (to - from < 2) return groups.join(':')
    return `${groups.slice(0, from).join(':')}::${groups.slice(to).join(':')}`
  })
const address = fc.oneof(
  fc.ipV4(),
  fc.ipV6(),
  six,
  fc.ipV4().map(text => `::ffff:${text}`),
  fc.string({ unit: fc.constantFrom('0', '1', 'f', ':', '.'), maxLength: 12 }),
)

/** Where there is no other, one that differs from the network's own at some place. */
const asked = fc.record({
  base: address,
  other: fc.option(address),
  bits: fc.nat(128),
  at: fc.nat(128),
})

test("as node's list says", () => {
  let [inside, none] = [0, 0]
  fc.assert(
    fc.property(asked, ({ base, other, bits, at }) => {
      if (isIP(base) === 0) {
        none += 1
        return parseNetwork(base) === undefined && parseAddress(base) === undefined
      }
      const family = isIPv4(base) ? 'ipv4' : 'ipv6'
      const size = family === 'ipv4' ? bits % 33 : bits
      const list = new BlockList()
      list.addSubnet(base, size, family)
      // Near it, or half of all addresses by chance would never be inside.
      const given = other ?? near(base, at)
      if (isIP(given) === 0) return parseAddress(given) === undefined
      const want = list.check(given, isIPv4(given) ? 'ipv4' : 'ipv6')
      if (want) inside += 1
      return contains(`${base}/${size}`, given) === want
    }),
    { numRuns: 3000 },
  )
  assert.ok(inside > 100 && none > 20, `${inside} inside, ${none} no addresses`)
})

/** An address that differs from another in one of its last characters. */
function near(text: string, at: number): string {
  const index = text.length - 1 - (at % text.length)
  return /[0-9a-f]/i.test(text.charAt(index)) ? `${text.slice(0, index)}1${text.slice(index + 1)}` : text
}
