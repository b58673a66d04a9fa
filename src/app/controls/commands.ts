/** The app's parts in, every command out: the one registry behind search, menus, shortcuts and help. */
import type { AppState } from '../state/app.ts';
import type { Command, CommandParts } from './command.ts';
import { answerCommands } from './commands/answers.ts';
import { changeCommands } from './commands/changes.ts';
import { filterCommands } from './commands/filters.ts';
import { fileCommands } from './commands/files.ts';
import { lookCommands } from './commands/look.ts';
import { mapCommands } from './commands/map.ts';
import { perspectiveCommands } from './commands/perspectives.ts';
import { peopleCommands } from './commands/people.ts';
import { selectionCommands } from './commands/selection.ts';
import { walkCommands } from './commands/walk.ts';

export function createCommands(app: AppState, parts: CommandParts): Command[] {
  return [
    ...[fileCommands, mapCommands, filterCommands, walkCommands, perspectiveCommands, selectionCommands],
    ...[answerCommands, peopleCommands, changeCommands, lookCommands],
  ].flatMap((create) => create(app, parts));
}
