/**
 * What each lever of a set brings to the net saving: Shapley shares, line by line, for lines add up.
 */
import { contactsLeft, lineSaving, type CompiledLever, type CompiledLine, type CompiledPlan } from './compiledPlan';
import { sampleShares } from './sampledShares';
import { shareProduct, shareTable } from './shapley';

/** Levers of one line for which every subset is looked at. */
const MOST_IN_TABLE = 20;
/** Terms of a series that are too small to show in a double. */
const NEGLIGIBLE = 1e-18;

/** A lever as one line sees it. */
interface Acting {
  readonly left: number;
  readonly repeatLeft: number;
  readonly fixed: number;
}

function actingOn(lever: CompiledLever, line: CompiledLine, index: number): Acting {
  return {
    left: lever.left[index] ?? 1,
    repeatLeft: line.usesRepeat ? lever.repeatLeft : 1,
    fixed: lever.lineFixed[index] ?? 0,
  };
}

/** Whether some of these levers together could save the whole line, so that it caps what they save. */
function couldExhaust(line: CompiledLine, repeatShare: number, acting: readonly Acting[]): boolean {
  const product = (factors: readonly number[]): number => factors.reduce((all, factor) => all * Math.min(1, factor), 1);
  const repeats = product(acting.map(({ repeatLeft }) => repeatLeft));
  const left = product(acting.map((lever) => lever.left)) * contactsLeft(repeatShare, repeats);
  return acting.reduce((sum, { fixed }) => sum + Math.max(0, fixed), 0) > line.cost * left;
}

/** Shares where the line follows its drivers: with repeat contacts r, what is left of it is (1 − r)·Σ r^k·left·repeatLeft^k. */
function smoothShares(line: CompiledLine, repeatShare: number, acting: readonly Acting[]): number[] {
  const shares = acting.map(({ fixed }) => fixed);
  const most = acting.reduce((product, { repeatLeft }) => product * Math.max(1, repeatLeft), repeatShare);
  const factors = acting.map(({ left }) => left);
  for (let weight = 1 - repeatShare, size = 1; size > NEGLIGIBLE; weight *= repeatShare, size *= most) {
    shareProduct(factors).forEach((share, index) => {
      shares[index] = (shares[index] ?? 0) + line.cost * weight * share;
    });
    acting.forEach(({ repeatLeft }, index) => (factors[index] = (factors[index] ?? 1) * repeatLeft));
  }
  return shares;
}

function tableShares(line: CompiledLine, repeatShare: number, acting: readonly Acting[]): number[] {
  const sets = 1 << acting.length;
  const worth = new Float64Array(sets);
  const [left, repeats, fixed] = [new Float64Array(sets), new Float64Array(sets), new Float64Array(sets)];
  left[0] = 1;
  repeats[0] = 1;
  for (let set = 1; set < sets; set += 1) {
    const highest = 31 - Math.clz32(set);
    const before = set ^ (1 << highest);
    const lever = acting[highest];
    left[set] = (left[before] ?? 1) * (lever?.left ?? 1);
    repeats[set] = (repeats[before] ?? 1) * (lever?.repeatLeft ?? 1);
    fixed[set] = (fixed[before] ?? 0) + (lever?.fixed ?? 0);
    const all = (left[set] ?? 1) * contactsLeft(repeatShare, repeats[set] ?? 1);
    worth[set] = lineSaving(line, all, fixed[set] ?? 0);
  }
  return shareTable(worth, acting.length);
}

/** Shares of a line on which more levers act than every set of can be looked at. */
function drawnShares(line: CompiledLine, repeatShare: number, acting: readonly Acting[]): number[] {
  return sampleShares(acting.length, () => {
    let [left, repeats, fixed] = [1, 1, 0];
    return {
      add: (member) => {
        const lever = acting[member];
        left *= lever?.left ?? 1;
        repeats *= lever?.repeatLeft ?? 1;
        fixed += lever?.fixed ?? 0;
        return lineSaving(line, left * contactsLeft(repeatShare, repeats), fixed);
      },
    };
  });
}

/** What levers bring, in their order, not rounded. */
export interface NetShares {
  /** They sum to what the levers save together. */
  readonly shares: readonly number[];
  /**
   * Not exact where more than 20 levers act on a line that comes in steps or could be saved whole: then the mean over
   * some thousand orders stands for the mean over all.
   */
  readonly isExact: boolean;
}

/** Lines that fall in the same steps share alike; what was worked out for one is kept for the others. */
class KnownSteps {
  private readonly known = new Map<string, readonly number[]>();

  /** Shares of a line that costs 1. */
  of(
    line: CompiledLine,
    acting: readonly Acting[],
    work: (unit: CompiledLine) => readonly number[],
  ): readonly number[] {
    const key = JSON.stringify([line.steps, line.usesRepeat, acting.map(({ left, repeatLeft }) => [left, repeatLeft])]);
    const found = this.known.get(key) ?? work({ ...line, cost: 1 });
    this.known.set(key, found);
    return found;
  }
}

/** Net saving that each of the levers brings. */
export function shareNet(plan: CompiledPlan, places: readonly number[]): NetShares {
  const levers = places.flatMap((place) => plan.levers[place] ?? []);
  const shares = levers.map(({ loose }) => loose);
  const known = new KnownSteps();
  let isExact = true;
  plan.lines.forEach((line, index) => {
    const repeatShare = line.usesRepeat ? plan.repeatShare : 0;
    const all = levers.map((lever) => actingOn(lever, line, index));
    const members = all.flatMap((lever, member) => {
      const isIdle = lever.left === 1 && lever.repeatLeft === 1 && lever.fixed === 0;
      return isIdle ? [] : [{ lever, member }];
    });
    const acting = members.map(({ lever }) => lever);
    const isSmooth = line.steps === null && !couldExhaust(line, repeatShare, acting);
    const isDrawn = !isSmooth && acting.length > MOST_IN_TABLE;
    if (isDrawn) isExact = false;
    const work = isSmooth ? smoothShares : isDrawn ? drawnShares : tableShares;
    const isStepped = line.steps !== null && acting.every(({ fixed }) => fixed === 0);
    const own = isStepped
      ? known.of(line, acting, (unit) => work(unit, repeatShare, acting)).map((share) => share * line.cost)
      : work(line, repeatShare, acting);
    members.forEach(({ member }, position) => (shares[member] = (shares[member] ?? 0) + (own[position] ?? 0)));
  });
  return { shares, isExact };
}
