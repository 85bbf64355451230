import './setup';
import { screen } from '@testing-library/react';
import { hostWithTemplate, modelWith, openPane, ready } from './paneTest';

it.each([
  ['en', /^Calculation is set to manual/],
  ['zh-CN', /^计算方式为手动/],
] as const)('says in %s, on every step, that figures may be old, as long as that is so', async (language, sentence) => {
  const manual = ready(modelWith({}, { isCalculationManual: true }));
  const { live, user } = openPane({ language, host: await hostWithTemplate(language), state: manual });
  expect(await screen.findByText(sentence)).toBeVisible();
  await user.click(screen.getAllByRole('tab')[0] ?? document.body);
  expect(screen.getByText(sentence)).toBeVisible();
  live.publish(ready(modelWith({}, { isCalculationManual: false })));
  expect(screen.queryByText(sentence)).toBeNull();
});
