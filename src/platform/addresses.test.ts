import { describe, expect, it } from "vitest";
import { isAllowedHost, isPublicAddress } from "./addresses.ts";

describe("an address that the open internet routes to", () => {
  it.each(["1.1.1.1", "93.184.216.34", "2606:4700::1111"])("is %s", (address) => expect(isPublicAddress(address)).toBe(true));

  it.each([
    ["this machine", "127.0.0.1"],
    ["this machine, elsewhere in its block", "127.8.9.1"],
    ["any address", "0.0.0.0"],
    ["a private network", "10.1.2.3"],
    ["a private network", "172.16.0.1"],
    ["a private network", "192.168.1.1"],
    ["a carrier's network", "100.64.0.1"],
    ["link-local, where clouds keep their keys", "169.254.169.254"],
    ["multicast", "224.0.0.1"],
    ["broadcast", "255.255.255.255"],
    ["reserved", "240.0.0.1"],
    ["this machine in IPv6", "::1"],
    ["any address in IPv6", "::"],
    ["unique local", "fd00::1"],
    ["link-local in IPv6", "fe80::1"],
    ["IPv4 mapped into IPv6", "::ffff:127.0.0.1"],
    ["IPv4 mapped into IPv6, in hexadecimal", "::ffff:a9fe:a9fe"],
    ["translated to IPv4", "64:ff9b::7f00:1"],
    ["6to4", "2002:7f00:1::"],
    ["Teredo", "2001:0:1::1"],
    ["a name", "example.com"],
    ["nothing", ""],
  ])("is not %s", (_, address) => expect(isPublicAddress(address)).toBe(false));
});

describe("a host that is allowed", () => {
  it("is named with or without its port", () => {
    const url = new URL("http://feeds.home.example:8080/x");
    expect(isAllowedHost(url, ["feeds.home.example"])).toBe(true);
    expect(isAllowedHost(url, ["feeds.home.example:8080"])).toBe(true);
    expect(isAllowedHost(url, ["feeds.home.example:9090", "home.example"])).toBe(false);
  });
});
