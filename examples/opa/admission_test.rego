package s3d.admission_test

import data.s3d.admission

put := {
	"version": 1,
	"feature": "queue",
	"operation": "PutObject",
	"bucket": "web",
	"key": "index.html",
	"object": {"tags": {}, "headers": {}, "metadata": {}, "sizeBytes": 1000},
}

# Members are replaced whole.
write(changes) := object.union(object.remove(put, object.keys(changes)), changes)

read(object) := {
	"version": 1,
	"feature": "cache",
	"bucket": "web",
	"key": "index.html",
	"object": object,
}

test_small_writes_are_queued if {
	admission.queue with input as write({})
	not admission.queue with input as write({"object": {"sizeBytes": 67108865}})
	not admission.queue with input as write({"object": {"tags": {"durability": "remote"}}})
	not admission.cache with input as write({})
}

test_deletions_are_queued if admission.queue with input as write({"operation": "DeleteObject", "object": {}})

test_what_may_be_kept if {
	admission.cache with input as read({"headers": {}, "metadata": {}})
	admission.cache with input as read({"headers": {"cache-control": "max-age=60"}, "metadata": {}})
	not admission.cache with input as read({"headers": {"cache-control": "no-store"}, "metadata": {}})
	not admission.cache with input as read({"headers": {}, "metadata": {"classification": "secret"}})
	not admission.queue with input as read({"headers": {}, "metadata": {}})
}
