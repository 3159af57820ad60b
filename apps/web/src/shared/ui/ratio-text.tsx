import type { ListCondition } from "@rectify/domain/progress-filter";
import { formatRate, type Ratio } from "@rectify/domain/ratio";
import type { BoardSearch } from "../url/board-search.ts";
import { NumberLink } from "./number-link.tsx";
import styles from "./ratio-text.module.css";

type RatioLists = { done: ListCondition; total: ListCondition; narrow?: BoardSearch };

/** "490/697", each half opening its list when `lists` is given. */
export function RatioPair({ ratio, lists }: { ratio: Ratio; lists?: RatioLists }) {
  if (!lists)
    return (
      <span className={styles.pair}>
        {ratio.done}/{ratio.total}
      </span>
    );
  const narrow = lists.narrow ? { narrow: lists.narrow } : {};
  return (
    <span className={styles.pair}>
      <NumberLink condition={lists.done} {...narrow}>
        {ratio.done}
      </NumberLink>
      /
      <NumberLink condition={lists.total} {...narrow}>
        {ratio.total}
      </NumberLink>
    </span>
  );
}

/** A rate never stands without its pair; "—" when there is no base. */
export function RatioText({ ratio, lists, strong = false }: { ratio: Ratio; lists?: RatioLists; strong?: boolean }) {
  return (
    <span className={styles.ratio}>
      <span className={strong ? styles.strong : undefined}>{formatRate(ratio)}</span>{" "}
      <RatioPair ratio={ratio} {...(lists ? { lists } : {})} />
    </span>
  );
}
