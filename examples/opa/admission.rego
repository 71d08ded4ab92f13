# What is kept near: which writes are queued, and which objects the read cache keeps. For
# S3D_OPA_ADMISSION_PATH=s3d/admission; it is asked about objects, never about who asks.
package s3d.admission

default queue := false

default cache := false

# Large files go straight to the remote, and so does what has to be there before the answer.
queue if {
	input.feature == "queue"
	input.object.sizeBytes <= 67108864
	not input.object.tags.durability
}

# Deletions have no size.
queue if input.operation in {"DeleteObject", "DeleteObjects"}

cache if {
	input.feature == "cache"
	not secret
	input.object.headers["cache-control"] != "no-store"
}

cache if {
	input.feature == "cache"
	not secret
	not input.object.headers["cache-control"]
}

secret if startswith(input.key, "secret/")

secret if input.object.metadata.classification == "secret"
