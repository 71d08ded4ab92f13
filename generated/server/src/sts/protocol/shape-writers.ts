// Writers of the structures in response bodies. Generated from model/ by `npm run codegen`; do not edit.
import { formatSeconds } from '../../protocol/dates.ts'
import { escapeXml } from '../../protocol/xml-write.ts'
import type {
  AssumeRoleResponse,
  AssumeRoleWithWebIdentityResponse,
  AssumedRoleUser,
  Credentials,
  FederatedUser,
  GetCallerIdentityResponse,
  GetFederationTokenResponse,
  GetSessionTokenResponse,
} from './../models/index.ts'

export function writeAssumeRoleResponse(value: AssumeRoleResponse): string {
  let xml = ''
  if (value.Credentials !== undefined) {
    xml += `<Credentials>${writeCredentials(value.Credentials)}</Credentials>`
  }
  if (value.AssumedRoleUser !== undefined) {
    xml += `<AssumedRoleUser>${writeAssumedRoleUser(value.AssumedRoleUser)}</AssumedRoleUser>`
  }
  if (value.PackedPolicySize !== undefined) {
    xml += `<PackedPolicySize>${value.PackedPolicySize}</PackedPolicySize>`
  }
  if (value.SourceIdentity !== undefined) {
    xml += `<SourceIdentity>${escapeXml(value.SourceIdentity)}</SourceIdentity>`
  }
  return xml
}

export function writeAssumeRoleWithWebIdentityResponse(value: AssumeRoleWithWebIdentityResponse): string {
  let xml = ''
  if (value.Credentials !== undefined) {
    xml += `<Credentials>${writeCredentials(value.Credentials)}</Credentials>`
  }
  if (value.SubjectFromWebIdentityToken !== undefined) {
    xml += `<SubjectFromWebIdentityToken>${escapeXml(value.SubjectFromWebIdentityToken)}</SubjectFromWebIdentityToken>`
  }
  if (value.AssumedRoleUser !== undefined) {
    xml += `<AssumedRoleUser>${writeAssumedRoleUser(value.AssumedRoleUser)}</AssumedRoleUser>`
  }
  if (value.PackedPolicySize !== undefined) {
    xml += `<PackedPolicySize>${value.PackedPolicySize}</PackedPolicySize>`
  }
  if (value.Provider !== undefined) {
    xml += `<Provider>${escapeXml(value.Provider)}</Provider>`
  }
  if (value.Audience !== undefined) {
    xml += `<Audience>${escapeXml(value.Audience)}</Audience>`
  }
  if (value.SourceIdentity !== undefined) {
    xml += `<SourceIdentity>${escapeXml(value.SourceIdentity)}</SourceIdentity>`
  }
  return xml
}

export function writeGetCallerIdentityResponse(value: GetCallerIdentityResponse): string {
  let xml = ''
  if (value.UserId !== undefined) {
    xml += `<UserId>${escapeXml(value.UserId)}</UserId>`
  }
  if (value.Account !== undefined) {
    xml += `<Account>${escapeXml(value.Account)}</Account>`
  }
  if (value.Arn !== undefined) {
    xml += `<Arn>${escapeXml(value.Arn)}</Arn>`
  }
  return xml
}

export function writeGetFederationTokenResponse(value: GetFederationTokenResponse): string {
  let xml = ''
  if (value.Credentials !== undefined) {
    xml += `<Credentials>${writeCredentials(value.Credentials)}</Credentials>`
  }
  if (value.FederatedUser !== undefined) {
    xml += `<FederatedUser>${writeFederatedUser(value.FederatedUser)}</FederatedUser>`
  }
  if (value.PackedPolicySize !== undefined) {
    xml += `<PackedPolicySize>${value.PackedPolicySize}</PackedPolicySize>`
  }
  return xml
}

export function writeGetSessionTokenResponse(value: GetSessionTokenResponse): string {
  let xml = ''
  if (value.Credentials !== undefined) {
    xml += `<Credentials>${writeCredentials(value.Credentials)}</Credentials>`
  }
  return xml
}

export function writeCredentials(value: Credentials): string {
  let xml = ''
  if (value.AccessKeyId !== undefined) {
    xml += `<AccessKeyId>${escapeXml(value.AccessKeyId)}</AccessKeyId>`
  }
  if (value.SecretAccessKey !== undefined) {
    xml += `<SecretAccessKey>${escapeXml(value.SecretAccessKey)}</SecretAccessKey>`
  }
  if (value.SessionToken !== undefined) {
    xml += `<SessionToken>${escapeXml(value.SessionToken)}</SessionToken>`
  }
  if (value.Expiration !== undefined) {
    xml += `<Expiration>${formatSeconds(value.Expiration)}</Expiration>`
  }
  return xml
}

export function writeAssumedRoleUser(value: AssumedRoleUser): string {
  let xml = ''
  if (value.AssumedRoleId !== undefined) {
    xml += `<AssumedRoleId>${escapeXml(value.AssumedRoleId)}</AssumedRoleId>`
  }
  if (value.Arn !== undefined) {
    xml += `<Arn>${escapeXml(value.Arn)}</Arn>`
  }
  return xml
}

export function writeFederatedUser(value: FederatedUser): string {
  let xml = ''
  if (value.FederatedUserId !== undefined) {
    xml += `<FederatedUserId>${escapeXml(value.FederatedUserId)}</FederatedUserId>`
  }
  if (value.Arn !== undefined) {
    xml += `<Arn>${escapeXml(value.Arn)}</Arn>`
  }
  return xml
}
