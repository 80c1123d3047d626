import { join } from 'node:path';

/** better-sqlite3 is Node-API 10: where Electron's own Node is older, the library needs a Node of its own. */
const NEEDED_NODE_API = 10;

/** The Node that runs the library: Electron's own, or another program. */
export type LibraryRuntime =
  { readonly kind: 'utility' } | { readonly kind: 'node'; readonly program: string };

export type RuntimeSurroundings = {
  /** `process.versions.napi` */
  readonly nodeApi: string | undefined;
  readonly isPackaged: boolean;
  readonly resources: string;
  readonly env: Readonly<Record<string, string | undefined>>;
};

/**
 * The runtime for the library. `DUIZHAO_NODE` names the Node program where the app runs from its sources; a packaged
 * app takes no program's name from its environment and brings its own Node.
 */
export function chooseRuntime({ nodeApi, isPackaged, resources, env }: RuntimeSurroundings): LibraryRuntime {
  if (Number(nodeApi) >= NEEDED_NODE_API) return { kind: 'utility' };
  const packed = join(resources, 'node', 'bin', 'node');
  return { kind: 'node', program: isPackaged ? packed : (env['DUIZHAO_NODE'] ?? 'node') };
}
