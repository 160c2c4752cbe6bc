import { defineHotModule } from 'rekindle';
import { clearCommsLog } from './comms.js';
import { testConnection } from './connection-test.js';
import { setApiKey, setProvider } from './provider.js';
import { cancelRequest, dismissRequest, retryRequest, sendRequest } from './requests.js';
import { initialState, schema } from './state.js';
import { streamResponse } from './stream-response.js';

/**
 * Talks to language models. It draws nothing: others send requests, read `pendingRequests`, and copy an answer into what
 * is theirs when it is done.
 */
export default defineHotModule({
  name: 'ai-client',
  version: 1,
  stateKeys: ['provider', 'apiKey', 'pendingRequests', 'connectionTest', 'commsLog', 'aiNextRequest'],
  initialState,
  schema,
  secretKeys: ['apiKey'],
  // An answer that comes is no step of the user's; nor is what tells of it.
  transientKeys: ['pendingRequests', 'connectionTest', 'commsLog', 'aiNextRequest'],
  targets: {
    sendRequest,
    streamResponse,
    cancelRequest,
    retryRequest,
    dismissRequest,
    setProvider,
    setApiKey,
    testConnection,
    clearCommsLog,
  },
});
