/**
 * The plan to commit: the scenario's name, and for each chosen lever who answers for it and when it starts.
 */
import { Body1Strong, Button, Caption1, Field, Input, makeStyles, Select } from '@fluentui/react-components';
import type { OfferedLever } from '../../workbook/readPlanModel';
import { explain } from '../explain';
import { PlaceLink } from '../PlaceLink';
import type { Target } from '../understand/places';
import { Section } from '../understand/Section';
import { useWords } from '../WordsContext';
import { MOST_CHARACTERS, nameOf, ownerOf, startMonths, startOf, takenBy, type CommitForm } from './commitForm';
import { cellPlace, type CommitReading } from './commitReading';
import { nameFault } from './nameFault';

const useStyles = makeStyles({
  levers: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: '12px' },
  lever: { display: 'flex', flexDirection: 'column', gap: '2px' },
  pair: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(116px, 1fr))', gap: '8px' },
  control: { minWidth: 0 },
  name: { overflowWrap: 'anywhere', fontWeight: 'inherit' },
  sums: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', gap: '4px 12px', margin: 0 },
  sum: { margin: 0, textAlign: 'end', fontVariantNumeric: 'tabular-nums' },
});

export interface PlanFormProps {
  readonly reading: CommitReading;
  readonly form: CommitForm;
  /** Net saving a year of each lever; `null` until they are worked out. */
  readonly nets: readonly number[] | null;
  readonly onChange: (form: CommitForm) => void;
  readonly onShow: (target: Target) => void;
  readonly onDecide: () => void;
}

function NameField({ reading, form, onChange }: Pick<PlanFormProps, 'reading' | 'form' | 'onChange'>) {
  const { language, words, fill } = useWords();
  const text = words.commit;
  const name = nameOf(form, reading);
  const fault = nameFault(name);
  const taken = takenBy(name, reading);
  const refusal =
    fault === null
      ? undefined
      : fault === 'too-long'
        ? fill(text.tooLong, { most: MOST_CHARACTERS })
        : explain(fault, language);
  return (
    <Field
      label={text.name}
      required
      validationState={refusal ? 'error' : taken ? 'warning' : 'none'}
      validationMessage={refusal ?? (taken ? fill(text.willReplace, { name: taken.name }) : undefined)}
    >
      <Input value={name} onChange={(_event, { value }) => onChange({ ...form, name: value })} />
    </Field>
  );
}

interface LeverFieldsProps extends Omit<PlanFormProps, 'nets' | 'onDecide'> {
  readonly lever: OfferedLever;
  readonly net: number | null;
}

function LeverFields({ reading, form, lever, net, onChange, onShow }: LeverFieldsProps) {
  const styles = useStyles();
  const { words, formats, fill } = useWords();
  const text = words.commit;
  const { id } = lever.choice;
  const start = startOf(form, reading, lever);
  const owner = ownerOf(form, reading, lever);
  return (
    <li className={styles.lever}>
      <Body1Strong className={styles.name}>
        <PlaceLink place={cellPlace(reading.levers, lever.row, 'lever')} onSelect={onShow}>
          {lever.name}
        </PlaceLink>
      </Body1Strong>
      {net !== null && (
        <Caption1>{fill(text.net, { amount: formats.amount(net, reading.settings.currency) })}</Caption1>
      )}
      <div className={styles.pair}>
        <Field label={text.owner}>
          <Input
            className={styles.control}
            input={{ style: { minWidth: 0 } }}
            aria-label={fill(text.ownerOf, { lever: lever.name })}
            value={owner}
            maxLength={MOST_CHARACTERS}
            onChange={(_event, { value }) => onChange({ ...form, owners: { ...form.owners, [id]: value } })}
          />
        </Field>
        <Field label={text.start}>
          <Select
            className={styles.control}
            aria-label={fill(text.startOf, { lever: lever.name })}
            value={start}
            onChange={(_event, { value }) => onChange({ ...form, starts: { ...form.starts, [id]: Number(value) } })}
          >
            {startMonths(reading, start).map(({ number, month }) => (
              <option key={number} value={number}>
                {formats.month(month)}
              </option>
            ))}
          </Select>
        </Field>
      </div>
    </li>
  );
}

export function PlanForm({ reading, form, nets, onChange, onShow, onDecide }: PlanFormProps) {
  const styles = useStyles();
  const { words, formats, fill } = useWords();
  const text = words.commit;
  const { chosen, plan, settings } = reading;
  const withoutOwner = chosen.filter((lever) => ownerOf(form, reading, lever).trim() === '').length;
  const amount = (value: number): string => formats.amount(value, settings.currency);
  return (
    <>
      <Caption1>{fill(text.unit, { currency: formats.currencyName(settings.currency) })}</Caption1>
      {plan.faults.length > 0 && (
        <div>
          <Caption1>{fill(text.left, { count: plan.faults.length })} </Caption1>
          <Button size="small" onClick={onDecide}>
            {text.goToDecide}
          </Button>
        </div>
      )}
      <NameField reading={reading} form={form} onChange={onChange} />
      <Section about={fill(text.levers, { count: chosen.length })}>
        <ul className={styles.levers}>
          {chosen.map((lever, at) => (
            <LeverFields
              key={lever.choice.id}
              reading={reading}
              form={form}
              lever={lever}
              net={nets?.[at] ?? null}
              onChange={onChange}
              onShow={onShow}
            />
          ))}
        </ul>
        {withoutOwner > 0 && <Caption1>{fill(text.noOwner, { count: withoutOwner })}</Caption1>}
        {nets && (
          <dl className={styles.sums} aria-label={text.together}>
            <dt>{text.togetherNet}</dt>
            <dd className={styles.sum}>{amount(nets.reduce((sum, net) => sum + net, 0))}</dd>
            <dt>{text.togetherOnce}</dt>
            <dd className={styles.sum}>{amount(chosen.reduce((sum, { choice }) => sum + choice.oneOff, 0))}</dd>
          </dl>
        )}
      </Section>
    </>
  );
}
