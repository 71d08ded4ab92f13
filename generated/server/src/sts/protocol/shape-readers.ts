// Readers of the structures in requests. Generated from model/ by `npm run codegen`; do not edit.
import { integer, list, text } from './../../query/form-read.ts'
import type { Form } from './../../query/form.ts'
import type {
  AssumeRoleRequest,
  AssumeRoleWithWebIdentityRequest,
  GetCallerIdentityRequest,
  GetFederationTokenRequest,
  GetSessionTokenRequest,
  PolicyDescriptorType,
  ProvidedContext,
  Tag,
} from './../models/index.ts'

export function readAssumeRoleRequest(form: Form): AssumeRoleRequest {
  const found: Partial<AssumeRoleRequest> = {}
  const member0 = form.child('RoleArn')
  if (member0 !== undefined) found.RoleArn = text(member0)
  const member1 = form.child('RoleSessionName')
  if (member1 !== undefined) found.RoleSessionName = text(member1)
  const member2 = form.child('PolicyArns')
  if (member2 !== undefined) found.PolicyArns = list(member2, 'member', readPolicyDescriptorType)
  const member3 = form.child('Policy')
  if (member3 !== undefined) found.Policy = text(member3)
  const member4 = form.child('DurationSeconds')
  if (member4 !== undefined) found.DurationSeconds = integer(member4, 2_147_483_647)
  const member5 = form.child('Tags')
  if (member5 !== undefined) found.Tags = list(member5, 'member', readTag)
  const member6 = form.child('TransitiveTagKeys')
  if (member6 !== undefined) found.TransitiveTagKeys = list(member6, 'member', text)
  const member7 = form.child('ExternalId')
  if (member7 !== undefined) found.ExternalId = text(member7)
  const member8 = form.child('SerialNumber')
  if (member8 !== undefined) found.SerialNumber = text(member8)
  const member9 = form.child('TokenCode')
  if (member9 !== undefined) found.TokenCode = text(member9)
  const member10 = form.child('SourceIdentity')
  if (member10 !== undefined) found.SourceIdentity = text(member10)
  const member11 = form.child('ProvidedContexts')
  if (member11 !== undefined) found.ProvidedContexts = list(member11, 'member', readProvidedContext)
  return found as AssumeRoleRequest // the check that follows misses what is required
}

export function readAssumeRoleWithWebIdentityRequest(form: Form): AssumeRoleWithWebIdentityRequest {
  const found: Partial<AssumeRoleWithWebIdentityRequest> = {}
  const member0 = form.child('RoleArn')
  if (member0 !== undefined) found.RoleArn = text(member0)
  const member1 = form.child('RoleSessionName')
  if (member1 !== undefined) found.RoleSessionName = text(member1)
  const member2 = form.child('WebIdentityToken')
  if (member2 !== undefined) found.WebIdentityToken = text(member2)
  const member3 = form.child('ProviderId')
  if (member3 !== undefined) found.ProviderId = text(member3)
  const member4 = form.child('PolicyArns')
  if (member4 !== undefined) found.PolicyArns = list(member4, 'member', readPolicyDescriptorType)
  const member5 = form.child('Policy')
  if (member5 !== undefined) found.Policy = text(member5)
  const member6 = form.child('DurationSeconds')
  if (member6 !== undefined) found.DurationSeconds = integer(member6, 2_147_483_647)
  return found as AssumeRoleWithWebIdentityRequest // the check that follows misses what is required
}

export function readGetCallerIdentityRequest(_form: Form): GetCallerIdentityRequest {
  return {}
}

export function readGetFederationTokenRequest(form: Form): GetFederationTokenRequest {
  const found: Partial<GetFederationTokenRequest> = {}
  const member0 = form.child('Name')
  if (member0 !== undefined) found.Name = text(member0)
  const member1 = form.child('Policy')
  if (member1 !== undefined) found.Policy = text(member1)
  const member2 = form.child('PolicyArns')
  if (member2 !== undefined) found.PolicyArns = list(member2, 'member', readPolicyDescriptorType)
  const member3 = form.child('DurationSeconds')
  if (member3 !== undefined) found.DurationSeconds = integer(member3, 2_147_483_647)
  const member4 = form.child('Tags')
  if (member4 !== undefined) found.Tags = list(member4, 'member', readTag)
  return found as GetFederationTokenRequest // the check that follows misses what is required
}

export function readGetSessionTokenRequest(form: Form): GetSessionTokenRequest {
  const found: GetSessionTokenRequest = {}
  const member0 = form.child('DurationSeconds')
  if (member0 !== undefined) found.DurationSeconds = integer(member0, 2_147_483_647)
  const member1 = form.child('SerialNumber')
  if (member1 !== undefined) found.SerialNumber = text(member1)
  const member2 = form.child('TokenCode')
  if (member2 !== undefined) found.TokenCode = text(member2)
  return found
}

export function readPolicyDescriptorType(form: Form): PolicyDescriptorType {
  const found: PolicyDescriptorType = {}
  const member0 = form.child('arn')
  if (member0 !== undefined) found.arn = text(member0)
  return found
}

export function readTag(form: Form): Tag {
  const found: Partial<Tag> = {}
  const member0 = form.child('Key')
  if (member0 !== undefined) found.Key = text(member0)
  const member1 = form.child('Value')
  if (member1 !== undefined) found.Value = text(member1)
  return found as Tag // the check that follows misses what is required
}

export function readProvidedContext(form: Form): ProvidedContext {
  const found: ProvidedContext = {}
  const member0 = form.child('ProviderArn')
  if (member0 !== undefined) found.ProviderArn = text(member0)
  const member1 = form.child('ContextAssertion')
  if (member1 !== undefined) found.ContextAssertion = text(member1)
  return found
}
