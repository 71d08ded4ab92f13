/** What lifecycle rules do and when: in which words S3 refuses what it does not do. */
import { expiration, refuses, tag, type Refused } from '../support/lifecycle.ts'

const midnight = new Date('2030-01-01T00:00:00Z')

const oddStatus = 'enabled' as 'Enabled' // one that the model does not have
const oddClass = 'COLD' as 'GLACIER' // another one

refuses('expirations', [
  { title: 'no status', rules: [{ Status: oddStatus, ...expiration }] },
  {
    title: 'no action',
    rules: [{}],
    code: 'InvalidRequest',
    message: 'At least one action needs to be specified in a rule',
  },
  { title: 'without a time', rules: [{ Expiration: {} }] },
  { title: 'days and a date', rules: [{ Expiration: { Days: 1, Date: midnight } }] },
  {
    title: 'days and delete markers',
    rules: [{ Expiration: { Days: 1, ExpiredObjectDeleteMarker: true } }],
  },
  ...[0, -1].map((Days): Refused => ({
    title: `${Days} days`,
    rules: [{ Expiration: { Days } }],
    code: 'InvalidArgument',
    message: "'Days' for Expiration action must be a positive integer",
  })),
  {
    title: 'a date that is no midnight',
    rules: [{ Expiration: { Date: new Date('2030-01-01T01:00:00Z') } }],
    code: 'InvalidArgument',
    message: "'Date' must be at midnight GMT",
  },
  {
    title: 'delete markers by tag',
    rules: [{ Filter: { Tag: tag }, Expiration: { ExpiredObjectDeleteMarker: true } }],
    code: 'InvalidRequest',
    message: 'ExpiredObjectDeleteMarker cannot be specified with Tags.',
  },
  {
    title: 'delete markers by size',
    rules: [{ Filter: { ObjectSizeLessThan: 5 }, Expiration: { ExpiredObjectDeleteMarker: false } }],
    code: 'InvalidRequest',
    message: 'ExpiredObjectDeleteMarker cannot be specified with Object Size.',
  },
  {
    title: 'uploads by tag',
    rules: [
      {
        Filter: { And: { Prefix: 'a', Tags: [tag] } },
        AbortIncompleteMultipartUpload: { DaysAfterInitiation: 1 },
      },
    ],
    code: 'InvalidRequest',
    message: 'AbortIncompleteMultipartUpload cannot be specified with Tags.',
  },
  {
    title: 'uploads by size',
    rules: [
      { Filter: { ObjectSizeGreaterThan: 5 }, AbortIncompleteMultipartUpload: { DaysAfterInitiation: 1 } },
    ],
    code: 'InvalidRequest',
    message: 'AbortIncompleteMultipartUpload cannot be specified with Object Size.',
  },
  {
    title: 'uploads after 0 days',
    rules: [{ AbortIncompleteMultipartUpload: { DaysAfterInitiation: 0 } }],
    code: 'InvalidArgument',
    message: "'DaysAfterInitiation' for AbortIncompleteMultipartUpload action must be a positive integer",
  },
])

const toGlacier = { Days: 10, StorageClass: 'GLACIER' } as const

refuses('transitions', [
  { title: 'to an odd class', rules: [{ Transitions: [{ Days: 1, StorageClass: oddClass }] }] },
  { title: 'to no class', rules: [{ Transitions: [{ Days: 1 }] }] },
  { title: 'at no time', rules: [{ Transitions: [{ StorageClass: 'GLACIER' }] }] },
  { title: 'at two times', rules: [{ Transitions: [{ ...toGlacier, Date: midnight }] }] },
  {
    title: 'before there is an object',
    rules: [{ Transitions: [{ ...toGlacier, Days: -1 }] }],
    code: 'InvalidArgument',
    message: "'Days' in Transition action must be nonnegative",
  },
  ...(['STANDARD_IA', 'ONEZONE_IA'] as const).map((StorageClass): Refused => ({
    title: `to ${StorageClass} after 29 days`,
    rules: [{ Transitions: [{ Days: 29, StorageClass }] }],
    code: 'InvalidArgument',
    message: `'Days' in Transition action must be greater than or equal to 30 for storageClass '${StorageClass}'`,
  })),
  {
    title: 'by days and by date',
    rules: [
      {
        Filter: { Prefix: 'a/' },
        Transitions: [toGlacier, { Date: midnight, StorageClass: 'DEEP_ARCHIVE' }],
      },
    ],
    code: 'InvalidRequest',
    message:
      "Found mixed 'Date' and 'Days' based Transition actions in lifecycle rule for filter '(prefix=a/)'",
  },
  {
    title: 'twice to one class',
    rules: [{ Filter: { Tag: tag }, Transitions: [toGlacier, { ...toGlacier, Days: 5 }] }],
    code: 'InvalidRequest',
    message:
      "'StorageClass' must be different for 'Transition' actions in same 'Rule' with filter '(tag={key=k, value=v})'",
  },
  {
    title: 'up the order of classes',
    rules: [
      {
        Filter: { And: { Prefix: 'a', ObjectSizeLessThan: 9 } },
        Transitions: [{ Days: 5, StorageClass: 'DEEP_ARCHIVE' }, toGlacier],
      },
    ],
    code: 'InvalidArgument',
    message:
      "'Days' in the Transition action for StorageClass 'DEEP_ARCHIVE' for filter '(prefix=a and objectsizelessthan=9)' must be greater than 'Days' in the Transition action for StorageClass 'GLACIER' for filter '(prefix=a and objectsizelessthan=9)'",
  },
  {
    title: 'on from GLACIER after 89 days',
    rules: [{ Filter: { Prefix: '' }, Transitions: [toGlacier, { Days: 99, StorageClass: 'DEEP_ARCHIVE' }] }],
    code: 'InvalidArgument',
    message:
      "'Days' in the 'Transition' action for StorageClass 'DEEP_ARCHIVE' for filter '(prefix=)' must be 90 days more than 'filter '(prefix=)'' in the 'Transition' action for StorageClass 'GLACIER'",
  },
  {
    title: 'on from STANDARD_IA after 29 days',
    rules: [
      {
        Transitions: [
          { Days: 59, StorageClass: 'GLACIER' },
          { Days: 30, StorageClass: 'STANDARD_IA' },
        ],
      },
    ],
    code: 'InvalidArgument',
    message:
      "'Days' in the 'Transition' action for StorageClass 'GLACIER' for filter '()' must be 30 days more than 'filter '()'' in the 'Transition' action for StorageClass 'STANDARD_IA'",
  },
  {
    title: 'on the day of the expiration',
    rules: [{ Prefix: 'a/', Transitions: [toGlacier], Expiration: { Days: 10 } }],
    code: 'InvalidArgument',
    message:
      "'Days' in the Expiration action for prefix 'a/' must be greater than 'Days' in the Transition action",
  },
  {
    title: 'on the date of the expiration',
    rules: [{ Transitions: [{ Date: midnight, StorageClass: 'GLACIER' }], Expiration: { Date: midnight } }],
    code: 'InvalidArgument',
    message:
      "'Date' in the Expiration action for filter '()' must be greater than 'Date' in the Transition action",
  },
  {
    title: 'by days, and the expiration by date',
    rules: [{ Transitions: [toGlacier], Expiration: { Date: midnight } }],
    code: 'InvalidRequest',
    message:
      "Found mixed 'Date' and 'Days' based Expiration and Transition actions in lifecycle rule for filter '()'",
  },
])

refuses('noncurrent versions', [
  { title: 'never', rules: [{ NoncurrentVersionExpiration: {} }] },
  { title: 'never, but some kept', rules: [{ NoncurrentVersionExpiration: { NewerNoncurrentVersions: 1 } }] },
  {
    title: 'after 0 days',
    rules: [{ NoncurrentVersionExpiration: { NoncurrentDays: 0 } }],
    code: 'InvalidArgument',
    message: "'NoncurrentDays' for NoncurrentVersionExpiration action must be a positive integer",
  },
  {
    title: '0 of them kept',
    rules: [{ NoncurrentVersionExpiration: { NoncurrentDays: 1, NewerNoncurrentVersions: 0 } }],
    code: 'InvalidArgument',
    message: "'NewerNoncurrentVersions' for NoncurrentVersionExpiration action must be a positive integer",
  },
  {
    title: 'some kept in the first version of rules',
    rules: [{ Prefix: '', NoncurrentVersionExpiration: { NoncurrentDays: 1, NewerNoncurrentVersions: 1 } }],
    code: 'InvalidRequest',
    message: 'NewerNoncurrentVersions element can only be used in Lifecycle V2.',
  },
  { title: 'moved at no time', rules: [{ NoncurrentVersionTransitions: [{ StorageClass: 'GLACIER' }] }] },
  {
    title: 'moved too early',
    rules: [{ NoncurrentVersionTransitions: [{ NoncurrentDays: 29, StorageClass: 'STANDARD_IA' }] }],
    code: 'InvalidArgument',
    message:
      "'NoncurrentDays' in NoncurrentVersionTransition action must be greater than or equal to 30 for storageClass 'STANDARD_IA'",
  },
  {
    title: 'moved when they are gone',
    rules: [
      {
        NoncurrentVersionExpiration: { NoncurrentDays: 1 },
        NoncurrentVersionTransitions: [{ NoncurrentDays: 1, StorageClass: 'GLACIER' }],
      },
    ],
    code: 'InvalidArgument',
    message:
      "'NoncurrentDays' in the NoncurrentVersionExpiration action for filter '()' must be greater than 'NoncurrentDays' in the NoncurrentVersionTransition action",
  },
])
