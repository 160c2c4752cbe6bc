// `npm start` for a project of a test. Arguments: the project's root, then the options.
import { start } from '../../../server/start.mjs';

const [root = '', ...args] = process.argv.slice(2);
await start(root, args);
