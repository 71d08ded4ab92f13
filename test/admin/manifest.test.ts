/**
 * deploy/kubernetes-sidecar.yaml against the daemon it configures: its settings are settings, its probes ask for pages
 * there are where they are, and it leaves time to drain.
 */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { parse } from 'yaml'
import { resolveConfig } from '../../src/config.ts'

interface Probe {
  readonly httpGet: { readonly path: string; readonly port: string }
}

interface Pod {
  readonly spec: {
    readonly terminationGracePeriodSeconds: number
    readonly initContainers: readonly {
      readonly env: readonly { readonly name: string; readonly value: string }[]
      readonly ports: readonly { readonly name: string; readonly containerPort: number }[]
      readonly startupProbe: Probe
      readonly livenessProbe: Probe
      readonly readinessProbe: Probe
    }[]
  }
}

test('the manifest fits the daemon', () => {
  const file = new URL('../../deploy/kubernetes-sidecar.yaml', import.meta.url)
  const { spec }: Pod = parse(readFileSync(file, 'utf8'))
  const [container] = spec.initContainers
  assert.ok(container)
  const env = Object.fromEntries(container.env.map(({ name, value }) => [name, value]))
  const { config } = resolveConfig({ env: { HOME: '/root', ...env } })
  const { startupProbe, livenessProbe, readinessProbe } = container
  assert.deepEqual(
    [startupProbe, livenessProbe, readinessProbe].map(({ httpGet }) => httpGet),
    [
      { path: '/readyz', port: 'admin' },
      { path: '/livez', port: 'admin' },
      { path: '/readyz', port: 'admin' },
    ],
  )
  const [listen] = config.admin?.listen ?? []
  assert.deepEqual(listen, { kind: 'tcp', host: '0.0.0.0', port: 33_334, optional: false })
  assert.deepEqual(container.ports, [{ name: 'admin', containerPort: 33_334 }])
  assert.ok(spec.terminationGracePeriodSeconds * 1_000 > config.http.drainTimeoutMs)
})
