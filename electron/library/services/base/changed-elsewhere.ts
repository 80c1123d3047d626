import { AppError } from '../../../../shared/base/errors.ts';

/** Refuses what would take the place of words that the writer never saw: another window changed them since they were read. */
export function changedElsewhere(field: string): AppError {
  return new AppError('invalid-input', `${field} was changed elsewhere meanwhile`, {
    reason: 'changed-elsewhere',
    field,
  });
}
