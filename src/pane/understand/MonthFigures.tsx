/**
 * The closed months: actual against budget.
 */
import { tokens } from '@fluentui/react-components';
import type { LineChartPoints } from '@fluentui/react-charts';
import { monthAt } from '../../model/fiscalYear';
import { monthsFinding, type MonthPoint } from '../../model/understand/monthsFinding';
import { useWords } from '../WordsContext';
import { ChartSection } from './ChartSection';
import type { MonthToDate } from './costsToDate';
import { isKnown, type Figure } from './figure';
import { FigureLink, figureText } from './FigureLink';
import { FigureTable } from './FigureTable';
import { LineChartPart } from './LineChartPart';
import { DASHES, LINE_WIDTH, type LegendEntry, type Stroke } from './lineLook';
import { monthPlace } from './places';
import type { FiguresProps } from './sectionProps';
import { useUnit, type ViewUnit } from './useUnit';

/** Month names below the chart at most; more would run into each other at 320 pixels. */
const TICKS = 4;

export function MonthFigures({ model, months, onShow }: FiguresProps & { readonly months: readonly MonthToDate[] }) {
  const { words, formats, fill } = useWords();
  const texts = words.understand.months;
  const hasBudget = months.some(({ budget }) => budget !== null);
  const unit = useUnit(
    model.currency,
    months.flatMap(({ actual, budget }) => [actual, budget]),
  );
  const calendar = (month: number) => monthAt(model.fiscalYearStart, month);
  const name = (month: number): string => formats.month(calendar(month));

  const table = (isSeen: boolean) => {
    const cell = (figure: Figure | null, month: number, of: 'total' | 'budget') =>
      figure === null ? (
        words.understand.notAvailable
      ) : isSeen ? (
        <FigureLink
          figure={figure}
          target={monthPlace(month, of)}
          onShow={onShow}
          format={unit.amount}
          exact={unit.exact}
        />
      ) : (
        figureText(figure, unit.amount, words.understand.notAvailable)
      );
    return (
      <FigureTable
        label={fill(words.understand.table, { title: `${texts.title}, ${unit.label}` })}
        headers={[texts.month, texts.actual, ...(hasBudget ? [texts.budget] : [])]}
        rows={months.map(({ month, actual, budget }) => ({
          key: String(month),
          label: name(month),
          cells: [cell(actual, month, 'total'), ...(hasBudget ? [cell(budget, month, 'budget')] : [])],
        }))}
      />
    );
  };
  return (
    <ChartSection
      about={texts.title}
      unit={unit.label}
      finding={useFinding(months, name)}
      chart={<MonthLines model={model} months={months} unit={unit} hasBudget={hasBudget} />}
      table={table}
    />
  );
}

function useFinding(months: readonly MonthToDate[], name: (month: number) => string): string | undefined {
  const { words, fill } = useWords();
  const texts = words.understand.months;
  const points = months.flatMap(({ month, actual, budget }): readonly MonthPoint[] =>
    isKnown(actual) ? [{ month, actual, budget: isKnown(budget) ? budget : null }] : [],
  );
  const finding = monthsFinding(points);
  if (finding === null) return undefined;
  if (finding.kind === 'over-budget') return fill(texts.overBudget, { over: finding.over, of: finding.of });
  const { highest, lowest } = finding;
  if (highest.actual === lowest.actual) return texts.flat;
  return fill(texts.highest, { highest: name(highest.month), lowest: name(lowest.month) });
}

interface MonthLinesProps extends Pick<FiguresProps, 'model'> {
  readonly months: readonly MonthToDate[];
  readonly unit: ViewUnit;
  readonly hasBudget: boolean;
}

function MonthLines({ model, months, unit, hasBudget }: MonthLinesProps) {
  const { words, formats, fill } = useWords();
  const texts = words.understand.months;
  const dayOf = (month: number): Date => {
    const { year, month: number } = monthAt(model.fiscalYearStart, month);
    return new Date(Date.UTC(year, number - 1, 1));
  };
  const line = (legend: string, of: 'actual' | 'budget', color: string, stroke: Stroke): LineChartPoints => ({
    legend,
    color,
    lineOptions: { strokeWidth: LINE_WIDTH, strokeDasharray: DASHES[stroke] },
    data: months.flatMap(({ month, [of]: figure }) =>
      isKnown(figure)
        ? [
            {
              x: dayOf(month),
              y: figure / unit.size,
              xAxisCalloutData: formats.month(monthAt(model.fiscalYearStart, month)),
              yAxisCalloutData: unit.exact(figure),
            },
          ]
        : [],
    ),
  });
  const colors = { actual: tokens.colorBrandForeground1, budget: tokens.colorNeutralForeground3 };
  const legend: readonly LegendEntry[] = [
    { label: texts.actual, color: colors.actual, as: 'solid' },
    ...(hasBudget ? [{ label: texts.budget, color: colors.budget, as: 'dashed' as const }] : []),
  ];
  const step = Math.max(1, Math.ceil(months.length / TICKS));
  return (
    <LineChartPart
      label={fill(words.understand.chart, { title: `${texts.title}, ${unit.label}` })}
      series={[
        line(texts.actual, 'actual', colors.actual, 'solid'),
        ...(hasBudget ? [line(texts.budget, 'budget', colors.budget, 'dashed')] : []),
      ]}
      legend={legend}
      tickValues={months.filter((_, index) => index % step === 0).map(({ month }) => dayOf(month))}
      customDateTimeFormatter={(date) => formats.shortMonth(date.getUTCMonth() + 1)}
      yAxisTickFormat={unit.tick}
    />
  );
}
