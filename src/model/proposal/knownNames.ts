/**
 * The names of lines, and which of them an account's name is or resembles.
 */
import type { LineId } from '../categories';
import { isNumber, tokensOf, type NameTokens } from './nameTokens';
import type { LineName } from './proposal';

/** Share of pairs that two names must have in common to count as similar. */
const SIMILAR = 0.8;

/** A line whose name resembles another one, 0–1. */
interface Similar {
  readonly line: LineId;
  readonly name: string;
  readonly similarity: number;
}

export class KnownNames {
  private readonly lines = new Map<string, Set<LineId>>();
  private readonly pairs: readonly { readonly line: LineId; readonly name: string; readonly pairs: Pairs }[];

  constructor(lineNames: readonly LineName[]) {
    for (const [line, name] of lineNames) {
      const plain = plainOf(tokensOf(name));
      this.lines.set(plain, (this.lines.get(plain) ?? new Set()).add(line));
    }
    this.pairs = lineNames.map(([line, name]) => ({ line, name, pairs: pairsOf(tokensOf(name)) }));
  }

  /** The only line that has this name, or `null`: where two lines share it, the name does not tell. */
  lineNamed(name: NameTokens): LineId | null {
    const lines = this.lines.get(plainOf(name)) ?? new Set();
    const [line = null] = lines;
    return lines.size === 1 ? line : null;
  }

  /** The line whose name has most pairs of neighbouring characters in common with this one; `null` when none is near. */
  mostSimilar(name: NameTokens): Similar | null {
    const own = pairsOf(name);
    const best = this.pairs.reduce<Similar | null>((winner, { line, name: known, pairs }) => {
      const similarity = shareInCommon(own, pairs);
      return winner && winner.similarity >= similarity ? winner : { line, name: known, similarity };
    }, null);
    return best && best.similarity >= SIMILAR ? best : null;
  }
}

type Pairs = ReadonlySet<string>;

function plainOf({ tokens }: NameTokens): string {
  return tokens
    .filter((token) => !isNumber(token))
    .map(({ plain }) => plain)
    .join(' ');
}

function pairsOf(name: NameTokens): Pairs {
  const plain = plainOf(name).replaceAll(' ', '');
  return new Set(Array.from({ length: Math.max(0, plain.length - 1) }, (_, at) => plain.slice(at, at + 2)));
}

/** Dice's coefficient, 0–1. */
function shareInCommon(one: Pairs, other: Pairs): number {
  const common = [...one].filter((pair) => other.has(pair)).length;
  return one.size + other.size === 0 ? 0 : (2 * common) / (one.size + other.size);
}
