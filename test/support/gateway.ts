/**
 * A daemon in front of another one, both real processes. The one behind plays the remote S3, with credentials that
 * clients of the gateway don't have.
 */
import { Daemon, type DaemonOptions, type KeyPair } from './daemon.ts'
import { kmsKeys } from './service.ts'

/** What the gateway signs with. */
export const remoteKey: KeyPair = { accessKeyId: 'AKIAREMOTE', secretAccessKey: 'only/the+gateway/knows' }

export interface Gateway {
  readonly endpoint: string
  readonly daemon: Daemon
  readonly remote: Daemon
  remove(): Promise<void>
}

/** A daemon with the credentials of a remote. */
export function startSecondDaemon({ settings = {}, ...options }: DaemonOptions = {}): Promise<Daemon> {
  return Daemon.start({
    ...options,
    settings: {
      S3D_ACCESS_KEY_ID: remoteKey.accessKeyId,
      S3D_SECRET_ACCESS_KEY: remoteKey.secretAccessKey,
      S3D_KMS_KEYS: kmsKeys.join(','),
      ...settings,
    },
  })
}

/**
 * @param settings of the gateway, beside those that name its remote
 * @param remoteOptions settings of the remote, beside its credentials, and what else it is started with
 */
export async function startGateway(
  settings: Readonly<Record<string, string>> = {},
  remoteOptions: DaemonOptions = {},
): Promise<Gateway> {
  const remote = await startSecondDaemon(remoteOptions)
  const daemon = await Daemon.start({ settings: { ...behind(remote.endpoint), ...settings } }).catch(
    async (error: unknown) => {
      await remote.remove()
      throw error
    },
  )
  return {
    endpoint: daemon.endpoint,
    daemon,
    remote,
    async remove() {
      await daemon.remove()
      await remote.remove()
    },
  }
}

/** Settings and credentials of a gateway in front of a remote. */
export function behind(endpoint: string): Record<string, string> {
  return {
    S3_ENDPOINT: endpoint,
    AWS_ACCESS_KEY_ID: remoteKey.accessKeyId,
    AWS_SECRET_ACCESS_KEY: remoteKey.secretAccessKey,
    AWS_EC2_METADATA_DISABLED: 'true',
  }
}
