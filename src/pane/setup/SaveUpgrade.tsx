/**
 * What a workbook of an earlier version holds, in the template of this version: a new workbook, and a list of the cells to
 * look at. The open one stays as it is.
 */
import { useCallback, useState } from 'react';
import { Body1, makeStyles } from '@fluentui/react-components';
import type { WorkbookHost } from '../../hosts/host';
import type { Language } from '../../locales';
import type { Control } from '../../model/progress';
import { sheetNames } from '../../workbook/sheetIds';
import { TEMPLATE_VERSION } from '../../workbook/template';
import type { UpgradeNote } from '../../workbook/upgrade/upgradeWorkbook';
import type { WorkbookWriter } from '../services';
import { useWords } from '../WordsContext';
import { CopyFile } from './CopyFile';
import { useCopy, type FileBytes } from './useCopy';

/** Notes that are shown; the others are counted. */
const MOST_NOTES = 50;

const useStyles = makeStyles({
  heading: { margin: 0 },
  list: { margin: 0, paddingInlineStart: '20px', overflowWrap: 'anywhere' },
});

export interface SaveUpgradeProps {
  readonly host: WorkbookHost;
  /** The workbook's own language. */
  readonly language: Language;
  readonly writeFile: WorkbookWriter;
}

async function makeUpgrade(
  { host, language, writeFile }: SaveUpgradeProps,
  control: Control,
): Promise<{ readonly bytes: FileBytes; readonly notes: readonly UpgradeNote[] }> {
  const [{ buildWorkbook }, { settingsOf }, { upgradeWorkbook }] = await Promise.all([
    import('../../workbook/buildWorkbook'),
    import('../../workbook/upgrade/settingsOf'),
    import('../../workbook/upgrade/upgradeWorkbook'),
  ]);
  const { tables } = await host.describe();
  const sheets = await host.readSheets(sheetNames(language), control);
  const { spec, notes } = upgradeWorkbook(buildWorkbook(settingsOf(sheets, language)), sheets, tables);
  // Nobody has calculated the new formulas yet.
  return { bytes: await writeFile(spec, 'on-opening'), notes };
}

export function SaveUpgrade({ host, language, writeFile }: SaveUpgradeProps) {
  const { words, fill } = useWords();
  const [notes, setNotes] = useState<readonly UpgradeNote[]>([]);
  const make = useCallback(
    async (control: Control) => {
      const made = await makeUpgrade({ host, language, writeFile }, control);
      setNotes(made.notes);
      return made.bytes;
    },
    [host, language, writeFile],
  );
  const { upgrade } = words.found;
  const current = TEMPLATE_VERSION;
  const texts = {
    ...upgrade,
    title: fill(upgrade.title, { current }),
    intro: fill(upgrade.intro, { current }),
    fileName: fill(upgrade.fileName, { current }),
  };
  return (
    <CopyFile host={host} copying={useCopy(make)} texts={texts}>
      {notes.length > 0 && <Notes notes={notes} />}
    </CopyFile>
  );
}

function Notes({ notes }: { readonly notes: readonly UpgradeNote[] }) {
  const styles = useStyles();
  const { words, fill } = useWords();
  const { upgrade } = words.found;
  const more = notes.length - MOST_NOTES;
  return (
    <>
      <Body1 as="h3" className={styles.heading}>
        {fill(upgrade.notesTitle, { count: notes.length })}
      </Body1>
      <ul className={styles.list}>
        {notes.slice(0, MOST_NOTES).map(({ kind, place, content }) => (
          <li key={`${kind} ${place}`}>{fill(upgrade.notes[kind], { place, content })}</li>
        ))}
        {more > 0 && <li>{fill(upgrade.more, { count: more })}</li>}
      </ul>
    </>
  );
}
