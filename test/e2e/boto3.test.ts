/**
 * boto3 against a real daemon: each scenario is a function of `boto3-scenarios.py`, which checks what it reads back
 * and fails with a traceback.
 */
import { after, before, describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { clientEnvironment, noBoto3, runWell } from '../support/clients.ts'
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
