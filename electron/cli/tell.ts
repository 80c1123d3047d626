import type { LibraryEvent } from '../../shared/contract/messages.ts';
import type { ScanProgress } from '../../shared/contract/views.ts';
import type { Language } from './language.ts';

/** Says a line on the error stream while a command runs. */
export type Tell = (line: string) => void;

/** How many pages are recognised, and how long the others will take. */
export function formatScan(name: string, { done, total, seconds }: ScanProgress, language: Language): string {
  const time = formatTime(seconds, language);
  if (language === 'en')
    return done === 0
      ? `${name}: recognising ${total} ${total === 1 ? 'page' : 'pages'}, about ${time}`
      : `${name}: page ${done} of ${total}${done < total ? `, about ${time} left` : ''}`;
  return done === 0
    ? `${name}：识别 ${total} 页，约需 ${time}`
    : `${name}：第 ${done} 页，共 ${total} 页${done < total ? `，约剩 ${time}` : ''}`;
}

function formatTime(seconds: number, language: Language): string {
  if (seconds < 90) return language === 'en' ? `${seconds} s` : `${seconds} 秒`;
  const minutes = Math.round(seconds / 60);
  return language === 'en' ? `${minutes} min` : `${minutes} 分钟`;
}

/** Told how far a long command is. */
export type Progress = (done: number, total: number) => void;

type StepEvent = `${'terms' | 'years' | 'goals' | 'indicators' | 'bundle'}/progress`;

/** Passes on how far the library says that it is. */
export function onProgress(name: StepEvent, progress: Progress): (event: LibraryEvent) => void {
  return (event) => {
    if (event.name === name) progress(event.data.done, event.data.total);
  };
}

/**
 * A line of a terminal that is written over as the work goes on and wiped at its end; on what is no terminal nothing:
 * there each step would stay.
 */
export function createProgressLine(stream: {
  readonly isTTY?: boolean | undefined;
  write(text: string): unknown;
}): { readonly show: Progress; readonly wipe: () => void } {
  let isShown = false;
  return {
    show(done, total) {
      if (stream.isTTY !== true || total < 2) return;
      isShown = true;
      stream.write(`\r${done}/${total}`);
    },
    wipe() {
      if (isShown) stream.write('\r\u001b[K');
      isShown = false;
    },
  };
}

/** How a command speaks while it runs. */
export type Voice = { readonly tell: Tell; readonly progress: Progress };
