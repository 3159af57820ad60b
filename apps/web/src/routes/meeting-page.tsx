// A meeting looks back with the cards of the overview: two features meet here, and only here.
import { MeetingPage as Page } from "../features/meetings/meeting-page.tsx";
import { OverviewFaces } from "../features/overview/overview-page.tsx";
import { sceneHeadlines } from "../features/overview/scene-headlines.ts";

export function MeetingPage() {
  return <Page Board={OverviewFaces} headlinesOf={sceneHeadlines} />;
}
