<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AboutChoices</name>
    <message>
        <source>Only where</source>
        <translation>Nur wo</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Stands on the card: CC-BY-4.0</source>
        <translation>Steht auf der Karte: CC-BY-4.0</translation>
    </message>
    <message>
        <source>Citation</source>
        <translation>Zitierweise</translation>
    </message>
    <message>
        <source>Stands on the card: how to cite it</source>
        <translation>Steht auf der Karte: wie zu zitieren ist</translation>
    </message>
</context>
<context>
    <name>Actors</name>
    <message>
        <source>{said} · A: {name}</source>
        <translation>{said} · A: {name}</translation>
    </message>
    <message>
        <source>An actor needs a tag that names somebody: put the caret into one.</source>
        <translation>Ein Akteur braucht eine Markierung, die jemanden nennt: Setzen Sie die Schreibmarke in eine.</translation>
    </message>
    <message>
        <source>Who is “{words}”?</source>
        <translation>Wer ist „{words}“?</translation>
    </message>
    <message>
        <source>Enter chooses</source>
        <translation>Enter wählt</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Niemand</translation>
    </message>
    <message>
        <source>take the actor away</source>
        <translation>Akteur wegnehmen</translation>
    </message>
    <message>
        <source>New actor “{name}”</source>
        <translation>Neuer Akteur „{name}“</translation>
    </message>
</context>
<context>
    <name>ActorsPanel</name>
    <message>
        <source>Find an actor</source>
        <translation>Akteur suchen</translation>
    </message>
    <message>
        <source>In the article</source>
        <translation>Im Artikel</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Which actors</source>
        <translation>Welche Akteure</translation>
    </message>
    <message>
        <source>Actors</source>
        <translation>Akteure</translation>
    </message>
    <message>
        <source>No actor bears that name. Choose “All”, or take the words away.</source>
        <translation>Kein Akteur heißt so. Wählen Sie „Alle“ oder löschen Sie die Wörter.</translation>
    </message>
    <message>
        <source>Nobody yet. Tag a source or an actor, then press A: say who it is.</source>
        <translation>Noch niemand. Markieren Sie eine Quelle oder einen Akteur und drücken Sie A: Sagen Sie, wer es ist.</translation>
    </message>
    <message>
        <source>‹ Actors</source>
        <translation>‹ Akteure</translation>
    </message>
    <message>
        <source>Merge into…</source>
        <translation>Vereinen mit …</translation>
    </message>
    <message>
        <source>{n} mentions</source>
        <translation>{n} Nennungen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Aliases</source>
        <translation>Weitere Namen</translation>
    </message>
    <message>
        <source>QID</source>
        <translation>QID</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Ämter</translation>
    </message>
    <message>
        <source>spokesman | 2012 | 2019-05</source>
        <translation>Sprecher | 2012 | 2019-05</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>with {name}</source>
        <translation>mit {name}</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Trennen</translation>
    </message>
    <message>
        <source>Split {name}</source>
        <translation>{name} abtrennen</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>Nennungen</translation>
    </message>
    <message>
        <source>Merge “{name}” into</source>
        <translation>„{name}“ vereinen mit</translation>
    </message>
    <message>
        <source>Enter merges; it can be split again</source>
        <translation>Enter vereint; es lässt sich wieder trennen</translation>
    </message>
    <message>
        <source>{a} + {b} mentions, {type}</source>
        <translation>{a} + {b} Nennungen, {type}</translation>
    </message>
</context>
<context>
    <name>AgreementPage</name>
    <message>
        <source>Reading the coders&apos; layers …</source>
        <translation>Die Schichten der Kodierer werden gelesen …</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>Maße</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Maß</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>Über</translation>
    </message>
    <message>
        <source>Save figures (CSV)…</source>
        <translation>Zahlen speichern (CSV) …</translation>
    </message>
    <message>
        <source>Save page (PNG, SVG)…</source>
        <translation>Seite speichern (PNG, SVG) …</translation>
    </message>
    <message>
        <source>Copy text for methods</source>
        <translation>Text für Methoden kopieren</translation>
    </message>
    <message>
        <source>All coders</source>
        <translation>Alle Kodierer</translation>
    </message>
    <message>
        <source>Layers to compare</source>
        <translation>Zu vergleichende Schichten</translation>
    </message>
    <message>
        <source>All tags</source>
        <translation>Alle Markierungen</translation>
    </message>
    <message>
        <source>Without suggested tags</source>
        <translation>Ohne vorgeschlagene</translation>
    </message>
    <message>
        <source>Articles without suggestions</source>
        <translation>Artikel ohne Vorschläge</translation>
    </message>
    <message>
        <source>Which tags count</source>
        <translation>Welche Markierungen zählen</translation>
    </message>
    <message>
        <source>Cases behind a mark</source>
        <translation>Fälle hinter einem Zeichen</translation>
    </message>
    <message>
        <source>Click a bar, a dot, a column or a cell: its cases stand here, and open in Review.</source>
        <translation>Klicken Sie auf einen Balken, Punkt, eine Säule oder Zelle: Ihre Fälle stehen hier und öffnen sich in der Prüfung.</translation>
    </message>
    <message>
        <source>Agreement could not be worked out.</source>
        <translation>Die Übereinstimmung ließ sich nicht berechnen.</translation>
    </message>
    <message>
        <source>Coders: {names}</source>
        <translation>Kodierer: {names}</translation>
    </message>
    <message>
        <source>Articles: {n}, {share} % of those with tags</source>
        <translation>Artikel: {n}, {share} % derer mit Markierungen</translation>
    </message>
    <message>
        <source>Layers as coded, before review</source>
        <translation>Schichten wie kodiert, vor der Prüfung</translation>
    </message>
    <message>
        <source>{n} layers are not called complete</source>
        <translation>{n} Schichten gelten nicht als fertig</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Übereinstimmung</translation>
    </message>
    <message>
        <source>There is nothing to save yet.</source>
        <translation>Noch ist nichts zu speichern.</translation>
    </message>
    <message>
        <source>Save figures</source>
        <translation>Zahlen speichern</translation>
    </message>
    <message>
        <source>Saved {file}</source>
        <translation>{file} gespeichert</translation>
    </message>
    <message>
        <source>Save page</source>
        <translation>Seite speichern</translation>
    </message>
    <message>
        <source>{file} cannot be written.</source>
        <translation>{file} lässt sich nicht schreiben.</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
</context>
<context>
    <name>Alike</name>
    <message>
        <source>everybody</source>
        <translation>allen</translation>
    </message>
    <message>
        <source>people who lack red</source>
        <translation>Menschen ohne Rotsehen</translation>
    </message>
    <message>
        <source>people who lack green</source>
        <translation>Menschen ohne Grünsehen</translation>
    </message>
    <message>
        <source>people who lack blue</source>
        <translation>Menschen ohne Blausehen</translation>
    </message>
    <message>
        <source>{a} and {b} look alike to {who}: give one another colour, form or line.</source>
        <translation>{a} und {b} sehen gleich aus für {who}: Geben Sie einem andere Farbe, Form oder Linie.</translation>
    </message>
    <message>
        <source> and to </source>
        <translation> und für </translation>
    </message>
</context>
<context>
    <name>ArticlePage</name>
    <message>
        <source>The article as it would come in</source>
        <translation>Der Artikel, wie er hereinkäme</translation>
    </message>
    <message>
        <source>date unknown</source>
        <translation>Datum unbekannt</translation>
    </message>
    <message>
        <source>repeats above</source>
        <translation>wiederholt Obiges</translation>
    </message>
</context>
<context>
    <name>ArticlePanel</name>
    <message>
        <source>No article is open.</source>
        <translation>Kein Artikel ist offen.</translation>
    </message>
    <message>
        <source>{n} characters</source>
        <translation>{n} Zeichen</translation>
    </message>
    <message>
        <source>{n} min of work</source>
        <translation>{n} min Arbeit</translation>
    </message>
    <message>
        <source> (several)</source>
        <translation> (mehrere)</translation>
    </message>
    <message>
        <source>The codebook has no labels for whole articles (frame, topic, relevance).</source>
        <translation>Das Codebuch hat keine Label für ganze Artikel (Frame, Thema, Relevanz).</translation>
    </message>
    <message>
        <source>Edit the codebook…</source>
        <translation>Codebuch bearbeiten …</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
</context>
<context>
    <name>ArticleView</name>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>No article is open. Choose one on the left, or import articles with Ctrl+I.</source>
        <translation>Kein Artikel ist offen. Wählen Sie links einen oder importieren Sie Artikel mit Strg+I.</translation>
    </message>
</context>
<context>
    <name>Card</name>
    <message>
        <source>Case</source>
        <translation>Fall</translation>
    </message>
    <message>
        <source>Choose an article on the left: every difference between its coders becomes a case.</source>
        <translation>Wählen Sie links einen Artikel: Jeder Unterschied zwischen seinen Kodierern wird ein Fall.</translation>
    </message>
    <message>
        <source>Case {n}: {kind}</source>
        <translation>Fall {n}: {kind}</translation>
    </message>
    <message>
        <source>All {n} settled. Sign off</source>
        <translation>Alle {n} entschieden. Abschließen</translation>
    </message>
    <message>
        <source>Settled.</source>
        <translation>Entschieden.</translation>
    </message>
    <message>
        <source>Deferred.</source>
        <translation>Zurückgestellt.</translation>
    </message>
    <message>
        <source>Open again: a version has changed since it was decided.</source>
        <translation>Wieder offen: Eine Fassung hat sich seit der Entscheidung geändert.</translation>
    </message>
    <message>
        <source>All coders have the same.</source>
        <translation>Alle Kodierer haben dasselbe.</translation>
    </message>
    <message>
        <source>Appeal: {words}</source>
        <translation>Einspruch: {words}</translation>
    </message>
    <message>
        <source>all {n}</source>
        <translation>alle {n}</translation>
    </message>
    <message>
        <source>alone</source>
        <translation>allein</translation>
    </message>
    <message>
        <source>{n} of {m}</source>
        <translation>{n} von {m}</translation>
    </message>
    <message>
        <source>Or</source>
        <translation>Oder</translation>
    </message>
    <message>
        <source>edit</source>
        <translation>bearbeiten</translation>
    </message>
    <message>
        <source>open again</source>
        <translation>wieder öffnen</translation>
    </message>
    <message>
        <source>defer</source>
        <translation>zurückstellen</translation>
    </message>
    <message>
        <source>next choice for {n} like it, too</source>
        <translation>nächste Wahl auch für {n} ähnliche</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>guideline unclear</source>
        <translation>Regel unklar</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>N next part · 1–9 a coder&apos;s version of it · Alt+← → end · Alt+Shift+← → start · Del · Enter · Esc</source>
        <translation>N nächster Teil · 1–9 dessen Fassung eines Kodierers · Alt+← → Ende · Alt+Umschalt+← → Anfang · Entf · Enter · Esc</translation>
    </message>
    <message>
        <source>Added to gold</source>
        <translation>Ins Gold aufgenommen</translation>
    </message>
    <message>
        <source>Gold, edited</source>
        <translation>Gold, bearbeitet</translation>
    </message>
    <message>
        <source>Gold after this</source>
        <translation>Gold danach</translation>
    </message>
    <message>
        <source>Comment on this case</source>
        <translation>Kommentar zu diesem Fall</translation>
    </message>
    <message>
        <source>No statement is open</source>
        <translation>Keine Aussage ist offen</translation>
    </message>
    <message>
        <source>Select words and press 1 to make a claim, or click one. {key} opens the next statement; tags made while one is open join it.</source>
        <translation>Wählen Sie Wörter und drücken Sie 1 für eine Behauptung, oder klicken Sie eine an. {key} öffnet die nächste Aussage; was markiert wird, solange eine offen ist, gehört zu ihr.</translation>
    </message>
    <message>
        <source>Statement {n}</source>
        <translation>Aussage {n}</translation>
    </message>
    <message>
        <source>of {n}</source>
        <translation>von {n}</translation>
    </message>
    <message>
        <source>no source</source>
        <translation>keine Quelle</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>nicht gesetzt</translation>
    </message>
    <message>
        <source>Linked claims</source>
        <translation>Verknüpfte Behauptungen</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>A note needs a tag under the caret or an open statement.</source>
        <translation>Eine Notiz braucht eine Markierung unter der Schreibmarke oder eine offene Aussage.</translation>
    </message>
</context>
<context>
    <name>Caret</name>
    <message>
        <source>No project is open: Ctrl+O opens one, Ctrl+N makes a new one.</source>
        <translation>Kein Projekt ist offen: Strg+O öffnet eines, Strg+N legt ein neues an.</translation>
    </message>
    <message>
        <source>The selection is a whole paragraph already.</source>
        <translation>Die Auswahl ist schon ein ganzer Absatz.</translation>
    </message>
    <message>
        <source>The selection was not grown; Space grows it.</source>
        <translation>Die Auswahl wurde nicht erweitert; die Leertaste erweitert sie.</translation>
    </message>
    <message>
        <source>This tag is not there any more.</source>
        <translation>Diese Markierung gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>No tag stands under the caret. J opens the next statement.</source>
        <translation>Unter der Schreibmarke steht keine Markierung. J öffnet die nächste Aussage.</translation>
    </message>
    <message>
        <source>This tag belongs to no statement. Open one and press the key of a role.</source>
        <translation>Diese Markierung gehört zu keiner Aussage. Öffnen Sie eine und drücken Sie die Taste einer Rolle.</translation>
    </message>
    <message>
        <source>There is no further statement.</source>
        <translation>Es gibt keine weitere Aussage.</translation>
    </message>
    <message>
        <source>No statement is open. Enter opens the one under the caret.</source>
        <translation>Keine Aussage ist offen. Enter öffnet die unter der Schreibmarke.</translation>
    </message>
    <message>
        <source>No claim stands around this one.</source>
        <translation>Um diese steht keine Behauptung.</translation>
    </message>
    <message>
        <source>No claim stands inside this one.</source>
        <translation>In dieser steht keine Behauptung.</translation>
    </message>
    <message>
        <source>No tag stands under the caret.</source>
        <translation>Unter der Schreibmarke steht keine Markierung.</translation>
    </message>
    <message>
        <source>{label}: {n} of {all} here</source>
        <translation>{label}: {n} von {all} hier</translation>
    </message>
</context>
<context>
    <name>Choices</name>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Trennen</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startzahl</translation>
    </message>
    <message>
        <source>Letters for the names of coders</source>
        <translation>Buchstaben statt der Namen der Codierer</translation>
    </message>
    <message>
        <source>A card of the dataset beside it</source>
        <translation>Eine Karte des Datensatzes daneben</translation>
    </message>
    <message>
        <source>Older versions of corrected articles, too</source>
        <translation>Auch ältere Fassungen berichtigter Artikel</translation>
    </message>
    <message>
        <source>Write nothing where something would be lost</source>
        <translation>Nichts schreiben, wo etwas verloren ginge</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>A name for these choices</source>
        <translation>Ein Name für diese Auswahl</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>All layers</source>
        <translation>Alle Ebenen</translation>
    </message>
    <message>
        <source>What most coders agree on</source>
        <translation>Worin die meisten Codierer übereinstimmen</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Ebene</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Sent back</source>
        <translation>Zurückgegeben</translation>
    </message>
    <message>
        <source>Any status</source>
        <translation>Jeder Status</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>All labels</source>
        <translation>Alle Labels</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Weglassen</translation>
    </message>
    <message>
        <source>No part of the page</source>
        <translation>Keinen Teil der Seite</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>The seed is a whole number, not “{words}”.</source>
        <translation>Die Startzahl ist eine ganze Zahl, nicht „{words}“.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>Medium</translation>
    </message>
    <message>
        <source>where nothing tells it</source>
        <translation>wo nichts es sagt</translation>
    </message>
    <message>
        <source>Names of files</source>
        <translation>Dateinamen</translation>
    </message>
    <message>
        <source>03/04/2024 stays unknown</source>
        <translation>03/04/2024 bleibt unbekannt</translation>
    </message>
    <message>
        <source>03/04/2024 is 3 April</source>
        <translation>03/04/2024 ist der 3. April</translation>
    </message>
    <message>
        <source>03/04/2024 is March 4</source>
        <translation>03/04/2024 ist der 4. März</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Only with</source>
        <translation>Nur mit</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>Columns of the table</source>
        <translation>Spalten der Tabelle</translation>
    </message>
    <message>
        <source>does not fit</source>
        <translation>passt nicht</translation>
    </message>
    <message>
        <source>no column</source>
        <translation>keine Spalte</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
</context>
<context>
    <name>CodebookEditor</name>
    <message>
        <source>Codebook</source>
        <translation>Codebuch</translation>
    </message>
    <message>
        <source>Parts of the codebook</source>
        <translation>Teile des Codebuchs</translation>
    </message>
    <message>
        <source>New label</source>
        <translation>Neues Label</translation>
    </message>
    <message>
        <source>New link</source>
        <translation>Neue Verknüpfung</translation>
    </message>
    <message>
        <source>New article label</source>
        <translation>Neues Artikel-Label</translation>
    </message>
    <message>
        <source>All labels can be told apart, also without red, green or blue.</source>
        <translation>Alle Label sind unterscheidbar, auch ohne Rot, Grün oder Blau.</translation>
    </message>
    <message>
        <source>{name} (retired)</source>
        <translation>{name} (stillgelegt)</translation>
    </message>
    <message>
        <source>Link: {name}</source>
        <translation>Verknüpfung: {name}</translation>
    </message>
    <message>
        <source>Article: {name}</source>
        <translation>Artikel: {name}</translation>
    </message>
    <message>
        <source>There is no label “{name}”.</source>
        <translation>Es gibt kein Label „{name}“.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>names of labels, with commas; empty: any</source>
        <translation>Namen von Labeln, mit Kommas; leer: alle</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>Definition</translation>
    </message>
    <message>
        <source>{n} links</source>
        <translation>{n} Verknüpfungen</translation>
    </message>
    <message>
        <source>Remove link {name}</source>
        <translation>Verknüpfung {name} entfernen</translation>
    </message>
    <message>
        <source>one</source>
        <translation>einer</translation>
    </message>
    <message>
        <source>several</source>
        <translation>mehrere</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>one a line</source>
        <translation>einer je Zeile</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Wie viele</translation>
    </message>
    <message>
        <source>Remove article label {name}</source>
        <translation>Artikel-Label {name} entfernen</translation>
    </message>
    <message>
        <source>Types of actors</source>
        <translation>Arten von Akteuren</translation>
    </message>
    <message>
        <source>Revision {n}</source>
        <translation>Fassung {n}</translation>
    </message>
</context>
<context>
    <name>CodebookPanel</name>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten …</translation>
    </message>
    <message>
        <source>Tags to look at again: {n}</source>
        <translation>Erneut zu prüfende Markierungen: {n}</translation>
    </message>
    <message>
        <source>{name} (retired)</source>
        <translation>{name} (stillgelegt)</translation>
    </message>
    <message>
        <source>Yes: </source>
        <translation>Ja: </translation>
    </message>
    <message>
        <source>No: </source>
        <translation>Nein: </translation>
    </message>
    <message>
        <source>For example: </source>
        <translation>Zum Beispiel: </translation>
    </message>
    <message>
        <source> (several)</source>
        <translation> (mehrere)</translation>
    </message>
</context>
<context>
    <name>Command</name>
    <message>
        <source>Take the version of a coder, by number</source>
        <translation>Die Fassung eines Kodierers nehmen, nach Nummer</translation>
    </message>
    <message>
        <source>&amp;Next case</source>
        <translation>&amp;Nächster Fall</translation>
    </message>
    <message>
        <source>&amp;Previous case</source>
        <translation>&amp;Voriger Fall</translation>
    </message>
    <message>
        <source>Take the &amp;majority</source>
        <translation>Die &amp;Mehrheit nehmen</translation>
    </message>
    <message>
        <source>Take the &amp;union</source>
        <translation>Die Ver&amp;einigung nehmen</translation>
    </message>
    <message>
        <source>Take the &amp;intersection</source>
        <translation>Die Schn&amp;ittmenge nehmen</translation>
    </message>
    <message>
        <source>Nobody is right</source>
        <translation>Niemand hat recht</translation>
    </message>
    <message>
        <source>Take what stands under gold</source>
        <translation>Nehmen, was unter Gold steht</translation>
    </message>
    <message>
        <source>&amp;Defer, or open again</source>
        <translation>&amp;Zurückstellen oder wieder öffnen</translation>
    </message>
    <message>
        <source>The next choice for &amp;like cases, too</source>
        <translation>Die nächste Wahl auch für ähnliche Fä&amp;lle</translation>
    </message>
    <message>
        <source>&amp;Edit gold</source>
        <translation>Gold b&amp;earbeiten</translation>
    </message>
    <message>
        <source>&amp;Put the selected words in</source>
        <translation>Die aus&amp;gewählten Wörter aufnehmen</translation>
    </message>
    <message>
        <source>Next part of gold</source>
        <translation>Nächster Teil des Golds</translation>
    </message>
    <message>
        <source>End of the part one token on</source>
        <translation>Ende des Teils ein Wort weiter</translation>
    </message>
    <message>
        <source>End of the part one token back</source>
        <translation>Ende des Teils ein Wort zurück</translation>
    </message>
    <message>
        <source>Start of the part one token on</source>
        <translation>Anfang des Teils ein Wort weiter</translation>
    </message>
    <message>
        <source>Start of the part one token back</source>
        <translation>Anfang des Teils ein Wort zurück</translation>
    </message>
    <message>
        <source>Take the part out of gold</source>
        <translation>Den Teil aus dem Gold nehmen</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>G&amp;rund</translation>
    </message>
    <message>
        <source>&amp;Guideline unclear</source>
        <translation>Re&amp;gel unklar</translation>
    </message>
    <message>
        <source>&amp;Comment</source>
        <translation>&amp;Kommentar</translation>
    </message>
    <message>
        <source>&amp;Order: weight or reading</source>
        <translation>Reihenf&amp;olge: Gewicht oder Text</translation>
    </message>
    <message>
        <source>&amp;Who is who</source>
        <translation>&amp;Wer ist wer</translation>
    </message>
    <message>
        <source>W&amp;hole text</source>
        <translation>Ganzer Te&amp;xt</translation>
    </message>
    <message>
        <source>&amp;Sign off</source>
        <translation>&amp;Abschließen</translation>
    </message>
    <message>
        <source>&amp;Annotate</source>
        <translation>&amp;Annotieren</translation>
    </message>
    <message>
        <source>&amp;Review</source>
        <translation>&amp;Prüfung</translation>
    </message>
    <message>
        <source>A&amp;greement</source>
        <translation>Überein&amp;stimmung</translation>
    </message>
    <message>
        <source>&amp;New project…</source>
        <translation>&amp;Neues Projekt …</translation>
    </message>
    <message>
        <source>&amp;Open project…</source>
        <translation>Projekt ö&amp;ffnen …</translation>
    </message>
    <message>
        <source>Open the &amp;demo</source>
        <translation>&amp;Demo öffnen</translation>
    </message>
    <message>
        <source>&amp;Import articles…</source>
        <translation>Artikel &amp;importieren …</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren …</translation>
    </message>
    <message>
        <source>Import actors…</source>
        <translation>Akteure importieren …</translation>
    </message>
    <message>
        <source>Export actors…</source>
        <translation>Akteure exportieren …</translation>
    </message>
    <message>
        <source>Import codebook…</source>
        <translation>Codebuch importieren …</translation>
    </message>
    <message>
        <source>Export codebook…</source>
        <translation>Codebuch exportieren …</translation>
    </message>
    <message>
        <source>Merge bundle…</source>
        <translation>Bündel vereinen …</translation>
    </message>
    <message>
        <source>Export bundle…</source>
        <translation>Bündel exportieren …</translation>
    </message>
    <message>
        <source>Save a &amp;copy…</source>
        <translation>&amp;Kopie speichern …</translation>
    </message>
    <message>
        <source>Co&amp;der…</source>
        <translation>&amp;Codierer …</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>Ein&amp;stellungen …</translation>
    </message>
    <message>
        <source>&amp;Close project</source>
        <translation>Projekt sch&amp;ließen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copy with &amp;source line</source>
        <translation>Mit &amp;Quellenzeile kopieren</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>&amp;Alles auswählen</translation>
    </message>
    <message>
        <source>&amp;Find in article</source>
        <translation>Im Artikel &amp;suchen</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>Nächsten &amp;Treffer</translation>
    </message>
    <message>
        <source>Find &amp;previous</source>
        <translation>&amp;Vorigen Treffer</translation>
    </message>
    <message>
        <source>Find in &amp;all articles</source>
        <translation>In allen Artikeln s&amp;uchen</translation>
    </message>
    <message>
        <source>&amp;Next article</source>
        <translation>&amp;Nächster Artikel</translation>
    </message>
    <message>
        <source>&amp;Previous article</source>
        <translation>&amp;Voriger Artikel</translation>
    </message>
    <message>
        <source>Next article</source>
        <translation>Nächster Artikel</translation>
    </message>
    <message>
        <source>Previous article</source>
        <translation>Voriger Artikel</translation>
    </message>
    <message>
        <source>&amp;Complete</source>
        <translation>&amp;Fertig</translation>
    </message>
    <message>
        <source>&amp;Filter the queue</source>
        <translation>&amp;Liste filtern</translation>
    </message>
    <message>
        <source>&amp;Labels of the article</source>
        <translation>Label des &amp;Artikels</translation>
    </message>
    <message>
        <source>Edit the &amp;codebook…</source>
        <translation>&amp;Codebuch bearbeiten …</translation>
    </message>
    <message>
        <source>Tags under an &amp;older definition</source>
        <translation>Markierungen nach &amp;älterer Definition</translation>
    </message>
    <message>
        <source>&amp;Hints</source>
        <translation>&amp;Kürzel</translation>
    </message>
    <message>
        <source>Hints that s&amp;tay</source>
        <translation>&amp;Bleibende Kürzel</translation>
    </message>
    <message>
        <source>&amp;Grow selection</source>
        <translation>Auswahl &amp;erweitern</translation>
    </message>
    <message>
        <source>S&amp;hrink selection</source>
        <translation>Auswahl ver&amp;kleinern</translation>
    </message>
    <message>
        <source>Label &amp;without joining</source>
        <translation>Markieren &amp;ohne Anschluss</translation>
    </message>
    <message>
        <source>Add &amp;fragment</source>
        <translation>&amp;Stück hinzufügen</translation>
    </message>
    <message>
        <source>Re&amp;label</source>
        <translation>&amp;Label ändern</translation>
    </message>
    <message>
        <source>Set &amp;role</source>
        <translation>&amp;Rolle setzen</translation>
    </message>
    <message>
        <source>&amp;Actor</source>
        <translation>&amp;Akteur</translation>
    </message>
    <message>
        <source>E&amp;very occurrence…</source>
        <translation>&amp;Jedes Vorkommen …</translation>
    </message>
    <message>
        <source>What the label &amp;means</source>
        <translation>&amp;Bedeutung des Labels</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>&amp;Notiz</translation>
    </message>
    <message>
        <source>&amp;Bind claims</source>
        <translation>Behauptungen &amp;verbinden</translation>
    </message>
    <message>
        <source>&amp;Delete tag</source>
        <translation>Markierung &amp;löschen</translation>
    </message>
    <message>
        <source>Move &amp;edges</source>
        <translation>&amp;Grenzen verschieben</translation>
    </message>
    <message>
        <source>End one token right</source>
        <translation>Ende ein Wort nach rechts</translation>
    </message>
    <message>
        <source>End one token left</source>
        <translation>Ende ein Wort nach links</translation>
    </message>
    <message>
        <source>Start one token right</source>
        <translation>Anfang ein Wort nach rechts</translation>
    </message>
    <message>
        <source>Start one token left</source>
        <translation>Anfang ein Wort nach links</translation>
    </message>
    <message>
        <source>&amp;Open statement under the caret</source>
        <translation>Aussage unter der Schreibmarke &amp;öffnen</translation>
    </message>
    <message>
        <source>&amp;Next statement</source>
        <translation>&amp;Nächste Aussage</translation>
    </message>
    <message>
        <source>&amp;Previous statement</source>
        <translation>&amp;Vorige Aussage</translation>
    </message>
    <message>
        <source>O&amp;uter claim</source>
        <translation>Ä&amp;ußere Behauptung</translation>
    </message>
    <message>
        <source>&amp;Inner claim</source>
        <translation>&amp;Innere Behauptung</translation>
    </message>
    <message>
        <source>Next o&amp;verlapping tag</source>
        <translation>Nächste über&amp;lappende Markierung</translation>
    </message>
    <message>
        <source>Previous overlapping tag</source>
        <translation>Vorige überlappende Markierung</translation>
    </message>
    <message>
        <source>One layer &amp;back</source>
        <translation>Einen Schritt &amp;zurück</translation>
    </message>
    <message>
        <source>Token left</source>
        <translation>Wort nach links</translation>
    </message>
    <message>
        <source>Select: token left</source>
        <translation>Auswählen: Wort nach links</translation>
    </message>
    <message>
        <source>Token right</source>
        <translation>Wort nach rechts</translation>
    </message>
    <message>
        <source>Select: token right</source>
        <translation>Auswählen: Wort nach rechts</translation>
    </message>
    <message>
        <source>Clause left</source>
        <translation>Teilsatz nach links</translation>
    </message>
    <message>
        <source>Select: clause left</source>
        <translation>Auswählen: Teilsatz nach links</translation>
    </message>
    <message>
        <source>Clause right</source>
        <translation>Teilsatz nach rechts</translation>
    </message>
    <message>
        <source>Select: clause right</source>
        <translation>Auswählen: Teilsatz nach rechts</translation>
    </message>
    <message>
        <source>Line up</source>
        <translation>Zeile nach oben</translation>
    </message>
    <message>
        <source>Select: line up</source>
        <translation>Auswählen: Zeile nach oben</translation>
    </message>
    <message>
        <source>Line down</source>
        <translation>Zeile nach unten</translation>
    </message>
    <message>
        <source>Select: line down</source>
        <translation>Auswählen: Zeile nach unten</translation>
    </message>
    <message>
        <source>Paragraph up</source>
        <translation>Absatz nach oben</translation>
    </message>
    <message>
        <source>Select: paragraph up</source>
        <translation>Auswählen: Absatz nach oben</translation>
    </message>
    <message>
        <source>Paragraph down</source>
        <translation>Absatz nach unten</translation>
    </message>
    <message>
        <source>Select: paragraph down</source>
        <translation>Auswählen: Absatz nach unten</translation>
    </message>
    <message>
        <source>Start of line</source>
        <translation>Zeilenanfang</translation>
    </message>
    <message>
        <source>Select: start of line</source>
        <translation>Auswählen: bis Zeilenanfang</translation>
    </message>
    <message>
        <source>End of line</source>
        <translation>Zeilenende</translation>
    </message>
    <message>
        <source>Select: end of line</source>
        <translation>Auswählen: bis Zeilenende</translation>
    </message>
    <message>
        <source>Start of article</source>
        <translation>Anfang des Artikels</translation>
    </message>
    <message>
        <source>Select: start of article</source>
        <translation>Auswählen: bis zum Anfang des Artikels</translation>
    </message>
    <message>
        <source>End of article</source>
        <translation>Ende des Artikels</translation>
    </message>
    <message>
        <source>Select: end of article</source>
        <translation>Auswählen: bis zum Ende des Artikels</translation>
    </message>
    <message>
        <source>Page up</source>
        <translation>Seite nach oben</translation>
    </message>
    <message>
        <source>Select: page up</source>
        <translation>Auswählen: Seite nach oben</translation>
    </message>
    <message>
        <source>Page down</source>
        <translation>Seite nach unten</translation>
    </message>
    <message>
        <source>Select: page down</source>
        <translation>Auswählen: Seite nach unten</translation>
    </message>
    <message>
        <source>C&amp;omments</source>
        <translation>K&amp;ommentare</translation>
    </message>
    <message>
        <source>&amp;Feedback</source>
        <translation>&amp;Rückmeldungen</translation>
    </message>
    <message>
        <source>Tag earlier articles a&amp;gain…</source>
        <translation>Frühere Artikel noch &amp;einmal markieren …</translation>
    </message>
    <message>
        <source>&amp;Command palette…</source>
        <translation>&amp;Befehlspalette …</translation>
    </message>
    <message>
        <source>&amp;Layer…</source>
        <translation>&amp;Ebene …</translation>
    </message>
    <message>
        <source>Left panel</source>
        <translation>Linke Seite</translation>
    </message>
    <message>
        <source>Right panel</source>
        <translation>Rechte Seite</translation>
    </message>
    <message>
        <source>&amp;Focus</source>
        <translation>&amp;Fokus</translation>
    </message>
    <message>
        <source>Next &amp;pane</source>
        <translation>Nächster &amp;Bereich</translation>
    </message>
    <message>
        <source>Text for screen &amp;readers</source>
        <translation>Text für Screen&amp;reader</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>&amp;Größere Schrift</translation>
    </message>
    <message>
        <source>&amp;Smaller text</source>
        <translation>&amp;Kleinere Schrift</translation>
    </message>
    <message>
        <source>Text at 100 %</source>
        <translation>Schrift auf 100 %</translation>
    </message>
    <message>
        <source>&amp;Fold or unfold boilerplate</source>
        <translation>Beiwerk &amp;ein- oder ausklappen</translation>
    </message>
    <message>
        <source>Set part of the &amp;page…</source>
        <translation>Teil der &amp;Seite setzen …</translation>
    </message>
    <message>
        <source>&amp;Dark or light</source>
        <translation>&amp;Dunkel oder hell</translation>
    </message>
    <message>
        <source>High &amp;contrast</source>
        <translation>Hoher K&amp;ontrast</translation>
    </message>
    <message>
        <source>&amp;Manual</source>
        <translation>&amp;Handbuch</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Tasten</translation>
    </message>
    <message>
        <source>&amp;About Annotator</source>
        <translation>Ü&amp;ber Annotator</translation>
    </message>
    <message>
        <source>Ne&amp;xt suggestion</source>
        <translation>Nächster &amp;Vorschlag</translation>
    </message>
    <message>
        <source>Previous suggestion</source>
        <translation>Voriger Vorschlag</translation>
    </message>
    <message>
        <source>Accept suggestion and edit it</source>
        <translation>Vorschlag annehmen und bearbeiten</translation>
    </message>
    <message>
        <source>Su&amp;ggestions</source>
        <translation>&amp;Vorschläge</translation>
    </message>
    <message>
        <source>Accept all ticked suggestions</source>
        <translation>Alle angehakten Vorschläge annehmen</translation>
    </message>
    <message>
        <source>Suggest statements, actors, or both</source>
        <translation>Aussagen, Akteure oder beides vorschlagen</translation>
    </message>
    <message>
        <source>Suggestions: surest first, or in the text</source>
        <translation>Vorschläge: sicherste zuerst oder wie im Text</translation>
    </message>
    <message>
        <source>Hide or show suggestions in this article</source>
        <translation>Vorschläge in diesem Artikel ausblenden oder zeigen</translation>
    </message>
    <message>
        <source>Learn from the tagged articles</source>
        <translation>Aus den markierten Artikeln lernen</translation>
    </message>
    <message>
        <source>Story and &amp;versions</source>
        <translation>Geschichte &amp;und Fassungen</translation>
    </message>
    <message>
        <source>Find &amp;stories</source>
        <translation>&amp;Geschichten suchen</translation>
    </message>
    <message>
        <source>Ne&amp;w version of the text…</source>
        <translation>Neue &amp;Textfassung …</translation>
    </message>
    <message>
        <source>Find &amp;zones again</source>
        <translation>&amp;Zonen neu suchen</translation>
    </message>
</context>
<context>
    <name>Comments</name>
    <message>
        <source>Comment, Enter</source>
        <translation>Kommentar, Enter</translation>
    </message>
    <message>
        <source>New comment</source>
        <translation>Neuer Kommentar</translation>
    </message>
    <message>
        <source>On “{words}”</source>
        <translation>Zu „{words}“</translation>
    </message>
    <message>
        <source>On the article</source>
        <translation>Zum Artikel</translation>
    </message>
    <message>
        <source>Nothing was said about this article yet. Write above: it stands with the tag under the caret, or with the article.</source>
        <translation>Zu diesem Artikel wurde noch nichts gesagt. Schreiben Sie oben: Es steht bei der Markierung unter der Schreibmarke oder beim Artikel.</translation>
    </message>
    <message>
        <source>Answer, Enter</source>
        <translation>Antwort, Enter</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Wieder öffnen</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>Erledigt</translation>
    </message>
</context>
<context>
    <name>CompareWindow</name>
    <message>
        <source>Two versions</source>
        <translation>Zwei Fassungen</translation>
    </message>
    <message>
        <source>date unknown</source>
        <translation>Datum unbekannt</translation>
    </message>
    <message>
        <source>Previous difference (P)</source>
        <translation>Voriger Unterschied (P)</translation>
    </message>
    <message>
        <source>Next difference (N)</source>
        <translation>Nächster Unterschied (N)</translation>
    </message>
    <message>
        <source>Suggest the left one&apos;s tags on the right</source>
        <translation>Markierungen von links rechts vorschlagen</translation>
    </message>
</context>
<context>
    <name>Concordance</name>
    <message>
        <source>untagged {n}×</source>
        <translation>unmarkiert {n}×</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>Treffer</translation>
    </message>
</context>
<context>
    <name>CorrectWindow</name>
    <message>
        <source>New version of “{title}”</source>
        <translation>Neue Fassung von „{title}“</translation>
    </message>
    <message>
        <source>Take it from a file…</source>
        <translation>Aus einer Datei nehmen …</translation>
    </message>
    <message>
        <source>Save new version</source>
        <translation>Neue Fassung speichern</translation>
    </message>
    <message>
        <source>Correct the text on the left. Old version and old tags stay as they are; the new version takes the tags along to their words.</source>
        <translation>Berichtigen Sie den Text links. Alte Fassung und alte Markierungen bleiben, wie sie sind; die neue Fassung nimmt die Markierungen zu ihren Wörtern mit.</translation>
    </message>
    <message>
        <source>The new version</source>
        <translation>Die neue Fassung</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Nothing is changed yet.</source>
        <translation>Noch ist nichts geändert.</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>The project is open read-only; nothing was changed.</source>
        <translation>Das Projekt ist nur zum Lesen offen; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>No article is open.</source>
        <translation>Kein Artikel ist offen.</translation>
    </message>
    <message>
        <source>The codebook gives the key {key} to no label.</source>
        <translation>Das Codebuch gibt die Taste {key} keinem Label.</translation>
    </message>
    <message>
        <source>{role} joined statement {n}</source>
        <translation>{role} gehört jetzt zu Aussage {n}</translation>
    </message>
    <message>
        <source>A role needs an open statement and a tag under the caret.</source>
        <translation>Eine Rolle braucht eine offene Aussage und eine Markierung unter der Schreibmarke.</translation>
    </message>
    <message>
        <source>No tag stands under the caret.</source>
        <translation>Unter der Schreibmarke steht keine Markierung.</translation>
    </message>
    <message>
        <source>Tag the first words, then select further ones and press D.</source>
        <translation>Markieren Sie die ersten Wörter, wählen Sie dann weitere und drücken Sie D.</translation>
    </message>
    <message>
        <source>Nothing would be left of the tag; Del deletes it.</source>
        <translation>Von der Markierung bliebe nichts; Entf löscht sie.</translation>
    </message>
    <message>
        <source>No statement is open. Enter opens the one under the caret.</source>
        <translation>Keine Aussage ist offen. Enter öffnet die unter der Schreibmarke.</translation>
    </message>
    <message>
        <source>{name} applies only where {condition}.</source>
        <translation>{name} gilt nur, wo {condition}.</translation>
    </message>
    <message>
        <source>Bind: open the other claim, then 1 or 2.</source>
        <translation>Verbinden: Öffnen Sie die andere Behauptung, dann 1 oder 2.</translation>
    </message>
    <message>
        <source>Article marked complete</source>
        <translation>Artikel als fertig vermerkt</translation>
    </message>
    <message>
        <source>Article marked begun</source>
        <translation>Artikel als begonnen vermerkt</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Rückgängig gemacht</translation>
    </message>
    <message>
        <source>Done again</source>
        <translation>Wiederholt</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>What this format cannot carry</source>
        <translation>Was dieses Format nicht übertragen kann</translation>
    </message>
    <message>
        <source>The first records, as they will be written</source>
        <translation>Die ersten Einträge, wie sie geschrieben werden</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Nothing is lost.</source>
        <translation>Nichts geht verloren.</translation>
    </message>
    <message>
        <source>A new folder (*)</source>
        <translation>Ein neuer Ordner (*)</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>How far the coders agree</source>
        <translation>Wie weit die Kodierer übereinstimmen</translation>
    </message>
    <message>
        <source>{measure}. {d} articles, {c} coders, n = {n} {unit}. Interval: 95 %, bootstrap over articles, {draws} draws, seed {seed}.</source>
        <translation>{measure}. {d} Artikel, {c} Kodierer, n = {n} {unit}. Intervall: 95 %, Bootstrap über Artikel, {draws} Ziehungen, Startwert {seed}.</translation>
    </message>
    <message>
        <source>Two coders match: {rule}.</source>
        <translation>Zwei Kodierer stimmen überein: {rule}.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>By label</source>
        <translation>Nach Label</translation>
    </message>
    <message>
        <source>{label} rests on {n} articles: read its interval, not its bar.</source>
        <translation>{label} stützt sich auf {n} Artikel: Lesen Sie das Intervall, nicht den Balken.</translation>
    </message>
    <message>
        <source>By pair of coders</source>
        <translation>Nach Kodiererpaar</translation>
    </message>
    <message>
        <source>What the differences are</source>
        <translation>Worin die Unterschiede bestehen</translation>
    </message>
    <message>
        <source>{n} cases besides are the same with all</source>
        <translation>{n} weitere Fälle sind bei allen gleich</translation>
    </message>
    <message>
        <source>By article</source>
        <translation>Nach Artikel</translation>
    </message>
    <message>
        <source>Lowest:</source>
        <translation>Am niedrigsten:</translation>
    </message>
    <message>
        <source>Labels on aligned spans, pairs of coders</source>
        <translation>Labels einander zugeordneter Spannen, Kodiererpaare</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keines</translation>
    </message>
    <message>
        <source>Ends apart, in tokens</source>
        <translation>Abstand der Enden, in Wörtern</translation>
    </message>
    <message>
        <source>blue: starts; ochre: ends; 12 holds what is further apart</source>
        <translation>blau: Anfänge; ocker: Enden; 12 steht auch für alles darüber</translation>
    </message>
    <message>
        <source>Over time, by the month of coding</source>
        <translation>Über die Zeit, nach Monat der Kodierung</translation>
    </message>
    <message>
        <source>All articles were coded in one month: nothing to compare yet.</source>
        <translation>Alle Artikel wurden in einem Monat kodiert: Noch ist nichts zu vergleichen.</translation>
    </message>
    <message>
        <source>Reasons of decisions, where a coder&apos;s version was not taken</source>
        <translation>Gründe der Entscheidungen, wo die Fassung eines Kodierers nicht genommen wurde</translation>
    </message>
    <message>
        <source>No reason was given yet: T on a case of the review.</source>
        <translation>Noch wurde kein Grund genannt: T bei einem Fall der Prüfung.</translation>
    </message>
    <message>
        <source>starts</source>
        <translation>Anfänge</translation>
    </message>
    <message>
        <source>ends</source>
        <translation>Enden</translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message>
        <source>Older definition</source>
        <translation>Ältere Definition</translation>
    </message>
    <message>
        <source>No filters</source>
        <translation>Keine Filter</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Attribute</source>
        <translation>Attribut</translation>
    </message>
    <message>
        <source>Coder</source>
        <translation>Codierer</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>Medium</translation>
    </message>
    <message>
        <source>From 2026-11-22</source>
        <translation>Von 2026-11-22</translation>
    </message>
    <message>
        <source>Until 2026-11-22</source>
        <translation>Bis 2026-11-22</translation>
    </message>
    <message>
        <source>Only in articles where … section:World since:2026-01 -label:Claim</source>
        <translation>Nur in Artikeln, wo … section:World since:2026-01 -label:Claim</translation>
    </message>
    <message>
        <source>Any label</source>
        <translation>Jedes Label</translation>
    </message>
    <message>
        <source>Any attribute</source>
        <translation>Jedes Attribut</translation>
    </message>
    <message>
        <source>Any coder</source>
        <translation>Alle Codierer</translation>
    </message>
    <message>
        <source>Any status</source>
        <translation>Jeder Status</translation>
    </message>
    <message>
        <source>Any outlet</source>
        <translation>Jedes Medium</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Sent back</source>
        <translation>Zurückgegeben</translation>
    </message>
    <message>
        <source>Tags that mean which actor?</source>
        <translation>Markierungen welches Akteurs?</translation>
    </message>
    <message>
        <source>Enter chooses</source>
        <translation>Enter wählt</translation>
    </message>
    <message>
        <source>Any actor</source>
        <translation>Jeder Akteur</translation>
    </message>
    <message>
        <source>Any actor…</source>
        <translation>Jeder Akteur …</translation>
    </message>
    <message>
        <source>Only in articles where</source>
        <translation>Nur in Artikeln, wo</translation>
    </message>
</context>
<context>
    <name>Find</name>
    <message>
        <source>Same case</source>
        <translation>Groß/klein genau</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Words to find, Enter</source>
        <translation>Wörter suchen, Enter</translation>
    </message>
    <message>
        <source>Words to find</source>
        <translation>Zu suchende Wörter</translation>
    </message>
    <message>
        <source>In the article</source>
        <translation>Im Artikel</translation>
    </message>
    <message>
        <source>In all articles</source>
        <translation>In allen Artikeln</translation>
    </message>
    <message>
        <source>Where to look</source>
        <translation>Wo gesucht wird</translation>
    </message>
    <message>
        <source>As written</source>
        <translation>Wie geschrieben</translation>
    </message>
    <message>
        <source>All words</source>
        <translation>Alle Wörter</translation>
    </message>
    <message>
        <source>Part of words</source>
        <translation>Teil von Wörtern</translation>
    </message>
    <message>
        <source>Regex</source>
        <translation>Regex</translation>
    </message>
    <message>
        <source>How the words are meant</source>
        <translation>Wie die Wörter gemeint sind</translation>
    </message>
    <message>
        <source>Tagged alike?</source>
        <translation>Gleich markiert?</translation>
    </message>
    <message>
        <source>tick</source>
        <translation>abhaken</translation>
    </message>
    <message>
        <source>all or none</source>
        <translation>alle oder keine</translation>
    </message>
    <message>
        <source>tag</source>
        <translation>markieren</translation>
    </message>
    <message>
        <source>relabel</source>
        <translation>umbenennen</translation>
    </message>
    <message>
        <source>still right</source>
        <translation>stimmt noch</translation>
    </message>
    <message>
        <source>remove tags</source>
        <translation>Markierungen entfernen</translation>
    </message>
    <message>
        <source>go there</source>
        <translation>hingehen</translation>
    </message>
    <message>
        <source>close</source>
        <translation>schließen</translation>
    </message>
    <message>
        <source>No article is open.</source>
        <translation>Kein Artikel ist offen.</translation>
    </message>
    <message>
        <source>Which words? Select some, or put the caret into a tag of one piece.</source>
        <translation>Welche Wörter? Wählen Sie welche, oder setzen Sie die Schreibmarke in eine Markierung aus einem Stück.</translation>
    </message>
    <message>
        <source>Enter finds the words in every article, 50 at once. Filters narrow it down: to a label, an attribute, an actor, a coder; to a status, an outlet, dates.</source>
        <translation>Enter findet die Wörter in allen Artikeln, 50 auf einmal. Filter engen ein: auf Label, Attribut, Akteur, Codierer; auf Status, Medium, Tage.</translation>
    </message>
    <message>
        <source>Filters ({n})</source>
        <translation>Filter ({n})</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>Nichts gefunden.</translation>
    </message>
    <message>
        <source>{n} found</source>
        <translation>{n} gefunden</translation>
    </message>
    <message>
        <source>The first {n} hits; there are more. Filters narrow it down.</source>
        <translation>Die ersten {n} Treffer; es gibt mehr. Filter engen ein.</translation>
    </message>
    <message>
        <source>{n} words are not tagged alike; Enter shows their places</source>
        <translation>{n} Wörter sind ungleich markiert; Enter zeigt ihre Stellen</translation>
    </message>
    <message>
        <source>{n} of {all} ticked</source>
        <translation>{n} von {all} abgehakt</translation>
    </message>
    <message>
        <source>Relabel the ticked ones: 1 to 9, Esc</source>
        <translation>Abgehakte umbenennen: 1 bis 9, Esc</translation>
    </message>
    <message>
        <source>The codebook gives the key {key} to no label.</source>
        <translation>Das Codebuch gibt die Taste {key} keinem Label.</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Änderung</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in this article</source>
        <translation>In diesem Artikel suchen</translation>
    </message>
    <message>
        <source>Regex</source>
        <translation>Regex</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Voriger</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Nächster</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>nicht gefunden</translation>
    </message>
    <message>
        <source>{n} of {all}</source>
        <translation>{n} von {all}</translation>
    </message>
</context>
<context>
    <name>Hints</name>
    <message>
        <source>No article is open.</source>
        <translation>Kein Artikel ist offen.</translation>
    </message>
    <message>
        <source>There is nothing to choose in view.</source>
        <translation>Im Sichtbaren ist nichts zu wählen.</translation>
    </message>
    <message>
        <source>No hint begins with {letters}.</source>
        <translation>Kein Kürzel beginnt mit {letters}.</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>History of this article</source>
        <translation>Verlauf dieses Artikels</translation>
    </message>
    <message>
        <source>Nothing was done here yet. Every edit will stand here, and Ctrl+Z takes it back.</source>
        <translation>Hier wurde noch nichts getan. Jede Änderung wird hier stehen, und Strg+Z nimmt sie zurück.</translation>
    </message>
    <message>
        <source>{title} (undone)</source>
        <translation>{title} (zurückgenommen)</translation>
    </message>
</context>
<context>
    <name>Hits</name>
    <message>
        <source>ticked, </source>
        <translation>angehakt, </translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>here already</source>
        <translation>schon hier</translation>
    </message>
    <message>
        <source>twice among these</source>
        <translation>doppelt darunter</translation>
    </message>
    <message>
        <source>without the keywords</source>
        <translation>ohne die Schlagwörter</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>Medium</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import articles</source>
        <translation>Artikel importieren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>Dateien hinzufügen …</translation>
    </message>
    <message>
        <source>Add folder…</source>
        <translation>Ordner hinzufügen …</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Find stories</source>
        <translation>Geschichten suchen</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Web pages, PDF, Word, RTF, e-mail, feeds, web archives, agency files, downloads of Factiva, LexisNexis, Nexis and Europresse, tables, plain text, and tags of other tools.</source>
        <translation>Webseiten, PDF, Word, RTF, E-Mail, Feeds, Webarchive, Agenturdateien, Downloads von Factiva, LexisNexis, Nexis und Europresse, Tabellen, reiner Text und Markierungen anderer Werkzeuge.</translation>
    </message>
    <message>
        <source>Drop files, folders or ZIP archives here, or add them above.</source>
        <translation>Legen Sie Dateien, Ordner oder ZIP-Archive hier ab, oder fügen Sie sie oben hinzu.</translation>
    </message>
    <message>
        <source>You will see what was found before anything is changed.</source>
        <translation>Sie sehen, was gefunden wurde, bevor etwas geändert wird.</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>Dateien hinzufügen</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Add folder</source>
        <translation>Ordner hinzufügen</translation>
    </message>
    <message>
        <source>{file} is not there any more.</source>
        <translation>{file} ist nicht mehr da.</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source> · the first of {n} files</source>
        <translation> · die ersten von {n} Dateien</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Import {n}</source>
        <translation>{n} importieren</translation>
    </message>
    <message>
        <source>Refused:</source>
        <translation>Abgelehnt:</translation>
    </message>
    <message>
        <source>Left out:</source>
        <translation>Ausgelassen:</translation>
    </message>
    <message>
        <source>Notes:</source>
        <translation>Hinweise:</translation>
    </message>
</context>
<context>
    <name>Inbox</name>
    <message>
        <source>Feedback</source>
        <translation>Rückmeldungen</translation>
    </message>
    <message>
        <source>{n} to look at, {m} answered</source>
        <translation>{n} anzusehen, {m} beantwortet</translation>
    </message>
    <message>
        <source>Nothing was decided otherwise than you tagged it. When a review of your articles is signed off, what it changed stands here.</source>
        <translation>Nichts wurde anders entschieden, als Sie es markiert haben. Wenn eine Prüfung Ihrer Artikel abgeschlossen ist, steht hier, was sie geändert hat.</translation>
    </message>
    <message>
        <source>Mine: {words}</source>
        <translation>Meine: {words}</translation>
    </message>
    <message>
        <source>Final: {words}</source>
        <translation>Endgültig: {words}</translation>
    </message>
    <message>
        <source>Reason: {words}</source>
        <translation>Grund: {words}</translation>
    </message>
    <message>
        <source>Rule: {words}</source>
        <translation>Regel: {words}</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Appealed: {words}</source>
        <translation>Einspruch: {words}</translation>
    </message>
    <message>
        <source>Why you appeal</source>
        <translation>Warum Sie Einspruch erheben</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>Appeal</source>
        <translation>Einspruch</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Filter: a key or a word</source>
        <translation>Filter: eine Taste oder ein Wort</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Taste</translation>
    </message>
    <message>
        <source>Does</source>
        <translation>Tut</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Tab in the palette (Ctrl+K) gives a command another key.</source>
        <translation>Tab in der Palette (Strg+K) gibt einem Befehl eine andere Taste.</translation>
    </message>
    <message>
        <source>article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>review</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>everywhere</source>
        <translation>überall</translation>
    </message>
    <message>
        <source>Tag as {name}</source>
        <translation>Als {name} markieren</translation>
    </message>
    <message>
        <source>Next {name} of the open claim</source>
        <translation>Nächster Wert von {name} der offenen Behauptung</translation>
    </message>
</context>
<context>
    <name>LabelBar</name>
    <message>
        <source>Hints</source>
        <translation>Kürzel</translation>
    </message>
    <message>
        <source>Suggested ({why}): Enter accepts, Shift+Enter accepts and opens, Del rejects, M next</source>
        <translation>Vorgeschlagen ({why}): Enter nimmt an, Umschalt+Enter nimmt an und öffnet, Entf lehnt ab, M zum nächsten</translation>
    </message>
</context>
<context>
    <name>LabelForm</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Taste</translation>
    </message>
    <message>
        <source>Stands under</source>
        <translation>Steht unter</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>Definition</translation>
    </message>
    <message>
        <source>Tag it when</source>
        <translation>Markieren, wenn</translation>
    </message>
    <message>
        <source>Not when</source>
        <translation>Nicht, wenn</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>one a line</source>
        <translation>einer je Zeile</translation>
    </message>
    <message>
        <source>Memo</source>
        <translation>Memo</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>tint</source>
        <translation>Tönung</translation>
    </message>
    <message>
        <source>tint and line</source>
        <translation>Tönung und Linie</translation>
    </message>
    <message>
        <source>line</source>
        <translation>Linie</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Linie</translation>
    </message>
    <message>
        <source>Roles of a statement</source>
        <translation>Rollen einer Aussage</translation>
    </message>
    <message>
        <source>Add role</source>
        <translation>Rolle hinzufügen</translation>
    </message>
    <message>
        <source>Remove role {name}</source>
        <translation>Rolle {name} entfernen</translation>
    </message>
    <message>
        <source>Role {n}: </source>
        <translation>Rolle {n}: </translation>
    </message>
    <message>
        <source>one</source>
        <translation>einer</translation>
    </message>
    <message>
        <source>several</source>
        <translation>mehrere</translation>
    </message>
    <message>
        <source>may be empty</source>
        <translation>darf leer sein</translation>
    </message>
    <message>
        <source>is needed</source>
        <translation>ist nötig</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>Nimmt</translation>
    </message>
    <message>
        <source>names of labels, with commas</source>
        <translation>Namen von Labeln, mit Kommas</translation>
    </message>
    <message>
        <source>New words get</source>
        <translation>Neue Wörter werden</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Wie viele</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>Pflicht</translation>
    </message>
    <message>
        <source>{n} statements use the role {name}; it stays.</source>
        <translation>{n} Aussagen nutzen die Rolle {name}; sie bleibt.</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>Attribute</translation>
    </message>
    <message>
        <source>Add attribute</source>
        <translation>Attribut hinzufügen</translation>
    </message>
    <message>
        <source>Remove attribute {name}</source>
        <translation>Attribut {name} entfernen</translation>
    </message>
    <message>
        <source>Attribute {n}: </source>
        <translation>Attribut {n}: </translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>Only where</source>
        <translation>Nur wo</translation>
    </message>
    <message>
        <source>stance: asserts, denies</source>
        <translation>stance: asserts, denies</translation>
    </message>
    <message>
        <source>The key of an attribute is one letter, not “{key}”.</source>
        <translation>Die Taste eines Attributs ist ein Buchstabe, nicht „{key}“.</translation>
    </message>
    <message>
        <source>The key {key} is taken: {command}.</source>
        <translation>Die Taste {key} ist vergeben: {command}.</translation>
    </message>
    <message>
        <source>{n} spans</source>
        <translation>{n} Spannen</translation>
    </message>
    <message>
        <source>Use again</source>
        <translation>Wieder nutzen</translation>
    </message>
    <message>
        <source>Retire</source>
        <translation>Stilllegen</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Auf</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Ab</translation>
    </message>
    <message>
        <source>Merge into…</source>
        <translation>Vereinen mit …</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>{a} + {b} spans</source>
        <translation>{a} + {b} Spannen</translation>
    </message>
    <message>
        <source>Merge label “{name}” into</source>
        <translation>Label „{name}“ vereinen mit</translation>
    </message>
    <message>
        <source>Enter merges every span, as one edit</source>
        <translation>Enter vereint alle Spannen, als eine Änderung</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Vereinen</translation>
    </message>
</context>
<context>
    <name>Lessons</name>
    <message>
        <source>Learn</source>
        <translation>Lernen</translation>
    </message>
    <message>
        <source>What was learned…</source>
        <translation>Gelerntes…</translation>
    </message>
    <message>
        <source>Learned from {n} articles; on {m} that were held out its F1 is {f1}, that of the rules {rules}.</source>
        <translation>Aus {n} Artikeln gelernt; an {m} zurückgehaltenen ist das F1 {f1}, das der Regeln {rules}.</translation>
    </message>
    <message>
        <source>{n} articles to learn from</source>
        <translation>{n} Artikel zum Lernen</translation>
    </message>
    <message>
        <source>It takes about a minute, beside the window; what suggests better is used.</source>
        <translation>Es dauert etwa eine Minute, neben dem Fenster; was besser vorschlägt, wird benutzt.</translation>
    </message>
    <message>
        <source>Learns from {most} articles on: {n}</source>
        <translation>Lernt ab {most} Artikeln: {n}</translation>
    </message>
    <message>
        <source>Learned: F1 {f1}, rules {rules} (on {m})</source>
        <translation>Gelernt: F1 {f1}, Regeln {rules} (an {m})</translation>
    </message>
    <message>
        <source>Rules: F1 {rules}, learned {f1} (on {m})</source>
        <translation>Regeln: F1 {rules}, gelernt {f1} (an {m})</translation>
    </message>
    <message>
        <source>From {most} articles with statements on it can learn from them; there are {n}.</source>
        <translation>Ab {most} Artikeln mit Aussagen kann es daraus lernen; es gibt {n}.</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>Lernen</translation>
    </message>
    <message>
        <source>Learned from {n} articles: F1 {f1}, the rules {rules}, on {m} held out</source>
        <translation>Aus {n} Artikeln gelernt: F1 {f1}, die Regeln {rules}, an {m} zurückgehaltenen</translation>
    </message>
    <message>
        <source>Undo deleting version {n}</source>
        <translation>Löschen der Fassung {n} rückgängig</translation>
    </message>
    <message>
        <source>suggests now</source>
        <translation>schlägt jetzt vor</translation>
    </message>
    <message>
        <source>rests</source>
        <translation>ruht</translation>
    </message>
    <message>
        <source>Version {n} of {day}: F1 {f1}, {state}</source>
        <translation>Fassung {n} vom {day}: F1 {f1}, {state}</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Export what was learned</source>
        <translation>Gelerntes exportieren</translation>
    </message>
    <message>
        <source>Saved {file}</source>
        <translation>{file} gespeichert</translation>
    </message>
    <message>
        <source>Version {n} deleted; the menu beside Learn takes that back</source>
        <translation>Fassung {n} gelöscht; das Menü neben Lernen nimmt das zurück</translation>
    </message>
</context>
<context>
    <name>Manual</name>
    <message>
        <source>Manual</source>
        <translation>Handbuch</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
</context>
<context>
    <name>Menu</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Article</source>
        <translation>&amp;Artikel</translation>
    </message>
    <message>
        <source>&amp;Tag</source>
        <translation>&amp;Markieren</translation>
    </message>
    <message>
        <source>&amp;Review</source>
        <translation>&amp;Prüfung</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Gehe zu</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>A&amp;nsicht</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
</context>
<context>
    <name>Merge</name>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Schichten</translation>
    </message>
    <message>
        <source>Spans</source>
        <translation>Spannen</translation>
    </message>
    <message>
        <source>Relations</source>
        <translation>Relationen</translation>
    </message>
    <message>
        <source>Actors</source>
        <translation>Akteure</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Entscheidungen</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Kommentare</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Merge bundle</source>
        <translation>Bündel vereinen</translation>
    </message>
    <message>
        <source>a colleague</source>
        <translation>einer Kollegin</translation>
    </message>
    <message>
        <source>From {who}, {project}, {when}</source>
        <translation>Von {who}, {project}, {when}</translation>
    </message>
    <message>
        <source>Show colleagues&apos; layers at once, also where my own is not complete</source>
        <translation>Schichten der Kollegen sofort zeigen, auch wo meine nicht fertig ist</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Vereinen</translation>
    </message>
    <message>
        <source>choose …</source>
        <translation>wählen …</translation>
    </message>
    <message>
        <source>add it to the codebook</source>
        <translation>ins Codebuch aufnehmen</translation>
    </message>
    <message>
        <source>Label “{name}” becomes</source>
        <translation>Label „{name}“ wird</translation>
    </message>
    <message>
        <source>The codebook lacks labels of this bundle. Say what they become.</source>
        <translation>Dem Codebuch fehlen Labels dieses Bündels. Sagen Sie, was aus ihnen wird.</translation>
    </message>
    <message>
        <source>Everything in this bundle is here already.</source>
        <translation>Alles in diesem Bündel ist schon da.</translation>
    </message>
    <message>
        <source>Defined otherwise on the other side: {names}.</source>
        <translation>Auf der anderen Seite anders definiert: {names}.</translation>
    </message>
    <message>
        <source>before</source>
        <translation>vorher</translation>
    </message>
    <message>
        <source>after</source>
        <translation>danach</translation>
    </message>
    <message>
        <source>New: {what}</source>
        <translation>Neu: {what}</translation>
    </message>
    <message>
        <source>Newer than ours: {what}</source>
        <translation>Neuer als unseres: {what}</translation>
    </message>
    <message>
        <source>Here already: {what}</source>
        <translation>Schon da: {what}</translation>
    </message>
    <message>
        <source>Older than ours: {what}</source>
        <translation>Älter als unseres: {what}</translation>
    </message>
</context>
<context>
    <name>Mode</name>
    <message>
        <source>Label without joining: 1 to 9, Esc</source>
        <translation>Markieren ohne Anschluss: 1 bis 9, Esc</translation>
    </message>
    <message>
        <source>Relabel: 1 to 9, Esc</source>
        <translation>Label ändern: 1 bis 9, Esc</translation>
    </message>
    <message>
        <source>Role: the key of the slot, Esc</source>
        <translation>Rolle: die Taste des Platzes, Esc</translation>
    </message>
    <message>
        <source>Edges: ← → end, Shift+← → start, Esc</source>
        <translation>Grenzen: ← → Ende, Umschalt+← → Anfang, Esc</translation>
    </message>
    <message>
        <source>Hints: two letters choose, with Shift the selection reaches there; Tab shows others, Esc</source>
        <translation>Kürzel: Zwei Buchstaben wählen, mit Umschalt reicht die Auswahl dorthin; Tab zeigt andere, Esc</translation>
    </message>
    <message>
        <source>Bind: J K or click choose the other claim, in any article; 1 supports, 2 contradicts, Esc</source>
        <translation>Verbinden: J K oder Klick wählen die andere Behauptung, in jedem Artikel; 1 stützt, 2 widerspricht, Esc</translation>
    </message>
</context>
<context>
    <name>More</name>
    <message>
        <source>In the order of the text</source>
        <translation>In der Reihenfolge des Textes</translation>
    </message>
    <message>
        <source>Surest first</source>
        <translation>Sicherste zuerst</translation>
    </message>
    <message>
        <source>Suggest by itself, ahead of the queue</source>
        <translation>Von selbst vorschlagen, der Liste voraus</translation>
    </message>
    <message>
        <source>Hide suggestions in this article</source>
        <translation>Vorschläge in diesem Artikel ausblenden</translation>
    </message>
    <message>
        <source>Pipeline that parses</source>
        <translation>Pipeline, die Sätze analysiert</translation>
    </message>
    <message>
        <source>The best that is installed</source>
        <translation>Die beste installierte</translation>
    </message>
    <message>
        <source>From a folder…</source>
        <translation>Aus einem Ordner…</translation>
    </message>
    <message>
        <source>Trained pipeline that finds spans</source>
        <translation>Trainierte Pipeline, die Spannen findet</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Folder of a spaCy pipeline</source>
        <translation>Ordner einer spaCy-Pipeline</translation>
    </message>
    <message>
        <source>Load this pipeline?</source>
        <translation>Diese Pipeline laden?</translation>
    </message>
    <message>
        <source>A pipeline is a program: loading it runs code that its makers chose.</source>
        <translation>Eine Pipeline ist ein Programm: Sie zu laden führt Code aus, den ihre Hersteller gewählt haben.</translation>
    </message>
    <message>
        <source>{folder}: load it only if you know where it is from.</source>
        <translation>{folder}: laden Sie sie nur, wenn Sie wissen, woher sie ist.</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Laden</translation>
    </message>
    <message>
        <source>Do not load</source>
        <translation>Nicht laden</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Choices</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>Nothing fits these words.</source>
        <translation>Nichts passt zu diesen Wörtern.</translation>
    </message>
    <message>
        <source>Only commands have keys that can be changed</source>
        <translation>Nur Befehle haben Tasten, die man ändern kann</translation>
    </message>
    <message>
        <source>New key for “{name}” · Backspace: the usual one · Esc</source>
        <translation>Neue Taste für „{name}“ · Rücktaste: die übliche · Esc</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Behalten</translation>
    </message>
</context>
<context>
    <name>Proposals</name>
    <message>
        <source>There is no open suggestion in this article.</source>
        <translation>In diesem Artikel ist kein Vorschlag offen.</translation>
    </message>
    <message>
        <source>There is no open suggestion of this kind; the panel Suggestions shows the others.</source>
        <translation>Kein Vorschlag dieser Art ist offen; das Feld Vorschläge zeigt die anderen.</translation>
    </message>
    <message>
        <source>There is no further suggestion.</source>
        <translation>Es gibt keinen weiteren Vorschlag.</translation>
    </message>
    <message>
        <source>No suggestion stands under the caret; M goes to the next one.</source>
        <translation>Kein Vorschlag steht unter der Schreibmarke; M geht zum nächsten.</translation>
    </message>
</context>
<context>
    <name>Queue</name>
    <message>
        <source>Cases</source>
        <translation>Fälle</translation>
    </message>
    <message>
        <source>Articles to review</source>
        <translation>Zu prüfende Artikel</translation>
    </message>
    <message>
        <source>No article has two layers. Take in a colleague&apos;s bundle: File, Merge bundle.</source>
        <translation>Kein Artikel hat zwei Schichten. Nehmen Sie das Bündel einer Kollegin auf: Datei, Bündel vereinen.</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>{n} open</source>
        <translation>{n} offen</translation>
    </message>
    <message>
        <source>{n} settled, {m} of them by rule</source>
        <translation>{n} entschieden, davon {m} nach Regel</translation>
    </message>
    <message>
        <source>Signed off</source>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <source>Order: weight</source>
        <translation>Reihenfolge: Gewicht</translation>
    </message>
    <message>
        <source>Order: reading</source>
        <translation>Reihenfolge: Text</translation>
    </message>
    <message>
        <source>Choose an article below.</source>
        <translation>Wählen Sie unten einen Artikel.</translation>
    </message>
    <message>
        <source>Articles done</source>
        <translation>Fertige Artikel</translation>
    </message>
    <message>
        <source>Filter  Ctrl+L</source>
        <translation>Filter  Strg+L</translation>
    </message>
    <message>
        <source>Filter the articles</source>
        <translation>Artikel filtern</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Sent back</source>
        <translation>Zurückgegeben</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importiert</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Neueste zuerst</translation>
    </message>
    <message>
        <source>By outlet</source>
        <translation>Nach Medium</translation>
    </message>
    <message>
        <source>By title</source>
        <translation>Nach Titel</translation>
    </message>
    <message>
        <source>By status</source>
        <translation>Nach Status</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>No article fits. Clear the filter.</source>
        <translation>Kein Artikel passt. Leeren Sie den Filter.</translation>
    </message>
    <message>
        <source>Drop articles here, or import them with Ctrl+I.</source>
        <translation>Ziehen Sie Artikel hierher oder importieren Sie sie mit Strg+I.</translation>
    </message>
    <message>
        <source>{n} found</source>
        <translation>{n} gefunden</translation>
    </message>
    <message>
        <source>{done} of {all} done</source>
        <translation>{done} von {all} fertig</translation>
    </message>
    <message>
        <source>This is the last article.</source>
        <translation>Das ist der letzte Artikel.</translation>
    </message>
    <message>
        <source>This is the first article.</source>
        <translation>Das ist der erste Artikel.</translation>
    </message>
</context>
<context>
    <name>ReadingView</name>
    <message>
        <source>Article, to be read</source>
        <translation>Artikel, zum Lesen</translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message>
        <source>Missing</source>
        <translation>Fehlt</translation>
    </message>
    <message>
        <source>Split or merged</source>
        <translation>Geteilt oder vereint</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Verknüpfung</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Attribute</source>
        <translation>Attribut</translation>
    </message>
    <message>
        <source>Actor</source>
        <translation>Akteur</translation>
    </message>
    <message>
        <source>Nesting</source>
        <translation>Schachtelung</translation>
    </message>
    <message>
        <source>Boundary</source>
        <translation>Grenze</translation>
    </message>
    <message>
        <source>Trivial boundary</source>
        <translation>Belanglose Grenze</translation>
    </message>
    <message>
        <source>Agreed, a sample</source>
        <translation>Einig, Stichprobe</translation>
    </message>
    <message>
        <source>In reading order</source>
        <translation>Im Textverlauf</translation>
    </message>
    <message>
        <source>Deferred</source>
        <translation>Zurückgestellt</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>Entschieden</translation>
    </message>
    <message>
        <source>majority</source>
        <translation>Mehrheit</translation>
    </message>
    <message>
        <source>union</source>
        <translation>Vereinigung</translation>
    </message>
    <message>
        <source>intersection</source>
        <translation>Schnittmenge</translation>
    </message>
    <message>
        <source>nobody is right</source>
        <translation>niemand hat recht</translation>
    </message>
    <message>
        <source>slip</source>
        <translation>Versehen</translation>
    </message>
    <message>
        <source>unclear rule</source>
        <translation>unklare Regel</translation>
    </message>
    <message>
        <source>ambiguous</source>
        <translation>mehrdeutig</translation>
    </message>
    <message>
        <source>judgement</source>
        <translation>Ermessen</translation>
    </message>
</context>
<context>
    <name>ReviewCases</name>
    <message>
        <source>No case is open.</source>
        <translation>Kein Fall ist offen.</translation>
    </message>
    <message>
        <source>Coders&apos; names are shown</source>
        <translation>Die Namen der Kodierer sind zu sehen</translation>
    </message>
    <message>
        <source>Coders are letters</source>
        <translation>Kodierer sind Buchstaben</translation>
    </message>
    <message>
        <source>No other open case differs in the same way.</source>
        <translation>Kein anderer offener Fall weicht ebenso ab.</translation>
    </message>
    <message>
        <source>The next choice settles this case and {n} like it; Esc</source>
        <translation>Die nächste Wahl entscheidet diesen Fall und {n} ähnliche; Esc</translation>
    </message>
</context>
<context>
    <name>ReviewDesk</name>
    <message>
        <source>There is no coder {n} here.</source>
        <translation>Einen Kodierer {n} gibt es hier nicht.</translation>
    </message>
    <message>
        <source>No version has a majority: take one, or the union or intersection.</source>
        <translation>Keine Fassung hat eine Mehrheit: Nehmen Sie eine, die Vereinigung oder die Schnittmenge.</translation>
    </message>
    <message>
        <source>Somebody split this statement: take a version.</source>
        <translation>Jemand hat diese Aussage geteilt: Nehmen Sie eine Fassung.</translation>
    </message>
    <message>
        <source>Case {n}: {what}</source>
        <translation>Fall {n}: {what}</translation>
    </message>
    <message>
        <source>{what}, for {n} cases</source>
        <translation>{what}, für {n} Fälle</translation>
    </message>
    <message>
        <source>took {names}</source>
        <translation>{names} genommen</translation>
    </message>
    <message>
        <source>Nobody has a statement here: nothing to edit.</source>
        <translation>Niemand hat hier eine Aussage: nichts zu bearbeiten.</translation>
    </message>
    <message>
        <source>Nothing would be left of it.</source>
        <translation>Davon bliebe nichts übrig.</translation>
    </message>
    <message>
        <source>Select words in the text first.</source>
        <translation>Wählen Sie zuerst Wörter im Text aus.</translation>
    </message>
    <message>
        <source>A statement that nobody has: select words and press the key of their role; Enter, Esc</source>
        <translation>Eine Aussage, die niemand hat: Wörter auswählen und die Taste ihrer Rolle drücken; Enter, Esc</translation>
    </message>
    <message>
        <source>Select words, then press the key of a role of the codebook.</source>
        <translation>Wählen Sie Wörter aus und drücken Sie die Taste einer Rolle des Codebuchs.</translation>
    </message>
    <message>
        <source>Added to gold</source>
        <translation>Ins Gold aufgenommen</translation>
    </message>
    <message>
        <source>This version has no such part.</source>
        <translation>Diese Fassung hat keinen solchen Teil.</translation>
    </message>
    <message>
        <source>Signed off: {title}</source>
        <translation>Abgeschlossen: {title}</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>next</source>
        <translation>nächster</translation>
    </message>
    <message>
        <source>majority</source>
        <translation>Mehrheit</translation>
    </message>
    <message>
        <source>union</source>
        <translation>Vereinigung</translation>
    </message>
    <message>
        <source>intersect</source>
        <translation>Schnittmenge</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>niemand</translation>
    </message>
    <message>
        <source>edit</source>
        <translation>bearbeiten</translation>
    </message>
    <message>
        <source>sign off</source>
        <translation>abschließen</translation>
    </message>
    <message>
        <source>take</source>
        <translation>nehmen</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Coders hidden until decided</source>
        <translation>Kodierer verborgen bis zur Entscheidung</translation>
    </message>
    <message>
        <source>{a} of {b} settled</source>
        <translation>{a} von {b} entschieden</translation>
    </message>
</context>
<context>
    <name>ReviewView</name>
    <message>
        <source>Article under review</source>
        <translation>Artikel in Prüfung</translation>
    </message>
</context>
<context>
    <name>Rule</name>
    <message>
        <source>A verb of speech, with the clause or quotation that hangs from it.</source>
        <translation>Ein Verb des Sagens mit dem Satz oder Zitat, das daran hängt.</translation>
    </message>
    <message>
        <source>A verb of thinking or knowing, with a clause.</source>
        <translation>Ein Verb des Denkens oder Wissens mit einem Satz.</translation>
    </message>
    <message>
        <source>A verb that calls or describes something.</source>
        <translation>Ein Verb, das etwas nennt oder beschreibt.</translation>
    </message>
    <message>
        <source>A verb of promising, asking or wanting, with an infinitive.</source>
        <translation>Ein Verb des Versprechens, Bittens oder Wollens mit Infinitiv.</translation>
    </message>
    <message>
        <source>A passive with an infinitive; who says it is not told.</source>
        <translation>Ein Passiv mit Infinitiv; wer es sagt, steht nicht da.</translation>
    </message>
    <message>
        <source>A verb of speech with a noun: what is denied, praised, demanded.</source>
        <translation>Ein Verb des Sagens mit einem Nomen: was bestritten, gelobt, verlangt wird.</translation>
    </message>
    <message>
        <source>A poll, report or document that shows something.</source>
        <translation>Eine Umfrage, ein Bericht oder Dokument, das etwas zeigt.</translation>
    </message>
    <message>
        <source>A verb of speech with a preposition.</source>
        <translation>Ein Verb des Sagens mit einer Präposition.</translation>
    </message>
    <message>
        <source>“According to”, with the clause around it.</source>
        <translation>„According to“ mit dem Satz darum.</translation>
    </message>
    <message>
        <source>A noun of speech with what is said behind it.</source>
        <translation>Ein Nomen des Sagens mit dem Gesagten dahinter.</translation>
    </message>
    <message>
        <source>An adjective of thinking with a clause.</source>
        <translation>Ein Adjektiv des Denkens mit einem Satz.</translation>
    </message>
    <message>
        <source>A line that begins with a name and a colon.</source>
        <translation>Eine Zeile, die mit einem Namen und Doppelpunkt beginnt.</translation>
    </message>
    <message>
        <source>A verb of speech within somebody else&apos;s words, with a clause.</source>
        <translation>Ein Verb des Sagens in den Worten eines anderen, mit einem Nebensatz.</translation>
    </message>
    <message>
        <source>A quotation that goes on after the speech before it.</source>
        <translation>Ein Zitat, das die Rede davor fortsetzt.</translation>
    </message>
    <message>
        <source>A quotation that nobody is named for.</source>
        <translation>Ein Zitat, zu dem niemand genannt ist.</translation>
    </message>
    <message>
        <source>Learned from this project&apos;s own tags.</source>
        <translation>Aus den Markierungen dieses Projekts gelernt.</translation>
    </message>
    <message>
        <source>Found by the trained pipeline.</source>
        <translation>Von der trainierten Pipeline gefunden.</translation>
    </message>
    <message>
        <source>Words that were tagged in this project before.</source>
        <translation>Wörter, die in diesem Projekt schon markiert wurden.</translation>
    </message>
    <message>
        <source>The name of a person.</source>
        <translation>Der Name einer Person.</translation>
    </message>
    <message>
        <source>The name of an organisation.</source>
        <translation>Der Name einer Organisation.</translation>
    </message>
    <message>
        <source>The name of a state or place.</source>
        <translation>Der Name eines Staates oder Ortes.</translation>
    </message>
    <message>
        <source>The name of a group.</source>
        <translation>Der Name einer Gruppe.</translation>
    </message>
    <message>
        <source>Tagged so in another version: {title}.</source>
        <translation>So markiert in einer anderen Fassung: {title}.</translation>
    </message>
</context>
<context>
    <name>Sentence</name>
    <message>
        <source>Articles cannot be grouped by {name}; there are: {names}.</source>
        <translation>Artikel lassen sich nicht nach {name} gruppieren; möglich sind: {names}.</translation>
    </message>
    <message>
        <source>Articles on each side (share reached, share wanted): {sides}.</source>
        <translation>Artikel auf jeder Seite (erreichter Anteil, gewünschter Anteil): {sides}.</translation>
    </message>
    <message>
        <source>Articles on each side, as they were imported: {sides}.</source>
        <translation>Artikel auf jeder Seite, wie importiert: {sides}.</translation>
    </message>
    <message>
        <source>{n} groups of articles that belong together; the largest has {size}.</source>
        <translation>{n} Gruppen zusammengehöriger Artikel; die größte hat {size}.</translation>
    </message>
    <message>
        <source>No two articles belong together.</source>
        <translation>Keine zwei Artikel gehören zusammen.</translation>
    </message>
    <message>
        <source>1 article was imported with another side.</source>
        <translation>1 Artikel war beim Import auf einer anderen Seite.</translation>
    </message>
    <message>
        <source>{n} articles were imported with another side.</source>
        <translation>{n} Artikel waren beim Import auf einer anderen Seite.</translation>
    </message>
    <message>
        <source>One group stands on several sides: {first} and {second}.</source>
        <translation>Eine Gruppe steht auf mehreren Seiten: {first} und {second}.</translation>
    </message>
    <message>
        <source>{n} groups stand on several sides, as do {first} and {second}.</source>
        <translation>{n} Gruppen stehen auf mehreren Seiten, so {first} und {second}.</translation>
    </message>
    <message>
        <source>1 further version of a story was left out.</source>
        <translation>1 weitere Fassung einer Geschichte wurde ausgelassen.</translation>
    </message>
    <message>
        <source>{n} further versions of stories were left out.</source>
        <translation>{n} weitere Fassungen von Geschichten wurden ausgelassen.</translation>
    </message>
    <message>
        <source>A label needs a name.</source>
        <translation>Ein Label braucht einen Namen.</translation>
    </message>
    <message>
        <source>There is a label “{name}” already.</source>
        <translation>Ein Label „{name}“ gibt es schon.</translation>
    </message>
    <message>
        <source>The key of a label is a digit from 1 to 9, not {key}.</source>
        <translation>Die Taste eines Labels ist eine Ziffer von 1 bis 9, nicht {key}.</translation>
    </message>
    <message>
        <source>“{name}” is the name of a role and of a relation; each needs a name of its own.</source>
        <translation>„{name}“ heißt sowohl eine Rolle als auch eine Verknüpfung; jede braucht ihren eigenen Namen.</translation>
    </message>
    <message>
        <source>“{name}” is the first one already.</source>
        <translation>„{name}“ ist schon das erste.</translation>
    </message>
    <message>
        <source>“{name}” is the last one already.</source>
        <translation>„{name}“ ist schon das letzte.</translation>
    </message>
    <message>
        <source>There is a relation “{name}” already.</source>
        <translation>Eine Verknüpfung „{name}“ gibt es schon.</translation>
    </message>
    <message>
        <source>A relation needs a name.</source>
        <translation>Eine Verknüpfung braucht einen Namen.</translation>
    </message>
    <message>
        <source>There is an article label “{name}” already.</source>
        <translation>Ein Artikel-Label „{name}“ gibt es schon.</translation>
    </message>
    <message>
        <source>An article label needs a name.</source>
        <translation>Ein Artikel-Label braucht einen Namen.</translation>
    </message>
    <message>
        <source>A label cannot be merged into itself.</source>
        <translation>Ein Label lässt sich nicht mit sich selbst vereinen.</translation>
    </message>
    <message>
        <source>“{name}” is retired; merge into a label that is in use.</source>
        <translation>„{name}“ ist stillgelegt; vereinen Sie mit einem Label, das in Gebrauch ist.</translation>
    </message>
    <message>
        <source>form is one of {forms}; pattern one of {patterns}.</source>
        <translation>form ist eines von {forms}; pattern eines von {patterns}.</translation>
    </message>
    <message>
        <source>&apos;accepts&apos; names no label.</source>
        <translation>&apos;accepts&apos; nennt kein Label.</translation>
    </message>
    <message>
        <source>&apos;when&apos; is no table; write when = {{ stance = [&quot;asserts&quot;] }}.</source>
        <translation>&apos;when&apos; ist keine Tabelle; schreiben Sie when = {{ stance = [&quot;asserts&quot;] }}.</translation>
    </message>
    <message>
        <source>{name} is not known here; known are {names}.</source>
        <translation>{name} ist hier nicht bekannt; bekannt sind {names}.</translation>
    </message>
    <message>
        <source>{name} is missing or not a text.</source>
        <translation>{name} fehlt oder ist kein Text.</translation>
    </message>
    <message>
        <source>{name} is not a list of tables; write [[{table}]].</source>
        <translation>{name} ist keine Liste von Tabellen; schreiben Sie [[{table}]].</translation>
    </message>
    <message>
        <source>{name} is not a list of texts.</source>
        <translation>{name} ist keine Liste von Texten.</translation>
    </message>
    <message>
        <source>not TOML: {why}.</source>
        <translation>kein TOML: {why}.</translation>
    </message>
    <message>
        <source>the label {name} stands there twice.</source>
        <translation>das Label {name} steht dort zweimal.</translation>
    </message>
    <message>
        <source>the key {key} is given to two labels, {one} and {other}.</source>
        <translation>die Taste {key} haben zwei Label, {one} und {other}.</translation>
    </message>
    <message>
        <source>The article label {name} has no values to choose from.</source>
        <translation>Das Artikel-Label {name} hat keine Werte zur Auswahl.</translation>
    </message>
    <message>
        <source>role {role} of {label} names the label {name}, which is not there.</source>
        <translation>die Rolle {role} von {label} nennt das Label {name}, das es nicht gibt.</translation>
    </message>
    <message>
        <source>the key {key} is given to the role {role} and to another label.</source>
        <translation>die Taste {key} haben die Rolle {role} und ein anderes Label.</translation>
    </message>
    <message>
        <source>the key {key} is given to two roles of {label}, {one} and {other}.</source>
        <translation>die Taste {key} haben zwei Rollen von {label}, {one} und {other}.</translation>
    </message>
    <message>
        <source>the key {key} is given to two attributes of {label}, {one} and {other}.</source>
        <translation>die Taste {key} haben zwei Attribute von {label}, {one} und {other}.</translation>
    </message>
    <message>
        <source>{label} stands under the label {above}, which is not there.</source>
        <translation>{label} steht unter dem Label {above}, das es nicht gibt.</translation>
    </message>
    <message>
        <source>{label} would stand under itself.</source>
        <translation>{label} stünde unter sich selbst.</translation>
    </message>
    <message>
        <source>{attribute} of {label} depends on {other} being {values}, which cannot be.</source>
        <translation>{attribute} von {label} hängt davon ab, dass {other} {values} ist, was nicht sein kann.</translation>
    </message>
    <message>
        <source>{attribute} of {label} depends on itself.</source>
        <translation>{attribute} von {label} hängt von sich selbst ab.</translation>
    </message>
    <message>
        <source>The codebook says that already.</source>
        <translation>Das steht schon so im Codebuch.</translation>
    </message>
    <message>
        <source>{n} spans bear {label}; retire it, or merge it into another label.</source>
        <translation>{n} Spannen tragen {label}; legen Sie es still oder vereinen Sie es mit einem anderen Label.</translation>
    </message>
    <message>
        <source>{label} has a place in {roles}; take it out there first.</source>
        <translation>{label} hat einen Platz in {roles}; nehmen Sie es dort zuerst heraus.</translation>
    </message>
    <message>
        <source>None of the ticked ones is yours and made under an older definition.</source>
        <translation>Keine der abgehakten ist Ihre und unter einer älteren Definition entstanden.</translation>
    </message>
    <message>
        <source>The codebook has no {name} {values} for articles.</source>
        <translation>Das Codebuch hat für Artikel kein {name} {values}.</translation>
    </message>
    <message>
        <source>That is so already.</source>
        <translation>Das ist schon so.</translation>
    </message>
    <message>
        <source>Which words? Select some, or write them; or choose a label, an attribute, an actor, a coder.</source>
        <translation>Welche Wörter? Wählen Sie einige aus oder schreiben Sie sie; oder wählen Sie Label, Attribut, Akteur oder Codierer.</translation>
    </message>
    <message>
        <source>No day is after {since} and before {until}.</source>
        <translation>Kein Tag liegt nach {since} und vor {until}.</translation>
    </message>
    <message>
        <source>“{given}” is no date: write 2026, 2026-11 or 2026-11-22.</source>
        <translation>„{given}“ ist kein Datum: Schreiben Sie 2026, 2026-11 oder 2026-11-22.</translation>
    </message>
    <message>
        <source>The expression has a mistake at character {n}: {reason}.</source>
        <translation>Der Ausdruck hat einen Fehler bei Zeichen {n}: {reason}.</translation>
    </message>
    <message>
        <source>The expression takes longer than {n} seconds for one article and was stopped: simplify it, for instance a repetition inside a repetition.</source>
        <translation>Der Ausdruck braucht länger als {n} Sekunden für einen Artikel und wurde angehalten: Vereinfachen Sie ihn, etwa eine Wiederholung in einer Wiederholung.</translation>
    </message>
    <message>
        <source>No place is ticked. Space ticks one.</source>
        <translation>Keine Stelle ist abgehakt. Die Leertaste hakt eine ab.</translation>
    </message>
    <message>
        <source>Nothing to do: every ticked place is {why}.</source>
        <translation>Nichts zu tun: Jede abgehakte Stelle ist {why}.</translation>
    </message>
    <message>
        <source>tagged {label} already</source>
        <translation>schon als {label} markiert</translation>
    </message>
    <message>
        <source>without a tag of yours, or {label} already</source>
        <translation>ohne eine Markierung von Ihnen oder schon {label}</translation>
    </message>
    <message>
        <source>without a tag of yours</source>
        <translation>ohne eine Markierung von Ihnen</translation>
    </message>
    <message>
        <source>The tag means {name} already.</source>
        <translation>Die Markierung meint schon {name}.</translation>
    </message>
    <message>
        <source>The tag means no actor.</source>
        <translation>Die Markierung meint keinen Akteur.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>{name} cannot be merged into itself.</source>
        <translation>{name} lässt sich nicht mit sich selbst vereinen.</translation>
    </message>
    <message>
        <source>{name} was merged already; split it first.</source>
        <translation>{name} wurde schon vereint; trennen Sie zuerst.</translation>
    </message>
    <message>
        <source>{name} was not merged into another actor.</source>
        <translation>{name} wurde mit keinem anderen Akteur vereint.</translation>
    </message>
    <message>
        <source>An actor needs a name.</source>
        <translation>Ein Akteur braucht einen Namen.</translation>
    </message>
    <message>
        <source>{given} is no QID of Wikidata: Q and digits, as Q7747.</source>
        <translation>{given} ist keine QID von Wikidata: Q und Ziffern, wie Q7747.</translation>
    </message>
    <message>
        <source>A role needs a title.</source>
        <translation>Ein Amt braucht einen Titel.</translation>
    </message>
    <message>
        <source>it cannot end ({until}) before it begins ({since}).</source>
        <translation>es kann nicht enden ({until}), bevor es beginnt ({since}).</translation>
    </message>
    <message>
        <source>{given} is no date; write 2015, 2015-09 or 2015-09-30.</source>
        <translation>{given} ist kein Datum; schreiben Sie 2015, 2015-09 oder 2015-09-30.</translation>
    </message>
    <message>
        <source>the id {name} stands there twice.</source>
        <translation>die Id {name} steht dort zweimal.</translation>
    </message>
    <message>
        <source>every actor there is known already.</source>
        <translation>jeder Akteur dort ist schon bekannt.</translation>
    </message>
    <message>
        <source>merged_into: {name} cannot be merged into itself.</source>
        <translation>merged_into: {name} lässt sich nicht mit sich selbst vereinen.</translation>
    </message>
    <message>
        <source>merged_into: there is no actor {name}.</source>
        <translation>merged_into: Es gibt keinen Akteur {name}.</translation>
    </message>
    <message>
        <source>the registry is written as .csv or .jsonl.</source>
        <translation>das Verzeichnis wird als .csv oder .jsonl geschrieben.</translation>
    </message>
    <message>
        <source>there is no column &apos;name&apos;; known are {names}.</source>
        <translation>es gibt keine Spalte &apos;name&apos;; bekannt sind {names}.</translation>
    </message>
    <message>
        <source>a field is no text.</source>
        <translation>ein Feld ist kein Text.</translation>
    </message>
    <message>
        <source>this is no actor: {reason}.</source>
        <translation>das ist kein Akteur: {reason}.</translation>
    </message>
    <message>
        <source>Select words first: drag, double-click, Shift+→, or Space.</source>
        <translation>Wählen Sie zuerst Wörter: ziehen, doppelklicken, Umschalt+→ oder Leertaste.</translation>
    </message>
    <message>
        <source>{words} stands behind this claim itself: the claims would go round in a ring.</source>
        <translation>{words} steht selbst hinter dieser Behauptung: Die Behauptungen liefen im Kreis.</translation>
    </message>
    <message>
        <source>The role {role} takes {labels}, not {label}.</source>
        <translation>Die Rolle {role} nimmt {labels}, nicht {label}.</translation>
    </message>
    <message>
        <source>{words} is not {role} of this statement.</source>
        <translation>{words} ist nicht {role} dieser Aussage.</translation>
    </message>
    <message>
        <source>A claim cannot {verb} itself.</source>
        <translation>Eine Behauptung kann nicht zu sich selbst führen ({verb}).</translation>
    </message>
    <message>
        <source>This claim {relation} that one already.</source>
        <translation>Diese Behauptung führt schon zu jener ({relation}).</translation>
    </message>
    <message>
        <source>{relation} links {labels}, not {label}.</source>
        <translation>{relation} verknüpft {labels}, nicht {label}.</translation>
    </message>
    <message>
        <source>The note says that already.</source>
        <translation>Das steht schon in der Notiz.</translation>
    </message>
    <message>
        <source>This link is not there any more.</source>
        <translation>Diese Verknüpfung gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>{words} is tagged {label} already.</source>
        <translation>{words} ist schon als {label} markiert.</translation>
    </message>
    <message>
        <source>The span reaches there already.</source>
        <translation>Die Spanne reicht schon bis dahin.</translation>
    </message>
    <message>
        <source>The span holds these words already.</source>
        <translation>Die Spanne enthält diese Wörter schon.</translation>
    </message>
    <message>
        <source>{label} has no {name} {value} in the codebook.</source>
        <translation>{label} hat im Codebuch kein {name} {value}.</translation>
    </message>
    <message>
        <source>{name} applies only where {condition}.</source>
        <translation>{name} gilt nur, wo {condition}.</translation>
    </message>
    <message>
        <source>The gold layer is made by review: read-only here. Choose your own layer to tag.</source>
        <translation>Die Gold-Ebene entsteht durch die Prüfung: hier nur zu lesen. Wählen Sie Ihre eigene Ebene, um zu markieren.</translation>
    </message>
    <message>
        <source>This is the layer “{layer}” of a colleague: read-only. Choose your own layer to tag.</source>
        <translation>Das ist die Ebene „{layer}“ eines anderen: nur zu lesen. Wählen Sie Ihre eigene Ebene, um zu markieren.</translation>
    </message>
    <message>
        <source>{words} is {role} of this statement already.</source>
        <translation>{words} ist schon {role} dieser Aussage.</translation>
    </message>
    <message>
        <source>Statement {n} has its {role} already: {words}. Delete that first, or 0 tags without joining.</source>
        <translation>Aussage {n} hat schon {role}: {words}. Löschen Sie das zuerst, oder 0 markiert ohne Anschluss.</translation>
    </message>
    <message>
        <source>{label} is a role: open a statement first (Enter on its claim).</source>
        <translation>{label} ist eine Rolle: Öffnen Sie zuerst eine Aussage (Enter auf ihrer Behauptung).</translation>
    </message>
    <message>
        <source>{start} to {end} does not lie within the text ({n} characters).</source>
        <translation>{start} bis {end} liegt nicht im Text ({n} Zeichen).</translation>
    </message>
    <message>
        <source>{told} joined statement {n}</source>
        <translation>{told}, an Aussage {n} angeschlossen</translation>
    </message>
    <message>
        <source>Actor: not set</source>
        <translation>Akteur: nicht gesetzt</translation>
    </message>
    <message>
        <source>Actor: {name}</source>
        <translation>Akteur: {name}</translation>
    </message>
    <message>
        <source>New actor: {name}</source>
        <translation>Neuer Akteur: {name}</translation>
    </message>
    <message>
        <source>Rename {name} to {new}</source>
        <translation>{name} umbenennen in {new}</translation>
    </message>
    <message>
        <source>Actor {name}</source>
        <translation>Akteur {name}</translation>
    </message>
    <message>
        <source>Merge {name} into {other}</source>
        <translation>{name} vereinen mit {other}</translation>
    </message>
    <message>
        <source>Split {name}</source>
        <translation>{name} abtrennen</translation>
    </message>
    <message>
        <source>Set {role}</source>
        <translation>{role} setzen</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>{name} entfernen</translation>
    </message>
    <message>
        <source>Link: {relation}</source>
        <translation>Verknüpfung: {relation}</translation>
    </message>
    <message>
        <source>Note on link</source>
        <translation>Notiz zur Verknüpfung</translation>
    </message>
    <message>
        <source>Remove link: {relation}</source>
        <translation>Verknüpfung entfernen: {relation}</translation>
    </message>
    <message>
        <source>Relabel as {label}</source>
        <translation>Ändern zu {label}</translation>
    </message>
    <message>
        <source>Relabel as {label}: {told}</source>
        <translation>Ändern zu {label}: {told}</translation>
    </message>
    <message>
        <source>Move edge of {label}</source>
        <translation>Grenze von {label} verschieben</translation>
    </message>
    <message>
        <source>Add fragment</source>
        <translation>Teil hinzufügen</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Mark {label}</source>
        <translation>{label} markieren</translation>
    </message>
    <message>
        <source>Mark {label}: {told}</source>
        <translation>{label} markieren: {told}</translation>
    </message>
    <message>
        <source>Remove tags: {told}</source>
        <translation>Markierungen entfernen: {told}</translation>
    </message>
    <message>
        <source>Mark complete</source>
        <translation>Als fertig vermerken</translation>
    </message>
    <message>
        <source>Mark begun</source>
        <translation>Als begonnen vermerken</translation>
    </message>
    <message>
        <source>Mark review</source>
        <translation>Für die Prüfung vermerken</translation>
    </message>
    <message>
        <source>Mark new</source>
        <translation>Als neu vermerken</translation>
    </message>
    <message>
        <source>{name}: not set</source>
        <translation>{name}: nicht gesetzt</translation>
    </message>
    <message>
        <source>1 place, {words}</source>
        <translation>1 Stelle, {words}</translation>
    </message>
    <message>
        <source>{n} places, {words}</source>
        <translation>{n} Stellen, {words}</translation>
    </message>
    <message>
        <source>Import {name}</source>
        <translation>{name} importieren</translation>
    </message>
    <message>
        <source>Import {n} files</source>
        <translation>{n} Dateien importieren</translation>
    </message>
    <message>
        <source>Import {n} actors from {name}</source>
        <translation>{n} Akteure aus {name} importieren</translation>
    </message>
    <message>
        <source>An import</source>
        <translation>Ein Import</translation>
    </message>
    <message>
        <source>Extend codebook</source>
        <translation>Codebuch erweitern</translation>
    </message>
    <message>
        <source>Merge label {name} into {other}: 1 span</source>
        <translation>Label {name} vereinen mit {other}: 1 Spanne</translation>
    </message>
    <message>
        <source>Merge label {name} into {other}: {n} spans</source>
        <translation>Label {name} vereinen mit {other}: {n} Spannen</translation>
    </message>
    <message>
        <source>Remove label {name}</source>
        <translation>Label {name} entfernen</translation>
    </message>
    <message>
        <source>Codebook of {name}</source>
        <translation>Codebuch von {name}</translation>
    </message>
    <message>
        <source>Confirm 1 span under the new definition</source>
        <translation>1 Spanne unter der neuen Definition bestätigen</translation>
    </message>
    <message>
        <source>Confirm {n} spans under the new definition</source>
        <translation>{n} Spannen unter der neuen Definition bestätigen</translation>
    </message>
    <message>
        <source>Article note</source>
        <translation>Notiz zum Artikel</translation>
    </message>
    <message>
        <source>New project with codebook “{name}”</source>
        <translation>Neues Projekt mit Codebuch „{name}“</translation>
    </message>
    <message>
        <source>Undo {title}</source>
        <translation>Rückgängig: {title}</translation>
    </message>
    <message>
        <source>Redo {title}</source>
        <translation>Wiederholen: {title}</translation>
    </message>
    <message>
        <source>Cannot undo “{title}”: {told}. Nothing was changed.</source>
        <translation>„{title}“ lässt sich nicht rückgängig machen: {told}. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Cannot redo “{title}”: {told}. Nothing was changed.</source>
        <translation>„{title}“ lässt sich nicht wiederholen: {told}. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>{name} changed it at {time}</source>
        <translation>{name} hat es um {time} geändert</translation>
    </message>
    <message>
        <source>it was changed since</source>
        <translation>es wurde seither geändert</translation>
    </message>
    <message>
        <source>you tagged the imported articles since</source>
        <translation>Sie haben die importierten Artikel seither markiert</translation>
    </message>
    <message>
        <source>{name} tagged the imported articles since</source>
        <translation>{name} hat die importierten Artikel seither markiert</translation>
    </message>
    <message>
        <source>another layer was added to the imported articles since</source>
        <translation>eine weitere Ebene kam seither zu den importierten Artikeln</translation>
    </message>
    <message>
        <source>its actors are used elsewhere since</source>
        <translation>seine Akteure werden seither anderswo gebraucht</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Es gibt nichts rückgängig zu machen.</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>Es gibt nichts zu wiederholen.</translation>
    </message>
    <message>
        <source>Imported {n} articles, {spans} spans</source>
        <translation>{n} Artikel, {spans} Spannen importiert</translation>
    </message>
    <message>
        <source>Imported {n} articles, {spans} spans; {known} were here already</source>
        <translation>{n} Artikel, {spans} Spannen importiert; {known} waren schon hier</translation>
    </message>
    <message>
        <source>Imported {n} articles, {spans} spans; {refused} refused</source>
        <translation>{n} Artikel, {spans} Spannen importiert; {refused} abgewiesen</translation>
    </message>
    <message>
        <source>Imported {n} articles, {spans} spans; {known} were here already; {refused} refused</source>
        <translation>{n} Artikel, {spans} Spannen importiert; {known} waren schon hier; {refused} abgewiesen</translation>
    </message>
    <message>
        <source>there is no such file.</source>
        <translation>diese Datei gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no file to import there.</source>
        <translation>Dort ist keine Datei zu importieren.</translation>
    </message>
    <message>
        <source>{name} belongs to an import that was undone by somebody else.</source>
        <translation>{name} gehört zu einem Import, den jemand anders rückgängig gemacht hat.</translation>
    </message>
    <message>
        <source>cannot be read: {reason}.</source>
        <translation>nicht lesbar: {reason}.</translation>
    </message>
    <message>
        <source>cannot be written: {reason}.</source>
        <translation>nicht zu schreiben: {reason}.</translation>
    </message>
    <message>
        <source>a label or relation type has a blank name.</source>
        <translation>ein Label oder eine Verknüpfung hat einen leeren Namen.</translation>
    </message>
    <message>
        <source>an attribute has a blank name.</source>
        <translation>ein Attribut hat einen leeren Namen.</translation>
    </message>
    <message>
        <source>the codebook has no {name}.</source>
        <translation>das Codebuch hat kein {name}.</translation>
    </message>
    <message>
        <source>added to the codebook: label {name}</source>
        <translation>ins Codebuch aufgenommen: Label {name}</translation>
    </message>
    <message>
        <source>added to the codebook: relation {name}</source>
        <translation>ins Codebuch aufgenommen: Verknüpfung {name}</translation>
    </message>
    <message>
        <source>added to the codebook: attribute {name} of {label}</source>
        <translation>ins Codebuch aufgenommen: Attribut {name} von {label}</translation>
    </message>
    <message>
        <source>{name} is in the project with another text.</source>
        <translation>{name} ist mit einem anderen Text im Projekt.</translation>
    </message>
    <message>
        <source>1 link leads to articles that are not in the project; left out.</source>
        <translation>1 Verknüpfung führt zu Artikeln, die nicht im Projekt sind; weggelassen.</translation>
    </message>
    <message>
        <source>{n} links lead to articles that are not in the project; left out.</source>
        <translation>{n} Verknüpfungen führen zu Artikeln, die nicht im Projekt sind; weggelassen.</translation>
    </message>
    <message>
        <source>it does not fit the project: {reason}.</source>
        <translation>es passt nicht ins Projekt: {reason}.</translation>
    </message>
    <message>
        <source>{n} articles</source>
        <translation>{n} Artikel</translation>
    </message>
    <message>
        <source>the file is empty.</source>
        <translation>die Datei ist leer.</translation>
    </message>
    <message>
        <source>{field} is {value}, not {wanted}.</source>
        <translation>{field} ist {value}, nicht {wanted}.</translation>
    </message>
    <message>
        <source>{field} {name} is none of {names}.</source>
        <translation>{field} {name} ist keines von {names}.</translation>
    </message>
    <message>
        <source>{field} is not that of the text.</source>
        <translation>{field} ist nicht die des Textes.</translation>
    </message>
    <message>
        <source>{field} has no name.</source>
        <translation>{field} hat keinen Namen.</translation>
    </message>
    <message>
        <source>{field} is missing, but there are spans.</source>
        <translation>{field} fehlt, aber es gibt Spannen.</translation>
    </message>
    <message>
        <source>{field} is past the end of the text ({n}).</source>
        <translation>{field} liegt hinter dem Ende des Textes ({n}).</translation>
    </message>
    <message>
        <source>{field} is not behind its start {n}.</source>
        <translation>{field} liegt nicht hinter dem Anfang {n}.</translation>
    </message>
    <message>
        <source>{field} {words} is not what stands at {start} to {end}: {there}.</source>
        <translation>{field} {words} ist nicht, was bei {start} bis {end} steht: {there}.</translation>
    </message>
    <message>
        <source>{field} hold one whose end is not behind its start.</source>
        <translation>{field} haben eines, dessen Ende nicht hinter dem Anfang liegt.</translation>
    </message>
    <message>
        <source>{field} reach from {start} to {end}, but start and end say {first} to {last}.</source>
        <translation>{field} reichen von {start} bis {end}, aber Anfang und Ende sagen {first} bis {last}.</translation>
    </message>
    <message>
        <source>{field} {words} is not what stands at the fragments: {there}.</source>
        <translation>{field} {words} ist nicht, was in den Teilen steht: {there}.</translation>
    </message>
    <message>
        <source>{field} is none of the line&apos;s entities.</source>
        <translation>{field} ist keiner der Akteure der Zeile.</translation>
    </message>
    <message>
        <source>{field} belong to a layer, and the line has none.</source>
        <translation>{field} gehören zu einer Ebene, und die Zeile hat keine.</translation>
    </message>
    <message>
        <source>{field} belongs to a layer, and the line has none.</source>
        <translation>{field} gehört zu einer Ebene, und die Zeile hat keine.</translation>
    </message>
    <message>
        <source>{field} is not within the text ({n}).</source>
        <translation>{field} liegt nicht im Text ({n}).</translation>
    </message>
    <message>
        <source>{field} stands there twice.</source>
        <translation>{field} steht dort zweimal.</translation>
    </message>
    <message>
        <source>{field} is no span of this line.</source>
        <translation>{field} ist keine Spanne dieser Zeile.</translation>
    </message>
    <message>
        <source>{n} characters that cannot be kept (NUL, lone surrogates) became U+FFFD.</source>
        <translation>{n} Zeichen, die sich nicht bewahren lassen (NUL, einzelne Surrogate), wurden U+FFFD.</translation>
    </message>
    <message>
        <source>this is not JSON: {reason}.</source>
        <translation>das ist kein JSON: {reason}.</translation>
    </message>
    <message>
        <source>this is not a JSON object.</source>
        <translation>das ist kein JSON-Objekt.</translation>
    </message>
    <message>
        <source>the line is longer than {n} bytes.</source>
        <translation>die Zeile ist länger als {n} Bytes.</translation>
    </message>
    <message>
        <source>read as {encoding}.</source>
        <translation>gelesen als {encoding}.</translation>
    </message>
    <message>
        <source>this is not text ({why}).</source>
        <translation>das ist kein Text ({why}).</translation>
    </message>
    <message>
        <source>it begins like a {kind} file</source>
        <translation>es beginnt wie eine {kind}-Datei</translation>
    </message>
    <message>
        <source>it holds many zero bytes</source>
        <translation>es enthält viele Null-Bytes</translation>
    </message>
    <message>
        <source>no encoding fits</source>
        <translation>keine Kodierung passt</translation>
    </message>
    <message>
        <source>the text has {n} characters; more than {most} are no article.</source>
        <translation>der Text hat {n} Zeichen; mehr als {most} sind kein Artikel.</translation>
    </message>
    <message>
        <source>no format that can be read fits this file; there are {names}.</source>
        <translation>kein lesbares Format passt zu dieser Datei; es gibt {names}.</translation>
    </message>
    <message>
        <source>no format writes files that end in {suffix}; name one with --format.</source>
        <translation>kein Format schreibt Dateien, die auf {suffix} enden; nennen Sie eines mit --format.</translation>
    </message>
    <message>
        <source>No format {name} can be read; there are {names}.</source>
        <translation>Ein Format {name} lässt sich nicht lesen; es gibt {names}.</translation>
    </message>
    <message>
        <source>No format {name} can be written; there are {names}.</source>
        <translation>Ein Format {name} lässt sich nicht schreiben; es gibt {names}.</translation>
    </message>
    <message>
        <source>Exported {n} articles, {spans} spans to {name}</source>
        <translation>{n} Artikel, {spans} Spannen nach {name} exportiert</translation>
    </message>
    <message>
        <source>There is no status {name}; there are: {names}.</source>
        <translation>Einen Status {name} gibt es nicht; es gibt: {names}.</translation>
    </message>
    <message>
        <source>The codebook has no label {name}; there are: {names}.</source>
        <translation>Das Codebuch hat kein Label {name}; es gibt: {names}.</translation>
    </message>
    <message>
        <source>there is no layer {name}; there are: {names}.</source>
        <translation>eine Ebene {name} gibt es nicht; es gibt: {names}.</translation>
    </message>
    <message>
        <source>--split {given}: a name stands there twice.</source>
        <translation>--split {given}: Ein Name steht dort zweimal.</translation>
    </message>
    <message>
        <source>--split {given}: the shares must be above 0 and add up to 1.</source>
        <translation>--split {given}: Die Anteile müssen über 0 liegen und zusammen 1 ergeben.</translation>
    </message>
    <message>
        <source>--split {given} is not of the form train=0.8,dev=0.1,test=0.1.</source>
        <translation>--split {given} hat nicht die Form train=0.8,dev=0.1,test=0.1.</translation>
    </message>
    <message>
        <source>{path} lies in a folder that {service} syncs. Copying it while it is open can damage it: move it elsewhere and sync backups instead.</source>
        <translation>{path} liegt in einem Ordner, den {service} abgleicht. Ihn offen zu kopieren kann ihn beschädigen: Legen Sie ihn woandershin und gleichen Sie Sicherungen ab.</translation>
    </message>
    <message>
        <source>{path} lies on a network drive: only one person at a time may open it there.</source>
        <translation>{path} liegt auf einem Netzlaufwerk: Dort darf ihn immer nur eine Person öffnen.</translation>
    </message>
    <message>
        <source>A team database is backed up on its server (pg_dump), not here.</source>
        <translation>Eine Team-Datenbank wird auf ihrem Server gesichert (pg_dump), nicht hier.</translation>
    </message>
    <message>
        <source>there is such a file already.</source>
        <translation>eine solche Datei gibt es schon.</translation>
    </message>
    <message>
        <source>the folder {path} does not exist.</source>
        <translation>den Ordner {path} gibt es nicht.</translation>
    </message>
    <message>
        <source>the project has no codebook; run &apos;annotator check&apos; and restore a backup.</source>
        <translation>das Projekt hat kein Codebuch; rufen Sie &apos;annotator check&apos; auf und stellen Sie eine Sicherung wieder her.</translation>
    </message>
    <message>
        <source>{job} is under way; nothing was changed. Wait for it, or cancel it.</source>
        <translation>{job} läuft; nichts wurde geändert. Warten Sie darauf oder brechen Sie es ab.</translation>
    </message>
    <message>
        <source>{job} is under way; cancel it first.</source>
        <translation>{job} läuft; brechen Sie es zuerst ab.</translation>
    </message>
    <message>
        <source>the project is open read-only; nothing was changed.</source>
        <translation>das Projekt ist nur zum Lesen offen; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>This article is not in the project any more.</source>
        <translation>Dieser Artikel ist nicht mehr im Projekt.</translation>
    </message>
    <message>
        <source>the text of “{name}” is damaged (its checksum is wrong); restore a backup.</source>
        <translation>der Text von „{name}“ ist beschädigt (die Prüfsumme stimmt nicht); stellen Sie eine Sicherung wieder her.</translation>
    </message>
    <message>
        <source>no copy could be made: {told}.</source>
        <translation>es ließ sich keine Kopie machen: {told}.</translation>
    </message>
    <message>
        <source>no backup could be made: {told}.</source>
        <translation>es ließ sich keine Sicherung machen: {told}.</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>der Datenträger ist voll</translation>
    </message>
    <message>
        <source>the project file is damaged; run &apos;annotator check&apos; and restore a backup.</source>
        <translation>die Projektdatei ist beschädigt; rufen Sie &apos;annotator check&apos; auf und stellen Sie eine Sicherung wieder her.</translation>
    </message>
    <message>
        <source>the project file is damaged, no copy was made; restore a backup.</source>
        <translation>die Projektdatei ist beschädigt, keine Kopie wurde gemacht; stellen Sie eine Sicherung wieder her.</translation>
    </message>
    <message>
        <source>another program has locked the project; nothing was changed, try again when it is done.</source>
        <translation>ein anderes Programm hat das Projekt gesperrt; nichts wurde geändert, versuchen Sie es danach wieder.</translation>
    </message>
    <message>
        <source>the disk is full; nothing was changed, free some space and do it again.</source>
        <translation>der Datenträger ist voll; nichts wurde geändert, schaffen Sie Platz und versuchen Sie es wieder.</translation>
    </message>
    <message>
        <source>the project cannot be written (read-only).</source>
        <translation>das Projekt lässt sich nicht schreiben (nur lesen).</translation>
    </message>
    <message>
        <source>this is not an Annotator project.</source>
        <translation>das ist kein Annotator-Projekt.</translation>
    </message>
    <message>
        <source>this is a database, but not an Annotator project.</source>
        <translation>das ist eine Datenbank, aber kein Annotator-Projekt.</translation>
    </message>
    <message>
        <source>the disk reported an error; nothing was changed.</source>
        <translation>der Datenträger meldet einen Fehler; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>the project file cannot be opened.</source>
        <translation>die Projektdatei lässt sich nicht öffnen.</translation>
    </message>
    <message>
        <source>the file is empty; restore it from a backup in {path}.</source>
        <translation>die Datei ist leer; stellen Sie sie aus einer Sicherung in {path} wieder her.</translation>
    </message>
    <message>
        <source>made by a newer Annotator (format {n}, this one knows {known}); update the program.</source>
        <translation>von einem neueren Annotator gemacht (Format {n}, dieser kennt {known}); aktualisieren Sie das Programm.</translation>
    </message>
    <message>
        <source>made by a newer Annotator (schema {n}, this one knows {known}); update the program.</source>
        <translation>von einem neueren Annotator gemacht (Schema {n}, dieser kennt {known}); aktualisieren Sie das Programm.</translation>
    </message>
    <message>
        <source>made by an older Annotator; open it once to write, so that it is brought up to date.</source>
        <translation>von einem älteren Annotator gemacht; öffnen Sie es einmal zum Schreiben, damit es auf den neuen Stand kommt.</translation>
    </message>
    <message>
        <source>the file is cut off ({size} of {whole} bytes); restore it from a backup in {path}.</source>
        <translation>die Datei ist abgeschnitten ({size} von {whole} Bytes); stellen Sie sie aus einer Sicherung in {path} wieder her.</translation>
    </message>
    <message>
        <source>this is a folder, not a project file.</source>
        <translation>das ist ein Ordner, keine Projektdatei.</translation>
    </message>
    <message>
        <source>there is a project already.</source>
        <translation>dort gibt es schon ein Projekt.</translation>
    </message>
    <message>
        <source>the project file was deleted, moved or replaced while it was open; nothing more can be saved there. Use File, Save a copy.</source>
        <translation>die Projektdatei wurde gelöscht, verschoben oder ersetzt, während sie offen war; dort lässt sich nichts mehr sichern. Nehmen Sie Datei, Kopie sichern.</translation>
    </message>
    <message>
        <source>The text of a document is written once and never changed.</source>
        <translation>Der Text eines Artikels wird einmal geschrieben und nie geändert.</translation>
    </message>
    <message>
        <source>{n} of {all} values ({kind}) were changed by somebody else meanwhile; nothing was changed.</source>
        <translation>{n} von {all} Werten ({kind}) hat inzwischen jemand anders geändert; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>the change does not fit the project any more; nothing was changed.</source>
        <translation>die Änderung passt nicht mehr zum Projekt; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>Sicherung</translation>
    </message>
    <message>
        <source>Merging {name} into {other}</source>
        <translation>{name} wird mit {other} vereint</translation>
    </message>
    <message>
        <source>Reading tags</source>
        <translation>Markierungen werden gelesen</translation>
    </message>
    <message>
        <source>Looking for untagged names</source>
        <translation>Unmarkierte Namen werden gesucht</translation>
    </message>
    <message>
        <source>Indexing words, once</source>
        <translation>Wörter werden einmalig erfasst</translation>
    </message>
    <message>
        <source>{n} found</source>
        <translation>{n} gefunden</translation>
    </message>
    <message>
        <source>bears that name</source>
        <translation>heißt so</translation>
    </message>
    <message>
        <source>held that office then</source>
        <translation>hatte damals das Amt</translation>
    </message>
    <message>
        <source>earlier in the article</source>
        <translation>weiter oben im Artikel</translation>
    </message>
    <message>
        <source>the last one mentioned</source>
        <translation>zuletzt genannt</translation>
    </message>
    <message>
        <source>like spelling</source>
        <translation>ähnlich geschrieben</translation>
    </message>
    <message>
        <source>That is no key that a command can have.</source>
        <translation>Diese Taste kann kein Befehl haben.</translation>
    </message>
    <message>
        <source>{key} is taken: {command}.</source>
        <translation>{key} ist vergeben: {command}.</translation>
    </message>
    <message>
        <source>The usual key {key} is taken: {command}.</source>
        <translation>Die übliche Taste {key} ist vergeben: {command}.</translation>
    </message>
    <message>
        <source>No part of this article is marked as boilerplate.</source>
        <translation>Kein Teil dieses Artikels ist als Beiwerk vermerkt.</translation>
    </message>
    <message>
        <source>No article is open.</source>
        <translation>Kein Artikel ist offen.</translation>
    </message>
    <message>
        <source>Confirming</source>
        <translation>Bestätigung</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Exported {n} articles, {spans} spans to {name}; not carried: {what}</source>
        <translation>{n} Artikel, {spans} Spannen nach {name} exportiert; nicht übertragen: {what}</translation>
    </message>
    <message>
        <source>the format {name} cannot carry: {what}; nothing was written.</source>
        <translation>das Format {name} kann nicht übertragen: {what}; nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>What was written cannot be read back: {told}</source>
        <translation>Das Geschriebene lässt sich nicht zurücklesen: {told}</translation>
    </message>
    <message>
        <source>Rehearsing</source>
        <translation>Probe</translation>
    </message>
    <message>
        <source>Reading back</source>
        <translation>Rücklesen</translation>
    </message>
    <message>
        <source>{field} {words} is not what stands there: {there}.</source>
        <translation>{field} {words} ist nicht, was dort steht: {there}.</translation>
    </message>
    <message>
        <source>the text of it, {name}, is not beside it.</source>
        <translation>der Text dazu, {name}, liegt nicht daneben.</translation>
    </message>
    <message>
        <source>its offsets count UTF-16 units; read so.</source>
        <translation>die Positionen zählen UTF-16-Einheiten; so gelesen.</translation>
    </message>
    <message>
        <source>{field} names {name}, which is not there.</source>
        <translation>{field} nennt {name}, was es nicht gibt.</translation>
    </message>
    <message>
        <source>{field} speaks of {name}, which is not there.</source>
        <translation>{field} spricht von {name}, was es nicht gibt.</translation>
    </message>
    <message>
        <source>this is no line of brat&apos;s: {words}.</source>
        <translation>das ist keine Zeile von brat: {words}.</translation>
    </message>
    <message>
        <source>{field} is no triple of start, end and label: {value}.</source>
        <translation>{field} ist kein Tripel aus Anfang, Ende und Label: {value}.</translation>
    </message>
    <message>
        <source>{field} has no label.</source>
        <translation>{field} hat kein Label.</translation>
    </message>
    <message>
        <source>{field} has no place in the text.</source>
        <translation>{field} hat keine Stelle im Text.</translation>
    </message>
    <message>
        <source>{field} reaches from {start} to {end}, past the text of {n} characters.</source>
        <translation>{field} reicht von {start} bis {end}, über den Text von {n} Zeichen hinaus.</translation>
    </message>
    <message>
        <source>{field} ends at {end}, which is not behind its start {start}.</source>
        <translation>{field} endet bei {end}, nicht hinter dem Anfang {start}.</translation>
    </message>
    <message>
        <source>{field} has no type.</source>
        <translation>{field} hat keinen Typ.</translation>
    </message>
    <message>
        <source>{field} links a span that is not there.</source>
        <translation>{field} verknüpft eine Spanne, die es nicht gibt.</translation>
    </message>
    <message>
        <source>{field} has an offset that is no number: {value}.</source>
        <translation>{field} hat eine Position, die keine Zahl ist: {value}.</translation>
    </message>
    <message>
        <source>{field} holds no text.</source>
        <translation>{field} enthält keinen Text.</translation>
    </message>
    <message>
        <source>{field} is marked on a page (HyperText) and has no global offsets.</source>
        <translation>{field} ist auf einer Seite markiert (HyperText) und hat keine globalen Positionen.</translation>
    </message>
    <message>
        <source>{field} names the token {number}; there are {n}.</source>
        <translation>{field} nennt das Token {number}; es gibt {n}.</translation>
    </message>
    <message>
        <source>This format needs spaCy: pip install &apos;annotator-desk[nlp]&apos;.</source>
        <translation>Dieses Format braucht spaCy: pip install &apos;annotator-desk[nlp]&apos;.</translation>
    </message>
    <message>
        <source>this is no DocBin: {reason}.</source>
        <translation>das ist kein DocBin: {reason}.</translation>
    </message>
    <message>
        <source>{words} has no tag.</source>
        <translation>{words} hat keine Marke.</translation>
    </message>
    <message>
        <source>there is no column {name}.</source>
        <translation>es gibt keine Spalte {name}.</translation>
    </message>
    <message>
        <source>The sheet {name} would have more than {n} rows; export as CSV, or choose fewer articles.</source>
        <translation>Das Blatt {name} hätte mehr als {n} Zeilen; exportieren Sie als CSV oder wählen Sie weniger Artikel.</translation>
    </message>
    <message>
        <source>zones</source>
        <translation>Zonen</translation>
    </message>
    <message>
        <source>metadata</source>
        <translation>Angaben zum Artikel</translation>
    </message>
    <message>
        <source>articles without tags</source>
        <translation>Artikel ohne Markierungen</translation>
    </message>
    <message>
        <source>articles without words</source>
        <translation>Artikel ohne Wörter</translation>
    </message>
    <message>
        <source>layers</source>
        <translation>Ebenen</translation>
    </message>
    <message>
        <source>coders</source>
        <translation>Codierer</translation>
    </message>
    <message>
        <source>status</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>document labels</source>
        <translation>Label von Artikeln</translation>
    </message>
    <message>
        <source>notes on articles</source>
        <translation>Notizen zu Artikeln</translation>
    </message>
    <message>
        <source>codebook revision</source>
        <translation>Fassung des Codebuchs</translation>
    </message>
    <message>
        <source>discontinuous spans</source>
        <translation>geteilte Spannen</translation>
    </message>
    <message>
        <source>attributes of spans</source>
        <translation>Attribute von Spannen</translation>
    </message>
    <message>
        <source>attributes of relations</source>
        <translation>Attribute von Verknüpfungen</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>line breaks in notes</source>
        <translation>Zeilenumbrüche in Notizen</translation>
    </message>
    <message>
        <source>unknown keys</source>
        <translation>unbekannte Angaben</translation>
    </message>
    <message>
        <source>entities</source>
        <translation>Akteure</translation>
    </message>
    <message>
        <source>spans within or across others</source>
        <translation>Spannen in oder über anderen</translation>
    </message>
    <message>
        <source>links between articles</source>
        <translation>Verknüpfungen zwischen Artikeln</translation>
    </message>
    <message>
        <source>relations</source>
        <translation>Verknüpfungen</translation>
    </message>
    <message>
        <source>relations of spans that are lost</source>
        <translation>Verknüpfungen verlorener Spannen</translation>
    </message>
    <message>
        <source>spaces and line ends of the text</source>
        <translation>Leerzeichen und Zeilenenden des Textes</translation>
    </message>
    <message>
        <source>spans without a token</source>
        <translation>Spannen ohne Token</translation>
    </message>
    <message>
        <source>spans that end within a token (widened)</source>
        <translation>Spannen, die in einem Token enden (erweitert)</translation>
    </message>
    <message>
        <source>spaces at the ends of spans</source>
        <translation>Leerzeichen an den Enden von Spannen</translation>
    </message>
    <message>
        <source>texts longer than a cell ({n} characters)</source>
        <translation>Texte, länger als eine Zelle ({n} Zeichen)</translation>
    </message>
    <message>
        <source>articles that read back otherwise</source>
        <translation>Artikel, die sich anders zurücklesen</translation>
    </message>
    <message>
        <source>spans that did not come back</source>
        <translation>Spannen, die nicht zurückkamen</translation>
    </message>
    <message>
        <source>{line} has {n} columns, not ten.</source>
        <translation>{line} hat {n} Spalten, nicht zehn.</translation>
    </message>
    <message>
        <source>{field} is no number of a word: {key}.</source>
        <translation>{field} ist keine Nummer eines Wortes: {key}.</translation>
    </message>
    <message>
        <source>{field} begins {key}, which does not end.</source>
        <translation>{field} beginnt {key}, das nicht endet.</translation>
    </message>
    <message>
        <source>{field} ends {key}, which has not begun.</source>
        <translation>{field} beendet {key}, das nicht begonnen hat.</translation>
    </message>
    <message>
        <source>This format needs pyarrow: pip install &apos;annotator-desk[parquet]&apos;.</source>
        <translation>Dieses Format braucht pyarrow: pip install &apos;annotator-desk[parquet]&apos;.</translation>
    </message>
    <message>
        <source>this is no Parquet: {why}.</source>
        <translation>das ist kein Parquet: {why}.</translation>
    </message>
    <message>
        <source>{field} is missing; there are the columns {names}.</source>
        <translation>{field} fehlt; da sind die Spalten {names}.</translation>
    </message>
    <message>
        <source>{file}: there are no codes in it.</source>
        <translation>{file}: darin sind keine Codes.</translation>
    </message>
    <message>
        <source>{file}: {n} sources have no plain text in the archive; {m} selections in them were left out.</source>
        <translation>{file}: {n} Quellen haben im Archiv keinen reinen Text; {m} Markierungen darin wurden ausgelassen.</translation>
    </message>
    <message>
        <source>{file}: the positions in {name} count {ways}; read so.</source>
        <translation>{file}: die Stellen in {name} zählen {ways}; so gelesen.</translation>
    </message>
    <message>
        <source>{field} has a position that is no number.</source>
        <translation>{field} hat eine Stelle, die keine Zahl ist.</translation>
    </message>
    <message>
        <source>there is no project in the archive.</source>
        <translation>im Archiv ist kein Projekt.</translation>
    </message>
    <message>
        <source>{file}: {n} annotations without words were left out.</source>
        <translation>{file}: {n} Annotationen ohne Wörter wurden ausgelassen.</translation>
    </message>
    <message>
        <source>{field} reaches from {start} to {end}, past the text of {n} units.</source>
        <translation>{field} reicht von {start} bis {end}, über den Text von {n} Einheiten hinaus.</translation>
    </message>
    <message>
        <source>{field} begins or ends within a character: {why}.</source>
        <translation>{field} beginnt oder endet innerhalb eines Zeichens: {why}.</translation>
    </message>
    <message>
        <source>{field} speaks of {name} that is not beside the file, and quotes nothing of it.</source>
        <translation>{field} spricht von {name}, das nicht neben der Datei liegt, und zitiert nichts daraus.</translation>
    </message>
    <message>
        <source>{field} has no selector that tells a place.</source>
        <translation>{field} hat keinen Selektor, der eine Stelle nennt.</translation>
    </message>
    <message>
        <source>its end is told at {n}; its words end at {m}.</source>
        <translation>sein Ende ist mit {n} angegeben; seine Wörter enden bei {m}.</translation>
    </message>
    <message>
        <source>its words stand not at {n}, but at {m}; taken from there.</source>
        <translation>seine Wörter stehen nicht bei {n}, sondern bei {m}; von dort genommen.</translation>
    </message>
    <message>
        <source>{file}: the text {name} is not there; in its place stands what is quoted.</source>
        <translation>{file}: der Text {name} ist nicht da; an seiner Stelle steht, was zitiert ist.</translation>
    </message>
    <message>
        <source>the token {word} does not stand in its sentence.</source>
        <translation>das Token {word} steht nicht in seinem Satz.</translation>
    </message>
    <message>
        <source>{file}: its offsets count code points; read so.</source>
        <translation>{file}: seine Stellen zählen Codepoints; so gelesen.</translation>
    </message>
    <message>
        <source>{word} is not what stands at {n}: {there}.</source>
        <translation>{word} ist nicht, was bei {n} steht: {there}.</translation>
    </message>
    <message>
        <source>has {n} columns; {layer} needs more.</source>
        <translation>hat {n} Spalten; {layer} braucht mehr.</translation>
    </message>
    <message>
        <source>{line} is no row of a token.</source>
        <translation>{line} ist keine Zeile eines Tokens.</translation>
    </message>
    <message>
        <source>characters that XML forbids (now U+FFFD)</source>
        <translation>Zeichen, die XML verbietet (jetzt U+FFFD)</translation>
    </message>
    <message>
        <source>this is not XML: {why}.</source>
        <translation>das ist kein XML: {why}.</translation>
    </message>
    <message>
        <source>it declares a document type, which no file of this kind needs.</source>
        <translation>es erklärt einen Dokumenttyp, den keine Datei dieser Art braucht.</translation>
    </message>
    <message>
        <source>There is no profile {name}; there are: {names}.</source>
        <translation>Es gibt kein Profil {name}; es gibt: {names}.</translation>
    </message>
    <message>
        <source>{name} is no name of a profile.</source>
        <translation>{name} ist kein Name für ein Profil.</translation>
    </message>
    <message>
        <source>{day} is no day of the form 2026-03-09, 2026-03 or 2026.</source>
        <translation>{day} ist kein Tag der Form 2026-03-09, 2026-03 oder 2026.</translation>
    </message>
    <message>
        <source>spans in zones that are left out</source>
        <translation>Spannen in weggelassenen Zonen</translation>
    </message>
    <message>
        <source>spans that reach into zones that are left out (cut)</source>
        <translation>Spannen, die in weggelassene Zonen reichen (gekürzt)</translation>
    </message>
    <message>
        <source>--split {given}: {name} is no name of a side: letters, digits, - and _.</source>
        <translation>--split {given}: {name} ist kein Name für eine Seite: Buchstaben, Ziffern, - und _.</translation>
    </message>
    <message>
        <source>{field} {name} is none that the article has in {table}.</source>
        <translation>{field} {name} ist keine, die der Artikel in {table} hat.</translation>
    </message>
    <message>
        <source>{field} {name} is not in {table}.</source>
        <translation>{field} {name} steht nicht in {table}.</translation>
    </message>
    <message>
        <source>{field} names no token: {cell}.</source>
        <translation>{field} nennt kein Token: {cell}.</translation>
    </message>
    <message>
        <source>Tag {n} articles again</source>
        <translation>{n} Artikel noch einmal markieren</translation>
    </message>
    <message>
        <source>The share must be above 0 and at most 1, and the days not below 0.</source>
        <translation>Der Anteil muss über 0 und höchstens 1 sein, die Tage nicht unter 0.</translation>
    </message>
    <message>
        <source>No article is due to be tagged again: none was completed that long ago.</source>
        <translation>Kein Artikel ist noch einmal zu markieren: Keiner wurde vor so langer Zeit fertig.</translation>
    </message>
    <message>
        <source>Agreement needs two layers: name at least two, --layers A,B.</source>
        <translation>Übereinstimmung braucht zwei Schichten: Nennen Sie mindestens zwei, --layers A,B.</translation>
    </message>
    <message>
        <source>{file}: agreement needs two layers of one article; import a colleague&apos;s bundle.</source>
        <translation>{file}: Übereinstimmung braucht zwei Schichten eines Artikels; nehmen Sie das Bündel einer Kollegin auf.</translation>
    </message>
    <message>
        <source>{n} layers are not called complete by their coders; they count as they are.</source>
        <translation>{n} Schichten gelten ihren Kodierern nicht als fertig; sie zählen, wie sie sind.</translation>
    </message>
    <message>
        <source>There is no measure {name}; there are: {names}.</source>
        <translation>Ein Maß {name} gibt es nicht; es gibt: {names}.</translation>
    </message>
    <message>
        <source>Agreement needs two layers of one article; import a colleague&apos;s bundle.</source>
        <translation>Übereinstimmung braucht zwei Schichten eines Artikels; nehmen Sie das Bündel einer Kollegin auf.</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Maß</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>Collect</source>
        <translation>Sammeln</translation>
    </message>
    <message>
        <source>from character {n} on it says “{a}” here and “{b}” there{more}.</source>
        <translation>ab Zeichen {n} steht hier „{a}“ und dort „{b}“{more}.</translation>
    </message>
    <message>
        <source>Merge bundle of {name}</source>
        <translation>Bündel von {name} vereinen</translation>
    </message>
    <message>
        <source>it has {n} characters there, {m} here.</source>
        <translation>dort hat er {n} Zeichen, hier {m}.</translation>
    </message>
    <message>
        <source>The codebook lacks labels of the bundle: {names}. Say what they become first; nothing was changed.</source>
        <translation>Dem Codebuch fehlen Labels des Bündels: {names}. Sagen Sie zuerst, was aus ihnen wird; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The text of “{name}” is not the one that its hash is of; nothing was changed.</source>
        <translation>Der Text von „{name}“ ist nicht der, von dem seine Prüfsumme ist; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>{n} links of the layer “{name}” lead to articles that are not here; they stay outside.</source>
        <translation>{n} Verknüpfungen der Schicht „{name}“ führen zu Artikeln, die nicht hier sind; sie bleiben draußen.</translation>
    </message>
    <message>
        <source>A span of the layer “{name}” does not lie within “{title}”; nothing was changed.</source>
        <translation>Eine Spanne der Schicht „{name}“ liegt nicht in „{title}“; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The text of “{name}” is another one in the bundle: {why} Nothing was changed.</source>
        <translation>Der Text von „{name}“ ist im Bündel ein anderer: {why} Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The layer “{name}” is of another article in the bundle; nothing was changed.</source>
        <translation>Die Schicht „{name}“ gehört im Bündel zu einem anderen Artikel; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The {kind} {key} is another one in the bundle, though it never changes; nothing was changed.</source>
        <translation>{kind} {key} ist im Bündel anders, obwohl es sich nie ändert; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>Write the comment first.</source>
        <translation>Schreiben Sie zuerst den Kommentar.</translation>
    </message>
    <message>
        <source>One layer has nothing to differ from: name at least two, --layers A,B.</source>
        <translation>Eine Schicht hat nichts, wovon sie abweicht: Nennen Sie mindestens zwei, --layers A,B.</translation>
    </message>
    <message>
        <source>{file}: no article has {layers} to compare. Import a colleague&apos;s bundle.</source>
        <translation>{file}: Kein Artikel hat {layers} zum Vergleichen. Nehmen Sie das Bündel einer Kollegin auf.</translation>
    </message>
    <message>
        <source>Say why you appeal: the reviewer will read it.</source>
        <translation>Sagen Sie, warum Sie Einspruch erheben: Wer prüft, liest es.</translation>
    </message>
    <message>
        <source>Accept the decision</source>
        <translation>Die Entscheidung annehmen</translation>
    </message>
    <message>
        <source>Appeal</source>
        <translation>Einspruch</translation>
    </message>
    <message>
        <source>Review needs two layers; “{title}” has {n} ({names}).{more} Import a colleague&apos;s bundle.</source>
        <translation>Die Prüfung braucht zwei Schichten; „{title}“ hat {n} ({names}).{more} Nehmen Sie das Bündel einer Kollegin auf.</translation>
    </message>
    <message>
        <source>No other open case differs in the same way.</source>
        <translation>Kein anderer offener Fall weicht ebenso ab.</translation>
    </message>
    <message>
        <source>The review is not finished: {n} open cases. Settle them first.</source>
        <translation>Die Prüfung ist nicht fertig: {n} offene Fälle. Entscheiden Sie sie zuerst.</translation>
    </message>
    <message>
        <source>The review is signed off already.</source>
        <translation>Die Prüfung ist schon abgeschlossen.</translation>
    </message>
    <message>
        <source>{file}: the records are not those that the manifest was made for; nothing was changed.</source>
        <translation>{file}: Die Einträge sind nicht die, für die das Verzeichnis gemacht wurde; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>{file}: a bundle holds no file “{name}”; nothing was changed.</source>
        <translation>{file}: Ein Bündel enthält keine Datei „{name}“; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>{file}: this is no bundle: it must hold {a} and {b}, once each.</source>
        <translation>{file}: Das ist kein Bündel: Es muss {a} und {b} enthalten, je einmal.</translation>
    </message>
    <message>
        <source>{file}: its records are larger than {n} GiB; nothing was changed.</source>
        <translation>{file}: Seine Einträge sind größer als {n} GiB; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>{file}: made by a newer Annotator, {a}; this one knows {b}: update the program.</source>
        <translation>{file}: von einem neueren Annotator, {a}; dieser kennt {b}: Aktualisieren Sie das Programm.</translation>
    </message>
    <message>
        <source>{file}: this is no bundle: its manifest does not say {a}.</source>
        <translation>{file}: Das ist kein Bündel: Sein Verzeichnis sagt nicht {a}.</translation>
    </message>
    <message>
        <source>{file}: {part}, line {n}: there is no kind of record {kind}; nothing was changed.</source>
        <translation>{file}: {part}, Zeile {n}: Eine Art von Eintrag {kind} gibt es nicht; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>{file}: {part}, line {n}: the {kind} {key} was altered after it was exported (its hash is another one); nothing was changed.</source>
        <translation>{file}: {part}, Zeile {n}: {kind} {key} wurde nach dem Export verändert (die Prüfsumme ist eine andere); nichts wurde geändert.</translation>
    </message>
    <message>
        <source>{file}: it cannot be written ({why}).</source>
        <translation>{file}: lässt sich nicht schreiben ({why}).</translation>
    </message>
    <message>
        <source>{file}: this is no bundle, or it is cut off ({why}); nothing was changed.</source>
        <translation>{file}: Das ist kein Bündel, oder es ist abgeschnitten ({why}); nichts wurde geändert.</translation>
    </message>
    <message>
        <source>{file}: its manifest cannot be read ({why}); nothing was changed.</source>
        <translation>{file}: Sein Verzeichnis lässt sich nicht lesen ({why}); nichts wurde geändert.</translation>
    </message>
    <message>
        <source>{file}: {part}, line {n}: this is no record ({why}); nothing was changed.</source>
        <translation>{file}: {part}, Zeile {n}: Das ist kein Eintrag ({why}); nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Articles of the bundle of {name}</source>
        <translation>Artikel des Bündels von {name}</translation>
    </message>
    <message>
        <source>A relation ({type}) of the layer “{name}” leaves a span that is not in it; nothing was changed.</source>
        <translation>Eine Relation ({type}) der Schicht „{name}“ geht von einer Spanne aus, die nicht darin ist; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The decision {key} says nothing that can be read; nothing was changed.</source>
        <translation>Die Entscheidung {key} sagt nichts Lesbares; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>{file}: {part}, line {n}: this is no {kind} ({why}); nothing was changed.</source>
        <translation>{file}: {part}, Zeile {n}: Das ist kein Eintrag der Art {kind} ({why}); nichts wurde geändert.</translation>
    </message>
    <message>
        <source>the article has no text.</source>
        <translation>der Artikel hat keinen Text.</translation>
    </message>
    <message>
        <source>it holds no article.</source>
        <translation>sie enthält keinen Artikel.</translation>
    </message>
    <message>
        <source>it holds no article ({problem}).</source>
        <translation>sie enthält keinen Artikel ({problem}).</translation>
    </message>
    <message>
        <source>it holds no article: LexisNexis reports an error in its place.</source>
        <translation>kein Artikel: LexisNexis meldet an seiner Stelle einen Fehler.</translation>
    </message>
    <message>
        <source>it declares entities, which no press archive does and attacks do.</source>
        <translation>sie vereinbart Entitäten, was kein Pressearchiv tut und Angriffe tun.</translation>
    </message>
    <message>
        <source>this message cannot be read ({why}).</source>
        <translation>diese Nachricht ist nicht lesbar ({why}).</translation>
    </message>
    <message>
        <source>this is not JSON.</source>
        <translation>das ist kein JSON.</translation>
    </message>
    <message>
        <source>this is no JSON object.</source>
        <translation>das ist kein JSON-Objekt.</translation>
    </message>
    <message>
        <source>is empty.</source>
        <translation>ist leer.</translation>
    </message>
    <message>
        <source>the line is longer than {n} million characters.</source>
        <translation>die Zeile ist länger als {n} Millionen Zeichen.</translation>
    </message>
    <message>
        <source>it holds no objects.</source>
        <translation>sie enthält keine Objekte.</translation>
    </message>
    <message>
        <source>it is protected with AES, which needs a part that is not installed: pip install annotator-desk[pdf].</source>
        <translation>sie ist mit AES geschützt; dazu fehlt ein Teil: pip install annotator-desk[pdf].</translation>
    </message>
    <message>
        <source>it has {n} pages; more than {most} are no article.</source>
        <translation>sie hat {n} Seiten; mehr als {most} sind kein Artikel.</translation>
    </message>
    <message>
        <source>it holds no words, only pictures of them; recognise its text first (OCR).</source>
        <translation>sie enthält keine Wörter, nur Bilder davon; lassen Sie den Text zuerst erkennen (OCR).</translation>
    </message>
    <message>
        <source>this file cannot be read ({why}).</source>
        <translation>diese Datei ist nicht lesbar ({why}).</translation>
    </message>
    <message>
        <source>it is protected by a password; save it without one and import it again.</source>
        <translation>sie ist durch ein Passwort geschützt; speichern Sie sie ohne und importieren Sie sie erneut.</translation>
    </message>
    <message>
        <source>the table is empty.</source>
        <translation>die Tabelle ist leer.</translation>
    </message>
    <message>
        <source>its column {name} is empty.</source>
        <translation>ihre Spalte {name} ist leer.</translation>
    </message>
    <message>
        <source>{file}: the web archive breaks off behind record {n} ({why}); the pages before it were read.</source>
        <translation>{file}: Das Webarchiv bricht hinter Eintrag {n} ab ({why}); die Seiten davor wurden gelesen.</translation>
    </message>
    <message>
        <source>There is no field {name} for names of files; there are {names} and *.</source>
        <translation>Für Dateinamen gibt es kein Feld {name}; es gibt {names} und *.</translation>
    </message>
    <message>
        <source>The pattern {pattern} names no field; write one in braces, as in {example}.</source>
        <translation>Das Muster {pattern} nennt kein Feld; schreiben Sie eines in Klammern, wie in {example}.</translation>
    </message>
    <message>
        <source>The pattern {pattern} names {name} twice.</source>
        <translation>Das Muster {pattern} nennt {name} zweimal.</translation>
    </message>
    <message>
        <source>There is no keyword.</source>
        <translation>Es gibt kein Schlagwort.</translation>
    </message>
    <message>
        <source>The keywords {words} cannot be read; write words with commas between them.</source>
        <translation>Die Schlagwörter {words} sind nicht lesbar; schreiben Sie Wörter mit Kommas dazwischen.</translation>
    </message>
    <message>
        <source>{file}: archives lie within archives more than {n} deep; unpack it and import the folder.</source>
        <translation>{file}: Archive liegen mehr als {n} tief in Archiven; entpacken Sie es und importieren Sie den Ordner.</translation>
    </message>
    <message>
        <source>{file}: there is no file in it to import.</source>
        <translation>{file}: Darin ist keine Datei zum Importieren.</translation>
    </message>
    <message>
        <source>{file}: it needs more memory than there is for one file.</source>
        <translation>{file}: Sie braucht mehr Speicher, als es für eine Datei gibt.</translation>
    </message>
    <message>
        <source>{file}: what is in it lies too deep within itself.</source>
        <translation>{file}: Was darin ist, liegt zu tief in sich selbst.</translation>
    </message>
    <message>
        <source>{file}: this file broke its reader (it may ask for too much memory); it was left out.</source>
        <translation>{file}: Diese Datei hat ihren Leser zum Absturz gebracht (vielleicht verlangt sie zu viel Speicher); sie wurde ausgelassen.</translation>
    </message>
    <message>
        <source>The profile {name} holds no files; name some.</source>
        <translation>Das Profil {name} enthält keine Dateien; nennen Sie welche.</translation>
    </message>
    <message>
        <source>Reading articles</source>
        <translation>Artikel werden gelesen</translation>
    </message>
    <message>
        <source>Comparing articles</source>
        <translation>Artikel werden verglichen</translation>
    </message>
    <message>
        <source>Find versions of stories</source>
        <translation>Fassungen von Geschichten suchen</translation>
    </message>
    <message>
        <source>A search for stories</source>
        <translation>Eine Suche nach Geschichten</translation>
    </message>
    <message>
        <source>This article is in no story.</source>
        <translation>Dieser Artikel gehört zu keiner Geschichte.</translation>
    </message>
    <message>
        <source>Take out of story</source>
        <translation>Aus der Geschichte nehmen</translation>
    </message>
    <message>
        <source>Put into story</source>
        <translation>Zur Geschichte nehmen</translation>
    </message>
    <message>
        <source>These articles are in one story already.</source>
        <translation>Diese Artikel gehören schon zu einer Geschichte.</translation>
    </message>
    <message>
        <source>No article tells the story of another.</source>
        <translation>Kein Artikel erzählt die Geschichte eines anderen.</translation>
    </message>
    <message>
        <source>begins or ends within a character.</source>
        <translation>beginnt oder endet innerhalb eines Zeichens.</translation>
    </message>
    <message>
        <source>this database cannot be read ({why}).</source>
        <translation>diese Datenbank ist nicht lesbar ({why}).</translation>
    </message>
    <message>
        <source>There is no zone {kind}; there are {kinds}.</source>
        <translation>Es gibt keine Zone {kind}; es gibt {kinds}.</translation>
    </message>
    <message>
        <source>There are no words here that a zone could hold.</source>
        <translation>Hier stehen keine Wörter, die eine Zone enthalten könnte.</translation>
    </message>
    <message>
        <source>This is {kind} already.</source>
        <translation>Das ist schon {kind}.</translation>
    </message>
    <message>
        <source>Set zone: {kind}</source>
        <translation>Zone setzen: {kind}</translation>
    </message>
    <message>
        <source>The rules find just the zones that are there.</source>
        <translation>Die Regeln finden genau die Zonen, die da sind.</translation>
    </message>
    <message>
        <source>Find zones again</source>
        <translation>Zonen neu suchen</translation>
    </message>
    <message>
        <source>Place {label}</source>
        <translation>{label} setzen</translation>
    </message>
    <message>
        <source>Comparing the texts</source>
        <translation>Texte vergleichen</translation>
    </message>
    <message>
        <source>This article was corrected meanwhile; correct the new version.</source>
        <translation>Dieser Artikel wurde inzwischen berichtigt; berichtigen Sie die neue Fassung.</translation>
    </message>
    <message>
        <source>{file}: a new version is one article; the file holds none.</source>
        <translation>{file}: Eine neue Fassung ist ein Artikel; die Datei hat keinen.</translation>
    </message>
    <message>
        <source>{file}: a new version is one article; the file holds several.</source>
        <translation>{file}: Eine neue Fassung ist ein Artikel; die Datei hat mehrere.</translation>
    </message>
    <message>
        <source>The new version has no words.</source>
        <translation>Die neue Fassung hat keine Wörter.</translation>
    </message>
    <message>
        <source>The new version is the same as the old one, character by character.</source>
        <translation>Die neue Fassung ist Zeichen für Zeichen dieselbe wie die alte.</translation>
    </message>
    <message>
        <source>“{title}” has a newer version already; correct that one.</source>
        <translation>„{title}“ hat schon eine neuere Fassung; berichtigen Sie diese.</translation>
    </message>
    <message>
        <source>This text is in the project already: “{title}”.</source>
        <translation>Dieser Text ist schon im Projekt: „{title}“.</translation>
    </message>
    <message>
        <source>Correct “{title}”</source>
        <translation>„{title}“ berichtigen</translation>
    </message>
    <message>
        <source>This tag is placed already.</source>
        <translation>Diese Markierung ist schon gesetzt.</translation>
    </message>
    <message>
        <source>This tag is a colleague&apos;s: only its coder takes it off the list.</source>
        <translation>Diese Markierung ist die einer Kollegin oder eines Kollegen: Nur wer sie gesetzt hat, nimmt sie von der Liste.</translation>
    </message>
    <message>
        <source>Dismiss lost tag</source>
        <translation>Verlorene Markierung verwerfen</translation>
    </message>
    <message>
        <source>Dismiss lost tags</source>
        <translation>Verlorene Markierungen verwerfen</translation>
    </message>
    <message>
        <source>Placing tags</source>
        <translation>Markierungen setzen</translation>
    </message>
    <message>
        <source>Listing files</source>
        <translation>Dateien auflisten</translation>
    </message>
    <message>
        <source>{place}: there is no article with the id or the title {name}.</source>
        <translation>{place}: Es gibt keinen Artikel mit der Kennung oder dem Titel {name}.</translation>
    </message>
    <message>
        <source>{place}: {n} articles are called {name}.</source>
        <translation>{place}: {n} Artikel heißen {name}.</translation>
    </message>
    <message>
        <source>Take over tags of {outlet}</source>
        <translation>Markierungen von {outlet} übernehmen</translation>
    </message>
    <message>
        <source>“{title}” has no tags to take over.</source>
        <translation>„{title}“ hat keine Markierungen zu übernehmen.</translation>
    </message>
    <message>
        <source>These are the same article.</source>
        <translation>Das ist derselbe Artikel.</translation>
    </message>
    <message>
        <source>There is nothing to suggest: all of it is tagged here already, or stands in sentences that were changed.</source>
        <translation>Es gibt nichts vorzuschlagen: Alles ist hier schon markiert oder steht in geänderten Sätzen.</translation>
    </message>
    <message>
        <source>No further article tells the story of another.</source>
        <translation>Kein weiterer Artikel erzählt die Geschichte eines anderen.</translation>
    </message>
    <message>
        <source>{n} articles joined 1 story</source>
        <translation>{n} Artikel kamen zu 1 Geschichte</translation>
    </message>
    <message>
        <source>{n} articles joined {m} stories</source>
        <translation>{n} Artikel kamen zu {m} Geschichten</translation>
    </message>
    <message>
        <source>Keeping fingerprints</source>
        <translation>Fingerabdrücke festhalten</translation>
    </message>
    <message>
        <source>Keeping stories</source>
        <translation>Geschichten festhalten</translation>
    </message>
    <message>
        <source>The codebook has no label any more that this suggestion asks for.</source>
        <translation>Das Codebuch hat das Label nicht mehr, das dieser Vorschlag verlangt.</translation>
    </message>
    <message>
        <source>Accept suggestion</source>
        <translation>Vorschlag annehmen</translation>
    </message>
    <message>
        <source>Accept {n} suggestions</source>
        <translation>{n} Vorschläge annehmen</translation>
    </message>
    <message>
        <source>Reject suggestion</source>
        <translation>Vorschlag ablehnen</translation>
    </message>
    <message>
        <source>Reject {n} suggestions</source>
        <translation>{n} Vorschläge ablehnen</translation>
    </message>
    <message>
        <source>There is no version {n} of what was learned.</source>
        <translation>Es gibt keine Fassung {n} des Gelernten.</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>Lernen</translation>
    </message>
    <message>
        <source>Reading tagged articles</source>
        <translation>Markierte Artikel lesen</translation>
    </message>
    <message>
        <source>Parsing</source>
        <translation>Satzanalyse</translation>
    </message>
    <message>
        <source>Looking at statements</source>
        <translation>Aussagen ansehen</translation>
    </message>
    <message>
        <source>Learning for the trial</source>
        <translation>Lernen für die Probe</translation>
    </message>
    <message>
        <source>Learning from all articles</source>
        <translation>Lernen aus allen Artikeln</translation>
    </message>
    <message>
        <source>Keeping what was learned</source>
        <translation>Gelerntes aufbewahren</translation>
    </message>
    <message>
        <source>Learning broke off (exit status {n}); nothing was changed.</source>
        <translation>Das Lernen brach ab (Endstatus {n}); nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Hide suggestions</source>
        <translation>Vorschläge ausblenden</translation>
    </message>
    <message>
        <source>Show suggestions</source>
        <translation>Vorschläge zeigen</translation>
    </message>
    <message>
        <source>Suggestions are hidden there already.</source>
        <translation>Vorschläge sind dort schon ausgeblendet.</translation>
    </message>
    <message>
        <source>No suggestions are hidden there.</source>
        <translation>Dort sind keine Vorschläge ausgeblendet.</translation>
    </message>
    <message>
        <source>Suggesting</source>
        <translation>Vorschlagen</translation>
    </message>
    <message>
        <source>What was learned is too large to be read.</source>
        <translation>Das Gelernte ist zu groß, um gelesen zu werden.</translation>
    </message>
    <message>
        <source>What was learned cannot be read: the file is damaged.</source>
        <translation>Das Gelernte lässt sich nicht lesen: die Datei ist beschädigt.</translation>
    </message>
    <message>
        <source>What was learned cannot be read: {why}.</source>
        <translation>Das Gelernte lässt sich nicht lesen: {why}.</translation>
    </message>
    <message>
        <source>What was learned cannot be used, so the rules suggest: {why}</source>
        <translation>Das Gelernte ist nicht brauchbar, darum schlagen die Regeln vor: {why}</translation>
    </message>
    <message>
        <source>{n} tagged articles are not enough to learn from; it takes {most}.</source>
        <translation>{n} markierte Artikel reichen nicht, um daraus zu lernen; es braucht {most}.</translation>
    </message>
    <message>
        <source>No words of saying are known for “{language}”, which learning begins with.</source>
        <translation>Für „{language}“ sind keine Wörter des Sagens bekannt, mit denen das Lernen beginnt.</translation>
    </message>
    <message>
        <source>{name} failed at this article ({reason}).</source>
        <translation>{name}: an diesem Artikel gescheitert ({reason}).</translation>
    </message>
    <message>
        <source>{name} was not installed from its makers; what the Python index has under that name is something else.</source>
        <translation>{name} stammt nicht von seinen Herstellern; was der Python-Index unter diesem Namen führt, ist etwas anderes.</translation>
    </message>
    <message>
        <source>spaCy is not installed: {command}</source>
        <translation>spaCy ist nicht installiert: {command}</translation>
    </message>
    <message>
        <source>No spaCy pipeline for “{language}” is installed: {command}</source>
        <translation>Keine spaCy-Pipeline für „{language}“ ist installiert: {command}</translation>
    </message>
    <message>
        <source>The pipeline {name} has no {parts}; suggestions of statements need one.</source>
        <translation>Die Pipeline {name} hat keinen Teil „{parts}“; Vorschläge von Aussagen brauchen ihn.</translation>
    </message>
    <message>
        <source>No words of saying are known for “{language}”; quotations are suggested, without who said them.</source>
        <translation>Für „{language}“ sind keine Wörter des Sagens bekannt; Zitate werden vorgeschlagen, ohne wer sie sagte.</translation>
    </message>
    <message>
        <source>“{title}” has tags that were accepted from suggestions: it cannot count as coded without them any more.</source>
        <translation>„{title}“ hat Markierungen, die aus Vorschlägen angenommen wurden: Er kann nicht mehr als ohne sie kodiert gelten.</translation>
    </message>
    <message>
        <source>No words of saying are known for the language of this article; quotations are suggested, without who said them.</source>
        <translation>Für die Sprache dieses Artikels sind keine Wörter des Sagens bekannt; Zitate werden vorgeschlagen, ohne wer sie sagte.</translation>
    </message>
    <message>
        <source>The pipeline {name} could not be loaded: {reason}</source>
        <translation>Die Pipeline {name} ließ sich nicht laden: {reason}</translation>
    </message>
    <message>
        <source>The pipeline {name} is not installed: {command}</source>
        <translation>Die Pipeline {name} ist nicht installiert: {command}</translation>
    </message>
    <message>
        <source>The pipeline {name} is not the one that was checked: {file} differs. Install it anew: {command}</source>
        <translation>Die Pipeline {name} ist nicht die geprüfte: {file} weicht ab. Neu installieren: {command}</translation>
    </message>
    <message>
        <source>The article has {n} characters; up to {most} are parsed. Quotations are suggested.</source>
        <translation>Der Artikel hat {n} Zeichen; bis zu {most} werden analysiert. Zitate werden vorgeschlagen.</translation>
    </message>
    <message>
        <source>No article with two layers was coded without suggestions.</source>
        <translation>Kein Artikel mit zwei Schichten wurde ohne Vorschläge kodiert.</translation>
    </message>
    <message>
        <source>The share must be above 0 and at most 1.</source>
        <translation>Der Anteil muss über 0 und höchstens 1 sein.</translation>
    </message>
    <message>
        <source>Spans that were accepted from suggestions do not count, nor what others tagged alike in their place.</source>
        <translation>Spannen, die aus Vorschlägen angenommen wurden, zählen nicht, auch nicht, was andere dort ebenso markierten.</translation>
    </message>
    <message>
        <source>Only articles that were coded without suggestions count.</source>
        <translation>Nur Artikel, die ohne Vorschläge kodiert wurden, zählen.</translation>
    </message>
    <message>
        <source>The pipeline {name} finds no spans: it has neither a span categorizer nor an entity recognizer.</source>
        <translation>Die Pipeline {name} findet keine Spannen: Sie hat weder einen Span-Kategorisierer noch eine Eigennamenerkennung.</translation>
    </message>
    <message>
        <source>called so in the article</source>
        <translation>im Artikel so genannt</translation>
    </message>
    <message>
        <source>No pipeline {name} is installed. One in a folder is named with its path.</source>
        <translation>Keine Pipeline {name} ist installiert. Eine in einem Ordner wird mit ihrem Pfad genannt.</translation>
    </message>
    <message>
        <source>This is the answer for another article.</source>
        <translation>Das ist die Antwort für einen anderen Artikel.</translation>
    </message>
    <message>
        <source>Learning needs a part that is not installed: {command}</source>
        <translation>Zum Lernen fehlt ein Teil: {command}</translation>
    </message>
    <message>
        <source>What was learned cannot be read: it is not what was written.</source>
        <translation>Das Gelernte lässt sich nicht lesen: es ist nicht das, was geschrieben wurde.</translation>
    </message>
    <message>
        <source>The article has more suggestions than {most}; the surest ones are kept.</source>
        <translation>Der Artikel hat mehr als {most} Vorschläge; die sichersten bleiben.</translation>
    </message>
    <message>
        <source>it holds {n} MB; unpack it and import the folder</source>
        <translation>es enthält {n} MB; entpacken Sie es und importieren Sie den Ordner</translation>
    </message>
    <message>
        <source>there is no room on the disk to unpack its {n} MB</source>
        <translation>auf der Platte ist kein Platz, um seine {n} MB zu entpacken</translation>
    </message>
    <message>
        <source>{name} has no number (%ID)</source>
        <translation>{name} hat keine Nummer (%ID)</translation>
    </message>
    <message>
        <source>the number {n} stands there twice</source>
        <translation>die Nummer {n} steht dort zweimal</translation>
    </message>
    <message>
        <source>this is not text ({why})</source>
        <translation>das ist kein Text ({why})</translation>
    </message>
    <message>
        <source>{words} is no number</source>
        <translation>{words} ist keine Zahl</translation>
    </message>
    <message>
        <source>there is no column {name}; there are {names}</source>
        <translation>es gibt keine Spalte {name}; es gibt {names}</translation>
    </message>
    <message>
        <source>no column says that it holds the text; name it with --columns text=NAME. There are {names}</source>
        <translation>keine Spalte sagt, dass sie den Text enthält; nennen Sie sie mit --columns text=NAME. Es gibt {names}</translation>
    </message>
    <message>
        <source>this is no document of Word</source>
        <translation>das ist kein Word-Dokument</translation>
    </message>
    <message>
        <source>this is no document of Word that can be read ({why})</source>
        <translation>das ist kein lesbares Word-Dokument ({why})</translation>
    </message>
    <message>
        <source>it declares entities, which no press archive does and attacks do</source>
        <translation>es deklariert Entitäten, was kein Pressearchiv tut, wohl aber Angriffe</translation>
    </message>
    <message>
        <source>it holds no article ({why})</source>
        <translation>es enthält keinen Artikel ({why})</translation>
    </message>
    <message>
        <source>the page says nothing</source>
        <translation>die Seite sagt nichts</translation>
    </message>
    <message>
        <source>it has no text</source>
        <translation>es hat keinen Text</translation>
    </message>
    <message>
        <source>it is longer than {n} MB</source>
        <translation>es ist länger als {n} MB</translation>
    </message>
    <message>
        <source>there is nothing in it</source>
        <translation>es ist nichts darin</translation>
    </message>
    <message>
        <source>this is not XML: {why}</source>
        <translation>das ist kein XML: {why}</translation>
    </message>
    <message>
        <source>this is not HTML: {why}</source>
        <translation>das ist kein HTML: {why}</translation>
    </message>
    <message>
        <source>this is not JSON</source>
        <translation>das ist kein JSON</translation>
    </message>
    <message>
        <source>it holds no objects</source>
        <translation>es enthält keine Objekte</translation>
    </message>
    <message>
        <source>this file cannot be read ({why})</source>
        <translation>diese Datei kann nicht gelesen werden ({why})</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>die Datei ist leer</translation>
    </message>
    <message>
        <source>the table is empty</source>
        <translation>die Tabelle ist leer</translation>
    </message>
    <message>
        <source>this is no Excel file that can be read ({why})</source>
        <translation>das ist keine lesbare Excel-Datei ({why})</translation>
    </message>
    <message>
        <source>the web archive breaks off behind record {n} ({why})</source>
        <translation>das Webarchiv bricht hinter Eintrag {n} ab ({why})</translation>
    </message>
    <message>
        <source>there is no project in the archive</source>
        <translation>im Archiv ist kein Projekt</translation>
    </message>
    <message>
        <source>{name} would have {n} bytes; that is no project</source>
        <translation>{name} hätte {n} Bytes; das ist kein Projekt</translation>
    </message>
    <message>
        <source>{name} has no number (xmi:id)</source>
        <translation>{name} hat keine Nummer (xmi:id)</translation>
    </message>
    <message>
        <source>it declares a document type, which no file of this kind needs</source>
        <translation>es deklariert einen Dokumenttyp, den keine Datei dieser Art braucht</translation>
    </message>
    <message>
        <source>the archive holds {n} files; more than {most} are not taken at once</source>
        <translation>das Archiv enthält {n} Dateien; mehr als {most} werden nicht auf einmal genommen</translation>
    </message>
    <message>
        <source>the archive would grow to more than {n} GB</source>
        <translation>das Archiv würde auf mehr als {n} GB wachsen</translation>
    </message>
    <message>
        <source>{name}: it grows beyond what it says of itself</source>
        <translation>{name}: Es wächst über das hinaus, was es von sich sagt</translation>
    </message>
    <message>
        <source>this archive cannot be read: {why}</source>
        <translation>dieses Archiv kann nicht gelesen werden: {why}</translation>
    </message>
    <message>
        <source>{name} is not in it</source>
        <translation>{name} ist nicht darin</translation>
    </message>
    <message>
        <source>{name} cannot be read: {why}</source>
        <translation>{name} kann nicht gelesen werden: {why}</translation>
    </message>
    <message>
        <source>the connection to the server broke; nothing was imported. Try again.</source>
        <translation>Die Verbindung zum Server ist abgebrochen; es wurde nichts importiert. Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Codebook changed elsewhere</source>
        <translation>Codebuch anderswo geändert</translation>
    </message>
    <message>
        <source>Changed elsewhere</source>
        <translation>Anderswo geändert</translation>
    </message>
    <message>
        <source>the article has a layer of that name already, made elsewhere meanwhile; nothing was changed.</source>
        <translation>Der Artikel hat schon eine Ebene dieses Namens, die inzwischen anderswo angelegt wurde; es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>the codebook was changed elsewhere meanwhile; nothing was changed. It has been read again: look at it, and make your change once more.</source>
        <translation>Das Codebuch wurde inzwischen anderswo geändert; es wurde nichts geändert. Es ist neu eingelesen: Sehen Sie es an und ändern Sie es noch einmal.</translation>
    </message>
    <message>
        <source>this suggestion was decided elsewhere meanwhile; nothing was changed.</source>
        <translation>Über diesen Vorschlag wurde inzwischen anderswo entschieden; es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>the article was put into a story elsewhere meanwhile; nothing was changed.</source>
        <translation>Der Artikel wurde inzwischen anderswo einer Geschichte zugeordnet; es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>this article is coded without suggestions already; nothing was changed.</source>
        <translation>Dieser Artikel wird schon ohne Vorschläge codiert; es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>you changed the imported tags since</source>
        <translation>Sie haben die importierten Markierungen seither geändert</translation>
    </message>
    <message>
        <source>{name} changed the imported tags since</source>
        <translation>{name} hat die importierten Markierungen seither geändert</translation>
    </message>
    <message>
        <source>“{title}” went with an import that was undone meanwhile; nothing was changed.</source>
        <translation>„{title}“ verschwand mit einem Import, der inzwischen rückgängig gemacht wurde; es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>{place}: the connection broke while this was being saved; whether it was saved will show when the server answers again.</source>
        <translation>{place}: Die Verbindung ist beim Speichern abgebrochen; ob gespeichert wurde, zeigt sich, wenn der Server wieder antwortet.</translation>
    </message>
    <message>
        <source>it has {n} characters; a codebook has at most {most}</source>
        <translation>sie hat {n} Zeichen; ein Codebuch hat höchstens {most}</translation>
    </message>
    <message>
        <source>it has more than {n} labels</source>
        <translation>sie enthält mehr als {n} Labels</translation>
    </message>
    <message>
        <source>it has more than {n} relations or article labels</source>
        <translation>sie enthält mehr als {n} Beziehungen oder Artikel-Labels</translation>
    </message>
    <message>
        <source>{name} has more than {n} roles or attributes</source>
        <translation>{name} hat mehr als {n} Rollen oder Attribute</translation>
    </message>
    <message>
        <source>{name} stands under more than {n} others</source>
        <translation>{name} steht unter mehr als {n} anderen</translation>
    </message>
    <message>
        <source>a code stands under more than {n} others</source>
        <translation>ein Code steht unter mehr als {n} anderen</translation>
    </message>
    <message>
        <source>a key has more than {n} parts</source>
        <translation>ein Schlüssel hat mehr als {n} Teile</translation>
    </message>
    <message>
        <source>a number has more than {n} digits</source>
        <translation>eine Zahl hat mehr als {n} Ziffern</translation>
    </message>
    <message>
        <source>it is no file that can be read to its end</source>
        <translation>das ist keine Datei, die sich bis zum Ende lesen lässt</translation>
    </message>
    <message>
        <source>an article has more than {n} tokens</source>
        <translation>ein Artikel hat mehr als {n} Tokens</translation>
    </message>
    <message>
        <source>{name} has more than {n} columns</source>
        <translation>{name} hat mehr als {n} Spalten</translation>
    </message>
    <message>
        <source>a line of it is longer than {n} characters</source>
        <translation>eine ihrer Zeilen ist länger als {n} Zeichen</translation>
    </message>
    <message>
        <source>a line of it is longer than {n} bytes</source>
        <translation>eine ihrer Zeilen ist länger als {n} Bytes</translation>
    </message>
    <message>
        <source>line {line} is longer than {n} characters</source>
        <translation>Zeile {line} ist länger als {n} Zeichen</translation>
    </message>
    <message>
        <source>the article has more than {n} spans or relations</source>
        <translation>der Artikel hat mehr als {n} Spannen oder Beziehungen</translation>
    </message>
    <message>
        <source>what is in it lies too deep within itself</source>
        <translation>ihr Inhalt ist zu tief in sich verschachtelt</translation>
    </message>
    <message>
        <source>it lies more than {n} deep within itself</source>
        <translation>ihr Inhalt ist mehr als {n} Ebenen tief verschachtelt</translation>
    </message>
    <message>
        <source>it is longer than {n} bytes</source>
        <translation>sie ist länger als {n} Bytes</translation>
    </message>
    <message>
        <source>it holds more than {n} values</source>
        <translation>sie enthält mehr als {n} Werte</translation>
    </message>
    <message>
        <source>it has {n} rows; more than {most} are not read at once</source>
        <translation>sie hat {n} Zeilen; mehr als {most} werden nicht auf einmal gelesen</translation>
    </message>
    <message>
        <source>it has {n} columns; more than {most} are no table of articles</source>
        <translation>sie hat {n} Spalten; mehr als {most} sind keine Artikeltabelle</translation>
    </message>
    <message>
        <source>it has more than {n} rows</source>
        <translation>sie hat mehr als {n} Zeilen</translation>
    </message>
    <message>
        <source>it has more than {n} cells</source>
        <translation>sie hat mehr als {n} Zellen</translation>
    </message>
    <message>
        <source>the codebook would have more than {n} labels</source>
        <translation>das Codebuch hätte mehr als {n} Labels</translation>
    </message>
    <message>
        <source>the codebook would have more than {n} relations</source>
        <translation>das Codebuch hätte mehr als {n} Beziehungen</translation>
    </message>
    <message>
        <source>{name} would have more than {n} attributes</source>
        <translation>{name} hätte mehr als {n} Attribute</translation>
    </message>
    <message>
        <source>the headers of a record are longer than {n} bytes</source>
        <translation>die Kopfzeilen eines Eintrags sind länger als {n} Bytes</translation>
    </message>
    <message>
        <source>line breaks in names of actors</source>
        <translation>Zeilenumbrüche in Namen von Akteuren</translation>
    </message>
    <message>
        <source>a row cannot be read: {why}</source>
        <translation>eine Zeile lässt sich nicht lesen: {why}</translation>
    </message>
    <message>
        <source>its column {name} would grow to {n} MB</source>
        <translation>ihre Spalte {name} würde auf {n} MB wachsen</translation>
    </message>
    <message>
        <source>its column {name} has {n} values</source>
        <translation>ihre Spalte {name} hat {n} Werte</translation>
    </message>
    <message>
        <source>the header {name} is longer than {n} characters</source>
        <translation>die Kopfzeile {name} ist länger als {n} Zeichen</translation>
    </message>
    <message>
        <source>it has more than {n} signs of markup</source>
        <translation>sie enthält mehr als {n} Auszeichnungen</translation>
    </message>
    <message>
        <source>it would grow more than {n} times, as attacks do</source>
        <translation>sie würde um mehr als das {n}-Fache wachsen, wie es Angriffe tun</translation>
    </message>
    <message>
        <source>it would grow to more than {n} MB</source>
        <translation>sie würde auf mehr als {n} MB wachsen</translation>
    </message>
    <message>
        <source>it has more than {n} MB</source>
        <translation>sie hat mehr als {n} MB</translation>
    </message>
    <message>
        <source>it has {n} MB; more than {most} MB are not read at once</source>
        <translation>sie hat {n} MB; mehr als {most} MB werden nicht auf einmal gelesen</translation>
    </message>
    <message>
        <source>this is no DocBin: {why}</source>
        <translation>das ist kein DocBin: {why}</translation>
    </message>
    <message>
        <source>this is no DocBin: there is no attribute {n}</source>
        <translation>das ist kein DocBin: es gibt kein Attribut {n}</translation>
    </message>
    <message>
        <source>its lengths are no numbers</source>
        <translation>seine Längen sind keine Zahlen</translation>
    </message>
    <message>
        <source>its lengths are not those of its documents</source>
        <translation>seine Längen sind nicht die seiner Dokumente</translation>
    </message>
    <message>
        <source>it speaks of {n} documents and does not hold as much of each</source>
        <translation>es nennt {n} Dokumente und enthält nicht von allem so viel</translation>
    </message>
    <message>
        <source>this is no address of a PostgreSQL database; write postgresql://user@server/database.</source>
        <translation>das ist keine Adresse einer PostgreSQL-Datenbank; schreiben Sie postgresql://name@server/datenbank.</translation>
    </message>
    <message>
        <source>write @, :, /, ? and % within a name or a password as %40, %3A, %2F, %3F and %25.</source>
        <translation>schreiben Sie @, :, /, ? und % in einem Namen oder Passwort als %40, %3A, %2F, %3F und %25.</translation>
    </message>
    <message>
        <source>write % within a name or a password as %25.</source>
        <translation>schreiben Sie % in einem Namen oder Passwort als %25.</translation>
    </message>
    <message>
        <source>the name of the server cannot be read.</source>
        <translation>der Name des Servers ist nicht lesbar.</translation>
    </message>
    <message>
        <source>the port is no number from 1 to 65535.</source>
        <translation>der Port ist keine Zahl von 1 bis 65535.</translation>
    </message>
    <message>
        <source>what stands behind the ? is not of the form name=value&amp;name=value.</source>
        <translation>was hinter dem ? steht, hat nicht die Form name=wert&amp;name=wert.</translation>
    </message>
    <message>
        <source>it is not UTF-8.</source>
        <translation>sie ist nicht in UTF-8.</translation>
    </message>
    <message>
        <source>it holds a NUL.</source>
        <translation>sie enthält ein NUL.</translation>
    </message>
    <message>
        <source>a database on a server needs a part that is not installed: pip install annotator-desk[team].</source>
        <translation>für eine Datenbank auf einem Server fehlt ein Bestandteil: pip install annotator-desk[team].</translation>
    </message>
    <message>
        <source>the encoding of this database is {name}; make one in UTF8.</source>
        <translation>die Kodierung dieser Datenbank ist {name}; legen Sie eine in UTF8 an.</translation>
    </message>
    <message>
        <source>the server refused the user name or the password.</source>
        <translation>der Server hat den Benutzernamen oder das Passwort abgelehnt.</translation>
    </message>
    <message>
        <source>the server does not let this user in.</source>
        <translation>der Server lässt diesen Benutzer nicht ein.</translation>
    </message>
    <message>
        <source>there is no such database on the server.</source>
        <translation>auf dem Server gibt es keine solche Datenbank.</translation>
    </message>
    <message>
        <source>the server does not allow this user to do that; nothing was changed.</source>
        <translation>der Server erlaubt diesem Benutzer das nicht; es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>the disk of the server is full; nothing was changed.</source>
        <translation>der Datenträger des Servers ist voll; es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>the server has no room for one more connection; try again later.</source>
        <translation>der Server nimmt keine weitere Verbindung an; versuchen Sie es später noch einmal.</translation>
    </message>
    <message>
        <source>the server took too long; nothing was changed, try again later.</source>
        <translation>der Server brauchte zu lange; es wurde nichts geändert, versuchen Sie es später noch einmal.</translation>
    </message>
    <message>
        <source>the database cannot be written (read-only); nothing was changed.</source>
        <translation>die Datenbank ist schreibgeschützt; es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>the server ended the connection; try again when it is back.</source>
        <translation>der Server hat die Verbindung beendet; versuchen Sie es wieder, wenn er zurück ist.</translation>
    </message>
    <message>
        <source>the server is starting up or shutting down; try again later.</source>
        <translation>der Server startet gerade oder wird beendet; versuchen Sie es später noch einmal.</translation>
    </message>
    <message>
        <source>the server does not answer (waited {n} seconds).</source>
        <translation>der Server antwortet nicht ({n} Sekunden gewartet).</translation>
    </message>
    <message>
        <source>there is no server of that name.</source>
        <translation>es gibt keinen Server dieses Namens.</translation>
    </message>
    <message>
        <source>no PostgreSQL server answers there.</source>
        <translation>dort antwortet kein PostgreSQL-Server.</translation>
    </message>
    <message>
        <source>the database reported an error: {reason}.</source>
        <translation>die Datenbank meldete einen Fehler: {reason}.</translation>
    </message>
    <message>
        <source>a project file is brought up to date when it is opened; its backup lies beside it.</source>
        <translation>Eine Projektdatei wird beim Öffnen auf den neuen Stand gebracht; ihre Sicherung liegt daneben.</translation>
    </message>
    <message>
        <source>only a dump, as “annotator backup” makes it of a shared project, can go to a server.</source>
        <translation>Auf einen Server kann nur ein Abzug, wie ihn „annotator backup“ von einem gemeinsamen Projekt macht.</translation>
    </message>
    <message>
        <source>Rows dumped</source>
        <translation>Gesicherte Zeilen</translation>
    </message>
    <message>
        <source>A shared project is backed up with “annotator backup”, or on its server.</source>
        <translation>Ein gemeinsames Projekt wird mit „annotator backup“ gesichert oder auf seinem Server.</translation>
    </message>
    <message>
        <source>this is no dump of a project.</source>
        <translation>Das ist kein Abzug eines Projekts.</translation>
    </message>
    <message>
        <source>only {n} of {all} rows can be read back; no copy was made.</source>
        <translation>Nur {n} von {all} Zeilen lassen sich zurücklesen; es wurde keine Kopie gemacht.</translation>
    </message>
    <message>
        <source>the dump cannot be read behind line {n}: {reason}.</source>
        <translation>Der Abzug lässt sich hinter Zeile {n} nicht lesen: {reason}.</translation>
    </message>
    <message>
        <source>there is no table {name} with such columns.</source>
        <translation>Es gibt keine Tabelle {name} mit solchen Spalten.</translation>
    </message>
    <message>
        <source>another program has brought the project to a newer format (schema {n}, this one knows {known}); nothing was changed. Update the program and open the project again.</source>
        <translation>Ein anderes Programm hat das Projekt auf ein neueres Format gebracht (Schema {n}, dieses kennt {known}); es wurde nichts geändert. Aktualisieren Sie das Programm und öffnen Sie das Projekt erneut.</translation>
    </message>
    <message>
        <source>the server does not allow this user to make tables there; nothing was changed.</source>
        <translation>Der Server erlaubt diesem Benutzer nicht, dort Tabellen anzulegen; es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>made by an older Annotator (schema {n}). Others may be working in it: once they have updated the program, too, bring it up to date with “annotator upgrade”.</source>
        <translation>Angelegt von einem älteren Annotator (Schema {n}). Vielleicht arbeiten andere darin: Wenn auch sie das Programm aktualisiert haben, bringen Sie es mit „annotator upgrade“ auf den neuen Stand.</translation>
    </message>
    <message>
        <source>the project is up to date (schema {n}).</source>
        <translation>Das Projekt ist auf dem neuesten Stand (Schema {n}).</translation>
    </message>
    <message>
        <source>it has more than {n} columns</source>
        <translation>sie hat mehr als {n} Spalten</translation>
    </message>
    <message>
        <source>it has more than {n} records</source>
        <translation>sie hat mehr als {n} Einträge</translation>
    </message>
    <message>
        <source>this row cannot be read: {why}</source>
        <translation>diese Zeile lässt sich nicht lesen: {why}</translation>
    </message>
    <message>
        <source>merged_into: more than {n} actors are merged one into the other</source>
        <translation>merged_into: mehr als {n} Akteure sind ineinander aufgegangen</translation>
    </message>
    <message>
        <source>more than {n} archives lie within it; unpack it and import the folder</source>
        <translation>mehr als {n} Archive liegen darin; entpacken Sie es und importieren Sie den Ordner</translation>
    </message>
    <message>
        <source>it holds more files than there is room for in an archive of its size, as attacks do</source>
        <translation>es enthält mehr Dateien, als in einem Archiv dieser Größe Platz haben, wie es Angriffe tun</translation>
    </message>
    <message>
        <source>it would grow to more than {n} GB</source>
        <translation>es würde auf mehr als {n} GB wachsen</translation>
    </message>
    <message>
        <source>the token {name} stands {n} characters behind the last</source>
        <translation>das Token {name} steht {n} Zeichen hinter dem letzten</translation>
    </message>
    <message>
        <source>a page of it is drawn by {n} bytes; more than {most} are not read</source>
        <translation>eine ihrer Seiten wird mit {n} Bytes gezeichnet; mehr als {most} werden nicht gelesen</translation>
    </message>
    <message>
        <source>its pages are drawn by more than {n} bytes</source>
        <translation>ihre Seiten werden mit mehr als {n} Bytes gezeichnet</translation>
    </message>
    <message>
        <source>All articles belong together, so they stand on one side.</source>
        <translation>Alle Artikel gehören zusammen und stehen daher auf einer Seite.</translation>
    </message>
    <message>
        <source>There is one side only ({name}): give a file for each side, or one whose lines say `split`.</source>
        <translation>Es gibt nur eine Seite ({name}): Geben Sie für jede Seite eine Datei an oder eine, deren Zeilen `split` nennen.</translation>
    </message>
    <message>
        <source>The pattern for names of files is longer than {n} characters.</source>
        <translation>Das Muster für Dateinamen ist länger als {n} Zeichen.</translation>
    </message>
    <message>
        <source>The keywords are longer than {n} characters.</source>
        <translation>Die Stichwörter sind länger als {n} Zeichen.</translation>
    </message>
    <message>
        <source>The keyword {name} has more than {n} stars.</source>
        <translation>Das Stichwort {name} hat mehr als {n} Sternchen.</translation>
    </message>
    <message>
        <source>That is longer than {n} characters; look for fewer words.</source>
        <translation>Das ist länger als {n} Zeichen; suchen Sie nach weniger Wörtern.</translation>
    </message>
    <message>
        <source>more than {n} groups lie within each other</source>
        <translation>mehr als {n} Gruppen liegen ineinander</translation>
    </message>
    <message>
        <source>it asks for more than can be looked for</source>
        <translation>er verlangt mehr, als sich suchen lässt</translation>
    </message>
    <message>
        <source>The expression takes more memory than there is and was stopped: simplify it.</source>
        <translation>Der Ausdruck braucht mehr Speicher, als da ist, und wurde angehalten: Vereinfachen Sie ihn.</translation>
    </message>
    <message>
        <source>1 span or relation got a new id: its own was taken by another already.</source>
        <translation>1 Spanne oder Beziehung bekam eine neue Id: die eigene war schon vergeben.</translation>
    </message>
    <message>
        <source>{n} spans and relations got new ids: theirs were taken by others already.</source>
        <translation>{n} Spannen und Beziehungen bekamen neue Ids: ihre eigenen waren schon vergeben.</translation>
    </message>
    <message>
        <source>1 article has nothing that was chosen and was left out.</source>
        <translation>1 Artikel hat nichts von dem, was gewählt ist, und fehlt darum.</translation>
    </message>
    <message>
        <source>{n} articles have nothing that was chosen and were left out.</source>
        <translation>{n} Artikel haben nichts von dem, was gewählt ist, und fehlen darum.</translation>
    </message>
    <message>
        <source>layers that nobody began</source>
        <translation>Schichten, die niemand begonnen hat</translation>
    </message>
    <message>
        <source>this is a folder; name a file.</source>
        <translation>das ist ein Ordner; nennen Sie eine Datei.</translation>
    </message>
    <message>
        <source>this belongs to a project that lay here before, and may hold its latest changes; move it away together with that project first.</source>
        <translation>das gehört zu einem Projekt, das vorher hier lag, und enthält vielleicht dessen letzte Änderungen; verschieben Sie es erst zusammen mit jenem Projekt.</translation>
    </message>
    <message>
        <source>All tagged articles tell one story; learning needs another one to try what was learned on.</source>
        <translation>Alle markierten Artikel erzählen eine Geschichte; zum Lernen braucht es eine weitere, an der sich das Gelernte erproben lässt.</translation>
    </message>
    <message>
        <source>who agreed</source>
        <translation>wer übereinstimmt</translation>
    </message>
    <message>
        <source>rules and confidence of suggestions</source>
        <translation>Regeln und Sicherheit von Vorschlägen</translation>
    </message>
    <message>
        <source>{n} groups of articles that belong together, none on two sides; the largest has {size}.</source>
        <translation>{n} Gruppen zusammengehöriger Artikel, keine auf zwei Seiten; die größte hat {size}.</translation>
    </message>
    <message>
        <source>One file a side wants sides: say which, --split train=0.8,dev=0.1,test=0.1.</source>
        <translation>Für eine Datei je Seite braucht es Seiten: Nennen Sie sie, --split train=0.8,dev=0.1,test=0.1.</translation>
    </message>
    <message>
        <source>the format {name} writes a folder, in which every side has its own file already.</source>
        <translation>Das Format {name} schreibt einen Ordner, in dem jede Seite schon ihre eigene Datei hat.</translation>
    </message>
    <message>
        <source>&apos;answer&apos; is one of {names}.</source>
        <translation>„answer“ ist eines von {names}.</translation>
    </message>
    <message>
        <source>&apos;actors&apos; is true or false.</source>
        <translation>„actors“ ist true oder false.</translation>
    </message>
    <message>
        <source>a template has at most {n} bytes.</source>
        <translation>Eine Vorlage hat höchstens {n} Bytes.</translation>
    </message>
    <message>
        <source>{field}, line {n}: nothing is called {blank} here; known are {names}.</source>
        <translation>{field}, Zeile {n}: Nichts heißt hier {blank}; bekannt sind {names}.</translation>
    </message>
    <message>
        <source>Comparing coders</source>
        <translation>Die Kodierer werden verglichen</translation>
    </message>
    <message>
        <source>{n} actors got new ids: theirs were taken by others already.</source>
        <translation>{n} Akteure bekamen neue Ids: ihre eigenen waren schon vergeben.</translation>
    </message>
    <message>
        <source>{n} articles got new ids: theirs were taken by others already.</source>
        <translation>{n} Artikel bekamen neue Ids: ihre eigenen waren schon vergeben.</translation>
    </message>
    <message>
        <source>{n} spans and relations of the layer “{name}” got new ids: theirs were taken by others already.</source>
        <translation>{n} Spannen und Beziehungen der Schicht „{name}“ bekamen neue Ids: ihre eigenen waren schon vergeben.</translation>
    </message>
    <message>
        <source>“{title}” has a layer “{name}” of another coder; that of {coder} is called “{other}” here.</source>
        <translation>„{title}“ hat eine Schicht „{name}“ von jemand anderem; die von {coder} heißt hier „{other}“.</translation>
    </message>
    <message>
        <source>The actor “{name}” was merged into itself, by way of others; nothing was changed.</source>
        <translation>Der Akteur „{name}“ wurde über andere mit sich selbst vereint; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The actor “{name}” was merged into another here, and that one into “{other}” there: “{stays}” stays.</source>
        <translation>Der Akteur „{name}“ wurde hier mit einem anderen vereint und dieser dort mit „{other}“: „{stays}“ bleibt.</translation>
    </message>
    <message>
        <source>The revision {n} of the codebook is not what the bundle says; nothing was changed.</source>
        <translation>Die Fassung {n} des Codebuchs ist nicht, was das Bündel sagt; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>A comment does not lie within “{title}”; nothing was changed.</source>
        <translation>Ein Kommentar liegt nicht in „{title}“; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The answer {key} is to a decision that is not there; nothing was changed.</source>
        <translation>Die Antwort {key} gilt einer Entscheidung, die es nicht gibt; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>{file}: a bundle has at most {size} and {n} records: choose some of the layers.</source>
        <translation>{file}: Ein Bündel hat höchstens {size} und {n} Einträge: Wählen Sie einige der Schichten.</translation>
    </message>
    <message>
        <source>{file}: the file was changed meanwhile; nothing was changed.</source>
        <translation>{file}: Die Datei wurde inzwischen geändert; sonst wurde nichts geändert.</translation>
    </message>
    <message>
        <source>{name}: line {line} is longer than {n} bytes</source>
        <translation>{name}: Zeile {line} ist länger als {n} Byte</translation>
    </message>
    <message>
        <source>it holds NUL or lone surrogates, which are no characters</source>
        <translation>sie enthält NUL oder einzelne Surrogate, die keine Zeichen sind</translation>
    </message>
    <message>
        <source>it is written in another way</source>
        <translation>sie ist anders geschrieben</translation>
    </message>
    <message>
        <source>its {what} is empty</source>
        <translation>{what} ist leer</translation>
    </message>
    <message>
        <source>its {what} is longer than {n} characters</source>
        <translation>{what} ist länger als {n} Zeichen</translation>
    </message>
    <message>
        <source>its {what} is no JSON object</source>
        <translation>{what} ist kein JSON-Objekt</translation>
    </message>
    <message>
        <source>its number is below 1</source>
        <translation>die Nummer liegt unter 1</translation>
    </message>
    <message>
        <source>its hash is none</source>
        <translation>der Hash ist keiner</translation>
    </message>
    <message>
        <source>its length is below 0</source>
        <translation>die Länge liegt unter 0</translation>
    </message>
    <message>
        <source>the text is not the one that its hash is of</source>
        <translation>der Text ist nicht der, zu dem der Hash gehört</translation>
    </message>
    <message>
        <source>a zone does not lie within the text</source>
        <translation>eine Zone liegt nicht im Text</translation>
    </message>
    <message>
        <source>a zone is surer than 1, or less sure than 0</source>
        <translation>eine Zone ist sicherer als 1 oder weniger sicher als 0</translation>
    </message>
    <message>
        <source>it is merged into itself</source>
        <translation>er ist mit sich selbst vereint</translation>
    </message>
    <message>
        <source>the hash of its article is none</source>
        <translation>der Hash des Artikels ist keiner</translation>
    </message>
    <message>
        <source>{name} is no status</source>
        <translation>{name} ist kein Status</translation>
    </message>
    <message>
        <source>it has more than {n} spans or relations</source>
        <translation>sie hat mehr als {n} Spannen oder Beziehungen</translation>
    </message>
    <message>
        <source>two spans of it have one id</source>
        <translation>zwei Spannen haben dieselbe Id</translation>
    </message>
    <message>
        <source>two relations of it have one id</source>
        <translation>zwei Beziehungen haben dieselbe Id</translation>
    </message>
    <message>
        <source>a span has no id, no label or no coder</source>
        <translation>eine Spanne hat keine Id, kein Label oder keinen Kodierer</translation>
    </message>
    <message>
        <source>a span has no words</source>
        <translation>eine Spanne hat keine Wörter</translation>
    </message>
    <message>
        <source>a relation has no id or no type</source>
        <translation>eine Beziehung hat keine Id oder keine Art</translation>
    </message>
    <message>
        <source>a relation leaves a span that is not in it</source>
        <translation>eine Beziehung geht von einer Spanne aus, die nicht darin ist</translation>
    </message>
    <message>
        <source>a relation leads to a span that is not in it</source>
        <translation>eine Beziehung führt zu einer Spanne, die nicht darin ist</translation>
    </message>
    <message>
        <source>{name} is nothing that can be decided</source>
        <translation>{name} lässt sich nicht entscheiden</translation>
    </message>
    <message>
        <source>it says nothing that can be read</source>
        <translation>sie sagt nichts, was sich lesen lässt</translation>
    </message>
    <message>
        <source>it does not lie within the text</source>
        <translation>er liegt nicht im Text</translation>
    </message>
    <message>
        <source>it neither closes a thread, nor opens it, nor leaves it</source>
        <translation>er schließt einen Faden weder, noch öffnet er ihn, noch lässt er ihn</translation>
    </message>
    <message>
        <source>{name} is no answer to a decision</source>
        <translation>{name} ist keine Antwort auf eine Entscheidung</translation>
    </message>
    <message>
        <source>The query has a mistake at character {n}: {why}.</source>
        <translation>Die Abfrage hat einen Fehler beim Zeichen {n}: {why}.</translation>
    </message>
    <message>
        <source>{field}:{name} names nothing that the project has; there are: {names}.</source>
        <translation>{field}:{name} nennt nichts, was im Projekt ist; es gibt: {names}.</translation>
    </message>
    <message>
        <source>words or a field with a value are missing here</source>
        <translation>hier fehlen Wörter oder ein Feld mit einem Wert</translation>
    </message>
    <message>
        <source>no bracket is open that could be closed</source>
        <translation>es ist keine Klammer offen, die zu schließen wäre</translation>
    </message>
    <message>
        <source>what is not to be is missing behind the minus</source>
        <translation>hinter dem Minus fehlt, was nicht sein soll</translation>
    </message>
    <message>
        <source>this bracket is not closed</source>
        <translation>diese Klammer ist nicht geschlossen</translation>
    </message>
    <message>
        <source>this quotation is not closed</source>
        <translation>dieses Anführungszeichen ist nicht geschlossen</translation>
    </message>
    <message>
        <source>no words stand between these quotes</source>
        <translation>zwischen diesen Anführungszeichen stehen keine Wörter</translation>
    </message>
    <message>
        <source>there is no field “{name}”; there are: {names}. Words with a colon stand in quotes</source>
        <translation>es gibt kein Feld „{name}“; es gibt: {names}. Wörter mit Doppelpunkt stehen in Anführungszeichen</translation>
    </message>
    <message>
        <source>this is written {name}</source>
        <translation>das schreibt man {name}</translation>
    </message>
    <message>
        <source>the value of “{name}” is missing</source>
        <translation>der Wert von „{name}“ fehlt</translation>
    </message>
    <message>
        <source>“{name}” is no date: write 2026, 2026-11 or 2026-11-22</source>
        <translation>„{name}“ ist kein Datum: schreiben Sie 2026, 2026-11 oder 2026-11-22</translation>
    </message>
    <message>
        <source>there is no status “{name}”; there are: {names}</source>
        <translation>es gibt keinen Status „{name}“; es gibt: {names}</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thema</translation>
    </message>
    <message>
        <source>As designed</source>
        <translation>Wie entworfen</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Kontrast</translation>
    </message>
    <message>
        <source>Font of the article</source>
        <translation>Schrift des Artikels</translation>
    </message>
    <message>
        <source>{n} characters</source>
        <translation>{n} Zeichen</translation>
    </message>
    <message>
        <source>Width of the column</source>
        <translation>Breite der Spalte</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Ctrl + and Ctrl − change the size of the text. Tab in the palette (Ctrl+K) gives a command another key.</source>
        <translation>Strg + und Strg − ändern die Größe der Schrift. Tab in der Palette (Strg+K) gibt einem Befehl eine andere Taste.</translation>
    </message>
    <message>
        <source>Usual keys again</source>
        <translation>Wieder die üblichen Tasten</translation>
    </message>
    <message>
        <source>The language changes when Annotator is opened next.</source>
        <translation>Die Sprache wechselt, wenn Annotator das nächste Mal geöffnet wird.</translation>
    </message>
</context>
<context>
    <name>SideBySide</name>
    <message>
        <source>Both versions, side by side</source>
        <translation>Beide Fassungen nebeneinander</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>verschoben</translation>
    </message>
    <message>
        <source>only on the left</source>
        <translation>nur links</translation>
    </message>
    <message>
        <source>only on the right</source>
        <translation>nur rechts</translation>
    </message>
    <message>
        <source>Word for word the same</source>
        <translation>Wort für Wort gleich</translation>
    </message>
</context>
<context>
    <name>SideChoices</name>
    <message>
        <source>Versions of a story</source>
        <translation>Fassungen einer Geschichte</translation>
    </message>
    <message>
        <source>Versions of a story, articles of an author</source>
        <translation>Fassungen einer Geschichte, Artikel eines Autors</translation>
    </message>
    <message>
        <source>Versions of a story, articles of an outlet</source>
        <translation>Fassungen einer Geschichte, Artikel eines Mediums</translation>
    </message>
    <message>
        <source>On one side</source>
        <translation>Auf einer Seite</translation>
    </message>
    <message>
        <source>One version of each story</source>
        <translation>Nur eine Fassung jeder Geschichte</translation>
    </message>
    <message>
        <source>One file for each side of the split</source>
        <translation>Eine Datei für jede Seite der Aufteilung</translation>
    </message>
</context>
<context>
    <name>Spans</name>
    <message>
        <source>Spans of the article</source>
        <translation>Spannen des Artikels</translation>
    </message>
</context>
<context>
    <name>SpansModel</name>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>Actor</source>
        <translation>Akteur</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
</context>
<context>
    <name>Statements</name>
    <message>
        <source>Statements of this article</source>
        <translation>Aussagen dieses Artikels</translation>
    </message>
    <message>
        <source>No tags yet. Select words, then press 1 to 9.</source>
        <translation>Noch keine Markierungen. Wählen Sie Wörter, dann 1 bis 9.</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Last action</source>
        <translation>Letzte Handlung</translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation>Gespeichert {time}</translation>
    </message>
</context>
<context>
    <name>SuggestionCard</name>
    <message>
        <source>Right in {share} % of this project&apos;s {n} decisions about it.</source>
        <translation>Richtig in {share} % der {n} Entscheidungen dieses Projekts darüber.</translation>
    </message>
    <message>
        <source>Suggested statement</source>
        <translation>Vorgeschlagene Aussage</translation>
    </message>
    <message>
        <source>Suggested tag</source>
        <translation>Vorgeschlagene Markierung</translation>
    </message>
    <message>
        <source>accept</source>
        <translation>annehmen</translation>
    </message>
    <message>
        <source>reject</source>
        <translation>ablehnen</translation>
    </message>
    <message>
        <source>next</source>
        <translation>nächster</translation>
    </message>
</context>
<context>
    <name>SuggestionModel</name>
    <message>
        <source>ticked, </source>
        <translation>angehakt, </translation>
    </message>
</context>
<context>
    <name>SuggestionsPanel</name>
    <message>
        <source>Suggestions of this article</source>
        <translation>Vorschläge für diesen Artikel</translation>
    </message>
    <message>
        <source>More…</source>
        <translation>Mehr…</translation>
    </message>
    <message>
        <source>How sure at least, in per cent</source>
        <translation>Wie sicher mindestens, in Prozent</translation>
    </message>
    <message>
        <source>Statements {n}</source>
        <translation>Aussagen {n}</translation>
    </message>
    <message>
        <source>Actors {n}</source>
        <translation>Akteure {n}</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Accept {n}</source>
        <translation>{n} annehmen</translation>
    </message>
    <message>
        <source>≥ {least} %: none</source>
        <translation>≥ {least} %: keiner</translation>
    </message>
    <message>
        <source>≥ {least} %: about {share} % right</source>
        <translation>≥ {least} %: etwa {share} % richtig</translation>
    </message>
    <message>
        <source>≥ {least} %: {share} % right ({n})</source>
        <translation>≥ {least} %: {share} % richtig ({n})</translation>
    </message>
    <message>
        <source>Of {n} single decisions in this project about suggestions at least {least} % sure, {right} were right: {share} % (95 % interval: {low} to {high} %).</source>
        <translation>Von {n} einzelnen Entscheidungen dieses Projekts über mindestens zu {least} % sichere Vorschläge waren {right} richtig: {share} % (95-%-Intervall: {low} bis {high} %).</translation>
    </message>
    <message>
        <source>By the rules&apos; own reckoning about {share} % are right; {n} single decisions in this project are too few to measure it.</source>
        <translation>Nach eigener Rechnung der Regeln sind etwa {share} % richtig; {n} einzelne Entscheidungen in diesem Projekt sind zu wenige, um es zu messen.</translation>
    </message>
    <message>
        <source>No article is open.</source>
        <translation>Kein Artikel ist offen.</translation>
    </message>
    <message>
        <source>The project is open read-only: nothing is suggested.</source>
        <translation>Das Projekt ist nur zum Lesen offen: nichts wird vorgeschlagen.</translation>
    </message>
    <message>
        <source>Suggestions are hidden in this article; More… shows them again.</source>
        <translation>Vorschläge sind in diesem Artikel ausgeblendet; Mehr… zeigt sie wieder.</translation>
    </message>
    <message>
        <source>The article is complete: nothing is suggested any more.</source>
        <translation>Der Artikel ist fertig: nichts wird mehr vorgeschlagen.</translation>
    </message>
    <message>
        <source>Nothing of this kind is open; the other kinds stand above.</source>
        <translation>Nichts dieser Art ist offen; die anderen Arten stehen oben.</translation>
    </message>
    <message>
        <source>Suggestions are switched off; More… switches them on.</source>
        <translation>Vorschläge sind abgeschaltet; Mehr… schaltet sie ein.</translation>
    </message>
    <message>
        <source>The program that suggests broke again and again; it rests until the project is opened anew.</source>
        <translation>Das Programm, das vorschlägt, brach immer wieder ab; es ruht, bis das Projekt neu geöffnet wird.</translation>
    </message>
    <message>
        <source>Reading the article …</source>
        <translation>Der Artikel wird gelesen …</translation>
    </message>
    <message>
        <source>Everything suggested is decided or tagged.</source>
        <translation>Alles Vorgeschlagene ist entschieden oder markiert.</translation>
    </message>
</context>
<context>
    <name>Table</name>
    <message>
        <source>Articles found</source>
        <translation>Gefundene Artikel</translation>
    </message>
</context>
<context>
    <name>TemplateChoice</name>
    <message>
        <source>The usual words</source>
        <translation>Die üblichen Worte</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Templates (*.toml)</source>
        <translation>Vorlagen (*.toml)</translation>
    </message>
</context>
<context>
    <name>TopRow</name>
    <message>
        <source>Find or run a command</source>
        <translation>Befehl suchen oder ausführen</translation>
    </message>
</context>
<context>
    <name>VersionBox</name>
    <message>
        <source>Version {name}</source>
        <translation>Fassung {name}</translation>
    </message>
    <message>
        <source>has nothing here</source>
        <translation>hat hier nichts</translation>
    </message>
    <message>
        <source>Version {name}, key {n}</source>
        <translation>Fassung {name}, Taste {n}</translation>
    </message>
</context>
<context>
    <name>Versions</name>
    <message>
        <source>The article has no tags yet.</source>
        <translation>Der Artikel hat noch keine Markierungen.</translation>
    </message>
    <message>
        <source>{n} tags stay where they are</source>
        <translation>{n} Markierungen bleiben, wo sie sind</translation>
    </message>
    <message>
        <source>{n} move with their words</source>
        <translation>{n} gehen mit ihren Wörtern mit</translation>
    </message>
    <message>
        <source>{n} stand on changed words</source>
        <translation>{n} stehen auf geänderten Wörtern</translation>
    </message>
    <message>
        <source>{n} are lost and wait</source>
        <translation>{n} sind verloren und warten</translation>
    </message>
    <message>
        <source>{n} suggestions</source>
        <translation>{n} Vorschläge</translation>
    </message>
    <message>
        <source>{made}; {n} tags stay behind, in sentences that were changed</source>
        <translation>{made}; {n} Markierungen bleiben zurück, in geänderten Sätzen</translation>
    </message>
</context>
<context>
    <name>VersionsPanel</name>
    <message>
        <source>Versions</source>
        <translation>Fassungen</translation>
    </message>
    <message>
        <source>No article is open.</source>
        <translation>Kein Artikel ist offen.</translation>
    </message>
    <message>
        <source>The story in {n} versions</source>
        <translation>Die Geschichte in {n} Fassungen</translation>
    </message>
    <message>
        <source>The story</source>
        <translation>Die Geschichte</translation>
    </message>
    <message>
        <source>No other article is known to tell this story. Agencies are printed by many: a search compares all articles, and keeps what it finds as one edit.</source>
        <translation>Von keinem anderen Artikel ist bekannt, dass er diese Geschichte erzählt. Agenturen werden von vielen gedruckt: Eine Suche vergleicht alle Artikel und hält fest, was sie findet, als eine Änderung.</translation>
    </message>
    <message>
        <source>Find stories</source>
        <translation>Geschichten suchen</translation>
    </message>
    <message>
        <source>Not this story</source>
        <translation>Nicht diese Geschichte</translation>
    </message>
    <message>
        <source>{n} % like the first</source>
        <translation>zu {n} % wie die erste</translation>
    </message>
    <message>
        <source>the same text</source>
        <translation>derselbe Text</translation>
    </message>
    <message>
        <source>date unknown</source>
        <translation>Datum unbekannt</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Suggest tags</source>
        <translation>Markierungen vorschlagen</translation>
    </message>
    <message>
        <source>Corrected {n} times</source>
        <translation>{n}-mal berichtigt</translation>
    </message>
    <message>
        <source>Corrected once</source>
        <translation>Einmal berichtigt</translation>
    </message>
    <message>
        <source>newest version</source>
        <translation>neueste Fassung</translation>
    </message>
    <message>
        <source>version {n}</source>
        <translation>Fassung {n}</translation>
    </message>
    <message>
        <source>{n} tags to look at since the correction</source>
        <translation>{n} Markierungen anzusehen seit der Berichtigung</translation>
    </message>
    <message>
        <source>All are done</source>
        <translation>Alle erledigt</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>verloren</translation>
    </message>
    <message>
        <source>{n} % the same words</source>
        <translation>zu {n} % dieselben Wörter</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Place here</source>
        <translation>Hierher setzen</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Stimmt</translation>
    </message>
    <message>
        <source>{title} (this one)</source>
        <translation>{title} (dieser)</translation>
    </message>
    <message>
        <source>{words}. M goes through them.</source>
        <translation>{words}. M geht sie durch.</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Who said what, about whom, on whose word.</source>
        <translation>Wer was sagt, über wen, auf wessen Wort.</translation>
    </message>
    <message>
        <source>Open the demo</source>
        <translation>Demo öffnen</translation>
    </message>
    <message>
        <source>Eight articles, two coders, a finished review. Nothing to set up.</source>
        <translation>Acht Artikel, zwei Codierer, eine fertige Prüfung. Nichts einzurichten.</translation>
    </message>
    <message>
        <source>New project…</source>
        <translation>Neues Projekt …</translation>
    </message>
    <message>
        <source>One file on this computer.</source>
        <translation>Eine Datei auf diesem Rechner.</translation>
    </message>
    <message>
        <source>Open project…</source>
        <translation>Projekt öffnen …</translation>
    </message>
    <message>
        <source>Files end in .annotator; drop one on this window.</source>
        <translation>Dateien enden auf .annotator; ziehen Sie eine auf dieses Fenster.</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Zuletzt</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Mark {name}</source>
        <translation>Als {name} markieren</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Aussage</translation>
    </message>
    <message>
        <source>Actor</source>
        <translation>Akteur</translation>
    </message>
    <message>
        <source>Paragraph {n}</source>
        <translation>Absatz {n}</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>Nur lesen</translation>
    </message>
    <message>
        <source>Layer “{name}”: read-only</source>
        <translation>Ebene „{name}“: nur lesen</translation>
    </message>
    <message>
        <source>› command  @ actor  # article  : paragraph</source>
        <translation>› Befehl  @ Akteur  # Artikel  : Absatz</translation>
    </message>
    <message>
        <source>Find or run a command</source>
        <translation>Befehl suchen oder ausführen</translation>
    </message>
    <message>
        <source>Nothing is selected.</source>
        <translation>Nichts ist ausgewählt.</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>char {n}</source>
        <translation>Zeichen {n}</translation>
    </message>
    <message>
        <source>{a} statements · {b} spans</source>
        <translation>{a} Aussagen · {b} Spannen</translation>
    </message>
    <message>
        <source>The right panel is put away in a narrow window; Ctrl+Shift+B shows it.</source>
        <translation>In einem schmalen Fenster ist die rechte Seite weggeräumt; Strg+Umschalt+B zeigt sie.</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Spans</source>
        <translation>Spannen</translation>
    </message>
    <message>
        <source>Codebook</source>
        <translation>Codebuch</translation>
    </message>
    <message>
        <source>Statements</source>
        <translation>Aussagen</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Actors</source>
        <translation>Akteure</translation>
    </message>
    <message>
        <source>Feedback</source>
        <translation>Rückmeldungen</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Kommentare</translation>
    </message>
    <message>
        <source>The project is open read-only; its codebook stays as it is.</source>
        <translation>Das Projekt ist nur zum Lesen offen; sein Codebuch bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>That was the last suggestion here. Del deletes a tag once the caret has moved.</source>
        <translation>Das war der letzte Vorschlag hier. Entf löscht eine Markierung erst, wenn die Schreibmarke sich bewegt hat.</translation>
    </message>
    <message>
        <source>No article is open.</source>
        <translation>Kein Artikel ist offen.</translation>
    </message>
    <message>
        <source>The surest suggestion comes first</source>
        <translation>Der sicherste Vorschlag kommt zuerst</translation>
    </message>
    <message>
        <source>Suggestions come in the order of the text</source>
        <translation>Vorschläge kommen in der Reihenfolge des Textes</translation>
    </message>
    <message>
        <source>Statements are suggested</source>
        <translation>Aussagen werden vorgeschlagen</translation>
    </message>
    <message>
        <source>Actors are suggested</source>
        <translation>Akteure werden vorgeschlagen</translation>
    </message>
    <message>
        <source>Statements and actors are suggested</source>
        <translation>Aussagen und Akteure werden vorgeschlagen</translation>
    </message>
    <message>
        <source>The project is open read-only; nothing was changed.</source>
        <translation>Das Projekt ist nur zum Lesen offen; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>Part of the page</source>
        <translation>Teil der Seite</translation>
    </message>
    <message>
        <source>What part of the page is this?</source>
        <translation>Welcher Teil der Seite ist das?</translation>
    </message>
    <message>
        <source>Projects (*.annotator)</source>
        <translation>Projekte (*.annotator)</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Neues Projekt</translation>
    </message>
    <message>
        <source>Open project</source>
        <translation>Projekt öffnen</translation>
    </message>
    <message>
        <source>Coder</source>
        <translation>Codierer</translation>
    </message>
    <message>
        <source>Tag as</source>
        <translation>Markieren als</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Kopie speichern</translation>
    </message>
    <message>
        <source>Copied to {file}</source>
        <translation>Kopiert nach {file}</translation>
    </message>
    <message>
        <source>Export actors</source>
        <translation>Akteure exportieren</translation>
    </message>
    <message>
        <source>{n} actors written to {file}</source>
        <translation>{n} Akteure nach {file} geschrieben</translation>
    </message>
    <message>
        <source>Actors (*.csv *.jsonl)</source>
        <translation>Akteure (*.csv *.jsonl)</translation>
    </message>
    <message>
        <source>Import actors</source>
        <translation>Akteure importieren</translation>
    </message>
    <message>
        <source>Import codebook</source>
        <translation>Codebuch importieren</translation>
    </message>
    <message>
        <source>Export codebook</source>
        <translation>Codebuch exportieren</translation>
    </message>
    <message>
        <source>Codebook written to {file}</source>
        <translation>Codebuch nach {file} geschrieben</translation>
    </message>
    <message>
        <source>Tag earlier articles again</source>
        <translation>Frühere Artikel noch einmal markieren</translation>
    </message>
    <message>
        <source>Percent of the articles that you completed</source>
        <translation>Prozent der Artikel, die Sie fertig haben</translation>
    </message>
    <message>
        <source>Completed at least so many days ago</source>
        <translation>Fertig seit mindestens so vielen Tagen</translation>
    </message>
    <message>
        <source>Export bundle</source>
        <translation>Bündel exportieren</translation>
    </message>
    <message>
        <source>Bundles (*{suffix})</source>
        <translation>Bündel (*{suffix})</translation>
    </message>
    <message>
        <source>{n} records written to {file}</source>
        <translation>{n} Einträge nach {file} geschrieben</translation>
    </message>
    <message>
        <source>Merge bundle</source>
        <translation>Bündel vereinen</translation>
    </message>
    <message>
        <source>Merged: {what}</source>
        <translation>Vereint: {what}</translation>
    </message>
    <message>
        <source>My own</source>
        <translation>Meine eigene</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Ebene</translation>
    </message>
    <message>
        <source>Show the layer</source>
        <translation>Ebene zeigen</translation>
    </message>
    <message>
        <source>About Annotator</source>
        <translation>Über Annotator</translation>
    </message>
    <message>
        <source>Who said what, about whom, on whose word.
Apache-2.0. Source Serif 4 and Inter: OFL.</source>
        <translation>Wer was sagt, über wen, auf wessen Wort.
Apache-2.0. Source Serif 4 und Inter: OFL.</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Fassungen</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>Vorschläge</translation>
    </message>
    <message>
        <source>Bring the shared project up to date?</source>
        <translation>Gemeinsames Projekt auf den neuen Stand bringen?</translation>
    </message>
    <message>
        <source>Colleagues whose program is older can open it no more afterwards. Everything in it is written to a file first, from which it can be restored.</source>
        <translation>Kolleginnen und Kollegen mit einem älteren Programm können es danach nicht mehr öffnen. Vorher wird alles in eine Datei geschrieben, aus der es sich wiederherstellen lässt.</translation>
    </message>
    <message>
        <source>Write the file and update…</source>
        <translation>Datei schreiben und aktualisieren…</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>So lassen</translation>
    </message>
    <message>
        <source>Dumps (*.json.gz)</source>
        <translation>Abzüge (*.json.gz)</translation>
    </message>
    <message>
        <source>Where to keep the project as it is now</source>
        <translation>Wo das Projekt im jetzigen Stand bleiben soll</translation>
    </message>
    <message>
        <source>Update of the project</source>
        <translation>Aktualisierung des Projekts</translation>
    </message>
</context>
<context>
    <name>Work</name>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source> ({n} more)</source>
        <translation> (und {n} weitere)</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Sicherung</translation>
    </message>
    <message>
        <source>{what} cancelled; nothing was changed</source>
        <translation>{what} abgebrochen; nichts wurde geändert</translation>
    </message>
</context>
<context>
    <name>Workspaces</name>
    <message>
        <source>This is a command of the review: Ctrl+2.</source>
        <translation>Das ist ein Befehl der Prüfung: Strg+2.</translation>
    </message>
</context>
<context>
    <name>Zone</name>
    <message>
        <source>Headline</source>
        <translation>Überschrift</translation>
    </message>
    <message>
        <source>Standfirst</source>
        <translation>Vorspann</translation>
    </message>
    <message>
        <source>Dateline</source>
        <translation>Datumszeile</translation>
    </message>
    <message>
        <source>Byline</source>
        <translation>Autorenzeile</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Bildunterschrift</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>Bildnachweis</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Boilerplate</source>
        <translation>Beiwerk</translation>
    </message>
    <message>
        <source>Repeated</source>
        <translation>Wiederholt</translation>
    </message>
</context>
<context>
    <name>_Chip</name>
    <message>
        <source>Remove {words} from {role}</source>
        <translation>{words} aus {role} entfernen</translation>
    </message>
</context>
<context>
    <name>_Entry</name>
    <message>
        <source>{name}, key {key}</source>
        <translation>{name}, Taste {key}</translation>
    </message>
</context>
<context>
    <name>_Link</name>
    <message>
        <source>Note on the link</source>
        <translation>Notiz zur Verknüpfung</translation>
    </message>
    <message>
        <source>Remove link: {link}</source>
        <translation>Verknüpfung entfernen: {link}</translation>
    </message>
</context>
</TS>
