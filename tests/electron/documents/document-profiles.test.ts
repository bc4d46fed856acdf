import { expect, test } from 'vitest'
import { documentProfiles, profileInForce } from '../../../resources/document-profiles.ts'

test('Party papers change their rules on 27/5/2026, State papers keep theirs', () => {
  expect(profileInForce('party', '2024-03-22').id).toBe('HD36')
  expect(profileInForce('party', '2026-05-26').id).toBe('HD36')
  expect(profileInForce('party', '2026-05-27').id).toBe('HD05')
  expect(profileInForce('state', '2024-03-22').id).toBe('ND30')
})

test('a paper older than every rule set has the first', () => {
  expect(profileInForce('party', '2010-01-01').id).toBe('HD36')
})

test('rule sets of one family follow each other without a gap', () => {
  const { HD36, HD05 } = documentProfiles
  const after = new Date(Date.parse(HD36.inForceTo!) + 86_400_000).toISOString().slice(0, 10)
  expect(after).toBe(HD05.inForceFrom)
})
