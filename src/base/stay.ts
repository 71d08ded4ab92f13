/**
 * Keeps the process alive while something is waited for that has nothing open: a clock's timers don't.
 */

const farMs = 2 ** 30

/** @param work settles in any case: it has a deadline of its own */
export async function stayFor<T>(work: Promise<T>): Promise<T> {
  const timer = setInterval(() => {}, farMs)
  try {
    return await work
  } finally {
    clearInterval(timer)
  }
}
