import { expect, it } from 'vitest';
import { follow } from './following.ts';

it('the last of what opens a list demands its numbered items', () => {
  const goals =
    '年内完成6项茶农工程，其中校舍4项。开工4项水利工程，其中道路2项：（1）青岚路大修工程（2）松河桥维修工程。';
  const said = '青岚路大修正在建设中，松河桥维修工程正在建设中。';
  expect(
    follow(goals, said)
      .filter(({ outcome }) => outcome !== null)
      .map(({ goal, verdict, ground }) => `${goal} ${verdict} ${ground}`),
  ).toEqual(['（1）青岚路大修工程 met begun', '松河桥维修工程 met begun']);
});

it('each numbered item of a list is demanded by its own words, else by what opens the list', () => {
  const goals =
    '年内完成6项茶农工程，其中道路2项：（1）青岚路大修工程（2）松河桥开工建设。校舍2项：（1）南湖学校扩建工程（2）西岭学校开工建设。';
  const said = '青岚路大修、松河桥、南湖学校扩建工程正在建设中，西岭学校开工建设。';
  expect(
    follow(goals, said).flatMap(({ figure, name, verdict, ground }) =>
      figure === null ? [`${name} ${verdict} ${ground}`] : [],
    ),
  ).toEqual([
    '青岚路大修 missed unfinished',
    '松河桥 met begun',
    '南湖学校扩建 missed unfinished',
    '西岭学校 met begun',
  ]);
});
