/** The colours and the type of a chart, as the theme in force has them. */
export type ChartPalette = {
  readonly ink: string;
  readonly inkSoft: string;
  readonly rule: string;
  readonly ruleStrong: string;
  readonly result: string;
  readonly goal: string;
  readonly gap: string;
  readonly raised: string;
  readonly paper: string;
  readonly font: string;
};

/** Reads the tokens of the page: a chart is drawn with the colours of the screen around it. */
export function readPalette(): ChartPalette {
  const style = getComputedStyle(document.documentElement);
  const token = (name: string): string => style.getPropertyValue(name).trim();
  return {
    ink: token('--ink'),
    inkSoft: token('--ink-2'),
    rule: token('--rule'),
    ruleStrong: token('--rule-2'),
    result: token('--accent'),
    goal: token('--fig'),
    gap: token('--panel'),
    raised: token('--raised'),
    paper: token('--paper'),
    font: token('--sans'),
  };
}

/** The same of the light theme, whatever is in force: what goes on paper. */
export function readLightPalette(): ChartPalette {
  const { dataset } = document.documentElement;
  const theme = dataset['theme'];
  dataset['theme'] = 'light';
  try {
    return { ...readPalette(), paper: '#fff' };
  } finally {
    if (theme === undefined) delete dataset['theme'];
    else dataset['theme'] = theme;
  }
}

/** Calls `changed` whenever the theme, the contrast or the language, which the fonts go by, becomes another. Gives the way to stop. */
export function watchPalette(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, {
    attributes: true,
    attributeFilter: ['data-theme', 'data-contrast', 'lang'],
  });
  return () => {
    observer.disconnect();
  };
}
