/**
 * Asks one source for credentials three times, in a process with an environment of its own, and writes what came and
 * what was logged as JSON. `host:port` behind the source starts the endpoints in this process, for an address that only
 * a network namespace has.
 */
import { systemClock } from '../../src/base/clock.ts'
import { createLog } from '../../src/base/log.ts'
import { credentialSource } from '../../src/config/credential-source.ts'
import { credentialsFrom } from '../../src/remote/credentials.ts'
import { startCredentialEndpoints } from './credential-endpoints.ts'

const [, , text = '', at] = process.argv
const source = credentialSource.parse(text, { homeDir: '/', workingDir: '/' })
if (source === undefined) throw new Error(`no source: ${text}`)
const [host = '', port = '0'] = at?.split(/:(?=\d+$)/) ?? []
const endpoints = at === undefined ? undefined : await startCredentialEndpoints(host, Number(port))

const lines: unknown[] = []
const log = createLog(systemClock, { level: 'info', format: 'json' }, line => lines.push(JSON.parse(line)))
const provide = credentialsFrom(source, { clock: systemClock, log })
const got: unknown[] = []
let problem: string | undefined
try {
  for (let time = 0; time < 3; time += 1) {
    if (time > 0) await new Promise(resolve => setTimeout(resolve, 300))
    // At once: several calls that wait for credentials wait for the same.
    const [one, other] = await Promise.all([provide(), provide()])
    got.push([
      one.accessKeyId,
      one.sessionToken ?? null,
      one === other || one.accessKeyId === other.accessKeyId,
    ])
  }
} catch (error) {
  problem = error instanceof Error ? error.name : String(error)
}
await endpoints?.close()
process.stdout.write(JSON.stringify({ got, lines, problem, asked: endpoints?.asked ?? [] }))
