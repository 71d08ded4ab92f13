/**
 * Checks the generated server protocol of a test service against one of the cases that its model comes with.
 * Called by protocol-conformance.slow.test.ts, which generates both.
 */
import assert from 'node:assert/strict'
import { pathToFileURL } from 'node:url'
import type { ErrorContext, WireRequest, WireResponse } from '@s3d/server/protocol'
import { addressing } from '../../src/http/address.ts'

/** What the cases compare of a document, names without prefixes; attributes are compared apart. */
interface Element {
  readonly name: string
  /** Of an element without children. */
  readonly text: string
  readonly children: readonly Element[]
}

/** The cursor over a document that generated readers get. */
interface Cursor {
  readonly name: string
  nextChild(): boolean
  text(): string
}

interface Message {
  readonly id: string
  /** What no server can be asked: the model says so. */
  readonly clientOnly: boolean
  readonly headers: Readonly<Record<string, string>>
  readonly forbidHeaders: readonly string[]
  readonly isXml: boolean
  readonly body?: string
  readonly params: Readonly<Record<string, unknown>>
}

export interface RequestCase extends Message {
  readonly kind: 'request'
  readonly operation: string
  readonly method: string
  readonly uri: string
  readonly host: string
  readonly query: readonly string[]
}

export interface ResponseCase extends Message {
  readonly kind: 'response'
  readonly operation: string
  readonly code: number
}

export interface ErrorCase extends Message {
  readonly kind: 'error'
  readonly error: string
  readonly code: number
}

export type Case = RequestCase | ResponseCase | ErrorCase

/** The generated modules of one service, whose operations are not those of S3. */
export interface Service {
  readonly cases: readonly Case[]
  readonly protocol: Readonly<
    Record<
      string,
      { deserialize(request: WireRequest): object; serialize(output: object): WireResponse } | undefined
    >
  >
  route(method: string, target: Pick<WireRequest, 'bucket' | 'key' | 'query' | 'headers'>): string
  serializeError(error: Error, context: ErrorContext): WireResponse
  S3Error: new (code: string, details: object) => Error
  readXml<Value>(body: Uint8Array, root: string, read: (xml: Cursor) => Value): Value
}

/** Loads a service's modules from the folder of its `src/protocol`. */
export async function load(folder: string): Promise<Service> {
  const names = ['cases.ts', 'index.ts', 'xml-read.ts']
  const modules = await Promise.all(names.map(name => import(pathToFileURL(`${folder}/${name}`).href)))
  return Object.assign({}, ...modules) as Service // the modules have these exports
}

/** @throws {AssertionError} where the protocol does anything but what the case says */
export async function check(service: Service, one: Case): Promise<void> {
  switch (one.kind) {
    case 'request':
      return checkRequest(service, one)
    case 'response':
      return checkMessage(service, one, operationOf(service, one).serialize(one.params))
    case 'error': {
      const error = new service.S3Error(one.error, one.params)
      return checkMessage(service, one, service.serializeError(error, context))
    }
  }
}

const context: ErrorContext = { resource: '/', requestId: 'foo-id', hostId: 'foo' }

/** The hosts at which the cases address S3; a bucket's name comes before one of them. */
const domains = [
  's3.us-west-2.amazonaws.com',
  's3.dualstack.us-west-2.amazonaws.com',
  's3-accelerate.amazonaws.com',
  's3-accelerate.dualstack.amazonaws.com',
]

async function checkRequest(service: Service, one: RequestCase): Promise<void> {
  const target = one.query.length === 0 ? one.uri : `${one.uri}?${one.query.join('&')}`
  const { bucket, key, query } = addressing(domains)(target, one.host)
  const headers = lowerCased(one.headers)
  const body = one.body === undefined ? undefined : Buffer.from(one.body)
  if (isOneSegment(one.uri) || one.host !== '') {
    assert.equal(service.route(one.method, { bucket, key, query, headers }), one.operation)
  }
  const request = { method: one.method, bucket, key, query, headers, body }
  assert.deepEqual(await plain(operationOf(service, one).deserialize(request)), await plain(one.params))
}

/** S3 has buckets where other services have a fixed path of one segment: the router knows no longer ones. */
function isOneSegment(uri: string): boolean {
  return /^\/[^/]+$/.test(uri)
}

function operationOf(
  service: Service,
  one: RequestCase | ResponseCase,
): NonNullable<Service['protocol'][string]> {
  const operation = service.protocol[one.operation]
  assert.ok(operation !== undefined, one.operation)
  return operation
}

function checkMessage(service: Service, one: ResponseCase | ErrorCase, response: WireResponse): void {
  assert.equal(response.status, one.code)
  // The line says of a response without a body that it has none.
  const sent: Record<string, string> = response.body === undefined ? { 'content-length': '0' } : {}
  for (let i = 0; i < response.headers.length; i += 2) {
    sent[String(response.headers[i]).toLowerCase()] = withoutMilliseconds(String(response.headers[i + 1]))
  }
  for (const [name, value] of Object.entries(lowerCased(one.headers))) assert.equal(sent[name], value, name)
  for (const name of one.forbidHeaders) assert.equal(sent[name.toLowerCase()], undefined, name)
  if (one.body === undefined) return
  const body = Buffer.from(bytesOf(response.body))
  if (!one.isXml) {
    assert.equal(body.toString(), one.body)
    return
  }
  const expected = documentOf(service, Buffer.from(one.body))
  const found = documentOf(service, body)
  if (one.kind === 'error') {
    checkError(found, expected)
    return
  }
  assert.deepEqual(found, expected)
  assert.deepEqual(attributed(body.toString()), attributed(one.body))
}

/** S3's error documents have more in them than the cases', and nothing of the type. */
function checkError(found: Element, expected: Element): void {
  assert.equal(found.name, expected.name)
  for (const child of expected.children.filter(({ name }) => name !== 'Type')) {
    assert.deepEqual(
      found.children.find(({ name }) => name === child.name),
      child,
    )
  }
}

function bytesOf(body: WireResponse['body']): Uint8Array {
  if (body === undefined || typeof body === 'string') return Buffer.from(body ?? '')
  if (body instanceof Uint8Array) return body
  throw new TypeError('the body streams')
}

function lowerCased(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))
}

/** Start tags with attributes, which the reader takes without prefixes and namespaces. */
function attributed(xml: string): string[] {
  const tags = [...xml.matchAll(/<([A-Za-z][\w.:-]*)((?:\s+[\w.:-]+="[^"]*")+)\s*\/?>/g)]
  return tags
    .map(([, name, attributes = '']) => [name, ...attributes.trim().split(/\s+/).toSorted()].join(' '))
    .toSorted()
}

/** A document without what makes no difference: text between elements, and the order of unlike ones. */
function documentOf(service: Service, whole: Buffer): Element {
  const text = whole.toString().replaceAll(/>\s*<!\[CDATA\[.*?\]\]>\s*</gs, '><')
  const body = Buffer.from(text)
  const root = /<([A-Za-z][\w.-]*)/.exec(text.replace(/<\?.*?\?>/s, ''))?.[1] ?? ''
  return service.readXml(body, root, xml => tree(xml, parentsIn(text).values()))
}

/** Of each element in document order, whether it has children: a cursor goes for either those or the text. */
function parentsIn(xml: string): boolean[] {
  const tags = [...xml.matchAll(/<\/?[A-Za-z][^>]*>/g)].map(([tag]) => tag)
  return tags.flatMap((tag, at) => {
    if (tag.startsWith('</')) return []
    return [!tag.endsWith('/>') && tags[at + 1]?.startsWith('</') === false]
  })
}

function tree(xml: Cursor, parents: Iterator<boolean>): Element {
  const { name } = xml
  if (parents.next().value !== true) return { name, text: withoutMilliseconds(xml.text()), children: [] }
  const children: Element[] = []
  while (xml.nextChild()) children.push(tree(xml, parents))
  children.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
  return { name, text: '', children }
}

/** AWS writes three decimals of a second, whether or not there is anything to say. */
function withoutMilliseconds(text: string): string {
  return text.replace(/^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)\.000Z$/, '$1Z')
}

/** A value without undefined members, and with the bytes of streams at hand. */
async function plain(value: unknown): Promise<unknown> {
  if (value instanceof Uint8Array) return `bytes ${Buffer.from(value).toString('base64')}`
  if (value === null || typeof value !== 'object' || value instanceof Date) return value
  if (Array.isArray(value)) return Promise.all(value.map(plain))
  if (Symbol.asyncIterator in value) {
    const chunks: Uint8Array[] = []
    for await (const chunk of value as AsyncIterable<Uint8Array>) chunks.push(chunk) // a stream of bytes
    return plain(Buffer.concat(chunks))
  }
  const entries = await Promise.all(
    Object.entries(value).map(async ([name, it]) => [name, await plain(it)] as const),
  )
  return Object.fromEntries(entries.filter(([, it]) => it !== undefined))
}
