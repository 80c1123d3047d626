import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readAppArguments } from '../../../electron/main/app-arguments.ts';
import { chooseRuntime } from '../../../electron/main/library-program.ts';
import { findPaths } from '../../../electron/main/paths.ts';

describe("the app's arguments", () => {
  it('are read from among those of Electron', () => {
    expect(readAppArguments(['--no-sandbox', '.', '--samples', '--library=a/报告.duizhao'], '/home')).toEqual(
      {
        samples: true,
        library: resolve('/home/a/报告.duizhao'),
        userData: null,
        bundles: [],
        printFolder: null,
      },
    );
    expect(readAppArguments(['--user-data=/data', '--library=', '--print-pdf=job'], '/home')).toEqual({
      samples: false,
      library: null,
      userData: resolve('/data'),
      bundles: [],
      printFolder: resolve('/home/job'),
    });
  });

  it('may be the library alone that was opened in the file manager', () => {
    const { library } = readAppArguments(['--no-sandbox', '库/报告.duizhao'], '/home');
    expect(library).toBe(resolve('/home/库/报告.duizhao'));
    expect(readAppArguments(['.', '--x.duizhao'], '/home').library).toBe(null);
  });

  it('may be project bundles that were opened in the file manager', () => {
    const { bundles, library } = readAppArguments(['.', '甲.dzpack', '--b.dzpack', '/b/乙.DZPACK'], '/home');
    expect(bundles).toEqual([resolve('/home/甲.dzpack'), resolve('/b/乙.DZPACK')]);
    expect(library).toBe(null);
  });
});

describe('the paths', () => {
  const surroundings = {
    mainFolder: resolve('/duizhao/out/main'),
    isPackaged: false,
    resources: resolve('/electron/resources'),
    userData: resolve('/data'),
  };
  const nothing = { samples: false, library: null, userData: null, bundles: [], printFolder: null };

  it('lie in the folder of the sources', () => {
    expect(findPaths(surroundings, nothing)).toMatchObject({
      renderer: resolve('/duizhao/out/renderer'),
      preload: resolve('/duizhao/out/preload/index.cjs'),
      libraryEntry: resolve('/duizhao/out/library/entry.mjs'),
      samplesFolder: resolve('/duizhao/samples'),
      libraryFile: join(resolve('/data'), 'library.duizhao'),
    });
  });

  it('keep the samples in a library of their own, unless one is named', () => {
    expect(findPaths(surroundings, { ...nothing, samples: true }).libraryFile).toBe(
      join(resolve('/data'), 'samples.duizhao'),
    );
    expect(findPaths(surroundings, { ...nothing, samples: true, library: '/x.duizhao' }).libraryFile).toBe(
      '/x.duizhao',
    );
  });

  it('lead out of the archive of a packaged app to the library', () => {
    const packaged = {
      ...surroundings,
      isPackaged: true,
      mainFolder: resolve('/electron/resources/app.asar/out/main'),
    };
    expect(findPaths(packaged, nothing)).toMatchObject({
      libraryEntry: resolve('/electron/resources/app.asar.unpacked/out/library/entry.mjs'),
      samplesFolder: resolve('/electron/resources/samples'),
    });
  });
});

describe('the runtime of the library', () => {
  const env = { DUIZHAO_NODE: '/my/node' };
  const resources = resolve('/resources');

  it("is Electron's own where its Node-API is 10 or later", () => {
    for (const nodeApi of ['10', '11']) {
      expect(chooseRuntime({ nodeApi, isPackaged: false, resources, env })).toEqual({ kind: 'utility' });
    }
  });

  it('is a Node program where it is older or unknown', () => {
    for (const nodeApi of ['8', '9', undefined]) {
      expect(chooseRuntime({ nodeApi, isPackaged: false, resources, env })).toEqual({
        kind: 'node',
        program: '/my/node',
      });
    }
    expect(chooseRuntime({ nodeApi: '8', isPackaged: false, resources, env: {} })).toEqual({
      kind: 'node',
      program: 'node',
    });
  });

  it('is not named by the environment of a packaged app', () => {
    expect(chooseRuntime({ nodeApi: '8', isPackaged: true, resources, env })).toEqual({
      kind: 'node',
      program: join(resources, 'node', 'bin', 'node'),
    });
  });
});
