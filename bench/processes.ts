/**
 * The processes of a run: which core each is pinned to, how it is started and stopped, and what the kernel says
 * about it. Servers share core 0 in turns, the driver has core 1.
 */
import { spawn, spawnSync, type ChildProcess, type StdioOptions } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'

export const root: string = fileURLToPath(new URL('..', import.meta.url))

export type Core = 'server' | 'driver'

const coreNumbers: Readonly<Record<Core, string>> = { server: '0', driver: '1' }

/** Whether processes are pinned; without it, figures are of little use and the report says so. */
export const pinned: boolean =
  availableParallelism() >= 2 && spawnSync('taskset', ['--version'], { stdio: 'ignore' }).status === 0

/** How a process is started: its core, and what differs from the defaults. */
export interface Start {
  readonly core: Core
  readonly env?: Readonly<Record<string, string>>
  readonly stdio?: StdioOptions
}

/** Starts node with these arguments. Standard output and error go to the run's standard error unless told otherwise. */
export function startNode(args: readonly string[], { core, env, stdio }: Start): ChildProcess {
  const command = pinned ? ['taskset', '-c', coreNumbers[core], process.execPath] : [process.execPath]
  const [file = process.execPath, ...rest] = [...command, ...args]
  return spawn(file, rest, { cwd: root, env: { ...process.env, ...env }, stdio: stdio ?? ['ignore', 2, 2] })
}

/** Starts one of the scripts beside this file, with a channel for messages. */
export function startScript(name: string, args: readonly string[], core: Core): ChildProcess {
  const script = fileURLToPath(new URL(name, import.meta.url))
  return startNode(['--import', 'tsx', script, ...args], { core, stdio: ['ignore', 2, 2, 'ipc'] })
}

/** @throws {Error} when the child ends before it answers */
export function nextMessage(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const ended = (code: number | null): void =>
      reject(new Error(`a process of the run ended with code ${code}`))
    child.once('exit', ended)
    child.once('message', message => {
      child.off('exit', ended)
      resolve(message)
    })
  })
}

/** Runs a script that sends one message and ends. */
export async function runScript(name: string, args: readonly string[], core: Core): Promise<unknown> {
  const child = startScript(name, args, core)
  const exit = once(child, 'exit')
  const message = await nextMessage(child)
  await exit
  return message
}

/** SIGTERM, and the end of the process awaited; SIGKILL when it takes longer than `patienceMs`. */
export async function stopProcess(child: ChildProcess, patienceMs = 30_000): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const exit = once(child, 'exit')
  child.kill('SIGTERM')
  const killer = setTimeout(() => child.kill('SIGKILL'), patienceMs)
  await exit
  clearTimeout(killer)
}

/** Resident memory of a process, MiB; NaN where there is no /proc. */
export function residentMib(pid: number | undefined): number {
  if (pid === undefined || process.platform !== 'linux') return Number.NaN
  const [, kib] = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
  return Number(kib) / 1024
}

const clockTicksPerSecond = 100

/** User and system time of all threads of a process so far, seconds; NaN where there is no /proc. */
export function cpuSeconds(pid: number | undefined): number {
  if (pid === undefined || process.platform !== 'linux') return Number.NaN
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  // The second field is the command in parentheses and may hold spaces; utime and stime are fields 14 and 15.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[11]) + Number(fields[12])) / clockTicksPerSecond
}

/** Time that all cores together were busy so far, seconds; NaN where there is no /proc. */
export function machineBusySeconds(): number {
  if (process.platform !== 'linux') return Number.NaN
  const [line = ''] = readFileSync('/proc/stat', 'utf8').split('\n')
  // cpu user nice system idle iowait irq softirq steal: what is neither idle nor waiting for a disk is busy.
  const [user = 0, nice = 0, system = 0, , , irq = 0, softirq = 0, steal = 0] = line
    .split(/\s+/)
    .slice(1)
    .map(Number)
  return (user + nice + system + irq + softirq + steal) / clockTicksPerSecond
}
