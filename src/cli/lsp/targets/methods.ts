import { type EditedFile, localeOf } from '../edited-workspace.ts';
import { pathOf, settingsOf } from './sources.ts';
import { placeIn, type Target } from './target.ts';

/** The methods by which criteria are assessed, by code; `name` is what a specification as YAML writes. */
export function methodTargets(file: EditedFile, by: 'code' | 'name'): Target[] {
  const settings = settingsOf(file);
  const { ownMethods } = file.workspace;
  return file.workspace.methodsIn(localeOf(file)).all.map((method) => ({
    name: method[by],
    title: method[by === 'code' ? 'name' : 'code'],
    aliases: method.aliases ?? [],
    describe: () =>
      `**${method.name}** (${method.code}): a method of assessment, used for ${stages[method.stage]}.`,
    place() {
      const index = ownMethods.findIndex(({ code }) => code === method.code);
      if (index < 0 || settings === undefined) return undefined;
      return placeIn(pathOf(settings, file), settings.at(`/methods/${index}/code`));
    },
  }));
}

const stages = { shortlisting: 'shortlisting', interview: 'interviews', offer: 'an offer' } as const;
