"""
A pytest plugin, loaded by `pytest-run.ts` for test_iam.py and test_sts.py: says to the daemon in AWS's forms what the suite says
in Ceph's, and to the suite in Ceph's what the daemon has answered. Nothing else of a case is changed:

- An ARN of Ceph's has no account id (arn:aws:iam:::role/web), and its assumed roles are of IAM, not of STS. S3D_ACCOUNT is put in.
- The provider of the suite's tokens is http://localhost:8080/auth, and AWS takes https only. It is where S3D_PROVIDER says.
- A provider that is created without client ids takes all tokens there, and none on AWS: S3D_AUDIENCE is put in.
- The condition key app_id is called aud.
- Clients are made for no region, which no signature for AWS may name. They get us-east-1.

One case sleeps for a quarter of an hour to see a session end, and is skipped.
"""

import os

import botocore.client
import botocore.session
import pytest

account = os.environ["S3D_ACCOUNT"]
to_aws = (
    ("arn:aws:iam:::assumed-role/", f"arn:aws:sts::{account}:assumed-role/"),
    ("arn:aws:iam:::", f"arn:aws:iam::{account}:"),
    ("localhost:8080/auth", os.environ["S3D_PROVIDER"]),
    (":app_id", ":aud"),
)
to_suite = ((f"arn:aws:iam::{account}:", "arn:aws:iam:::"),)
too_long = "test_assume_role_creds_expiry"


def told(value, words):
    if isinstance(value, str):
        for theirs, ours in words:
            value = value.replace(theirs, ours)
        return value
    if isinstance(value, dict):
        return {key: told(each, words) for key, each in value.items()}
    return [told(each, words) for each in value] if isinstance(value, list) else value


make_api_call = botocore.client.BaseClient._make_api_call


def make_told_call(client, operation, params):
    asked = told(params, to_aws)
    if operation == "CreateOpenIDConnectProvider":
        asked["Url"] = asked["Url"].replace("http://", "https://")
        asked["ClientIDList"] = asked.get("ClientIDList") or [os.environ["S3D_AUDIENCE"]]
    return told(make_api_call(client, operation, asked), to_suite)


botocore.client.BaseClient._make_api_call = make_told_call


create_client = botocore.session.Session.create_client


def create_client_somewhere(session, service, region_name=None, *args, **others):
    return create_client(session, service, region_name or "us-east-1", *args, **others)


botocore.session.Session.create_client = create_client_somewhere


def pytest_collection_modifyitems(items):
    for item in items:
        if item.name == too_long:
            item.add_marker(pytest.mark.skip(reason="sleeps for fifteen minutes"))
