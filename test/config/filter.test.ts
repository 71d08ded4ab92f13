/** Filters as values of settings: what is shown is read as the same, and a mistake is told with its column. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { complaint, count, filter } from '../../src/config/values.ts'

const place = { homeDir: '/home', workingDir: '/' }

test('a filter is parsed, and shown in one way', () => {
  const value = filter.parse(' photos/*[tag:keep="true"]\n!photos/raw ', place)
  assert.ok(value)
  assert.equal(filter.show(value), 'photos/*[tag:keep=true] !photos/raw')
  assert.deepEqual(filter.parse(filter.show(value), place), value)
})

test('a mistake is told with its column', () => {
  const text = 'photos/*[tag:keep'
  assert.equal(filter.parse(text, place), undefined)
  assert.equal(
    complaint(filter, text, false),
    `column 18: expected ']' or one of = != < <= > >= =~; got the end`,
  )
})

test('kinds without more to say are told as before', () => {
  const kind = count({ min: 1, max: 5 })
  assert.equal(complaint(kind, '6', false), 'expected a whole number from 1 to 5; got "6"')
  assert.equal(complaint(kind, '6', true), 'expected a whole number from 1 to 5; got something else')
})
