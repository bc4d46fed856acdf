import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createSaveTimer } from '../../../renderer/meetings/save-timer.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

it('saves once at a pause, not at each letter', () => {
  const save = vi.fn()
  const timer = createSaveTimer()
  for (let letter = 0; letter < 3; letter++) {
    timer.typed(save)
    vi.advanceTimersByTime(100)
  }
  expect(save).not.toHaveBeenCalled()
  vi.advanceTimersByTime(400)
  expect(save).toHaveBeenCalledTimes(1)
  vi.advanceTimersByTime(5000)
  expect(save).toHaveBeenCalledTimes(1)
})

it('saves every second while somebody types without a pause', () => {
  const save = vi.fn()
  const timer = createSaveTimer()
  for (let letter = 0; letter < 50; letter++) {
    timer.typed(save)
    vi.advanceTimersByTime(100)
  }
  expect(save).toHaveBeenCalledTimes(5)
})

it('saves nothing more once all is saved by other means', () => {
  const save = vi.fn()
  const timer = createSaveTimer()
  timer.typed(save)
  timer.stop()
  vi.advanceTimersByTime(5000)
  expect(save).not.toHaveBeenCalled()
})
