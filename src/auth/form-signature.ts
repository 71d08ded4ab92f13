/**
 * Authentication of a posted form. Its signature is about its policy, and both are among its fields: Signature Version
 * 4, or Version 2 as AWS still takes it for forms. `http/` calls it once the fields are there and before a byte of the
 * file is read.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-post-example.html
 */
import { createHmac } from 'node:crypto'
import type { AuthenticatedForm, AuthenticateForm } from '../service/authentication.ts'
import { S3Error } from '../service/errors.ts'
import { parseAmzDate } from './amz-date.ts'
import type { AuthConfig } from './authenticate.ts'
import type { Credential } from './credential.ts'
import { checkPostPolicy, parsePostPolicy } from './post-policy.ts'
import { parseScope, requireSameDate } from './scope.ts'
import { signingKey } from './signing-key.ts'
import { credentialOf, isEqual, requireSession, spacedHex, type VerifierDependencies } from './verify.ts'

type Fields = ReadonlyMap<string, string>

const algorithm = 'AWS4-HMAC-SHA256'
/** Any of them says that a form is meant to be signed. */
const signingFields = ['x-amz-signature', 'x-amz-credential', 'signature', 'awsaccesskeyid']

/** @param config with `none` no signature is verified; a policy that is there still holds */
export function formAuthenticator(
  deps: VerifierDependencies,
  { region, mode }: Pick<AuthConfig, 'region' | 'mode'>,
): AuthenticateForm {
  return ({ bucket, fields }, sender) => {
    const isSigned = signingFields.some(name => fields.has(name))
    const encoded = fields.get('policy')
    if (encoded === undefined) {
      if (isSigned && mode !== 'none') throw missing('policy')
      return { identity: sender, minBytes: 0, maxBytes: Infinity }
    }
    let identity = sender
    // What is signed are the policy's characters, so none may be left out by decoding them.
    if (!/^[A-Za-z0-9+/\r\n]+=*\s*$/.test(encoded)) throw invalidEncoding()
    if (mode !== 'none') ({ identity } = signer(deps, fields, { encoded, region }))
    const nowMs = deps.clock.now()
    const policy = parsePostPolicy(encoded)
    checkPostPolicy(policy, new Map(fields).set('bucket', bucket), nowMs)
    const { minBytes, maxBytes } = policy
    return { identity, minBytes, maxBytes } satisfies AuthenticatedForm
  }
}

interface Signed {
  readonly encoded: string
  readonly region: string
}

/** @throws {S3Error} when nobody has signed this policy */
function signer(deps: VerifierDependencies, fields: Fields, signed: Signed): Credential {
  const isVersion2 = fields.has('signature') || fields.has('awsaccesskeyid')
  if (isVersion2 && !fields.has('x-amz-signature')) return signerByVersion2(deps, fields, signed)
  if (required(fields, 'X-Amz-Algorithm') !== algorithm) {
    throw new S3Error('InvalidArgument', {
      message: 'X-Amz-Algorithm only supports "AWS4-HMAC-SHA256"',
      ArgumentName: 'X-Amz-Algorithm',
      ArgumentValue: fields.get('x-amz-algorithm'),
    })
  }
  const claimed = required(fields, 'X-Amz-Credential')
  const timestamp = required(fields, 'X-Amz-Date')
  const signature = required(fields, 'X-Amz-Signature')
  if (parseAmzDate(timestamp) === undefined) {
    throw new S3Error('InvalidArgument', {
      message: `X-Amz-Date must be in the ISO8601 Long Format "yyyyMMdd'T'HHmmss'Z'"`,
      ArgumentName: 'X-Amz-Date',
      ArgumentValue: timestamp,
    })
  }
  const scope = parseScope(claimed, { region: signed.region, service: 's3' }, 'query')
  requireSameDate(scope, timestamp, 'query')
  const credential = found(deps, fields, scope.accessKeyId)
  const expected = signingKey(credential.secretAccessKey, scope).sign(signed.encoded)
  if (!isEqual(signature, expected)) throw mismatch(credential, signed, signature)
  return credential
}

function signerByVersion2(deps: VerifierDependencies, fields: Fields, signed: Signed): Credential {
  const accessKeyId = required(fields, 'AWSAccessKeyId')
  const signature = required(fields, 'Signature')
  const credential = found(deps, fields, accessKeyId)
  const expected = createHmac('sha1', credential.secretAccessKey).update(signed.encoded).digest('base64')
  if (!isEqual(signature, expected)) throw mismatch(credential, signed, signature)
  return credential
}

function found({ clock, credential: lookUp }: VerifierDependencies, fields: Fields, id: string): Credential {
  const sessionToken = fields.get('x-amz-security-token')
  const credential = credentialOf(lookUp, id, sessionToken)
  requireSession(credential, { sessionToken }, clock.now())
  return credential
}

function required(fields: Fields, name: string): string {
  const value = fields.get(name.toLowerCase())
  if (value === undefined) throw missing(name)
  return value
}

function missing(name: string): S3Error<'InvalidArgument'> {
  return new S3Error('InvalidArgument', {
    message: `Bucket POST must contain a field named '${name}'.  If it is specified, please check the order of the fields.`,
    ArgumentName: name,
    ArgumentValue: '',
  })
}

function mismatch(
  { accessKeyId }: Credential,
  { encoded }: Signed,
  signature: string,
): S3Error<'SignatureDoesNotMatch'> {
  return new S3Error('SignatureDoesNotMatch', {
    AWSAccessKeyId: accessKeyId,
    StringToSign: encoded,
    SignatureProvided: signature,
    StringToSignBytes: spacedHex(encoded),
  })
}

function invalidEncoding(): S3Error<'InvalidPolicyDocument'> {
  return new S3Error('InvalidPolicyDocument', { message: 'Invalid Policy: Invalid Base64 encoding.' })
}
