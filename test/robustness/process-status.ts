/**
 * What a process holds, as Linux tells it.
 */
import { readdirSync, readlinkSync } from 'node:fs'

/** What its descriptors are: paths, sockets, pipes. */
export function openDescriptors(pid: number): string[] {
  const folder = `/proc/${pid}/fd`
  return readdirSync(folder).flatMap(name => {
    try {
      return [readlinkSync(`${folder}/${name}`)]
    } catch {
      return [] // closed meanwhile
    }
  })
}
