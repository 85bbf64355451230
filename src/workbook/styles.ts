import { MESSAGES, type Language } from '../locales';
import { PALETTE } from './palette';
import type { StyleId, StyleSpec } from './spec';

const HAIRLINE = { color: PALETTE.line, weight: 'thin' } as const;

const LOOKS: Readonly<Record<StyleId, Omit<StyleSpec, 'id' | 'name'>>> = {
  title: { font: { bold: true, size: 16, color: PALETTE.brand }, vertical: 'center' },
  heading: {
    font: { bold: true, size: 12, color: PALETTE.brand },
    border: { bottom: { color: PALETTE.brand, weight: 'medium' } },
  },
  label: { font: { color: PALETTE.ink }, vertical: 'center' },
  note: { font: { italic: true, color: PALETTE.grey }, vertical: 'center' },
  remark: { font: { italic: true, color: PALETTE.grey }, horizontal: 'left', indent: 1, vertical: 'center' },
  header: {
    font: { bold: true, color: PALETTE.white },
    fill: PALETTE.brand,
    horizontal: 'center',
    vertical: 'center',
    wrap: true,
  },
  input: {
    font: { color: PALETTE.inputInk },
    fill: PALETTE.inputFill,
    border: { all: HAIRLINE },
    vertical: 'center',
    unlocked: true,
  },
  formula: { font: { color: PALETTE.formulaInk }, border: { all: HAIRLINE }, vertical: 'center' },
  link: { font: { color: PALETTE.brand }, vertical: 'center' },
  linked: {
    font: { italic: true, color: PALETTE.linkInk },
    fill: PALETTE.linkFill,
    border: { all: HAIRLINE },
    vertical: 'center',
    unlocked: true,
  },
  total: {
    font: { bold: true, color: PALETTE.formulaInk },
    fill: PALETTE.brandSoft,
    border: { top: { color: PALETTE.brand, weight: 'thin' }, bottom: { color: PALETTE.brand, weight: 'thin' } },
    vertical: 'center',
  },
  check: {
    font: { bold: true, color: PALETTE.okInk },
    border: { all: HAIRLINE },
    horizontal: 'left',
    indent: 1,
    vertical: 'center',
  },
  figure: { font: { bold: true, size: 14, color: PALETTE.brand }, horizontal: 'left', vertical: 'center' },
  caption: { font: { size: 9, color: PALETTE.grey }, vertical: 'center' },
  text: { font: { color: PALETTE.ink }, border: { all: HAIRLINE }, vertical: 'center', unlocked: true },
  prose: { font: { color: PALETTE.ink }, border: { all: HAIRLINE }, vertical: 'center', wrap: true, unlocked: true },
};

/** The named cell styles of the template, called in the workbook's language. */
export function buildStyles(language: Language): readonly StyleSpec[] {
  const names = MESSAGES[language].workbook.styles;
  return (Object.keys(LOOKS) as StyleId[]).map((id) => ({ id, name: names[id], ...LOOKS[id] }));
}
