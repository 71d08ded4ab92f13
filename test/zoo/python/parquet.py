"""pyarrow's own S3 client (the AWS SDK for C++) in the zoo: Parquet files and data sets, written and read back."""

import os

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.dataset as ds
import pyarrow.parquet as pq
from pyarrow import fs

bucket = os.environ["ZOO_BUCKET"]
tree = os.environ["ZOO_TREE"]
big = open(os.environ["ZOO_BIG"], "rb").read()
scheme, endpoint = os.environ["AWS_ENDPOINT_URL"].split("://")
s3 = fs.S3FileSystem(
    endpoint_override=endpoint, scheme=scheme, region="us-east-1", allow_bucket_creation=True, allow_bucket_deletion=True
)
rows = 1_000_000
table = pa.table(
    {
        "id": pa.array(range(rows), pa.int64()),
        "group": pa.array([f"g {index % 7} + ü" for index in range(rows)]),
        # Incompressible, so that the file has several parts.
        "bytes": pa.array([big[index * 20 : index * 20 + 20] for index in range(rows)], pa.binary(20)),
    }
)


def expect(got, want):
    assert got == want, f"got {got!r:.300}, want {want!r:.300}"


def parquet():
    s3.create_dir(bucket)
    pq.write_table(table, bucket + "/one file.parquet", filesystem=s3, row_group_size=100_000)
    expect(pq.read_table(bucket + "/one file.parquet", filesystem=s3).equals(table), True)
    # Footer and single columns of single row groups are read as ranges.
    with s3.open_input_file(bucket + "/one file.parquet") as source:
        file = pq.ParquetFile(source)
        expect(file.num_row_groups, 10)
        expect(file.read_row_group(7, columns=["id"])["id"][0].as_py(), 700_000)
    ds.write_dataset(table, bucket + "/set", filesystem=s3, format="parquet", partitioning=["group"])
    found = ds.dataset(bucket + "/set", filesystem=s3, partitioning=["group"])
    expect(found.count_rows(), rows)
    third = found.to_table(filter=pc.field("group") == "g 3 + ü", columns=["id"])
    expect(sorted(third["id"].to_pylist()), list(range(3, rows, 7)))


def sync():
    fs.copy_files(tree, bucket + "/tree", destination_filesystem=s3)
    back = os.environ["ZOO_SCRATCH"] + "/back"
    fs.copy_files(bucket + "/tree", back, source_filesystem=s3)
    for folder, _, names in os.walk(tree):
        for name in names:
            path = os.path.join(folder, name)
            expect(open(back + path[len(tree) :], "rb").read() == open(path, "rb").read(), True)


def list_():
    found = s3.get_file_info(fs.FileSelector(bucket + "/tree", recursive=True))
    want = sum(len(names) for _, _, names in os.walk(tree))
    expect(sum(info.type == fs.FileType.File for info in found), want)


def stream():
    with s3.open_output_stream(bucket + "/scratch/streamed") as target:
        for start in range(0, len(big), 100_003):
            target.write(big[start : start + 100_003])
    with s3.open_input_stream(bucket + "/scratch/streamed") as source:
        expect(source.readall() == big, True)


def range_():
    with s3.open_input_file(bucket + "/scratch/streamed") as source:
        expect(source.read_at(2, 5242879), big[5242879:5242881])


def copy():
    s3.copy_file(bucket + "/scratch/streamed", bucket + "/scratch/copied + ü")
    s3.move(bucket + "/scratch/copied + ü", bucket + "/scratch/moved")
    with s3.open_input_stream(bucket + "/scratch/moved") as source:
        expect(source.readall() == big, True)


def delete():
    s3.delete_file(bucket + "/scratch/moved")
    for folder in ("scratch", "set"):
        s3.delete_dir(bucket + "/" + folder)
    s3.delete_file(bucket + "/one file.parquet")


print("version", pa.__version__)
for step in (parquet, sync, list_, stream, range_, copy, delete):
    step()
    print("did", step.__name__.rstrip("_"), flush=True)
