import { listWide } from './decode.ts';

/** Reports of two places each, in different years: what one set, the other can't have reported. */
export const UNRELATED: readonly (readonly [string, string])[] = [
  ['130607-满城/2020.txt', 'zhumadian/2021.txt'],
  ['zhumadian/2005.txt', 'baoan/2016.txt'],
  ['nanshan/2016.txt', '130609-徐水/2012.txt'],
  ['130608-清苑/2013.txt', 'yantian/2015.txt'],
  ['longgang/2017.txt', '130637-博野/2021.txt'],
  ['pingshan/2018.txt', 'zhumadian/2019.txt'],
  ['guangming/2019.txt', '130630-涞源/2020.txt'],
  ['130623-涞水/2010.txt', 'zhumadian/2011.txt'],
  ['dapeng/2016.txt', '130629-容城/2017.txt'],
  ['city-2024/中山.txt', 'province-2025/hebei.txt'],
  ['city-2024/六安.txt', '130630-涞源/2025.txt'],
  ['yantian/2016.txt', '130624-阜平/2017.txt'],
];
/** Files of one folder whose years follow each other. */
export function listNeighbours(): readonly (readonly [string, string])[] {
  const files = listWide().filter((file) => /^[^/]*\/\d{4}\.txt$/u.test(file));
  const yearOf = (file: string): number => Number(/\d{4}(?=\.)/u.exec(file)?.[0]);
  return files.flatMap((file) => {
    const next = file.replace(/\d{4}(?=\.)/u, String(yearOf(file) + 1));
    return files.includes(next) ? [[file, next] as const] : [];
  });
}
