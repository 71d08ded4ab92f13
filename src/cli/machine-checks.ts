/**
 * The checks of `s3d doctor` that look at this machine: node, native code, open files, the local directory and the
 * credentials in it. They change nothing and call nobody.
 */
import { access, constants, readFile, stat, statfs } from 'node:fs/promises'
import { dirname } from 'node:path'
import { formatSize } from '../base/quantity.ts'
import { systemCode } from '../base/system-error.ts'
import type { Config } from '../config.ts'
import { PrivateFileError, readPrivateFile } from '../base/private-file.ts'
import { credentialsPath, readRootCredentials } from '../root-credentials.ts'
import { ok, problem, warning, type Finding } from './finding.ts'

export async function checkNode(): Promise<Finding> {
  const text = await readFile(new URL('../../package.json', import.meta.url), 'utf8')
  const manifest: { readonly engines: { readonly node: string } } = JSON.parse(text)
  const wanted = /\d+\.\d+/.exec(manifest.engines.node)?.[0] ?? '0.0'
  const { version } = process
  return isOlder(version.slice(1), wanted)
    ? problem('node', `${version} is older than ${wanted}`, `install node ${wanted} or newer`)
    : ok('node', version)
}

/** @param version `20.19.1`; `least` has two numbers */
function isOlder(version: string, least: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const [leastMajor = 0, leastMinor = 0] = least.split('.').map(Number)
  return major < leastMajor || (major === leastMajor && minor < leastMinor)
}

export async function checkNativeParts(): Promise<Finding> {
  try {
    const { nativeParts } = await import('../daemon.ts')
    return ok('native code', `SQLite ${nativeParts()}`)
  } catch (error) {
    const [said = ''] = (error instanceof Error ? error.message : String(error)).split('\n')
    return problem('native code', said, 'install again with this version of node: npm ci')
  }
}

/** Files the daemon has open beside its connections: the index, segments, and bodies of large objects. */
const sparedFiles = 256

export function checkOpenFiles({ http: { maxConnections } }: Config): Finding {
  const limit = openFilesLimit()
  if (limit === undefined) return ok('open files', 'no limit is known')
  const wanted = maxConnections + sparedFiles
  return limit >= wanted
    ? ok('open files', `at most ${limit}`)
    : warning(
        'open files',
        `at most ${limit}, and ${maxConnections} connections may want ${wanted}`,
        `raise the limit with ulimit -n ${wanted}, or lower S3D_MAX_CONNECTIONS`,
      )
}

/** @returns `undefined` where there is none, or the system does not tell */
function openFilesLimit(): number | undefined {
  const report: unknown = process.report.getReport()
  const limits = member(member(report, 'userLimits'), 'open_files')
  const soft = member(limits, 'soft')
  return typeof soft === 'number' ? soft : undefined
}

function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).find(([key]) => key === name)?.[1]
    : undefined
}

const lowBytes = 2 ** 30
const fullBytes = 64 * 2 ** 20
/** What statfs says of NFS and of SMB, whose locks SQLite can't rely on. */
const networkTypes: ReadonlyMap<number, string> = new Map([
  [0x6969, 'NFS'],
  [0x517b, 'SMB'],
  [0xff534d42, 'SMB'],
  [0xfe534d42, 'SMB'],
])

export async function checkLocalDir({ localDir }: Config): Promise<readonly Finding[]> {
  const check = 'local dir'
  const existing = await nearest(localDir)
  try {
    if (!(await stat(existing)).isDirectory())
      return [problem(check, `${existing} is no directory`, 'name another with S3D_LOCAL_DIR')]
    await access(existing, constants.W_OK | constants.X_OK)
  } catch (error) {
    const advice = 'give this user the right to write there, or name another with S3D_LOCAL_DIR'
    return [problem(check, `${existing}: ${systemCode(error)}`, advice)]
  }
  const found = existing === localDir ? localDir : `${localDir} will be made by the first start`
  return [
    await checkMode(existing === localDir ? localDir : undefined, found),
    ...(await checkSpace(existing)),
  ]
}

/** @returns the path, or the closest folder above it that is there */
async function nearest(path: string): Promise<string> {
  for (let each = path; ; each = dirname(each)) {
    const isThere = await stat(each).then(
      () => true,
      (error: unknown) => systemCode(error) !== 'ENOENT',
    )
    if (isThere || dirname(each) === each) return each
  }
}

async function checkMode(folder: string | undefined, found: string): Promise<Finding> {
  const mode = folder === undefined ? 0 : (await stat(folder)).mode & 0o777
  if ((mode & 0o022) === 0) return ok('local dir', found)
  const text = mode.toString(8).padStart(4, '0')
  return warning('local dir', `${found}: others may write there (mode ${text})`, `chmod go-w ${folder}`)
}

async function checkSpace(folder: string): Promise<readonly Finding[]> {
  const { bavail, bsize, files, ffree, type } = await statfs(folder)
  const freeBytes = bavail * bsize
  const unit = freeBytes < 10 * 2 ** 30 ? 2 ** 20 : 2 ** 30
  const found = `${formatSize(Math.floor(freeBytes / unit) * unit)} free`
  const advice = 'delete something, or name a directory elsewhere with S3D_LOCAL_DIR'
  const space =
    freeBytes < fullBytes
      ? problem('disk', found, advice)
      : files > 0 && ffree === 0
        ? problem('disk', `${found}, but no more files can be made`, advice)
        : freeBytes < lowBytes
          ? warning('disk', found, advice)
          : ok('disk', found)
  const network = networkTypes.get(type)
  if (network === undefined) return [space]
  const elsewhere = 'name a directory on a local disk with S3D_LOCAL_DIR'
  return [space, warning('disk', `${folder} is on ${network}, whose locks are not reliable`, elsewhere)]
}

export function checkCredentials({ auth, localDir }: Config): Finding {
  const check = 'credentials'
  if (auth.root !== undefined) return ok(check, `${auth.root.accessKeyId}, from the configuration`)
  const file = credentialsPath(localDir)
  try {
    const stored = readRootCredentials(localDir)
    if (stored !== undefined) return ok(check, `${stored.accessKeyId}, from ${file}`)
  } catch (error) {
    return problem(
      check,
      error instanceof Error ? error.message : String(error),
      'or set S3D_ACCESS_KEY_ID and S3D_SECRET_ACCESS_KEY',
    )
  }
  if (auth.mode === 'none') return ok(check, 'none, and with S3D_AUTH=none none are needed')
  return warning(
    check,
    `none; there is no ${file}`,
    'the first start of a daemon here makes them; for one elsewhere, set S3D_ACCESS_KEY_ID and S3D_SECRET_ACCESS_KEY',
  )
}

/** Whether it is the one that encrypted what is stored, only a start can tell: the index is the daemon's. */
export function checkMasterKey({
  encryption: { masterKey, masterKeyFile },
  remote,
}: Config): readonly Finding[] {
  const check = 'master key'
  if (remote !== undefined) return []
  if (masterKey !== undefined) return [ok(check, 'from S3D_MASTER_KEY')]
  try {
    const text = readPrivateFile(masterKeyFile)?.trim()
    if (text === undefined)
      return [ok(check, `none in ${masterKeyFile}, and none is needed before something is encrypted`)]
    if (/^[A-Za-z0-9+/]{43}=$/.test(text)) return [ok(check, masterKeyFile)]
    return [problem(check, `${masterKeyFile}: not 32 bytes in base64`, 'bring the file back from its backup')]
  } catch (error) {
    if (!(error instanceof PrivateFileError)) throw error
    return [problem(check, error.message)]
  }
}
