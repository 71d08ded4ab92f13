/**
 * Every metric, once: its name, type, labels and meaning. `/metrics` shows no other, and docs/metrics.md is written from
 * this table. A label takes few values, all of them known beforehand: no bucket, no key, no client.
 */

export interface Metric {
  readonly type: 'counter' | 'gauge' | 'histogram'
  readonly about: string
  readonly labels: readonly string[]
  /** Which daemons have it. */
  readonly where:
    | 'every daemon'
    | 'standing alone, or with a write queue or a read cache'
    | 'gateway'
    | 'roles at a remote'
    | 'write queue'
    | 'read cache'
    | 'limits'
    | 'OPA'
    | 'audit log'
}

function counter(about: string, ...labels: readonly string[]): Metric {
  return { type: 'counter', about, labels, where: 'every daemon' }
}

function gauge(about: string, ...labels: readonly string[]): Metric {
  return { type: 'gauge', about, labels, where: 'every daemon' }
}

function histogram(about: string, ...labels: readonly string[]): Metric {
  return { type: 'histogram', about, labels, where: 'every daemon' }
}

function of(where: Metric['where'], metrics: Readonly<Record<string, Metric>>): Record<string, Metric> {
  return Object.fromEntries(Object.entries(metrics).map(([name, metric]) => [name, { ...metric, where }]))
}

const queueMetrics: Readonly<Record<string, Metric>> = {
  s3d_queue_entries: gauge('Writes in the write queue: pending ones, and failed ones.', 'state'),
  s3d_queue_bytes: gauge('Bytes of their bodies.', 'state'),
  s3d_queue_oldest_age_seconds: gauge('How long the oldest pending write has been waiting.'),
  s3d_queue_overdue: gauge('Whether that is longer than it should be: 1 or 0.'),
  s3d_queue_waiting_writes: gauge('Writes that wait for room, their bodies unread.'),
  s3d_queue_pushes_in_flight: gauge('Pushes to remotes under way.'),
  s3d_queue_pushes_total: counter(
    'Pushes that ended: pushed, the remote has it; conflict, somebody else changed the key; failed, refused for good; retried, will be attempted again.',
    'kind',
    'result',
  ),
  s3d_queue_verified_total: counter(
    'How pushes were found to be stored: by a checksum, the ETag, the size alone, the bytes that were read back, or, of deletes, by the answer.',
    'proof',
  ),
  s3d_queue_pushed_bytes_total: counter('Bytes of bodies that remotes have confirmed.'),
  s3d_queue_push_duration_seconds: histogram("From the beginning of a push to the remote's confirmation."),
  s3d_queue_unsettled_keys: gauge(
    'Keys of which a write was sent that the remote did not answer and may carry out yet: newer ones wait.',
  ),
  s3d_queue_left_uploads: gauge('Uploads at remotes that lead nowhere any more and are still to be aborted.'),
  s3d_queue_webhook_events_total: counter('Events for the webhook: sent, and dropped.', 'result'),
}

const cacheMetrics: Readonly<Record<string, Metric>> = {
  s3d_cache_reads_total: counter(
    'Reads of objects: hit, from the cache; miss, from the remote; stale, from the cache because the remote failed; bypass, no matter of the cache.',
    'status',
  ),
  s3d_cache_handed_over_total: counter(
    'Objects that were kept when the write queue had pushed them, before anybody read them.',
  ),
  s3d_cache_fills_in_flight: gauge('Bodies on their way from the remote into the cache.'),
  s3d_cache_objects: gauge('Objects of which something is kept.'),
  s3d_cache_record_bytes: gauge('Memory that the records of what is kept take, about.'),
  s3d_cache_bytes: gauge('What their blocks take on the disk.'),
  s3d_cache_max_bytes: gauge('What they may take.'),
  s3d_cache_memory_bytes: gauge('Memory taken by small objects that were read lately.'),
  s3d_cache_evictions_total: counter('Files of blocks that were removed to make room.'),
  s3d_cache_declined_blocks_total: counter(
    'Blocks that were not kept for want of room, or because the disk failed.',
  ),
}

const limitMetrics: Readonly<Record<string, Metric>> = {
  s3d_limits_refused_total: counter(
    'Requests told SlowDown, by rule, for their rate or concurrency.',
    'rule',
    'limit',
  ),
  s3d_limits_waits_total: counter(
    'How often bytes of a body were held back: received, sent.',
    'rule',
    'direction',
  ),
  s3d_limits_waited_seconds_total: counter('For how long, all together.', 'rule', 'direction'),
  s3d_limits_counters: gauge('Who is counted apart by a rule.', 'rule'),
  s3d_limits_shared_total: counter(
    'Requests that were counted together because too many are counted apart.',
    'rule',
  ),
}

const opaMetrics: Readonly<Record<string, Metric>> = {
  s3d_opa_decisions_total: counter(
    'Decisions, remembered ones included: allow; deny; undecided, nobody decided and that keeps out; opened, nobody answered and that lets in.',
    'about',
    'result',
  ),
  s3d_opa_cache_hits_total: counter('Decisions that were remembered.', 'about'),
  s3d_opa_failures_total: counter(
    'Questions without a decision: timeout; unreachable; refused, because OPA did not answer lately; answer, one that is no decision; policy, it fails for the question.',
    'about',
    'reason',
  ),
  s3d_opa_duration_seconds: histogram(
    'From a question to OPA to its answer, or to its end without one.',
    'about',
  ),
  s3d_opa_reloads_total: counter('Bundles that changed: loaded, or failed and not used.', 'result'),
  s3d_opa_thread_restarts_total: counter('Threads of policies that did not come to an end, or broke.'),
  s3d_opa_breaker_open: gauge('Whether the OPA server is not asked until it answers again: 1 or 0.'),
}

const auditMetrics: Readonly<Record<string, Metric>> = {
  s3d_audit_records_total: counter('Records on the disk, those of earlier lives included.'),
  s3d_audit_lost_records_total: counter(
    'Records for which there was no room: what happened is not in the log.',
  ),
  s3d_audit_refused_total: counter('Requests refused because nothing could be recorded.'),
  s3d_audit_pending_bytes: gauge('Records that wait for the disk.'),
  s3d_audit_failing: gauge('Whether the log can not be written just now: 1 or 0.'),
}

export const metrics: Readonly<Record<string, Metric>> = {
  s3d_build_info: gauge('Always 1; the labels say which s3d this is, and how it runs.', 'version', 'mode'),
  s3d_ready: gauge('Whether /readyz says so: 1 or 0.'),
  s3d_check_ok: gauge('The last result of each check behind /readyz: 1 or 0.', 'check'),

  s3d_requests_total: counter(
    'Answered requests, refused ones included, by operation, class of the status and S3 error code (empty without one, and for errors of a remote, which are passed on unread).',
    'operation',
    'status',
    'code',
  ),
  s3d_request_duration_seconds: histogram(
    'From the head of a request to the last byte of its answer that was handed to the connection.',
    'operation',
  ),
  s3d_requests_in_flight: gauge('Requests that are being answered.'),
  s3d_broken_answers_total: counter('Requests whose connection was lost before the answer was through.'),
  s3d_received_body_bytes_total: counter('Bytes of request bodies, with the framing of signed chunks.'),
  s3d_sent_body_bytes_total: counter('Bytes of answers behind their heads.'),
  s3d_connections: gauge('Open connections of S3 clients.'),
  s3d_refused_connections_total: counter('Connections closed at once because there were as many as may be.'),

  ...of('standing alone, or with a write queue or a read cache', {
    s3d_store_group_size: histogram('Commits that shared one transaction and one flush.'),
    s3d_store_flush_duration_seconds: histogram("Flushes of the index's write-ahead log."),
    s3d_store_cache_hits_total: counter('Reads of small bodies answered from memory.'),
    s3d_store_cache_misses_total: counter('Reads of bodies that were not in memory.'),
    s3d_store_cache_bytes: gauge('Memory taken by small bodies that were read lately.'),
    s3d_store_segments: gauge('Segment files, the one appended to included.'),
    s3d_store_segment_bytes: gauge('Length of the segment files that are no longer appended to.'),
    s3d_store_segment_live_bytes: gauge('Bytes in use in all segment files.'),
    s3d_store_compacted_segments_total: counter('Segment files whose bytes in use were moved elsewhere.'),
    s3d_store_free_bytes: gauge('Room on the disk of the local directory, when it was last looked at.'),
    s3d_store_reserve_whole: gauge('Whether the room kept for deletions on a full disk is there: 1 or 0.'),
  }),

  ...of('gateway', {
    s3d_remote_attempts_total: counter(
      'Attempts to call a remote: answered, whatever the answer; failed without one; abandoned by the client; refused here because the remote did not answer lately.',
      'remote',
      'outcome',
    ),
    s3d_remote_retries_total: counter('Attempts that followed another of the same call.', 'remote'),
    s3d_remote_calls_in_flight: gauge('Calls that are with the remote.', 'remote'),
    s3d_remote_calls_limit: gauge('As many may be: fewer after it complained.', 'remote'),
    s3d_remote_calls_waiting: gauge(
      'Calls that wait for their turn: for clients, or for what no client waits for.',
      'remote',
      'for',
    ),
    s3d_remote_complaints_total: counter('Answers 503 and 429.', 'remote'),
    s3d_remote_calls_refused_total: counter('Calls refused here because they would wait too long.', 'remote'),
    s3d_remote_breaker_open: gauge(
      'Whether calls are refused until the remote answers again: 1 or 0.',
      'remote',
    ),
  }),
  ...of('roles at a remote', {
    s3d_remote_role_renewals_total: counter(
      'Requests for the credentials of a role at the remote: renewed, or failed.',
      'remote',
      'role',
      'outcome',
    ),
    s3d_remote_role_seconds_left: gauge(
      'How long the credentials of a role at the remote are good for; 0 before the first call and after their end.',
      'remote',
      'role',
    ),
  }),
  ...of('write queue', queueMetrics),
  ...of('read cache', cacheMetrics),
  ...of('limits', limitMetrics),
  ...of('OPA', opaMetrics),
  ...of('audit log', auditMetrics),

  s3d_event_loop_delay_seconds: histogram('How late a timer was, asked ten times a second.'),
  process_cpu_seconds_total: counter('Time the processors spent on this process.'),
  process_resident_memory_bytes: gauge('Resident memory.'),
  process_start_time_seconds: gauge('When the process started, in seconds since the Unix epoch.'),
  process_open_fds: gauge('Open file descriptors; absent where the system does not tell.'),
  nodejs_heap_used_bytes: gauge("Used part of V8's heap."),
  nodejs_heap_total_bytes: gauge("V8's heap."),
  nodejs_external_memory_bytes: gauge("Memory of buffers and other things outside V8's heap."),
}
