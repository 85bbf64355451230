/**
 * Where the cost sits: the largest categories as bars, all eleven as a table.
 */
import { NAMES } from '../../locales/names';
import { largest } from '../../model/understand/largest';
import { useWords } from '../WordsContext';
import { Bars, type Bar } from './Bars';
import { ChartSection } from './ChartSection';
import type { CategoryToDate, CostsToDate } from './costsToDate';
import { isKnown, type Figure } from './figure';
import { FigureLink, figureText } from './FigureLink';
import { FigureTable, type FigureRow } from './FigureTable';
import { categoryPlace, PLACES } from './places';
import type { FiguresProps } from './sectionProps';
import { useUnit } from './useUnit';

/** Bars before the rest is summed. */
const LARGEST = 5;

export function CategoryFigures({ model, costs, onShow }: FiguresProps & { readonly costs: CostsToDate }) {
  const { language, words, formats, fill } = useWords();
  const texts = words.understand.categories;
  const { categories, total } = costs;
  const names = NAMES[language].categories;
  const unit = useUnit(model.currency, [total.actual, ...categories.map(({ actual }) => actual)]);
  const shared = { onShow, format: unit.amount, exact: unit.exact };
  const known = categories.flatMap(({ actual, ...category }) =>
    isKnown(actual) ? [{ ...category, amount: actual }] : [],
  );
  const { top, rest } = largest(known, LARGEST);
  const faulty = categories.filter(({ actual }) => !isKnown(actual));
  const [first] = top;
  const finding =
    first && first.share !== null
      ? fill(texts.finding, { category: names[first.category], share: formats.percent(first.share) })
      : undefined;
  const bars: readonly Bar[] = [
    ...top.map(({ category, amount }) => ({
      key: category,
      label: names[category],
      amount,
      figure: <FigureLink figure={amount} target={categoryPlace(category, 'actualToDate')} {...shared} />,
    })),
    ...(rest
      ? [
          {
            key: 'rest',
            label: fill(texts.others, { count: rest.count }),
            amount: rest.amount,
            figure: <FigureLink figure={rest.amount} target={PLACES.categories} {...shared} />,
          },
        ]
      : []),
    ...faulty.map(({ category, actual }) => ({
      key: category,
      label: names[category],
      amount: 0,
      figure: <FigureLink figure={actual} target={categoryPlace(category, 'actualToDate')} {...shared} />,
    })),
  ];
  const isCompared = total.budget !== null;

  function row(
    category: CategoryToDate['category'] | null,
    of: CategoryRow,
    label: string,
    isSeen: boolean,
  ): FigureRow {
    const link = (figure: Figure, column: 'actualToDate' | 'variance', format: (value: number) => string) =>
      isSeen ? (
        <FigureLink
          figure={figure}
          target={categoryPlace(category, column)}
          onShow={onShow}
          format={format}
          exact={unit.exact}
        />
      ) : (
        figureText(figure, format, words.understand.notAvailable)
      );
    const share = of.share === null ? words.understand.notAvailable : formats.percent(of.share);
    const second = isCompared && of.variance !== null ? link(of.variance, 'variance', unit.signed) : share;
    return {
      key: label,
      label,
      cells: [link(of.actual, 'actualToDate', unit.amount), second],
      isTotal: category === null,
    };
  }

  const table = (isSeen: boolean) => (
    <FigureTable
      label={fill(words.understand.table, { title: `${texts.title}, ${unit.label}` })}
      headers={[texts.category, texts.actual, isCompared ? texts.variance : texts.share]}
      rows={[
        ...categories.map((category) => row(category.category, category, names[category.category], isSeen)),
        row(null, { ...total, share: isKnown(total.actual) && total.actual !== 0 ? 1 : null }, texts.totalRow, isSeen),
      ]}
    />
  );
  return (
    <ChartSection
      about={texts.title}
      unit={unit.label}
      finding={finding}
      chart={<Bars label={fill(words.understand.chart, { title: texts.title })} bars={bars} />}
      table={table}
    />
  );
}

type CategoryRow = Pick<CategoryToDate, 'actual' | 'variance' | 'share'>;
