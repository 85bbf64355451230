/**
 * What keeps levers out of the choice and cells out of the costs, each with its place and the next step.
 */
import { Body1, Caption1, makeStyles } from '@fluentui/react-components';
import { explain } from '../explain';
import { useWords } from '../WordsContext';
import { useDecision } from './Decision';
import { SectionTitle } from './SectionTitle';

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: '18px', overflowWrap: 'anywhere' },
});

export function Faults() {
  const styles = useStyles();
  const { language, words, fill } = useWords();
  const { reading } = useDecision();
  const faults = [...reading.wish.faults, ...reading.plan.faults];
  if (faults.length === 0) return null;
  const title = fill(words.decide.faults.title, { count: faults.length });
  return (
    <section aria-label={title}>
      <SectionTitle>{title}</SectionTitle>
      <Caption1>{words.decide.faults.intro}</Caption1>
      <ul className={styles.list}>
        {faults.map((fault, index) => (
          <li key={index}>
            <Body1>{explain(fault, language)}</Body1>
          </li>
        ))}
      </ul>
    </section>
  );
}
