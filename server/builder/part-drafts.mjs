import { allInOrder } from './all-in-order.mjs';
import { bundlePart } from './part-bundle.mjs';

/** @typedef {import('./part-bundle.mjs').Draft} Draft */
/** @typedef {import('./part-plan.mjs').PartPlan} PartPlan */

/** Bundles of parts, kept as long as what they are made of stays the same. */
export class PartDrafts {
  /** By the plan's key. @type {Map<string, Draft>} */
  #made = new Map();
  /** Keys that the last build of all modules needed, and the last one of some. */
  #needed = { all: new Set(), some: new Set() };

  /**
   * @param {readonly PartPlan[]} plans of one build
   * @param {boolean} isWhole of all modules
   * @param {Parameters<typeof bundlePart>[1]} project
   * @returns {Promise<Draft[]>} in the order of the plans; rejects with the first BuildFailure in that order
   */
  async make(plans, isWhole, project) {
    // What is made beside a failure stays: the next build needs it.
    const drafts = await allInOrder(plans.map((plan) => this.#draft(plan, project)));
    this.#needed[isWhole ? 'all' : 'some'] = new Set(plans.map(({ key }) => key));
    for (const key of this.#made.keys())
      if (!this.#needed.all.has(key) && !this.#needed.some.has(key)) this.#made.delete(key);
    return drafts;
  }

  /**
   * @param {PartPlan} plan
   * @param {Parameters<typeof bundlePart>[1]} project
   */
  async #draft(plan, project) {
    const known = this.#made.get(plan.key);
    if (known) return known;
    const draft = await bundlePart(plan, project);
    this.#made.set(plan.key, draft);
    return draft;
  }
}
