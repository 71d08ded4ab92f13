/** Heads of requests that say two things, and those that say one. */
import assert from 'node:assert/strict'
import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { test } from 'node:test'
import { requireSoundHead } from '../../src/http/request-head.ts'
import { S3Error } from '../../src/service/errors.ts'

interface Row {
  readonly target?: string
  readonly hosts: readonly string[]
  readonly version?: string
  readonly isSound: boolean
}

const table: readonly Row[] = [
  { hosts: ['a'], isSound: true },
  { hosts: [], isSound: false },
  { hosts: [], version: '1.0', isSound: true },
  { hosts: ['a', 'b'], isSound: false },
  { hosts: ['a', 'a'], isSound: false },
  { hosts: ['a'], version: '0.9', isSound: false },
  { hosts: ['a'], version: '2.0', isSound: false },
  { target: 'http://a/b', hosts: ['a'], isSound: true },
  { target: 'HTTP://A:80/b', hosts: ['a:80'], isSound: true },
  { target: 'http://c/b', hosts: ['a'], isSound: false },
  { target: 'http://a@c/b', hosts: ['a'], isSound: false },
  { target: 'http://a', hosts: ['a'], isSound: true },
  { target: '*', hosts: ['a'], isSound: true },
]

for (const { target = '/b', hosts, version = '1.1', isSound } of table) {
  test(`${target} HTTP/${version} of ${hosts.join(' and ') || 'nobody'}`, () => {
    const request = new IncomingMessage(new Socket())
    request.httpVersion = version
    request.url = target
    request.rawHeaders = ['Accept', '*/*', ...hosts.flatMap(host => ['Host', host])]
    const [host] = hosts
    if (host !== undefined) request.headers.host = host
    const look = () => requireSoundHead(request, host)
    if (isSound) look()
    else assert.throws(look, (error: unknown) => error instanceof S3Error && error.code === 'BadRequest')
  })
}
