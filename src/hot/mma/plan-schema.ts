import * as v from 'valibot';
import { PRIORITIES, TIER_NUMBERS } from './state.js';

const text = v.optional(v.string(), '');
const name = v.pipe(v.string(), v.trim(), v.nonEmpty());

/** What the model answers. What it leaves out gets its usual value; what is not asked for is left out. */
export const planSchema = v.object({
  tracks: v.pipe(
    v.array(
      v.object({
        title: name,
        goal: text,
        tickets: v.pipe(
          v.array(
            v.object({
              id: name,
              title: name,
              description: text,
              priority: v.optional(v.picklist(PRIORITIES), 'medium'),
              tier: v.optional(v.picklist(TIER_NUMBERS), 3),
              targetFile: text,
              dependsOn: v.optional(v.array(v.string()), []),
            }),
          ),
          v.minLength(1),
        ),
      }),
    ),
    v.minLength(1),
  ),
});

export type PlannedTrack = v.InferOutput<typeof planSchema>['tracks'][number];

/** The same for the model to read. It is no JSON, so that a prompt that is sent back is no plan. */
export const PLAN_SHAPE = `{
  "tracks": [                  // at least one
    {
      "title": string,
      "goal": string,          // what is reached when its tickets are done
      "tickets": [             // at least one
        {
          "id": string,        // unique in the whole plan, such as "A1"
          "title": string,
          "description": string,
          "priority": "high" | "medium" | "low",
          "tier": 1 | 2 | 3 | 4,  // 1 orchestrator, 2 tech lead, 3 worker, 4 QA
          "targetFile": string,   // empty if it is about none
          "dependsOn": string[]   // ids of tickets of the same track that come before it; no circles
        }
      ]
    }
  ]
}`;
