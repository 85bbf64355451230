/**
 * What it costs to prevent and find failures, and what failures cost, against the cost of the service and its revenue.
 */
import { Body1 } from '@fluentui/react-components';
import { FunctionError } from '../../functions/result';
import { sentenceOf } from '../../functions/sentenceOf';
import { CELL_WORDS } from '../../locales/cells';
import { roundHalfAway } from '../../model/money';
import { PlaceLink } from '../PlaceLink';
import { useWords } from '../WordsContext';
import { Bars } from './Bars';
import { ChartSection } from './ChartSection';
import { isKnown, type Figure } from './figure';
import { FigureLink } from './FigureLink';
import { FigureTable } from './FigureTable';
import { balancePlace, qualityPlace } from './places';
import { qualityToDate, revenueToDate, type QualityToDate } from './qualityToDate';
import { Section } from './Section';
import type { FiguresProps } from './sectionProps';
import { useUnit, type ViewUnit } from './useUnit';

export function QualityFigures({ model, total, onShow }: FiguresProps & { readonly total: Figure }) {
  const { words, language } = useWords();
  const quality = qualityToDate(model);
  if (quality instanceof FunctionError) {
    return (
      <Section about={words.understand.quality.title}>
        <Body1>{sentenceOf(quality, language)}</Body1>
      </Section>
    );
  }
  return <KnownQuality model={model} quality={quality} total={total} onShow={onShow} />;
}

interface KnownQualityProps extends FiguresProps {
  readonly quality: QualityToDate;
  readonly total: Figure;
}

/** From this ratio on it is said as so many times, below as a share. */
const SAID_AS_TIMES = 2;

const CLASSES = ['prevention', 'appraisal', 'internal-failure', 'external-failure'] as const;

function KnownQuality({ model, quality, total, onShow }: KnownQualityProps) {
  const { language, words, formats, fill } = useWords();
  const texts = words.understand.quality;
  const names = CELL_WORDS[language].classes;
  const { classes, cogq, copq, tcq } = quality;
  const unit = useUnit(model.currency, [tcq]);
  const revenue = revenueToDate(model);
  const rows = [
    ...CLASSES.map((key) => ({ key, label: names[key], amount: classes[key], isTotal: false })),
    { key: 'cogq' as const, label: texts.cogq, amount: cogq, isTotal: true },
    { key: 'copq' as const, label: texts.copq, amount: copq, isTotal: true },
  ];
  const link = (key: (typeof rows)[number]['key'], amount: number) => (
    <FigureLink figure={amount} target={qualityPlace(key)} onShow={onShow} format={unit.amount} exact={unit.exact} />
  );
  const share = (amount: number): string =>
    isKnown(total) && total !== 0 ? formats.percent(amount / total) : words.understand.notAvailable;
  const shareOfCost = (
    <PlaceLink place={balancePlace('share')} onSelect={onShow}>
      {share(tcq)}
    </PlaceLink>
  );
  return (
    <ChartSection
      about={texts.title}
      unit={unit.label}
      finding={useFinding(quality, unit)}
      chart={
        <Bars
          label={fill(words.understand.chart, { title: texts.title })}
          bars={CLASSES.map((key) => ({
            key,
            label: names[key],
            amount: classes[key],
            figure: link(key, classes[key]),
          }))}
        />
      }
      table={(isSeen) => (
        <FigureTable
          label={fill(words.understand.table, { title: `${texts.title}, ${unit.label}` })}
          headers={[texts.class, texts.amount, texts.share]}
          rows={[
            ...rows.map(({ key, label, amount, isTotal }) => ({
              key,
              label,
              isTotal,
              cells: [isSeen ? link(key, amount) : unit.amount(amount), share(amount)],
            })),
            {
              key: 'tcq',
              label: texts.tcq,
              isTotal: true,
              cells: [unit.amount(tcq), isSeen ? shareOfCost : share(tcq)],
            },
          ]}
        />
      )}
    >
      <Body1>
        {fill(texts.sums, {
          cogq: unit.amount(cogq),
          copq: unit.amount(copq),
          tcq: unit.amount(tcq),
          share: share(tcq),
        })}
      </Body1>
      {revenue !== null && <Body1>{fill(texts.ofRevenue, { share: formats.percent(tcq / revenue) })}</Body1>}
    </ChartSection>
  );
}

function useFinding({ cogq, copq }: QualityToDate, unit: ViewUnit): string {
  const { words, formats, fill } = useWords();
  const texts = words.understand.quality;
  if (cogq <= 0 && copq <= 0) return texts.none;
  if (cogq <= 0) return fill(texts.onlyFailure, { amount: unit.exact(copq) });
  const ratio = copq / cogq;
  if (ratio < SAID_AS_TIMES) return fill(texts.less, { share: formats.percent(ratio) });
  return fill(texts.finding, { ratio: formats.number(roundHalfAway(ratio, 1)) });
}
