/**
 * What the chosen levers bring: together, each, against quality, and how sure that is.
 */
import { useId, useState } from 'react';
import { Caption1, makeStyles, mergeClasses, Tab, TabList } from '@fluentui/react-components';
import { useWords } from '../WordsContext';
import { useDecision } from './Decision';
import { Doubt } from './Doubt';
import { Frontier } from './Frontier';
import { SectionTitle } from './SectionTitle';
import { Together } from './Together';
import { Waterfall } from './Waterfall';
import type { Planner } from './planQuestions';

const VIEWS = ['together', 'waterfall', 'frontier', 'doubt'] as const;
type View = (typeof VIEWS)[number];

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: '8px' },
  tabs: { marginInline: '-8px', flexWrap: 'wrap' },
  stale: { opacity: 0.6 },
});

export function Results({ planner }: { readonly planner: Planner }) {
  const styles = useStyles();
  const { words } = useWords();
  const { answer, isStale, chosen } = useDecision();
  const [view, setView] = useState<View>('together');
  const id = useId();
  const { results } = words.decide;
  const needsChoice = view === 'together' || view === 'waterfall';
  return (
    <section aria-label={results.title} className={styles.section}>
      <SectionTitle>{results.title}</SectionTitle>
      <TabList
        size="small"
        className={styles.tabs}
        aria-label={results.title}
        selectedValue={view}
        onTabSelect={(_event, { value }) => {
          const next = VIEWS.find((known) => known === value);
          if (next) setView(next);
        }}
      >
        {VIEWS.map((known) => (
          <Tab key={known} value={known} id={`${id}-${known}`} aria-controls={`${id}-panel`}>
            {results.tabs[known]}
          </Tab>
        ))}
      </TabList>
      {answer && (
        <div
          role="tabpanel"
          id={`${id}-panel`}
          aria-labelledby={`${id}-${view}`}
          className={mergeClasses(styles.section, isStale && styles.stale)}
        >
          {needsChoice && chosen.size === 0 ? (
            <Caption1>{results.nothing}</Caption1>
          ) : (
            <>
              {view === 'together' && <Together answer={answer} />}
              {view === 'waterfall' && <Waterfall answer={answer} />}
              {view === 'frontier' && <Frontier answer={answer} />}
              {view === 'doubt' && <Doubt planner={planner} />}
            </>
          )}
        </div>
      )}
    </section>
  );
}
