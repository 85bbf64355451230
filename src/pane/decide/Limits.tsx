/**
 * The limits on quality: each with its light in icon and word, where the chosen levers lead it, and what keeping it costs.
 */
import { Body1, Caption1, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  CheckmarkCircleRegular,
  ErrorCircleRegular,
  QuestionCircleRegular,
  SubtractCircleRegular,
  type FluentIcon,
} from '@fluentui/react-icons';
import { GUARDRAIL_OF, PLAN_METRICS, type PlanMetric } from '../../model/guardrails';
import type { QualityMetric } from '../../model/plan/planModel';
import { composedEffect } from '../../model/plan/staffing';
import { TABLES } from '../../workbook/tables';
import { useWords } from '../WordsContext';
import { useDecision } from './Decision';
import { limitState, type LimitState } from './limitStates';
import { NumberField } from './NumberField';
import { SectionTitle } from './SectionTitle';
import { useFigures } from './useFigures';

const PERCENT = 100;
/** Steps of a limit, in points; complaints are few among contacts. */
const STEP = 0.5;
const FINE_STEP = 0.1;

const ICONS: Readonly<Record<LimitState, FluentIcon>> = {
  holds: CheckmarkCircleRegular,
  breached: ErrorCircleRegular,
  unknown: QuestionCircleRegular,
  none: SubtractCircleRegular,
};

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: '8px' },
  list: { display: 'flex', flexDirection: 'column', gap: '12px', margin: 0, padding: 0, listStyleType: 'none' },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '2px 6px' },
  light: { display: 'inline-flex', alignItems: 'center', gap: '4px', fontWeight: tokens.fontWeightSemibold },
  icon: { flexShrink: 0, fontSize: '16px' },
  holds: { color: tokens.colorStatusSuccessForeground1 },
  breached: { color: tokens.colorStatusDangerForeground1 },
  change: { marginInlineStart: 'auto', fontVariantNumeric: 'tabular-nums' },
  fields: { display: 'grid', gridTemplateColumns: 'auto 104px minmax(0, 1fr)', gap: '8px', alignItems: 'start' },
  beside: { paddingBlock: '8px', fontVariantNumeric: 'tabular-nums' },
  price: { textAlign: 'end' },
  stale: { opacity: 0.6 },
});

/** The metric of the model, which holds all of them. */
function metricOf(metrics: readonly QualityMetric[], name: PlanMetric): QualityMetric | undefined {
  return metrics.find((metric) => metric.name === name);
}

function Limit({ metric, name }: { readonly metric: QualityMetric; readonly name: PlanMetric }) {
  const styles = useStyles();
  const { words, fill } = useWords();
  const { reading, answer, isStale, edit } = useDecision();
  const figures = useFigures();
  const { limits, metrics, best } = words.decide;
  const after = answer?.chosen.quality[name] ?? metric.today;
  const state = limitState(reading.plan, metric, after);
  const Icon = ICONS[state];
  const price = answer?.best?.pricesOfFloors.find((own) => own.metric === name)?.price;
  const blocking = answer?.blocking?.metric === name ? answer.blocking : null;
  const own = reading.ownLimits[name];
  const movedBy = name in limits.movedBy ? limits.movedBy[name as keyof typeof limits.movedBy] : null;
  const chosen = reading.plan.model.levers.filter(({ id }) => answer?.chosen.selected.includes(id));
  // Of a level that nobody knows at least the change is told.
  const unknownChange = metric.follows
    ? figures.percent(0 - composedEffect(chosen, metric.follows))
    : figures.points(after - metric.today);
  return (
    <li>
      <div className={mergeClasses(styles.head, isStale && styles.stale)}>
        <Body1>{metrics[name]}</Body1>
        <span
          className={mergeClasses(
            styles.light,
            state === 'holds' && styles.holds,
            state === 'breached' && styles.breached,
          )}
        >
          <Icon aria-hidden className={styles.icon} />
          {limits.states[state]}
        </span>
        <Body1 className={styles.change}>
          {state === 'unknown'
            ? unknownChange
            : fill(limits.change, { today: figures.level(metric.today), after: figures.level(after) })}
        </Body1>
      </div>
      {state === 'unknown' ? (
        <Caption1>{limits.unknownHint}</Caption1>
      ) : (
        <div className={styles.fields}>
          <Caption1 aria-hidden className={styles.beside}>
            {metric.isBetterLower ? limits.atMost : limits.atLeast}
          </Caption1>
          <NumberField
            label={fill(metric.isBetterLower ? limits.ceiling : limits.floor, { metric: metrics[name] })}
            isLabelShown={false}
            placeholder={own === null && metric.limit !== null ? figures.level(metric.limit) : undefined}
            warning={
              blocking ? fill(best.blockedShort, { short: figures.points(blocking.short).replace('+', '') }) : undefined
            }
            value={own}
            scale={PERCENT}
            unit="%"
            step={name === 'complaintRate' ? FINE_STEP : STEP}
            minimum={0}
            maximum={PERCENT}
            isOptional
            onChange={(value) =>
              edit([{ table: TABLES.guardrails, row: GUARDRAIL_OF[name], column: 'own', value, name: metrics[name] }])
            }
          />
          {price !== undefined && (
            <Caption1 className={mergeClasses(styles.beside, styles.price, isStale && styles.stale)}>
              {price === 0 ? limits.free : fill(limits.price, { amount: figures.amount(price) })}
            </Caption1>
          )}
        </div>
      )}
      {movedBy !== null && <Caption1>{movedBy}</Caption1>}
    </li>
  );
}

export function Limits() {
  const styles = useStyles();
  const { words } = useWords();
  const { reading } = useDecision();
  const { limits } = words.decide;
  return (
    <section aria-label={limits.title} className={styles.section}>
      <SectionTitle>{limits.title}</SectionTitle>
      <Caption1>{limits.intro}</Caption1>
      <ul className={styles.list}>
        {PLAN_METRICS.map((name) => {
          const metric = metricOf(reading.plan.model.metrics, name);
          return metric && <Limit key={name} name={name} metric={metric} />;
        })}
      </ul>
    </section>
  );
}
