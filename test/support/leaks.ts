/**
 * Finds secrets in texts, however somebody may have written them: as they are, as URLs, JSON and hexadecimal digits write
 * them, and in base64 of whatever stands around them.
 */

export class Secrets {
  readonly #forms = new Map<string, ReadonlySet<string>>()

  /** @param secret what nobody is to read, eight bytes at least */
  add(name: string, secret: string | Uint8Array): void {
    const bytes = Buffer.from(secret)
    if (bytes.length < 8) throw new Error(`${name} is too short to be looked for`)
    const forms = new Set([bytes.toString('hex'), bytes.toString('hex').toUpperCase(), ...base64Forms(bytes)])
    if (typeof secret === 'string') {
      forms.add(secret).add(encodeURIComponent(secret)).add(JSON.stringify(secret).slice(1, -1))
      forms.add(encodeURIComponent(encodeURIComponent(secret))).add(secret.replaceAll('+', ' '))
      forms.add(secret.replaceAll('&', '&amp;').replaceAll('"', '&quot;'))
    }
    this.#forms.set(name, forms)
  }

  /** @returns the names of the secrets that are in the text */
  in(text: string): string[] {
    return [...this.#forms]
      .filter(([, forms]) => [...forms].some(form => text.includes(form)))
      .map(([name]) => name)
  }
}

/** What base64 makes of bytes that stand behind none, one or two others, without what depends on their neighbours. */
function base64Forms(bytes: Buffer): string[] {
  return [0, 1, 2].flatMap(before => {
    const shifted = Buffer.concat([Buffer.alloc(before), bytes])
    const whole = Math.floor(shifted.length / 3) * 3
    const text = shifted
      .subarray(0, whole)
      .toString('base64')
      .slice(before === 0 ? 0 : 4)
    return text.length < 10
      ? []
      : [text, text.replaceAll('+', '-').replaceAll('/', '_'), encodeURIComponent(text)]
  })
}
