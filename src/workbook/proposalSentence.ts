import { say, type Language } from '../locales';
import { CELL_WORDS } from '../locales/cells';
import { PROPOSAL_WORDS } from '../locales/proposal';
import type { Proposal } from '../model/proposal/proposal';

type Target = Proposal['line'];

/** The name of a target: a shipped line's own, the id of a line the user added. */
function targetName(target: Target, language: Language): string {
  const { lines, exclude } = CELL_WORDS[language];
  const names: Readonly<Record<string, string>> = lines;
  if (target === null) return PROPOSAL_WORDS[language].noLine;
  return target === 'exclude' ? exclude : (names[target] ?? target);
}

/** Why a line is proposed, for a person: what decided, the home rule where one did, what speaks for another line. */
export function proposalSentence({ line, reason }: Proposal, language: Language): string {
  const { reasons, homeRule, rival, quoted, between, betweenSentences } = PROPOSAL_WORDS[language];
  const quote = (words: readonly string[]): string =>
    words.map((word) => say(language, quoted, { word })).join(between);
  switch (reason.kind) {
    case 'words': {
      const decided = line === null ? reasons.unfit : line === 'exclude' ? reasons.excluded : reasons.words;
      const rule = reason.homeRule && CELL_WORDS[language].homeRules[reason.homeRule];
      const other = reason.rival;
      return [
        say(language, decided, { words: quote(reason.words) }),
        ...(rule ? [say(language, homeRule, { rule })] : []),
        ...(other
          ? [say(language, rival, { words: quote(other.words), target: targetName(other.target, language) })]
          : []),
      ].join(betweenSentences);
    }
    case 'similar':
      return say(language, reasons.similar, { name: reason.name });
    case 'account':
      return say(language, reasons.account, { account: reason.account });
    default:
      return reasons[reason.kind];
  }
}
