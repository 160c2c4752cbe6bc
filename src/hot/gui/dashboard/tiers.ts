import type { App } from 'rekindle';
import { TIER_NUMBERS, type TierNumber } from '../../mma/state.js';
import { TIERS } from '../../mma/tiers.js';

const HEADING = { role: 'caption', tone: 'secondary', wrap: false } as const;
/** Where there is no room beside the tier for a model’s name, it goes below. CSS px. */
const TIER_AND_MODEL = { gap: 4, wrap: true } as const;
const TIER_WIDTH = 104;
const MODEL_WIDTH = 128;
const NUMBERS = new Intl.NumberFormat('en');

/** Which model each tier's tickets go to, and the tokens that it took. */
export function renderTiers(app: App): void {
  const { state, ui, isReadOnly } = app;
  ui.column({ gap: 8, grow: 1 }, () => {
    ui.grid({ columns: ['grow', 'auto', 'auto'], gap: 8, columnGap: 12 }, () => {
      ui.row(TIER_AND_MODEL, () => {
        ui.text('Tier', { ...HEADING, width: TIER_WIDTH });
        ui.text('Model', { ...HEADING, grow: 1, minWidth: MODEL_WIDTH });
      });
      for (const title of ['Tokens in', 'Tokens out']) ui.text(title, { ...HEADING, align: 'end' });
      for (const tier of TIER_NUMBERS) renderTier(app, tier);
    });
    const isAny = Object.values(state.tierTokens).some((tokens) => tokens.in + tokens.out > 0);
    const isEstimated = Object.values(state.tierTokens).some(({ estimated }) => estimated);
    ui.row({ gap: 8, align: 'center' }, () => {
      ui.text(isEstimated ? '≈ is partly estimated: the server did not tell.' : 'As the server tells them.', {
        role: 'caption',
        tone: 'muted',
        grow: 1,
      });
      const clear = { look: 'ghost', height: 24, disabled: isReadOnly || !isAny } as const;
      if (ui.button('Count anew', clear)) app.clearTierTokens();
    });
  });
}

function renderTier(app: App, tier: TierNumber): void {
  const { state, ui, isReadOnly } = app;
  const { name } = TIERS[tier];
  const tokens = state.tierTokens[tier];
  const told = (count: number): string => `${tokens.estimated ? '≈ ' : ''}${NUMBERS.format(count)}`;
  ui.row(TIER_AND_MODEL, () => {
    ui.text(`${tier} ${name}`, { wrap: false, width: TIER_WIDTH });
    const label = `Model of tier ${tier}, ${name}`;
    const model = ui.textField(label, state.tiers[tier].model, {
      labelHidden: true,
      placeholder: state.provider.model || 'The provider’s',
      disabled: isReadOnly,
      grow: 1,
      minWidth: MODEL_WIDTH,
    });
    app.setTierModel(tier, model);
  });
  ui.text(told(tokens.in), { align: 'end', wrap: false });
  ui.text(told(tokens.out), { align: 'end', wrap: false });
}
