/**
 * The client that every calling command uses: one daemon, signed as root, path style. The only place that constructs
 * it.
 */
import { S3Client } from '@aws-sdk/client-s3'
import { loadConfig, type Config, type KeyPair } from '../config.ts'
import type { Flags } from '../config/sources.ts'
import { CredentialsError, credentialsPath, readRootCredentials } from '../root-credentials.ts'

/**
 * Hands a client to `use`, and closes its connections afterwards, so that the process can end.
 * @param flags the settings given on the command line
 * @throws {ConfigError} {CredentialsError}
 */
export async function withClient<T>(flags: Flags, use: (client: S3Client) => Promise<T>): Promise<T> {
  const { config } = await loadConfig(flags, 'call')
  const client = new S3Client({
    endpoint: config.endpoint,
    region: config.region,
    // A copy, because the client notes in it where it came from, and ours is frozen.
    credentials: { ...callerOf(config) },
    forcePathStyle: true,
  })
  try {
    return await use(client)
  } finally {
    client.destroy()
  }
}

function callerOf({ auth, localDir }: Config): KeyPair {
  const pair = auth.root ?? readRootCredentials(localDir)
  if (pair !== undefined) return pair
  // Nobody looks at a signature then, but the protocol wants one.
  if (auth.mode === 'none') return { accessKeyId: 'anybody', secretAccessKey: 'anything' }
  throw new CredentialsError(
    `no credentials: set S3D_ACCESS_KEY_ID and S3D_SECRET_ACCESS_KEY; there is no ${credentialsPath(localDir)} either`,
  )
}
