import type { TrackPart } from '../mma/part.js';
import { newTicket } from '../mma/state.js';

/** The example's track, as a file would hold it: a ticket in each state. @param createdAt ms since 1970 */
export function exampleTracks(createdAt: number): TrackPart {
  return {
    tracks: [
      {
        id: 'k1',
        project: '',
        title: 'CSV import',
        goal: 'Files of up to 2 GB are imported; broken rows are set aside and told.',
        createdAt,
      },
    ],
    tickets: {
      k1: [
        {
          ...newTicket('T-001', {
            title: 'Guess the separator',
            description: 'From the first ten lines: comma, semicolon or tab. Say how sure the guess is.',
            priority: 'high',
            assignedTo: 3,
            targetFile: 'src/import/separator.ts',
          }),
          status: 'completed',
          result: 'The separator is the candidate that gives the same number of columns in the most lines.',
        },
        newTicket('T-002', {
          title: 'Read rows one by one',
          description: 'Never hold the whole file. Keep the line number with each row.',
          priority: 'high',
          assignedTo: 3,
          targetFile: 'src/import/rows.ts',
          dependsOn: ['T-001'],
          stepMode: true,
        }),
        newTicket('T-003', {
          title: 'Set broken rows aside',
          description: 'With line number and reason. More than half of the first thousand broken: stop.',
          assignedTo: 3,
          targetFile: 'src/import/broken-rows.ts',
          dependsOn: ['T-002'],
        }),
        {
          ...newTicket('T-004', {
            title: 'Choose the test files',
            description: 'Ten files from real life, two of them broken halfway through.',
            priority: 'low',
            assignedTo: 2,
          }),
          status: 'blocked',
          blockedReason: 'The customer has to agree first',
        },
        newTicket('T-005', {
          title: 'Check the whole import',
          description: 'All test files, and one of 2 GB: memory stays below 200 MB.',
          assignedTo: 4,
          dependsOn: ['T-003', 'T-004'],
        }),
      ],
    },
  };
}
