import { readFile } from 'node:fs/promises';
import { app, protocol, type ProtocolResponse, type Session, type WebContents } from 'electron';
import { CONTENT_POLICY } from './content-policy.ts';
import { findPageFile, PAGE_SCHEME } from './page-files.ts';

/** What a page may load from: its own files, and text that it holds itself. */
const LOCAL = new Set([`${PAGE_SCHEME}:`, 'data:', 'blob:', 'devtools:', 'about:']);

/** Must run before the app is ready: only then can a scheme become one with an origin. */
export function declarePageScheme(): void {
  // What was compiled of the page is kept for the next start: its files are called by their content, so none is taken for another.
  // Electron before 28 passes over that.
  const privileges = { standard: true, secure: true, supportFetchAPI: true, codeCache: true };
  protocol.registerSchemesAsPrivileged([{ scheme: PAGE_SCHEME, privileges }]);
}

/** Serves the built page from `folder` to `session`, which is then cut off from everything else. */
export function preparePageSession(session: Session, folder: string): void {
  // `protocol.handle` speaks in Requests and Responses, for which Node first loads its HTTP client: 0.2 s in which no page comes.
  // oxlint-disable-next-line typescript/no-deprecated
  session.protocol.registerBufferProtocol(PAGE_SCHEME, ({ method, url }, answer) => {
    void serveFile(folder, method, url).then(answer);
  });
  cutOff(session);
}

/** Leaves a session nothing but what its page's own scheme serves. */
export function cutOff(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => {
    answer(false);
  });
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  // WebRTC asks neither the policy nor the filter below. By the policy of `confine` it has TCP alone, by this nowhere to go.
  void session.setProxy({ proxyRules: 'http://127.0.0.1:9', proxyBypassRules: '<-loopback>' });
  // The spelling checker would fetch its dictionaries.
  session.setSpellCheckerEnabled(false);
  session.webRequest.onBeforeRequest(({ url }, answer) => {
    answer({ cancel: !LOCAL.has(new URL(url).protocol) });
  });
}

async function serveFile(folder: string, method: string, url: string): Promise<ProtocolResponse> {
  const file = method === 'GET' ? findPageFile(folder, url) : undefined;
  const data = file && (await readFile(file.path).catch(() => undefined));
  const headers = { 'Content-Security-Policy': CONTENT_POLICY, 'X-Content-Type-Options': 'nosniff' };
  if (file === undefined || data === undefined) return { statusCode: 404, headers, data: Buffer.alloc(0) };
  return { data, mimeType: file.type, headers: { ...headers, 'Content-Type': file.type } };
}

/** No page of this app goes anywhere, opens anything or takes a guest in. */
export function confineAllPages(): void {
  app.on('web-contents-created', (_event, contents) => {
    confine(contents);
  });
}

function confine(contents: WebContents): void {
  const refuse = (event: { preventDefault(): void }): void => {
    event.preventDefault();
  };
  contents.on('will-navigate', refuse);
  contents.on('will-frame-navigate', refuse);
  contents.on('will-redirect', refuse);
  contents.on('will-attach-webview', refuse);
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}
