import { describe, expect, it } from 'vitest';
import { followGoal, seenBeside } from '../../../renderer/views/goals/seen.ts';

const LISTED = Array.from({ length: 30 }, (_, at) => `goal ${at}`);

describe('the goal from which a step goes on', () => {
  it('is what is seen, where the reader scrolled away from the current one', () => {
    followGoal(LISTED, 'goal 3', 0, 9);
    expect(seenBeside(LISTED, 'goal 3', 1)).toBeNull();
    followGoal(LISTED, 'goal 3', 12, 20);
    expect(seenBeside(LISTED, 'goal 3', 1)).toBe('goal 12');
    expect(seenBeside(LISTED, 'goal 3', -1)).toBe('goal 20');
  });

  it('is the current one while a jump to it is under way', () => {
    followGoal(LISTED, 'goal 2', 0, 9);
    followGoal(LISTED, 'goal 25', 0, 9);
    expect(seenBeside(LISTED, 'goal 25', 1)).toBeNull();
    followGoal(LISTED, 'goal 25', 18, 27);
    followGoal(LISTED, 'goal 25', 0, 9);
    expect(seenBeside(LISTED, 'goal 25', 1)).toBe('goal 0');
  });

  it('is the last of fewer goals, where the window was told of more', () => {
    followGoal(LISTED, 'goal 1', 0, 9);
    followGoal(LISTED, 'goal 1', 20, 29);
    expect(seenBeside(LISTED.slice(0, 5), 'goal 1', -1)).toBe('goal 4');
    expect(seenBeside(LISTED, 'gone', 1)).toBeNull();
  });
});
