/**
 * The reconciliation with all that hangs on it, and the figures after posting: what only a ledger that has been read needs.
 */
import { useRef, type ReactNode } from 'react';
import { Accordion, Body1, makeStyles, typographyStyles } from '@fluentui/react-components';
import { useFocusWhen } from '../useFocusWhen';
import { modelOf } from '../useLiveModel';
import { useWords } from '../WordsContext';
import { AccountsSection } from './accounts/AccountsSection';
import { BinTable } from './BinTable';
import { DetailField } from './DetailField';
import type { FillBodyProps } from './FillBody';
import type { FillState } from './fillState';
import { ImportDetails, KeptCells } from './ImportDetails';
import { ModelFigures } from './ModelFigures';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: '8px' },
  heading: { ...typographyStyles.subtitle2, margin: 0, ':focus': { outlineStyle: 'none' } },
});

export interface FillOutcomeProps extends FillBodyProps {
  readonly state: Extract<FillState, { readonly at: 'ready' | 'refused' | 'posted' }>;
}

export default function FillOutcome({ state, model, dispatch, onSelect }: FillOutcomeProps) {
  const { words, fill, formats } = useWords();
  switch (state.at) {
    case 'ready':
    case 'refused': {
      const plan = state.at === 'ready' ? state.plan : null;
      return (
        <>
          <Section title={words.reconciliation.title} takesFocus={state.at === 'ready' && state.trouble === null}>
            <Body1>
              {words.reconciliation.beforeWriting}{' '}
              {plan && plan.previousRows > 0 ? fill(words.reconciliation.previous, { rows: plan.previousRows }) : null}
            </Body1>
            <Body1>{fill(words.reconciliation.unit, { currency: formats.currencyName(state.reading.currency) })}</Body1>
            <BinTable reading={state.reading} />
          </Section>
          <AccountsSection
            reading={state.reading}
            choices={state.wishes.choices}
            model={modelOf(model)}
            onChoose={(choices) => dispatch({ type: 'choose', choices })}
          />
          {plan && (
            <DetailField
              plan={plan}
              rows={state.reading.ledger.rowCount}
              wanted={state.wishes.detail}
              onChoose={(detail) => dispatch({ type: 'detail', detail })}
            />
          )}
          <ImportDetails
            reading={state.reading}
            plan={plan}
            model={modelOf(model)}
            onColumns={(file) => dispatch({ type: 'ask-columns', reading: state.reading, file })}
          />
        </>
      );
    }
    case 'posted':
      return (
        <Section title={words.posted.figures} takesFocus>
          <ModelFigures state={model} onSelect={onSelect} />
          <Accordion multiple collapsible>
            <KeptCells reading={state.reading} plan={state.plan} />
          </Accordion>
        </Section>
      );
  }
}

interface SectionProps {
  readonly title: string;
  readonly takesFocus: boolean;
  readonly children: ReactNode;
}

/** A part of the step under a heading of its own, which an action led to. */
function Section({ title, takesFocus, children }: SectionProps) {
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useFocusWhen(heading, takesFocus ? title : null);
  return (
    <div className={styles.section}>
      <h2 ref={heading} tabIndex={-1} className={styles.heading}>
        {title}
      </h2>
      {children}
    </div>
  );
}
