/** Something to wait for that somebody else lets happen. */
export type Turnstile = { readonly passed: Promise<void>; readonly open: () => void };

/** `Promise.withResolvers`, which the oldest Node that we run on does not have. */
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
