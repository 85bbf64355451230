/**
 * The three strategies with the user's own figures, each with its levers; those on the largest costs come first.
 */
import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Body1,
  Caption1,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { CELL_WORDS } from '../../locales/cells';
import { STRATEGIES, type Strategy } from '../../model/levers';
import type { OfferedLever } from '../../workbook/readPlanModel';
import { useWords } from '../WordsContext';
import { lineName, linesActedOn } from './actedOn';
import { useDecision } from './Decision';
import { LeverCard } from './LeverCard';
import { SectionTitle } from './SectionTitle';
import { useFigures } from './useFigures';

const useStyles = makeStyles({
  header: { display: 'flex', flexDirection: 'column' },
  count: { color: tokens.colorNeutralForeground2 },
  panel: { display: 'flex', flexDirection: 'column', gap: '8px', marginInline: '0' },
  list: { display: 'flex', flexDirection: 'column', gap: '8px', margin: 0, padding: 0, listStyleType: 'none' },
});

/** Levers without a strategy are a person's own. */
type Group = Strategy | 'other';

const GROUPS: readonly Group[] = [...STRATEGIES, 'other'];

function StrategyPanel({ group, levers }: { readonly group: Group; readonly levers: readonly OfferedLever[] }) {
  const styles = useStyles();
  const { language, words, fill } = useWords();
  const { reading } = useDecision();
  const figures = useFigures();
  const { explained, actsOn, idle } = words.decide.strategies;
  const lines = linesActedOn(
    levers.map(({ choice }) => choice),
    reading.plan.model.lines,
  );
  const names = [...new Set(lines.map(({ id }) => lineName(id, language, words)))];
  return (
    <div className={styles.panel}>
      <Body1>{explained[group]}</Body1>
      <Caption1>
        {lines.length === 0
          ? idle
          : fill(actsOn, {
              amount: figures.amount(lines.reduce((sum, { cost }) => sum + cost, 0)),
              lines: figures.list(names),
            })}
      </Caption1>
      <ul className={styles.list}>
        {levers.map((lever) => (
          <LeverCard key={lever.choice.id} lever={lever} />
        ))}
      </ul>
    </div>
  );
}

export function Strategies() {
  const styles = useStyles();
  const { language, words, fill } = useWords();
  const { reading, chosen } = useDecision();
  const { strategies } = words.decide;
  const groups = GROUPS.map((group) => ({
    group,
    levers: reading.plan.levers.filter(({ strategy }) => (strategy ?? 'other') === group),
  })).filter(({ levers }) => levers.length > 0);
  const nameOf = (group: Group): string =>
    group === 'other' ? strategies.other : CELL_WORDS[language].strategyNames[group];
  return (
    <section aria-label={strategies.title}>
      <SectionTitle>{strategies.title}</SectionTitle>
      <Accordion collapsible defaultOpenItems={groups[0]?.group}>
        {groups.map(({ group, levers }) => (
          <AccordionItem key={group} value={group}>
            <AccordionHeader as="h3">
              <span className={styles.header}>
                {nameOf(group)}
                <Caption1 className={styles.count}>
                  {fill(strategies.chosen, {
                    chosen: levers.filter(({ choice }) => chosen.has(choice.id)).length,
                    count: levers.length,
                  })}
                </Caption1>
              </span>
            </AccordionHeader>
            <AccordionPanel className={styles.panel}>
              <StrategyPanel group={group} levers={levers} />
            </AccordionPanel>
          </AccordionItem>
        ))}
      </Accordion>
    </section>
  );
}
