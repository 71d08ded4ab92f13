/** Several accounts of one daemon, each with a key pair of its own. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { S3Client } from '@aws-sdk/client-s3'
import { Daemon, rootKey, type KeyPair } from './daemon.ts'

export function clientOf({ endpoint }: Pick<Daemon, 'endpoint'>, credentials: KeyPair): S3Client {
  return new S3Client({
    endpoint,
    region: 'us-east-1',
    forcePathStyle: true,
    credentials,
    maxAttempts: 1,
  })
}

const writer: KeyPair = { accessKeyId: 'WRITERACCESSKEY1', secretAccessKey: 'secret/of/writer/01234567' }
const other: KeyPair = { accessKeyId: 'OTHERSACCESSKEY1', secretAccessKey: 'secret/of/other/012345678' }

const yaml = `
identities:
  accounts:
    - id: '111122223333'
      name: writer
      email: writer@example.com
      accessKeys: [{id: ${writer.accessKeyId}, secret: ${writer.secretAccessKey}}]
    - id: '444455556666'
      name: other
      email: shared@example.com
      accessKeys: [{id: ${other.accessKeyId}, secret: ${other.secretAccessKey}}]
    - {id: '777788889999', name: third, email: Shared@example.com}
`

export interface Started {
  readonly daemon: Daemon
  /** Of the daemon's own account, and of two others; by their roots. */
  readonly clients: Record<'owner' | 'writer' | 'other', S3Client>
  remove(): Promise<void>
}

export async function startAccounts(): Promise<Started> {
  const folder = await mkdtemp(path.join(tmpdir(), 's3d-accounts-'))
  const file = path.join(folder, 's3d.yaml')
  await writeFile(file, yaml, { mode: 0o600 })
  const daemon = await Daemon.start({ settings: {}, options: ['--config', file] })
  const clients = {
    owner: clientOf(daemon, rootKey),
    writer: clientOf(daemon, writer),
    other: clientOf(daemon, other),
  }
  return {
    daemon,
    clients,
    async remove() {
      for (const client of Object.values(clients)) client.destroy()
      await daemon.remove()
      await rm(folder, { recursive: true })
    },
  }
}
