/**
 * Where a year at this pace stands on the curve of cost and quality: the verdict, how far the data carry it, and the
 * guardrails that come before it.
 */
import { Body1, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { FunctionError } from '../../functions/result';
import { sentenceOf } from '../../functions/sentenceOf';
import { CELL_WORDS } from '../../locales/cells';
import { roundHalfAway } from '../../model/money';
import type { GuardrailState } from '../../model/understand/guardrailStates';
import { PlaceLink } from '../PlaceLink';
import { useWords } from '../WordsContext';
import { BalanceCurve } from './BalanceCurve';
import { ChartSection } from './ChartSection';
import { FigureTable } from './FigureTable';
import { balancePlace, PLACES, type Target } from './places';
import { balanceToDate, type BalanceToDate } from './qualityToDate';
import { Section } from './Section';
import type { FiguresProps } from './sectionProps';
import { useUnit, type ViewUnit } from './useUnit';

const useStyles = makeStyles({ reach: { color: tokens.colorNeutralForeground2 } });

export interface BalanceFiguresProps extends FiguresProps {
  readonly guardrails: readonly GuardrailState[];
}

export function BalanceFigures({ model, guardrails, onShow }: BalanceFiguresProps) {
  const { words, language } = useWords();
  const found = balanceToDate(model);
  if (found instanceof FunctionError) {
    return (
      <Section about={words.understand.balance.title}>
        <Body1>{sentenceOf(found, language)}</Body1>
      </Section>
    );
  }
  return <KnownBalance model={model} found={found} guardrails={guardrails} onShow={onShow} />;
}

interface KnownBalanceProps extends BalanceFiguresProps {
  readonly found: BalanceToDate;
}

function KnownBalance({ model, found, guardrails, onShow }: KnownBalanceProps) {
  const { language, words, fill } = useWords();
  const texts = words.understand.balance;
  const { balance, pace, band } = found;
  const { curve, optimum, verdict } = balance;
  const unit = useUnit(model.currency, [pace.spend + pace.failure, optimum?.cost ?? 0]);
  const verdicts = CELL_WORDS[language].verdicts;
  const breached = guardrails.filter(({ state }) => state === 'breached');
  const names = breached.map(({ key }) => CELL_WORDS[language].guardrailNames[key]);
  const finding = breached.length > 0 ? `${verdicts.breached} · ${verdicts[verdict]}` : verdicts[verdict];
  const sentence = (
    <>
      {breached.length > 0 && (
        <Body1>{fill(texts.overridden, { names: new Intl.ListFormat(language).format(names) })}</Body1>
      )}
      <Body1>
        {fill(texts.notes[verdict], {
          spend: unit.exact(pace.spend),
          optimum: unit.exact(optimum?.spend ?? 0),
        })}
      </Body1>
      <Reach model={model} found={found} />
    </>
  );
  if (curve === null || optimum === null) {
    return (
      <Section about={texts.title} finding={finding}>
        {sentence}
        <Body1>
          <PlaceLink place={PLACES.verdict} onSelect={onShow}>
            {words.actions.show}
          </PlaceLink>
        </Body1>
      </Section>
    );
  }
  return (
    <ChartSection
      about={texts.title}
      unit={unit.label}
      finding={finding}
      chart={<BalanceCurve pace={pace} curve={curve} optimum={optimum} band={band} unit={unit} />}
      table={(isSeen) => <BalanceTable found={found} unit={unit} isSeen={isSeen} onShow={onShow} />}
    >
      {sentence}
    </ChartSection>
  );
}

interface BalanceTableProps extends Pick<KnownBalanceProps, 'found' | 'onShow'> {
  readonly unit: ViewUnit;
  readonly isSeen: boolean;
}

function BalanceTable({ found: { balance, pace }, unit, isSeen, onShow }: BalanceTableProps) {
  const { words, formats, fill } = useWords();
  const texts = words.understand.balance;
  const { optimum, index } = balance;
  if (optimum === null || index === null) return null;
  const link = (figure: Parameters<typeof balancePlace>[0], value: string, exact?: string) =>
    isSeen ? (
      <PlaceLink<Target> place={balancePlace(figure)} onSelect={onShow} exact={exact}>
        {value}
      </PlaceLink>
    ) : (
      value
    );
  const money = (figure: Parameters<typeof balancePlace>[0], amount: number) =>
    link(figure, unit.amount(amount), unit.exact(amount));
  const row = (key: string, label: string, cell: ReturnType<typeof link>) => ({
    key,
    label,
    cells: [cell],
  });
  return (
    <FigureTable
      label={fill(words.understand.table, { title: `${texts.title}, ${unit.label}` })}
      headers={[texts.figure, texts.value]}
      rows={[
        row('spend', texts.spend, money('spend', pace.spend)),
        row('optimum', texts.optimum, money('optimum', optimum.spend)),
        row('bandLow', texts.bandLow, money('low', optimum.low)),
        row('bandHigh', texts.bandHigh, money('high', optimum.high)),
        row('cost', texts.cost, money('total', pace.spend + pace.failure)),
        row('lowest', texts.lowest, money('lowest', optimum.cost)),
        row('index', texts.index, link('index', formats.signedPercent(index), texts.indexNote)),
      ]}
    />
  );
}

/** How far the data carry the verdict. */
function Reach({ model, found }: Pick<KnownBalanceProps, 'model' | 'found'>) {
  const styles = useStyles();
  const { words, formats, fill } = useWords();
  const { reach } = words.understand.balance;
  const { inForce, balance } = found;
  const { estimate, source } = inForce;
  const index = (value: number | null): string =>
    value === null ? words.understand.notAvailable : formats.signedPercent(value);
  const sentences = {
    estimated: () =>
      fill(reach.estimated, { used: estimate?.used ?? 0, fit: formats.number(roundHalfAway(estimate?.fit ?? 0, 2)) }),
    'two-periods': () => reach['two-periods'],
    assumed: () => fill(reach.assumed, { half: index(balance.half), double: index(balance.double) }),
  } as const;
  return (
    <>
      {model.quality.source !== source && <Caption1 className={styles.reach}>{reach.fallback}</Caption1>}
      <Caption1 className={styles.reach}>{sentences[source]()}</Caption1>
    </>
  );
}
