/**
 * The default encryption of a bucket: one rule among its settings. PutBucketEncryption checks it, GetBucketEncryption
 * tells it, and what stores an object looks it up. AWS has a rule for every bucket; here there is one where somebody put
 * it or where the configuration encrypts everything, because nothing else would be true.
 */
import { S3Error } from '../service/errors.ts'
import type { Input, Output } from '../service/service.ts'
import { answers, removes, requireOneOf, stores, type Handler } from './configuration.ts'
import type { Dependencies, OperationTable } from './dependencies.ts'
import { ruleSetting, type EncryptionRule, type EncryptionRules } from './encryption-rule.ts'
import type { BucketInput } from './find.ts'

const kmsMethods = ['aws:kms', 'aws:kms:dsse']
const methods = ['AES256', ...kmsMethods]
const blockable = ['SSE-C', 'NONE']

export const bucketEncryption: OperationTable = {
  PutBucketEncryption: stores(ruleSetting, (input: Input<'PutBucketEncryption'>) =>
    checked(input.ServerSideEncryptionConfiguration),
  ),
  GetBucketEncryption: (deps, call) => answerWith(deps)(deps, call),
  DeleteBucketEncryption: removes(ruleSetting),
}

function answerWith({ config }: Dependencies): Handler<BucketInput, Output<'GetBucketEncryption'>> {
  return answers<EncryptionRules, Output<'GetBucketEncryption'>>(ruleSetting, (stored, { name }) => {
    if (stored != null) return { ServerSideEncryptionConfiguration: stored }
    if (config.defaultEncryption === 'AES256') return { ServerSideEncryptionConfiguration: everywhere }
    throw new S3Error('ServerSideEncryptionConfigurationNotFoundError', { BucketName: name })
  })
}

/** What the configuration applies to buckets without a rule. */
const everywhere: EncryptionRules = {
  Rules: [{ ApplyServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' }, BucketKeyEnabled: false }],
}

/**
 * A KMS key need not be declared yet, as in AWS: storing with one that is not fails.
 * @throws {S3Error} `MalformedXML`, `InvalidArgument`
 */
function checked(configuration: EncryptionRules): EncryptionRules {
  const [rule, ...more] = configuration.Rules ?? []
  if (rule === undefined || more.length > 0) throw new S3Error('MalformedXML')
  const { ApplyServerSideEncryptionByDefault: byDefault, BucketKeyEnabled, BlockedEncryptionTypes } = rule
  if (byDefault === undefined && BlockedEncryptionTypes === undefined) throw new S3Error('MalformedXML')
  for (const type of BlockedEncryptionTypes?.EncryptionType ?? []) requireOneOf(type, blockable)
  if (byDefault !== undefined) checkDefault(byDefault)
  return { Rules: [{ ...rule, BucketKeyEnabled: BucketKeyEnabled ?? false }] }
}

function checkDefault({
  SSEAlgorithm,
  KMSMasterKeyID,
}: NonNullable<EncryptionRule['ApplyServerSideEncryptionByDefault']>): void {
  requireOneOf(SSEAlgorithm, methods)
  if (KMSMasterKeyID === undefined || kmsMethods.includes(SSEAlgorithm ?? '')) return
  throw new S3Error('InvalidArgument', {
    message: 'a KMSMasterKeyID is not applicable if the default sse algorithm is not aws:kms',
    ArgumentName: 'KMSMasterKeyID',
    ArgumentValue: KMSMasterKeyID,
  })
}
