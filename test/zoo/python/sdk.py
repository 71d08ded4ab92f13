"""boto3 in the zoo: what every SDK is asked to do, in the words of README.md. Fails with a traceback."""

import io
import os
import urllib.request

import boto3
from boto3.s3.transfer import TransferConfig
from botocore.config import Config
from botocore.exceptions import ClientError

MIB = 1024 * 1024
bucket = os.environ["ZOO_BUCKET"]
keys = open(os.environ["ZOO_KEYS"], encoding="utf-8", newline="").read().split("\0")
big = open(os.environ["ZOO_BIG"], "rb").read()
# Without signature_version, boto3 presigns with the mechanism before SigV4.
s3 = boto3.client("s3", config=Config(signature_version="s3v4", s3={"addressing_style": "path"}))


def body_of(key):
    return b"" if key == "empty" else f"body of {key}".encode()


def expect(got, want):
    assert got == want, f"got {got!r:.300}, want {want!r:.300}"


def read(key, **more):
    return s3.get_object(Bucket=bucket, Key=key, **more)["Body"].read()


def listed(prefix=""):
    pages = s3.get_paginator("list_objects_v2").paginate(Bucket=bucket, Prefix=prefix, PaginationConfig={"PageSize": 7})
    return [entry["Key"] for page in pages for entry in page.get("Contents", [])]


def write():
    s3.create_bucket(Bucket=bucket)
    for key in keys:
        s3.put_object(Bucket=bucket, Key=key, Body=body_of(key))


def list_():
    expect(listed(), sorted(keys, key=str.encode))
    rolled = s3.list_objects_v2(Bucket=bucket, Delimiter="/", Prefix="dots/")
    expect([entry["Prefix"] for entry in rolled["CommonPrefixes"]], ["dots/../", "dots/./"])


def read_():
    for key in keys:
        expect(read(key), body_of(key))


def multipart():
    config = TransferConfig(multipart_threshold=5 * MIB, multipart_chunksize=5 * MIB)
    s3.upload_fileobj(io.BytesIO(big), bucket, "scratch/multipart", Config=config)
    head = s3.head_object(Bucket=bucket, Key="scratch/multipart")
    expect((head["ContentLength"], head["ETag"][-3:]), (len(big), '-5"'))
    back = io.BytesIO()
    s3.download_fileobj(bucket, "scratch/multipart", back, Config=config)
    expect(back.getvalue() == big, True)


def range_():
    spans = {"bytes=0-0": big[:1], "bytes=5242879-5242880": big[5242879:5242881], "bytes=-9": big[-9:]}
    for span, want in spans.items():
        expect(read("scratch/multipart", Range=span), want)


class Pipe(io.RawIOBase):
    """A stream of a length nobody knows."""

    def __init__(self, data):
        self.inner = io.BytesIO(data)

    def readable(self):
        return True

    def read(self, size=-1):
        return self.inner.read(size)


def stream():
    s3.upload_fileobj(Pipe(big), bucket, "scratch/stream")
    expect(read("scratch/stream") == big, True)


def copy():
    for key in keys:
        s3.copy_object(Bucket=bucket, Key="copies/" + key, CopySource={"Bucket": bucket, "Key": key})
        expect(read("copies/" + key), body_of(key))


def condition():
    once = dict(Bucket=bucket, Key="scratch/once", IfNoneMatch="*")
    s3.put_object(**once, Body=b"1")
    try:
        s3.put_object(**once, Body=b"2")
    except ClientError as error:
        expect((error.response["Error"]["Code"], read("scratch/once")), ("PreconditionFailed", b"1"))
    else:
        raise AssertionError("the second put succeeded")


def checksum():
    for algorithm in ("CRC32", "SHA1", "SHA256"):
        put = s3.put_object(Bucket=bucket, Key="scratch/" + algorithm, Body=big, ChecksumAlgorithm=algorithm)
        got = s3.get_object(Bucket=bucket, Key="scratch/" + algorithm, ChecksumMode="ENABLED")
        expect(got["Checksum" + algorithm], put["Checksum" + algorithm])
        expect(got["Body"].read() == big, True)


def presign():
    for key in keys:
        url = s3.generate_presigned_url("get_object", Params=dict(Bucket=bucket, Key=key))
        with urllib.request.urlopen(url) as answer:
            expect(answer.read(), body_of(key))
    url = s3.generate_presigned_url("put_object", Params=dict(Bucket=bucket, Key="scratch/presigned"))
    urllib.request.urlopen(urllib.request.Request(url, data=b"put", method="PUT")).close()
    expect(read("scratch/presigned"), b"put")


def delete():
    # XML 1.0 has no words for the keys with control characters: they go one by one.
    plain = [key for key in listed("copies/") if min(key) >= " "]
    deleted = s3.delete_objects(Bucket=bucket, Delete={"Objects": [{"Key": key} for key in plain]})
    expect(len(deleted["Deleted"]), len(plain))
    for key in listed("copies/") + listed("scratch/"):
        s3.delete_object(Bucket=bucket, Key=key)
    expect(listed(), sorted(keys, key=str.encode))


print("version", boto3.__version__)
for step in (write, list_, read_, multipart, range_, stream, copy, condition, checksum, presign, delete):
    step()
    print("did", step.__name__.rstrip("_"), flush=True)
