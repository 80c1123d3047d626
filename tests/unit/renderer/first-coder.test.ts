import { beforeEach, expect, test } from 'vitest';
import { useApp } from '../../../renderer/state/app-store.ts';
import { nameFirstCoder } from '../../../renderer/state/first-coder.ts';
import { openPage } from '../../helpers/page-bridge.ts';
import { addText, inventReport, type TestLibrary } from '../../library/tools.ts';

const names = async (library: TestLibrary): Promise<readonly string[]> =>
  (await library.call('coders/list', {})).coders.map(({ name }) => name);

function speak(language: 'zh-CN' | 'en'): void {
  useApp.setState(({ settings }) => ({ settings: { ...settings, language } }));
}

beforeEach(() => {
  useApp.setState({ library: { kind: 'ready', isReadOnly: false } });
});

test('the coder of a library in which nobody did anything is called in the language of the interface, back and forth', async () => {
  const library = openPage();
  await addText(library, '2024.txt', inventReport(2024));
  for (const [language, name] of [
    ['en', 'Coder A'],
    ['zh-CN', '编码员 A'],
  ] as const) {
    speak(language);
    expect(await nameFirstCoder()).toBe(true);
    expect(await nameFirstCoder()).toBe(false);
    expect(await names(library)).toEqual([name]);
  }
});

test('a coder who has a name, or who did something, keeps it, also where that was undone', async () => {
  const library = openPage();
  speak('en');
  const { id } = await addText(library, '2024.txt', inventReport(2024));
  await library.call('report/delete', { id });
  await library.call('history/undo', {});
  await nameFirstCoder();
  expect(await names(library)).toEqual(['编码员 A']);

  const named = openPage();
  const { current } = await named.call('coders/list', {});
  await named.call('coders/rename', { id: current, name: '李四' });
  await nameFirstCoder();
  expect(await names(named)).toEqual(['李四']);
});
