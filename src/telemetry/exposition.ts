/**
 * One page of Prometheus's text format, version 0.0.4. Every metric of the table that has samples is there once, in the
 * table's order, with its help and type before its samples.
 * @see https://prometheus.io/docs/instrumenting/exposition_formats/
 */
import { assert } from '../base/assert.ts'
import type { Histogram } from '../base/histogram.ts'
import type { Labels, Meter } from '../base/probe.ts'
import { metrics } from './metric-names.ts'

export const contentType = 'text/plain; version=0.0.4; charset=utf-8'

export class Exposition implements Meter {
  readonly #lines = new Map<string, string[]>()

  sample(name: string, value: number, labels: Labels = {}): void {
    assert(metrics[name]?.type !== 'histogram', `${name} is no histogram`)
    this.#of(name, labels).push(line(name, labels, value))
  }

  histogram(name: string, values: Histogram, labels: Labels = {}): void {
    assert(metrics[name]?.type === 'histogram', `${name} is a histogram`)
    const lines = this.#of(name, labels)
    let count = 0
    for (const [index, each] of values.counts.entries()) {
      count += each
      const bound = values.bounds[index] ?? Infinity
      lines.push(line(`${name}_bucket`, { ...labels, le: number(bound) }, count))
    }
    lines.push(line(`${name}_sum`, labels, values.sum), line(`${name}_count`, labels, count))
  }

  text(): string {
    let text = ''
    for (const [name, { type, about }] of Object.entries(metrics)) {
      const lines = this.#lines.get(name)
      if (lines === undefined) continue
      text += `# HELP ${name} ${escaped(about)}\n# TYPE ${name} ${type}\n${lines.join('')}`
    }
    return text
  }

  #of(name: string, labels: Labels): string[] {
    const wanted = metrics[name]?.labels.join()
    assert(wanted === Object.keys(labels).join(), `${name} is in the table, with these labels`)
    let lines = this.#lines.get(name)
    if (lines === undefined) this.#lines.set(name, (lines = []))
    return lines
  }
}

function line(name: string, labels: Labels, value: number): string {
  const pairs = Object.entries(labels).map(([label, text]) => `${label}="${quoted(text)}"`)
  return `${name}${pairs.length === 0 ? '' : `{${pairs.join(',')}}`} ${number(value)}\n`
}

function number(value: number): string {
  if (value === Infinity) return '+Inf'
  return value === -Infinity ? '-Inf' : String(value)
}

function escaped(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n')
}

function quoted(text: string): string {
  return escaped(text).replaceAll('"', '\\"')
}
