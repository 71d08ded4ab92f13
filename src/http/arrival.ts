/**
 * How a request came, as policies ask for it: from which address, by which protocol, signed where. What is read of a
 * signature here was verified before; who is anonymous has none.
 */
import type { IncomingHttpHeaders } from 'node:http'
import type { Socket } from 'node:net'
import type { Arrival, ArrivedSignature } from '../service/context.ts'
import type { AsSent } from './forwarded.ts'

/** @returns `undefined` for a Unix socket, and for a connection that is gone */
export function clientAddress(socket: Socket, { client }: Pick<AsSent, 'client'>): string | undefined {
  return client ?? plainAddress(socket.remoteAddress)
}

export function arrivalOf(socket: Socket, { target, client, secure, headers }: AsSent): Arrival {
  return {
    address: clientAddress(socket, { client }),
    secure,
    tlsVersion: tlsVersionOf(socket),
    userAgent: headers['user-agent'],
    referer: headers.referer,
    signature: signatureOf(target, headers),
  }
}

/** Sockets for both families write addresses of the fourth version as such of the sixth. */
function plainAddress(address: string | undefined): string | undefined {
  if (address === undefined || !address.includes(':')) return address
  return address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '')
}

function tlsVersionOf(socket: Socket): string | undefined {
  if (!('getProtocol' in socket) || typeof socket.getProtocol !== 'function') return undefined
  return /^TLSv(\d\.?\d?)$/.exec(String(socket.getProtocol()))?.[1]
}

function signatureOf(target: string, headers: IncomingHttpHeaders): ArrivedSignature | undefined {
  const { authorization } = headers
  if (authorization !== undefined) {
    const version = authorization.startsWith('AWS4-HMAC-SHA256') ? 'AWS4-HMAC-SHA256' : 'AWS'
    return { version, place: 'REST-HEADER', presignedMs: undefined }
  }
  const mark = target.indexOf('?')
  const query = new URLSearchParams(mark < 0 ? '' : target.slice(mark + 1))
  if (query.has('X-Amz-Signature')) {
    const presignedMs = timeOf(query.get('X-Amz-Date') ?? '')
    return { version: 'AWS4-HMAC-SHA256', place: 'REST-QUERY-STRING', presignedMs }
  }
  return query.has('Signature') && query.has('AWSAccessKeyId')
    ? { version: 'AWS', place: 'REST-QUERY-STRING', presignedMs: undefined }
    : undefined
}

/** @param text `yyyyMMdd'T'HHmmss'Z'` */
function timeOf(text: string): number | undefined {
  const [, ...parts] = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z$/.exec(text) ?? []
  const [year, month = '', day = '', hour = '', minute = '', second = ''] = parts
  return year === undefined ? undefined : Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`)
}
