/**
 * A real file system of a few mebibytes, to be filled, for tests that run as root; others are skipped and say so.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestContext } from 'node:test'

/** For the `skip` option of a test. */
export function cannotMount(): string | false {
  const folder = mkdtempSync(join(tmpdir(), 's3d-mount-'))
  try {
    mount(folder, 1)
    unmount(folder)
    return false
  } catch {
    return 'a small file system can only be mounted by root: what a full disk does is not tested'
  } finally {
    rmdirSync(folder)
  }
}

/** @returns the folder it is mounted on, until the end of the test */
export function smallDisk(t: TestContext, sizeMebibytes: number): string {
  const folder = mkdtempSync(join(tmpdir(), 's3d-disk-'))
  mount(folder, sizeMebibytes)
  t.after(() => {
    unmount(folder)
    rmdirSync(folder)
  })
  return folder
}

/** Nothing can be written from now on. @throws while somebody has a file open for writing */
export function makeReadOnly(folder: string): void {
  execFileSync('mount', ['-o', 'remount,ro', folder], { stdio: 'pipe' })
}

function mount(folder: string, sizeMebibytes: number): void {
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${sizeMebibytes}m`, 'tmpfs', folder], { stdio: 'pipe' })
}

/** Lazily, because a daemon that a failed test left behind may still be there. */
function unmount(folder: string): void {
  execFileSync('umount', ['-l', folder], { stdio: 'pipe' })
}
