/**
 * The best set of levers within budget and limits, beside what is chosen, with one click to take it.
 */
import { Body1, Button, Caption1, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useWords } from '../WordsContext';
import { useDecision } from './Decision';
import { SectionTitle } from './SectionTitle';
import { useFigures } from './useFigures';

const useStyles = makeStyles({
  box: {
    display: 'flex',
    flexDirection: 'column',
    gap: '4px',
    padding: '8px 12px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  stale: { opacity: 0.6 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginBlockStart: '4px' },
});

function isSameSet(ids: readonly string[], chosen: ReadonlySet<string>): boolean {
  return ids.length === chosen.size && ids.every((id) => chosen.has(id));
}

export function BestChoice() {
  const styles = useStyles();
  const { words, fill } = useWords();
  const { reading, answer, isStale, chosen, choose } = useDecision();
  const figures = useFigures();
  const text = words.decide.best;
  if (!answer) return null;
  const { best } = answer;
  const { objective, levers } = reading.plan.model;
  const isTaken = best !== null && isSameSet(best.selected, chosen);
  const lead = best ? answer.chosen.objective - best.objective : 0;
  return (
    <section aria-label={text.title} className={mergeClasses(styles.box, isStale && styles.stale)}>
      <SectionTitle>{text.title}</SectionTitle>
      {best ? (
        <>
          <Body1>
            {fill(text.sentence, {
              count: best.selected.length,
              objective: text.objectives[objective.kind],
              amount: figures.amount(best.objective),
            })}
          </Body1>
          {best.selected.length > 0 && <Caption1>{figures.list(best.selected.map(figures.lever))}</Caption1>}
          <Caption1>
            {isTaken
              ? text.taken
              : fill(lead > 0 ? text.more : text.less, {
                  amount: figures.amount(answer.chosen.objective),
                  difference: figures.amount(Math.abs(lead)),
                })}
          </Caption1>
          <Caption1>{best.unproven.length > 0 ? text.unproven : fill(text.exact, { count: levers.length })}</Caption1>
        </>
      ) : (
        <Body1>{text.none}</Body1>
      )}
      <div className={styles.actions}>
        {best && !isTaken && <Button onClick={() => choose(new Set(best.selected))}>{text.take}</Button>}
        {chosen.size > 0 && (
          <Button appearance="subtle" onClick={() => choose(new Set())}>
            {text.clear}
          </Button>
        )}
      </div>
    </section>
  );
}
