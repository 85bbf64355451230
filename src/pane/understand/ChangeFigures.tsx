/**
 * What changed since the month before, in words: how much, how much of it is volume, and which lines moved most and why.
 */
import { Body1, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { CELL_WORDS } from '../../locales/cells';
import { divide } from '../../functions/divide';
import { contactsOf, costOf } from '../../functions/modelCost';
import { COST_DRIVERS, type CostDriver } from '../../model/categories';
import { monthAt } from '../../model/fiscalYear';
import { sumCells } from '../../model/money';
import type { LineSnapshot, ModelSnapshot } from '../../model/snapshot';
import { monthChange, type LineChange, type MonthChange } from '../../model/understand/monthChange';
import { keyOf } from '../../workbook/keyOf';
import { ACTUAL_MONTHS, categoryTable } from '../../workbook/tables';
import { useWords } from '../WordsContext';
import { isKnown, orReason } from './figure';
import { FigureLink } from './FigureLink';
import { FigureTable } from './FigureTable';
import { monthPlace, type Target } from './places';
import { Section } from './Section';
import type { FiguresProps } from './sectionProps';
import { useUnit, type ViewUnit } from './useUnit';

const useStyles = makeStyles({
  note: { color: tokens.colorNeutralForeground2 },
  why: { display: 'block', color: tokens.colorNeutralForeground2 },
});

/** Lines that are named; the others are counted. */
const NAMED = 5;

/** The volume that a line says it follows, in any of our languages. */
function driverOf({ driver }: LineSnapshot): CostDriver | null {
  return keyOf(driver, COST_DRIVERS, (language) => CELL_WORDS[language].costDrivers);
}

export function ChangeFigures({ model, onShow }: FiguresProps) {
  const { words, formats, fill } = useWords();
  const texts = words.understand.changes;
  const { closedMonths, fiscalYearStart } = model;
  const name = (month: number): string => formats.month(monthAt(fiscalYearStart, month));
  if (closedMonths < 2) {
    return (
      <Section about={texts.title}>
        <Body1>{closedMonths === 0 ? words.understand.noClosedMonth : fill(texts.first, { month: name(0) })}</Body1>
      </Section>
    );
  }
  const change = monthChange(model, closedMonths - 1, driverOf);
  return <KnownChange model={model} change={change} name={name} onShow={onShow} />;
}

interface KnownChangeProps extends FiguresProps {
  readonly change: MonthChange;
  readonly name: (month: number) => string;
}

function KnownChange({ model, change, name, onShow }: KnownChangeProps) {
  const styles = useStyles();
  const { words, formats, fill } = useWords();
  const texts = words.understand.changes;
  const unit = useUnit(model.currency, [change.change, ...change.lines.map((line) => line.change)]);
  const months = { month: name(change.month), before: name(change.month - 1) };
  const sentence = change.change === 0 ? texts.same : change.change > 0 ? texts.rose : texts.fell;
  const share =
    change.before === 0 ? words.understand.notAvailable : formats.signedPercent(change.change / change.before);
  const isSplit = change.lines.some(({ split }) => split !== null);
  const others = change.lines.slice(NAMED);
  return (
    <Section
      about={texts.title}
      unit={unit.label}
      finding={fill(sentence, { ...months, amount: unit.amount(Math.abs(change.change)), percent: share })}
    >
      <Contacts model={model} month={change.month} />
      {isSplit && (
        <>
          <Body1>
            {fill(texts.split, {
              volume: unit.signed(change.volume),
              rate: unit.signed(change.rate),
              other: unit.signed(change.other),
            })}
          </Body1>
          <Caption1 className={styles.note}>{texts.splitNote}</Caption1>
        </>
      )}
      {change.lines.length > 0 && <MovedLines change={change} unit={unit} onShow={onShow} />}
      {others.length > 0 && (
        <Body1>
          {fill(texts.more, {
            count: others.length,
            amount: unit.signed(sumCells(others.map((line) => line.change))),
          })}
        </Body1>
      )}
      {change.leftOut > 0 && <Body1>{fill(texts.leftOut, { count: change.leftOut })}</Body1>}
    </Section>
  );
}

/** How the volume moved, and the cost of one contact. */
function Contacts({ model, month }: { readonly model: ModelSnapshot; readonly month: number }) {
  const { words, formats, fill } = useWords();
  const at = (of: (scope: { months: readonly number[]; scenario: 'actual' }) => number) =>
    [month - 1, month].map((one) => orReason(() => of({ months: [one], scenario: 'actual' })));
  const [contactsBefore, contactsAfter] = at((scope) => contactsOf(model, scope));
  const [unitBefore, unitAfter] = at((scope) => divide(costOf(model, null, scope), contactsOf(model, scope)));
  if (!isKnown(contactsBefore) || !isKnown(contactsAfter) || !isKnown(unitBefore) || !isKnown(unitAfter)) return null;
  if (contactsBefore === 0 || unitBefore === 0) return null;
  const moved = (share: number) => (share === 0 ? 'none' : share > 0 ? 'up' : 'down');
  const [contacts, unit] = [contactsAfter / contactsBefore - 1, unitAfter / unitBefore - 1];
  return (
    <Body1>
      {fill(words.understand.changes.contacts, {
        contacts: moved(contacts),
        contactsBy: formats.percent(Math.abs(contacts)),
        unit: moved(unit),
        unitBy: formats.percent(Math.abs(unit)),
      })}
    </Body1>
  );
}

interface MovedLinesProps extends Pick<FiguresProps, 'onShow'> {
  readonly change: MonthChange;
  readonly unit: ViewUnit;
}

function MovedLines({ change, unit, onShow }: MovedLinesProps) {
  const { words } = useWords();
  const texts = words.understand.changes;
  const column = ACTUAL_MONTHS[change.month] ?? '';
  return (
    <FigureTable
      label={words.understand.changes.title}
      headers={[texts.line, texts.change]}
      rows={[
        ...change.lines.slice(0, NAMED).map((line) => ({
          key: `${line.category} ${line.row}`,
          label: <LineName line={line} unit={unit} />,
          cells: [
            <FigureLink
              key="change"
              figure={line.change}
              target={{ kind: 'cell', table: categoryTable(line.category), row: line.row, column } satisfies Target}
              onShow={onShow}
              format={unit.signed}
              exact={unit.exact}
            />,
          ],
        })),
        {
          key: 'all',
          label: texts.all,
          isTotal: true,
          cells: [
            <FigureLink
              key="change"
              figure={change.change}
              target={monthPlace(change.month, 'total')}
              onShow={onShow}
              format={unit.signed}
              exact={unit.exact}
            />,
          ],
        },
      ]}
    />
  );
}

/** A line and why it moved, as far as the workbook says. */
function LineName({ line, unit }: { readonly line: LineChange; readonly unit: ViewUnit }) {
  const styles = useStyles();
  const { words, fill } = useWords();
  const texts = words.understand.changes;
  const { split, before, after, isOneOff } = line;
  const reasons = [
    ...(isOneOff ? [texts.oneOff] : []),
    ...(before === 0 ? [texts.isNew] : []),
    ...(after === 0 ? [texts.ended] : []),
    ...(split && before !== 0
      ? [fill(texts.volumeRate, { volume: unit.signed(split.volume), rate: unit.signed(split.rate) })]
      : []),
  ];
  return (
    <>
      {line.name}
      <span className={styles.why}>{reasons.length > 0 ? reasons.join(' · ') : texts.notByVolume}</span>
    </>
  );
}
