/**
 * Repairs cells in which our functions are not known, and lists what was done.
 */
import { useCallback, useEffect, useRef, useState } from 'react';
import { Body1, Button, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import type { Repair, WorkbookHost } from '../../hosts/host';
import type { Progress } from '../../model/progress';
import { isCancelled } from '../explain';
import { FailureNotice, Notice } from '../Notice';
import { OperationProgress } from '../OperationProgress';
import { useWords } from '../WordsContext';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: '8px' },
  heading: { margin: 0 },
  list: { margin: 0, paddingInlineStart: '16px', overflowWrap: 'anywhere' },
  formula: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
});

type RepairState =
  | { readonly at: 'idle' }
  | { readonly at: 'working'; readonly progress: Progress | null }
  | { readonly at: 'cancelled' }
  | { readonly at: 'done'; readonly repairs: readonly Repair[] }
  | { readonly at: 'failed'; readonly error: unknown };

const WORKING: RepairState = { at: 'working', progress: null };

/** Sentences by what became of a cell, the good news first. */
const OUTCOMES = ['repaired', 'still-unknown', 'sheet-protected'] as const satisfies readonly Repair['outcome'][];

export interface RepairSectionProps {
  readonly host: Pick<WorkbookHost, 'repairFunctions'>;
  /** Repairs at once, as the ribbon asks. */
  readonly startsAtOnce: boolean;
}

export function RepairSection({ host, startsAtOnce }: RepairSectionProps) {
  const styles = useStyles();
  const { words, fill } = useWords();
  const texts = words.functions.repair;
  const [state, setState] = useState<RepairState>(startsAtOnce ? WORKING : { at: 'idle' });
  const controller = useRef<AbortController | null>(null);

  const repair = useCallback(async (): Promise<void> => {
    const { signal } = (controller.current = new AbortController());
    try {
      const onProgress = (progress: Progress): void => setState({ at: 'working', progress });
      setState({ at: 'done', repairs: await host.repairFunctions({ signal, onProgress }) });
    } catch (error) {
      setState(isCancelled(error) ? { at: 'cancelled' } : { at: 'failed', error });
    }
  }, [host]);

  useEffect(() => {
    if (startsAtOnce) void repair();
  }, [startsAtOnce, repair]);

  const start = (): void => {
    setState(WORKING);
    void repair();
  };

  return (
    <section className={styles.section} aria-labelledby="cscost-repair">
      <Subtitle2 as="h2" id="cscost-repair" className={styles.heading}>
        {texts.title}
      </Subtitle2>
      <Body1>{texts.intro}</Body1>
      {state.at === 'working' ? (
        <>
          <OperationProgress
            label={texts.working}
            words={state.progress?.total ? fill(texts.part, { ...state.progress, total: state.progress.total }) : ''}
            progress={state.progress}
          />
          <Button onClick={() => controller.current?.abort()}>{words.actions.cancel}</Button>
        </>
      ) : (
        <Button onClick={start}>{texts.start}</Button>
      )}
      {state.at === 'failed' && <FailureNotice error={state.error} />}
      {state.at === 'cancelled' && <Notice intent="info">{texts.cancelled}</Notice>}
      {state.at === 'done' && state.repairs.length === 0 && <Notice intent="success">{texts.nothing}</Notice>}
      {state.at === 'done' &&
        OUTCOMES.map((outcome) => {
          const cells = state.repairs.filter((one) => one.outcome === outcome);
          if (cells.length === 0) return null;
          return (
            <div key={outcome}>
              <Notice intent={outcome === 'repaired' ? 'success' : 'warning'}>
                {fill(texts.outcomes[outcome], { count: cells.length })}
              </Notice>
              <ul className={styles.list}>
                {cells.map(({ sheet, cell, formula }) => (
                  <li key={`${sheet} ${cell}`}>
                    {fill(texts.cell, { sheet, cell })} <span className={styles.formula}>{formula}</span>
                  </li>
                ))}
              </ul>
            </div>
          );
        })}
    </section>
  );
}
