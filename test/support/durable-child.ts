/**
 * The process that the syscall-order test traces: stores one small and one large object, puts a delete marker over
 * the latter, and says `ACK` for each.
 * Arguments: the store's folder, and optionally a fault point whose call is left out, to plant a failure.
 */
import { writeSync } from 'node:fs'
import { systemDisk } from '../../src/base/disk.ts'
import { bytesOf, createShelf, openIn } from './store.ts'
import { traceDisk } from './traced-disk.ts'

const [dir = '', skipped] = process.argv.slice(2)
const disk = traceDisk(systemDisk, { before: step => (step.point === skipped ? 'skip' : undefined) })
const store = await openIn(dir, { disk })
const shelf = await createShelf(store, dir)
writeSync(1, 'ACK bucket\n')
await shelf.put('small', bytesOf('small', 500))
writeSync(1, 'ACK small\n')
await shelf.put('large', bytesOf('large', 300_000))
writeSync(1, 'ACK large\n')
await shelf.setVersioning('Enabled')
writeSync(1, 'ACK versioning\n')
await shelf.mark('large')
writeSync(1, 'ACK marker\n')
await store.close()
