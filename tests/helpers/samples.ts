import { launchApp, type LaunchedApp, type LaunchOptions } from './launch.ts';
import { waitForScreen } from './window.ts';

type SamplesOptions = Pick<LaunchOptions, 'userData'> & {
  /** Of the window's inside, in CSS pixels. */
  readonly size?: { readonly width: number; readonly height: number };
};

/** Wide enough for the screens' names beside one another, and for a tree beside the text. */
export const WIDE = { width: 1500, height: 900 };

/** The app with the samples, the comparison of the two newest shown. */
export async function launchSamples({ size, ...options }: SamplesOptions = {}): Promise<LaunchedApp> {
  const launched = await launchApp({ ...options, args: ['--samples'] });
  if (size !== undefined) await setSize(launched, size);
  await waitForScreen(launched.page, 'comparison');
  return launched;
}

async function setSize({ app }: LaunchedApp, size: { width: number; height: number }): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, { width, height }) => BrowserWindow.getAllWindows()[0]!.setContentSize(width, height),
    size,
  );
}
