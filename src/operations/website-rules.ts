/**
 * A bucket's website configuration on its way in, held to AWS's rules in AWS's words. It is kept and shown; there is no
 * website endpoint.
 */
import { S3Error } from '../service/errors.ts'
import type { Input } from '../service/service.ts'

type Website = Input<'PutBucketWebsite'>['WebsiteConfiguration']
type Routing = NonNullable<Website['RoutingRules']>[number]

const maxRules = 50

/** @throws {S3Error} `InvalidArgument`, `InvalidRequest` */
export function checkedWebsite(website: Website): Website {
  const { RedirectAllRequestsTo, IndexDocument, ErrorDocument, RoutingRules = [] } = website
  if (RedirectAllRequestsTo !== undefined) {
    if (IndexDocument ?? ErrorDocument ?? RoutingRules[0]) {
      throw invalid('RedirectAllRequestsTo cannot be provided in conjunction with other Routing Rules.')
    }
    checkProtocol(RedirectAllRequestsTo.Protocol)
    return website
  }
  if (IndexDocument === undefined) {
    throw new S3Error('InvalidArgument', {
      message: 'A value for IndexDocument Suffix must be provided if RedirectAllRequestsTo is empty',
      ArgumentName: 'IndexDocument',
      ArgumentValue: 'null',
    })
  }
  if (IndexDocument.Suffix === '' || IndexDocument.Suffix.includes('/')) {
    throw new S3Error('InvalidArgument', {
      message: 'The IndexDocument Suffix is not well formed',
      ArgumentName: 'IndexDocument',
      ArgumentValue: IndexDocument.Suffix,
    })
  }
  if (RoutingRules.length > maxRules) {
    throw invalid(`The number of routing rules must not exceed the allowed limit of ${maxRules} rules.`)
  }
  for (const rule of RoutingRules) checkRouting(rule)
  return website
}

function checkRouting({ Condition, Redirect }: Routing): void {
  const { Protocol, HttpRedirectCode, ReplaceKeyPrefixWith, ReplaceKeyWith } = Redirect
  checkProtocol(Protocol)
  if (ReplaceKeyPrefixWith !== undefined && ReplaceKeyWith !== undefined) {
    throw invalid('You can only define ReplaceKeyPrefix or ReplaceKey but not both.')
  }
  if (HttpRedirectCode !== undefined && !/^3(0[1-9]|[1-9]\d)$/.test(HttpRedirectCode)) {
    throw invalid(
      `The provided HTTP redirect code (${HttpRedirectCode}) is not valid. Valid codes are 3XX except 300.`,
    )
  }
  if (Condition === undefined) return
  const { HttpErrorCodeReturnedEquals: code, KeyPrefixEquals } = Condition
  if (code === undefined && KeyPrefixEquals === undefined) {
    throw invalid(
      "Condition cannot be empty. To redirect all requests without a condition, the condition element shouldn't be present.",
    )
  }
  if (code !== undefined && !/^[45]\d\d$/.test(code)) {
    throw invalid(`The provided HTTP error code (${code}) is not valid. Valid codes are 4XX or 5XX.`)
  }
}

function checkProtocol(protocol: string | undefined): void {
  if (protocol === undefined || protocol === 'http' || protocol === 'https') return
  throw invalid(
    'Invalid protocol, protocol can be http or https. If not defined the protocol will be selected automatically.',
  )
}

function invalid(message: string): S3Error {
  return new S3Error('InvalidRequest', { message })
}
