import { existsSync } from 'node:fs';

/** Where Linux shows graphics hardware: its drivers' devices, NVIDIA's own, and Windows's under WSL. */
const DEVICES = ['/dev/dri', '/dev/nvidia0', '/dev/dxg'];

/**
 * True where there surely is no graphics hardware, as in a virtual machine or over a remote desktop of Linux. Chromium finds that out by
 * starting a process for it that gives up and is started again, for which the first window waits a quarter of a second.
 */
export function lacksGraphics(
  platform: NodeJS.Platform,
  exists: (path: string) => boolean = existsSync,
): boolean {
  return platform === 'linux' && !DEVICES.some((path) => exists(path));
}
