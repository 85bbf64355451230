import { NAMESPACE } from './parts';
import { element } from './xml';

const DYNAMIC_ARRAY = 'http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray';
const EXTENSION = '{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}';
/** Name of the kind of metadata that dynamic-array cells carry. */
const KIND = 'XLDAPR';

/** What a copied, moved or changed cell keeps of it; as Excel writes it. */
const BEHAVIOUR = {
  minSupportedVersion: 120_000,
  copy: true,
  pasteAll: true,
  pasteValues: true,
  merge: true,
  splitFirst: true,
  rowColShift: true,
  clearFormats: true,
  clearComments: true,
  assign: true,
  coerce: true,
  cellMeta: true,
} as const;

/** The one record that every dynamic-array cell points to with `cm="1"`. */
export function metadataXml(): string {
  const properties = element('xda:dynamicArrayProperties', { fDynamic: true, fCollapsed: false });
  const extension = element('extLst', {}, element('ext', { uri: EXTENSION }, properties));
  return element(
    'metadata',
    { xmlns: NAMESPACE.main, 'xmlns:xda': DYNAMIC_ARRAY },
    element('metadataTypes', { count: 1 }, element('metadataType', { name: KIND, ...BEHAVIOUR })),
    element('futureMetadata', { name: KIND, count: 1 }, element('bk', {}, extension)),
    element('cellMetadata', { count: 1 }, element('bk', {}, element('rc', { t: 1, v: 0 }))),
  );
}
