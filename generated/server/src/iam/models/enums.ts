// Generated from model/ by `npm run codegen`; do not edit.

export const StatusType = {
  Active: 'Active',
  Expired: 'Expired',
  Inactive: 'Inactive',
} as const

export type StatusType = (typeof StatusType)[keyof typeof StatusType]

export const AssignmentStatusType = {
  Any: 'Any',
  Assigned: 'Assigned',
  Unassigned: 'Unassigned',
} as const

export type AssignmentStatusType = (typeof AssignmentStatusType)[keyof typeof AssignmentStatusType]

export const PermissionsBoundaryAttachmentType = {
  Policy: 'PermissionsBoundaryPolicy',
} as const

export type PermissionsBoundaryAttachmentType =
  (typeof PermissionsBoundaryAttachmentType)[keyof typeof PermissionsBoundaryAttachmentType]

export const EntityType = {
  AWSManagedPolicy: 'AWSManagedPolicy',
  Group: 'Group',
  LocalManagedPolicy: 'LocalManagedPolicy',
  Role: 'Role',
  User: 'User',
} as const

export type EntityType = (typeof EntityType)[keyof typeof EntityType]

export const SummaryKeyType = {
  AccessKeysPerUserQuota: 'AccessKeysPerUserQuota',
  AccountAccessKeysPresent: 'AccountAccessKeysPresent',
  AccountMFAEnabled: 'AccountMFAEnabled',
  AccountPasswordPresent: 'AccountPasswordPresent',
  AccountSigningCertificatesPresent: 'AccountSigningCertificatesPresent',
  AssumeRolePolicySizeQuota: 'AssumeRolePolicySizeQuota',
  AttachedPoliciesPerGroupQuota: 'AttachedPoliciesPerGroupQuota',
  AttachedPoliciesPerRoleQuota: 'AttachedPoliciesPerRoleQuota',
  AttachedPoliciesPerUserQuota: 'AttachedPoliciesPerUserQuota',
  GlobalEndpointTokenVersion: 'GlobalEndpointTokenVersion',
  GroupPolicySizeQuota: 'GroupPolicySizeQuota',
  Groups: 'Groups',
  GroupsPerUserQuota: 'GroupsPerUserQuota',
  GroupsQuota: 'GroupsQuota',
  InstanceProfiles: 'InstanceProfiles',
  InstanceProfilesQuota: 'InstanceProfilesQuota',
  MFADevices: 'MFADevices',
  MFADevicesInUse: 'MFADevicesInUse',
  Policies: 'Policies',
  PoliciesQuota: 'PoliciesQuota',
  PolicySizeQuota: 'PolicySizeQuota',
  PolicyVersionsInUse: 'PolicyVersionsInUse',
  PolicyVersionsInUseQuota: 'PolicyVersionsInUseQuota',
  Providers: 'Providers',
  RolePolicySizeQuota: 'RolePolicySizeQuota',
  Roles: 'Roles',
  RolesQuota: 'RolesQuota',
  ServerCertificates: 'ServerCertificates',
  ServerCertificatesQuota: 'ServerCertificatesQuota',
  SigningCertificatesPerUserQuota: 'SigningCertificatesPerUserQuota',
  UserPolicySizeQuota: 'UserPolicySizeQuota',
  Users: 'Users',
  UsersQuota: 'UsersQuota',
  VersionsPerPolicyQuota: 'VersionsPerPolicyQuota',
} as const

export type SummaryKeyType = (typeof SummaryKeyType)[keyof typeof SummaryKeyType]

export const PolicyUsageType = {
  PermissionsBoundary: 'PermissionsBoundary',
  PermissionsPolicy: 'PermissionsPolicy',
} as const

export type PolicyUsageType = (typeof PolicyUsageType)[keyof typeof PolicyUsageType]

export const PolicyScopeType = {
  AWS: 'AWS',
  All: 'All',
  Local: 'Local',
} as const

export type PolicyScopeType = (typeof PolicyScopeType)[keyof typeof PolicyScopeType]

export const ContextKeyTypeEnum = {
  BINARY: 'binary',
  BINARY_LIST: 'binaryList',
  BOOLEAN: 'boolean',
  BOOLEAN_LIST: 'booleanList',
  DATE: 'date',
  DATE_LIST: 'dateList',
  IP: 'ip',
  IP_LIST: 'ipList',
  NUMERIC: 'numeric',
  NUMERIC_LIST: 'numericList',
  STRING: 'string',
  STRING_LIST: 'stringList',
} as const

export type ContextKeyTypeEnum = (typeof ContextKeyTypeEnum)[keyof typeof ContextKeyTypeEnum]

export const PolicyEvaluationDecisionType = {
  ALLOWED: 'allowed',
  EXPLICIT_DENY: 'explicitDeny',
  IMPLICIT_DENY: 'implicitDeny',
} as const

export type PolicyEvaluationDecisionType =
  (typeof PolicyEvaluationDecisionType)[keyof typeof PolicyEvaluationDecisionType]

export const PolicySourceType = {
  AWS_MANAGED: 'aws-managed',
  GROUP: 'group',
  NONE: 'none',
  RESOURCE: 'resource',
  ROLE: 'role',
  USER: 'user',
  USER_MANAGED: 'user-managed',
} as const

export type PolicySourceType = (typeof PolicySourceType)[keyof typeof PolicySourceType]
