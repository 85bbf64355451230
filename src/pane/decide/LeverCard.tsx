/**
 * One lever: choose it, see what that brings and does to others, and open what it assumes.
 */
import { useId, useState } from 'react';
import { Button, Caption1, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronUpRegular } from '@fluentui/react-icons';
import type { OfferedLever } from '../../workbook/readPlanModel';
import { useWords } from '../WordsContext';
import { changeOf, without, withLever } from './choices';
import { useDecision } from './Decision';
import { LeverDetails } from './LeverDetails';
import { useFigures } from './useFigures';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: '2px',
    padding: '4px 8px 8px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  facts: { display: 'flex', flexDirection: 'column', paddingInlineStart: '8px', fontVariantNumeric: 'tabular-nums' },
  more: { alignSelf: 'start', marginInlineStart: '-8px' },
});

/** What choosing the lever, or taking it away, does to the other levers. */
function RuleNotes({ lever, isChosen }: { readonly lever: OfferedLever; readonly isChosen: boolean }) {
  const { words, fill } = useWords();
  const { reading, chosen } = useDecision();
  const figures = useFigures();
  const text = words.decide.lever;
  const { levers } = reading.plan;
  const { id } = lever.choice;
  const names = (ids: readonly string[]): string => figures.list(ids.map(figures.lever));
  const others = (ids: readonly string[]): readonly string[] => ids.filter((own) => own !== id);
  const excluded = levers
    .filter(({ choice, excludes }) => lever.excludes.includes(choice.id) || excludes.includes(id))
    .map(({ choice }) => choice.id);
  const change = changeOf(chosen, isChosen ? without(levers, chosen, id) : withLever(levers, chosen, id));
  const [added, dropped] = [others(change.added), others(change.dropped)];
  return (
    <>
      {lever.needs.length > 0 && <Caption1>{fill(text.needs, { names: names(lever.needs) })}</Caption1>}
      {excluded.length > 0 && <Caption1>{fill(text.excludes, { names: names(excluded) })}</Caption1>}
      {!isChosen && (added.length > 0 || dropped.length > 0) && (
        <Caption1>
          {fill(text.choosing, {
            adds: added.length > 0 ? names(added) : 'none',
            drops: dropped.length > 0 ? names(dropped) : 'none',
            both: added.length > 0 && dropped.length > 0 ? 'yes' : 'no',
          })}
        </Caption1>
      )}
      {isChosen && dropped.length > 0 && <Caption1>{fill(text.dropping, { drops: names(dropped) })}</Caption1>}
    </>
  );
}

export function LeverCard({ lever }: { readonly lever: OfferedLever }) {
  const styles = useStyles();
  const { words, fill } = useWords();
  const { reading, answer, chosen, choose } = useDecision();
  const figures = useFigures();
  const [isOpen, setOpen] = useState(false);
  const detailsId = useId();
  const text = words.decide.lever;
  const { id, oneOff } = lever.choice;
  const { levers, model } = reading.plan;
  const isChosen = chosen.has(id);
  const alone = answer?.alone[id];
  return (
    <li className={styles.card}>
      <Checkbox
        label={lever.name}
        checked={isChosen}
        onChange={(_event, { checked }) =>
          choose(checked === true ? withLever(levers, chosen, id) : without(levers, chosen, id))
        }
      />
      <div className={styles.facts}>
        {alone !== undefined && (
          <Caption1>{fill(text.alone, { net: figures.amount(alone), oneOff: figures.amount(oneOff) })}</Caption1>
        )}
        {model.budget !== null && oneOff > model.budget && <Caption1>{text.tooDear}</Caption1>}
        <RuleNotes lever={lever} isChosen={isChosen} />
        <Button
          appearance="transparent"
          size="small"
          className={styles.more}
          icon={isOpen ? <ChevronUpRegular /> : <ChevronDownRegular />}
          aria-expanded={isOpen}
          aria-controls={detailsId}
          aria-label={fill(text.details, { lever: lever.name })}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? text.less : text.more}
        </Button>
        <div id={detailsId}>{isOpen && <LeverDetails lever={lever} />}</div>
      </div>
    </li>
  );
}
