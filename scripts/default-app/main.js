// Stands in for Electron's own default app, which the fallback runtime lacks: runs the app in the folder that the
// command line names.
const path = require('node:path');
const { app } = require('electron');

const folder = path.resolve(process.argv.slice(1).find((argument) => !argument.startsWith('-')) ?? '.');
const manifest = require(path.join(folder, 'package.json'));
const name = manifest.productName ?? manifest.name;
// @ts-expect-error: undocumented, as Electron's own default app uses it
app.setAppPath(folder);
app.setName(name);
// @ts-expect-error: undocumented likewise
app.setVersion(manifest.version);
app.setPath('userData', path.join(app.getPath('appData'), name));
require(path.join(folder, manifest.main));
