/**
 * `s3d doctor`: what a person would look at when it does not work, a line each, with what to do. Changes nothing, and
 * calls nobody but the configured endpoints.
 */
import { ConfigError, loadConfig, surroundings, type Config } from '../config.ts'
import type { Flags } from '../config/sources.ts'
import type { Invocation } from './command.ts'
import { checkCertificateFiles, checkDaemon } from './daemon-checks.ts'
import { checkEnvironment } from './environment-checks.ts'
import { problem, type Finding } from './finding.ts'
import {
  checkCredentials,
  checkLocalDir,
  checkMasterKey,
  checkNativeParts,
  checkNode,
  checkOpenFiles,
} from './machine-checks.ts'
import { columns, write, writeJson } from './output.ts'
import { printable } from './printable.ts'

/** @throws how many problems there are, if there are */
export async function doctor({ settings, options, terminal, signal }: Invocation): Promise<void> {
  const findings = await examine(settings, signal)
  if (options['json']) await writeJson(terminal.stdout, findings)
  else await write(terminal.stdout, shown(findings))
  const count = findings.filter(({ state }) => state === 'problem').length
  if (count > 0) throw new Error(count === 1 ? 'there is a problem' : `there are ${count} problems`)
}

async function examine(flags: Flags, signal: AbortSignal): Promise<readonly Finding[]> {
  const here = [await checkNode(), await checkNativeParts()]
  const { config, problems } = await configuration(flags)
  if (config === undefined) return [...here, ...problems]
  return [
    ...here,
    ...problems,
    checkOpenFiles(config),
    ...(await checkLocalDir(config)),
    checkCredentials(config),
    ...checkMasterKey(config),
    ...(await checkCertificateFiles(config)),
    ...(await checkDaemon(config, signal)),
    ...(await checkEnvironment(config, surroundings())),
  ]
}

/** What keeps a daemon from starting may be enough to call one. */
async function configuration(
  flags: Flags,
): Promise<{ readonly config: Config | undefined; readonly problems: readonly Finding[] }> {
  const problems: Finding[] = []
  for (const purpose of ['serve', 'call'] as const) {
    try {
      const { config } = await loadConfig(flags, purpose)
      return { config, problems }
    } catch (error) {
      if (!(error instanceof ConfigError)) throw error
      // The first purpose asks for more, so its problems hold those of the second.
      if (problems.length > 0) continue
      const advice = 'correct it; s3d config shows where each value comes from'
      problems.push(...error.problems.map(text => problem('configuration', text, advice)))
    }
  }
  return { config: undefined, problems }
}

function shown(findings: readonly Finding[]): string {
  const lines = findings.map(({ state, check, found, advice }) => [
    state,
    check,
    printable(found) + (advice === undefined ? '' : `; ${printable(advice)}`),
  ])
  return columns(lines)
}
