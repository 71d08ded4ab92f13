/**
 * For what happens soon but not at once: changes that a watcher has to notice, processes that have to get ready.
 */

const timeoutMs = 10_000
const intervalMs = 25

/** Asks again until the answer is yes. @throws when that takes longer than ten seconds */
export async function eventually(isSo: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = Date.now() + timeoutMs
  while (!(await isSo())) {
    if (Date.now() > deadline) throw new Error(`not in ${timeoutMs} ms: ${isSo.toString()}`)
    await new Promise(resolve => setTimeout(resolve, intervalMs))
  }
}
