// The router: a table of contents. Each line is a use-case with its own policy and input.
import { changePassword } from "./access/change-password.ts";
import { endOwnSession, listOwnSessions } from "./access/own-sessions.ts";
import { confirmSecondFactor, startSecondFactor, stopSecondFactor } from "./access/second-factor.ts";
import { setUp } from "./access/set-up.ts";
import { endAccountSessions, listAccountSessions } from "./accounts/account-sessions.ts";
import { changeAccount } from "./accounts/change-account.ts";
import { listAccounts } from "./accounts/list-accounts.ts";
import { makeAccount } from "./accounts/make-account.ts";
import { removeSecondFactor } from "./accounts/remove-second-factor.ts";
import { resetPassword } from "./accounts/reset-password.ts";
import { checkAudit } from "./audit/check-audit.ts";
import { listAudit } from "./audit/list-audit.ts";
import { boardContext } from "./board/board-context.ts";
import { getBulletin } from "./bulletins/get-bulletin.ts";
import { listDisplays, revokeDisplay } from "./displays/displays.ts";
import { confirmDisplay } from "./displays/pair-display.ts";
import { createFinding } from "./entry/create-finding.ts";
import { createInspection } from "./entry/create-inspection.ts";
import { createGroup, createRound, createUnit } from "./entry/create-places.ts";
import { listInspections } from "./entry/list-inspections.ts";
import { getFinding } from "./findings/get-finding.ts";
import { listFindings } from "./findings/list-findings.ts";
import { moveFinding } from "./findings/move-finding.ts";
import { placeFinding } from "./findings/place-finding.ts";
import { previewMoves } from "./findings/preview-moves.ts";
import { confirmBulletin, previewBulletin } from "./imports/import-bulletin.ts";
import { confirmLedger, previewLedger } from "./imports/import-ledger.ts";
import { listImports } from "./imports/list-imports.ts";
import { removeExample } from "./imports/remove-example.ts";
import { undoImport } from "./imports/undo-import.ts";
import { changeDecision, listDecisions, makeDecision } from "./meetings/decisions.ts";
import { freezeMeeting, lookBack } from "./meetings/freeze-meeting.ts";
import { getMeeting } from "./meetings/get-meeting.ts";
import { listMeetings } from "./meetings/list-meetings.ts";
import { meetingOnWall, openDecisions } from "./meetings/meeting-on-wall.ts";
import { saveMeeting } from "./meetings/save-meeting.ts";
import { holidays } from "./progress/holidays.ts";
import { overview } from "./progress/overview.ts";
import { listWalls, reportWall, steerWall } from "./screens/steer-wall.ts";
import { findFindings, searchNames } from "./search/search.ts";
import { changeSetting } from "./settings/change-setting.ts";
import { getSettings } from "./settings/get-settings.ts";
import { exportTable } from "./tables/export-table.ts";
import { mutation, query, router } from "./trpc.ts";
import { getUnit } from "./units/get-unit.ts";
import { listUnitNames, renameUnit } from "./units/rename-unit.ts";
import { wallFinding, wallUnit } from "./wall/wall-details.ts";
import { wallLists } from "./wall/wall-lists.ts";

export const appRouter = router({
  access: router({
    setUp: mutation(setUp),
    changePassword: mutation(changePassword),
    sessions: query(listOwnSessions),
    endSession: mutation(endOwnSession),
    startSecondFactor: mutation(startSecondFactor),
    confirmSecondFactor: mutation(confirmSecondFactor),
    stopSecondFactor: mutation(stopSecondFactor),
  }),
  account: router({
    list: query(listAccounts),
    make: mutation(makeAccount),
    change: mutation(changeAccount),
    resetPassword: mutation(resetPassword),
    removeSecondFactor: mutation(removeSecondFactor),
    sessions: query(listAccountSessions),
    endSessions: mutation(endAccountSessions),
  }),
  audit: router({ list: query(listAudit), check: mutation(checkAudit) }),
  board: router({ context: query(boardContext) }),
  progress: router({ overview: query(overview), holidays: query(holidays) }),
  finding: router({
    list: query(listFindings),
    get: query(getFinding),
    place: query(placeFinding),
    moves: query(previewMoves),
    move: mutation(moveFinding),
  }),
  unit: router({ get: query(getUnit), names: query(listUnitNames), rename: mutation(renameUnit) }),
  entry: router({
    inspections: query(listInspections),
    createRound: mutation(createRound),
    createGroup: mutation(createGroup),
    createUnit: mutation(createUnit),
    createInspection: mutation(createInspection),
    createFinding: mutation(createFinding),
  }),
  display: router({ list: query(listDisplays), confirm: mutation(confirmDisplay), revoke: mutation(revokeDisplay) }),
  wall: router({ lists: query(wallLists), unit: query(wallUnit), finding: query(wallFinding) }),
  search: router({ names: query(searchNames), find: query(findFindings) }),
  settings: router({ get: query(getSettings), change: mutation(changeSetting) }),
  table: router({ workbook: mutation(exportTable) }),
  bulletin: router({ get: query(getBulletin) }),
  meeting: router({
    list: query(listMeetings),
    get: query(getMeeting),
    save: mutation(saveMeeting),
    freeze: mutation(freezeMeeting),
    lookBack: query(lookBack),
    onWall: query(meetingOnWall),
  }),
  screen: router({ list: query(listWalls), report: mutation(reportWall), steer: mutation(steerWall) }),
  decision: router({
    list: query(listDecisions),
    open: query(openDecisions),
    make: mutation(makeDecision),
    change: mutation(changeDecision),
  }),
  import: router({
    list: query(listImports),
    previewLedger: mutation(previewLedger),
    confirmLedger: mutation(confirmLedger),
    previewBulletin: mutation(previewBulletin),
    confirmBulletin: mutation(confirmBulletin),
    undo: mutation(undoImport),
    removeExample: mutation(removeExample),
  }),
});
export type AppRouter = typeof appRouter;
