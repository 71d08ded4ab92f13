"""
A pytest plugin, loaded by `pytest-run.ts`: writes one JSON line for each case to the file that S3D_OUTCOMES names, as
soon as the case is over: {"case", "outcome": "pass" | "fail" | "skip", "message"}. A case fails when its setup, its
call or its cleaning up fails.

It also gives every case a bucket prefix of its own. The suite begins each case by emptying all buckets with the prefix
of the run, so one bucket that can't be emptied would fail every case after it.
"""

import json
import os
import sys

outcomes = open(os.environ["S3D_OUTCOMES"], "w", encoding="utf-8")
reports = []


def pytest_collection_finish():
    suite = sys.modules["s3tests.functional"]
    empty_buckets = suite.setup

    def setup():
        suite.prefix = suite.choose_bucket_prefix("s3d-{random}-")
        empty_buckets()

    suite.setup = setup


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
