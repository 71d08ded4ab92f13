/**
 * boto3 against a real daemon: each scenario is a function of `boto3-scenarios.py`, which checks what it reads back
 * and fails with a traceback.
 */
import { execFileSync } from 'node:child_process'
import { after, before, describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { clientEnvironment, findProgram, missing, runWell } from '../support/clients.ts'
import { Daemon } from '../support/daemon.ts'

const script = fileURLToPath(new URL('boto3-scenarios.py', import.meta.url))

const scenarios = [
  'upload_file_of_200_mib',
  'upload_of_a_stream_that_cannot_seek',
  'ranges_in_parallel',
  'checksums_are_stored',
  'deletes_a_thousand_keys_at_once',
  'paginates_keys_and_prefixes',
  'errors_have_their_codes',
  'conditional_writes',
  'multipart_by_hand',
  'uploads_that_come_to_nothing',
  'signed_payloads_without_checksums',
  'forms_with_signed_policies',
  'signature_version_2',
]

/** `aws` comes with boto3's Python, so one missing is both missing. */
function noBoto3(): string | false {
  const python = missing('python3')
  if (python !== false) return python
  try {
    execFileSync(findProgram('python3') ?? '', ['-c', 'import boto3'], { stdio: 'ignore' })
    return false
  } catch {
    return missing('boto3')
  }
}

describe('boto3', { skip: noBoto3() }, () => {
  let daemon: Daemon
  before(async () => {
    daemon = await Daemon.start({ settings: { S3D_SIGV2: 'true' } })
  })
  after(() => daemon.remove())

  for (const scenario of scenarios) {
    test(scenario.replaceAll('_', ' '), async () => {
      await runWell('python3', [script, scenario], { env: clientEnvironment(daemon), timeoutMs: 300_000 })
    })
  }
})
