/**
 * Step 2 by typing: category by category, how much is filled, what its lines mean, where what overlaps belongs, and the
 * cells of the workbook to type into. It holds nothing of its own: fields show cells.
 */
import { useEffect, useMemo, useRef, useState, useSyncExternalStore, type RefObject } from 'react';
import {
  Accordion,
  Body1,
  Button,
  Caption1,
  Field,
  makeStyles,
  ProgressBar,
  Radio,
  RadioGroup,
  Select,
  Skeleton,
  SkeletonItem,
  typographyStyles,
} from '@fluentui/react-components';
import type { LiveModel, WorkbookHost } from '../../../hosts/host';
import { CELL_WORDS } from '../../../locales/cells';
import { GUIDED_TYPING_WORDS } from '../../../locales/guidedTyping';
import { minorDigits } from '../../../model/money';
import type { ModelSnapshot, NumberCell } from '../../../model/snapshot';
import { sheetName } from '../../../workbook/template';
import { SCENARIOS, type Scenario } from '../../../workbook/tables';
import type { CellEdit } from '../../edits/cellEdits';
import { EditQueue } from '../../edits/editQueue';
import { FormulaDialog } from '../../edits/FormulaDialog';
import { FailureNotice } from '../../Notice';
import { StepFrame } from '../../StepFrame';
import { useShow } from '../../understand/useShow';
import { useFocusWhen } from '../../useFocusWhen';
import { useWords } from '../../WordsContext';
import { WorkbookReader } from '../../workbookReader';
import { EntryItem } from './EntryItem';
import {
  entryId,
  filledInAll,
  filledOf,
  isFilled,
  PAGE_IDS,
  readPages,
  TYPED_TABLES,
  type Entry,
  type EntryCell,
  type PageId,
  type Pages,
} from './entries';
import { TypingProvider, type Typing } from './Typing';

const useStyles = makeStyles({
  top: { display: 'flex', justifyContent: 'flex-start' },
  heading: { ...typographyStyles.body1Strong, margin: 0, ':focus': { outlineStyle: 'none' } },
  skeleton: { display: 'flex', flexDirection: 'column', gap: '12px' },
  belongs: { display: 'block' },
});

export interface TypingContentProps {
  readonly host: WorkbookHost;
  readonly live: LiveModel;
  readonly model: ModelSnapshot;
  readonly headingRef: RefObject<HTMLHeadingElement>;
  readonly onImport: () => void;
}

function editOf({ table }: Entry, { rowKey, column }: EntryCell, value: number | null): CellEdit {
  return { table, row: rowKey, column, value };
}

/** The first category that nothing was typed for, where guidance begins; else the first one. */
function firstBlank(pages: Pages): PageId {
  return PAGE_IDS.find((page) => filledOf(pages[page] ?? [], 'actual').withFigures === 0) ?? PAGE_IDS[0] ?? 'people';
}

export default function TypingContent({ host, live, model, headingRef, onImport }: TypingContentProps) {
  const styles = useStyles();
  const { language, words, formats, fill } = useWords();
  const texts = GUIDED_TYPING_WORDS[language];
  const { reader, edits } = useMemo(() => {
    const own = new WorkbookReader<Pages>(host, live, async () =>
      readPages(await host.readTables(TYPED_TABLES, { formulas: true })),
    );
    return { reader: own, edits: new EditQueue(host, live, () => own.settled()) };
  }, [host, live]);
  useEffect(() => reader.follow(), [reader]);
  const read = useSyncExternalStore(reader.subscribe, reader.current);
  const { pending, isWriting, formulas, failure } = useSyncExternalStore(edits.subscribe, edits.current);
  const [chosen, setChosen] = useState<PageId | null>(null);
  const [scenario, setScenario] = useState<Scenario>('actual');
  const [turns, setTurns] = useState(0);
  const [hasWritten, setWritten] = useState(false);
  const [show, misplaced] = useShow(host);
  const pageHeading = useRef<HTMLHeadingElement>(null);
  useFocusWhen(pageHeading, turns || null);
  // A person's choice has led here.
  useEffect(() => headingRef.current?.focus(), [headingRef]);

  const pages = read.status === 'loading' ? null : read.reading;
  // Where guidance begins is decided once: it must not move while a person types.
  const [beginning, setBeginning] = useState<PageId | null>(null);
  if (beginning === null && pages) setBeginning(firstBlank(pages));
  const at = chosen ?? beginning ?? 'people';

  const typing = useMemo<Typing>(
    () => ({
      texts,
      currency: model.currency,
      digits: minorDigits(model.currency),
      fiscalYearStart: model.fiscalYearStart,
      scenario,
      shown: ({ table }, { rowKey, column, value }): NumberCell => {
        const own = pending.find((edit) => edit.table === table && edit.row === rowKey && edit.column === column);
        return own && (typeof own.value === 'number' || own.value === null) ? own.value : value;
      },
      write: (entry, changes) => {
        setWritten(true);
        edits.add(
          changes
            .filter(({ cell, value }) => cell.value !== value)
            .map(({ cell, value }) => editOf(entry, cell, value)),
        );
      },
      show: ({ table }, cell) => show({ kind: 'cell', table, row: cell?.row ?? 0, column: cell?.column ?? '' }),
    }),
    [texts, model.currency, model.fiscalYearStart, scenario, pending, edits, show],
  );

  const again = <Button onClick={() => edits.retry()}>{words.actions.tryAgain}</Button>;
  const message =
    failure !== null ? (
      <FailureNotice error={failure.error} outcome={texts.failed} action={again} />
    ) : misplaced !== null ? (
      <FailureNotice error={misplaced} />
    ) : read.status === 'failed' ? (
      <FailureNotice
        error={read.error}
        action={<Button onClick={() => void live.refresh().catch(() => undefined)}>{words.actions.tryAgain}</Button>}
      />
    ) : null;

  const nameOf = (page: PageId): string => (page === 'drivers' ? texts.drivers : sheetName(page, language));
  const goTo = (page: PageId): void => {
    setChosen(page);
    setTurns((before) => before + 1);
  };
  const place = PAGE_IDS.indexOf(at);
  const [before, after] = [PAGE_IDS[place - 1], PAGE_IDS[place + 1]];
  const saving = isWriting || pending.length > 0 ? texts.saving : hasWritten && failure === null ? texts.saved : '';
  const all = pages && filledInAll(pages, scenario);

  return (
    <StepFrame
      title={words.fill.title}
      headingRef={headingRef}
      message={message}
      status={
        all && (
          <>
            {fill(texts.status, { filled: all.withFigures, count: all.entries, categories: all.categories })}
            {saving && ` · ${saving}`}
          </>
        )
      }
      actions={
        pages && (
          <>
            {before && (
              <Button aria-label={fill(texts.previousOf, { name: nameOf(before) })} onClick={() => goTo(before)}>
                {texts.previous}
              </Button>
            )}
            {after && (
              <Button
                appearance="primary"
                aria-label={fill(texts.nextOf, { name: nameOf(after) })}
                onClick={() => goTo(after)}
              >
                {texts.next}
              </Button>
            )}
          </>
        )
      }
    >
      <div className={styles.top}>
        <Button size="small" onClick={onImport}>
          {texts.importInstead}
        </Button>
      </div>
      {pages ? (
        <TypingProvider value={typing}>
          <Field label={texts.category}>
            <Select
              value={at}
              // The longest option would set the width.
              root={{ style: { minWidth: 0 } }}
              style={{ minWidth: 0, width: '100%', textOverflow: 'ellipsis' }}
              onChange={(_event, { value }) => setChosen(PAGE_IDS.find((id) => id === value) ?? at)}
            >
              {PAGE_IDS.map((page) => {
                const { withFigures, entries } = filledOf(pages[page] ?? [], scenario);
                return (
                  <option key={page} value={page}>
                    {fill(texts.option, { name: nameOf(page), filled: withFigures, count: entries })}
                  </option>
                );
              })}
            </Select>
          </Field>
          <Field label={texts.scenario}>
            <RadioGroup
              layout="horizontal"
              value={scenario}
              onChange={(_event, { value }) => setScenario(SCENARIOS.find((id) => id === value) ?? scenario)}
            >
              {SCENARIOS.map((id) => (
                <Radio key={id} value={id} label={texts.scenarios[id]} />
              ))}
            </RadioGroup>
          </Field>
          <h2 ref={pageHeading} tabIndex={-1} className={styles.heading}>
            {nameOf(at)}
          </h2>
          {at === 'drivers' ? (
            <Caption1>{texts.driversUnit}</Caption1>
          ) : (
            <>
              <Body1 className={styles.belongs}>
                <strong>{texts.belongs}</strong> {CELL_WORDS[language].homeRules[at]}
              </Body1>
              <Caption1>{fill(texts.unit, { currency: formats.currencyName(model.currency) })}</Caption1>
            </>
          )}
          <Page key={`${at} ${scenario}`} id={at} entries={pages[at]} scenario={scenario} />
        </TypingProvider>
      ) : (
        read.status === 'loading' && (
          <Skeleton aria-label={words.app.loading} className={styles.skeleton}>
            <SkeletonItem />
            <SkeletonItem />
            <SkeletonItem />
          </Skeleton>
        )
      )}
      <FormulaDialog cells={formulas} onAnswer={(replaces) => edits.answer(replaces)} />
    </StepFrame>
  );
}

interface PageProps {
  readonly id: PageId;
  readonly entries: readonly Entry[] | null;
  readonly scenario: Scenario;
}

/** The lines of a category, or the drivers, and how much of them is filled. */
function Page({ id, entries, scenario }: PageProps) {
  const { fill, language } = useWords();
  const texts = GUIDED_TYPING_WORDS[language];
  // The first one that nothing was typed for is open; which one that is must not change while a person types.
  const [open] = useState(() => entries?.find(({ months }) => !months[scenario].some(isFilled)));
  if (entries === null) return <Body1>{texts.noTable}</Body1>;
  if (entries.length === 0) return <Body1>{texts.noLines}</Body1>;
  const { withFigures, months } = filledOf(entries, scenario);
  return (
    <>
      <Field
        validationState="none"
        validationMessage={fill(id === 'drivers' ? texts.driversProgress : texts.progress, {
          filled: withFigures,
          count: entries.length,
          months,
        })}
      >
        <ProgressBar value={withFigures} max={entries.length} shape="rounded" aria-label={texts.category} />
      </Field>
      <Accordion collapsible defaultOpenItems={open ? [entryId(open)] : []}>
        {entries.map((entry) => (
          <EntryItem key={entryId(entry)} entry={entry} />
        ))}
      </Accordion>
    </>
  );
}
