/** The pairs of neighbouring characters of `text`, in order, each as often as it stands; in UTF-16 code units. */
export function listBigrams(text: string): readonly string[] {
  return Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2));
}
