import type { Role } from '../../model/outline.ts';
import type { Family } from './markers.ts';

/** What a heading needs to know to find its role. */
export type RoleContext = {
  readonly title: string;
  readonly family: Family;
  readonly level: number;
  /** Role of the section that holds it; undefined on level 1. */
  readonly parent: Role | undefined;
  /** Role of the section before on the same level under the same parent. */
  readonly before: Role | undefined;
  /** Family of the section before under the same parent. */
  readonly beforeFamily: Family | undefined;
  /** True where its numbers start over under the same parent: a part whose own title is lost. */
  readonly startsOver: boolean;
  /** True where a part of tasks follows. */
  readonly hasTasksLater: boolean;
  /** True where the text begins inside its first part: the next part is 二、. */
  readonly isBeforeSecond: boolean;
  /** True where its title names the year before that of a later part: 一、2023年主要工作 before 二、2024年主要目标. */
  readonly isYearBefore: boolean;
  /** True where its title names several years and a later part sets the tasks of one: 今后五年的任务 before 2031年工作安排. */
  readonly isPeriod: boolean;
  /** Title of the section that holds it. */
  readonly parentTitle: string;
  /** The paragraph before it, where that is no heading. */
  readonly leadIn: string;
  /** The section's own text, for titles that say nothing. */
  readonly body: string;
  /** The text of the part behind it; '' below level 1 and behind the last. */
  readonly bodyBehind: string;
};
