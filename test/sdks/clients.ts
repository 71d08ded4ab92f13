/**
 * The clients that are held to `facts.ts`: releases, how each is installed and run, what a refusal is to its callers, and how it is
 * told of certificates. `docs/clients.md` has the same table, and `table.test.ts` compares.
 */
import { fileURLToPath } from 'node:url'
import type { Cell, Service } from './facts.ts'

export interface Client {
  /** Also its row's name, the folder it is installed in and whatever it makes. */
  readonly name: string
  readonly title: string
  readonly releases: string
  /** Programs that the machine has to have. */
  readonly needs: readonly string[]
  /** A script of the zoo's, and its arguments after the folder to install into. */
  readonly install: readonly [script: string, ...args: string[]]
  /** What is compiled, where something is. */
  readonly source: string
  readonly command: (home: string) => readonly [program: string, ...args: string[]]
  /** @param shape that the model has for the error; none for most of S3's @returns the type it is thrown as, if it has types */
  readonly typeOf: (shape: string | undefined, service: Service) => string | undefined
  /** Variables by which it trusts an authority, and shows a certificate. */
  readonly trusts: (files: TlsFiles) => Readonly<Record<string, string>>
  readonly shows: (files: TlsFiles) => Readonly<Record<string, string>>
  /** Why it can't do something. */
  readonly lacks: Partial<Readonly<Record<Cell, string>>>
}

/** PEM, and the same for Java, which reads no PEM. */
export interface TlsFiles {
  readonly caFile: string
  readonly trustStore: string
  readonly certFile: string
  readonly keyFile: string
  readonly keyStore: string
  readonly password: string
}

const here = fileURLToPath(new URL('.', import.meta.url))
const goModules = ['service/iam@v1.66.0', 'service/s3@v1.114.10', 'service/sts@v1.52.0', 'config@v1.33.18']
const showsFiles = ({ certFile, keyFile }: TlsFiles) => ({
  SDK_CERTIFICATE: certFile,
  SDK_CERTIFICATE_KEY: keyFile,
})
const bundle = ({ caFile }: TlsFiles) => ({ AWS_CA_BUNDLE: caFile })

export const clients: readonly Client[] = [
  {
    name: 'aws',
    title: 'AWS command line',
    releases: '1.46.2',
    needs: ['python3'],
    install: ['python/install.sh', 'awscli==1.46.2'],
    source: here + 'aws',
    command: home => ['bash', here + 'aws/sdk.sh', home + '/bin/aws'],
    typeOf: () => undefined,
    trusts: bundle,
    shows: showsFiles,
    lacks: { 'mutual TLS': 'no setting for a certificate' },
  },
  {
    name: 'python',
    title: 'AWS SDK for Python (boto3)',
    releases: '1.44.5',
    needs: ['python3'],
    install: ['python/install.sh', 'boto3==1.44.5'],
    source: here + 'python',
    command: home => [home + '/bin/python3', here + 'python/sdk.py'],
    typeOf: shape => shape ?? 'ClientError',
    trusts: bundle,
    shows: showsFiles,
    lacks: {},
  },
  {
    name: 'javascript',
    title: 'AWS SDK for JavaScript',
    releases: '3.1175.0',
    needs: [],
    install: [
      'javascript/install.sh',
      '@aws-sdk/client-iam@3.1169.0',
      '@aws-sdk/client-s3@3.1175.0',
      '@aws-sdk/client-sts@3.1174.0',
    ],
    source: here + 'javascript',
    command: home => [process.execPath, here + 'javascript/sdk.mjs', home],
    typeOf: (shape, service) => shape ?? `${service}ServiceException`,
    trusts: ({ caFile }) => ({ NODE_EXTRA_CA_CERTS: caFile }),
    shows: showsFiles,
    lacks: {},
  },
  {
    name: 'go',
    title: 'AWS SDK for Go',
    releases: 'service/iam 1.66.0, service/sts 1.52.0, service/s3 1.114.10',
    needs: ['go'],
    install: ['go/install.sh', ...goModules.map(module => 'github.com/aws/aws-sdk-go-v2/' + module)],
    source: here + 'go',
    command: home => [home + '/sdk'],
    // It has types for what an operation lists; this any may answer.
    typeOf: shape => (shape === undefined || shape === 'AccessDenied' ? 'GenericAPIError' : shape),
    trusts: bundle,
    shows: showsFiles,
    lacks: {},
  },
  {
    name: 'java',
    title: 'AWS SDK for Java',
    releases: '2.57.8',
    needs: ['mvn', 'javac', 'java', 'keytool'],
    install: ['java/install.sh', '2.57.8'],
    source: here + 'java',
    // It runs for a second or two: what the better compiler does is not worth its time.
    command: home => ['java', '-XX:TieredStopAtLevel=1', '-cp', `${home}/classes:${home}/jars/*`, 'Sdk'],
    typeOf: (shape, service) =>
      shape?.replace(/(Exception)?$/, 'Exception') ??
      { S3: 'S3Exception', IAM: 'IamException', STS: 'StsException' }[service],
    trusts: ({ trustStore, password }) => ({ JDK_JAVA_OPTIONS: store('trustStore', trustStore, password) }),
    shows: ({ trustStore, keyStore, password }) => ({
      JDK_JAVA_OPTIONS: `${store('trustStore', trustStore, password)} ${store('keyStore', keyStore, password)}`,
    }),
    lacks: {},
  },
]

function store(which: string, file: string, password: string): string {
  return `-Djavax.net.ssl.${which}=${file} -Djavax.net.ssl.${which}Password=${password}`
}
