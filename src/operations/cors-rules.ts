/**
 * A bucket's CORS rules: held to AWS's limits in AWS's words on their way in, and looked up for `http/`, which judges
 * requests of every kind by them before anybody is authenticated.
 */
import type { BucketCors, CorsLookup } from '../service/cors.ts'
import { S3Error } from '../service/errors.ts'
import type { Input } from '../service/service.ts'
import type { Store } from '../store/store.ts'
import { asJson } from './configuration.ts'
import { durably } from './find.ts'

type Configuration = Input<'PutBucketCors'>['CORSConfiguration']
type Rule = NonNullable<Configuration>['CORSRules'][number]

const methods = ['GET', 'PUT', 'POST', 'DELETE', 'HEAD']
const maxRules = 100
const maxIdLength = 255
const maxDocumentBytes = 65_536

/** What `http/` judges cross-origin requests by. */
export function corsLookup({ index }: Store): CorsLookup {
  return name => {
    const bucket = index.bucket(name)
    const read = (): BucketCors => {
      if (bucket === undefined) return 'no bucket'
      // Nothing else is stored under this name.
      const stored = bucket.settings['cors'] as unknown as Configuration
      return stored?.CORSRules ?? 'not enabled'
    }
    return durably(index.settled(bucket?.id), read)
  }
}

/** @throws {S3Error} `MalformedXML`, `InvalidRequest`, `InvalidArgument`, `MaxMessageLengthExceeded` */
export function checkedCors(configuration: Configuration): NonNullable<Configuration> {
  if (configuration === undefined) throw new S3Error('MalformedXML')
  const { CORSRules } = configuration
  if (CORSRules.length === 0) throw new S3Error('MalformedXML')
  if (CORSRules.length > maxRules) {
    throw invalid(`The number of CORS rules should not exceed allowed limit of ${maxRules} rules.`)
  }
  // Strangers have requests compared with them.
  asJson(configuration, maxDocumentBytes)
  for (const rule of CORSRules) checkRule(rule)
  return configuration
}

function checkRule(rule: Rule): void {
  const { ID, AllowedMethods, AllowedOrigins, AllowedHeaders = [], ExposeHeaders = [], MaxAgeSeconds } = rule
  if (AllowedMethods.length === 0 || AllowedOrigins.length === 0) throw new S3Error('MalformedXML')
  if (ID !== undefined && ID.length > maxIdLength) {
    throw new S3Error('InvalidArgument', {
      message: `ID length should not exceed allowed limit of ${maxIdLength}`,
    })
  }
  const odd = AllowedMethods.find(method => !methods.includes(method))
  if (odd !== undefined) {
    throw invalid(`Found unsupported HTTP method in CORS config. Unsupported method is ${odd}`)
  }
  for (const origin of AllowedOrigins) checkWildcards('AllowedOrigin', origin)
  for (const header of AllowedHeaders) {
    checkWildcards('AllowedHeader', header)
    checkName('AllowedHeader', header)
  }
  for (const header of ExposeHeaders) {
    if (header.includes('*')) {
      throw invalid(
        `ExposeHeader "${header}" contains wildcard. We currently do not support wildcard for ExposeHeader.`,
      )
    }
    checkName('ExposeHeader', header)
  }
  if (MaxAgeSeconds !== undefined && MaxAgeSeconds < 0) throw new S3Error('MalformedXML')
}

/** Names are sent as they are, so they must be something a header can say. */
function checkName(kind: string, name: string): void {
  if (/^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/.test(name)) return
  throw invalid(`${kind} "${name}" contains invalid character.`)
}

function checkWildcards(kind: string, pattern: string): void {
  if (pattern.indexOf('*') === pattern.lastIndexOf('*')) return
  throw invalid(`${kind} "${pattern}" can not have more than one wildcard.`)
}

function invalid(message: string): S3Error {
  return new S3Error('InvalidRequest', { message })
}
