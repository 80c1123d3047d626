// The JSON-LD context of the Web Annotation Vocabulary (W3C Recommendation of 23 February 2017, appendix A), by what its
// terms name, in our own arrangement: an annotation is expanded by it without the web. Every term was compared with
// jsonld/anno.jsonld of github.com/w3c/web-annotation and with what http://www.w3.org/ns/anno.jsonld has had besides since
// 2021: `assessing` (issue 444).

const words = (list: string): readonly string[] => list.trim().split(/\s+/u);

/** The terms of a list, each the name after the colon, or its own, in a namespace. */
function inNamespace(namespace: string, list: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    words(list).map((word) => {
      const [term = '', name = term] = word.split(':');
      return [term, `${namespace}:${name}`];
    }),
  );
}

/** Terms whose values are of a type: `@id` an address, `@vocab` a term, otherwise a literal's. */
function typed(type: string, terms: Readonly<Record<string, string>>) {
  return Object.fromEntries(Object.entries(terms).map(([term, id]) => [term, { '@id': id, '@type': type }]));
}

const items = { '@id': 'as:items', '@type': '@id', '@container': '@list' };

export const ANNOTATION_CONTEXT = {
  oa: 'http://www.w3.org/ns/oa#',
  dc: 'http://purl.org/dc/elements/1.1/',
  dcterms: 'http://purl.org/dc/terms/',
  dctypes: 'http://purl.org/dc/dcmitype/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  iana: 'http://www.iana.org/assignments/relation/',
  owl: 'http://www.w3.org/2002/07/owl#',
  as: 'http://www.w3.org/ns/activitystreams#',
  schema: 'http://schema.org/',
  ...typed('@id', { id: '@id', type: '@type' }),
  ...inNamespace(
    'oa',
    `Annotation TextualBody ResourceSelection SpecificResource FragmentSelector CssSelector XPathSelector TextQuoteSelector
     TextPositionSelector DataPositionSelector SvgSelector RangeSelector TimeState HttpRequestState
     CssStylesheet:CssStyle Choice Motivation bookmarking classifying commenting describing
     editing highlighting identifying linking moderating questioning replying reviewing assessing tagging
     auto:autoDirection ltr:ltrDirection rtl:rtlDirection bodyValue exact prefix suffix styleClass`,
  ),
  ...inNamespace('dctypes', 'Dataset Image:StillImage Video:MovingImage Audio:Sound Text'),
  ...inNamespace('foaf', 'Person Organization name'),
  ...inNamespace(
    'as',
    'Software:Application AnnotationCollection:OrderedCollection AnnotationPage:OrderedCollectionPage',
  ),
  ...inNamespace('schema', 'Audience accessibility:accessibilityFeature'),
  ...inNamespace('dc', 'format language'),
  ...{ value: 'rdf:value', label: 'rdfs:label' },
  ...typed(
    '@id',
    inNamespace(
      'oa',
      `body:hasBody target:hasTarget source:hasSource selector:hasSelector state:hasState scope:hasScope refinedBy
       startSelector:hasStartSelector endSelector:hasEndSelector renderedVia via canonical stylesheet:styledBy
       cached:cachedSource`,
    ),
  ),
  ...typed('@id', inNamespace('dcterms', 'creator rights conformsTo')),
  ...typed('@id', inNamespace('as', 'generator partOf first last next prev')),
  ...typed('@id', { audience: 'schema:audience', homepage: 'foaf:homepage' }),
  ...typed('@vocab', inNamespace('oa', 'motivation:motivatedBy purpose:hasPurpose textDirection')),
  ...inNamespace('foaf', 'email:mbox email_sha1:mbox_sha1sum nickname:nick'),
  ...{ processingLanguage: 'oa:processingLanguage', items },
  ...typed('xsd:dateTime', {
    ...inNamespace('dcterms', 'created modified generated:issued'),
    ...inNamespace('oa', 'sourceDate sourceDateStart sourceDateEnd'),
  }),
  ...typed('xsd:nonNegativeInteger', {
    ...inNamespace('oa', 'start end'),
    ...inNamespace('as', 'total:totalItems startIndex'),
  }),
};
