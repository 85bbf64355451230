/**
 * The style sheet of a file. Sheets ask for looks while they are written; it then holds the ones that were asked for.
 */
import type { FormatId, HighlightSpec, StyleId, StyleSpec, WorkbookSpec } from '../../workbook/spec';
import { NAMESPACE } from './parts';
import { borderXml, builtInFormat, fillXml, fontXml, highlightXml } from './styleXml';
import { element, encodeString } from './xml';

/** How a cell looks, as attributes of its element; empty for a cell that looks like none. */
export interface Look {
  readonly attribute: string;
  /** For text that would be read as a formula if it were typed: it stays text when the cell is edited. */
  readonly quotedAttribute: string;
}

/** XML fragments of one kind, each once; others point to them by place. */
class Pool {
  private readonly places: Map<string, number>;

  constructor(...first: readonly string[]) {
    this.places = new Map(first.map((xml, place) => [xml, place]));
  }

  place(xml: string): number {
    const place = this.places.get(xml) ?? this.places.size;
    this.places.set(xml, place);
    return place;
  }

  xml(name: string): string {
    return element(name, { count: this.places.size }, ...this.places.keys());
  }
}

/** First number of a number format that is the file's own. */
const FIRST_OWN_FORMAT = 164;
const NONE_FILL = element('fill', {}, element('patternFill', { patternType: 'none' }));
const GRAY_FILL = element('fill', {}, element('patternFill', { patternType: 'gray125' }));
const PLAIN = { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 } as const;

function alignmentXml({ horizontal, indent, vertical, wrap }: StyleSpec): string {
  // Middle unless the style says otherwise, as the style is in Excel.
  return element('alignment', { horizontal, vertical: vertical ?? 'center', wrapText: wrap || undefined, indent });
}

function protectionXml({ unlocked }: StyleSpec): string {
  return unlocked ? element('protection', { locked: false }) : '';
}

/** Gathers the looks of one file; ask for them in the order that cells are written. */
export class StyleSheet {
  // The first two fills and what Normal uses are fixed places.
  private readonly fonts = new Pool(fontXml());
  private readonly fills = new Pool(NONE_FILL, GRAY_FILL);
  private readonly borders = new Pool(borderXml());
  private readonly ownFormats: string[] = [];
  private readonly cellLooks = new Pool(element('xf', { ...PLAIN, xfId: 0 }));
  private readonly highlights = new Pool();
  private readonly looks = new Map<string, Look>();
  private readonly styles: ReadonlyMap<StyleId, { readonly spec: StyleSpec; readonly place: number }>;

  constructor(private readonly workbook: Pick<WorkbookSpec, 'styles' | 'formats'>) {
    // Place 0 is Normal.
    this.styles = new Map(workbook.styles.map((spec, index) => [spec.id, { spec, place: index + 1 }]));
  }

  private parts({ font, fill, border }: StyleSpec) {
    return {
      fontId: this.fonts.place(fontXml(font)),
      fillId: fill === undefined ? 0 : this.fills.place(fillXml(fill)),
      borderId: this.borders.place(borderXml(border)),
    };
  }

  private formatNumber(format: FormatId): number {
    const code = this.workbook.formats[format];
    const builtIn = builtInFormat(code);
    if (builtIn !== undefined) return builtIn;
    if (!this.ownFormats.includes(code)) this.ownFormats.push(code);
    return FIRST_OWN_FORMAT + this.ownFormats.indexOf(code);
  }

  /** A cell's own record repeats what its style says: programs read this one. */
  private cellLook(style: StyleId | undefined, format: FormatId | undefined, isQuoted: boolean): string {
    const found = style === undefined ? undefined : this.styles.get(style);
    const numFmtId = this.formatNumber(format ?? 'general');
    const place = this.cellLooks.place(
      element(
        'xf',
        {
          ...(found ? this.parts(found.spec) : PLAIN),
          numFmtId,
          xfId: found?.place ?? 0,
          quotePrefix: isQuoted || undefined,
          applyNumberFormat: numFmtId !== 0 || undefined,
        },
        ...(found ? [alignmentXml(found.spec), protectionXml(found.spec)] : []),
      ),
    );
    return place === 0 ? '' : ` s="${place}"`;
  }

  /** The look of cells with this style and number format. A style that the workbook lacks is Normal. */
  look(style: StyleId | undefined, format: FormatId | undefined): Look {
    const key = `${style} ${format}`;
    const known = this.looks.get(key);
    if (known) return known;
    const attribute = this.cellLook(style, format, false);
    const quotedLook = (): string => this.cellLook(style, format, true);
    let quoted: string | undefined;
    const look: Look = {
      attribute,
      // Few looks are ever quoted; the style sheet holds only what is used.
      get quotedAttribute() {
        return (quoted ??= quotedLook());
      },
    };
    this.looks.set(key, look);
    return look;
  }

  /** Place of a conditional format's changes. */
  highlight(highlight: HighlightSpec): number {
    return this.highlights.place(highlightXml(highlight));
  }

  /** A named style says nothing of number formats, so that one style serves amounts, rates and dates. */
  private namedStyleXml(spec: StyleSpec): string {
    return element(
      'xf',
      { numFmtId: 0, ...this.parts(spec), applyNumberFormat: false },
      alignmentXml(spec),
      protectionXml(spec),
    );
  }

  /** The part's XML, once every sheet is written. */
  xml(): string {
    const { styles } = this.workbook;
    const named = styles.map((spec) => this.namedStyleXml(spec));
    const formats = this.ownFormats.map((formatCode, index) =>
      element('numFmt', { numFmtId: FIRST_OWN_FORMAT + index, formatCode: encodeString(formatCode) }),
    );
    const names = [
      element('cellStyle', { name: 'Normal', xfId: 0, builtinId: 0 }),
      ...styles.map(({ name }, index) => element('cellStyle', { name: encodeString(name), xfId: index + 1 })),
    ];
    return element(
      'styleSheet',
      { xmlns: NAMESPACE.main },
      formats.length > 0 ? element('numFmts', { count: formats.length }, ...formats) : '',
      this.fonts.xml('fonts'),
      this.fills.xml('fills'),
      this.borders.xml('borders'),
      element('cellStyleXfs', { count: named.length + 1 }, element('xf', PLAIN), ...named),
      this.cellLooks.xml('cellXfs'),
      element('cellStyles', { count: names.length }, ...names),
      this.highlights.xml('dxfs'),
      element('tableStyles', {
        count: 0,
        defaultTableStyle: 'TableStyleMedium2',
        defaultPivotStyle: 'PivotStyleLight16',
      }),
    );
  }
}
