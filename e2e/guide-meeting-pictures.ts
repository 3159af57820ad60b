// The pictures of the guide's chapter on the meeting, in its order: what is prepared, shown on the wall, frozen, and looked back at.
import type { Page } from "@playwright/test";
import type { GuidePicture } from "./guide-picture.ts";
import { OPEN_MEETING } from "./open-meetings.ts";

const freezing = (page: Page) => page.getByRole("region", { name: /^(定格这次例会|Freeze this meeting)$/ });
/** Without the frame of the page. */
const content = (page: Page) => [
  page.getByRole("main").getByRole("link").first(),
  ...CARDS.map((nth) => page.getByRole("main").getByRole("region").nth(nth)),
];
const CARDS = [0, 1, 2];

/** The wall first: what is entered after the meeting changes its figures. */
export const MEETING_PICTURES: Record<string, GuidePicture> = {
  wall: { wall: { scene: 1 } },
  "meeting-prepare": { open: OPEN_MEETING["meeting-plan"], around: content },
  "meeting-freeze": {
    open: OPEN_MEETING["meeting-plan"],
    over: async (page) => {
      await freezing(page).getByRole("button").first().click();
      await freezing(page)
        .getByRole("button", { name: /^(先不定格|Not yet)$/ })
        .waitFor();
    },
    around: (page) => [freezing(page)],
  },
  "meeting-look-back": { open: OPEN_MEETING["meeting-look-back"], around: content },
};
