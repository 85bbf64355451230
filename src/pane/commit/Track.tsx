/**
 * A committed plan month by month: what was expected, what came true, what the accounts say; and the other scenarios.
 */
import { useState } from 'react';
import { Caption1, Field, Select } from '@fluentui/react-components';
import { isSameName } from '../../workbook/commit/scenarioName';
import type { Target } from '../understand/places';
import { useWords } from '../WordsContext';
import { AccountsSaved } from './AccountsSaved';
import type { CommitReading, CommittedScenario } from './commitReading';
import { PlannedRealised } from './PlannedRealised';
import { Scenarios } from './Scenarios';
import { Section } from '../understand/Section';

export interface TrackProps {
  readonly reading: CommitReading;
  readonly onShow: (target: Target) => void;
  readonly onDelete: (scenario: CommittedScenario) => void;
}

/** The scenario that is shown: the chosen one, else the one that is measured, else the last. */
function shownOf({ scenarios, measured }: CommitReading, chosen: string | null): CommittedScenario | undefined {
  const named = (name: string) => scenarios.find((own) => isSameName(own.name, name));
  return (chosen === null ? undefined : named(chosen)) ?? named(measured.scenario) ?? scenarios.at(-1);
}

export function Track({ reading, onShow, onDelete }: TrackProps) {
  const { words, fill } = useWords();
  const text = words.commit;
  const [chosen, setChosen] = useState<string | null>(null);
  const { scenarios, measured } = reading;
  const shown = shownOf(reading, chosen);
  if (!shown) return null;
  return (
    <>
      {scenarios.length > 1 && (
        <Field label={text.track.scenario}>
          <Select value={shown.name} onChange={(_event, { value }) => setChosen(value)}>
            {scenarios.map(({ name }) => (
              <option key={name} value={name}>
                {isSameName(name, measured.scenario) ? fill(text.track.measured, { name }) : name}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <PlannedRealised reading={reading} scenario={shown} onShow={onShow} />
      <AccountsSaved reading={reading} scenario={shown} onShow={onShow} />
      <Scenarios reading={reading} onShow={onShow} onDelete={onDelete} />
      <Section about={text.report.title}>
        <Caption1>{text.report.how}</Caption1>
      </Section>
    </>
  );
}
