/**
 * The admin endpoint of a daemon under test: settings that put it on a free port, and what it answers.
 */
import { freePort } from './daemon.ts'

export interface Answer {
  readonly status: number
  readonly type: string | null
  readonly text: string
}

export class AdminEndpoint {
  readonly endpoint: string

  private constructor(endpoint: string) {
    this.endpoint = endpoint
  }

  static async choose(): Promise<AdminEndpoint> {
    return new AdminEndpoint(`http://127.0.0.1:${await freePort()}`)
  }

  get settings(): Readonly<Record<string, string>> {
    return { S3D_ADMIN_ENDPOINT: this.endpoint }
  }

  async get(path: string, method = 'GET'): Promise<Answer> {
    const response = await fetch(this.endpoint + path, { method })
    return {
      status: response.status,
      type: response.headers.get('content-type'),
      text: await response.text(),
    }
  }

  async json(path: string): Promise<Readonly<Record<string, unknown>>> {
    return JSON.parse((await this.get(path)).text)
  }

  /** @returns samples as lines have them: `name{labels}` to value */
  async samples(): Promise<ReadonlyMap<string, number>> {
    const { text } = await this.get('/metrics')
    const lines = text.split('\n').filter(line => line !== '' && !line.startsWith('#'))
    return new Map(
      lines.map(line => [line.slice(0, line.lastIndexOf(' ')), Number(line.slice(line.lastIndexOf(' ')))]),
    )
  }
}
