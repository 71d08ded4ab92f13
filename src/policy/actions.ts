/**
 * The actions of S3: what kind of resource each is about, and which of S3's condition keys go with it. By this table
 * bucket policies are checked and requests get their keys.
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazons3.html
 */
import { operations } from '@s3d/server/protocol'

export type ResourceKind = 'service' | 'bucket' | 'object'

/** Of an object's versions, and of what no operation is alone. */
const furtherObjectActions = [
  'BypassGovernanceRetention',
  'DeleteObjectVersion',
  'DeleteObjectVersionTagging',
  'GetObjectVersion',
  'GetObjectVersionAcl',
  'GetObjectVersionAttributes',
  'GetObjectVersionForReplication',
  'GetObjectVersionTagging',
  'GetObjectVersionTorrent',
  'InitiateReplication',
  'ObjectOwnerOverrideToBucketOwner',
  'PutObjectVersionAcl',
  'PutObjectVersionTagging',
  'ReplicateDelete',
  'ReplicateObject',
  'ReplicateTags',
]
const furtherBucketActions = ['ListTagsForResource', 'TagResource', 'UntagResource']

/**
 * By name in lower case, `s3:` included. What permits something to an object is about objects, also where an operation on
 * the bucket needs it.
 */
export const s3Actions: ReadonlyMap<string, ResourceKind> = new Map([
  ...(['service', 'bucket', 'object'] as const).flatMap(kind =>
    Object.values(operations)
      .filter(({ action, level }) => level === kind && action.startsWith('s3:'))
      .map(({ action }): [string, ResourceKind] => [action.toLowerCase(), kind]),
  ),
  ...furtherObjectActions.map((name): [string, ResourceKind] => [actionName(name), 'object']),
  ...furtherBucketActions.map((name): [string, ResourceKind] => [actionName(name), 'bucket']),
])

function actionName(name: string): string {
  return `s3:${name}`.toLowerCase()
}

/** With every action. */
const commonKeys = [
  's3:accessgrantsinstancearn',
  's3:accesspointnetworkorigin',
  's3:authtype',
  's3:dataaccesspointaccount',
  's3:dataaccesspointarn',
  's3:resourceaccount',
  's3:signatureage',
  's3:signatureversion',
  's3:tlsversion',
  's3:x-amz-content-sha256',
]

const listing = ['ListBucket', 'ListBucketVersions']
const putting = ['PutObject', 'BypassGovernanceRetention', 'ReplicateObject']
const permissions = ['CreateBucket', 'PutBucketAcl', ...putting, 'PutObjectAcl', 'PutObjectVersionAcl']
const locking = [...putting, 'PutObjectRetention']
const tagging = [...putting, 'PutObjectTagging', 'PutObjectVersionTagging']
const tagged = [
  'DeleteObjectTagging',
  'DeleteObjectVersionTagging',
  'GetObject',
  'GetObjectAcl',
  'GetObjectAttributes',
  'GetObjectTagging',
  'GetObjectVersion',
  'GetObjectVersionAcl',
  'GetObjectVersionAttributes',
  'GetObjectVersionTagging',
  'PutObjectAcl',
  'PutObjectTagging',
  'PutObjectVersionAcl',
  'PutObjectVersionTagging',
]
const versions = [...s3Actions.keys()]
  .filter(name => name.includes('objectversion'))
  .map(name => name.slice('s3:'.length))

/** A slash at the end: the name of a tag follows. */
const keysOfActions: readonly (readonly [readonly string[], readonly string[]])[] = [
  [['prefix', 'delimiter', 'max-keys'], listing],
  [['versionid'], versions],
  [
    [
      'x-amz-acl',
      'x-amz-grant-full-control',
      'x-amz-grant-read',
      'x-amz-grant-read-acp',
      'x-amz-grant-write',
      'x-amz-grant-write-acp',
    ],
    permissions,
  ],
  [
    [
      'x-amz-copy-source',
      'x-amz-metadata-directive',
      'x-amz-server-side-encryption',
      'x-amz-server-side-encryption-aws-kms-key-id',
      'x-amz-server-side-encryption-customer-algorithm',
      'x-amz-storage-class',
      'x-amz-website-redirect-location',
      'if-match',
      'if-none-match',
    ],
    [...putting, 'UpdateObjectEncryption', 'DeleteObject'],
  ],
  [['object-lock-mode', 'object-lock-retain-until-date', 'object-lock-remaining-retention-days'], locking],
  [['object-lock-legal-hold'], [...putting, 'PutObjectLegalHold']],
  [['existingobjecttag/'], tagged],
  [['requestobjecttag/', 'requestobjecttagkeys'], tagging],
  [
    ['locationconstraint', 'x-amz-object-ownership'],
    ['CreateBucket', 'PutBucketOwnershipControls'],
  ],
]

const actionsByKey: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  keysOfActions.flatMap(([keys, actions]) =>
    keys.map((key): [string, ReadonlySet<string>] => [`s3:${key}`, new Set(actions.map(actionName))]),
  ),
)

/**
 * @param key as `keyName` has it
 * @returns whether the key goes with an action; `undefined` for a key of S3 that there is not
 */
export function goesWith(key: string): ((action: string) => boolean) | undefined {
  if (commonKeys.includes(key)) return () => true
  const slash = key.indexOf('/')
  const actions = actionsByKey.get(slash < 0 ? key : key.slice(0, slash + 1))
  return actions && (action => actions.has(action.toLowerCase()))
}
