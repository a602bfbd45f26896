import { useQueryClient } from "@tanstack/react-query";
import { Outlet } from "@tanstack/react-router";
import { useEffect } from "react";
import { listenToDesk } from "../events.ts";
import { Colophon } from "./colophon.tsx";
import { HallmarkSprite } from "./hallmark.tsx";
import { Keyboard } from "./keyboard.tsx";
import { Masthead } from "./masthead.tsx";
import { Said } from "./said.tsx";

/** What every page stands in. */
export function Shell() {
  const queries = useQueryClient();
  useEffect(() => listenToDesk(queries), [queries]);
  return (
    <>
      <a className="skip" href="#main">
        Skip to the page
      </a>
      <HallmarkSprite />
      <Masthead />
      <main id="main" tabIndex={-1} className="wrap">
        <Outlet />
      </main>
      <Colophon />
      <Said />
      <Keyboard />
    </>
  );
}
