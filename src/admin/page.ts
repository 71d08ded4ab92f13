/**
 * What the admin endpoint answers with.
 */
export interface Page {
  readonly status: number
  readonly contentType: string
  readonly body: string
}

export function text(status: number, line: string): Page {
  return { status, contentType: 'text/plain; charset=utf-8', body: line + '\n' }
}

export function json(status: number, value: unknown): Page {
  return { status, contentType: 'application/json', body: JSON.stringify(value) + '\n' }
}
