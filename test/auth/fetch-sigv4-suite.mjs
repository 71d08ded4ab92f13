/**
 * Brings AWS's SigV4 test suite into `build/sigv4-suite/v4`, where `sigv4-suite.test.ts` looks for it. It is a folder
 * of the `aws-sigv4` crate, facts to test against and not ours to commit. Run `node test/auth/fetch-sigv4-suite.mjs`
 * before the tests, as CI does; needs `cargo`, and the network once.
 */
import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const crateVersion = '1.6.4'
const folder = fileURLToPath(new URL('../../build/sigv4-suite', import.meta.url))
const suite = join(folder, 'v4')

if (!existsSync(suite)) {
  // Cargo fetches what a package depends on, so an empty package depends on the crate.
  mkdirSync(join(folder, 'src'), { recursive: true })
  writeFileSync(join(folder, 'src/lib.rs'), '')
  writeFileSync(
    join(folder, 'Cargo.toml'),
    `[package]
name = "sigv4-suite"
edition = "2021"

[dependencies]
aws-sigv4 = { version = "=${crateVersion}", default-features = false }

[workspace]
`,
  )
  const metadata = execFileSync('cargo', ['metadata', '--format-version', '1'], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const crate = JSON.parse(metadata).packages.find(({ name }) => name === 'aws-sigv4')
  cpSync(join(dirname(crate.manifest_path), 'aws-signing-test-suite/v4'), suite, { recursive: true })
}
console.log(suite)
