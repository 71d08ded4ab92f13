/**
 * The schema as numbered steps. A step that was released is never edited: a change is a new step. `user_version`
 * counts the steps a database has taken.
 */
import type { Database } from 'better-sqlite3'
import { StoreError } from './errors.ts'

/**
 * Rows name contents by id; `contents` alone knows places, so moving bytes touches neither objects nor caches.
 * A content with neither segment nor file is composed of the contents `content_parts` lists.
 */
const first = `
create table buckets (
  id integer primary key autoincrement,
  name text not null unique,
  created_ms integer not null,
  region text not null,
  settings text not null
) strict;

create table objects (
  bucket_id integer not null,
  key text not null,
  size_bytes integer not null,
  etag text not null,
  modified_ms integer not null,
  version text not null,
  content_id integer not null,
  content_type text,
  storage_class text,
  parts_count integer,
  checksum text,
  headers text,
  metadata text,
  tags text,
  primary key (bucket_id, key)
) strict, without rowid;

create table contents (
  id integer primary key,
  refs integer not null,
  size_bytes integer not null,
  segment integer,
  start integer,
  file text
) strict;
create index contents_by_segment on contents (segment, start) where segment is not null;
create unique index contents_by_file on contents (file) where file is not null;

create table content_parts (
  content_id integer not null,
  start integer not null,
  number integer not null,
  part_content_id integer not null,
  size_bytes integer not null,
  checksum text,
  primary key (content_id, start, number)
) strict, without rowid;

create table segments (
  id integer primary key,
  live_bytes integer not null
) strict;

create table uploads (
  id integer primary key autoincrement,
  bucket_id integer not null,
  key text not null,
  upload_id text not null,
  created_ms integer not null,
  checksum_algorithm text,
  checksum_type text,
  content_type text,
  storage_class text,
  headers text,
  metadata text,
  tags text,
  unique (bucket_id, key, upload_id)
) strict;

create table parts (
  upload integer not null,
  number integer not null,
  size_bytes integer not null,
  etag text not null,
  modified_ms integer not null,
  content_id integer not null,
  checksum text,
  primary key (upload, number)
) strict, without rowid;

create table completions (
  bucket_id integer not null,
  key text not null,
  upload_id text not null,
  etag text not null,
  checksum text,
  completed_ms integer not null,
  primary key (bucket_id, key, upload_id)
) strict, without rowid;
create index completions_by_time on completions (completed_ms);

create table state (
  name text primary key,
  value text not null
) strict, without rowid;
`

/**
 * `objects` holds what its keys hold now; what they held before, and delete markers, lie in `versions`, newest first.
 * `version` orders the versions of a key. It is the version id where `versioned` is 1; elsewhere that is `null`, and
 * a key has at most one such version.
 */
const second = `
alter table objects add column versioned integer;
alter table objects add column lock text;
alter table uploads add column lock text;
alter table completions add column version_id text;

create table versions (
  bucket_id integer not null,
  key text not null,
  marker integer not null,
  size_bytes integer not null,
  etag text not null,
  modified_ms integer not null,
  version text not null,
  content_id integer not null,
  content_type text,
  storage_class text,
  parts_count integer,
  checksum text,
  headers text,
  metadata text,
  tags text,
  versioned integer,
  lock text,
  primary key (bucket_id, key, version desc)
) strict, without rowid;
create unique index null_versions on versions (bucket_id, key) where versioned is null;
`

/** Sealed bodies: their own keys beside their places, and how an object's are wrapped beside the object. */
const third = `
alter table contents add column wrapped_key blob;
alter table objects add column encryption text;
alter table versions add column encryption text;
alter table uploads add column encryption text;
`

/** The write queue: a row for each version in a mirror bucket, under the version's id. */
const fourth = `
create table entries (
  id text primary key,
  bucket_id integer not null,
  key text not null,
  kind text not null,
  size_bytes integer not null,
  queued_ms integer not null,
  state text not null,
  attempts integer not null,
  next_ms integer not null,
  revision integer not null,
  error text,
  base text,
  upload text
) strict, without rowid;
create index entries_by_key on entries (bucket_id, key, id);
create index failed_entries on entries (id) where state = 'failed';
`

/** The read cache, by the names that buckets have at the gateway. */
const fifth = `
create table cached_objects (
  id integer primary key,
  bucket text not null,
  key text not null,
  head text not null,
  checked_ms integer not null,
  unique (bucket, key)
) strict;

create table cached_chunks (
  object_id integer not null,
  number integer not null,
  file text not null,
  blocks blob not null,
  used_ms integer not null,
  primary key (object_id, number)
) strict, without rowid;

create table cache_pins (
  bucket text not null,
  key text not null,
  primary key (bucket, key)
) strict, without rowid;
`

/** Uploads here whose parts go on to one at the remote, by the id that one has there. */
const sixth = `
alter table uploads add column upstream text;
`

/** Where the buckets of what is cached were, and who asked for it. */
const seventh = `
create table cached_buckets (
  name text primary key,
  home text not null,
  account text not null
) strict, without rowid;
`

/** What became of the entries that left the queue last. */
const eighth = `
create table ended_entries (
  seq integer primary key,
  id text not null unique,
  bucket text not null,
  key text not null,
  outcome text not null,
  ended_ms integer not null
) strict;
`

/** Who there is: users, groups, roles, policies, keys. What the documents say is their writer's; secrets in them are sealed. */
const ninth = `
create table identities (
  account text not null,
  kind text not null,
  id text not null,
  document text not null,
  primary key (account, kind, id)
) strict, without rowid;
`

/** Whose buckets are, `null` being the daemon's own account, and who owns and may have objects where their bucket's owner does not decide. */
const tenth = `
alter table buckets add column account text;
alter table objects add column access text;
alter table versions add column access text;
alter table uploads add column access text;
`

/** Uploads at the remote that are to be aborted, and parts that have another ETag there than here. */
const eleventh = `
create table left_uploads (
  id integer primary key,
  bucket text not null,
  key text not null,
  upload_id text not null,
  since_ms integer not null,
  attempts integer not null,
  next_ms integer not null,
  error text
) strict;

create table moved_parts (
  upload integer not null,
  number integer not null,
  etag text not null,
  upstream_etag text not null,
  primary key (upload, number)
) strict, without rowid;
`

const steps: readonly string[] = [
  first,
  second,
  third,
  fourth,
  fifth,
  sixth,
  seventh,
  eighth,
  ninth,
  tenth,
  eleventh,
]

/** Takes the steps that are missing, all or none. @throws {StoreError} `newer-schema` */
export function migrate(database: Database): void {
  const version = Number(database.pragma('user_version', { simple: true }))
  if (version > steps.length) {
    throw new StoreError(
      'newer-schema',
      `${database.name} has schema ${version}; this s3d knows schemas up to ${steps.length}: start the newer s3d that wrote it`,
    )
  }
  if (version === steps.length) return
  database.transaction(() => {
    for (const step of steps.slice(version)) database.exec(step)
    database.pragma('user_version = ' + steps.length)
  })()
}
