/** @typedef {import('./statistics.mjs').Spread} Spread */

/**
 * Vite 8.3's main-thread hot update for the same edit, from the write of the file to the code's run, median of 15,
 * on a 2-core machine. Another machine's figures: only a run side by side compares.
 */
const VITE_MS = new Map([
  [1, 20],
  [10, 48],
  [100, 53],
]);

/**
 * @typedef {object} Results
 * @property {ReturnType<typeof import('./machine.mjs').machineFacts>} machine
 * @property {number} runs
 * @property {Awaited<ReturnType<typeof import('./scenarios/key-to-frame.mjs').measureKeyToFrame>>[]} keyToFrame
 * @property {Awaited<ReturnType<typeof import('./scenarios/workbench.mjs').measureWorkbench>>} [workbench]
 * @property {Awaited<ReturnType<typeof import('./scenarios/pause.mjs').measurePause>>[]} pause
 * @property {Awaited<ReturnType<typeof import('./scenarios/frame-cost.mjs').measureFrameCost>>[]} frameCost
 * @property {Awaited<ReturnType<typeof import('./scenarios/interface.mjs').measureInterface>>[]} interface
 * @property {Awaited<ReturnType<typeof import('./scenarios/persistence.mjs').measurePersistence>>[]} persistence
 * @property {Awaited<ReturnType<typeof import('./scenarios/discussion.mjs').measureDiscussion>>} [discussion]
 * @property {Awaited<ReturnType<typeof import('./scenarios/jumps.mjs').measureJumps>>} [jumps]
 * @property {import('./limits.mjs').Verdict[]} [verdicts]
 * @property {Awaited<ReturnType<typeof import('./scenarios/answers.mjs').measureAnswers>>} [answers]
 * @property {Awaited<ReturnType<typeof import('./scenarios/mounts.mjs').measureMounts>>} [mounts]
 */

/** @param {Results} results */
export function printReport({
  machine,
  runs,
  keyToFrame,
  workbench,
  pause,
  frameCost,
  interface: cases,
  persistence,
  discussion,
  jumps,
  verdicts = [],
  answers,
  mounts,
}) {
  console.log(
    `${machine.cpu}, ${machine.cores} cores, load before ${machine.loadBefore}; Chromium ${machine.chromium}`,
  );
  console.log(`\nKey press → first frame of new code, ms, ${runs} runs (p50 / p95)`);
  for (const { modules, total, textInDom, steps } of keyToFrame) {
    console.log(
      `${String(modules).padStart(5)} modules  ${show(total)}  (text in the DOM ${show(textInDom)}; Vite elsewhere ${VITE_MS.get(modules)})`,
    );
    console.log(`               ${showSteps(steps)}`);
  }
  if (workbench) {
    console.log(`\nThe workbench, ${workbench.sourceFiles} source files, ms (p50 / p95)`);
    for (const { what, file, total, pause: time, steps } of workbench.edits) {
      const { build, load, prove } = steps;
      console.log(`  ${what} (${file}) ${show(total)}, pause ${show(time)}`);
      if (build && load && prove)
        console.log(`    build ${show(build)}, load ${show(load)}, prove ${show(prove)}`);
    }
  }
  console.log('\nPause, ms (p50 / p95)');
  for (const { stateBytes, pause: time, total, steps } of pause) {
    console.log(`${String(stateBytes / 1000).padStart(5)} kB  ${show(time)}  of ${show(total)} in all`);
    console.log(`          ${showSteps(steps)}`);
  }
  console.log('\nMain thread, ms a frame, nothing reloading');
  for (const { nodes, framesPerSecond, msPerFrame } of frameCost) {
    const areas = Object.entries(msPerFrame).map(([area, ms]) => `${area} ${ms}`);
    console.log(`${String(nodes).padStart(5)} nodes at ${framesPerSecond} frames/s: ${areas.join(', ')}`);
  }
  console.log(
    '\nScripts of the interface, ms a frame of the threads’ own time, WebGL drawing nothing (p50 / p95)',
  );
  for (const { name, limitMs, main, worker } of cases) {
    console.log(`  ${name}: main ${show(main)} (limit ${limitMs}), worker ${worker ? show(worker) : 'idle'}`);
  }
  console.log('\nKeeping the state, ms (p50 / p95)');
  for (const { stateBytes, append, checkpointMs, start, heapMegabytes, longestMs } of persistence) {
    const longest = Object.entries(longestMs).map(([what, ms]) => `${what} ${ms}`);
    console.log(
      `${String(stateBytes / 1000).padStart(7)} kB  a character more ${show(append)} until it is durable; checkpoint ${checkpointMs}; start ${show(start)}; heap ${heapMegabytes} MB`,
    );
    console.log(`            longest script of main while it does so: ${longest.join(', ')}`);
  }
  if (discussion) {
    const { few, many, ratios, limitsMs } = discussion;
    const { entries, ms, scroll } = many;
    console.log(
      `\nA discussion of ${entries.toLocaleString('en')} entries of 1 kB, WebGL drawing nothing, ms (p50 / p95)`,
    );
    for (const [what, time] of Object.entries(ms)) {
      const limit = Object.entries(limitsMs).find(([name]) => name === what)?.[1];
      const most = limit === undefined ? '' : ` (limit ${limit})`;
      console.log(`  ${what} ${show(time)}${most}, ${ratios[what]} times as with ${few.entries}`);
    }
    console.log(
      `  scrolling, ms of scripts a frame: main ${show(scroll.main)}, worker ${scroll.worker ? show(scroll.worker) : 'idle'}`,
    );
  }
  if (jumps) {
    const { steps, overOne } = jumps;
    for (const [over, { view, goBack, jump }] of /** @type {const} */ ([
      [`${steps} steps`, jumps],
      ['one step', overOne],
    ])) {
      console.log(
        `  over ${over}: view ${show(view)}, make it the state ${show(goBack)}, jump back ${show(jump)}`,
      );
    }
  }
  for (const { what, value, limit, isKept } of verdicts)
    console.log(`  ${isKept ? 'kept' : 'NOT KEPT'}: ${what}: ${value} (limit ${limit})`);
  if (answers) {
    const { openTableMs, openFeedMs, typingEchoFrames } = answers;
    console.log(`  a table of 100,000 rows opens in ${show(openTableMs)} ms (limit 50)`);
    console.log(`  a feed of 10,000 rows of 1 kB opens in ${show(openFeedMs)} ms (limit 100)`);
    console.log(`  a letter is shown ${show(typingEchoFrames)} frames after its key`);
  }
  if (mounts) {
    const left = Object.entries(mounts.left).map(([name, count]) => `${name} ${count}`);
    console.log(`  left after ${mounts.mounts} mounts: ${left.join(', ')}; heap ${mounts.heapMegabytes} MB`);
  }
}

/** @param {Spread} spread */
function show({ p50, p95 }) {
  return `${p50.toFixed(1)} / ${p95.toFixed(1)}`;
}

/** @param {Record<string, Spread & { share: number }>} steps */
function showSteps(steps) {
  return Object.entries(steps)
    .map(([name, { p50, share }]) => `${name} ${p50.toFixed(1)} (${Math.round(share * 100)} %)`)
    .join(', ');
}
