// A page as a chunk of its own, loaded when it is opened.
import { lazyRouteComponent, type RouteComponent } from "@tanstack/react-router";
import { PageNotLoaded } from "../shared/frame/page-not-loaded.ts";

/**
 * A chunk that does not arrive is an error of that page alone. The router's own answer, to load the whole application anew, would replace a
 * working board by the browser's error page while the server is away.
 */
export function lazyPage<Name extends string>(load: () => Promise<Record<Name, RouteComponent>>, name: Name): RouteComponent {
  return lazyRouteComponent(
    () =>
      load().catch((cause: unknown) => {
        throw new PageNotLoaded("a page did not arrive", { cause });
      }),
    name,
  ) as RouteComponent;
}
