/**
 * A daemon as conformance subject, over HTTP through the AWS SDK: inputs and outputs have the model's names on both
 * sides, so a call is the command of the same name.
 */
import assert from 'node:assert/strict'
import * as sdk from '@aws-sdk/client-s3'
import { Readable } from 'node:stream'
import { HttpResponse } from '@smithy/protocol-http'
import { payloadOf } from '../../src/service/payload.ts'
import type { Input, OpName, Output } from '../../src/service/service.ts'
import { Daemon, rootKey, type KeyPair } from '../support/daemon.ts'
import { kmsKeys } from '../support/service.ts'
import type { OpenSubject } from './subject.ts'

/** A refusal as a client sees it. */
class ClientError extends Error {
  /** `undefined` where the answer had no body: to HEAD, and with 304. */
  readonly code: string | undefined
  readonly status: number
  readonly members: Readonly<Record<string, unknown>>

  constructor(error: sdk.S3ServiceException) {
    super(error.message)
    this.status = error.$metadata.httpStatusCode ?? 0
    const members = Object.entries(error).filter(([name]) => !notMembers.has(name))
    this.code = 'Code' in error ? String(error.Code) : undefined
    this.members = Object.fromEntries(members)
  }
}

const notMembers: ReadonlySet<string> = new Set([
  '$fault',
  '$metadata',
  '$response',
  '$retryable',
  'Code',
  'HostId',
  'Message',
  'RequestId',
  'Resource',
  'message',
  'name',
])

/** The SDK has one command class per operation of the model, named after it; any of them stands for all. */
const commands = sdk as object as Readonly<Record<string, typeof sdk.GetObjectCommand | undefined>>

/** Where a subject is, and how it ends. */
export interface Endpoint extends Pick<Daemon, 'endpoint' | 'remove'> {
  /** `rootKey` when absent. */
  readonly key?: KeyPair
}

/** Takes the operation and the headers of every answer, refusals too. */
export type Watcher = (op: string, headers: Readonly<Record<string, string>>) => void

/** One attempt, and no checksum that the case did not ask for. */
export async function openSdkSubject(
  start: () => Promise<Endpoint> = () => Daemon.start({ settings: { S3D_KMS_KEYS: kmsKeys.join(',') } }),
  watch: Watcher = () => {},
): Promise<OpenSubject> {
  const daemon = await start()
  const client = new sdk.S3Client({
    endpoint: daemon.endpoint,
    region: 'us-east-1',
    credentials: daemon.key ?? rootKey,
    forcePathStyle: true,
    maxAttempts: 1,
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  })
  client.middlewareStack.add(
    (next, { commandName = '' }) =>
      async args => {
        const answered = await next(args)
        if (HttpResponse.isInstance(answered.response)) {
          watch(commandName.replace(/Command$/, ''), answered.response.headers)
        }
        return answered
      },
    { step: 'deserialize', priority: 'low' },
  )
  return {
    async call<Op extends OpName>(op: Op, input: Input<Op>): Promise<Output<Op>> {
      const Command = commands[`${op}Command`]
      assert.ok(Command !== undefined, `the SDK has ${op}`)
      // The same model made both sides' inputs.
      const command = new Command((await sendable(input)) as unknown as sdk.GetObjectCommandInput)
      try {
        const answer = await client.send(command)
        // A body that breaks off, or has another MD5 than its header, is the matter of whoever reads it.
        if (answer.Body instanceof Readable) answer.Body.on('error', () => {})
        // Outputs, too.
        return asModelled(answer) as unknown as Output<Op>
      } catch (error) {
        throw error instanceof sdk.S3ServiceException ? new ClientError(error) : error
      }
    },
    async close() {
      client.destroy()
      await daemon.remove()
    },
  }
}

/** Takes back what the SDK makes of an answer: dates of `Expires`, metadata where there is none. */
function asModelled(answer: sdk.GetObjectCommandOutput): object {
  const { $metadata: _metadata, ExpiresString, Metadata = {}, ...rest } = answer
  if (ExpiresString !== undefined) Object.assign(rest, { Expires: ExpiresString })
  return Object.keys(Metadata).length > 0 ? { ...rest, Metadata } : rest
}

/** The SDK sends bodies whose length it knows. */
async function sendable(input: object): Promise<object> {
  if (!('Body' in input) || input.Body === undefined) return input
  const chunks: Uint8Array[] = []
  // The only bodies of inputs are streams of bytes.
  await payloadOf(input.Body as AsyncIterable<Uint8Array>).read(chunk => void chunks.push(chunk))
  return { ...input, Body: Buffer.concat(chunks) }
}
