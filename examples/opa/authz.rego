# Who may do what: teams have buckets of their own, some buckets are open to everybody, and some things nobody does. For
# S3D_OPA_PATH=s3d/authz; what `input` holds is described in docs/opa.md.
package s3d.authz

default allow := false

allow if {
	granted
	count(denials) == 0
}

# For s3d's log; clients never see it.
reason := concat("; ", denials) if count(denials) > 0

reason := "nothing grants it" if {
	count(denials) == 0
	not granted
}

granted if input.identity.kind == "root"

granted if {
	some team in data.s3d.teams
	input.identity.username in team.members
	input.bucket in team.buckets
}

# Sessions of this role read whatever there is.
granted if {
	input.identity.role == data.s3d.auditor
	reads
}

granted if {
	input.bucket in data.s3d.open
	input.action == "s3:GetObject"
}

# Whom a role trusts, and what users may do, say their own policies.
granted if input.service == "sts"

denials contains "users and keys are made in office hours" if {
	input.action in {"iam:CreateUser", "iam:CreateAccessKey"}
	not office_hours
}

denials contains "only TLS from elsewhere" if {
	not input.source.tls
	not is_local
}

denials contains "what is on hold stays" if {
	deletes
	startswith(input.key, "hold/")
}

denials contains "larger than a team may write at once" if {
	input.action == "s3:PutObject"
	input.identity.kind != "root"
	upload_bytes > data.s3d.max_upload_bytes
}

reads if startswith(input.action, "s3:Get")

reads if startswith(input.action, "s3:List")

deletes if startswith(input.action, "s3:DeleteObject")

# In UTC, whose hour is where it always is.
office_hours if {
	hour := to_number(substring(input.time, 11, 2))
	hour >= data.s3d.office.from
	hour < data.s3d.office.to
}

# A Unix socket has no address.
is_local if not input.source.address

is_local if net.cidr_contains("127.0.0.0/8", input.source.address)

is_local if input.source.address == "::1"

# A body that is signed in chunks says its own length beside the one with the signatures.
upload_bytes := to_number(input.request.headers["x-amz-decoded-content-length"])

upload_bytes := to_number(input.request.headers["content-length"]) if {
	not input.request.headers["x-amz-decoded-content-length"]
}
