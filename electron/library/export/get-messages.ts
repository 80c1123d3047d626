import type { ExportOptions } from '../../../shared/contract/export-api.ts';
import { EN } from './messages-en.ts';
import { ZH } from './messages-zh.ts';
import type { ExportMessages } from './messages.ts';

/** The words of an export in the language that was asked for. */
export function getMessages(language: ExportOptions['language']): ExportMessages {
  return language === 'zh-CN' ? ZH : EN;
}
