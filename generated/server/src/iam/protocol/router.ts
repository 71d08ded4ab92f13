// The router. Generated from model/ by `npm run codegen`; do not edit.
import type { Form } from './../../query/form.ts'
import { QueryError, invalidAction } from './../../query/query-error.ts'
import type { OperationName } from './operation-types.ts'

/** The version of the interface, which every request names. */
export const version = '2010-05-08'

/**
 * The operation that a request names.
 * @throws {QueryError} `MissingAction`, `InvalidAction`
 */
export function route(form: Form): OperationName {
  const action = form.child('Action')?.value
  if (!action) throw new QueryError('MissingAction')
  const asked = form.child('Version')?.value
  if (asked === version) {
    switch (action) {
      case 'AddClientIDToOpenIDConnectProvider':
      case 'AddUserToGroup':
      case 'AttachGroupPolicy':
      case 'AttachRolePolicy':
      case 'AttachUserPolicy':
      case 'CreateAccessKey':
      case 'CreateAccountAlias':
      case 'CreateGroup':
      case 'CreateOpenIDConnectProvider':
      case 'CreatePolicy':
      case 'CreatePolicyVersion':
      case 'CreateRole':
      case 'CreateUser':
      case 'DeleteAccessKey':
      case 'DeleteAccountAlias':
      case 'DeleteGroup':
      case 'DeleteGroupPolicy':
      case 'DeleteLoginProfile':
      case 'DeleteOpenIDConnectProvider':
      case 'DeletePolicy':
      case 'DeletePolicyVersion':
      case 'DeleteRole':
      case 'DeleteRolePermissionsBoundary':
      case 'DeleteRolePolicy':
      case 'DeleteUser':
      case 'DeleteUserPermissionsBoundary':
      case 'DeleteUserPolicy':
      case 'DetachGroupPolicy':
      case 'DetachRolePolicy':
      case 'DetachUserPolicy':
      case 'GetAccessKeyLastUsed':
      case 'GetAccountAuthorizationDetails':
      case 'GetAccountPasswordPolicy':
      case 'GetAccountSummary':
      case 'GetContextKeysForCustomPolicy':
      case 'GetContextKeysForPrincipalPolicy':
      case 'GetGroup':
      case 'GetGroupPolicy':
      case 'GetLoginProfile':
      case 'GetOpenIDConnectProvider':
      case 'GetPolicy':
      case 'GetPolicyVersion':
      case 'GetRole':
      case 'GetRolePolicy':
      case 'GetUser':
      case 'GetUserPolicy':
      case 'ListAccessKeys':
      case 'ListAccountAliases':
      case 'ListAttachedGroupPolicies':
      case 'ListAttachedRolePolicies':
      case 'ListAttachedUserPolicies':
      case 'ListEntitiesForPolicy':
      case 'ListGroupPolicies':
      case 'ListGroups':
      case 'ListGroupsForUser':
      case 'ListInstanceProfiles':
      case 'ListInstanceProfilesForRole':
      case 'ListMFADevices':
      case 'ListOpenIDConnectProviders':
      case 'ListOpenIDConnectProviderTags':
      case 'ListPolicies':
      case 'ListPolicyTags':
      case 'ListPolicyVersions':
      case 'ListRolePolicies':
      case 'ListRoles':
      case 'ListRoleTags':
      case 'ListSAMLProviders':
      case 'ListServerCertificates':
      case 'ListServiceSpecificCredentials':
      case 'ListSigningCertificates':
      case 'ListSSHPublicKeys':
      case 'ListUserPolicies':
      case 'ListUsers':
      case 'ListUserTags':
      case 'ListVirtualMFADevices':
      case 'PutGroupPolicy':
      case 'PutRolePermissionsBoundary':
      case 'PutRolePolicy':
      case 'PutUserPermissionsBoundary':
      case 'PutUserPolicy':
      case 'RemoveClientIDFromOpenIDConnectProvider':
      case 'RemoveUserFromGroup':
      case 'SetDefaultPolicyVersion':
      case 'SimulateCustomPolicy':
      case 'SimulatePrincipalPolicy':
      case 'TagOpenIDConnectProvider':
      case 'TagPolicy':
      case 'TagRole':
      case 'TagUser':
      case 'UntagOpenIDConnectProvider':
      case 'UntagPolicy':
      case 'UntagRole':
      case 'UntagUser':
      case 'UpdateAccessKey':
      case 'UpdateAssumeRolePolicy':
      case 'UpdateGroup':
      case 'UpdateOpenIDConnectProviderThumbprint':
      case 'UpdateRole':
      case 'UpdateRoleDescription':
      case 'UpdateUser':
        return action
    }
  }
  throw invalidAction(action, asked)
}
