/**
 * Terraform with its AWS provider against a real daemon: identities are made, planned again without a difference, changed, and
 * destroyed. The provider comes from its registry, or from the folder that `TEST_TERRAFORM_PLUGINS` names.
 */
import assert from 'node:assert/strict'
import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { clientEnvironment, findProgram, run, runWell } from '../support/clients.ts'
import { Daemon } from '../support/daemon.ts'

const plugins = process.env['TEST_TERRAFORM_PLUGINS']
const quiet = ['-no-color', '-input=false']
/** By `-detailed-exitcode`. */
const changed = 2

describe('Terraform', { skip: findProgram('terraform') === undefined && 'terraform is missing' }, () => {
  let daemon: Daemon
  let folder: string
  let env: Record<string, string>
  let absent: string | undefined

  before(async () => {
    daemon = await Daemon.start()
    folder = await mkdtemp(join(tmpdir(), 's3d-terraform-'))
    await copyFile(fileURLToPath(new URL('account.tf', import.meta.url)), join(folder, 'account.tf'))
    const { AWS_ENDPOINT_URL: _, TF_CLI_CONFIG_FILE: __, ...others } = clientEnvironment(daemon)
    env = { ...others, TF_VAR_endpoint: daemon.endpoint, TF_IN_AUTOMATION: '1', CHECKPOINT_DISABLE: '1' }
    const from = plugins === undefined ? [] : [`-plugin-dir=${plugins}`]
    const { code, stderr } = await terraform('init', ...from)
    if (code !== 0) absent = `the provider can't be had: ${stderr}`
  })
  after(async () => {
    await daemon.remove()
    await rm(folder, { recursive: true })
  })

  const inFolder = ([command = '', ...args]: readonly string[]) => [`-chdir=${folder}`, command, ...args]
  const terraform = (command: string, ...args: string[]) =>
    run('terraform', inFolder([command, ...quiet, ...args]), { env, timeoutMs: 300_000 })

  const well = async (command: string, ...args: string[]): Promise<string> => {
    const how = { env, timeoutMs: 300_000 }
    return (await runWell('terraform', inFolder([command, ...args]), how)).stdout.toString()
  }

  test('makes, changes and destroys identities', { timeout: 600_000 }, async context => {
    if (absent !== undefined) {
      context.skip(absent)
      return
    }
    await well('apply', ...quiet, '-auto-approve')
    const again = await terraform('plan', '-detailed-exitcode')
    assert.equal(again.code, 0, again.stdout.toString() + again.stderr)
    assert.equal((await well('output', '-raw', 'allowed')).trim(), 'true')

    const red = ['-var', 'team=red']
    assert.equal((await terraform('plan', '-detailed-exitcode', ...red)).code, changed)
    await well('apply', ...quiet, '-auto-approve', ...red)
    assert.equal((await terraform('plan', '-detailed-exitcode', ...red)).code, 0)

    const gone = await well('destroy', ...quiet, '-auto-approve', ...red)
    assert.match(gone, /Destroy complete! Resources: 14 destroyed\./)
  })
})
