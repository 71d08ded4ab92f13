/**
 * Makes directories for the eyes of one user. Not by mkdir's own recursion: node's never ends where a parent exists
 * and making its child still says ENOENT, as /proc does.
 */
import { existsSync, mkdirSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { systemCode } from './system-error.ts'

/**
 * @returns the directories that were made, outermost first; their entries are not on the disk yet
 * @throws the system's error when one can't be made
 */
export function makePrivateDirectory(name: string): readonly string[] {
  const missing: string[] = []
  for (let at = resolve(name); !existsSync(at); at = dirname(at)) missing.unshift(at)
  return missing.filter(made)
}

/** @returns false when somebody else was faster */
function made(name: string): boolean {
  try {
    mkdirSync(name, { mode: 0o700 })
    return true
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false
    throw error
  }
}
