import './setup';
import { screen, waitFor, within } from '@testing-library/react';
import { recordOf } from '../../src/model/recordOf';
import { QUALITY_CLASSES, type QualityClass } from '../../src/model/categories';
import { NOTHING_KNOWN, type LineSnapshot, type ModelSnapshot, type NumberCell } from '../../src/model/snapshot';
import { NEW_WORKBOOK_QUALITY, NO_GUARDRAILS } from '../support/qualitySettings';
import { modelWith, ready } from './paneTest';
import { follow, openUnderstand, part, rowsOf } from './understandTest';

jest.setTimeout(120_000);

const MONTHS = Array.from({ length: 12 }, (_, month) => month);
const year = (...cells: readonly NumberCell[]): readonly NumberCell[] => MONTHS.map((month) => cells[month] ?? null);

const classed = (id: QualityClass) => recordOf(QUALITY_CLASSES, (key) => (key === id ? 1 : 0));

function line(name: string, actual: readonly NumberCell[], more: Partial<LineSnapshot> = {}): LineSnapshot {
  return {
    id: '',
    name,
    behaviour: 'fixed',
    recurrence: 'recurring',
    driver: '',
    classes: classed('operating'),
    actual,
    budget: year(),
    ...more,
  };
}

function withLines(
  lines: Partial<Record<string, readonly LineSnapshot[]>>,
  more: Partial<ModelSnapshot>,
): ModelSnapshot {
  const model = modelWith({}, more);
  return {
    ...model,
    categories: model.categories.map(({ key, ...rest }) => ({ ...rest, key, lines: lines[key] ?? [] })),
  };
}

/** Cost of quality of a year as in the example of the model's description: F0 2,000,000, s 400,000, 200,000 spent. */
function balanced(more: Partial<ModelSnapshot> = {}): ModelSnapshot {
  return withLines(
    {
      quality: [line('Coaching', year(200_000), { classes: classed('prevention') })],
      complaints: [line('Refunds', year(2_000_000 * Math.exp(-0.5)), { classes: classed('external-failure') })],
      people: [line('Pay', year(3_000_000))],
    },
    { closedMonths: 12, quality: { ...NEW_WORKBOOK_QUALITY, assumedSensitivity: 400_000 }, ...more },
  );
}

describe('the balance', () => {
  it('says which side is at fault, what it would take, and lets a breached guardrail come first', async () => {
    const actual = MONTHS.map(() => ({ ...NOTHING_KNOWN, contacts: 100, csat: 0.7, complaints: 1 }));
    const limits = { ...NO_GUARDRAILS.limits, csat: 0.8, 'complaint-rate': 0.02 };
    const pane = await openUnderstand(
      ready(balanced({ drivers: { actual, budget: actual }, guardrails: { limits, digits: 4 } })),
    );
    const balance = part('Guardrail breached · Cost over-controlled');
    expect(within(balance).getByText('Guardrails come first: Customer satisfaction (CSAT).')).toBeVisible();
    expect(
      within(balance).getByText(
        /spends ¥200,000\.00 to prevent and find failures\. The lowest total lies at ¥643,775\.1/,
      ),
    ).toBeVisible();
    await pane.user.click(within(balance).getByRole('button', { name: 'Show as table' }));
    // x* 643,775.165, band 455,457–867,087, TCQ* 1,043,775.165, balance −0.35380.
    expect(Object.fromEntries(rowsOf(within(balance).getByRole('table')))).toMatchObject({
      'Spent on quality': '0.20',
      'At the lowest total': '0.64',
      'Band from': '0.46',
      'Band to': '0.87',
      'Lowest total': '1.04',
      'Balance index': '-35.4%',
    });
    const index = within(balance).getByRole('button', { name: '-35.4%' });
    expect(await follow(pane, index)).toEqual({ kind: 'name', name: 'CsBalanceFigures', row: 8, column: 0 });

    const guardrails = within(part('1 guardrail breached')).getAllByRole('listitem');
    expect(guardrails.map((row) => row.textContent)).toEqual([
      'Customer satisfaction (CSAT)breached70.0%at least 80.0%',
      'First-contact resolution (FCR)not knownType it on Drivers',
      'Service levelnot knownType it on Drivers',
      'Complaint rateholds1.0%at most 2.0%',
      'Occupancynot knownType it on Drivers',
      'Attritionnot knownType it on Drivers',
    ]);
    expect(guardrails[0]?.querySelector('svg')).toBeInTheDocument();
  });
});

describe('what changed since last month', () => {
  it('is said in words, split into volume and rate, and leads to the cells', async () => {
    const contacts = [100, 110];
    const pane = await openUnderstand(
      ready(
        withLines(
          {
            people: [
              line('Pay', year(500_000, 505_000)),
              // 10 % more contacts: 10,000 is volume, 11,000 another rate.
              line('Overtime', year(100_000, 121_000), { behaviour: 'variable', driver: 'Contacts' }),
            ],
            outsourcing: [line('Transition', year(null, 9_000), { recurrence: 'one-off' })],
            facilities: [line('Rent', year(80_000, 80_000))],
          },
          {
            closedMonths: 2,
            drivers: {
              actual: MONTHS.map((month) => ({ ...NOTHING_KNOWN, contacts: contacts[month] ?? null })),
              budget: MONTHS.map(() => NOTHING_KNOWN),
            },
          },
        ),
      ),
    );
    // 680,000 → 715,000: +5.1 %; a contact 6,800 → 6,500: −4.4 %.
    const changes = part('February 2025 cost 35.00 more than January 2025 (+5.1%)');
    expect(within(changes).getByText('Contacts rose by 10.0%; cost per contact fell by 4.4%.')).toBeVisible();
    expect(within(changes).getByText('Volume +10.00, rate +11.00, other +14.00.')).toBeVisible();
    expect(rowsOf(within(changes).getByRole('table'))).toEqual([
      ['Overtimevolume +10.00, rate +11.00', '+21.00'],
      ['Transitionone-off · nothing the month before', '+9.00'],
      ['Paynot by volume', '+5.00'],
      ['All lines', '+35.00'],
    ]);
    const overtime = within(changes).getByRole('button', { name: '+21.00' });
    expect(overtime).toHaveAccessibleDescription('¥21,000.00 · Show in the workbook');
    // Second line of Human resources; the column of the second actual month.
    expect(await follow(pane, overtime)).toEqual({ kind: 'table', table: 'CS_people', row: 1, column: 16 });
  });

  it('compares nothing with nothing in the first month', async () => {
    await openUnderstand(ready(withLines({ people: [line('Pay', year(5))] }, { closedMonths: 1 })));
    expect(
      screen.getByText('January 2025 is the first month of the year; there is none to compare it with.'),
    ).toBeVisible();
    expect(part('Total cost to date')).toHaveTextContent('January 2025, 1 closed month');
  });
});

describe('the states of the step', () => {
  it('follows edits of cells without a click, and says of a budget how far it is off', async () => {
    const before = withLines({ people: [line('Pay', year(1000), { budget: year(1200) })] }, { closedMonths: 1 });
    const { live } = await openUnderstand(ready(before));
    expect(part('Total cost to date')).toHaveTextContent('Budget1,200.00Variance+200.0016.7% under budget');
    live.publish(ready(withLines({ people: [line('Pay', year(1500), { budget: year(1200) })] }, { closedMonths: 1 })));
    expect(part('Total cost to date')).toHaveTextContent('1,500.00');
    expect(part('Total cost to date')).toHaveTextContent('Variance-300.0025.0% over budget');
    expect(part('Over budget in 1 of 1 month')).toBeVisible();
  });

  it('names a faulty cell, takes a person to it, and leaves out only what needs it', async () => {
    const broken = { kind: 'error', content: '#REF!', place: '05 Software · CRM · Actual 02' } as const;
    const pane = await openUnderstand(
      ready(
        withLines(
          { people: [line('Pay', year(70_000, 80_000))], software: [line('CRM', year(10, broken))] },
          { closedMonths: 2 },
        ),
      ),
    );
    expect(
      screen.getByText(/05 Software · CRM · Actual 02 holds the error #REF!\. Figures that need it/),
    ).toBeVisible();
    expect(part('Total cost to date')).toHaveTextContent('n/a');
    expect(part('Where the cost sits')).toHaveTextContent('Human resources150.00');
    expect(part('Cost of quality to date')).toHaveTextContent('#REF!');
    const cell = screen.getByRole('button', { name: 'Show the cell' });
    expect(await follow(pane, cell)).toEqual({ kind: 'table', table: 'CS_software', row: 0, column: 16 });
  });

  it('says when a place is gone, and keeps the figures', async () => {
    const pane = await openUnderstand(ready(withLines({ people: [line('Pay', year(5))] }, { closedMonths: 1 })));
    pane.host.names.splice(0);
    await pane.user.click(within(part('Total cost to date')).getByRole('button', { name: '5.00' }));
    expect(await screen.findByText(/CsActualToDate/)).toBeVisible();
    expect(part('Total cost to date')).toHaveTextContent('5.00');
  });

  it('keeps the figures of the read before a failed one, says so, and tries again', async () => {
    const model = withLines({ people: [line('Pay', year(5))] }, { closedMonths: 1 });
    const pane = await openUnderstand({ status: 'failed', error: new Error('gone offline.'), model });
    expect(screen.getByText('These figures are as they were read last.')).toBeVisible();
    expect(part('Total cost to date')).toHaveTextContent('5.00');
    pane.live.next = ready(withLines({ people: [line('Pay', year(6))] }, { closedMonths: 1 }));
    await pane.user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(part('Total cost to date')).toHaveTextContent('6.00');
    expect(screen.queryByText('These figures are as they were read last.')).not.toBeInTheDocument();
  });

  it('leads on to Decide, whose heading takes the focus', async () => {
    const { user } = await openUnderstand(ready(withLines({ people: [line('Pay', year(5))] }, { closedMonths: 1 })));
    await user.click(screen.getByRole('button', { name: 'Find savings' }));
    await waitFor(() => expect(screen.getByText('Decide', { selector: 'h1' })).toHaveFocus(), { timeout: 30_000 });
  });

  it('says what to do without a read, without a model, and without costs', async () => {
    const { live, user } = await openUnderstand({ status: 'failed', error: new Error('gone offline.'), model: null });
    expect(screen.getByText(/gone offline/)).toBeVisible();
    expect(screen.getByText('Figures could not be read')).toBeVisible();
    live.publish({ status: 'loading' });
    expect(screen.getAllByText('Reading the workbook').length).toBeGreaterThan(0);
    live.publish({ status: 'absent' });
    expect(screen.getByText('This workbook has no cost model yet.')).toBeVisible();
    live.publish(ready(modelWith()));
    expect(screen.getByText('No costs yet.')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Go to Fill' }));
    expect(await screen.findByText('Fill', { selector: 'h1' })).toHaveFocus();
  });
});
