/** What a file says of itself: who made it and when, and the template's mark. */
import { markProperties } from '../../workbook/mark';
import type { WorkbookSpec } from '../../workbook/spec';
import { NAMESPACE } from './parts';
import { element, encodeString, escapeXml } from './xml';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const TYPES = `${OFFICE}/docPropsVTypes`;
/** Format of every property that a person or a program adds. */
const CUSTOM_FORMAT = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';
/** Numbers of custom properties begin here. */
const FIRST_PROPERTY = 2;

/** Title, subject, maker and date. */
export function corePropertiesXml({ title, subject, creator, created }: WorkbookSpec['properties']): string {
  const date = element('dcterms:created', { 'xsi:type': 'dcterms:W3CDTF' }, escapeXml(created));
  const changed = element('dcterms:modified', { 'xsi:type': 'dcterms:W3CDTF' }, escapeXml(created));
  return element(
    'cp:coreProperties',
    {
      'xmlns:cp': NAMESPACE.coreProperties,
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      'xmlns:dcterms': 'http://purl.org/dc/terms/',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    },
    element('dc:title', {}, escapeXml(title)),
    element('dc:subject', {}, escapeXml(subject)),
    element('dc:creator', {}, escapeXml(creator)),
    element('cp:lastModifiedBy', {}, escapeXml(creator)),
    date,
    changed,
  );
}

/** The program that wrote the file. */
export function appPropertiesXml({ creator }: WorkbookSpec['properties']): string {
  return element(
    'Properties',
    { xmlns: `${OFFICE}/extended-properties` },
    element('Application', {}, escapeXml(creator)),
  );
}

/** The template's mark, which Excel keeps when the file is saved. */
export function customPropertiesXml({ mark }: WorkbookSpec): string {
  const properties = [...markProperties(mark)].map(([name, value], index) =>
    element(
      'property',
      { fmtid: CUSTOM_FORMAT, pid: FIRST_PROPERTY + index, name },
      typeof value === 'number'
        ? element('vt:i4', {}, String(value))
        : element('vt:lpwstr', {}, escapeXml(encodeString(value))),
    ),
  );
  return element('Properties', { xmlns: `${OFFICE}/custom-properties`, 'xmlns:vt': TYPES }, ...properties);
}
