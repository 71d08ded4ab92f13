/** Nobody answers the query APIs, where a test or a benchmark is about S3 alone. */
import assert from 'node:assert/strict'
import type { IamActions, QueryEndpoint } from '../../src/service/query.ts'

const nobody = (): never => assert.fail('nobody answers the query APIs here')

export const noQuery: QueryEndpoint = {
  authenticate: nobody,
  iam: new Proxy({} as IamActions, { get: () => nobody }), // whatever is asked for
  sts: {
    AssumeRole: nobody,
    AssumeRoleWithWebIdentity: nobody,
    GetCallerIdentity: nobody,
    GetFederationToken: nobody,
    GetSessionToken: nobody,
  },
}
