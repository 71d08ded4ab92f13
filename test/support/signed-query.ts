/**
 * Requests of a query API, STS or IAM, signed by Version 4 by hand: for tests that need no client of them.
 */
import { createHash, createHmac } from 'node:crypto'
import type { KeyPair } from './daemon.ts'

export interface QueryAsking {
  readonly key: KeyPair & { readonly sessionToken?: string }
  readonly service?: string
}

/** @param members of the form, `Action` and `Version` among them */
export async function askQuery(
  endpoint: string,
  members: Readonly<Record<string, string>>,
  { key, service = 'sts' }: QueryAsking,
): Promise<{ readonly status: number; readonly text: string }> {
  const body = new URLSearchParams(members).toString()
  const time = new Date().toISOString().replace(/[-:]|\.\d+/g, '')
  const { host } = new URL(endpoint)
  const token = key.sessionToken === undefined ? {} : { 'x-amz-security-token': key.sessionToken }
  const headers = { 'content-type': 'application/x-www-form-urlencoded', host, 'x-amz-date': time, ...token }
  const signed = Object.keys(headers).toSorted()
  const lines = signed.map(name => `${name}:${headers[name as keyof typeof headers]}\n`) // its own names
  const names = signed.join(';')
  const canonical = ['POST', '/', '', lines.join(''), names, sha256(body)].join('\n')
  const scope = `${time.slice(0, 8)}/us-east-1/${service}/aws4_request`
  const secret: string | Buffer = `AWS4${key.secretAccessKey}`
  const signing = scope.split('/').reduce<string | Buffer>((from, part) => hmac(from, part), secret)
  const toSign = ['AWS4-HMAC-SHA256', time, scope, sha256(canonical)].join('\n')
  const signature = hmac(signing, toSign).toString('hex')
  const authorization = `AWS4-HMAC-SHA256 Credential=${key.accessKeyId}/${scope}, SignedHeaders=${names}, Signature=${signature}`
  const { host: _, ...sent } = headers
  const answer = await fetch(endpoint, { method: 'POST', body, headers: { ...sent, authorization } })
  return { status: answer.status, text: await answer.text() }
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

function hmac(key: string | Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest()
}
