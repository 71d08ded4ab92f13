// Checks of the structures in requests. Generated from model/ by `npm run codegen`; do not edit.
import type { Pattern, Violations } from './../../query/violations.ts'
import type {
  AssumeRoleRequest,
  AssumeRoleWithWebIdentityRequest,
  GetFederationTokenRequest,
  GetSessionTokenRequest,
  PolicyDescriptorType,
  ProvidedContext,
  Tag,
} from './../models/index.ts'

export function checkAssumeRoleRequest(value: AssumeRoleRequest, at: string, violations: Violations): void {
  violations.required(value.RoleArn, at + 'roleArn')
  violations.pattern(value.RoleArn, at + 'roleArn', pattern0)
  violations.length(value.RoleArn, at + 'roleArn', { min: 20, max: 2048 })
  violations.required(value.RoleSessionName, at + 'roleSessionName')
  violations.pattern(value.RoleSessionName, at + 'roleSessionName', pattern1)
  violations.length(value.RoleSessionName, at + 'roleSessionName', { min: 2, max: 64 })
  value.PolicyArns?.forEach((item, index) =>
    checkPolicyDescriptorType(item, `${at + 'policyArns'}.${index + 1}.member.`, violations),
  )
  violations.pattern(value.Policy, at + 'policy', pattern2)
  violations.length(value.Policy, at + 'policy', { min: 1, max: Infinity })
  violations.range(value.DurationSeconds, at + 'durationSeconds', { min: 900, max: 43200 })
  violations.length(value.Tags, at + 'tags', { min: 0, max: 50 })
  value.Tags?.forEach((item, index) => checkTag(item, `${at + 'tags'}.${index + 1}.member.`, violations))
  violations.length(value.TransitiveTagKeys, at + 'transitiveTagKeys', { min: 0, max: 50 })
  violations.items(value.TransitiveTagKeys, at + 'transitiveTagKeys', (item, its) => {
    its.pattern(item, '', pattern3)
    its.length(item, '', { min: 1, max: 128 })
  })
  violations.pattern(value.ExternalId, at + 'externalId', pattern4)
  violations.length(value.ExternalId, at + 'externalId', { min: 2, max: 1224 })
  violations.pattern(value.SerialNumber, at + 'serialNumber', pattern5)
  violations.length(value.SerialNumber, at + 'serialNumber', { min: 9, max: 256 })
  violations.pattern(value.TokenCode, at + 'tokenCode', pattern6)
  violations.length(value.TokenCode, at + 'tokenCode', { min: 6, max: 6 })
  violations.pattern(value.SourceIdentity, at + 'sourceIdentity', pattern1)
  violations.length(value.SourceIdentity, at + 'sourceIdentity', { min: 2, max: 64 })
  violations.length(value.ProvidedContexts, at + 'providedContexts', { min: 1, max: 5 })
  value.ProvidedContexts?.forEach((item, index) =>
    checkProvidedContext(item, `${at + 'providedContexts'}.${index + 1}.member.`, violations),
  )
}

export function checkAssumeRoleWithWebIdentityRequest(
  value: AssumeRoleWithWebIdentityRequest,
  at: string,
  violations: Violations,
): void {
  violations.required(value.RoleArn, at + 'roleArn')
  violations.pattern(value.RoleArn, at + 'roleArn', pattern0)
  violations.length(value.RoleArn, at + 'roleArn', { min: 20, max: 2048 })
  violations.required(value.RoleSessionName, at + 'roleSessionName')
  violations.pattern(value.RoleSessionName, at + 'roleSessionName', pattern1)
  violations.length(value.RoleSessionName, at + 'roleSessionName', { min: 2, max: 64 })
  violations.required(value.WebIdentityToken, at + 'webIdentityToken')
  violations.secret(its => {
    its.length(value.WebIdentityToken, at + 'webIdentityToken', { min: 4, max: 20000 })
  })
  violations.length(value.ProviderId, at + 'providerId', { min: 4, max: 2048 })
  value.PolicyArns?.forEach((item, index) =>
    checkPolicyDescriptorType(item, `${at + 'policyArns'}.${index + 1}.member.`, violations),
  )
  violations.pattern(value.Policy, at + 'policy', pattern2)
  violations.length(value.Policy, at + 'policy', { min: 1, max: 2048 })
  violations.range(value.DurationSeconds, at + 'durationSeconds', { min: 900, max: 43200 })
}

export function checkGetFederationTokenRequest(
  value: GetFederationTokenRequest,
  at: string,
  violations: Violations,
): void {
  violations.required(value.Name, at + 'name')
  violations.pattern(value.Name, at + 'name', pattern1)
  violations.length(value.Name, at + 'name', { min: 2, max: 32 })
  violations.pattern(value.Policy, at + 'policy', pattern2)
  violations.length(value.Policy, at + 'policy', { min: 1, max: 2048 })
  value.PolicyArns?.forEach((item, index) =>
    checkPolicyDescriptorType(item, `${at + 'policyArns'}.${index + 1}.member.`, violations),
  )
  violations.range(value.DurationSeconds, at + 'durationSeconds', { min: 900, max: 129600 })
  violations.length(value.Tags, at + 'tags', { min: 0, max: 50 })
  value.Tags?.forEach((item, index) => checkTag(item, `${at + 'tags'}.${index + 1}.member.`, violations))
}

export function checkGetSessionTokenRequest(value: GetSessionTokenRequest, at: string, violations: Violations): void {
  violations.range(value.DurationSeconds, at + 'durationSeconds', { min: 900, max: 129600 })
  violations.pattern(value.SerialNumber, at + 'serialNumber', pattern5)
  violations.length(value.SerialNumber, at + 'serialNumber', { min: 9, max: 256 })
  violations.pattern(value.TokenCode, at + 'tokenCode', pattern6)
  violations.length(value.TokenCode, at + 'tokenCode', { min: 6, max: 6 })
}

export function checkPolicyDescriptorType(value: PolicyDescriptorType, at: string, violations: Violations): void {
  violations.pattern(value.arn, at + 'arn', pattern0)
  violations.length(value.arn, at + 'arn', { min: 20, max: 2048 })
}

export function checkTag(value: Tag, at: string, violations: Violations): void {
  violations.required(value.Key, at + 'key')
  violations.pattern(value.Key, at + 'key', pattern3)
  violations.length(value.Key, at + 'key', { min: 1, max: 128 })
  violations.required(value.Value, at + 'value')
  violations.pattern(value.Value, at + 'value', pattern7)
  violations.length(value.Value, at + 'value', { min: 0, max: 256 })
}

export function checkProvidedContext(value: ProvidedContext, at: string, violations: Violations): void {
  violations.pattern(value.ProviderArn, at + 'providerArn', pattern0)
  violations.length(value.ProviderArn, at + 'providerArn', { min: 20, max: 2048 })
  violations.length(value.ContextAssertion, at + 'contextAssertion', { min: 4, max: 2048 })
}

// Below the functions, which run later.
const pattern6: Pattern = { expression: new RegExp('^(?:[\\d]*)$'), written: '[\\d]*' }
const pattern7: Pattern = {
  expression: new RegExp('^(?:[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*)$', 'u'),
  written: '[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*',
}
const pattern3: Pattern = {
  expression: new RegExp('^(?:[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]+)$', 'u'),
  written: '[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]+',
}
const pattern0: Pattern = {
  expression: new RegExp(
    '^(?:[\\u0009\\u000A\\u000D\\u0020-\\u007E\\u0085\\u00A0-\\uD7FF\\uE000-\\uFFFD\\u10000-\\u10FFFF]+)$',
  ),
  written: '[\\u0009\\u000A\\u000D\\u0020-\\u007E\\u0085\\u00A0-\\uD7FF\\uE000-\\uFFFD\\u10000-\\u10FFFF]+',
}
const pattern2: Pattern = {
  expression: new RegExp('^(?:[\\u0009\\u000A\\u000D\\u0020-\\u00FF]+)$'),
  written: '[\\u0009\\u000A\\u000D\\u0020-\\u00FF]+',
}
const pattern1: Pattern = { expression: new RegExp('^(?:[\\w+=,.@-]*)$'), written: '[\\w+=,.@-]*' }
const pattern4: Pattern = { expression: new RegExp('^(?:[\\w+=,.@:\\/-]*)$'), written: '[\\w+=,.@:\\/-]*' }
const pattern5: Pattern = { expression: new RegExp('^(?:[\\w+=/:,.@-]*)$'), written: '[\\w+=/:,.@-]*' }
