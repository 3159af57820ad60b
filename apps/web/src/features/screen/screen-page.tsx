// The wall screen of the weekly meeting: live figures, scene after scene, without the frame of the desk.
import { allowedScenes } from "@rectify/domain/screen/allowed-scenes";
import type { Drill } from "@rectify/domain/screen/rotation";
import { useSearch } from "@tanstack/react-router";
import { useCallback, useMemo, useSyncExternalStore } from "react";
import { useTitle } from "../../shared/frame/use-title.ts";
import { useMe } from "../../shared/session/session-query.ts";
import { type BoardSearch, boardOf } from "../../shared/url/board-search.ts";
import { useCategoryNames } from "./category-names.ts";
import { FindingDetail, useFindingPage } from "./finding-detail.tsx";
import { Foot } from "./foot.tsx";
import { SCENE_DEFINITIONS, type SceneDefinition } from "./scene-list.tsx";
import { OverdueAside } from "./scene-overdue.tsx";
import type { ScreenData } from "./screen-data.ts";
import styles from "./screen-page.module.css";
import { readScreenSetting, type ScreenSetting } from "./screen-search.ts";
import { Stage } from "./stage.tsx";
import {
  ASIDE_GAP,
  ASIDE_MOST,
  COMMON_WIDTH,
  layoutOf,
  StageProvider,
  type StageView,
  useScreenTexts,
  useShortDay,
  useStage,
  v,
} from "./stage-view.ts";
import { Strip } from "./strip.tsx";
import { UnitSpotlight } from "./unit-spotlight.tsx";
import { useLive } from "./use-live.ts";
import { useNightlyReload } from "./use-nightly-reload.ts";
import { useRotation } from "./use-rotation.ts";
import { type ScreenAnswer, useScreenData } from "./use-screen-data.ts";
import { usePointerSeen, useStageKeys } from "./use-stage-keys.ts";
import { Waiting } from "./waiting.tsx";
import { Watermark } from "./watermark.tsx";

function useRatio(): number {
  const subscribe = useCallback((listener: () => void) => {
    window.addEventListener("resize", listener);
    return () => window.removeEventListener("resize", listener);
  }, []);
  return useSyncExternalStore(subscribe, () => window.innerWidth / window.innerHeight);
}

export function ScreenPage() {
  const texts = useScreenTexts();
  useTitle(texts.title);
  const search = useSearch({ strict: false }) as BoardSearch & Record<string, unknown>;
  const address = JSON.stringify(search);
  // The address is set once; an answer of the router that says the same is not another one.
  const { board, setting } = useMemo(() => {
    const said = JSON.parse(address) as BoardSearch & Record<string, unknown>;
    return { board: boardOf(said), setting: readScreenSetting(said) };
  }, [address]);
  const answer = useScreenData(board);
  const connected = useLive(answer.refresh);
  if (answer.data === null || answer.data.overview.total === 0) return <Waiting setting={setting} answer={answer} />;
  return <Running board={board} setting={setting} answer={answer} data={answer.data} connected={connected} />;
}

type RunningProps = { board: BoardSearch; setting: ScreenSetting; answer: ScreenAnswer; data: ScreenData; connected: boolean };

function Running({ board, setting, answer, data, connected }: RunningProps) {
  const texts = useScreenTexts();
  const display = useMe()?.display;
  const { viewing, pageMs } = setting;
  const scenes = allowedScenes(setting.scenes, display?.scenes ?? []);
  const ratio = useRatio();
  const sizes = useMemo(() => ({ viewing, layout: layoutOf(ratio) }), [viewing, ratio]);
  const pages = scenes.map((scene) => Math.max(1, SCENE_DEFINITIONS[scene].pages(data, sizes)));
  const [now, act] = useRotation(pages, pageMs, true);
  const names = scenes.map((scene) => texts.scene[scene]);
  useStageKeys(act, names);
  const pointer = usePointerSeen(act);
  useNightlyReload(now.drill !== null || now.paused || !connected);
  const { asOf, since } = data.overview;
  const from = since.from;
  const persons = display?.level !== "public";
  const view = useMemo(
    (): StageView => ({ ...sizes, asOf, from, persons, drill: (into) => act({ type: "drill", into }) }),
    [sizes, asOf, from, persons, act],
  );
  const scene = scenes[now.scene] ?? "overview";
  const page = Math.min(now.page, (pages[now.scene] ?? 1) - 1);
  const definition = SCENE_DEFINITIONS[scene];
  return (
    <StageProvider value={view}>
      <Filled
        drill={now.drill}
        definition={definition}
        data={data}
        page={page}
        place={`${scene} ${page}`}
        setting={setting}
        pointer={pointer}
        strip={(opened) => (
          <Strip name={opened ?? texts.scene[scene]} board={board} context={data.context} dataMs={answer.dataMs} connected={connected} />
        )}
        foot={
          <Foot
            names={names}
            scene={now.scene}
            page={page}
            pages={pages[now.scene] ?? 1}
            paused={now.paused}
            opened={now.drill !== null}
            elapsed={now.elapsedMs / pageMs}
            onJump={(to) => act({ type: "jump", scene: to })}
          />
        }
      />
      {display?.watermark ? <Watermark name={display.name} stage={setting.stage} /> : null}
    </StageProvider>
  );
}

type FilledProps = {
  drill: Drill | null;
  definition: SceneDefinition;
  data: ScreenData;
  page: number;
  place: string;
  setting: ScreenSetting;
  pointer: boolean;
  strip(opened: string | null): React.ReactNode;
  foot: React.ReactNode;
};

function Filled({ drill, definition, data, page, place, setting, pointer, strip, foot }: FilledProps) {
  const texts = useScreenTexts();
  const names = useCategoryNames();
  const short = useShortDay();
  const { viewing, layout } = useStage();
  const common = { stage: setting.stage, pointer, foot };
  if (drill?.kind === "finding") return <OpenedFinding finding={drill.finding} {...common} strip={strip(texts.detail)} data={data} />;
  const opened = drill === null ? null : data.overview.units.find((u) => u.unitId === drill.unitId);
  const { Body, fillsWide, howTo } = definition;
  const body = drill === null ? <Body data={data} page={page} /> : <UnitSpotlight unitId={drill.unitId} data={data} />;
  return (
    <Stage
      {...common}
      strip={strip(opened ? texts.scene.unit : null)}
      headline={opened?.unit ?? definition.headline(data, page, { texts, names, viewing, layout })}
      howTo={drill === null && howTo ? howTo(texts) : texts.overview.compared(short(data.overview.since.from))}
      shown={drill === null ? place : `unit ${drill.unitId}`}
    >
      {fillsWide && drill === null ? body : <Common data={data}>{body}</Common>}
    </Stage>
  );
}

/** A scene in the width of a common screen; where a very wide wall leaves room, the longest overdue stand beside it. */
function Common({ data, children }: { data: ScreenData; children: React.ReactNode }) {
  const { layout } = useStage();
  if (!layout.wide) return children;
  const aside = Math.min(ASIDE_MOST, layout.width - COMMON_WIDTH - ASIDE_GAP);
  return (
    <div className={styles.beside}>
      <div className={styles.common} style={{ width: v(Math.min(COMMON_WIDTH, layout.width)) }}>
        {children}
      </div>
      {layout.aside ? (
        <aside className={styles.aside} style={{ width: v(aside) }}>
          <OverdueAside data={data} width={aside} />
        </aside>
      ) : null}
    </div>
  );
}

type OpenedProps = { finding: string; data: ScreenData } & Pick<Parameters<typeof Stage>[0], "stage" | "pointer" | "foot" | "strip">;

function OpenedFinding({ finding, data, ...stage }: OpenedProps) {
  const { asOf } = useStage();
  const { data: page } = useFindingPage(finding, asOf);
  const row = page ?? data.late.find((one) => one.finding === finding);
  return (
    <Stage {...stage} headline={row?.unit ?? ""} howTo={null} shown={`finding ${finding}`}>
      <Common data={data}>
        <FindingDetail finding={finding} />
      </Common>
    </Stage>
  );
}
