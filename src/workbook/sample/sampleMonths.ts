/** The months of a line of the sample, budget and actual, in the order of the fiscal year. */
import type { CalendarMonth } from '../../model/fiscalYear';
import { allocate, minor } from '../../model/money';
import type { Scenario } from '../tables';
import { OVERFLOW, SAMPLE_DRIVERS } from './sampleDrivers';
import type { Follows, SampleEvent, SampleLine } from './sampleLines';
import { amountOf, unitsOf, type Scale } from './sampleScale';

const MONTHS = 12;
const MONTHS_OF_QUARTER = 3;
/** Shares by which months stray from the plan; they cancel out over a year. */
const STRAYING = [0.006, -0.011, 0.014, -0.004, 0.009, -0.016, 0.003, 0.012, -0.008, -0.013, 0.007, 0.001];
/** Lines stray in different months. */
const SHIFT = 5;

/** Calendar months, 1–12, in the order of a fiscal year. */
export function calendarMonths(start: CalendarMonth): readonly number[] {
  return Array.from({ length: MONTHS }, (_, index) => ((start.month - 1 + index) % MONTHS) + 1);
}

function contacts(scenario: Scenario): readonly number[] {
  const { phone, email, chat, social } = SAMPLE_DRIVERS[scenario];
  return Array.from({ length: MONTHS }, (_, month) =>
    [phone, email, chat, social].reduce((sum, channel) => sum + (channel?.[month] ?? 0), 0),
  );
}

/** What a line follows, by calendar month from January. */
function volumes(follows: Follows, scenario: Scenario): readonly number[] {
  const where = (holds: (month: number) => boolean): readonly number[] =>
    Array.from({ length: MONTHS }, (_, index) => (holds(index + 1) ? 1 : 0));
  if (typeof follows === 'number') return where((month) => month === follows);
  switch (follows) {
    case 'months':
      return where(() => true);
    case 'quarters':
      return where((month) => month % MONTHS_OF_QUARTER === 0);
    case 'contacts':
      return contacts(scenario);
    case 'overflow':
      return OVERFLOW[scenario];
    default:
      return SAMPLE_DRIVERS[scenario][follows] ?? [];
  }
}

/** How much more than planned a month costs for an event, as a share. */
function shareOf(event: SampleEvent, month: number, months: readonly number[]): number {
  if (event.kind === 'rise') return months.indexOf(month) >= months.indexOf(event.from) ? event.by : 0;
  return event.kind === 'months' ? (event.by[month] ?? 0) : 0;
}

function extraOf(event: SampleEvent, month: number): number {
  return event.kind === 'extra' && event.month === month ? event.amount : 0;
}

/** The twelve amounts of a line. Those of the budget add up to its year exactly. */
export function monthsOf(
  line: SampleLine,
  index: number,
  start: CalendarMonth,
  scale: Scale,
): Readonly<Record<Scenario, readonly number[]>> {
  const months = calendarMonths(start);
  const inOrder = (byCalendar: readonly number[]): readonly number[] =>
    months.map((month) => byCalendar[month - 1] ?? 0);
  const planned = inOrder(volumes(line.follows, 'budget'));
  const rate = line.budget / planned.reduce((sum, volume) => sum + volume, 0);
  const { events = [] } = line;
  const actual = inOrder(volumes(line.follows, 'actual')).map((volume, at) => {
    const month = months[at] ?? 1;
    const strays = 1 + line.strays * (STRAYING[(month - 1 + index * SHIFT) % MONTHS] ?? 0);
    const raised = events.reduce((factor, event) => factor * (1 + shareOf(event, month, months)), strays);
    const extra = events.reduce((sum, event) => sum + extraOf(event, month), 0);
    return amountOf(rate * volume * raised + extra, scale);
  });
  const budget = allocate(minor(unitsOf(line.budget, scale)), planned).map((units) => units * scale.unit);
  return { actual, budget };
}
