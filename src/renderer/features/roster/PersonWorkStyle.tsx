import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { WORK_SCALES, WORK_SCALE_WORDS, type WorkScale, type WorkStyle } from '#shared/domain/work-style.ts';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { LoadFailed } from '../../ui/LoadFailed.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { PersonSection } from './PersonSection.tsx';
import styles from './PersonWorkStyle.module.css';

type PersonWorkStyleProps = { readonly personId: number };

const STEPS = [1, 2, 3, 4, 5] as const;

/** How somebody likes to work, as they say it on four short scales. Optional, and counted only where it has a weight. */
export function PersonWorkStyle({ personId }: PersonWorkStyleProps) {
  const input = { personId };
  const { data, error, isPending, refetch } = useQuery(api.matching.workStyle.queryOptions({ input }));
  const save = useCommand(api.matching.setWorkStyle);
  const choose = (style: WorkStyle, scale: WorkScale, value: number) =>
    save.mutate({ personId, style: { ...style, [scale]: value } });
  return (
    <PersonSection
      title="Likes to work"
      action={
        data && Object.keys(data).length > 0 ? (
          <Button size="compact-sm" variant="subtle" onClick={() => save.mutate({ personId, style: {} })}>
            Clear
          </Button>
        ) : undefined
      }
    >
      {isPending && <Loading label="Loading" rows={2} />}
      {error && <LoadFailed error={error} onRetry={() => void refetch()} />}
      {data && (
        <div className={styles.scales}>
          {WORK_SCALES.map(scale => {
            const { low, high } = WORK_SCALE_WORDS[scale];
            return (
              <fieldset key={scale} className={styles.scale}>
                <legend className="visually-hidden">
                  {low} or {high.toLowerCase()}
                </legend>
                <span className={styles.low}>{low}</span>
                {STEPS.map(step => (
                  <input
                    key={step}
                    type="radio"
                    name={`work-${scale}`}
                    aria-label={`${step} of 5`}
                    checked={data[scale] === step}
                    onChange={() => choose(data, scale, step)}
                  />
                ))}
                <span className={styles.high}>{high}</span>
              </fieldset>
            );
          })}
        </div>
      )}
    </PersonSection>
  );
}
