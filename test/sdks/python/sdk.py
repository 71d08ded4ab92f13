"""What facts.ts expects of every client, by boto3: `sdk.py SERVICE`. Each line that it writes is a fact for the test to judge."""

import json
import os
import sys

import boto3
from botocore.config import Config
from botocore.exceptions import ClientError

NAME = os.environ["SDK_NAME"]
ACCOUNT = "arn:aws:iam::000000000000:"
BUCKET = "data"
OBJECT = f"{NAME}/a"


def client(service, keys=None):
    certificate = os.environ.get("SDK_CERTIFICATE")
    config = Config(
        region_name="us-east-1",
        retries={"total_max_attempts": 1},
        client_cert=certificate and (certificate, os.environ["SDK_CERTIFICATE_KEY"]),
    )
    given = keys and {
        "aws_access_key_id": keys["AccessKeyId"],
        "aws_secret_access_key": keys["SecretAccessKey"],
        "aws_session_token": keys.get("SessionToken"),
    }
    return boto3.client(service, config=config, **(given or {}))


def say(fact, call):
    """Writes what a call gives, or as what boto3 raises the refusal."""
    try:
        said = call()
    except ClientError as error:
        said = f"{error.response['Error']['Code']} as {type(error).__name__}"
    print(f"{fact}: {said}")


def policy(effect, action, resource):
    return json.dumps(
        {"Version": "2012-10-17", "Statement": [{"Effect": effect, "Action": action, "Resource": f"arn:aws:s3:::{BUCKET}/{resource}"}]}
    )


def trust(action, principal):
    return json.dumps({"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": action, "Principal": principal}]})


def write(s3, key=OBJECT):
    s3.put_object(Bucket=BUCKET, Key=key, Body=key)
    return "written"


def read(s3, key=OBJECT):
    return s3.get_object(Bucket=BUCKET, Key=key)["Body"].read().decode()


def token(name):
    with open(os.environ["SDK_TOKENS"] + "/" + name) as file:
        return file.read()


def identity(keys=None):
    return client("sts", keys).get_caller_identity()["Arn"]


def role(name):
    return f"{ACCOUNT}role/{name}"


def iam():
    iam = client("iam")
    user, group, acting, web = NAME, f"{NAME}-writers", f"{NAME}-acting", f"{NAME}-web"
    say("a user", lambda: iam.create_user(UserName=user, Path="/sdks/")["User"]["Arn"])
    say("the same again", lambda: iam.create_user(UserName=user))
    say("a role that nobody made", lambda: iam.get_role(RoleName="nobody"))
    say("a policy that is none", lambda: iam.create_policy(PolicyName=f"{NAME}-none", PolicyDocument="no policy"))
    key = iam.create_access_key(UserName=user)["AccessKey"]
    s3 = client("s3", key)
    say("its key", lambda: identity(key))
    say("a key that may nothing writes", lambda: write(s3))
    writes = iam.create_policy(PolicyName=f"{NAME}-writes", PolicyDocument=policy("Allow", "s3:PutObject", f"{NAME}/*"))["Policy"]["Arn"]
    iam.create_group(GroupName=group)
    iam.attach_group_policy(GroupName=group, PolicyArn=writes)
    iam.add_user_to_group(GroupName=group, UserName=user)
    say("in a group it writes", lambda: write(s3))
    say("its groups", lambda: ",".join(each["GroupName"] for each in iam.list_groups_for_user(UserName=user)["Groups"]))
    say("and reads", lambda: read(s3))
    iam.put_user_policy(UserName=user, PolicyName="reads", PolicyDocument=policy("Allow", "s3:GetObject", f"{NAME}/*"))
    say("with a policy of its own it reads", lambda: read(s3))
    simulated = iam.simulate_principal_policy(
        PolicySourceArn=f"{ACCOUNT}user/sdks/{user}",
        ActionNames=["s3:GetObject", "s3:DeleteObject"],
        ResourceArns=[f"arn:aws:s3:::{BUCKET}/{OBJECT}"],
    )["EvaluationResults"]
    say("as simulated", lambda: ",".join(each["EvalDecision"] for each in simulated))
    iam.create_policy_version(PolicyArn=writes, PolicyDocument=policy("Deny", "s3:PutObject", "*"), SetAsDefault=True)
    say("under a version that denies it writes", lambda: write(s3))
    iam.set_default_policy_version(PolicyArn=writes, VersionId="v1")
    iam.delete_policy_version(PolicyArn=writes, VersionId="v2")
    say("under the first again", lambda: write(s3))
    iam.update_access_key(UserName=user, AccessKeyId=key["AccessKeyId"], Status="Inactive")
    say("switched off it reads", lambda: read(s3))
    iam.update_access_key(UserName=user, AccessKeyId=key["AccessKeyId"], Status="Active")
    say("switched on it reads", lambda: read(s3))
    used = iam.get_access_key_last_used(AccessKeyId=key["AccessKeyId"])
    say("last used for", lambda: used["AccessKeyLastUsed"]["ServiceName"])
    iam.create_role(
        RoleName=acting,
        AssumeRolePolicyDocument=trust("sts:AssumeRole", {"AWS": f"{ACCOUNT}user/sdks/{user}"}),
        Tags=[{"Key": "team", "Value": "blue"}],
    )
    iam.put_role_policy(RoleName=acting, PolicyName="reads", PolicyDocument=policy("Allow", "s3:GetObject", f"{NAME}/*"))
    say("tags of a role", lambda: ",".join(f"{each['Key']}={each['Value']}" for each in iam.list_role_tags(RoleName=acting)["Tags"]))
    session = client("sts", key).assume_role(RoleArn=role(acting), RoleSessionName=NAME)
    say("the role", lambda: session["AssumedRoleUser"]["Arn"])
    say("the role reads", lambda: read(client("s3", session["Credentials"])))
    provider = iam.create_open_id_connect_provider(Url=os.environ["SDK_ISSUER"], ClientIDList=["sts.amazonaws.com"])["OpenIDConnectProviderArn"]
    iam.create_role(RoleName=web, AssumeRolePolicyDocument=trust("sts:AssumeRoleWithWebIdentity", {"Federated": provider}))
    exchange = {"RoleArn": role(web), "RoleSessionName": NAME, "WebIdentityToken": token("own")}
    say("a token of a provider", lambda: client("sts").assume_role_with_web_identity(**exchange)["AssumedRoleUser"]["Arn"])
    iam.delete_open_id_connect_provider(OpenIDConnectProviderArn=provider)
    say("when the provider is gone", lambda: client("sts").assume_role_with_web_identity(**exchange))
    say("a user who has a key is deleted", lambda: iam.delete_user(UserName=user))
    iam.delete_access_key(UserName=user, AccessKeyId=key["AccessKeyId"])
    say("without its key it reads", lambda: read(s3))
    iam.remove_user_from_group(GroupName=group, UserName=user)
    iam.detach_group_policy(GroupName=group, PolicyArn=writes)
    iam.delete_group(GroupName=group)
    iam.delete_policy(PolicyArn=writes)
    iam.delete_user_policy(UserName=user, PolicyName="reads")
    iam.delete_user(UserName=user)
    iam.delete_role_policy(RoleName=acting, PolicyName="reads")
    iam.delete_role(RoleName=acting)
    iam.delete_role(RoleName=web)
    say("the user in the end", lambda: iam.get_user(UserName=user))


def sts():
    sts = client("sts")
    say("who", identity)
    asked = {"RoleArn": role("reader"), "RoleSessionName": NAME, "Tags": [{"Key": "team", "Value": "blue"}]}
    assumed = sts.assume_role(**asked)
    say("a role", lambda: assumed["AssumedRoleUser"]["Arn"])
    tagged = assumed["Credentials"]
    say("what its tag lets it read", lambda: read(client("s3", tagged), "blue/a"))
    say("what its tag does not", lambda: read(client("s3", tagged), "red/a"))
    bounded = client("s3", sts.assume_role(**asked, Policy=policy("Allow", "s3:GetObject", "blue/b"))["Credentials"])
    say("what its policy lets it read", lambda: read(bounded, "blue/b"))
    say("what its policy does not", lambda: read(bounded, "blue/a"))
    session = sts.get_session_token()["Credentials"]
    say("a session", lambda: identity(session))
    say("a session reads", lambda: read(client("s3", session), "red/a"))
    say("a session asks IAM", lambda: client("iam", session).list_users())
    say("its key with another's token", lambda: read(client("s3", {**session, "SessionToken": tagged["SessionToken"]}), "red/a"))
    guest = sts.get_federation_token(Name=NAME, Policy=policy("Allow", "s3:GetObject", "red/*"))["Credentials"]
    say("a guest", lambda: identity(guest))
    say("a guest reads", lambda: read(client("s3", guest), "red/a"))
    say("a guest reads what it may not", lambda: read(client("s3", guest), "blue/a"))

    def exchange(name):
        return sts.assume_role_with_web_identity(RoleArn=role("web"), RoleSessionName=NAME, WebIdentityToken=token(name))

    exchanged = exchange("good")
    say("a token", lambda: exchanged["AssumedRoleUser"]["Arn"])
    say("whose", lambda: exchanged["SubjectFromWebIdentityToken"])
    say("a token reads", lambda: read(client("s3", exchanged["Credentials"]), "web/a"))
    for name in ["expired", "foreign", "misdirected"]:
        say(f"a token that is {name}", lambda: exchange(name))
    say("a role that trusts others", lambda: sts.assume_role(RoleArn=role("closed"), RoleSessionName=NAME))
    say("a policy that is none", lambda: sts.assume_role(**asked, Policy="no policy"))
    say("a key that nobody has", lambda: identity({"AccessKeyId": "AKIANOBODYHASTHIS", "SecretAccessKey": "secret"}))


def tls():
    s3 = client("s3")
    say("S3 writes", lambda: write(s3))
    say("S3 reads", lambda: read(s3))
    say("S3 refuses", lambda: s3.list_objects_v2(Bucket="no-such-bucket"))
    say("IAM", lambda: client("iam").get_user()["User"]["Arn"])
    say("IAM refuses", lambda: client("iam").get_role(RoleName="nobody"))
    say("STS", identity)
    say("STS refuses", lambda: client("sts").assume_role(RoleArn=role("nobody"), RoleSessionName=NAME))


def credentials():
    """With what boto3 finds by itself."""
    say("who", identity)
    for name in ["host", "app", "pod", "web"]:
        say(f"reads {name}", lambda: read(client("s3"), f"{name}/a"))


{"iam": iam, "sts": sts, "tls": tls, "credentials": credentials}[sys.argv[1]]()
