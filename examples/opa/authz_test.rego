package s3d.authz_test

import data.s3d.authz

ann := {"kind": "user", "username": "ann", "arn": "arn:aws:iam::000000000000:user/ann"}

near := {"tls": false, "address": "127.0.0.1"}

far := {"tls": true, "address": "192.0.2.7"}

plain := {
	"version": 1,
	"identity": ann,
	"action": "s3:GetObject",
	"bucket": "web",
	"key": "index.html",
	"request": {"method": "GET", "headers": {}, "query": {}},
	"source": near,
}

# Members are replaced whole.
asking(changes) := object.union(object.remove(plain, object.keys(changes)), changes)

test_a_team_uses_its_buckets if {
	authz.allow with input as asking({})
	authz.allow with input as asking({"action": "s3:PutObject", "source": far})
	not authz.allow with input as asking({"bucket": "lake"})
}

test_strangers_read_what_is_open if {
	stranger := {"kind": "anonymous"}
	authz.allow with input as asking({"identity": stranger, "bucket": "public"})
	not authz.allow with input as asking({"identity": stranger, "bucket": "public", "action": "s3:PutObject"})
	not authz.allow with input as asking({"identity": stranger})
}

test_the_auditor_reads if {
	auditor := {"kind": "role", "role": "arn:aws:iam::000000000000:role/auditor", "session": "one"}
	authz.allow with input as asking({"identity": auditor, "action": "s3:ListBucket", "bucket": "lake"})
	not authz.allow with input as asking({"identity": auditor, "action": "s3:DeleteObject", "bucket": "lake"})
}

test_no_plain_http_from_elsewhere if {
	asked := asking({"source": {"tls": false, "address": "192.0.2.7"}})
	not authz.allow with input as asked
	authz.reason == "only TLS from elsewhere" with input as asked
}

test_a_unix_socket_is_near if authz.allow with input as json.remove(asking({}), ["source/address"])

test_what_is_on_hold_stays_even_for_root if {
	asked := asking({"identity": {"kind": "root"}, "action": "s3:DeleteObjectVersion", "key": "hold/1"})
	not authz.allow with input as asked
	authz.reason == "what is on hold stays" with input as asked
	authz.allow with input as object.union(asked, {"key": "free/1"})
}

put(headers) := asking({"action": "s3:PutObject", "request": {"headers": headers}})

test_uploads_have_a_size if {
	authz.allow with input as put({"content-length": "1000"})
	not authz.allow with input as put({"content-length": "104857601"})
	authz.allow with input as put({"content-length": "104857700", "x-amz-decoded-content-length": "104857600"})
}

test_nothing_grants_it if authz.reason == "nothing grants it" with input as asking({"bucket": "lake"})

create(action, time) := asking({"service": "iam", "identity": {"kind": "root"}, "action": action, "time": time})

test_users_are_made_in_office_hours if {
	authz.allow with input as create("iam:CreateUser", "2026-11-30T07:00:00.000Z")
	not authz.allow with input as create("iam:CreateUser", "2026-11-30T17:00:00.000Z")
	not authz.allow with input as create("iam:CreateAccessKey", "2026-11-30T06:59:59.999Z")
	authz.allow with input as create("iam:DeleteAccessKey", "2026-11-30T23:00:00.000Z")
}

test_sessions_are_for_whom_roles_trust if {
	authz.allow with input as asking({"service": "sts", "action": "sts:AssumeRole", "bucket": "", "key": ""})
	not authz.allow with input as asking({"service": "iam", "action": "iam:ListUsers", "bucket": "", "key": ""})
}
