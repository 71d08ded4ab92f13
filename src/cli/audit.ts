/**
 * `s3d audit`: whether an audit log is whole, and where it ends. Needs no daemon.
 */
import { auditFiles, endingOf } from '../audit/files.ts'
import { parseHead, verifyAudit, type Problem, type Verified } from '../audit/verify.ts'
import { auditKeyOf, requiredAuditKey } from '../audit-key.ts'
import { systemDisk } from '../base/disk.ts'
import { loadConfig } from '../config.ts'
import { UnfinishedError, UsageError, type Invocation } from './command.ts'
import { write, writeJson } from './output.ts'
import { printable } from './printable.ts'

/** @throws {UnfinishedError} when something is wrong with the log */
export async function audit({ positionals, options, settings, terminal }: Invocation): Promise<void> {
  const [verb, given] = positionals
  if (verb !== 'verify' && verb !== 'head')
    throw new UsageError(`expected verify or head; got ${JSON.stringify(verb)}`)
  const { config } = await loadConfig(settings, 'call')
  const { encryption, audit: log } = config
  const dir = given ?? log.dir
  if ((await auditFiles(systemDisk, dir)).length === 0)
    throw new UnfinishedError(`${dir}: there is no audit log`)
  if (verb === 'head') {
    const { link } = await endingOf(systemDisk, dir)
    return write(terminal.stdout, `${link.seq}:${link.hash}\n`)
  }
  const head = headOf(options['head'])
  const key = log.isSealed ? requiredAuditKey(encryption) : auditKeyOf(encryption)
  const verified = await verifyAudit(systemDisk, dir, { head, key, isSealed: log.isSealed })
  if (options['json'])
    await writeJson(terminal.stdout, { ...verified, head: `${verified.head.seq}:${verified.head.hash}` })
  else await write(terminal.stdout, textOf(verified))
  const { problemsCount } = verified
  if (problemsCount > 0)
    throw new UnfinishedError(
      problemsCount === 1
        ? '1 thing is wrong with the log'
        : `${problemsCount} things are wrong with the log`,
    )
}

function headOf(text: unknown): ReturnType<typeof parseHead> {
  if (typeof text !== 'string') return undefined
  const head = parseHead(text)
  if (head === undefined)
    throw new UsageError(
      `--head: expected NUMBER:HASH, as s3d audit head writes it; got ${JSON.stringify(text)}`,
    )
  return head
}

function textOf({ files, records, problems, problemsCount, head, firstSeq, notes }: Verified): string {
  const range = records === 0 ? '' : `, ${firstSeq} to ${head.seq}`
  const lines = [`${records} records${range}, in ${files} ${files === 1 ? 'file' : 'files'}`]
  lines.push(...problems.map(problemText))
  if (problemsCount > problems.length) lines.push(`and ${problemsCount - problems.length} more`)
  lines.push(...notes.map(note => `note: ${printable(note)}`))
  if (problemsCount === 0) lines.push(`whole; head ${head.seq}:${head.hash}`)
  return lines.join('\n') + '\n'
}

function problemText({ file, line, what }: Problem): string {
  return printable(line === 0 ? `${file}: ${what}` : `${file}:${line}: ${what}`)
}
