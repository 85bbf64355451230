/**
 * The tabs of the steps and the step that is shown. A step that was shown once stays, hidden, so that nothing entered
 * is lost.
 */
import { useRef, useState } from 'react';
import { Button, makeStyles, mergeClasses, Tab, TabList, tokens, Tooltip } from '@fluentui/react-components';
import { MathFormulaRegular } from '@fluentui/react-icons';
import { LaterPart } from './LaterPart';
import { NewerWorkbook } from './NewerWorkbook';
import { Notice } from './Notice';
import type { PaneServices } from './services';
import { StepPanel } from './StepPanel';
import type { StepId, StepProps } from './stepProps';
import { STEPS } from './steps';
import { modelOf, useLiveModel } from './useLiveModel';
import { useNewerVersion } from './useNewerVersion';
import { useWords } from './WordsContext';

const useStyles = makeStyles({
  // The host lays its own buttons over the top right 40 × 40 pixels.
  bar: {
    display: 'flex',
    alignItems: 'center',
    paddingInlineStart: '4px',
    paddingInlineEnd: '44px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    containerType: 'inline-size',
  },
  tabs: { flexGrow: 1 },
  tab: { minHeight: '44px', minWidth: '36px', '@container (min-width: 316px)': { minWidth: '44px' } },
  // Five titles do not fit beside each other in a pane of the usual width; they are still read out.
  title: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'pre',
    '@container (min-width: 500px)': { position: 'static', width: 'auto', height: 'auto', clipPath: 'none' },
  },
  panel: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0 },
  hidden: { display: 'none' },
});

const tabId = (step: StepId): string => `cscost-tab-${step}`;
const panelId = (step: StepId): string => `cscost-step-${step}`;

/** Loaded when somebody looks at the functions. */
const loadFunctions = () => import(/* webpackChunkName: "functions-panel" */ './functions/FunctionsPanel');

/** A request to show a step, or the functions, there perhaps to repair formulas. */
export type Asked = { readonly step: StepId } | { readonly functions: 'browse' | 'repair' };

export interface StepShellProps extends Pick<StepProps, 'onLanguage'> {
  readonly services: PaneServices;
  readonly asked: Asked | undefined;
}

export function StepShell({ services, asked, onLanguage }: StepShellProps) {
  const { host, live, preferences } = services;
  const styles = useStyles();
  const { words } = useWords();
  const model = useLiveModel(live);
  const newer = useNewerVersion(host, modelOf(model) !== null);
  const [chosen, setChosen] = useState<StepId | null>(null);
  const [visited, setVisited] = useState<ReadonlySet<StepId>>(new Set());
  const [arrivals, setArrivals] = useState<Partial<Record<StepId, number>>>({});
  // Until a person goes somewhere: where they were last, once the workbook has our template; it is there to be filled.
  const [opening, setOpening] = useState<StepId | null>(null);
  const found =
    model.status === 'loading' ? null : model.status === 'ready' ? (preferences.read().step ?? 'fill') : 'setup';
  if (opening === null && found !== null) setOpening(found);
  // While the functions are shown: how many repairs were asked for since.
  const [functions, setFunctions] = useState<{ readonly repairs: number } | null>(null);
  const functionsButton = useRef<HTMLButtonElement>(null);
  const [answered, setAnswered] = useState<Asked | undefined>(undefined);
  if (asked !== answered) {
    setAnswered(asked);
    if (asked && 'step' in asked) {
      setFunctions(null);
      setChosen(asked.step);
    }
    if (asked && 'functions' in asked) {
      setFunctions({ repairs: asked.functions === 'repair' ? (functions?.repairs ?? 0) + 1 : 0 });
    }
  }
  const active = chosen ?? opening ?? found ?? 'setup';
  if (!visited.has(active)) setVisited(new Set([...visited, active]));

  const closeFunctions = (): void => {
    setFunctions(null);
    functionsButton.current?.focus();
  };

  const show = (step: StepId): void => {
    setChosen(step);
    preferences.write({ ...preferences.read(), step });
  };
  const goTo = (step: StepId): void => {
    show(step);
    setArrivals((before) => ({ ...before, [step]: (before[step] ?? 0) + 1 }));
  };

  return (
    <>
      <div className={styles.bar}>
        <TabList
          className={styles.tabs}
          aria-label={words.app.steps}
          selectedValue={functions ? null : active}
          onTabSelect={(_event, { value }) => {
            const step = STEPS.find(({ id }) => id === value);
            setFunctions(null);
            if (step) show(step.id);
          }}
        >
          {STEPS.map(({ id, title }, index) => (
            <Tooltip key={id} content={title(words)} relationship="inaccessible" positioning="below">
              <Tab id={tabId(id)} value={id} aria-controls={panelId(id)} className={styles.tab}>
                {index + 1}
                <span className={styles.title}> {title(words)}</span>
              </Tab>
            </Tooltip>
          ))}
        </TabList>
        <Button
          ref={functionsButton}
          appearance="subtle"
          icon={<MathFormulaRegular />}
          aria-label={words.app.functions}
          title={words.app.functions}
          aria-pressed={functions !== null}
          onClick={() => setFunctions(functions ? null : { repairs: 0 })}
        />
      </div>
      {modelOf(model)?.isCalculationManual && <Notice intent="warning">{words.app.manual}</Notice>}
      {functions && (
        <div className={styles.panel}>
          <LaterPart load={loadFunctions} props={{ host, repairRequest: functions.repairs, onClose: closeFunctions }} />
        </div>
      )}
      {STEPS.map((step) => {
        const { id } = step;
        const isShown = functions === null && id === active;
        return (
          <div
            key={id}
            id={panelId(id)}
            role="tabpanel"
            aria-labelledby={tabId(id)}
            className={mergeClasses(styles.panel, !isShown && styles.hidden)}
          >
            {visited.has(id) &&
              (newer !== null && !step.onlyReads ? (
                <NewerWorkbook title={step.title(words)} version={newer} />
              ) : (
                <StepPanel
                  step={step}
                  props={{ ...services, arrival: arrivals[id] ?? 0, isShown, onLanguage, onGoTo: goTo }}
                />
              ))}
          </div>
        );
      })}
    </>
  );
}
