"""What boto3 is expected to be able to do, one function each. Run by boto3.test.ts as `boto3-scenarios.py FUNCTION`;
the environment names the endpoint and the credentials. Every scenario makes its own bucket."""

import hashlib
import io
import os
import sys
import tempfile
import urllib.error
import urllib.request
from concurrent.futures import ThreadPoolExecutor

import boto3
import urllib3
from boto3.s3.transfer import TransferConfig
from botocore.config import Config
from botocore.exceptions import ClientError

MIB = 1024 * 1024
s3 = boto3.client("s3", config=Config(s3={"addressing_style": "path"}, retries={"total_max_attempts": 1}))


def content(seed, size):
    """Bytes that depend on the seed alone and compress nowhere."""
    return hashlib.shake_128(seed.encode()).digest(size)


def expect(got, want):
    assert got == want, f"got {got!r}, want {want!r}"


def error_of(call, **arguments):
    try:
        call(**arguments)
    except ClientError as error:
        return error.response["Error"]["Code"], error.response["ResponseMetadata"]["HTTPStatusCode"]
    raise AssertionError(f"{call.__name__} succeeded")


def digest_of(file):
    digest = hashlib.sha256()
    while chunk := file.read(MIB):
        digest.update(chunk)
    return digest.hexdigest()


def upload_file_of_200_mib(bucket):
    block = content("200 MiB", 8 * MIB)
    with tempfile.NamedTemporaryFile() as source, tempfile.TemporaryDirectory() as folder:
        for index in range(25):
            source.write(index.to_bytes(8, "big") + block[8:])
        source.flush()
        s3.upload_file(source.name, bucket, "big/file 200 MiB.bin")
        head = s3.head_object(Bucket=bucket, Key="big/file 200 MiB.bin", ChecksumMode="ENABLED")
        expect(head["ContentLength"], 200 * MIB)
        expect(head["ETag"].endswith('-25"'), True)
        source.seek(0)
        want = digest_of(source)
        s3.download_file(bucket, "big/file 200 MiB.bin", folder + "/back")
        with open(folder + "/back", "rb") as target:
            expect(digest_of(target), want)
        expect(digest_of(s3.get_object(Bucket=bucket, Key="big/file 200 MiB.bin")["Body"]), want)


class Unseekable(io.RawIOBase):
    """A pipe, as far as boto3 can tell."""

    def __init__(self, data):
        self.inner = io.BytesIO(data)

    def readable(self):
        return True

    def seekable(self):
        return False

    def read(self, size=-1):
        return self.inner.read(size)


def upload_of_a_stream_that_cannot_seek(bucket):
    for size in (0, 1, 5 * MIB, 21 * MIB + 7):
        data = content("stream", size)
        s3.upload_fileobj(Unseekable(data), bucket, "streamed")
        back = io.BytesIO()
        s3.download_fileobj(bucket, "streamed", back)
        expect(hashlib.sha256(back.getvalue()).digest(), hashlib.sha256(data).digest())


def ranges_in_parallel(bucket):
    data = content("ranges", 24 * MIB + 11)
    s3.upload_fileobj(io.BytesIO(data), bucket, "ranged")
    back = io.BytesIO()
    config = TransferConfig(multipart_threshold=MIB, multipart_chunksize=MIB, max_concurrency=8)
    s3.download_fileobj(bucket, "ranged", back, Config=config)
    expect(back.getvalue() == data, True)

    def part(span):
        first, last = span
        answer = s3.get_object(Bucket=bucket, Key="ranged", Range=f"bytes={first}-{last}")
        expect(answer["ContentRange"], f"bytes {first}-{min(last, len(data) - 1)}/{len(data)}")
        return answer["Body"].read() == data[first : last + 1]

    seams = [8 * MIB * part + offset for part in (1, 2, 3) for offset in (-1, 0, 1)]
    spans = [(first, first + length) for first in seams for length in (0, 1, 9 * MIB)]
    with ThreadPoolExecutor(8) as pool:
        expect(all(pool.map(part, spans)), True)
    expect(error_of(s3.get_object, Bucket=bucket, Key="ranged", Range="bytes=99999999-"), ("InvalidRange", 416))


def checksums_are_stored(bucket):
    data = content("checksums", 100_000)
    for algorithm in ("CRC32", "SHA1", "SHA256"):
        put = s3.put_object(Bucket=bucket, Key=algorithm, Body=data, ChecksumAlgorithm=algorithm)
        head = s3.head_object(Bucket=bucket, Key=algorithm, ChecksumMode="ENABLED")
        expect(head["Checksum" + algorithm], put["Checksum" + algorithm])
        expect(head["ChecksumType"], "FULL_OBJECT")
        expect(s3.get_object(Bucket=bucket, Key=algorithm, ChecksumMode="ENABLED")["Body"].read() == data, True)
    wrong = dict(Bucket=bucket, Key="wrong", Body=data, ChecksumSHA256="A" * 43 + "=")
    expect(error_of(s3.put_object, **wrong), ("BadDigest", 400))
    expect(error_of(s3.head_object, Bucket=bucket, Key="wrong"), ("404", 404))


def deletes_a_thousand_keys_at_once(bucket):
    keys = [f"key {index:04} + ü&<>" for index in range(1001)]
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda key: s3.put_object(Bucket=bucket, Key=key, Body=key.encode()), keys))
    objects = [{"Key": key} for key in keys]
    expect(error_of(s3.delete_objects, Bucket=bucket, Delete={"Objects": objects}), ("MalformedXML", 400))
    answer = s3.delete_objects(Bucket=bucket, Delete={"Objects": objects[:1000]})
    expect(sorted(entry["Key"] for entry in answer["Deleted"]), sorted(keys[:1000]))
    expect([entry["Key"] for entry in s3.list_objects_v2(Bucket=bucket)["Contents"]], keys[1000:])
    quiet = s3.delete_objects(Bucket=bucket, Delete={"Objects": objects[1000:], "Quiet": True})
    expect("Deleted" in quiet or "Errors" in quiet, False)
    expect(s3.list_objects_v2(Bucket=bucket)["KeyCount"], 0)


def paginates_keys_and_prefixes(bucket):
    keys = sorted(f"{folder}/{index:03}" for folder in "abcde" for index in range(500))
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda key: s3.put_object(Bucket=bucket, Key=key, Body=b""), keys))
    s3.put_object(Bucket=bucket, Key="top", Body=b"")
    for operation in ("list_objects", "list_objects_v2"):
        paginator = s3.get_paginator(operation)
        pages = list(paginator.paginate(Bucket=bucket))
        expect([len(page["Contents"]) for page in pages], [1000, 1000, 501])
        expect([entry["Key"] for page in pages for entry in page["Contents"]], [*keys, "top"])
        rolled = list(paginator.paginate(Bucket=bucket, Delimiter="/", PaginationConfig={"PageSize": 2}))
        expect([p["Prefix"] for page in rolled for p in page.get("CommonPrefixes", [])], [f"{f}/" for f in "abcde"])
        expect([entry["Key"] for page in rolled for entry in page.get("Contents", [])], ["top"])
        inside = paginator.paginate(Bucket=bucket, Prefix="c/", Delimiter="/", PaginationConfig={"PageSize": 99})
        expect([entry["Key"] for page in inside for entry in page["Contents"]], keys[1000:1500])


def errors_have_their_codes(bucket):
    expect(error_of(s3.get_object, Bucket=bucket, Key="none"), ("NoSuchKey", 404))
    expect(error_of(s3.head_object, Bucket=bucket, Key="none"), ("404", 404))
    expect(error_of(s3.head_bucket, Bucket="no-such-bucket"), ("404", 404))
    expect(error_of(s3.list_objects_v2, Bucket="no-such-bucket"), ("NoSuchBucket", 404))
    expect(error_of(s3.put_object, Bucket="no-such-bucket", Key="k", Body=b"1"), ("NoSuchBucket", 404))
    expect(error_of(s3.put_object, Bucket=bucket, Key="k" * 1025), ("KeyTooLongError", 400))
    expect(error_of(s3.list_parts, Bucket=bucket, Key="k", UploadId="none"), ("NoSuchUpload", 404))
    expect(error_of(s3.get_bucket_website, Bucket=bucket), ("NoSuchWebsiteConfiguration", 404))
    expect(error_of(s3.get_object_torrent, Bucket=bucket, Key="none")[1], 501)
    stranger = boto3.client("s3", aws_access_key_id="AKIANOBODY", aws_secret_access_key="x")
    expect(error_of(stranger.list_buckets), ("InvalidAccessKeyId", 403))
    impostor = boto3.client("s3", aws_secret_access_key="wrong", aws_access_key_id=os.environ["AWS_ACCESS_KEY_ID"])
    expect(error_of(impostor.list_buckets), ("SignatureDoesNotMatch", 403))
    elsewhere = boto3.client("s3", region_name="eu-west-1")
    expect(error_of(elsewhere.list_buckets), ("AuthorizationHeaderMalformed", 400))
    s3.delete_object(Bucket=bucket, Key="none")


def conditional_writes(bucket):
    first = s3.put_object(Bucket=bucket, Key="k", Body=b"1", IfNoneMatch="*")["ETag"]
    again = dict(Bucket=bucket, Key="k", Body=b"2")
    expect(error_of(s3.put_object, **again, IfNoneMatch="*"), ("PreconditionFailed", 412))
    second = s3.put_object(**again, IfMatch=first)["ETag"]
    expect(error_of(s3.put_object, **again, IfMatch=first), ("PreconditionFailed", 412))
    expect(error_of(s3.get_object, Bucket=bucket, Key="k", IfNoneMatch=second), ("304", 304))
    expect(error_of(s3.get_object, Bucket=bucket, Key="k", IfMatch=first), ("PreconditionFailed", 412))
    expect(s3.get_object(Bucket=bucket, Key="k", IfMatch=second)["Body"].read(), b"2")

    def attempt(index):
        try:
            s3.put_object(Bucket=bucket, Key="race", Body=str(index).encode(), IfNoneMatch="*")
            return str(index).encode()
        except ClientError:
            return None

    with ThreadPoolExecutor(8) as pool:
        winners = [winner for winner in pool.map(attempt, range(32)) if winner is not None]
    expect(winners, [s3.get_object(Bucket=bucket, Key="race")["Body"].read()])


def multipart_by_hand(bucket):
    key = "parts/ü + %"
    upload = dict(Bucket=bucket, Key=key, UploadId=s3.create_multipart_upload(Bucket=bucket, Key=key)["UploadId"])
    bodies = {number: content(str(number), size) for number, size in ((1, 5 * MIB), (2, 6 * MIB), (3, 3))}
    tags = {n: s3.upload_part(**upload, PartNumber=n, Body=body)["ETag"] for n, body in bodies.items()}
    bodies[2] = content("replaced", 5 * MIB + 1)
    tags[2] = s3.upload_part(**upload, PartNumber=2, Body=bodies[2])["ETag"]
    expect([part["Size"] for part in s3.list_parts(**upload)["Parts"]], [5 * MIB, 5 * MIB + 1, 3])
    expect([entry["Key"] for entry in s3.list_multipart_uploads(Bucket=bucket)["Uploads"]], [key])
    parts = [{"PartNumber": number, "ETag": tags[number]} for number in tags]
    complete = s3.complete_multipart_upload
    expect(error_of(complete, **upload, MultipartUpload={"Parts": parts[::-1]}), ("InvalidPartOrder", 400))
    stale = [{**parts[0], "ETag": '"00000000000000000000000000000000"'}, *parts[1:]]
    expect(error_of(complete, **upload, MultipartUpload={"Parts": stale}), ("InvalidPart", 400))
    done = complete(**upload, MultipartUpload={"Parts": parts})
    expect(complete(**upload, MultipartUpload={"Parts": parts})["ETag"], done["ETag"])
    hashes = b"".join(hashlib.md5(body).digest() for body in bodies.values())
    expect(done["ETag"], f'"{hashlib.md5(hashes).hexdigest()}-3"')
    expect(s3.get_object(Bucket=bucket, Key=key)["Body"].read() == b"".join(bodies.values()), True)
    second = s3.get_object(Bucket=bucket, Key=key, PartNumber=2)
    expect((second["PartsCount"], second["Body"].read() == bodies[2]), (3, True))


def uploads_that_come_to_nothing(bucket):
    upload = dict(Bucket=bucket, Key="k", UploadId=s3.create_multipart_upload(Bucket=bucket, Key="k")["UploadId"])
    parts = [{"PartNumber": n, "ETag": s3.upload_part(**upload, PartNumber=n, Body=b"x")["ETag"]} for n in (1, 2)]
    complete = s3.complete_multipart_upload
    expect(error_of(complete, **upload, MultipartUpload={"Parts": parts}), ("EntityTooSmall", 400))
    expect(error_of(complete, **upload, MultipartUpload={"Parts": []}), ("MalformedXML", 400))
    s3.abort_multipart_upload(**upload)
    expect(error_of(s3.list_parts, **upload), ("NoSuchUpload", 404))
    expect(error_of(complete, **upload, MultipartUpload={"Parts": parts}), ("NoSuchUpload", 404))
    expect("Uploads" in s3.list_multipart_uploads(Bucket=bucket), False)
    expect(error_of(s3.head_object, Bucket=bucket, Key="k"), ("404", 404))


def signed_payloads_without_checksums(bucket):
    quiet = Config(request_checksum_calculation="when_required", s3={"payload_signing_enabled": True})
    older = boto3.client("s3", config=quiet)
    data = content("older", 3 * MIB + 5)
    older.put_object(Bucket=bucket, Key="older", Body=data)
    expect(older.get_object(Bucket=bucket, Key="older")["Body"].read() == data, True)
    sums = s3.head_object(Bucket=bucket, Key="older", ChecksumMode="ENABLED")
    expect("ChecksumCRC64NVME" in sums, True)


def forms_with_signed_policies(bucket):
    data = content("form", 2 * MIB + 3)
    pool = urllib3.PoolManager()
    for version in ("s3v4", "s3"):
        signing = boto3.client("s3", config=Config(signature_version=version, s3={"addressing_style": "path"}))
        fields = {"success_action_status": "201", "x-amz-meta-version": version}
        conditions = [{name: value} for name, value in fields.items()] + [["content-length-range", 1, 3 * MIB]]
        post = signing.generate_presigned_post(bucket, version + "/${filename}", fields, conditions)
        file = {"file": ("name of it.bin", data, "application/octet-stream")}
        answer = pool.request("POST", post["url"], fields={**post["fields"], **file})
        expect((answer.status, b"<Key>" in answer.data), (201, True))
        found = s3.get_object(Bucket=bucket, Key=version + "/name of it.bin")
        expect((found["Body"].read() == data, found["Metadata"]), (True, {"version": version}))
        large = {"file": ("name", data + data, "application/octet-stream")}
        refused = pool.request("POST", post["url"], fields={**post["fields"], **large})
        expect((refused.status, b"<Code>EntityTooLarge</Code>" in refused.data), (400, True))
        forged = {**post["fields"], "x-amz-meta-version": "other"}
        expect(pool.request("POST", post["url"], fields={**forged, **file}).status, 403)


def signature_version_2(bucket):
    old = boto3.client("s3", config=Config(signature_version="s3", s3={"addressing_style": "path"}))
    for key in ("plain", "a b+c/(d)//e", "\u00e4\u2603", "../x"):
        data = content(key, 1000)
        old.put_object(Bucket=bucket, Key=key, Body=data, Metadata={"one": "1"}, ContentType="text/x")
        expect(old.get_object(Bucket=bucket, Key=key)["Body"].read() == data, True)
    expect(old.list_objects_v2(Bucket=bucket)["KeyCount"], 4)
    old.put_object_tagging(Bucket=bucket, Key="plain", Tagging={"TagSet": [{"Key": "k", "Value": "v"}]})
    expect(old.get_object_tagging(Bucket=bucket, Key="plain")["TagSet"], [{"Key": "k", "Value": "v"}])
    # The presigner's default where no signature version is asked for.
    presigner = boto3.client("s3", region_name="us-east-1", config=Config(s3={"addressing_style": "path"}))
    asked = {"Bucket": bucket, "Key": "plain", "ResponseContentType": "text/html"}
    url = presigner.generate_presigned_url("get_object", Params=asked)
    expect("AWSAccessKeyId=" in url, True)
    with urllib.request.urlopen(url) as answer:
        expect((answer.read() == content("plain", 1000), answer.headers["Content-Type"]), (True, "text/html"))
    stale = presigner.generate_presigned_url("get_object", Params=asked, ExpiresIn=-5)
    for wrong in (url.replace("plain?", "other?"), url.replace("Signature=", "Signature=A"), stale):
        try:
            urllib.request.urlopen(wrong)
        except urllib.error.HTTPError as error:
            expect(error.code, 403)
        else:
            raise AssertionError(wrong + " was accepted")


if __name__ == "__main__":
    name = sys.argv[1]
    scenario_bucket = name.replace("_", "-")
    s3.create_bucket(Bucket=scenario_bucket)
    globals()[name](scenario_bucket)
