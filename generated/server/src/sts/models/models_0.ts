// Generated from model/ by `npm run codegen`; do not edit.

export interface AssumedRoleUser {
  AssumedRoleId: string
  Arn: string
}

export interface PolicyDescriptorType {
  arn?: string | undefined
}

export interface ProvidedContext {
  ProviderArn?: string | undefined
  ContextAssertion?: string | undefined
}

export interface Tag {
  Key: string
  Value: string
}

export interface AssumeRoleRequest {
  RoleArn: string
  RoleSessionName: string
  PolicyArns?: PolicyDescriptorType[] | undefined
  Policy?: string | undefined
  DurationSeconds?: number | undefined
  Tags?: Tag[] | undefined
  TransitiveTagKeys?: string[] | undefined
  ExternalId?: string | undefined
  SerialNumber?: string | undefined
  TokenCode?: string | undefined
  SourceIdentity?: string | undefined
  ProvidedContexts?: ProvidedContext[] | undefined
}

export interface Credentials {
  AccessKeyId: string
  SecretAccessKey: string
  SessionToken: string
  Expiration: Date
}

export interface AssumeRoleResponse {
  Credentials?: Credentials | undefined
  AssumedRoleUser?: AssumedRoleUser | undefined
  PackedPolicySize?: number | undefined
  SourceIdentity?: string | undefined
}

export interface AssumeRoleWithWebIdentityRequest {
  RoleArn: string
  RoleSessionName: string
  WebIdentityToken: string
  ProviderId?: string | undefined
  PolicyArns?: PolicyDescriptorType[] | undefined
  Policy?: string | undefined
  DurationSeconds?: number | undefined
}

export interface AssumeRoleWithWebIdentityResponse {
  Credentials?: Credentials | undefined
  SubjectFromWebIdentityToken?: string | undefined
  AssumedRoleUser?: AssumedRoleUser | undefined
  PackedPolicySize?: number | undefined
  Provider?: string | undefined
  Audience?: string | undefined
  SourceIdentity?: string | undefined
}

export interface GetCallerIdentityRequest {}

export interface GetCallerIdentityResponse {
  UserId?: string | undefined
  Account?: string | undefined
  Arn?: string | undefined
}

export interface GetFederationTokenRequest {
  Name: string
  Policy?: string | undefined
  PolicyArns?: PolicyDescriptorType[] | undefined
  DurationSeconds?: number | undefined
  Tags?: Tag[] | undefined
}

export interface FederatedUser {
  FederatedUserId: string
  Arn: string
}

export interface GetFederationTokenResponse {
  Credentials?: Credentials | undefined
  FederatedUser?: FederatedUser | undefined
  PackedPolicySize?: number | undefined
}

export interface GetSessionTokenRequest {
  DurationSeconds?: number | undefined
  SerialNumber?: string | undefined
  TokenCode?: string | undefined
}

export interface GetSessionTokenResponse {
  Credentials?: Credentials | undefined
}
