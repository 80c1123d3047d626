// A library process for the contract tests: the real transport and server, handlers without a database.
import { AppError, toWireError } from '../../shared/base/errors.ts';
import { PROTOCOL } from '../../shared/contract/messages.ts';
import { serve } from '../../electron/library/serve.ts';
import { findTransport } from '../../electron/library/transport.ts';
import { createTestHandlers } from './test-handlers.ts';

const mode = process.argv.find((argument) => argument.startsWith('--mode='))?.slice('--mode='.length);
const transport = findTransport();
const server = serve(
  createTestHandlers(() => {
    process.abort();
  }),
  { post: transport.post, onClose: () => process.exit() },
);
transport.onMessage(server.receive);

switch (mode) {
  case 'silent':
    break;
  case 'preparing':
    transport.post({ kind: 'preparing', done: 1, total: 4 });
    transport.post({ kind: 'ready', protocol: PROTOCOL, isReadOnly: false });
    break;
  case 'other-protocol':
    transport.post({ kind: 'ready', protocol: PROTOCOL + 1, isReadOnly: false });
    break;
  case 'failed':
    transport.post({ kind: 'failed', error: toWireError(new AppError('db-corrupt', 'not a library')) });
    break;
  case 'crash-at-start':
    process.abort();
    break;
  default:
    transport.post({ kind: 'ready', protocol: PROTOCOL, isReadOnly: false });
}
