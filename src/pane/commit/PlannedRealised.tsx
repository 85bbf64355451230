/**
 * The levers of a scenario: expected and realised to date, the gap below, each figure a way to its cell.
 */
import { Body1, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { monthAt } from '../../model/fiscalYear';
import { isFault, type NumberCell } from '../../model/snapshot';
import { isSameName } from '../../workbook/commit/scenarioName';
import { REALISED_MONTHS } from '../../workbook/tables';
import { sheetName } from '../../workbook/template';
import { PlaceLink } from '../PlaceLink';
import { FigureTable } from '../understand/FigureTable';
import type { Target } from '../understand/places';
import { Section } from '../understand/Section';
import { useUnit } from '../understand/useUnit';
import { useWords } from '../WordsContext';
import { cellPlace, type CommitReading, type CommittedScenario } from './commitReading';
import { trackedLevers, trackedTotal } from './trackedLevers';

const useStyles = makeStyles({
  small: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular },
});

export interface ScenarioProps {
  readonly reading: CommitReading;
  readonly scenario: CommittedScenario;
  readonly onShow: (target: Target) => void;
}

export function PlannedRealised({ reading, scenario, onShow }: ScenarioProps) {
  const styles = useStyles();
  const { words, formats, fill } = useWords();
  const text = words.commit.track;
  const { planTable, measured, settings } = reading;
  const months = Math.max(0, Math.floor(measured.months));
  const isBegun = months > 0;
  const levers = trackedLevers(planTable, scenario.planRows);
  const total = trackedTotal(planTable, scenario.planRows);
  const known = levers
    .flatMap(({ expected, realised }) => [expected, realised])
    .filter((cell) => typeof cell === 'number');
  const unit = useUnit(settings.currency, [...known, total.expected, total.realised, ...(isBegun ? [] : [total.year])]);
  const gap = total.realised - total.expected;
  const from = formats.month(measured.start);
  const finding = !isBegun
    ? fill(text.nothingYet, { from })
    : fill(gap > 0 ? text.ahead : gap < 0 ? text.behind : text.even, { amount: unit.exact(Math.abs(gap)) });
  const report: Target = { kind: 'sheet', sheet: sheetName('report', settings.language) };
  const isMeasured = isSameName(scenario.name, measured.scenario);

  const figure = (cell: NumberCell, row: number, column: string) => (
    <PlaceLink<Target>
      place={cellPlace(planTable, row, column)}
      onSelect={onShow}
      exact={typeof cell === 'number' ? unit.exact(cell) : undefined}
    >
      {isFault(cell) ? text.unreadable : unit.amount(cell ?? 0)}
    </PlaceLink>
  );
  const difference = (expected: NumberCell, realised: NumberCell) => {
    const isKnown = !isFault(expected) && !isFault(realised);
    return isKnown ? (
      <div className={styles.small}>
        {text.gap} {unit.signed((realised ?? 0) - (expected ?? 0))}
      </div>
    ) : null;
  };
  const sum = (value: number) =>
    isMeasured ? (
      <PlaceLink<Target> place={report} onSelect={onShow} exact={unit.exact(value)}>
        {unit.amount(value)}
      </PlaceLink>
    ) : (
      unit.amount(value)
    );
  const [fault] = total.faults;
  const [first = 0] = scenario.planRows;
  const nextMonth = REALISED_MONTHS[Math.min(months, REALISED_MONTHS.length - 1)] ?? '';

  return (
    <Section about={text.title} unit={unit.label} finding={finding}>
      {isBegun && (
        <Caption1>
          {fill(text.period, { months, from, to: formats.month(monthAt(measured.start, months - 1)) })}
        </Caption1>
      )}
      <FigureTable
        label={text.title}
        headers={isBegun ? [text.lever, text.expected, text.realised] : [text.lever, text.expectedYear]}
        rows={[
          ...levers.map(({ row, name, status, owner, expected, realised, year }) => ({
            key: String(row),
            label: (
              <>
                {name}
                <div className={styles.small}>{[status, owner].filter(Boolean).join(' · ')}</div>
              </>
            ),
            cells: isBegun
              ? [
                  figure(expected, row, 'expectedToDate'),
                  <>
                    {figure(realised, row, 'realisedToDate')}
                    {difference(expected, realised)}
                  </>,
                ]
              : [figure(year, row, 'expectedYear')],
          })),
          {
            key: 'total',
            label: text.total,
            isTotal: true,
            cells: isBegun
              ? [
                  sum(total.expected),
                  <>
                    {sum(total.realised)}
                    {difference(total.expected, total.realised)}
                  </>,
                ]
              : [unit.amount(total.year)],
          },
        ]}
      />
      {fault && <Caption1>{fill(text.faulty, { place: fault.place, content: fault.content })}</Caption1>}
      {isBegun && <Caption1>{fill(text.year, { amount: unit.exact(total.year) })}</Caption1>}
      <Body1>
        <PlaceLink<Target> place={cellPlace(planTable, first, nextMonth)} onSelect={onShow}>
          {text.type}
        </PlaceLink>
      </Body1>
    </Section>
  );
}
