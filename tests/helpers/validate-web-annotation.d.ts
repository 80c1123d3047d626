/** The schema of the Web Annotation data model as the package has it; it comes without types. */
declare module 'validate-web-annotation' {
  export default function validate(annotation: unknown): boolean;
}
