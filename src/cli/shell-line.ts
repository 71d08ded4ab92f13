/**
 * A line as bash hands it to whoever completes it: cut into words, and words put back so that bash takes them as they
 * are. Called by `completion`.
 */

/** What bash would take for more than itself. */
const special = /[^\w./:=@%+,~-]/gu

/**
 * @param line up to the cursor
 * @returns its words without quotes and escapes; the last is the one being typed, empty behind a blank. `undefined`
 *   inside quotes, where bash puts words in differently.
 */
export function splitLine(line: string): readonly string[] | undefined {
  const words: string[] = []
  let word = ''
  let isInWord = false
  // Whole quotes, escapes, blanks, and one other character at a time.
  for (const [token] of line.matchAll(/'[^']*'|"(?:[^"\\]|\\.)*"|\\.|\s+|./gsu)) {
    if (token === "'" || token === '"') return undefined
    if (/^\s/.test(token)) {
      if (isInWord) words.push(word)
      word = ''
      isInWord = false
      continue
    }
    isInWord = true
    word += plain(token)
  }
  return [...words, word]
}

function plain(token: string): string {
  if (token.startsWith("'")) return token.slice(1, -1)
  if (token.startsWith('"')) return token.slice(1, -1).replace(/\\(["\\$`])/g, '$1')
  return token.startsWith('\\') ? token.slice(1) : token
}

/**
 * Bash begins a new word behind these, and replaces only that one.
 * @param candidate the whole word that may come
 * @param typed what is there of it
 * @returns what is to stand behind the last break, escaped
 */
export function unbroken(candidate: string, typed: string): string {
  const start = Math.max(typed.lastIndexOf('='), typed.lastIndexOf(':')) + 1
  return candidate.slice(start).replace(special, '\\$&')
}
