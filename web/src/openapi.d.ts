// Made from docs/openapi.json by npm run openapi.
export interface paths {
    "/v1/desk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whose desk this is, its settings, and how much is in it */
        get: operations["get_desk"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Changes the time zone, or how long raw deliveries are kept */
        patch: operations["change_desk"];
        trace?: never;
    };
    "/v1/issues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Issues, newest first; searched and filtered */
        get: operations["list_issues"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/issues/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One issue, whole: its text as it came, and what the desk recognised in it */
        get: operations["get_issue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/issues/{id}/marks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Marks an issue read, starred or archived, or takes such a mark away */
        patch: operations["mark_issue"];
        trace?: never;
    };
    "/v1/issues/{id}/unsubscribe": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Leaves the list of a letter by its one-click way out, where that leads to its own sender; notes what came of it */
        post: operations["unsubscribe"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/issues/{id}/ruling": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Overrules what the desk thinks of an issue's safety: for this issue, or for all that its sender's domain sends */
        put: operations["rule_on_issue"];
        post?: never;
        /** Takes your word on an issue's safety back */
        delete: operations["withdraw_ruling"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reading-settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How letters are shown to you */
        get: operations["get_reading_settings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Changes how letters are shown to you: with care, links that lead to connecting a wallet cannot be clicked */
        patch: operations["change_reading_settings"];
        trace?: never;
    };
    "/v1/claims": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What issues say in figures, each with its check; newest first, filtered */
        get: operations["list_claims"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/claims/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One claim: its sentence, its check with the series around it, how far vendors differ, and what earlier checks found */
        get: operations["get_claim"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/claims/{id}/dispute": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Notes your own judgement of a claim, with the reason; the desk's verdict stays beside it */
        put: operations["dispute_claim"];
        post?: never;
        /** Takes your own judgement of a claim away */
        delete: operations["withdraw_dispute"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reads the claims of a text and holds them against the primary data in the desk; stores nothing */
        post: operations["check_text"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Forecasts of prices: who made them, until when, how sure, and how they came out; newest first, filtered */
        get: operations["list_calls"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/ask": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What your sources said: quotes that speak to a question, and with a model an answer that stands on them */
        get: operations["ask"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/ask/telling": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same as it comes, one JSON object a line: `quoted` first, then each `sentence` of the model, then `end` */
        get: operations["tell_answer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/brief": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The brief of a day: what changed, in sentences of those who told it; one that was not written yet is made as it stands now, and not kept */
        get: operations["get_brief"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/briefs/feed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your newest briefs as a feed, each whole: RSS 2.0 or JSON Feed 1.1 */
        get: operations["brief_feed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/briefs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your briefs, the newest first */
        get: operations["list_briefs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/brief-settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** When your briefs are written, what they hold and where they are sent */
        get: operations["get_brief_settings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Changes when your briefs are written, what they hold or where they are sent */
        patch: operations["change_brief_settings"];
        trace?: never;
    };
    "/v1/stories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Stories that issues tell together, those told of last first: who told of each, who was first, what of it holds */
        get: operations["list_stories"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/stories/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One story: its passages in the order in which they came, and the figures that several sources give, side by side */
        get: operations["get_story"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/themes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The themes that issues are read for: those of the catalogue, and your own */
        get: operations["list_themes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sentiment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How issues speak of an asset or a theme, day by day, with the words that this stands on */
        get: operations["sentiment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/themes/{theme}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Adds a theme of your own, by a few words, by issues that are about it, or both; issues that came before are read for it as well */
        put: operations["add_theme"];
        post?: never;
        /** Takes a theme of your own off the list, with what issues were given of it */
        delete: operations["drop_theme"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/narratives": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What sources go on about, as of a day: themes and what emerges beside them, the strongest momentum first */
        get: operations["list_narratives"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/narratives/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One narrative: how it stands, and day by day how its momentum and share went */
        get: operations["get_narrative"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/narrative-alarms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The days on which a narrative crossed its threshold, the newest first */
        get: operations["list_narrative_alarms"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/records": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How the figures and calls of every source came out, counted */
        get: operations["list_records"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sources/{slug}/record": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The record of a source: what of its figures could be checked, how much of it held, and how its calls came out, always with the number of cases */
        get: operations["get_record"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/export/record": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Every case that a source's record counts: claims with their checks, calls with their outcomes */
        post: operations["export_record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/scores": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The ranking: every source scored by the published rubric, or by your own weights, those first of which most is certain */
        get: operations["list_scores"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rubric": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The published rubric: criteria and indicators, their weights, and how each is measured */
        get: operations["get_rubric"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sources/{slug}/score": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How one source was scored: each criterion and indicator with its interval, in words, with sentences it stands on, and its past weeks */
        get: operations["get_score"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sources/{slug}/score/{indicator}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every case that one indicator of a source's score stands on, newest first: sentences, issues, facts */
        get: operations["get_indicator"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reading-list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A reading list for your needs, each newsletter with the reason, and what of your subscriptions to drop; what is not given is as you said in your needs */
        get: operations["choose_sources"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sources/{slug}/checklist": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What to ask before following a newsletter, answered for one with evidence, and what it means for a portfolio manager, a researcher, a team */
        get: operations["get_checklist"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reading-plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** When to read what you follow: dailies skimmed in the morning, weeklies at your hour, nothing twice, what you never read left out */
        get: operations["get_reading_plan"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reading-plan/calendar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The reading plan of the next two weeks as a calendar that a calendar program can follow (iCalendar) */
        get: operations["reading_calendar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cautions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The field's usual mistakes, where you are about to make one: one source for all, no time for what you follow, a narrative chased without a rule, no method */
        get: operations["list_cautions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every source: what it is known by, its feeds and how their last fetch went, its issues */
        get: operations["list_sources"];
        put?: never;
        /** Follows a newsletter by the address of its feed, or of its site, whose feed is then found */
        post: operations["follow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sources/overlap": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What sources have in common - stories, themes, assets, copied text -, who is first and who follows, and what would be missed without each */
        get: operations["get_overlap"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sources/{slug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One source */
        get: operations["get_source"];
        put?: never;
        post?: never;
        /** Deletes a source with its issues and everything derived from them */
        delete: operations["delete_source"];
        options?: never;
        head?: never;
        /** Gives a source another name; what it is known by stays */
        patch: operations["rename_source"];
        trace?: never;
    };
    "/v1/sources/{slug}/overlap/{other}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What two sources have in common, and the stories that both tell: who was first, and by how long */
        get: operations["compare_sources"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sources/{slug}/follow": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Stops following a source; its issues stay, its feeds rest */
        delete: operations["unfollow_source"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sources/{slug}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes two sources one: everything of the first becomes the second's */
        post: operations["merge_source"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sources/{slug}/split": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes one alias out of a source into a new one, with the issues that came by that alias alone */
        post: operations["split_source"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/host-lists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists of bad hosts that the desk follows, with their age */
        get: operations["list_host_lists"];
        put?: never;
        /** Follows a list of bad hosts: one a line, a hosts file, filter rules, or JSON; fetched four times a day */
        post: operations["follow_host_list"];
        /** Follows a list of bad hosts no longer */
        delete: operations["unfollow_host_list"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/mailboxes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Connected mailboxes: how far they are read, and what went wrong */
        get: operations["list_mailboxes"];
        put?: never;
        /** Connects a mailbox by IMAP: its letters are taken as they come, and nothing in it is changed */
        post: operations["connect_mailbox"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/mailboxes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Forgets a mailbox and its password; letters that were taken stay */
        delete: operations["disconnect_mailbox"];
        options?: never;
        head?: never;
        /** Gives a mailbox a new password or token, or lets it rest */
        patch: operations["change_mailbox"];
        trace?: never;
    };
    "/v1/mailboxes/{id}/advice-read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Notes that you have read what would make a mailbox safer: you are not told again */
        put: operations["quiet_mailbox_advice"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/mail-providers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How providers of mail want programs to sign in by IMAP, as far as the catalogue knows, each with its page and the day it was read */
        get: operations["list_mail_providers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/addresses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Addresses of the desk's own, and what came to them */
        get: operations["list_addresses"];
        put?: never;
        /** Makes an address of the desk's own to subscribe to one newsletter with: mail to it can come from nobody else */
        post: operations["make_address"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/addresses/{address}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Closes one of the desk's addresses: mail to it is refused from now on */
        delete: operations["take_address_back"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/needs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What you said that you need newsletters for, and what you can give for them */
        get: operations["get_needs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Says what you need newsletters for: uses, time, money, level, languages, and when you read */
        patch: operations["change_needs"];
        trace?: never;
    };
    "/v1/catalogue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The newsletters that the catalogue describes, each fact with its evidence, and the entries that you added */
        get: operations["list_catalogue"];
        put?: never;
        /** Adds a newsletter to the catalogue of this desk, or changes one that you added; what is not said stays unknown */
        post: operations["add_entry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/catalogue/{slug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Takes an entry that you added out of the catalogue; its source and issues stay */
        delete: operations["drop_entry"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/export/catalogue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The entries that you added, in the form of the catalogue's own file */
        get: operations["export_catalogue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/catalogue/follow": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Follows every newsletter of the catalogue that has a working feed, and says which come by mail only */
        post: operations["follow_catalogue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/export/opml": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The feeds that are followed, as OPML */
        get: operations["export_opml"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/assets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Assets that issues mention, those in most issues first */
        get: operations["list_assets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/assets/{asset}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One asset: how often it is written about over time, by whom, and which series the desk holds of it */
        get: operations["get_asset"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/series": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Series of assets: values or returns, by hour, day, week or month, as known now or at a past moment */
        get: operations["get_series"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/assets/{asset}/candles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Open, high, low, close and volume of an asset, from one source */
        get: operations["get_candles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/signals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What every rule says of every asset at the end of a day, with entry, exit and stop, and the record of each rule after costs */
        get: operations["list_signals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/assets/{asset}/signals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What every rule says of one asset at the end of a day, and the record of each rule */
        get: operations["get_asset_signals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/assets/{asset}/levels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Prices at which an asset's swings of the last year turned: support below its last close, resistance above */
        get: operations["get_levels"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/assets/{asset}/indicators": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Indicators of an asset day by day, such as RSI, MACD and Bollinger bands, each with its formula */
        get: operations["get_asset_indicators"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/market": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The state of the market by day: how many assets take part, whose part of its value is how large, and its regime by a stated rule */
        get: operations["get_market"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/quant": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Risk and return of assets in figures: Sharpe, Sortino, worst fall, value at risk and shortfall, skew, kurtosis, beta to bitcoin */
        get: operations["get_quant"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/correlations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How assets go together: correlation and beta of daily returns, each against each */
        get: operations["get_correlations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/scenarios": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What an asset would cost at past parts of a market of other sizes, and how often such sizes and parts came about in the past */
        get: operations["get_scenarios"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/indices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The indices that the desk reckons: of the whole market, and of each theme that names assets */
        get: operations["list_indices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/indices/{index}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An index from 100, rebalanced each month after costs, with what it holds now */
        get: operations["get_index"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/export/series": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Series as asset,metric,date,value,source: what was imported comes out the same */
        post: operations["export_series"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/latest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The newest price of assets, each with its source and age */
        get: operations["list_latest"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/watches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Assets you watch: their prices are asked for each minute */
        get: operations["list_watched"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/shortlist": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Assets that you mean to look at closer, each with your note and the sentence that the thought came from */
        get: operations["list_shortlist"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/shortlist/{asset}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Puts an asset on your shortlist, with a note, and with the issue that made you think of it */
        put: operations["shortlist_asset"];
        post?: never;
        /** Takes an asset off your shortlist */
        delete: operations["unlist_asset"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/watches/{asset}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Watch an asset: its price is asked for each minute and its history brought in */
        put: operations["watch_asset"];
        post?: never;
        /** Watch an asset no longer; what is known of it stays */
        delete: operations["unwatch_asset"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/quality": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How good the primary data is: reach, gaps, age, breaks, and how far vendors agree */
        get: operations["get_data_quality"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/ratings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every asset rated: two grades from 0 to 100 with reasons and confidence, and what is not rated and why */
        get: operations["list_ratings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/ratings/scores": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How the ratings did: rank correlation with what followed, portfolios after costs, by year and regime, beside baselines */
        get: operations["rating_scores"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/ratings/{asset}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One asset's rating with its reasons, and how its grades went */
        get: operations["get_rating"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Brings files into the desk: mail, mbox, feeds, OPML, HTML, text, NDJSON, series CSV, folders, .zip and .gz of these */
        post: operations["import_files"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sample": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Fills the desk with the sample: invented letters, plainly marked, to see everything at work without a network */
        post: operations["open_sample"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The newest imports and other longer work, and how they went */
        get: operations["list_runs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/runs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One import or other longer work, and how it goes */
        get: operations["get_run"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/inspect": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reads one document and says what the desk makes of it; stores nothing */
        post: operations["inspect_document"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/doctor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Looks the desk over: database, deliveries, feeds, queue; with `reprocess` reads again what an older method read */
        post: operations["doctor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What happens in the desk, as server-sent events */
        get: operations["stream_events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Answer: {
            question: string;
            searched: {
                words: string[];
                from: string | null;
                to: string | null;
                sources: {
                    slug: string;
                    name: string;
                }[];
                assets: {
                    asset: string;
                    symbol: string;
                    name: string;
                }[];
                /** @description issues that were looked through */
                issues: number;
            };
            /** @description quotes of each source, in order of time */
            sources: {
                slug: string;
                name: string;
                sample: boolean;
                quotes: components["schemas"]["Quote"][];
            }[];
            leftOut: {
                /** @description sentences that were paid for, or are no editorial text */
                sponsored: number;
                /** @description issues in quarantine */
                dangerous: number;
                /** @description issues that repeat another's text */
                copies: number;
                /** @description sentences that speak to the question as well, but less */
                further: number;
            };
            /** @description null without a model, and where nothing that it said is borne out */
            answer: {
                sentences: {
                    text: string;
                    cites: number[];
                }[];
                model: string;
                /** @description part of the model's sentences that the quotes they cite do not bear out */
                dropped: number;
            } | null;
            /** @description why there are no quotes, or no answer of the model */
            note: string | null;
        };
        AnswerInput: {
            question: string;
            searched: {
                words: string[];
                from: string | null;
                to: string | null;
                sources: {
                    slug: string;
                    name: string;
                }[];
                assets: {
                    asset: string;
                    symbol: string;
                    name: string;
                }[];
                /** @description issues that were looked through */
                issues: number;
            };
            /** @description quotes of each source, in order of time */
            sources: {
                slug: string;
                name: string;
                sample: boolean;
                quotes: components["schemas"]["QuoteInput"][];
            }[];
            leftOut: {
                /** @description sentences that were paid for, or are no editorial text */
                sponsored: number;
                /** @description issues in quarantine */
                dangerous: number;
                /** @description issues that repeat another's text */
                copies: number;
                /** @description sentences that speak to the question as well, but less */
                further: number;
            };
            /** @description null without a model, and where nothing that it said is borne out */
            answer: {
                sentences: {
                    text: string;
                    cites: number[];
                }[];
                model: string;
                /** @description part of the model's sentences that the quotes they cite do not bear out */
                dropped: number;
            } | null;
            /** @description why there are no quotes, or no answer of the model */
            note: string | null;
        };
        AssetMentions: {
            asset: string;
            symbol: string;
            name: string;
            /** @description how much of the text is about it: share of mentions, early ones counting more */
            salience: number;
            mentions: {
                start: number;
                end: number;
                text: string;
            }[];
        };
        AssetMentionsInput: {
            asset: string;
            symbol: string;
            name: string;
            /** @description how much of the text is about it: share of mentions, early ones counting more */
            salience: number;
            mentions: {
                start: number;
                end: number;
                text: string;
            }[];
        };
        AssetRating: {
            asset: string;
            /** Format: date */
            asOf: string;
            method: string;
            rating: components["schemas"]["Rating"] | null;
            /** @description why it is not rated */
            withheld: string | null;
            history: {
                /** Format: date */
                day: string;
                method: string;
                trader: number;
                investor: number;
                confidence: number;
            }[];
        };
        AssetRatingInput: {
            asset: string;
            /** Format: date */
            asOf: string;
            method: string;
            rating: components["schemas"]["RatingInput"] | null;
            /** @description why it is not rated */
            withheld: string | null;
            history: {
                /** Format: date */
                day: string;
                method: string;
                trader: number;
                investor: number;
                confidence: number;
            }[];
        };
        AssetSignals: {
            /** Format: date */
            asOf: string;
            method: number;
            costs: {
                /** @description of what is traded, each way */
                trade: number;
                /** @description of what is held short, a year */
                short: number;
            };
            signals: components["schemas"]["Signal"][];
            withheld: {
                asset: string;
                /** @description null: every rule */
                rule: string | null;
                reason: string;
            }[];
            /** @description of each rule in the five years up to this day */
            records: {
                rule: string;
                name: string;
                /** Format: date */
                from: string;
                /** Format: date */
                to: string;
                /** @description on which it had a say on any asset */
                days: number;
                assets: number;
                /** @description compounded return a year, as a fraction */
                yearly: number | null;
                /** @description a year's */
                sharpe: number | null;
                standardError: number | null;
                sortino: number | null;
                maxDrawdown: number;
                /** @description of a position, a year; 2 is in and out once */
                turnover: number | null;
                /** @description mean size of a position, long or short */
                exposure: number | null;
                trades: number;
                /** @description part of the trades that gained after costs */
                hitRate: number | null;
                /** @description 95 %, as if trades were independent: those of one day hardly are */
                hitInterval: [
                    number,
                    number
                ] | null;
                /** @description the same assets on the same days, held in equal parts, without costs */
                buyAndHold: {
                    /** @description compounded return a year, as a fraction */
                    yearly: number | null;
                    /** @description a year's */
                    sharpe: number | null;
                    standardError: number | null;
                    sortino: number | null;
                    maxDrawdown: number;
                };
                /** @description parameters it was chosen from */
                trials: number;
                /** @description probability that its true Sharpe ratio is above what the best of its trials shows by luck */
                deflatedSharpe: number | null;
                /** @description the same among the trials of all rules */
                deflatedSharpeOfAll: number | null;
                chosen: {
                    year: number;
                    parameters: string;
                }[];
                years: {
                    year: number;
                    return: number;
                    buyAndHold: number;
                }[];
                /** @description why there is no record */
                withheld: string | null;
            }[];
            asset: string;
        };
        AssetSignalsInput: {
            /** Format: date */
            asOf: string;
            method: number;
            costs: {
                /** @description of what is traded, each way */
                trade: number;
                /** @description of what is held short, a year */
                short: number;
            };
            signals: components["schemas"]["SignalInput"][];
            withheld: {
                asset: string;
                /** @description null: every rule */
                rule: string | null;
                reason: string;
            }[];
            /** @description of each rule in the five years up to this day */
            records: {
                rule: string;
                name: string;
                /** Format: date */
                from: string;
                /** Format: date */
                to: string;
                /** @description on which it had a say on any asset */
                days: number;
                assets: number;
                /** @description compounded return a year, as a fraction */
                yearly: number | null;
                /** @description a year's */
                sharpe: number | null;
                standardError: number | null;
                sortino: number | null;
                maxDrawdown: number;
                /** @description of a position, a year; 2 is in and out once */
                turnover: number | null;
                /** @description mean size of a position, long or short */
                exposure: number | null;
                trades: number;
                /** @description part of the trades that gained after costs */
                hitRate: number | null;
                /** @description 95 %, as if trades were independent: those of one day hardly are */
                hitInterval: [
                    number,
                    number
                ] | null;
                /** @description the same assets on the same days, held in equal parts, without costs */
                buyAndHold: {
                    /** @description compounded return a year, as a fraction */
                    yearly: number | null;
                    /** @description a year's */
                    sharpe: number | null;
                    standardError: number | null;
                    sortino: number | null;
                    maxDrawdown: number;
                };
                /** @description parameters it was chosen from */
                trials: number;
                /** @description probability that its true Sharpe ratio is above what the best of its trials shows by luck */
                deflatedSharpe: number | null;
                /** @description the same among the trials of all rules */
                deflatedSharpeOfAll: number | null;
                chosen: {
                    year: number;
                    parameters: string;
                }[];
                years: {
                    year: number;
                    return: number;
                    buyAndHold: number;
                }[];
                /** @description why there is no record */
                withheld: string | null;
            }[];
            asset: string;
        };
        BaselineScore: {
            ic: number;
            /** @description null: too few dates to tell */
            icStandardError: number | null;
            /** @description null: too few dates to tell */
            icT: number | null;
            dates: number;
            name: string;
            /** @description IC of the grade less this one's */
            difference: number;
            /** @description null: too few dates to tell */
            differenceStandardError: number | null;
            /** @description null: too few dates to tell */
            differenceT: number | null;
        };
        BaselineScoreInput: {
            ic: number;
            /** @description null: too few dates to tell */
            icStandardError: number | null;
            /** @description null: too few dates to tell */
            icT: number | null;
            dates: number;
            name: string;
            /** @description IC of the grade less this one's */
            difference: number;
            /** @description null: too few dates to tell */
            differenceStandardError: number | null;
            /** @description null: too few dates to tell */
            differenceT: number | null;
        };
        Block: {
            start: number;
            end: number;
            /** @enum {string} */
            label: "sponsor" | "disclosure" | "disclaimer" | "methodology" | "paywall" | "call-to-action" | "red-flag" | "editorial";
            confidence: number;
        };
        BlockInput: {
            start: number;
            end: number;
            /** @enum {string} */
            label: "sponsor" | "disclosure" | "disclaimer" | "methodology" | "paywall" | "call-to-action" | "red-flag" | "editorial";
            confidence: number;
        };
        Brief: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "daily" | "weekly";
            /** Format: date */
            day: string;
            /** Format: date-time */
            from: string;
            /** Format: date-time */
            until: string;
            /** Format: date-time */
            madeAt: string;
            content: components["schemas"]["BriefContent"];
            markdown: string;
        };
        BriefContent: {
            items: {
                /** Format: uuid */
                story: string;
                title: string;
                sentences: {
                    text: string;
                    /** Format: uuid */
                    issue: string;
                    /** @description UTF-16, into the issue's text */
                    start: number;
                    end: number;
                    source: {
                        slug: string;
                        name: string;
                    };
                }[];
                sources: number;
                independent: number;
                firstSource: string | null;
                /** @description claims in it that the data bears out */
                holds: number;
                /** @description claims in it that it does not */
                fails: number;
                assets: string[];
                /** @description written by a model from sentences that it cites */
                isAbstract: boolean;
                /**
                 * @description a model's sentences, where it is; each cites some of those above
                 * @default []
                 */
                written: {
                    text: string;
                    /** @description their numbers, from 1 */
                    cites: number[];
                }[];
            }[];
            market: {
                asset: string;
                name: string;
                symbol: string;
                price: number;
                /** @description over the brief's time */
                change: number | null;
                /** Format: date */
                at: string;
                source: string;
            }[];
            narratives: {
                id: string;
                label: string;
                kind: string;
                stage: string;
                momentum: number;
                change: number | null;
            }[];
            /** @description claims that the data contradicts, and corrections */
            failed: {
                text: string;
                /** Format: uuid */
                issue: string;
                /** @description UTF-16, into the issue's text */
                start: number;
                end: number;
                source: {
                    slug: string;
                    name: string;
                };
                /** Format: uuid */
                claim: string;
                /** @enum {string} */
                verdict: "supported" | "contradicted" | "unverifiable";
                reason: string;
            }[];
            /** @description calls that came due */
            calls: {
                text: string;
                /** Format: uuid */
                issue: string;
                /** @description UTF-16, into the issue's text */
                start: number;
                end: number;
                source: {
                    slug: string;
                    name: string;
                };
                /** Format: uuid */
                call: string;
                state: string;
                due: string | null;
            }[];
            /** @description quarantined mail */
            flags: {
                /** Format: uuid */
                issue: string;
                title: string;
                source: string;
                reason: string;
            }[];
            /**
             * @description sentences to be wary of, the worst of each issue
             * @default []
             */
            wary: {
                text: string;
                /** Format: uuid */
                issue: string;
                /** @description UTF-16, into the issue's text */
                start: number;
                end: number;
                source: {
                    slug: string;
                    name: string;
                };
                code: components["schemas"]["FlagCode"];
                /** @enum {string} */
                severity: "info" | "warn" | "alarm";
                reason: string;
            }[];
            read: {
                /** Format: uuid */
                issue: string;
                title: string;
                source: string;
                minutes: number;
                /** @description part of it that is not told above */
                novelty: number;
            }[];
            skip: {
                /** Format: uuid */
                issue: string;
                title: string;
                source: string;
                /** @description part of it that is told above */
                told: number;
            }[];
            /** @description issues that it was made from */
            issues: number;
            sources: number;
            /** @description part of a model's sentences that what they cite does not bear out, and that were left out; null without a model */
            dropped: number | null;
            model: string | null;
        };
        BriefContentInput: {
            items: {
                /** Format: uuid */
                story: string;
                title: string;
                sentences: {
                    text: string;
                    /** Format: uuid */
                    issue: string;
                    /** @description UTF-16, into the issue's text */
                    start: number;
                    end: number;
                    source: {
                        slug: string;
                        name: string;
                    };
                }[];
                sources: number;
                independent: number;
                firstSource: string | null;
                /** @description claims in it that the data bears out */
                holds: number;
                /** @description claims in it that it does not */
                fails: number;
                assets: string[];
                /** @description written by a model from sentences that it cites */
                isAbstract: boolean;
                /**
                 * @description a model's sentences, where it is; each cites some of those above
                 * @default []
                 */
                written: {
                    text: string;
                    /** @description their numbers, from 1 */
                    cites: number[];
                }[];
            }[];
            market: {
                asset: string;
                name: string;
                symbol: string;
                price: number;
                /** @description over the brief's time */
                change: number | null;
                /** Format: date */
                at: string;
                source: string;
            }[];
            narratives: {
                id: string;
                label: string;
                kind: string;
                stage: string;
                momentum: number;
                change: number | null;
            }[];
            /** @description claims that the data contradicts, and corrections */
            failed: {
                text: string;
                /** Format: uuid */
                issue: string;
                /** @description UTF-16, into the issue's text */
                start: number;
                end: number;
                source: {
                    slug: string;
                    name: string;
                };
                /** Format: uuid */
                claim: string;
                /** @enum {string} */
                verdict: "supported" | "contradicted" | "unverifiable";
                reason: string;
            }[];
            /** @description calls that came due */
            calls: {
                text: string;
                /** Format: uuid */
                issue: string;
                /** @description UTF-16, into the issue's text */
                start: number;
                end: number;
                source: {
                    slug: string;
                    name: string;
                };
                /** Format: uuid */
                call: string;
                state: string;
                due: string | null;
            }[];
            /** @description quarantined mail */
            flags: {
                /** Format: uuid */
                issue: string;
                title: string;
                source: string;
                reason: string;
            }[];
            /**
             * @description sentences to be wary of, the worst of each issue
             * @default []
             */
            wary: {
                text: string;
                /** Format: uuid */
                issue: string;
                /** @description UTF-16, into the issue's text */
                start: number;
                end: number;
                source: {
                    slug: string;
                    name: string;
                };
                code: components["schemas"]["FlagCodeInput"];
                /** @enum {string} */
                severity: "info" | "warn" | "alarm";
                reason: string;
            }[];
            read: {
                /** Format: uuid */
                issue: string;
                title: string;
                source: string;
                minutes: number;
                /** @description part of it that is not told above */
                novelty: number;
            }[];
            skip: {
                /** Format: uuid */
                issue: string;
                title: string;
                source: string;
                /** @description part of it that is told above */
                told: number;
            }[];
            /** @description issues that it was made from */
            issues: number;
            sources: number;
            /** @description part of a model's sentences that what they cite does not bear out, and that were left out; null without a model */
            dropped: number | null;
            model: string | null;
        };
        BriefInput: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "daily" | "weekly";
            /** Format: date */
            day: string;
            /** Format: date-time */
            from: string;
            /** Format: date-time */
            until: string;
            /** Format: date-time */
            madeAt: string;
            content: components["schemas"]["BriefContentInput"];
            markdown: string;
        };
        BriefLine: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "daily" | "weekly";
            /** Format: date */
            day: string;
            /** Format: date-time */
            madeAt: string;
            titles: string[];
            issues: number;
            sources: number;
            mailedAt: string | null;
            /** @description what the mail server said, where it was not sent */
            mailFailure: string | null;
        };
        BriefLineInput: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "daily" | "weekly";
            /** Format: date */
            day: string;
            /** Format: date-time */
            madeAt: string;
            titles: string[];
            issues: number;
            sources: number;
            mailedAt: string | null;
            /** @description what the mail server said, where it was not sent */
            mailFailure: string | null;
        };
        BriefOfDay: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "daily" | "weekly";
            /** Format: date */
            day: string;
            /** Format: date-time */
            from: string;
            /** Format: date-time */
            until: string;
            /** Format: date-time */
            madeAt: string;
            content: components["schemas"]["BriefContent"];
            markdown: string;
            /** @description whether it is a brief of the archive, frozen when it was written */
            kept: boolean;
        };
        BriefOfDayInput: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "daily" | "weekly";
            /** Format: date */
            day: string;
            /** Format: date-time */
            from: string;
            /** Format: date-time */
            until: string;
            /** Format: date-time */
            madeAt: string;
            content: components["schemas"]["BriefContentInput"];
            markdown: string;
            /** @description whether it is a brief of the archive, frozen when it was written */
            kept: boolean;
        };
        BriefSettings: {
            /** @default true */
            daily: boolean;
            /**
             * @description time of day, in your time zone
             * @default 07:00
             */
            at: string;
            /**
             * @description a second one for the deep reads
             * @default true
             */
            weekly: boolean;
            /**
             * @description of the weekly brief: 1 Monday to 7 Sunday
             * @default 6
             */
            weekday: number;
            /** @default 5 */
            items: number;
            /**
             * @default [
             *       "market",
             *       "narratives",
             *       "failed",
             *       "calls",
             *       "flags",
             *       "read",
             *       "skip"
             *     ]
             */
            sections: ("market" | "narratives" | "failed" | "calls" | "flags" | "read" | "skip")[];
            /**
             * @description only these; none: all
             * @default []
             */
            sources: string[];
            /**
             * @description where it is sent; null: it is only kept in the desk
             * @default null
             */
            email: string | null;
        };
        BriefSettingsInput: {
            /** @default true */
            daily: boolean;
            /**
             * @description time of day, in your time zone
             * @default 07:00
             */
            at: string;
            /**
             * @description a second one for the deep reads
             * @default true
             */
            weekly: boolean;
            /**
             * @description of the weekly brief: 1 Monday to 7 Sunday
             * @default 6
             */
            weekday: number;
            /** @default 5 */
            items: number;
            /**
             * @default [
             *       "market",
             *       "narratives",
             *       "failed",
             *       "calls",
             *       "flags",
             *       "read",
             *       "skip"
             *     ]
             */
            sections: ("market" | "narratives" | "failed" | "calls" | "flags" | "read" | "skip")[];
            /**
             * @description only these; none: all
             * @default []
             */
            sources: string[];
            /**
             * @description where it is sent; null: it is only kept in the desk
             * @default null
             */
            email: string | null;
        };
        CallLine: {
            quote: string;
            start: number;
            end: number;
            /** @description `market` for the whole market; null for a group of assets that no price stands for */
            asset: string | null;
            /** @description what is to move, in the text's own words */
            subject: string;
            /** @enum {string} */
            kind: "direction" | "level" | "relative";
            /** @description null where the words do not say which way: it then follows from where the price stood */
            direction: ("up" | "down") | null;
            /** @description US dollars a unit; of the market its worth; of a pair of two assets their ratio */
            level: number | null;
            /** @description the upper end of a range */
            level2: number | null;
            /** @description the target as a signed fraction of the price when it was made: 0.2 is 20 % above */
            change: number | null;
            /**
             * @description touch: a day's price need only reach the target until the last day; close: the close of the last day counts
             * @enum {string}
             */
            judgedBy: "touch" | "close";
            /** @description what a relative call measures against */
            benchmark: string | null;
            /** @description the last day */
            due: string | null;
            /** @description from the day of publication to the last day */
            horizonDays: number | null;
            /** @description false: the text sets no time, and the table's usual one stands in */
            horizonStated: boolean;
            horizonWords: string | null;
            /** @description as written, or by the table of probability words */
            probability: number;
            probabilityWords: string | null;
            hedges: string[];
            /**
             * @description own: the author's; attributed: told as somebody else's
             * @enum {string}
             */
            stance: "own" | "attributed";
            attributedTo: string | null;
            scorable: boolean;
            /** @description why it can't be scored, in words */
            reason: string | null;
            confidence: number;
            /** Format: uuid */
            id: string;
            /** @description of the text it stands in, as frozen at receipt */
            textSha256: string;
            /** @description null: not scorable, or not looked at yet */
            outcome: components["schemas"]["CallOutcome"] | null;
            issue: {
                /** Format: uuid */
                id: string;
                title: string;
                /** Format: date-time */
                published: string;
                version: number;
            };
            source: {
                slug: string;
                name: string;
                sample: boolean;
            };
        };
        CallLineInput: {
            quote: string;
            start: number;
            end: number;
            /** @description `market` for the whole market; null for a group of assets that no price stands for */
            asset: string | null;
            /** @description what is to move, in the text's own words */
            subject: string;
            /** @enum {string} */
            kind: "direction" | "level" | "relative";
            /** @description null where the words do not say which way: it then follows from where the price stood */
            direction: ("up" | "down") | null;
            /** @description US dollars a unit; of the market its worth; of a pair of two assets their ratio */
            level: number | null;
            /** @description the upper end of a range */
            level2: number | null;
            /** @description the target as a signed fraction of the price when it was made: 0.2 is 20 % above */
            change: number | null;
            /**
             * @description touch: a day's price need only reach the target until the last day; close: the close of the last day counts
             * @enum {string}
             */
            judgedBy: "touch" | "close";
            /** @description what a relative call measures against */
            benchmark: string | null;
            /** @description the last day */
            due: string | null;
            /** @description from the day of publication to the last day */
            horizonDays: number | null;
            /** @description false: the text sets no time, and the table's usual one stands in */
            horizonStated: boolean;
            horizonWords: string | null;
            /** @description as written, or by the table of probability words */
            probability: number;
            probabilityWords: string | null;
            hedges: string[];
            /**
             * @description own: the author's; attributed: told as somebody else's
             * @enum {string}
             */
            stance: "own" | "attributed";
            attributedTo: string | null;
            scorable: boolean;
            /** @description why it can't be scored, in words */
            reason: string | null;
            confidence: number;
            /** Format: uuid */
            id: string;
            /** @description of the text it stands in, as frozen at receipt */
            textSha256: string;
            /** @description null: not scorable, or not looked at yet */
            outcome: components["schemas"]["CallOutcomeInput"] | null;
            issue: {
                /** Format: uuid */
                id: string;
                title: string;
                /** Format: date-time */
                published: string;
                version: number;
            };
            source: {
                slug: string;
                name: string;
                sample: boolean;
            };
        };
        CallOutcome: {
            /**
             * @description hit: what was forecast came about
             * @enum {string}
             */
            state: "open" | "hit" | "miss" | "unresolvable";
            /** @description in words */
            reason: string;
            /** @description the day that decided it */
            resolvedOn: string | null;
            /** @description the price that decided it; of a direction or relative call the return */
            observed: number | null;
            /** @description the prices it was decided by, date and value */
            points: [
                string,
                number
            ][];
            /** @description null where the history is too short */
            baseRate: {
                share: number;
                /** @description one begins on each day, so they overlap */
                windows: number;
                /** @description how many of them would fit without overlapping */
                apart: number;
            } | null;
            brier: number | null;
            /** @description natural logarithm, probabilities clipped to 0.01 and 0.99; 0 is perfect */
            logScore: number | null;
            /** @description the Brier score of the base rate for the same outcome */
            baseBrier: number | null;
            baseLogScore: number | null;
            returns: {
                days: number;
                /** @description null before the day has come, without a price, or across a break of the series */
                assetReturn: number | null;
                btcReturn: number | null;
                /** @description the asset's return less bitcoin's */
                relative: number | null;
            }[];
        };
        CallOutcomeInput: {
            /**
             * @description hit: what was forecast came about
             * @enum {string}
             */
            state: "open" | "hit" | "miss" | "unresolvable";
            /** @description in words */
            reason: string;
            /** @description the day that decided it */
            resolvedOn: string | null;
            /** @description the price that decided it; of a direction or relative call the return */
            observed: number | null;
            /** @description the prices it was decided by, date and value */
            points: [
                string,
                number
            ][];
            /** @description null where the history is too short */
            baseRate: {
                share: number;
                /** @description one begins on each day, so they overlap */
                windows: number;
                /** @description how many of them would fit without overlapping */
                apart: number;
            } | null;
            brier: number | null;
            /** @description natural logarithm, probabilities clipped to 0.01 and 0.99; 0 is perfect */
            logScore: number | null;
            /** @description the Brier score of the base rate for the same outcome */
            baseBrier: number | null;
            baseLogScore: number | null;
            returns: {
                days: number;
                /** @description null before the day has come, without a price, or across a break of the series */
                assetReturn: number | null;
                btcReturn: number | null;
                /** @description the asset's return less bitcoin's */
                relative: number | null;
            }[];
        };
        CatalogueEntry: {
            slug: string;
            otherSlugs: string[];
            name: string;
            about: string;
            homepage: {
                value: string | null;
                evidence: string[];
                note?: string;
            };
            archive: {
                value: string | null;
                evidence: string[];
                note?: string;
            };
            feed: {
                value: string | null;
                evidence: string[];
                note?: string;
            };
            oldFeeds: string[];
            senders: {
                value: string[];
                evidence: string[];
                note?: string;
            };
            platform: {
                value: string | null;
                evidence: string[];
                note?: string;
            };
            cadence: {
                value: string | null;
                evidence: string[];
                note?: string;
                /** @description days from one issue to the next */
                days: number | null;
            };
            price: {
                value: string | null;
                evidence: string[];
                note?: string;
                kind: ("free" | "free-and-paid" | "paid") | null;
                /** @description of what is paid; null: not known */
                usdAMonth: number | null;
            };
            gated: {
                value: string | null;
                evidence: string[];
                note?: string;
                level: ("nothing" | "extras" | "most") | null;
            };
            since: {
                value: string | null;
                evidence: string[];
                note?: string;
            };
            reach: {
                value: number | null;
                evidence: string[];
                note?: string;
                /** @description as of when */
                on: string | null;
            };
            regions: {
                value: string | null;
                evidence: string[];
                note?: string;
            };
            contact: {
                value: string | null;
                evidence: string[];
                note?: string;
            };
            community: {
                value: string | null;
                evidence: string[];
                note?: string;
            };
            hosts: string[];
            judgement: {
                uses: ("defi-native" | "daily-pulse" | "institutional-daily" | "thematic" | "on-chain-cycle" | "data-first-weekly" | "liquidity-venues" | "etf-flows" | "macro")[];
                bestFor: string;
                considerIf: string;
                /** @description slugs of the catalogue, or names of others */
                alternatives: string[];
                /**
                 * @description what it takes its reader to be
                 * @enum {string}
                 */
                level: "newcomer" | "practised" | "professional";
                /** @description BCP 47 */
                language: string;
            };
            /** Format: date */
            readOn: string;
            /** @description added on this desk */
            own: boolean;
        };
        CatalogueEntryInput: {
            slug: string;
            otherSlugs: string[];
            name: string;
            about: string;
            homepage: {
                value: string | null;
                evidence: string[];
                note?: string;
            };
            archive: {
                value: string | null;
                evidence: string[];
                note?: string;
            };
            feed: {
                value: string | null;
                evidence: string[];
                note?: string;
            };
            oldFeeds: string[];
            senders: {
                value: string[];
                evidence: string[];
                note?: string;
            };
            platform: {
                value: string | null;
                evidence: string[];
                note?: string;
            };
            cadence: {
                value: string | null;
                evidence: string[];
                note?: string;
                /** @description days from one issue to the next */
                days: number | null;
            };
            price: {
                value: string | null;
                evidence: string[];
                note?: string;
                kind: ("free" | "free-and-paid" | "paid") | null;
                /** @description of what is paid; null: not known */
                usdAMonth: number | null;
            };
            gated: {
                value: string | null;
                evidence: string[];
                note?: string;
                level: ("nothing" | "extras" | "most") | null;
            };
            since: {
                value: string | null;
                evidence: string[];
                note?: string;
            };
            reach: {
                value: number | null;
                evidence: string[];
                note?: string;
                /** @description as of when */
                on: string | null;
            };
            regions: {
                value: string | null;
                evidence: string[];
                note?: string;
            };
            contact: {
                value: string | null;
                evidence: string[];
                note?: string;
            };
            community: {
                value: string | null;
                evidence: string[];
                note?: string;
            };
            hosts: string[];
            judgement: {
                uses: ("defi-native" | "daily-pulse" | "institutional-daily" | "thematic" | "on-chain-cycle" | "data-first-weekly" | "liquidity-venues" | "etf-flows" | "macro")[];
                bestFor: string;
                considerIf: string;
                /** @description slugs of the catalogue, or names of others */
                alternatives: string[];
                /**
                 * @description what it takes its reader to be
                 * @enum {string}
                 */
                level: "newcomer" | "practised" | "professional";
                /** @description BCP 47 */
                language: string;
            };
            /** Format: date */
            readOn: string;
            /** @description added on this desk */
            own: boolean;
        };
        CatalogueSource: {
            slug: string;
            otherSlugs: string[];
            name: string;
            about: string;
            homepage: {
                value: string | null;
                evidence: string[];
                note?: string;
            };
            archive: {
                value: string | null;
                evidence: string[];
                note?: string;
            };
            feed: {
                value: string | null;
                evidence: string[];
                note?: string;
            };
            oldFeeds: string[];
            senders: {
                value: string[];
                evidence: string[];
                note?: string;
            };
            platform: {
                value: string | null;
                evidence: string[];
                note?: string;
            };
            cadence: {
                value: string | null;
                evidence: string[];
                note?: string;
                /** @description days from one issue to the next */
                days: number | null;
            };
            price: {
                value: string | null;
                evidence: string[];
                note?: string;
                kind: ("free" | "free-and-paid" | "paid") | null;
                /** @description of what is paid; null: not known */
                usdAMonth: number | null;
            };
            gated: {
                value: string | null;
                evidence: string[];
                note?: string;
                level: ("nothing" | "extras" | "most") | null;
            };
            since: {
                value: string | null;
                evidence: string[];
                note?: string;
            };
            reach: {
                value: number | null;
                evidence: string[];
                note?: string;
                /** @description as of when */
                on: string | null;
            };
            regions: {
                value: string | null;
                evidence: string[];
                note?: string;
            };
            contact: {
                value: string | null;
                evidence: string[];
                note?: string;
            };
            community: {
                value: string | null;
                evidence: string[];
                note?: string;
            };
            hosts: string[];
            judgement: {
                uses: ("defi-native" | "daily-pulse" | "institutional-daily" | "thematic" | "on-chain-cycle" | "data-first-weekly" | "liquidity-venues" | "etf-flows" | "macro")[];
                bestFor: string;
                considerIf: string;
                /** @description slugs of the catalogue, or names of others */
                alternatives: string[];
                /**
                 * @description what it takes its reader to be
                 * @enum {string}
                 */
                level: "newcomer" | "practised" | "professional";
                /** @description BCP 47 */
                language: string;
            };
            /** Format: date */
            readOn: string;
        };
        CatalogueSourceInput: {
            slug: string;
            otherSlugs: string[];
            name: string;
            about: string;
            homepage: {
                value: string | null;
                evidence: string[];
                note?: string;
            };
            archive: {
                value: string | null;
                evidence: string[];
                note?: string;
            };
            feed: {
                value: string | null;
                evidence: string[];
                note?: string;
            };
            oldFeeds: string[];
            senders: {
                value: string[];
                evidence: string[];
                note?: string;
            };
            platform: {
                value: string | null;
                evidence: string[];
                note?: string;
            };
            cadence: {
                value: string | null;
                evidence: string[];
                note?: string;
                /** @description days from one issue to the next */
                days: number | null;
            };
            price: {
                value: string | null;
                evidence: string[];
                note?: string;
                kind: ("free" | "free-and-paid" | "paid") | null;
                /** @description of what is paid; null: not known */
                usdAMonth: number | null;
            };
            gated: {
                value: string | null;
                evidence: string[];
                note?: string;
                level: ("nothing" | "extras" | "most") | null;
            };
            since: {
                value: string | null;
                evidence: string[];
                note?: string;
            };
            reach: {
                value: number | null;
                evidence: string[];
                note?: string;
                /** @description as of when */
                on: string | null;
            };
            regions: {
                value: string | null;
                evidence: string[];
                note?: string;
            };
            contact: {
                value: string | null;
                evidence: string[];
                note?: string;
            };
            community: {
                value: string | null;
                evidence: string[];
                note?: string;
            };
            hosts: string[];
            judgement: {
                uses: ("defi-native" | "daily-pulse" | "institutional-daily" | "thematic" | "on-chain-cycle" | "data-first-weekly" | "liquidity-venues" | "etf-flows" | "macro")[];
                bestFor: string;
                considerIf: string;
                /** @description slugs of the catalogue, or names of others */
                alternatives: string[];
                /**
                 * @description what it takes its reader to be
                 * @enum {string}
                 */
                level: "newcomer" | "practised" | "professional";
                /** @description BCP 47 */
                language: string;
            };
            /** Format: date */
            readOn: string;
        };
        Caution: {
            /** @enum {string} */
            code: "one-source" | "over-budget" | "chased-narrative" | "unknown-method";
            says: string;
            why: string;
            /** @description the newsletters or assets that it is about */
            about: {
                slug: string;
                name: string;
            }[];
        };
        CautionInput: {
            /** @enum {string} */
            code: "one-source" | "over-budget" | "chased-narrative" | "unknown-method";
            says: string;
            why: string;
            /** @description the newsletters or assets that it is about */
            about: {
                slug: string;
                name: string;
            }[];
        };
        Check: {
            /** @enum {string} */
            verdict: "supported" | "contradicted" | "unverifiable";
            /** @description what the data gives for the same words */
            observed: number | null;
            /** @description observed less claimed */
            difference: number | null;
            /** @description the least difference that would contradict it */
            tolerance: number | null;
            /** @description asset/metric */
            series: string | null;
            source: string | null;
            /** @description the observed points, date and value */
            points: [
                string,
                number
            ][];
            /** @description in words */
            reason: string;
        };
        CheckInput: {
            /** @enum {string} */
            verdict: "supported" | "contradicted" | "unverifiable";
            /** @description what the data gives for the same words */
            observed: number | null;
            /** @description observed less claimed */
            difference: number | null;
            /** @description the least difference that would contradict it */
            tolerance: number | null;
            /** @description asset/metric */
            series: string | null;
            source: string | null;
            /** @description the observed points, date and value */
            points: [
                string,
                number
            ][];
            /** @description in words */
            reason: string;
        };
        Checklist: {
            slug: string;
            name: string;
            provisional: boolean;
            items: {
                /** @enum {string} */
                key: "region" | "breadth" | "lineage" | "value" | "cadence" | "disclosures" | "community" | "red-flags";
                question: string;
                /**
                 * @description whether it speaks for the source
                 * @enum {string}
                 */
                answer: "yes" | "partly" | "no" | "unknown";
                /** @description what was found, in words */
                says: string[];
                evidence: {
                    /** @description what it shows, in words */
                    says: string;
                    /** @description what it alone would give; null where only all together give points */
                    points: number | null;
                    quote: string | null;
                    issue: {
                        /** Format: uuid */
                        id: string;
                        title: string;
                        /** Format: date-time */
                        published: string;
                    } | null;
                    /** @description the story that it is about */
                    story: string | null;
                    /** @description UTF-16 offsets into the text of the issue */
                    start: number | null;
                    end: number | null;
                    /** @description of a fact of the catalogue: where it was read */
                    read: string[];
                }[];
                /** @description what it means for whom */
                matters: {
                    [key: string]: string;
                };
            }[];
            fits: {
                [key: string]: {
                    /** @enum {string} */
                    fit: "good" | "some" | "poor" | "unknown";
                    why: string;
                };
            };
        };
        ChecklistInput: {
            slug: string;
            name: string;
            provisional: boolean;
            items: {
                /** @enum {string} */
                key: "region" | "breadth" | "lineage" | "value" | "cadence" | "disclosures" | "community" | "red-flags";
                question: string;
                /**
                 * @description whether it speaks for the source
                 * @enum {string}
                 */
                answer: "yes" | "partly" | "no" | "unknown";
                /** @description what was found, in words */
                says: string[];
                evidence: {
                    /** @description what it shows, in words */
                    says: string;
                    /** @description what it alone would give; null where only all together give points */
                    points: number | null;
                    quote: string | null;
                    issue: {
                        /** Format: uuid */
                        id: string;
                        title: string;
                        /** Format: date-time */
                        published: string;
                    } | null;
                    /** @description the story that it is about */
                    story: string | null;
                    /** @description UTF-16 offsets into the text of the issue */
                    start: number | null;
                    end: number | null;
                    /** @description of a fact of the catalogue: where it was read */
                    read: string[];
                }[];
                /** @description what it means for whom */
                matters: {
                    [key: string]: string;
                };
            }[];
            fits: {
                [key: string]: {
                    /** @enum {string} */
                    fit: "good" | "some" | "poor" | "unknown";
                    why: string;
                };
            };
        };
        Claim: {
            quote: string;
            start: number;
            end: number;
            asset: string | null;
            /** @description what the sentence speaks of, in its own words */
            subject: string;
            /** @enum {string} */
            metric: "price" | "return" | "market_cap" | "dominance" | "volume" | "supply" | "active_addresses" | "transactions" | "fees" | "hash_rate" | "mvrv" | "tvl" | "flow" | "volatility" | "correlation" | "stablecoin_supply" | "other";
            /** @enum {string} */
            kind: "level" | "change" | "cumulative" | "share" | "count" | "extreme";
            /** @description null where an extreme is told without a figure */
            value: number | null;
            /** @description the upper end of a range */
            value2: number | null;
            /** @enum {string} */
            unit: "usd" | "native" | "fraction" | "pp" | "count" | "ratio" | "hash_per_s" | "other";
            /**
             * @description applies to the signed value: at least 13 % down is lt -0.13
             * @enum {string}
             */
            bound: "eq" | "approx" | "gt" | "lt" | "range";
            from: string | null;
            to: string | null;
            /** @description whether the text says when; otherwise its days are its source's usual ones, or the day of publication */
            windowStated: boolean;
            /** @enum {string} */
            stance: "stated" | "forecast" | "attributed" | "hypothetical";
            confidence: number;
            basis: ("point" | "close-to-close" | "7d-mean" | "30d-mean" | "7d-mean vs previous 7d-mean" | "drawdown from all-time high" | "window mean") | null;
            attributedTo: string | null;
            /** @description why a difference from the data would not prove it wrong: what else the words may mean */
            doubt: string | null;
            /** @enum {string} */
            readBy: "grammar" | "model";
            /** @description how it reads without its source's conventions; null where they change nothing */
            plain: {
                asset: string | null;
                from: string | null;
                to: string | null;
                /** @description whether the text says when; otherwise its days are its source's usual ones, or the day of publication */
                windowStated: boolean;
                basis: ("point" | "close-to-close" | "7d-mean" | "30d-mean" | "7d-mean vs previous 7d-mean" | "drawdown from all-time high" | "window mean") | null;
            } | null;
            check: components["schemas"]["Check"];
        };
        ClaimInput: {
            quote: string;
            start: number;
            end: number;
            asset: string | null;
            /** @description what the sentence speaks of, in its own words */
            subject: string;
            /** @enum {string} */
            metric: "price" | "return" | "market_cap" | "dominance" | "volume" | "supply" | "active_addresses" | "transactions" | "fees" | "hash_rate" | "mvrv" | "tvl" | "flow" | "volatility" | "correlation" | "stablecoin_supply" | "other";
            /** @enum {string} */
            kind: "level" | "change" | "cumulative" | "share" | "count" | "extreme";
            /** @description null where an extreme is told without a figure */
            value: number | null;
            /** @description the upper end of a range */
            value2: number | null;
            /** @enum {string} */
            unit: "usd" | "native" | "fraction" | "pp" | "count" | "ratio" | "hash_per_s" | "other";
            /**
             * @description applies to the signed value: at least 13 % down is lt -0.13
             * @enum {string}
             */
            bound: "eq" | "approx" | "gt" | "lt" | "range";
            from: string | null;
            to: string | null;
            /** @description whether the text says when; otherwise its days are its source's usual ones, or the day of publication */
            windowStated: boolean;
            /** @enum {string} */
            stance: "stated" | "forecast" | "attributed" | "hypothetical";
            confidence: number;
            basis: ("point" | "close-to-close" | "7d-mean" | "30d-mean" | "7d-mean vs previous 7d-mean" | "drawdown from all-time high" | "window mean") | null;
            attributedTo: string | null;
            /** @description why a difference from the data would not prove it wrong: what else the words may mean */
            doubt: string | null;
            /** @enum {string} */
            readBy: "grammar" | "model";
            /** @description how it reads without its source's conventions; null where they change nothing */
            plain: {
                asset: string | null;
                from: string | null;
                to: string | null;
                /** @description whether the text says when; otherwise its days are its source's usual ones, or the day of publication */
                windowStated: boolean;
                basis: ("point" | "close-to-close" | "7d-mean" | "30d-mean" | "7d-mean vs previous 7d-mean" | "drawdown from all-time high" | "window mean") | null;
            } | null;
            check: components["schemas"]["CheckInput"];
        };
        ClaimLine: {
            quote: string;
            start: number;
            end: number;
            asset: string | null;
            /** @description what the sentence speaks of, in its own words */
            subject: string;
            /** @enum {string} */
            metric: "price" | "return" | "market_cap" | "dominance" | "volume" | "supply" | "active_addresses" | "transactions" | "fees" | "hash_rate" | "mvrv" | "tvl" | "flow" | "volatility" | "correlation" | "stablecoin_supply" | "other";
            /** @enum {string} */
            kind: "level" | "change" | "cumulative" | "share" | "count" | "extreme";
            /** @description null where an extreme is told without a figure */
            value: number | null;
            /** @description the upper end of a range */
            value2: number | null;
            /** @enum {string} */
            unit: "usd" | "native" | "fraction" | "pp" | "count" | "ratio" | "hash_per_s" | "other";
            /**
             * @description applies to the signed value: at least 13 % down is lt -0.13
             * @enum {string}
             */
            bound: "eq" | "approx" | "gt" | "lt" | "range";
            from: string | null;
            to: string | null;
            /** @description whether the text says when; otherwise its days are its source's usual ones, or the day of publication */
            windowStated: boolean;
            /** @enum {string} */
            stance: "stated" | "forecast" | "attributed" | "hypothetical";
            confidence: number;
            basis: ("point" | "close-to-close" | "7d-mean" | "30d-mean" | "7d-mean vs previous 7d-mean" | "drawdown from all-time high" | "window mean") | null;
            attributedTo: string | null;
            /** @description why a difference from the data would not prove it wrong: what else the words may mean */
            doubt: string | null;
            /** @enum {string} */
            readBy: "grammar" | "model";
            /** @description how it reads without its source's conventions; null where they change nothing */
            plain: {
                asset: string | null;
                from: string | null;
                to: string | null;
                /** @description whether the text says when; otherwise its days are its source's usual ones, or the day of publication */
                windowStated: boolean;
                basis: ("point" | "close-to-close" | "7d-mean" | "30d-mean" | "7d-mean vs previous 7d-mean" | "drawdown from all-time high" | "window mean") | null;
            } | null;
            check: components["schemas"]["Check"];
            /** Format: uuid */
            id: string;
            /** @description null: not checked yet */
            checkedAt: string | null;
            /** @description the verdict without its source's conventions */
            plainVerdict: ("supported" | "contradicted" | "unverifiable") | null;
            /** @description how often a later check gave another verdict or value */
            revised: number;
            dispute: components["schemas"]["Dispute"] | null;
            issue: {
                /** Format: uuid */
                id: string;
                title: string;
                /** Format: date-time */
                published: string;
                version: number;
            };
            source: {
                slug: string;
                name: string;
                sample: boolean;
            };
        };
        ClaimLineInput: {
            quote: string;
            start: number;
            end: number;
            asset: string | null;
            /** @description what the sentence speaks of, in its own words */
            subject: string;
            /** @enum {string} */
            metric: "price" | "return" | "market_cap" | "dominance" | "volume" | "supply" | "active_addresses" | "transactions" | "fees" | "hash_rate" | "mvrv" | "tvl" | "flow" | "volatility" | "correlation" | "stablecoin_supply" | "other";
            /** @enum {string} */
            kind: "level" | "change" | "cumulative" | "share" | "count" | "extreme";
            /** @description null where an extreme is told without a figure */
            value: number | null;
            /** @description the upper end of a range */
            value2: number | null;
            /** @enum {string} */
            unit: "usd" | "native" | "fraction" | "pp" | "count" | "ratio" | "hash_per_s" | "other";
            /**
             * @description applies to the signed value: at least 13 % down is lt -0.13
             * @enum {string}
             */
            bound: "eq" | "approx" | "gt" | "lt" | "range";
            from: string | null;
            to: string | null;
            /** @description whether the text says when; otherwise its days are its source's usual ones, or the day of publication */
            windowStated: boolean;
            /** @enum {string} */
            stance: "stated" | "forecast" | "attributed" | "hypothetical";
            confidence: number;
            basis: ("point" | "close-to-close" | "7d-mean" | "30d-mean" | "7d-mean vs previous 7d-mean" | "drawdown from all-time high" | "window mean") | null;
            attributedTo: string | null;
            /** @description why a difference from the data would not prove it wrong: what else the words may mean */
            doubt: string | null;
            /** @enum {string} */
            readBy: "grammar" | "model";
            /** @description how it reads without its source's conventions; null where they change nothing */
            plain: {
                asset: string | null;
                from: string | null;
                to: string | null;
                /** @description whether the text says when; otherwise its days are its source's usual ones, or the day of publication */
                windowStated: boolean;
                basis: ("point" | "close-to-close" | "7d-mean" | "30d-mean" | "7d-mean vs previous 7d-mean" | "drawdown from all-time high" | "window mean") | null;
            } | null;
            check: components["schemas"]["CheckInput"];
            /** Format: uuid */
            id: string;
            /** @description null: not checked yet */
            checkedAt: string | null;
            /** @description the verdict without its source's conventions */
            plainVerdict: ("supported" | "contradicted" | "unverifiable") | null;
            /** @description how often a later check gave another verdict or value */
            revised: number;
            dispute: components["schemas"]["DisputeInput"] | null;
            issue: {
                /** Format: uuid */
                id: string;
                title: string;
                /** Format: date-time */
                published: string;
                version: number;
            };
            source: {
                slug: string;
                name: string;
                sample: boolean;
            };
        };
        ComparedSources: {
            /** Format: date-time */
            asOf: string;
            /** Format: date-time */
            from: string;
            days: number;
            least: {
                /** @description stories of each of two sources, for how much they share */
                stories: number;
                /** @description issues of each, for their themes and assets */
                issues: number;
                /** @description passages of a source, for how much of its text it copied */
                passages: number;
                /** @description stories that it tells beside others, for how often it is first */
                firsts: number;
            };
            names: [
                string,
                string
            ];
            pair: components["schemas"]["SourcePair"];
            /** @description the one that became shared last first */
            stories: {
                /** Format: uuid */
                story: string;
                title: string;
                /**
                 * Format: date-time
                 * @description when the first of the two told of it first
                 */
                atA: string;
                /** Format: date-time */
                atB: string;
                /** @description who was first; null where neither was */
                first: string | null;
                /** @description how far the other was behind */
                behindHours: number;
                /** @description one of them only repeats words that were told before */
                copied: boolean;
            }[];
            /** @description stories that both tell and are not listed */
            left: number;
        };
        ComparedSourcesInput: {
            /** Format: date-time */
            asOf: string;
            /** Format: date-time */
            from: string;
            days: number;
            least: {
                /** @description stories of each of two sources, for how much they share */
                stories: number;
                /** @description issues of each, for their themes and assets */
                issues: number;
                /** @description passages of a source, for how much of its text it copied */
                passages: number;
                /** @description stories that it tells beside others, for how often it is first */
                firsts: number;
            };
            names: [
                string,
                string
            ];
            pair: components["schemas"]["SourcePairInput"];
            /** @description the one that became shared last first */
            stories: {
                /** Format: uuid */
                story: string;
                title: string;
                /**
                 * Format: date-time
                 * @description when the first of the two told of it first
                 */
                atA: string;
                /** Format: date-time */
                atB: string;
                /** @description who was first; null where neither was */
                first: string | null;
                /** @description how far the other was behind */
                behindHours: number;
                /** @description one of them only repeats words that were told before */
                copied: boolean;
            }[];
            /** @description stories that both tell and are not listed */
            left: number;
        };
        Convention: {
            source: string;
            /** @description slugs and hosts */
            knownBy: string[];
            version: number;
            /** @description a change without a time is counted over this; a level too, where the source reports on a month */
            period: ("week" | "month") | null;
            /** @description weekly changes compare the means of two weeks; daily averages are of seven days */
            weeklyMeans: boolean;
            /**
             * @description the last day of its data: that weekday before publication
             * @enum {string}
             */
            dataEnds: "publication" | "sunday" | "friday";
            /** @description what a figure of a network is about where nothing says so */
            asset: string | null;
            /** @description it writes of that asset alone */
            onlyAsset: boolean;
            /** @description metrics of which it may mean the free float */
            freeFloat: ("price" | "return" | "market_cap" | "dominance" | "volume" | "supply" | "active_addresses" | "transactions" | "fees" | "hash_rate" | "mvrv" | "tvl" | "flow" | "volatility" | "correlation" | "stablecoin_supply" | "other")[];
            /**
             * @description stated by the source, or fitted on its earlier issues and frozen
             * @enum {string}
             */
            basis: "stated" | "fitted";
            fittedUntil: string | null;
            evidence: string;
        };
        ConventionInput: {
            source: string;
            /** @description slugs and hosts */
            knownBy: string[];
            version: number;
            /** @description a change without a time is counted over this; a level too, where the source reports on a month */
            period: ("week" | "month") | null;
            /** @description weekly changes compare the means of two weeks; daily averages are of seven days */
            weeklyMeans: boolean;
            /**
             * @description the last day of its data: that weekday before publication
             * @enum {string}
             */
            dataEnds: "publication" | "sunday" | "friday";
            /** @description what a figure of a network is about where nothing says so */
            asset: string | null;
            /** @description it writes of that asset alone */
            onlyAsset: boolean;
            /** @description metrics of which it may mean the free float */
            freeFloat: ("price" | "return" | "market_cap" | "dominance" | "volume" | "supply" | "active_addresses" | "transactions" | "fees" | "hash_rate" | "mvrv" | "tvl" | "flow" | "volatility" | "correlation" | "stablecoin_supply" | "other")[];
            /**
             * @description stated by the source, or fitted on its earlier issues and frozen
             * @enum {string}
             */
            basis: "stated" | "fitted";
            fittedUntil: string | null;
            evidence: string;
        };
        Departure: {
            done: boolean;
            message: string;
            /** Format: date-time */
            at: string;
        };
        DepartureInput: {
            done: boolean;
            message: string;
            /** Format: date-time */
            at: string;
        };
        Dispute: {
            /**
             * @description no-claim: the desk read something that the sentence does not say
             * @enum {string}
             */
            verdict: "supported" | "contradicted" | "unverifiable" | "no-claim";
            note: string;
            /** Format: date-time */
            at: string;
        };
        DisputeInput: {
            /**
             * @description no-claim: the desk read something that the sentence does not say
             * @enum {string}
             */
            verdict: "supported" | "contradicted" | "unverifiable" | "no-claim";
            note: string;
            /** Format: date-time */
            at: string;
        };
        ExtractedCall: {
            quote: string;
            start: number;
            end: number;
            /** @description `market` for the whole market; null for a group of assets that no price stands for */
            asset: string | null;
            /** @description what is to move, in the text's own words */
            subject: string;
            /** @enum {string} */
            kind: "direction" | "level" | "relative";
            /** @description null where the words do not say which way: it then follows from where the price stood */
            direction: ("up" | "down") | null;
            /** @description US dollars a unit; of the market its worth; of a pair of two assets their ratio */
            level: number | null;
            /** @description the upper end of a range */
            level2: number | null;
            /** @description the target as a signed fraction of the price when it was made: 0.2 is 20 % above */
            change: number | null;
            /**
             * @description touch: a day's price need only reach the target until the last day; close: the close of the last day counts
             * @enum {string}
             */
            judgedBy: "touch" | "close";
            /** @description what a relative call measures against */
            benchmark: string | null;
            /** @description the last day */
            due: string | null;
            /** @description from the day of publication to the last day */
            horizonDays: number | null;
            /** @description false: the text sets no time, and the table's usual one stands in */
            horizonStated: boolean;
            horizonWords: string | null;
            /** @description as written, or by the table of probability words */
            probability: number;
            probabilityWords: string | null;
            hedges: string[];
            /**
             * @description own: the author's; attributed: told as somebody else's
             * @enum {string}
             */
            stance: "own" | "attributed";
            attributedTo: string | null;
            scorable: boolean;
            /** @description why it can't be scored, in words */
            reason: string | null;
            confidence: number;
        };
        ExtractedCallInput: {
            quote: string;
            start: number;
            end: number;
            /** @description `market` for the whole market; null for a group of assets that no price stands for */
            asset: string | null;
            /** @description what is to move, in the text's own words */
            subject: string;
            /** @enum {string} */
            kind: "direction" | "level" | "relative";
            /** @description null where the words do not say which way: it then follows from where the price stood */
            direction: ("up" | "down") | null;
            /** @description US dollars a unit; of the market its worth; of a pair of two assets their ratio */
            level: number | null;
            /** @description the upper end of a range */
            level2: number | null;
            /** @description the target as a signed fraction of the price when it was made: 0.2 is 20 % above */
            change: number | null;
            /**
             * @description touch: a day's price need only reach the target until the last day; close: the close of the last day counts
             * @enum {string}
             */
            judgedBy: "touch" | "close";
            /** @description what a relative call measures against */
            benchmark: string | null;
            /** @description the last day */
            due: string | null;
            /** @description from the day of publication to the last day */
            horizonDays: number | null;
            /** @description false: the text sets no time, and the table's usual one stands in */
            horizonStated: boolean;
            horizonWords: string | null;
            /** @description as written, or by the table of probability words */
            probability: number;
            probabilityWords: string | null;
            hedges: string[];
            /**
             * @description own: the author's; attributed: told as somebody else's
             * @enum {string}
             */
            stance: "own" | "attributed";
            attributedTo: string | null;
            scorable: boolean;
            /** @description why it can't be scored, in words */
            reason: string | null;
            confidence: number;
        };
        Flag: {
            code: components["schemas"]["FlagCode"];
            /** @enum {string} */
            severity: "info" | "warn" | "alarm";
            start: number;
            end: number;
            /** @description the sentence */
            quote: string;
            /** @description why, in a sentence */
            text: string;
        };
        /** @enum {string} */
        FlagCode: "guaranteed-return" | "vague-performance" | "urgency" | "pressure" | "promoted-scheme" | "account-bait" | "undisclosed-affiliation" | "referral-link" | "unlabelled-promotion" | "target-without-reason";
        /** @enum {string} */
        FlagCodeInput: "guaranteed-return" | "vague-performance" | "urgency" | "pressure" | "promoted-scheme" | "account-bait" | "undisclosed-affiliation" | "referral-link" | "unlabelled-promotion" | "target-without-reason";
        FlagInput: {
            code: components["schemas"]["FlagCodeInput"];
            /** @enum {string} */
            severity: "info" | "warn" | "alarm";
            start: number;
            end: number;
            /** @description the sentence */
            quote: string;
            /** @description why, in a sentence */
            text: string;
        };
        FoundIssue: {
            /** Format: uuid */
            id: string;
            /**
             * @description confirmation: a mail that asks to confirm a subscription
             * @enum {string}
             */
            kind: "issue" | "confirmation";
            source: {
                slug: string;
                name: string;
                sample: boolean;
            };
            title: string;
            authors: string[];
            /** Format: date-time */
            published: string;
            /** Format: date-time */
            arrived: string;
            url: string | null;
            language: string | null;
            words: number;
            minutes: number;
            summary: string[];
            /** @description 2 and more: edited since it first came */
            version: number;
            /** @description the issue of another source whose text this one repeats */
            copyOf: string | null;
            /** @enum {string} */
            safety: "trusted" | "unproven" | "caution" | "danger";
            marks: {
                read: boolean;
                starred: boolean;
                archived: boolean;
            };
            /** @description where the words stand; empty without a search */
            passage: {
                text: string;
                hit: boolean;
            }[];
        };
        FoundIssueInput: {
            /** Format: uuid */
            id: string;
            /**
             * @description confirmation: a mail that asks to confirm a subscription
             * @enum {string}
             */
            kind: "issue" | "confirmation";
            source: {
                slug: string;
                name: string;
                sample: boolean;
            };
            title: string;
            authors: string[];
            /** Format: date-time */
            published: string;
            /** Format: date-time */
            arrived: string;
            url: string | null;
            language: string | null;
            words: number;
            minutes: number;
            summary: string[];
            /** @description 2 and more: edited since it first came */
            version: number;
            /** @description the issue of another source whose text this one repeats */
            copyOf: string | null;
            /** @enum {string} */
            safety: "trusted" | "unproven" | "caution" | "danger";
            marks: {
                read: boolean;
                starred: boolean;
                archived: boolean;
            };
            /** @description where the words stand; empty without a search */
            passage: {
                text: string;
                hit: boolean;
            }[];
        };
        HorizonScore: {
            /** @description days */
            horizon: number;
            /** @enum {string} */
            grade: "trader" | "investor";
            /** @description mean daily rank correlation of the grade with the return that followed */
            ic: number | null;
            /** @description null: too few dates to tell */
            icStandardError: number | null;
            /** @description null: too few dates to tell */
            icT: number | null;
            /** @description 95 % interval */
            icLow: number | null;
            /** @description null: too few dates to tell */
            icHigh: number | null;
            /** @description mean return of the best fifth less that of the worst over the horizon, after costs */
            topMinusBottom: number | null;
            topMinusBottomBeforeCosts: number | null;
            /** @description of that after costs */
            topMinusBottomT: number | null;
            /** @description mean return of the best fifth, after costs */
            top: number | null;
            /** @description mean return of all, held alike */
            equalWeight: number | null;
            bitcoin: number | null;
            /** @description part of the grades above or below 50 whose asset then did better or worse than the median */
            hitRate: number | null;
            /** @description part of the two fifths that changes over a horizon */
            turnover: number | null;
            /** @description that of the return of 30 days for its volatility */
            baselineIc: number | null;
            baselines: components["schemas"]["BaselineScore"][];
            /** @description each family of factors alone, by its published signs */
            families: {
                ic: number;
                /** @description null: too few dates to tell */
                icStandardError: number | null;
                /** @description null: too few dates to tell */
                icT: number | null;
                dates: number;
                family: string;
                losesToBaseline: boolean;
            }[];
            byYear: {
                ic: number;
                /** @description null: too few dates to tell */
                icStandardError: number | null;
                /** @description null: too few dates to tell */
                icT: number | null;
                dates: number;
                year: number;
            }[];
            byRegime: {
                ic: number;
                /** @description null: too few dates to tell */
                icStandardError: number | null;
                /** @description null: too few dates to tell */
                icT: number | null;
                dates: number;
                /** @enum {string} */
                regime: "above trend" | "below trend";
            }[];
            verdict: string;
            assets: number;
            dates: number;
        };
        HorizonScoreInput: {
            /** @description days */
            horizon: number;
            /** @enum {string} */
            grade: "trader" | "investor";
            /** @description mean daily rank correlation of the grade with the return that followed */
            ic: number | null;
            /** @description null: too few dates to tell */
            icStandardError: number | null;
            /** @description null: too few dates to tell */
            icT: number | null;
            /** @description 95 % interval */
            icLow: number | null;
            /** @description null: too few dates to tell */
            icHigh: number | null;
            /** @description mean return of the best fifth less that of the worst over the horizon, after costs */
            topMinusBottom: number | null;
            topMinusBottomBeforeCosts: number | null;
            /** @description of that after costs */
            topMinusBottomT: number | null;
            /** @description mean return of the best fifth, after costs */
            top: number | null;
            /** @description mean return of all, held alike */
            equalWeight: number | null;
            bitcoin: number | null;
            /** @description part of the grades above or below 50 whose asset then did better or worse than the median */
            hitRate: number | null;
            /** @description part of the two fifths that changes over a horizon */
            turnover: number | null;
            /** @description that of the return of 30 days for its volatility */
            baselineIc: number | null;
            baselines: components["schemas"]["BaselineScoreInput"][];
            /** @description each family of factors alone, by its published signs */
            families: {
                ic: number;
                /** @description null: too few dates to tell */
                icStandardError: number | null;
                /** @description null: too few dates to tell */
                icT: number | null;
                dates: number;
                family: string;
                losesToBaseline: boolean;
            }[];
            byYear: {
                ic: number;
                /** @description null: too few dates to tell */
                icStandardError: number | null;
                /** @description null: too few dates to tell */
                icT: number | null;
                dates: number;
                year: number;
            }[];
            byRegime: {
                ic: number;
                /** @description null: too few dates to tell */
                icStandardError: number | null;
                /** @description null: too few dates to tell */
                icT: number | null;
                dates: number;
                /** @enum {string} */
                regime: "above trend" | "below trend";
            }[];
            verdict: string;
            assets: number;
            dates: number;
        };
        HostList: {
            url: string;
            name: string;
            hosts: number;
            fetchedAt: string | null;
            /** @description when what it lists last became another */
            changedAt: string | null;
            failure: string | null;
        };
        HostListInput: {
            url: string;
            name: string;
            hosts: number;
            fetchedAt: string | null;
            /** @description when what it lists last became another */
            changedAt: string | null;
            failure: string | null;
        };
        IcFigure: {
            ic: number;
            /** @description null: too few dates to tell */
            icStandardError: number | null;
            /** @description null: too few dates to tell */
            icT: number | null;
            dates: number;
        };
        IcFigureInput: {
            ic: number;
            /** @description null: too few dates to tell */
            icStandardError: number | null;
            /** @description null: too few dates to tell */
            icT: number | null;
            dates: number;
        };
        Index: {
            index: string;
            name: string;
            method: string;
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
            rebalances: number;
            /** @description paid in all, as a sum of fractions */
            costs: number;
            points: [
                string,
                number
            ][];
            holdings: {
                asset: string;
                /** @description a fraction */
                weight: number;
            }[];
            withheld: string | null;
        };
        IndexInput: {
            index: string;
            name: string;
            method: string;
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
            rebalances: number;
            /** @description paid in all, as a sum of fractions */
            costs: number;
            points: [
                string,
                number
            ][];
            holdings: {
                asset: string;
                /** @description a fraction */
                weight: number;
            }[];
            withheld: string | null;
        };
        Issue: {
            /** Format: uuid */
            id: string;
            /**
             * @description confirmation: a mail that asks to confirm a subscription
             * @enum {string}
             */
            kind: "issue" | "confirmation";
            source: {
                slug: string;
                name: string;
                sample: boolean;
            };
            title: string;
            authors: string[];
            /** Format: date-time */
            published: string;
            /** Format: date-time */
            arrived: string;
            url: string | null;
            language: string | null;
            words: number;
            minutes: number;
            summary: string[];
            /** @description 2 and more: edited since it first came */
            version: number;
            /** @description the issue of another source whose text this one repeats */
            copyOf: string | null;
            /** @enum {string} */
            safety: "trusted" | "unproven" | "caution" | "danger";
            marks: {
                read: boolean;
                starred: boolean;
                archived: boolean;
            };
            /** @description sanitised; remote images are left in and must be blocked by whoever shows it */
            html: string;
            /** @description main text, one paragraph a line */
            text: string;
            /** @description of the text, as frozen at receipt */
            sha256: string;
            images: {
                src: string;
                alt: string;
            }[];
            links: components["schemas"]["Link"][];
            sender: {
                from: string | null;
                name: string | null;
                domain: string | null;
                /** @enum {string} */
                spf: "pass" | "fail" | "softfail" | "neutral" | "none" | "temperror" | "permerror" | "unknown";
                /** @enum {string} */
                dkim: "pass" | "fail" | "softfail" | "neutral" | "none" | "temperror" | "permerror" | "unknown";
                /** @enum {string} */
                dmarc: "pass" | "fail" | "softfail" | "neutral" | "none" | "temperror" | "permerror" | "unknown";
                /** @enum {string} */
                arc: "pass" | "fail" | "softfail" | "neutral" | "none" | "temperror" | "permerror" | "unknown";
                lookalikeOf: string | null;
                /** @enum {string} */
                verdict: "trusted" | "unproven" | "caution" | "danger";
                /** @description in order of weight */
                reasons: {
                    code: string;
                    text: string;
                }[];
                /**
                 * @description address of the sender's logo, by its own word
                 * @default null
                 */
                bimi: string | null;
                /**
                 * @description address of the certificate that its record names for the logo; the desk does not open it
                 * @default null
                 */
                bimiCertificate: string | null;
                /**
                 * @description what was consulted for the proofs
                 * @default []
                 */
                records: {
                    /** @enum {string} */
                    check: "spf" | "dkim" | "dmarc" | "arc" | "bimi";
                    domain: string;
                    result: string;
                    record: string | null;
                }[];
                /**
                 * @description when the records were consulted; null: they were not
                 * @default null
                 */
                checkedAt: string | null;
            } | null;
            unsubscribe: {
                oneClick: boolean;
                url: string | null;
                mailto: string | null;
                /** @enum {string} */
                verdict: "ok" | "caution" | "danger";
            } | null;
            /** @description trading venues that it leads to: whether you may trade there, and what papers they ask for, depends on where you live */
            venues: string[];
            /** @description addresses of its links that lead to connecting a wallet; careful reading shows them as text */
            walletLinks: string[];
            /** @description the desk's newest attempt to leave this source's list */
            departure: components["schemas"]["Departure"] | null;
            trust: components["schemas"]["Safety"];
            trackersRemoved: number;
            assets: components["schemas"]["AssetMentions"][];
            /** @description paid copy, disclosures and the like; editorial text is left out */
            blocks: components["schemas"]["Block"][];
            /** @description sentences to be wary of, and why */
            flags: components["schemas"]["Flag"][];
            /** @description what it says in figures, each with its check */
            claims: components["schemas"]["KeptClaim"][];
            /** @description what it foretells, and how that came out */
            calls: components["schemas"]["CallLine"][];
            receipts: {
                /** @enum {string} */
                channel: "feed" | "file" | "mail" | "page";
                origin: string;
                /** Format: date-time */
                receivedAt: string;
                alias: {
                    /** @enum {string} */
                    kind: "address" | "list-id" | "from" | "feed" | "host" | "slug";
                    value: string;
                } | null;
                version: number;
            }[];
            versions: {
                version: number;
                title: string;
                sha256: string;
                /** Format: date-time */
                arrived: string;
            }[];
            copies: {
                /** Format: uuid */
                id: string;
                title: string;
                source: string;
            }[];
        };
        IssueInput: {
            /** Format: uuid */
            id: string;
            /**
             * @description confirmation: a mail that asks to confirm a subscription
             * @enum {string}
             */
            kind: "issue" | "confirmation";
            source: {
                slug: string;
                name: string;
                sample: boolean;
            };
            title: string;
            authors: string[];
            /** Format: date-time */
            published: string;
            /** Format: date-time */
            arrived: string;
            url: string | null;
            language: string | null;
            words: number;
            minutes: number;
            summary: string[];
            /** @description 2 and more: edited since it first came */
            version: number;
            /** @description the issue of another source whose text this one repeats */
            copyOf: string | null;
            /** @enum {string} */
            safety: "trusted" | "unproven" | "caution" | "danger";
            marks: {
                read: boolean;
                starred: boolean;
                archived: boolean;
            };
            /** @description sanitised; remote images are left in and must be blocked by whoever shows it */
            html: string;
            /** @description main text, one paragraph a line */
            text: string;
            /** @description of the text, as frozen at receipt */
            sha256: string;
            images: {
                src: string;
                alt: string;
            }[];
            links: components["schemas"]["LinkInput"][];
            sender: {
                from: string | null;
                name: string | null;
                domain: string | null;
                /** @enum {string} */
                spf: "pass" | "fail" | "softfail" | "neutral" | "none" | "temperror" | "permerror" | "unknown";
                /** @enum {string} */
                dkim: "pass" | "fail" | "softfail" | "neutral" | "none" | "temperror" | "permerror" | "unknown";
                /** @enum {string} */
                dmarc: "pass" | "fail" | "softfail" | "neutral" | "none" | "temperror" | "permerror" | "unknown";
                /** @enum {string} */
                arc: "pass" | "fail" | "softfail" | "neutral" | "none" | "temperror" | "permerror" | "unknown";
                lookalikeOf: string | null;
                /** @enum {string} */
                verdict: "trusted" | "unproven" | "caution" | "danger";
                /** @description in order of weight */
                reasons: {
                    code: string;
                    text: string;
                }[];
                /**
                 * @description address of the sender's logo, by its own word
                 * @default null
                 */
                bimi: string | null;
                /**
                 * @description address of the certificate that its record names for the logo; the desk does not open it
                 * @default null
                 */
                bimiCertificate: string | null;
                /**
                 * @description what was consulted for the proofs
                 * @default []
                 */
                records: {
                    /** @enum {string} */
                    check: "spf" | "dkim" | "dmarc" | "arc" | "bimi";
                    domain: string;
                    result: string;
                    record: string | null;
                }[];
                /**
                 * @description when the records were consulted; null: they were not
                 * @default null
                 */
                checkedAt: string | null;
            } | null;
            unsubscribe: {
                oneClick: boolean;
                url: string | null;
                mailto: string | null;
                /** @enum {string} */
                verdict: "ok" | "caution" | "danger";
            } | null;
            /** @description trading venues that it leads to: whether you may trade there, and what papers they ask for, depends on where you live */
            venues: string[];
            /** @description addresses of its links that lead to connecting a wallet; careful reading shows them as text */
            walletLinks: string[];
            /** @description the desk's newest attempt to leave this source's list */
            departure: components["schemas"]["DepartureInput"] | null;
            trust: components["schemas"]["SafetyInput"];
            trackersRemoved: number;
            assets: components["schemas"]["AssetMentionsInput"][];
            /** @description paid copy, disclosures and the like; editorial text is left out */
            blocks: components["schemas"]["BlockInput"][];
            /** @description sentences to be wary of, and why */
            flags: components["schemas"]["FlagInput"][];
            /** @description what it says in figures, each with its check */
            claims: components["schemas"]["KeptClaimInput"][];
            /** @description what it foretells, and how that came out */
            calls: components["schemas"]["CallLineInput"][];
            receipts: {
                /** @enum {string} */
                channel: "feed" | "file" | "mail" | "page";
                origin: string;
                /** Format: date-time */
                receivedAt: string;
                alias: {
                    /** @enum {string} */
                    kind: "address" | "list-id" | "from" | "feed" | "host" | "slug";
                    value: string;
                } | null;
                version: number;
            }[];
            versions: {
                version: number;
                title: string;
                sha256: string;
                /** Format: date-time */
                arrived: string;
            }[];
            copies: {
                /** Format: uuid */
                id: string;
                title: string;
                source: string;
            }[];
        };
        KeptClaim: {
            quote: string;
            start: number;
            end: number;
            asset: string | null;
            /** @description what the sentence speaks of, in its own words */
            subject: string;
            /** @enum {string} */
            metric: "price" | "return" | "market_cap" | "dominance" | "volume" | "supply" | "active_addresses" | "transactions" | "fees" | "hash_rate" | "mvrv" | "tvl" | "flow" | "volatility" | "correlation" | "stablecoin_supply" | "other";
            /** @enum {string} */
            kind: "level" | "change" | "cumulative" | "share" | "count" | "extreme";
            /** @description null where an extreme is told without a figure */
            value: number | null;
            /** @description the upper end of a range */
            value2: number | null;
            /** @enum {string} */
            unit: "usd" | "native" | "fraction" | "pp" | "count" | "ratio" | "hash_per_s" | "other";
            /**
             * @description applies to the signed value: at least 13 % down is lt -0.13
             * @enum {string}
             */
            bound: "eq" | "approx" | "gt" | "lt" | "range";
            from: string | null;
            to: string | null;
            /** @description whether the text says when; otherwise its days are its source's usual ones, or the day of publication */
            windowStated: boolean;
            /** @enum {string} */
            stance: "stated" | "forecast" | "attributed" | "hypothetical";
            confidence: number;
            basis: ("point" | "close-to-close" | "7d-mean" | "30d-mean" | "7d-mean vs previous 7d-mean" | "drawdown from all-time high" | "window mean") | null;
            attributedTo: string | null;
            /** @description why a difference from the data would not prove it wrong: what else the words may mean */
            doubt: string | null;
            /** @enum {string} */
            readBy: "grammar" | "model";
            /** @description how it reads without its source's conventions; null where they change nothing */
            plain: {
                asset: string | null;
                from: string | null;
                to: string | null;
                /** @description whether the text says when; otherwise its days are its source's usual ones, or the day of publication */
                windowStated: boolean;
                basis: ("point" | "close-to-close" | "7d-mean" | "30d-mean" | "7d-mean vs previous 7d-mean" | "drawdown from all-time high" | "window mean") | null;
            } | null;
            check: components["schemas"]["Check"];
            /** Format: uuid */
            id: string;
            /** @description null: not checked yet */
            checkedAt: string | null;
            /** @description the verdict without its source's conventions */
            plainVerdict: ("supported" | "contradicted" | "unverifiable") | null;
            /** @description how often a later check gave another verdict or value */
            revised: number;
            dispute: components["schemas"]["Dispute"] | null;
        };
        KeptClaimInput: {
            quote: string;
            start: number;
            end: number;
            asset: string | null;
            /** @description what the sentence speaks of, in its own words */
            subject: string;
            /** @enum {string} */
            metric: "price" | "return" | "market_cap" | "dominance" | "volume" | "supply" | "active_addresses" | "transactions" | "fees" | "hash_rate" | "mvrv" | "tvl" | "flow" | "volatility" | "correlation" | "stablecoin_supply" | "other";
            /** @enum {string} */
            kind: "level" | "change" | "cumulative" | "share" | "count" | "extreme";
            /** @description null where an extreme is told without a figure */
            value: number | null;
            /** @description the upper end of a range */
            value2: number | null;
            /** @enum {string} */
            unit: "usd" | "native" | "fraction" | "pp" | "count" | "ratio" | "hash_per_s" | "other";
            /**
             * @description applies to the signed value: at least 13 % down is lt -0.13
             * @enum {string}
             */
            bound: "eq" | "approx" | "gt" | "lt" | "range";
            from: string | null;
            to: string | null;
            /** @description whether the text says when; otherwise its days are its source's usual ones, or the day of publication */
            windowStated: boolean;
            /** @enum {string} */
            stance: "stated" | "forecast" | "attributed" | "hypothetical";
            confidence: number;
            basis: ("point" | "close-to-close" | "7d-mean" | "30d-mean" | "7d-mean vs previous 7d-mean" | "drawdown from all-time high" | "window mean") | null;
            attributedTo: string | null;
            /** @description why a difference from the data would not prove it wrong: what else the words may mean */
            doubt: string | null;
            /** @enum {string} */
            readBy: "grammar" | "model";
            /** @description how it reads without its source's conventions; null where they change nothing */
            plain: {
                asset: string | null;
                from: string | null;
                to: string | null;
                /** @description whether the text says when; otherwise its days are its source's usual ones, or the day of publication */
                windowStated: boolean;
                basis: ("point" | "close-to-close" | "7d-mean" | "30d-mean" | "7d-mean vs previous 7d-mean" | "drawdown from all-time high" | "window mean") | null;
            } | null;
            check: components["schemas"]["CheckInput"];
            /** Format: uuid */
            id: string;
            /** @description null: not checked yet */
            checkedAt: string | null;
            /** @description the verdict without its source's conventions */
            plainVerdict: ("supported" | "contradicted" | "unverifiable") | null;
            /** @description how often a later check gave another verdict or value */
            revised: number;
            dispute: components["schemas"]["DisputeInput"] | null;
        };
        Latest: {
            asset: string;
            symbol: string;
            name: string;
            priceUsd: number;
            /**
             * Format: date-time
             * @description the moment the price is of: of a quote when it was made, of a day or hour its end
             */
            at: string;
            /** @description from that moment to now */
            ageSeconds: number;
            source: string;
            /** @enum {string} */
            kind: "quote" | "hour" | "day";
        };
        LatestInput: {
            asset: string;
            symbol: string;
            name: string;
            priceUsd: number;
            /**
             * Format: date-time
             * @description the moment the price is of: of a quote when it was made, of a day or hour its end
             */
            at: string;
            /** @description from that moment to now */
            ageSeconds: number;
            source: string;
            /** @enum {string} */
            kind: "quote" | "hour" | "day";
        };
        Link: {
            href: string;
            text: string;
            host: string;
            /**
             * @description where a redirect says that it goes on to, read from its own address; nothing is fetched
             * @default null
             */
            leadsTo: string | null;
            /** @enum {string} */
            verdict: "ok" | "caution" | "danger";
            reasons: {
                code: string;
                text: string;
            }[];
        };
        LinkInput: {
            href: string;
            text: string;
            host: string;
            /**
             * @description where a redirect says that it goes on to, read from its own address; nothing is fetched
             * @default null
             */
            leadsTo: string | null;
            /** @enum {string} */
            verdict: "ok" | "caution" | "danger";
            reasons: {
                code: string;
                text: string;
            }[];
        };
        MailProvider: {
            name: string;
            /** @description its IMAP servers */
            hosts: string[];
            /**
             * @description app-password: one for the desk alone can be made; token: no password is taken
             * @enum {string}
             */
            signIn: "app-password" | "token";
            /** @description app passwords are offered only with two-factor sign-in */
            needsTwoFactor: boolean;
            /**
             * Format: uri
             * @description where the provider tells how, or where it is done
             */
            page: string;
            /**
             * Format: date
             * @description when that was read; it may have changed since
             */
            readOn: string;
        };
        MailProviderInput: {
            name: string;
            /** @description its IMAP servers */
            hosts: string[];
            /**
             * @description app-password: one for the desk alone can be made; token: no password is taken
             * @enum {string}
             */
            signIn: "app-password" | "token";
            /** @description app passwords are offered only with two-factor sign-in */
            needsTwoFactor: boolean;
            /**
             * Format: uri
             * @description where the provider tells how, or where it is done
             */
            page: string;
            /**
             * Format: date
             * @description when that was read; it may have changed since
             */
            readOn: string;
        };
        Mailbox: {
            /** @description what you call it */
            name: string;
            /** @description its IMAP server */
            host: string;
            /** @default 993 */
            port: number;
            /**
             * @description TLS from the first byte, as on port 993; otherwise STARTTLS is demanded
             * @default true
             */
            secure: boolean;
            username: string;
            /**
             * @default password
             * @enum {string}
             */
            secretKind: "password" | "token";
            /**
             * @description folder or label
             * @default INBOX
             */
            folder: string;
            since: string | null;
            trustedServer: string | null;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "active" | "paused";
            /** @description letters taken from it so far */
            taken: number;
            /** @description letters left alone because they are larger than 25 MB */
            tooLarge: number;
            /** @description in a row */
            failures: number;
            /** @description why the last attempt failed, in words */
            failure: string | null;
            connectedAt: string | null;
            /** @description what would make it safer; where its provider is known, with the provider's page on app passwords */
            advice: string[];
            /** @description its owner has read the advice, and need not be told again */
            adviceRead: boolean;
        };
        MailboxInput: {
            /** @description what you call it */
            name: string;
            /** @description its IMAP server */
            host: string;
            /** @default 993 */
            port: number;
            /**
             * @description TLS from the first byte, as on port 993; otherwise STARTTLS is demanded
             * @default true
             */
            secure: boolean;
            username: string;
            /**
             * @default password
             * @enum {string}
             */
            secretKind: "password" | "token";
            /**
             * @description folder or label
             * @default INBOX
             */
            folder: string;
            since: string | null;
            trustedServer: string | null;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "active" | "paused";
            /** @description letters taken from it so far */
            taken: number;
            /** @description letters left alone because they are larger than 25 MB */
            tooLarge: number;
            /** @description in a row */
            failures: number;
            /** @description why the last attempt failed, in words */
            failure: string | null;
            connectedAt: string | null;
            /** @description what would make it safer; where its provider is known, with the provider's page on app passwords */
            advice: string[];
            /** @description its owner has read the advice, and need not be told again */
            adviceRead: boolean;
        };
        Market: {
            /** Format: date */
            asOf: string;
            /** @description of the regime */
            rule: string;
            sources: string[];
            days: {
                /** Format: date */
                day: string;
                /** @description null: too little is known for it */
                regime: ("risk-on" | "neutral" | "risk-off") | null;
                breadth: {
                    /** @description that move and have a fresh close */
                    assets: number;
                    rising: number | null;
                    /** @description that close above the mean of their last 50 closes */
                    aboveShort: number | null;
                    /** @description above that of 200 */
                    aboveLong: number | null;
                    /** @description at the highest close of 90 days */
                    atHighs: number | null;
                    atLows: number | null;
                };
                dominance: {
                    /** @description whose market value is known */
                    assets: number;
                    /** @description of those assets: not of all there are; null of fewer than five */
                    totalUsd: number | null;
                    largest: {
                        asset: string;
                        /** @description a fraction */
                        share: number;
                    }[];
                };
            }[];
        };
        MarketInput: {
            /** Format: date */
            asOf: string;
            /** @description of the regime */
            rule: string;
            sources: string[];
            days: {
                /** Format: date */
                day: string;
                /** @description null: too little is known for it */
                regime: ("risk-on" | "neutral" | "risk-off") | null;
                breadth: {
                    /** @description that move and have a fresh close */
                    assets: number;
                    rising: number | null;
                    /** @description that close above the mean of their last 50 closes */
                    aboveShort: number | null;
                    /** @description above that of 200 */
                    aboveLong: number | null;
                    /** @description at the highest close of 90 days */
                    atHighs: number | null;
                    atLows: number | null;
                };
                dominance: {
                    /** @description whose market value is known */
                    assets: number;
                    /** @description of those assets: not of all there are; null of fewer than five */
                    totalUsd: number | null;
                    largest: {
                        asset: string;
                        /** @description a fraction */
                        share: number;
                    }[];
                };
            }[];
        };
        Narrative: {
            id: string;
            label: string;
            /**
             * @description theme: of the list; emerging: named by its own words
             * @enum {string}
             */
            kind: "theme" | "emerging";
            /**
             * @description crowded: told by so many for so long that little is left to be told
             * @enum {string}
             */
            stage: "emerging" | "rising" | "crowded" | "fading" | "steady";
            /** @description words that tell it from others now, the most telling first */
            terms: string[];
            assets: string[];
            /** @description its share of what is told now against its own last ninety days, in robust standard deviations; 0 where it has no past */
            momentum: number;
            /** @description 95 % interval of the momentum, from the number of voices */
            low: number;
            high: number;
            /** @description whether there are days enough to compare with */
            hasPast: boolean;
            /** @description of what all sources told in the window, each source counted by what it tells, not by how much it sends */
            share: number;
            sources: number;
            documents: number;
            /** @description share of its words that were not told in the thirty days before */
            novelty: number;
            /** @description days of the last thirty on which anybody told it */
            persistence: number;
            firstSeen: string | null;
            firstSource: string | null;
        };
        NarrativeInTime: {
            id: string;
            label: string;
            /**
             * @description theme: of the list; emerging: named by its own words
             * @enum {string}
             */
            kind: "theme" | "emerging";
            /**
             * @description crowded: told by so many for so long that little is left to be told
             * @enum {string}
             */
            stage: "emerging" | "rising" | "crowded" | "fading" | "steady";
            /** @description words that tell it from others now, the most telling first */
            terms: string[];
            assets: string[];
            /** @description its share of what is told now against its own last ninety days, in robust standard deviations; 0 where it has no past */
            momentum: number;
            /** @description 95 % interval of the momentum, from the number of voices */
            low: number;
            high: number;
            /** @description whether there are days enough to compare with */
            hasPast: boolean;
            /** @description of what all sources told in the window, each source counted by what it tells, not by how much it sends */
            share: number;
            sources: number;
            documents: number;
            /** @description share of its words that were not told in the thirty days before */
            novelty: number;
            /** @description days of the last thirty on which anybody told it */
            persistence: number;
            firstSeen: string | null;
            firstSource: string | null;
            /** Format: date */
            day: string;
            track: {
                /** Format: date */
                day: string;
                /** @description null: there was no past to compare with */
                momentum: number | null;
                share: number;
            }[];
            alarms: string[];
        };
        NarrativeInTimeInput: {
            id: string;
            label: string;
            /**
             * @description theme: of the list; emerging: named by its own words
             * @enum {string}
             */
            kind: "theme" | "emerging";
            /**
             * @description crowded: told by so many for so long that little is left to be told
             * @enum {string}
             */
            stage: "emerging" | "rising" | "crowded" | "fading" | "steady";
            /** @description words that tell it from others now, the most telling first */
            terms: string[];
            assets: string[];
            /** @description its share of what is told now against its own last ninety days, in robust standard deviations; 0 where it has no past */
            momentum: number;
            /** @description 95 % interval of the momentum, from the number of voices */
            low: number;
            high: number;
            /** @description whether there are days enough to compare with */
            hasPast: boolean;
            /** @description of what all sources told in the window, each source counted by what it tells, not by how much it sends */
            share: number;
            sources: number;
            documents: number;
            /** @description share of its words that were not told in the thirty days before */
            novelty: number;
            /** @description days of the last thirty on which anybody told it */
            persistence: number;
            firstSeen: string | null;
            firstSource: string | null;
            /** Format: date */
            day: string;
            track: {
                /** Format: date */
                day: string;
                /** @description null: there was no past to compare with */
                momentum: number | null;
                share: number;
            }[];
            alarms: string[];
        };
        NarrativeInput: {
            id: string;
            label: string;
            /**
             * @description theme: of the list; emerging: named by its own words
             * @enum {string}
             */
            kind: "theme" | "emerging";
            /**
             * @description crowded: told by so many for so long that little is left to be told
             * @enum {string}
             */
            stage: "emerging" | "rising" | "crowded" | "fading" | "steady";
            /** @description words that tell it from others now, the most telling first */
            terms: string[];
            assets: string[];
            /** @description its share of what is told now against its own last ninety days, in robust standard deviations; 0 where it has no past */
            momentum: number;
            /** @description 95 % interval of the momentum, from the number of voices */
            low: number;
            high: number;
            /** @description whether there are days enough to compare with */
            hasPast: boolean;
            /** @description of what all sources told in the window, each source counted by what it tells, not by how much it sends */
            share: number;
            sources: number;
            documents: number;
            /** @description share of its words that were not told in the thirty days before */
            novelty: number;
            /** @description days of the last thirty on which anybody told it */
            persistence: number;
            firstSeen: string | null;
            firstSource: string | null;
        };
        Needs: {
            /**
             * @description what for; none: everything
             * @default []
             */
            uses: ("defi-native" | "daily-pulse" | "institutional-daily" | "thematic" | "on-chain-cycle" | "data-first-weekly" | "liquidity-venues" | "etf-flows" | "macro")[];
            /**
             * @description time to read; null: not said
             * @default null
             */
            minutesAWeek: number | null;
            /**
             * @description what all of them may cost; null: not said
             * @default null
             */
            usdAMonth: number | null;
            /** @default null */
            level: ("newcomer" | "practised" | "professional") | null;
            /**
             * @description BCP 47; none: any
             * @default []
             */
            languages: string[];
            /**
             * @description when dailies are skimmed
             * @default 07:30
             */
            morning: string;
            /**
             * @description when weeklies are read: 1 Monday to 7 Sunday
             * @default {
             *       "weekday": 6,
             *       "at": "10:00"
             *     }
             */
            weeklySlot: {
                weekday: number;
                at: string;
            };
            /**
             * @description how much of it you take at most, in your own words: held against what you chase
             * @default
             */
            sizingRule: string;
        };
        NeedsInput: {
            /**
             * @description what for; none: everything
             * @default []
             */
            uses: ("defi-native" | "daily-pulse" | "institutional-daily" | "thematic" | "on-chain-cycle" | "data-first-weekly" | "liquidity-venues" | "etf-flows" | "macro")[];
            /**
             * @description time to read; null: not said
             * @default null
             */
            minutesAWeek: number | null;
            /**
             * @description what all of them may cost; null: not said
             * @default null
             */
            usdAMonth: number | null;
            /** @default null */
            level: ("newcomer" | "practised" | "professional") | null;
            /**
             * @description BCP 47; none: any
             * @default []
             */
            languages: string[];
            /**
             * @description when dailies are skimmed
             * @default 07:30
             */
            morning: string;
            /**
             * @description when weeklies are read: 1 Monday to 7 Sunday
             * @default {
             *       "weekday": 6,
             *       "at": "10:00"
             *     }
             */
            weeklySlot: {
                weekday: number;
                at: string;
            };
            /**
             * @description how much of it you take at most, in your own words: held against what you chase
             * @default
             */
            sizingRule: string;
        };
        Overlap: {
            /** Format: date-time */
            asOf: string;
            /** Format: date-time */
            from: string;
            days: number;
            /**
             * @description which sources are compared; all where fewer than two that are followed told anything
             * @enum {string}
             */
            set: "named" | "followed" | "all";
            /** @description sources of the set that told something and are left out, those that told least */
            left: number;
            /** @description named or followed, and told nothing in this time */
            silent: {
                slug: string;
                name: string;
            }[];
            /** @description of invented letters */
            sample: boolean;
            least: {
                /** @description stories of each of two sources, for how much they share */
                stories: number;
                /** @description issues of each, for their themes and assets */
                issues: number;
                /** @description passages of a source, for how much of its text it copied */
                passages: number;
                /** @description stories that it tells beside others, for how often it is first */
                firsts: number;
            };
            /** @description those that told most first */
            sources: components["schemas"]["OverlapSource"][];
            /** @description each two once */
            pairs: components["schemas"]["SourcePair"][];
        };
        OverlapInput: {
            /** Format: date-time */
            asOf: string;
            /** Format: date-time */
            from: string;
            days: number;
            /**
             * @description which sources are compared; all where fewer than two that are followed told anything
             * @enum {string}
             */
            set: "named" | "followed" | "all";
            /** @description sources of the set that told something and are left out, those that told least */
            left: number;
            /** @description named or followed, and told nothing in this time */
            silent: {
                slug: string;
                name: string;
            }[];
            /** @description of invented letters */
            sample: boolean;
            least: {
                /** @description stories of each of two sources, for how much they share */
                stories: number;
                /** @description issues of each, for their themes and assets */
                issues: number;
                /** @description passages of a source, for how much of its text it copied */
                passages: number;
                /** @description stories that it tells beside others, for how often it is first */
                firsts: number;
            };
            /** @description those that told most first */
            sources: components["schemas"]["OverlapSourceInput"][];
            /** @description each two once */
            pairs: components["schemas"]["SourcePairInput"][];
        };
        OverlapSource: {
            slug: string;
            name: string;
            followed: boolean;
            issues: number;
            passages: number;
            stories: number;
            /** @description told first, of the stories that it and others tell in their own words */
            first: {
                share: number | null;
                /** @description lower end of the 95 % Wilson interval */
                low: number | null;
                /** @description upper end */
                high: number | null;
                n: number;
            };
            /** @description median of the hours behind the first, where it follows */
            behind: {
                value: number | null;
                n: number;
            };
            missed: {
                stories: {
                    /** @description part of all that the set tells, by voice, that would be missed without it */
                    share: number | null;
                    /** @description how many only it tells */
                    alone: number;
                    /** @description of how many that it tells */
                    of: number;
                };
                themes: {
                    /** @description part of all that the set tells, by voice, that would be missed without it */
                    share: number | null;
                    /** @description how many only it tells */
                    alone: number;
                    /** @description of how many that it tells */
                    of: number;
                };
                assets: {
                    /** @description part of all that the set tells, by voice, that would be missed without it */
                    share: number | null;
                    /** @description how many only it tells */
                    alone: number;
                    /** @description of how many that it tells */
                    of: number;
                };
            };
            /** @description whether at most a twentieth of the stories would be missed, and at most half of an equal share; of this source alone, not of several at once */
            safeToDrop: boolean | null;
            /** @description some of the stories that only it tells, those it tells most of */
            only: {
                /** Format: uuid */
                story: string;
                title: string;
            }[];
        };
        OverlapSourceInput: {
            slug: string;
            name: string;
            followed: boolean;
            issues: number;
            passages: number;
            stories: number;
            /** @description told first, of the stories that it and others tell in their own words */
            first: {
                share: number | null;
                /** @description lower end of the 95 % Wilson interval */
                low: number | null;
                /** @description upper end */
                high: number | null;
                n: number;
            };
            /** @description median of the hours behind the first, where it follows */
            behind: {
                value: number | null;
                n: number;
            };
            missed: {
                stories: {
                    /** @description part of all that the set tells, by voice, that would be missed without it */
                    share: number | null;
                    /** @description how many only it tells */
                    alone: number;
                    /** @description of how many that it tells */
                    of: number;
                };
                themes: {
                    /** @description part of all that the set tells, by voice, that would be missed without it */
                    share: number | null;
                    /** @description how many only it tells */
                    alone: number;
                    /** @description of how many that it tells */
                    of: number;
                };
                assets: {
                    /** @description part of all that the set tells, by voice, that would be missed without it */
                    share: number | null;
                    /** @description how many only it tells */
                    alone: number;
                    /** @description of how many that it tells */
                    of: number;
                };
            };
            /** @description whether at most a twentieth of the stories would be missed, and at most half of an equal share; of this source alone, not of several at once */
            safeToDrop: boolean | null;
            /** @description some of the stories that only it tells, those it tells most of */
            only: {
                /** Format: uuid */
                story: string;
                title: string;
            }[];
        };
        OwnAddress: {
            address: string;
            source: {
                slug: string;
                name: string;
            };
            /** Format: date-time */
            createdAt: string;
            taken: number;
            lastAt: string | null;
        };
        OwnAddressInput: {
            address: string;
            source: {
                slug: string;
                name: string;
            };
            /** Format: date-time */
            createdAt: string;
            taken: number;
            lastAt: string | null;
        };
        OwnTheme: {
            /** @description layer2-scaling, stablecoins … */
            theme: string;
            name: string;
            /**
             * @description in a few words, what belongs to it
             * @default
             */
            says: string;
            /** @description as they are looked for: given, or learned from the examples */
            terms: {
                [key: string]: string[];
            };
            /** @default [] */
            assets: string[];
            /**
             * @description issues that are about it
             * @default []
             */
            examples: string[];
        };
        OwnThemeInput: {
            /** @description layer2-scaling, stablecoins … */
            theme: string;
            name: string;
            /**
             * @description in a few words, what belongs to it
             * @default
             */
            says: string;
            /** @description as they are looked for: given, or learned from the examples */
            terms: {
                [key: string]: string[];
            };
            /** @default [] */
            assets: string[];
            /**
             * @description issues that are about it
             * @default []
             */
            examples: string[];
        };
        PastCheck: {
            check: components["schemas"]["Check"];
            /** Format: date-time */
            checkedAt: string;
            /** Format: date-time */
            replacedAt: string;
        };
        PastCheckInput: {
            check: components["schemas"]["CheckInput"];
            /** Format: date-time */
            checkedAt: string;
            /** Format: date-time */
            replacedAt: string;
        };
        QuantMeasures: {
            asset: string;
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
            /** @description daily returns */
            days: number;
            source: string;
            /** @description a year's */
            volatility: number;
            sharpe: number | null;
            /** @description standard error */
            sharpeError: number | null;
            sortino: number | null;
            maxDrawdown: number;
            /** @description when the worst fall was */
            fall: {
                /** Format: date */
                from: string;
                /** Format: date */
                to: string;
            } | null;
            /** @description loss that one day in twenty reached */
            valueAtRisk: number | null;
            /** @description mean loss on those days */
            shortfall: number | null;
            skew: number;
            /** @description 3 for the normal distribution */
            kurtosis: number;
            bitcoinCorrelation: number | null;
            bitcoinBeta: number | null;
        };
        QuantMeasuresInput: {
            asset: string;
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
            /** @description daily returns */
            days: number;
            source: string;
            /** @description a year's */
            volatility: number;
            sharpe: number | null;
            /** @description standard error */
            sharpeError: number | null;
            sortino: number | null;
            maxDrawdown: number;
            /** @description when the worst fall was */
            fall: {
                /** Format: date */
                from: string;
                /** Format: date */
                to: string;
            } | null;
            /** @description loss that one day in twenty reached */
            valueAtRisk: number | null;
            /** @description mean loss on those days */
            shortfall: number | null;
            skew: number;
            /** @description 3 for the normal distribution */
            kurtosis: number;
            bitcoinCorrelation: number | null;
            bitcoinBeta: number | null;
        };
        Quote: {
            /** @description by which an answer cites it */
            number: number;
            text: string;
            issue: {
                /** Format: uuid */
                id: string;
                title: string;
            };
            /** @description UTF-16, into the issue's text */
            start: number;
            end: number;
            /** Format: date-time */
            published: string;
            /** @description claims in it that were checked */
            claims: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                stance: "stated" | "forecast" | "attributed" | "hypothetical";
                /** @enum {string} */
                verdict: "supported" | "contradicted" | "unverifiable";
                reason: string;
            }[];
        };
        QuoteInput: {
            /** @description by which an answer cites it */
            number: number;
            text: string;
            issue: {
                /** Format: uuid */
                id: string;
                title: string;
            };
            /** @description UTF-16, into the issue's text */
            start: number;
            end: number;
            /** Format: date-time */
            published: string;
            /** @description claims in it that were checked */
            claims: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                stance: "stated" | "forecast" | "attributed" | "hypothetical";
                /** @enum {string} */
                verdict: "supported" | "contradicted" | "unverifiable";
                reason: string;
            }[];
        };
        RankedScore: {
            slug: string;
            name: string;
            sample: boolean;
            catalogue: string | null;
            /**
             * Format: date-time
             * @description nothing of later counts
             */
            asOf: string;
            method: number;
            /** @description issues it stands on, each text once */
            issues: number;
            newest: string | null;
            /** @description weighted mean of what is known; null where nothing is */
            points: number | null;
            low: number;
            high: number;
            /** @description null: the interval is too wide for one */
            grade: ("A" | "B" | "C" | "D" | "E") | null;
            /** @description from facts of the catalogue alone */
            provisional: boolean;
            rank: number;
            criteria: {
                /** @enum {string} */
                name: "authority" | "security" | "coverage" | "costs" | "ux" | "support";
                points: number | null;
                low: number;
                high: number;
            }[];
            /** @description how much of the whole is known: the weight of what has points */
            known: number;
            /** @description what readers ask for first */
            headline: {
                /** @enum {string} */
                name: "reach" | "cadence" | "archive-depth" | "cited" | "first" | "claims-hold" | "calls-right" | "proven-sender" | "methodology" | "disclosure" | "labelled-adverts" | "red-flags" | "corrections" | "safe-links" | "way-out" | "themes" | "fields" | "assets" | "beyond-majors" | "readable" | "price" | "gated" | "scannable" | "opening" | "length" | "readability" | "archive-page" | "tracking" | "on-time" | "contact" | "community";
                /** @description what was found, in words; where it is too little, that */
                says: string;
                /** @description null: not enough evidence */
                points: number | null;
                /** @description how many it was measured on */
                cases: number;
            }[];
            /** @description the catalogue's judgement */
            bestFor: string | null;
            /** @description how often it comes, and what it costs, by the catalogue */
            terms: string | null;
        };
        RankedScoreInput: {
            slug: string;
            name: string;
            sample: boolean;
            catalogue: string | null;
            /**
             * Format: date-time
             * @description nothing of later counts
             */
            asOf: string;
            method: number;
            /** @description issues it stands on, each text once */
            issues: number;
            newest: string | null;
            /** @description weighted mean of what is known; null where nothing is */
            points: number | null;
            low: number;
            high: number;
            /** @description null: the interval is too wide for one */
            grade: ("A" | "B" | "C" | "D" | "E") | null;
            /** @description from facts of the catalogue alone */
            provisional: boolean;
            rank: number;
            criteria: {
                /** @enum {string} */
                name: "authority" | "security" | "coverage" | "costs" | "ux" | "support";
                points: number | null;
                low: number;
                high: number;
            }[];
            /** @description how much of the whole is known: the weight of what has points */
            known: number;
            /** @description what readers ask for first */
            headline: {
                /** @enum {string} */
                name: "reach" | "cadence" | "archive-depth" | "cited" | "first" | "claims-hold" | "calls-right" | "proven-sender" | "methodology" | "disclosure" | "labelled-adverts" | "red-flags" | "corrections" | "safe-links" | "way-out" | "themes" | "fields" | "assets" | "beyond-majors" | "readable" | "price" | "gated" | "scannable" | "opening" | "length" | "readability" | "archive-page" | "tracking" | "on-time" | "contact" | "community";
                /** @description what was found, in words; where it is too little, that */
                says: string;
                /** @description null: not enough evidence */
                points: number | null;
                /** @description how many it was measured on */
                cases: number;
            }[];
            /** @description the catalogue's judgement */
            bestFor: string | null;
            /** @description how often it comes, and what it costs, by the catalogue */
            terms: string | null;
        };
        Rating: {
            asset: string;
            /** @description days to weeks: the rank of the expected risk-adjusted return among the assets of the day, 0 to 100 */
            trader: number;
            /** @description months: the same */
            investor: number;
            /** @description by the age of the data, how much of it there is, and how far the factors agree */
            confidence: number;
            confidenceParts: {
                age: number;
                coverage: number;
                agreement: number;
            };
            reasons: components["schemas"]["RatingReason"][];
            /** @description factors without a value for this asset */
            missing: string[];
            sinceLastWeek: components["schemas"]["RatingChange"] | null;
            /** @description the nearest in how they stand, the nearest first */
            similar: {
                asset: string;
                distance: number;
            }[];
            /** @description the grades if this factor stood in the middle */
            wouldChange: {
                factor: string;
                trader: number;
                investor: number;
                text: string;
            }[];
        };
        RatingChange: {
            /** @description less that of a week before; null: it had none */
            trader: number | null;
            investor: number | null;
            /** @description whose contributions changed most */
            factors: {
                factor: string;
                trader: number;
                investor: number;
            }[];
            text: string;
        };
        RatingChangeInput: {
            /** @description less that of a week before; null: it had none */
            trader: number | null;
            investor: number | null;
            /** @description whose contributions changed most */
            factors: {
                factor: string;
                trader: number;
                investor: number;
            }[];
            text: string;
        };
        RatingInput: {
            asset: string;
            /** @description days to weeks: the rank of the expected risk-adjusted return among the assets of the day, 0 to 100 */
            trader: number;
            /** @description months: the same */
            investor: number;
            /** @description by the age of the data, how much of it there is, and how far the factors agree */
            confidence: number;
            confidenceParts: {
                age: number;
                coverage: number;
                agreement: number;
            };
            reasons: components["schemas"]["RatingReasonInput"][];
            /** @description factors without a value for this asset */
            missing: string[];
            sinceLastWeek: components["schemas"]["RatingChangeInput"] | null;
            /** @description the nearest in how they stand, the nearest first */
            similar: {
                asset: string;
                distance: number;
            }[];
            /** @description the grades if this factor stood in the middle */
            wouldChange: {
                factor: string;
                trader: number;
                investor: number;
                text: string;
            }[];
        };
        RatingReason: {
            /** @description name of the factor; `middle` is what an asset has that stands in the middle of every factor */
            factor: string;
            family: string | null;
            /** @description in the factor's own unit, as known on the day */
            value: number | null;
            /** @description the part of the day's assets that it stands above */
            standing: number | null;
            /** @description to the trader grade; together they are that grade */
            contribution: number;
            /** @description to the investor grade; together they are that grade */
            investorContribution: number;
            text: string;
        };
        RatingReasonInput: {
            /** @description name of the factor; `middle` is what an asset has that stands in the middle of every factor */
            factor: string;
            family: string | null;
            /** @description in the factor's own unit, as known on the day */
            value: number | null;
            /** @description the part of the day's assets that it stands above */
            standing: number | null;
            /** @description to the trader grade; together they are that grade */
            contribution: number;
            /** @description to the investor grade; together they are that grade */
            investorContribution: number;
            text: string;
        };
        RatingScores: {
            method: string;
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
            /** @description of each sale and each purchase */
            costBps: number;
            horizons: components["schemas"]["HorizonScore"][];
        };
        RatingScoresInput: {
            method: string;
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
            /** @description of each sale and each purchase */
            costBps: number;
            horizons: components["schemas"]["HorizonScoreInput"][];
        };
        Ratings: {
            /** Format: date */
            asOf: string;
            /** @description version of the method */
            method: string;
            /** @description what the weights were learned from: days, and assets by days */
            model: {
                /**
                 * Format: date
                 * @description the day on which the weights were learned
                 */
                fitted: string;
                trader: {
                    days: number;
                    rows: number;
                };
                investor: {
                    days: number;
                    rows: number;
                };
            } | null;
            ratings: components["schemas"]["Rating"][];
            withheld: components["schemas"]["WithheldRating"][];
        };
        RatingsInput: {
            /** Format: date */
            asOf: string;
            /** @description version of the method */
            method: string;
            /** @description what the weights were learned from: days, and assets by days */
            model: {
                /**
                 * Format: date
                 * @description the day on which the weights were learned
                 */
                fitted: string;
                trader: {
                    days: number;
                    rows: number;
                };
                investor: {
                    days: number;
                    rows: number;
                };
            } | null;
            ratings: components["schemas"]["RatingInput"][];
            withheld: components["schemas"]["WithheldRatingInput"][];
        };
        Reading: {
            id: string;
            /** @enum {string} */
            kind: "mail" | "page" | "text";
            title: string | null;
            author: string | null;
            published: string | null;
            language: string | null;
            words: number;
            minutes: number;
            text: string;
            sender: {
                from: string | null;
                name: string | null;
                domain: string | null;
                /** @enum {string} */
                spf: "pass" | "fail" | "softfail" | "neutral" | "none" | "temperror" | "permerror" | "unknown";
                /** @enum {string} */
                dkim: "pass" | "fail" | "softfail" | "neutral" | "none" | "temperror" | "permerror" | "unknown";
                /** @enum {string} */
                dmarc: "pass" | "fail" | "softfail" | "neutral" | "none" | "temperror" | "permerror" | "unknown";
                /** @enum {string} */
                arc: "pass" | "fail" | "softfail" | "neutral" | "none" | "temperror" | "permerror" | "unknown";
                lookalikeOf: string | null;
                /** @enum {string} */
                verdict: "trusted" | "unproven" | "caution" | "danger";
                /** @description in order of weight */
                reasons: {
                    code: string;
                    text: string;
                }[];
                /**
                 * @description address of the sender's logo, by its own word
                 * @default null
                 */
                bimi: string | null;
                /**
                 * @description address of the certificate that its record names for the logo; the desk does not open it
                 * @default null
                 */
                bimiCertificate: string | null;
                /**
                 * @description what was consulted for the proofs
                 * @default []
                 */
                records: {
                    /** @enum {string} */
                    check: "spf" | "dkim" | "dmarc" | "arc" | "bimi";
                    domain: string;
                    result: string;
                    record: string | null;
                }[];
                /**
                 * @description when the records were consulted; null: they were not
                 * @default null
                 */
                checkedAt: string | null;
            } | null;
            html: string;
            links: components["schemas"]["Link"][];
            images: {
                src: string;
                alt: string;
            }[];
            unsubscribe: {
                oneClick: boolean;
                url: string | null;
                mailto: string | null;
                /** @enum {string} */
                verdict: "ok" | "caution" | "danger";
            } | null;
            trackersRemoved: number;
            blocks: components["schemas"]["Block"][];
            assets: components["schemas"]["AssetMentions"][];
            /** @description what it is about; given from a score of 0.5 */
            themes: components["schemas"]["ThemeScore"][];
            /** @description how it speaks of its assets and themes */
            tones: components["schemas"]["Tone"][];
            claims: components["schemas"]["Claim"][];
            /** @description forecasts of prices */
            calls: components["schemas"]["ExtractedCall"][];
            /** @description sentences to be wary of, and why */
            flags: components["schemas"]["Flag"][];
            summary: string[];
        };
        ReadingInput: {
            id: string;
            /** @enum {string} */
            kind: "mail" | "page" | "text";
            title: string | null;
            author: string | null;
            published: string | null;
            language: string | null;
            words: number;
            minutes: number;
            text: string;
            sender: {
                from: string | null;
                name: string | null;
                domain: string | null;
                /** @enum {string} */
                spf: "pass" | "fail" | "softfail" | "neutral" | "none" | "temperror" | "permerror" | "unknown";
                /** @enum {string} */
                dkim: "pass" | "fail" | "softfail" | "neutral" | "none" | "temperror" | "permerror" | "unknown";
                /** @enum {string} */
                dmarc: "pass" | "fail" | "softfail" | "neutral" | "none" | "temperror" | "permerror" | "unknown";
                /** @enum {string} */
                arc: "pass" | "fail" | "softfail" | "neutral" | "none" | "temperror" | "permerror" | "unknown";
                lookalikeOf: string | null;
                /** @enum {string} */
                verdict: "trusted" | "unproven" | "caution" | "danger";
                /** @description in order of weight */
                reasons: {
                    code: string;
                    text: string;
                }[];
                /**
                 * @description address of the sender's logo, by its own word
                 * @default null
                 */
                bimi: string | null;
                /**
                 * @description address of the certificate that its record names for the logo; the desk does not open it
                 * @default null
                 */
                bimiCertificate: string | null;
                /**
                 * @description what was consulted for the proofs
                 * @default []
                 */
                records: {
                    /** @enum {string} */
                    check: "spf" | "dkim" | "dmarc" | "arc" | "bimi";
                    domain: string;
                    result: string;
                    record: string | null;
                }[];
                /**
                 * @description when the records were consulted; null: they were not
                 * @default null
                 */
                checkedAt: string | null;
            } | null;
            html: string;
            links: components["schemas"]["LinkInput"][];
            images: {
                src: string;
                alt: string;
            }[];
            unsubscribe: {
                oneClick: boolean;
                url: string | null;
                mailto: string | null;
                /** @enum {string} */
                verdict: "ok" | "caution" | "danger";
            } | null;
            trackersRemoved: number;
            blocks: components["schemas"]["BlockInput"][];
            assets: components["schemas"]["AssetMentionsInput"][];
            /** @description what it is about; given from a score of 0.5 */
            themes: components["schemas"]["ThemeScoreInput"][];
            /** @description how it speaks of its assets and themes */
            tones: components["schemas"]["ToneInput"][];
            claims: components["schemas"]["ClaimInput"][];
            /** @description forecasts of prices */
            calls: components["schemas"]["ExtractedCallInput"][];
            /** @description sentences to be wary of, and why */
            flags: components["schemas"]["FlagInput"][];
            summary: string[];
        };
        ReadingList: {
            chosen: {
                slug: string;
                name: string;
                /** @description the slot or the use that it was chosen for; empty: for what it adds */
                fills: string;
                why: string[];
                /** @description what it adds to what the ones before it cover, as a part of all topics by weight */
                adds: number;
                /** @description its score */
                points: number | null;
                provisional: boolean;
                minutesAWeek: number | null;
                /** @description no issue of it was measured: as long as others of its kind */
                minutesAssumed: boolean;
                /** @description null: not known; what can be read free counts nothing */
                usdAMonth: number | null;
                followed: boolean;
                /** @description with others of the list, by topics */
                overlaps: {
                    slug: string;
                    name: string;
                    part: number;
                }[];
            }[];
            /** @description followed today, and not needed beside the list */
            drop: {
                slug: string;
                name: string;
                adds: number;
                why: string;
            }[];
            /** @description asked for, and served by nobody known */
            unserved: ("defi-native" | "daily-pulse" | "institutional-daily" | "thematic" | "on-chain-cycle" | "data-first-weekly" | "liquidity-venues" | "etf-flows" | "macro")[];
            minutesAWeek: number;
            usdAMonth: number;
            /** @description part of all topics by weight that the list covers */
            covered: number;
            /** @description the heaviest themes that it leaves out */
            gaps: string[];
            notes: string[];
        };
        ReadingListInput: {
            chosen: {
                slug: string;
                name: string;
                /** @description the slot or the use that it was chosen for; empty: for what it adds */
                fills: string;
                why: string[];
                /** @description what it adds to what the ones before it cover, as a part of all topics by weight */
                adds: number;
                /** @description its score */
                points: number | null;
                provisional: boolean;
                minutesAWeek: number | null;
                /** @description no issue of it was measured: as long as others of its kind */
                minutesAssumed: boolean;
                /** @description null: not known; what can be read free counts nothing */
                usdAMonth: number | null;
                followed: boolean;
                /** @description with others of the list, by topics */
                overlaps: {
                    slug: string;
                    name: string;
                    part: number;
                }[];
            }[];
            /** @description followed today, and not needed beside the list */
            drop: {
                slug: string;
                name: string;
                adds: number;
                why: string;
            }[];
            /** @description asked for, and served by nobody known */
            unserved: ("defi-native" | "daily-pulse" | "institutional-daily" | "thematic" | "on-chain-cycle" | "data-first-weekly" | "liquidity-venues" | "etf-flows" | "macro")[];
            minutesAWeek: number;
            usdAMonth: number;
            /** @description part of all topics by weight that the list covers */
            covered: number;
            /** @description the heaviest themes that it leaves out */
            gaps: string[];
            notes: string[];
        };
        ReadingPlan: {
            slots: {
                /** Format: date */
                day: string;
                /** @description time of day, the reader's own */
                at: string;
                /** Format: date-time */
                starts: string;
                /** @enum {string} */
                kind: "morning" | "weekly";
                minutes: number;
                items: {
                    source: {
                        slug: string;
                        name: string;
                    };
                    /** @description one that waits; null: one that is expected */
                    issue: {
                        /** Format: uuid */
                        id: string;
                        title: string;
                    } | null;
                    /** @enum {string} */
                    how: "skim" | "read";
                    minutes: number;
                    /** @description what the plan knows of it beside that; may be empty */
                    note: string;
                }[];
            }[];
            minutesAWeek: number;
            /** @description minutes a week that the reader gave */
            budget: number | null;
            leftOut: {
                source: {
                    slug: string;
                    name: string;
                };
                title: string | null;
                why: string;
            }[];
            notes: string[];
        };
        ReadingPlanInput: {
            slots: {
                /** Format: date */
                day: string;
                /** @description time of day, the reader's own */
                at: string;
                /** Format: date-time */
                starts: string;
                /** @enum {string} */
                kind: "morning" | "weekly";
                minutes: number;
                items: {
                    source: {
                        slug: string;
                        name: string;
                    };
                    /** @description one that waits; null: one that is expected */
                    issue: {
                        /** Format: uuid */
                        id: string;
                        title: string;
                    } | null;
                    /** @enum {string} */
                    how: "skim" | "read";
                    minutes: number;
                    /** @description what the plan knows of it beside that; may be empty */
                    note: string;
                }[];
            }[];
            minutesAWeek: number;
            /** @description minutes a week that the reader gave */
            budget: number | null;
            leftOut: {
                source: {
                    slug: string;
                    name: string;
                };
                title: string | null;
                why: string;
            }[];
            notes: string[];
        };
        ReadingSettings: {
            /**
             * @description links that lead to connecting a wallet are shown as text with their address
             * @default false
             */
            careful: boolean;
        };
        ReadingSettingsInput: {
            /**
             * @description links that lead to connecting a wallet are shown as text with their address
             * @default false
             */
            careful: boolean;
        };
        Record: {
            /** Format: date-time */
            asOf: string;
            claims: {
                /** @description numeric claims about what has been; forecasts and examples are left out */
                claims: number;
                /** @description supported and contradicted */
                checkable: number;
                supported: number;
                contradicted: number;
                /** @description supported, of the checkable */
                held: {
                    share: number | null;
                    /** @description lower end of the 95 % Wilson interval */
                    low: number | null;
                    /** @description upper end */
                    high: number | null;
                    n: number;
                };
                /** @description median of the distance from the data as a part of the claimed value, of levels */
                levelError: {
                    value: number | null;
                    n: number;
                };
                /** @description median distance from the data in percentage points, of returns and shares */
                pointsError: {
                    value: number | null;
                    n: number;
                };
                unverifiable: number;
                /** @description claims on which a reader's own judgement stands; it changes no figure here */
                disputed: number;
                /** @description checkable, of all claims */
                couldBeChecked: {
                    share: number | null;
                    /** @description lower end of the 95 % Wilson interval */
                    low: number | null;
                    /** @description upper end */
                    high: number | null;
                    n: number;
                };
                /** @description as held, without the conventions of the source: read as a stranger would */
                heldPlain: {
                    share: number | null;
                    /** @description lower end of the 95 % Wilson interval */
                    low: number | null;
                    /** @description upper end */
                    high: number | null;
                    n: number;
                };
                /** @description held, drawn towards the sources of the desk the more the fewer cases there are: mean and 95 % interval of the posterior */
                shrunk: {
                    share: number;
                    low: number;
                    high: number;
                    prior: {
                        alpha: number;
                        beta: number;
                    };
                    n: number;
                };
                byMetric: {
                    /** @description numeric claims about what has been; forecasts and examples are left out */
                    claims: number;
                    /** @description supported and contradicted */
                    checkable: number;
                    supported: number;
                    contradicted: number;
                    /** @description supported, of the checkable */
                    held: {
                        share: number | null;
                        /** @description lower end of the 95 % Wilson interval */
                        low: number | null;
                        /** @description upper end */
                        high: number | null;
                        n: number;
                    };
                    /** @description median of the distance from the data as a part of the claimed value, of levels */
                    levelError: {
                        value: number | null;
                        n: number;
                    };
                    /** @description median distance from the data in percentage points, of returns and shares */
                    pointsError: {
                        value: number | null;
                        n: number;
                    };
                    /** @enum {string} */
                    metric: "price" | "return" | "market_cap" | "dominance" | "volume" | "supply" | "active_addresses" | "transactions" | "fees" | "hash_rate" | "mvrv" | "tvl" | "flow" | "volatility" | "correlation" | "stablecoin_supply" | "other";
                }[];
                byAsset: {
                    /** @description numeric claims about what has been; forecasts and examples are left out */
                    claims: number;
                    /** @description supported and contradicted */
                    checkable: number;
                    supported: number;
                    contradicted: number;
                    /** @description supported, of the checkable */
                    held: {
                        share: number | null;
                        /** @description lower end of the 95 % Wilson interval */
                        low: number | null;
                        /** @description upper end */
                        high: number | null;
                        n: number;
                    };
                    /** @description median of the distance from the data as a part of the claimed value, of levels */
                    levelError: {
                        value: number | null;
                        n: number;
                    };
                    /** @description median distance from the data in percentage points, of returns and shares */
                    pointsError: {
                        value: number | null;
                        n: number;
                    };
                    asset: string | null;
                }[];
                byYear: {
                    /** @description numeric claims about what has been; forecasts and examples are left out */
                    claims: number;
                    /** @description supported and contradicted */
                    checkable: number;
                    supported: number;
                    contradicted: number;
                    /** @description supported, of the checkable */
                    held: {
                        share: number | null;
                        /** @description lower end of the 95 % Wilson interval */
                        low: number | null;
                        /** @description upper end */
                        high: number | null;
                        n: number;
                    };
                    /** @description median of the distance from the data as a part of the claimed value, of levels */
                    levelError: {
                        value: number | null;
                        n: number;
                    };
                    /** @description median distance from the data in percentage points, of returns and shares */
                    pointsError: {
                        value: number | null;
                        n: number;
                    };
                    year: string;
                }[];
                byQuarter: {
                    /** @description numeric claims about what has been; forecasts and examples are left out */
                    claims: number;
                    /** @description supported and contradicted */
                    checkable: number;
                    supported: number;
                    contradicted: number;
                    /** @description supported, of the checkable */
                    held: {
                        share: number | null;
                        /** @description lower end of the 95 % Wilson interval */
                        low: number | null;
                        /** @description upper end */
                        high: number | null;
                        n: number;
                    };
                    /** @description median of the distance from the data as a part of the claimed value, of levels */
                    levelError: {
                        value: number | null;
                        n: number;
                    };
                    /** @description median distance from the data in percentage points, of returns and shares */
                    pointsError: {
                        value: number | null;
                        n: number;
                    };
                    /** @description 2024-Q2 */
                    quarter: string;
                }[];
            };
            calls: {
                calls: number;
                scorable: number;
                open: number;
                resolved: number;
                unresolvable: number;
                /** @description came out as it said: came about, or, put at less than a third, did not */
                right: number;
                /** @description right, of the resolved */
                hitRate: {
                    share: number | null;
                    /** @description lower end of the 95 % Wilson interval */
                    low: number | null;
                    /** @description upper end */
                    high: number | null;
                    n: number;
                };
                /** @description mean Brier score of the resolved; 0 is perfect, always saying one half gives 0.25 */
                brier: {
                    value: number | null;
                    n: number;
                };
                /** @description mean logarithmic score of the resolved; 0 is perfect, always saying one half gives -0.69 */
                logScore: {
                    value: number | null;
                    n: number;
                };
                /** @description the same over the calls that have a base rate, beside the scores of that base rate */
                againstBase: {
                    n: number;
                    brier: number | null;
                    baseBrier: number | null;
                    logScore: number | null;
                    baseLogScore: number | null;
                };
                /** @description 1 less the Brier score over that of the base rates: above 0 is better than knowing history alone */
                skill: number | null;
                calibration: {
                    from: number;
                    to: number;
                    /** @description mean probability given */
                    forecast: number | null;
                    /** @description how many of them came about */
                    observed: {
                        share: number | null;
                        /** @description lower end of the 95 % Wilson interval */
                        low: number | null;
                        /** @description upper end */
                        high: number | null;
                        n: number;
                    };
                }[];
                returns: {
                    days: number;
                    /** @description mean return in the direction that was called: a fall counts as gain for a call down */
                    asCalled: {
                        value: number | null;
                        n: number;
                    };
                    /** @description the same less bitcoin's return; calls on bitcoin itself are left out */
                    relative: {
                        value: number | null;
                        n: number;
                    };
                }[];
            };
            source: {
                slug: string;
                name: string;
                sample: boolean;
            };
            issues: number;
            /** @description issues that it changed after they came */
            edited: number;
            /** @description how the desk reads its figures where its sentences do not say */
            convention: components["schemas"]["Convention"] | null;
        };
        RecordInput: {
            /** Format: date-time */
            asOf: string;
            claims: {
                /** @description numeric claims about what has been; forecasts and examples are left out */
                claims: number;
                /** @description supported and contradicted */
                checkable: number;
                supported: number;
                contradicted: number;
                /** @description supported, of the checkable */
                held: {
                    share: number | null;
                    /** @description lower end of the 95 % Wilson interval */
                    low: number | null;
                    /** @description upper end */
                    high: number | null;
                    n: number;
                };
                /** @description median of the distance from the data as a part of the claimed value, of levels */
                levelError: {
                    value: number | null;
                    n: number;
                };
                /** @description median distance from the data in percentage points, of returns and shares */
                pointsError: {
                    value: number | null;
                    n: number;
                };
                unverifiable: number;
                /** @description claims on which a reader's own judgement stands; it changes no figure here */
                disputed: number;
                /** @description checkable, of all claims */
                couldBeChecked: {
                    share: number | null;
                    /** @description lower end of the 95 % Wilson interval */
                    low: number | null;
                    /** @description upper end */
                    high: number | null;
                    n: number;
                };
                /** @description as held, without the conventions of the source: read as a stranger would */
                heldPlain: {
                    share: number | null;
                    /** @description lower end of the 95 % Wilson interval */
                    low: number | null;
                    /** @description upper end */
                    high: number | null;
                    n: number;
                };
                /** @description held, drawn towards the sources of the desk the more the fewer cases there are: mean and 95 % interval of the posterior */
                shrunk: {
                    share: number;
                    low: number;
                    high: number;
                    prior: {
                        alpha: number;
                        beta: number;
                    };
                    n: number;
                };
                byMetric: {
                    /** @description numeric claims about what has been; forecasts and examples are left out */
                    claims: number;
                    /** @description supported and contradicted */
                    checkable: number;
                    supported: number;
                    contradicted: number;
                    /** @description supported, of the checkable */
                    held: {
                        share: number | null;
                        /** @description lower end of the 95 % Wilson interval */
                        low: number | null;
                        /** @description upper end */
                        high: number | null;
                        n: number;
                    };
                    /** @description median of the distance from the data as a part of the claimed value, of levels */
                    levelError: {
                        value: number | null;
                        n: number;
                    };
                    /** @description median distance from the data in percentage points, of returns and shares */
                    pointsError: {
                        value: number | null;
                        n: number;
                    };
                    /** @enum {string} */
                    metric: "price" | "return" | "market_cap" | "dominance" | "volume" | "supply" | "active_addresses" | "transactions" | "fees" | "hash_rate" | "mvrv" | "tvl" | "flow" | "volatility" | "correlation" | "stablecoin_supply" | "other";
                }[];
                byAsset: {
                    /** @description numeric claims about what has been; forecasts and examples are left out */
                    claims: number;
                    /** @description supported and contradicted */
                    checkable: number;
                    supported: number;
                    contradicted: number;
                    /** @description supported, of the checkable */
                    held: {
                        share: number | null;
                        /** @description lower end of the 95 % Wilson interval */
                        low: number | null;
                        /** @description upper end */
                        high: number | null;
                        n: number;
                    };
                    /** @description median of the distance from the data as a part of the claimed value, of levels */
                    levelError: {
                        value: number | null;
                        n: number;
                    };
                    /** @description median distance from the data in percentage points, of returns and shares */
                    pointsError: {
                        value: number | null;
                        n: number;
                    };
                    asset: string | null;
                }[];
                byYear: {
                    /** @description numeric claims about what has been; forecasts and examples are left out */
                    claims: number;
                    /** @description supported and contradicted */
                    checkable: number;
                    supported: number;
                    contradicted: number;
                    /** @description supported, of the checkable */
                    held: {
                        share: number | null;
                        /** @description lower end of the 95 % Wilson interval */
                        low: number | null;
                        /** @description upper end */
                        high: number | null;
                        n: number;
                    };
                    /** @description median of the distance from the data as a part of the claimed value, of levels */
                    levelError: {
                        value: number | null;
                        n: number;
                    };
                    /** @description median distance from the data in percentage points, of returns and shares */
                    pointsError: {
                        value: number | null;
                        n: number;
                    };
                    year: string;
                }[];
                byQuarter: {
                    /** @description numeric claims about what has been; forecasts and examples are left out */
                    claims: number;
                    /** @description supported and contradicted */
                    checkable: number;
                    supported: number;
                    contradicted: number;
                    /** @description supported, of the checkable */
                    held: {
                        share: number | null;
                        /** @description lower end of the 95 % Wilson interval */
                        low: number | null;
                        /** @description upper end */
                        high: number | null;
                        n: number;
                    };
                    /** @description median of the distance from the data as a part of the claimed value, of levels */
                    levelError: {
                        value: number | null;
                        n: number;
                    };
                    /** @description median distance from the data in percentage points, of returns and shares */
                    pointsError: {
                        value: number | null;
                        n: number;
                    };
                    /** @description 2024-Q2 */
                    quarter: string;
                }[];
            };
            calls: {
                calls: number;
                scorable: number;
                open: number;
                resolved: number;
                unresolvable: number;
                /** @description came out as it said: came about, or, put at less than a third, did not */
                right: number;
                /** @description right, of the resolved */
                hitRate: {
                    share: number | null;
                    /** @description lower end of the 95 % Wilson interval */
                    low: number | null;
                    /** @description upper end */
                    high: number | null;
                    n: number;
                };
                /** @description mean Brier score of the resolved; 0 is perfect, always saying one half gives 0.25 */
                brier: {
                    value: number | null;
                    n: number;
                };
                /** @description mean logarithmic score of the resolved; 0 is perfect, always saying one half gives -0.69 */
                logScore: {
                    value: number | null;
                    n: number;
                };
                /** @description the same over the calls that have a base rate, beside the scores of that base rate */
                againstBase: {
                    n: number;
                    brier: number | null;
                    baseBrier: number | null;
                    logScore: number | null;
                    baseLogScore: number | null;
                };
                /** @description 1 less the Brier score over that of the base rates: above 0 is better than knowing history alone */
                skill: number | null;
                calibration: {
                    from: number;
                    to: number;
                    /** @description mean probability given */
                    forecast: number | null;
                    /** @description how many of them came about */
                    observed: {
                        share: number | null;
                        /** @description lower end of the 95 % Wilson interval */
                        low: number | null;
                        /** @description upper end */
                        high: number | null;
                        n: number;
                    };
                }[];
                returns: {
                    days: number;
                    /** @description mean return in the direction that was called: a fall counts as gain for a call down */
                    asCalled: {
                        value: number | null;
                        n: number;
                    };
                    /** @description the same less bitcoin's return; calls on bitcoin itself are left out */
                    relative: {
                        value: number | null;
                        n: number;
                    };
                }[];
            };
            source: {
                slug: string;
                name: string;
                sample: boolean;
            };
            issues: number;
            /** @description issues that it changed after they came */
            edited: number;
            /** @description how the desk reads its figures where its sentences do not say */
            convention: components["schemas"]["ConventionInput"] | null;
        };
        Rubric: {
            method: number;
            criteria: {
                /** @enum {string} */
                name: "authority" | "security" | "coverage" | "costs" | "ux" | "support";
                title: string;
                how: string;
                weight: number;
                indicators: {
                    /** @enum {string} */
                    name: "reach" | "cadence" | "archive-depth" | "cited" | "first" | "claims-hold" | "calls-right" | "proven-sender" | "methodology" | "disclosure" | "labelled-adverts" | "red-flags" | "corrections" | "safe-links" | "way-out" | "themes" | "fields" | "assets" | "beyond-majors" | "readable" | "price" | "gated" | "scannable" | "opening" | "length" | "readability" | "archive-page" | "tracking" | "on-time" | "contact" | "community";
                    title: string;
                    how: string;
                    /** @description within the criterion */
                    weight: number;
                    /** @description cases that it needs */
                    least: number;
                    /** @description the part that gives no points */
                    none: number;
                    /** @description the part that gives all */
                    all: number;
                }[];
            }[];
        };
        RubricInput: {
            method: number;
            criteria: {
                /** @enum {string} */
                name: "authority" | "security" | "coverage" | "costs" | "ux" | "support";
                title: string;
                how: string;
                weight: number;
                indicators: {
                    /** @enum {string} */
                    name: "reach" | "cadence" | "archive-depth" | "cited" | "first" | "claims-hold" | "calls-right" | "proven-sender" | "methodology" | "disclosure" | "labelled-adverts" | "red-flags" | "corrections" | "safe-links" | "way-out" | "themes" | "fields" | "assets" | "beyond-majors" | "readable" | "price" | "gated" | "scannable" | "opening" | "length" | "readability" | "archive-page" | "tracking" | "on-time" | "contact" | "community";
                    title: string;
                    how: string;
                    /** @description within the criterion */
                    weight: number;
                    /** @description cases that it needs */
                    least: number;
                    /** @description the part that gives no points */
                    none: number;
                    /** @description the part that gives all */
                    all: number;
                }[];
            }[];
        };
        Ruling: {
            /**
             * @description this issue alone, or all that its sender's domain sends
             * @enum {string}
             */
            kind: "issue" | "domain";
            value: string;
            /** @enum {string} */
            verdict: "trusted" | "danger";
            note: string;
            /** Format: date-time */
            at: string;
        };
        RulingInput: {
            /**
             * @description this issue alone, or all that its sender's domain sends
             * @enum {string}
             */
            kind: "issue" | "domain";
            value: string;
            /** @enum {string} */
            verdict: "trusted" | "danger";
            note: string;
            /** Format: date-time */
            at: string;
        };
        Run: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "import" | "reprocess" | "sample" | "back-fill";
            title: string;
            /** @enum {string} */
            state: "waiting" | "running" | "done" | "failed";
            /** @description documents dealt with so far */
            done: number;
            /** @description documents in all, where that is known beforehand */
            total: number | null;
            /** @description issues that were new */
            added: number;
            /** @description at most 100 are kept */
            failures: {
                name: string;
                code: string;
                message: string;
            }[];
            message: string | null;
            /** Format: date-time */
            startedAt: string;
            endedAt: string | null;
        };
        RunInput: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "import" | "reprocess" | "sample" | "back-fill";
            title: string;
            /** @enum {string} */
            state: "waiting" | "running" | "done" | "failed";
            /** @description documents dealt with so far */
            done: number;
            /** @description documents in all, where that is known beforehand */
            total: number | null;
            /** @description issues that were new */
            added: number;
            /** @description at most 100 are kept */
            failures: {
                name: string;
                code: string;
                message: string;
            }[];
            message: string | null;
            /** Format: date-time */
            startedAt: string;
            endedAt: string | null;
        };
        Safety: {
            /**
             * @description what holds
             * @enum {string}
             */
            verdict: "trusted" | "unproven" | "caution" | "danger";
            /**
             * @description what the desk found
             * @enum {string}
             */
            found: "trusted" | "unproven" | "caution" | "danger";
            /** @description how it breaks the habits of its source */
            breaks: {
                code: string;
                text: string;
            }[];
            /** @description your own word */
            ruling: components["schemas"]["Ruling"] | null;
        };
        SafetyInput: {
            /**
             * @description what holds
             * @enum {string}
             */
            verdict: "trusted" | "unproven" | "caution" | "danger";
            /**
             * @description what the desk found
             * @enum {string}
             */
            found: "trusted" | "unproven" | "caution" | "danger";
            /** @description how it breaks the habits of its source */
            breaks: {
                code: string;
                text: string;
            }[];
            /** @description your own word */
            ruling: components["schemas"]["RulingInput"] | null;
        };
        Scenarios: {
            asset: string;
            /** Format: date */
            day: string;
            horizonDays: number;
            price: number;
            /** @description market value of the assets that are counted */
            marketUsd: number;
            /** @description that are counted */
            assets: number;
            /** @description the asset's part of it now */
            share: number;
            /** @description past changes over the horizon, one from each day */
            changes: number;
            /** @description of them that do not overlap: trust probabilities accordingly */
            independent: number;
            shares: {
                name: string;
                /** @description a fraction */
                share: number;
                /** @description part of the last three years' days with at least this part */
                atLeast: number;
            }[];
            rows: {
                /** @description of the present market value */
                multiple: number;
                marketUsd: number;
                /** @description part of the past changes that reached this */
                atLeast: number;
                /** @description of the asset, by the columns of shares, at the present supply */
                prices: number[];
            }[];
        };
        ScenariosInput: {
            asset: string;
            /** Format: date */
            day: string;
            horizonDays: number;
            price: number;
            /** @description market value of the assets that are counted */
            marketUsd: number;
            /** @description that are counted */
            assets: number;
            /** @description the asset's part of it now */
            share: number;
            /** @description past changes over the horizon, one from each day */
            changes: number;
            /** @description of them that do not overlap: trust probabilities accordingly */
            independent: number;
            shares: {
                name: string;
                /** @description a fraction */
                share: number;
                /** @description part of the last three years' days with at least this part */
                atLeast: number;
            }[];
            rows: {
                /** @description of the present market value */
                multiple: number;
                marketUsd: number;
                /** @description part of the past changes that reached this */
                atLeast: number;
                /** @description of the asset, by the columns of shares, at the present supply */
                prices: number[];
            }[];
        };
        Score: {
            slug: string;
            name: string;
            sample: boolean;
            catalogue: string | null;
            /**
             * Format: date-time
             * @description nothing of later counts
             */
            asOf: string;
            method: number;
            /** @description issues it stands on, each text once */
            issues: number;
            newest: string | null;
            /** @description weighted mean of what is known; null where nothing is */
            points: number | null;
            low: number;
            high: number;
            /** @description null: the interval is too wide for one */
            grade: ("A" | "B" | "C" | "D" | "E") | null;
            /** @description from facts of the catalogue alone */
            provisional: boolean;
            criteria: {
                /** @enum {string} */
                name: "authority" | "security" | "coverage" | "costs" | "ux" | "support";
                points: number | null;
                low: number;
                high: number;
                indicators: {
                    /** @enum {string} */
                    name: "reach" | "cadence" | "archive-depth" | "cited" | "first" | "claims-hold" | "calls-right" | "proven-sender" | "methodology" | "disclosure" | "labelled-adverts" | "red-flags" | "corrections" | "safe-links" | "way-out" | "themes" | "fields" | "assets" | "beyond-majors" | "readable" | "price" | "gated" | "scannable" | "opening" | "length" | "readability" | "archive-page" | "tracking" | "on-time" | "contact" | "community";
                    /** @description within its criterion; the weights of a criterion add up to 1 */
                    weight: number;
                    /** @enum {string} */
                    basis: "measured" | "catalogue";
                    /** @description how many it was measured on */
                    cases: number;
                    /** @description with fewer there is no number */
                    least: number;
                    /** @description what was found, in words; where it is too little, that */
                    says: string;
                    /** @description null: not enough evidence */
                    points: number | null;
                    /** @description lower end of the 95 % interval; 0 where nothing is known */
                    low: number;
                    high: number;
                    /** @description some of it; the rest can be asked for */
                    evidence: {
                        /** @description what it shows, in words */
                        says: string;
                        /** @description what it alone would give; null where only all together give points */
                        points: number | null;
                        quote: string | null;
                        issue: {
                            /** Format: uuid */
                            id: string;
                            title: string;
                            /** Format: date-time */
                            published: string;
                        } | null;
                        /** @description the story that it is about */
                        story: string | null;
                        /** @description UTF-16 offsets into the text of the issue */
                        start: number | null;
                        end: number | null;
                        /** @description of a fact of the catalogue: where it was read */
                        read: string[];
                    }[];
                }[];
            }[];
        };
        ScoreInput: {
            slug: string;
            name: string;
            sample: boolean;
            catalogue: string | null;
            /**
             * Format: date-time
             * @description nothing of later counts
             */
            asOf: string;
            method: number;
            /** @description issues it stands on, each text once */
            issues: number;
            newest: string | null;
            /** @description weighted mean of what is known; null where nothing is */
            points: number | null;
            low: number;
            high: number;
            /** @description null: the interval is too wide for one */
            grade: ("A" | "B" | "C" | "D" | "E") | null;
            /** @description from facts of the catalogue alone */
            provisional: boolean;
            criteria: {
                /** @enum {string} */
                name: "authority" | "security" | "coverage" | "costs" | "ux" | "support";
                points: number | null;
                low: number;
                high: number;
                indicators: {
                    /** @enum {string} */
                    name: "reach" | "cadence" | "archive-depth" | "cited" | "first" | "claims-hold" | "calls-right" | "proven-sender" | "methodology" | "disclosure" | "labelled-adverts" | "red-flags" | "corrections" | "safe-links" | "way-out" | "themes" | "fields" | "assets" | "beyond-majors" | "readable" | "price" | "gated" | "scannable" | "opening" | "length" | "readability" | "archive-page" | "tracking" | "on-time" | "contact" | "community";
                    /** @description within its criterion; the weights of a criterion add up to 1 */
                    weight: number;
                    /** @enum {string} */
                    basis: "measured" | "catalogue";
                    /** @description how many it was measured on */
                    cases: number;
                    /** @description with fewer there is no number */
                    least: number;
                    /** @description what was found, in words; where it is too little, that */
                    says: string;
                    /** @description null: not enough evidence */
                    points: number | null;
                    /** @description lower end of the 95 % interval; 0 where nothing is known */
                    low: number;
                    high: number;
                    /** @description some of it; the rest can be asked for */
                    evidence: {
                        /** @description what it shows, in words */
                        says: string;
                        /** @description what it alone would give; null where only all together give points */
                        points: number | null;
                        quote: string | null;
                        issue: {
                            /** Format: uuid */
                            id: string;
                            title: string;
                            /** Format: date-time */
                            published: string;
                        } | null;
                        /** @description the story that it is about */
                        story: string | null;
                        /** @description UTF-16 offsets into the text of the issue */
                        start: number | null;
                        end: number | null;
                        /** @description of a fact of the catalogue: where it was read */
                        read: string[];
                    }[];
                }[];
            }[];
        };
        ScoreWeights: {
            [key: string]: number;
        };
        ScoreWeightsInput: {
            [key: string]: number;
        };
        ScoredSource: {
            slug: string;
            name: string;
            homepage: string | null;
            /** @description its key in the catalogue, where it is one of those */
            catalogue: string | null;
            /** @description invented, of the sample desk */
            sample: boolean;
            aliases: {
                /** @enum {string} */
                kind: "address" | "list-id" | "from" | "feed" | "host" | "slug";
                value: string;
            }[];
            feeds: {
                url: string;
                /** @enum {string} */
                state: "active" | "paused" | "gone";
                fetchedAt: string | null;
                /** Format: date-time */
                nextAt: string;
                failures: number;
                /** @description what went wrong at the last fetch, in words */
                failure: string | null;
            }[];
            /** @description issues in the desk */
            issues: number;
            newest: string | null;
            followed: boolean;
            /** @description by the published weights, of this week */
            score: {
                points: number | null;
                low: number;
                high: number;
                grade: ("A" | "B" | "C" | "D" | "E") | null;
                provisional: boolean;
            } | null;
        };
        ScoredSourceInput: {
            slug: string;
            name: string;
            homepage: string | null;
            /** @description its key in the catalogue, where it is one of those */
            catalogue: string | null;
            /** @description invented, of the sample desk */
            sample: boolean;
            aliases: {
                /** @enum {string} */
                kind: "address" | "list-id" | "from" | "feed" | "host" | "slug";
                value: string;
            }[];
            feeds: {
                url: string;
                /** @enum {string} */
                state: "active" | "paused" | "gone";
                fetchedAt: string | null;
                /** Format: date-time */
                nextAt: string;
                failures: number;
                /** @description what went wrong at the last fetch, in words */
                failure: string | null;
            }[];
            /** @description issues in the desk */
            issues: number;
            newest: string | null;
            followed: boolean;
            /** @description by the published weights, of this week */
            score: {
                points: number | null;
                low: number;
                high: number;
                grade: ("A" | "B" | "C" | "D" | "E") | null;
                provisional: boolean;
            } | null;
        };
        Sentiment: {
            /** @enum {string} */
            of: "asset" | "theme";
            subject: string;
            days: {
                /** Format: date */
                day: string;
                positive: number;
                neutral: number;
                negative: number;
                /** @description the mean over sources, each by the mean of its issues: -1 to 1 */
                score: number;
                sources: number;
            }[];
            newest: {
                /** Format: uuid */
                issue: string;
                title: string;
                source: {
                    slug: string;
                    name: string;
                };
                /** Format: date-time */
                at: string;
                /** @enum {string} */
                label: "positive" | "neutral" | "negative";
                score: number;
                /** @description what the judgement stands on, as written */
                words: {
                    start: number;
                    end: number;
                    text: string;
                    sign: 1 | -1;
                }[];
            }[];
        };
        SentimentInput: {
            /** @enum {string} */
            of: "asset" | "theme";
            subject: string;
            days: {
                /** Format: date */
                day: string;
                positive: number;
                neutral: number;
                negative: number;
                /** @description the mean over sources, each by the mean of its issues: -1 to 1 */
                score: number;
                sources: number;
            }[];
            newest: {
                /** Format: uuid */
                issue: string;
                title: string;
                source: {
                    slug: string;
                    name: string;
                };
                /** Format: date-time */
                at: string;
                /** @enum {string} */
                label: "positive" | "neutral" | "negative";
                score: number;
                /** @description what the judgement stands on, as written */
                words: {
                    start: number;
                    end: number;
                    text: string;
                    sign: 1 | -1;
                }[];
            }[];
        };
        Series: {
            asset: string;
            metric: string;
            unit: string;
            /** @enum {string} */
            step: "hour" | "day" | "week" | "month";
            /** @description date (or hour) at which the point begins, UTC, and its value */
            points: [
                string,
                number
            ][];
            /** @description which source each stretch is from */
            sources: {
                source: string;
                from: string;
                to: string;
                points: number;
            }[];
            /** @description days on which it stops meaning what it meant */
            breaks: {
                date: string;
                kind: string;
                ratio: number;
            }[];
        };
        SeriesInput: {
            asset: string;
            metric: string;
            unit: string;
            /** @enum {string} */
            step: "hour" | "day" | "week" | "month";
            /** @description date (or hour) at which the point begins, UTC, and its value */
            points: [
                string,
                number
            ][];
            /** @description which source each stretch is from */
            sources: {
                source: string;
                from: string;
                to: string;
                points: number;
            }[];
            /** @description days on which it stops meaning what it meant */
            breaks: {
                date: string;
                kind: string;
                ratio: number;
            }[];
        };
        Shortlisted: {
            asset: string;
            symbol: string;
            name: string;
            /** Format: date-time */
            added: string;
            note: string;
            from: {
                /** @description null: it was deleted since */
                issue: {
                    /** Format: uuid */
                    id: string;
                    title: string;
                    /** Format: date-time */
                    published: string;
                } | null;
                source: {
                    slug: string;
                    name: string;
                };
                /** @description as it stood when the asset was listed */
                quote: string | null;
                start: number | null;
                end: number | null;
            } | null;
        };
        ShortlistedInput: {
            asset: string;
            symbol: string;
            name: string;
            /** Format: date-time */
            added: string;
            note: string;
            from: {
                /** @description null: it was deleted since */
                issue: {
                    /** Format: uuid */
                    id: string;
                    title: string;
                    /** Format: date-time */
                    published: string;
                } | null;
                source: {
                    slug: string;
                    name: string;
                };
                /** @description as it stood when the asset was listed */
                quote: string | null;
                start: number | null;
                end: number | null;
            } | null;
        };
        Signal: {
            asset: string;
            rule: string;
            /** @description 1: for a higher price; -1: for a lower one; 0: neither */
            signal: -1 | 0 | 1;
            /** @description part of the full size */
            size: number;
            /**
             * Format: date
             * @description of the newest close it rests on
             */
            day: string;
            price: number;
            source: string;
            since: string | null;
            entryPrice: number | null;
            /** @description the close at which it gives up */
            stop: number | null;
            /** @description the close at which it would leave on the next day, where that can be told */
            exitLevel: number | null;
            parameters: string;
            entry: string;
            exit: string;
        };
        SignalInput: {
            asset: string;
            rule: string;
            /** @description 1: for a higher price; -1: for a lower one; 0: neither */
            signal: -1 | 0 | 1;
            /** @description part of the full size */
            size: number;
            /**
             * Format: date
             * @description of the newest close it rests on
             */
            day: string;
            price: number;
            source: string;
            since: string | null;
            entryPrice: number | null;
            /** @description the close at which it gives up */
            stop: number | null;
            /** @description the close at which it would leave on the next day, where that can be told */
            exitLevel: number | null;
            parameters: string;
            entry: string;
            exit: string;
        };
        SignalRecord: {
            rule: string;
            name: string;
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
            /** @description on which it had a say on any asset */
            days: number;
            assets: number;
            /** @description compounded return a year, as a fraction */
            yearly: number | null;
            /** @description a year's */
            sharpe: number | null;
            standardError: number | null;
            sortino: number | null;
            maxDrawdown: number;
            /** @description of a position, a year; 2 is in and out once */
            turnover: number | null;
            /** @description mean size of a position, long or short */
            exposure: number | null;
            trades: number;
            /** @description part of the trades that gained after costs */
            hitRate: number | null;
            /** @description 95 %, as if trades were independent: those of one day hardly are */
            hitInterval: [
                number,
                number
            ] | null;
            /** @description the same assets on the same days, held in equal parts, without costs */
            buyAndHold: {
                /** @description compounded return a year, as a fraction */
                yearly: number | null;
                /** @description a year's */
                sharpe: number | null;
                standardError: number | null;
                sortino: number | null;
                maxDrawdown: number;
            };
            /** @description parameters it was chosen from */
            trials: number;
            /** @description probability that its true Sharpe ratio is above what the best of its trials shows by luck */
            deflatedSharpe: number | null;
            /** @description the same among the trials of all rules */
            deflatedSharpeOfAll: number | null;
            chosen: {
                year: number;
                parameters: string;
            }[];
            years: {
                year: number;
                return: number;
                buyAndHold: number;
            }[];
            byAsset: {
                asset: string;
                days: number;
                trades: number;
                /** @description compounded over all its days, after costs */
                return: number;
                buyAndHold: number;
                sharpe: number | null;
                standardError: number | null;
                maxDrawdown: number;
            }[];
            /** @description why there is no record */
            withheld: string | null;
        };
        SignalRecordInput: {
            rule: string;
            name: string;
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
            /** @description on which it had a say on any asset */
            days: number;
            assets: number;
            /** @description compounded return a year, as a fraction */
            yearly: number | null;
            /** @description a year's */
            sharpe: number | null;
            standardError: number | null;
            sortino: number | null;
            maxDrawdown: number;
            /** @description of a position, a year; 2 is in and out once */
            turnover: number | null;
            /** @description mean size of a position, long or short */
            exposure: number | null;
            trades: number;
            /** @description part of the trades that gained after costs */
            hitRate: number | null;
            /** @description 95 %, as if trades were independent: those of one day hardly are */
            hitInterval: [
                number,
                number
            ] | null;
            /** @description the same assets on the same days, held in equal parts, without costs */
            buyAndHold: {
                /** @description compounded return a year, as a fraction */
                yearly: number | null;
                /** @description a year's */
                sharpe: number | null;
                standardError: number | null;
                sortino: number | null;
                maxDrawdown: number;
            };
            /** @description parameters it was chosen from */
            trials: number;
            /** @description probability that its true Sharpe ratio is above what the best of its trials shows by luck */
            deflatedSharpe: number | null;
            /** @description the same among the trials of all rules */
            deflatedSharpeOfAll: number | null;
            chosen: {
                year: number;
                parameters: string;
            }[];
            years: {
                year: number;
                return: number;
                buyAndHold: number;
            }[];
            byAsset: {
                asset: string;
                days: number;
                trades: number;
                /** @description compounded over all its days, after costs */
                return: number;
                buyAndHold: number;
                sharpe: number | null;
                standardError: number | null;
                maxDrawdown: number;
            }[];
            /** @description why there is no record */
            withheld: string | null;
        };
        Source: {
            slug: string;
            name: string;
            homepage: string | null;
            /** @description its key in the catalogue, where it is one of those */
            catalogue: string | null;
            /** @description invented, of the sample desk */
            sample: boolean;
            aliases: {
                /** @enum {string} */
                kind: "address" | "list-id" | "from" | "feed" | "host" | "slug";
                value: string;
            }[];
            feeds: {
                url: string;
                /** @enum {string} */
                state: "active" | "paused" | "gone";
                fetchedAt: string | null;
                /** Format: date-time */
                nextAt: string;
                failures: number;
                /** @description what went wrong at the last fetch, in words */
                failure: string | null;
            }[];
            /** @description issues in the desk */
            issues: number;
            newest: string | null;
            followed: boolean;
        };
        SourceInput: {
            slug: string;
            name: string;
            homepage: string | null;
            /** @description its key in the catalogue, where it is one of those */
            catalogue: string | null;
            /** @description invented, of the sample desk */
            sample: boolean;
            aliases: {
                /** @enum {string} */
                kind: "address" | "list-id" | "from" | "feed" | "host" | "slug";
                value: string;
            }[];
            feeds: {
                url: string;
                /** @enum {string} */
                state: "active" | "paused" | "gone";
                fetchedAt: string | null;
                /** Format: date-time */
                nextAt: string;
                failures: number;
                /** @description what went wrong at the last fetch, in words */
                failure: string | null;
            }[];
            /** @description issues in the desk */
            issues: number;
            newest: string | null;
            followed: boolean;
        };
        SourcePair: {
            a: string;
            b: string;
            /** @description stories that both tell */
            stories: {
                shared: number;
                storiesA: number;
                storiesB: number;
                /** @description part of the first one's stories that the second tells too */
                ofA: number | null;
                /** @description the reverse */
                ofB: number | null;
                /** @description shared, of all that either tells */
                jaccard: number | null;
            };
            /** @description themes, by the part that they have of issues */
            themes: {
                /** @description of the two profiles: 1 where both go on about the same in the same measure */
                cosine: number | null;
                /** @description issues that the first one's profile is made of */
                issuesA: number;
                issuesB: number;
            };
            /** @description assets, by how much issues are about them */
            assets: {
                /** @description of the two profiles: 1 where both go on about the same in the same measure */
                cosine: number | null;
                /** @description issues that the first one's profile is made of */
                issuesA: number;
                issuesB: number;
            };
            /** @description text that is nearly the same */
            text: {
                /** @description part of the first one's words that repeat what the second told before */
                ofA: number | null;
                /** @description passages in which they do */
                passagesA: number;
                /** @description the reverse */
                ofB: number | null;
                passagesB: number;
            };
            /** @description who leads */
            lead: {
                /** @description stories that both tell in their own words */
                cases: number;
                /** @description of them told by the first before the second */
                firstA: number;
                firstB: number;
                /** @description part of the cases in which the first was before the second */
                ofA: number | null;
                ofB: number | null;
                /** @description median of the hours by which the first follows, where it does */
                behindA: {
                    value: number | null;
                    n: number;
                };
                /** @description the reverse */
                behindB: {
                    value: number | null;
                    n: number;
                };
            };
        };
        SourcePairInput: {
            a: string;
            b: string;
            /** @description stories that both tell */
            stories: {
                shared: number;
                storiesA: number;
                storiesB: number;
                /** @description part of the first one's stories that the second tells too */
                ofA: number | null;
                /** @description the reverse */
                ofB: number | null;
                /** @description shared, of all that either tells */
                jaccard: number | null;
            };
            /** @description themes, by the part that they have of issues */
            themes: {
                /** @description of the two profiles: 1 where both go on about the same in the same measure */
                cosine: number | null;
                /** @description issues that the first one's profile is made of */
                issuesA: number;
                issuesB: number;
            };
            /** @description assets, by how much issues are about them */
            assets: {
                /** @description of the two profiles: 1 where both go on about the same in the same measure */
                cosine: number | null;
                /** @description issues that the first one's profile is made of */
                issuesA: number;
                issuesB: number;
            };
            /** @description text that is nearly the same */
            text: {
                /** @description part of the first one's words that repeat what the second told before */
                ofA: number | null;
                /** @description passages in which they do */
                passagesA: number;
                /** @description the reverse */
                ofB: number | null;
                passagesB: number;
            };
            /** @description who leads */
            lead: {
                /** @description stories that both tell in their own words */
                cases: number;
                /** @description of them told by the first before the second */
                firstA: number;
                firstB: number;
                /** @description part of the cases in which the first was before the second */
                ofA: number | null;
                ofB: number | null;
                /** @description median of the hours by which the first follows, where it does */
                behindA: {
                    value: number | null;
                    n: number;
                };
                /** @description the reverse */
                behindB: {
                    value: number | null;
                    n: number;
                };
            };
        };
        SourceRecord: {
            /** Format: date-time */
            asOf: string;
            claims: {
                /** @description numeric claims about what has been; forecasts and examples are left out */
                claims: number;
                /** @description supported and contradicted */
                checkable: number;
                supported: number;
                contradicted: number;
                /** @description supported, of the checkable */
                held: {
                    share: number | null;
                    /** @description lower end of the 95 % Wilson interval */
                    low: number | null;
                    /** @description upper end */
                    high: number | null;
                    n: number;
                };
                /** @description median of the distance from the data as a part of the claimed value, of levels */
                levelError: {
                    value: number | null;
                    n: number;
                };
                /** @description median distance from the data in percentage points, of returns and shares */
                pointsError: {
                    value: number | null;
                    n: number;
                };
                unverifiable: number;
                /** @description claims on which a reader's own judgement stands; it changes no figure here */
                disputed: number;
                /** @description checkable, of all claims */
                couldBeChecked: {
                    share: number | null;
                    /** @description lower end of the 95 % Wilson interval */
                    low: number | null;
                    /** @description upper end */
                    high: number | null;
                    n: number;
                };
                /** @description as held, without the conventions of the source: read as a stranger would */
                heldPlain: {
                    share: number | null;
                    /** @description lower end of the 95 % Wilson interval */
                    low: number | null;
                    /** @description upper end */
                    high: number | null;
                    n: number;
                };
                /** @description held, drawn towards the sources of the desk the more the fewer cases there are: mean and 95 % interval of the posterior */
                shrunk: {
                    share: number;
                    low: number;
                    high: number;
                    prior: {
                        alpha: number;
                        beta: number;
                    };
                    n: number;
                };
                byMetric: {
                    /** @description numeric claims about what has been; forecasts and examples are left out */
                    claims: number;
                    /** @description supported and contradicted */
                    checkable: number;
                    supported: number;
                    contradicted: number;
                    /** @description supported, of the checkable */
                    held: {
                        share: number | null;
                        /** @description lower end of the 95 % Wilson interval */
                        low: number | null;
                        /** @description upper end */
                        high: number | null;
                        n: number;
                    };
                    /** @description median of the distance from the data as a part of the claimed value, of levels */
                    levelError: {
                        value: number | null;
                        n: number;
                    };
                    /** @description median distance from the data in percentage points, of returns and shares */
                    pointsError: {
                        value: number | null;
                        n: number;
                    };
                    /** @enum {string} */
                    metric: "price" | "return" | "market_cap" | "dominance" | "volume" | "supply" | "active_addresses" | "transactions" | "fees" | "hash_rate" | "mvrv" | "tvl" | "flow" | "volatility" | "correlation" | "stablecoin_supply" | "other";
                }[];
                byAsset: {
                    /** @description numeric claims about what has been; forecasts and examples are left out */
                    claims: number;
                    /** @description supported and contradicted */
                    checkable: number;
                    supported: number;
                    contradicted: number;
                    /** @description supported, of the checkable */
                    held: {
                        share: number | null;
                        /** @description lower end of the 95 % Wilson interval */
                        low: number | null;
                        /** @description upper end */
                        high: number | null;
                        n: number;
                    };
                    /** @description median of the distance from the data as a part of the claimed value, of levels */
                    levelError: {
                        value: number | null;
                        n: number;
                    };
                    /** @description median distance from the data in percentage points, of returns and shares */
                    pointsError: {
                        value: number | null;
                        n: number;
                    };
                    asset: string | null;
                }[];
                byYear: {
                    /** @description numeric claims about what has been; forecasts and examples are left out */
                    claims: number;
                    /** @description supported and contradicted */
                    checkable: number;
                    supported: number;
                    contradicted: number;
                    /** @description supported, of the checkable */
                    held: {
                        share: number | null;
                        /** @description lower end of the 95 % Wilson interval */
                        low: number | null;
                        /** @description upper end */
                        high: number | null;
                        n: number;
                    };
                    /** @description median of the distance from the data as a part of the claimed value, of levels */
                    levelError: {
                        value: number | null;
                        n: number;
                    };
                    /** @description median distance from the data in percentage points, of returns and shares */
                    pointsError: {
                        value: number | null;
                        n: number;
                    };
                    year: string;
                }[];
                byQuarter: {
                    /** @description numeric claims about what has been; forecasts and examples are left out */
                    claims: number;
                    /** @description supported and contradicted */
                    checkable: number;
                    supported: number;
                    contradicted: number;
                    /** @description supported, of the checkable */
                    held: {
                        share: number | null;
                        /** @description lower end of the 95 % Wilson interval */
                        low: number | null;
                        /** @description upper end */
                        high: number | null;
                        n: number;
                    };
                    /** @description median of the distance from the data as a part of the claimed value, of levels */
                    levelError: {
                        value: number | null;
                        n: number;
                    };
                    /** @description median distance from the data in percentage points, of returns and shares */
                    pointsError: {
                        value: number | null;
                        n: number;
                    };
                    /** @description 2024-Q2 */
                    quarter: string;
                }[];
            };
            calls: {
                calls: number;
                scorable: number;
                open: number;
                resolved: number;
                unresolvable: number;
                /** @description came out as it said: came about, or, put at less than a third, did not */
                right: number;
                /** @description right, of the resolved */
                hitRate: {
                    share: number | null;
                    /** @description lower end of the 95 % Wilson interval */
                    low: number | null;
                    /** @description upper end */
                    high: number | null;
                    n: number;
                };
                /** @description mean Brier score of the resolved; 0 is perfect, always saying one half gives 0.25 */
                brier: {
                    value: number | null;
                    n: number;
                };
                /** @description mean logarithmic score of the resolved; 0 is perfect, always saying one half gives -0.69 */
                logScore: {
                    value: number | null;
                    n: number;
                };
                /** @description the same over the calls that have a base rate, beside the scores of that base rate */
                againstBase: {
                    n: number;
                    brier: number | null;
                    baseBrier: number | null;
                    logScore: number | null;
                    baseLogScore: number | null;
                };
                /** @description 1 less the Brier score over that of the base rates: above 0 is better than knowing history alone */
                skill: number | null;
                calibration: {
                    from: number;
                    to: number;
                    /** @description mean probability given */
                    forecast: number | null;
                    /** @description how many of them came about */
                    observed: {
                        share: number | null;
                        /** @description lower end of the 95 % Wilson interval */
                        low: number | null;
                        /** @description upper end */
                        high: number | null;
                        n: number;
                    };
                }[];
                returns: {
                    days: number;
                    /** @description mean return in the direction that was called: a fall counts as gain for a call down */
                    asCalled: {
                        value: number | null;
                        n: number;
                    };
                    /** @description the same less bitcoin's return; calls on bitcoin itself are left out */
                    relative: {
                        value: number | null;
                        n: number;
                    };
                }[];
            };
        };
        SourceRecordInput: {
            /** Format: date-time */
            asOf: string;
            claims: {
                /** @description numeric claims about what has been; forecasts and examples are left out */
                claims: number;
                /** @description supported and contradicted */
                checkable: number;
                supported: number;
                contradicted: number;
                /** @description supported, of the checkable */
                held: {
                    share: number | null;
                    /** @description lower end of the 95 % Wilson interval */
                    low: number | null;
                    /** @description upper end */
                    high: number | null;
                    n: number;
                };
                /** @description median of the distance from the data as a part of the claimed value, of levels */
                levelError: {
                    value: number | null;
                    n: number;
                };
                /** @description median distance from the data in percentage points, of returns and shares */
                pointsError: {
                    value: number | null;
                    n: number;
                };
                unverifiable: number;
                /** @description claims on which a reader's own judgement stands; it changes no figure here */
                disputed: number;
                /** @description checkable, of all claims */
                couldBeChecked: {
                    share: number | null;
                    /** @description lower end of the 95 % Wilson interval */
                    low: number | null;
                    /** @description upper end */
                    high: number | null;
                    n: number;
                };
                /** @description as held, without the conventions of the source: read as a stranger would */
                heldPlain: {
                    share: number | null;
                    /** @description lower end of the 95 % Wilson interval */
                    low: number | null;
                    /** @description upper end */
                    high: number | null;
                    n: number;
                };
                /** @description held, drawn towards the sources of the desk the more the fewer cases there are: mean and 95 % interval of the posterior */
                shrunk: {
                    share: number;
                    low: number;
                    high: number;
                    prior: {
                        alpha: number;
                        beta: number;
                    };
                    n: number;
                };
                byMetric: {
                    /** @description numeric claims about what has been; forecasts and examples are left out */
                    claims: number;
                    /** @description supported and contradicted */
                    checkable: number;
                    supported: number;
                    contradicted: number;
                    /** @description supported, of the checkable */
                    held: {
                        share: number | null;
                        /** @description lower end of the 95 % Wilson interval */
                        low: number | null;
                        /** @description upper end */
                        high: number | null;
                        n: number;
                    };
                    /** @description median of the distance from the data as a part of the claimed value, of levels */
                    levelError: {
                        value: number | null;
                        n: number;
                    };
                    /** @description median distance from the data in percentage points, of returns and shares */
                    pointsError: {
                        value: number | null;
                        n: number;
                    };
                    /** @enum {string} */
                    metric: "price" | "return" | "market_cap" | "dominance" | "volume" | "supply" | "active_addresses" | "transactions" | "fees" | "hash_rate" | "mvrv" | "tvl" | "flow" | "volatility" | "correlation" | "stablecoin_supply" | "other";
                }[];
                byAsset: {
                    /** @description numeric claims about what has been; forecasts and examples are left out */
                    claims: number;
                    /** @description supported and contradicted */
                    checkable: number;
                    supported: number;
                    contradicted: number;
                    /** @description supported, of the checkable */
                    held: {
                        share: number | null;
                        /** @description lower end of the 95 % Wilson interval */
                        low: number | null;
                        /** @description upper end */
                        high: number | null;
                        n: number;
                    };
                    /** @description median of the distance from the data as a part of the claimed value, of levels */
                    levelError: {
                        value: number | null;
                        n: number;
                    };
                    /** @description median distance from the data in percentage points, of returns and shares */
                    pointsError: {
                        value: number | null;
                        n: number;
                    };
                    asset: string | null;
                }[];
                byYear: {
                    /** @description numeric claims about what has been; forecasts and examples are left out */
                    claims: number;
                    /** @description supported and contradicted */
                    checkable: number;
                    supported: number;
                    contradicted: number;
                    /** @description supported, of the checkable */
                    held: {
                        share: number | null;
                        /** @description lower end of the 95 % Wilson interval */
                        low: number | null;
                        /** @description upper end */
                        high: number | null;
                        n: number;
                    };
                    /** @description median of the distance from the data as a part of the claimed value, of levels */
                    levelError: {
                        value: number | null;
                        n: number;
                    };
                    /** @description median distance from the data in percentage points, of returns and shares */
                    pointsError: {
                        value: number | null;
                        n: number;
                    };
                    year: string;
                }[];
                byQuarter: {
                    /** @description numeric claims about what has been; forecasts and examples are left out */
                    claims: number;
                    /** @description supported and contradicted */
                    checkable: number;
                    supported: number;
                    contradicted: number;
                    /** @description supported, of the checkable */
                    held: {
                        share: number | null;
                        /** @description lower end of the 95 % Wilson interval */
                        low: number | null;
                        /** @description upper end */
                        high: number | null;
                        n: number;
                    };
                    /** @description median of the distance from the data as a part of the claimed value, of levels */
                    levelError: {
                        value: number | null;
                        n: number;
                    };
                    /** @description median distance from the data in percentage points, of returns and shares */
                    pointsError: {
                        value: number | null;
                        n: number;
                    };
                    /** @description 2024-Q2 */
                    quarter: string;
                }[];
            };
            calls: {
                calls: number;
                scorable: number;
                open: number;
                resolved: number;
                unresolvable: number;
                /** @description came out as it said: came about, or, put at less than a third, did not */
                right: number;
                /** @description right, of the resolved */
                hitRate: {
                    share: number | null;
                    /** @description lower end of the 95 % Wilson interval */
                    low: number | null;
                    /** @description upper end */
                    high: number | null;
                    n: number;
                };
                /** @description mean Brier score of the resolved; 0 is perfect, always saying one half gives 0.25 */
                brier: {
                    value: number | null;
                    n: number;
                };
                /** @description mean logarithmic score of the resolved; 0 is perfect, always saying one half gives -0.69 */
                logScore: {
                    value: number | null;
                    n: number;
                };
                /** @description the same over the calls that have a base rate, beside the scores of that base rate */
                againstBase: {
                    n: number;
                    brier: number | null;
                    baseBrier: number | null;
                    logScore: number | null;
                    baseLogScore: number | null;
                };
                /** @description 1 less the Brier score over that of the base rates: above 0 is better than knowing history alone */
                skill: number | null;
                calibration: {
                    from: number;
                    to: number;
                    /** @description mean probability given */
                    forecast: number | null;
                    /** @description how many of them came about */
                    observed: {
                        share: number | null;
                        /** @description lower end of the 95 % Wilson interval */
                        low: number | null;
                        /** @description upper end */
                        high: number | null;
                        n: number;
                    };
                }[];
                returns: {
                    days: number;
                    /** @description mean return in the direction that was called: a fall counts as gain for a call down */
                    asCalled: {
                        value: number | null;
                        n: number;
                    };
                    /** @description the same less bitcoin's return; calls on bitcoin itself are left out */
                    relative: {
                        value: number | null;
                        n: number;
                    };
                }[];
            };
        };
        Story: {
            /** Format: uuid */
            id: string;
            title: string;
            /** Format: date-time */
            first: string;
            /** Format: date-time */
            last: string;
            passages: number;
            issues: number;
            sources: number;
            /** @description sources that don't merely repeat another's words */
            independent: number;
            /** @description in the order in which they came */
            tellers: {
                slug: string;
                name: string;
                /**
                 * Format: date-time
                 * @description when it first told of it
                 */
                at: string;
                /** @description all that it says of it repeats another's words, or is paid for */
                copies: boolean;
            }[];
            assets: string[];
            themes: string[];
            /** @description claims in it that the data bears out */
            holds: number;
            /** @description claims in it that it does not */
            fails: number;
            sample: boolean;
            timeline: {
                /** Format: uuid */
                issue: string;
                title: string;
                source: {
                    slug: string;
                    name: string;
                };
                /** Format: date-time */
                at: string;
                text: string;
                start: number;
                end: number;
                /** @description the issue whose words it repeats */
                copyOf: string | null;
                isPaid: boolean;
            }[];
            /** @description what several sources give, side by side */
            figures: {
                /** @description asset and metric */
                about: string;
                asset: string | null;
                metric: string;
                /** @enum {string} */
                unit: "usd" | "native" | "fraction" | "pp" | "count" | "ratio" | "hash_per_s" | "other";
                /** @description whether all give the same, within a twentieth */
                agree: boolean;
                given: {
                    /** Format: uuid */
                    claim: string;
                    /** Format: uuid */
                    issue: string;
                    source: {
                        slug: string;
                        name: string;
                    };
                    quote: string;
                    value: number;
                    /** @enum {string} */
                    verdict: "supported" | "contradicted" | "unverifiable";
                }[];
            }[];
        };
        StoryInput: {
            /** Format: uuid */
            id: string;
            title: string;
            /** Format: date-time */
            first: string;
            /** Format: date-time */
            last: string;
            passages: number;
            issues: number;
            sources: number;
            /** @description sources that don't merely repeat another's words */
            independent: number;
            /** @description in the order in which they came */
            tellers: {
                slug: string;
                name: string;
                /**
                 * Format: date-time
                 * @description when it first told of it
                 */
                at: string;
                /** @description all that it says of it repeats another's words, or is paid for */
                copies: boolean;
            }[];
            assets: string[];
            themes: string[];
            /** @description claims in it that the data bears out */
            holds: number;
            /** @description claims in it that it does not */
            fails: number;
            sample: boolean;
            timeline: {
                /** Format: uuid */
                issue: string;
                title: string;
                source: {
                    slug: string;
                    name: string;
                };
                /** Format: date-time */
                at: string;
                text: string;
                start: number;
                end: number;
                /** @description the issue whose words it repeats */
                copyOf: string | null;
                isPaid: boolean;
            }[];
            /** @description what several sources give, side by side */
            figures: {
                /** @description asset and metric */
                about: string;
                asset: string | null;
                metric: string;
                /** @enum {string} */
                unit: "usd" | "native" | "fraction" | "pp" | "count" | "ratio" | "hash_per_s" | "other";
                /** @description whether all give the same, within a twentieth */
                agree: boolean;
                given: {
                    /** Format: uuid */
                    claim: string;
                    /** Format: uuid */
                    issue: string;
                    source: {
                        slug: string;
                        name: string;
                    };
                    quote: string;
                    value: number;
                    /** @enum {string} */
                    verdict: "supported" | "contradicted" | "unverifiable";
                }[];
            }[];
        };
        StoryLine: {
            /** Format: uuid */
            id: string;
            title: string;
            /** Format: date-time */
            first: string;
            /** Format: date-time */
            last: string;
            passages: number;
            issues: number;
            sources: number;
            /** @description sources that don't merely repeat another's words */
            independent: number;
            /** @description in the order in which they came */
            tellers: {
                slug: string;
                name: string;
                /**
                 * Format: date-time
                 * @description when it first told of it
                 */
                at: string;
                /** @description all that it says of it repeats another's words, or is paid for */
                copies: boolean;
            }[];
            assets: string[];
            themes: string[];
            /** @description claims in it that the data bears out */
            holds: number;
            /** @description claims in it that it does not */
            fails: number;
            sample: boolean;
        };
        StoryLineInput: {
            /** Format: uuid */
            id: string;
            title: string;
            /** Format: date-time */
            first: string;
            /** Format: date-time */
            last: string;
            passages: number;
            issues: number;
            sources: number;
            /** @description sources that don't merely repeat another's words */
            independent: number;
            /** @description in the order in which they came */
            tellers: {
                slug: string;
                name: string;
                /**
                 * Format: date-time
                 * @description when it first told of it
                 */
                at: string;
                /** @description all that it says of it repeats another's words, or is paid for */
                copies: boolean;
            }[];
            assets: string[];
            themes: string[];
            /** @description claims in it that the data bears out */
            holds: number;
            /** @description claims in it that it does not */
            fails: number;
            sample: boolean;
        };
        ThemeLine: {
            /** @description layer2-scaling, stablecoins … */
            theme: string;
            name: string;
            says: string;
            assets: string[];
            /** @description added by a person */
            own: boolean;
            /** @description of one that a person added: what it is recognised by */
            terms: string[];
            /** @description of the last 30 days that it was given to */
            issues: number;
        };
        ThemeLineInput: {
            /** @description layer2-scaling, stablecoins … */
            theme: string;
            name: string;
            says: string;
            assets: string[];
            /** @description added by a person */
            own: boolean;
            /** @description of one that a person added: what it is recognised by */
            terms: string[];
            /** @description of the last 30 days that it was given to */
            issues: number;
        };
        ThemeScore: {
            /** @description layer2-scaling, stablecoins … */
            theme: string;
            score: number;
        };
        ThemeScoreInput: {
            /** @description layer2-scaling, stablecoins … */
            theme: string;
            score: number;
        };
        Tone: {
            /** @enum {string} */
            of: "asset" | "theme";
            /** @description slug of the asset or theme */
            subject: string;
            /** @enum {string} */
            label: "positive" | "neutral" | "negative";
            /** @description positive less negative words and figures, by their number and two */
            score: number;
            words: {
                start: number;
                end: number;
                text: string;
                sign: 1 | -1;
            }[];
        };
        ToneInput: {
            /** @enum {string} */
            of: "asset" | "theme";
            /** @description slug of the asset or theme */
            subject: string;
            /** @enum {string} */
            label: "positive" | "neutral" | "negative";
            /** @description positive less negative words and figures, by their number and two */
            score: number;
            words: {
                start: number;
                end: number;
                text: string;
                sign: 1 | -1;
            }[];
        };
        WholeClaim: {
            quote: string;
            start: number;
            end: number;
            asset: string | null;
            /** @description what the sentence speaks of, in its own words */
            subject: string;
            /** @enum {string} */
            metric: "price" | "return" | "market_cap" | "dominance" | "volume" | "supply" | "active_addresses" | "transactions" | "fees" | "hash_rate" | "mvrv" | "tvl" | "flow" | "volatility" | "correlation" | "stablecoin_supply" | "other";
            /** @enum {string} */
            kind: "level" | "change" | "cumulative" | "share" | "count" | "extreme";
            /** @description null where an extreme is told without a figure */
            value: number | null;
            /** @description the upper end of a range */
            value2: number | null;
            /** @enum {string} */
            unit: "usd" | "native" | "fraction" | "pp" | "count" | "ratio" | "hash_per_s" | "other";
            /**
             * @description applies to the signed value: at least 13 % down is lt -0.13
             * @enum {string}
             */
            bound: "eq" | "approx" | "gt" | "lt" | "range";
            from: string | null;
            to: string | null;
            /** @description whether the text says when; otherwise its days are its source's usual ones, or the day of publication */
            windowStated: boolean;
            /** @enum {string} */
            stance: "stated" | "forecast" | "attributed" | "hypothetical";
            confidence: number;
            basis: ("point" | "close-to-close" | "7d-mean" | "30d-mean" | "7d-mean vs previous 7d-mean" | "drawdown from all-time high" | "window mean") | null;
            attributedTo: string | null;
            /** @description why a difference from the data would not prove it wrong: what else the words may mean */
            doubt: string | null;
            /** @enum {string} */
            readBy: "grammar" | "model";
            /** @description how it reads without its source's conventions; null where they change nothing */
            plain: {
                asset: string | null;
                from: string | null;
                to: string | null;
                /** @description whether the text says when; otherwise its days are its source's usual ones, or the day of publication */
                windowStated: boolean;
                basis: ("point" | "close-to-close" | "7d-mean" | "30d-mean" | "7d-mean vs previous 7d-mean" | "drawdown from all-time high" | "window mean") | null;
            } | null;
            check: components["schemas"]["Check"];
            /** Format: uuid */
            id: string;
            /** @description null: not checked yet */
            checkedAt: string | null;
            /** @description the verdict without its source's conventions */
            plainVerdict: ("supported" | "contradicted" | "unverifiable") | null;
            /** @description how often a later check gave another verdict or value */
            revised: number;
            dispute: components["schemas"]["Dispute"] | null;
            issue: {
                /** Format: uuid */
                id: string;
                title: string;
                /** Format: date-time */
                published: string;
                version: number;
            };
            source: {
                slug: string;
                name: string;
                sample: boolean;
            };
            /** @description the paragraph it stands in */
            paragraph: string;
            /** @description where the quote stands in the paragraph */
            at: {
                start: number;
                end: number;
            };
            /** @description the series around its days: date and value */
            chart: [
                string,
                number
            ][];
            /** @description half a unit of the last digit that the author printed */
            precision: number | null;
            /** @description how far vendors differ on this series, as a part of the value: the widest pair */
            spread: {
                source: string;
                other: string;
                median: number;
                worst: number;
                days: number;
            } | null;
            /** @description links in its paragraph: what the author leans on */
            cites: {
                href: string;
                text: string;
            }[];
            /** @description the author's own picture beside the paragraph, with what it says that it shows */
            ownChart: {
                href: string;
                text: string;
            } | null;
            /** @description checks before the newest, where they came out otherwise */
            history: components["schemas"]["PastCheck"][];
        };
        WholeClaimInput: {
            quote: string;
            start: number;
            end: number;
            asset: string | null;
            /** @description what the sentence speaks of, in its own words */
            subject: string;
            /** @enum {string} */
            metric: "price" | "return" | "market_cap" | "dominance" | "volume" | "supply" | "active_addresses" | "transactions" | "fees" | "hash_rate" | "mvrv" | "tvl" | "flow" | "volatility" | "correlation" | "stablecoin_supply" | "other";
            /** @enum {string} */
            kind: "level" | "change" | "cumulative" | "share" | "count" | "extreme";
            /** @description null where an extreme is told without a figure */
            value: number | null;
            /** @description the upper end of a range */
            value2: number | null;
            /** @enum {string} */
            unit: "usd" | "native" | "fraction" | "pp" | "count" | "ratio" | "hash_per_s" | "other";
            /**
             * @description applies to the signed value: at least 13 % down is lt -0.13
             * @enum {string}
             */
            bound: "eq" | "approx" | "gt" | "lt" | "range";
            from: string | null;
            to: string | null;
            /** @description whether the text says when; otherwise its days are its source's usual ones, or the day of publication */
            windowStated: boolean;
            /** @enum {string} */
            stance: "stated" | "forecast" | "attributed" | "hypothetical";
            confidence: number;
            basis: ("point" | "close-to-close" | "7d-mean" | "30d-mean" | "7d-mean vs previous 7d-mean" | "drawdown from all-time high" | "window mean") | null;
            attributedTo: string | null;
            /** @description why a difference from the data would not prove it wrong: what else the words may mean */
            doubt: string | null;
            /** @enum {string} */
            readBy: "grammar" | "model";
            /** @description how it reads without its source's conventions; null where they change nothing */
            plain: {
                asset: string | null;
                from: string | null;
                to: string | null;
                /** @description whether the text says when; otherwise its days are its source's usual ones, or the day of publication */
                windowStated: boolean;
                basis: ("point" | "close-to-close" | "7d-mean" | "30d-mean" | "7d-mean vs previous 7d-mean" | "drawdown from all-time high" | "window mean") | null;
            } | null;
            check: components["schemas"]["CheckInput"];
            /** Format: uuid */
            id: string;
            /** @description null: not checked yet */
            checkedAt: string | null;
            /** @description the verdict without its source's conventions */
            plainVerdict: ("supported" | "contradicted" | "unverifiable") | null;
            /** @description how often a later check gave another verdict or value */
            revised: number;
            dispute: components["schemas"]["DisputeInput"] | null;
            issue: {
                /** Format: uuid */
                id: string;
                title: string;
                /** Format: date-time */
                published: string;
                version: number;
            };
            source: {
                slug: string;
                name: string;
                sample: boolean;
            };
            /** @description the paragraph it stands in */
            paragraph: string;
            /** @description where the quote stands in the paragraph */
            at: {
                start: number;
                end: number;
            };
            /** @description the series around its days: date and value */
            chart: [
                string,
                number
            ][];
            /** @description half a unit of the last digit that the author printed */
            precision: number | null;
            /** @description how far vendors differ on this series, as a part of the value: the widest pair */
            spread: {
                source: string;
                other: string;
                median: number;
                worst: number;
                days: number;
            } | null;
            /** @description links in its paragraph: what the author leans on */
            cites: {
                href: string;
                text: string;
            }[];
            /** @description the author's own picture beside the paragraph, with what it says that it shows */
            ownChart: {
                href: string;
                text: string;
            } | null;
            /** @description checks before the newest, where they came out otherwise */
            history: components["schemas"]["PastCheckInput"][];
        };
        WithheldRating: {
            asset: string;
            reason: string;
        };
        WithheldRatingInput: {
            asset: string;
            reason: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    get_desk: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        version: string;
                        notAdvice: string;
                        person: {
                            name: string;
                            /** @enum {string} */
                            role: "reader" | "analyst" | "owner";
                            timeZone: string;
                        };
                        /** @enum {string} */
                        database: "embedded" | "postgres";
                        issues: number;
                        unread: number;
                        starred: number;
                        /** @description raw deliveries are kept this many days; null: for good */
                        retentionDays: number | null;
                        /** @description whether the desk has a mail server by which it can send briefs */
                        sendsMail: boolean;
                    };
                };
            };
        };
    };
    change_desk: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    timeZone?: string;
                    retentionDays?: number | null;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        timeZone: string;
                        retentionDays: number | null;
                    };
                };
            };
        };
    };
    list_issues: {
        parameters: {
            query?: {
                /** @description words; "quoted phrases"; OR; -without */
                q?: string;
                source?: string;
                asset?: string;
                /** @description published on this day or later, in the reader's time zone */
                from?: string;
                /** @description published on this day or earlier */
                to?: string;
                unread?: boolean;
                starred?: boolean;
                /** @description archived ones only; they are left out otherwise */
                archived?: boolean;
                kind?: "issue" | "confirmation" | "all";
                /** @description false leaves out issues that repeat another's text */
                copies?: boolean;
                /** @description best: those with the words in title or opening first, ranked among the newest 100 of them; then the others, newest first */
                order?: "newest" | "best";
                limit?: number;
                /** @description `nextCursor` of the page before */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["FoundIssue"][];
                        nextCursor: string | null;
                    };
                };
            };
        };
    };
    get_issue: {
        parameters: {
            query?: {
                /** @description an earlier version of an issue that was edited */
                version?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Issue"];
                };
            };
        };
    };
    mark_issue: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    read?: boolean;
                    starred?: boolean;
                    archived?: boolean;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
        };
    };
    unsubscribe: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description also where the way out gives cause for caution; never where it is dangerous
                     * @default false
                     */
                    anyway?: boolean;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Departure"];
                };
            };
        };
    };
    rule_on_issue: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description this issue alone, or all that its sender's domain sends
                     * @default issue
                     * @enum {string}
                     */
                    kind?: "issue" | "domain";
                    /** @enum {string} */
                    verdict: "trusted" | "danger";
                    /** @default  */
                    note?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        trust: components["schemas"]["Safety"];
                    };
                };
            };
        };
    };
    withdraw_ruling: {
        parameters: {
            query?: {
                /** @description this issue alone, or all that its sender's domain sends */
                kind?: "issue" | "domain";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        trust: components["schemas"]["Safety"];
                    };
                };
            };
        };
    };
    get_reading_settings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadingSettings"];
                };
            };
        };
    };
    change_reading_settings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    careful?: boolean;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadingSettings"];
                };
            };
        };
    };
    list_claims: {
        parameters: {
            query?: {
                source?: string;
                asset?: string;
                metric?: "price" | "return" | "market_cap" | "dominance" | "volume" | "supply" | "active_addresses" | "transactions" | "fees" | "hash_rate" | "mvrv" | "tvl" | "flow" | "volatility" | "correlation" | "stablecoin_supply" | "other";
                kind?: "level" | "change" | "cumulative" | "share" | "count" | "extreme";
                verdict?: "supported" | "contradicted" | "unverifiable";
                /** @description only those that the data decided either way, or only the others */
                decided?: boolean;
                stance?: "stated" | "forecast" | "attributed" | "hypothetical";
                /** @description of issues published on this day or later, UTC */
                from?: string;
                /** @description of issues published on this day or earlier, UTC */
                to?: string;
                /** @description only those that you overruled, or only the others */
                disputed?: boolean;
                /** @description only those whose verdict or value changed when the data did */
                revised?: boolean;
                limit?: number;
                /** @description `nextCursor` of the page before */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ClaimLine"][];
                        nextCursor: string | null;
                    };
                };
            };
        };
    };
    get_claim: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WholeClaim"];
                };
            };
        };
    };
    dispute_claim: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description no-claim: the desk read something that the sentence does not say
                     * @enum {string}
                     */
                    verdict: "supported" | "contradicted" | "unverifiable" | "no-claim";
                    note: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimLine"];
                };
            };
        };
    };
    withdraw_dispute: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimLine"];
                };
            };
        };
    };
    check_text: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description a sentence or a whole letter */
                    text: string;
                    /**
                     * @description when it was said: “over the past week” counts from there; without it, now
                     * @example 2024-03-13
                     */
                    published?: string;
                    /** @description whose it is: that source's conventions hold */
                    source?: string;
                    /**
                     * @description only what was known then; a day means its end
                     * @example 2024-03-13
                     */
                    asOf?: string;
                    /**
                     * @description against the sample desk's invented series
                     * @default false
                     */
                    simulated?: boolean;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        published: string;
                        /**
                         * Format: date-time
                         * @description no data that became known later was used
                         */
                        asOf: string;
                        claims: {
                            quote: string;
                            start: number;
                            end: number;
                            asset: string | null;
                            /** @description what the sentence speaks of, in its own words */
                            subject: string;
                            /** @enum {string} */
                            metric: "price" | "return" | "market_cap" | "dominance" | "volume" | "supply" | "active_addresses" | "transactions" | "fees" | "hash_rate" | "mvrv" | "tvl" | "flow" | "volatility" | "correlation" | "stablecoin_supply" | "other";
                            /** @enum {string} */
                            kind: "level" | "change" | "cumulative" | "share" | "count" | "extreme";
                            /** @description null where an extreme is told without a figure */
                            value: number | null;
                            /** @description the upper end of a range */
                            value2: number | null;
                            /** @enum {string} */
                            unit: "usd" | "native" | "fraction" | "pp" | "count" | "ratio" | "hash_per_s" | "other";
                            /**
                             * @description applies to the signed value: at least 13 % down is lt -0.13
                             * @enum {string}
                             */
                            bound: "eq" | "approx" | "gt" | "lt" | "range";
                            from: string | null;
                            to: string | null;
                            /** @description whether the text says when; otherwise its days are its source's usual ones, or the day of publication */
                            windowStated: boolean;
                            /** @enum {string} */
                            stance: "stated" | "forecast" | "attributed" | "hypothetical";
                            confidence: number;
                            basis: ("point" | "close-to-close" | "7d-mean" | "30d-mean" | "7d-mean vs previous 7d-mean" | "drawdown from all-time high" | "window mean") | null;
                            attributedTo: string | null;
                            /** @description why a difference from the data would not prove it wrong: what else the words may mean */
                            doubt: string | null;
                            /** @enum {string} */
                            readBy: "grammar" | "model";
                            /** @description how it reads without its source's conventions; null where they change nothing */
                            plain: {
                                asset: string | null;
                                from: string | null;
                                to: string | null;
                                /** @description whether the text says when; otherwise its days are its source's usual ones, or the day of publication */
                                windowStated: boolean;
                                basis: ("point" | "close-to-close" | "7d-mean" | "30d-mean" | "7d-mean vs previous 7d-mean" | "drawdown from all-time high" | "window mean") | null;
                            } | null;
                            check: components["schemas"]["Check"];
                            /**
                             * @description without the source's conventions
                             * @enum {string}
                             */
                            plainVerdict: "supported" | "contradicted" | "unverifiable";
                        }[];
                    };
                };
            };
        };
    };
    list_calls: {
        parameters: {
            query?: {
                source?: string;
                asset?: string;
                /** @description hit: what was forecast came about */
                state?: "open" | "hit" | "miss" | "unresolvable";
                /** @description false: only those that are too vague or conditional to be scored, each with the reason */
                scorable?: boolean;
                /** @description of issues published on this day or later, UTC */
                from?: string;
                /** @description of issues published on this day or earlier, UTC */
                to?: string;
                limit?: number;
                /** @description `nextCursor` of the page before */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["CallLine"][];
                        nextCursor: string | null;
                    };
                };
            };
        };
    };
    ask: {
        parameters: {
            query: {
                /** @description the question; a time, sources and assets that it names narrow the search */
                q: string;
                /** @description published on this day or later; goes before the question's own words */
                from?: string;
                /** @description published on this day or earlier */
                to?: string;
                source?: string;
                asset?: string;
                /** @description true asks no model, also where one is configured */
                quotesOnly?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Answer"];
                };
            };
        };
    };
    tell_answer: {
        parameters: {
            query: {
                /** @description the question; a time, sources and assets that it names narrow the search */
                q: string;
                /** @description published on this day or later; goes before the question's own words */
                from?: string;
                /** @description published on this day or earlier */
                to?: string;
                source?: string;
                asset?: string;
                /** @description true asks no model, also where one is configured */
                quotesOnly?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
        };
    };
    get_brief: {
        parameters: {
            query?: {
                /** @description day; default: today */
                date?: string;
                /** @description the one of the week that ends on that day */
                weekly?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BriefOfDay"];
                };
            };
        };
    };
    brief_feed: {
        parameters: {
            query?: {
                format?: "rss" | "json";
                kind?: "daily" | "weekly";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
        };
    };
    list_briefs: {
        parameters: {
            query?: {
                kind?: "daily" | "weekly";
                /** @description only those of days before this one */
                before?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["BriefLine"][];
                    };
                };
            };
        };
    };
    get_brief_settings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BriefSettings"];
                };
            };
        };
    };
    change_brief_settings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    daily?: boolean;
                    at?: string;
                    weekly?: boolean;
                    weekday?: number;
                    items?: number;
                    sections?: ("market" | "narratives" | "failed" | "calls" | "flags" | "read" | "skip")[];
                    sources?: string[];
                    email?: string | null;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BriefSettings"];
                };
            };
        };
    };
    list_stories: {
        parameters: {
            query?: {
                asset?: string;
                /** @description layer2-scaling, stablecoins … */
                theme?: string;
                source?: string;
                /** @description told of by at least so many sources */
                leastSources?: number;
                /** @description told of on or after this day */
                from?: string;
                /** @description begun on or before this day */
                to?: string;
                limit?: number;
                /** @description `nextCursor` of the page before */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["StoryLine"][];
                        nextCursor: string | null;
                    };
                };
            };
        };
    };
    get_story: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Story"];
                };
            };
        };
    };
    list_themes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ThemeLine"][];
                    };
                };
            };
        };
    };
    sentiment: {
        parameters: {
            query?: {
                asset?: string;
                /** @description layer2-scaling, stablecoins … */
                theme?: string;
                /** @description default: 90 days before the end */
                from?: string;
                /** @description default: today */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Sentiment"];
                };
            };
        };
    };
    add_theme: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description layer2-scaling, stablecoins … */
                theme: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    /** @default  */
                    says?: string;
                    /**
                     * @description words that name it alone; with a capital or a digit they are found as written
                     * @default []
                     */
                    terms?: string[];
                    /**
                     * @description words that speak for it beside others
                     * @default []
                     */
                    leaning?: string[];
                    /**
                     * @description issues that are about it: what they have in common is learned
                     * @default []
                     */
                    examples?: string[];
                    /**
                     * @description assets that it is about: the basket whose price is shown beside it
                     * @default []
                     */
                    assets?: string[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnTheme"];
                };
            };
        };
    };
    drop_theme: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description layer2-scaling, stablecoins … */
                theme: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    list_narratives: {
        parameters: {
            query?: {
                /** @description as it stood at the end of this day; default: the newest day measured */
                asOf?: string;
                /** @description of momentum and share to give with each */
                days?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        asOf: string | null;
                        narratives: {
                            id: string;
                            label: string;
                            /**
                             * @description theme: of the list; emerging: named by its own words
                             * @enum {string}
                             */
                            kind: "theme" | "emerging";
                            /**
                             * @description crowded: told by so many for so long that little is left to be told
                             * @enum {string}
                             */
                            stage: "emerging" | "rising" | "crowded" | "fading" | "steady";
                            /** @description words that tell it from others now, the most telling first */
                            terms: string[];
                            assets: string[];
                            /** @description its share of what is told now against its own last ninety days, in robust standard deviations; 0 where it has no past */
                            momentum: number;
                            /** @description 95 % interval of the momentum, from the number of voices */
                            low: number;
                            high: number;
                            /** @description whether there are days enough to compare with */
                            hasPast: boolean;
                            /** @description of what all sources told in the window, each source counted by what it tells, not by how much it sends */
                            share: number;
                            sources: number;
                            documents: number;
                            /** @description share of its words that were not told in the thirty days before */
                            novelty: number;
                            /** @description days of the last thirty on which anybody told it */
                            persistence: number;
                            firstSeen: string | null;
                            firstSource: string | null;
                            track: {
                                /** Format: date */
                                day: string;
                                /** @description null: there was no past to compare with */
                                momentum: number | null;
                                share: number;
                            }[];
                        }[];
                    };
                };
            };
        };
    };
    get_narrative: {
        parameters: {
            query?: {
                days?: number;
                asOf?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NarrativeInTime"];
                };
            };
        };
    };
    list_narrative_alarms: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `nextCursor` of the page before */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: date */
                            day: string;
                            narrative: components["schemas"]["Narrative"];
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
        };
    };
    list_records: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            slug: string;
                            name: string;
                            sample: boolean;
                            claims: number;
                            supported: number;
                            contradicted: number;
                            calls: number;
                            scorable: number;
                            hits: number;
                            misses: number;
                        }[];
                    };
                };
            };
        };
    };
    get_record: {
        parameters: {
            query?: {
                /** @description as it would have stood then: no letter and no data of later; a day means its end */
                asOf?: string;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Record"];
                };
            };
        };
    };
    export_record: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    slug: string;
                    /**
                     * @description only what was known then; a day means its end
                     * @example 2024-03-13
                     */
                    asOf?: string;
                    /**
                     * @default csv
                     * @enum {string}
                     */
                    format?: "csv" | "ndjson";
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
        };
    };
    list_scores: {
        parameters: {
            query?: {
                /** @description your own weights, as in authority:30,costs:0; a criterion that is not named keeps its published one */
                weights?: string;
                /** @description as it stood then; weeks that are over were kept */
                asOf?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date */
                        week: string;
                        weights: {
                            [key: string]: number;
                        };
                        items: components["schemas"]["RankedScore"][];
                    };
                };
            };
        };
    };
    get_rubric: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rubric"];
                };
            };
        };
    };
    get_score: {
        parameters: {
            query?: {
                /** @description your own weights, as in authority:30,costs:0; a criterion that is not named keeps its published one */
                weights?: string;
                /** @description as it stood then; weeks that are over were kept */
                asOf?: string;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        slug: string;
                        name: string;
                        sample: boolean;
                        catalogue: string | null;
                        /**
                         * Format: date-time
                         * @description nothing of later counts
                         */
                        asOf: string;
                        method: number;
                        /** @description issues it stands on, each text once */
                        issues: number;
                        newest: string | null;
                        /** @description weighted mean of what is known; null where nothing is */
                        points: number | null;
                        low: number;
                        high: number;
                        /** @description null: the interval is too wide for one */
                        grade: ("A" | "B" | "C" | "D" | "E") | null;
                        /** @description from facts of the catalogue alone */
                        provisional: boolean;
                        criteria: {
                            /** @enum {string} */
                            name: "authority" | "security" | "coverage" | "costs" | "ux" | "support";
                            points: number | null;
                            low: number;
                            high: number;
                            indicators: {
                                /** @enum {string} */
                                name: "reach" | "cadence" | "archive-depth" | "cited" | "first" | "claims-hold" | "calls-right" | "proven-sender" | "methodology" | "disclosure" | "labelled-adverts" | "red-flags" | "corrections" | "safe-links" | "way-out" | "themes" | "fields" | "assets" | "beyond-majors" | "readable" | "price" | "gated" | "scannable" | "opening" | "length" | "readability" | "archive-page" | "tracking" | "on-time" | "contact" | "community";
                                /** @description within its criterion; the weights of a criterion add up to 1 */
                                weight: number;
                                /** @enum {string} */
                                basis: "measured" | "catalogue";
                                /** @description how many it was measured on */
                                cases: number;
                                /** @description with fewer there is no number */
                                least: number;
                                /** @description what was found, in words; where it is too little, that */
                                says: string;
                                /** @description null: not enough evidence */
                                points: number | null;
                                /** @description lower end of the 95 % interval; 0 where nothing is known */
                                low: number;
                                high: number;
                                /** @description some of it; the rest can be asked for */
                                evidence: {
                                    /** @description what it shows, in words */
                                    says: string;
                                    /** @description what it alone would give; null where only all together give points */
                                    points: number | null;
                                    quote: string | null;
                                    issue: {
                                        /** Format: uuid */
                                        id: string;
                                        title: string;
                                        /** Format: date-time */
                                        published: string;
                                    } | null;
                                    /** @description the story that it is about */
                                    story: string | null;
                                    /** @description UTF-16 offsets into the text of the issue */
                                    start: number | null;
                                    end: number | null;
                                    /** @description of a fact of the catalogue: where it was read */
                                    read: string[];
                                }[];
                            }[];
                        }[];
                        weights: {
                            [key: string]: number;
                        };
                        history: {
                            /**
                             * Format: date
                             * @description the Monday of its week
                             */
                            day: string;
                            points: number | null;
                            low: number;
                            high: number;
                            method: number;
                            replayed: boolean;
                        }[];
                    };
                };
            };
        };
    };
    get_indicator: {
        parameters: {
            query?: {
                /** @description only what was known then; a day means its end */
                asOf?: string;
            };
            header?: never;
            path: {
                slug: string;
                indicator: "reach" | "cadence" | "archive-depth" | "cited" | "first" | "claims-hold" | "calls-right" | "proven-sender" | "methodology" | "disclosure" | "labelled-adverts" | "red-flags" | "corrections" | "safe-links" | "way-out" | "themes" | "fields" | "assets" | "beyond-majors" | "readable" | "price" | "gated" | "scannable" | "opening" | "length" | "readability" | "archive-page" | "tracking" | "on-time" | "contact" | "community";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        name: "reach" | "cadence" | "archive-depth" | "cited" | "first" | "claims-hold" | "calls-right" | "proven-sender" | "methodology" | "disclosure" | "labelled-adverts" | "red-flags" | "corrections" | "safe-links" | "way-out" | "themes" | "fields" | "assets" | "beyond-majors" | "readable" | "price" | "gated" | "scannable" | "opening" | "length" | "readability" | "archive-page" | "tracking" | "on-time" | "contact" | "community";
                        /** @description within its criterion; the weights of a criterion add up to 1 */
                        weight: number;
                        /** @enum {string} */
                        basis: "measured" | "catalogue";
                        /** @description how many it was measured on */
                        cases: number;
                        /** @description with fewer there is no number */
                        least: number;
                        /** @description what was found, in words; where it is too little, that */
                        says: string;
                        /** @description null: not enough evidence */
                        points: number | null;
                        /** @description lower end of the 95 % interval; 0 where nothing is known */
                        low: number;
                        high: number;
                        /** @description some of it; the rest can be asked for */
                        evidence: {
                            /** @description what it shows, in words */
                            says: string;
                            /** @description what it alone would give; null where only all together give points */
                            points: number | null;
                            quote: string | null;
                            issue: {
                                /** Format: uuid */
                                id: string;
                                title: string;
                                /** Format: date-time */
                                published: string;
                            } | null;
                            /** @description the story that it is about */
                            story: string | null;
                            /** @description UTF-16 offsets into the text of the issue */
                            start: number | null;
                            end: number | null;
                            /** @description of a fact of the catalogue: where it was read */
                            read: string[];
                        }[];
                        /** @enum {string} */
                        criterion: "authority" | "security" | "coverage" | "costs" | "ux" | "support";
                    };
                };
            };
        };
    };
    choose_sources: {
        parameters: {
            query?: {
                /** @description comma-separated */
                uses?: ("defi-native" | "daily-pulse" | "institutional-daily" | "thematic" | "on-chain-cycle" | "data-first-weekly" | "liquidity-venues" | "etf-flows" | "macro")[];
                minutesAWeek?: number;
                usdAMonth?: number;
                /** @description what it takes its reader to be */
                level?: "newcomer" | "practised" | "professional";
                /** @description comma-separated */
                languages?: string[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadingList"];
                };
            };
        };
    };
    get_checklist: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Checklist"];
                };
            };
        };
    };
    get_reading_plan: {
        parameters: {
            query?: {
                days?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadingPlan"];
                };
            };
        };
    };
    reading_calendar: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
        };
    };
    list_cautions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Caution"][];
                    };
                };
            };
        };
    };
    list_sources: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ScoredSource"][];
                    };
                };
            };
        };
    };
    follow: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    url: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        source: components["schemas"]["Source"];
                        feed: string;
                        isNew: boolean;
                    };
                };
            };
        };
    };
    get_overlap: {
        parameters: {
            query?: {
                /** @description two or more sources, separated by commas; without it those you follow */
                sources?: string;
                /** @description by what had been told then; a day means its end; default: now */
                asOf?: string;
                /** @description of what began to be told in so many days before */
                days?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Overlap"];
                };
            };
        };
    };
    get_source: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Source"];
                };
            };
        };
    };
    delete_source: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        slug: string;
                    };
                };
            };
        };
    };
    rename_source: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Source"];
                };
            };
        };
    };
    compare_sources: {
        parameters: {
            query?: {
                /** @description by what had been told then; a day means its end; default: now */
                asOf?: string;
                /** @description of what began to be told in so many days before */
                days?: number;
            };
            header?: never;
            path: {
                slug: string;
                other: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComparedSources"];
                };
            };
        };
    };
    unfollow_source: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Source"];
                };
            };
        };
    };
    merge_source: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    into: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Source"];
                };
            };
        };
    };
    split_source: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    kind: "address" | "list-id" | "from" | "feed" | "host" | "slug";
                    value: string;
                    name: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Source"];
                };
            };
        };
    };
    list_host_lists: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["HostList"][];
                    };
                };
            };
        };
    };
    follow_host_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uri */
                    url: string;
                    name: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HostList"];
                };
            };
        };
    };
    unfollow_host_list: {
        parameters: {
            query: {
                url: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        url: string;
                    };
                };
            };
        };
    };
    list_mailboxes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Mailbox"][];
                    };
                };
            };
        };
    };
    connect_mailbox: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description what you call it */
                    name: string;
                    /** @description its IMAP server */
                    host: string;
                    /** @default 993 */
                    port?: number;
                    /**
                     * @description TLS from the first byte, as on port 993; otherwise STARTTLS is demanded
                     * @default true
                     */
                    secure?: boolean;
                    username: string;
                    /** @description an app password, or an OAuth access token; kept encrypted */
                    secret: string;
                    /**
                     * @default password
                     * @enum {string}
                     */
                    secretKind?: "password" | "token";
                    /**
                     * @description folder or label
                     * @default INBOX
                     */
                    folder?: string;
                    /**
                     * Format: date
                     * @description letters that came before are left alone
                     */
                    since?: string;
                    /** @description the receiving server's name in Authentication-Results, if you trust what it says */
                    trustedServer?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Mailbox"];
                };
            };
        };
    };
    disconnect_mailbox: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
        };
    };
    change_mailbox: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description an app password, or an OAuth access token; kept encrypted */
                    secret?: string;
                    /** @enum {string} */
                    state?: "active" | "paused";
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Mailbox"];
                };
            };
        };
    };
    quiet_mailbox_advice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Mailbox"];
                };
            };
        };
    };
    list_mail_providers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["MailProvider"][];
                    };
                };
            };
        };
    };
    list_addresses: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description null: the desk takes no mail; SMTP_PORT and SMTP_DOMAIN open it */
                        domain: string | null;
                        items: components["schemas"]["OwnAddress"][];
                    };
                };
            };
        };
    };
    make_address: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description the newsletter that is to write to it */
                    source: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnAddress"];
                };
            };
        };
    };
    take_address_back: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                address: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        address: string;
                    };
                };
            };
        };
    };
    get_needs: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Needs"];
                };
            };
        };
    };
    change_needs: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description what for; comma-separated */
                    uses?: ("defi-native" | "daily-pulse" | "institutional-daily" | "thematic" | "on-chain-cycle" | "data-first-weekly" | "liquidity-venues" | "etf-flows" | "macro")[];
                    /** @description time to read; none: not said */
                    minutesAWeek?: number | null;
                    /** @description what all of them may cost; none: not said */
                    usdAMonth?: number | null;
                    /** @description newcomer, practised or professional; none: not said */
                    level?: ("newcomer" | "practised" | "professional") | null;
                    /** @description BCP 47; comma-separated */
                    languages?: string[];
                    /** @description when dailies are skimmed: 07:30 */
                    morning?: string;
                    /** @description when weeklies are read: weekday (1 Monday to 7 Sunday) and time, as in "6 10:00" */
                    weeklySlot?: {
                        weekday: number;
                        at: string;
                    };
                    /** @description how much of it you take at most, in your own words */
                    sizingRule?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Needs"];
                };
            };
        };
    };
    list_catalogue: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["CatalogueEntry"][];
                    };
                };
            };
        };
    };
    add_entry: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    /** @default  */
                    about?: string;
                    /** Format: uri */
                    homepage?: string;
                    /** Format: uri */
                    archive?: string;
                    /** Format: uri */
                    feed?: string;
                    /** Format: email */
                    sender?: string;
                    /** @description days from one issue to the next */
                    cadenceDays?: number;
                    /** @enum {string} */
                    price?: "free" | "free-and-paid" | "paid";
                    usdAMonth?: number;
                    /** @enum {string} */
                    gated?: "nothing" | "extras" | "most";
                    since?: string;
                    /** @description readers, as the publisher states */
                    reach?: number;
                    /** @default [] */
                    uses?: ("defi-native" | "daily-pulse" | "institutional-daily" | "thematic" | "on-chain-cycle" | "data-first-weekly" | "liquidity-venues" | "etf-flows" | "macro")[];
                    /**
                     * @description what it takes its reader to be
                     * @default practised
                     * @enum {string}
                     */
                    level?: "newcomer" | "practised" | "professional";
                    /** @default en */
                    language?: string;
                    /**
                     * @description where these facts were read
                     * @default added by hand
                     */
                    readIn?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CatalogueEntry"];
                };
            };
        };
    };
    drop_entry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        slug: string;
                    };
                };
            };
        };
    };
    export_catalogue: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        note: string;
                        sources: components["schemas"]["CatalogueSource"][];
                    };
                };
            };
        };
    };
    follow_catalogue: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        followed: string[];
                        byMailOnly: {
                            name: string;
                            subscribeAt: string | null;
                        }[];
                    };
                };
            };
        };
    };
    export_opml: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        opml: string;
                    };
                };
            };
        };
    };
    list_assets: {
        parameters: {
            query?: {
                /** @description how far back to look */
                days?: number;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            asset: string;
                            symbol: string;
                            name: string;
                            issues: number;
                            sources: number;
                            /** Format: date-time */
                            newest: string;
                        }[];
                    };
                };
            };
        };
    };
    get_asset: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                asset: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        asset: string;
                        symbol: string;
                        name: string;
                        months: {
                            month: string;
                            issues: number;
                            sources: number;
                        }[];
                        sources: {
                            slug: string;
                            name: string;
                            issues: number;
                        }[];
                        series: {
                            metric: string;
                            /** @description the metric in words */
                            name: string;
                            /** @enum {string} */
                            step: "day" | "hour";
                            source: string;
                            first: string | null;
                            last: string | null;
                            count: number;
                        }[];
                        /** @description whether you watch it */
                        watched: boolean;
                    };
                };
            };
        };
    };
    get_series: {
        parameters: {
            query: {
                /** @description assets by CoinGecko's slug, separated by commas */
                assets: string;
                /** @description metrics, separated by commas */
                metrics?: string;
                /** @description the first day or hour */
                from?: string;
                /** @description the last day, or the hour before which to stop */
                to?: string;
                /** @description only what was known then; a day means its end */
                asOf?: string;
                step?: "hour" | "day" | "week" | "month";
                /** @description `return`: from each point to the next, none over a gap or a break */
                as?: "value" | "return";
                /** @description only this source; without it the best one of each day */
                source?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: date-time
                         * @description nothing that became known later is in here
                         */
                        asOf: string;
                        items: components["schemas"]["Series"][];
                    };
                };
            };
        };
    };
    get_candles: {
        parameters: {
            query?: {
                /** @description the first day or hour */
                from?: string;
                /** @description the last day, or the hour before which to stop */
                to?: string;
                /** @description only what was known then; a day means its end */
                asOf?: string;
                step?: "hour" | "day" | "week" | "month";
                source?: string;
            };
            header?: never;
            path: {
                asset: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        asset: string;
                        /** Format: date-time */
                        asOf: string;
                        source: string | null;
                        items: {
                            date: string;
                            open: number;
                            high: number;
                            low: number;
                            close: number;
                            volume: number | null;
                        }[];
                    };
                };
            };
        };
    };
    list_signals: {
        parameters: {
            query?: {
                /** @description as known at the end of this day; default: now, with days that have ended */
                asOf?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date */
                        asOf: string;
                        method: number;
                        costs: {
                            /** @description of what is traded, each way */
                            trade: number;
                            /** @description of what is held short, a year */
                            short: number;
                        };
                        signals: components["schemas"]["Signal"][];
                        withheld: {
                            asset: string;
                            /** @description null: every rule */
                            rule: string | null;
                            reason: string;
                        }[];
                        /** @description of each rule in the five years up to this day */
                        records: {
                            rule: string;
                            name: string;
                            /** Format: date */
                            from: string;
                            /** Format: date */
                            to: string;
                            /** @description on which it had a say on any asset */
                            days: number;
                            assets: number;
                            /** @description compounded return a year, as a fraction */
                            yearly: number | null;
                            /** @description a year's */
                            sharpe: number | null;
                            standardError: number | null;
                            sortino: number | null;
                            maxDrawdown: number;
                            /** @description of a position, a year; 2 is in and out once */
                            turnover: number | null;
                            /** @description mean size of a position, long or short */
                            exposure: number | null;
                            trades: number;
                            /** @description part of the trades that gained after costs */
                            hitRate: number | null;
                            /** @description 95 %, as if trades were independent: those of one day hardly are */
                            hitInterval: [
                                number,
                                number
                            ] | null;
                            /** @description the same assets on the same days, held in equal parts, without costs */
                            buyAndHold: {
                                /** @description compounded return a year, as a fraction */
                                yearly: number | null;
                                /** @description a year's */
                                sharpe: number | null;
                                standardError: number | null;
                                sortino: number | null;
                                maxDrawdown: number;
                            };
                            /** @description parameters it was chosen from */
                            trials: number;
                            /** @description probability that its true Sharpe ratio is above what the best of its trials shows by luck */
                            deflatedSharpe: number | null;
                            /** @description the same among the trials of all rules */
                            deflatedSharpeOfAll: number | null;
                            chosen: {
                                year: number;
                                parameters: string;
                            }[];
                            years: {
                                year: number;
                                return: number;
                                buyAndHold: number;
                            }[];
                            /** @description why there is no record */
                            withheld: string | null;
                        }[];
                    };
                };
            };
        };
    };
    get_asset_signals: {
        parameters: {
            query?: {
                /** @description as known at the end of this day; default: now, with days that have ended */
                asOf?: string;
            };
            header?: never;
            path: {
                asset: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssetSignals"];
                };
            };
        };
    };
    get_levels: {
        parameters: {
            query?: {
                /** @description as known at the end of this day; default: now */
                asOf?: string;
            };
            header?: never;
            path: {
                asset: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        asset: string;
                        /**
                         * Format: date
                         * @description of the last close
                         */
                        day: string;
                        close: number;
                        source: string;
                        method: string;
                        support: {
                            /** @description mean of the swings that turned there */
                            price: number;
                            low: number;
                            high: number;
                            /** @description from the last close, as a fraction of it */
                            distance: number;
                            /** @description swings that turned there */
                            touches: number;
                            /** @description of them, highs */
                            highs: number;
                            /** Format: date */
                            first: string;
                            /** Format: date */
                            last: string;
                        }[];
                        resistance: {
                            /** @description mean of the swings that turned there */
                            price: number;
                            low: number;
                            high: number;
                            /** @description from the last close, as a fraction of it */
                            distance: number;
                            /** @description swings that turned there */
                            touches: number;
                            /** @description of them, highs */
                            highs: number;
                            /** Format: date */
                            first: string;
                            /** Format: date */
                            last: string;
                        }[];
                        withheld: string | null;
                    };
                };
            };
        };
    };
    get_asset_indicators: {
        parameters: {
            query?: {
                /** @description of simple-average, exponential-average, weighted-average, adaptive-average, directional-movement, vortex, parabolic-stop, rsi, stochastic-rsi, macd, percentage-oscillator, rate-of-change, true-strength, trend-cycle, stochastic, williams-r, ultimate-oscillator, commodity-channel, average-true-range, bollinger, donchian, donchian-before, keltner, ulcer, on-balance-volume, accumulation, ease-of-movement, force-index, money-flow, volume-oscillator, volume-price-trend, volume-weighted-price; separated by commas */
                names?: string;
                /** @description how many of the newest */
                days?: number;
                /** @description as known at the end of this day; default: now */
                asOf?: string;
            };
            header?: never;
            path: {
                asset: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        asset: string;
                        source: string;
                        days: string[];
                        indicators: {
                            indicator: string;
                            name: string;
                            formula: string;
                            /** @description by day; null before it has seen enough */
                            columns: {
                                [key: string]: (number | null)[];
                            };
                        }[];
                    };
                };
            };
        };
    };
    get_market: {
        parameters: {
            query?: {
                /** @description as known at the end of this day; default: now */
                asOf?: string;
                /** @description how many days up to it */
                days?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Market"];
                };
            };
        };
    };
    get_quant: {
        parameters: {
            query: {
                /** @description assets by CoinGecko's slug, separated by commas */
                assets: string;
                /** @description how many days up to the newest */
                days?: number;
                /** @description as known at the end of this day; default: now */
                asOf?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date */
                        asOf: string;
                        method: string;
                        items: components["schemas"]["QuantMeasures"][];
                        withheld: {
                            asset: string;
                            reason: string;
                        }[];
                    };
                };
            };
        };
    };
    get_correlations: {
        parameters: {
            query: {
                /** @description assets by CoinGecko's slug, separated by commas */
                assets: string;
                /** @description how many days up to the newest */
                days?: number;
                /** @description as known at the end of this day; default: now */
                asOf?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date */
                        asOf: string;
                        /** Format: date */
                        from: string;
                        method: string;
                        assets: string[];
                        rows: {
                            asset: string;
                            correlations: (number | null)[];
                            /** @description how much this asset moves for each move of the other */
                            betas: (number | null)[];
                            /** @description that both have */
                            days: number[];
                        }[];
                        withheld: {
                            asset: string;
                            reason: string;
                        }[];
                    };
                };
            };
        };
    };
    get_scenarios: {
        parameters: {
            query: {
                asset: string;
                /** @description over which the market changes */
                horizonDays?: number;
                /** @description as known at the end of this day; default: now */
                asOf?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        asset: string;
                        sources: string[];
                        scenarios: components["schemas"]["Scenarios"] | null;
                        withheld: string | null;
                    };
                };
            };
        };
    };
    list_indices: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            index: string;
                            name: string;
                        }[];
                    };
                };
            };
        };
    };
    get_index: {
        parameters: {
            query?: {
                /** @description default: a year before the end */
                from?: string;
                /** @description as known at the end of this day; default: now */
                asOf?: string;
            };
            header?: never;
            path: {
                index: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        index: string;
                        name: string;
                        method: string;
                        /** Format: date */
                        from: string;
                        /** Format: date */
                        to: string;
                        rebalances: number;
                        /** @description paid in all, as a sum of fractions */
                        costs: number;
                        points: [
                            string,
                            number
                        ][];
                        holdings: {
                            asset: string;
                            /** @description a fraction */
                            weight: number;
                        }[];
                        withheld: string | null;
                        sources: string[];
                    };
                };
            };
        };
    };
    export_series: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description only these assets; without it all */
                    assets?: string[];
                    /** @description only these metrics */
                    metrics?: string[];
                    /** @description only these sources */
                    sources?: string[];
                    /**
                     * @description the first day or hour
                     * @example 2024-03-13
                     */
                    from?: string;
                    /**
                     * @description the last day, or the hour before which to stop
                     * @example 2024-03-13
                     */
                    to?: string;
                    /**
                     * @description only what was known then; a day means its end
                     * @example 2024-03-13
                     */
                    asOf?: string;
                    /**
                     * @default csv
                     * @enum {string}
                     */
                    format?: "csv" | "ndjson";
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
        };
    };
    list_latest: {
        parameters: {
            query?: {
                /** @description assets, separated by commas; without it those you watch */
                assets?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Latest"][];
                    };
                };
            };
        };
    };
    list_watched: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            asset: string;
                            symbol: string;
                            name: string;
                            /** Format: date-time */
                            since: string;
                        }[];
                    };
                };
            };
        };
    };
    list_shortlist: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Shortlisted"][];
                        /** @description where one source drives the list */
                        warning: string | null;
                    };
                };
            };
        };
    };
    shortlist_asset: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                asset: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    note?: string;
                    /**
                     * Format: uuid
                     * @description the issue that it comes from: the sentence that first names it is kept
                     */
                    issue?: string;
                    /** @description a place in the text of that issue: the sentence there is kept instead */
                    at?: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Shortlisted"];
                };
            };
        };
    };
    unlist_asset: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                asset: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        asset: string;
                    };
                };
            };
        };
    };
    watch_asset: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                asset: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        asset: string;
                        symbol: string;
                        name: string;
                    };
                };
            };
        };
    };
    unwatch_asset: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                asset: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        asset: string;
                    };
                };
            };
        };
    };
    get_data_quality: {
        parameters: {
            query?: {
                asset?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        series: {
                            asset: string;
                            /** @description of the asset */
                            name: string;
                            metric: string;
                            source: string;
                            /** @enum {string} */
                            step: "day" | "hour";
                            /** @description what the source covers: one venue, the market, funds */
                            scope: string;
                            /** @description the newsletter that publishes it */
                            reportedBy: string | null;
                            first: string | null;
                            last: string | null;
                            /** @description from the end of its last day to now */
                            ageDays: number | null;
                            count: number;
                            /** @description days or hours without a point between the first and the last */
                            missing: number;
                            /** @description values that were replaced later */
                            revised: number;
                            breaks: {
                                date: string;
                                /** @enum {string} */
                                kind: "redenomination" | "reused" | "jump" | "collapse";
                                ratio: number;
                            }[];
                        }[];
                        agreements: {
                            asset: string;
                            metric: string;
                            /** @enum {string} */
                            step: "day" | "hour";
                            source: string;
                            other: string;
                            /** @description days or hours that both have */
                            count: number;
                            /** @description median difference, as a fraction */
                            median: number;
                            worst: number;
                            worstOn: string;
                        }[];
                    };
                };
            };
        };
    };
    list_ratings: {
        parameters: {
            query?: {
                /** @description as rated by the end of this day; default: the newest ratings */
                asOf?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ratings"];
                };
            };
        };
    };
    rating_scores: {
        parameters: {
            query?: {
                /** @description as rated by the end of this day; default: the newest ratings */
                asOf?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RatingScores"];
                };
            };
        };
    };
    get_rating: {
        parameters: {
            query?: {
                /** @description as rated by the end of this day; default: the newest ratings */
                asOf?: string;
                /** @description of history */
                days?: number;
            };
            header?: never;
            path: {
                asset: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssetRating"];
                };
            };
        };
    };
    import_files: {
        parameters: {
            query?: {
                title?: string;
                /** @description what a file of series is about, where it does not say so */
                asset?: string;
                /** @description who a file of series is from, where it does not say so */
                source?: string;
                /** @description how to read a CSV of another form: JSON, see the guide's page on series */
                mapping?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Run"];
                };
            };
        };
    };
    open_sample: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default false */
                    wait?: boolean;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Run"];
                };
            };
        };
    };
    list_runs: {
        parameters: {
            query?: {
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Run"][];
                    };
                };
            };
        };
    };
    get_run: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Run"];
                };
            };
        };
    };
    inspect_document: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    id: string;
                    text?: string;
                    html?: string;
                    raw?: string;
                    published?: string;
                    source?: string;
                    title?: string;
                    url?: string;
                    before?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reading"];
                };
            };
        };
    };
    doctor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description read again every delivery that an older method read
                     * @default false
                     */
                    reprocess?: boolean;
                    /**
                     * @description with reprocess: read everything again
                     * @default false
                     */
                    all?: boolean;
                    /**
                     * @description look over the primary data: reach, gaps, age, breaks, vendors that differ
                     * @default false
                     */
                    data?: boolean;
                    /**
                     * @description ask each vendor of series for a few days, and say what works
                     * @default false
                     */
                    providers?: boolean;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        findings: {
                            name: string;
                            ok: boolean;
                            text: string;
                        }[];
                        reprocessed: number;
                    };
                };
            };
        };
    };
    stream_events: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}
