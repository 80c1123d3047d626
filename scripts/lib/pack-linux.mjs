// What Linux installs, out of the packed folder: a deb, by dpkg-deb, and a tar.gz. Files stand by name, with one owner
// and one time, so that the same folder gives the same archive.
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { inRoot } from './paths.mjs';
import { run } from './run.mjs';
import { say, SetupError } from './say.mjs';

/** The libraries of Debian 12 that Electron is linked with, or the names that they have since the year of 64-bit times. */
const DEPENDS = [
  ...['libgtk-3-0 | libgtk-3-0t64', 'libnss3', 'libgbm1', 'libxss1', 'libxtst6', 'libdrm2'],
  ...['libasound2 | libasound2t64', 'libatspi2.0-0 | libatspi2.0-0t64', 'xdg-utils'],
];
const RECOMMENDS = ['fonts-noto-cjk'];

const DESKTOP = `[Desktop Entry]
Type=Application
Name=Duizhao
Name[zh_CN]=对照
Comment=Compare government work reports side by side
Comment[zh_CN]=逐年对照政府工作报告
Exec=/opt/Duizhao/duizhao %f
Icon=duizhao
Terminal=false
Categories=Office;
MimeType=application/x-duizhao;application/x-duizhao-bundle;
StartupWMClass=Duizhao
`;

const MIME = `<?xml version="1.0" encoding="UTF-8"?>
<mime-info xmlns="http://www.freedesktop.org/standards/shared-mime-info">
  <mime-type type="application/x-duizhao">
    <comment>Duizhao library</comment>
    <comment xml:lang="zh_CN">对照资料库</comment>
    <sub-class-of type="application/vnd.sqlite3"/>
    <glob pattern="*.duizhao"/>
  </mime-type>
  <mime-type type="application/x-duizhao-bundle">
    <comment>Duizhao project bundle</comment>
    <comment xml:lang="zh_CN">对照项目包</comment>
    <sub-class-of type="application/zip"/>
    <glob pattern="*.dzpack"/>
  </mime-type>
</mime-info>
`;

/** Of both scripts: the system's lists of kinds of files and programs, where it keeps such. */
const REFRESH = `for list in "update-mime-database /usr/share/mime" "update-desktop-database -q /usr/share/applications"; do
  if command -v \${list%% *} >/dev/null 2>&1; then $list || true; fi
done
`;
/** Chromium's sandbox runs as root where the kernel lets no one else make one. */
const AFTER_INSTALL = `#!/bin/sh
set -e
chown root:root /opt/Duizhao/chrome-sandbox && chmod 4755 /opt/Duizhao/chrome-sandbox
${REFRESH}`;
/** Libraries lie in the users' own folders, and stay. */
const AFTER_REMOVE = `#!/bin/sh
set -e
${REFRESH}`;

/** @typedef {{ name: string, version: string, description: string }} About */

/** The deb and the tar.gz of `dist/linux-unpacked`. */
export async function packLinux() {
  const folder = inRoot('dist', 'linux-unpacked');
  /** @type {About} */
  const about = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));
  chmodSync(path.join(folder, 'chrome-sandbox'), 0o755);
  await packArchive(folder, about);
  await packDeb(folder, about);
}

/** @param {string} folder @param {About} about */
async function packArchive(folder, { name, version }) {
  const target = inRoot('dist', `${name}-${version}-linux-x64.tar.gz`);
  const order = ['--sort=name', '--owner=0', '--group=0', '--numeric-owner', '--mtime=2000-01-01 00:00Z'];
  const inside = ['--transform', `s,^\\./,${name}-${version}/,`];
  await runOrFail('tar', ['-C', folder, ...order, ...inside, '-czf', target, '.']);
}

/** @param {string} folder @param {About} about */
async function packDeb(folder, about) {
  const root = mkdtempSync(path.join(os.tmpdir(), 'duizhao-deb-'));
  try {
    chmodSync(root, 0o755);
    /** @param {string} to @param {string} content @param {number} [mode] */
    const put = (to, content, mode = 0o644) => {
      const target = path.join(root, to);
      mkdirSync(path.dirname(target), { recursive: true });
      writeFileSync(target, content, { mode });
    };
    cpSync(folder, path.join(root, 'opt', 'Duizhao'), { recursive: true, verbatimSymlinks: true });
    mkdirSync(path.join(root, 'usr', 'bin'), { recursive: true });
    symlinkSync('/opt/Duizhao/duizhao', path.join(root, 'usr', 'bin', 'duizhao'));
    put('usr/share/applications/duizhao.desktop', DESKTOP);
    put('usr/share/mime/packages/duizhao.xml', MIME);
    const icons = path.join(root, 'usr/share/icons/hicolor/512x512/apps');
    mkdirSync(icons, { recursive: true });
    cpSync(inRoot('build', 'icon.png'), path.join(icons, 'duizhao.png'));
    put('DEBIAN/control', await formatControl(root, about));
    put('DEBIAN/postinst', AFTER_INSTALL, 0o755);
    put('DEBIAN/postrm', AFTER_REMOVE, 0o755);
    const target = inRoot('dist', `${about.name}_${about.version}_amd64.deb`);
    await runOrFail('dpkg-deb', ['--root-owner-group', '-Zxz', '-z3', '--build', root, target]);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** @param {string} root @param {About} about */
async function formatControl(root, { name, version, description }) {
  const { output } = await run('du', ['-sk', root]);
  return [
    `Package: ${name}`,
    `Version: ${version}`,
    'Architecture: amd64',
    'Maintainer: Duizhao contributors',
    `Installed-Size: ${output.split('\t')[0] ?? '0'}`,
    `Depends: ${DEPENDS.join(', ')}`,
    `Recommends: ${RECOMMENDS.join(', ')}`,
    'Section: editors',
    'Priority: optional',
    `Description: ${description}`,
    '',
  ].join('\n');
}

/** @param {string} program @param {readonly string[]} args */
async function runOrFail(program, args) {
  const { status, output } = await run(program, args);
  if (status === 127) say(`${program} is not there: what it makes is left out.`);
  else if (status !== 0) throw new SetupError(`${program} ended with ${status}: ${output}`);
}
