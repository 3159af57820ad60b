// The wall screen of the weekly meeting: live figures, scene after scene, without the frame of the desk.
import type { MeetingOnWall } from "@rectify/domain/meeting";
import type { Drill } from "@rectify/domain/screen/rotation";
import { SCENES } from "@rectify/domain/screen/scenes";
import type { WallOrder } from "@rectify/domain/screen/wall-state";
import { useSearch } from "@tanstack/react-router";
import { useCallback, useMemo, useRef, useSyncExternalStore } from "react";
import { useTitle } from "../../shared/frame/use-title.ts";
import { useMe } from "../../shared/session/session-query.ts";
import { boardErrorOf } from "../../shared/trpc/board-error.ts";
import { type BoardSearch, boardOf } from "../../shared/url/board-search.ts";
import { type Live, useLive } from "../../shared/wall/use-live.ts";
import { useCategoryNames } from "./category-names.ts";
import { drillRows } from "./drill-rows.ts";
import { FindingDetail, useFindingPage } from "./finding-detail.tsx";
import { Foot } from "./foot.tsx";
import { SCENE_DEFINITIONS } from "./scene-list.tsx";
import { OverdueAside } from "./scene-overdue.tsx";
import type { ScreenData } from "./screen-data.ts";
import styles from "./screen-page.module.css";
import { boardOfMeeting, readMeeting, readScreenSetting, type ScreenSetting, type ShownScene, scenesFor } from "./screen-search.ts";
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
import { useNightlyReload } from "./use-nightly-reload.ts";
import { useOrders, useReports, wallId } from "./use-remote.ts";
import { useRotation } from "./use-rotation.ts";
import { type ScreenAnswer, useMeetingOnWall, useScreenData } from "./use-screen-data.ts";
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
  useTitle(useScreenTexts().title);
  const search = useSearch({ strict: false }) as Search;
  const address = JSON.stringify(search);
  // The address is set once; an answer of the router that says the same is not another one.
  const said = useMemo(() => JSON.parse(address) as Search, [address]);
  const meeting = readMeeting(said);
  return meeting === null ? <Wall said={said} meeting={null} id={null} /> : <MeetingWall said={said} id={meeting} />;
}

type Search = BoardSearch & Record<string, unknown>;

/** The wall of a meeting that is looked up first. */
function MeetingWall({ said, id }: { said: Search; id: number }) {
  const { data, error } = useMeetingOnWall(id);
  if (data) return <Wall said={said} meeting={data} id={id} />;
  const failed = Number.isNaN(id) ? "NOT_FOUND" : error ? boardErrorOf(error).code : null;
  return <Waiting stage={readScreenSetting(said, SCENES, null).stage} answer={{ data: null, failed }} />;
}

type WallProps = { said: Search; meeting: MeetingOnWall | null; id: number | null };

function Wall({ said, meeting, id }: WallProps) {
  const me = useMe();
  const { board, setting } = useMemo(
    () => ({ board: meeting ? boardOfMeeting(meeting) : boardOf(said), setting: readScreenSetting(said, scenesFor(me), meeting) }),
    [said, me, meeting],
  );
  const answer = useScreenData(board, meeting);
  const told = useRef<((order: WallOrder) => void) | null>(null);
  const live = useLive(answer.refresh, { wall: wallId(), onOrder: (order) => told.current?.(order) });
  if (answer.data === null || answer.data.overview.total === 0) return <Waiting stage={setting.stage} answer={answer} />;
  return <Running board={board} setting={setting} answer={answer} data={answer.data} live={live} told={told} meeting={id} />;
}

/** As many as a report may name. */
const MOST_ROWS = 100;

type RunningProps = {
  board: BoardSearch;
  setting: ScreenSetting;
  answer: ScreenAnswer;
  data: ScreenData;
  live: Live;
  /** Where orders from elsewhere go while the wall runs. */
  told: React.RefObject<((order: WallOrder) => void) | null>;
  meeting: number | null;
};

function Running({ board, setting, answer, data, live, told, meeting }: RunningProps) {
  const texts = useScreenTexts();
  const categories = useCategoryNames();
  const display = useMe()?.display;
  const { viewing, scenes } = setting;
  const ratio = useRatio();
  const sizes = useMemo(() => ({ viewing, layout: layoutOf(ratio) }), [viewing, ratio]);
  const pages = scenes.map((own) => Math.max(1, SCENE_DEFINITIONS[own.scene].pages(data, sizes, own)));
  const pageMs = scenes.map((own) => own.pageMs);
  const [now, act] = useRotation(pages, pageMs, true);
  const names = scenes.map(({ scene, title }) => title || texts.scene[scene]);
  useStageKeys(act, names);
  const pointer = usePointerSeen(act);
  useNightlyReload(now.drill !== null || now.paused || !live.connected);
  const { asOf, since } = data.overview;
  const from = since.from;
  const { zone } = data.context;
  const persons = display?.level !== "public";
  const view = useMemo(
    (): StageView => ({ ...sizes, asOf, from, persons, zone, drill: (into) => act({ type: "drill", into }) }),
    [sizes, asOf, from, persons, zone, act],
  );
  const own = scenes[now.scene] ?? scenes[0];
  if (!own) throw new Error("a wall without scenes");
  const place = { ...now, page: Math.min(now.page, (pages[now.scene] ?? 1) - 1), pages: pages[now.scene] ?? 1 };
  const headline = SCENE_DEFINITIONS[own.scene].headline(data, place.page, { texts, names: categories, ...sizes }, own);
  const frozenAt = data.frozen?.at ?? null;
  useOrders(told, act, data);
  const opened = data.overview.units.find((u) => now.drill?.kind === "unit" && u.unitId === now.drill.unitId);
  useReports(live.opened, {
    scenes: scenes.map(({ scene, title }) => ({ scene, title })),
    scene: now.scene,
    page: place.page,
    pages: place.pages,
    elapsedMs: now.elapsedMs,
    pageMs: own.pageMs,
    paused: now.paused,
    headline: opened?.unit ?? headline,
    drill: now.drill,
    rows: drillRows(own.scene, place.page, data, sizes, opened?.unitId ?? null).slice(0, MOST_ROWS),
    asOf,
    dataMs: answer.dataMs,
    frozen: frozenAt !== null,
    meeting,
    width: window.innerWidth,
    height: window.innerHeight,
  });
  return (
    <StageProvider value={view}>
      <Filled
        drill={now.drill}
        own={own}
        headline={headline}
        data={data}
        page={place.page}
        place={`${now.scene} ${place.page}`}
        setting={setting}
        pointer={pointer}
        strip={(opened, ofNow) => (
          <Strip
            name={opened ?? texts.scene[own.scene]}
            board={board}
            context={data.context}
            dataMs={ofNow ? answer.askedMs : answer.dataMs}
            connected={live.connected}
            frozenAt={ofNow ? null : frozenAt}
          />
        )}
        foot={
          <Foot
            names={names}
            scene={now.scene}
            page={place.page}
            pages={place.pages}
            paused={now.paused}
            opened={now.drill !== null}
            elapsed={now.elapsedMs / own.pageMs}
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
  own: ShownScene;
  headline: string;
  data: ScreenData;
  page: number;
  place: string;
  setting: ScreenSetting;
  pointer: boolean;
  /** `ofNow`: what is opened is of now, whatever the scenes show. */
  strip(opened: string | null, ofNow: boolean): React.ReactNode;
  foot: React.ReactNode;
};

function Filled({ drill, own, headline, data, page, place, setting, pointer, strip, foot }: FilledProps) {
  const texts = useScreenTexts();
  const short = useShortDay();
  const common = { stage: setting.stage, pointer, foot };
  if (drill?.kind === "finding") return <OpenedFinding finding={drill.finding} {...common} strip={strip(texts.detail, true)} data={data} />;
  const opened = drill === null ? null : data.overview.units.find((u) => u.unitId === drill.unitId);
  const ofNow = opened !== null && data.frozen?.spotlights?.every((one) => one.unitId !== opened?.unitId) !== false;
  const { Body, fillsWide, howTo } = SCENE_DEFINITIONS[own.scene];
  const body = drill === null ? <Body data={data} page={page} own={own} /> : <UnitSpotlight unitId={drill.unitId} data={data} />;
  return (
    <Stage
      {...common}
      strip={strip(opened ? texts.scene.unit : null, ofNow)}
      headline={opened?.unit ?? headline}
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
