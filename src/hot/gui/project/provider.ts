import type { App } from 'rekindle';

const KINDS = [
  { value: 'echo', label: 'Echo (built in)' },
  { value: 'openai', label: 'A server' },
] as const;
/** What a slider begins with when the model's own default is given up. */
const TEMPERATURE = 0.7;
const MAX_TOKENS = 2_048;

/** Which model answers, and how it is reached. */
export function renderProvider(app: App): void {
  const { state, ui, isReadOnly: disabled } = app;
  const { provider } = state;
  const kind = ui.radioGroup('Provider', provider.kind, KINDS, { row: true, disabled });
  if (kind !== provider.kind) app.setProvider({ kind });
  if (provider.kind === 'echo') {
    ui.text('Streams your last message back, word by word. For trying the workbench without a server.', {
      tone: 'secondary',
    });
    return;
  }
  renderServer(app);
  renderTest(app);
  renderParameters(app);
}

function renderServer(app: App): void {
  const { state, ui, isReadOnly: disabled } = app;
  const { provider } = state;
  ui.column({ gap: 4 }, () => {
    const baseAddress = ui.textField('Base address', provider.baseAddress, {
      input: 'url',
      placeholder: 'http://localhost:11434/v1',
      disabled,
    });
    if (baseAddress !== provider.baseAddress) app.setProvider({ baseAddress });
    ui.text(
      'Any server that speaks the OpenAI chat completions protocol: llama.cpp, Ollama, LM Studio, vLLM, or a hosted one.',
      {
        role: 'caption',
        tone: 'muted',
      },
    );
  });
  const model = ui.textField('Model', provider.model, { placeholder: 'llama3.2', disabled });
  if (model !== provider.model) app.setProvider({ model });
  ui.column({ gap: 4 }, () => {
    const apiKey = ui.passwordField('API key', state.apiKey, { placeholder: 'None', disabled });
    if (apiKey !== state.apiKey) app.setApiKey(apiKey);
    ui.text('The key is not stored: it is gone when the page is closed, and in no export.', {
      role: 'caption',
      tone: 'muted',
    });
  });
}

/** Asks the server what it has, and says what came of it. */
function renderTest(app: App): void {
  const { state, ui } = app;
  const test = state.connectionTest;
  const isRunning = test?.state === 'running';
  ui.row({ gap: 12, align: 'center', wrap: true }, () => {
    const isBlank = state.provider.baseAddress.trim() === '';
    if (ui.button('Test connection', { icon: 'zap', disabled: isRunning || isBlank })) app.testConnection();
    if (isRunning) ui.spinner('Asking the server');
  });
  if (!test || isRunning) return;
  ui.row({ gap: 8, align: 'start' }, () => {
    const isGood = test.state === 'ok';
    ui.icon(isGood ? 'check-circle' : 'x-circle', { tone: isGood ? 'success' : 'danger' });
    ui.text(test.message, { tone: isGood ? 'success' : 'danger', grow: 1 });
  });
  if (test.models.length === 0) return;
  // What is typed may be a model that the server does not tell of.
  const typed = test.models.includes(state.provider.model) ? [] : [state.provider.model];
  const choices = [...typed, ...test.models].map((model) => ({ value: model, label: model || 'None yet' }));
  const model = ui.select('Models of the server', state.provider.model, choices);
  if (model !== state.provider.model) app.setProvider({ model });
}

function renderParameters(app: App): void {
  const { state, ui, isReadOnly: disabled } = app;
  const { temperature, maxTokens } = state.provider;
  ui.row({ gap: 12, align: 'center' }, () => {
    const isSet = ui.checkbox('Temperature##set', temperature !== null, { disabled, width: 132 });
    if (isSet !== (temperature !== null)) app.setProvider({ temperature: isSet ? TEMPERATURE : null });
    if (temperature === null) ui.text('The model’s own', { tone: 'muted', grow: 1 });
    else {
      const value = ui.slider('Temperature', temperature, {
        min: 0,
        max: 2,
        step: 0.05,
        labelHidden: true,
        grow: 1,
        disabled,
      });
      if (value !== temperature) app.setProvider({ temperature: value });
    }
  });
  ui.row({ gap: 12, align: 'center' }, () => {
    const isSet = ui.checkbox('Max tokens##set', maxTokens !== null, { disabled, width: 132 });
    if (isSet !== (maxTokens !== null)) app.setProvider({ maxTokens: isSet ? MAX_TOKENS : null });
    if (maxTokens === null) ui.text('The model’s own', { tone: 'muted', grow: 1 });
    else {
      const value = ui.dragNumber('Max tokens', maxTokens, {
        min: 1,
        max: 1_000_000,
        step: 64,
        labelHidden: true,
        disabled,
      });
      if (value !== maxTokens) app.setProvider({ maxTokens: value });
    }
  });
}
