/**
 * A correction of when the engine calculates: one calculation at a time, and none broken off. The engine stops a calculation
 * when an edit comes meanwhile and begins again; it forgets what was edited before where two edits come, and the edit itself
 * where the calculation ends before it looks whether to stop. Their cells would stay blank.
 */
import { ICommandService, type Univer } from '@univerjs/core';
import { SetFormulaCalculationStartMutation, SetFormulaCalculationStopMutation } from '@univerjs/engine-formula';
import { FormulaCalculationSessionService, TriggerCalculationController } from '@univerjs/sheets-formula';
import { filter } from 'rxjs';

/** What the engine keeps to itself of the part that gathers edits and starts calculations. */
interface Trigger {
  /** Runs the commands by which it starts and stops calculations. */
  _commandService: ICommandService;
  /** What was edited since the last calculation that ended well. */
  _executingDirtyData: object;
  _resetExecutingDirtyData(): void;
}

/** Lets edits wait for the end of a calculation that is under way; they are calculated next, together. */
export function calculateOneByOne(univer: Univer): void {
  const injector = univer.__getInjector();
  const commands = injector.get(ICommandService);
  const session = injector.get(FormulaCalculationSessionService);
  const trigger = injector.get(TriggerCalculationController) as unknown as Trigger;
  const forget = trigger._resetExecutingDirtyData.bind(trigger);
  let isWanted = false;

  const isCalculating = (): boolean => {
    const { started, resultApplied, stopped, completed, resultEmitted } = session.state;
    return started && !(resultApplied && (stopped || completed || resultEmitted));
  };

  const start = (): void => {
    isWanted = false;
    const edited = { ...trigger._executingDirtyData };
    // Only here: what comes from now on is not part of this calculation, and its end must not take it away.
    forget();
    commands.syncExecuteCommand(SetFormulaCalculationStartMutation.id, edited, { onlyLocal: true });
  };

  trigger._resetExecutingDirtyData = () => undefined;
  trigger._commandService = Object.create(commands, {
    executeCommand: {
      value: (id: string, ...rest: [params?: object]): Promise<unknown> => {
        const isStart = id === SetFormulaCalculationStartMutation.id;
        if (!isStart && id !== SetFormulaCalculationStopMutation.id) return commands.executeCommand(id, ...rest);
        if (isCalculating()) isWanted = true;
        else start();
        return Promise.resolve(true);
      },
    },
  }) as ICommandService;
  // In the same step in which the end is told, so that nobody takes the pause for the end of all.
  session.state$.pipe(filter(() => isWanted && !isCalculating())).subscribe(start);
}
