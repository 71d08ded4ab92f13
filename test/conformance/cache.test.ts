/** The conformance cases with the read cache before the bare service: nothing is different, in whatever mode. */
import { openCached } from '../support/cached.ts'
import { conformance } from './suite.ts'

conformance('the read cache, validating', () => openCached())

conformance('the read cache, with keys that are fresh for an hour', async () => {
  const cached = await openCached()
  cached.rule = { mode: 'ttl', ttlMs: 3_600_000, staleIfErrorMs: 0 }
  return cached
})
