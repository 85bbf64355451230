import { resolveStructuredReferences, restoreThisRow } from '../../src/engine/structuredReferences';

const tables = [
  { name: 'CS_Ledger', columns: [{ displayName: 'Amount' }, { displayName: 'Line id' }, { displayName: 'Rate [%]' }] },
  { name: '台账', columns: [{ displayName: '金额' }] },
];

test.each([
  ['=SUM(CS_Ledger[Amount])', '=SUM(CS_Ledger[Amount])'],
  ['=[@Amount]*2', '=CS_Ledger[[#This Row],[Amount]]*2'],
  ['=CS_Ledger[@[Line id]]', '=CS_Ledger[[#This Row],[Line id]]'],
  ['=SUM([@[Amount]:[Line id]])', '=SUM(CS_Ledger[[#This Row],[Amount]:[Line id]])'],
  ['=[Amount]', '=CS_Ledger[Amount]'],
  ['=SUM(cs_ledger[amount])', '=SUM(CS_Ledger[amount])'],
  ['=ROWS(CS_Ledger[#All])', '=ROWS(CS_Ledger[#All])'],
  ["=SUM(CS_Ledger[Rate '[%']])", "=SUM(CS_Ledger[Rate '[%']])"],
  ['=SUM(台账[金额])', '=SUM(台账[金额])'],
  ['="CS_Ledger[Nope]"&A1', '="CS_Ledger[Nope]"&A1'],
  ['=A1+1', '=A1+1'],
])('writes %s as %s', (formula, expected) => {
  expect(resolveStructuredReferences(formula, tables, 'CS_Ledger')).toEqual({ ok: true, formula: expected });
});

test.each([
  ['=SUM(CS_Ledger[Amonut])', 'CS_Ledger[Amonut]'],
  ['=SUM(Nope[Amount])', 'Nope[Amount]'],
  ['=SUM(CS_Ledger[[Amount]:[Nope]])', 'CS_Ledger[[Amount]:[Nope]]'],
])('refuses %s', (formula, reference) => {
  expect(resolveStructuredReferences(formula, tables, null)).toEqual({ ok: false, reference });
});

test('refuses a reference to this row outside a table', () => {
  expect(resolveStructuredReferences('=[@Amount]', tables, null)).toEqual({ ok: false, reference: '[@Amount]' });
});

test.each([
  ['=CS_Ledger[[#This Row],[Amount]]*2', '=[@Amount]*2'],
  ['=CS_Ledger[[#This Row],[Line id]]', '=[@[Line id]]'],
  ['=SUM(CS_Ledger[[#This Row],[Amount]:[Line id]])', '=SUM([@[Amount]:[Line id]])'],
  ['=SUM(台账[[#This Row],[金额]])', '=SUM(台账[@金额])'],
])('shows %s in the table CS_Ledger as %s', (formula, expected) => {
  expect(restoreThisRow(formula, 'CS_Ledger')).toBe(expected);
});
