/**
 * The guardrails to date: each with a sign, its state in words, its value and its limit.
 */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular, QuestionCircleRegular, WarningFilled } from '@fluentui/react-icons';
import { CELL_WORDS } from '../../locales/cells';
import { isFloor } from '../../model/guardrails';
import type { GuardrailState } from '../../model/understand/guardrailStates';
import { PlaceLink } from '../PlaceLink';
import { useWords } from '../WordsContext';
import { guardrailPlace, PLACES, type Target } from './places';
import { Section } from './Section';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: '8px' },
  row: { display: 'grid', gridTemplateColumns: '20px minmax(0, 1fr) auto', columnGap: '8px' },
  icon: { fontSize: '20px', display: 'flex', color: tokens.colorNeutralForeground2 },
  breached: { color: tokens.colorStatusDangerForeground1 },
  strong: { fontWeight: tokens.fontWeightSemibold },
  value: { textAlign: 'end', fontVariantNumeric: 'tabular-nums' },
  note: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

const ICONS = {
  holds: CheckmarkCircleRegular,
  breached: WarningFilled,
  unknown: QuestionCircleRegular,
} as const;

export interface GuardrailFiguresProps {
  readonly states: readonly GuardrailState[];
  readonly onShow: (target: Target) => void;
}

export function GuardrailFigures({ states, onShow }: GuardrailFiguresProps) {
  const styles = useStyles();
  const { words, fill } = useWords();
  const texts = words.understand.guardrails;
  const isAnyKnown = states.some(({ state }) => state !== 'unknown');
  const count = states.filter(({ state }) => state === 'breached').length;
  return (
    <Section about={texts.title} finding={isAnyKnown ? fill(texts.finding, { count }) : texts.unknown}>
      <ul className={styles.list} aria-label={texts.title}>
        {states.map((state) => (
          <Guardrail key={state.key} guardrail={state} onShow={onShow} />
        ))}
      </ul>
    </Section>
  );
}

interface GuardrailProps extends Pick<GuardrailFiguresProps, 'onShow'> {
  readonly guardrail: GuardrailState;
}

function Guardrail({ guardrail: { key, actual, limit, state }, onShow }: GuardrailProps) {
  const styles = useStyles();
  const { language, words, formats, fill } = useWords();
  const texts = words.understand.guardrails;
  const Icon = ICONS[state];
  const isBreached = state === 'breached';
  const bound = isFloor(key) ? texts.floor : texts.ceiling;
  return (
    <li className={styles.row}>
      <span className={mergeClasses(styles.icon, isBreached && styles.breached)}>
        <Icon aria-hidden />
      </span>
      <div className={mergeClasses(isBreached && styles.strong)}>
        {CELL_WORDS[language].guardrailNames[key]}
        <div className={mergeClasses(styles.note, isBreached && styles.breached)}>{texts.states[state]}</div>
      </div>
      <div className={styles.value}>
        {actual === null ? (
          <PlaceLink place={PLACES.drivers} onSelect={onShow}>
            {texts.missing}
          </PlaceLink>
        ) : (
          <PlaceLink place={guardrailPlace(key, 'actual')} onSelect={onShow}>
            {formats.percent(actual)}
          </PlaceLink>
        )}
        {limit !== null && (
          <div className={styles.note}>
            <PlaceLink place={guardrailPlace(key, 'limit')} onSelect={onShow}>
              {fill(bound, { limit: formats.percent(limit) })}
            </PlaceLink>
          </div>
        )}
      </div>
    </li>
  );
}
