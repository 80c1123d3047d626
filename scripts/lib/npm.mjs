import { run } from './run.mjs';

/**
 * Runs the npm client. Inside an npm script that is the same npm on the same Node: neither a shell nor the Node that
 * lies in node_modules (which `npm ci` removes) has a part in it.
 * @param {readonly string[]} args
 * @param {import('./run.mjs').RunOptions} [options]
 */
export function npm(args, options = {}) {
  const client = process.env['npm_execpath'];
  if (client?.endsWith('.js') === true) {
    return run(process.env['npm_node_execpath'] ?? process.execPath, [client, ...args], options);
  }
  return process.platform === 'win32'
    ? run('npm.cmd', args, { ...options, shell: true })
    : run('npm', args, options);
}
