/**
 * The client that every calling command uses: one daemon, signed as root, path style. The only place that constructs
 * it.
 */
import * as s3 from '@s3d/client'
import { assert } from '../base/assert.ts'
import { loadConfig, type Config, type KeyPair } from '../config.ts'
import type { Flags } from '../config/sources.ts'
import { CredentialsError, credentialsPath, readRootCredentials } from '../root-credentials.ts'
import { readCallerTls } from './caller-tls.ts'
import { useTextInHeaders } from './header-text.ts'

/**
 * Hands a client to `use`, and closes its connections afterwards, so that the process can end.
 * @param flags the settings given on the command line
 * @throws {ConfigError} {CredentialsError}
 */
export async function withClient<T>(flags: Flags, use: (client: s3.S3Client) => Promise<T>): Promise<T> {
  const { config } = await loadConfig(flags, 'call')
  return withClientOf(config, use)
}

/** The same for who has the configuration already. */
export async function withClientOf<T>(config: Config, use: (client: s3.S3Client) => Promise<T>): Promise<T> {
  const httpsAgent = await readCallerTls(config.caller)
  const client = new s3.S3Client({
    endpoint: config.endpoint,
    region: config.region,
    // A copy, because the client notes in it where it came from, and ours is frozen.
    credentials: { ...callerOf(config) },
    // Whoever sets these for AWS, in the environment or in AWS's files, did not mean the daemon.
    useDualstackEndpoint: false,
    useFipsEndpoint: false,
    requestHandler: { httpsAgent },
    logger: silence,
  })
  useTextInHeaders(client)
  try {
    return await use(client)
  } finally {
    client.destroy()
  }
}

function nothing(): void {}

/** The client would tell stderr of failures that the command reports anyway, in words of its own. */
const silence = { debug: nothing, info: nothing, warn: nothing, error: nothing }

/**
 * Calls an operation by its name.
 * @returns its output as the client has it, with `$metadata`
 * @throws what the server answered
 */
export async function callOperation(
  client: s3.S3Client,
  { name, input }: { readonly name: string; readonly input: object },
  signal: AbortSignal,
): Promise<Readonly<Record<string, unknown>>> {
  const Command = Object.entries(s3).find(([exported]) => exported === `${name}Command`)?.[1]
  assert(isCommand(Command), `the client has a command for ${name}`)
  return { ...(await client.send(new Command(input), { abortSignal: signal })) }
}

/** One command stands for all: each is made of its input and sent by the client. */
function isCommand(exported: unknown): exported is new (input: object) => s3.HeadObjectCommand {
  return typeof exported === 'function'
}

export function callerOf({ auth, localDir }: Config): KeyPair {
  const pair = auth.root ?? readRootCredentials(localDir)
  if (pair !== undefined) return pair
  // Nobody looks at a signature then, but the protocol wants one.
  if (auth.mode === 'none') return { accessKeyId: 'anybody', secretAccessKey: 'anything' }
  throw new CredentialsError(
    `no credentials: set S3D_ACCESS_KEY_ID and S3D_SECRET_ACCESS_KEY; there is no ${credentialsPath(localDir)} either`,
  )
}
