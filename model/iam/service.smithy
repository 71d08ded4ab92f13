$version: "2.0"

namespace com.amazonaws.iam

use aws.api#service
use aws.auth#sigv4
use aws.protocols#awsQuery

@service(
    sdkId: "IAM"
    arnNamespace: "iam"
    cloudFormationName: "IAM"
    cloudTrailEventSource: "iam.amazonaws.com"
    endpointPrefix: "iam"
)
@sigv4(
    name: "iam"
)
@awsQuery
@title("AWS Identity and Access Management")
@xmlNamespace(
    uri: "https://iam.amazonaws.com/doc/2010-05-08/"
)
service AWSIdentityManagementV20100508 {
    version: "2010-05-08"
    operations: [
        AddClientIDToOpenIDConnectProvider
        AddUserToGroup
        AttachGroupPolicy
        AttachRolePolicy
        AttachUserPolicy
        CreateAccessKey
        CreateAccountAlias
        CreateGroup
        CreateOpenIDConnectProvider
        CreatePolicy
        CreatePolicyVersion
        CreateRole
        CreateUser
        DeleteAccessKey
        DeleteAccountAlias
        DeleteGroup
        DeleteGroupPolicy
        DeleteLoginProfile
        DeleteOpenIDConnectProvider
        DeletePolicy
        DeletePolicyVersion
        DeleteRole
        DeleteRolePermissionsBoundary
        DeleteRolePolicy
        DeleteUser
        DeleteUserPermissionsBoundary
        DeleteUserPolicy
        DetachGroupPolicy
        DetachRolePolicy
        DetachUserPolicy
        GetAccessKeyLastUsed
        GetAccountAuthorizationDetails
        GetAccountPasswordPolicy
        GetAccountSummary
        GetContextKeysForCustomPolicy
        GetContextKeysForPrincipalPolicy
        GetGroup
        GetGroupPolicy
        GetLoginProfile
        GetOpenIDConnectProvider
        GetPolicy
        GetPolicyVersion
        GetRole
        GetRolePolicy
        GetUser
        GetUserPolicy
        ListAccessKeys
        ListAccountAliases
        ListAttachedGroupPolicies
        ListAttachedRolePolicies
        ListAttachedUserPolicies
        ListEntitiesForPolicy
        ListGroupPolicies
        ListGroups
        ListGroupsForUser
        ListInstanceProfiles
        ListInstanceProfilesForRole
        ListMFADevices
        ListOpenIDConnectProviders
        ListOpenIDConnectProviderTags
        ListPolicies
        ListPolicyTags
        ListPolicyVersions
        ListRolePolicies
        ListRoles
        ListRoleTags
        ListSAMLProviders
        ListServerCertificates
        ListServiceSpecificCredentials
        ListSigningCertificates
        ListSSHPublicKeys
        ListUserPolicies
        ListUsers
        ListUserTags
        ListVirtualMFADevices
        PutGroupPolicy
        PutRolePermissionsBoundary
        PutRolePolicy
        PutUserPermissionsBoundary
        PutUserPolicy
        RemoveClientIDFromOpenIDConnectProvider
        RemoveUserFromGroup
        SetDefaultPolicyVersion
        SimulateCustomPolicy
        SimulatePrincipalPolicy
        TagOpenIDConnectProvider
        TagPolicy
        TagRole
        TagUser
        UntagOpenIDConnectProvider
        UntagPolicy
        UntagRole
        UntagUser
        UpdateAccessKey
        UpdateAssumeRolePolicy
        UpdateGroup
        UpdateOpenIDConnectProviderThumbprint
        UpdateRole
        UpdateRoleDescription
        UpdateUser
    ]
}
