// A meeting looks back with the cards of the overview: two features meet here, and only here.
import { MeetingPage as Page } from "../features/meetings/meeting-page.tsx";
import type { MeetingParts } from "../features/meetings/meeting-parts.ts";

// Asked for by itself: a page that another one held in its own script would come in two pieces.
const { OverviewFaces } = await import("../features/overview/overview-page.tsx");

const headlinesOf: MeetingParts["headlinesOf"] = async (...asked) =>
  (await import("../features/overview/scene-headlines.ts")).sceneHeadlines(...asked);

export function MeetingPage() {
  return <Page Board={OverviewFaces} headlinesOf={headlinesOf} />;
}
