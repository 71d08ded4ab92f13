/**
 * The ways to a peer whose answers are compared: directly, and through a gateway in each of its modes. Every column has
 * a peer of its own, so that none sees what another left behind.
 */
import assert from 'node:assert/strict'
import { DeleteObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3'
import { AdminEndpoint } from '../../support/admin.ts'
import { Daemon, rootKey } from '../../support/daemon.ts'
import { s3Client } from '../../support/clients.ts'
import { behind, remoteKey } from '../../support/gateway.ts'
import { modeNames, modeSettings, type ModeName } from '../../support/modes.ts'
import { startPeer, type PeerName } from '../../support/peers.ts'
import { runProgram } from '../../support/program.ts'
import { openSdkSubject, type Endpoint } from '../sdk-subject.ts'
import type { OpenSubject } from '../subject.ts'
import { sameObjects } from './same-objects.ts'

export const columnNames = ['direct', ...modeNames] as const
export type ColumnName = (typeof columnNames)[number]

/** What a column is run on, and what is known of it besides the cases' outcomes. */
export interface Column {
  readonly subject: OpenSubject
  /** Writes that were answered from the queue, and writes in all. */
  readonly writes: { queued: number; all: number }
  /** Waits until the peer has what the gateway shows. @returns what differs for good */
  differences(): Promise<readonly string[]>
}

export function openColumn(peer: PeerName, column: ColumnName): Promise<Column> {
  if (column === 'direct') return plainColumn(openSdkSubject(() => directly(peer)))
  return gatewayColumn(peer, column)
}

async function directly(name: PeerName): Promise<Endpoint> {
  const peer = await startPeer(name)
  return { endpoint: peer.endpoint, key: remoteKey, remove: () => peer.remove() }
}

async function plainColumn(opening: Promise<OpenSubject>): Promise<Column> {
  return { subject: await opening, writes: { queued: 0, all: 0 }, differences: async () => [] }
}

async function gatewayColumn(name: PeerName, mode: ModeName): Promise<Column> {
  const writes = { queued: 0, all: 0 }
  const peer = await startPeer(name)
  const admin = await AdminEndpoint.choose()
  const settings = { ...behind(peer.endpoint), ...modeSettings(mode), ...admin.settings }
  const daemon = await Daemon.start({ settings }).catch(async (error: unknown) => {
    await peer.remove()
    throw error
  })
  const gateway: Endpoint = {
    endpoint: daemon.endpoint,
    async remove() {
      const { code, signal } = await daemon.stop()
      await daemon.remove()
      await peer.remove()
      // With something left in the queue it is 1.
      assert.ok(
        code === 0 || code === 1,
        `the daemon ended with ${code ?? signal}:\n${daemon.output.slice(-4_000)}`,
      )
      assert.doesNotMatch(daemon.output, /a request failed/, 'the daemon met a bug')
    },
  }
  const subject = await openSdkSubject(
    async () => gateway,
    (op, headers) => {
      if (/^(Put|Delete|CompleteMultipart)\w*(Object|Objects|Upload)$/.test(op)) writes.all += 1
      if ('x-s3d-queued' in headers) writes.queued += 1
    },
  )
  return {
    subject: mode.startsWith('queue') ? warmed(subject, daemon) : subject,
    writes,
    differences: () =>
      sameObjects(daemon, { endpoint: peer.endpoint, key: remoteKey }, async () =>
        mode.startsWith('queue') ? refusedIn(daemon, admin) : new Set(),
      ),
  }
}

/** @returns `bucket/key` of what the peer refused: for good, or each time that it was asked so far */
async function refusedIn(daemon: Daemon, admin: AdminEndpoint): Promise<ReadonlySet<string>> {
  const settings = {
    ...admin.settings,
    S3D_ENDPOINT: daemon.endpoint,
    S3D_ACCESS_KEY_ID: rootKey.accessKeyId,
    S3D_SECRET_ACCESS_KEY: rootKey.secretAccessKey,
  }
  const { code, stdout, stderr } = await runProgram(['queue', 'ls', '--json'], { settings })
  assert.equal(code, 0, stderr)
  const entries = stdout
    .toString()
    .split('\n')
    .filter(Boolean)
    .map(text => JSON.parse(text))
    .filter(({ state, error }) => state === 'failed' || (error?.status >= 400 && error?.status < 500))
  return new Set(entries.map(({ bucket, key }) => `${bucket}/${key}`))
}

/**
 * A bucket's first write goes through, and shows that it can be written to; the cases' own should be queued. So a
 * bucket has had one, and lost its object again, before a case sees it.
 */
function warmed(subject: OpenSubject, daemon: Daemon): OpenSubject {
  const s3 = s3Client(daemon)
  return {
    async call(op, input) {
      const answer = await subject.call(op, input)
      if (op === 'CreateBucket' && !('ObjectLockEnabledForBucket' in input)) {
        const at = { Bucket: String((input as { Bucket?: string }).Bucket), Key: 'warming' } // it has one, or failed
        await s3.send(new PutObjectCommand({ ...at, Body: '' })).catch(() => {})
        await s3.send(new DeleteObjectCommand(at)).catch(() => {})
      }
      return answer
    },
    async close() {
      s3.destroy()
      await subject.close()
    },
  }
}
