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

function readToken(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}

/** Reads the tokens of the page: a chart is drawn with the colours of the screen around it. */
export function readPalette(): ChartPalette {
  return {
    ink: readToken('--ink'),
    inkSoft: readToken('--ink-2'),
    rule: readToken('--rule'),
    ruleStrong: readToken('--rule-2'),
    result: readToken('--accent'),
    goal: readToken('--fig'),
    gap: readToken('--panel'),
    raised: readToken('--raised'),
    paper: readToken('--paper'),
    font: readToken('--sans'),
  };
}

/** The same of the light theme, whatever is in force: what goes on paper. */
export function readLightPalette(): ChartPalette {
  const { dataset } = document.documentElement;
  const theme = dataset['theme'];
  dataset['theme'] = 'light';
  try {
    return { ...readPalette(), paper: readToken('--sheet') };
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
