/**
 * Which s3d this is, as `--version` and the admin endpoint say it.
 */
import { readFile } from 'node:fs/promises'

/** @returns the version in package.json, which is one folder above both the sources and what is built of them */
export async function version(): Promise<string> {
  const text = await readFile(new URL('../../package.json', import.meta.url), 'utf8')
  const manifest: { readonly version: string } = JSON.parse(text)
  return manifest.version
}
