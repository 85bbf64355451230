import { joinMappings, withChoices } from '../../../src/model/ledger/accountChoices';

describe('the mapping of a file over that of the workbook', () => {
  it('takes what only one of them says, and what both say alike', () => {
    const { agreed, conflicts } = joinMappings(
      new Map([
        ['1', 'people.overtime'],
        ['2', 'exclude'],
      ]),
      new Map([
        ['2', 'exclude'],
        ['3', 'facilities.rent'],
      ]),
    );
    expect(Object.fromEntries(agreed)).toEqual({ '1': 'people.overtime', '2': 'exclude', '3': 'facilities.rent' });
    expect(conflicts.size).toBe(0);
  });

  it('lets neither win where they differ', () => {
    const { agreed, conflicts } = joinMappings(new Map([['1', 'people.overtime']]), new Map([['1', 'exclude']]));
    expect(agreed.size).toBe(0);
    expect(Object.fromEntries(conflicts)).toEqual({ '1': { file: 'people.overtime', workbook: 'exclude' } });
  });
});

it('what a person chose goes before the mapping; an account can be left unmapped on purpose', () => {
  const mapping = new Map([
    ['1', 'people.overtime' as const],
    ['2', 'facilities.rent' as const],
  ]);
  const chosen = withChoices(
    mapping,
    new Map([
      ['1', null],
      ['2', 'exclude' as const],
      ['3', 'software.crm' as const],
    ]),
  );
  expect(Object.fromEntries(chosen)).toEqual({ '2': 'exclude', '3': 'software.crm' });
  expect(mapping.size).toBe(2);
});
