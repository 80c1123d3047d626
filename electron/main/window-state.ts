/** A rectangle on the desktop, in device-independent pixels. */
export type Bounds = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

export const MIN_SIZE = { width: 900, height: 620 };
const DEFAULT_SIZE = { width: 1440, height: 900 };

/** So much of a window must lie on a screen, or it could not be grasped: about its title bar. */
const VISIBLE = { width: 200, height: 40 };
/** How far a further window is put from the one before. */
const CASCADE = 28;

/** Where a window is put; without `x` and `y` the system centres it. */
export type Placement = {
  readonly width: number;
  readonly height: number;
  readonly x?: number;
  readonly y?: number;
};

/**
 * A place for a window that was at `remembered`, on the screens there are now (their work areas, the main one first).
 * A place that is off every screen is given up, a size larger than its screen is cut to it.
 */
export function placeWindow(remembered: Bounds | null, screens: readonly Bounds[]): Placement {
  const screen = remembered === null ? undefined : screens.find((area) => isGraspable(remembered, area));
  if (remembered === null || screen === undefined) return fitSize(remembered ?? DEFAULT_SIZE, screens[0]);
  return { ...fitSize(remembered, screen), x: remembered.x, y: remembered.y };
}

/** The place of a further window beside one at `bounds`. */
export function placeBeside(bounds: Bounds, screens: readonly Bounds[]): Placement {
  return placeWindow({ ...bounds, x: bounds.x + CASCADE, y: bounds.y + CASCADE }, screens);
}

function isGraspable(window: Bounds, area: Bounds): boolean {
  const width = Math.min(window.x + window.width, area.x + area.width) - Math.max(window.x, area.x);
  const isTopInside = window.y >= area.y && window.y <= area.y + area.height - VISIBLE.height;
  return width >= VISIBLE.width && isTopInside;
}

function fitSize(size: Placement, screen: Bounds | undefined): Placement {
  const width = Math.min(size.width, screen?.width ?? size.width);
  const height = Math.min(size.height, screen?.height ?? size.height);
  return { width: Math.max(width, MIN_SIZE.width), height: Math.max(height, MIN_SIZE.height) };
}
