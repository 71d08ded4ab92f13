"""
A pytest plugin, loaded by `pytest-run.ts`: writes one JSON line for each case to the file that S3D_OUTCOMES names, as
soon as the case is over: {"case", "outcome": "pass" | "fail" | "skip", "message"}. A case fails when its setup, its
call or its cleaning up fails.

Cases that `opened.txt` names get buckets as AWS made them before April 2023: with access control lists and without a public
access block, which their authors took for granted. What an account on AWS is told to do for them is done here after each
CreateBucket. They are also told the DisplayName of owners, which AWS stopped returning in November 2025, and compare grants in
any order, as the suite says of itself.

It also gives every case prefixes of its own for buckets and for identities. The suite begins each case by emptying all buckets with
the prefix of the run, so one bucket that can't be emptied would fail every case after it; and users that are left behind in a group,
whom it does not get rid of, would be in the way of the next case.
"""

import json
import os
import sys

import botocore.client

outcomes = open(os.environ["S3D_OUTCOMES"], "w", encoding="utf-8")
reports = []
with open(os.path.join(os.path.dirname(__file__), "opened.txt"), encoding="utf-8") as lines:
    opened = {line.strip() for line in lines if not line.startswith("#")}
is_opened = False
names = {}


def pytest_collection_finish():
    suite = sys.modules["s3tests.functional"]
    empty_buckets = suite.setup

    def setup():
        names.clear()
        for user in ("main", "alt", "tenant"):
            names[getattr(suite.config, user + "_user_id")] = getattr(suite.config, user + "_display_name")
        suite.prefix = suite.choose_bucket_prefix("s3d-{random}-")
        suite.config.iam_name_prefix = suite.choose_bucket_prefix("s3d-{random}-")
        suite.config.iam_path_prefix = suite.choose_bucket_prefix("/s3d-{random}/")
        empty_buckets()

    suite.setup = setup
    cases = sys.modules.get("s3tests.functional.test_s3")
    if cases:
        check_in_order = cases.check_grants
        cases.check_grants = lambda got, want: check_in_order(sorted(got, key=grant_key), sorted(want, key=want_key))


def grant_key(grant):
    return want_key({"Permission": grant["Permission"], **grant["Grantee"]})


def want_key(want):
    return (want.get("ID") or "", want.get("URI") or "", want["Permission"])


def pytest_runtest_setup(item):
    global is_opened
    is_opened = item.nodeid.rsplit("/", 1)[-1] in opened


make_api_call = botocore.client.BaseClient._make_api_call
grants = ("ACL", "GrantFullControl", "GrantRead", "GrantReadACP", "GrantWrite", "GrantWriteACP")


def make_open_call(client, operation, params):
    if not is_opened:
        return make_api_call(client, operation, params)
    if operation == "CreateBucket":
        return make_open_bucket(client, params)
    answer = make_api_call(client, operation, params)
    tell_names(answer)
    return answer


def make_open_bucket(client, params):
    ownership = params.get("ObjectOwnership", "ObjectWriter")
    acl = {} if ownership == "BucketOwnerEnforced" else {name: params[name] for name in grants if name in params}
    others = {name: value for name, value in params.items() if name not in acl}
    answer = make_api_call(client, "CreateBucket", {**others, "ObjectOwnership": ownership})
    bucket = {"Bucket": params["Bucket"]}
    owner = signing_by_v4(client)
    make_api_call(owner, "DeletePublicAccessBlock", bucket)
    if acl:
        make_api_call(owner, "PutBucketAcl", {**bucket, **acl})
    return answer


def signing_by_v4(client):
    """The same user: signatures of Version 2 know nothing of public access blocks."""
    suite = sys.modules["s3tests.functional"]
    clients = {
        suite.config.alt_access_key: suite.get_alt_client,
        suite.config.tenant_access_key: suite.get_tenant_client,
        suite.config.iam_root_access_key: suite.get_iam_root_s3client,
    }
    return clients.get(client._request_signer._credentials.access_key, suite.get_client)()


def tell_names(answer):
    if isinstance(answer, list):
        for each in answer:
            tell_names(each)
    elif isinstance(answer, dict):
        if answer.get("ID") in names:
            answer["DisplayName"] = names[answer["ID"]]
        for each in answer.values():
            tell_names(each)


botocore.client.BaseClient._make_api_call = make_open_call


def pytest_runtest_logreport(report):
    reports.append(report)
    if report.when != "teardown":
        return
    outcome, message = judge(reports)
    reports.clear()
    print(json.dumps({"case": name(report), "outcome": outcome, "message": message}), file=outcomes, flush=True)


def name(report):
    """`test_s3.py::test_bucket_list_empty`"""
    return report.nodeid.rsplit("/", 1)[-1]


def judge(phases):
    for phase in phases:
        if phase.failed:
            where = "" if phase.when == "call" else f"in {phase.when}: "
            return "fail", where + cause(phase)
    for phase in phases:
        if phase.skipped:
            return "skip", cause(phase)
    return "pass", ""


def cause(phase):
    """What went wrong, or why the case was skipped, on one line."""
    crash = getattr(phase.longrepr, "reprcrash", None)
    if crash:
        text = crash.message
    elif phase.skipped and isinstance(phase.longrepr, tuple):
        _file, _line, text = phase.longrepr
    else:
        text = str(phase.longrepr)
    return " ".join(text.split())[:500]
