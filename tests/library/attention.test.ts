import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { createAttention } from '../../electron/library/services/base/attention.ts';

describe('what is done ahead', () => {
  it('goes on at once where nobody waits and nothing is scrolled', async () => {
    await expect(createAttention().whenIdle()).resolves.toBeUndefined();
  });

  it('waits until a second has gone by since a window was scrolled last', async () => {
    let clock = 0;
    const attention = createAttention(() => clock);
    attention.leaveFree();
    clock = 400;
    attention.leaveFree();
    clock = 1399;
    let isFree = false;
    const free = attention.whenIdle().then(() => {
      isFree = true;
    });
    await sleep(5); // several looks at a clock that stands still
    expect(isFree).toBe(false);
    clock = 1400;
    await free;
  });

  it('waits for a call that came in while it waited for the scrolling', async () => {
    let clock = 0;
    const attention = createAttention(() => clock);
    attention.leaveFree();
    clock = 999;
    let isFree = false;
    const free = attention.whenIdle().then(() => {
      isFree = true;
    });
    attention.begin();
    clock = 1000;
    await sleep(5);
    expect(isFree).toBe(false);
    attention.end();
    await free;
  });

  it('goes on beside a call that nobody stands waiting for, which itself waits for all others', async () => {
    const attention = createAttention();
    const done: string[] = [];
    attention.begin();
    const behind = attention.behind(async () => {
      await attention.whenIdle();
      done.push('first step');
      attention.begin(); // somebody asks for something
      const next = attention.whenIdle().then(() => done.push('next step'));
      await sleep(5);
      done.push('answer');
      attention.end();
      await next;
    });
    await behind;
    expect(done).toEqual(['first step', 'answer', 'next step']);
    let isFree = false;
    const free = attention.whenIdle().then(() => {
      isFree = true;
    });
    await sleep(5);
    expect(isFree).toBe(false); // it is not answered yet
    attention.end();
    await free;
  });
});
