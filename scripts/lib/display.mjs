/** Whether a window can be shown: always on macOS and Windows, on Linux where a display is named. */
export function hasDisplay() {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
}

/**
 * A command as it must be given for windows to work: in a virtual display where there is none.
 * @param {string} program
 * @param {readonly string[]} args
 * @returns {{ program: string, args: readonly string[] }}
 */
export function withDisplay(program, args) {
  if (hasDisplay()) return { program, args };
  return {
    program: 'xvfb-run',
    args: ['-a', '-s', '-screen 0 1920x1200x24', program, ...args],
  };
}
