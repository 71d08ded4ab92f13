"""Who it is and what it may read, by boto3, with credentials that it finds by itself."""

import sys

import boto3
import botocore.exceptions

print(boto3.client("sts", region_name="us-east-1").get_caller_identity()["Arn"])
s3 = boto3.client("s3", region_name="us-east-1")
for key in sys.argv[1:]:
    try:
        print(s3.get_object(Bucket="data", Key=key)["Body"].read().decode())
    except botocore.exceptions.ClientError as error:
        print(error.response["Error"]["Code"] + ": " + error.response["Error"]["Message"])
