/**
 * All functions of CSCOST: find one, see what it does, put it into the selected cell; and repair what shows #NAME?.
 */
import { useMemo, useRef, useState } from 'react';
import { Accordion, Body1, Button, makeStyles, SearchBox, Subtitle2 } from '@fluentui/react-components';
import { FUNCTION_GROUPS } from '../../functions/catalogue';
import { functionHelp } from '../../functions/functionHelp';
import { HELP_PAGES } from '../../functions/helpPages';
import type { WorkbookHost } from '../../hosts/host';
import { FUNCTION_HELP_WORDS } from '../../locales/functionHelp';
import { emptyModel } from '../../workbook/emptyModel';
import { StepFrame } from '../StepFrame';
import { useFocusWhen } from '../useFocusWhen';
import { useWords } from '../WordsContext';
import { FunctionDetails } from './FunctionDetails';
import { matches } from './matches';
import { RepairSection } from './RepairSection';

const useStyles = makeStyles({
  heading: { margin: 0 },
  search: { maxWidth: 'none' },
});

export interface FunctionsPanelProps {
  readonly host: Pick<WorkbookHost, 'insertFormula' | 'repairFunctions'>;
  /** Counts the repairs that were asked for outside the panel; each begins at once. */
  readonly repairRequest: number;
  readonly onClose: () => void;
}

export default function FunctionsPanel({ host, repairRequest, onClose }: FunctionsPanelProps) {
  const styles = useStyles();
  const { language, words, fill } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useFocusWhen(heading, 'opened');
  const [searched, setSearched] = useState('');
  const titles = FUNCTION_HELP_WORDS[language].groups;
  const groups = useMemo(() => {
    const empty = emptyModel(language);
    return Object.entries(FUNCTION_GROUPS).map(([group, functions]) => ({
      group: group as keyof typeof FUNCTION_GROUPS,
      helps: functions.map((spec) => functionHelp(spec, language, empty)),
    }));
  }, [language]);
  const found = groups
    .map(({ group, helps }) => ({ group, helps: helps.filter((help) => matches(help, searched)) }))
    .filter(({ helps }) => helps.length > 0);
  const count = found.reduce((sum, { helps }) => sum + helps.length, 0);

  return (
    <div
      style={{ display: 'contents' }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) onClose();
      }}
    >
      <StepFrame
        title={words.functions.title}
        headingRef={heading}
        status={fill(words.functions.count, { count })}
        actions={<Button onClick={onClose}>{words.functions.close}</Button>}
      >
        <Body1>{FUNCTION_HELP_WORDS[language].intro}</Body1>
        <SearchBox
          className={styles.search}
          aria-label={words.functions.search}
          placeholder={words.functions.search}
          dismiss={{ 'aria-label': words.functions.clear }}
          value={searched}
          onChange={(_event, { value }) => setSearched(value)}
        />
        {found.map(({ group, helps }) => (
          <section key={group} aria-labelledby={`cscost-functions-${group}`}>
            <Subtitle2 as="h2" id={`cscost-functions-${group}`} className={styles.heading}>
              {titles[group]}
            </Subtitle2>
            <Accordion collapsible>
              {helps.map((help) => (
                <FunctionDetails key={help.id} host={host} help={help} page={HELP_PAGES[language]} />
              ))}
            </Accordion>
          </section>
        ))}
        {count === 0 && <Body1>{words.functions.none}</Body1>}
        <RepairSection key={repairRequest} host={host} startsAtOnce={repairRequest > 0} />
      </StepFrame>
    </div>
  );
}
