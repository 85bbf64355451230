/**
 * All committed scenarios: which one is measured, and the way to delete one.
 */
import { Body1, Body1Strong, Button, Caption1, makeStyles } from '@fluentui/react-components';
import { DeleteRegular } from '@fluentui/react-icons';
import { isSameName } from '../../workbook/commit/scenarioName';
import { NAMES } from '../../workbook/names';
import { PlaceLink } from '../PlaceLink';
import type { Target } from '../understand/places';
import { Section } from '../understand/Section';
import { useWords } from '../WordsContext';
import type { CommitReading, CommittedScenario } from './commitReading';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: '4px' },
  row: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', columnGap: '8px', alignItems: 'center' },
  words: { display: 'flex', flexDirection: 'column', overflowWrap: 'anywhere' },
});

export interface ScenariosProps {
  readonly reading: CommitReading;
  readonly onShow: (target: Target) => void;
  readonly onDelete: (scenario: CommittedScenario) => void;
}

export function Scenarios({ reading, onShow, onDelete }: ScenariosProps) {
  const styles = useStyles();
  const { words, fill } = useWords();
  const text = words.commit;
  const { scenarios, measured } = reading;
  return (
    <Section about={text.scenarios.title}>
      <ul className={styles.list} aria-label={text.scenarios.title}>
        {scenarios.map((scenario) => (
          <li key={scenario.name} className={styles.row}>
            <span className={styles.words}>
              <Body1Strong>{scenario.name}</Body1Strong>
              <Caption1>
                {fill(text.scenarios.about, {
                  levers: scenario.planRows.length,
                  measured: isSameName(scenario.name, measured.scenario) ? 'yes' : 'no',
                })}
              </Caption1>
            </span>
            <Button
              appearance="subtle"
              icon={<DeleteRegular />}
              aria-label={fill(text.delete.button, { name: scenario.name })}
              title={fill(text.delete.button, { name: scenario.name })}
              onClick={() => onDelete(scenario)}
            />
          </li>
        ))}
      </ul>
      {scenarios.length > 1 && (
        <Body1>
          <PlaceLink<Target> place={{ kind: 'name', name: NAMES.planScenario }} onSelect={onShow}>
            {text.scenarios.choose}
          </PlaceLink>
        </Body1>
      )}
    </Section>
  );
}
