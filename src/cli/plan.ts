import { LANGUAGES } from '../locales';
import { choosePlan } from '../model/plan/choosePlan';
import { command } from './command';
import { readInput } from './inputFile';
import { flag, optional, required } from './options';
import { readLanguage } from './optionValues';
import { readPlanFile } from './planFile';
import { planLines } from './planLines';

/** `cscost plan`: chooses the levers that bring the most and keep to budget, floors and rules. */
export const plan = command(
  'plan',
  { model: required('FILE'), lang: optional(LANGUAGES.join('|'), readLanguage), json: flag },
  async ({ model, json }, surroundings) => {
    const { language, print } = surroundings;
    const { unproven, ...chosen } = await readInput(surroundings, model, (bytes) => choosePlan(readPlanFile(bytes)));
    const { selected, objective, net, oneOff, quality, naiveSum, composed, ...rest } = chosen;
    const { priceOfFloors, waterfall, frontier } = rest;
    if (json) {
      const known = {
        selected,
        objective,
        net,
        oneOff,
        quality,
        naiveSum,
        composed,
        priceOfFloors,
        waterfall,
        frontier,
      };
      print(JSON.stringify(unproven.length > 0 ? { ...known, unproven } : known));
    } else planLines({ ...chosen, unproven }, language).forEach(print);
    return 0;
  },
);
