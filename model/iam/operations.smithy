$version: "2.0"
$operationInputSuffix: "Request"

namespace com.amazonaws.iam

use aws.protocols#awsQueryError
use smithy.waiters#waitable

operation AddClientIDToOpenIDConnectProvider {
    input := {
        @required
        OpenIDConnectProviderArn: arnType
        @required
        ClientID: clientIDType
    }
    output: Unit
    errors: [
        ConcurrentModificationException
        InvalidInputException
        LimitExceededException
        NoSuchEntityException
        ServiceFailureException
    ]
}

operation AddUserToGroup {
    input := {
        @required
        GroupName: groupNameType
        @required
        UserName: existingUserNameType
    }
    output: Unit
    errors: [
        LimitExceededException
        NoSuchEntityException
        ServiceFailureException
    ]
}

operation AttachGroupPolicy {
    input := {
        @required
        GroupName: groupNameType
        @required
        PolicyArn: arnType
    }
    output: Unit
    errors: [
        InvalidInputException
        LimitExceededException
        NoSuchEntityException
        PolicyNotAttachableException
        ServiceFailureException
    ]
}

operation AttachRolePolicy {
    input := {
        @required
        RoleName: roleNameType
        @required
        PolicyArn: arnType
    }
    output: Unit
    errors: [
        InvalidInputException
        LimitExceededException
        NoSuchEntityException
        PolicyNotAttachableException
        ServiceFailureException
        UnmodifiableEntityException
    ]
}

operation AttachUserPolicy {
    input := {
        @required
        UserName: userNameType
        @required
        PolicyArn: arnType
    }
    output: Unit
    errors: [
        InvalidInputException
        LimitExceededException
        NoSuchEntityException
        PolicyNotAttachableException
        ServiceFailureException
    ]
}

operation CreateAccessKey {
    input := {
        UserName: existingUserNameType
    }
    output: CreateAccessKeyResponse
    errors: [
        LimitExceededException
        NoSuchEntityException
        ServiceFailureException
    ]
}

operation CreateAccountAlias {
    input := {
        @required
        AccountAlias: accountAliasType
    }
    output: Unit
    errors: [
        ConcurrentModificationException
        EntityAlreadyExistsException
        LimitExceededException
        ServiceFailureException
    ]
}

operation CreateGroup {
    input := {
        Path: pathType
        @required
        GroupName: groupNameType
    }
    output: CreateGroupResponse
    errors: [
        EntityAlreadyExistsException
        LimitExceededException
        NoSuchEntityException
        ServiceFailureException
    ]
}

operation CreateOpenIDConnectProvider {
    input := {
        @required
        Url: OpenIDConnectProviderUrlType
        ClientIDList: clientIDListType
        ThumbprintList: thumbprintListType
        Tags: tagListType
    }
    output: CreateOpenIDConnectProviderResponse
    errors: [
        ConcurrentModificationException
        EntityAlreadyExistsException
        InvalidInputException
        LimitExceededException
        OpenIdIdpCommunicationErrorException
        ServiceFailureException
    ]
}

operation CreatePolicy {
    input := {
        @required
        PolicyName: policyNameType
        Path: policyPathType
        @required
        PolicyDocument: policyDocumentType
        Description: policyDescriptionType
        Tags: tagListType
    }
    output: CreatePolicyResponse
    errors: [
        ConcurrentModificationException
        EntityAlreadyExistsException
        InvalidInputException
        LimitExceededException
        MalformedPolicyDocumentException
        ServiceFailureException
    ]
}

operation CreatePolicyVersion {
    input := {
        @required
        PolicyArn: arnType
        @required
        PolicyDocument: policyDocumentType
        SetAsDefault: booleanType = false
    }
    output: CreatePolicyVersionResponse
    errors: [
        InvalidInputException
        LimitExceededException
        MalformedPolicyDocumentException
        NoSuchEntityException
        ServiceFailureException
    ]
}

operation CreateRole {
    input := {
        Path: pathType
        @required
        RoleName: roleNameType
        @required
        AssumeRolePolicyDocument: policyDocumentType
        Description: roleDescriptionType
        MaxSessionDuration: roleMaxSessionDurationType
        PermissionsBoundary: arnType
        Tags: tagListType
    }
    output: CreateRoleResponse
    errors: [
        ConcurrentModificationException
        EntityAlreadyExistsException
        InvalidInputException
        LimitExceededException
        MalformedPolicyDocumentException
        ServiceFailureException
    ]
}

operation CreateUser {
    input := {
        Path: pathType
        @required
        UserName: userNameType
        PermissionsBoundary: arnType
        Tags: tagListType
    }
    output: CreateUserResponse
    errors: [
        ConcurrentModificationException
        EntityAlreadyExistsException
        InvalidInputException
        LimitExceededException
        NoSuchEntityException
        ServiceFailureException
    ]
}

operation DeleteAccessKey {
    input := {
        UserName: existingUserNameType
        @required
        AccessKeyId: accessKeyIdType
    }
    output: Unit
    errors: [
        LimitExceededException
        NoSuchEntityException
        ServiceFailureException
    ]
}

operation DeleteAccountAlias {
    input := {
        @required
        AccountAlias: accountAliasType
    }
    output: Unit
    errors: [
        ConcurrentModificationException
        LimitExceededException
        NoSuchEntityException
        ServiceFailureException
    ]
}

operation DeleteGroup {
    input := {
        @required
        GroupName: groupNameType
    }
    output: Unit
    errors: [
        DeleteConflictException
        LimitExceededException
        NoSuchEntityException
        ServiceFailureException
    ]
}

operation DeleteGroupPolicy {
    input := {
        @required
        GroupName: groupNameType
        @required
        PolicyName: policyNameType
    }
    output: Unit
    errors: [
        LimitExceededException
        NoSuchEntityException
        ServiceFailureException
    ]
}

operation DeleteLoginProfile {
    input := {
        UserName: userNameType
    }
    output: Unit
    errors: [
        EntityTemporarilyUnmodifiableException
        LimitExceededException
        NoSuchEntityException
        ServiceFailureException
    ]
}

operation DeleteOpenIDConnectProvider {
    input := {
        @required
        OpenIDConnectProviderArn: arnType
    }
    output: Unit
    errors: [
        InvalidInputException
        NoSuchEntityException
        ServiceFailureException
    ]
}

operation DeletePolicy {
    input := {
        @required
        PolicyArn: arnType
    }
    output: Unit
    errors: [
        DeleteConflictException
        InvalidInputException
        LimitExceededException
        NoSuchEntityException
        ServiceFailureException
    ]
}

operation DeletePolicyVersion {
    input := {
        @required
        PolicyArn: arnType
        @required
        VersionId: policyVersionIdType
    }
    output: Unit
    errors: [
        DeleteConflictException
        InvalidInputException
        LimitExceededException
        NoSuchEntityException
        ServiceFailureException
    ]
}

operation DeleteRole {
    input := {
        @required
        RoleName: roleNameType
    }
    output: Unit
    errors: [
        ConcurrentModificationException
        DeleteConflictException
        LimitExceededException
        NoSuchEntityException
        ServiceFailureException
        UnmodifiableEntityException
    ]
}

operation DeleteRolePermissionsBoundary {
    input := {
        @required
        RoleName: roleNameType
    }
    output: Unit
    errors: [
        NoSuchEntityException
        ServiceFailureException
        UnmodifiableEntityException
    ]
}

operation DeleteRolePolicy {
    input := {
        @required
        RoleName: roleNameType
        @required
        PolicyName: policyNameType
    }
    output: Unit
    errors: [
        LimitExceededException
        NoSuchEntityException
        ServiceFailureException
        UnmodifiableEntityException
    ]
}

operation DeleteUser {
    input := {
        @required
        UserName: existingUserNameType
    }
    output: Unit
    errors: [
        ConcurrentModificationException
        DeleteConflictException
        LimitExceededException
        NoSuchEntityException
        ServiceFailureException
    ]
}

operation DeleteUserPermissionsBoundary {
    input := {
        @required
        UserName: userNameType
    }
    output: Unit
    errors: [
        NoSuchEntityException
        ServiceFailureException
    ]
}

operation DeleteUserPolicy {
    input := {
        @required
        UserName: existingUserNameType
        @required
        PolicyName: policyNameType
    }
    output: Unit
    errors: [
        LimitExceededException
        NoSuchEntityException
        ServiceFailureException
    ]
}

operation DetachGroupPolicy {
    input := {
        @required
        GroupName: groupNameType
        @required
        PolicyArn: arnType
    }
    output: Unit
    errors: [
        InvalidInputException
        LimitExceededException
        NoSuchEntityException
        ServiceFailureException
    ]
}

operation DetachRolePolicy {
    input := {
        @required
        RoleName: roleNameType
        @required
        PolicyArn: arnType
    }
    output: Unit
    errors: [
        InvalidInputException
        LimitExceededException
        NoSuchEntityException
        ServiceFailureException
        UnmodifiableEntityException
    ]
}

operation DetachUserPolicy {
    input := {
        @required
        UserName: userNameType
        @required
        PolicyArn: arnType
    }
    output: Unit
    errors: [
        InvalidInputException
        LimitExceededException
        NoSuchEntityException
        ServiceFailureException
    ]
}

operation GetAccessKeyLastUsed {
    input := {
        @required
        AccessKeyId: accessKeyIdType
    }
    output: GetAccessKeyLastUsedResponse
}

@paginated(
    inputToken: "Marker"
    outputToken: "Marker"
    pageSize: "MaxItems"
)
operation GetAccountAuthorizationDetails {
    input := {
        Filter: entityListType
        MaxItems: maxItemsType
        Marker: markerType
    }
    output: GetAccountAuthorizationDetailsResponse
    errors: [
        ServiceFailureException
    ]
}

operation GetAccountPasswordPolicy {
    input: Unit
    output: GetAccountPasswordPolicyResponse
    errors: [
        NoSuchEntityException
        ServiceFailureException
    ]
}

operation GetAccountSummary {
    input: Unit
    output: GetAccountSummaryResponse
    errors: [
        ServiceFailureException
    ]
}

operation GetContextKeysForCustomPolicy {
    input := {
        @required
        PolicyInputList: SimulationPolicyListType
    }
    output: GetContextKeysForPolicyResponse
    errors: [
        InvalidInputException
    ]
}

operation GetContextKeysForPrincipalPolicy {
    input := {
        @required
        PolicySourceArn: arnType
        PolicyInputList: SimulationPolicyListType
    }
    output: GetContextKeysForPolicyResponse
    errors: [
        InvalidInputException
        NoSuchEntityException
    ]
}

@paginated(
    inputToken: "Marker"
    outputToken: "Marker"
    items: "Users"
    pageSize: "MaxItems"
)
operation GetGroup {
    input := {
        @required
        GroupName: groupNameType
        Marker: markerType
        MaxItems: maxItemsType
    }
    output: GetGroupResponse
    errors: [
        NoSuchEntityException
        ServiceFailureException
    ]
}

operation GetGroupPolicy {
    input := {
        @required
        GroupName: groupNameType
        @required
        PolicyName: policyNameType
    }
    output: GetGroupPolicyResponse
    errors: [
        NoSuchEntityException
        ServiceFailureException
    ]
}

operation GetLoginProfile {
    input := {
        UserName: userNameType
    }
    output: GetLoginProfileResponse
    errors: [
        NoSuchEntityException
        ServiceFailureException
    ]
}

operation GetOpenIDConnectProvider {
    input := {
        @required
        OpenIDConnectProviderArn: arnType
    }
    output: GetOpenIDConnectProviderResponse
    errors: [
        InvalidInputException
        NoSuchEntityException
        ServiceFailureException
    ]
}

@waitable(
    PolicyExists: {
        acceptors: [
            {
                state: "success"
                matcher: {
                    success: true
                }
            }
            {
                state: "retry"
                matcher: {
                    errorType: "NoSuchEntity"
                }
            }
        ]
        minDelay: 1
    }
)
operation GetPolicy {
    input := {
        @required
        PolicyArn: arnType
    }
    output: GetPolicyResponse
    errors: [
        InvalidInputException
        NoSuchEntityException
        ServiceFailureException
    ]
}

operation GetPolicyVersion {
    input := {
        @required
        PolicyArn: arnType
        @required
        VersionId: policyVersionIdType
    }
    output: GetPolicyVersionResponse
    errors: [
        InvalidInputException
        NoSuchEntityException
        ServiceFailureException
    ]
}

@waitable(
    RoleExists: {
        acceptors: [
            {
                state: "success"
                matcher: {
                    success: true
                }
            }
            {
                state: "retry"
                matcher: {
                    errorType: "NoSuchEntity"
                }
            }
        ]
        minDelay: 1
    }
)
operation GetRole {
    input := {
        @required
        RoleName: roleNameType
    }
    output: GetRoleResponse
    errors: [
        NoSuchEntityException
        ServiceFailureException
    ]
}

operation GetRolePolicy {
    input := {
        @required
        RoleName: roleNameType
        @required
        PolicyName: policyNameType
    }
    output: GetRolePolicyResponse
    errors: [
        NoSuchEntityException
        ServiceFailureException
    ]
}

@waitable(
    UserExists: {
        acceptors: [
            {
                state: "success"
                matcher: {
                    success: true
                }
            }
            {
                state: "retry"
                matcher: {
                    errorType: "NoSuchEntity"
                }
            }
        ]
        minDelay: 1
    }
)
operation GetUser {
    input := {
        UserName: existingUserNameType
    }
    output: GetUserResponse
    errors: [
        NoSuchEntityException
        ServiceFailureException
    ]
}

operation GetUserPolicy {
    input := {
        @required
        UserName: existingUserNameType
        @required
        PolicyName: policyNameType
    }
    output: GetUserPolicyResponse
    errors: [
        NoSuchEntityException
        ServiceFailureException
    ]
}

@paginated(
    inputToken: "Marker"
    outputToken: "Marker"
    items: "AccessKeyMetadata"
    pageSize: "MaxItems"
)
operation ListAccessKeys {
    input := {
        UserName: existingUserNameType
        Marker: markerType
        MaxItems: maxItemsType
    }
    output: ListAccessKeysResponse
    errors: [
        NoSuchEntityException
        ServiceFailureException
    ]
}

@paginated(
    inputToken: "Marker"
    outputToken: "Marker"
    items: "AccountAliases"
    pageSize: "MaxItems"
)
operation ListAccountAliases {
    input := {
        Marker: markerType
        MaxItems: maxItemsType
    }
    output: ListAccountAliasesResponse
    errors: [
        ServiceFailureException
    ]
}

@paginated(
    inputToken: "Marker"
    outputToken: "Marker"
    items: "AttachedPolicies"
    pageSize: "MaxItems"
)
operation ListAttachedGroupPolicies {
    input := {
        @required
        GroupName: groupNameType
        PathPrefix: policyPathType
        Marker: markerType
        MaxItems: maxItemsType
    }
    output: ListAttachedGroupPoliciesResponse
    errors: [
        InvalidInputException
        NoSuchEntityException
        ServiceFailureException
    ]
}

@paginated(
    inputToken: "Marker"
    outputToken: "Marker"
    items: "AttachedPolicies"
    pageSize: "MaxItems"
)
operation ListAttachedRolePolicies {
    input := {
        @required
        RoleName: roleNameType
        PathPrefix: policyPathType
        Marker: markerType
        MaxItems: maxItemsType
    }
    output: ListAttachedRolePoliciesResponse
    errors: [
        InvalidInputException
        NoSuchEntityException
        ServiceFailureException
    ]
}

@paginated(
    inputToken: "Marker"
    outputToken: "Marker"
    items: "AttachedPolicies"
    pageSize: "MaxItems"
)
operation ListAttachedUserPolicies {
    input := {
        @required
        UserName: userNameType
        PathPrefix: policyPathType
        Marker: markerType
        MaxItems: maxItemsType
    }
    output: ListAttachedUserPoliciesResponse
    errors: [
        InvalidInputException
        NoSuchEntityException
        ServiceFailureException
    ]
}

@paginated(
    inputToken: "Marker"
    outputToken: "Marker"
    pageSize: "MaxItems"
)
operation ListEntitiesForPolicy {
    input := {
        @required
        PolicyArn: arnType
        EntityFilter: EntityType
        PathPrefix: pathType
        PolicyUsageFilter: PolicyUsageType
        Marker: markerType
        MaxItems: maxItemsType
    }
    output: ListEntitiesForPolicyResponse
    errors: [
        InvalidInputException
        NoSuchEntityException
        ServiceFailureException
    ]
}

@paginated(
    inputToken: "Marker"
    outputToken: "Marker"
    items: "PolicyNames"
    pageSize: "MaxItems"
)
operation ListGroupPolicies {
    input := {
        @required
        GroupName: groupNameType
        Marker: markerType
        MaxItems: maxItemsType
    }
    output: ListGroupPoliciesResponse
    errors: [
        NoSuchEntityException
        ServiceFailureException
    ]
}

@paginated(
    inputToken: "Marker"
    outputToken: "Marker"
    items: "Groups"
    pageSize: "MaxItems"
)
operation ListGroups {
    input := {
        PathPrefix: pathPrefixType
        Marker: markerType
        MaxItems: maxItemsType
    }
    output: ListGroupsResponse
    errors: [
        ServiceFailureException
    ]
}

@paginated(
    inputToken: "Marker"
    outputToken: "Marker"
    items: "Groups"
    pageSize: "MaxItems"
)
operation ListGroupsForUser {
    input := {
        @required
        UserName: existingUserNameType
        Marker: markerType
        MaxItems: maxItemsType
    }
    output: ListGroupsForUserResponse
    errors: [
        NoSuchEntityException
        ServiceFailureException
    ]
}

@paginated(
    inputToken: "Marker"
    outputToken: "Marker"
    items: "InstanceProfiles"
    pageSize: "MaxItems"
)
operation ListInstanceProfiles {
    input := {
        PathPrefix: pathPrefixType
        Marker: markerType
        MaxItems: maxItemsType
    }
    output: ListInstanceProfilesResponse
    errors: [
        ServiceFailureException
    ]
}

@paginated(
    inputToken: "Marker"
    outputToken: "Marker"
    items: "InstanceProfiles"
    pageSize: "MaxItems"
)
operation ListInstanceProfilesForRole {
    input := {
        @required
        RoleName: roleNameType
        Marker: markerType
        MaxItems: maxItemsType
    }
    output: ListInstanceProfilesForRoleResponse
    errors: [
        NoSuchEntityException
        ServiceFailureException
    ]
}

@paginated(
    inputToken: "Marker"
    outputToken: "Marker"
    items: "MFADevices"
    pageSize: "MaxItems"
)
operation ListMFADevices {
    input := {
        UserName: existingUserNameType
        Marker: markerType
        MaxItems: maxItemsType
    }
    output: ListMFADevicesResponse
    errors: [
        NoSuchEntityException
        ServiceFailureException
    ]
}

operation ListOpenIDConnectProviders {
    input := {}
    output: ListOpenIDConnectProvidersResponse
    errors: [
        ServiceFailureException
    ]
}

@paginated(
    inputToken: "Marker"
    outputToken: "Marker"
    items: "Tags"
    pageSize: "MaxItems"
)
operation ListOpenIDConnectProviderTags {
    input := {
        @required
        OpenIDConnectProviderArn: arnType
        Marker: markerType
        MaxItems: maxItemsType
    }
    output: ListOpenIDConnectProviderTagsResponse
    errors: [
        InvalidInputException
        NoSuchEntityException
        ServiceFailureException
    ]
}

@paginated(
    inputToken: "Marker"
    outputToken: "Marker"
    items: "Policies"
    pageSize: "MaxItems"
)
operation ListPolicies {
    input := {
        Scope: policyScopeType
        OnlyAttached: booleanType = false
        PathPrefix: policyPathType
        PolicyUsageFilter: PolicyUsageType
        Marker: markerType
        MaxItems: maxItemsType
    }
    output: ListPoliciesResponse
    errors: [
        ServiceFailureException
    ]
}

@paginated(
    inputToken: "Marker"
    outputToken: "Marker"
    items: "Tags"
    pageSize: "MaxItems"
)
operation ListPolicyTags {
    input := {
        @required
        PolicyArn: arnType
        Marker: markerType
        MaxItems: maxItemsType
    }
    output: ListPolicyTagsResponse
    errors: [
        InvalidInputException
        NoSuchEntityException
        ServiceFailureException
    ]
}

@paginated(
    inputToken: "Marker"
    outputToken: "Marker"
    items: "Versions"
    pageSize: "MaxItems"
)
operation ListPolicyVersions {
    input := {
        @required
        PolicyArn: arnType
        Marker: markerType
        MaxItems: maxItemsType
    }
    output: ListPolicyVersionsResponse
    errors: [
        InvalidInputException
        NoSuchEntityException
        ServiceFailureException
    ]
}

@paginated(
    inputToken: "Marker"
    outputToken: "Marker"
    items: "PolicyNames"
    pageSize: "MaxItems"
)
operation ListRolePolicies {
    input := {
        @required
        RoleName: roleNameType
        Marker: markerType
        MaxItems: maxItemsType
    }
    output: ListRolePoliciesResponse
    errors: [
        NoSuchEntityException
        ServiceFailureException
    ]
}

@paginated(
    inputToken: "Marker"
    outputToken: "Marker"
    items: "Roles"
    pageSize: "MaxItems"
)
operation ListRoles {
    input := {
        PathPrefix: pathPrefixType
        Marker: markerType
        MaxItems: maxItemsType
    }
    output: ListRolesResponse
    errors: [
        ServiceFailureException
    ]
}

@paginated(
    inputToken: "Marker"
    outputToken: "Marker"
    items: "Tags"
    pageSize: "MaxItems"
)
operation ListRoleTags {
    input := {
        @required
        RoleName: roleNameType
        Marker: markerType
        MaxItems: maxItemsType
    }
    output: ListRoleTagsResponse
    errors: [
        NoSuchEntityException
        ServiceFailureException
    ]
}

operation ListSAMLProviders {
    input := {}
    output: ListSAMLProvidersResponse
    errors: [
        ServiceFailureException
    ]
}

@paginated(
    inputToken: "Marker"
    outputToken: "Marker"
    items: "ServerCertificateMetadataList"
    pageSize: "MaxItems"
)
operation ListServerCertificates {
    input := {
        PathPrefix: pathPrefixType
        Marker: markerType
        MaxItems: maxItemsType
    }
    output: ListServerCertificatesResponse
    errors: [
        ServiceFailureException
    ]
}

operation ListServiceSpecificCredentials {
    input := {
        UserName: userNameType
        ServiceName: serviceName
        AllUsers: allUsers
        Marker: markerType
        MaxItems: maxItemsType
    }
    output: ListServiceSpecificCredentialsResponse
    errors: [
        NoSuchEntityException
        ServiceNotSupportedException
    ]
}

@paginated(
    inputToken: "Marker"
    outputToken: "Marker"
    items: "Certificates"
    pageSize: "MaxItems"
)
operation ListSigningCertificates {
    input := {
        UserName: existingUserNameType
        Marker: markerType
        MaxItems: maxItemsType
    }
    output: ListSigningCertificatesResponse
    errors: [
        NoSuchEntityException
        ServiceFailureException
    ]
}

@paginated(
    inputToken: "Marker"
    outputToken: "Marker"
    items: "SSHPublicKeys"
    pageSize: "MaxItems"
)
operation ListSSHPublicKeys {
    input := {
        UserName: userNameType
        Marker: markerType
        MaxItems: maxItemsType
    }
    output: ListSSHPublicKeysResponse
    errors: [
        NoSuchEntityException
    ]
}

@paginated(
    inputToken: "Marker"
    outputToken: "Marker"
    items: "PolicyNames"
    pageSize: "MaxItems"
)
operation ListUserPolicies {
    input := {
        @required
        UserName: existingUserNameType
        Marker: markerType
        MaxItems: maxItemsType
    }
    output: ListUserPoliciesResponse
    errors: [
        NoSuchEntityException
        ServiceFailureException
    ]
}

@paginated(
    inputToken: "Marker"
    outputToken: "Marker"
    items: "Users"
    pageSize: "MaxItems"
)
operation ListUsers {
    input := {
        PathPrefix: pathPrefixType
        Marker: markerType
        MaxItems: maxItemsType
    }
    output: ListUsersResponse
    errors: [
        ServiceFailureException
    ]
}

@paginated(
    inputToken: "Marker"
    outputToken: "Marker"
    items: "Tags"
    pageSize: "MaxItems"
)
operation ListUserTags {
    input := {
        @required
        UserName: existingUserNameType
        Marker: markerType
        MaxItems: maxItemsType
    }
    output: ListUserTagsResponse
    errors: [
        NoSuchEntityException
        ServiceFailureException
    ]
}

@paginated(
    inputToken: "Marker"
    outputToken: "Marker"
    items: "VirtualMFADevices"
    pageSize: "MaxItems"
)
operation ListVirtualMFADevices {
    input := {
        AssignmentStatus: assignmentStatusType
        Marker: markerType
        MaxItems: maxItemsType
    }
    output: ListVirtualMFADevicesResponse
}

operation PutGroupPolicy {
    input := {
        @required
        GroupName: groupNameType
        @required
        PolicyName: policyNameType
        @required
        PolicyDocument: policyDocumentType
    }
    output: Unit
    errors: [
        LimitExceededException
        MalformedPolicyDocumentException
        NoSuchEntityException
        ServiceFailureException
    ]
}

operation PutRolePermissionsBoundary {
    input := {
        @required
        RoleName: roleNameType
        @required
        PermissionsBoundary: arnType
    }
    output: Unit
    errors: [
        InvalidInputException
        NoSuchEntityException
        PolicyNotAttachableException
        ServiceFailureException
        UnmodifiableEntityException
    ]
}

operation PutRolePolicy {
    input := {
        @required
        RoleName: roleNameType
        @required
        PolicyName: policyNameType
        @required
        PolicyDocument: policyDocumentType
    }
    output: Unit
    errors: [
        LimitExceededException
        MalformedPolicyDocumentException
        NoSuchEntityException
        ServiceFailureException
        UnmodifiableEntityException
    ]
}

operation PutUserPermissionsBoundary {
    input := {
        @required
        UserName: userNameType
        @required
        PermissionsBoundary: arnType
    }
    output: Unit
    errors: [
        InvalidInputException
        NoSuchEntityException
        PolicyNotAttachableException
        ServiceFailureException
    ]
}

operation PutUserPolicy {
    input := {
        @required
        UserName: existingUserNameType
        @required
        PolicyName: policyNameType
        @required
        PolicyDocument: policyDocumentType
    }
    output: Unit
    errors: [
        LimitExceededException
        MalformedPolicyDocumentException
        NoSuchEntityException
        ServiceFailureException
    ]
}

operation RemoveClientIDFromOpenIDConnectProvider {
    input := {
        @required
        OpenIDConnectProviderArn: arnType
        @required
        ClientID: clientIDType
    }
    output: Unit
    errors: [
        ConcurrentModificationException
        InvalidInputException
        NoSuchEntityException
        ServiceFailureException
    ]
}

operation RemoveUserFromGroup {
    input := {
        @required
        GroupName: groupNameType
        @required
        UserName: existingUserNameType
    }
    output: Unit
    errors: [
        LimitExceededException
        NoSuchEntityException
        ServiceFailureException
    ]
}

operation SetDefaultPolicyVersion {
    input := {
        @required
        PolicyArn: arnType
        @required
        VersionId: policyVersionIdType
    }
    output: Unit
    errors: [
        InvalidInputException
        LimitExceededException
        NoSuchEntityException
        ServiceFailureException
    ]
}

@paginated(
    inputToken: "Marker"
    outputToken: "Marker"
    items: "EvaluationResults"
    pageSize: "MaxItems"
)
operation SimulateCustomPolicy {
    input := {
        @required
        PolicyInputList: SimulationPolicyListType
        PermissionsBoundaryPolicyInputList: SimulationPolicyListType
        @required
        ActionNames: ActionNameListType
        ResourceArns: ResourceNameListType
        ResourcePolicy: policyDocumentType
        ResourceOwner: ResourceNameType
        CallerArn: ResourceNameType
        ContextEntries: ContextEntryListType
        ResourceHandlingOption: ResourceHandlingOptionType
        MaxItems: maxItemsType
        Marker: markerType
    }
    output: SimulatePolicyResponse
    errors: [
        InvalidInputException
        PolicyEvaluationException
    ]
}

@paginated(
    inputToken: "Marker"
    outputToken: "Marker"
    items: "EvaluationResults"
    pageSize: "MaxItems"
)
operation SimulatePrincipalPolicy {
    input := {
        @required
        PolicySourceArn: arnType
        PolicyInputList: SimulationPolicyListType
        PermissionsBoundaryPolicyInputList: SimulationPolicyListType
        @required
        ActionNames: ActionNameListType
        ResourceArns: ResourceNameListType
        ResourcePolicy: policyDocumentType
        ResourceOwner: ResourceNameType
        CallerArn: ResourceNameType
        ContextEntries: ContextEntryListType
        ResourceHandlingOption: ResourceHandlingOptionType
        MaxItems: maxItemsType
        Marker: markerType
    }
    output: SimulatePolicyResponse
    errors: [
        InvalidInputException
        NoSuchEntityException
        PolicyEvaluationException
    ]
}

operation TagOpenIDConnectProvider {
    input := {
        @required
        OpenIDConnectProviderArn: arnType
        @required
        Tags: tagListType
    }
    output: Unit
    errors: [
        ConcurrentModificationException
        InvalidInputException
        LimitExceededException
        NoSuchEntityException
        ServiceFailureException
    ]
}

operation TagPolicy {
    input := {
        @required
        PolicyArn: arnType
        @required
        Tags: tagListType
    }
    output: Unit
    errors: [
        ConcurrentModificationException
        InvalidInputException
        LimitExceededException
        NoSuchEntityException
        ServiceFailureException
    ]
}

operation TagRole {
    input := {
        @required
        RoleName: roleNameType
        @required
        Tags: tagListType
    }
    output: Unit
    errors: [
        ConcurrentModificationException
        InvalidInputException
        LimitExceededException
        NoSuchEntityException
        ServiceFailureException
    ]
}

operation TagUser {
    input := {
        @required
        UserName: existingUserNameType
        @required
        Tags: tagListType
    }
    output: Unit
    errors: [
        ConcurrentModificationException
        InvalidInputException
        LimitExceededException
        NoSuchEntityException
        ServiceFailureException
    ]
}

operation UntagOpenIDConnectProvider {
    input := {
        @required
        OpenIDConnectProviderArn: arnType
        @required
        TagKeys: tagKeyListType
    }
    output: Unit
    errors: [
        ConcurrentModificationException
        InvalidInputException
        NoSuchEntityException
        ServiceFailureException
    ]
}

operation UntagPolicy {
    input := {
        @required
        PolicyArn: arnType
        @required
        TagKeys: tagKeyListType
    }
    output: Unit
    errors: [
        ConcurrentModificationException
        InvalidInputException
        NoSuchEntityException
        ServiceFailureException
    ]
}

operation UntagRole {
    input := {
        @required
        RoleName: roleNameType
        @required
        TagKeys: tagKeyListType
    }
    output: Unit
    errors: [
        ConcurrentModificationException
        NoSuchEntityException
        ServiceFailureException
    ]
}

operation UntagUser {
    input := {
        @required
        UserName: existingUserNameType
        @required
        TagKeys: tagKeyListType
    }
    output: Unit
    errors: [
        ConcurrentModificationException
        NoSuchEntityException
        ServiceFailureException
    ]
}

operation UpdateAccessKey {
    input := {
        UserName: existingUserNameType
        @required
        AccessKeyId: accessKeyIdType
        @required
        Status: statusType
    }
    output: Unit
    errors: [
        InvalidInputException
        LimitExceededException
        NoSuchEntityException
        ServiceFailureException
    ]
}

operation UpdateAssumeRolePolicy {
    input := {
        @required
        RoleName: roleNameType
        @required
        PolicyDocument: policyDocumentType
    }
    output: Unit
    errors: [
        LimitExceededException
        MalformedPolicyDocumentException
        NoSuchEntityException
        ServiceFailureException
        UnmodifiableEntityException
    ]
}

operation UpdateGroup {
    input := {
        @required
        GroupName: groupNameType
        NewPath: pathType
        NewGroupName: groupNameType
    }
    output: Unit
    errors: [
        EntityAlreadyExistsException
        LimitExceededException
        NoSuchEntityException
        ServiceFailureException
    ]
}

operation UpdateOpenIDConnectProviderThumbprint {
    input := {
        @required
        OpenIDConnectProviderArn: arnType
        @required
        ThumbprintList: thumbprintListType
    }
    output: Unit
    errors: [
        ConcurrentModificationException
        InvalidInputException
        NoSuchEntityException
        ServiceFailureException
    ]
}

operation UpdateRole {
    input := {
        @required
        RoleName: roleNameType
        Description: roleDescriptionType
        MaxSessionDuration: roleMaxSessionDurationType
    }
    output: UpdateRoleResponse
    errors: [
        NoSuchEntityException
        ServiceFailureException
        UnmodifiableEntityException
    ]
}

operation UpdateRoleDescription {
    input := {
        @required
        RoleName: roleNameType
        @required
        Description: roleDescriptionType
    }
    output: UpdateRoleDescriptionResponse
    errors: [
        NoSuchEntityException
        ServiceFailureException
        UnmodifiableEntityException
    ]
}

operation UpdateUser {
    input := {
        @required
        UserName: existingUserNameType
        NewPath: pathType
        NewUserName: userNameType
    }
    output: Unit
    errors: [
        ConcurrentModificationException
        EntityAlreadyExistsException
        EntityTemporarilyUnmodifiableException
        LimitExceededException
        NoSuchEntityException
        ServiceFailureException
    ]
}

structure AccessKey {
    @required
    UserName: userNameType
    @required
    AccessKeyId: accessKeyIdType
    @required
    Status: statusType
    @required
    SecretAccessKey: accessKeySecretType
    CreateDate: dateType
}

structure AccessKeyLastUsed {
    LastUsedDate: dateType
    @required
    ServiceName: stringType
    @required
    Region: stringType
}

structure AccessKeyMetadata {
    UserName: userNameType
    AccessKeyId: accessKeyIdType
    Status: statusType
    CreateDate: dateType
}

structure AttachedPermissionsBoundary {
    PermissionsBoundaryType: PermissionsBoundaryAttachmentType
    PermissionsBoundaryArn: arnType
}

structure AttachedPolicy {
    PolicyName: policyNameType
    PolicyArn: arnType
}

@awsQueryError(
    code: "ConcurrentModification"
    httpResponseCode: 409
)
@error("client")
@httpError(409)
structure ConcurrentModificationException {
    message: ConcurrentModificationMessage
}

structure ContextEntry {
    ContextKeyName: ContextKeyNameType
    ContextKeyValues: ContextKeyValueListType
    ContextKeyType: ContextKeyTypeEnum
}

@output
structure CreateAccessKeyResponse {
    @required
    AccessKey: AccessKey
}

@output
structure CreateGroupResponse {
    @required
    Group: Group
}

@output
structure CreateOpenIDConnectProviderResponse {
    OpenIDConnectProviderArn: arnType
    Tags: tagListType
}

@output
structure CreatePolicyResponse {
    Policy: Policy
}

@output
structure CreatePolicyVersionResponse {
    PolicyVersion: PolicyVersion
}

@output
structure CreateRoleResponse {
    @required
    Role: Role
}

@output
structure CreateUserResponse {
    User: User
}

@awsQueryError(
    code: "DeleteConflict"
    httpResponseCode: 409
)
@error("client")
@httpError(409)
structure DeleteConflictException {
    message: deleteConflictMessage
}

@awsQueryError(
    code: "EntityAlreadyExists"
    httpResponseCode: 409
)
@error("client")
@httpError(409)
structure EntityAlreadyExistsException {
    message: entityAlreadyExistsMessage
}

@awsQueryError(
    code: "EntityTemporarilyUnmodifiable"
    httpResponseCode: 409
)
@error("client")
@httpError(409)
structure EntityTemporarilyUnmodifiableException {
    message: entityTemporarilyUnmodifiableMessage
}

structure EvaluationResult {
    @required
    EvalActionName: ActionNameType
    EvalResourceName: ResourceNameType
    @required
    EvalDecision: PolicyEvaluationDecisionType
    MatchedStatements: StatementListType
    MissingContextValues: ContextKeyNamesResultListType
    OrganizationsDecisionDetail: OrganizationsDecisionDetail
    PermissionsBoundaryDecisionDetail: PermissionsBoundaryDecisionDetail
    EvalDecisionDetails: EvalDecisionDetailsType
    ResourceSpecificResults: ResourceSpecificResultListType
}

@output
structure GetAccessKeyLastUsedResponse {
    UserName: existingUserNameType
    AccessKeyLastUsed: AccessKeyLastUsed
}

@output
structure GetAccountAuthorizationDetailsResponse {
    UserDetailList: userDetailListType
    GroupDetailList: groupDetailListType
    RoleDetailList: roleDetailListType
    Policies: ManagedPolicyDetailListType
    IsTruncated: booleanType = false
    Marker: responseMarkerType
}

@output
structure GetAccountPasswordPolicyResponse {
    @required
    PasswordPolicy: PasswordPolicy
}

@output
structure GetAccountSummaryResponse {
    SummaryMap: summaryMapType
}

structure GetContextKeysForPolicyResponse {
    ContextKeyNames: ContextKeyNamesResultListType
}

@output
structure GetGroupPolicyResponse {
    @required
    GroupName: groupNameType
    @required
    PolicyName: policyNameType
    @required
    PolicyDocument: policyDocumentType
}

@output
structure GetGroupResponse {
    @required
    Group: Group
    @required
    Users: userListType
    IsTruncated: booleanType = false
    Marker: responseMarkerType
}

@output
structure GetLoginProfileResponse {
    @required
    LoginProfile: LoginProfile
}

@output
structure GetOpenIDConnectProviderResponse {
    Url: OpenIDConnectProviderUrlType
    ClientIDList: clientIDListType
    ThumbprintList: thumbprintListType
    CreateDate: dateType
    Tags: tagListType
}

@output
structure GetPolicyResponse {
    Policy: Policy
}

@output
structure GetPolicyVersionResponse {
    PolicyVersion: PolicyVersion
}

@output
structure GetRolePolicyResponse {
    @required
    RoleName: roleNameType
    @required
    PolicyName: policyNameType
    @required
    PolicyDocument: policyDocumentType
}

@output
structure GetRoleResponse {
    @required
    Role: Role
}

@output
structure GetUserPolicyResponse {
    @required
    UserName: existingUserNameType
    @required
    PolicyName: policyNameType
    @required
    PolicyDocument: policyDocumentType
}

@output
structure GetUserResponse {
    @required
    User: User
}

structure Group {
    @required
    Path: pathType
    @required
    GroupName: groupNameType
    @required
    GroupId: idType
    @required
    Arn: arnType
    @required
    CreateDate: dateType
}

structure GroupDetail {
    Path: pathType
    GroupName: groupNameType
    GroupId: idType
    Arn: arnType
    CreateDate: dateType
    GroupPolicyList: policyDetailListType
    AttachedManagedPolicies: attachedPoliciesListType
}

structure InstanceProfile {
    @required
    Path: pathType
    @required
    InstanceProfileName: instanceProfileNameType
    @required
    InstanceProfileId: idType
    @required
    Arn: arnType
    @required
    CreateDate: dateType
    @required
    Roles: roleListType
    Tags: tagListType
}

@awsQueryError(
    code: "InvalidInput"
    httpResponseCode: 400
)
@error("client")
@httpError(400)
structure InvalidInputException {
    message: invalidInputMessage
}

@awsQueryError(
    code: "LimitExceeded"
    httpResponseCode: 409
)
@error("client")
@httpError(409)
structure LimitExceededException {
    message: limitExceededMessage
}

@output
structure ListAccessKeysResponse {
    @required
    AccessKeyMetadata: accessKeyMetadataListType
    IsTruncated: booleanType = false
    Marker: responseMarkerType
}

@output
structure ListAccountAliasesResponse {
    @required
    AccountAliases: accountAliasListType
    IsTruncated: booleanType = false
    Marker: responseMarkerType
}

@output
structure ListAttachedGroupPoliciesResponse {
    AttachedPolicies: attachedPoliciesListType
    IsTruncated: booleanType = false
    Marker: responseMarkerType
}

@output
structure ListAttachedRolePoliciesResponse {
    AttachedPolicies: attachedPoliciesListType
    IsTruncated: booleanType = false
    Marker: responseMarkerType
}

@output
structure ListAttachedUserPoliciesResponse {
    AttachedPolicies: attachedPoliciesListType
    IsTruncated: booleanType = false
    Marker: responseMarkerType
}

@output
structure ListEntitiesForPolicyResponse {
    PolicyGroups: PolicyGroupListType
    PolicyUsers: PolicyUserListType
    PolicyRoles: PolicyRoleListType
    IsTruncated: booleanType = false
    Marker: responseMarkerType
}

@output
structure ListGroupPoliciesResponse {
    @required
    PolicyNames: policyNameListType
    IsTruncated: booleanType = false
    Marker: responseMarkerType
}

@output
structure ListGroupsForUserResponse {
    @required
    Groups: groupListType
    IsTruncated: booleanType = false
    Marker: responseMarkerType
}

@output
structure ListGroupsResponse {
    @required
    Groups: groupListType
    IsTruncated: booleanType = false
    Marker: responseMarkerType
}

@output
structure ListInstanceProfilesForRoleResponse {
    @required
    InstanceProfiles: instanceProfileListType
    IsTruncated: booleanType = false
    Marker: responseMarkerType
}

@output
structure ListInstanceProfilesResponse {
    @required
    InstanceProfiles: instanceProfileListType
    IsTruncated: booleanType = false
    Marker: responseMarkerType
}

@output
structure ListMFADevicesResponse {
    @required
    MFADevices: mfaDeviceListType
    IsTruncated: booleanType = false
    Marker: responseMarkerType
}

@output
structure ListOpenIDConnectProvidersResponse {
    OpenIDConnectProviderList: OpenIDConnectProviderListType
}

@output
structure ListOpenIDConnectProviderTagsResponse {
    @required
    Tags: tagListType
    IsTruncated: booleanType = false
    Marker: responseMarkerType
}

@output
structure ListPoliciesResponse {
    Policies: policyListType
    IsTruncated: booleanType = false
    Marker: responseMarkerType
}

@output
structure ListPolicyTagsResponse {
    @required
    Tags: tagListType
    IsTruncated: booleanType = false
    Marker: responseMarkerType
}

@output
structure ListPolicyVersionsResponse {
    Versions: policyDocumentVersionListType
    IsTruncated: booleanType = false
    Marker: responseMarkerType
}

@output
structure ListRolePoliciesResponse {
    @required
    PolicyNames: policyNameListType
    IsTruncated: booleanType = false
    Marker: responseMarkerType
}

@output
structure ListRolesResponse {
    @required
    Roles: roleListType
    IsTruncated: booleanType = false
    Marker: responseMarkerType
}

@output
structure ListRoleTagsResponse {
    @required
    Tags: tagListType
    IsTruncated: booleanType = false
    Marker: responseMarkerType
}

@output
structure ListSAMLProvidersResponse {
    SAMLProviderList: SAMLProviderListType
}

@output
structure ListServerCertificatesResponse {
    @required
    ServerCertificateMetadataList: serverCertificateMetadataListType
    IsTruncated: booleanType = false
    Marker: responseMarkerType
}

@output
structure ListServiceSpecificCredentialsResponse {
    ServiceSpecificCredentials: ServiceSpecificCredentialsListType
    Marker: responseMarkerType
    IsTruncated: booleanType = false
}

@output
structure ListSigningCertificatesResponse {
    @required
    Certificates: certificateListType
    IsTruncated: booleanType = false
    Marker: responseMarkerType
}

@output
structure ListSSHPublicKeysResponse {
    SSHPublicKeys: SSHPublicKeyListType
    IsTruncated: booleanType = false
    Marker: responseMarkerType
}

@output
structure ListUserPoliciesResponse {
    @required
    PolicyNames: policyNameListType
    IsTruncated: booleanType = false
    Marker: responseMarkerType
}

@output
structure ListUsersResponse {
    @required
    Users: userListType
    IsTruncated: booleanType = false
    Marker: responseMarkerType
}

@output
structure ListUserTagsResponse {
    @required
    Tags: tagListType
    IsTruncated: booleanType = false
    Marker: responseMarkerType
}

@output
structure ListVirtualMFADevicesResponse {
    @required
    VirtualMFADevices: virtualMFADeviceListType
    IsTruncated: booleanType = false
    Marker: responseMarkerType
}

structure LoginProfile {
    @required
    UserName: userNameType
    @required
    CreateDate: dateType
    PasswordResetRequired: booleanType = false
}

@awsQueryError(
    code: "MalformedPolicyDocument"
    httpResponseCode: 400
)
@error("client")
@httpError(400)
structure MalformedPolicyDocumentException {
    message: malformedPolicyDocumentMessage
}

structure ManagedPolicyDetail {
    PolicyName: policyNameType
    PolicyId: idType
    Arn: arnType
    Path: policyPathType
    DefaultVersionId: policyVersionIdType
    AttachmentCount: attachmentCountType
    PermissionsBoundaryUsageCount: attachmentCountType
    IsAttachable: booleanType = false
    Description: policyDescriptionType
    CreateDate: dateType
    UpdateDate: dateType
    PolicyVersionList: policyDocumentVersionListType
}

structure MFADevice {
    @required
    UserName: userNameType
    @required
    SerialNumber: serialNumberType
    @required
    EnableDate: dateType
}

@awsQueryError(
    code: "NoSuchEntity"
    httpResponseCode: 404
)
@error("client")
@httpError(404)
structure NoSuchEntityException {
    message: noSuchEntityMessage
}

structure OpenIDConnectProviderListEntry {
    Arn: arnType
}

@awsQueryError(
    code: "OpenIdIdpCommunicationError"
    httpResponseCode: 400
)
@error("client")
@httpError(400)
structure OpenIdIdpCommunicationErrorException {
    message: openIdIdpCommunicationErrorExceptionMessage
}

structure OrganizationsDecisionDetail {
    AllowedByOrganizations: booleanType = false
}

structure PasswordPolicy {
    MinimumPasswordLength: minimumPasswordLengthType
    RequireSymbols: booleanType = false
    RequireNumbers: booleanType = false
    RequireUppercaseCharacters: booleanType = false
    RequireLowercaseCharacters: booleanType = false
    AllowUsersToChangePassword: booleanType = false
    ExpirePasswords: booleanType = false
    MaxPasswordAge: maxPasswordAgeType
    PasswordReusePrevention: passwordReusePreventionType
    HardExpiry: booleanObjectType
}

structure PermissionsBoundaryDecisionDetail {
    AllowedByPermissionsBoundary: booleanType = false
}

structure Policy {
    PolicyName: policyNameType
    PolicyId: idType
    Arn: arnType
    Path: policyPathType
    DefaultVersionId: policyVersionIdType
    AttachmentCount: attachmentCountType
    PermissionsBoundaryUsageCount: attachmentCountType
    IsAttachable: booleanType = false
    Description: policyDescriptionType
    CreateDate: dateType
    UpdateDate: dateType
    Tags: tagListType
}

structure PolicyDetail {
    PolicyName: policyNameType
    PolicyDocument: policyDocumentType
}

@awsQueryError(
    code: "PolicyEvaluation"
    httpResponseCode: 500
)
@error("server")
@httpError(500)
structure PolicyEvaluationException {
    message: policyEvaluationErrorMessage
}

structure PolicyGroup {
    GroupName: groupNameType
    GroupId: idType
}

@awsQueryError(
    code: "PolicyNotAttachable"
    httpResponseCode: 400
)
@error("client")
@httpError(400)
structure PolicyNotAttachableException {
    message: policyNotAttachableMessage
}

structure PolicyRole {
    RoleName: roleNameType
    RoleId: idType
}

structure PolicyUser {
    UserName: userNameType
    UserId: idType
}

structure PolicyVersion {
    Document: policyDocumentType
    VersionId: policyVersionIdType
    IsDefaultVersion: booleanType = false
    CreateDate: dateType
}

structure Position {
    Line: LineNumber = 0
    Column: ColumnNumber = 0
}

structure ResourceSpecificResult {
    @required
    EvalResourceName: ResourceNameType
    @required
    EvalResourceDecision: PolicyEvaluationDecisionType
    MatchedStatements: StatementListType
    MissingContextValues: ContextKeyNamesResultListType
    EvalDecisionDetails: EvalDecisionDetailsType
    PermissionsBoundaryDecisionDetail: PermissionsBoundaryDecisionDetail
}

structure Role {
    @required
    Path: pathType
    @required
    RoleName: roleNameType
    @required
    RoleId: idType
    @required
    Arn: arnType
    @required
    CreateDate: dateType
    AssumeRolePolicyDocument: policyDocumentType
    Description: roleDescriptionType
    MaxSessionDuration: roleMaxSessionDurationType
    PermissionsBoundary: AttachedPermissionsBoundary
    Tags: tagListType
    RoleLastUsed: RoleLastUsed
}

structure RoleDetail {
    Path: pathType
    RoleName: roleNameType
    RoleId: idType
    Arn: arnType
    CreateDate: dateType
    AssumeRolePolicyDocument: policyDocumentType
    InstanceProfileList: instanceProfileListType
    RolePolicyList: policyDetailListType
    AttachedManagedPolicies: attachedPoliciesListType
    PermissionsBoundary: AttachedPermissionsBoundary
    Tags: tagListType
    RoleLastUsed: RoleLastUsed
}

structure RoleLastUsed {
    LastUsedDate: dateType
    Region: stringType
}

structure SAMLProviderListEntry {
    Arn: arnType
    ValidUntil: dateType
    CreateDate: dateType
}

structure ServerCertificateMetadata {
    @required
    Path: pathType
    @required
    ServerCertificateName: serverCertificateNameType
    @required
    ServerCertificateId: idType
    @required
    Arn: arnType
    UploadDate: dateType
    Expiration: dateType
}

@awsQueryError(
    code: "ServiceFailure"
    httpResponseCode: 500
)
@error("server")
@httpError(500)
structure ServiceFailureException {
    message: serviceFailureExceptionMessage
}

@awsQueryError(
    code: "NotSupportedService"
    httpResponseCode: 404
)
@error("client")
@httpError(404)
structure ServiceNotSupportedException {
    message: serviceNotSupportedMessage
}

structure ServiceSpecificCredentialMetadata {
    @required
    UserName: userNameType
    @required
    Status: statusType
    @addedDefault
    ServiceUserName: serviceUserName = ""
    ServiceCredentialAlias: serviceCredentialAlias
    @required
    CreateDate: dateType
    ExpirationDate: dateType
    @required
    ServiceSpecificCredentialId: serviceSpecificCredentialId
    @required
    ServiceName: serviceName
}

structure SigningCertificate {
    @required
    UserName: userNameType
    @required
    CertificateId: certificateIdType
    @required
    CertificateBody: certificateBodyType
    @required
    Status: statusType
    UploadDate: dateType
}

structure SimulatePolicyResponse {
    EvaluationResults: EvaluationResultsListType
    IsTruncated: booleanType = false
    Marker: responseMarkerType
}

structure SSHPublicKeyMetadata {
    @required
    UserName: userNameType
    @required
    SSHPublicKeyId: publicKeyIdType
    @required
    Status: statusType
    @required
    UploadDate: dateType
}

structure Statement {
    SourcePolicyId: PolicyIdentifierType
    SourcePolicyType: PolicySourceType
    StartPosition: Position
    EndPosition: Position
}

structure Tag {
    @required
    Key: tagKeyType
    @required
    Value: tagValueType
}

@awsQueryError(
    code: "UnmodifiableEntity"
    httpResponseCode: 400
)
@error("client")
@httpError(400)
structure UnmodifiableEntityException {
    message: unmodifiableEntityMessage
}

@output
structure UpdateRoleDescriptionResponse {
    Role: Role
}

@output
structure UpdateRoleResponse {}

structure User {
    @required
    Path: pathType
    @required
    UserName: userNameType
    @required
    UserId: idType
    @required
    Arn: arnType
    @required
    CreateDate: dateType
    PasswordLastUsed: dateType
    PermissionsBoundary: AttachedPermissionsBoundary
    Tags: tagListType
}

structure UserDetail {
    Path: pathType
    UserName: userNameType
    UserId: idType
    Arn: arnType
    CreateDate: dateType
    UserPolicyList: policyDetailListType
    GroupList: groupNameListType
    AttachedManagedPolicies: attachedPoliciesListType
    PermissionsBoundary: AttachedPermissionsBoundary
    Tags: tagListType
}

structure VirtualMFADevice {
    @required
    SerialNumber: serialNumberType
    Base32StringSeed: BootstrapDatum
    QRCodePNG: BootstrapDatum
    User: User
    EnableDate: dateType
    Tags: tagListType
}

list accessKeyMetadataListType {
    member: AccessKeyMetadata
}

list accountAliasListType {
    member: accountAliasType
}

list ActionNameListType {
    member: ActionNameType
}

list attachedPoliciesListType {
    member: AttachedPolicy
}

list certificateListType {
    member: SigningCertificate
}

list clientIDListType {
    member: clientIDType
}

list ContextEntryListType {
    member: ContextEntry
}

list ContextKeyNamesResultListType {
    member: ContextKeyNameType
}

list ContextKeyValueListType {
    member: ContextKeyValueType
}

list entityListType {
    member: EntityType
}

list EvaluationResultsListType {
    member: EvaluationResult
}

list groupDetailListType {
    member: GroupDetail
}

list groupListType {
    member: Group
}

list groupNameListType {
    member: groupNameType
}

list instanceProfileListType {
    member: InstanceProfile
}

list ManagedPolicyDetailListType {
    member: ManagedPolicyDetail
}

list mfaDeviceListType {
    member: MFADevice
}

list OpenIDConnectProviderListType {
    member: OpenIDConnectProviderListEntry
}

list policyDetailListType {
    member: PolicyDetail
}

list policyDocumentVersionListType {
    member: PolicyVersion
}

list PolicyGroupListType {
    member: PolicyGroup
}

list policyListType {
    member: Policy
}

list policyNameListType {
    member: policyNameType
}

list PolicyRoleListType {
    member: PolicyRole
}

list PolicyUserListType {
    member: PolicyUser
}

list ResourceNameListType {
    member: ResourceNameType
}

list ResourceSpecificResultListType {
    member: ResourceSpecificResult
}

list roleDetailListType {
    member: RoleDetail
}

list roleListType {
    member: Role
}

list SAMLProviderListType {
    member: SAMLProviderListEntry
}

list serverCertificateMetadataListType {
    member: ServerCertificateMetadata
}

list ServiceSpecificCredentialsListType {
    member: ServiceSpecificCredentialMetadata
}

list SimulationPolicyListType {
    member: policyDocumentType
}

list SSHPublicKeyListType {
    member: SSHPublicKeyMetadata
}

list StatementListType {
    member: Statement
}

@length(
    min: 0
    max: 50
)
list tagKeyListType {
    member: tagKeyType
}

@length(
    min: 0
    max: 50
)
list tagListType {
    member: Tag
}

list thumbprintListType {
    member: thumbprintType
}

list userDetailListType {
    member: UserDetail
}

list userListType {
    member: User
}

list virtualMFADeviceListType {
    member: VirtualMFADevice
}

map EvalDecisionDetailsType {
    key: EvalDecisionSourceType
    value: PolicyEvaluationDecisionType
}

map summaryMapType {
    key: summaryKeyType
    value: summaryValueType
}

@length(
    min: 16
    max: 128
)
@pattern("^[\\w]+$")
string accessKeyIdType

@sensitive
string accessKeySecretType

@length(
    min: 3
    max: 63
)
@pattern("^[a-z0-9]([a-z0-9]|-(?!-)){1,61}[a-z0-9]$")
string accountAliasType

@length(
    min: 3
    max: 128
)
string ActionNameType

boolean allUsers

@length(
    min: 20
    max: 2048
)
string arnType

enum assignmentStatusType {
    Assigned
    Unassigned
    Any
}

integer attachmentCountType

boolean booleanObjectType

@default(false)
boolean booleanType

@sensitive
blob BootstrapDatum

@length(
    min: 1
    max: 16384
)
@pattern("^[\\u0009\\u000A\\u000D\\u0020-\\u00FF]+$")
string certificateBodyType

@length(
    min: 24
    max: 128
)
@pattern("^[\\w]+$")
string certificateIdType

@length(
    min: 1
    max: 255
)
string clientIDType

@default(0)
integer ColumnNumber

string ConcurrentModificationMessage

@length(
    min: 5
    max: 256
)
string ContextKeyNameType

enum ContextKeyTypeEnum {
    STRING = "string"
    STRING_LIST = "stringList"
    NUMERIC = "numeric"
    NUMERIC_LIST = "numericList"
    BOOLEAN = "boolean"
    BOOLEAN_LIST = "booleanList"
    IP = "ip"
    IP_LIST = "ipList"
    BINARY = "binary"
    BINARY_LIST = "binaryList"
    DATE = "date"
    DATE_LIST = "dateList"
}

string ContextKeyValueType

timestamp dateType

string deleteConflictMessage

string entityAlreadyExistsMessage

string entityTemporarilyUnmodifiableMessage

enum EntityType {
    User
    Role
    Group
    LocalManagedPolicy
    AWSManagedPolicy
}

@length(
    min: 3
    max: 256
)
string EvalDecisionSourceType

@length(
    min: 1
    max: 128
)
@pattern("^[\\w+=,.@-]+$")
string existingUserNameType

@length(
    min: 1
    max: 128
)
@pattern("^[\\w+=,.@-]+$")
string groupNameType

@length(
    min: 16
    max: 128
)
@pattern("^[\\w]+$")
string idType

@length(
    min: 1
    max: 128
)
@pattern("^[\\w+=,.@-]+$")
string instanceProfileNameType

string invalidInputMessage

string limitExceededMessage

@default(0)
integer LineNumber

string malformedPolicyDocumentMessage

@length(
    min: 1
    max: 320
)
@pattern("^[\\u0020-\\u00FF]+$")
string markerType

@range(
    min: 1
    max: 1000
)
integer maxItemsType

@range(
    min: 1
    max: 1095
)
integer maxPasswordAgeType

@range(
    min: 6
    max: 128
)
integer minimumPasswordLengthType

string noSuchEntityMessage

@length(
    min: 1
    max: 255
)
string OpenIDConnectProviderUrlType

string openIdIdpCommunicationErrorExceptionMessage

@range(
    min: 1
    max: 24
)
integer passwordReusePreventionType

@length(
    min: 1
    max: 512
)
@pattern("^\\u002F[\\u0021-\\u007F]*$")
string pathPrefixType

@length(
    min: 1
    max: 512
)
@pattern("^(\\u002F)|(\\u002F[\\u0021-\\u007E]+\\u002F)$")
string pathType

enum PermissionsBoundaryAttachmentType {
    Policy = "PermissionsBoundaryPolicy"
}

@length(
    min: 0
    max: 1000
)
string policyDescriptionType

@length(
    min: 1
    max: 131072
)
@pattern("^[\\u0009\\u000A\\u000D\\u0020-\\u00FF]+$")
string policyDocumentType

enum PolicyEvaluationDecisionType {
    ALLOWED = "allowed"
    EXPLICIT_DENY = "explicitDeny"
    IMPLICIT_DENY = "implicitDeny"
}

string policyEvaluationErrorMessage

string PolicyIdentifierType

@length(
    min: 1
    max: 128
)
@pattern("^[\\w+=,.@-]+$")
string policyNameType

string policyNotAttachableMessage

@length(
    min: 1
    max: 512
)
@pattern("^((/[A-Za-z0-9\\.,\\+@=_-]+)*)/$")
string policyPathType

enum policyScopeType {
    All
    AWS
    Local
}

enum PolicySourceType {
    USER = "user"
    GROUP = "group"
    ROLE = "role"
    AWS_MANAGED = "aws-managed"
    USER_MANAGED = "user-managed"
    RESOURCE = "resource"
    NONE = "none"
}

enum PolicyUsageType {
    PermissionsPolicy
    PermissionsBoundary
}

@pattern("^v[1-9][0-9]*(\\.[A-Za-z0-9-]*)?$")
string policyVersionIdType

@length(
    min: 20
    max: 128
)
@pattern("^[\\w]+$")
string publicKeyIdType

@length(
    min: 1
    max: 64
)
string ResourceHandlingOptionType

@length(
    min: 1
    max: 2048
)
string ResourceNameType

string responseMarkerType

@length(
    min: 0
    max: 1000
)
@pattern("^[\\u0009\\u000A\\u000D\\u0020-\\u007E\\u00A1-\\u00FF]*$")
string roleDescriptionType

@range(
    min: 3600
    max: 43200
)
integer roleMaxSessionDurationType

@length(
    min: 1
    max: 64
)
@pattern("^[\\w+=,.@-]+$")
string roleNameType

@length(
    min: 9
    max: 256
)
@pattern("^[\\w+=/:,.@-]+$")
string serialNumberType

@length(
    min: 1
    max: 128
)
@pattern("^[\\w+=,.@-]+$")
string serverCertificateNameType

@length(
    min: 0
    max: 200
)
@pattern("^[\\w+=,.@-]+$")
string serviceCredentialAlias

string serviceFailureExceptionMessage

string serviceName

string serviceNotSupportedMessage

@length(
    min: 20
    max: 128
)
@pattern("^[\\w]+$")
string serviceSpecificCredentialId

@length(
    min: 0
    max: 200
)
@pattern("^[\\w+=,.@-]*$")
string serviceUserName

enum statusType {
    Active
    Inactive
    Expired
}

string stringType

enum summaryKeyType {
    Users
    UsersQuota
    Groups
    GroupsQuota
    ServerCertificates
    ServerCertificatesQuota
    UserPolicySizeQuota
    GroupPolicySizeQuota
    GroupsPerUserQuota
    SigningCertificatesPerUserQuota
    AccessKeysPerUserQuota
    MFADevices
    MFADevicesInUse
    AccountMFAEnabled
    AccountAccessKeysPresent
    AccountPasswordPresent
    AccountSigningCertificatesPresent
    AttachedPoliciesPerGroupQuota
    AttachedPoliciesPerRoleQuota
    AttachedPoliciesPerUserQuota
    Policies
    PoliciesQuota
    PolicySizeQuota
    PolicyVersionsInUse
    PolicyVersionsInUseQuota
    VersionsPerPolicyQuota
    GlobalEndpointTokenVersion
    AssumeRolePolicySizeQuota
    InstanceProfiles
    InstanceProfilesQuota
    Providers
    RolePolicySizeQuota
    Roles
    RolesQuota
}

integer summaryValueType

@length(
    min: 1
    max: 128
)
@pattern("^[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]+$")
string tagKeyType

@length(
    min: 0
    max: 256
)
@pattern("^[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*$")
string tagValueType

@length(
    min: 40
    max: 40
)
string thumbprintType

string unmodifiableEntityMessage

@length(
    min: 1
    max: 64
)
@pattern("^[\\w+=,.@-]+$")
string userNameType
