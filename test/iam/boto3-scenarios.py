"""Scenarios of iam.e2e.test.ts: each is a function, run on its own against one daemon, and fails with a traceback."""

import json
import sys

import boto3
from botocore.config import Config
from botocore.exceptions import ClientError

ACCOUNT = "000000000000"
CONFIG = Config(retries={"total_max_attempts": 1})
iam = boto3.client("iam", config=CONFIG)


def statement(effect, action, resource="*", **more):
    return {"Effect": effect, "Action": action, "Resource": resource, **more}


def policy(*statements):
    return json.dumps({"Version": "2012-10-17", "Statement": list(statements)})


def trust(principal):
    return json.dumps(
        {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": principal, "Action": "sts:AssumeRole"}]}
    )


def refused(code, status, call, **members):
    try:
        call(**members)
    except ClientError as error:
        assert error.response["Error"]["Code"] == code, error
        assert error.response["ResponseMetadata"]["HTTPStatusCode"] == status, error
        return error.response["Error"]["Message"]
    raise AssertionError(f"{code} was expected")


def client_of(user, service="iam"):
    key = iam.create_access_key(UserName=user)["AccessKey"]
    assert key["Status"] == "Active" and key["UserName"] == user
    return boto3.client(
        service,
        config=CONFIG,
        aws_access_key_id=key["AccessKeyId"],
        aws_secret_access_key=key["SecretAccessKey"],
    )


def users():
    made = iam.create_user(UserName="ann", Path="/staff/", Tags=[{"Key": "team", "Value": "blue"}])["User"]
    assert made["Arn"] == f"arn:aws:iam::{ACCOUNT}:user/staff/ann", made
    assert made["UserId"].startswith("AIDA") and made["Tags"] == [{"Key": "team", "Value": "blue"}]
    assert iam.get_user(UserName="ann")["User"] == made
    listed = [user["UserName"] for user in iam.list_users(PathPrefix="/staff/")["Users"]]
    assert listed == ["ann"], listed
    message = refused("EntityAlreadyExists", 409, iam.create_user, UserName="ann")
    assert message == "User with name ann already exists.", message
    message = refused("NoSuchEntity", 404, iam.get_user, UserName="nobody")
    assert message == "The user with name nobody cannot be found.", message
    refused("ValidationError", 400, iam.create_user, UserName="no such/name")
    iam.tag_user(UserName="ann", Tags=[{"Key": "team", "Value": "red"}, {"Key": "Größe", "Value": "µ 1"}])
    assert {tag["Key"]: tag["Value"] for tag in iam.list_user_tags(UserName="ann")["Tags"]} == {
        "team": "red",
        "Größe": "µ 1",
    }
    iam.untag_user(UserName="ann", TagKeys=["team"])
    assert [tag["Key"] for tag in iam.list_user_tags(UserName="ann")["Tags"]] == ["Größe"]
    iam.update_user(UserName="ann", NewUserName="anna", NewPath="/")
    assert iam.get_user(UserName="anna")["User"]["UserId"] == made["UserId"]
    refused("NoSuchEntity", 404, iam.get_user, UserName="ann")
    iam.delete_user(UserName="anna")
    root = iam.get_user()["User"]
    assert root["Arn"] == f"arn:aws:iam::{ACCOUNT}:root" and root["UserId"] == ACCOUNT


def pages():
    names = [f"page{number:02}" for number in range(12)]
    for name in names:
        iam.create_user(UserName=name, Path="/pages/")
    pages = iam.get_paginator("list_users").paginate(PathPrefix="/pages/", PaginationConfig={"PageSize": 5})
    found = [[user["UserName"] for user in page["Users"]] for page in pages]
    assert [len(page) for page in found] == [5, 5, 2], found
    assert sum(found, []) == names
    refused("ValidationError", 400, iam.list_users, Marker="no marker of ours")
    for name in names:
        iam.delete_user(UserName=name)


def access_keys():
    iam.create_user(UserName="keyed")
    own = client_of("keyed")
    key_id = iam.list_access_keys(UserName="keyed")["AccessKeyMetadata"][0]["AccessKeyId"]
    message = refused("AccessDenied", 403, own.list_access_keys)
    assert message == (
        f"User: arn:aws:iam::{ACCOUNT}:user/keyed is not authorized to perform: iam:ListAccessKeys on resource: "
        f"arn:aws:iam::{ACCOUNT}:user/keyed because no identity-based policy allows the iam:ListAccessKeys action"
    ), message
    keys = statement("Allow", ["iam:*AccessKey*", "iam:GetUser"], f"arn:aws:iam::{ACCOUNT}:user/${{aws:username}}")
    iam.put_user_policy(UserName="keyed", PolicyName="own-keys", PolicyDocument=policy(keys))
    assert own.get_user()["User"]["UserName"] == "keyed"
    assert own.list_access_keys()["AccessKeyMetadata"][0]["AccessKeyId"] == key_id
    second = own.create_access_key()["AccessKey"]
    refused("LimitExceeded", 409, own.create_access_key)
    refused("AccessDenied", 403, own.list_access_keys, UserName="somebody")
    refused("AccessDenied", 403, own.create_user, UserName="somebody")
    used = iam.get_access_key_last_used(AccessKeyId=second["AccessKeyId"])
    assert used["UserName"] == "keyed" and used["AccessKeyLastUsed"]["ServiceName"] == "N/A", used
    own.update_access_key(AccessKeyId=second["AccessKeyId"], Status="Inactive")
    statuses = {key["AccessKeyId"]: key["Status"] for key in own.list_access_keys()["AccessKeyMetadata"]}
    assert statuses == {key_id: "Active", second["AccessKeyId"]: "Inactive"}
    replaced = boto3.client(
        "iam",
        config=CONFIG,
        aws_access_key_id=second["AccessKeyId"],
        aws_secret_access_key=second["SecretAccessKey"],
    )
    refused("InvalidClientTokenId", 403, replaced.get_user)
    refused("DeleteConflict", 409, iam.delete_user, UserName="keyed")
    own.delete_access_key(AccessKeyId=second["AccessKeyId"])
    # With its last key a user takes away what it signs with.
    own.delete_access_key(AccessKeyId=key_id)
    refused("InvalidClientTokenId", 403, own.get_user)
    iam.delete_user_policy(UserName="keyed", PolicyName="own-keys")
    iam.delete_user(UserName="keyed")


def root_keys():
    """Root makes itself a key, signs with it and takes it away; nobody but root means root by naming nobody."""
    key = iam.create_access_key()["AccessKey"]
    made = dict(aws_access_key_id=key["AccessKeyId"], aws_secret_access_key=key["SecretAccessKey"])
    root = boto3.client("sts", config=CONFIG, **made)
    assert root.get_caller_identity()["Arn"] == f"arn:aws:iam::{ACCOUNT}:root"
    listed = [each["AccessKeyId"] for each in iam.list_access_keys()["AccessKeyMetadata"]]
    assert len(listed) == 2 and listed[1] == key["AccessKeyId"], listed
    by_itself = boto3.client("iam", config=CONFIG, **made)
    assert [each["AccessKeyId"] for each in by_itself.list_access_keys()["AccessKeyMetadata"]] == [key["AccessKeyId"]]
    used = iam.get_access_key_last_used(AccessKeyId=key["AccessKeyId"])["AccessKeyLastUsed"]
    assert used["ServiceName"] == "iam", used
    iam.create_role(RoleName="administrator", AssumeRolePolicyDocument=trust({"AWS": ACCOUNT}))
    iam.attach_role_policy(RoleName="administrator", PolicyArn="arn:aws:iam::aws:policy/AdministratorAccess")
    iam.create_user(UserName="deputy")
    iam.attach_user_policy(UserName="deputy", PolicyArn="arn:aws:iam::aws:policy/AdministratorAccess")
    arn = f"arn:aws:iam::{ACCOUNT}:role/administrator"
    session = client_of("deputy", "sts").assume_role(RoleArn=arn, RoleSessionName="deputy")["Credentials"]
    acting = boto3.client(
        "iam",
        config=CONFIG,
        aws_access_key_id=session["AccessKeyId"],
        aws_secret_access_key=session["SecretAccessKey"],
        aws_session_token=session["SessionToken"],
    )
    message = refused("ValidationError", 400, acting.create_access_key)
    assert message == "Must specify userName when calling with non-User credentials", message
    refused("ValidationError", 400, acting.delete_access_key, AccessKeyId=key["AccessKeyId"])
    refused("NoSuchEntity", 404, acting.delete_access_key, AccessKeyId=key["AccessKeyId"], UserName="root")
    refused("NoSuchEntity", 404, client_of("deputy").delete_access_key, AccessKeyId=key["AccessKeyId"])
    iam.update_access_key(AccessKeyId=key["AccessKeyId"], Status="Inactive")
    refused("InvalidClientTokenId", 403, root.get_caller_identity)
    iam.delete_access_key(AccessKeyId=key["AccessKeyId"])
    refused("NoSuchEntity", 404, iam.delete_access_key, AccessKeyId=key["AccessKeyId"])


def groups():
    iam.create_user(UserName="member")
    group = iam.create_group(GroupName="readers")["Group"]
    assert group["GroupId"].startswith("AGPA")
    iam.add_user_to_group(GroupName="readers", UserName="member")
    assert [user["UserName"] for user in iam.get_group(GroupName="readers")["Users"]] == ["member"]
    assert [each["GroupName"] for each in iam.list_groups_for_user(UserName="member")["Groups"]] == ["readers"]
    s3 = boto3.client("s3", config=CONFIG)
    s3.create_bucket(Bucket="of-groups")
    s3.put_object(Bucket="of-groups", Key="k", Body=b"content")
    own = client_of("member", "s3")
    refused("AccessDenied", 403, own.get_object, Bucket="of-groups", Key="k")
    read = policy(statement("Allow", "s3:GetObject", "arn:aws:s3:::of-groups/*"))
    iam.put_group_policy(GroupName="readers", PolicyName="read", PolicyDocument=read)
    assert own.get_object(Bucket="of-groups", Key="k")["Body"].read() == b"content"
    document = iam.get_group_policy(GroupName="readers", PolicyName="read")["PolicyDocument"]
    assert document == json.loads(read), document
    refused("DeleteConflict", 409, iam.delete_group, GroupName="readers")
    iam.remove_user_from_group(GroupName="readers", UserName="member")
    refused("AccessDenied", 403, own.get_object, Bucket="of-groups", Key="k")
    iam.update_group(GroupName="readers", NewGroupName="viewers")
    iam.delete_group_policy(GroupName="viewers", PolicyName="read")
    iam.delete_group(GroupName="viewers")
    refused("NoSuchEntity", 404, iam.get_group, GroupName="viewers")


def roles():
    document = trust({"AWS": f"arn:aws:iam::{ACCOUNT}:root"})
    made = iam.create_role(
        RoleName="worker",
        AssumeRolePolicyDocument=document,
        Description="works",
        MaxSessionDuration=7200,
        Tags=[{"Key": "a", "Value": "b"}],
    )["Role"]
    assert made["AssumeRolePolicyDocument"] == json.loads(document), made
    role = iam.get_role(RoleName="worker")["Role"]
    assert role["MaxSessionDuration"] == 7200 and role["Description"] == "works" and role["RoleLastUsed"] == {}, role
    refused("MalformedPolicyDocument", 400, iam.create_role, RoleName="bad", AssumeRolePolicyDocument="{}")
    read = policy(statement("Allow", "s3:ListAllMyBuckets"))
    iam.put_role_policy(RoleName="worker", PolicyName="list", PolicyDocument=read)
    assert iam.list_role_policies(RoleName="worker")["PolicyNames"] == ["list"]
    iam.create_user(UserName="assumer")
    allowed = policy(statement("Allow", "sts:AssumeRole", made["Arn"]))
    iam.put_user_policy(UserName="assumer", PolicyName="assume", PolicyDocument=allowed)
    sts = client_of("assumer", "sts")
    session = sts.assume_role(RoleArn=made["Arn"], RoleSessionName="night")["Credentials"]
    keys = {
        "aws_access_key_id": session["AccessKeyId"],
        "aws_secret_access_key": session["SecretAccessKey"],
        "aws_session_token": session["SessionToken"],
    }
    boto3.client("s3", config=CONFIG, **keys).list_buckets()
    of_role = boto3.client("iam", config=CONFIG, **keys)
    refused("AccessDenied", 403, of_role.get_role, RoleName="worker")
    nobody = trust({"AWS": f"arn:aws:iam::{ACCOUNT}:user/nobody"})
    message = refused(
        "MalformedPolicyDocument", 400, iam.update_assume_role_policy, RoleName="worker", PolicyDocument=nobody
    )
    assert message == f'Invalid principal in policy: "AWS":"arn:aws:iam::{ACCOUNT}:user/nobody"', message
    iam.create_user(UserName="another")
    another = trust({"AWS": f"arn:aws:iam::{ACCOUNT}:user/another"})
    iam.update_assume_role_policy(RoleName="worker", PolicyDocument=another)
    refused("AccessDenied", 403, sts.assume_role, RoleArn=made["Arn"], RoleSessionName="night")
    iam.update_role(RoleName="worker", Description="rests", MaxSessionDuration=3600)
    assert iam.get_role(RoleName="worker")["Role"]["Description"] == "rests"
    assert iam.list_instance_profiles_for_role(RoleName="worker")["InstanceProfiles"] == []
    refused("DeleteConflict", 409, iam.delete_role, RoleName="worker")
    iam.delete_role_policy(RoleName="worker", PolicyName="list")
    iam.delete_role(RoleName="worker")
    assert "worker" not in [each["RoleName"] for each in iam.list_roles()["Roles"]]


def policies():
    read = policy(statement("Allow", "s3:GetObject"))
    made = iam.create_policy(PolicyName="read", PolicyDocument=read, Description="reads")["Policy"]
    arn = made["Arn"]
    assert arn == f"arn:aws:iam::{ACCOUNT}:policy/read" and made["DefaultVersionId"] == "v1"
    iam.create_user(UserName="holder")
    iam.attach_user_policy(UserName="holder", PolicyArn=arn)
    assert iam.list_attached_user_policies(UserName="holder")["AttachedPolicies"] == [
        {"PolicyName": "read", "PolicyArn": arn}
    ]
    holders = iam.list_entities_for_policy(PolicyArn=arn)
    assert [user["UserName"] for user in holders["PolicyUsers"]] == ["holder"], holders
    got = iam.get_policy(PolicyArn=arn)["Policy"]
    assert got["AttachmentCount"] == 1 and got["Description"] == "reads", got
    s3 = boto3.client("s3", config=CONFIG)
    s3.create_bucket(Bucket="of-policies")
    s3.put_object(Bucket="of-policies", Key="k", Body=b"content")
    own = client_of("holder", "s3")
    own.get_object(Bucket="of-policies", Key="k")
    nothing = policy(statement("Deny", "s3:*"))
    version = iam.create_policy_version(PolicyArn=arn, PolicyDocument=nothing, SetAsDefault=True)["PolicyVersion"]
    assert version["VersionId"] == "v2" and version["IsDefaultVersion"] is True, version
    refused("AccessDenied", 403, own.get_object, Bucket="of-policies", Key="k")
    iam.set_default_policy_version(PolicyArn=arn, VersionId="v1")
    own.get_object(Bucket="of-policies", Key="k")
    ids = [(each["VersionId"], each["IsDefaultVersion"]) for each in iam.list_policy_versions(PolicyArn=arn)["Versions"]]
    assert ids == [("v2", False), ("v1", True)], ids
    document = iam.get_policy_version(PolicyArn=arn, VersionId="v2")["PolicyVersion"]["Document"]
    assert document == json.loads(nothing), document
    refused("DeleteConflict", 409, iam.delete_policy_version, PolicyArn=arn, VersionId="v1")
    refused("DeleteConflict", 409, iam.delete_policy, PolicyArn=arn)
    iam.delete_policy_version(PolicyArn=arn, VersionId="v2")
    attached = [each["PolicyName"] for each in iam.list_policies(Scope="Local", OnlyAttached=True)["Policies"]]
    assert attached == ["read"], attached
    refused("MalformedPolicyDocument", 400, iam.create_policy, PolicyName="bad", PolicyDocument='{"Statement": []}')
    bound = iam.create_policy(PolicyName="bound", PolicyDocument=policy(statement("Allow", "s3:PutObject")))["Policy"]
    iam.put_user_permissions_boundary(UserName="holder", PermissionsBoundary=bound["Arn"])
    refused("AccessDenied", 403, own.get_object, Bucket="of-policies", Key="k")
    assert iam.get_user(UserName="holder")["User"]["PermissionsBoundary"]["PermissionsBoundaryArn"] == bound["Arn"]
    iam.delete_user_permissions_boundary(UserName="holder")
    own.get_object(Bucket="of-policies", Key="k")
    iam.detach_user_policy(UserName="holder", PolicyArn=arn)
    refused("AccessDenied", 403, own.get_object, Bucket="of-policies", Key="k")
    iam.tag_policy(PolicyArn=arn, Tags=[{"Key": "a", "Value": "b"}])
    assert iam.list_policy_tags(PolicyArn=arn)["Tags"] == [{"Key": "a", "Value": "b"}]
    iam.delete_policy(PolicyArn=arn)
    iam.delete_policy(PolicyArn=bound["Arn"])
    refused("NoSuchEntity", 404, iam.get_policy, PolicyArn=arn)


def providers():
    thumbprint = "0123456789abcdef0123456789abcdef01234567"
    arn = iam.create_open_id_connect_provider(
        Url="https://issuer.example/realms/one", ClientIDList=["sts.amazonaws.com"], ThumbprintList=[thumbprint]
    )["OpenIDConnectProviderArn"]
    assert arn == f"arn:aws:iam::{ACCOUNT}:oidc-provider/issuer.example/realms/one", arn
    iam.add_client_id_to_open_id_connect_provider(OpenIDConnectProviderArn=arn, ClientID="other")
    iam.remove_client_id_from_open_id_connect_provider(OpenIDConnectProviderArn=arn, ClientID="sts.amazonaws.com")
    iam.update_open_id_connect_provider_thumbprint(OpenIDConnectProviderArn=arn, ThumbprintList=[thumbprint[::-1]])
    iam.tag_open_id_connect_provider(OpenIDConnectProviderArn=arn, Tags=[{"Key": "a", "Value": "b"}])
    got = iam.get_open_id_connect_provider(OpenIDConnectProviderArn=arn)
    assert got["Url"] == "issuer.example/realms/one" and got["ClientIDList"] == ["other"], got
    assert got["ThumbprintList"] == [thumbprint[::-1]] and got["Tags"] == [{"Key": "a", "Value": "b"}], got
    assert {"Arn": arn} in iam.list_open_id_connect_providers()["OpenIDConnectProviderList"]
    iam.delete_open_id_connect_provider(OpenIDConnectProviderArn=arn)
    refused("NoSuchEntity", 404, iam.get_open_id_connect_provider, OpenIDConnectProviderArn=arn)


def account():
    summary = iam.get_account_summary()["SummaryMap"]
    assert summary["VersionsPerPolicyQuota"] == 5 and summary["AccountMFAEnabled"] == 0, summary
    iam.create_account_alias(AccountAlias="the-account")
    assert iam.list_account_aliases()["AccountAliases"] == ["the-account"]
    iam.delete_account_alias(AccountAlias="the-account")
    iam.create_role(RoleName="detailed", AssumeRolePolicyDocument=trust({"Service": "ec2.amazonaws.com"}))
    iam.put_role_policy(RoleName="detailed", PolicyName="own", PolicyDocument=policy(statement("Allow", "s3:*")))
    details = iam.get_account_authorization_details(Filter=["Role"])
    (role,) = [each for each in details["RoleDetailList"] if each["RoleName"] == "detailed"]
    assert role["RolePolicyList"][0]["PolicyDocument"]["Statement"][0]["Action"] == "s3:*", role
    assert details["UserDetailList"] == [] and details["Policies"] == []
    iam.delete_role_policy(RoleName="detailed", PolicyName="own")
    iam.delete_role(RoleName="detailed")
    refused("NoSuchEntity", 404, iam.get_account_password_policy)
    assert iam.list_virtual_mfa_devices()["VirtualMFADevices"] == []


def simulation():
    conditioned = statement("Allow", "s3:GetObject", "arn:aws:s3:::b/${aws:username}/*")
    conditioned["Condition"] = {"IpAddress": {"aws:SourceIp": "10.0.0.0/8"}}
    text = policy(conditioned, statement("Deny", "s3:DeleteObject", "arn:aws:s3:::b/*"))
    iam.create_user(UserName="simulated")
    iam.put_user_policy(UserName="simulated", PolicyName="own", PolicyDocument=text)
    source = f"arn:aws:iam::{ACCOUNT}:user/simulated"
    asked = {"PolicySourceArn": source, "ActionNames": ["s3:GetObject", "s3:DeleteObject", "s3:PutObject"]}
    asked["ResourceArns"] = ["arn:aws:s3:::b/simulated/k"]
    results = iam.simulate_principal_policy(**asked)["EvaluationResults"]
    decisions = [each["EvalDecision"] for each in results]
    assert decisions == ["implicitDeny", "explicitDeny", "implicitDeny"], results
    assert results[0]["MissingContextValues"] == ["aws:SourceIp"], results
    asked["ContextEntries"] = [
        {"ContextKeyName": "aws:SourceIp", "ContextKeyType": "ip", "ContextKeyValues": ["10.1.2.3"]}
    ]
    (first, *_) = iam.simulate_principal_policy(**asked)["EvaluationResults"]
    assert first["EvalDecision"] == "allowed", first
    assert first["MatchedStatements"][0]["SourcePolicyId"] == "user_simulated_own", first
    span = first["MatchedStatements"][0]
    found = text[span["StartPosition"]["Column"] - 1 : span["EndPosition"]["Column"] - 1]
    assert json.loads(found) == conditioned, found
    bounded = iam.simulate_principal_policy(
        **asked, PermissionsBoundaryPolicyInputList=[policy(statement("Allow", "s3:PutObject"))]
    )["EvaluationResults"][0]
    assert bounded["EvalDecision"] == "implicitDeny", bounded
    assert bounded["PermissionsBoundaryDecisionDetail"] == {"AllowedByPermissionsBoundary": False}, bounded
    keys = iam.get_context_keys_for_custom_policy(PolicyInputList=[text])["ContextKeyNames"]
    assert sorted(keys) == ["aws:SourceIp", "aws:username"], keys
    custom = iam.get_paginator("simulate_custom_policy").paginate(
        PolicyInputList=[policy(statement("Allow", "s3:Get*"))],
        ActionNames=["s3:GetObject", "s3:PutObject"],
        ResourceArns=[f"arn:aws:s3:::b/{number}" for number in range(3)],
        PaginationConfig={"PageSize": 4},
    )
    decided = [each["EvalDecision"] for page in custom for each in page["EvaluationResults"]]
    assert decided == ["allowed"] * 3 + ["implicitDeny"] * 3, decided
    refused("NoSuchEntity", 404, iam.simulate_principal_policy, PolicySourceArn=source + "x", ActionNames=["s3:Get"])
    iam.delete_user_policy(UserName="simulated", PolicyName="own")
    iam.delete_user(UserName="simulated")


def conditions():
    """Who may tag, bound and attach only so: the guards that delegate the making of users."""
    bound = iam.create_policy(PolicyName="limits", PolicyDocument=policy(statement("Allow", "s3:*")))["Policy"]["Arn"]
    made = f"arn:aws:iam::{ACCOUNT}:user/made/*"
    allowed = policy(
        statement("Allow", "iam:CreateUser", made, Condition={"StringEquals": {"iam:PermissionsBoundary": bound}}),
        statement("Allow", "iam:TagUser", made, Condition={"StringEquals": {"aws:RequestTag/team": "blue"}}),
        statement("Allow", "iam:DeleteUser", made, Condition={"StringEquals": {"aws:ResourceTag/team": "blue"}}),
        statement("Allow", "iam:UpdateUser", made),
        statement("Allow", "iam:AttachUserPolicy", made, Condition={"ArnEquals": {"iam:PolicyARN": bound}}),
    )
    iam.create_user(UserName="delegate")
    iam.put_user_policy(UserName="delegate", PolicyName="own", PolicyDocument=allowed)
    own = client_of("delegate")
    refused("AccessDenied", 403, own.create_user, UserName="new", Path="/made/")
    refused("AccessDenied", 403, own.create_user, UserName="new", PermissionsBoundary=bound)
    made_so = {"Path": "/made/", "PermissionsBoundary": bound}
    message = refused("AccessDenied", 403, own.create_user, UserName="new", Tags=[{"Key": "team", "Value": "red"}], **made_so)
    assert "is not authorized to perform: iam:TagUser on resource: " in message, message
    own.create_user(UserName="tagged", Tags=[{"Key": "team", "Value": "blue"}], **made_so)
    own.delete_user(UserName="tagged")
    own.create_user(UserName="new", **made_so)
    refused("AccessDenied", 403, own.tag_user, UserName="new", Tags=[{"Key": "team", "Value": "red"}])
    refused("AccessDenied", 403, own.delete_user, UserName="new")
    own.tag_user(UserName="new", Tags=[{"Key": "team", "Value": "blue"}])
    admin = "arn:aws:iam::aws:policy/AdministratorAccess"
    refused("AccessDenied", 403, own.attach_user_policy, UserName="new", PolicyArn=admin)
    refused("AccessDenied", 403, own.put_user_policy, UserName="new", PolicyName="p", PolicyDocument=allowed)
    own.attach_user_policy(UserName="new", PolicyArn=bound)
    refused("AccessDenied", 403, own.update_user, UserName="new", NewPath="/")
    own.update_user(UserName="new", NewPath="/made/moved/")
    iam.detach_user_policy(UserName="new", PolicyArn=bound)
    own.delete_user(UserName="new")


globals()[sys.argv[1]]()
