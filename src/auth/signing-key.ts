/**
 * The key a day's requests are signed with, and the memory of those in use: deriving one costs four signatures,
 * checking a request with it only one.
 */
import { HmacKey } from '../base/hmac.ts'

/** What a signature is bound to: `date/region/service/aws4_request`. */
export interface Scope {
  readonly accessKeyId: string
  /** `yyyyMMdd` */
  readonly date: string
  readonly region: string
  readonly service: string
}

/** The scope as the string to sign has it. */
export function scopeText(scope: Scope): string {
  return scope.date + '/' + scope.region + '/' + scope.service + '/aws4_request'
}

/** @see https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html, "Signing key" */
export function signingKey(secretAccessKey: string, scope: Scope): HmacKey {
  let key = new HmacKey(Buffer.from('AWS4' + secretAccessKey))
  for (const part of [scope.date, scope.region, scope.service, 'aws4_request'])
    key = new HmacKey(Buffer.from(key.sign(part), 'hex'))
  return key
}
