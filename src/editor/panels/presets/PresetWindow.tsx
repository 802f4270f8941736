/** The window that writes what a broker does by default, after a look at what that changes. */
import { useMemo, useState } from 'react';
import { type ApplyBrokerPreset, applyBrokerPreset } from '../../../core/edits/apply-broker-preset.ts';
import { brokerNames, broker as brokerSchema } from '../../../core/model/broker.ts';
import type { Design } from '../../../core/model/design.ts';
import { titlesOf } from '../../../core/model/field.ts';
import { type Broker, brokerOfTopic } from '../../../core/model/graph/broker-of.ts';
import { graphOf } from '../../../core/model/graph/graph.ts';
import { commonTexts } from '../../app/languages/areas/common.ts';
import { presetTexts } from '../../app/languages/areas/presets.ts';
import { type Say, useSay, useTexts } from '../../app/languages/language.ts';
import { perform, useSession } from '../../session/session.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { ChoiceField, type Option } from '../../ui/choice-field.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { PresetChanges } from './PresetChanges.tsx';
import { presetChanges } from './preset-changes.ts';
import styles from './presets.module.css';

export interface PresetWindowProps {
  /** Ids of what was selected; none for the whole design. */
  readonly topics: readonly string[];
  readonly onClose: () => void;
}

/** Every topic; those that were selected; else the id of one. */
const everywhere = '*';
const selected = '+';

export function PresetWindow({ topics, onClose }: PresetWindowProps) {
  const texts = useTexts(presetTexts);
  const common = useTexts(commonTexts);
  const say = useSay();
  const design = useSession((state) => state.design);
  const [scope, setScope] = useState(topics.length > 1 ? selected : (topics[0] ?? everywhere));
  const [chosen, setChosen] = useState<Broker | null>(null);
  const [replace, setReplace] = useState(false);
  const wanted = useMemo(
    () => (scope === everywhere ? undefined : scope === selected ? topics : [scope]),
    [scope, topics],
  );
  const now = brokerNow(design, wanted);
  const args = useMemo((): ApplyBrokerPreset => {
    const broker = chosen ?? now;
    return {
      mode: replace ? 'reset' : 'fill',
      ...(wanted && { topics: wanted }),
      // The broker that it is already need not be written.
      ...(broker !== now && { broker }),
    };
  }, [wanted, now, chosen, replace]);
  const result = useMemo(() => applyBrokerPreset.apply(design, args), [design, args]);
  const changes = useMemo(() => (result.ok ? presetChanges(design, result.value) : []), [design, result]);
  return (
    <Dialog open onClose={onClose} title={texts.title} summary={texts.summary} closeLabel={common.close}>
      <div className={styles.choices}>
        <ChoiceField
          name="scope"
          label={texts.scope}
          value={scope}
          options={scopesOf(design, topics, say)}
          onChoose={(next) => {
            setScope(next);
            setChosen(null);
          }}
        />
        <ChoiceField
          name="broker"
          label={texts.broker}
          help={scope === everywhere ? texts.ownBrokers : undefined}
          value={chosen ?? now}
          options={brokerOptions(say)}
          onChoose={(next) => setChosen(next as Broker)}
        />
        <Checkbox label={texts.replace} help={texts.replaceHelp} checked={replace} onChange={setReplace} />
      </div>
      <PresetChanges changes={changes} />
      <footer className={styles.footer}>
        <p role="status">{result.ok ? counted(changes, say) : say(result.reason)}</p>
        <Button onClick={onClose}>{common.cancel}</Button>
        <Button
          look="accent"
          disabled={!result.ok || changes.length === 0}
          onClick={() => {
            if (perform(applyBrokerPreset, args)) onClose();
          }}
        >
          {texts.apply}
        </Button>
      </footer>
    </Dialog>
  );
}

/** Of several topics that of the first one; of the whole design its own. */
const brokerNow = (design: Design, topics: readonly string[] | undefined): Broker =>
  (topics ? brokerOfTopic(design, topics[0] ?? '') : design.broker) ?? 'in-memory';

const counted = (changes: ReturnType<typeof presetChanges>, say: Say): string => {
  const sizes = changes.map(({ of, names, from }) => ({
    count: Math.max(1, names.length),
    lost: of !== 'design' && from !== undefined,
  }));
  const sum = (all: typeof sizes) => all.reduce((before, { count }) => before + count, 0);
  if (sizes.length === 0) return '';
  return say(presetTexts.counted, { count: sum(sizes), lost: sum(sizes.filter(({ lost }) => lost)) });
};

const brokerOptions = (say: Say): readonly Option[] => {
  const titles = titlesOf(brokerSchema);
  return brokerNames.map((value) => ({ value, label: titles[value] ? say(titles[value]) : value }));
};

const scopesOf = (design: Design, picked: readonly string[], say: Say): readonly Option[] => {
  const { topics } = graphOf(design);
  return [
    { value: everywhere, label: say(presetTexts.allTopics, { count: topics.length }) },
    ...(picked.length > 1
      ? [{ value: selected, label: say(presetTexts.selectedTopics, { count: picked.length }) }]
      : []),
    ...topics.map(([value, { name: label }]) => ({ value, label })),
  ];
};
