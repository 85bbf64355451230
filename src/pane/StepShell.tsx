/**
 * The tabs of the steps and the step that is shown. A step that was shown once stays, hidden, so that nothing entered
 * is lost.
 */
import { useState } from 'react';
import { makeStyles, mergeClasses, Tab, TabList, tokens } from '@fluentui/react-components';
import { STEPS, type StepId, type StepProps } from './steps';
import { useLiveModel } from './useLiveModel';
import { useWords } from './WordsContext';

const useStyles = makeStyles({
  // The host lays its own buttons over the top right 40 × 40 pixels.
  tabs: {
    paddingInlineStart: '4px',
    paddingInlineEnd: '44px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  tab: { minHeight: '44px' },
  panel: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0 },
  hidden: { display: 'none' },
});

const tabId = (step: StepId): string => `cscost-tab-${step}`;
const panelId = (step: StepId): string => `cscost-step-${step}`;

/** A request to show a step. */
export interface AskedStep {
  readonly step: StepId;
}

export interface StepShellProps extends Omit<StepProps, 'onGoTo' | 'arrival'> {
  readonly asked: AskedStep | undefined;
}

export function StepShell({ host, live, writeFile, version, asked, onLanguage }: StepShellProps) {
  const styles = useStyles();
  const { words } = useWords();
  const model = useLiveModel(live);
  const [chosen, setChosen] = useState<StepId | null>(null);
  const [visited, setVisited] = useState<ReadonlySet<StepId>>(new Set());
  const [arrivals, setArrivals] = useState<Partial<Record<StepId, number>>>({});
  // Until a person goes somewhere: a workbook with our template is there to be filled.
  const [opening, setOpening] = useState<StepId | null>(null);
  if (opening === null && model.status !== 'loading') setOpening(model.status === 'ready' ? 'fill' : 'setup');
  const [answered, setAnswered] = useState<AskedStep | undefined>(undefined);
  if (asked !== answered) {
    setAnswered(asked);
    if (asked) setChosen(asked.step);
  }
  const active = chosen ?? opening ?? 'setup';
  if (!visited.has(active)) setVisited(new Set([...visited, active]));

  const goTo = (step: StepId): void => {
    setChosen(step);
    setArrivals((before) => ({ ...before, [step]: (before[step] ?? 0) + 1 }));
  };

  return (
    <>
      <TabList
        className={styles.tabs}
        aria-label={words.app.steps}
        selectedValue={active}
        onTabSelect={(_event, { value }) => {
          const step = STEPS.find(({ id }) => id === value);
          if (step) setChosen(step.id);
        }}
      >
        {STEPS.map(({ id, title }, index) => (
          <Tab key={id} id={tabId(id)} value={id} aria-controls={panelId(id)} className={styles.tab}>
            {`${index + 1} ${title(words)}`}
          </Tab>
        ))}
      </TabList>
      {STEPS.map(({ id, Content }) => (
        <div
          key={id}
          id={panelId(id)}
          role="tabpanel"
          aria-labelledby={tabId(id)}
          className={mergeClasses(styles.panel, id !== active && styles.hidden)}
        >
          {visited.has(id) && (
            <Content
              host={host}
              live={live}
              writeFile={writeFile}
              version={version}
              arrival={arrivals[id] ?? 0}
              onLanguage={onLanguage}
              onGoTo={goTo}
            />
          )}
        </div>
      ))}
    </>
  );
}
