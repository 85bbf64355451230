/**
 * What the accounts say was saved: the committed cost at the volume that came, less the booked cost, as Plan works it out.
 */
import { Body1, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import type { Place } from '../../hosts/host';
import { isFault } from '../../model/snapshot';
import { isSameName } from '../../workbook/commit/scenarioName';
import { NAMES } from '../../workbook/names';
import { PlaceLink } from '../PlaceLink';
import { Section } from '../understand/Section';
import { useUnit } from '../understand/useUnit';
import { useWords } from '../WordsContext';
import type { ScenarioProps } from './PlannedRealised';

const useStyles = makeStyles({
  words: { overflowWrap: 'anywhere' },
  figure: { fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
});

const SAVED: Place = { kind: 'name', name: NAMES.planSaved };
const CHOICE: Place = { kind: 'name', name: NAMES.planScenario };

export function AccountsSaved({ reading, scenario, onShow }: ScenarioProps) {
  const styles = useStyles();
  const { words, fill } = useWords();
  const text = words.commit.track;
  const { measured, settings } = reading;
  const { saved } = measured;
  const unit = useUnit(settings.currency, [typeof saved === 'number' ? saved : 0]);
  const isMeasured = isSameName(measured.scenario, scenario.name);
  if (!isMeasured) {
    const sentence =
      measured.scenario === '' ? text.accountsNobody : fill(text.accountsOther, { name: measured.scenario });
    return (
      <Section about={text.accounts}>
        <Body1 className={styles.words}>
          {sentence}{' '}
          <PlaceLink place={CHOICE} onSelect={onShow}>
            {words.commit.scenarios.choose}
          </PlaceLink>
        </Body1>
      </Section>
    );
  }
  return (
    <Section about={text.accounts} unit={typeof saved === 'number' ? unit.label : undefined}>
      {saved === null ? (
        <Body1>{text.accountsNone}</Body1>
      ) : (
        <>
          <div className={styles.figure}>
            <PlaceLink place={SAVED} onSelect={onShow} exact={isFault(saved) ? undefined : unit.exact(saved)}>
              {isFault(saved) ? text.unreadable : unit.signed(saved)}
            </PlaceLink>
          </div>
          <Caption1>{text.accountsWhy}</Caption1>
        </>
      )}
    </Section>
  );
}
