/** Something to wait for that somebody else lets happen. */
export type Turnstile = { readonly passed: Promise<void>; readonly open: () => void };

/** As `Promise.withResolvers` does, which the language that we compile for (ES2023) does not have yet. */
export function createTurnstile(): Turnstile {
  let open: () => void = () => undefined;
  const passed = new Promise<void>((resolve) => {
    open = resolve;
  });
  return {
    passed,
    open: () => {
      open();
    },
  };
}
