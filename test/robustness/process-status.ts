/**
 * What a process holds, as Linux tells it.
 */
import { readdirSync, readFileSync, readlinkSync } from 'node:fs'

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

/** The most memory it ever had, in bytes. */
export function peakMemoryBytes(pid: number): number {
  const [, kibibytes] = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
  if (kibibytes === undefined) throw new Error(`no peak of process ${pid}`)
  return Number(kibibytes) * 1024
}
