// What Linux installs, out of the packed folder: a tar.gz, a deb by dpkg-deb and an rpm by rpmbuild, each where its program
// is. Files of the archive stand by name, with one owner and one time, so that the same folder gives the same archive.
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
/** The same for rpm, by the names of the files, which no two distributions call otherwise. */
const REQUIRES = [
  ...['libgtk-3.so.0', 'libnss3.so', 'libgbm.so.1', 'libasound.so.2', 'libatspi.so.0', 'libdrm.so.2'].map(
    (file) => `${file}()(64bit)`,
  ),
  'xdg-utils',
];

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
const AFTER_INSTALL = `chown root:root /opt/Duizhao/chrome-sandbox && chmod 4755 /opt/Duizhao/chrome-sandbox
${REFRESH}`;
/** Libraries lie in the users' own folders, and stay. */
const AFTER_REMOVE = REFRESH;

/** @typedef {{ name: string, version: string, description: string, license: string }} About */

/** The tar.gz, the deb and the rpm of `dist/linux-unpacked`. */
export async function packLinux() {
  const folder = inRoot('dist', 'linux-unpacked');
  /** @type {About} */
  const about = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));
  chmodSync(path.join(folder, 'chrome-sandbox'), 0o755);
  await packArchive(folder, about);
  const work = mkdtempSync(path.join(os.tmpdir(), 'duizhao-pack-'));
  try {
    const root = path.join(work, 'root');
    makeTree(folder, root);
    // Of the tree as it is: rpmbuild before the deb's own folder is in it.
    await packRpm(root, work, about);
    await packDeb(root, about);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** All that an installed program is, under `root` as it will lie under `/`. @param {string} folder @param {string} root */
function makeTree(folder, root) {
  cpSync(folder, path.join(root, 'opt', 'Duizhao'), { recursive: true, verbatimSymlinks: true });
  mkdirSync(path.join(root, 'usr', 'bin'), { recursive: true });
  symlinkSync('/opt/Duizhao/duizhao', path.join(root, 'usr', 'bin', 'duizhao'));
  put(path.join(root, 'usr/share/applications/duizhao.desktop'), DESKTOP);
  put(path.join(root, 'usr/share/mime/packages/duizhao.xml'), MIME);
  put(
    path.join(root, 'usr/share/icons/hicolor/512x512/apps/duizhao.png'),
    readFileSync(inRoot('build', 'icon.png')),
  );
}

/** @param {string} target @param {string | Buffer} content @param {number} [mode] */
function put(target, content, mode = 0o644) {
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, content, { mode });
}

/** @param {string} folder @param {About} about */
async function packArchive(folder, { name, version }) {
  const target = inRoot('dist', `${name}-${version}-linux-x64.tar.gz`);
  const order = ['--sort=name', '--owner=0', '--group=0', '--numeric-owner', '--mtime=2000-01-01 00:00Z'];
  const inside = ['--transform', `s,^\\./,${name}-${version}/,`];
  await runOrFail('tar', ['-C', folder, ...order, ...inside, '-czf', target, '.']);
}

/** @param {string} root @param {About} about */
async function packDeb(root, about) {
  const script = '#!/bin/sh\nset -e\n';
  put(path.join(root, 'DEBIAN/control'), await formatControl(root, about));
  put(path.join(root, 'DEBIAN/postinst'), script + AFTER_INSTALL, 0o755);
  put(path.join(root, 'DEBIAN/postrm'), script + AFTER_REMOVE, 0o755);
  const target = inRoot('dist', `${about.name}_${about.version}_amd64.deb`);
  await runOrFail('dpkg-deb', ['--root-owner-group', '-Zxz', '-z3', '--build', root, target]);
}

/** @param {string} root @param {string} work @param {About} about */
async function packRpm(root, work, about) {
  const spec = path.join(work, 'duizhao.spec');
  put(spec, formatSpec(root, about));
  const places = ['_topdir', '_builddir', '_sourcedir', '_srcrpmdir', '_specdir'].map(
    (name) => `${name} ${work}`,
  );
  const settings = [...places, `_rpmdir ${inRoot('dist')}`, '_rpmfilename %{NAME}-%{VERSION}.%{ARCH}.rpm'];
  const target = ['--target', 'x86_64-linux'];
  await runOrFail('rpmbuild', ['-bb', ...target, ...settings.flatMap((one) => ['--define', one]), spec]);
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

/** @param {string} root @param {About} about */
function formatSpec(root, { name, version, description, license }) {
  return `# The program comes built: nothing is stripped, searched for what it needs, or given links of its own.
%global debug_package %{nil}
%global __os_install_post %{nil}
%global _build_id_links none
%global _binary_payload w3T0.xzdio
Name: ${name}
Version: ${version}
Release: 1
Summary: ${description}
License: ${license}
AutoReqProv: no
${REQUIRES.map((one) => `Requires: ${one}`).join('\n')}
%description
${description}
%install
mkdir -p %{buildroot} && cp -a ${root}/. %{buildroot}/
%post
${AFTER_INSTALL}%postun
${AFTER_REMOVE}%files
%defattr(-, root, root, -)
/opt/Duizhao
%attr(4755, root, root) /opt/Duizhao/chrome-sandbox
/usr/bin/duizhao
/usr/share/applications/duizhao.desktop
/usr/share/mime/packages/duizhao.xml
/usr/share/icons/hicolor/512x512/apps/duizhao.png
`;
}

/** @param {string} program @param {readonly string[]} args */
async function runOrFail(program, args) {
  const { status, output } = await run(program, args);
  if (status === 127) say(`${program} is not there: what it makes is left out.`);
  else if (status !== 0) throw new SetupError(`${program} ended with ${status}: ${output}`);
}
