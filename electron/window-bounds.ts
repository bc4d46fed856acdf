export type Bounds = { x?: number; y?: number; width: number; height: number }

/** Where the window stood last time, unless that screen is gone: then its size alone, at most as large as a screen. */
export function visibleBounds(last: Bounds, screens: Required<Bounds>[]): Bounds {
  const screenOf = ({ x = Number.NaN, y = Number.NaN }: Bounds) =>
    screens.find((area) => x >= area.x && y >= area.y && x < area.x + area.width && y < area.y + area.height)
  if (screenOf(last)) return last
  const [first] = screens
  return {
    width: Math.min(last.width, first?.width ?? last.width),
    height: Math.min(last.height, first?.height ?? last.height),
  }
}
