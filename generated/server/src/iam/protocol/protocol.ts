// The (de)serializers by operation. Generated from model/ by `npm run codegen`; do not edit.
import type { WireResponse } from './../../protocol/wire.ts'
import { errorResponse, resultResponse } from './../../query/answer.ts'
import type { Form } from './../../query/form.ts'
import type { QueryError } from './../../query/query-error.ts'
import { Violations } from './../../query/violations.ts'
import type { Inputs, OperationName, Outputs } from './operation-types.ts'
import {
  checkAddClientIDToOpenIDConnectProviderRequest,
  checkAddUserToGroupRequest,
  checkAttachGroupPolicyRequest,
  checkAttachRolePolicyRequest,
  checkAttachUserPolicyRequest,
  checkCreateAccessKeyRequest,
  checkCreateAccountAliasRequest,
  checkCreateGroupRequest,
  checkCreateOpenIDConnectProviderRequest,
  checkCreatePolicyRequest,
  checkCreatePolicyVersionRequest,
  checkCreateRoleRequest,
  checkCreateUserRequest,
  checkDeleteAccessKeyRequest,
  checkDeleteAccountAliasRequest,
  checkDeleteGroupPolicyRequest,
  checkDeleteGroupRequest,
  checkDeleteLoginProfileRequest,
  checkDeleteOpenIDConnectProviderRequest,
  checkDeletePolicyRequest,
  checkDeletePolicyVersionRequest,
  checkDeleteRolePermissionsBoundaryRequest,
  checkDeleteRolePolicyRequest,
  checkDeleteRoleRequest,
  checkDeleteUserPermissionsBoundaryRequest,
  checkDeleteUserPolicyRequest,
  checkDeleteUserRequest,
  checkDetachGroupPolicyRequest,
  checkDetachRolePolicyRequest,
  checkDetachUserPolicyRequest,
  checkGetAccessKeyLastUsedRequest,
  checkGetAccountAuthorizationDetailsRequest,
  checkGetContextKeysForCustomPolicyRequest,
  checkGetContextKeysForPrincipalPolicyRequest,
  checkGetGroupPolicyRequest,
  checkGetGroupRequest,
  checkGetLoginProfileRequest,
  checkGetOpenIDConnectProviderRequest,
  checkGetPolicyRequest,
  checkGetPolicyVersionRequest,
  checkGetRolePolicyRequest,
  checkGetRoleRequest,
  checkGetUserPolicyRequest,
  checkGetUserRequest,
  checkListAccessKeysRequest,
  checkListAccountAliasesRequest,
  checkListAttachedGroupPoliciesRequest,
  checkListAttachedRolePoliciesRequest,
  checkListAttachedUserPoliciesRequest,
  checkListEntitiesForPolicyRequest,
  checkListGroupPoliciesRequest,
  checkListGroupsForUserRequest,
  checkListGroupsRequest,
  checkListInstanceProfilesForRoleRequest,
  checkListInstanceProfilesRequest,
  checkListMFADevicesRequest,
  checkListOpenIDConnectProviderTagsRequest,
  checkListPoliciesRequest,
  checkListPolicyTagsRequest,
  checkListPolicyVersionsRequest,
  checkListRolePoliciesRequest,
  checkListRoleTagsRequest,
  checkListRolesRequest,
  checkListSSHPublicKeysRequest,
  checkListServerCertificatesRequest,
  checkListServiceSpecificCredentialsRequest,
  checkListSigningCertificatesRequest,
  checkListUserPoliciesRequest,
  checkListUserTagsRequest,
  checkListUsersRequest,
  checkListVirtualMFADevicesRequest,
  checkPutGroupPolicyRequest,
  checkPutRolePermissionsBoundaryRequest,
  checkPutRolePolicyRequest,
  checkPutUserPermissionsBoundaryRequest,
  checkPutUserPolicyRequest,
  checkRemoveClientIDFromOpenIDConnectProviderRequest,
  checkRemoveUserFromGroupRequest,
  checkSetDefaultPolicyVersionRequest,
  checkSimulateCustomPolicyRequest,
  checkSimulatePrincipalPolicyRequest,
  checkTagOpenIDConnectProviderRequest,
  checkTagPolicyRequest,
  checkTagRoleRequest,
  checkTagUserRequest,
  checkUntagOpenIDConnectProviderRequest,
  checkUntagPolicyRequest,
  checkUntagRoleRequest,
  checkUntagUserRequest,
  checkUpdateAccessKeyRequest,
  checkUpdateAssumeRolePolicyRequest,
  checkUpdateGroupRequest,
  checkUpdateOpenIDConnectProviderThumbprintRequest,
  checkUpdateRoleDescriptionRequest,
  checkUpdateRoleRequest,
  checkUpdateUserRequest,
} from './shape-checks.ts'
import {
  readAddClientIDToOpenIDConnectProviderRequest,
  readAddUserToGroupRequest,
  readAttachGroupPolicyRequest,
  readAttachRolePolicyRequest,
  readAttachUserPolicyRequest,
  readCreateAccessKeyRequest,
  readCreateAccountAliasRequest,
  readCreateGroupRequest,
  readCreateOpenIDConnectProviderRequest,
  readCreatePolicyRequest,
  readCreatePolicyVersionRequest,
  readCreateRoleRequest,
  readCreateUserRequest,
  readDeleteAccessKeyRequest,
  readDeleteAccountAliasRequest,
  readDeleteGroupPolicyRequest,
  readDeleteGroupRequest,
  readDeleteLoginProfileRequest,
  readDeleteOpenIDConnectProviderRequest,
  readDeletePolicyRequest,
  readDeletePolicyVersionRequest,
  readDeleteRolePermissionsBoundaryRequest,
  readDeleteRolePolicyRequest,
  readDeleteRoleRequest,
  readDeleteUserPermissionsBoundaryRequest,
  readDeleteUserPolicyRequest,
  readDeleteUserRequest,
  readDetachGroupPolicyRequest,
  readDetachRolePolicyRequest,
  readDetachUserPolicyRequest,
  readGetAccessKeyLastUsedRequest,
  readGetAccountAuthorizationDetailsRequest,
  readGetContextKeysForCustomPolicyRequest,
  readGetContextKeysForPrincipalPolicyRequest,
  readGetGroupPolicyRequest,
  readGetGroupRequest,
  readGetLoginProfileRequest,
  readGetOpenIDConnectProviderRequest,
  readGetPolicyRequest,
  readGetPolicyVersionRequest,
  readGetRolePolicyRequest,
  readGetRoleRequest,
  readGetUserPolicyRequest,
  readGetUserRequest,
  readListAccessKeysRequest,
  readListAccountAliasesRequest,
  readListAttachedGroupPoliciesRequest,
  readListAttachedRolePoliciesRequest,
  readListAttachedUserPoliciesRequest,
  readListEntitiesForPolicyRequest,
  readListGroupPoliciesRequest,
  readListGroupsForUserRequest,
  readListGroupsRequest,
  readListInstanceProfilesForRoleRequest,
  readListInstanceProfilesRequest,
  readListMFADevicesRequest,
  readListOpenIDConnectProviderTagsRequest,
  readListOpenIDConnectProvidersRequest,
  readListPoliciesRequest,
  readListPolicyTagsRequest,
  readListPolicyVersionsRequest,
  readListRolePoliciesRequest,
  readListRoleTagsRequest,
  readListRolesRequest,
  readListSAMLProvidersRequest,
  readListSSHPublicKeysRequest,
  readListServerCertificatesRequest,
  readListServiceSpecificCredentialsRequest,
  readListSigningCertificatesRequest,
  readListUserPoliciesRequest,
  readListUserTagsRequest,
  readListUsersRequest,
  readListVirtualMFADevicesRequest,
  readPutGroupPolicyRequest,
  readPutRolePermissionsBoundaryRequest,
  readPutRolePolicyRequest,
  readPutUserPermissionsBoundaryRequest,
  readPutUserPolicyRequest,
  readRemoveClientIDFromOpenIDConnectProviderRequest,
  readRemoveUserFromGroupRequest,
  readSetDefaultPolicyVersionRequest,
  readSimulateCustomPolicyRequest,
  readSimulatePrincipalPolicyRequest,
  readTagOpenIDConnectProviderRequest,
  readTagPolicyRequest,
  readTagRoleRequest,
  readTagUserRequest,
  readUnit,
  readUntagOpenIDConnectProviderRequest,
  readUntagPolicyRequest,
  readUntagRoleRequest,
  readUntagUserRequest,
  readUpdateAccessKeyRequest,
  readUpdateAssumeRolePolicyRequest,
  readUpdateGroupRequest,
  readUpdateOpenIDConnectProviderThumbprintRequest,
  readUpdateRoleDescriptionRequest,
  readUpdateRoleRequest,
  readUpdateUserRequest,
} from './shape-readers.ts'
import {
  writeCreateAccessKeyResponse,
  writeCreateGroupResponse,
  writeCreateOpenIDConnectProviderResponse,
  writeCreatePolicyResponse,
  writeCreatePolicyVersionResponse,
  writeCreateRoleResponse,
  writeCreateUserResponse,
  writeGetAccessKeyLastUsedResponse,
  writeGetAccountAuthorizationDetailsResponse,
  writeGetAccountPasswordPolicyResponse,
  writeGetAccountSummaryResponse,
  writeGetContextKeysForPolicyResponse,
  writeGetGroupPolicyResponse,
  writeGetGroupResponse,
  writeGetLoginProfileResponse,
  writeGetOpenIDConnectProviderResponse,
  writeGetPolicyResponse,
  writeGetPolicyVersionResponse,
  writeGetRolePolicyResponse,
  writeGetRoleResponse,
  writeGetUserPolicyResponse,
  writeGetUserResponse,
  writeListAccessKeysResponse,
  writeListAccountAliasesResponse,
  writeListAttachedGroupPoliciesResponse,
  writeListAttachedRolePoliciesResponse,
  writeListAttachedUserPoliciesResponse,
  writeListEntitiesForPolicyResponse,
  writeListGroupPoliciesResponse,
  writeListGroupsForUserResponse,
  writeListGroupsResponse,
  writeListInstanceProfilesForRoleResponse,
  writeListInstanceProfilesResponse,
  writeListMFADevicesResponse,
  writeListOpenIDConnectProviderTagsResponse,
  writeListOpenIDConnectProvidersResponse,
  writeListPoliciesResponse,
  writeListPolicyTagsResponse,
  writeListPolicyVersionsResponse,
  writeListRolePoliciesResponse,
  writeListRoleTagsResponse,
  writeListRolesResponse,
  writeListSAMLProvidersResponse,
  writeListSSHPublicKeysResponse,
  writeListServerCertificatesResponse,
  writeListServiceSpecificCredentialsResponse,
  writeListSigningCertificatesResponse,
  writeListUserPoliciesResponse,
  writeListUserTagsResponse,
  writeListUsersResponse,
  writeListVirtualMFADevicesResponse,
  writeSimulatePolicyResponse,
  writeUpdateRoleDescriptionResponse,
  writeUpdateRoleResponse,
} from './shape-writers.ts'

const namespace = ' xmlns="https://iam.amazonaws.com/doc/2010-05-08/"'

/** How one operation is read from a request and written to a response. */
export interface OperationProtocol<Op extends OperationName> {
  /** @throws {QueryError} `ValidationError` with all that is wrong, `MalformedInput` */
  readonly deserialize: (form: Form) => Inputs[Op]
  readonly serialize: (output: Outputs[Op], requestId: string) => WireResponse
}

/** The (de)serializers of every operation. */
export const protocol: { readonly [Op in OperationName]: OperationProtocol<Op> } = {
  AddClientIDToOpenIDConnectProvider: {
    deserialize: form => {
      const input = readAddClientIDToOpenIDConnectProviderRequest(form)
      const violations = new Violations()
      checkAddClientIDToOpenIDConnectProviderRequest(input, '', violations)
      violations.refuse()
      return input
    },
    serialize: (_output, requestId) =>
      resultResponse('AddClientIDToOpenIDConnectProvider', undefined, { namespace, requestId }),
  },
  AddUserToGroup: {
    deserialize: form => {
      const input = readAddUserToGroupRequest(form)
      const violations = new Violations()
      checkAddUserToGroupRequest(input, '', violations)
      violations.refuse()
      return input
    },
    serialize: (_output, requestId) => resultResponse('AddUserToGroup', undefined, { namespace, requestId }),
  },
  AttachGroupPolicy: {
    deserialize: form => {
      const input = readAttachGroupPolicyRequest(form)
      const violations = new Violations()
      checkAttachGroupPolicyRequest(input, '', violations)
      violations.refuse()
      return input
    },
    serialize: (_output, requestId) => resultResponse('AttachGroupPolicy', undefined, { namespace, requestId }),
  },
  AttachRolePolicy: {
    deserialize: form => {
      const input = readAttachRolePolicyRequest(form)
      const violations = new Violations()
      checkAttachRolePolicyRequest(input, '', violations)
      violations.refuse()
      return input
    },
    serialize: (_output, requestId) => resultResponse('AttachRolePolicy', undefined, { namespace, requestId }),
  },
  AttachUserPolicy: {
    deserialize: form => {
      const input = readAttachUserPolicyRequest(form)
      const violations = new Violations()
      checkAttachUserPolicyRequest(input, '', violations)
      violations.refuse()
      return input
    },
    serialize: (_output, requestId) => resultResponse('AttachUserPolicy', undefined, { namespace, requestId }),
  },
  CreateAccessKey: {
    deserialize: form => {
      const input = readCreateAccessKeyRequest(form)
      const violations = new Violations()
      checkCreateAccessKeyRequest(input, '', violations)
      violations.refuse()
      return input
    },
    serialize: (output, requestId) =>
      resultResponse('CreateAccessKey', writeCreateAccessKeyResponse(output), { namespace, requestId }),
  },
  CreateAccountAlias: {
    deserialize: form => {
      const input = readCreateAccountAliasRequest(form)
      const violations = new Violations()
      checkCreateAccountAliasRequest(input, '', violations)
      violations.refuse()
      return input
    },
    serialize: (_output, requestId) => resultResponse('CreateAccountAlias', undefined, { namespace, requestId }),
  },
  CreateGroup: {
    deserialize: form => {
      const input = readCreateGroupRequest(form)
      const violations = new Violations()
      checkCreateGroupRequest(input, '', violations)
      violations.refuse()
      return input
    },
    serialize: (output, requestId) =>
      resultResponse('CreateGroup', writeCreateGroupResponse(output), { namespace, requestId }),
  },
  CreateOpenIDConnectProvider: {
    deserialize: form => {
      const input = readCreateOpenIDConnectProviderRequest(form)
      const violations = new Violations()
      checkCreateOpenIDConnectProviderRequest(input, '', violations)
      violations.refuse()
      return input
    },
    serialize: (output, requestId) =>
      resultResponse('CreateOpenIDConnectProvider', writeCreateOpenIDConnectProviderResponse(output), {
        namespace,
        requestId,
      }),
  },
  CreatePolicy: {
    deserialize: form => {
      const input = readCreatePolicyRequest(form)
      const violations = new Violations()
      checkCreatePolicyRequest(input, '', violations)
      violations.refuse()
      return input
    },
    serialize: (output, requestId) =>
      resultResponse('CreatePolicy', writeCreatePolicyResponse(output), { namespace, requestId }),
  },
  CreatePolicyVersion: {
    deserialize: form => {
      const input = readCreatePolicyVersionRequest(form)
      const violations = new Violations()
      checkCreatePolicyVersionRequest(input, '', violations)
      violations.refuse()
      return input
    },
    serialize: (output, requestId) =>
      resultResponse('CreatePolicyVersion', writeCreatePolicyVersionResponse(output), { namespace, requestId }),
  },
  CreateRole: {
    deserialize: form => {
      const input = readCreateRoleRequest(form)
      const violations = new Violations()
      checkCreateRoleRequest(input, '', violations)
      violations.refuse()
      return input
    },
    serialize: (output, requestId) =>
      resultResponse('CreateRole', writeCreateRoleResponse(output), { namespace, requestId }),
  },
  CreateUser: {
    deserialize: form => {
      const input = readCreateUserRequest(form)
      const violations = new Violations()
      checkCreateUserRequest(input, '', violations)
      violations.refuse()
      return input
    },
    serialize: (output, requestId) =>
      resultResponse('CreateUser', writeCreateUserResponse(output), { namespace, requestId }),
  },
  DeleteAccessKey: {
    deserialize: form => {
      const input = readDeleteAccessKeyRequest(form)
      const violations = new Violations()
      checkDeleteAccessKeyRequest(input, '', violations)
      violations.refuse()
      return input
    },
    serialize: (_output, requestId) => resultResponse('DeleteAccessKey', undefined, { namespace, requestId }),
  },
  DeleteAccountAlias: {
    deserialize: form => {
      const input = readDeleteAccountAliasRequest(form)
      const violations = new Violations()
      checkDeleteAccountAliasRequest(input, '', violations)
      violations.refuse()
      return input
    },
    serialize: (_output, requestId) => resultResponse('DeleteAccountAlias', undefined, { namespace, requestId }),
  },
  DeleteGroup: {
    deserialize: form => {
      const input = readDeleteGroupRequest(form)
      const violations = new Violations()
      checkDeleteGroupRequest(input, '', violations)
      violations.refuse()
      return input
    },
    serialize: (_output, requestId) => resultResponse('DeleteGroup', undefined, { namespace, requestId }),
  },
  DeleteGroupPolicy: {
    deserialize: form => {
      const input = readDeleteGroupPolicyRequest(form)
      const violations = new Violations()
      checkDeleteGroupPolicyRequest(input, '', violations)
      violations.refuse()
      return input
    },
    serialize: (_output, requestId) => resultResponse('DeleteGroupPolicy', undefined, { namespace, requestId }),
  },
  DeleteLoginProfile: {
    deserialize: form => {
      const input = readDeleteLoginProfileRequest(form)
      const violations = new Violations()
      checkDeleteLoginProfileRequest(input, '', violations)
      violations.refuse()
      return input
    },
    serialize: (_output, requestId) => resultResponse('DeleteLoginProfile', undefined, { namespace, requestId }),
  },
  DeleteOpenIDConnectProvider: {
    deserialize: form => {
      const input = readDeleteOpenIDConnectProviderRequest(form)
      const violations = new Violations()
      checkDeleteOpenIDConnectProviderRequest(input, '', violations)
      violations.refuse()
      return input
    },
    serialize: (_output, requestId) =>
      resultResponse('DeleteOpenIDConnectProvider', undefined, { namespace, requestId }),
  },
  DeletePolicy: {
    deserialize: form => {
      const input = readDeletePolicyRequest(form)
      const violations = new Violations()
      checkDeletePolicyRequest(input, '', violations)
      violations.refuse()
      return input
    },
    serialize: (_output, requestId) => resultResponse('DeletePolicy', undefined, { namespace, requestId }),
  },
  DeletePolicyVersion: {
    deserialize: form => {
      const input = readDeletePolicyVersionRequest(form)
      const violations = new Violations()
      checkDeletePolicyVersionRequest(input, '', violations)
      violations.refuse()
      return input
    },
    serialize: (_output, requestId) => resultResponse('DeletePolicyVersion', undefined, { namespace, requestId }),
  },
  DeleteRole: {
    deserialize: form => {
      const input = readDeleteRoleRequest(form)
      const violations = new Violations()
      checkDeleteRoleRequest(input, '', violations)
      violations.refuse()
      return input
    },
    serialize: (_output, requestId) => resultResponse('DeleteRole', undefined, { namespace, requestId }),
  },
  DeleteRolePermissionsBoundary: {
    deserialize: form => {
      const input = readDeleteRolePermissionsBoundaryRequest(form)
      const violations = new Violations()
      checkDeleteRolePermissionsBoundaryRequest(input, '', violations)
      violations.refuse()
      return input
    },
    serialize: (_output, requestId) =>
      resultResponse('DeleteRolePermissionsBoundary', undefined, { namespace, requestId }),
  },
  DeleteRolePolicy: {
    deserialize: form => {
      const input = readDeleteRolePolicyRequest(form)
      const violations = new Violations()
      checkDeleteRolePolicyRequest(input, '', violations)
      violations.refuse()
      return input
    },
    serialize: (_output, requestId) => resultResponse('DeleteRolePolicy', undefined, { namespace, requestId }),
  },
  DeleteUser: {
    deserialize: form => {
      const input = readDeleteUserRequest(form)
      const violations = new Violations()
      checkDeleteUserRequest(input, '', violations)
      violations.refuse()
      return input
    },
    serialize: (_output, requestId) => resultResponse('DeleteUser', undefined, { namespace, requestId }),
  },
  DeleteUserPermissionsBoundary: {
    deserialize: form => {
      const input = readDeleteUserPermissionsBoundaryRequest(form)
      const violations = new Violations()
      checkDeleteUserPermissionsBoundaryRequest(input, '', violations)
      violations.refuse()
      return input
    },
    serialize: (_output, requestId) =>
      resultResponse('DeleteUserPermissionsBoundary', undefined, { namespace, requestId }),
  },
  DeleteUserPolicy: {
    deserialize: form => {
      const input = readDeleteUserPolicyRequest(form)
      const violations = new Violations()
      checkDeleteUserPolicyRequest(input, '', violations)
      violations.refuse()
      return input
    },
    serialize: (_output, requestId) => resultResponse('DeleteUserPolicy', undefined, { namespace, requestId }),
  },
  DetachGroupPolicy: {
    deserialize: form => {
      const input = readDetachGroupPolicyRequest(form)
      const violations = new Violations()
      checkDetachGroupPolicyRequest(input, '', violations)
      violations.refuse()
      return input
    },
    serialize: (_output, requestId) => resultResponse('DetachGroupPolicy', undefined, { namespace, requestId }),
  },
  DetachRolePolicy: {
    deserialize: form => {
      const input = readDetachRolePolicyRequest(form)
      const violations = new Violations()
      checkDetachRolePolicyRequest(input, '', violations)
      violations.refuse()
      return input
    },
    serialize: (_output, requestId) => resultResponse('DetachRolePolicy', undefined, { namespace, requestId }),
  },
  DetachUserPolicy: {
    deserialize: form => {
      const input = readDetachUserPolicyRequest(form)
      const violations = new Violations()
      checkDetachUserPolicyRequest(input, '', violations)
      violations.refuse()
      return input
    },
    serialize: (_output, requestId) => resultResponse('DetachUserPolicy', undefined, { namespace, requestId }),
  },
  GetAccessKeyLastUsed: {
    deserialize: form => {
      const input = readGetAccessKeyLastUsedRequest(form)
      const violations = new Violations()
      checkGetAccessKeyLastUsedRequest(input, '', violations)
      violations.refuse()
      return input
    },
    serialize: (output, requestId) =>
      resultResponse('GetAccessKeyLastUsed', writeGetAccessKeyLastUsedResponse(output), { namespace, requestId }),
  },
  GetAccountAuthorizationDetails: {
    deserialize: form => {
      const input = readGetAccountAuthorizationDetailsRequest(form)
      const violations = new Violations()
      checkGetAccountAuthorizationDetailsRequest(input, '', violations)
      violations.refuse()
      return input
    },
    serialize: (output, requestId) =>
      resultResponse('GetAccountAuthorizationDetails', writeGetAccountAuthorizationDetailsResponse(output), {
        namespace,
        requestId,
      }),
  },
  GetAccountPasswordPolicy: {
    deserialize: form => {
      const input = readUnit(form)
      return input
    },
    serialize: (output, requestId) =>
      resultResponse('GetAccountPasswordPolicy', writeGetAccountPasswordPolicyResponse(output), {
        namespace,
        requestId,
      }),
  },
  GetAccountSummary: {
    deserialize: form => {
      const input = readUnit(form)
      return input
    },
    serialize: (output, requestId) =>
      resultResponse('GetAccountSummary', writeGetAccountSummaryResponse(output), { namespace, requestId }),
  },
  GetContextKeysForCustomPolicy: {
    deserialize: form => {
      const input = readGetContextKeysForCustomPolicyRequest(form)
      const violations = new Violations()
      checkGetContextKeysForCustomPolicyRequest(input, '', violations)
      violations.refuse()
      return input
    },
    serialize: (output, requestId) =>
      resultResponse('GetContextKeysForCustomPolicy', writeGetContextKeysForPolicyResponse(output), {
        namespace,
        requestId,
      }),
  },
  GetContextKeysForPrincipalPolicy: {
    deserialize: form => {
      const input = readGetContextKeysForPrincipalPolicyRequest(form)
      const violations = new Violations()
      checkGetContextKeysForPrincipalPolicyRequest(input, '', violations)
      violations.refuse()
      return input
    },
    serialize: (output, requestId) =>
      resultResponse('GetContextKeysForPrincipalPolicy', writeGetContextKeysForPolicyResponse(output), {
        namespace,
        requestId,
      }),
  },
  GetGroup: {
    deserialize: form => {
      const input = readGetGroupRequest(form)
      const violations = new Violations()
      checkGetGroupRequest(input, '', violations)
      violations.refuse()
      return input
    },
    serialize: (output, requestId) =>
      resultResponse('GetGroup', writeGetGroupResponse(output), { namespace, requestId }),
  },
  GetGroupPolicy: {
    deserialize: form => {
      const input = readGetGroupPolicyRequest(form)
      const violations = new Violations()
      checkGetGroupPolicyRequest(input, '', violations)
      violations.refuse()
      return input
    },
    serialize: (output, requestId) =>
      resultResponse('GetGroupPolicy', writeGetGroupPolicyResponse(output), { namespace, requestId }),
  },
  GetLoginProfile: {
    deserialize: form => {
      const input = readGetLoginProfileRequest(form)
      const violations = new Violations()
      checkGetLoginProfileRequest(input, '', violations)
      violations.refuse()
      return input
    },
    serialize: (output, requestId) =>
      resultResponse('GetLoginProfile', writeGetLoginProfileResponse(output), { namespace, requestId }),
  },
  GetOpenIDConnectProvider: {
    deserialize: form => {
      const input = readGetOpenIDConnectProviderRequest(form)
      const violations = new Violations()
      checkGetOpenIDConnectProviderRequest(input, '', violations)
      violations.refuse()
      return input
    },
    serialize: (output, requestId) =>
      resultResponse('GetOpenIDConnectProvider', writeGetOpenIDConnectProviderResponse(output), {
        namespace,
        requestId,
      }),
  },
  GetPolicy: {
    deserialize: form => {
      const input = readGetPolicyRequest(form)
      const violations = new Violations()
      checkGetPolicyRequest(input, '', violations)
      violations.refuse()
      return input
    },
    serialize: (output, requestId) =>
      resultResponse('GetPolicy', writeGetPolicyResponse(output), { namespace, requestId }),
  },
  GetPolicyVersion: {
    deserialize: form => {
      const input = readGetPolicyVersionRequest(form)
      const violations = new Violations()
      checkGetPolicyVersionRequest(input, '', violations)
      violations.refuse()
      return input
    },
    serialize: (output, requestId) =>
      resultResponse('GetPolicyVersion', writeGetPolicyVersionResponse(output), { namespace, requestId }),
  },
  GetRole: {
    deserialize: form => {
      const input = readGetRoleRequest(form)
      const violations = new Violations()
      checkGetRoleRequest(input, '', violations)
      violations.refuse()
      return input
    },
    serialize: (output, requestId) => resultResponse('GetRole', writeGetRoleResponse(output), { namespace, requestId }),
  },
  GetRolePolicy: {
    deserialize: form => {
      const input = readGetRolePolicyRequest(form)
      const violations = new Violations()
      checkGetRolePolicyRequest(input, '', violations)
      violations.refuse()
      return input
    },
    serialize: (output, requestId) =>
      resultResponse('GetRolePolicy', writeGetRolePolicyResponse(output), { namespace, requestId }),
  },
  GetUser: {
    deserialize: form => {
      const input = readGetUserRequest(form)
      const violations = new Violations()
      checkGetUserRequest(input, '', violations)
      violations.refuse()
      return input
    },
    serialize: (output, requestId) => resultResponse('GetUser', writeGetUserResponse(output), { namespace, requestId }),
  },
  GetUserPolicy: {
    deserialize: form => {
      const input = readGetUserPolicyRequest(form)
      const violations = new Violations()
      checkGetUserPolicyRequest(input, '', violations)
      violations.refuse()
      return input
    },
    serialize: (output, requestId) =>
      resultResponse('GetUserPolicy', writeGetUserPolicyResponse(output), { namespace, requestId }),
  },
  ListAccessKeys: {
    deserialize: form => {
      const input = readListAccessKeysRequest(form)
      const violations = new Violations()
      checkListAccessKeysRequest(input, '', violations)
      violations.refuse()
      return input
    },
    serialize: (output, requestId) =>
      resultResponse('ListAccessKeys', writeListAccessKeysResponse(output), { namespace, requestId }),
  },
  ListAccountAliases: {
    deserialize: form => {
      const input = readListAccountAliasesRequest(form)
      const violations = new Violations()
      checkListAccountAliasesRequest(input, '', violations)
      violations.refuse()
      return input
    },
    serialize: (output, requestId) =>
      resultResponse('ListAccountAliases', writeListAccountAliasesResponse(output), { namespace, requestId }),
  },
  ListAttachedGroupPolicies: {
    deserialize: form => {
      const input = readListAttachedGroupPoliciesRequest(form)
      const violations = new Violations()
      checkListAttachedGroupPoliciesRequest(input, '', violations)
      violations.refuse()
      return input
    },
    serialize: (output, requestId) =>
      resultResponse('ListAttachedGroupPolicies', writeListAttachedGroupPoliciesResponse(output), {
        namespace,
        requestId,
      }),
  },
  ListAttachedRolePolicies: {
    deserialize: form => {
      const input = readListAttachedRolePoliciesRequest(form)
      const violations = new Violations()
      checkListAttachedRolePoliciesRequest(input, '', violations)
      violations.refuse()
      return input
    },
    serialize: (output, requestId) =>
      resultResponse('ListAttachedRolePolicies', writeListAttachedRolePoliciesResponse(output), {
        namespace,
        requestId,
      }),
  },
  ListAttachedUserPolicies: {
    deserialize: form => {
      const input = readListAttachedUserPoliciesRequest(form)
      const violations = new Violations()
      checkListAttachedUserPoliciesRequest(input, '', violations)
      violations.refuse()
      return input
    },
    serialize: (output, requestId) =>
      resultResponse('ListAttachedUserPolicies', writeListAttachedUserPoliciesResponse(output), {
        namespace,
        requestId,
      }),
  },
  ListEntitiesForPolicy: {
    deserialize: form => {
      const input = readListEntitiesForPolicyRequest(form)
      const violations = new Violations()
      checkListEntitiesForPolicyRequest(input, '', violations)
      violations.refuse()
      return input
    },
    serialize: (output, requestId) =>
      resultResponse('ListEntitiesForPolicy', writeListEntitiesForPolicyResponse(output), { namespace, requestId }),
  },
  ListGroupPolicies: {
    deserialize: form => {
      const input = readListGroupPoliciesRequest(form)
      const violations = new Violations()
      checkListGroupPoliciesRequest(input, '', violations)
      violations.refuse()
      return input
    },
    serialize: (output, requestId) =>
      resultResponse('ListGroupPolicies', writeListGroupPoliciesResponse(output), { namespace, requestId }),
  },
  ListGroups: {
    deserialize: form => {
      const input = readListGroupsRequest(form)
      const violations = new Violations()
      checkListGroupsRequest(input, '', violations)
      violations.refuse()
      return input
    },
    serialize: (output, requestId) =>
      resultResponse('ListGroups', writeListGroupsResponse(output), { namespace, requestId }),
  },
  ListGroupsForUser: {
    deserialize: form => {
      const input = readListGroupsForUserRequest(form)
      const violations = new Violations()
      checkListGroupsForUserRequest(input, '', violations)
      violations.refuse()
      return input
    },
    serialize: (output, requestId) =>
      resultResponse('ListGroupsForUser', writeListGroupsForUserResponse(output), { namespace, requestId }),
  },
  ListInstanceProfiles: {
    deserialize: form => {
      const input = readListInstanceProfilesRequest(form)
      const violations = new Violations()
      checkListInstanceProfilesRequest(input, '', violations)
      violations.refuse()
      return input
    },
    serialize: (output, requestId) =>
      resultResponse('ListInstanceProfiles', writeListInstanceProfilesResponse(output), { namespace, requestId }),
  },
  ListInstanceProfilesForRole: {
    deserialize: form => {
      const input = readListInstanceProfilesForRoleRequest(form)
      const violations = new Violations()
      checkListInstanceProfilesForRoleRequest(input, '', violations)
      violations.refuse()
      return input
    },
    serialize: (output, requestId) =>
      resultResponse('ListInstanceProfilesForRole', writeListInstanceProfilesForRoleResponse(output), {
        namespace,
        requestId,
      }),
  },
  ListMFADevices: {
    deserialize: form => {
      const input = readListMFADevicesRequest(form)
      const violations = new Violations()
      checkListMFADevicesRequest(input, '', violations)
      violations.refuse()
      return input
    },
    serialize: (output, requestId) =>
      resultResponse('ListMFADevices', writeListMFADevicesResponse(output), { namespace, requestId }),
  },
  ListOpenIDConnectProviders: {
    deserialize: form => {
      const input = readListOpenIDConnectProvidersRequest(form)
      return input
    },
    serialize: (output, requestId) =>
      resultResponse('ListOpenIDConnectProviders', writeListOpenIDConnectProvidersResponse(output), {
        namespace,
        requestId,
      }),
  },
  ListOpenIDConnectProviderTags: {
    deserialize: form => {
      const input = readListOpenIDConnectProviderTagsRequest(form)
      const violations = new Violations()
      checkListOpenIDConnectProviderTagsRequest(input, '', violations)
      violations.refuse()
      return input
    },
    serialize: (output, requestId) =>
      resultResponse('ListOpenIDConnectProviderTags', writeListOpenIDConnectProviderTagsResponse(output), {
        namespace,
        requestId,
      }),
  },
  ListPolicies: {
    deserialize: form => {
      const input = readListPoliciesRequest(form)
      const violations = new Violations()
      checkListPoliciesRequest(input, '', violations)
      violations.refuse()
      return input
    },
    serialize: (output, requestId) =>
      resultResponse('ListPolicies', writeListPoliciesResponse(output), { namespace, requestId }),
  },
  ListPolicyTags: {
    deserialize: form => {
      const input = readListPolicyTagsRequest(form)
      const violations = new Violations()
      checkListPolicyTagsRequest(input, '', violations)
      violations.refuse()
      return input
    },
    serialize: (output, requestId) =>
      resultResponse('ListPolicyTags', writeListPolicyTagsResponse(output), { namespace, requestId }),
  },
  ListPolicyVersions: {
    deserialize: form => {
      const input = readListPolicyVersionsRequest(form)
      const violations = new Violations()
      checkListPolicyVersionsRequest(input, '', violations)
      violations.refuse()
      return input
    },
    serialize: (output, requestId) =>
      resultResponse('ListPolicyVersions', writeListPolicyVersionsResponse(output), { namespace, requestId }),
  },
  ListRolePolicies: {
    deserialize: form => {
      const input = readListRolePoliciesRequest(form)
      const violations = new Violations()
      checkListRolePoliciesRequest(input, '', violations)
      violations.refuse()
      return input
    },
    serialize: (output, requestId) =>
      resultResponse('ListRolePolicies', writeListRolePoliciesResponse(output), { namespace, requestId }),
  },
  ListRoles: {
    deserialize: form => {
      const input = readListRolesRequest(form)
      const violations = new Violations()
      checkListRolesRequest(input, '', violations)
      violations.refuse()
      return input
    },
    serialize: (output, requestId) =>
      resultResponse('ListRoles', writeListRolesResponse(output), { namespace, requestId }),
  },
  ListRoleTags: {
    deserialize: form => {
      const input = readListRoleTagsRequest(form)
      const violations = new Violations()
      checkListRoleTagsRequest(input, '', violations)
      violations.refuse()
      return input
    },
    serialize: (output, requestId) =>
      resultResponse('ListRoleTags', writeListRoleTagsResponse(output), { namespace, requestId }),
  },
  ListSAMLProviders: {
    deserialize: form => {
      const input = readListSAMLProvidersRequest(form)
      return input
    },
    serialize: (output, requestId) =>
      resultResponse('ListSAMLProviders', writeListSAMLProvidersResponse(output), { namespace, requestId }),
  },
  ListServerCertificates: {
    deserialize: form => {
      const input = readListServerCertificatesRequest(form)
      const violations = new Violations()
      checkListServerCertificatesRequest(input, '', violations)
      violations.refuse()
      return input
    },
    serialize: (output, requestId) =>
      resultResponse('ListServerCertificates', writeListServerCertificatesResponse(output), { namespace, requestId }),
  },
  ListServiceSpecificCredentials: {
    deserialize: form => {
      const input = readListServiceSpecificCredentialsRequest(form)
      const violations = new Violations()
      checkListServiceSpecificCredentialsRequest(input, '', violations)
      violations.refuse()
      return input
    },
    serialize: (output, requestId) =>
      resultResponse('ListServiceSpecificCredentials', writeListServiceSpecificCredentialsResponse(output), {
        namespace,
        requestId,
      }),
  },
  ListSigningCertificates: {
    deserialize: form => {
      const input = readListSigningCertificatesRequest(form)
      const violations = new Violations()
      checkListSigningCertificatesRequest(input, '', violations)
      violations.refuse()
      return input
    },
    serialize: (output, requestId) =>
      resultResponse('ListSigningCertificates', writeListSigningCertificatesResponse(output), { namespace, requestId }),
  },
  ListSSHPublicKeys: {
    deserialize: form => {
      const input = readListSSHPublicKeysRequest(form)
      const violations = new Violations()
      checkListSSHPublicKeysRequest(input, '', violations)
      violations.refuse()
      return input
    },
    serialize: (output, requestId) =>
      resultResponse('ListSSHPublicKeys', writeListSSHPublicKeysResponse(output), { namespace, requestId }),
  },
  ListUserPolicies: {
    deserialize: form => {
      const input = readListUserPoliciesRequest(form)
      const violations = new Violations()
      checkListUserPoliciesRequest(input, '', violations)
      violations.refuse()
      return input
    },
    serialize: (output, requestId) =>
      resultResponse('ListUserPolicies', writeListUserPoliciesResponse(output), { namespace, requestId }),
  },
  ListUsers: {
    deserialize: form => {
      const input = readListUsersRequest(form)
      const violations = new Violations()
      checkListUsersRequest(input, '', violations)
      violations.refuse()
      return input
    },
    serialize: (output, requestId) =>
      resultResponse('ListUsers', writeListUsersResponse(output), { namespace, requestId }),
  },
  ListUserTags: {
    deserialize: form => {
      const input = readListUserTagsRequest(form)
      const violations = new Violations()
      checkListUserTagsRequest(input, '', violations)
      violations.refuse()
      return input
    },
    serialize: (output, requestId) =>
      resultResponse('ListUserTags', writeListUserTagsResponse(output), { namespace, requestId }),
  },
  ListVirtualMFADevices: {
    deserialize: form => {
      const input = readListVirtualMFADevicesRequest(form)
      const violations = new Violations()
      checkListVirtualMFADevicesRequest(input, '', violations)
      violations.refuse()
      return input
    },
    serialize: (output, requestId) =>
      resultResponse('ListVirtualMFADevices', writeListVirtualMFADevicesResponse(output), { namespace, requestId }),
  },
  PutGroupPolicy: {
    deserialize: form => {
      const input = readPutGroupPolicyRequest(form)
      const violations = new Violations()
      checkPutGroupPolicyRequest(input, '', violations)
      violations.refuse()
      return input
    },
    serialize: (_output, requestId) => resultResponse('PutGroupPolicy', undefined, { namespace, requestId }),
  },
  PutRolePermissionsBoundary: {
    deserialize: form => {
      const input = readPutRolePermissionsBoundaryRequest(form)
      const violations = new Violations()
      checkPutRolePermissionsBoundaryRequest(input, '', violations)
      violations.refuse()
      return input
    },
    serialize: (_output, requestId) =>
      resultResponse('PutRolePermissionsBoundary', undefined, { namespace, requestId }),
  },
  PutRolePolicy: {
    deserialize: form => {
      const input = readPutRolePolicyRequest(form)
      const violations = new Violations()
      checkPutRolePolicyRequest(input, '', violations)
      violations.refuse()
      return input
    },
    serialize: (_output, requestId) => resultResponse('PutRolePolicy', undefined, { namespace, requestId }),
  },
  PutUserPermissionsBoundary: {
    deserialize: form => {
      const input = readPutUserPermissionsBoundaryRequest(form)
      const violations = new Violations()
      checkPutUserPermissionsBoundaryRequest(input, '', violations)
      violations.refuse()
      return input
    },
    serialize: (_output, requestId) =>
      resultResponse('PutUserPermissionsBoundary', undefined, { namespace, requestId }),
  },
  PutUserPolicy: {
    deserialize: form => {
      const input = readPutUserPolicyRequest(form)
      const violations = new Violations()
      checkPutUserPolicyRequest(input, '', violations)
      violations.refuse()
      return input
    },
    serialize: (_output, requestId) => resultResponse('PutUserPolicy', undefined, { namespace, requestId }),
  },
  RemoveClientIDFromOpenIDConnectProvider: {
    deserialize: form => {
      const input = readRemoveClientIDFromOpenIDConnectProviderRequest(form)
      const violations = new Violations()
      checkRemoveClientIDFromOpenIDConnectProviderRequest(input, '', violations)
      violations.refuse()
      return input
    },
    serialize: (_output, requestId) =>
      resultResponse('RemoveClientIDFromOpenIDConnectProvider', undefined, { namespace, requestId }),
  },
  RemoveUserFromGroup: {
    deserialize: form => {
      const input = readRemoveUserFromGroupRequest(form)
      const violations = new Violations()
      checkRemoveUserFromGroupRequest(input, '', violations)
      violations.refuse()
      return input
    },
    serialize: (_output, requestId) => resultResponse('RemoveUserFromGroup', undefined, { namespace, requestId }),
  },
  SetDefaultPolicyVersion: {
    deserialize: form => {
      const input = readSetDefaultPolicyVersionRequest(form)
      const violations = new Violations()
      checkSetDefaultPolicyVersionRequest(input, '', violations)
      violations.refuse()
      return input
    },
    serialize: (_output, requestId) => resultResponse('SetDefaultPolicyVersion', undefined, { namespace, requestId }),
  },
  SimulateCustomPolicy: {
    deserialize: form => {
      const input = readSimulateCustomPolicyRequest(form)
      const violations = new Violations()
      checkSimulateCustomPolicyRequest(input, '', violations)
      violations.refuse()
      return input
    },
    serialize: (output, requestId) =>
      resultResponse('SimulateCustomPolicy', writeSimulatePolicyResponse(output), { namespace, requestId }),
  },
  SimulatePrincipalPolicy: {
    deserialize: form => {
      const input = readSimulatePrincipalPolicyRequest(form)
      const violations = new Violations()
      checkSimulatePrincipalPolicyRequest(input, '', violations)
      violations.refuse()
      return input
    },
    serialize: (output, requestId) =>
      resultResponse('SimulatePrincipalPolicy', writeSimulatePolicyResponse(output), { namespace, requestId }),
  },
  TagOpenIDConnectProvider: {
    deserialize: form => {
      const input = readTagOpenIDConnectProviderRequest(form)
      const violations = new Violations()
      checkTagOpenIDConnectProviderRequest(input, '', violations)
      violations.refuse()
      return input
    },
    serialize: (_output, requestId) => resultResponse('TagOpenIDConnectProvider', undefined, { namespace, requestId }),
  },
  TagPolicy: {
    deserialize: form => {
      const input = readTagPolicyRequest(form)
      const violations = new Violations()
      checkTagPolicyRequest(input, '', violations)
      violations.refuse()
      return input
    },
    serialize: (_output, requestId) => resultResponse('TagPolicy', undefined, { namespace, requestId }),
  },
  TagRole: {
    deserialize: form => {
      const input = readTagRoleRequest(form)
      const violations = new Violations()
      checkTagRoleRequest(input, '', violations)
      violations.refuse()
      return input
    },
    serialize: (_output, requestId) => resultResponse('TagRole', undefined, { namespace, requestId }),
  },
  TagUser: {
    deserialize: form => {
      const input = readTagUserRequest(form)
      const violations = new Violations()
      checkTagUserRequest(input, '', violations)
      violations.refuse()
      return input
    },
    serialize: (_output, requestId) => resultResponse('TagUser', undefined, { namespace, requestId }),
  },
  UntagOpenIDConnectProvider: {
    deserialize: form => {
      const input = readUntagOpenIDConnectProviderRequest(form)
      const violations = new Violations()
      checkUntagOpenIDConnectProviderRequest(input, '', violations)
      violations.refuse()
      return input
    },
    serialize: (_output, requestId) =>
      resultResponse('UntagOpenIDConnectProvider', undefined, { namespace, requestId }),
  },
  UntagPolicy: {
    deserialize: form => {
      const input = readUntagPolicyRequest(form)
      const violations = new Violations()
      checkUntagPolicyRequest(input, '', violations)
      violations.refuse()
      return input
    },
    serialize: (_output, requestId) => resultResponse('UntagPolicy', undefined, { namespace, requestId }),
  },
  UntagRole: {
    deserialize: form => {
      const input = readUntagRoleRequest(form)
      const violations = new Violations()
      checkUntagRoleRequest(input, '', violations)
      violations.refuse()
      return input
    },
    serialize: (_output, requestId) => resultResponse('UntagRole', undefined, { namespace, requestId }),
  },
  UntagUser: {
    deserialize: form => {
      const input = readUntagUserRequest(form)
      const violations = new Violations()
      checkUntagUserRequest(input, '', violations)
      violations.refuse()
      return input
    },
    serialize: (_output, requestId) => resultResponse('UntagUser', undefined, { namespace, requestId }),
  },
  UpdateAccessKey: {
    deserialize: form => {
      const input = readUpdateAccessKeyRequest(form)
      const violations = new Violations()
      checkUpdateAccessKeyRequest(input, '', violations)
      violations.refuse()
      return input
    },
    serialize: (_output, requestId) => resultResponse('UpdateAccessKey', undefined, { namespace, requestId }),
  },
  UpdateAssumeRolePolicy: {
    deserialize: form => {
      const input = readUpdateAssumeRolePolicyRequest(form)
      const violations = new Violations()
      checkUpdateAssumeRolePolicyRequest(input, '', violations)
      violations.refuse()
      return input
    },
    serialize: (_output, requestId) => resultResponse('UpdateAssumeRolePolicy', undefined, { namespace, requestId }),
  },
  UpdateGroup: {
    deserialize: form => {
      const input = readUpdateGroupRequest(form)
      const violations = new Violations()
      checkUpdateGroupRequest(input, '', violations)
      violations.refuse()
      return input
    },
    serialize: (_output, requestId) => resultResponse('UpdateGroup', undefined, { namespace, requestId }),
  },
  UpdateOpenIDConnectProviderThumbprint: {
    deserialize: form => {
      const input = readUpdateOpenIDConnectProviderThumbprintRequest(form)
      const violations = new Violations()
      checkUpdateOpenIDConnectProviderThumbprintRequest(input, '', violations)
      violations.refuse()
      return input
    },
    serialize: (_output, requestId) =>
      resultResponse('UpdateOpenIDConnectProviderThumbprint', undefined, { namespace, requestId }),
  },
  UpdateRole: {
    deserialize: form => {
      const input = readUpdateRoleRequest(form)
      const violations = new Violations()
      checkUpdateRoleRequest(input, '', violations)
      violations.refuse()
      return input
    },
    serialize: (output, requestId) =>
      resultResponse('UpdateRole', writeUpdateRoleResponse(output), { namespace, requestId }),
  },
  UpdateRoleDescription: {
    deserialize: form => {
      const input = readUpdateRoleDescriptionRequest(form)
      const violations = new Violations()
      checkUpdateRoleDescriptionRequest(input, '', violations)
      violations.refuse()
      return input
    },
    serialize: (output, requestId) =>
      resultResponse('UpdateRoleDescription', writeUpdateRoleDescriptionResponse(output), { namespace, requestId }),
  },
  UpdateUser: {
    deserialize: form => {
      const input = readUpdateUserRequest(form)
      const violations = new Violations()
      checkUpdateUserRequest(input, '', violations)
      violations.refuse()
      return input
    },
    serialize: (_output, requestId) => resultResponse('UpdateUser', undefined, { namespace, requestId }),
  },
}

/** The answer that an error becomes. */
export function serializeError(error: QueryError, requestId: string): WireResponse {
  return errorResponse(error, { namespace, requestId })
}
