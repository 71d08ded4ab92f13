/** Forms as browsers send them, with policies signed as AWS documents it: for tests that post. */
import { createHmac, hash } from 'node:crypto'
import type { KeyPair } from './daemon.ts'

export type Fields = readonly (readonly [name: string, value: string])[]

export interface PostedFile {
  readonly content: string | Uint8Array
  readonly filename?: string
}

export interface EncodedForm {
  readonly contentType: string
  readonly body: Buffer
}

/** @param after what follows the file */
export function encodeForm(fields: Fields, file?: PostedFile, after = ''): EncodedForm {
  const boundary = '----boundary' + hash('sha256', JSON.stringify(fields)).slice(0, 16)
  const parts: Buffer[] = fields.map(([name, value]) =>
    Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`),
  )
  if (file !== undefined) {
    const { content, filename } = file
    const named = filename === undefined ? '' : `; filename="${filename}"`
    const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"${named}\r\nContent-Type: text/html\r\n\r\n`
    parts.push(Buffer.from(head), Buffer.from(content), Buffer.from('\r\n'))
  }
  parts.push(Buffer.from(`--${boundary}--\r\n${after}`))
  return { contentType: `multipart/form-data; boundary=${boundary}`, body: Buffer.concat(parts) }
}

/** @param conditions of the policy. @param minutes until it expires */
export function encodePolicy(conditions: readonly unknown[], minutes = 10): string {
  const expiration = new Date(Date.now() + minutes * 60_000).toISOString()
  return Buffer.from(JSON.stringify({ expiration, conditions })).toString('base64')
}

/** The fields that sign a policy by Signature Version 4; the policy must permit the first three. */
export function signedByVersion4(
  policyOf: (scope: Fields) => string,
  key: KeyPair,
  region = 'us-east-1',
): Fields {
  const timestamp = new Date().toISOString().replace(/[-:]|\.\d+/g, '')
  const date = timestamp.slice(0, 8)
  const scope: Fields = [
    ['x-amz-algorithm', 'AWS4-HMAC-SHA256'],
    ['x-amz-credential', `${key.accessKeyId}/${date}/${region}/s3/aws4_request`],
    ['x-amz-date', timestamp],
  ]
  const policy = policyOf(scope)
  let signing = Buffer.from('AWS4' + key.secretAccessKey)
  for (const part of [date, region, 's3', 'aws4_request']) {
    signing = createHmac('sha256', signing).update(part).digest()
  }
  const signature = createHmac('sha256', signing).update(policy).digest('hex')
  return [...scope, ['policy', policy], ['x-amz-signature', signature]]
}

/** The fields that sign a policy by Signature Version 2. */
export function signedByVersion2(policy: string, key: KeyPair): Fields {
  const signature = createHmac('sha1', key.secretAccessKey).update(policy).digest('base64')
  return [
    ['AWSAccessKeyId', key.accessKeyId],
    ['policy', policy],
    ['signature', signature],
  ]
}
