/** Nobody answers the query API, where a test or a benchmark is about S3 alone. */
import assert from 'node:assert/strict'
import type { QueryEndpoint } from '../../src/service/query.ts'

const nobody = (): never => assert.fail('nobody answers the query API here')

export const noQuery: QueryEndpoint = {
  authenticate: nobody,
  actions: {
    AssumeRole: nobody,
    AssumeRoleWithWebIdentity: nobody,
    GetCallerIdentity: nobody,
    GetFederationToken: nobody,
    GetSessionToken: nobody,
  },
}
