/**
 * A point that one side of a test waits at until the other lets it go on.
 */

export interface Gate {
  readonly opened: Promise<void>
  open(): void
}

export function gate(): Gate {
  const open: { now?: () => void } = {}
  const opened = new Promise<void>(resolve => {
    open.now = resolve
  })
  return { opened, open: () => open.now?.() }
}
