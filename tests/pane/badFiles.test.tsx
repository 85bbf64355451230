import './setup';
import { screen } from '@testing-library/react';
import { retailCase } from '../support/retailCase';
import {
  barriers,
  binRow,
  chooseFiles,
  fileOf,
  hostWithTemplate,
  modelWith,
  money,
  openFill,
  postButton,
  ready,
  retailFiles,
} from './paneTest';

jest.setTimeout(120_000);

const { amounts } = retailCase.expected;

const ledgerOf = (...lines: readonly string[]): File =>
  fileOf('own.csv', ['Date,Voucher,Account,Account name,Debit,Credit,Text', ...lines].join('\n'));
const mappingOf = (...lines: readonly string[]): File => fileOf('map.csv', ['account,line', ...lines].join('\n'));

describe('files that cannot be imported', () => {
  /** The message that has the focus. */
  async function failure(): Promise<string> {
    await screen.findByRole('button', { name: 'Read again' }, { timeout: 30_000 });
    const message = document.activeElement;
    expect(message).toHaveAttribute('tabindex', '-1');
    expect(await barriers()).toEqual([]);
    expect(screen.queryByRole('button', { name: /^Post / })).not.toBeInTheDocument();
    return message?.textContent ?? '';
  }

  it('names a mapping without its columns', async () => {
    const { user, host } = await openFill();
    await chooseFiles(user, { ledger: retailFiles.ledger(), mapping: fileOf('wrong.csv', 'a,b\n1,2\n') });
    const message = await failure();
    expect(message).toMatch(/wrong\.csv/);
    expect(message).toMatch(/account.*line/i);
    expect(host.writes).toBe(0);
  });

  it('names the unknown line of a mapping', async () => {
    const { user } = await openFill();
    await chooseFiles(user, { ledger: retailFiles.ledger(), mapping: mappingOf('6601001,people.magic') });
    expect(await failure()).toMatch(/people\.magic/);
  });

  it('says that an empty ledger is empty', async () => {
    const { user } = await openFill();
    await chooseFiles(user, { ledger: fileOf('empty.csv', ''), mapping: retailFiles.mapping() });
    expect(await failure()).toMatch(/empty\.csv/);
  });

  it('names the year of a ledger of another year', async () => {
    const { user } = await openFill({ state: ready(modelWith({}, { fiscalYearStart: { year: 2031, month: 1 } })) });
    await chooseFiles(user, { ledger: retailFiles.ledger(), mapping: retailFiles.mapping() });
    expect(await failure()).toMatch(/2025/);
  });

  it('does not choke on a file that is no text', async () => {
    const { user } = await openFill();
    const picture = fileOf(
      'picture.csv',
      new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]),
    );
    await chooseFiles(user, { ledger: picture, mapping: retailFiles.mapping() });
    expect(await failure()).toMatch(/picture\.csv/);
  });

  it('reads a corrected file after a failure', async () => {
    const { user } = await openFill();
    await chooseFiles(user, { ledger: retailFiles.ledger(), mapping: fileOf('wrong.csv', 'a,b\n1,2\n') });
    await failure();
    await chooseFiles(user, { mapping: retailFiles.mapping() });
    expect(await postButton()).toBeEnabled();
  });

  it('goes on with the files when the template is gone meanwhile', async () => {
    const host = await hostWithTemplate();
    const { user } = await openFill({ host });
    host.failNext('readTables', Object.assign(new Error('gone'), { code: 'ItemNotFound' }));
    await chooseFiles(user, { ledger: retailFiles.ledger(), mapping: retailFiles.mapping() });
    expect(await failure()).toMatch(/was removed meanwhile/);
    expect(await binRow('Posted')).toEqual(['Posted', '1,856', money(amounts.posted)]);
    await user.click(screen.getByRole('button', { name: 'Read again' }));
    expect(await postButton()).toBeEnabled();
  });
});

describe('a file that can be read in two ways', () => {
  it('shows both readings of a date and reads again with the answer', async () => {
    const { user } = await openFill();
    await chooseFiles(user, {
      ledger: ledgerOf('03/04/2025,1,6001,Pay,100.50,,a', '05/06/2025,2,6001,Pay,200.25,,b'),
      mapping: mappingOf('6001,people.agent-pay'),
    });
    expect(await screen.findByText('How are the dates in this file written?', {}, { timeout: 30_000 })).toBeVisible();
    expect(document.activeElement).toHaveTextContent('The file can be read in two ways. Say which one is right.');
    expect(screen.getByRole('radio', { name: '“03/04/2025” means March 4, 2025' })).not.toBeChecked();
    expect(await barriers()).toEqual([]);
    await user.click(screen.getByRole('radio', { name: '“03/04/2025” means April 3, 2025' }));
    await user.click(screen.getByRole('button', { name: 'Read it this way' }));
    expect(await screen.findByRole('button', { name: 'Post 2 rows' }, { timeout: 30_000 })).toBeEnabled();
    await user.click(screen.getByRole('button', { name: 'How the file was read' }));
    expect(screen.getByText('day, month, year')).toBeVisible();
    expect(await binRow('Posted')).toEqual(['Posted', '2', '300.75']);
  });

  it('shows both readings of an amount', async () => {
    const { user } = await openFill();
    await chooseFiles(user, {
      ledger: ledgerOf('2025-03-14,1,6001,Pay,"1,234",,a'),
      mapping: mappingOf('6001,people.agent-pay'),
    });
    expect(await screen.findByText('How are the amounts in this file written?', {}, { timeout: 30_000 })).toBeVisible();
    expect(screen.getByRole('radio', { name: '“1,234” means 1.234' })).toBeInTheDocument();
    await user.click(screen.getByRole('radio', { name: '“1,234” means 1,234' }));
    await user.click(screen.getByRole('button', { name: 'Read it this way' }));
    await screen.findByRole('button', { name: 'Post 1 row' }, { timeout: 30_000 });
    expect(await binRow('Posted')).toEqual(['Posted', '1', '1,234.00']);
  });

  it('shows the rounding of amounts with more decimals than the currency has', async () => {
    const { user } = await openFill();
    await chooseFiles(user, {
      ledger: ledgerOf(
        '2025-03-14,1,6001,Pay,10.004,,a',
        '2025-03-15,2,6001,Pay,10.004,,b',
        '2025-03-16,3,6001,Pay,1.50,,c',
      ),
      mapping: mappingOf('6001,people.agent-pay'),
    });
    // 10.004 + 10.004 + 1.50 = 21.508 → 21.51, while the rows give 10.00 + 10.00 + 1.50 = 21.50.
    await screen.findByRole('button', { name: 'Post 3 rows' }, { timeout: 30_000 });
    expect(await binRow('Posted')).toEqual(['Posted', '3', '21.50']);
    expect(await binRow('Rounding to the smallest unit')).toEqual(['Rounding to the smallest unit', '0.01']);
    expect(await binRow('Control total of the file')).toEqual(['Control total of the file', '21.51']);
    expect(await binRow('Difference (OK)')).toEqual(['Difference (OK)', '0.00']);
  });
});
