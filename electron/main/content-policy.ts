/**
 * The page's content-security policy. No network at all, no script but the built ones, no frame with an address.
 *
 * Styles written into a document are allowed for the preview of an export alone: it is a sandboxed frame by `srcdoc`,
 * which takes its parent's policy over, and an exported file carries its style sheet inside. React itself needs no such
 * leave. A style can't send anything out: there is nowhere to load from.
 */
export const CONTENT_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');
