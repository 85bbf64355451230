/**
 * Money against quality: the sets that no other beats in both, to be picked from.
 */
import { useState } from 'react';
import {
  Button,
  Caption1,
  Field,
  makeStyles,
  Select,
  Skeleton,
  SkeletonItem,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
} from '@fluentui/react-components';
import type { PlannedSet } from '../../model/plan/choosePlan';
import { LaterPart } from '../LaterPart';
import { useWords } from '../WordsContext';
import { moneyUnit } from '../moneyUnit';
import { useDecision } from './Decision';
import type { FrontierPoint } from './FrontierChart';
import { leadingSets } from './leadingSets';
import { keepsLimits } from './limitStates';
import type { PlanAnswer } from './planQuestions';
import { useFigures } from './useFigures';

const loadChart = () => import(/* webpackChunkName: "frontier-chart" */ './FrontierChart');

const useStyles = makeStyles({
  table: { minWidth: 0, tableLayout: 'auto' },
  number: { textAlign: 'end', fontVariantNumeric: 'tabular-nums' },
  cell: { paddingInline: '4px' },
  chart: { minHeight: '220px', minWidth: 0 },
});

function isSame({ selected }: PlannedSet, chosen: ReadonlySet<string>): boolean {
  return selected.length === chosen.size && selected.every((id) => chosen.has(id));
}

export function Frontier({ answer }: { readonly answer: PlanAnswer }) {
  const styles = useStyles();
  const { language, words, fill } = useWords();
  const { reading, chosen, choose } = useDecision();
  const figures = useFigures();
  const { results, metrics: names } = words.decide;
  const { base, model } = reading.plan;
  const rates: Readonly<Record<string, number | null>> = base.rates;
  const known = model.metrics.filter(({ name }) => rates[name] !== null);
  const [wanted, setWanted] = useState('csat');
  // Without any level known, changes are still told apart.
  const offered = known.length > 0 ? known : model.metrics;
  const metric = offered.find(({ name }) => name === wanted) ?? offered[0];
  if (!metric) return null;

  const nameOf = (name: string): string => (name in names ? names[name as keyof typeof names] : name);
  const sets = leadingSets(answer.frontier, metric);
  const level = (set: PlannedSet): number => set.quality[metric.name] ?? metric.today;
  const unit = moneyUnit(
    language,
    words.understand.units,
    reading.currency,
    [...sets, answer.chosen].map(({ net }) => net),
  );
  const point = (set: PlannedSet): FrontierPoint => ({
    level: level(set),
    net: set.net / unit.size,
    levelText: `${nameOf(metric.name)} ${figures.level(level(set))}`,
    netText: figures.amount(set.net),
  });
  const [first, last] = [sets[0], sets.at(-1)];
  const title =
    first && last && first !== last
      ? fill(results.frontierTitle, {
          from: figures.level(level(first)),
          to: figures.level(level(last)),
          metric: nameOf(metric.name),
          amount: figures.amount(first.net - last.net),
        })
      : fill(results.frontierOne, { metric: nameOf(metric.name) });
  return (
    <>
      <Field label={results.metric}>
        <Select value={metric.name} onChange={(_event, { value }) => setWanted(value)}>
          {offered.map(({ name }) => (
            <option key={name} value={name}>
              {nameOf(name)}
            </option>
          ))}
        </Select>
      </Field>
      <strong>{title}</strong>
      <Caption1>
        {results.axisNet} ({unit.label})
      </Caption1>
      <div className={styles.chart}>
        <LaterPart
          load={loadChart}
          props={{
            title,
            metric: `${nameOf(metric.name)}, %`,
            points: [...sets]
              .reverse()
              .map(point)
              .sort((a, b) => a.level - b.level),
            yours: chosen.size > 0 ? point(answer.chosen) : null,
            best: answer.best ? point(answer.best) : null,
          }}
          waiting={
            <Skeleton aria-label={words.app.loadingPart}>
              <SkeletonItem size={128} />
            </Skeleton>
          }
        />
      </div>
      <Caption1>{results.frontierIntro}</Caption1>
      <Table size="extra-small" className={styles.table} aria-label={results.table}>
        <TableHeader>
          <TableRow>
            <TableHeaderCell className={styles.cell}>{results.sets}</TableHeaderCell>
            <TableHeaderCell className={styles.cell}>{nameOf(metric.name)}</TableHeaderCell>
            <TableHeaderCell className={styles.cell}>{results.pick}</TableHeaderCell>
          </TableRow>
        </TableHeader>
        <TableBody>
          {sets.map((set) => {
            const [net, shown] = [figures.amount(set.net), figures.level(level(set))];
            return (
              <TableRow key={`${net} ${level(set)}`}>
                <TableCell className={styles.cell}>
                  {net}
                  <br />
                  <Caption1>
                    {results.keeps}: {keepsLimits(model.metrics, set.quality) ? results.yes : results.no}
                  </Caption1>
                </TableCell>
                <TableCell className={styles.cell}>{shown}</TableCell>
                <TableCell className={styles.cell}>
                  {isSame(set, chosen) ? (
                    results.picked
                  ) : (
                    <Button
                      size="small"
                      aria-label={fill(results.pickThis, { net, metric: nameOf(metric.name), level: shown })}
                      onClick={() => choose(new Set(set.selected))}
                    >
                      {results.pick}
                    </Button>
                  )}
                </TableCell>
              </TableRow>
            );
          })}
        </TableBody>
      </Table>
    </>
  );
}
