/**
 * The credential scope both ways of signing carry: `AccessKeyId/yyyyMMdd/region/service/aws4_request`. Whether it is
 * meant for this endpoint and this day is decided here, in AWS's words, which differ between header and query.
 */
import { S3Error } from '../service/errors.ts'
import type { Scope } from './signing-key.ts'

/** What a scope must name to be for this endpoint. */
export interface Endpoint {
  readonly region: string
  readonly service: string
}

/** Where a signature stood. */
export type ClaimSource = 'header' | 'query'

/**
 * @param credential access key id and scope, as sent
 * @throws {S3Error} `AuthorizationHeaderMalformed` or `AuthorizationQueryParametersError`
 */
export function parseScope(credential: string, endpoint: Endpoint, source: ClaimSource): Scope {
  const parts = credential.split('/')
  // Taken from the end, because an access key id of somebody's own making may have slashes in it.
  const [date = '', region = '', service = '', terminal = ''] = parts.slice(-4)
  const accessKeyId = parts.slice(0, -4).join('/')
  if (accessKeyId === '') {
    throw refuseScope(
      source,
      'the Credential is mal-formed; expecting "<YOUR-AKID>/YYYYMMDD/REGION/SERVICE/aws4_request".',
    )
  }
  if (!/^\d{8}$/.test(date)) {
    const expected = 'This date in the credential must be in the format "yyyyMMdd".'
    throw refuseScope(source, `incorrect date format "${date}". ${expected}`)
  }
  if (service !== endpoint.service) {
    throw refuseScope(
      source,
      `incorrect service "${service}". This endpoint belongs to "${endpoint.service}".`,
    )
  }
  if (terminal !== 'aws4_request') {
    throw refuseScope(source, `incorrect terminal "${terminal}". This endpoint uses "aws4_request".`)
  }
  if (region !== endpoint.region) {
    const { code, message } = refuseScope(
      source,
      `the region '${region}' is wrong; expecting '${endpoint.region}'`,
    )
    throw new S3Error(code, { message, Region: endpoint.region })
  }
  return { accessKeyId, date, region, service }
}

/**
 * The scope's date must be that of the request's time.
 * @throws {S3Error} as `parseScope`
 */
export function requireSameDate(scope: Scope, timestamp: string, source: ClaimSource): void {
  const date = timestamp.slice(0, 8)
  if (scope.date === date) return
  const reason = `Invalid credential date "${scope.date}". This date is not the same as X-Amz-Date: "${date}".`
  if (source === 'header') throw refuseScope(source, reason)
  throw new S3Error('AuthorizationQueryParametersError', { message: reason })
}

/** AWS's words for what is wrong with a signature's own parts. */
export function refuseScope(
  source: ClaimSource,
  reason: string,
): S3Error<'AuthorizationHeaderMalformed' | 'AuthorizationQueryParametersError'> {
  return source === 'header'
    ? new S3Error('AuthorizationHeaderMalformed', {
        message: 'The authorization header is malformed; ' + reason,
      })
    : new S3Error('AuthorizationQueryParametersError', {
        message: 'Error parsing the X-Amz-Credential parameter; ' + reason,
      })
}
