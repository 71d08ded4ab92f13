/**
 * When a bucket's policy is public, as S3 means it: it allows something to somebody whom neither its principals nor its
 * conditions fix.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html#access-control-block-public-access-policy-status
 */
import type { Condition } from './condition.ts'
import type { Policy, Statement } from './document.ts'
import { isIn, parseNetwork } from './network.ts'

export function isPublic({ statements }: Policy): boolean {
  return statements.some(statement => statement.effect === 'Allow' && isOpen(statement))
}

function isOpen({ principals, conditions }: Statement): boolean {
  if (principals === undefined) return false
  if (principals.entries.every(({ kind }) => kind !== 'everyone')) return false
  return !conditions.some(fixes)
}

/** Keys that fix who asks, when their values are fixed. */
const fixing: ReadonlySet<string> = new Set([
  'aws:principalaccount',
  'aws:principalarn',
  'aws:principalorgid',
  'aws:sourceaccount',
  'aws:sourcearn',
  'aws:sourceowner',
  'aws:sourcevpc',
  'aws:sourcevpce',
  'aws:userid',
  's3:dataaccesspointaccount',
  's3:dataaccesspointarn',
  's3:x-amz-server-side-encryption-aws-kms-key-id',
])

const positive = /^(?:ForAnyValue:)?(?:StringEquals|StringEqualsIgnoreCase|StringLike|ArnEquals|ArnLike)$/

function fixes({ operator, key, values }: Condition): boolean {
  if (key === 'aws:sourceip') {
    return /^(?:ForAnyValue:)?IpAddress$/.test(operator) && values.every(isNarrow)
  }
  return fixing.has(key) && positive.test(operator) && values.every(value => isFixed(key, value))
}

function isFixed(key: string, value: string): boolean {
  if (value === '') return false
  // A role's sessions are its own, and an account's access points the account's.
  const rest =
    key === 'aws:userid'
      ? value.replace(/^(ARO[A-Z0-9]{2,}):\*$/, '$1')
      : key === 's3:dataaccesspointarn'
        ? value.replace(/^(arn:aws[\w-]*:s3:[\w-]+:\d{12}:accesspoint\/).+$/, '$1')
        : value
  return !/[*?]|\$\{/.test(rest)
}

const own = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', 'fc00::/7'].flatMap(
  text => parseNetwork(text) ?? [],
)
const ownBits = { 4: 8, 6: 7 }
const narrowBits = { 4: 8, 6: 32 }

/** Of what can be reached from elsewhere, at most a 2⁻⁸th or 2⁻³²th. */
function isNarrow(text: string): boolean {
  const network = parseNetwork(text)
  if (network === undefined) return false
  const { address, bits, family } = network
  return bits >= narrowBits[family] || (bits >= ownBits[family] && own.some(each => isIn(each, address)))
}
