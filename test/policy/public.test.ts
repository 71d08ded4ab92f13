/** Which policies are public, by S3's rule. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isPublic } from '../../src/policy/public.ts'
import { alice, bucketPolicy, type Element } from './asking.ts'

const when = (operator: string, key: string, value: unknown): Element => ({
  Condition: { [operator]: { [key]: value } },
})

const table: readonly (readonly [Element, boolean])[] = [
  [{}, true],
  [{ Effect: 'Deny' }, false],
  [{ Principal: { AWS: '*' } }, true],
  [{ Principal: { AWS: [alice, '*'] } }, true],
  [{ Principal: { AWS: alice } }, false],
  [{ Principal: { Service: 'logging.s3.amazonaws.com' } }, false],
  [when('IpAddress', 'aws:SourceIp', '192.0.2.0/24'), false],
  [when('IpAddress', 'aws:SourceIp', ['192.0.2.0/24', '0.0.0.0/1']), true],
  [when('IpAddress', 'aws:SourceIp', '11.0.0.0/8'), false],
  [when('IpAddress', 'aws:SourceIp', '10.0.0.0/7'), true],
  [when('IpAddress', 'aws:SourceIp', '2001:db8::/31'), true],
  [when('IpAddress', 'aws:SourceIp', '2001:db8::/32'), false],
  [when('IpAddress', 'aws:SourceIp', 'fc00::/8'), false],
  [when('NotIpAddress', 'aws:SourceIp', '192.0.2.0/24'), true],
  [when('IpAddressIfExists', 'aws:SourceIp', '192.0.2.0/24'), true],
  [when('StringEquals', 'aws:PrincipalOrgID', 'o-1'), false],
  [when('StringLike', 'aws:PrincipalOrgID', 'o-*'), true],
  [when('StringNotEquals', 'aws:PrincipalOrgID', 'o-1'), true],
  [when('StringEqualsIfExists', 'aws:PrincipalOrgID', 'o-1'), true],
  [when('ForAllValues:StringEquals', 'aws:PrincipalOrgID', 'o-1'), true],
  [when('StringEquals', 'aws:PrincipalOrgID', '${aws:PrincipalOrgID}'), true],
  [when('StringEquals', 'aws:SourceVpc', ['vpc-1', 'vpc-2']), false],
  [when('ArnLike', 'aws:SourceArn', 'arn:aws:sns:*:1:t'), true],
  [when('ArnEquals', 'aws:SourceArn', 'arn:aws:sns:eu-west-1:1:t'), false],
  [when('StringLike', 'aws:userid', 'AROAEXAMPLE:*'), false],
  [when('StringLike', 'aws:userid', 'AIDA*'), true],
  [when('StringLike', 's3:DataAccessPointArn', 'arn:aws:s3:us-west-2:123456789012:accesspoint/*'), false],
  [when('StringLike', 's3:DataAccessPointArn', 'arn:aws:s3:*:*:accesspoint/*'), true],
  [when('StringEquals', 'aws:Referer', 'https://example.com/'), true],
  [when('Bool', 'aws:SecureTransport', true), true],
]
for (const [element, want] of table) {
  test(`${JSON.stringify(element)}: ${want}`, () =>
    assert.equal(isPublic(bucketPolicy(element).policy), want))
}

test('one open statement is enough', () =>
  assert.equal(isPublic(bucketPolicy({ Principal: { AWS: alice } }, {}).policy), true))
