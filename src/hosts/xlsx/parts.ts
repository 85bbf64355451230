/** The parts of a package: what kinds there are, and how they point to each other. */

const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const OFFICE = 'application/vnd.openxmlformats-officedocument';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** Names of XML vocabularies, ECMA-376 transitional. */
export const NAMESPACE = {
  main: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  relationships: RELATIONSHIPS,
  packageRelationships: `${PACKAGE}/relationships`,
  contentTypes: `${PACKAGE}/content-types`,
  coreProperties: `${PACKAGE}/metadata/core-properties`,
  drawing: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  chart: 'http://schemas.openxmlformats.org/drawingml/2006/chart',
  sheetDrawing: 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing',
} as const;

const KINDS = {
  workbook: { contentType: `${SPREADSHEET}.sheet.main+xml`, relationship: `${RELATIONSHIPS}/officeDocument` },
  worksheet: { contentType: `${SPREADSHEET}.worksheet+xml`, relationship: `${RELATIONSHIPS}/worksheet` },
  table: { contentType: `${SPREADSHEET}.table+xml`, relationship: `${RELATIONSHIPS}/table` },
  styles: { contentType: `${SPREADSHEET}.styles+xml`, relationship: `${RELATIONSHIPS}/styles` },
  metadata: { contentType: `${SPREADSHEET}.sheetMetadata+xml`, relationship: `${RELATIONSHIPS}/sheetMetadata` },
  theme: { contentType: `${OFFICE}.theme+xml`, relationship: `${RELATIONSHIPS}/theme` },
  drawing: { contentType: `${OFFICE}.drawing+xml`, relationship: `${RELATIONSHIPS}/drawing` },
  chart: { contentType: `${OFFICE}.drawingml.chart+xml`, relationship: `${RELATIONSHIPS}/chart` },
  core: {
    contentType: 'application/vnd.openxmlformats-package.core-properties+xml',
    relationship: `${PACKAGE}/relationships/metadata/core-properties`,
  },
  app: { contentType: `${OFFICE}.extended-properties+xml`, relationship: `${RELATIONSHIPS}/extended-properties` },
  custom: { contentType: `${OFFICE}.custom-properties+xml`, relationship: `${RELATIONSHIPS}/custom-properties` },
} as const;

/** What a part is; decides its content type and how others point to it. */
export type PartKind = keyof typeof KINDS;

/** One XML file of the package. */
export interface Part {
  readonly kind: PartKind;
  /** Path in the package, such as `xl/workbook.xml`. */
  readonly path: string;
  /** Its XML after the declaration, in pieces; asked for once, in the order of the parts. */
  readonly xml: () => Iterable<string>;
  readonly relationships: readonly Relationship[];
}

/** How a part points to another one or to a web address; its XML names the id. */
export type Relationship = { readonly id: string } & ({ readonly to: Part } | { readonly url: string });

/** Content type of a kind of part. */
export function contentTypeOf(kind: PartKind): string {
  return KINDS[kind].contentType;
}

/** Type of the relationships that lead to a kind of part. */
export function relationshipTypeOf(kind: PartKind): string {
  return KINDS[kind].relationship;
}

/** Type of the relationships that lead to web addresses. */
export const HYPERLINK = `${RELATIONSHIPS}/hyperlink`;
